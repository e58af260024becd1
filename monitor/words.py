"""Parts texts into words, and finds which words one text has and the other has not, within a time budget."""

import re
import sys
import time
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain, groupby, islice
from typing import NamedTuple

from diff_match_patch import diff_match_patch

from storage.records import Hunk, Operation


class Run(NamedTuple):
    """So many tokens in a row that both texts have, or only one."""

    operation: Operation
    length: int


class TimeBudget:
    """Seconds that one comparison may take in all its passes together.

    diff-match-patch counts its own limit per call: a policy of a thousand clauses would take a thousand times as long.
    """

    def __init__(self, seconds: float) -> None:
        # Bounds work only: which text came when is never read from here.
        self._end = time.monotonic() + seconds

    @property
    def left(self) -> float:
        """Seconds that remain; negative when used up."""
        return self._end - time.monotonic()

    @property
    def half(self) -> "TimeBudget":
        """A budget of half the seconds that remain, so that one pass leaves time for the next."""
        return TimeBudget(self.left / 2)


def tokens(text: str) -> list[str]:
    """Part a text into words, numbers, runs of white space and single other characters; joined they are the text again.

    A number keeps its separators, and a script written without spaces gives one character at a time.

    >>> tokens("30-day notice, from 12/04/2023")
    ['30', '-', 'day', ' ', 'notice', ',', ' ', 'from', ' ', '12/04/2023']
    """
    return _pattern().findall(text)


def hunks(before: str, after: str, budget: TimeBudget) -> tuple[Hunk, ...]:
    """Give the words that went and came, readable: edits that touch are one, and begin where a word or sentence begins.

    EQUAL and DELETE hunks joined give the text before, EQUAL and INSERT hunks the text after, whatever the budget.
    """
    if before == after:
        return (Hunk(operation=Operation.EQUAL, text=before),) if before else ()
    if not before or not after:
        return (Hunk(operation=Operation.DELETE if before else Operation.INSERT, text=before or after),)
    old, new = tokens(before), tokens(after)
    found = _settled(runs(old, new, budget, readable=True), old, new)
    return tuple(Hunk(operation=operation, text=text) for operation, text in _filled(found, old, new))


def runs(before: Sequence[str], after: Sequence[str], budget: TimeBudget, *, readable: bool = False) -> list[Run]:
    """Compare two sequences of tokens; with the budget used up, only what both begin and end with is equal."""
    head = _common(before, after)
    tail = _common(before[head:][::-1], after[head:][::-1])
    inner = _compared(before[head : len(before) - tail], after[head : len(after) - tail], budget, readable=readable)
    return _merged([Run(Operation.EQUAL, head), *inner, Run(Operation.EQUAL, tail)])


_OPERATIONS = {-1: Operation.DELETE, 0: Operation.EQUAL, 1: Operation.INSERT}
_SIGNS = {operation: sign for sign, operation in _OPERATIONS.items()}

_LAST_SURROGATE = 0xDFFF
_SURROGATES = 0x800
_MOST_SYMBOLS = sys.maxunicode - _SURROGATES
"""Code points that are no surrogates: diff-match-patch compares characters, so there is one for each distinct token."""

_MOST_RUNS = 10_000
"""In one clause: more is nothing to read, and the clean-up keeps to no deadline and takes quadratic time."""

