"""Derives until when one can act on a change, from what the two texts promise and when the newer one was first seen."""

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from storage.records import Deadline, Fact, FactKind

_PERIOD = re.compile(r"P(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,4})D)?")
_SATURDAY = 5
_MONTHS_A_YEAR = 12
_DAYS_A_WEEK = 7
_PERIODS = frozenset({"advance_notice", "after_notice"})
"""Kinds of change notice whose length says how long one has."""


def deadline(before_facts: Iterable[Fact], after_facts: Iterable[Fact], *, first_seen: datetime) -> Deadline | None:
    """Return the last day to act on a change, or None where the texts promise none.

    The day on which the newer text says it will begin to apply comes first, where it is still to come. Else the notice
    that the text in force before the change promised is counted from the day of first sight, in the time zone of
    `first_seen`: a change of the notice clause itself is judged under the old clause. A text that binds on posting
    leaves the day of first sight.

    >>> from datetime import UTC
    >>> told = Fact(kind=FactKind.CHANGE_NOTICE, value="P8D", quote="8 days before", detail={"kind": "advance_notice"})
    >>> deadline([told], [], first_seen=datetime(2026, 1, 30, tzinfo=UTC)).day
    datetime.date(2026, 2, 7)
    """
    seen = first_seen.date()
    return _announced(after_facts, seen) or _promised(before_facts, seen)


def _announced(facts: Iterable[Fact], seen: date) -> Deadline | None:
    day = min((day for day in _effective(facts) if day > seen), default=None)
    if day is None:
        return None
    return Deadline(day=day, because=f"The new text says that it applies from {day.isoformat()}.")


def _effective(facts: Iterable[Fact]) -> Iterator[date]:
    for fact in facts:
        if fact.kind is FactKind.EFFECTIVE_DATE and fact.value:
            yield date.fromisoformat(fact.value)


def _promised(facts: Iterable[Fact], seen: date) -> Deadline | None:
    ends = (end for fact in facts if fact.kind is FactKind.CHANGE_NOTICE for end in _end(fact, seen))
    return min(ends, key=lambda end: end.day, default=None)


def _end(notice: Fact, seen: date) -> Iterator[Deadline]:
    kind = notice.detail.get("kind")
    if kind == "on_posting":
        yield Deadline(
            day=seen, because=f"Changes bind on posting, as the text before promised; seen on {seen.isoformat()}."
        )
    elif kind in _PERIODS and notice.value:
        business = notice.detail.get("business") is True
        day = _later(seen, notice.value, business=business)
        if day:
            yield Deadline(
                day=day,
                because=(
                    f"The text before promised {_spoken(notice.value, business=business)} of notice, "
                    f"counted from first sight on {seen.isoformat()}."
                ),
            )


def _later(day: date, period: str, *, business: bool) -> date | None:
    """Return the day that lies an ISO 8601 period after another; the end of a month stays the end of a month."""
    found = _PERIOD.fullmatch(period)
    if found is None:
        return None
    years, months, weeks, days = (int(number or 0) for number in found.groups())
    start = _months_later(day, years * _MONTHS_A_YEAR + months)
    if business:
        return _business_days_later(start, weeks * 5 + days)
    return start + timedelta(days=weeks * _DAYS_A_WEEK + days)


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * _MONTHS_A_YEAR + day.month - 1 + months, _MONTHS_A_YEAR)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _business_days_later(day: date, count: int) -> date:
    """Count Monday to Friday; public holidays would only make the day later, and the earliest is the one to act by."""
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < _SATURDAY
    return day


def _spoken(period: str, *, business: bool) -> str:
    found = _PERIOD.fullmatch(period)
    numbers = found.groups() if found else ()
    units = ("year", "month", "week", "business day" if business else "day")
    parts = [
        f"{number} {unit}{'' if number == '1' else 's'}" for number, unit in zip(numbers, units, strict=False) if number
    ]
    return " and ".join(parts)
