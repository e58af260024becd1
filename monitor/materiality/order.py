"""Whether two texts hold the same words in another order or grouping."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from monitor.materiality.editorial import content
from monitor.materiality.edits import Document, Edit
from monitor.materiality.wording import GUARDED


def same_letters(document: Document) -> bool:
    """Return whether the letters and digits of two texts are the same, in the same order: only spaces moved."""
    return "".join(document.before.words) == "".join(document.after.words)


def rearranged(edits: Sequence[Edit]) -> bool:
    """Return whether every phrase that went in one place came in another; a "not" or a number never only moves."""
    if _joined(edit.words_before for edit in edits) == _joined(edit.words_after for edit in edits) != []:
        return True
    ours = Counter(_phrases(gone for edit in edits for gone, _ in edit.hunks))
    theirs = Counter(_phrases(came for edit in edits for _, came in edit.hunks))
    return bool(ours) and ours == theirs and all(map(_is_harmless, ours))


def _joined(runs: Iterable[tuple[str, ...]]) -> list[str]:
    return [word for run in runs for word in run if word not in _AND]


_AND = frozenset({"and", "or", "et", "ou", "und", "oder", "en", "of", "y", "o", "e"})
"""What parts the last item of a list that is written as prose."""


def _phrases(runs: Iterable[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    return (phrase for phrase in map(tuple, map(content, runs)) if phrase)


def _is_harmless(phrase: tuple[str, ...]) -> bool:
    return GUARDED.isdisjoint(phrase) and all(word.isalpha() for word in phrase)
