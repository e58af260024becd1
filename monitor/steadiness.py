"""Pure: whether the clock of the machine runs evenly, or was moved."""

from dataclasses import dataclass
from datetime import datetime, timedelta

JUMP = timedelta(minutes=1)
"""What a clock may differ from one that only counts, between two looks: time services correct by less."""

CALM = timedelta(hours=1)
"""For so long a clock that was moved must run evenly until that is over."""


@dataclass(slots=True)
class ClockWatch:
    """Compares two clocks at every look: that of the day, which can be moved, and one that only counts."""

    _last: tuple[datetime, float] | None = None
    _moved: tuple[float, timedelta] | None = None

    def look(self, now: datetime, counted: float) -> timedelta | None:
        """Give by how much the clock was moved, lately; None where it ran evenly. `counted` are seconds.

        >>> from datetime import UTC
        >>> watch, noon = ClockWatch(), datetime(2026, 3, 2, 12, tzinfo=UTC)
        >>> watch.look(noon, 0.0), watch.look(noon + timedelta(seconds=30), 30.0)
        (None, None)
        >>> watch.look(noon - timedelta(hours=1), 60.0)
        datetime.timedelta(days=-1, seconds=82740)
        """
        if self._last:
            moved = (now - self._last[0]) - timedelta(seconds=counted - self._last[1])
            if abs(moved) > JUMP:
                self._moved = (counted, moved)
        self._last = (now, counted)
        if self._moved and counted - self._moved[0] > CALM.total_seconds():
            self._moved = None
        return self._moved[1] if self._moved else None
