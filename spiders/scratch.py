"""The temporary folder of a crawl, locked while its owner lives: what one leaves that is killed goes with the next."""

import fcntl
import os
import shutil
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path
from tempfile import gettempdir, mkdtemp
from typing import Self

from spiders.clock import utc_now

PREFIX = "policy-monitor-crawl-"

YOUNG = 60.0
"""Seconds: a folder so young may be one that its owner has not locked yet."""


class Mark:
    """Whose page is being read, in the folder of a crawl: it outlives the process that a page ends."""

    def __init__(self, folder: str) -> None:
        self.path = Path(folder) / "reading"

    @classmethod
    def of_child(cls) -> Self:
        """Give the mark of the crawl whose temporary files go to its folder."""
        return cls(gettempdir())

    def write(self, policy: str | None) -> None:
        """Note whose page is read from now on, None for nobody's."""
        os.ftruncate(self._file, 0)
        if policy:
            os.pwrite(self._file, policy.encode(), 0)

    def read(self) -> str | None:
        """Give whose page was being read last, None for nobody's."""
        with suppress(OSError):
            return self.path.read_text("utf-8", "replace") or None
        return None

    @cached_property
    def _file(self) -> int:
        return os.open(self.path, os.O_CREAT | os.O_WRONLY | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)


@contextmanager
def scratch() -> Iterator[str]:
    """Give a new folder, and remove it in the end; remove also those whose owners are gone."""
    clear_away()
    folder = mkdtemp(prefix=PREFIX)
    lock = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        with suppress(OSError):  # where a file system knows no locks, nobody can take one to clear away either
            fcntl.flock(lock, fcntl.LOCK_SH)
        yield folder
    finally:
        os.close(lock)
        remove(folder)


def clear_away() -> None:
    """Remove the folders of crawls whose owners were killed. Never raises."""
    for folder in Path(gettempdir()).glob(f"{PREFIX}*"):
        with suppress(OSError):
            _remove_unless_held(folder)


def _remove_unless_held(folder: Path) -> None:
    """Remove a folder that is ours and old, and that nobody holds. Raises OSError where somebody does."""
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid() or utc_now().timestamp() - found.st_mtime < YOUNG:
        return
    lock = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        shutil.rmtree(folder, ignore_errors=True)
    finally:
        os.close(lock)


def remove(folder: str) -> None:
    """Remove a folder; the browser of a killed child dies a moment after it, and until then writes into it."""
    for _ in range(20):
        shutil.rmtree(folder, ignore_errors=True)
        if not Path(folder).exists():
            return
        time.sleep(0.1)
