"""Plays what was recorded of a policy through the real way after the download."""

from collections.abc import Iterable, Iterator
from datetime import timedelta

from monitor.tracking import PRESENT, Hindsight, Tracked, job, receive
from spiders.reading import read_page
from storage.archive import Archive
from storage.captures import Capture
from storage.records import Fetch, FetchOutcome, Imported, Policy

HELD = timedelta(days=1)
"""A text of which nothing else was seen for so long had held: others look seldom, and keep no second look."""


def play(
    archive: Archive, policy: Policy, capture: Capture, *, import_id: int | None = None, hindsight: Hindsight = PRESENT
) -> Tracked:
    """Record a capture as if it had been fetched at its moment, and what follows from it."""
    fetch = Fetch(
        policy=policy.name,
        started_at=capture.snapshot.fetched_at,
        duration_ms=0,
        outcome=FetchOutcome.NEW_TEXT,
        status=capture.status,
        url=capture.snapshot.url,
        etag=capture.etag,
        last_modified=capture.last_modified,
        imported=Imported(import_id=import_id, origin=capture.origin) if import_id else None,
    )
    outcome = read_page(job(archive, policy), capture.snapshot, fetch)
    return receive(archive, policy, outcome, now=fetch.started_at, hindsight=hindsight)


def looked_back_on(captures: Iterable[Capture]) -> Iterator[tuple[Capture, Hindsight]]:
    """Give each capture, oldest first, with what is known of it by the one that follows."""
    waiting: Capture | None = None
    for capture in captures:
        if waiting is not None:
            lasted = capture.snapshot.fetched_at - waiting.snapshot.fetched_at
            yield waiting, _hindsight(waiting, held=lasted >= HELD)
        waiting = capture
    if waiting is not None:
        yield waiting, _hindsight(waiting, held=True)


def _hindsight(capture: Capture, *, held: bool) -> Hindsight:
    return Hindsight(held=held or capture.believed, technical=capture.technical)
