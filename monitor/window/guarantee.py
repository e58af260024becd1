"""What a policy's schedule guarantees: how much of a promised notice is left when a change has been believed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from monitor.window.country import NOWHERE
from monitor.window.notice import notice_of
from monitor.window.period import PromisedPeriod
from monitor.window.saying import moment_words
from storage.records import Cadence, Fact, FactKind

ENOUGH = 0.75
"""Of a promised notice should be left, however late within the schedule a change is believed."""

ROUNDING = timedelta(hours=1)
"""A second look, a spread start or a night of daylight saving is no part of a day."""

DAY, HOUR, MINUTE = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)

FIRST_DAY, DAYS_A_YEAR = date(2027, 1, 1), 365
"""A year without a leap day, so that a month has 28 days somewhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guarantee:
    """How much of the promised time a watch leaves to act, at the least."""

    promised: PromisedPeriod | None
    """None where changes bind when they are posted."""
    length: timedelta
    """Of the promised time, where it is shortest."""
    left: timedelta
    """Of it when a change is believed, at the least, while the page can be read; never less than nothing."""
    sentence: str
    warning: str | None = None
    """What is wrong with the watch, for a person."""


def guarantee(
    facts: Iterable[Fact], cadence: Cadence, *, last_good: datetime | None = None, now: datetime | None = None
) -> Guarantee | None:
    """Return what a schedule guarantees under the notice that a text promises; None where it promises no length.

    A change is believed at the latest one gap between checks, and one second look, after it was posted. With
    `last_good`, the last time that the policy was read, and `now` it is also told whether the source has been dark:
    what has passed since may be gone of the promised time.
    """
    notices = [fact for fact in facts if fact.kind is FactKind.CHANGE_NOTICE]
    periods = [period for fact in notices if (period := notice_of(fact))]
    if periods:
        period = min(periods, key=shortest)
        dark = _dark(cadence, last_good, now)
        return _of(period, cadence, dark=dark, since=last_good)
    if any(fact.detail.get("kind") == "on_posting" for fact in notices):
        late = f"you know of one {length_words(cadence.gap)} later at most"
        sentence = f"changes bind when they are posted: {cadence_words(cadence)} {late}"
        return Guarantee(promised=None, length=timedelta(), left=timedelta(), sentence=sentence)
    return None


def _of(period: PromisedPeriod, cadence: Cadence, *, dark: timedelta, since: datetime | None) -> Guarantee:
    length = shortest(period)
    left = max(timedelta(), length - cadence.gap - cadence.pause)
    days = _days(left)
    sentence = f"{cadence_words(cadence)} you have at least {days} of the promised {_promised(period, length)}"
    return Guarantee(
        promised=period,
        length=length,
        left=left,
        sentence=sentence,
        warning=_warning(period, length, left, dark, since),
    )


def _warning(
    period: PromisedPeriod, length: timedelta, left: timedelta, dark: timedelta, since: datetime | None
) -> str | None:
    if dark and since:
        return (
            f"not read since {moment_words(since)}: of the promised {_promised(period, length)} "
            f"only {_days(max(timedelta(), length - dark))} may be left"
        )
    if left + ROUNDING < length * ENOUGH:
        return f"less than three quarters of the promised {_promised(period, length)}: check more often"
    return None


def _dark(cadence: Cadence, last_good: datetime | None, now: datetime | None) -> timedelta:
    """Give since how long nobody has read the policy, where that is longer than its schedule allows."""
    if last_good is None or now is None or now - last_good <= cadence.gap + cadence.pause + ROUNDING:
        return timedelta()
    return now - last_good


def cadence_words(cadence: Cadence) -> str:
    """Say how often a policy is checked.

    >>> cadence_words(Cadence(gap=timedelta(days=1)))
    'with a check every 24 h'
    >>> cadence_words(Cadence(gap=timedelta(days=3), regular=False))
    'with checks at most 72 h apart'
    """
    length = length_words(cadence.gap)
    return f"with a check every {length}" if cadence.regular else f"with checks at most {length} apart"


def length_words(length: timedelta) -> str:
    """Say a length of time: seconds below two minutes, minutes below an hour, hours below four days, then days.

    >>> [length_words(timedelta(minutes=minutes)) for minutes in (0.5, 30, 90 * 60)]
    ['30 s', '30 min', '90 h']
    """
    if length < 2 * MINUTE:
        return f"{round(length.total_seconds())} s"
    if length < HOUR:
        return f"{round(length / MINUTE)} min"
    return f"{round(length / HOUR)} h" if length < 4 * DAY else f"{round(length / DAY)} days"


def _days(length: timedelta) -> str:
    """Say a length in days, to the tenth below.

    >>> _days(timedelta(days=7) - timedelta(minutes=15)), _days(timedelta(days=7.5))
    ('7', '7.5')
    """
    tenths = (length + ROUNDING) // (DAY / 10) if length else 0
    return f"{tenths / 10:g}"


def _promised(period: PromisedPeriod, length: timedelta) -> str:
    """Say a promised time, with its days where it is counted otherwise."""
    plain = not (period.business or period.months or period.years or period.hours or period.weeks)
    return str(period) if plain else f"{_days(length)} days ({period})"


@lru_cache(maxsize=256)
def shortest(period: PromisedPeriod) -> timedelta:
    """Give how long a period is where it is shortest: over February, or with no public holiday in it."""
    starts = (datetime.combine(FIRST_DAY, datetime.min.time(), UTC) + timedelta(days=day) for day in range(DAYS_A_YEAR))
    whole = replace(period, hours=0)
    return min(whole.end(start, NOWHERE) - start.date() for start in starts) + timedelta(hours=period.hours)
