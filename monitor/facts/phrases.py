"""What every table of phrases is made into: one compiled pattern for all its languages."""

import re
from collections.abc import Mapping

from monitor.patterns import lazy

LETTER = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]|[^\x00-\x7f]")
"""A letter beyond ASCII, or what holds none to be replaced: an escape, a set of letters."""
PLAINLY: Mapping[str, Mapping[str, str]] = {
    "fr": {letter: f"[{letter}{plain}]" for letter, plain in zip("àâçéèêëîïôùûü", "aaceeeeiiouuu", strict=True)},
    "de": {"ä": "(?:ä|ae)", "ö": "(?:ö|oe)", "ü": "(?:ü|ue)", "ß": "(?:ß|ss)"},
    "es": {letter: f"[{letter}{plain}]" for letter, plain in zip("áéíóúñ", "aeioun", strict=True)},
    "it": {letter: f"(?:{letter}|{plain}')" for letter, plain in zip("àèéìòù", "aeeiou", strict=True)},
}
"""What is written for an accented letter where a keyboard or capitals have none, by language."""
GAP = r"(?:[^\s.;!?]+\s+){0,%d}?"
"""A few words of one sentence, as few as possible; the bound keeps the search linear."""


def words(text: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(text.split())


def shortened(text: str, longest: int) -> str:
    """Return the text, cut at a whole word where it has more characters than `longest`."""
    return text if len(text) <= longest else text[:longest].rsplit(" ", 1)[0]


def gap(words: int) -> str:
    """Return the pattern of at most `words` words, each with the space after it."""
    return GAP % words


def union(table: Mapping[str, str]) -> str:
    """Return the phrases of all languages as one alternation: a text may mix languages, so none is left out."""
    return "(?:" + "|".join(unaccented(code, phrases) for code, phrases in table.items()) + ")"


def unaccented(code: str, phrases: str) -> str:
    """Return the phrases of a language so that they also match what is written without accents.

    >>> unaccented("es", "antelación"), unaccented("de", "für"), unaccented("it", "sarà")
    ('antelaci[óo]n', 'f(?:ü|ue)r', "sar(?:à|a')")
    """
    plain = PLAINLY.get(code, {})
    return LETTER.sub(lambda found: plain.get(found.group(), found.group()), phrases)


def compiled(table: Mapping[str, str]) -> re.Pattern[str]:
    """Compile a table of phrases, each matched from the beginning of a word, against lower-case text."""
    return lazy(r"(?<!\w)" + union(table))
