"""The archive: one SQLite file that keeps what was seen and judged; `storage.outbox` keeps what was told."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Self

from backports import zstd
from sqlite_utils import Database

from storage.outbox import Outbox
from storage.records import (
    AlertKind,
    Change,
    Deadline,
    Fact,
    Fetch,
    FetchOutcome,
    Outcome,
    Policy,
    Reading,
    Snapshot,
    Verdict,
    Version,
    VersionKind,
)
from storage.rows import (
    Row,
    change_of,
    change_row,
    fact_of,
    fact_row,
    fetch_of,
    fetch_row,
    moment,
    policy_of,
    reason_of,
    reason_row,
    stamp,
    version_of,
)
from storage.schema import migrations

BUSY_SECONDS = 30
"""How long a writer waits for another before it gives up."""

GOOD = (FetchOutcome.UNCHANGED.value, FetchOutcome.NEW_TEXT.value)
"""Outcomes that prove that the policy was read."""

VERSION = """
    select versions.*, policies.name as policy from versions join policies on policies.id = versions.policy_id
"""


class UnknownPolicyError(LookupError):
    """No policy of that name was ever watched into this archive."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """How the watch of one policy stands."""

    policy: Policy
    watched: bool
    added_at: datetime
    last_fetch: Fetch | None
    last_good_at: datetime | None
    """Start of the last fetch that read the policy, changed or not."""
    version: Version | None


class Archive:
    """Records, and reads what was recorded. Not for sharing between threads: open one in each."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self.outbox = Outbox(database, self.change, self.policy)

    @classmethod
    def open(cls, path: Path | str) -> Self:
        """Open the file for writing, created and brought to the present tables where needed."""
        connection = sqlite3.connect(path, timeout=BUSY_SECONDS)
        connection.execute("pragma journal_mode = wal")
        connection.execute("pragma foreign_keys = on")
        database = Database(connection, execute_plugins=False)
        migrations.apply(database)
        return cls(database)

    @classmethod
    def read(cls, path: Path | str) -> Self:
        """Open an existing file for reading only. Raises FileNotFoundError where there is none."""
        if not Path(path).exists():
            raise FileNotFoundError(f"no archive at {path}: `policy-monitor check` makes one")
        connection = sqlite3.connect(f"{Path(path).resolve().as_uri()}?mode=ro", uri=True, timeout=BUSY_SECONDS)
        return cls(Database(connection, execute_plugins=False, recursive_triggers=False))

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def tables(self) -> tuple[str, ...]:
        """Give the names of all tables and views."""
        return (*self._db.table_names(), *self._db.view_names())

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of the block or nothing of it, with the write lock taken at once so that it cannot be lost half-way."""
        self._db.execute("begin immediate")
        try:
            yield
        except BaseException:
            self._db.rollback()
            raise
        self._db.commit()

    # What is watched

    def watch(self, policies: Sequence[Policy], *, now: datetime) -> None:
        """Take over the watchlist: policies no longer on it keep their history and are watched no more."""
        with self.transaction():
            self._db.execute("update policies set watched = 0")
            for policy in policies:
                self._db.execute(
                    """
                    insert into policies (name, vendor, kind, url, schedule, owner, watched, added_at)
                    values (:name, :vendor, :kind, :url, :schedule, :owner, 1, :now)
                    on conflict (name) do update set vendor = :vendor, kind = :kind, url = :url,
                        schedule = :schedule, owner = :owner, watched = 1
                    """,
                    {
                        "name": policy.name,
                        "vendor": policy.vendor,
                        "kind": policy.kind,
                        "url": policy.url,
                        "schedule": policy.schedule,
                        "owner": policy.owner,
                        "now": stamp(now),
                    },
                )

    def policy(self, name: str) -> Policy:
        """Give the policy of that name, watched or not. Raises UnknownPolicyError."""
        return policy_of(self._policy_row(name))

    def watches(self) -> tuple[Watch, ...]:
        """Give how the watch of every policy stands, by name."""
        rows = self._rows("select * from policies order by name")
        return tuple(self._watch(row) for row in rows)

    # Recording: called inside one `transaction` by the flow

    def add_fetch(self, outcome: Outcome) -> int | None:
        """Record the attempt, and its bytes where it brought any; give the snapshot's id."""
        policy_id = self._policy_id(outcome.fetch.policy)
        snapshot_id = self._add_snapshot(policy_id, outcome.snapshot) if outcome.snapshot else None
        row = fetch_row(outcome.fetch)
        self._insert("fetches", {"policy_id": policy_id, "snapshot_id": snapshot_id, **row})
        return snapshot_id

    def add_version(  # noqa: PLR0913 - a version is what was read, of what, when, as which, and what it says
        self,
        policy: str,
        kind: VersionKind,
        reading: Reading,
        *,
        snapshot_id: int,
        seen_at: datetime,
        facts: Iterable[Fact],
    ) -> Version:
        """Record a text as the current one, with the facts read of it."""
        policy_id = self._policy_id(policy)
        version_id = self._insert(
            "versions",
            {
                "policy_id": policy_id,
                "number": self._value(
                    "select coalesce(max(number), 0) + 1 from versions where policy_id = ?", policy_id
                ),
                "kind": kind.value,
                "seen_at": stamp(seen_at),
                "language": reading.language,
                "words": len(reading.text.split()),
                "text": reading.text,
                "fingerprint": reading.fingerprint,
                "recipe": reading.recipe,
                "links": json.dumps(reading.links, ensure_ascii=False),
                "snapshot_id": snapshot_id,
            },
        )
        for fact in facts:
            self._insert("facts", {"version_id": version_id, **fact_row(fact)})
        return self._version("where versions.id = ?", version_id)

    def add_change(self, before: Version, after: Version, verdict: Verdict, deadline: Deadline | None) -> int:
        """Record what was judged of two consecutive versions; give the change's id."""
        change_id = self._insert(
            "changes",
            {
                "policy_id": self._policy_id(after.policy),
                "seen_at": stamp(after.seen_at),
                "before_id": before.id,
                "after_id": after.id,
                **change_row(verdict, deadline),
            },
        )
        for position, reason in enumerate(verdict.reasons, start=1):
            self._insert("reasons", {"change_id": change_id, "position": position, **reason_row(reason)})
        return change_id

    def add_alert(
        self, kind: AlertKind, policy: str, sentence: str, *, now: datetime, change_id: int | None = None
    ) -> int:
        """Record that somebody must be told; give the alert's id."""
        return self._insert(
            "alerts",
            {
                "kind": kind.value,
                "policy_id": self._policy_id(policy),
                "change_id": change_id,
                "created_at": stamp(now),
                "sentence": sentence,
            },
        )

    def reread(self, version: Version, recipe: str) -> None:
        """Note that another recipe reads the same text from the version's snapshot."""
        self._db.execute("update versions set recipe = ? where id = ?", [recipe, version.id])

    # Reading

    def current(self, policy: str) -> Version | None:
        """Give the newest version of a policy, None before the first."""
        rows = self._rows(f"{VERSION} where policies.name = ? order by number desc limit 1", policy)
        return version_of(rows[0]) if rows else None

    def versions(self, policy: str) -> tuple[Version, ...]:
        """Give all versions of a policy, oldest first. Raises UnknownPolicyError."""
        self._policy_id(policy)
        rows = self._rows(f"{VERSION} where policies.name = ? order by number", policy)
        return tuple(map(version_of, rows))

    def had(self, policy: str, fingerprint: str) -> bool:
        """Say whether a text was ever a version of this policy."""
        return bool(
            self._value(
                """
            select exists (select 1 from versions join policies on policies.id = versions.policy_id
                           where policies.name = ? and fingerprint = ?)
            """,
                policy,
                fingerprint,
            )
        )

    def told(self, policy: str, before: str, after: str) -> bool:
        """Say whether an alert already told of a change between two texts, given by fingerprint."""
        return bool(
            self._value(
                """
            select exists (
                select 1 from alerts
                join changes on changes.id = alerts.change_id
                join versions as old on old.id = changes.before_id
                join versions as new on new.id = changes.after_id
                join policies on policies.id = changes.policy_id
                where policies.name = ? and old.fingerprint = ? and new.fingerprint = ?)
            """,
                policy,
                before,
                after,
            )
        )

    def facts(self, version_id: int) -> tuple[Fact, ...]:
        """Give the facts of a version in the order they were read."""
        return tuple(map(fact_of, self._rows("select * from facts where version_id = ? order by id", version_id)))

    def snapshot(self, snapshot_id: int) -> Snapshot:
        """Give the bytes as received."""
        row = self._rows("select * from snapshots where id = ?", snapshot_id)[0]
        return Snapshot(
            url=row["url"],
            fetched_at=moment(row["fetched_at"]),
            content_type=row["content_type"],
            body=zstd.decompress(row["body"]),
        )

    def last_good_fetch(self, policy: str) -> Fetch | None:
        """Give the last fetch that read the policy, changed or not."""
        return self._last_fetch(policy, GOOD)

    def change(self, change_id: int) -> Change:
        """Give one change with its versions and reasons. Raises LookupError."""
        rows = self._rows("select * from changes where id = ?", change_id)
        if not rows:
            raise LookupError(f"no change {change_id} in this archive")
        row = rows[0]
        after = self._version("where versions.id = ?", row["after_id"])
        reasons = self._rows("select * from reasons where change_id = ? order by position", change_id)
        return change_of(
            row,
            policy=self.policy(after.policy),
            before=self._version("where versions.id = ?", row["before_id"]),
            after=after,
            reasons=tuple(map(reason_of, reasons)),
        )

    def changes(self, policy: str) -> tuple[Change, ...]:
        """Give all changes of a policy, oldest first. Raises UnknownPolicyError."""
        rows = self._rows("select id from changes where policy_id = ? order by id", self._policy_id(policy))
        return tuple(self.change(row["id"]) for row in rows)

    def overdue_since(self, policy: str) -> datetime | None:
        """Give when an alert last said that this policy is not checked in time."""
        stamp_ = self._value(
            """
            select max(created_at) from alerts join policies on policies.id = alerts.policy_id
            where policies.name = ? and alerts.kind = ?
            """,
            policy,
            AlertKind.OVERDUE.value,
        )
        return moment(stamp_) if isinstance(stamp_, str) else None

    # Steps

    def _watch(self, row: Row) -> Watch:
        good = self._last_fetch(row["name"], GOOD)
        return Watch(
            policy=policy_of(row),
            watched=bool(row["watched"]),
            added_at=moment(row["added_at"]),
            last_fetch=self._last_fetch(row["name"], tuple(outcome.value for outcome in FetchOutcome)),
            last_good_at=good.started_at if good else None,
            version=self.current(row["name"]),
        )

    def _last_fetch(self, policy: str, outcomes: tuple[str, ...]) -> Fetch | None:
        rows = self._rows(
            """
            select * from fetches where policy_id = ? and outcome in (select value from json_each(?))
            order by started_at desc, id desc limit 1
            """,
            self._policy_id(policy),
            json.dumps(outcomes),
        )
        return fetch_of(rows[0], policy) if rows else None

    def _add_snapshot(self, policy_id: int, snapshot: Snapshot) -> int:
        return self._insert(
            "snapshots",
            {
                "policy_id": policy_id,
                "fetched_at": stamp(snapshot.fetched_at),
                "url": snapshot.url,
                "content_type": snapshot.content_type,
                "size": len(snapshot.body),
                "sha256": sha256(snapshot.body).hexdigest(),
                "body": zstd.compress(snapshot.body),
            },
        )

    def _version(self, where: str, *values: object) -> Version:
        return version_of(self._rows(f"{VERSION} {where}", *values)[0])

    def _next_number(self, policy_id: int) -> object:
        return self._value("select coalesce(max(number), 0) + 1 from versions where policy_id = ?", policy_id)

    def _policy_row(self, name: str) -> Row:
        rows = self._rows("select * from policies where name = ?", name)
        if not rows:
            raise UnknownPolicyError(f"no policy {name!r} in this archive")
        return rows[0]

    def _policy_id(self, name: str) -> int:
        return int(self._policy_row(name)["id"])

    def _insert(self, table: str, row: Row) -> int:
        key = self._db.table(table).insert(row).last_pk
        assert isinstance(key, int)
        return key

    def _rows(self, sql: str, *values: object) -> list[Row]:
        return list(self._db.query(sql, values))

    def _value(self, sql: str, *values: object) -> object:
        return next(iter(self._rows(sql, *values)[0].values()))
