"""Whether two texts hold the same words in another order or grouping."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from monitor.materiality.edits import Edit, Texts
from monitor.materiality.function_words import JOINERS
from monitor.materiality.passages import Passage
from monitor.materiality.vocabulary import QUALIFIERS, mentions
from monitor.materiality.wording import GUARDED
from monitor.materiality.words import words


def same_letters(texts: Texts) -> bool:
    """Return whether the letters and digits of two texts are the same, in the same order: only spaces moved."""
    return "".join(texts.before.words) == "".join(texts.after.words)


def rearranged(edits: Sequence[Edit]) -> bool:
    """Return whether the same words, or the same passages, only stand in another order."""
    if len(edits) > 1 and _are_one_text(edits):
        return True
    return _plainly(edit.before for edit in edits) == _plainly(edit.after for edit in edits)


def _are_one_text(edits: Sequence[Edit]) -> bool:
    """Return whether the words of all edits are the same on both sides, but for an "and", wherever they are parted."""
    ours, theirs = _joined(edit.words_before for edit in edits), _joined(edit.words_after for edit in edits)
    same = all(one == other for one, other in zip_longest(ours, theirs))
    return same and any(_joined(edit.words_before for edit in edits))


def _joined(runs: Iterable[tuple[str, ...]]) -> Iterator[str]:
    return (word for run in runs for word in run if word not in JOINERS)


def _plainly(sides: Iterable[Passage | None]) -> Counter[tuple[str, ...]]:
    """Return the passages without "as the manual explains," before them."""
    return Counter(_unled(side) for side in sides if side)


def _unled(passage: Passage) -> tuple[str, ...]:
    lead, comma, rest = passage.text.partition(",")
    return words(rest) if comma and passage.words[0] in _REFERRING and _says_nothing(words(lead)) else passage.words


def _says_nothing(lead: tuple[str, ...]) -> bool:
    return GUARDED.isdisjoint(lead) and not mentions(lead, QUALIFIERS)


_REFERRING = frozenset({"as", "comme", "wie", "zoals", "como", "come"})
"""Leads a phrase that only says where something is explained."""
