"""The clock of the crawl, which touches the world and so may read it."""

from datetime import UTC, datetime


def now() -> datetime:
    """Return the present moment, in UTC."""
    return datetime.now(UTC)  # noqa: TID251 - the crawl is the rim: it tells when it fetched what
