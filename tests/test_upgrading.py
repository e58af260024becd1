"""Archives that earlier releases left, and one that a later release did."""

import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from hashlib import sha256
from pathlib import Path

import pytest
from datasette.app import Datasette
from sqlite_utils import Database

from monitor.browse.server import application
from storage.archive import Archive
from storage.failures import ArchiveError
from storage.reader import Reader
from storage.saying import let_say
from storage.schema import APPLICATION_ID, migrations
from tests import dumping
from tests.browsing import Get, getter
from tests.commanding import run

SCHEMAS = sorted((Path(__file__).parent / "schemas").glob("*.sql"))
OLDEST = SCHEMAS[0]
NAME = "acme-privacy-policy"

KILLED = """
import os, signal, sys
from pathlib import Path
from storage.opening import open_for_writing
from storage.schema import migrations

@migrations()
def never_ends(db):
    db.execute("create table half (written)")
    db.execute("insert into half values (zeroblob(5000000))")
    os.kill(os.getpid(), signal.SIGKILL)

open_for_writing(Path(sys.argv[1]))
"""


def restored(schema: Path, folder: Path) -> Path:
    """Make the file again that a release left, beside a watchlist."""
    (folder / "policy-monitor.toml").write_text(dumping.WATCHLIST, encoding="utf-8")
    file = folder / "policy-monitor.db"
    with closing(sqlite3.connect(file)) as connection:
        let_say(connection)
        connection.execute("pragma journal_mode = wal")
        connection.executescript(schema.read_text(encoding="utf-8"))
    return file


def digest(file: Path) -> str:
    """Name the bytes of a file."""
    return sha256(file.read_bytes()).hexdigest()


