"""Says in words why a command could not do what it was asked, and what to do about it."""

import errno
import sqlite3
from pathlib import Path
from typing import Any

import click

from monitor.choosing import Told
from monitor.config import ConfigError, load
from storage.errors import PlainError
from storage.failures import explained

HINTS = {
    errno.EACCES: "run policy-monitor as the user whom the file belongs to, or give this one the right to it",
    errno.EPERM: "run policy-monitor as the user whom the file belongs to, or give this one the right to it",
    errno.EROFS: "its disk is mounted for reading only: mount it for writing",
    errno.ENOSPC: "its disk is full: make room, then run the command again; what was recorded is not lost",
    errno.EDQUOT: "the quota of this user is used up: make room, then run the command again",
}


class ExplainingGroup(click.Group):
    """A group whose commands say in words what they could not do."""

    def parse_args(self, context: click.Context, args: list[str]) -> list[str]:
        """Take the words that were typed; what is no text could be neither looked up, recorded nor shown."""
        for word in args:
            try:
                word.encode()
            except UnicodeEncodeError as error:
                raise Told(f"{word!r} is not UTF-8: type it as text") from error
        return super().parse_args(context, args)

    def invoke(self, context: click.Context) -> Any:  # noqa: ANN401 - click's signature
        """Run the command."""
        try:
            return super().invoke(context)
        except BrokenPipeError:
            raise  # whoever read has what they wanted: click ends without a word
        except (PlainError, sqlite3.Error, OSError) as error:
            raise told(error, context.params["path"]) from error


def told(error: PlainError | sqlite3.Error | OSError, watchlist: Path) -> Told:
    """Put an error into words, where it does not come in words already."""
    if isinstance(error, PlainError):
        return Told(str(error))
    if isinstance(error, sqlite3.Error):
        return Told(explained(error, _archive_of(watchlist)))
    folder = Path(error.filename or "").absolute().parent
    if not folder.is_dir():
        return Told(f"there is no folder {folder}: make it, or name another file")
    if error.filename is None or error.errno not in HINTS:
        return Told(str(error))
    return Told(f"{error.filename}: {error.strerror}: {HINTS[error.errno]}")


def _archive_of(watchlist: Path) -> Path:
    try:
        return load(watchlist).database
    except ConfigError:
        return watchlist.parent / "policy-monitor.db"
