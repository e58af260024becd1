"""Copies an archive while it is written to, puts a copy back, saves one that was taken away while it was open.

Each copy is checked before it gets its name.
"""

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path

from storage.failures import ArchiveError, explained
from storage.opening import BESIDES, private, read_only, refuse_missing, refuse_unusable
from storage.soundness import problems

SWAP_SECONDS = 2.0
"""How long others that have the archive open may take to end before it is not replaced."""


def back_up(archive: Path, copy: Path, *, replace: bool = False) -> int:
    """Write a copy of an archive as it stands at one moment, whoever writes to it meanwhile; give its bytes.

    The copy appears under its name whole and checked, or not at all. Raises ArchiveError where there is one of that
    name and it is not to be replaced, or where what was copied is damaged.
    """
    refuse_missing(archive)
    _refuse(archive)
    if copy.exists() and (not replace or copy.samefile(archive)):
        raise ArchiveError(f"{copy} is there already and was left as it is: name another file, or say --replace")
    with _part(copy) as part:
        with closing(read_only(archive)) as reading:
            _copied(reading, archive, part)
        if replace:
            part.replace(copy)
        else:
            _called(part, copy, " and was left as it is")
    _settle(copy.parent)
    return copy.stat().st_size


def restore(copy: Path, archive: Path, *, now: datetime) -> Path | None:
    """Put a copy in an archive's place; give where the archive that stood there is kept, None where there was none.

    The log of an archive that is gone is kept too. Nobody else may have the archive open. The copy is checked first,
    and again once it lies beside the archive. Raises ArchiveError, and then leaves all as it was.
    """
    _refuse_no_copy(copy, archive)
    with _part(archive) as part:
        with closing(read_only(copy)) as reading:
            _copied(reading, copy, part)
        aside = _beside(archive, "replaced", now)
        was_there = archive.exists()
        if was_there:
            part.chmod(archive.stat().st_mode & 0o777)
            _give(part, archive)
            with _alone(archive):
                _set_aside(archive, aside)
                part.replace(archive)
        else:
            _set_log_aside(archive, aside)
            _called(part, archive, " and was left as it is")
    _settle(archive.parent)
    return aside if was_there else None


def is_of_another(copy: Path, archive: Path) -> bool:
    """Say whether a copy begins otherwise than an archive: the first entries of a ledger are never altered.

    False where that cannot be told, as of an empty file, or one from before the ledger.
    """
    return any(one != other for one, other in zip(_first_entries(copy), _first_entries(archive), strict=False))


def _first_entries(file: Path) -> Sequence[tuple[object, ...]]:
    with suppress(sqlite3.Error), closing(read_only(file)) as reading:
        return reading.execute("select kind, row, content from ledger order by id limit ?", [_FEW]).fetchall()
    return ()


_FEW = 100
"""Entries by which two ledgers are told apart: the first name policies, which two archives may share."""


def rescue(connection: sqlite3.Connection, archive: Path, *, has_log: bool, now: datetime) -> Path:
    """Write what a connection holds whose file was taken away; give where: in its place, or beside what stands there.

    It would be gone with the last connection. `has_log`: what stands beside the file is the log of this connection,
    which would spoil any other file of that name; it is kept apart. Raises ArchiveError where nothing can be written.
    """
    place = _beside(archive, "rescued", now) if archive.exists() else archive
    with _part(archive) as part:
        _copied(connection, archive, part)
        if has_log or not archive.exists():
            _set_log_aside(archive, _beside(archive, "left", now))
        _called(part, place, " and was left as it is")
    _settle(archive.parent)
    return place


def _beside(archive: Path, what: str, now: datetime) -> Path:
    return archive.with_name(f"{archive.name}.{what}-{now:%Y%m%dT%H%M%SZ}")


