"""The way of one policy, from a fetched page to the alert."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from monitor.deadline import deadline
from monitor.facts import read_facts
from monitor.materiality import judge
from spiders.extract import ExtractError, extract, recipe
from storage.archive import Archive
from storage.records import (
    AlertKind,
    Change,
    Fetch,
    FetchOutcome,
    Job,
    Outcome,
    Policy,
    Reading,
    Verdict,
    Version,
    VersionKind,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracked:
    """What became of one outcome: the version it made, the change it showed, whether somebody is told."""

    policy: Policy
    fetch: Fetch
    version: Version | None = None
    change: Change | None = None
    alerted: bool = False


def job(archive: Archive, policy: Policy) -> Job:
    """Say what a crawl must know to fetch a policy.

    Validators are only sent when they belong to the current text: after an upgrade the page is read whole once.
    """
    version = archive.current(policy.name)
    fetch = archive.last_good_fetch(policy.name)
    known = version is not None and fetch is not None and fetch.started_at >= version.seen_at and fetch.url is not None
    return Job(
        policy=policy.name,
        url=policy.url,
        select=policy.select,
        remove=policy.remove,
        etag=fetch.etag if known and fetch else None,
        last_modified=fetch.last_modified if known and fetch else None,
        fingerprint=version.fingerprint if version else None,
    )


def receive(archive: Archive, policy: Policy, outcome: Outcome, *, now: datetime) -> Tracked:
    """Record what a crawl brought, and what follows from it.

    A text that our own code cannot judge is a failed fetch with its bytes kept, never a lost one.
    """
    try:
        return _received(archive, policy, outcome, now=now)
    except Exception as error:
        if outcome.fetch.outcome is not FetchOutcome.NEW_TEXT:
            raise
        return _received(archive, policy, _our_fault(outcome, error), now=now)


def _received(archive: Archive, policy: Policy, outcome: Outcome, *, now: datetime) -> Tracked:
    """Record all of it in one transaction.

    The current version is read under the write lock, so an outcome that another process has overtaken changes nothing.
    """
    with archive.transaction():
        snapshot_id = archive.add_fetch(outcome)
        before = archive.current(policy.name)
        reading = outcome.reading
        if reading is None or snapshot_id is None or (before and before.fingerprint == reading.fingerprint):
            return Tracked(policy=policy, fetch=outcome.fetch, version=before)
        kind = _kind(archive, policy, reading, before)
        after = archive.add_version(
            policy.name,
            kind,
            reading,
            snapshot_id=snapshot_id,
            seen_at=outcome.fetch.started_at,
            facts=read_facts(reading.text, language=reading.language),
        )
        if before is None:
            return Tracked(policy=policy, fetch=outcome.fetch, version=after)
        change = _judged(archive, before, after)
        alerted = change.verdict.material and not _told_before(archive, change)
        if alerted:
            archive.add_alert(AlertKind.CHANGE, policy.name, headline(change.verdict), now=now, change_id=change.id)
    return Tracked(policy=policy, fetch=outcome.fetch, version=after, change=change, alerted=alerted)


def upgrade(archive: Archive, policy: Policy, *, now: datetime) -> Version | None:
    """Read the kept snapshot again where our recipe changed, so that our own change is never taken for the vendor's.

    Gives the new version, or None where the recipe is the same, or reads the same text. A snapshot that the new recipe
    cannot read stays as it was read: the next page is then compared with that.
    """
    current = archive.current(policy.name)
    present = recipe(policy.select, policy.remove)
    if current is None or current.recipe == present:
        return None
    try:
        reading = extract(archive.snapshot(current.snapshot_id), policy.select, policy.remove)
    except ExtractError:
        return None
    if reading.fingerprint == current.fingerprint:
        archive.reread(current, present)
        return None
    with archive.transaction():
        return archive.add_version(
            policy.name,
            VersionKind.UPGRADE,
            reading,
            snapshot_id=current.snapshot_id,
            seen_at=now,
            facts=read_facts(reading.text, language=reading.language),
        )


def upgrades(archive: Archive, policies: Iterable[Policy], *, now: datetime) -> list[Version]:
    """Upgrade every policy that needs it."""
    return [version for policy in policies if (version := upgrade(archive, policy, now=now))]


def headline(verdict: Verdict) -> str:
    """Say a material change in one sentence: its first reason.

    >>> headline(Verdict(material=True))
    'The text changed in a way that may matter'
    """
    return verdict.reasons[0].sentence if verdict.reasons else "The text changed in a way that may matter"


def _our_fault(outcome: Outcome, error: Exception) -> Outcome:
    words = f"policy-monitor could not judge this text, please report it: {type(error).__name__}: {error}"
    fetch = replace(outcome.fetch, outcome=FetchOutcome.FAILED, error=words, transient=False)
    return Outcome(fetch=fetch, snapshot=outcome.snapshot)


def _kind(archive: Archive, policy: Policy, reading: Reading, before: Version | None) -> VersionKind:
    if before is None:
        return VersionKind.FIRST
    return VersionKind.RETURNED if archive.had(policy.name, reading.fingerprint) else VersionKind.CHANGE


def _judged(archive: Archive, before: Version, after: Version) -> Change:
    verdict = judge(before.text, after.text, language=after.language, seen_on=after.seen_at.date())
    act_by = (
        deadline(archive.facts(before.id), archive.facts(after.id), first_seen=after.seen_at)
        if verdict.material
        else None
    )
    return archive.change(archive.add_change(before, after, verdict, act_by))


def _told_before(archive: Archive, change: Change) -> bool:
    """A page that flips between two texts is told once in each direction."""
    return archive.told(change.policy.name, change.before.fingerprint, change.after.fingerprint)
