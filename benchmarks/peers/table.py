"""Pure: what was told held against what was true, and the tables of it all."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from benchmarks.peers.pages import Phase, changes
from benchmarks.peers.usage import Usage

FLOOR = "Scrapy + SHA-256"
OURS = "policy-monitor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a tool told in one round: of which pages that their text changed, of which that they cannot be read."""

    changes: Sequence[int] = ()
    """One entry for each message, so that a page may occur twice."""
    troubles: Sequence[int] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One phase as a tool went through it."""

    phase: Phase
    usage: Usage
    told: Told


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What came of one tool."""

    tool: str
    pages: int
    rounds: Sequence[Round] = field(default_factory=tuple)
    disk: float | None = None
    """Megabytes after the last round; None for a floor, which keeps nothing."""

    def usage(self, phase: Phase) -> Usage:
        """Return what a phase cost."""
        return next(one.usage for one in self.rounds if one.phase is phase)

    def milliseconds(self, phase: Phase) -> float:
        """Return the processor's milliseconds for each page in a phase."""
        return self.usage(phase).processor * 1000 / self.pages

    @property
    def peak(self) -> float:
        """The most memory of all rounds."""
        return max(one.usage.megabytes for one in self.rounds)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """The messages of one round."""

    true: int
    false: int
    missed: int
    troubles: int


def truth(pages: int, phase: Phase) -> frozenset[int]:
    """Return the pages whose policy a vendor changed in a phase.

    >>> sorted(truth(40, Phase.CHANGED)), sorted(truth(40, Phase.MENU))
    ([5, 25], [])
    """
    return frozenset(number for number in range(pages) if phase is Phase.CHANGED and changes(number))


def counted(told: Told, true: AbstractSet[int]) -> Counted:
    """Hold what was told against what was true; a second message of the same change is false."""
    right = true & set(told.changes)
    return Counted(
        true=len(right),
        false=len(told.changes) - len(right),
        missed=len(true) - len(right),
        troubles=len(told.troubles),
    )


def costs(results: Iterable[Result]) -> list[list[str]]:
    """Return the rows of what the tools cost; ratios are of an unchanged check, to the floor and to us."""
    measured = list(results)
    base = {one.tool: one.milliseconds(Phase.SAME) for one in measured}
    return [
        [
            one.tool,
            *(f"{one.milliseconds(phase):.2f}" for phase in (Phase.FIRST, Phase.SAME)),
            ratio(base[one.tool], base.get(FLOOR)),
            ratio(base[one.tool], base.get(OURS)),
            f"{one.usage(Phase.SAME).wall:.1f}",
            f"{one.peak:.0f}",
            "–" if one.disk is None else f"{one.disk:.1f}",
        ]
        for one in measured
    ]


def ratio(value: float, base: float | None) -> str:
    """Return how many times a base a value is.

    >>> ratio(3, 2), ratio(3, None)
    ('1.50', '–')
    """
    return f"{value / base:.2f}" if base else "–"


def alerts(results: Iterable[Result]) -> list[list[str]]:
    """Return the rows of what was told: of the true changes how many, and what was false in each phase."""
    return [
        [one.tool, told_of(one), *(said(one, phase) for phase in Phase if phase is not Phase.FIRST)]
        for one in results
        if one.disk is not None
    ]


def told_of(result: Result) -> str:
    """Return how many of the true changes were told."""
    found = counted_in(result).get(Phase.CHANGED)
    if found is None:
        return "–"
    return f"{found.true} of {found.true + found.missed}"


def said(result: Result, phase: Phase) -> str:
    """Return the false messages of a phase, and how many pages were said to be unreadable."""
    found = counted_in(result).get(phase)
    if found is None:
        return "–"
    return f"{found.false}" + (f" (+ {found.troubles} unreadable)" if found.troubles else "")


def counted_in(result: Result) -> Mapping[Phase, Counted]:
    """Return the messages of every round."""
    return {one.phase: counted(one.told, truth(result.pages, one.phase)) for one in result.rounds}


COSTS = (
    *("tool", "first sight, ms a page", "unchanged, ms a page", "× Scrapy + SHA-256", "× policy-monitor"),
    *("wall of an unchanged round, s", "peak MB", "disk MB"),
)
ALERTS = (
    *("tool", "true changes told", "false: unchanged", "false: beside the change"),
    *("false: challenge", "false: menu"),
)


def markdown(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table.

    >>> print(markdown(["a", "b"], [["1", "2"]]))
    | a | b |
    |---|---|
    | 1 | 2 |
    """
    lines = [head, *rows]
    drawn = [f"| {' | '.join(line)} |" for line in lines]
    return "\n".join([drawn[0], "|" + "---|" * len(head), *drawn[1:]])
