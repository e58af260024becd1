"""The one place outside the crawl that reads the wall clock; everything else is handed the time."""

from datetime import UTC, datetime


def utc_now() -> datetime:
    """Give the present moment in UTC."""
    return datetime.now(UTC)  # noqa: TID251 - the rim
