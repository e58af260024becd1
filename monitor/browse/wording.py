"""Writes values for a person: days, moments, ISO durations."""

import re
from datetime import UTC, date, datetime, timedelta

from monitor.hiding import plainly
from monitor.step_words import done
from monitor.window import saying
from monitor.window.guarantee import length_words
from notifications.counting import count
from storage.stamps import moment

UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "TH": "hour", "TM": "minute"}


def day(value: date | str) -> str:
    """Write a day in words.

    >>> day("2026-11-25")
    '25 November 2026'
    """
    read = _date(value)
    return f"{read.day} {read:%B %Y}"


def at(value: datetime | str | None) -> str:
    """Write a moment in words, in UTC.

    >>> at("2026-11-22T02:11:00.000Z")
    '22 November 2026, 02:11 UTC'
    """
    if value is None:
        return "never"
    read = (moment(value) if isinstance(value, str) else value).astimezone(UTC)
    return f"{day(read.date())}, {read:%H:%M} UTC"


def days_left(until: date | str, today: date) -> str:
    """Say how long there is to act.

    >>> days_left("2026-11-25", date(2026, 11, 22))
    '3 days left'
    """
    return saying.days_left(_date(until), today)


def value(text: str | None) -> str:
    """Write a fact's canonical value in words; what is no duration or date stays as it is.

    >>> value("P8D"), value("PT72H"), value("2025-01-14"), value("Belgium"), value(None)
    ('8 days', '72 hours', '14 January 2025', 'Belgium', 'stated')
    """
    if text is None:
        return "stated"
    if match := re.fullmatch(r"P(T?)(\d+)([YMWDH])", text):
        unit = UNITS.get(match[1] + match[3])
        return count(int(match[2]), unit) if unit else text
    return day(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else text


def apart(seconds: float) -> str:
    """Say how long lies between two checks.

    >>> apart(86400)
    '24 h'
    """
    return length_words(timedelta(seconds=seconds))


def label(name: str) -> str:
    """Write one of the words of the records for a heading.

    >>> label("policy_change_notice")
    'Policy change notice'
    """
    return name.replace("_", " ").capitalize()


def _date(value: date | str) -> date:
    return date.fromisoformat(value) if isinstance(value, str) else value


FILTERS = {"apart": apart, "day": day, "done": done, "at": at, "in_words": value, "label": label, "plainly": plainly}
"""What the templates call these by."""
