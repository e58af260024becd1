"""A small archive as SQL text: `python -m tests.dumping FILE` writes it with the tables of the code that runs.

Run it once for each release, with that release's code, and keep the file as `tests/schemas/RELEASE.sql`: every later
release must read what it restores to (`tests/test_upgrading.py`). A file that was kept is never written again.
"""

import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from monitor.deciding import assign, decide, mute, remind
from monitor.delivery import deliver_next
from monitor.tracking import job, receive
from spiders.reading import read_page
from storage.archive import Archive
from storage.cases import Choice
from storage.records import AlertKind, FetchOutcome, Policy, Snapshot
from tests.deciding import act
from tests.making import NOTICE, URL, addressed, after, failed, fetch, page, policy, watching
from tests.recording import RecordingChannel

SCHEMA = """
    select sql, name from sqlite_master
    where type = ? and sql is not null and name not like 'sqlite%' and name not like 'versions_fts%' order by rowid
"""
FULL_TEXT = "select sql from sqlite_master where name = 'versions_fts'"

WATCHLIST = """
[[policy]]
vendor = "Acme"
url = "https://acme.example/privacy"
[[policy]]
vendor = "Acme"
name = "acme-terms"
url = "https://acme.example/terms"
"""
"""Of the two policies of the story."""

TERMS = replace(policy("acme-terms", url="https://acme.example/terms"), rules={"notice_shortened": None})


def main(file: Path) -> None:
    """Play the story into an archive and write it down."""
    with tempfile.TemporaryDirectory() as folder:
        play(Path(folder))
        with closing(sqlite3.connect(Path(folder) / "test.db")) as connection:
            file.write_text("\n".join(dumped(connection)) + "\n", encoding="utf-8")


def play(folder: Path) -> None:
    """Let something happen that leaves a row in every table."""
    channel = RecordingChannel(name="slack")
    with watching(folder, policy(), TERMS) as archive:
        for watched in (policy(), TERMS):
            for hours, notice in ((0, "30 days"), (12, "8 days"), (24, "3 days")):
                see(archive, watched, page(NOTICE.format(notice)), hours=hours)
        receive(archive, policy(), failed(after(hours=36)), now=after(hours=36))
        archive.add_alert(AlertKind.DISK, None, "The disk of the archive is nearly full: 1 MB are free", now=after())
        channel.fail(1)
        channel.fail(1, permanent=True)
        send(archive, channel, hours=25)
        send(archive, channel, hours=26)
        decide(archive, 1, Choice.IGNORE, act(after(hours=27)), note="our contract says otherwise")
        assign(archive, 2, "bert", act(after(hours=27)))
        remind(archive, zone=ZoneInfo("UTC"), now=after(days=3))
        mute(archive, 2, act(after(days=3, hours=1)))
        for posted in archive.postings.behind("slack"):
            archive.postings.catch_up(posted)


def dumped(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield the statements that make an archive again; what full-text search keeps is built anew from the texts."""
    application_id = connection.execute("pragma application_id").fetchone()[0]
    yield f"pragma application_id = {application_id};"
    yield "begin;"
    for sql, table in connection.execute(SCHEMA, ["table"]).fetchall():
        yield f"{sql};"
        columns = [row[1] for row in connection.execute(f'pragma table_info("{table}")')]
        quoted = " || ', ' || ".join(f'quote("{column}")' for column in columns)
        for (values,) in connection.execute(f'select {quoted} from "{table}"'):
            yield f'insert into "{table}" values ({values});'
    for kind in ("index", "view"):
        for sql, _ in connection.execute(SCHEMA, [kind]).fetchall():
            yield f"{sql};"
    yield f"{connection.execute(FULL_TEXT).fetchone()[0]};"
    yield "insert into versions_fts (versions_fts) values ('rebuild');"
    for sql, _ in connection.execute(SCHEMA, ["trigger"]).fetchall():
        yield f"{sql.strip()};"
    yield "commit;"


def see(archive: Archive, watched: Policy, body: bytes, *, hours: float) -> None:
    """Let a page arrive twice, six minutes apart."""
    see_from(archive, watched, body, after(hours=hours))


def see_from(archive: Archive, watched: Policy, body: bytes, began: datetime) -> None:
    """Let a page arrive at a moment, and again six minutes later."""
    for at in (began, began + timedelta(minutes=6)):
        snapshot = Snapshot(url=URL, fetched_at=at, content_type="text/html; charset=utf-8", body=body)
        came = fetch(at, outcome=FetchOutcome.NEW_TEXT, name=watched.name)
        receive(archive, watched, read_page(job(archive, watched), snapshot, came), now=at)


def send(archive: Archive, channel: RecordingChannel, *, hours: float) -> None:
    """Send everything that is due."""
    addressed(archive, "slack", "other", at=after(hours=hours))
    while deliver_next(archive, channel, browse_url="http://127.0.0.1:8001", clock=lambda: after(hours=hours)):
        pass


if __name__ == "__main__":
    main(Path(sys.argv[1]))
