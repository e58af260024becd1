"""What the archive holds around one change: the rows that concern it, their entries, and the ledger from there on."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from sqlite_utils import Database

from storage.forms import FORMS, Content, Source
from storage.ledger import LedgerReader
from storage.records import Change
from storage.short import milliseconds
from storage.stamps import Row, stamp

CONCERNED = """
    with told as (select id from alerts where change_id = :change),
    alerted as (
        select id from told
        union select attached_to from alerts where id in told and attached_to is not null
        union select digest_id from dispatches where alert_id in told and digest_id is not null
    ),
    texts as (
        select before_id as id from changes where id = :change
        union select after_id from changes where id = :change
        union select preview_version_id from changes where id = :change and preview_version_id is not null
    ),
    sights as (select id, snapshot_id, import_id from fetches where id in (select value from json_each(:fetches)))
    select 'policy', policy_id from changes where id = :change
    union all select 'fetch', id from sights
    union all select 'version', id from texts
    union all select 'change', :change
    union all select 'alert', id from alerted
    union all select 'delivery', id from deliveries where alert_id in alerted and outcome != 'sending'
    union all select 'decision', id from decisions where change_id = :change
    union all select 'assignment', id from assignments where change_id = :change
    union all select 'mute', id from mutes where change_id = :change
    union all select 'feedback', id from feedback where change_id = :change
    union all select 'import', id from imports where id in (
        select import_id from sights union select import_id from versions where id in texts
        union select import_id from changes where id = :change)
    union all select 'pruning', id from prunings where snapshot_id in (
        select snapshot_id from sights union select snapshot_id from versions where id in texts)
    union all select 'takeover', id from takeovers
"""

SIGHTS = """
    select id, started_at from fetches_in_words
    where policy_id = (select policy_id from changes where id = :change)
    and (started_ms >= :since and started_at < coalesce((
            select min(later.seen_at) from versions as own join versions as later
            on later.policy_id = own.policy_id and later.number > own.number
            where own.id = :after and later.fingerprint != own.fingerprint), '9')
         or snapshot_id in (:before_page, :after_page))
    order by started_ms, id
"""
"""From the last sight of the old text until the next text, and those that brought the two pages."""

ENTRIES = "select id, kind, row, content from ledger where kind || ' ' || row in (select value from json_each(?))"

PATH = "select id, kind, row, content from ledger where id >= ? order by id"

STAMP = "select id, entry from timestamps where entry >= ? order by entry, id limit 1"

MOST_BEFORE, MOST_AFTER = 100, 20
"""Fetches until the new text was believed, and after that."""

BESIDE = frozenset({"policy", "takeover"})
"""Kinds that concern a change only where they stand on its path: they may be far older."""


@dataclass(frozen=True, slots=True)
class Held:
    """A row that concerns a change, and the number of the entry that holds it as it is; None where none does."""

    content: Content
    kind: str
    entry: int | None

    @property
    def row(self) -> int:
        """Its id."""
        return self.content.row


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """All that concerns a change, in the order in which it was entered."""

    held: tuple[Held, ...]
    fetches_left_out: int
    """How many fetches are not among them, so that there are not too many."""

    @property
    def first(self) -> int:
        """The number of the first entry; 0 where no row has one."""
        return min((each.entry for each in self.held if each.entry), default=0)

    def of(self, *kinds: str) -> tuple[Held, ...]:
        """Give what is of some kinds."""
        return tuple(each for each in self.held if each.kind in kinds)


class EvidenceReader:
    """Reads it, of one state of the file where the connection is in a transaction."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._source = Source(database.conn)
        self._ledger = LedgerReader(database)

    def around(self, change: Change) -> Around:
        """Give everything that concerns a change, with the stamps that cover its entries."""
        fetches, left_out = self._fetches(change)
        rows = self._db.execute(CONCERNED, {"change": change.id, "fetches": json.dumps(fetches)}).fetchall()
        held = self._held(rows)
        first = min((each.entry for each in held if each.entry and each.kind not in BESIDE), default=0)
        held = [each for each in held if each.kind not in BESIDE or (each.entry or 0) >= first]
        held += self._held([("timestamp", row) for row in self._stamps(held)])
        held.sort(key=lambda each: (each.entry is None, each.entry or 0, each.kind, each.row))
        return Around(held=tuple(held), fetches_left_out=left_out)

    def path(self, first: int) -> Iterator[tuple[int, str, int, bytes]]:
        """Give number, kind, row and hash of every entry from one on."""
        yield from self._db.execute(PATH, [first])

    def head_before(self, first: int) -> bytes | None:
        """Give the head as it was before an entry."""
        return self._ledger.head_at(max(first - 1, 0))

    def stamp(self, row: int) -> Row:
        """Give the answer of an authority."""
        return next(iter(self._db.query("select * from timestamps where id = ?", [row])))

    def _fetches(self, change: Change) -> tuple[list[int], int]:
        """Choose fetches: of many between two texts the first and the last ones, and always those of the two pages."""
        pages = (change.before.snapshot_id, change.after.snapshot_id)
        asked = {
            "change": change.id,
            "since": milliseconds(change.window.posting.after),
            "after": change.after.id,
            "before_page": pages[0],
            "after_page": pages[1],
        }
        rows = self._db.execute(SIGHTS, asked).fetchall()
        believed = stamp(change.after.confirmed_at)
        until = [row for row, at in rows if at <= believed]
        later = [row for row, at in rows if at > believed]
        half = MOST_BEFORE // 2
        chosen = until if len(until) <= MOST_BEFORE else until[:half] + until[-half:]
        chosen += later[:MOST_AFTER]
        brought = "select id from fetches where snapshot_id in (?, ?)"
        chosen += [row for (row,) in self._db.execute(brought, pages) if row not in chosen]
        return chosen, len(rows) - len(chosen)

    def _held(self, rows: list[tuple[str, int]]) -> list[Held]:
        """Find the entries of rows: the first that holds the row as it is now."""
        contents = {(kind, row): self._source.one(FORMS[kind], row) for kind, row in rows}
        hashes = {key: content.hash() for key, content in contents.items()}
        entries: dict[tuple[str, int], int] = {}
        for number, kind, row, content in self._db.execute(ENTRIES, [json.dumps([f"{k} {r}" for k, r in rows])]):
            if content == hashes[kind, row]:
                entries[kind, row] = min(number, entries.get((kind, row), number))
        return [Held(content, key[0], entries.get(key)) for key, content in contents.items()]

    def _stamps(self, held: list[Held]) -> list[int]:
        """Give the stamps that say when the entries were there at the latest: of each entry the first after it."""
        found: dict[int, int] = {}
        covered = 0
        for entry in sorted(each.entry for each in held if each.entry):
            if entry > covered and (row := self._db.execute(STAMP, [entry]).fetchone()):
                found[row[0]] = covered = row[1]
        return list(found)
