"""The one place that reads the wall clock; everything but the rim is handed the time."""

from datetime import UTC, datetime


def utc_now() -> datetime:
    """Give the present moment in UTC."""
    return datetime.now(UTC)  # noqa: TID251 - the rim
