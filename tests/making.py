"""Makes the records that tests need, with what does not matter filled in."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from monitor.addressing import Routing, address_alerts
from spiders.reading import read_page
from storage.archive import Archive
from storage.jobs import Job, Outcome
from storage.records import Fact, FactKind, Fetch, FetchOutcome, Policy, Snapshot, Version, VersionKind

START = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
"""A Monday morning."""

SHARED = Path(__file__).parents[2] / "shared"

needs_shared = pytest.mark.skipif(
    not SHARED.is_dir(), reason="needs ../shared: other people's texts, never copied here"
)

NOTICE = "We tell you {} before changes to this policy take effect. If you keep using the service, you accept them."

FILLER = (
    "We process the names and addresses that customers give us in order to provide the service. "
    "You may ask us for a copy of your data at any time by writing to our office. "
    "We keep server logs for 30 days and then delete them. Our staff are bound to secrecy."
)


def after(*, days: float = 0, hours: float = 0, seconds: float = 0) -> datetime:
    """Give a moment after the start."""
    return START + timedelta(days=days, hours=hours, seconds=seconds)


URL = "https://acme.example/privacy"


def policy(
    name: str = "acme-privacy-policy", *, vendor: str = "Acme", url: str = "https://acme.example/privacy"
) -> Policy:
    """Make a policy."""
    return Policy(name=name, vendor=vendor, kind="privacy policy", url=url, schedule="every 12h")


def page(*paragraphs: str) -> bytes:
    """Make a page of a policy that says enough to be one."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in (*paragraphs, FILLER))
    return f"<html lang='en'><body><main><h1>Privacy Policy</h1>{body}</main></body></html>".encode()


def fetch(
    at: datetime = START, *, outcome: FetchOutcome = FetchOutcome.UNCHANGED, name: str = "acme-privacy-policy"
) -> Fetch:
    """Make a fetch."""
    return Fetch(
        policy=name, started_at=at, duration_ms=120, outcome=outcome, status=200, url="https://acme.example/privacy"
    )


def read(body: bytes, at: datetime = START, *, name: str = "acme-privacy-policy") -> Outcome:
    """Make the outcome of a page that is not compared with anything."""
    job = Job(policy=name, url=URL)
    snapshot = Snapshot(url=job.url, fetched_at=at, content_type="text/html; charset=utf-8", body=body)
    return read_page(job, snapshot, fetch(at, outcome=FetchOutcome.NEW_TEXT, name=name))


def failed(at: datetime = START, *, error: str = "timed out", transient: bool = True) -> Outcome:
    """Make the outcome of a fetch that failed."""
    row = Fetch(
        policy="acme-privacy-policy",
        started_at=at,
        duration_ms=30_000,
        outcome=FetchOutcome.FAILED,
        error=error,
        transient=transient,
    )
    return Outcome(fetch=row)


@cache
def blank() -> bytes:
    """Give the file of an archive that holds nothing: made once, since that takes longer than most tests."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "blank.db"
        Archive.open(file).close()
        return file.read_bytes()


@contextmanager
def watching(path: Path, *policies: Policy) -> Iterator[Archive]:
    """Open a new archive that watches the policies, one by default."""
    file = path / "test.db"
    if not file.exists():
        file.write_bytes(blank())
    with Archive.open(file) as archive:
        archive.watch(policies or (policy(),), now=START)
        yield archive


def addressed(archive: Archive, *targets: str, at: datetime = START) -> None:
    """Address all that waits to targets, one called `slack` by default."""
    address_alerts(archive, Routing(targets=targets or ("slack",), policies={}), now=at)


def add_version(
    archive: Archive, body: bytes, at: datetime = START, *, facts: Callable[[str], tuple[Fact, ...]] = lambda _: ()
) -> Version:
    """Record a page as a version of the policy, with what `facts` reads of its text: nothing by default."""
    outcome = read(body, at)
    snapshot_id = archive.add_fetch(outcome)
    assert outcome.reading
    assert snapshot_id
    return archive.add_version(
        outcome.fetch.policy,
        VersionKind.CHANGE,
        outcome.reading,
        snapshot_id=snapshot_id,
        seen_at=at,
        confirmed_at=at,
        facts=facts(outcome.reading.text),
    )


def notice(period: str | None, kind: str = "advance_notice", **detail: bool | str) -> Fact:
    """Make a promise to tell of changes."""
    return Fact(kind=FactKind.CHANGE_NOTICE, value=period, quote="We tell you.", detail={"kind": kind, **detail})
