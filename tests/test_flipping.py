"""Each byte of each value that the ledger holds, of each entry and of each page, altered by itself, is found."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import sha256
from itertools import zip_longest

import pytest
from sqlite_utils import Database

from storage.canon import Value
from storage.forms import FORMS
from storage.ledger import Ledger
from storage.saying import LISTS
from storage.short import stored
from storage.snapshots import SnapshotError, SnapshotReader
from tests.proving import altered, found, live_and_load

LONGEST = 16
"""Characters that are left of each text, so that all can be tried in seconds."""

PAGES = "select id, sha256, body from snapshots_in_words where body is not null"

PACKED = {
    "versions": "select {column} from versions_in_words where id = ?",
    "changes": "select unpacked({column}, null) from changes where id = ?",
}
"""How packed words are said."""

ENTRY = ("kind", "row", "content", "marks", "head")


@dataclass(frozen=True, slots=True)
class Cell:
    """A value in a table, what it becomes, and the entries of which one must tell of it."""

    table: str
    column: str
    row: int
    value: Value
    entries: frozenset[int]


@pytest.fixture(scope="module")
def life(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of an archive in which everything happened once."""
    return live_and_load(tmp_path_factory.mktemp("life"))


@pytest.fixture(scope="module")
def small(life: bytes) -> bytes:
    """That archive with short texts, entered anew; nothing watches over its rows."""
    connection = altered(life, "delete from ledger")
    names = [
        name for (name,) in connection.execute("select name from sqlite_master where type = 'index' and sql != ''")
    ]
    for statement in [*(f'drop index "{name}"' for name in names), *map(shortened, columns())]:
        connection.execute(statement)
    connection.execute("insert into takeovers (at, entries) values ('2026', 1)")
    Ledger(Database(connection)).take_over()
    return connection.serialize()


def columns() -> list[tuple[str, str]]:
    """Give every column whose values the ledger holds, by the table in which they stand."""
    held = [(form.table, form.columns) for form in FORMS.values()] + [("changes", LISTS)]
    held += [(part.table, part.columns) for form in FORMS.values() for part in form.parts if part.table not in LISTS]
    return [*sorted({(table, stored(table, name)) for table, names in held for name in names}), ("repeated", "words")]


def shortened(place: tuple[str, str]) -> str:
    """Write what cuts the texts of a column."""
    table, column = place
    return f"update {table} set {column} = substr({column}, 1, {LONGEST}) where typeof({column}) = 'text'"


def flipped(value: Value) -> Iterator[Value]:
    """Give a value with each of its bytes altered, one at a time; a number by what would alter its last byte."""
    if isinstance(value, int):
        yield value ^ 1
    elif isinstance(value, str | bytes):
        raw = value.encode("utf-8", "surrogateescape") if isinstance(value, str) else value
        for place, byte in enumerate(raw):
            other = raw[:place] + bytes([byte ^ 0x01]) + raw[place + 1 :]
            yield other.decode("utf-8", "surrogateescape") if isinstance(value, str) else other


def cells(connection: sqlite3.Connection) -> dict[tuple[str, int], list[Cell]]:
    """Give every altered value, by the row with all that belongs to it."""
    entered = {(kind, row): number for number, kind, row in connection.execute("select id, kind, row from ledger")}
    grouped: dict[tuple[str, int], list[Cell]] = {}
    for (kind, row), number in entered.items():
        form = FORMS[kind]
        own = connection.execute(f"select * from {form.table} where id = ?", [row])
        grouped[kind, row] = list(_altered(form.table, own, frozenset({number})))
        for part in (part for part in form.parts if part.table not in LISTS):
            sql = f"select * from {part.table} where {part.key} = (select {part.of} from {form.table} where id = ?)"
            grouped[kind, row] += _altered(part.table, connection.execute(sql, [row]), frozenset({number}))
    return grouped


def _altered(table: str, rows: sqlite3.Cursor, entries: frozenset[int]) -> Iterator[Cell]:
    held = {column for each, column in columns() if each == table}
    names = [name for name, *_ in rows.description]
    for values in rows:
        row = dict(zip(names, values, strict=True))
        for column in held:
            for other in flipped(row[column]):
                yield Cell(table, column, row["id"], other, entries)


