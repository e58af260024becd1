"""Plays recorded fetches of one policy through the real way after the download."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from monitor.playing import play
from monitor.tracking import Tracked
from spiders.recorded import recorded
from storage.archive import Archive
from storage.records import BareVersion, FetchOutcome, Policy


def replay(archive: Archive, policy: Policy, rows: Iterable[Mapping[str, Any]]) -> Iterator[Tracked]:
    """Play rows of `fetched_at` (ISO 8601) and `html`, oldest first. Raises ValueError for a row that lacks one."""
    for number, capture in enumerate(recorded(rows, policy.url)):
        if number == 0:
            archive.watch([policy], now=capture.snapshot.fetched_at)
        yield play(archive, policy, capture)


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


def _version(tracked: Tracked, version: BareVersion) -> dict[str, Any]:
    verdict = tracked.change.verdict if tracked.change else None
    return {
        "fetched_at": version.seen_at.isoformat(),
        "confirmed_at": version.confirmed_at.isoformat(),
        "kind": version.kind.value,
        "material": verdict.material if verdict else None,
        "severity": verdict.severity.value if verdict and verdict.severity else None,
    }
