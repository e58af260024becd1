"""Prunings: which bytes may go, and a row for each that a person removed.

Evidence never goes: whatever differs in its text, the pages that versions were read from, the last page that still had
the old text before a change, pages in doubt that were believed in the end, and the newest of all.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from storage.records import FetchOutcome
from storage.short import GOOD, known, milliseconds
from storage.snapshots import DamagedSnapshotError, Snapshots
from storage.stamps import Row, moment, stamp

LAST_GOOD = f"""
    select outcome_id = {known("unchanged")} as unchanged, snapshot_id, import_id
    from fetches where policy_id = ? and {GOOD} and started_ms < ? and snapshot_id is not null
    order by started_ms desc, id desc limit 1
"""  # noqa: S608 - our own words

EVIDENCE = "select 1 from versions where policy_id = ? and snapshot_id = ?"

PRUNABLE = """
    select fetches.snapshot_id, policies.name as policy, fetches.started_at, fetches.outcome,
           lower(hex(snapshots.sha256)) as sha256,
           snapshots.size, length(snapshots.body) as packed
    from policies
    join fetches_in_words as fetches on fetches.policy_id = policies.id and fetches.started_ms < :before
         and fetches.outcome in ('unchanged', 'suspect', 'failed')
    join snapshots on snapshots.id = fetches.snapshot_id and snapshots.body is not null
    where policies.name = :policy
    and not exists (
        select 1 from versions where versions.policy_id = policies.id
        and (versions.snapshot_id = snapshots.id
             or (fetches.outcome != 'unchanged' and versions.fingerprint = fetches.fingerprint))
    )
    and (fetches.outcome != 'unchanged' or 'unchanged' = (
        select later.outcome from fetches_in_words as later join snapshots as kept on kept.id = later.snapshot_id
        where later.policy_id = policies.id and later.outcome in ('unchanged', 'new text')
        and later.started_ms > fetches.started_ms and kept.body is not null
        order by later.started_ms limit 1
    ))
    order by snapshots.number desc
"""

BATCH = 50
"""Bytes of so many snapshots go in one transaction: others who write wait no longer than that takes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prunable:
    """Bytes that may go."""

    snapshot_id: int
    policy: str
    started_at: datetime
    """Of the fetch that brought them."""
    outcome: FetchOutcome
    sha256: str
    size: int
    """Bytes as received."""
    packed: int
    """Bytes that they take in the file."""


class PruningReader:
    """Reads what may go."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def prunable(self, policy: str, *, before: datetime) -> tuple[Prunable, ...]:
        """Give the bytes of a policy that may go, of fetches before a moment, those that were kept last first."""
        rows = self._db.query(PRUNABLE, {"policy": policy, "before": milliseconds(before)})
        return tuple(map(_prunable, rows))


class Prunings(PruningReader):
    """Also lets bytes go."""

    def __init__(self, database: Database, snapshots: Snapshots, enter: Callable[[str, int], None]) -> None:
        super().__init__(database)
        self._snapshots = snapshots
        self._enter = enter

    def supersede(self, policy_id: int, *, at: datetime) -> None:
        """Let the bytes go that an unchanged page makes needless: those of the unchanged page before it.

        The page before a new text stays: it shows how long the old one stood there. What cannot be read stays too.
        """
        last = self._db.execute(LAST_GOOD, [policy_id, milliseconds(at)]).fetchone()
        if last is None:
            return
        unchanged, snapshot_id, import_id = last
        if import_id or not unchanged:
            return
        if self._db.execute(EVIDENCE, [policy_id, snapshot_id]).fetchone() is None:
            with suppress(DamagedSnapshotError):
                self._snapshots.drop(snapshot_id)

    def prune(self, which: Sequence[Prunable], *, because: str, now: datetime) -> tuple[Prunable, ...]:
        """Let bytes go and record each, inside one transaction; give those that had to stay."""
        stayed = []
        for one in which:
            try:
                self._snapshots.drop(one.snapshot_id)
            except DamagedSnapshotError:
                stayed.append(one)
            else:
                self._record(one, because, now)
        return tuple(stayed)

    def _record(self, one: Prunable, because: str, now: datetime) -> None:
        row = {"snapshot_id": one.snapshot_id, "sha256": one.sha256, "size": one.size}
        key = self._db.table("prunings").insert({**row, "at": stamp(now), "because": because}).last_pk
        assert isinstance(key, int)
        self._enter("pruning", key)


def _prunable(row: Row) -> Prunable:
    return Prunable(
        snapshot_id=row["snapshot_id"],
        policy=row["policy"],
        started_at=moment(row["started_at"]),
        outcome=FetchOutcome(row["outcome"]),
        sha256=row["sha256"],
        size=row["size"],
        packed=row["packed"],
    )
