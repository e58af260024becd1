"""Tells when a policy was not checked in time: silence must never look like "unchanged"."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from monitor.schedule import overdue_at
from monitor.watchlist import ScheduleSettings
from storage.archive import Archive
from storage.records import AlertKind
from storage.watches import Watch


def is_overdue(watch: Watch, schedule: ScheduleSettings, *, grace: timedelta, now: datetime) -> bool:
    """Say whether two scheduled checks have passed since the policy was last read, or added if never."""
    return watch.watched and _is_late(watch.last_good_at or watch.added_at, schedule, grace=grace, now=now)


def _is_late(last_read: datetime, schedule: ScheduleSettings, *, grace: timedelta, now: datetime) -> bool:
    return now > overdue_at(schedule, last_read, grace=grace)


def alert_overdue(
    archive: Archive, schedules: Mapping[str, ScheduleSettings], *, grace: timedelta, now: datetime
) -> list[str]:
    """Record one alert for every policy that has gone dark since it was last read; give the sentences."""
    with archive.transaction():
        return list(_newly_overdue(archive, schedules, grace=grace, now=now))


def _newly_overdue(
    archive: Archive, schedules: Mapping[str, ScheduleSettings], *, grace: timedelta, now: datetime
) -> Iterator[str]:
    late = [
        name
        for name, last_read in archive.troubles.last_read()
        if name in schedules and _is_late(last_read, schedules[name], grace=grace, now=now)
    ]
    for watch in map(archive.watch_of, late):
        if _told(archive, watch):
            continue
        sentence = _sentence(watch)
        archive.add_alert(AlertKind.OVERDUE, watch.policy.name, sentence, now=now)
        yield sentence


def _told(archive: Archive, watch: Watch) -> bool:
    told = archive.alerted_at(watch.policy.name, AlertKind.OVERDUE)
    return told is not None and (watch.last_good_at is None or told > watch.last_good_at)


def _sentence(watch: Watch) -> str:
    since = (
        f"has not been read since {watch.last_good_at:%Y-%m-%d %H:%M} UTC"
        if watch.last_good_at
        else f"has never been read since it was added on {watch.added_at:%Y-%m-%d %H:%M} UTC"
    )
    why = f" ({watch.last_fetch.error})" if watch.last_fetch and watch.last_fetch.error else ""
    return f"{watch.policy.vendor}: {watch.policy.kind} {since}{why}"
