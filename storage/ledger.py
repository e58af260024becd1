"""The ledger: an entry for everything recorded, each holding on to the one before, so that no past is rewritten."""

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from storage.canon import NO_HEAD, head_after, link
from storage.forms import FORMS, Content, Source
from storage.stamps import moment, stamp
from storage.whole import whole

LAST = "select id from ledger order by id desc limit 1"

RUN = "select id, kind, row, content, head from ledger where id between ? and ? order by id"

EVERY = 16
"""Entries of which the last one's head stands in its row. The heads between follow from it, and take no room."""

ENTER = "insert into ledger (id, kind, row, content, marks, head) values (?, ?, ?, ?, ?, ?)"

TOLD_EVERY = 50_000
"""Rows of an archive from before the ledger; some seconds each time."""


@dataclass(frozen=True, slots=True)
class Head:
    """Where the ledger ends: the number of its last entry and the hash over all of them. Number 0 is an empty one."""

    number: int
    hash: bytes


class LedgerReader:
    """Reads the ledger."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def head(self) -> Head:
        """Give where the ledger ends."""
        number = (self._db.execute(LAST).fetchone() or [0])[0]
        return Head(number, self.head_at(number) or NO_HEAD)

    def head_at(self, number: int) -> bytes | None:
        """Give the head as it was with an entry; None where there is no such entry."""
        reached, head = 0, NO_HEAD
        for reached, kind, row, content, held in self._db.execute(RUN, [number - number % EVERY, number]):
            head = held or head_after(head, reached, kind, row, content)
        return head if reached == number else None

    def line_at(self, number: int) -> bytes | None:
        """Give the line whose SHA-256 is the head with an entry; None where there is no such entry."""
        row = self._db.execute("select kind, row, content from ledger where id = ?", [number]).fetchone()
        before = self.head_at(number - 1)
        return link(before, number, *row) if row and before is not None else None

    def stamped_at(self) -> datetime | None:
        """Give when a head was last stamped."""
        found = self._db.execute("select max(at) from timestamps").fetchone()[0]
        return moment(found) if found else None


class Ledger(LedgerReader):
    """Also enters, inside the transaction that records."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._source = Source(database.conn)

    def enter(self, kind: str, row: int) -> None:
        """Enter a row as it stands now, with all that belongs to it."""
        self._append([(kind, self._source.one(FORMS[kind], row))])

    def add_timestamp(self, number: int, url: str, response: bytes, *, now: datetime) -> None:
        """Keep what an authority answered that was asked to stamp the head with an entry."""
        row = {"at": stamp(now), "url": url, "entry": number, "response": response}
        key = self._db.table("timestamps").insert(row).last_pk
        assert isinstance(key, int)
        self.enter("timestamp", key)

    def take_over(self) -> int:
        """Enter every row that is there; give how many. Says from time to time how far it is: there may be millions."""
        self._append(self._told(self._rows()))
        return self.head().number

    def _rows(self) -> Iterator[tuple[str, Content]]:
        tables = set(self._db.table_names())
        for kind, form in FORMS.items():
            if form.table in tables:
                for content in self._source.all(form):
                    yield kind, content

    def _told(self, rows: Iterator[tuple[str, Content]]) -> Iterator[tuple[str, Content]]:
        for number, row in enumerate(rows, start=1):
            yield row
            if number % TOLD_EVERY == 0:
                logging.getLogger(__name__).warning(
                    "the archive is from before the ledger: %s rows entered so far, now %s; let it come to its end",
                    f"{number:,}",
                    row[1].form.table,
                )

    def _append(self, rows: Iterable[tuple[str, Content]]) -> None:
        with whole(self._db):
            self._db.conn.executemany(ENTER, _entries(self.head(), rows))


def holds_head(number: int, kind: str) -> bool:
    """Say whether the row of an entry holds its head: every so many, and all of what may be entered again."""
    return number % EVERY == 0 or bool(FORMS[kind].moves)


def _entries(head: Head, rows: Iterable[tuple[str, Content]]) -> Iterator[tuple[int, str, int, bytes, bytes, bytes]]:
    """Give the columns of the entries that follow a head."""
    before = head.hash
    for number, (kind, content) in enumerate(rows, start=head.number + 1):
        digest = content.hash()
        before = head_after(before, number, kind, content.row, digest)
        held = before if holds_head(number, kind) else b""
        yield number, kind, content.row, digest, content.marks(), held
