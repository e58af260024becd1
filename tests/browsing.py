"""Makes a small archive to browse, with a hostile policy in it, and asks its Datasette."""

import asyncio
import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import httpx
from datasette.plugins import pm
from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket
from pluggy import HookimplMarker

from storage.archive import Archive
from storage.jobs import Outcome
from storage.records import (
    AlertKind,
    Cadence,
    Category,
    Direction,
    Fact,
    FactKind,
    Fetch,
    FetchOutcome,
    Noise,
    Policy,
    Reading,
    Reason,
    Severity,
    Snapshot,
    Verdict,
    Version,
    VersionKind,
)
from storage.windows import Basis, DateMove, Deadline, Kept, OwnDate, Posting, PromiseCheck, Window

RIVERMAP = Policy(
    name="rivermap-privacy-policy",
    vendor="Rivermap",
    kind="privacy policy",
    url="https://rivermap.example/legal/privacy",
    schedule="every 1d",
    owner="Ines",
    cadence=Cadence(gap=timedelta(days=1), pause=timedelta(minutes=15)),
)
SHADY = Policy(name="shady-terms", vendor="Shady & Sons/Ltd", kind="terms", url="https://shady.example/terms")
SILENT = Policy(name="silent-dpa", vendor="Silent", kind="DPA", url="https://silent.example/dpa")

FIRST_SEEN = datetime(2026, 11, 2, 6, 0, tzinfo=UTC)
CHANGED = datetime(2026, 11, 22, 2, 11, tzinfo=UTC)
POSTING = Posting(after=FIRST_SEEN, by=CHANGED)
ACT_BY = date(2999, 12, 2)
"""Far enough that the page always counts the days that are left."""
PROMISE = PromiseCheck(
    kept=Kept.SHORT, promised="30 days of notice", short_by=20, because="Ten days were all that could be seen."
)
OWN_DATE = OwnDate(move=DateMove.UNMOVED, before="2026-01-02", after="2026-01-02", because="The date did not move.")

BEFORE = """# Privacy policy

Rivermap draws maps of inland waters for boat crews and harbour offices.

## Who receives your data

Your position is passed to the harbour that you are bound for, and to nobody else.

## How long we keep it

- Tracks of your journeys: 12 months.
- Invoices: seven years, as the tax law asks.

## Changes to this policy

We write to you at least thirty (30) days before a new text takes effect. Until then you may close your account.
"""

AFTER = """# Privacy policy

Rivermap draws maps of inland waters for boat crews and harbour offices.

## Who receives your data

Your position is passed to the harbour that you are bound for, and to insurers that work with it.

## How long we keep it

- Tracks of your journeys: 36 months.
- Invoices: seven years, as the tax law asks.

## Changes to this policy

We write to you at least ten (10) days before a new text takes effect. Until then you may close your account.
"""

REASONS = (
    Reason(
        rule="notice_shortened",
        category=Category.POLICY_CHANGE_NOTICE,
        severity=Severity.HIGH,
        direction=Direction.ADVERSE,
        sentence="Notice before changes shortened: 30 days → 10 days",
        before="at least thirty (30) days before a new text takes effect",
        after="at least ten (10) days before a new text takes effect",
    ),
    Reason(
        rule="recipient_added",
        category=Category.THIRD_PARTY_SHARING,
        severity=Severity.HIGH,
        direction=Direction.ADVERSE,
        sentence="“to nobody else” is gone: insurers now receive positions",
        before="and to nobody else",
        after="and to insurers that work with it",
    ),
    Reason(
        rule="retention_lengthened",
        category=Category.RETENTION_DELETION,
        severity=Severity.MEDIUM,
        direction=Direction.ADVERSE,
        sentence="Journeys are kept longer: 12 months → 36 months",
        before="12 months",
        after="36 months",
    ),
)

NOTICE = Fact(
    kind=FactKind.CHANGE_NOTICE,
    value="P10D",
    quote="We write to you at least ten (10) days before a new text takes effect.",
    heading=("Privacy policy", "Changes to this policy"),
    detail={"kind": "advance_notice", "implied_acceptance": False},
)

HOSTILE = " ".join(
    (
        "<script>alert(1)</script> <img src=x onerror=alert(2)> <style>*{display:none}</style>",
        "<svg onload=alert(4)><a href=https://evil.example/>x</a></svg>",
        "<link rel=stylesheet href=https://evil.example/x.css> <iframe src=https://evil.example/></iframe>",
        "![x](https://evil.example/x.png) <https://evil.example/>",
        "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
        "</p></main> we will never\u202e sell\u2066 \u200byour data [here](javascript:alert(3))",
        "endless" * 300,
    )
)


