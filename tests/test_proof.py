import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest
from sqlite_utils import Database

from storage.archive import Archive
from storage.canon import NO_HEAD, head_after
from storage.forms import FORMS
from storage.ledger import LedgerReader
from storage.proof import Difference, damages, opened
from storage.saying import LISTS, let_say
from storage.short import ONCE, stored
from tests.deciding import add_change
from tests.making import watching
from tests.proving import altered, found, live_and_load, loaded
from tests.test_schema import old_archive

TABLES = sorted({table for form in FORMS.values() for table in (form.table, *(part.table for part in form.parts))})
LIVED = [table for table in TABLES if table != "takeovers"]
STORED = [table for table in LIVED if table not in LISTS]


@pytest.fixture(scope="module")
def life(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of an archive in which everything happened once."""
    return live_and_load(tmp_path_factory.mktemp("life"))


@pytest.fixture
def old(tmp_path: Path) -> sqlite3.Connection:
    """An archive from before there was a ledger, brought to the tables of today."""
    path = old_archive(tmp_path)
    Archive.open(path).close()
    return opened(path)


def test_life_holds_rows_of_every_table(life: bytes) -> None:
    """What the tests below alter is there; only what was taken over is not."""
    connection = loaded(life)

    assert [table for table in LIVED if not connection.execute(f"select 1 from {table}").fetchone()] == []


def test_life_is_as_it_was_entered(life: bytes) -> None:
    """Checks, changes, decisions, deliveries that were lost and came late, and technical upgrades differ in nothing."""
    assert found(loaded(life)) == []


def test_old_archive_is_taken_over(old: sqlite3.Connection) -> None:
    """Every row from before the ledger has an entry, and a row says how many, and when."""
    entries = len(old.execute("select * from ledger where kind != 'takeover'").fetchall())

    assert (found(old), old.execute("select entries from takeovers").fetchall()) == ([], [(entries,)])


def test_long_take_over_says_how_far_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Nobody should take the first start of a large archive for one that hangs."""
    monkeypatch.setattr("storage.ledger.TOLD_EVERY", 2)
    Archive.open(old_archive(tmp_path)).close()

    assert "2 rows entered so far" in caplog.text


def test_entry_from_before_a_column_came_holds(tmp_path: Path) -> None:
    """What was entered before a release brought a column has no mark for it, and nothing differs."""
    with watching(tmp_path) as archive:
        add_change(archive, act_by=None)
    place = FORMS["change"].columns.index("judged_by")
    with closing(sqlite3.connect(tmp_path / "test.db")) as connection:
        let_say(connection)
        connection.execute("drop trigger ledger_is_never_altered")
        entry, marks = connection.execute("select id, marks from ledger where kind = 'change'").fetchone()
        before = marks[:place] + marks[place + 1 :]
        connection.execute("update ledger set marks = ? where id = ?", [before, entry])

        assert found(connection) == []


def test_new_archive_takes_nothing_over(life: bytes) -> None:
    """What is entered as it happens is not marked."""
    assert loaded(life).execute("select * from takeovers").fetchall() == []


def tables() -> Iterator[tuple[str, list[str]]]:
    """Give every table with the columns that the ledger holds, but for what names a page: that is a test of its own."""
    for form in FORMS.values():
        for table, names in ((form.table, form.columns), *((part.table, part.columns) for part in form.parts)):
            if table in STORED:
                once = {"snapshot_id", *ONCE.get(table, ())}
                yield table, [name for name in names if name not in once]


def named(life: bytes, table: str, columns: list[str], *, text: str, number: int) -> set[str | None]:
    """Alter all columns of one row, and give those that are named."""
    number_or_bytes = f"when 'blob' then x'{number}' else ifnull({{0}}, 6) + {number} end"
    other = f"case typeof({{0}}) when 'text' then {{0}} || '{text}' {number_or_bytes}"
    stands = [stored(table, name) for name in columns]
    values = ", ".join(f"{name} = {other.format(name)}" for name in stands)
    differences = found(altered(life, f"update {table} set {values} where id = (select max(id) from {table})"))
    return {difference.column for difference in differences if difference.table == table}


def test_every_altered_column_is_named(life: bytes) -> None:
    """No value of any column that the ledger holds can be altered without being found, by its table and column.

    A mark is one byte, so each is tried twice.
    """
    unnamed = []
    for table, columns in tables():
        told = named(life, table, columns, text="+", number=70) | named(life, table, columns, text=" ", number=90)
        unnamed += [(table, column) for column in columns if column not in told]

    assert unnamed == []


@pytest.mark.parametrize("other", ["'another'", "words || ' '"])
@pytest.mark.parametrize(("table", "column"), [(table, name) for table, names in ONCE.items() for name in names])
def test_altered_words_are_named(life: bytes, table: str, column: str, other: str) -> None:
    """What stands once for many rows is held with each of them."""
    last = f"(select max({column}_id) from {table})"
    differences = found(altered(life, f"update repeated set words = {other} where id = {last}"))

    assert (table, column) in {(difference.table, difference.column) for difference in differences}


@pytest.mark.parametrize(("table", "column"), [(table, name) for table, names in ONCE.items() for name in names])
def test_other_words_are_found(life: bytes, table: str, column: str) -> None:
    """A row cannot be given the words of another."""
    other = f"(select id from repeated where id != {column}_id limit 1)"
    differences = found(
        altered(life, f"update {table} set {column}_id = {other} where id = (select max(id) from {table})")
    )

    assert (table, column) in {(difference.table, difference.column) for difference in differences}


@pytest.mark.parametrize("table", LISTS)
@pytest.mark.parametrize("column", FORMS["change"].parts[0].columns)
def test_altered_reason_is_named(life: bytes, table: str, column: str) -> None:
    """No value of a reason can be altered without being found, by the view that says it and its column."""
    other = f"json_set(unpacked({table}, null), '$[0].{column}', 'another')"
    differences = found(altered(life, f"update changes set {table} = {other} where {table} is not null"))

    assert (table, column) in {(difference.table, difference.column) for difference in differences}


@pytest.mark.parametrize("table", LISTS)
@pytest.mark.parametrize("other", ["json_remove({}, '$[0]')", "json_insert({}, '$[#]', json_object('rule', 'x'))"])
def test_reason_that_came_or_went_is_found(life: bytes, table: str, other: str) -> None:
    """A change holds as many reasons as it was entered with."""
    listed = other.format(f"unpacked({table}, null)")
    differences = found(altered(life, f"update changes set {table} = {listed} where {table} is not null"))

    assert any(table in each.what for each in differences)


@pytest.mark.parametrize("table", ["fetches", "versions"])
def test_other_page_is_found(life: bytes, table: str) -> None:
    """A fetch or a version cannot be given another page than that which it had."""
    differences = found(altered(life, f"update {table} set snapshot_id = 1 where id = (select max(id) from {table})"))

    assert (table, "snapshot_id") in {(difference.table, difference.column) for difference in differences}


def test_deleted_row_is_found(life: bytes) -> None:
    """A row that is gone is told by its table: itself, or what it belonged to."""
    for table in STORED:
        connection = altered(life, f"delete from {table} where id = (select max(id) from {table})")

        assert any(table in f"{each.table} {each.what}" for each in found(connection))


def test_inserted_row_is_found(life: bytes) -> None:
    """A copy of a row under another number has no entry, or belongs to what was entered without it."""
    for table in STORED:
        connection = altered(life)
        names = [name for _, name, *_ in connection.execute(f"pragma table_info({table})") if name != "id"]
        sql = "select name from sqlite_master where type = 'index' and sql is not null and tbl_name = ?"
        for (index,) in connection.execute(sql, [table]).fetchall():
            connection.execute(f"drop index {index}")
        values = f"999, {', '.join(names)} from {table} order by id desc limit 1"
        connection.execute(f"insert into {table} (id, {', '.join(names)}) select {values}")

        assert any(table in f"{each.table} {each.what}" for each in found(connection))


def test_missing_entry_is_named(life: bytes) -> None:
    """A hole in the ledger is told by its number, and the row of that entry as one without."""
    kind, row = loaded(life).execute("select kind, row from ledger where id = 3").fetchone()

    assert [
        Difference(what="missing: entry 3 of the ledger", table="ledger", entry=3),
        Difference(what="has no entry in the ledger: it was added past it", table=FORMS[kind].table, row=row),
    ] == found(altered(life, "delete from ledger where id = 3"))


def test_entries_that_changed_places_are_found(life: bytes) -> None:
    """The order of what happened is held too."""
    places = [(5, 900), (6, 5), (900, 6)]
    moves = [f"update ledger set id = {to} where id = {number}" for number, to in places]

    assert {6, 7} <= {difference.entry for difference in found(altered(life, *moves))}


def test_head_that_was_taken_away_is_named(life: bytes) -> None:
    """An entry whose head should stand in its row has it."""
    differences = found(altered(life, "update ledger set head = x'' where id = 16"))

    assert [("ledger", 16, "has lost its head")] == [(each.table, each.entry, each.what) for each in differences]


def test_head_of_every_entry_follows(life: bytes) -> None:
    """Where a head stands in no row it is made of the ones before, and the next that stands there is the same."""
    database = Database(loaded(life))
    reader = LedgerReader(database)
    head, heads = NO_HEAD, []
    for number, kind, row, content in database.execute("select id, kind, row, content from ledger order by id"):
        heads.append(head := head_after(head, number, kind, row, content))

    assert heads == [reader.head_at(number) for number in range(1, len(heads) + 1)]


@pytest.mark.parametrize(
    ("kind", "column"),
    [("assignment", column) for column in ("kind", "row", "content", "marks")]
    + [("import", column) for column in ("content", "head")],
)
def test_altered_entry_is_named(life: bytes, kind: str, column: str) -> None:
    """Whatever of an entry is altered, the entry is named."""
    other = {"kind": "'mute'", "row": "77"}.get(column, f"zeroblob(length({column}))")

    (entry,) = loaded(life).execute("select id from ledger where kind = ?", [kind]).fetchone()
    differences = found(altered(life, f"update ledger set {column} = {other} where id = {entry}"))

    assert {entry, entry + 1} & {difference.entry for difference in differences}


def test_row_that_was_altered_and_entered_again_is_found(life: bytes) -> None:
    """A new entry for a decision cannot cover that the decision was altered."""
    connection = altered(life, "update decisions set choice = 'accept'")
    Archive(Database(connection)).ledger.enter("decision", 1)

    assert ["was entered again, which its kind never is: something was altered in between"] == [
        difference.what for difference in found(connection)
    ]


def test_delivery_that_was_altered_and_entered_again_is_found(life: bytes) -> None:
    """Of what may move only what may is let move: how a delivery ended, never of which alert it was."""
    connection = altered(life, "update deliveries set alert_id = 3, error = 'late' where id = 2")
    Archive(Database(connection)).ledger.enter("delivery", 2)

    assert [(each.what, each.column) for each in found(connection)] == [("was altered between two entries", "alert_id")]


@pytest.mark.parametrize(
    "statement",
    ["update ledger set row = 1", "delete from ledger", "insert into ledger values (3, 'a', 1, '', '', '')"],
)
def test_ledger_refuses_to_be_altered(life: bytes, statement: str) -> None:
    """Who does not take the triggers away first is refused."""
    with pytest.raises(sqlite3.IntegrityError, match="ledger"):
        loaded(life).execute(statement)


def test_flipped_bytes_of_the_file_are_found(life: bytes) -> None:
    """A bit flipped anywhere in the file is found, or alters nothing of what the ledger holds."""
    said = dumped(life)
    flips = (life[:place] + bytes([life[place] ^ 0x20]) + life[place + 1 :] for place in range(100, len(life), 4999))

    assert [flip for flip in flips if not differs(flip) and dumped(flip) != said] == []


def differs(whole: bytes) -> bool:
    """Say whether anything differs; a file that cannot be read does."""
    with closing(loaded(whole)) as connection:
        try:
            return bool(list(damages(connection)) or found(connection))
        except sqlite3.DatabaseError:
            return True


def dumped(whole: bytes) -> list[object]:
    """Give everything that the ledger holds, and the ledger."""
    with closing(loaded(whole)) as connection:
        return [connection.execute(f"select * from {table} order by 1").fetchall() for table in ("ledger", *TABLES)]


def test_stranger_can_check_the_ledger(life: bytes) -> None:
    """A few lines that know only docs/proof.md find the same hashes."""
    database = loaded(life)
    database.row_factory = sqlite3.Row
    head = bytes(32).hex()
    for entry in database.execute("select * from ledger order by id"):
        line = f"{head} {entry['id']} {entry['kind']} {entry['row']} {entry['content'].hex()}"
        head = sha256(line.encode()).hexdigest()
        assert entry["head"].hex() in {head, ""}
    decision = dict(database.execute("select * from decisions").fetchone())
    said = {name: value for name, value in decision.items() if value is not None and name != "id"}
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    entered = database.execute("select content from ledger where kind = 'decision'").fetchone()["content"]

    assert sha256(text.encode()).digest() == entered


def test_every_form_is_documented() -> None:
    """Of every kind docs/proof.md names the table and every column that is held."""
    proof = (Path(__file__).parents[1] / "docs/proof.md").read_text(encoding="utf-8")
    lines = dict(re.findall(r"^\| `(\w+)` \| (.*)$", proof, re.MULTILINE))
    columns = {kind: [*form.columns, *(c for part in form.parts for c in part.columns)] for kind, form in FORMS.items()}

    assert [(kind, c) for kind, names in columns.items() for c in names if f"`{c}`" not in lines[kind]] == []
