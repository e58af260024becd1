"""Long words stand packed in their tables; `unpacked` says them, in SQL too: the views ask it.

A text of a version, and its links, build upon those of an earlier version that stands whole, so that each is at most
one step away. The reasons of a change are one JSON list. What an earlier release wrote stands there as it is.
"""

import json
import sqlite3
from collections.abc import Iterable

from sqlite_utils import Database

from storage.canon import Value
from storage.packing import PackingError, compress, pack, unpack
from storage.stamps import Row

WIDEST, MOST = 26, 64 * 1024 * 1024
"""Of what is unpacked: the window, as a power of two, and bytes. Whoever may ask SQL may give `unpacked` anything."""

LISTS = ("reasons", "muted_reasons")
"""Columns of `changes` that hold a list, each said by a view of its name."""

WHOLE = """
    select id, unpacked(text, null) as text, unpacked(links, null) as links from versions
    where id = (select coalesce(base_id, id) from versions where policy_id = ? order by number desc limit 1)
"""


def let_say(connection: sqlite3.Connection) -> None:
    """Let a connection unpack words: every one that asks the views needs it."""
    connection.create_function("unpacked", 2, unpacked, deterministic=True)


def unpacked(packed: Value, base: Value) -> Value:
    """Give the words that stand packed, upon a whole value or None; what is not packed as it is.

    None for what is damaged: who compares it with the ledger finds that it differs.

    >>> unpacked(packed_words("same words, other end", "same words, one end"), packed_words("same words, one end"))
    'same words, other end'
    """
    if not isinstance(packed, bytes):
        return packed
    try:
        return unpack(packed, _body(base), widest=WIDEST, most=MOST).decode()
    except (PackingError, UnicodeDecodeError):
        return None


def packed_words(words: str, base: str | None = None) -> bytes:
    """Pack words, upon others where there are some."""
    return compress(words.encode(), None if base is None else base.encode(), checked=True)


def packed_list(rows: Iterable[Row]) -> bytes | None:
    """Pack rows as one JSON list; None where there are none."""
    listed = list(rows)
    return packed_words(json.dumps(listed, ensure_ascii=False)) if listed else None


def packed_version(database: Database, policy_id: int, text: str, links: str) -> Row:
    """Give what stands for the text and links of a version, and the version that it builds upon, if it is like one."""
    whole = next(iter(database.query(WHOLE, [policy_id])), None)
    if whole is None or whole["text"] is None or not pack(text.encode(), whole["text"].encode())[1]:
        return {"text": packed_words(text), "links": packed_words(links), "base_id": None}
    return {
        "text": packed_words(text, whole["text"]),
        "links": packed_words(links, whole["links"]),
        "base_id": whole["id"],
    }


def _body(base: Value) -> bytes | None:
    whole = unpacked(base, None)
    return whole.encode() if isinstance(whole, str) else None