@pytest.fixture(scope="module", params=SCHEMAS, ids=[schema.stem for schema in SCHEMAS])
def upgraded(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with the archive of a release, opened by this one."""
    folder = tmp_path_factory.mktemp("upgraded")
    Archive.open(restored(request.param, folder)).close()
    return folder


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (("status",), NAME),
        (("status", "--open"), "8 days → 3 days"),
        (("history", NAME), "30 days → 8 days"),
        (("history", "acme-terms"), "switched off: notice_shortened"),
        (("diff", NAME), "[-8-]{+3+} days"),
        (("facts", NAME), "P3D"),
        (("calendar", "-"), "BEGIN:VEVENT"),
        (("alert", "--preview", "1"), "8 days"),
        (("judge", "--archive"), "4 changes judged anew"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_every_release_is_read(upgraded: Path, command: tuple[str, ...], said: str) -> None:
    """Commands that read show what an earlier release recorded."""
    assert said in run(upgraded, *command).output


@pytest.mark.parametrize(
    "page",
    ["policy-monitor", "policy-monitor/health", "changes/2", f"policies/{NAME}", "vendors/Acme", "versions/2"],
)
def test_every_release_is_browsed(upgraded: Path, page: str) -> None:
    """Pages show what an earlier release recorded."""
    get = getter(application(upgraded / "policy-monitor.db"))

    assert "Acme" in get(f"/-/{page}").text


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Get:
    """Ask a plain Datasette over the archive of an earlier release that no command of this one has opened."""
    return getter(Datasette(files=[str(restored(OLDEST, tmp_path_factory.mktemp("untouched")))]))


@pytest.mark.parametrize(
    "page", ["policy-monitor", "policy-monitor/changes.atom", "policy-monitor/facts", "changes/2", "vendors/Acme"]
)
def test_untouched_archive_says_what_to_do(untouched: Get, page: str) -> None:
    """Where nothing brought the tables up to date yet, a page of ours names the command that does."""
    answer = untouched(f"/-/{page}")

    assert (503, True) == (answer.status_code, "policy-monitor status" in answer.text)


def test_untouched_archive_fills_no_log(untouched: Get, capsys: pytest.CaptureFixture[str]) -> None:
    """A page that says what to do is no error for whoever reads the log."""
    untouched("/-/policy-monitor")

    assert ("", "") == capsys.readouterr()


@pytest.mark.parametrize("page", ["policy-monitor", "policy-monitor/changes", "policy-monitor/versions/2.json"])
def test_untouched_archive_still_has_its_tables(untouched: Get, page: str) -> None:
    """Datasette's own pages of an earlier release's archive go on working."""
    assert untouched(f"/{page}").status_code == 200


def test_archive_is_read_once_it_is_upgraded(tmp_path: Path) -> None:
    """The command that a page named is enough: the server need not start again."""
    file = restored(OLDEST, tmp_path)
    get = getter(Datasette(files=[str(file)]))
    before = get("/-/policy-monitor").status_code
    run(tmp_path, "status")

    assert (503, 200) == (before, get("/-/policy-monitor").status_code)


def test_newer_archive_is_not_browsed(newer: Path) -> None:
    """A plain Datasette over a later release's archive says to update policy-monitor."""
    get = getter(Datasette(files=[str(newer / "policy-monitor.db")]))

    assert "does not know grow_wings). Update policy-monitor" in get("/-/policy-monitor").text


def test_upgrade_loses_no_row(tmp_path: Path) -> None:
    """Every table holds as many rows after the upgrade as before."""
    file = restored(OLDEST, tmp_path)

    def counted() -> dict[str, int]:
        with closing(sqlite3.connect(file)) as connection:
            let_say(connection)
            return {table: connection.execute(f"select count(*) from {table}").fetchone()[0] for table in tables}

    with closing(sqlite3.connect(file)) as connection:
        found = connection.execute("select name from sqlite_master where type = 'table' and name not like '%_fts%'")
        tables = [name for (name,) in found if not name.startswith("_")]
    before = counted()
    Archive.open(file).close()

    assert before == counted()


def test_upgraded_tables_are_those_of_a_new_archive(tmp_path: Path, upgraded: Path) -> None:
    """A file has the same tables, views and triggers whichever release made it."""

    def schema(file: Path) -> set[tuple[str, str]]:
        with closing(sqlite3.connect(file)) as connection:
            return set(connection.execute("select type, name from sqlite_master"))

    Archive.open(tmp_path / "new.db").close()

    assert schema(tmp_path / "new.db") == schema(upgraded / "policy-monitor.db")


def test_dump_of_today_restores(tmp_path: Path) -> None:
    """The command that keeps a release's archive writes one that this release opens."""
    dumping.main(tmp_path / "today.sql")
    with Archive.open(restored(tmp_path / "today.sql", tmp_path)) as archive:
        assert [NAME, "acme-terms"] == [watch.policy.name for watch in archive.watches()]


def test_archive_says_whose_it_is(tmp_path: Path) -> None:
    """The header of the file names the program."""
    Archive.open(tmp_path / "new.db").close()
    with closing(sqlite3.connect(tmp_path / "new.db")) as connection:
        assert connection.execute("pragma application_id").fetchone() == (APPLICATION_ID,)


@pytest.fixture(scope="module")
def newer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with an archive that a later release left, what it wrote last still in the log."""
    folder = tmp_path_factory.mktemp("newer")
    file = restored(OLDEST, folder)
    Archive.open(file).close()
    script = (
        "import os, sqlite3, sys; c = sqlite3.connect(sys.argv[1]); "
        'c.execute("insert into _sqlite_migrations (migration_set, name, applied_at) '
        "values ('policy-monitor', 'grow_wings', '')\"); c.commit(); os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", script, str(file)], check=True)
    return folder


@pytest.mark.parametrize(
    "command",
    [
        ("status",),
        ("check",),
        ("run",),
        ("history", NAME),
        ("diff", NAME),
        ("decide", "1", "accept"),
        ("browse", "--port", "0"),
    ],
    ids=lambda command: command[0],
)
def test_newer_archive_is_refused(newer: Path, command: tuple[str, ...]) -> None:
    """Every command says that policy-monitor must be updated, and touches neither the file nor its log."""
    files = [newer / "policy-monitor.db", newer / "policy-monitor.db-wal"]
    before = [digest(file) for file in files]
    result = run(newer, *command)

    assert ("does not know grow_wings): update policy-monitor" in result.output, result.exit_code) == (True, 1)
    assert before == [digest(file) for file in files]


def test_probe_says_that_an_archive_is_newer(newer: Path) -> None:
    """What cannot be read is unknown, not well."""
    result = run(newer, "status", "--check")

    assert (result.exit_code, "grow_wings" in result.output) == (3, True)


@contextmanager
def last_step(step: Callable[[Database], None]) -> Iterator[None]:
    """Let an upgrade end with a step."""
    count = len(migrations._migrations)  # noqa: SLF001 - the library takes no step back
    migrations()(step)
    yield
    del migrations._migrations[count:]  # noqa: SLF001


def stumble(db: Database) -> None:
    """Fail after something was done."""
    db.execute("create table half (written)")
    raise sqlite3.OperationalError("disk I/O error")


def lose_pages(db: Database) -> None:
    """Take away what versions refer to."""
    db.execute("delete from snapshots")


@pytest.mark.parametrize("step", [stumble, lose_pages])
def test_upgrade_that_fails_leaves_the_file_as_it_was(tmp_path: Path, step: Callable[[Database], None]) -> None:
    """All steps of an upgrade are one transaction, and what would leave references to nothing fails."""
    file = restored(OLDEST, tmp_path)
    with Reader.open(file) as archive:
        before = archive.tables()
    with last_step(step), pytest.raises(ArchiveError):
        Archive.open(file)
    with Reader.open(file) as archive:
        assert (before, False) == (archive.tables(), archive.is_current)


def test_references_are_watched_after_an_upgrade_only(tmp_path: Path) -> None:
    """While they are, SQLite looks through all versions for each page of a table that is replaced: hours."""
    watched: list[int] = []

    def look(db: Database) -> None:
        watched.append(db.execute("pragma foreign_keys").fetchone()[0])

    with last_step(look), Archive.open(restored(OLDEST, tmp_path)) as archive:
        look(archive.ledger._db)  # noqa: SLF001 - the connection itself is asked

    assert watched == [0, 1]


def test_upgrade_that_was_killed_is_made_at_the_next_start(tmp_path: Path) -> None:
    """A process killed in the midst of an upgrade leaves nothing half."""
    file = restored(OLDEST, tmp_path)
    killed = subprocess.run([sys.executable, "-P", "-c", KILLED, str(file)], cwd=Path(__file__).parents[1], check=False)
    assert killed.returncode == -signal.SIGKILL
    assert Path(f"{file}-wal").stat().st_size
    with Archive.open(file) as archive:
        assert ("half" in archive.tables(), archive.is_current) == (False, True)
