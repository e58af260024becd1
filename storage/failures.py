"""Says in words why the archive's file cannot be used: what is wrong, where, and what to do."""

import os
import shutil
import sqlite3
from pathlib import Path

from storage.errors import PlainError

RESTORE = "`policy-monitor restore BACKUP` puts a backup in its place and keeps this file"

WORDS = {
    sqlite3.SQLITE_FULL: (
        "the disk is full. Nothing that was recorded is lost; what was under way was not recorded. "
        "Make room: a running daemon then goes on by itself"
    ),
    sqlite3.SQLITE_IOERR: (
        "the disk could not be read or written ({error}). Nothing that was recorded was altered. "
        "See that the disk has room and is well, then run the command again"
    ),
    sqlite3.SQLITE_CORRUPT: (
        f"the file is damaged ({{error}}). Leave it as it is: `policy-monitor doctor` says what is damaged, {RESTORE}"
    ),
    sqlite3.SQLITE_NOTADB: (
        f"this is no archive. See whether `database` under [monitor] names the right file; if it was one, {RESTORE}"
    ),
    sqlite3.SQLITE_BUSY: (
        "another program has kept the archive locked for half a minute. What this command was about to record was not "
        "recorded: run it again; `fuser -v` with the file's name says which program it is"
    ),
    sqlite3.SQLITE_TOOBIG: "a value is too large to be stored ({error}). Nothing of it was recorded",
}
"""By SQLite's primary result code (https://sqlite.org/rescode.html)."""

ACCESS = frozenset({sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH})

LEAST_BYTES = 100_000
"""With less the file cannot be opened: the index of its log alone takes 32 kB."""


class ArchiveError(PlainError):
    """The archive's file cannot be used, and was left as it was."""


def explained(error: sqlite3.Error, path: Path) -> str:
    """Say in words what SQLite could not do with a file."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if code in ACCESS:
        return f"{path}: {_no_access(path, error)}"
    if code == sqlite3.SQLITE_IOERR and _is_full(path):
        # The log and its index are made anew when the file is opened: SQLite does not say that there was no room.
        code = sqlite3.SQLITE_FULL
    words = WORDS.get(code, "the archive cannot be used: {error}")
    return f"{path}: {words.format(error=error)}"


def _no_access(path: Path, error: sqlite3.Error) -> str:
    """Say who may not do what; the directory counts too, since SQLite keeps its log beside the file."""
    folder = path.absolute().parent
    if not folder.is_dir():
        return f"there is no directory {folder}: make it, or name another file as `database` under [monitor]"
    if path.is_dir():
        return "this is a directory: name a file as `database` under [monitor]"
    if os.statvfs(folder).f_flag & os.ST_RDONLY:
        return "its disk is mounted for reading only: mount it for writing, or look at a copy of the file elsewhere"
    besides = [Path(f"{path}{suffix}") for suffix in ("", "-wal", "-shm")]
    for file in (*(each for each in besides if each.exists()), folder):
        wanted = os.R_OK | os.W_OK | (os.X_OK if file.is_dir() else 0)
        if not os.access(file, wanted, effective_ids=os.access in os.supports_effective_ids):
            return (
                f"{file} belongs to {_owner(file)} and cannot be written from here: run policy-monitor as that user, "
                "or give this one the right to (`chown`, `chmod`)"
            )
    return f"the file cannot be opened or written ({error}): see that its disk has room and is not mounted read-only"


def _is_full(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.absolute().parent).free < LEAST_BYTES
    except OSError:
        return False


def _owner(file: Path) -> str:
    try:
        return file.owner()
    except (KeyError, OSError):
        return f"user {file.stat().st_uid}"
