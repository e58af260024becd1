"""Pure: which language a text is in, by its smallest words; in microseconds, and only where there is no doubt."""

import re

from spiders.words import WORD

SMALL_WORDS = {
    "en": "the and of to you your with that this are or by from have not will any which",
    "fr": "les des et vous votre vos nous que pour dans est sont une avec sur pas ces aux ou",
    "de": "und der die das den wir sie ihre ist für mit auf nicht werden oder von zu im wird",
    "nl": "het een van wij uw voor met zijn wordt deze niet bij ook aan worden je kunnen dat onze",
    "es": "los las del para que su sus con por una usted nuestros como más sobre puede al y el",
    "it": "gli dei per che di il della nel sono con una suoi nostri come può alla del anche dati",
    "pt": "os das dos para que seus suas com uma você nossos ou não são ao pela pelo da",
    "sv": "och att som vi för är den med dina du till av på det eller kan inte om",
    "da": "og at som vi til er den med dine du af på det eller kan ikke om vores",
    "pl": "oraz się nie jest przez dla do na które w z lub są może od ich tym",
}

SCRIPTS = {
    "ja": re.compile(r"[\u3040-\u30ff]"),
    "ko": re.compile(r"[\uac00-\ud7af]"),
    "ar": re.compile(r"[\u0600-\u06ff]"),
    "he": re.compile(r"[\u0590-\u05ff]"),
    "el": re.compile(r"[\u0370-\u03ff]"),
    "th": re.compile(r"[\u0e00-\u0e7f]"),
    "zh": re.compile(r"[\u4e00-\u9fff]"),
}

LANGUAGES = {
    word: [code for code, words in SMALL_WORDS.items() if word in words.split()]
    for word in " ".join(SMALL_WORDS.values()).split()
}
"""The languages that have a small word."""

SAMPLE = 30_000
"""Characters that are enough to know a language by."""

ENOUGH = 12
"""Small words that are enough."""

CLEAR = 1.6
"""How many times as many small words as of any other language there must be."""

WRITTEN = 0.2
"""Share of a text's characters in a script that tell its language: a Japanese text has Chinese characters too."""


def spoken_in(text: str) -> str | None:
    """Return the ISO 639-1 code of the language that a text is plainly in, None where it is short, mixed or another.

    >>> spoken_in("We keep the logs of your visits to this site for as long as the law and our duties have it, and you "
    ...     "are not asked for any of that by us or by the firms to which we turn.")
    'en'
    """
    sample = text[:SAMPLE]
    return by_script(sample) or by_words(sample)


def by_script(text: str) -> str | None:
    """Return the language that is alone to be written so."""
    return next((code for code, script in SCRIPTS.items() if len(script.findall(text)) > WRITTEN * len(text)), None)


def by_words(text: str) -> str | None:
    """Return the language with by far the most small words."""
    counts = dict.fromkeys(SMALL_WORDS, 0)
    for word in WORD.findall(text.casefold()):
        for code in LANGUAGES.get(word, ()):
            counts[code] += 1
    first, second = sorted(counts, key=counts.__getitem__, reverse=True)[:2]
    return first if counts[first] >= ENOUGH and counts[first] >= CLEAR * counts[second] else None


def detected_language(text: str) -> str:
    """Return the ISO 639-1 code of the language that the words themselves are in; only in doubt a model is asked."""
    if plain := spoken_in(text):
        return plain
    from py3langid import classify  # noqa: PLC0415 - 0.7 s and 50 MB, and most pages say in which language they are

    return str(classify(text)[0])
