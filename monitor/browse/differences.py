"""What the diff page shows of a change: the clauses that differ, and which of them each reason is about."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from itertools import groupby

from monitor.clauses import Clause, ClauseKind
from monitor.diff import Comparison, Pair, compare
from monitor.materiality.clause_noise import noise_by_clause
from monitor.words import TimeBudget, hunks
from storage.records import Hunk, Noise, Operation, Reason

SECONDS = 0.5
"""For the comparison: a page of two long texts must open within a second."""

SECONDS_FOR_REASONS = 0.1
"""The word diffs of the few words that the reasons quote, all together."""

SECONDS_FOR_CELLS = 0.1

A_PAGE = 1_000
"""Clauses: a browser lays out more than that slowly, and nobody reads them at once."""

MOST_LOOKED_AT, LONGEST_LOOKED_AT = 300, 150_000
"""Changed clauses, and characters of the two texts together: beyond them noise is not told from the rest in time."""

AROUND = 1
"""Clauses shown on either side of a changed one."""


class Fate(StrEnum):
    """What became of a clause."""

    ADDED = "added"
    REMOVED = "removed"
    REWORDED = "reworded"
    MOVED_AWAY = "moved away"
    MOVED_HERE = "moved here"
    SAME_WORDS = "same words, other marks"
    KEPT = "unchanged"


QUIET = frozenset({Fate.MOVED_AWAY, Fate.MOVED_HERE, Fate.SAME_WORDS})
"""Differences that say nothing new: shown, but dimmed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownClause:
    """A clause on the page. `number` counts from 1, changed clauses and kept ones apart, and makes the jump mark."""

    number: int
    heading: tuple[str, ...]
    fate: Fate
    hunks: tuple[Hunk, ...]
    cells: tuple[tuple[Hunk, ...], ...] = ()
    """Of a row of a table."""
    twin: int | None = None
    """The number of the clause where a moved one went, or came from."""
    noise: Noise | None = None
    """What kind of noise all that differs in it is; None where something may matter, or was not looked at."""

    @property
    def mark(self) -> str:
        """The part of the address after the hash."""
        return f"{'unchanged' if self.fate is Fate.KEPT else 'clause'}-{self.number}"

    @property
    def quiet(self) -> bool:
        """Whether a reader may pass it over."""
        return self.fate in QUIET or self.noise is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Clauses that stand together: one that changed, some that did not, the rows of a table, or a gap."""

    clauses: tuple[ShownClause, ...] = ()
    is_table: bool = False
    left_out: int = 0
    """How many unchanged clauses a gap stands for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownReason:
    """A reason, with the number of the clause it is about where one holds its words, and the word diff of these."""

    reason: Reason
    clause: int | None
    hunks: tuple[Hunk, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownChange:
    """Two texts as the page tells them."""

    reasons: tuple[ShownReason, ...]
    clauses: tuple[ShownClause, ...]
    """Those that changed."""
    parts: tuple[Stretch, ...]
    """What is shown, in order."""
    page: int
    """Which page of what is to be shown this is, counted from 1."""
    pages: int
    on_page: Mapping[int, int]
    """On which page a changed clause stands, by its number."""


def difference(
    before: str, after: str, reasons: Sequence[Reason] = (), *, whole: bool = False, page: int = 1
) -> ShownChange:
    """Compare two texts and place the reasons; `whole` shows every clause, not only those near a change.

    A `page` beyond the last gives the last.
    """
    comparison = compare(before, after, seconds=SECONDS)
    shown = _shown(comparison)
    about = clauses_about(reasons, [clause for clause in shown if clause.fate is not Fate.KEPT])
    shown = _dimmed(shown, comparison, before, after, about)
    changed = tuple(clause for clause in shown if clause.fate is not Fate.KEPT)
    near = list(range(len(shown))) if whole else sorted(_near(shown))
    pages = max(1, -(-len(near) // A_PAGE))
    page = min(page, pages)
    budget = TimeBudget(SECONDS_FOR_REASONS)
    return ShownChange(
        reasons=tuple(
            ShownReason(reason=reason, clause=clause, hunks=hunks(reason.before or "", reason.after or "", budget))
            for reason, clause in zip(reasons, about, strict=True)
        ),
        clauses=changed,
        parts=tuple(_parts(shown, near, page)) if near else (),
        page=page,
        pages=pages,
        on_page={
            shown[place].number: 1 + order // A_PAGE
            for order, place in enumerate(near)
            if shown[place].fate is not Fate.KEPT
        },
    )


def clauses_about(reasons: Iterable[Reason], clauses: Iterable[ShownClause]) -> list[int | None]:
    """Find for each reason the first clause that held its words before and holds its words now."""
    sides = [(clause.number, _side(clause, Operation.DELETE), _side(clause, Operation.INSERT)) for clause in clauses]
    return [_about(_folded(reason.before or ""), _folded(reason.after or ""), sides) for reason in reasons]


def _about(before: str, after: str, sides: Iterable[tuple[int, str, str]]) -> int | None:
    if not before and not after:
        return None
    return next((number for number, old, new in sides if before in old and after in new), None)


def _shown(comparison: Comparison) -> list[ShownClause]:
    numbers = {id(pair): number for number, pair in enumerate(filter(_differs, comparison.pairs), start=1)}
    twins = {id(one): numbers[id(other)] for pair in comparison.moved for one, other in (pair, pair[::-1])}
    budget = TimeBudget(SECONDS_FOR_CELLS)
    return [
        ShownClause(
            number=numbers.get(id(pair), place),
            heading=pair.heading,
            fate=_fate(pair, moved=id(pair) in twins) if id(pair) in numbers else Fate.KEPT,
            hunks=_trimmed(pair.hunks),
            cells=_cells(pair, budget),
            twin=twins.get(id(pair)),
        )
        for place, pair in enumerate(comparison.pairs, start=1)
    ]


def _dimmed(
    shown: list[ShownClause], comparison: Comparison, before: str, after: str, about: Iterable[int | None]
) -> list[ShownClause]:
    """Name the noise of the clauses that hold nothing else, as the judge does; a clause of a reason is none."""
    changed = sum(clause.fate is not Fate.KEPT for clause in shown)
    if not changed or changed > MOST_LOOKED_AT or len(before) + len(after) > LONGEST_LOOKED_AT:
        return shown
    older, newer = _noise_by_clause(before, after)
    told = set(about)

    def noise(clause: ShownClause, pair: Pair) -> Noise | None:
        if clause.fate is Fate.KEPT or clause.fate in QUIET or clause.number in told:
            return None
        sides = [kinds.get(side.start) for kinds, side in ((older, pair.before), (newer, pair.after)) if side]
        return sides[-1] if all(sides) else None

    return [replace(clause, noise=noise(clause, pair)) for clause, pair in zip(shown, comparison.pairs, strict=True)]


_noise_by_clause = lru_cache(maxsize=16)(noise_by_clause)
"""A reader looks at the same change in several ways."""


def _differs(pair: Pair) -> bool:
    """Tell whether a pair differs in more than white space."""
    return pair.changed and _ink(pair.hunks, Operation.DELETE) != _ink(pair.hunks, Operation.INSERT)


def _fate(pair: Pair, *, moved: bool) -> Fate:
    if pair.after is None:
        return Fate.MOVED_AWAY if moved else Fate.REMOVED
    if pair.before is None:
        return Fate.MOVED_HERE if moved else Fate.ADDED
    return Fate.SAME_WORDS if pair.same_words else Fate.REWORDED


def _cells(pair: Pair, budget: TimeBudget) -> tuple[tuple[Hunk, ...], ...]:
    """Compare a row cell by cell; one whose cells became more or fewer is one wide cell."""
    old, new = _row(pair.before), _row(pair.after)
    if not old and not new:
        return ()
    if old and new and len(old) != len(new):
        return (_trimmed(pair.hunks),)
    width = len(old or new)
    return tuple(hunks(was, now, budget) for was, now in zip(old or [""] * width, new or [""] * width, strict=True))


def _row(clause: Clause | None) -> list[str]:
    return clause.text.split(" | ") if clause and clause.kind is ClauseKind.ROW else []


def _near(shown: Sequence[ShownClause]) -> set[int]:
    """Give the places to show: around every change, and the first row of the table that a changed row stands in."""
    near: set[int] = set()
    head = 0
    for place, clause in enumerate(shown):
        head = head if clause.cells and place and shown[place - 1].cells else place
        if clause.fate is not Fate.KEPT:
            near.update(range(max(0, place - AROUND), min(len(shown), place + AROUND + 1)), (head,))
    return near


def _parts(shown: Sequence[ShownClause], near: Sequence[int], page: int) -> Iterable[Stretch]:
    """Put together what stands on a page: the places from its first to the first of the next page."""
    chosen = set(near[(page - 1) * A_PAGE : page * A_PAGE])
    first = min(chosen) if page > 1 else 0
    following = next(iter(near[page * A_PAGE :][:1]), len(shown))

    def together(place: int) -> object:
        if place not in chosen:
            return "gap"
        if shown[place].cells:
            return "table"
        return "kept" if shown[place].fate is Fate.KEPT else place

    for kind, places in groupby(range(first, following), key=together):
        clauses = tuple(shown[place] for place in places)
        yield Stretch(left_out=len(clauses)) if kind == "gap" else Stretch(clauses=clauses, is_table=kind == "table")


def _trimmed(clause: tuple[Hunk, ...]) -> tuple[Hunk, ...]:
    """Leave out the line ends that part a clause from the next."""
    inked = [place for place, hunk in enumerate(clause) if hunk.text.strip()]
    if not inked:
        return ()
    first, last = inked[0], inked[-1]
    # Where the end was reworded, what went and what came each have line ends of their own.
    ends = next((place for place in range(last, first, -1) if clause[place].operation is Operation.EQUAL), first)
    return (
        *clause[first:ends],
        *(replace(hunk, text=hunk.text.rstrip("\n")) for hunk in clause[ends : last + 1]),
    )


def _side(clause: ShownClause, operation: Operation) -> str:
    return _folded("".join(hunk.text for hunk in clause.hunks if hunk.operation in {Operation.EQUAL, operation}))


def _ink(of: Iterable[Hunk], operation: Operation) -> str:
    return "".join("".join(hunk.text for hunk in of if hunk.operation in {Operation.EQUAL, operation}).split())


def _folded(text: str) -> str:
    """Leave out white space and Markdown's emphasis: a quote is taken from either form."""
    return "".join(text.replace("*", "").split()).casefold()
