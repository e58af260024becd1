"""The way of one policy, from a fetched page to the alert."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from monitor.apart import Do, asked_once, here
from monitor.belief import MEMORY, Belief, Patience, believed, lasts, overruled, suspects_of
from monitor.facts import read_facts
from monitor.materiality import judge, judged_by
from monitor.remembering import Remembered
from monitor.timing import window_of
from spiders.recipe import RECEIVED, recipe, same_reader
from spiders.sketch import sketch
from storage.archive import Archive
from storage.jobs import Job, Outcome, Sketch
from storage.reader import Reader
from storage.records import (
    AlertKind,
    BareVersion,
    Change,
    Fact,
    Fetch,
    FetchOutcome,
    Policy,
    Reading,
    Verdict,
    Version,
    VersionKind,
)
from storage.snapshots import SnapshotError

UNSETTLED_TIME = timedelta(days=7)
"""After which a page that differs at every fetch makes a version even if nothing that matters has changed."""

PATIENCE = Patience()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hindsight:
    """What is known of a page of the past that nobody knows of one that was fetched just now."""

    held: bool = False
    """The text stayed, or was held for the policy's by those who recorded it: seen once is enough."""
    technical: bool = False
    """Those who recorded it changed how they read the page, not the vendor its text."""


PRESENT = Hindsight()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracked:
    """What became of one outcome: the version it made, the change it showed, whether somebody is told."""

    policy: Policy
    fetch: Fetch
    version: BareVersion | None = None
    """The current one, afterwards."""
    change: Change | None = None
    alert: AlertKind | None = None
    waiting: bool = False
    """A new text was seen that has yet to be seen again."""


def job(archive: Reader, policy: Policy, remembered: Remembered | None = None) -> Job:
    """Say what a crawl must know to fetch a policy.

    Validators are only sent of a fetch that saw the current text at the same address and was read by the same recipe:
    a 304 must never vouch for another.
    """
    blank = Job.of(policy)
    version = archive.latest(policy.name)
    if version is None:
        return blank
    if not same_reader(version.recipe, recipe()):
        return replace(blank, fingerprint=version.fingerprint)
    known = replace(blank, fingerprint=version.fingerprint, expected=_expected(archive, version, remembered))
    if version.recipe != recipe(policy.select, policy.remove):
        return known
    sight = archive.last_sight(version)
    vouches = sight is not None and _asked(sight) == policy.url
    return replace(
        known,
        imprint=version.imprint,
        outline=remembered.outline_of(version) if remembered else None,
        etag=sight.etag if sight and vouches else None,
        last_modified=sight.last_modified if sight and vouches else None,
    )


def _expected(archive: Reader, version: BareVersion, remembered: Remembered | None) -> Sketch:
    """Give the sketch of a version's text, which is read only where it is not remembered."""
    if remembered:
        return remembered.sketch_of(version, lambda: archive.text(version))
    return sketch(archive.text(version), version.language)


def _asked(fetch: Fetch) -> str | None:
    """Give the address that a fetch asked for first."""
    return fetch.redirects[0] if fetch.redirects else fetch.url


def receive(  # noqa: PLR0913 - what came, of what, when, and what is known beside it
    archive: Archive,
    policy: Policy,
    outcome: Outcome,
    *,
    now: datetime,
    patience: Patience = PATIENCE,
    hindsight: Hindsight = PRESENT,
    do: Do = here,
) -> Tracked:
    """Record what a crawl brought, and what follows from it; `do` calls what reads facts and judges.

    A text that our own code cannot judge is a failed fetch with its bytes kept, never a lost one.
    """
    try:
        return _received(archive, policy, outcome, now=now, patience=patience, hindsight=hindsight, do=do)
    except sqlite3.Error:
        raise
    except Exception as error:
        if outcome.reading is None:
            raise
        outcome = _our_fault(outcome, error)
        return _received(archive, policy, outcome, now=now, patience=patience, hindsight=hindsight, do=do)


def _received(  # noqa: PLR0913 - see `receive`
    archive: Archive,
    policy: Policy,
    outcome: Outcome,
    *,
    now: datetime,
    patience: Patience,
    hindsight: Hindsight,
    do: Do,
) -> Tracked:
    """Think, and then record all of it in one transaction.

    The current version is read under the write lock, so an outcome that another process has overtaken changes nothing.
    What takes long is thought of before, and asked again under the lock, where the answer is mostly known: who
    decides or delivers meanwhile does not wait for it.
    """
    do = asked_once(do)
    look = partial(_look, archive, policy, outcome, now=now, patience=patience, hindsight=hindsight)
    if outcome.reading and (seen := look()).belief:
        _think(archive, seen, archive.current(policy.name), outcome.reading, now=now, do=do)
    with archive.transaction():
        seen = look()
        snapshot_id = archive.add_fetch(seen.outcome, keep=policy.keep)
        fetch, reading = seen.outcome.fetch, seen.outcome.reading
        if seen.belief is None or reading is None or snapshot_id is None:
            alert = _alerted_if_it_lasts(archive, fetch, seen.earlier, patience, now=now)
            waiting = fetch.outcome is FetchOutcome.NEW_TEXT and not seen.overtaken
            return Tracked(policy=policy, fetch=fetch, version=seen.before, alert=alert, waiting=waiting)
        before = archive.current(policy.name)
        thought = _think(archive, seen, before, reading, now=now, do=do)
        return _believed(archive, seen, thought, before, snapshot_id, now=now, do=do)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    """What came, and what the archive says of it."""

    policy: Policy
    outcome: Outcome
    before: BareVersion | None
    earlier: Sequence[Fetch]
    overtaken: bool
    """Another process was quicker."""
    belief: Belief | None
    technical: bool


