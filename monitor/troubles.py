"""The operator's own alerts: each trouble is told once, and once that it is over."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from monitor.config import Config
from storage.archive import Archive
from storage.reader import Reader
from storage.records import AlertKind
from storage.troubles import Trouble

AHEAD = timedelta(minutes=5)
"""By how much what was recorded may be ahead of the clock."""

ENOUGH = 1.2
"""Times as much as must be free: so much has to be free until the disk is no longer nearly full."""

OVER = {
    AlertKind.SUSPECT: "The page looks like the policy again.",
    AlertKind.OVERDUE: "It was read again.",
    AlertKind.UNREADABLE: "A text could be read again.",
    AlertKind.UNDELIVERED: "{target} takes alerts again, and nothing that was given up is left for it.",
    AlertKind.DISK: "There is room again beside the archive.",
    AlertKind.CLOCK: "The clock runs evenly again.",
}
"""What is said of the end of each trouble."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """What the machine tells of itself."""

    free: int | None = None
    """Bytes on the disk of the archive; None where that cannot be known."""
    clock_moved: timedelta | None = None
    """By how much its clock was moved lately."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Noticed:
    """A trouble as it stands now."""

    kind: AlertKind
    sentence: str
    policy: str | None = None


def tell_troubles(archive: Archive, config: Config, machine: Machine, *, now: datetime) -> list[str]:
    """Record an alert of every trouble that is new, and of every one that is over; give the sentences.

    One transaction holds the look and the record: whatever dies, each is told once.
    """
    with archive.transaction():
        told = archive.troubles.open()
        noticed = list(_noticed(archive, config, machine, told, now=now))
        return [*_ends(archive, told, noticed, now=now), *_begins(archive, told, noticed, now=now)]


def _begins(archive: Archive, told: tuple[Trouble, ...], noticed: list[Noticed], *, now: datetime) -> Iterator[str]:
    known = {(trouble.kind, trouble.policy) for trouble in told}
    for new in noticed:
        if (new.kind, new.policy) not in known:
            archive.add_alert(new.kind, new.policy, new.sentence, now=now)
            yield new.sentence


def _ends(archive: Archive, told: tuple[Trouble, ...], noticed: list[Noticed], *, now: datetime) -> Iterator[str]:
    present = {(one.kind, one.policy) for one in noticed}
    for trouble in told:
        if not trouble.watched:
            archive.troubles.end(trouble, now=now)
        elif _is_over(archive, trouble) if trouble.kind in LASTING else ((trouble.kind, trouble.policy) not in present):
            archive.troubles.end(trouble, now=now)
            sentence = OVER[trouble.kind].format(target=trouble.target)
            archive.add_recovery(trouble, sentence, now=now)
            yield sentence


LASTING = frozenset({AlertKind.SUSPECT, AlertKind.OVERDUE, AlertKind.UNDELIVERED})
"""Troubles that others tell of; here it is only seen that they are over."""


def _is_over(archive: Archive, trouble: Trouble) -> bool:
    if trouble.policy:
        return archive.troubles.read_again(trouble.policy, since=trouble.since)
    return archive.troubles.taken_again(trouble.target or "", since=trouble.since)


def _noticed(
    archive: Reader, config: Config, machine: Machine, told: tuple[Trouble, ...], *, now: datetime
) -> Iterator[Noticed]:
    wanted = config.watchlist.monitor.free_disk * (ENOUGH if AlertKind.DISK in {one.kind for one in told} else 1)
    if machine.free is not None and machine.free < wanted:
        megabytes = f"{machine.free / 1_000_000:,.0f} MB are free"
        yield Noticed(kind=AlertKind.DISK, sentence=f"The disk of the archive is nearly full: {megabytes}")
    yield from _clock(archive, machine, now=now)
    for row in archive.troubles.unreadable():
        sentence = f"{row['vendor']}: {row['kind']}: the page came, but no text: {row['error']}"
        yield Noticed(kind=AlertKind.UNREADABLE, policy=row["policy"], sentence=sentence)


def _clock(archive: Reader, machine: Machine, *, now: datetime) -> Iterator[Noticed]:
    latest = archive.troubles.last_fetch_at()
    if machine.clock_moved is not None:
        way = "forward" if machine.clock_moved > timedelta() else "back"
        yield Noticed(
            kind=AlertKind.CLOCK,
            sentence=f"The clock of this machine was moved {way} by {abs(machine.clock_moved)}: times that are "
            "recorded now may not follow those before",
        )
    elif latest and latest - now > AHEAD:
        yield Noticed(
            kind=AlertKind.CLOCK,
            sentence=f"The clock of this machine says {now:%Y-%m-%d %H:%M} UTC, but a fetch was recorded at "
            f"{latest:%Y-%m-%d %H:%M} UTC already: one of them is wrong",
        )
