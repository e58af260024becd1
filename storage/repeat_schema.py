"""The table of what is said again with every fetch, and the views that say fetches and snapshots in words."""

from sqlite_utils import Database

from storage.import_schema import ORIGINS
from storage.short import in_words

REPEATS = {"fetches": ("url", "fingerprint"), "snapshots": ("url", "content_type")}

VIEWS = {
    "fetches": (
        "id",
        "policy_id",
        "started_at",
        "duration_ms",
        "outcome",
        "status",
        "url",
        "redirects",
        "size",
        "sha256",
        "fingerprint",
        "etag",
        "last_modified",
        "error",
        "transient",
        "certain",
        "snapshot_id",
        "import_id",
        "origin",
    ),
    "snapshots": (
        "id",
        "policy_id",
        "fetched_at",
        "url",
        "content_type",
        "size",
        "sha256",
        "number",
        "base_id",
        "body",
    ),
}

TAKEN = "insert or ignore into repeated (words) select {name} from {table} where {name} is not null"

FOUND = "{name}_id = (select id from repeated where words = {table}.{name})"

SAID = "(select words from repeated where id = {name}_id) as {name}"


def let_what_repeats_stand_once(db: Database) -> None:
    """Put addresses, media types and fingerprints in a table of their own, and references in their places."""
    db.table("repeated").create({"id": int, "words": str}, pk="id", not_null={"words"}, strict=True)
    db.table("repeated").create_index(["words"], unique=True)
    db.execute("drop index idx_fetches_origin")
    for table, columns in VIEWS.items():
        repeats = REPEATS[table]
        for name in repeats:
            db.execute(f"alter table {table} add column {name}_id integer references repeated (id)")
            db.execute(TAKEN.format(table=table, name=name))
        written = ", ".join(FOUND.format(table=table, name=name) for name in repeats)
        db.execute(f"update {table} set {written}")  # noqa: S608 - our own names
        stored = [f"{name}_id" if name in repeats else name for name in columns]
        db.table(table).transform(drop=set(repeats), column_order=stored, not_null=_required(table))
        db.create_view(in_words(table), _said(table, columns))
    db.execute(ORIGINS)


def _required(table: str) -> dict[str, bool]:
    return {f"{name}_id": True for name in REPEATS[table]} if table == "snapshots" else {}


def _said(table: str, columns: tuple[str, ...]) -> str:
    said = ", ".join(SAID.format(name=name) if name in REPEATS[table] else name for name in columns)
    return f"select {said} from {table}"  # noqa: S608 - our own names
