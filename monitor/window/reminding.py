"""When somebody is reminded of a change that waits for a decision, and in which words."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from monitor.window.saying import said
from notifications.counting import count
from storage.cases import Case, Moment

HOUR = time(9)
"""Of the operator's day: when reminders are due."""

ORDER = tuple(Moment)


def moments(case: Case, zone: ZoneInfo) -> Iterator[tuple[Moment, datetime]]:
    """Yield when reminders of a case are due, earliest first; of moments on the same day only the most urgent.

    Days are counted in the operator's time zone. The window begins on the day on which the change was first seen, and
    its last day is the day to act by. A moment on the day of the alert, or before, is none: the alert said it.
    """
    deadline, opened = case.window.deadline, case.opened_at
    if deadline is None or opened is None:
        return
    seen = case.window.posting.by.astimezone(zone).date()
    days = {
        seen + (deadline.day - seen) // 2: Moment.HALF,
        deadline.day - timedelta(days=2): Moment.TWO_DAYS,
        deadline.day: Moment.LAST_DAY,
        deadline.day + timedelta(days=1): Moment.ENDED,
    }
    for day, moment in sorted(days.items()):
        if day > opened.astimezone(zone).date():
            yield moment, datetime.combine(day, HOUR, zone)


def due(case: Case, zone: ZoneInfo, *, now: datetime) -> Moment | None:
    """Return the moment to remind of now: the newest that has come, unless it, or a later one, was reminded of.

    After a sleep that is one reminder, however many moments have passed. What the last day says is not said after it.
    """
    passed = [moment for moment, at in moments(case, zone) if at <= now]
    if not passed or any(ORDER.index(told) >= ORDER.index(passed[-1]) for told in case.reminded):
        return None
    lapsed = passed[-1] is not Moment.ENDED and days_to_act(case, now.astimezone(zone).date()) < 0
    return None if lapsed else passed[-1]


def reminder(case: Case, moment: Moment, today: date) -> str:
    """Say how much time is left on a day, that nothing was decided yet, and who is to decide.

    Days stand by their date: the sentence may reach its reader later.
    """
    assert case.window.deadline
    last = said(case.window.deadline.day)
    left = days_to_act(case, today)
    if left < 0:
        told = f"The time to act ended on {last} without a decision"
    elif left == 0:
        told = f"No decision yet, and {last} is the last day to act"
    else:
        half = ", and half of the time to act is over" if moment is Moment.HALF else ""
        told = f"No decision yet{half}: on {said(today)} there {'is' if left == 1 else 'are'} {count(left, 'day')} left"
    return f"{told}. Assigned to {case.assigned_to}." if case.assigned_to else f"{told}."


def days_to_act(case: Case, today: date) -> int:
    """Count the days until the day to act by: 0 on the day itself, negative after it."""
    assert case.window.deadline
    return (case.window.deadline.day - today).days
