"""The calendar of an archive: what waits for a decision, and what was decided lately."""

from collections.abc import Callable
from datetime import datetime, timedelta

from monitor.window.calendar import calendar
from storage.reader import Reader

KEPT = timedelta(days=90)
"""How long a decided change stays as a cancelled event: calendars that look rarely must see that too."""


def calendar_of(archive: Reader, address: Callable[[int], str], *, now: datetime) -> bytes:
    """Return the calendar as it stands; `address` gives where a change can be read."""
    decisions = archive.decisions
    return calendar((*decisions.open_cases(), *decisions.closed_cases(since=now - KEPT)), address)