_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Thai, Lao, Burmese, Khmer, kana and Chinese characters: their words are not parted by spaces."""


def _compared(before: Sequence[str], after: Sequence[str], budget: TimeBudget, *, readable: bool) -> list[Run]:
    if not before or not after or budget.left <= 0 or len(before) + len(after) > _MOST_SYMBOLS:
        return [Run(Operation.DELETE, len(before)), Run(Operation.INSERT, len(after))]
    engine = diff_match_patch()
    # Its half-match shortcut keeps to no deadline; a limit of 0 switches that off, and the deadline bounds the rest.
    engine.Diff_Timeout = 0
    old, new = _symbols(before, after)
    # What stands on one side only can match nothing: without it, a text rewritten all over is compared in no time.
    common = set(old).intersection(new)
    kept = ("".join(filter(common.__contains__, side)) for side in (old, new))
    found = engine.diff_main(*kept, checklines=False, deadline=time.time() + budget.left)
    matched = zip(_matched(found, old, common, -1), _matched(found, new, common, 1), strict=True)
    whole = _merged(list(_around(matched, len(old), len(new))))
    return _cleaned(engine, whole, old, new) if readable else whole


def _matched(found: list[tuple[int, str]], symbols: str, common: set[str], side: int) -> Iterator[int]:
    """Yield the places of the symbols that the comparison of the common ones found equal."""
    places = (place for place, symbol in enumerate(symbols) if symbol in common)
    for operation, run in found:
        if operation == 0:
            yield from islice(places, len(run))
        elif operation == side:
            _skip(places, len(run))


def _around(matched: Iterable[tuple[int, int]], before: int, after: int) -> Iterator[Run]:
    old, new = 0, 0
    for old_place, new_place in chain(matched, [(before, after)]):
        yield Run(Operation.DELETE, old_place - old)
        yield Run(Operation.INSERT, new_place - new)
        yield Run(Operation.EQUAL, int(old_place < before))
        old, new = old_place + 1, new_place + 1


def _cleaned(engine: diff_match_patch, found: Sequence[Run], old: str, new: str) -> list[Run]:
    """Fold equal words that only chance left between edits into them."""
    if len(found) > _MOST_RUNS:
        return [Run(Operation.DELETE, len(old)), Run(Operation.INSERT, len(new))]
    diffs = [(_SIGNS[operation], symbols) for operation, symbols in _filled(found, old, new)]
    engine.diff_cleanupSemantic(diffs)
    return [Run(_OPERATIONS[sign], len(symbols)) for sign, symbols in diffs]


def _symbols(before: Sequence[str], after: Sequence[str]) -> tuple[str, str]:
    table: dict[str, str] = {}
    return (
        "".join([table.get(token) or table.setdefault(token, _symbol(len(table))) for token in before]),
        "".join([table.get(token) or table.setdefault(token, _symbol(len(table))) for token in after]),
    )


def _symbol(number: int) -> str:
    # Down from the top, where characters are private or unassigned: the clean-up must take none for a letter or space.
    point = sys.maxunicode - number
    return chr(point if point > _LAST_SURROGATE else point - _SURROGATES)


def _common(before: Sequence[str], after: Sequence[str]) -> int:
    differing = (place for place, (old, new) in enumerate(zip(before, after, strict=False)) if old != new)
    return next(differing, min(len(before), len(after)))


def _merged(found: Sequence[Run]) -> list[Run]:
    grouped = groupby((run for run in found if run.length), key=lambda run: run.operation)
    return [Run(operation, sum(run.length for run in group)) for operation, group in grouped]


def _settled(found: list[Run], before: Sequence[str], after: Sequence[str]) -> list[Run]:
    """Shift each lone edit between two equal runs to where it reads best, such as a whole sentence for a sentence."""
    places = {Operation.DELETE: 0, Operation.INSERT: 0}
    settled = list(found)
    for number, run in enumerate(found):
        if 0 < number < len(found) - 1 and run.operation is not Operation.EQUAL and _lone(settled, number):
            text = before if run.operation is Operation.DELETE else after
            shift = _best_shift(
                text, places[run.operation], settled[number - 1].length, run.length, settled[number + 1].length
            )
            settled[number - 1] = settled[number - 1]._replace(length=settled[number - 1].length + shift)
            settled[number + 1] = settled[number + 1]._replace(length=settled[number + 1].length - shift)
        for operation in places:
            if run.operation in {Operation.EQUAL, operation}:
                places[operation] += run.length
    return _merged(settled)


def _lone(found: Sequence[Run], number: int) -> bool:
    return found[number - 1].operation is found[number + 1].operation is Operation.EQUAL


def _best_shift(text: Sequence[str], start: int, above: int, length: int, below: int) -> int:
    """Say by how many tokens an edit may move, at best: it may where the token it leaves equals the one it takes."""
    back, forth = 0, 0
    while -back < above and text[start + back - 1] == text[start + back + length - 1]:
        back -= 1
    while forth < below and text[start + forth] == text[start + forth + length]:
        forth += 1
    return max(
        range(back, forth + 1), key=lambda shift: _rest(text, start + shift) + _rest(text, start + shift + length)
    )


def _rest(text: Sequence[str], place: int) -> int:
    """Rate how natural it is to break a text before a token."""
    if place in {0, len(text)}:
        return 5
    above, below = text[place - 1], text[place]
    if "\n" in above:
        return 4
    if above.isspace() and place > 1 and text[place - 2] in ".!?;:。":
        return 3
    return 2 if above.isspace() else int(below.isspace() or not above.isalnum())


def _filled(found: Iterable[Run], before: Iterable[str], after: Iterable[str]) -> Iterator[tuple[Operation, str]]:
    """Yield each run with what it stands for."""
    old, new = iter(before), iter(after)
    for operation, length in found:
        yield operation, "".join(islice(new if operation is Operation.INSERT else old, length))
        if operation is Operation.EQUAL:
            _skip(new, length)


def _skip(of: Iterator[object], length: int) -> None:
    next(islice(of, length, length), None)


@cache
def _pattern() -> re.Pattern[str]:
    marks = _combining()
    # Marks are asked for once after all letters: the class is long, and most words have none.
    letters = rf"(?:[^\W_{_UNSPACED}]+[{marks}]*)+"
    # A point, comma, colon, slash or narrow space joins digits only; an apostrophe or underscore joins letters also.
    joined = (
        r"['’_]+|(?<=\d)[.,:/](?=\d)|(?<=\d)[\u00a0\u202f](?=\d{3}(?!\d))"
        r"|(?<=\d{4})-(?=\d\d-\d\d(?!\d))|(?<=\d{4}-\d\d)-(?=\d\d(?!\d))"
    )
    return re.compile(rf"{letters}(?:(?:{joined}){letters})*|\s+|.[{marks}]*", re.DOTALL)


def _combining() -> str:
    """List the characters that only alter the one before them: the regular expressions of Python know no such class."""
    points = (chr(point) for point in range(0x300, 0xFFFF) if unicodedata.category(chr(point)).startswith("M"))
    return "\u200d" + "".join(points)
