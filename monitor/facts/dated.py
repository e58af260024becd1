"""Which days a date in a policy may mean."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from storage.records import Fact

YEAR_AND_MONTH = len("2026-03")


def days_of(fact: Fact) -> Sequence[date]:
    """Give the days that a dated fact may mean: one, or the first and the last of a month; none without a date."""
    return iso_days(fact.value) if fact.value else ()


def iso_days(word: str) -> Sequence[date]:
    """Give the day of an ISO 8601 date, or the first and the last day of a month; none where it is neither.

    >>> [str(day) for day in iso_days("2026-02")]
    ['2026-02-01', '2026-02-28']
    """
    try:
        if len(word) == YEAR_AND_MONTH:
            first = date.fromisoformat(f"{word}-01")
            return first, first.replace(day=monthrange(first.year, first.month)[1])
        return (date.fromisoformat(word),)
    except ValueError:
        return ()
