"""A new archive gets the tables to which the migrations lead at once, without the steps: small, whole, and quick."""

import sqlite3
from functools import cache

from sqlite_utils import Database

from storage.saying import let_say
from storage.schema import APPLICATION_ID, migrations

MADE = """
    select sql from sqlite_master
    where sql is not null and name not like 'sqlite\\_%' escape '\\' and name not like 'versions\\_fts\\_%' escape '\\'
    order by case type when 'table' then 1 when 'index' then 2 when 'view' then 3 else 4 end, rowid
"""
"""Full-text search makes its own tables."""


def make_tables(database: Database) -> None:
    """Make all tables in an empty file; inside a transaction."""
    statements, applied = _led_to(tuple(migration.name for migration in migrations.pending(database)))
    for statement in statements:
        database.conn.execute(statement)
    database.conn.executemany("insert into _sqlite_migrations values (?, ?, ?, ?)", applied)
    database.conn.execute(f"pragma application_id = {APPLICATION_ID}")


@cache
def _led_to(_names: tuple[str, ...]) -> tuple[list[str], list[tuple[object, ...]]]:
    """Run the migrations once in memory; give what makes the tables, and what says which were run."""
    connection = sqlite3.connect(":memory:")
    let_say(connection)
    migrations.apply(Database(connection, execute_plugins=False))
    made = [sql for (sql,) in connection.execute(MADE)]
    return made, connection.execute("select * from _sqlite_migrations").fetchall()
