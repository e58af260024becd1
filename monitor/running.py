"""One daemon an archive."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from storage.errors import PlainError
from storage.opening import private


class RunningError(PlainError):
    """Another daemon watches into this archive."""


@contextmanager
def only_one(database: Path) -> Iterator[None]:
    """Hold the archive's lock file; the system lets go of it whatever way the process ends."""
    lock = database.with_name(f"{database.name}.lock")
    with os.fdopen(private(lock, os.O_CREAT | os.O_WRONLY), "w") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise RunningError(f"another `policy-monitor run` watches into {database}: stop it first") from error
        yield
