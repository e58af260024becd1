"""Rows of the archive to records and back: how each word is written down."""

import json
from datetime import timedelta

from storage.records import (
    BareVersion,
    Cadence,
    Category,
    Change,
    Direction,
    Fact,
    FactKind,
    Fetch,
    FetchOutcome,
    Imported,
    Noise,
    Policy,
    Reason,
    Severity,
    Verdict,
    Version,
    VersionKind,
)
from storage.stamps import Row, moment, stamp
from storage.window_rows import window_of, window_row
from storage.windows import Window

FETCH = """
    select *, (select size from snapshots where snapshots.id = fetches.snapshot_id) as snapshot_size,
           (select lower(hex(sha256)) from snapshots where snapshots.id = fetches.snapshot_id) as snapshot_sha256
    from fetches_in_words as fetches
"""
"""Size and hash stand once: with the snapshot, where there is one."""

OF_VERSION = """versions.id, policies.name as policy, number, versions.kind, seen_at, confirmed_at, snapshot_id, words,
    fingerprint, imprint, recipe, language, import_id"""

BARE_VERSION = f"select {OF_VERSION} from versions join policies on policies.id = versions.policy_id"  # noqa: S608 - our own words

VERSION = f"""
    select {OF_VERSION}, text
    from versions_in_words as versions join policies on policies.id = versions.policy_id
"""  # noqa: S608 - our own words
"""Without its links, which would be unpacked for nothing."""


def policy_of(row: Row) -> Policy:
    """Selectors stay in the watchlist: the archive knows a recipe by its name only."""
    return Policy(
        name=row["name"],
        vendor=row["vendor"],
        kind=row["kind"],
        url=row["url"],
        schedule=row["schedule"],
        owner=row["owner"],
        country=row["country"],
        cadence=cadence_of(row) if row["check_gap_seconds"] else None,
        preview_of=row["preview_of"],
        tags=tuple(json.loads(row["tags"] or "[]")),
    )


def policy_row(policy: Policy) -> Row:
    """Columns of `policies` that the watchlist decides; what to read of a page stays there."""
    cadence = policy.cadence
    return {
        "name": policy.name,
        "vendor": policy.vendor,
        "kind": policy.kind,
        "url": policy.url,
        "schedule": policy.schedule,
        "owner": policy.owner,
        "country": policy.country,
        "preview_of": policy.preview_of,
        "tags": json.dumps(policy.tags, ensure_ascii=False),
        "check_gap_seconds": int(cadence.gap.total_seconds()) if cadence else None,
        "check_pause_seconds": int(cadence.pause.total_seconds()) if cadence else None,
        "check_regular": cadence.regular if cadence else None,
    }


def cadence_of(row: Row) -> Cadence:
    """How soon the schedule of a policy sees a change."""
    return Cadence(
        gap=timedelta(seconds=row["check_gap_seconds"]),
        pause=timedelta(seconds=row["check_pause_seconds"]),
        regular=bool(row["check_regular"]),
    )


def fetch_row(fetch: Fetch) -> Row:
    """Columns of `fetches` but the references."""
    return {
        "started_at": stamp(fetch.started_at),
        "duration_ms": fetch.duration_ms,
        "outcome": fetch.outcome.value,
        "status": fetch.status,
        "url": fetch.url,
        "redirects": json.dumps(fetch.redirects),
        "size": fetch.size,
        "sha256": fetch.sha256,
        "fingerprint": fetch.fingerprint,
        "etag": fetch.etag,
        "last_modified": fetch.last_modified,
        "error": fetch.error,
        "transient": fetch.transient,
        "certain": fetch.certain,
        "import_id": fetch.imported.import_id if fetch.imported else None,
        "origin": fetch.imported.origin if fetch.imported else None,
    }


