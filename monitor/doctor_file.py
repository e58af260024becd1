"""Looks at the archive's file: whole, of these tables, small beside its disk, and nobody else's."""

import os
import shutil
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from monitor.config import Config
from monitor.doctor_findings import Diagnosis, fail, ok, warn
from storage.failures import RESTORE, ArchiveError, explained
from storage.opening import LOG_BYTES, open_for_reading
from storage.schema import migrations
from storage.soundness import problems

FREE_SHARE = 0.25
"""Of the file's pages: with more unused ones it is worth being shrunk."""

FREE_BYTES = 50_000_000
"""Below that it is not."""

OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH


def file_findings(config: Config) -> Iterator[Diagnosis]:
    """Look at the file without altering it; what follows from a first failure is not said again."""
    path = config.database
    yield from _permissions(config)
    yield from _disk(config)
    if not path.exists():
        yield fail(
            "archive", f"there is none at {path}", "`policy-monitor check` makes one; `restore` puts a backup there"
        )
        return
    # The log is looked at first: opening the file makes a new one.
    yield _log(path)
    try:
        with closing(open_for_reading(path)) as database:
            yield _tables(database.conn, path, pending=len(migrations.pending(database)))
            yield _soundness(database.conn, path)
            yield _unused(database.conn)
    except ArchiveError as error:
        yield fail("archive", str(error), "until then nothing is recorded")
    except sqlite3.Error as error:
        yield fail("archive", explained(error, path), "until then nothing is recorded")


def _permissions(config: Config) -> Iterator[Diagnosis]:
    """Whoever may write the watchlist or the archive decides what is watched and told."""
    about = "permissions"
    exposed = [file for file in (config.path, config.database) if file.exists() and file.stat().st_mode & OTHERS_WRITE]
    for file in exposed:
        yield warn(about, f"others may write {file}", f"chmod go-w {file}")
    folder = config.database.absolute().parent
    if folder.is_dir() and not os.access(folder, os.W_OK):
        yield fail(about, f"this user may not write in {folder}", "run policy-monitor as the user whom it belongs to")
    elif not exposed:
        yield ok(about, "only their owner may write the watchlist and the archive")


def _disk(config: Config) -> Iterator[Diagnosis]:
    folder = config.database.absolute().parent
    if not folder.is_dir():
        yield fail("disk", f"there is no directory {folder}", "make it, or name another `database` under [monitor]")
        return
    free = shutil.disk_usage(folder).free
    said = f"{free / 1e6:,.0f} MB are free beside the archive"
    if free < config.watchlist.monitor.free_disk:
        wanted = config.watchlist.monitor.free_disk / 1e6
        yield fail(
            "disk",
            said,
            f"make room: [monitor] free_disk wants {wanted:,.0f} MB; `policy-monitor prune` says what may go",
        )
    else:
        yield ok("disk", said)


def _log(path: Path) -> Diagnosis:
    log, index = Path(f"{path}-wal"), Path(f"{path}-shm")
    if index.exists() and not log.exists():
        return warn(
            "log",
            f"{log} is gone while {index.name} is there: somebody removed it, and what stood in it only is lost",
            "compare with a backup, `policy-monitor verify` says what is missing of what was given away",
        )
    size = log.stat().st_size if log.exists() else 0
    said = f"{size / 1e6:,.1f} MB wait in the write-ahead log"
    if size > 2 * LOG_BYTES:
        return warn("log", said, "a program that reads keeps it from being taken over: restart `policy-monitor browse`")
    return ok("log", said)


def _tables(connection: sqlite3.Connection, path: Path, *, pending: int) -> Diagnosis:
    if pending:
        return warn(
            "tables",
            f"an older release's, {pending} steps behind",
            f"back up {path.name}; the next start of `policy-monitor run` brings it up to date",
        )
    count = connection.execute("select count(*) from sqlite_master where type = 'table'").fetchone()[0]
    return ok("tables", f"{count}, those of this release")


def _soundness(connection: sqlite3.Connection, path: Path) -> Diagnosis:
    if found := problems(connection):
        return fail("soundness", f"{path} is damaged: {'; '.join(found)}", RESTORE)
    return ok("soundness", "every page and every reference is well (`policy-monitor verify` checks the contents)")


def _unused(connection: sqlite3.Connection) -> Diagnosis:
    pages, unused, size = (
        connection.execute(f"pragma {name}").fetchone()[0] for name in ("page_count", "freelist_count", "page_size")
    )
    said = f"{pages * size / 1e6:,.1f} MB, of which {unused * size / 1e6:,.1f} MB are unused"
    if unused > pages * FREE_SHARE and unused * size > FREE_BYTES:
        return warn(
            "size", said, "`policy-monitor prune --vacuum` shrinks the file; left alone, the room is used again"
        )
    return ok("size", said)