def _look(  # noqa: PLR0913 - see `receive`
    archive: Archive, policy: Policy, outcome: Outcome, *, now: datetime, patience: Patience, hindsight: Hindsight
) -> _Seen:
    """Say what an outcome is to the archive, and whether its text is believed."""
    before = archive.latest(policy.name)
    outcome = _vouched(outcome, before)
    earlier = _earlier(archive, outcome, before, now=now)
    overtaken = _overtaken(outcome, before, now=now)
    return _Seen(
        policy=policy,
        outcome=outcome,
        before=before,
        earlier=earlier,
        overtaken=overtaken,
        belief=None if overtaken else _belief(outcome, earlier, patience, hindsight),
        technical=hindsight.technical,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Thought:
    """What a believed text is to the policy, and what it states where it becomes a version."""

    kind: VersionKind
    verdict: Verdict | None
    facts: Sequence[Fact] | None
    """None where the page keeps its version."""


def _think(  # noqa: PLR0913 - see `receive`
    archive: Archive, seen: _Seen, before: Version | None, reading: Reading, *, now: datetime, do: Do
) -> _Thought:
    """Judge a believed text against the current version, and read its facts: all that takes long."""
    assert seen.belief
    policy, belief = seen.policy, seen.belief
    kind = _kind(archive, policy, reading, before, technical=seen.technical)
    if kind is VersionKind.RETURNED and belief.flapping:
        return _Thought(kind=kind, verdict=None, facts=None)
    verdict = None
    if before and kind is not VersionKind.UPGRADE:
        seen_on = belief.first_seen.date()
        verdict = do(judge, before.text, reading.text, language=reading.language, seen_on=seen_on, rules=policy.rules)
        if not _worth_a_version(verdict, belief, now=now):
            return _Thought(kind=kind, verdict=verdict, facts=None)
    return _Thought(kind=kind, verdict=verdict, facts=do(read_facts, reading.text, language=reading.language))


def _believed(  # noqa: PLR0913 - see `receive`
    archive: Archive, seen: _Seen, thought: _Thought, before: Version | None, snapshot_id: int, *, now: datetime, do: Do
) -> Tracked:
    """Make a believed text the current version, with what changed."""
    policy, fetch, reading, belief = seen.policy, seen.outcome.fetch, seen.outcome.reading, seen.belief
    assert reading
    assert belief
    verdict = thought.verdict
    if thought.facts is None:
        return Tracked(policy=policy, fetch=fetch, version=before, waiting=verdict is not None)
    after = archive.add_version(
        policy.name,
        thought.kind,
        reading,
        snapshot_id=snapshot_id,
        seen_at=belief.first_seen,
        confirmed_at=fetch.started_at,
        facts=thought.facts,
        import_id=fetch.imported.import_id if fetch.imported else None,
    )
    if before is None or verdict is None:
        return Tracked(policy=policy, fetch=fetch, version=after)
    change = _recorded(archive, policy, before, after, verdict, do=do)
    alert = _alert_kind(archive, policy, change, belief)
    if alert:
        archive.add_alert(alert, policy.name, headline(verdict), now=now, change_id=change.id)
    return Tracked(policy=policy, fetch=fetch, version=after, change=change, alert=alert)


def upgrade(archive: Archive, policy: Policy, *, now: datetime) -> Version | None:
    """Read the kept snapshot again where our recipe changed, so that our own change is never taken for the vendor's.

    Gives the new version, or None where the recipe is the same, or reads the same text. A snapshot that the new recipe
    cannot read, or that is damaged, stays as it was read: the next page is then compared with that.
    """
    current = archive.current(policy.name)
    present = recipe(policy.select, policy.remove)
    if current is None or current.recipe in {present, RECEIVED}:
        return None
    from spiders.extract import ExtractError, extract  # noqa: PLC0415 - 5 MB that a watch needs after a new release only

    try:
        reading = extract(archive.snapshot(current.snapshot_id), policy.select, policy.remove)
    except (ExtractError, SnapshotError):
        return None
    if reading.fingerprint == current.fingerprint:
        archive.reread(current, present)
        return None
    facts = read_facts(reading.text, language=reading.language)
    with archive.transaction():
        return archive.add_version(
            policy.name,
            VersionKind.UPGRADE,
            reading,
            snapshot_id=current.snapshot_id,
            seen_at=now,
            confirmed_at=now,
            facts=facts,
        )


def upgrades(archive: Archive, policies: Iterable[Policy], *, now: datetime) -> Iterator[tuple[Policy, Version | None]]:
    """Upgrade every policy that needs it, one at a time, so that progress can be shown."""
    for policy in policies:
        yield policy, upgrade(archive, policy, now=now)


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


def _overtaken(outcome: Outcome, before: BareVersion | None, *, now: datetime) -> bool:
    """Say whether another process has recorded this text, or a later one, while the fetch was under way."""
    if before is None:
        return False
    same = outcome.reading is not None and outcome.reading.fingerprint == before.fingerprint
    return same or (outcome.fetch.started_at < before.confirmed_at and not _ahead(before, now))


def _earlier(archive: Archive, outcome: Outcome, before: BareVersion | None, *, now: datetime) -> tuple[Fetch, ...]:
    """Give the fetches since the current version was confirmed, newest first, as far as their clock can be believed.

    Empty where nothing rests on them: where the page showed no text but the current one, or none, and is not suspect.
    """
    fetch = outcome.fetch
    if outcome.reading is None and fetch.outcome is not FetchOutcome.SUSPECT:
        return ()
    after = before.confirmed_at if before and not _ahead(before, now) else None
    fetches = archive.fetches(fetch.policy, after=after)
    return tuple(earlier for earlier in fetches if earlier.started_at <= max(fetch.started_at, now))


def _ahead(version: BareVersion, now: datetime) -> bool:
    """Say whether a version was confirmed by a clock that was set back since."""
    return version.confirmed_at > now


def _belief(outcome: Outcome, earlier: Sequence[Fetch], patience: Patience, hindsight: Hindsight) -> Belief | None:
    """Say whether the text that came is believed; None also where none came."""
    if outcome.fetch.outcome is FetchOutcome.SUSPECT:
        return overruled(suspects_of((outcome.fetch, *earlier)), patience)
    found = believed(outcome.fetch, earlier) if outcome.reading else None
    return found or (Belief(first_seen=outcome.fetch.started_at) if outcome.reading and hindsight.held else None)


def _vouched(outcome: Outcome, before: BareVersion | None) -> Outcome:
    """Let an unchanged fetch name the text that it vouches for, also where a 304 brought none."""
    if outcome.fetch.outcome is not FetchOutcome.UNCHANGED or before is None:
        return outcome
    return replace(outcome, fetch=replace(outcome.fetch, fingerprint=before.fingerprint))


def _kind(
    archive: Archive, policy: Policy, reading: Reading, before: Version | None, *, technical: bool
) -> VersionKind:
    """Say what a text is to the policy; the return of one that had held long is a roll-back, and so a change.

    Where two extractors meet, what differs says nothing of the vendor: that is never told as a change.
    """
    if before is None:
        return VersionKind.FIRST
    if technical or not same_reader(before.recipe, reading.recipe):
        return VersionKind.UPGRADE
    if not archive.had(policy.name, reading.fingerprint):
        return VersionKind.CHANGE
    held = archive.stint(policy.name, reading.fingerprint)
    return VersionKind.CHANGE if held and held > MEMORY else VersionKind.RETURNED


def _worth_a_version(verdict: Verdict, belief: Belief, *, now: datetime) -> bool:
    """Keep a page that differs at every fetch, in nothing that matters, from making versions all day long."""
    return belief.settled or verdict.material or now - belief.first_seen >= UNSETTLED_TIME


def _recorded(  # noqa: PLR0913 - see `receive`
    archive: Archive, policy: Policy, before: Version, after: Version, verdict: Verdict, *, do: Do
) -> Change:
    window = window_of(archive, policy, before, after, verdict)
    added = archive.add_change(before, after, verdict, window, import_id=after.import_id, judged_by=do(judged_by))
    return archive.change(added)


def _alert_kind(archive: Archive, policy: Policy, change: Change, belief: Belief) -> AlertKind | None:
    """Tell a material change; of a page that switches between texts tell once, until a new text comes."""
    if not change.verdict.material:
        return None
    if change.after.kind is VersionKind.CHANGE and not belief.flapping:
        return AlertKind.CHANGE
    told = archive.alerted_at(policy.name, AlertKind.FLAPPING)
    renewed = archive.renewed_at(policy.name)
    return None if told and renewed and told >= renewed else AlertKind.FLAPPING


def _alerted_if_it_lasts(
    archive: Archive, fetch: Fetch, earlier: Sequence[Fetch], patience: Patience, *, now: datetime
) -> AlertKind | None:
    """Tell once that a page has not looked like the policy for some time."""
    if fetch.outcome is not FetchOutcome.SUSPECT:
        return None
    suspects = suspects_of((fetch, *earlier))
    told = archive.alerted_at(fetch.policy, AlertKind.SUSPECT)
    if not lasts(suspects, patience) or (told and told >= suspects[-1].started_at):
        return None
    since = f"{suspects[-1].started_at:%Y-%m-%d %H:%M} UTC"
    sentence = f"Since {since} the page does not look like the policy: {fetch.error}"
    archive.add_alert(AlertKind.SUSPECT, fetch.policy, sentence, now=now)
    return AlertKind.SUSPECT
