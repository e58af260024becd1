"""Days, moments and quotations as derivations say them."""

from datetime import UTC, date, datetime
from textwrap import shorten

from notifications.counting import count

LONGEST_QUOTE = 120
"""Characters: a derivation is read in an alert."""


def said(day: date) -> str:
    """Say a day so that nobody mistakes the month.

    >>> said(date(2026, 3, 9))
    '9 March 2026'
    """
    return f"{day.day} {day:%B %Y}"


def moment_words(moment: datetime) -> str:
    """Say a moment to the minute, in UTC.

    >>> moment_words(datetime(2026, 3, 9, 6, 5, tzinfo=UTC))
    '9 March 2026 06:05 UTC'
    """
    return f"{said(moment.astimezone(UTC).date())} {moment.astimezone(UTC):%H:%M} UTC"


def quoted(words: str) -> str:
    """Put words of a policy in quotation marks, cut where they are long."""
    return f"“{shorten(words, LONGEST_QUOTE, placeholder=' …')}”"


def days_left(until: date, today: date) -> str:
    """Say how long there is to act; the day itself is still time to act.

    >>> days_left(date(2026, 11, 25), date(2026, 11, 22)), days_left(date(2026, 11, 20), date(2026, 11, 22))
    ('3 days left', 'passed 2 days ago')
    """
    days = (until - today).days
    if days == 0:
        return "today is the last day"
    return f"{count(days, 'day')} left" if days > 0 else f"passed {count(-days, 'day')} ago"