def untold(connection: sqlite3.Connection, rounds: Iterable[Iterable[Cell | None]]) -> list[Cell]:
    """Give the altered values of which no difference tells; those of a round are altered at the same time."""
    missed = []
    for together in rounds:
        cells = [cell for cell in together if cell]
        with altering(connection, cells):
            told = {difference.entry for difference in found(connection)}
        missed += [cell for cell in cells if not cell.entries & told and alters(connection, cell)]
    return missed


def alters(connection: sqlite3.Connection, cell: Cell) -> bool:
    """Say whether anything is said otherwise: where zstd makes no use of a bit, words are what they were."""
    said = PACKED.get(cell.table, "").format(column=cell.column)
    if not said or cell.column not in {"text", "links", *LISTS}:
        return True
    before = connection.execute(said, [cell.row]).fetchone()
    with altering(connection, [cell]):
        return bool(connection.execute(said, [cell.row]).fetchone() != before)


@contextmanager
def altering(connection: sqlite3.Connection, cells: Iterable[Cell]) -> Iterator[None]:
    """Alter values, and put them back."""
    connection.execute("begin")
    for cell in cells:
        value = cell.value.encode("utf-8", "surrogateescape") if isinstance(cell.value, str) else cell.value
        as_text = "cast(? as text)" if isinstance(cell.value, str) else "?"
        connection.execute(f"update {cell.table} set {cell.column} = {as_text} where id = ?", [value, cell.row])
    yield
    connection.rollback()


def test_each_byte_of_each_value_is_held(small: bytes) -> None:
    """Whatever byte of a row, or of what belongs to it, is altered: its entry tells of it."""
    connection = altered(small)
    by_row = cells(connection)

    assert len({kind for kind, _ in by_row}) == len(FORMS)
    assert untold(connection, zip_longest(*by_row.values())) == []


def test_each_byte_of_each_repeated_word_is_held(small: bytes) -> None:
    """A word stands once for many rows: one of their entries tells of it."""
    connection = altered(small)
    entries = "select id from ledger where kind in ('fetch', 'version')"
    saying = frozenset(row for (row,) in connection.execute(entries))
    words = connection.execute("select id, words from repeated").fetchall()
    by_word = [[Cell("repeated", "words", row, other, saying) for other in flipped(word)] for row, word in words]

    assert untold(connection, ([cell] for cells in by_word for cell in cells)) == []


def test_each_byte_of_each_entry_is_held(small: bytes) -> None:
    """Whatever byte of an entry is altered: it, or the one after it, is named."""
    connection = altered(small)
    entries = connection.execute(f"select id, {', '.join(ENTRY)} from ledger").fetchall()
    by_entry = [
        [
            Cell("ledger", column, number, other, frozenset({number, number + 1}))
            for column, value in zip(ENTRY, values, strict=True)
            for other in flipped(value)
        ]
        for number, *values in entries
    ]
    # Three entries apart, so that no two alterations are told by the same difference.
    rounds = (one for first in range(3) for one in zip_longest(*by_entry[first::3]))

    assert untold(connection, rounds) == []


def test_each_byte_of_each_page_is_held(life: bytes) -> None:
    """Whatever byte of a packed page is altered: the page is refused, or the same where zstd ignores the bit."""
    connection = altered(life)
    pages = connection.execute(PAGES).fetchall()
    given = {
        row: {read_back(connection, Cell("snapshots", "body", row, other, frozenset())) for other in flipped(packed)}
        for row, _, packed in pages
    }

    assert {row: {None} for row, _, _ in pages} == {row: given[row] - {digest} for row, digest, _ in pages}


def read_back(connection: sqlite3.Connection, cell: Cell) -> str | None:
    """Give the SHA-256 of the page that is read while one byte of it is altered; None where it is refused."""
    with altering(connection, [cell]), suppress(SnapshotError):
        return sha256(SnapshotReader(Database(connection)).get(cell.row).body).hexdigest()
    return None
