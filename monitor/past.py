"""Brings the past of a policy into the archive: what others recorded, in its place before or after what is there.

All of it is played in a staging archive first, as if each capture had been fetched at its moment. Then fetches and
pages are taken over in small transactions, versions and changes in one. Interrupted at any point, the next run goes on;
run again, it adds nothing. What lies between the first and the last that the archive knows is left out: what the watch
saw itself is never judged anew.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from itertools import groupby, islice
from operator import itemgetter
from pathlib import Path

from monitor.joining import join, tell_of
from monitor.playing import looked_back_on, play
from monitor.staging import discard, reading_of, seed, staged
from spiders.recipe import recipe
from storage.archive import Archive
from storage.captures import Capture, Collection
from storage.errors import PlainError
from storage.imports import Span
from storage.jobs import Outcome
from storage.records import Change, Imported, Policy, Version, VersionKind

AT_ONCE = 20
"""Pages taken over in one transaction: the watch must not wait long for its turn to write."""

COUNTS = ("captures", "known", "inside", "fetches", "suspect", "failed", "versions", "upgrades", "changes", "material")
"""What an import counts: captures that were offered; of these known before, or left out since they lie inside what the
archive has; and what became of the others."""

Tell = Callable[[str, Counter[str]], None]
"""Is told what is being done, and the counts so far."""


class PastError(PlainError):
    """A past cannot be brought: why, and what to do."""


class Era(StrEnum):
    """Where a capture lies, seen from what the archive has."""

    BEFORE = "before"
    INSIDE = "inside"
    AFTER = "after"


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """The past of a policy, from where it comes, and whether its changes are told."""

    policy: Policy
    source: Collection
    captures: Iterable[Capture]
    """Oldest first."""
    alert: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """One import under way."""

    archive: Archive
    past: Past
    now: datetime
    tell: Tell
    counts: Counter[str]

    @property
    def policy(self) -> str:
        return self.past.policy.name


def bring(archive: Archive, past: Past, staging: Path, *, now: datetime, tell: Tell) -> Counter[str]:
    """Take over a past, and give the counts. Raises PastError where the watch recorded something meanwhile.

    `staging` is where the file may lie in which the past is played; it goes when all is done.
    """
    run = _Run(archive=archive, past=past, now=now, tell=tell, counts=Counter(dict.fromkeys(COUNTS, 0)))
    with archive.transaction():
        archive.imports.know(past.policy, now=now)
    span = archive.imports.span(run.policy)
    for era, placed in groupby(_placed(run, span), key=itemgetter(0)):
        group = (capture for _, capture in placed)
        if era is Era.INSIDE:
            run.counts["inside"] += sum(1 for _ in group)
            continue
        _brought(run, era, group, staging, _key(past, era, span))
    with archive.transaction():
        if begun := archive.imports.unfinished(run.policy, past.source):
            archive.imports.end(begun.id, now=now)
    discard(staging)
    return run.counts


def _placed(run: _Run, span: Span | None) -> Iterator[tuple[Era, Capture]]:
    """Give what is not known yet, with where it lies."""
    known = run.archive.imports.known(run.policy)
    for capture in run.past.captures:
        run.counts["captures"] += 1
        if capture.origin in known:
            run.counts["known"] += 1
        else:
            yield _place(capture.snapshot.fetched_at, span), capture


def _place(at: datetime, span: Span | None) -> Era:
    if span is None or at > span.last:
        return Era.AFTER
    return Era.BEFORE if at < span.first else Era.INSIDE


def _key(past: Past, era: Era, span: Span | None) -> Collection:
    """Name all that the play of a past depends on."""
    policy = past.policy
    known = f"{span.first.isoformat()} {span.last.isoformat()}" if span else ""
    read_by = f"{recipe(policy.select, policy.remove)} {sorted(policy.rules.items())}"
    return replace(past.source, name=f"{past.source.name} {era} {known} {read_by}")


def _brought(run: _Run, era: Era, group: Iterable[Capture], staging: Path, key: Collection) -> None:
    """Play captures that lie together, and take over what came of them."""
    with run.archive.transaction():
        begun = run.archive.imports.begin(run.policy, run.past.source, now=run.now)
    with staged(staging, run.past.policy, key, now=run.now) as stage:
        if not stage.imports.unfinished(run.policy, key):
            with stage.transaction():
                if era is Era.AFTER:
                    seed(stage, run.archive, run.policy)
                stage.imports.begin(run.policy, key, now=run.now)
        _played(run, stage, group)
        snapshots = _taken_over(run, stage, begun.id)
        _put_in_place(run, stage, era, begun.id, snapshots)


def _played(run: _Run, stage: Archive, group: Iterable[Capture]) -> None:
    played = stage.imports.taken(run.policy)
    (import_id,) = stage.imports.all()
    for capture, hindsight in looked_back_on(group):
        if capture.origin not in played:
            play(stage, run.past.policy, capture, import_id=import_id, hindsight=hindsight)
        run.tell("read", run.counts)


def _taken_over(run: _Run, stage: Archive, import_id: int) -> Mapping[int, int]:
    """Take over every fetch with its page; give the archive's snapshot for each of the stage's."""
    taken = dict(run.archive.imports.taken(run.policy))
    snapshots: dict[int, int] = {}
    fetches = stage.imports.fetches(run.policy)
    while batch := list(islice(fetches, AT_ONCE)):
        with run.archive.transaction():
            for fetch, staged_id in batch:
                assert fetch.imported is not None
                origin = fetch.imported.origin
                if origin not in taken:
                    ours = replace(fetch, imported=Imported(import_id=import_id, origin=origin))
                    snapshot = stage.snapshot(staged_id) if staged_id else None
                    taken[origin] = run.archive.add_fetch(Outcome(fetch=ours, snapshot=snapshot))
                    run.counts["fetches"] += 1
                    run.counts[fetch.outcome.value] += 1
                if staged_id and (found := taken[origin]):
                    snapshots[staged_id] = found
        run.tell("recorded", run.counts)
    return snapshots


def _put_in_place(run: _Run, stage: Archive, era: Era, import_id: int, snapshots: Mapping[int, int]) -> None:
    """Record the versions, what was judged of them, and how they join what was there: all or nothing."""
    archive, name = run.archive, run.policy
    played = stage.versions(name)
    seeds = [version for version in played if not version.import_id]
    new = [version for version in played if version.import_id]
    if not new:
        return
    with archive.transaction():
        there = archive.versions(name)
        _refuse_overtaken(there, seeds, new, era)
        before = dict(zip((version.id for version in seeds), there, strict=False))
        if era is Era.BEFORE:
            archive.imports.make_room(name, there[0].number, places=len(new))
        first = there[-1].number + 1 if before else 1
        versions = [
            archive.add_version(
                name,
                version.kind,
                reading_of(stage, version),
                snapshot_id=snapshots[version.snapshot_id],
                seen_at=version.seen_at,
                confirmed_at=version.confirmed_at,
                facts=stage.facts(version.id),
                import_id=import_id,
                number=number,
            )
            for number, version in enumerate(new, start=first)
        ]
        ours = before | dict(zip((version.id for version in new), versions, strict=True))
        changes = [
            archive.add_change(
                ours[change.before.id],
                ours[change.after.id],
                change.verdict,
                change.window,
                import_id=import_id,
                judged_by=change.judged_by,
            )
            for change in stage.changes(name)
        ]
        if era is Era.BEFORE:
            changes += join(archive, run.past.policy, versions[-1], there[0], import_id=import_id)
        found = [archive.change(change_id) for change_id in changes]
        if run.past.alert:
            tell_of(archive, found, now=run.now)
        if era is Era.AFTER:
            # With the last of it: cut off between the two, the next run would take its versions for what was there.
            archive.imports.end(import_id, now=run.now)
    _count(run.counts, new, found)


def _refuse_overtaken(there: Sequence[Version], seeds: Sequence[Version], new: Sequence[Version], era: Era) -> None:
    """Refuse to put versions beside others than those that they were played for."""
    if era is Era.AFTER and [each.fingerprint for each in seeds] != [each.fingerprint for each in there]:
        raise PastError("the watch recorded a new text meanwhile: run the same command again")
    if era is Era.BEFORE and there[0].seen_at <= new[-1].seen_at:
        raise PastError("an older text was recorded meanwhile: run the same command again")


def _count(counts: Counter[str], versions: Sequence[Version], changes: Sequence[Change]) -> None:
    counts["versions"] += len(versions)
    counts["upgrades"] += sum(version.kind is VersionKind.UPGRADE for version in versions)
    counts["changes"] += len(changes)
    counts["material"] += sum(change.verdict.material for change in changes)
