"""The staging archive: where a past is played before it is taken over, so that the archive never holds half of one."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from storage.archive import Archive
from storage.captures import Collection
from storage.jobs import Outcome
from storage.opening import BESIDES
from storage.records import Fetch, FetchOutcome, Policy, Reading, Snapshot, Version


@contextmanager
def staged(path: Path, policy: Policy, source: Collection, *, now: datetime) -> Iterator[Archive]:
    """Open the staging archive of an import; what was left of another one is thrown away.

    The source names all that the play depends on: where it differs, a play that was interrupted cannot go on.
    """
    with Archive.open(path) as archive:
        other = any(one.source != source for one in archive.imports.all().values())
    if other:
        discard(path)
    with Archive.open(path) as archive:
        archive.imports.know(policy, now=now)
        yield archive


def discard(path: Path) -> None:
    """Remove the staging archive."""
    for part in ("", *BESIDES):
        path.with_name(path.name + part).unlink(missing_ok=True)


def seed(staging: Archive, archive: Archive, policy: str) -> None:
    """Copy what a later text is compared with: every version, without its page, and what was fetched since the last.

    Called inside one transaction of the staging archive.
    """
    versions = archive.versions(policy)
    for version in versions:
        snapshot = Snapshot(url="", fetched_at=version.confirmed_at, content_type="", body=b"")
        snapshot_id = staging.add_fetch(Outcome(fetch=_fetch(version), snapshot=snapshot))
        assert snapshot_id is not None
        staging.add_version(
            policy,
            version.kind,
            reading_of(archive, version),
            snapshot_id=snapshot_id,
            seen_at=version.seen_at,
            confirmed_at=version.confirmed_at,
            facts=archive.facts(version.id),
            number=version.number,
        )
    since = versions[-1].confirmed_at if versions else None
    for fetch in reversed(archive.fetches(policy, after=since)):
        staging.add_fetch(Outcome(fetch=replace(fetch, imported=None)))


def reading_of(archive: Archive, version: Version) -> Reading:
    """Give a version as it was read."""
    return Reading(
        text=version.text,
        fingerprint=version.fingerprint,
        imprint=version.imprint,
        recipe=version.recipe,
        language=version.language,
        links=archive.links(version.id),
    )


def _fetch(version: Version) -> Fetch:
    return Fetch(
        policy=version.policy,
        started_at=version.confirmed_at,
        duration_ms=0,
        outcome=FetchOutcome.NEW_TEXT,
        fingerprint=version.fingerprint,
    )
