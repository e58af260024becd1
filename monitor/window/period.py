"""Promised lengths of time, counted and said: years and months by the calendar, business days by the country's."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Self

from monitor.window.country import Country

ISO = re.compile(r"P(?:(\d{1,2})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(\d{1,4})H)?")
MONTHS_A_YEAR = 12
BUSINESS_DAYS_A_WEEK = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class PromisedPeriod:
    """A length of time as it was promised."""

    years: int = 0
    months: int = 0
    weeks: int = 0
    days: int = 0
    hours: int = 0
    business: bool = False
    """Days (and the days of weeks) are business days."""

    @classmethod
    def of(cls, iso: str, *, business: bool = False) -> Self | None:
        """Read an ISO 8601 period of years to hours; None for any other text and for no time at all."""
        found = ISO.fullmatch(iso)
        if found is None or not any(map(int, filter(None, found.groups()))):
            return None
        years, months, weeks, days, hours = (int(number or 0) for number in found.groups())
        return cls(years=years, months=months, weeks=weeks, days=days, hours=hours, business=business)

    def __str__(self) -> str:
        units = (
            (self.years, "year"),
            (self.months, "month"),
            (self.weeks, "week"),
            (self.days, "business day" if self.business else "day"),
            (self.hours, "hour"),
        )
        return " and ".join(f"{number} {unit}{'' if number == 1 else 's'}" for number, unit in units if number)

    def end(self, moment: datetime, country: Country) -> date:
        """Give the day, there, on which a period ends that begins at a moment: the earliest that can be defended."""
        return self._from(country.earliest(moment + timedelta(hours=self.hours)), country)

    def latest_end(self, moment: datetime, country: Country) -> date:
        """Give the last day, there, on which a period can end that begins at a moment."""
        return self._from(country.latest(moment + timedelta(hours=self.hours)), country)

    def _from(self, day: date, country: Country) -> date:
        """Count from a day; the end of a month stays the end of a month."""
        start = _months_later(day, self.years * MONTHS_A_YEAR + self.months)
        if self.business:
            return country.business_days_later(start, self.weeks * BUSINESS_DAYS_A_WEEK + self.days)
        return start + timedelta(weeks=self.weeks, days=self.days)


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * MONTHS_A_YEAR + day.month - 1 + months, MONTHS_A_YEAR)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
