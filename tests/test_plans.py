"""What is asked daily never reads what was recorded years ago: the plans of the statements that were executed."""

import re
import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from monitor.browse import pages
from monitor.config import load
from monitor.deciding import decide
from monitor.delivery import deliver_next
from monitor.gauges import ArchiveGauges
from monitor.health import examine
from monitor.standing import report, standings
from monitor.sweeping import sweep
from monitor.tracking import job
from storage.archive import Archive
from storage.cases import Choice
from storage.figures import Figures
from tests import dumping
from tests.deciding import act
from tests.making import NOTICE, addressed, after, page, policy
from tests.recording import RecordingChannel

SMALL = frozenset(
    {"policies", "targets", "feedback", "decisions", "assignments", "mutes", "open_changes", "told_rules"}
)
"""Tables that do not grow with the history: with the watchlist, or with what people do."""

STATEMENT = re.compile(r"\s*(select|with|insert|update|delete|replace)\b", re.IGNORECASE)

READS_ALL = re.compile(r"(?:SCAN (\w+)|SEARCH (\w+)(?: USING AUTOMATIC.*)?$)")
"""A search by nothing is how SQLite calls the look for the largest of all."""

FIRST = re.compile(r"select [^()]* from \S+( order by id desc)? limit [01]", re.IGNORECASE)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with an archive in which something stands in every table."""
    folder = tmp_path_factory.mktemp("plans")
    (folder / "policy-monitor.toml").write_text(dumping.WATCHLIST, encoding="utf-8")
    dumping.play(folder)
    (folder / "test.db").rename(folder / "policy-monitor.db")
    return folder


def status(archive: Archive, folder: Path) -> None:
    """Do what `status` does, and its probe."""
    config = load(folder / "policy-monitor.toml")
    report(archive, standings(archive, config, now=after(days=9)))
    archive.decisions.open_cases()
    examine(archive, config, now=after(days=9))


def check(archive: Archive, folder: Path) -> None:
    """Record a page that did not change, one that did, and the return of one."""
    assert folder
    for days, notice in ((10, "3 days"), (11, "5 days"), (12, "8 days")):
        job(archive, policy())
        dumping.see(archive, policy(), page(NOTICE.format(notice)), hours=24 * days)


def alert(archive: Archive, folder: Path) -> None:
    """Record a change, address its alert and deliver it."""
    assert folder
    dumping.see(archive, policy(), page(NOTICE.format("2 days")), hours=24 * 14)
    addressed(archive, "slack", "other", at=after(days=15))
    channel = RecordingChannel(name="slack")
    while deliver_next(archive, channel, browse_url="http://127.0.0.1:8001", clock=lambda: after(days=15)):
        archive.outbox.soonest("slack", now=after(days=15))
    archive.postings.behind("slack")
    archive.outbox.release(now=after(days=15))


def look(archive: Archive, folder: Path) -> None:
    """Look for what time brings."""
    sweep(archive, load(folder / "policy-monitor.toml"), awake_since=after(), now=after(days=16))


def decision(archive: Archive, folder: Path) -> None:
    """Decide on a change."""
    assert folder
    decide(archive, 2, Choice.ACCEPT, act(after(days=17)))


def home(archive: Archive, folder: Path) -> None:
    """Read the home page."""
    assert folder
    connection = archive._db.conn  # noqa: SLF001 - the pages read over a connection of Datasette's
    connection.row_factory = sqlite3.Row
    pages.home(connection, today=date(2026, 3, 9))


def scrape(archive: Archive, folder: Path) -> None:
    """Read what metrics are made of."""
    gauges = ArchiveGauges(load(folder / "policy-monitor.toml"), lambda: after(days=18))
    list(gauges.read(Figures(archive._db), after(days=18)))  # noqa: SLF001 - of which the statements are traced


@pytest.mark.parametrize(
    "operation", [status, check, alert, look, decision, home, scrape], ids=lambda each: each.__name__
)
def test_nothing_that_grows_is_scanned(folder: Path, operation: Callable[[Archive, Path], None]) -> None:
    """No statement of the operation reads a whole table that grows with the history, nor makes an index of one."""
    executed: list[str] = []
    with Archive.open(folder / "policy-monitor.db") as archive:
        connection = archive._db.conn  # noqa: SLF001 - what was really executed is known here only
        connection.set_trace_callback(executed.append)
        operation(archive, folder)
        connection.set_trace_callback(None)
        found = [line for sql in dict.fromkeys(executed) if asks(sql) for line in scans(connection, sql)]

    assert found == []


def asks(sql: str) -> bool:
    """Say whether a statement has a plan, and is none of those that read the first row or none."""
    return bool(STATEMENT.match(sql)) and not FIRST.fullmatch(" ".join(sql.split()))


def scans(connection: sqlite3.Connection, sql: str) -> list[str]:
    """Give the steps of a statement's plan that read a whole table which grows, each with the statement."""
    plan = [row[3] for row in connection.execute(f"explain query plan {sql}", parameters(sql))]
    grow = {name for (name,) in connection.execute("select name from sqlite_master where type = 'table'")} - SMALL
    partial = {
        name
        for (name,) in connection.execute("select name from sqlite_master where type = 'index' and sql like '%where%'")
    }
    found = []
    for step in plan:
        reads = READS_ALL.match(step)
        name = (reads[1] or reads[2]) if reads else "nothing"
        named = re.search(rf"\b(\w+) as {name}\b", sql, re.IGNORECASE)
        table = named[1] if named else name
        if table in grow and not any(index in step for index in partial):
            found.append(f"{step}: {' '.join(sql.split())}")
    return found


def parameters(sql: str) -> dict[str, None] | list[None]:
    """Give something for each place of a statement's values that is still open; the plan does not depend on them."""
    bare = re.sub(r"'[^']*'", "", sql)
    names = re.findall(r"(?<![:\w]):([a-z_]\w*)", bare)
    return dict.fromkeys(names) if names else [None] * bare.count("?")


def test_scan_would_be_found() -> None:
    """The look at a plan sees a whole table read under another name."""
    connection = sqlite3.connect(":memory:")
    connection.execute("create table fetches (id integer primary key, at text)")

    assert len(scans(connection, "select max(last.at) from fetches as last")) == 1
