"""Adds a row as it is: sqlite-utils would ask for the columns of its table and try each value, every time."""

from sqlite_utils import Database

from storage.stamps import Row


def insert(database: Database, table: str, row: Row) -> int:
    """Add a row, inside the transaction that records it; give its id."""
    columns, places = ", ".join(row), ", ".join("?" * len(row))
    statement = f"insert into {table} ({columns}) values ({places})"  # noqa: S608 - our own names
    key = database.conn.execute(statement, tuple(row.values())).lastrowid
    assert isinstance(key, int)
    return key
