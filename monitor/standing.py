"""How the watch stands: what `status` tells."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from monitor.config import Config
from monitor.overdue import is_overdue
from monitor.plain import guarantee_row
from monitor.schedule import cadence, next_check
from monitor.watchlist import MonitorSettings, ScheduleSettings
from monitor.window.guarantee import Guarantee, guarantee
from storage.reader import Reader
from storage.records import Policy
from storage.watches import Watch


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
    watched: bool
    """False for a policy that no daemon and no check has taken over from the watchlist yet."""
    problem: str | None
    """What the last fetch failed of, None where it was good."""
    guarantee: Guarantee | None = None
    """How much of the promised notice the watch leaves; None where the policy promises none, or is not read yet."""


def standings(archive: Reader, config: Config, *, now: datetime) -> list[Standing]:
    """Tell of every policy on the watchlist, by name."""
    watches = {watch.policy.name: watch for watch in archive.watches()}
    return [
        _standing(archive, watches[name], config.schedules[name], config.watchlist.monitor, now=now)
        if name in watches
        else _unwatched(policy, now=now)
        for name, policy in sorted(config.policies.items())
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
                "watched": one.watched,
                "problem": one.problem,
                "guarantee": guarantee_row(one.guarantee) if one.guarantee else None,
            }
            for one in standing
        ],
        "waiting_alerts": archive.waiting(),
        "dead_alerts": archive.dead_letters(),
        "open_changes": archive.decisions.count_open(),
        "not_relevant": archive.decisions.feedback(),
        "targets": archive.targets(),
        "unrouted_alerts": archive.unrouted(),
    }


def _standing(
    archive: Reader, watch: Watch, schedule: ScheduleSettings, settings: MonitorSettings, *, now: datetime
) -> Standing:
    return Standing(
        policy=watch.policy.name,
        vendor=watch.policy.vendor,
        schedule=schedule.says(),
        last_good_check=watch.last_good_at,
        next_check=next_check(
            schedule,
            watch.last_fetch,
            retry=settings.retry,
            confirm=settings.confirm if watch.waits else None,
            now=now,
        ),
        version=watch.version.number if watch.version else None,
        overdue=is_overdue(watch, schedule, grace=settings.grace, now=now),
        watched=watch.watched,
        problem=watch.last_fetch.error if watch.last_fetch else None,
        guarantee=guarantee(
            archive.facts(watch.version.id) if watch.version else (),
            cadence(schedule, confirm=settings.confirm),
            last_good=watch.last_good_at,
            now=now,
        ),
    )


def _unwatched(policy: Policy, *, now: datetime) -> Standing:
    return Standing(
        policy=policy.name,
        vendor=policy.vendor,
        schedule=policy.schedule,
        last_good_check=None,
        next_check=now,
        version=None,
        overdue=False,
        watched=False,
        problem="not watched yet: send `policy-monitor run` SIGHUP, or `policy-monitor check` it",
    )
