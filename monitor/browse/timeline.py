"""Pure: a vendor's changes as a picture: when, how severe by shape and word, one lane a policy."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from storage.stamps import Row, moment

WIDTH = 960
EDGE = 40
"""Kept free on either side, so that no mark is cut."""
LANE = 64
"""Units from one lane to the next: its name, its marks, their words."""
MOST_TICKS = 8
ROOM_FOR_A_WORD = 56
"""Units between two marks below which the second goes without its word: its shape and title still tell."""

SHAPES = {
    "high": "M0 -9L9 7L-9 7Z",
    "medium": "M0 -8L8 0L0 8L-8 0Z",
    "low": "M-6 0A6 6 0 1 0 6 0A6 6 0 1 0 -6 0Z",
    "noise": "M-3 0A3 3 0 1 0 3 0A3 3 0 1 0 -3 0Z",
}
"""SVG paths around the point of time."""

STEPS = (1, 2, 3, 6, 12, 24, 60, 120)
"""Months between two ticks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A change; `rank` is its severity, or `noise`."""

    x: float
    y: float
    rank: str
    path: str
    word: str
    """Beside the shape; empty where there is no room."""
    change: Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """The first day of a month; in a young watch, its first and last day."""

    x: float
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """The line of a policy, from when its watch began."""

    x: float
    y: float
    policy: Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """A picture of WIDTH × height units."""

    height: int
    lanes: tuple[Lane, ...]
    marks: tuple[Dot, ...]
    ticks: tuple[Tick, ...]
    width: int = WIDTH


def timeline(policies: Sequence[Row], changes: Iterable[Row], *, now: datetime) -> Timeline:
    """Lay out the changes of some policies, from the first watch until now."""
    start = min(moment(policy["added_at"]) for policy in policies)
    scale = _Scale(start=start, end=max(now, start + timedelta(days=1)))
    lanes = {policy["name"]: place for place, policy in enumerate(policies)}
    of_lanes: list[list[Row]] = [[] for _ in policies]
    for change in sorted(changes, key=lambda change: (change["seen_at"], change["id"])):
        of_lanes[lanes[change["policy"]]].append(change)
    return Timeline(
        height=LANE * len(policies) + LANE // 2,
        lanes=tuple(
            Lane(x=scale.x(moment(policy["added_at"])), y=_y(place), policy=policy)
            for place, policy in enumerate(policies)
        ),
        marks=tuple(mark for place, lane in enumerate(of_lanes) for mark in _marks(lane, _y(place), scale)),
        ticks=tuple(_ticks(scale)) or tuple(_ends(scale)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scale:
    start: datetime
    end: datetime

    def x(self, at: datetime) -> float:
        share = (min(max(at, self.start), self.end) - self.start) / (self.end - self.start)
        return round(EDGE + share * (WIDTH - 2 * EDGE), 1)


def _y(place: int) -> float:
    return LANE * place + LANE * 0.5


def _marks(changes: Iterable[Row], y: float, scale: _Scale) -> Iterator[Dot]:
    """Yield the marks of a lane, what does not matter first: so that nothing that matters lies under it."""
    taken = -float(WIDTH)
    marks = []
    for change in changes:
        rank = change["severity"] if change["material"] and change["severity"] else "noise"
        x = scale.x(moment(change["seen_at"]))
        has_room = rank != "noise" and x - taken >= ROOM_FOR_A_WORD
        taken = x if has_room else taken
        marks.append(
            Dot(x=x, y=y, rank=rank, path=SHAPES[rank], word=rank.capitalize() if has_room else "", change=change)
        )
    yield from sorted(marks, key=lambda mark: list(SHAPES).index(mark.rank), reverse=True)


def _ticks(scale: _Scale) -> Iterator[Tick]:
    """Yield the first days of months, as many as there is room for."""
    first = scale.start.year * 12 + scale.start.month
    last = scale.end.year * 12 + scale.end.month - 1
    step = next((step for step in STEPS if (last - first) // step < MOST_TICKS), STEPS[-1])
    for month in range(-(-first // step) * step, last + 1, step):
        at = scale.start.replace(year=month // 12, month=month % 12 + 1, day=1, hour=0, minute=0, second=0)
        yield Tick(x=scale.x(at), words=f"{at:%b %Y}")


def _ends(scale: _Scale) -> Iterator[Tick]:
    for at in (scale.start, scale.end):
        yield Tick(x=scale.x(at), words=f"{at.day} {at:%b %Y}")
