"""Whether two texts hold the same words in another order or grouping."""

from collections import Counter
from collections.abc import Iterator, Sequence

from monitor.materiality.editorial import GUARDED, content
from monitor.materiality.edits import Document, Edit


def same_letters(document: Document) -> bool:
    """Return whether the letters and digits of two texts are the same, in the same order: only spaces moved."""
    return "".join(document.before.words) == "".join(document.after.words)


def rearranged(edits: Sequence[Edit]) -> bool:
    """Return whether every phrase that went in one place came in another; a "not" or a number never only moves."""
    gone = Counter(_phrases(gone for edit in edits for gone, _ in edit.hunks))
    came = Counter(_phrases(came for edit in edits for _, came in edit.hunks))
    return bool(gone) and gone == came and all(map(_is_harmless, gone))


def _phrases(runs: Iterator[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    return (phrase for phrase in map(tuple, map(content, runs)) if phrase)


def _is_harmless(phrase: tuple[str, ...]) -> bool:
    return GUARDED.isdisjoint(phrase) and all(word.isalpha() for word in phrase)
