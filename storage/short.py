"""Rows stand shorter in their tables than the views `..._in_words` say them, under the names of which the ledger knows.

What is said again and again, such as addresses, outcomes, fingerprints and the words of facts, stands once in
`repeated`, to which rows refer. Moments stand in milliseconds, hashes in bytes.
"""

import sqlite3
from datetime import UTC, datetime, timedelta
from zlib import crc32

from sqlite_utils import Database

from storage.stamps import Row

ONCE = {
    "fetches": ("outcome", "url", "redirects", "fingerprint"),
    "snapshots": ("url", "content_type"),
    "facts": ("value", "detail", "quote", "heading"),
}
"""By table, the columns of its view that are words of `repeated`; in the table itself each is a reference, `_id`."""

MOMENTS = {"fetches": "started", "snapshots": "fetched"}
"""By table, the moment that stands in milliseconds since 1970, `_ms`; its view says it as text, `_at`."""

HASHES = {"snapshots": "sha256"}
"""By table, the column that stands in bytes; its view says it in hexadecimal."""

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def mark_of(words: str) -> int:
    """Give the number by which an index finds repeated words: their CRC-32, which few others share.

    >>> mark_of("unchanged")
    2814624313
    """
    return crc32(words.encode())


KNOWN = "select id from repeated where mark = ? and words = ?"


def known(words: str) -> str:
    """Give in SQL the reference of words of our own.

    >>> known("unchanged")
    "(select id from repeated where mark = 2814624313 and words = 'unchanged')"
    """
    return f"(select id from repeated where mark = {mark_of(words)} and words = '{words}')"  # noqa: S608 - our own


GOOD = f"outcome_id in ({known('unchanged')}, {known('new text')})"
"""In SQL, of a row of `fetches`: it proves that the policy was read."""

MOMENT = "strftime('%Y-%m-%dT%H:%M:%S', {ms} / 1000, 'unixepoch') || printf('.%03dZ', {ms} % 1000)"
"""In SQL, the text of a moment."""

STARTED_AT = MOMENT.format(ms="started_ms")


def in_words(table: str) -> str:
    """Name the view that says the rows of a table in words."""
    return f"{table}_in_words"


def said_in(connection: sqlite3.Connection, table: str) -> str:
    """Name where the rows of a table stand in words: a file of before has them in the table."""
    view = in_words(table)
    return view if connection.execute("select 1 from sqlite_master where name = ?", [view]).fetchone() else table


def stored(table: str, name: str) -> str:
    """Name the column in which a table holds what its view says under a name.

    >>> stored("fetches", "url"), stored("fetches", "started_at"), stored("fetches", "size")
    ('url_id', 'started_ms', 'size')
    """
    if name in ONCE.get(table, ()):
        return f"{name}_id"
    return f"{MOMENTS[table]}_ms" if name == f"{MOMENTS.get(table)}_at" else name


def shortened(database: Database, table: str, row: Row) -> Row:
    """Give a row as it stands in its table; inside the transaction that records it."""
    return {stored(table, name): _shortened(database, table, name, value) for name, value in row.items()}


def milliseconds(moment: datetime) -> int:
    """Give how a row holds a moment.

    >>> milliseconds(datetime(1970, 1, 1, 0, 1, tzinfo=UTC))
    60000
    """
    return (moment - EPOCH) // timedelta(milliseconds=1)


def moment_of(ms: int) -> datetime:
    """Read what `milliseconds` gave."""
    return EPOCH + timedelta(milliseconds=ms)


def _shortened(database: Database, table: str, name: str, value: object) -> object:
    if value is None:
        return None
    if name in ONCE.get(table, ()):
        return _reference(database, str(value))
    if name == f"{MOMENTS.get(table)}_at":
        return milliseconds(datetime.fromisoformat(str(value)))
    return bytes.fromhex(str(value)) if name == HASHES.get(table) else value


def _reference(database: Database, words: str) -> int:
    mark = mark_of(words)
    found = database.execute(KNOWN, [mark, words]).fetchone()
    if found is None:
        database.execute("insert into repeated (words, mark) values (?, ?)", [words, mark])
        found = database.execute(KNOWN, [mark, words]).fetchone()
    return int(found[0])
