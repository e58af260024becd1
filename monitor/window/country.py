"""Where a vendor sits: which day it is there, and which days are business days."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytz

from monitor.facts.phrases import words

SATURDAY = 5

SOLD_TO_ALL = words(
    "ac ag ai am bz cc cd cm co dj fm gg gl io is la li ly me mn ms mu nu pw sc sh so st tk to tv vc vg ws"
)
"""Top-level domains of countries that are sold to the whole world: they say nothing of where a vendor sits."""

OTHER_NAMES = {"uk": "GB"}
"""Top-level domains that are not the country's code."""


@dataclass(frozen=True, slots=True)
class Country:
    """A country by its ISO 3166-1 code, None where it is not known: days are then counted in UTC, Monday to Friday."""

    code: str | None = None

    @property
    def name(self) -> str | None:
        """Its English name."""
        return pytz.country_names[self.code] if self.code else None

    def earliest(self, moment: datetime) -> date:
        """Give the day that it is at a moment, in the westernmost of the country's time zones."""
        return min(self._days(moment))

    def latest(self, moment: datetime) -> date:
        """Give the day that it is at a moment, in the easternmost of the country's time zones."""
        return max(self._days(moment))

    def business_days_later(self, day: date, count: int) -> date:
        """Give the day that lies so many business days after another; without a calendar none is a public holiday.

        A holiday makes the end later, so a calendar that is not known gives the earliest defensible day.
        """
        if count and self.code and (end := _working_days_later(self.code, day, count)):
            return end
        while count:
            day += timedelta(days=1)
            count -= day.weekday() < SATURDAY
        return day

    def _days(self, moment: datetime) -> set[date]:
        if self.code is None:
            return {moment.astimezone(UTC).date()}
        return {moment.astimezone(ZoneInfo(name)).date() for name in pytz.country_timezones[self.code]}


NOWHERE = Country()
LETTERS = 2


def country_of(host: str) -> str | None:
    """Guess the country of a vendor from the top-level domain of its host; None where that tells nothing.

    >>> country_of("www.vendor.be"), country_of("vendor.io"), country_of("vendor.com")
    ('BE', None, None)
    """
    top = host.rpartition(".")[2].lower()
    code = OTHER_NAMES.get(top, top.upper())
    return code if len(code) == LETTERS and top not in SOLD_TO_ALL and code in pytz.country_timezones else None


def _working_days_later(code: str, day: date, count: int) -> date | None:
    """Count by the country's public holidays and weekends; None where nobody has written them down."""
    import holidays  # noqa: PLC0415 - takes 50 ms, and few promises count business days

    try:
        return holidays.country_holidays(code).get_nth_working_day(day, count)
    except NotImplementedError:
        return None
