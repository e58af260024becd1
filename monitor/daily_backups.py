"""Backups that the daemon takes: one a day, the newest of them kept."""

import sqlite3
import threading
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import structlog

from storage.backup import back_up, is_of_another
from storage.failures import ArchiveError, explained

log = structlog.get_logger()

AGAIN = timedelta(hours=1)
"""After a backup that could not be taken."""

APART = "give each archive a folder of its own (`backups`)"

DAY = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"
"""In the names of the files."""


@dataclass
class DailyBackups:
    """Takes one backup a day into a folder, in a thread of its own: copying a large archive takes a while."""

    database: Path
    folder: Path
    keep: int
    _thread: threading.Thread | None = None
    _not_before: datetime | None = None

    def look(self, now: datetime) -> None:
        """Take the backup of the day unless it is there, under way, or could not be taken just now."""
        if (self._thread and self._thread.is_alive()) or (self._not_before and now < self._not_before):
            return
        copy = self.folder / f"{self.database.stem}-{now:%Y-%m-%d}.db"
        self._not_before = now + AGAIN
        if copy.exists():
            if is_of_another(copy, self.database):
                log.error("no backup taken", error=f"{copy} is of another archive: {APART}")
            return
        self._thread = threading.Thread(target=self.take, args=(copy,), name="backup", daemon=True)
        self._thread.start()

    def wait(self) -> None:
        """Wait for a backup under way."""
        if self._thread:
            self._thread.join()

    def take(self, copy: Path) -> None:
        """Take a backup and remove the oldest that are too many; whatever goes wrong is logged."""
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._clear_away()
            size = back_up(self.database, copy)
            log.info("backup taken", file=str(copy), bytes=size)
            for old in taken(self.database, self.folder)[: -self.keep]:
                old.unlink()
        except sqlite3.Error as error:
            log.error("no backup taken", error=explained(error, self.database))  # noqa: TRY400 - in words
        except (ArchiveError, OSError) as error:
            log.error("no backup taken", error=str(error))  # noqa: TRY400 - in words

    def _clear_away(self) -> None:
        """Remove what was written of backups when the daemon was killed: it is the only one that takes them."""
        for part in self.folder.glob(f".{self.database.stem}-{DAY}.db.*.part*"):
            part.unlink(missing_ok=True)


def taken(database: Path, folder: Path) -> list[Path]:
    """Give the backups of an archive in a folder, oldest first."""
    return sorted(folder.glob(f"{database.stem}-{DAY}.db"))
