"""Makes an archive in which everything happened once, and alters copies of it as somebody with the file would."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from functools import cache
from pathlib import Path

from monitor.addressing import Routing, address_alerts
from monitor.deciding import assign, decide, mute
from monitor.tracking import job, receive, upgrade
from spiders.reading import read_page
from storage.archive import Archive
from storage.captures import Collection, SourceKind
from storage.cases import Choice, Moment
from storage.outbox import LEASE
from storage.proof import Difference, Proving, as_written
from storage.records import AlertKind, FetchOutcome, Keep, Snapshot, VersionKind
from storage.saying import let_say
from tests.deciding import act
from tests.making import NOTICE, URL, after, failed, fetch, page, policy, read, watching

EIGHT = page(NOTICE.format("8 days"), "We keep your orders for 2 years. Our processor is Acme Cloud Ltd, in France.")
THREE = page(NOTICE.format("3 days"), "We keep your orders for 5 years. Our processor is Acme Cloud Ltd, in France.")
TYPO = page(NOTICE.format("3 days"), "We keep your orders for 5 years. Our processor is Acme Cloud Ltd., in France.")

MUTED = replace(policy(), rules={"retention_lengthened": None}, keep=Keep.ALL)


def live(folder: Path) -> Path:
    """Play a life: a first text, a change that is told and decided, failures, a lost delivery, technical upgrades."""
    with watching(folder, MUTED) as archive:
        for hours, body in (
            (0, EIGHT),
            (0.1, EIGHT),
            (12, THREE),
            (12.1, THREE),
            (24, TYPO),
            (24.1, TYPO),
            (30, TYPO),
            (31, TYPO),
        ):
            _arrive(archive, body, hours)
        receive(archive, MUTED, failed(after(hours=36)), now=after(hours=36))
        _tell(archive)
        _answer(archive)
        upgrade(archive, replace(MUTED, remove=("h1",)), now=after(days=3))
        upgrade(archive, replace(MUTED, remove=("h1", "footer")), now=after(days=4))
        archive.watch([replace(policy(), owner="carla")], now=after(days=4))
        _import(archive)
        _prune(archive)
    return folder / "test.db"


def _arrive(archive: Archive, body: bytes, hours: float) -> None:
    snapshot = Snapshot(url=URL, fetched_at=after(hours=hours), content_type="text/html; charset=utf-8", body=body)
    outcome = read_page(job(archive, MUTED), snapshot, fetch(after(hours=hours), outcome=FetchOutcome.NEW_TEXT))
    receive(archive, MUTED, outcome, now=after(hours=hours))


def _import(archive: Archive) -> None:
    """Let an older text find its place before the others."""
    older = read(page(NOTICE.format("8 days")), after(days=-90))
    assert older.reading
    source = Collection(kind=SourceKind.WAYBACK, name="web archive")
    with archive.transaction():
        begun = archive.imports.begin(policy().name, source, now=after(days=5))
        archive.imports.know(policy("other"), now=after(days=5))
        archive.imports.make_room(policy().name, 1, places=1)
        snapshot_id = archive.add_fetch(older)
        assert snapshot_id
        archive.add_version(
            policy().name,
            VersionKind.FIRST,
            older.reading,
            snapshot_id=snapshot_id,
            seen_at=after(days=-90),
            confirmed_at=after(days=-90),
            facts=(),
            import_id=begun.id,
            number=1,
        )
        archive.imports.end(begun.id, now=after(days=5))


def _prune(archive: Archive) -> None:
    """Let the bytes go of an unchanged page that another followed."""
    which = archive.prunings.prunable(policy().name, before=after(days=8))
    with archive.transaction():
        archive.prunings.prune(which, because="prune", now=after(days=8))


def _tell(archive: Archive) -> None:
    """Deliver to one target, lose one at the other, which then arrives late, and give one up."""
    with archive.transaction():
        archive.add_alert(AlertKind.OVERDUE, policy().name, "not read in time", now=after(hours=40))
    address_alerts(archive, Routing(targets=("slack", "mail"), policies={}), now=after(hours=40))
    late = archive.outbox.claim("mail", now=after(hours=40))
    first = archive.outbox.claim("slack", now=after(hours=40))
    assert first
    assert late
    archive.outbox.delivered(first, receipt="C0/1.0", now=after(hours=40))
    archive.outbox.claim("mail", now=after(hours=40) + LEASE * 2)
    archive.outbox.delivered(late, receipt=None, now=after(hours=41))
    second = archive.outbox.claim("slack", now=after(hours=41))
    assert second
    archive.outbox.dead(second, "channel_not_found", now=after(hours=41))


def _answer(archive: Archive) -> None:
    case = archive.decisions.case(1)
    with archive.transaction():
        archive.add_reminder(case, Moment.HALF, "Decide on 1", now=after(hours=50))
    assign(archive, 1, "carla", act(after(hours=51)))
    mute(archive, 1, act(after(hours=52)))
    decide(archive, 1, Choice.IGNORE, act(after(hours=53)), note="not ours")


def live_and_load(folder: Path) -> bytes:
    """Give the bytes of the file after that life, and with what passes for a stamp; it needs no others beside it."""
    path = live(folder)
    with Archive.open(path) as archive, archive.transaction():
        archive.ledger.add_timestamp(3, "https://authority.example", b"a stamp", now=after(days=6))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("pragma journal_mode = delete")
    return path.read_bytes()


def loaded(whole: bytes) -> sqlite3.Connection:
    """Open the bytes of a file."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.deserialize(whole)
    let_say(connection)
    return connection


def altered(whole: bytes, *statements: str) -> sqlite3.Connection:
    """Open the bytes of a file on which somebody ran statements, past every trigger and reference."""
    connection = loaded(without_triggers(whole))
    for statement in statements:
        connection.execute(statement)
    return connection


@cache
def without_triggers(whole: bytes) -> bytes:
    """Give the bytes of a file whose triggers somebody has dropped."""
    connection = loaded(whole)
    for (trigger,) in connection.execute("select name from sqlite_master where type = 'trigger'").fetchall():
        connection.execute(f"drop trigger {trigger}")
    return connection.serialize()


def found(connection: sqlite3.Connection) -> list[Difference]:
    """Give what differs."""
    as_written(connection)
    return list(Proving(connection).differences())
