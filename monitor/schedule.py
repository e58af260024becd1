"""When a policy is due, and when it is overdue: pure arithmetic over its schedule."""

from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from apscheduler.triggers.base import BaseTrigger
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger

from monitor.watchlist import DEFAULT_EVERY, ScheduleSettings
from storage.records import Cadence, Fetch, FetchOutcome

NEVER = datetime.max.replace(tzinfo=UTC) - timedelta(days=366)

MISSED_CHECKS = 2
"""So many scheduled checks without one good fetch make a policy overdue."""

GAP_FROM = datetime(2026, 1, 5, tzinfo=UTC)
GAP_TIME = timedelta(days=400)
GAP_CHECKS = 5_000
"""Where and how far a cron expression is followed to find its longest gap: every weekend and every month."""

JITTER_SHARE = 20
"""Without a `jitter` of its own, an interval is spread by a twentieth, ten minutes at most."""


@lru_cache(maxsize=256)
def trigger(schedule: ScheduleSettings) -> BaseTrigger:
    """Give the APScheduler trigger of a schedule, one for all policies that keep it; an interval counts from the last.

    The first time is for a job to say.
    """
    zone = ZoneInfo(schedule.timezone)
    jitter = int(_jitter(schedule).total_seconds()) or None
    if schedule.cron:
        cron = CronTrigger.from_crontab(schedule.cron, timezone=zone)
        cron.jitter = jitter
        return cron
    seconds = int(_every(schedule).total_seconds())
    return IntervalTrigger(seconds=seconds, timezone=UTC, jitter=jitter)


def next_check(
    schedule: ScheduleSettings,
    last: Fetch | None,
    *,
    retry: timedelta,
    now: datetime,
    confirm: timedelta | None = None,
) -> datetime:
    """Say when to fetch next, given the last attempt: at once where there was none or a time was missed, only once.

    What failed for a passing reason, or looked suspect, is fetched again sooner; so is a new text that is to be seen
    once more, after `confirm`. A last attempt that lies ahead was made by a clock that was wrong, and counts from now.
    """
    if last is None:
        return now
    began = min(last.started_at, now)
    regular = following(schedule, began)
    soon = retry if last.transient or last.outcome is FetchOutcome.SUSPECT else confirm
    return max(now, regular if soon is None else min(regular, began + soon))


def overdue_at(schedule: ScheduleSettings, last_good: datetime, *, grace: timedelta) -> datetime:
    """Say from when on a policy counts as not checked in time, given its last good fetch."""
    moment = last_good
    for _ in range(MISSED_CHECKS):
        moment = following(schedule, moment)
    return moment + grace


def following(schedule: ScheduleSettings, moment: datetime) -> datetime:
    """Give the first scheduled time after a moment, without jitter."""
    if not schedule.cron:
        return moment + _every(schedule)
    cron = CronTrigger.from_crontab(schedule.cron, timezone=ZoneInfo(schedule.timezone))
    later = cron.get_next_fire_time(None, moment + timedelta(seconds=1))
    found: datetime = NEVER if later is None else later
    return found.astimezone(UTC)


def missed(schedule: ScheduleSettings, due: datetime, now: datetime) -> datetime:
    """Give a time from which the next scheduled one is the first after now, given one that was due, in one step."""
    return now if schedule.cron else due + (now - due) // _every(schedule) * _every(schedule)


@lru_cache(maxsize=256)
def cadence(schedule: ScheduleSettings, *, confirm: timedelta) -> Cadence:
    """Say how soon a schedule sees a change and has seen it again, so that it is believed."""
    gap = _longest_gap(schedule.cron, schedule.timezone) if schedule.cron else _every(schedule)
    return Cadence(gap=gap, pause=_jitter(schedule) + confirm, regular=not schedule.cron)


@lru_cache(maxsize=256)
def _longest_gap(cron: str, timezone: str) -> timedelta:
    """Find the longest time between two checks of a year or so, by the clock on the wall there."""
    schedule, zone = ScheduleSettings(cron=cron, timezone=timezone), ZoneInfo(timezone)
    first = moment = following(schedule, GAP_FROM)
    longest = timedelta()
    for _ in range(GAP_CHECKS):
        later = following(schedule, moment)
        longest = max(longest, _wall(later, zone) - _wall(moment, zone))
        if later - first > GAP_TIME:
            break
        moment = later
    return longest


def _wall(moment: datetime, zone: ZoneInfo) -> datetime:
    return moment.astimezone(zone).replace(tzinfo=None)


def _every(schedule: ScheduleSettings) -> timedelta:
    return schedule.every or DEFAULT_EVERY


def _jitter(schedule: ScheduleSettings) -> timedelta:
    if schedule.jitter is not None:
        return schedule.jitter
    return timedelta() if schedule.cron else min(_every(schedule) / JITTER_SHARE, timedelta(minutes=10))
