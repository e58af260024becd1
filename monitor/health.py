"""How the watch is, in one word and one line: for a probe, and for the heartbeat."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from pathlib import Path
from typing import Any

from monitor.config import Config, ConfigError, load
from monitor.standing import Standing, report, standings
from notifications.counting import count
from storage.failures import ArchiveError
from storage.reader import Reader
from storage.records import AlertKind
from storage.troubles import Trouble

MOST_NAMES = 3
"""Policies to name in the line."""

GRAVE = frozenset({AlertKind.DISK, AlertKind.CLOCK})
"""Troubles that endanger the watch itself; a page that cannot be read endangers one policy."""


class State(IntEnum):
    """The exit codes that monitoring programs know from Nagios' plugins."""

    OK = 0
    WARNING = 1
    CRITICAL = 2
    UNKNOWN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """How the watch is, why, and by figures."""

    state: State
    line: str


def health(standing: Sequence[Standing], told: dict[str, Any], troubles: Sequence[Trouble]) -> Health:
    """Judge what `status` tells, and the troubles that are not over."""
    overdue = [one.policy for one in standing if one.overdue]
    unwatched = [one.policy for one in standing if not one.watched]
    unread = [one.policy or "" for one in troubles if one.kind in {AlertKind.SUSPECT, AlertKind.UNREADABLE}]
    grave = [one.kind.value for one in troubles if one.kind in GRAVE]
    failing = [target["name"] for target in told["targets"] if target["problem"]]
    critical = {
        "overdue": overdue,
        "not watched": unwatched,
        "given up": [count(told["dead_alerts"], "alert")] if told["dead_alerts"] else [],
        "trouble": grave,
    }
    warning = {
        "cannot be read": unread,
        "target does not take alerts": failing,
        "nothing is watched": [] if standing else ["the watchlist names no policy"],
    }
    state = State.CRITICAL if any(critical.values()) else State.WARNING if any(warning.values()) else State.OK
    said = [f"{what}: {_named(names)}" for what, names in {**critical, **warning}.items() if names]
    figures = {
        "policies": len(standing),
        "overdue": len(overdue),
        "unread": len(unread),
        "waiting": len(told["waiting_alerts"]),
        "dead": told["dead_alerts"],
        "open": told["open_changes"],
    }
    told_of = "; ".join(said) or "all policies are watched"
    return Health(
        state=state,
        line=f"{state.name} - {told_of} | {' '.join(f'{name}={number}' for name, number in figures.items())}",
    )


def _named(names: Sequence[str]) -> str:
    more = f" and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else ""
    return f"{', '.join(names[:MOST_NAMES])}{more}".replace("|", "/")


def examine(archive: Reader, config: Config, *, now: datetime) -> Health:
    """Say how the watch of an archive is."""
    standing = standings(archive, config, now=now)
    return health(standing, report(archive, standing), archive.troubles.open())


def probed(path: Path, *, now: datetime) -> Health:
    """Say how the watch of a watchlist is, whatever is wrong with it."""
    try:
        config = load(path)
        with Reader.open(config.database) as archive:
            if archive.is_current:
                return examine(archive, config, now=now)
            return Health(state=State.UNKNOWN, line=f"{State.UNKNOWN.name} - the archive is older than this release")
    except (ArchiveError, ConfigError, OSError, sqlite3.Error) as error:
        said = " ".join(str(error).split())
        return Health(state=State.UNKNOWN, line=f"{State.UNKNOWN.name} - {said}")
