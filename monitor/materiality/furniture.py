"""Which blocks of a page are furniture around the policy: menus, footers, link lists, language switchers."""

from collections.abc import Sequence
from itertools import groupby

from monitor.clauses import Clause, ClauseKind
from monitor.materiality.vocabulary import PROCESSING, mentions
from monitor.materiality.words import words

_SENTENCE = 12
"""Words from which a block that is not made of links is prose."""
_LINKED_SHARE = 2 / _SENTENCE
"""Links a word from which a block is made of links."""
_FULL = 40
"""Words of prose beyond which a block weighs no more."""
_LINE, _ITEM, _LINK, _HEADING = -5, -3, -9, -2
"""What a line weighs against the body: a few words that stand alone, in a list, made of links, as a heading."""
_STATEMENTS = 3
"""Blocks of prose on personal data that no menu holds: with so many outside, the body is longer than its sum says."""
_CROWD = 5
"""Short lines that make a menu of the head or tail they stand in."""
_RUN = 20
"""Short lines in a row that are a menu even in the midst of the text."""
_SHORT = 7
_FIGURES = 7
"""Of so many lines less than one holds figures where they are a menu: cells of a table do."""


def body(found: Sequence[Clause], text: str) -> tuple[int, int]:
    """Return the numbers of the first and the last block of the policy itself: the run of blocks that reads most.

    Each block of prose counts for its words, each link and short line against; the run with the greatest sum is the
    body (maximum subsequence segmentation, Pasternack and Roth, 2009). Where prose on personal data stands outside,
    the body reaches to the outermost prose. The whole text where no block is prose.
    """
    prose = [number for number, clause in enumerate(found) if _is_prose(clause, text)]
    if not prose:
        return 0, len(found) - 1
    first, last = _heaviest([_weight(clause, text) for clause in found])
    outside = [number for number in prose if not first <= number <= last]
    if sum(mentions(words(found[number].text), PROCESSING) for number in outside) >= _STATEMENTS:
        return min(first, prose[0]), max(last, prose[-1])
    return first, last


def crowded_margin(found: Sequence[Clause], text: str, first: int, last: int) -> frozenset[int]:
    """Return the numbers of the blocks before or after the body where lines and links crowd: a menu, a footer."""
    margins = (range(first), range(last + 1, len(found)))
    crowded = (m for m in margins if sum(_is_short(found[n]) or is_linked(found[n], text) for n in m) >= _CROWD)
    return frozenset(number for margin in crowded for number in margin)


def crowds(found: Sequence[Clause]) -> frozenset[int]:
    """Return the numbers of short lines that stand among many of their kind and hold no figures, as table cells do."""
    crowded: set[int] = set()
    for short, run in groupby(range(len(found)), key=lambda number: _is_short(found[number])):
        numbers = list(run)
        if short and _is_menu([found[number] for number in numbers]):
            crowded.update(numbers)
    return frozenset(crowded)


def is_linked(clause: Clause, text: str) -> bool:
    """Return whether a block is made of links."""
    links = text.count("](", clause.start, clause.end)
    return links > 0 and links >= (clause.text.count(" ") + 1) * _LINKED_SHARE


def _heaviest(weights: Sequence[int]) -> tuple[int, int]:
    best = total = start = 0
    place = (0, len(weights) - 1)
    for number, weight in enumerate(weights):
        if total <= 0:
            total, start = 0, number
        total += weight
        if total > best:
            best, place = total, (start, number)
    return place


def _is_prose(clause: Clause, text: str) -> bool:
    return clause.text.count(" ") >= _SENTENCE and not is_linked(clause, text)


def _weight(clause: Clause, text: str) -> int:
    if is_linked(clause, text):
        return _LINK
    if clause.kind is ClauseKind.HEADING:
        return _HEADING
    count = clause.text.count(" ") + 1
    if count > _SENTENCE or clause.kind is ClauseKind.ROW or clause.text.endswith((".", ";", ":", ",")):
        return min(count, _FULL)
    return _ITEM if clause.kind is ClauseKind.ITEM else _LINE


def _is_short(clause: Clause) -> bool:
    return (
        clause.kind is not ClauseKind.ROW
        and clause.text.count(" ") < _SHORT
        and not clause.text.endswith((".", ";", ":"))
    )


def _is_menu(run: Sequence[Clause]) -> bool:
    figures = sum(any(sign.isdigit() for sign in clause.text) for clause in run)
    return len(run) >= _RUN and figures * _FIGURES < len(run)
