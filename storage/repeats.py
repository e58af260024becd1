"""What is said again with every fetch is stored once: addresses, media types, fingerprints of texts.

The tables refer to `repeated`; the views `fetches_in_words` and `snapshots_in_words` say it in words, under the names
by which the ledger knows it.
"""

from sqlite_utils import Database

from storage.stamps import Row

REPEATS = {"fetches": ("url", "fingerprint"), "snapshots": ("url", "content_type")}
"""By table, the columns of its view that are words of `repeated`; in the table itself each is a reference, `_id`."""

KNOWN = "select id from repeated where words = ?"


def in_words(table: str) -> str:
    """Name the view that says the rows of a table in words."""
    return f"{table}_in_words"


def referring(database: Database, table: str, row: Row) -> Row:
    """Give a row as it stands in its table, with references for words; inside the transaction that records it."""
    repeats = REPEATS[table]
    own = {name: value for name, value in row.items() if name not in repeats}
    return own | {f"{name}_id": _reference(database, row[name]) for name in repeats}


def _reference(database: Database, words: str | None) -> int | None:
    if words is None:
        return None
    known = database.execute(KNOWN, [words]).fetchone()
    if known is None:
        database.execute("insert into repeated (words) values (?)", [words])
        known = database.execute(KNOWN, [words]).fetchone()
    return int(known[0])
