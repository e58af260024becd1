"""How a row holds a moment."""

from datetime import UTC, datetime
from typing import Any

Row = dict[str, Any]


def stamp(moment: datetime) -> str:
    """Write a moment as UTC in ISO 8601 to the millisecond, so that text order is time order.

    >>> stamp(datetime(2026, 11, 22, 2, 11, tzinfo=UTC))
    '2026-11-22T02:11:00.000Z'

    Raises ValueError for a moment without a zone: it would mean another time on another machine.
    """
    if moment.tzinfo is None:
        raise ValueError(f"{moment} has no time zone: give it one, UTC if in doubt")
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def moment(stamp: str) -> datetime:
    """Read what `stamp` wrote."""
    return datetime.fromisoformat(stamp)
