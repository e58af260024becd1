"""Reads rows as they are: sqlite-utils would open a savepoint around every question, in case that it is none."""

from collections.abc import Mapping, Sequence

from sqlite_utils import Database

from storage.stamps import Row


def select(database: Database, sql: str, values: Sequence[object] | Mapping[str, object] = ()) -> list[Row]:
    """Give the rows that SQL selects, by the names of its columns, which must differ."""
    cursor = database.conn.execute(sql, values)
    names = [name for name, *_ in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]
