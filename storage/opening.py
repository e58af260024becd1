"""Opens the archive's file and brings it to the present tables, or refuses it and leaves it as it is."""

import os
import sqlite3
import time
from contextlib import closing, suppress
from pathlib import Path

from sqlite_utils import Database

from storage.failures import RESTORE, ArchiveError, explained
from storage.fresh import make_tables
from storage.saying import let_say
from storage.schema import APPLICATION_ID, migrations

BUSY_SECONDS = 30
"""How long to wait for a writer before giving up."""

BESIDES = ("-wal", "-shm")
"""What SQLite keeps beside a file: its write-ahead log, and the index of that."""

PRIVATE = 0o600
"""Who decided what, and which targets there are, is nobody's but the owner's."""

PAUSES = (0.1, 0.3, 1.0, 3.0)
"""Seconds between attempts to open a file that others are making."""

LOG_BYTES = 64 * 1024 * 1024
"""To what the write-ahead log is cut back after a long reader had kept it growing."""

PAGE_BYTES = 1024
"""Of a page of SQLite's. Every table and index takes one at least, and there are some eighty, most of them small."""

SETTINGS = (
    "cache_size = -500",
    f"page_size = {PAGE_BYTES}",
    "auto_vacuum = incremental",
    "journal_mode = wal",
    f"journal_size_limit = {LOG_BYTES}",
)
"""Of a connection, which keeps 500 kB of the file: SQLite's own 2 MB save no time here, and each target has one.

The size of pages and `auto_vacuum` hold for a file that is new: one of before keeps its pages as they are.
"""

TABLES = "select name from sqlite_master where type = 'table' and name not like 'sqlite%'"
APPLIED = "select name from _sqlite_migrations where migration_set = ?"


def open_for_writing(path: Path) -> Database:
    """Open the file, made where there is none, brought to the present tables where it is older.

    Raises ArchiveError where it cannot be used; it is then left as it was.
    """
    for wait in (*PAUSES, None):
        try:
            refuse_unusable(path)
            return _opened(path)
        except sqlite3.Error as error:
            # SQLite's own waiting does not cover the switch to the write-ahead log.
            busy = getattr(error, "sqlite_errorcode", 0) & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
            if wait is None or not busy:
                raise ArchiveError(explained(error, path)) from error
            time.sleep(wait)
    raise AssertionError


def open_for_reading(path: Path) -> Database:
    """Open an existing file for reading only. Raises ArchiveError, or FileNotFoundError where nothing is there."""
    try:
        refuse_missing(path)
        refuse_unusable(path)
        connection = read_only(path)
        let_say(connection)
        return Database(connection, execute_plugins=False, recursive_triggers=False)
    except sqlite3.Error as error:
        raise ArchiveError(explained(error, path)) from error


def refuse_missing(path: Path) -> None:
    """Refuse to make a new archive for who wants what an old one holds. Raises FileNotFoundError.

    Or ArchiveError, where the log of one is still there.
    """
    if not path.exists():
        refuse_unusable(path)
        raise FileNotFoundError(f"no archive at {path}: `policy-monitor check` makes one")


def refuse_unusable(path: Path) -> None:
    """Look at a file without altering it.

    Raises ArchiveError where it is another program's, a newer release's, or where SQLite would throw its log away.
    """
    log = Path(f"{path}-wal")
    is_empty = not path.exists() or (path.is_file() and path.stat().st_size == 0)
    if is_empty and log.exists() and log.stat().st_size:
        raise ArchiveError(
            f"{path} is {'empty' if path.exists() else 'gone'}, but what was recorded last still stands in {log}. "
            f"Nothing was touched: put the file back from where it went, or `policy-monitor restore BACKUP`"
        )
    if is_empty or not path.is_file():
        return
    with closing(read_only(path)) as connection:
        _refuse_foreign(connection, path)
        _refuse_newer(connection, path)


