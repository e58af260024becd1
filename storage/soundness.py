"""Says what is wrong with an archive's file, as SQLite finds it: damaged pages, rows that point nowhere."""

import sqlite3

MOST_PROBLEMS = 5
"""To name of each kind; one is enough to act on."""


def problems(connection: sqlite3.Connection) -> list[str]:
    """Give what is wrong with a file, the first few; none where it is sound. Reads the whole file."""
    try:
        damaged = [row[0] for row in connection.execute(f"pragma integrity_check({MOST_PROBLEMS})")]
    except sqlite3.DatabaseError as error:
        return [str(error)]
    if damaged != ["ok"]:
        return damaged
    pointless = connection.execute(
        'select "table", rowid, parent from pragma_foreign_key_check limit ?', [MOST_PROBLEMS]
    ).fetchall()
    return [f"row {row} of {table} names a row of {parent} that is not there" for table, row, parent in pointless]
