"""Which words are common to the language of a text, whatever capital letter begins them."""

import re
from collections.abc import Iterator

from monitor.materiality.edits import Texts
from monitor.materiality.passages import Text
from monitor.materiality.synonyms import CLASS
from monitor.materiality.wording import GUARDED, LIGHT, SMALL
from monitor.materiality.words import fold
from monitor.sharing import shared


def is_common(word: str, texts: Texts) -> bool:
    """Return whether the texts also write a word with a small letter, or in another form: it names nobody.

    >>> policy = Texts(Text("Each client is told."), Text("The clients are told. Karbor hosts."))
    >>> is_common("Client", policy), is_common("Karbor", policy)
    (True, False)
    """
    low = fold(word)
    return low in POLICY or any(_is_common(low, text) for text in texts.both)


def _is_common(word: str, text: Text) -> bool:
    small = _small_words(text)
    return word in small or any(form in small or form in text.vocabulary for form in _forms(word))


def _forms(word: str) -> Iterator[str]:
    """Yield the singular or plural of a word, and of "tracking" what its verb may be."""
    if len(word) < LONG:
        return
    yield from (word[:-1],) if word.endswith("s") else (f"{word}s", f"{word}es")
    if word.endswith("ies"):
        yield f"{word[:-3]}y"
    if word.endswith("y"):
        yield f"{word[:-1]}ies"


LONG = 5
POLICY = SMALL | GUARDED | LIGHT | CLASS.keys() | {"tracking", "third", "party", "parties", "personal"}


@shared(4)
def _small_words(text: Text) -> frozenset[str]:
    """Return the folded words that a text writes with a small letter, but for addresses."""
    return frozenset(map(fold, _SMALL_WORD.findall(" ".join(set(text.plain.split())))))


_SMALL_WORD = re.compile(r"(?<![\w@./:#&-])[a-z\u00df-\u00f6\u00f8-\u00ff]{2,40}(?![\w@/]|[.-]\w)")
