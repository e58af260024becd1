"""What a process that is killed leaves on disk, before each SQL statement, and what a machine leaves that loses power.

SIGKILL takes nothing back that was written, and writes nothing more: the file and its write-ahead log, copied before a
statement runs, are what a kill there leaves. Most statements write nothing; of those that leave the same, one is kept.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from monitor.verifying import Verification
from storage.opening import PAGE_BYTES
from storage.proof import Difference

LOG_HEADER, FRAME_HEADER, PAGE = 32, 24, PAGE_BYTES
"""Bytes; https://www.sqlite.org/fileformat2.html#the_write_ahead_log"""

UNTOLD = """
    select count(*) from changes where material = 1 and import_id is null
           and not exists (select 1 from alerts where change_id = changes.id)
"""
"""Of what was imported nobody is told."""

UNJUDGED = """
    select count(*) from versions where number > 1 and not exists (select 1 from changes where after_id = versions.id)
"""
UNREAD = "select count(*) from versions where not exists (select 1 from facts where version_id = versions.id)"

TABLES = "select count(*) from sqlite_master where name in ('ledger', 'facts', 'changes', 'alerts')"


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """What stands on disk."""

    body: bytes
    log: bytes
    before: str = ""
    """The statement that was not run any more."""
    part: int = 0
    """Of the story."""
    arrived: tuple[Any, ...] = ()
    """What the readers had been shown."""

    def put(self, folder: Path) -> Path:
        """Write it to a folder; give the database."""
        folder.mkdir(parents=True, exist_ok=True)
        database = folder / "test.db"
        database.write_bytes(self.body)
        Path(f"{database}-wal").write_bytes(self.log)
        return database


@dataclass
class Camera:
    """Takes an image before every statement of every connection that is opened while it stands in for `connect`."""

    database: Path
    arrived: list[Any]
    part: int = 0
    statements: int = 0
    images: list[Image] = field(default_factory=list)
    _connect: Any = sqlite3.connect

    def connect(self, *arguments: Any, **named: Any) -> sqlite3.Connection:  # noqa: ANN401 - what it stands in for
        """Open a connection that is watched."""
        connection: sqlite3.Connection = self._connect(*arguments, **named)
        connection.set_trace_callback(self.take)
        return connection

    def take(self, statement: str) -> None:
        """Take an image, unless it shows what the last one does."""
        self.statements += 1
        log = Path(f"{self.database}-wal")
        body = self.database.read_bytes() if self.database.exists() else b""
        image = Image(
            body=body,
            log=log.read_bytes() if log.exists() else b"",
            before=statement,
            part=self.part,
            arrived=tuple(self.arrived),
        )
        last = self.images[-1] if self.images else None
        if last is None or (last.body, last.log, last.arrived) != (image.body, image.log, image.arrived):
            self.images.append(image)


def broken(database: Path, *, verify: bool = True) -> list[str]:
    """Say what of the promises an archive breaks, whatever state it is in. The file is left as it is."""
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        found = [f"integrity: {line}" for (line,) in connection.execute("pragma integrity_check") if line != "ok"]
        found += [f"foreign key: {row}" for row in connection.execute("pragma foreign_key_check")]
        if connection.execute(TABLES).fetchone()[0] == 0:
            return found
        for sql, what in (
            (UNTOLD, "material changes without an alert"),
            (UNJUDGED, "versions without a change"),
            (UNREAD, "versions without facts"),
        ):
            if number := connection.execute(sql).fetchone()[0]:
                found.append(f"{number} {what}")
        if not verify:
            return found
        connection.execute("begin")
        return found + [told(difference) for difference in Verification(connection, {}).differences()]


def told(difference: Difference) -> str:
    """Say a difference."""
    return f"verify: {difference.table} {difference.row} {difference.column} {difference.what}"


def last_entry(database: Path) -> int:
    """Give the number of the last entry in the ledger; 0 where there is none, or no table yet."""
    with closing(sqlite3.connect(database)) as connection:
        if not connection.execute("select 1 from sqlite_master where name = 'ledger'").fetchone():
            return 0
        return int(connection.execute("select coalesce(max(id), 0) from ledger").fetchone()[0])


def torn(before: Image, after: Image, chance: Random) -> Iterator[Image]:
    """Give what may stand on disk while the log grows from one image to the next: cut between frames or inside one.

    The last frame is never whole, so none of these holds what was written.
    """
    if before.body != after.body or not after.log.startswith(before.log[:LOG_HEADER]):
        return
    frames = range(max(len(before.log), LOG_HEADER), len(after.log), FRAME_HEADER + PAGE)
    for begin in {frames[-1], chance.choice(frames)} if frames else ():
        for more in (0, FRAME_HEADER + chance.randrange(PAGE)):
            yield Image(body=after.body, log=after.log[: begin + more])


def pages_in(log: bytes) -> Iterator[int]:
    """Give the number of the page in each frame of a log, from 1."""
    for begin in range(LOG_HEADER, len(log), FRAME_HEADER + PAGE):
        yield int.from_bytes(log[begin : begin + 4], "big")