def keep(archive: Archive, policy: Policy, text: str, *, seen_at: datetime, facts: tuple[Fact, ...] = ()) -> Version:
    """Record a fetch that brought a text, and the text as a version."""
    body = f"<html><script>alert(0)</script><p>{text}</p></html>".encode()
    snapshot = Snapshot(url=policy.url, fetched_at=seen_at, content_type="text/html", body=body)
    fetch = Fetch(
        policy=policy.name,
        started_at=seen_at,
        duration_ms=350,
        outcome=FetchOutcome.NEW_TEXT,
        status=200,
        url=policy.url,
        size=len(body),
    )
    fingerprint = sha256(text.encode()).hexdigest()
    reading = Reading(text=text, fingerprint=fingerprint, imprint=fingerprint, recipe="test 1", language="en")
    snapshot_id = archive.add_fetch(Outcome(fetch=fetch, snapshot=snapshot, reading=reading))
    assert snapshot_id is not None
    kind = VersionKind.CHANGE if archive.current(policy.name) else VersionKind.FIRST
    return archive.add_version(
        policy.name,
        kind,
        reading,
        snapshot_id=snapshot_id,
        seen_at=seen_at,
        confirmed_at=seen_at,
        facts=facts,
    )


def fill(path: Path) -> None:
    """Make an archive: a material change with an alert, an immaterial one of a hostile text, a policy that fails."""
    with Archive.open(path) as archive:
        archive.watch((RIVERMAP, SHADY, SILENT), now=FIRST_SEEN)
        with archive.transaction():
            before = keep(archive, RIVERMAP, BEFORE, seen_at=FIRST_SEEN)
            after = keep(archive, RIVERMAP, AFTER, seen_at=CHANGED, facts=(NOTICE,))
            verdict = Verdict(
                material=True,
                severity=Severity.HIGH,
                direction=Direction.ADVERSE,
                categories=tuple(reason.category for reason in REASONS),
                reasons=REASONS,
            )
            deadline = Deadline(
                day=ACT_BY,
                latest=ACT_BY,
                basis=Basis.PROMISED_NOTICE,
                because="10 days' notice, counted from the day the new text was first seen",
            )
            window = Window(posting=POSTING, deadline=deadline, promise=PROMISE, own_date=OWN_DATE)
            change_id = archive.add_change(before, after, verdict, window)
            archive.add_alert(
                AlertKind.CHANGE, RIVERMAP.name, "Rivermap shortened its notice", now=CHANGED, change_id=change_id
            )
        with archive.transaction():
            calm = keep(archive, SHADY, "Terms.\n\nBe good.", seen_at=FIRST_SEEN)
            hostile = keep(
                archive,
                SHADY,
                f"Terms.\n\n{HOSTILE}",
                seen_at=CHANGED,
                facts=(Fact(kind=FactKind.PROMISE, value=None, quote=HOSTILE, heading=(HOSTILE,)),),
            )
            archive.add_change(calm, hostile, Verdict(material=False, noise=Noise.EDITORIAL), Window(posting=POSTING))
            lost = Fetch(
                policy=SILENT.name,
                started_at=CHANGED,
                duration_ms=30_000,
                outcome=FetchOutcome.FAILED,
                error="no answer within 30 seconds",
                transient=True,
            )
            archive.add_fetch(Outcome(fetch=lost))


class Compiled(BytecodeCache):
    """Keeps templates compiled from one Datasette to the next: each compiles for half a second."""

    __name__ = "compiled"
    """What Datasette calls the plugin."""

    def __init__(self) -> None:
        """Start with none."""
        self._kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template back."""
        if bucket.key in self._kept:
            bucket.bytecode_from_string(self._kept[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template."""
        self._kept[bucket.key] = bucket.bytecode_to_string()

    @HookimplMarker("datasette")
    def prepare_jinja2_environment(self, env: Environment) -> None:
        """Be asked before a template is compiled."""
        env.bytecode_cache = self


pm.register(Compiled(), name="compiled")

Get = Callable[[str], httpx.Response]


def getter(datasette: Any) -> Get:  # noqa: ANN401 - Datasette has no types
    """Return a function that asks this Datasette for a path."""

    def get(path: str) -> httpx.Response:
        found = asyncio.run(datasette.client.get(path, follow_redirects=True))
        # Datasette 1.0 answers with a type of another package.
        return httpx.Response(found.status_code, headers=found.headers.multi_items(), content=found.content)

    return get


def text_of(html: str) -> str:
    """Return what a reader sees of a page: without tags, white space folded."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


OWN_PAGES = (
    "/-/policy-monitor",
    "/-/policy-monitor/health",
    "/-/changes/1",
    "/-/changes/2",
    "/-/changes/2?view=beside&text=whole",
    "/-/policies/rivermap-privacy-policy",
    "/-/policies/shady-terms/compare?from=1&to=2",
    "/-/versions/2",
    "/-/versions/4",
    "/-/policy-monitor/facts",
    "/-/policy-monitor/facts?of=promise&is=states&fact=promise",
    "/-/policy-monitor/search",
    "/-/policy-monitor/search?words=sell",
    "/-/vendors/Rivermap",
    "/-/vendors/Shady%20%26%20Sons%2FLtd",
)
DATASETTE_PAGES = (
    "/policy-monitor",
    "/policy-monitor/versions",
    "/policy-monitor/facts/2",
    "/policy-monitor/current_facts",
)