def _refuse_foreign(connection: sqlite3.Connection, path: Path) -> None:
    tables = {name for (name,) in connection.execute(TABLES)}
    marked = connection.execute("pragma application_id").fetchone()[0]
    ours = "_sqlite_migrations" in tables and connection.execute(APPLIED, [migrations.name]).fetchone()
    if (tables and not ours) or marked not in {0, APPLICATION_ID}:
        raise ArchiveError(
            f"{path} is another program's database: name another file as `database` under [monitor]; "
            "it was left as it is"
        )


def _refuse_newer(connection: sqlite3.Connection, path: Path) -> None:
    if unknown := _unknown(connection):
        raise ArchiveError(
            f"{path} was written by a newer release of policy-monitor (this one does not know "
            f"{', '.join(unknown)}): update policy-monitor. The file was left as it is. To go back to this release, "
            f"take a backup from before: {RESTORE}"
        )


def _unknown(connection: sqlite3.Connection) -> list[str]:
    """Give what was done to the tables of which this release does not know."""
    if not connection.execute(f"{TABLES} and name = '_sqlite_migrations'").fetchone():
        return []
    known = {migration.name for migration in migrations._migrations}  # noqa: SLF001 - the library lists pending ones only
    return [name for (name,) in connection.execute(APPLIED, [migrations.name]) if name not in known]


def not_ready(connection: sqlite3.Connection) -> str | None:
    """Say why this release cannot read the tables as they are, and what to do; None where it can.

    For who reads the file through a connection of somebody else's, which nothing brought to the present tables.
    """
    if unknown := _unknown(connection):
        return (
            f"This archive was written by a newer release of policy-monitor (this one does not know "
            f"{', '.join(unknown)}). Update policy-monitor."
        )
    applied = {name for (name,) in connection.execute(APPLIED, [migrations.name])}
    if any(migration.name not in applied for migration in migrations._migrations):  # noqa: SLF001 - see `_unknown`
        return (
            "This archive was left by an earlier release of policy-monitor, and no command of this one has opened it "
            "yet. Run `policy-monitor status`, or start the daemon: both bring the tables up to date and lose no row."
        )
    return None


def read_only(path: Path) -> sqlite3.Connection:
    """Open a file that is there for reading; nothing of it or its log is altered."""
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=BUSY_SECONDS)


def private(path: str | Path, flags: int) -> int:
    """Open a file as `os.open` does; where it is made, only its owner may read it."""
    return os.open(path, flags, PRIVATE)


def _opened(path: Path) -> Database:
    with suppress(OSError):  # it is there, or SQLite says what is wrong; its log and index take the file's mode
        os.close(private(path, os.O_CREAT | os.O_EXCL | os.O_RDWR))
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS)
    try:
        for setting in SETTINGS:
            connection.execute(f"pragma {setting}")
        let_say(connection)
        database = Database(connection, execute_plugins=False)
        _upgrade(database)
        connection.execute("pragma foreign_keys = on")
    except BaseException:
        connection.close()
        raise
    return database


def _upgrade(database: Database) -> None:
    """Bring an older file to the present tables in one transaction: all of it, or the file stays as it was.

    References are not watched meanwhile but looked at in the end: to replace a table, SQLite would look for each of its
    rows through every row that might refer to it.
    """
    if not migrations.pending(database):
        return
    database.conn.execute("begin immediate")
    try:
        if database.execute("select 1 from sqlite_master").fetchone():
            before = _dangling(database)
            migrations.apply(database)
            _refuse_lost(_dangling(database) - before)
        elif migrations.pending(database):
            make_tables(database)
        database.conn.execute("commit")
    except BaseException:
        database.rollback()
        raise


def _dangling(database: Database) -> set[str]:
    """Give the tables of which a row refers to a row that is not there."""
    return {table for table, *_ in database.conn.execute("pragma foreign_key_check")}


def _refuse_lost(tables: set[str]) -> None:
    if tables:
        raise sqlite3.IntegrityError(f"the upgrade would leave references to nothing in {', '.join(sorted(tables))}")
