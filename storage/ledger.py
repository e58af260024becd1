"""The ledger: an entry for everything recorded, each holding on to the one before, so that no past is rewritten."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from storage.canon import NO_HEAD, head_after, link
from storage.forms import FORMS, Content, Source
from storage.stamps import moment, stamp

LAST = "select id, head from ledger order by id desc limit 1"

ENTER = "insert into ledger (id, kind, row, content, marks, head) values (?, ?, ?, ?, ?, ?)"


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
        row = self._db.execute(LAST).fetchone()
        return Head(*row) if row else Head(0, NO_HEAD)

    def head_at(self, number: int) -> bytes | None:
        """Give the head as it was with an entry; None where there is no such entry."""
        row = self._db.execute("select head from ledger where id = ?", [number]).fetchone()
        return bytes(row[0]) if row else None if number else NO_HEAD

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
        self._append(self.head(), kind, self._source.one(FORMS[kind], row))

    def add_timestamp(self, number: int, url: str, response: bytes, *, now: datetime) -> None:
        """Keep what an authority answered that was asked to stamp the head with an entry."""
        row = {"at": stamp(now), "url": url, "entry": number, "response": response}
        key = self._db.table("timestamps").insert(row).last_pk
        assert isinstance(key, int)
        self.enter("timestamp", key)

    def take_over(self) -> int:
        """Enter every row that is there; give how many."""
        head = self.head()
        for kind, content in self._rows():
            head = self._append(head, kind, content)
        return head.number

    def _rows(self) -> Iterator[tuple[str, Content]]:
        tables = set(self._db.table_names())
        for kind, form in FORMS.items():
            if form.table in tables:
                for content in self._source.all(form):
                    yield kind, content

    def _append(self, head: Head, kind: str, content: Content) -> Head:
        number, digest = head.number + 1, content.hash()
        following = head_after(head.hash, number, kind, content.row, digest)
        self._db.execute(ENTER, [number, kind, content.row, digest, content.marks(), following])
        return Head(number, following)