def _refuse_no_copy(copy: Path, archive: Path) -> None:
    if not copy.is_file():
        raise FileNotFoundError(f"no backup at {copy}")
    if archive.exists() and copy.samefile(archive):
        raise ArchiveError(f"{copy} is the archive itself")
    _refuse(copy)
    if copy.stat().st_size == 0:
        raise ArchiveError(f"{copy} is empty: take another backup")


def _refuse(path: Path) -> None:
    try:
        refuse_unusable(path)
    except sqlite3.Error as error:
        raise ArchiveError(explained(error, path)) from error


@contextmanager
def _part(copy: Path) -> Iterator[Path]:
    """Give a file of our own beside a name; whatever is left of it in the end goes."""
    part = copy.with_name(f".{copy.name}.{os.getpid()}.part")
    part.unlink(missing_ok=True)
    os.close(private(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
    try:
        yield part
    finally:
        for suffix in ("", *BESIDES):
            Path(f"{part}{suffix}").unlink(missing_ok=True)


def _copied(reading: sqlite3.Connection, source: Path, part: Path) -> None:
    """Copy in one step, so that it is of one moment and no writer can make it begin again; then check."""
    try:
        with closing(sqlite3.connect(part)) as writing:
            reading.backup(writing)
            # Without a write-ahead log the copy is one file, also while somebody looks into it.
            writing.execute("pragma journal_mode = delete")
    except sqlite3.Error as error:
        full = getattr(error, "sqlite_errorcode", 0) & 0xFF in {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR}
        raise ArchiveError(explained(error, part if full else source)) from error
    with closing(sqlite3.connect(part)) as connection:
        found = problems(connection)
    if found:
        raise ArchiveError(
            f"{source} is damaged ({found[0]}): it was not copied. `policy-monitor doctor` says more; "
            "an earlier backup may be sound"
        )
    with part.open("rb") as written:
        os.fsync(written.fileno())


def _called(file: Path, name: Path, otherwise: str) -> None:
    """Call a file by a name too that no other has; where a disk has no hard links, by that name alone.

    Without them the disk cannot say in one step that the name is taken. Raises ArchiveError where it does say so.
    """
    try:
        os.link(file, name)
    except FileExistsError as error:
        raise ArchiveError(f"{name} is there already{otherwise}") from error
    except OSError:
        file.rename(name)


def _give(part: Path, archive: Path) -> None:
    """Let the file belong to whom the archive belonged to, where one may say so."""
    with suppress(PermissionError):
        os.chown(part, archive.stat().st_uid, archive.stat().st_gid)


@contextmanager
def _alone(archive: Path) -> Iterator[None]:
    """Hold an archive so that nobody else has it open, all of its log taken over; a damaged one is let be.

    Leaving the write-ahead log is refused by SQLite while another connection is open. Of an empty file SQLite would
    throw the log away.
    """
    if archive.stat().st_size == 0:
        yield
        return
    with closing(sqlite3.connect(archive, timeout=SWAP_SECONDS)) as connection:
        try:
            connection.execute("pragma journal_mode = delete")
            connection.execute("begin exclusive")
        except sqlite3.Error as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
                raise ArchiveError(
                    f"{archive} is open in another program (`policy-monitor browse`?): stop it first; "
                    f"`fuser -v {archive}` says which"
                ) from error
        else:
            yield
            return
    # Closed by now, so that SQLite does not look for the log of a file that is no more under this name.
    yield


def _set_aside(archive: Path, aside: Path) -> None:
    """Keep an archive under another name, its log with it."""
    _called(archive, aside, ": try again in a second")
    _set_log_aside(archive, aside)


def _set_log_aside(archive: Path, aside: Path) -> None:
    """Keep what SQLite left beside an archive: the log of one file must never meet another, which it would spoil."""
    for suffix in BESIDES:
        beside = Path(f"{archive}{suffix}")
        if beside.exists():
            beside.rename(f"{aside}{suffix}")


def _settle(folder: Path) -> None:
    """Have the names in a directory written to the disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
