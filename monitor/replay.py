"""Plays recorded fetches of one policy through the real way after the download."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from monitor.tracking import Tracked, job, receive
from spiders.reading import read_page
from storage.archive import Archive
from storage.records import Fetch, FetchOutcome, Policy, Snapshot, Version


def replay(archive: Archive, policy: Policy, recorded: Iterable[Mapping[str, Any]]) -> Iterator[Tracked]:
    """Play rows of `fetched_at` (ISO 8601) and `html`, oldest first. Raises ValueError for a row that lacks one."""
    for number, row in enumerate(recorded, start=1):
        try:
            fetched_at, body = _moment(row["fetched_at"]), str(row["html"]).encode()
        except (KeyError, ValueError) as error:
            raise ValueError(f"recorded fetch {number}: needs `fetched_at` in ISO 8601 and `html`: {error}") from error
        if number == 1:
            archive.watch([policy], now=fetched_at)
        snapshot = Snapshot(url=policy.url, fetched_at=fetched_at, content_type="text/html; charset=utf-8", body=body)
        outcome = read_page(job(archive, policy), snapshot, _fetch(policy, fetched_at))
        yield receive(archive, policy, outcome, now=fetched_at)


def summary(tracked: Iterable[Tracked]) -> dict[str, Any]:
    """Count the fetches and list what they came to, as `score_replay.py` reads it."""
    fetches = 0
    versions: list[dict[str, Any]] = []
    suspect: list[dict[str, Any]] = []
    failed: list[dict[str, Any]] = []
    previous: int | None = None
    for one in tracked:
        fetches += 1
        at = one.fetch.started_at.isoformat()
        if one.fetch.outcome is FetchOutcome.SUSPECT:
            suspect.append({"fetched_at": at, "sign": one.fetch.error})
        if one.fetch.outcome is FetchOutcome.FAILED:
            failed.append({"fetched_at": at, "error": one.fetch.error})
        if one.version and one.version.id != previous:
            previous = one.version.id
            versions.append(_version(one, one.version))
    return {"fetches": fetches, "versions": versions, "suspect": suspect, "failed": failed}


def _version(tracked: Tracked, version: Version) -> dict[str, Any]:
    verdict = tracked.change.verdict if tracked.change else None
    return {
        "fetched_at": version.seen_at.isoformat(),
        "confirmed_at": version.confirmed_at.isoformat(),
        "kind": version.kind.value,
        "material": verdict.material if verdict else None,
        "severity": verdict.severity.value if verdict and verdict.severity else None,
    }


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _fetch(policy: Policy, fetched_at: datetime) -> Fetch:
    return Fetch(
        policy=policy.name,
        started_at=fetched_at,
        duration_ms=0,
        outcome=FetchOutcome.NEW_TEXT,
        status=200,
        url=policy.url,
    )
