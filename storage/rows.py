"""Rows of the archive to records and back: how each word is written down."""

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any

from storage.records import (
    Announcement,
    Basis,
    Cadence,
    Category,
    Change,
    DateMove,
    Deadline,
    Direction,
    Fact,
    FactKind,
    Fetch,
    FetchOutcome,
    Kept,
    Noise,
    OwnDate,
    Policy,
    Posting,
    PreviewCheck,
    PromiseCheck,
    Reason,
    Severity,
    Verdict,
    Version,
    VersionKind,
    Window,
)

Row = dict[str, Any]


def stamp(moment: datetime) -> str:
    """Write a moment as UTC in ISO 8601 to the millisecond, so that text order is time order.

    >>> stamp(datetime(2026, 11, 22, 2, 11, tzinfo=UTC))
    '2026-11-22T02:11:00.000Z'

    Raises ValueError for a moment without a zone: it would mean another time on another machine.
    """
    if moment.tzinfo is None:
        raise ValueError(f"{moment} has no time zone: give it one, UTC if in doubt")
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def moment(stamp: str) -> datetime:
    """Read what `stamp` wrote."""
    return datetime.fromisoformat(stamp)


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
        size=row["size"],
        sha256=row["sha256"],
        fingerprint=row["fingerprint"],
        etag=row["etag"],
        last_modified=row["last_modified"],
        error=row["error"],
        transient=None if row["transient"] is None else bool(row["transient"]),
        certain=None if row["certain"] is None else bool(row["certain"]),
    )


def version_of(row: Row) -> Version:
    """A version; the row carries the name of its policy as `policy`."""
    return Version(
        id=row["id"],
        policy=row["policy"],
        number=row["number"],
        kind=VersionKind(row["kind"]),
        seen_at=moment(row["seen_at"]),
        confirmed_at=moment(row["confirmed_at"]),
        snapshot_id=row["snapshot_id"],
        text=row["text"],
        fingerprint=row["fingerprint"],
        imprint=row["imprint"],
        recipe=row["recipe"],
        language=row["language"],
    )


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


def window_row(window: Window) -> Row:
    """Columns of `changes` that tell of its window."""
    return {
        "unchanged_at": stamp(window.posting.after),
        "seen_at": stamp(window.posting.by),
        **(deadline_row(window.deadline) if window.deadline else {}),
        **(promise_row(window.promise) if window.promise else {}),
        **(own_date_row(window.own_date) if window.own_date else {}),
        **(announcement_row(window.announcement) if window.announcement else {}),
        **(preview_row(window.preview) if window.preview else {}),
    }


def deadline_row(deadline: Deadline) -> Row:
    """Columns of `changes` that tell until when one can act."""
    return {
        "act_by": deadline.day.isoformat(),
        "act_by_latest": deadline.latest.isoformat(),
        "act_by_basis": deadline.basis.value,
        "act_by_because": deadline.because,
    }


def promise_row(promise: PromiseCheck) -> Row:
    """Columns of `changes` that tell whether a promised notice was kept."""
    return {
        "promised": promise.promised,
        "promise_kept": promise.kept.value,
        "promise_short_by": promise.short_by,
        "promise_because": promise.because,
    }


def own_date_row(own_date: OwnDate) -> Row:
    """Columns of `changes` that tell what became of the page's own date."""
    return {
        "own_date": own_date.move.value,
        "own_date_before": own_date.before,
        "own_date_after": own_date.after,
        "own_date_because": own_date.because,
    }


def announcement_row(announcement: Announcement) -> Row:
    """Columns of `changes` that tell of a coming version."""
    return {
        "announced": announcement.quote,
        "announced_from": announcement.applies.isoformat() if announcement.applies else None,
        "preview_url": announcement.preview,
    }


def preview_row(preview: PreviewCheck) -> Row:
    """Columns of `changes` that compare the text with its preview."""
    return {
        "preview_version_id": preview.version_id,
        "preview_same": preview.same,
        "preview_because": preview.because,
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
    )


def window_of(row: Row) -> Window:
    """The window of the change of a row."""
    return Window(
        posting=Posting(after=moment(row["unchanged_at"]), by=moment(row["seen_at"])),
        deadline=deadline_of(row) if row["act_by"] else None,
        promise=promise_of(row) if row["promise_kept"] else None,
        own_date=own_date_of(row) if row["own_date"] else None,
        announcement=announcement_of(row) if row["announced"] else None,
        preview=preview_of(row) if row["preview_version_id"] else None,
    )


def deadline_of(row: Row) -> Deadline:
    """The day to act by of the change of a row."""
    return Deadline(
        day=date.fromisoformat(row["act_by"]),
        latest=date.fromisoformat(row["act_by_latest"]),
        basis=Basis(row["act_by_basis"]),
        because=row["act_by_because"],
    )


def promise_of(row: Row) -> PromiseCheck:
    """Whether the notice promised before the change of a row was kept."""
    return PromiseCheck(
        kept=Kept(row["promise_kept"]),
        promised=row["promised"],
        short_by=row["promise_short_by"],
        because=row["promise_because"],
    )


def own_date_of(row: Row) -> OwnDate:
    """What became of the page's own date at the change of a row."""
    return OwnDate(
        move=DateMove(row["own_date"]),
        before=row["own_date_before"],
        after=row["own_date_after"],
        because=row["own_date_because"],
    )


def announcement_of(row: Row) -> Announcement:
    """The coming version that the change of a row announced."""
    return Announcement(
        quote=row["announced"],
        applies=date.fromisoformat(row["announced_from"]) if row["announced_from"] else None,
        preview=row["preview_url"],
    )


def preview_of(row: Row) -> PreviewCheck:
    """How the text of the change of a row compares with its preview."""
    return PreviewCheck(
        version_id=row["preview_version_id"], same=bool(row["preview_same"]), because=row["preview_because"]
    )
