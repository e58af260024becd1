"""What a running watch remembers of each policy between two checks, so that it need not work it out again."""

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from monitor.apart import ApartError, Do, here
from spiders.sketch import sketch
from storage.jobs import Outcome, Sketch
from storage.records import BareVersion

TABLES = """
    pragma journal_mode = off;
    pragma synchronous = off;
    pragma cache_size = -200;
    create table sketches (policy primary key, fingerprint, words, language, lines) without rowid;
    create table robots (host primary key, text, read_at) without rowid;
    create table outlines (policy primary key, fingerprint, outline) without rowid;
"""

SKETCH = "select words, language, lines from sketches where policy = ? and fingerprint = ?"

ROBOTS = "select text, read_at from robots where host = ?"

ROBOTS_HOLD = timedelta(hours=24)
"""For how long robots.txt may be taken as it was (RFC 9309, section 2.4)."""

OUTLINE = "select outline from outlines where policy = ? and fingerprint = ?"


class Remembered:
    """Some 2 kB for each policy, in a temporary file that is gone with the watch: memory holds a little of it.

    What is not remembered is worked out again, so a new one is always right, and one whose file cannot be written.
    """

    def __init__(self) -> None:
        # Without a name it is SQLite's own temporary file. It is of the one thread that records.
        self._file = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        self._file.executescript(TABLES)

    def close(self) -> None:
        """Forget all."""
        self._file.close()

    def sketch_of(self, version: BareVersion, text: Callable[[], str], do: Do = here) -> Sketch:
        """Give the sketch of a version's text; `text` gives that and `do` calls what sketches it, where nobody did."""
        with suppress(sqlite3.Error):
            if row := self._file.execute(SKETCH, (version.policy, version.fingerprint)).fetchone():
                words, language, lines = row
                return Sketch(words=words, language=language, lines=lines.hex())
        made = do(sketch, text(), version.language)
        with suppress(sqlite3.Error):
            row = (version.policy, version.fingerprint, made.words, made.language, bytes.fromhex(made.lines))
            self._file.execute("replace into sketches values (?, ?, ?, ?, ?)", row)
        return made

    def outline_of(self, version: BareVersion) -> str | None:
        """Give the outline of the last page that held a version's text, None where none was seen."""
        with suppress(sqlite3.Error):
            if row := self._file.execute(OUTLINE, (version.policy, version.fingerprint)).fetchone():
                return str(row[0])
        return None

    def robots_of(self, url: str, *, now: datetime) -> str | None:
        """Give what robots.txt of an address's host said within the last 24 hours, None where that is not known."""
        with suppress(sqlite3.Error, ValueError):
            if row := self._file.execute(ROBOTS, (urlsplit(url).netloc,)).fetchone():
                text, read_at = row
                if timedelta() <= now - datetime.fromisoformat(read_at) < ROBOTS_HOLD:
                    return str(text)
        return None

    def note(self, outcome: Outcome, version: BareVersion | None = None, do: Do = here) -> None:
        """Remember the outline of a page that was read, what its host asks of programs, and the sketch of its text.

        `version` is the current one afterwards, `do` calls what sketches the one that a new text made.
        """
        reading = outcome.reading
        if version and reading and reading.fingerprint == version.fingerprint:
            with suppress(ApartError):
                self.sketch_of(version, lambda: reading.text, do)
        for robots in outcome.robots:
            row = (robots.host, robots.text, robots.read_at.isoformat())
            with suppress(sqlite3.Error):
                self._file.execute("replace into robots values (?, ?, ?)", row)
        if outcome.outline and outcome.fetch.fingerprint:
            row = (outcome.fetch.policy, outcome.fetch.fingerprint, outcome.outline)
            with suppress(sqlite3.Error):
                self._file.execute("replace into outlines values (?, ?, ?)", row)
