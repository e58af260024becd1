"""The snapshots: pages as received, packed as what differs from earlier ones, and checked whenever they are read."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sqlite_utils import Database

from storage.errors import PlainError
from storage.inserting import insert
from storage.packing import DEEPEST, LEVEL, QUICK, PackingError, base_number, pack, unpack
from storage.records import Snapshot
from storage.selecting import select
from storage.short import shortened
from storage.stamps import Row, moment, stamp

CHAIN = f"""
    with recursive chain (depth, id, base_id, body, sha256) as (
        select 0, id, base_id, body, sha256 from snapshots where id = ?
        union all
        select depth + 1, snapshots.id, snapshots.base_id, snapshots.body, snapshots.sha256
        from chain join snapshots on snapshots.id = chain.base_id where depth <= {DEEPEST}
    )
    select id, base_id, body, sha256 from chain order by depth desc
"""  # noqa: S608 - our own number
"""A snapshot and what it builds upon, the whole page first."""

ROW = "select id, policy_id, fetched_at, url, content_type, number, base_id from snapshots_in_words where id = ?"
"""All but the bytes, which are read once with those that they build upon."""

BASE = "select id from snapshots where policy_id = ? and number <= ? order by number desc limit 1"

NEXT = "select coalesce(max(number) + 1, 0) from snapshots where policy_id = ? and number is not null"

PLACE = "select policy_id, number, base_id from snapshots where id = ?"

DEPENDENTS = "select id from snapshots where policy_id = ? and number > ? and base_id = ? order by number"

REPACK = "update snapshots set base_id = ?, body = ? where id = ?"

LET_GO = "update snapshots set base_id = null, number = null, body = null where id = ?"


class SnapshotError(PlainError):
    """The bytes of a snapshot cannot be given."""


class NotKeptError(SnapshotError):
    """The bytes were not kept: only their size and hash were."""


class DamagedSnapshotError(SnapshotError):
    """The bytes are not those that were received."""


@dataclass(frozen=True, slots=True)
class _Read:
    """A page, and how many steps it lies from a whole one."""

    body: bytes
    depth: int


class SnapshotReader:
    """Reads pages."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def get(self, snapshot_id: int) -> Snapshot:
        """Give the bytes as received. Raises LookupError, NotKeptError and DamagedSnapshotError."""
        row = self._row(snapshot_id)
        return Snapshot(
            url=row["url"],
            fetched_at=moment(row["fetched_at"]),
            content_type=row["content_type"],
            body=self._read(snapshot_id).body,
        )

    def fetched_at(self, snapshot_id: int) -> datetime:
        """Give when a page was received. Raises LookupError."""
        return moment(self._row(snapshot_id)["fetched_at"])

    def _row(self, snapshot_id: int) -> Row:
        rows = select(self._db, ROW, [snapshot_id])
        if not rows:
            raise LookupError(f"no snapshot {snapshot_id} in this archive")
        return rows[0]

    def _read(self, snapshot_id: int) -> _Read:
        chain = self._db.execute(CHAIN, [snapshot_id]).fetchall()
        if chain[-1][2] is None:
            raise NotKeptError(f"snapshot {snapshot_id}: its bytes were not kept, only their size and SHA-256")
        body = _unpacked(chain)
        if body is None or sha256(body).digest() != chain[-1][3]:
            raise DamagedSnapshotError(_damage(snapshot_id, chain))
        return _Read(body, len(chain) - 1)


class Snapshots(SnapshotReader):
    """Also keeps them and lets them go, inside the transaction of the flow."""

    def add(self, policy_id: int, snapshot: Snapshot, *, fleeting: bool = False) -> int:
        """Keep a page; give its id. `fleeting`: most likely until the next one only, so it is packed in less time."""
        number = self._db.execute(NEXT, [policy_id]).fetchone()[0]
        base_id, packed = self._packed(
            snapshot.body, self._base_of(policy_id, number), level=QUICK if fleeting else LEVEL
        )
        row = {
            "policy_id": policy_id,
            "fetched_at": stamp(snapshot.fetched_at),
            "url": snapshot.url,
            "content_type": snapshot.content_type,
            "size": len(snapshot.body),
            "sha256": sha256(snapshot.body).hexdigest(),
            "number": number,
            "base_id": base_id,
            "body": packed,
        }
        return insert(self._db, "snapshots", shortened(self._db, "snapshots", row))

    def drop(self, snapshot_id: int) -> None:
        """Let the bytes of a snapshot go: its row stays, and what built upon it builds upon what it built upon.

        Of a whole page the eldest that built upon it becomes the one that the others build upon. Raises
        DamagedSnapshotError where one of them cannot be read: then nothing may go.
        """
        policy_id, number, heir = self._db.execute(PLACE, [snapshot_id]).fetchone()
        if number is None:
            return
        for (dependent,) in self._db.execute(DEPENDENTS, [policy_id, number, snapshot_id]).fetchall():
            base_id, packed = self._packed(self._read(dependent).body, heir)
            self._db.execute(REPACK, [base_id, packed, dependent])
            heir = heir or dependent
        self._db.execute(LET_GO, [snapshot_id])

    def _base_of(self, policy_id: int, number: int) -> int | None:
        """Give the page that one of a number builds upon: where that is gone, the next before it."""
        wanted = base_number(number)
        if wanted is None:
            return None
        row = self._db.execute(BASE, [policy_id, wanted]).fetchone()
        return row[0] if row else None

    def _packed(self, body: bytes, base_id: int | None, *, level: int = LEVEL) -> tuple[int | None, bytes]:
        """Give what a page is stored as, and upon which other. Nothing builds upon a damaged one, or too deep."""
        base: _Read | None = None
        if base_id is not None:
            with suppress(SnapshotError):
                base = self._read(base_id)
        packed, built = pack(body, base.body if base and base.depth < DEEPEST else None, level=level)
        return base_id if built else None, packed


def _unpacked(chain: list[tuple[int, int | None, bytes | None, bytes]]) -> bytes | None:
    """Give the page at the end of a chain; None where the chain is broken."""
    body: bytes | None = None
    for place, (_, base_id, packed, _) in enumerate(chain):
        if packed is None or (place == 0 and base_id is not None):
            return None
        try:
            body = unpack(packed, body)
        except PackingError:
            return None
    return body


def _damage(snapshot_id: int, chain: list[tuple[int, int | None, bytes | None, bytes]]) -> str:
    """Say what is wrong with a chain, by the first of its pages that is not what it was."""
    first = next(
        row[0]
        for place, row in enumerate(chain, start=1)
        if (body := _unpacked(chain[:place])) is None or sha256(body).digest() != row[3]
    )
    upon = "" if first == snapshot_id else f"; it builds upon snapshot {first}, which is damaged"
    return f"snapshot {snapshot_id}: its bytes do not match the SHA-256 {chain[-1][3].hex()} they came with{upon}"