def fetch_of(row: Row, policy: str) -> Fetch:
    """One attempt as it was recorded."""
    return Fetch(
        policy=policy,
        started_at=moment(row["started_at"]),
        duration_ms=row["duration_ms"],
        outcome=FetchOutcome(row["outcome"]),
        status=row["status"],
        url=row["url"],
        redirects=tuple(json.loads(row["redirects"])),
        size=row["size"] if row["size"] is not None else row["snapshot_size"],
        sha256=row["sha256"] or row["snapshot_sha256"],
        fingerprint=row["fingerprint"],
        etag=row["etag"],
        last_modified=row["last_modified"],
        error=row["error"],
        transient=None if row["transient"] is None else bool(row["transient"]),
        certain=None if row["certain"] is None else bool(row["certain"]),
        imported=Imported(import_id=row["import_id"], origin=row["origin"]) if row.get("origin") else None,
    )


def version_of(row: Row) -> Version:
    """A version; the row carries the name of its policy as `policy`."""
    return Version(**_bare(row), text=row["text"])


def bare_version_of(row: Row) -> BareVersion:
    """A version without its text."""
    return BareVersion(**_bare(row))


def _bare(row: Row) -> Row:
    return {
        "id": row["id"],
        "policy": row["policy"],
        "number": row["number"],
        "kind": VersionKind(row["kind"]),
        "seen_at": moment(row["seen_at"]),
        "confirmed_at": moment(row["confirmed_at"]),
        "snapshot_id": row["snapshot_id"],
        "words": row["words"],
        "fingerprint": row["fingerprint"],
        "imprint": row["imprint"],
        "recipe": row["recipe"],
        "language": row["language"],
        "import_id": row.get("import_id"),
    }


def fact_row(fact: Fact) -> Row:
    """Columns of `facts` but the reference."""
    return {
        "kind": fact.kind.value,
        "value": fact.value,
        "detail": json.dumps(dict(fact.detail), ensure_ascii=False, sort_keys=True),
        "quote": fact.quote,
        "heading": json.dumps(fact.heading, ensure_ascii=False),
    }


def fact_of(row: Row) -> Fact:
    """A fact as it was read."""
    return Fact(
        kind=FactKind(row["kind"]),
        value=row["value"],
        quote=row["quote"],
        heading=tuple(json.loads(row["heading"])),
        detail=json.loads(row["detail"]),
    )


def change_row(verdict: Verdict, window: Window) -> Row:
    """Columns of `changes` but the references."""
    return {
        "material": verdict.material,
        "severity": verdict.severity,
        "direction": verdict.direction,
        "categories": json.dumps(verdict.categories),
        "noise": verdict.noise,
        **window_row(window),
    }


def reason_row(reason: Reason) -> Row:
    """Columns of `reasons` but the reference and the position."""
    return {
        "rule": reason.rule,
        "category": reason.category.value,
        "severity": reason.severity.value,
        "direction": reason.direction.value,
        "sentence": reason.sentence,
        "before": reason.before,
        "after": reason.after,
    }


def reason_of(row: Row) -> Reason:
    """A reason as it was given."""
    return Reason(
        rule=row["rule"],
        category=Category(row["category"]),
        severity=Severity(row["severity"]),
        direction=Direction(row["direction"]),
        sentence=row["sentence"],
        before=row["before"],
        after=row["after"],
    )


def change_of(  # noqa: PLR0913 - what a change consists of, all named
    row: Row,
    *,
    policy: Policy,
    before: Version,
    after: Version,
    reasons: tuple[Reason, ...],
    muted: tuple[Reason, ...],
) -> Change:
    """A change with everything it refers to."""
    return Change(
        id=row["id"],
        policy=policy,
        before=before,
        after=after,
        verdict=Verdict(
            material=bool(row["material"]),
            severity=Severity(row["severity"]) if row["severity"] else None,
            direction=Direction(row["direction"]) if row["direction"] else None,
            categories=tuple(map(Category, json.loads(row["categories"]))),
            noise=Noise(row["noise"]) if row["noise"] else None,
            reasons=reasons,
            muted=muted,
        ),
        window=window_of(row),
        judged_by=row.get("judged_by"),
    )
