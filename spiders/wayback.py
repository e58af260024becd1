"""Reads what a Wayback Machine holds of a page: its index of captures (CDX), then each capture as it was received.

The index is asked with `collapse=digest`, and a page whose digest came before is not asked for again. One request runs
at a time, with the delay of the watchlist between two, under our own name; a busy server is waited for as it asks.
robots.txt is not asked: both addresses are made for programs, and a person asked for these pages by hand.
"""

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Self

import httpx

from spiders.resting import seconds_asked
from spiders.settings import CrawlSettings
from storage.captures import Capture, CollectionError
from storage.records import Snapshot

ADDRESS = "https://web.archive.org"

FIELDS = ("timestamp", "original", "digest")

A_PAGE = 1000
"""Rows of the index that are asked for at once."""

BUSY = {429, 500, 502, 503, 504}
"""Statuses after which the same request may be answered."""

GONE = {403, 404, 410, 451}
"""Statuses of a capture that its index names and nobody may read."""

Needed = Callable[[str, datetime], bool]
"""Says of a capture, by its origin and its moment, whether its page is needed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexRow:
    """One capture, as the index names it."""

    timestamp: str
    original: str
    digest: str

    @property
    def at(self) -> datetime:
        """When it was captured."""
        return datetime.strptime(self.timestamp, "%Y%m%d%H%M%S").replace(tzinfo=UTC)

    @property
    def origin(self) -> str:
        """Its name within all collections."""
        return f"wayback:{self.timestamp}:{self.digest}"


class Wayback:
    """A client that asks one thing at a time."""

    def __init__(
        self, settings: CrawlSettings, address: str = ADDRESS, *, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self.settings = settings
        self.address = address.rstrip("/")
        self._sleep = sleep
        self._asked = False
        self._client = httpx.Client(
            headers={"User-Agent": settings.user_agent}, timeout=settings.timeout_seconds, follow_redirects=False
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def captures(
        self, url: str, pages: Path, *, since: date | None, until: date | None, needed: Needed
    ) -> Iterator[Capture]:
        """Give every capture of a page in time order, without its bytes where they are not needed.

        `pages` is a folder for what was received, so that an interrupted run asks for nothing twice. Raises
        CollectionError where the server does not answer: what was received stays.
        """
        pages.mkdir(exist_ok=True)
        by_digest: dict[str, Path] = {}
        for row in self.index(url, since=since, until=until):
            file = by_digest.get(row.digest, pages / f"{row.timestamp}-{row.digest}")
            if not needed(row.origin, row.at):
                yield _capture(row, "", b"")
            elif file.exists() or self._fetch(row, file):
                by_digest[row.digest] = file
                content_type, _, body = file.read_bytes().partition(b"\n")
                yield _capture(row, content_type.decode(), body)

    def index(self, url: str, *, since: date | None, until: date | None) -> Iterator[IndexRow]:
        """Give the rows of the index, oldest first; raise CollectionError where it cannot be read."""
        asked = {
            "url": url,
            "output": "json",
            "fl": ",".join(FIELDS),
            "filter": "statuscode:200",
            "collapse": "digest",
            "limit": str(A_PAGE),
            "showResumeKey": "true",
            **({"from": f"{since:%Y%m%d}"} if since else {}),
            **({"to": f"{until:%Y%m%d}"} if until else {}),
        }
        key: str | None = ""
        while key is not None:
            answer = self._get("/cdx/search/cdx", {**asked, **({"resumeKey": key} if key else {})})
            if answer.status_code != httpx.codes.OK:
                raise CollectionError(f"the index at {self.address} answers HTTP {answer.status_code} for {url}")
            rows, key = _index_page(answer.text)
            yield from rows

    def _fetch(self, row: IndexRow, file: Path) -> bool:
        """Receive a capture into a file; say whether there is one to be read."""
        answer = self._get(f"/web/{row.timestamp}id_/{row.original}", {})
        if answer.status_code in GONE or answer.is_redirect:
            return False
        if answer.status_code != httpx.codes.OK:
            raise CollectionError(f"{answer.url} answers HTTP {answer.status_code}: run the same command again later")
        part = file.with_suffix(".part")
        content_type = " ".join(answer.headers.get("Content-Type", "").split())
        part.write_bytes(content_type.encode() + b"\n" + answer.content)
        part.replace(file)
        return True

    def _get(self, path: str, parameters: dict[str, str]) -> httpx.Response:
        """Ask until there is an answer that will not change by asking again. Raises CollectionError after some."""
        said = ""
        for attempt in range(self.settings.retries + 1):
            self._rest(self.settings.delay_seconds * 2**attempt)
            try:
                answer = self._answer(f"{self.address}{path}", parameters)
            except httpx.RequestError as error:
                said = str(error) or type(error).__name__
                continue
            if answer.status_code not in BUSY:
                return answer
            said = f"HTTP {answer.status_code}"
            wait = seconds_asked(answer.headers.get("Retry-After", "")) or 0.0
            if wait > self.settings.max_wait_seconds:
                raise CollectionError(
                    f"{self.address} asks to wait {wait:.0f} s: run the same command again after that"
                )
            self._sleep(wait)
        raise CollectionError(f"{self.address} does not answer ({said}): run the same command again later")

    def _answer(self, address: str, parameters: dict[str, str]) -> httpx.Response:
        """Ask once. Raises CollectionError for an answer larger than a page may be."""
        with self._client.stream("GET", address, params=parameters or None) as answer:
            body = bytearray()
            for piece in answer.iter_bytes():
                body += piece
                if len(body) > self.settings.max_bytes:
                    raise CollectionError(f"{address} is larger than [crawl] max_bytes allows")
            headers = [(name, value) for name, value in answer.headers.multi_items() if name != "content-encoding"]
            return httpx.Response(answer.status_code, headers=headers, content=bytes(body), request=answer.request)

    def _rest(self, seconds: float) -> None:
        if self._asked:
            self._sleep(seconds)
        self._asked = True


def _capture(row: IndexRow, content_type: str, body: bytes) -> Capture:
    snapshot = Snapshot(url=row.original, fetched_at=row.at, content_type=content_type, body=body)
    return Capture(origin=row.origin, snapshot=snapshot, status=200)


def _index_page(text: str) -> tuple[list[IndexRow], str | None]:
    """Read one answer of the index: its rows, and the key with which the next are asked for."""
    try:
        listed: list[list[str]] = json.loads(text or "[]")
        key = listed[-1][0] if len(listed) > 1 and not listed[-2] else None
        rows = [dict(zip(listed[0], row, strict=True)) for row in listed[1:] if len(row) > 1]
        return [IndexRow(**{field: row[field] for field in FIELDS}) for row in rows], key
    except (ValueError, KeyError, TypeError, IndexError) as error:
        raise CollectionError(f"the index does not answer as one: {text[:100]!r}") from error
