"""Asks the archive over a connection that Datasette lends."""

from sqlite3 import Connection

from storage.stamps import Row


def rows_of(connection: Connection, sql: str, *values: object) -> tuple[Row, ...]:
    """Read all rows: a page that leaves some out would call silence what is not."""
    return tuple(dict(row) for row in connection.execute(sql, values))
