"""How the watch stands: what `status` tells."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from monitor.overdue import is_overdue
from monitor.schedule import next_check
from monitor.watchlist import ScheduleSettings
from storage.reader import Reader, Watch


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Of one policy: when it was last read, when it is due, what we have of it."""

    policy: str
    vendor: str
    schedule: str
    last_good_check: datetime | None
    next_check: datetime
    version: int | None
    overdue: bool
    problem: str | None
    """What the last fetch failed of, None where it was good."""


def standings(
    archive: Reader, schedules: Mapping[str, ScheduleSettings], *, grace: timedelta, now: datetime
) -> list[Standing]:
    """Tell of every policy on the watchlist, by name."""
    return [
        _standing(watch, schedules[watch.policy.name], grace=grace, now=now)
        for watch in archive.watches()
        if watch.policy.name in schedules
    ]


def report(archive: Reader, standing: list[Standing]) -> dict[str, Any]:
    """Give the whole of `status` as plain values."""
    return {
        "policies": [
            {
                "policy": one.policy,
                "vendor": one.vendor,
                "schedule": one.schedule,
                "last_good_check": one.last_good_check.isoformat() if one.last_good_check else None,
                "next_check": one.next_check.isoformat(),
                "version": one.version,
                "overdue": one.overdue,
                "problem": one.problem,
            }
            for one in standing
        ],
        "waiting_alerts": archive.waiting(),
        "dead_alerts": archive.dead_letters(),
    }


def _standing(watch: Watch, schedule: ScheduleSettings, *, grace: timedelta, now: datetime) -> Standing:
    return Standing(
        policy=watch.policy.name,
        vendor=watch.policy.vendor,
        schedule=schedule.says(),
        last_good_check=watch.last_good_at,
        next_check=next_check(schedule, watch.last_fetch.started_at if watch.last_fetch else None, now=now),
        version=watch.version.number if watch.version else None,
        overdue=is_overdue(watch, schedule, grace=grace, now=now),
        problem=watch.last_fetch.error if watch.last_fetch else None,
    )
