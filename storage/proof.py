"""Compares the ledger with the rows that it tells of: says exactly what differs, in one pass, with bounded memory."""

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from storage.canon import NO_HEAD, head_after
from storage.forms import FORMS, Cell, Content, Form, Source
from storage.ledger import Head, holds_head

ENTRIES = "select id, kind, row, content, marks, head from ledger order by id"

LOOSE = frozenset({"policy", "delivery"})
"""Kinds whose rows come in no order; they are few. Rows of all others are entered in the order of their ids."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Something that is not as it was entered."""

    what: str
    table: str | None = None
    row: int | None = None
    column: str | None = None
    entry: int | None = None


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One row of the ledger."""

    number: int
    kind: str
    row: int
    content: bytes
    marks: bytes
    head: bytes

    @property
    def form(self) -> Form:
        """What it holds."""
        return FORMS[self.kind]

    def differs(self, what: str, *, column: str | None = None) -> Difference:
        """Say what is wrong with the row of this entry."""
        return Difference(what=what, table=self.form.table, row=self.row, column=column, entry=self.number)


@dataclass(frozen=True, slots=True)
class Found:
    """What stands in the archive of a row, and the entry that it was last compared with."""

    hash: bytes
    marks: bytes
    places: list[Cell]
    entry: LedgerEntry


class Walk:
    """Goes through the rows of one kind beside their entries."""

    def __init__(self, contents: Iterator[Content]) -> None:
        self._contents = contents
        self.next = next(contents, None)
        self.at = -1
        """The row that was last entered."""

    def take(self) -> Content:
        """Give the row that is next, and go on."""
        taken = self.next
        assert taken is not None
        self.next = next(self._contents, None)
        return taken


@dataclass
class Proving:
    """One reading of the whole ledger; `differences` first, then its head."""

    connection: sqlite3.Connection
    step: Callable[[], None] = lambda: None
    """Told after every entry."""
    head: Head = field(default_factory=lambda: Head(0, NO_HEAD))
    _broken: bool = False
    """After a missing entry no head follows until the next one that is held."""
    _differing: dict[tuple[str, int], Found] = field(default_factory=dict)
    """Rows that their entry does not hold: a later entry may."""
    _loose: dict[tuple[str, int], LedgerEntry] = field(default_factory=dict)
    _walks: dict[str, Walk] = field(default_factory=dict)

    def differences(self) -> Iterator[Difference]:
        """Give everything that is not as it was entered."""
        source = Source(self.connection)
        self._walks = {kind: Walk(source.all(form)) for kind, form in FORMS.items() if kind not in LOOSE}
        for row in self.connection.execute(ENTRIES):
            entry = LedgerEntry(*row)
            yield from self._follows(entry)
            if entry.kind not in FORMS:
                yield Difference(what=f"is of a kind {entry.kind!r} that this release does not know", entry=row[0])
            elif entry.kind in LOOSE:
                yield from self._supersedes(entry, self._loose.get((entry.kind, entry.row)))
                self._loose[entry.kind, entry.row] = entry
            else:
                yield from self._compared(entry, self._walks[entry.kind])
        for kind, walk in self._walks.items():
            while walk.next:
                yield _without_entry(FORMS[kind], walk.take())
        yield from self._compare_loose(source)
        for found in self._differing.values():
            yield from _named(found)
        yield from orphans(self.connection)

    def _follows(self, entry: LedgerEntry) -> Iterator[Difference]:
        """Check that an entry holds on to the one before."""
        before = self.head
        follows = head_after(before.hash, entry.number, entry.kind, entry.row, entry.content)
        self.head = Head(entry.number, entry.head or follows)
        self.step()
        if entry.number != before.number + 1:
            self._broken = not entry.head
            missing = f"{before.number + 1}" if entry.number == before.number + 2 else f"{before.number + 1} to"
            missing += "" if entry.number == before.number + 2 else f" {entry.number - 1}"
            yield Difference(what=f"missing: entry {missing} of the ledger", table="ledger", entry=before.number + 1)
        elif entry.head:
            if entry.head != follows and not self._broken:
                what = "does not follow from the entries before: one of them, or a head, was altered"
                yield Difference(what=what, table="ledger", row=entry.number, entry=entry.number)
            self._broken = False
        elif entry.kind not in FORMS or holds_head(entry.number, entry.kind):
            yield Difference(what="has lost its head", table="ledger", row=entry.number, entry=entry.number)

    def _compared(self, entry: LedgerEntry, walk: Walk) -> Iterator[Difference]:
        if entry.row <= walk.at:
            yield from self._entered_again(entry)
            return
        walk.at = entry.row
        while walk.next and walk.next.row < entry.row:
            yield _without_entry(entry.form, walk.take())
        if walk.next is None or walk.next.row != entry.row:
            yield entry.differs("is gone")
            return
        yield from self._held(entry, walk.take())

    def _held(self, entry: LedgerEntry, content: Content) -> Iterator[Difference]:
        """Compare a row with its entry; where it differs a later entry may hold it."""
        digest, marks = content.hash(), content.marks()
        if digest != entry.content:
            self._differing[entry.kind, entry.row] = Found(digest, marks, content.places(), entry)
        elif marks != entry.marks and entry.marks not in content.marks_of_before():
            yield Difference(
                what="is not as it was entered", table="ledger", row=entry.number, column="marks", entry=entry.number
            )

    def _entered_again(self, entry: LedgerEntry) -> Iterator[Difference]:
        found = self._differing.get((entry.kind, entry.row))
        if found is None:
            yield entry.differs("was entered again with other content, which it does not have")
            return
        yield from self._supersedes(entry, found.entry)
        if found.hash == entry.content:
            del self._differing[entry.kind, entry.row]
        else:
            self._differing[entry.kind, entry.row] = Found(found.hash, found.marks, found.places, entry)

    def _supersedes(self, entry: LedgerEntry, before: LedgerEntry | None) -> Iterator[Difference]:
        """Check that between two entries of a row only moved what may move."""
        if before is None:
            return
        form = entry.form
        if not form.moves:
            yield entry.differs("was entered again, which its kind never is: something was altered in between")
            return
        moved = {
            column
            for column, old, new in zip(form.columns, before.marks, entry.marks, strict=False)
            if old != new and column not in form.moves
        }
        if before.marks[len(form.columns) :] != entry.marks[len(form.columns) :]:
            yield entry.differs("was altered between two entries: rows that belong to it")
        for column in sorted(moved):
            yield entry.differs("was altered between two entries", column=column)

    def _compare_loose(self, source: Source) -> Iterator[Difference]:
        for kind in sorted(LOOSE):
            for content in source.all(FORMS[kind]):
                entry = self._loose.pop((kind, content.row), None)
                if entry is None:
                    yield _without_entry(FORMS[kind], content)
                else:
                    yield from self._held(entry, content)
        for entry in self._loose.values():
            yield entry.differs("is gone")


def _without_entry(form: Form, content: Content) -> Difference:
    return Difference(what="has no entry in the ledger: it was added past it", table=form.table, row=content.row)


def _named(found: Found) -> Iterator[Difference]:
    """Say which columns of a row are not as they were entered."""
    entry = found.entry
    if len(found.marks) != len(entry.marks):
        tables = " or ".join(part.table for part in entry.form.parts)
        yield entry.differs(f"is not as it was entered: rows of {tables} that belong to it were added or removed")
        return
    places = [place for place, old, new in zip(found.places, entry.marks, found.marks, strict=True) if old != new]
    for place in places:
        belongs = "" if place.position is None else f" (number {place.position} of what belongs to {entry.form.table})"
        yield Difference(
            what=f"is not as it was entered{belongs}",
            table=place.table,
            row=entry.row if place.position is None else None,
            column=place.column,
            entry=entry.number,
        )
    if not places:
        yield entry.differs("is not as it was entered")


def orphans(connection: sqlite3.Connection) -> Iterator[Difference]:
    """Give rows that belong to nothing: what was entered holds them only through that."""
    tables = {name for (name,) in connection.execute("select name from sqlite_master where type = 'table'")}
    for form in FORMS.values():
        for part in (part for part in form.parts if part.table in tables):
            sql = f"""
                select id from {part.table} where {part.key} not in
                    (select {part.of} from {form.table} where {part.of} is not null) order by id
            """  # noqa: S608 - our own names
            for (row,) in connection.execute(sql):
                yield Difference(what=f"belongs to no row of {form.table}", table=part.table, row=row)


def damages(connection: sqlite3.Connection) -> Iterator[Difference]:
    """Give what SQLite itself finds wrong with the file, its indexes included."""
    for (said,) in connection.execute("pragma integrity_check"):
        if said != "ok":
            yield Difference(what=f"the file is damaged: {said}")


def opened(path: Path) -> sqlite3.Connection:
    """Open a file for reading as it is at this moment, whoever writes."""
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, isolation_level=None)
    as_written(connection)
    connection.execute("begin")
    return connection


def as_written(connection: sqlite3.Connection) -> None:
    """Let a text that is no UTF-8 be read all the same."""
    connection.text_factory = lambda raw: raw.decode("utf-8", "surrogateescape")
