"""Verifies an archive: the file, the ledger and its rows, the bytes of the pages, the texts that were read of them."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from sqlite_utils import Database

from monitor import stamping
from monitor.heads import Exported, off_the_path
from spiders.extract import ExtractError, extract
from spiders.recipe import recipe
from storage.ledger import Head, LedgerReader
from storage.proof import Difference, Proving, damages
from storage.reader import Reader
from storage.records import Policy
from storage.short import said_in
from storage.snapshots import NotKeptError, SnapshotError

VERSIONS = """
    select versions.id, policies.name, snapshot_id, text, fingerprint, recipe
    from {versions} as versions join policies on policies.id = versions.policy_id order by versions.id
"""

SNAPSHOTS = "select id, size, sha256 from {snapshots} order by id"

GONE = """
    select id from snapshots
    where body is null and id not in (select snapshot_id from prunings)
    and (id in (select snapshot_id from versions)
         or id not in (select snapshot_id from {fetches} where outcome = 'unchanged' and snapshot_id is not null))
    order by id
"""
"""Bytes that no pruning tells of, and that the watch does not let go by itself."""


@dataclass
class Verification:
    """One verification: `differences` first, then what was counted.

    It reads one state of the file, whoever writes meanwhile, and holds one page at a time.
    """

    connection: sqlite3.Connection
    policies: Mapping[str, Policy]
    """Their selectors stand in the watchlist: without them a text that they chose is not read again."""
    heads: Iterable[Exported] = ()
    roots: Sequence[Any] = ()
    """Certificates that vouch for the authorities of time-stamps."""
    step: Callable[[str], None] = lambda _: None
    """Told after every entry, snapshot and version which of them it was."""
    counted: dict[str, int] = field(default_factory=dict)
    head: Head | None = None

    def differences(self) -> Iterator[Difference]:
        """Give everything that is not as it was recorded."""
        archive = Reader(Database(self.connection, execute_plugins=False))
        try:
            yield from damages(self.connection)
            yield from self._ledger()
            for exported in self.heads:
                self._count("heads")
                yield from off_the_path(archive.ledger, exported)
            yield from self._snapshots(archive)
            yield from self._versions(archive)
            yield from self._timestamps(archive.ledger)
        except sqlite3.DatabaseError as error:
            yield Difference(what=f"the file cannot be read any further: {error}")

    def _ledger(self) -> Iterator[Difference]:
        comparison = Proving(self.connection, step=lambda: self._count("entries"))
        yield from comparison.differences()
        self.head = comparison.head

    def _snapshots(self, archive: Reader) -> Iterator[Difference]:
        for row, size, digest in self.connection.execute(self._of(SNAPSHOTS)):
            self._count("snapshots")
            try:
                body = archive.snapshot(row).body
            except NotKeptError:
                self._count("snapshots whose bytes were let go")
                continue
            except SnapshotError as error:
                yield Difference(what=str(error), table="snapshots", row=row, column="body")
                continue
            if sha256(body).hexdigest() != digest or len(body) != size:
                yield Difference(what="are not the bytes whose hash is kept", table="snapshots", row=row, column="body")
        for (row,) in self.connection.execute(self._of(GONE)) if self._has("prunings") else ():
            yield Difference(what="is gone, and no pruning tells of it", table="snapshots", row=row, column="body")

    def _versions(self, archive: Reader) -> Iterator[Difference]:
        for row, policy, snapshot, text, fingerprint, read_by in self.connection.execute(self._of(VERSIONS)):
            self._count("versions")
            if text is None:
                yield Difference(what="cannot be unpacked", table="versions", row=row, column="text")
                continue
            if sha256(text.encode("utf-8", "surrogateescape")).hexdigest() != fingerprint:
                what = "is not the hash of the text"
                yield Difference(what=what, table="versions", row=row, column="fingerprint")
            chosen = self.policies.get(policy)
            select, remove = (chosen.select, chosen.remove) if chosen else ((), ())
            if read_by != recipe(select, remove):
                self._count("not rebuilt")
                continue
            try:
                again = extract(archive.snapshot(snapshot), select, remove).text
            except NotKeptError:
                self._count("not rebuilt")
                continue
            except (ExtractError, LookupError, SnapshotError) as error:
                yield Difference(what=f"cannot be read again: {error}", table="versions", row=row, column="text")
                continue
            if again != text:
                what = f"is not what is read of snapshot {snapshot}"
                yield Difference(what=what, table="versions", row=row, column="text")

    def _timestamps(self, ledger: LedgerReader) -> Iterator[Difference]:
        """Check that every stamp is of the head that it is kept for, and, where it is known who may sign, who did."""
        if not self._has("timestamps"):
            return
        for row, number, response in self.connection.execute("select id, entry, response from timestamps order by id"):
            self._count("time-stamps")
            head = ledger.head_at(number)
            try:
                if head is None or stamping.read(response).imprint != head:
                    yield Difference(what=f"is not of the head of entry {number}", table="timestamps", row=row)
                elif self.roots:
                    stamping.check(response, head, self.roots)
                else:
                    self._count("time-stamps whose signer was not checked")
            except stamping.StampError as error:
                yield Difference(what=f"does not count: {error}", table="timestamps", row=row, column="response")

    def _of(self, sql: str) -> str:
        """Ask for rows in words, which a file from before has in the tables themselves."""
        tables = ("fetches", "snapshots", "versions")
        return sql.format(**{table: said_in(self.connection, table) for table in tables})

    def _has(self, table: str) -> bool:
        """Say whether a file has a table already: one from before gets it when it is next opened for writing."""
        return bool(self.connection.execute("select 1 from sqlite_master where name = ?", [table]).fetchone())

    def _count(self, what: str) -> None:
        self.counted[what] = self.counted.get(what, 0) + 1
        self.step(what)
