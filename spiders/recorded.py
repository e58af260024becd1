"""Pure: recorded fetches of one policy, rows of `fetched_at` and `html`, as captures."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from storage.captures import Capture
from storage.records import Snapshot


def recorded(rows: Iterable[Mapping[str, Any]], url: str) -> Iterator[Capture]:
    """Give rows as captures of a page at `url`. Raises ValueError for a row that lacks `fetched_at` or `html`."""
    for number, row in enumerate(rows, start=1):
        try:
            fetched_at, body = moment_of(row["fetched_at"]), str(row["html"]).encode()
        except (KeyError, ValueError) as error:
            raise ValueError(f"recorded fetch {number}: needs `fetched_at` in ISO 8601 and `html`: {error}") from error
        yield Capture(
            origin=f"replay:{fetched_at.isoformat()}:{sha256(body).hexdigest()[:16]}",
            snapshot=Snapshot(url=url, fetched_at=fetched_at, content_type="text/html; charset=utf-8", body=body),
            status=200,
        )


def moment_of(text: str) -> datetime:
    """Return a recorded moment, in UTC where it does not say."""
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
