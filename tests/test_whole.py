import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress

import pytest
from sqlite_utils import Database

from storage.whole import whole


@pytest.fixture
def database() -> Iterator[Database]:
    """A database with one empty table."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("create table notes (words)")
        yield Database(connection)


def written(database: Database) -> list[str]:
    """Give what the table holds."""
    return [words for (words,) in database.conn.execute("select words from notes")]


def test_nothing_of_a_block_that_failed(database: Database) -> None:
    """Outside a transaction the block is one of its own."""
    with suppress(ZeroDivisionError), whole(database):
        database.conn.execute("insert into notes values ('half')")
        raise ZeroDivisionError

    assert written(database) == []


def test_all_of_a_block_is_committed(database: Database) -> None:
    """Outside a transaction nothing is left open."""
    with whole(database):
        database.conn.execute("insert into notes values ('all')")

    assert (written(database), database.conn.in_transaction) == (["all"], False)


def test_block_ends_with_the_transaction_around_it(database: Database) -> None:
    """Whoever began the transaction may still undo what the block did."""
    database.conn.execute("begin")
    with whole(database):
        database.conn.execute("insert into notes values ('undone')")
    database.conn.execute("rollback")

    assert written(database) == []


def test_no_savepoint_in_a_transaction(database: Database) -> None:
    """SQL of its own for each savepoint would be read anew each time."""
    said: list[str] = []
    database.conn.execute("begin")
    database.conn.set_trace_callback(said.append)
    with whole(database):
        database.conn.execute("insert into notes values ('part')")

    assert said == ["insert into notes values ('part')"]
