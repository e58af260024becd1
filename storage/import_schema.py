"""The table of imports, and what tells the rows that came with one from those that the watch recorded."""

from sqlite_utils import Database

FOLLOW_THE_TEXT = """
    create trigger versions_au after update of text on versions begin
        insert into versions_fts (versions_fts, rowid, text) values ('delete', old.rowid, old.text);
        insert into versions_fts (rowid, text) values (new.rowid, new.text);
    end
"""
"""The trigger of sqlite-utils, but only where the text itself is altered: versions are numbered anew by imports."""

ORIGINS = "create unique index idx_fetches_origin on fetches (policy_id, origin) where origin is not null"
"""A page of a collection comes once."""


def create_imports(db: Database) -> None:
    """Make the table, and let fetches, versions and changes name the import that they came with."""
    db.table("imports").create(
        {"id": int, "policy_id": int, "kind": str, "source": str, "began_at": str, "ended_at": str},
        pk="id",
        not_null={"policy_id", "kind", "source", "began_at"},
        foreign_keys=[("policy_id", "policies", "id")],
        strict=True,
    ).create_index(["policy_id"])
    for table in ("fetches", "versions", "changes"):
        db.execute(f"alter table {table} add column import_id integer references imports (id)")
    db.execute("alter table fetches add column origin text")
    db.execute(ORIGINS)
    db.execute("drop trigger versions_au")
    db.execute(FOLLOW_THE_TEXT)
