"""Whether one item of a list came or went, by the commas and joining words around it."""

from monitor.clauses import ClauseKind
from monitor.materiality.editorial import content
from monitor.materiality.edits import Edit
from monitor.materiality.function_words import AND, OR
from monitor.materiality.passages import Passage
from monitor.materiality.wording import LIGHT, SMALL
from monitor.materiality.words import listed

_JOINERS = AND | OR
_SOMEBODY = listed("you us them vous nous sie uns u ons usted nosotros lei noi personal free web others")
"""Small words that are an item of their own: "the authority and you"."""


def drops_an_item(edit: Edit) -> bool:
    """Return whether an item of a list is on one side only: "trips and" of "trips and maps"."""
    before, after = edit.before, edit.after
    if before is None or after is None:
        return False
    return any(
        (i == j and _is_lost(after, k, m, before)) or (k == m and _is_lost(before, i, j, after))
        for i, j, k, m in edit.places
    )


def loses_an_item(edit: Edit) -> bool:
    """Return whether an item of a list of the older passage is gone."""
    before, after = edit.before, edit.after
    if before is None or after is None:
        return False
    return any(i < j and _is_lost(before, i, j, after) for i, j, k, m in edit.places if k == m)


def drops_somebody(edit: Edit) -> bool:
    """Return whether an item of a list is on one side only that is made of small words: "and you"."""
    hunks = (one or other for one, other in edit.hunks if not (one and other))
    return drops_an_item(edit) and any(not content(run) or not _WEIGHTY.isdisjoint(run) for run in hunks)


_WEIGHTY = frozenset({"personal", "free", "web"})
"""Light words that say much as an item of a list: "aggregated and personal data"."""


def _is_lost(passage: Passage, first: int, last: int, other: Passage) -> bool:
    """Return whether words are an item that the other passage does not hold elsewhere."""
    held, told = set(content(other.words)), content(passage.words[first:last])
    return is_item(passage, first, last) and not (told and held.issuperset(told))


def is_item(passage: Passage, first: int, last: int) -> bool:
    """Return whether words of a passage are an item, by what stands on either side of them.

    >>> from monitor.materiality.passages import Text, passages
    >>> passage = next(iter(passages(Text("We keep trips, maps and notes.").blocks)))
    >>> is_item(passage, 3, 4), is_item(passage, 0, 2)
    (True, False)
    """
    run = passage.words[first:last]
    if all(word in _JOINERS or ((word in SMALL or word in LIGHT) and word not in _SOMEBODY) for word in run):
        return False
    if _JOINERS.intersection((run[0], run[-1])):
        return True
    return bool(content(run)) and _is_parted(passage, first) and _is_parted(passage, last)


def _is_parted(passage: Passage, place: int) -> bool:
    """Return whether a list goes on, or ends, between a word and the one before."""
    places = passage.places
    if place == len(places) and passage.kind in {ClauseKind.ROW, ClauseKind.ITEM}:
        return True
    if not 0 < place < len(places):
        return False
    between = passage.text[places[place - 1][1] : places[place][0]]
    return "," in between or ";" in between or not _JOINERS.isdisjoint(passage.words[place - 1 : place + 1])
