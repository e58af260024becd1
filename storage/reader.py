"""Reads an archive: what is watched, and what was seen, judged and told."""

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Self

from sqlite_utils import Database

from storage import short
from storage.decisions import DecisionsReader
from storage.evidence import EvidenceReader
from storage.imports import ImportReader
from storage.ledger import LedgerReader
from storage.opening import open_for_reading
from storage.records import (
    Alert,
    AlertKind,
    BareVersion,
    Change,
    Fact,
    Fetch,
    FetchOutcome,
    Policy,
    Reason,
    Snapshot,
    Version,
)
from storage.rows import (
    BARE_VERSION,
    FETCH,
    VERSION,
    bare_version_of,
    change_of,
    fact_of,
    fetch_of,
    policy_of,
    reason_of,
    version_of,
)
from storage.schema import migrations
from storage.selecting import select
from storage.short import milliseconds, moment_of
from storage.snapshots import SnapshotReader
from storage.stamps import Row, moment, stamp
from storage.troubles import Troubles
from storage.watches import Watch
from storage.window_rows import window_of
from storage.windows import Posting

GOOD = (FetchOutcome.UNCHANGED.value, FetchOutcome.NEW_TEXT.value)
"""Outcomes that prove that the policy was read."""

BEFORE_ALL, AFTER_ALL = -1, 2**62
"""Milliseconds."""

LAST_GOOD = f"""
    select started_ms from fetches where policy_id = ? and {short.GOOD} and import_id is null
    order by started_ms desc limit 1
"""  # noqa: S608 - our own words

TARGETS = """
    with recursive names (name) as (
        select min(target) from dispatches
        union all
        select (select min(target) from dispatches where target > names.name) from names where name is not null
    ),
    left_there as (
        select dispatches.target, dispatches.state
        from dispatches cross join alerts on alerts.id = dispatches.alert_id
        where dispatches.state in ('waiting', 'sending', 'held', 'dead') and alerts.withdrawn_at is null
    )
    select names.name, coalesce(sum(state in ('waiting', 'sending')), 0) as waiting,
           coalesce(sum(state = 'held'), 0) as held, coalesce(sum(state = 'dead'), 0) as dead,
           targets.problem, targets.failing_since, targets.rest_until, targets.delivered_at
    from names left join left_there on left_there.target = names.name left join targets on targets.name = names.name
    where names.name is not null
    group by names.name order by names.name
"""
"""What was delivered is not counted, and not read."""

SIGHTINGS = f"""
    {FETCH}
    where policy_id = :policy and (started_ms >= :since and started_ms < :until or snapshot_id = :also)
    order by started_ms, id
"""


class UnknownPolicyError(LookupError):
    """No policy of that name was ever watched into this archive."""


class Reader:
    """Reads what was recorded. Not for sharing between threads: open one in each."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self.decisions = DecisionsReader(database, self.policy)
        self.evidence = EvidenceReader(database)
        self.ledger = LedgerReader(database)
        self.snapshots = SnapshotReader(database)
        self.troubles = Troubles(database)
        self.imports = ImportReader(database, self._policy_id)

    @classmethod
    def open(cls, path: Path | str) -> Self:
        """Open an existing file for reading only. Raises FileNotFoundError where there is none, or ArchiveError."""
        return cls(open_for_reading(Path(path)))

    @property
    def is_current(self) -> bool:
        """Whether the file has all tables of today; an older one gets them when it is opened for writing."""
        return not migrations.pending(self._db)

    def hold(self) -> None:
        """Read the file from here on as it is now, whoever writes meanwhile."""
        self._db.execute("begin")

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

    def policy(self, name: str) -> Policy:
        """Give the policy of that name, watched or not. Raises UnknownPolicyError."""
        return policy_of(self._policy_row(name))

    def watches(self, *, after: str = "") -> Iterator[Watch]:
        """Give how the watch of every policy stands, by name from `after` on; the rows of 500 are held, 1 kB each."""
        while rows := self._rows("select * from policies where name > ? order by name limit 500", after):
            yield from map(self._watch, rows)
            after = rows[-1]["name"]

    def watch_of(self, policy: str) -> Watch:
        """Give how the watch of a policy stands. Raises UnknownPolicyError."""
        return self._watch(self._policy_row(policy))

    def latest(self, policy: str) -> BareVersion | None:
        """Give the newest version of a policy without its text, None before the first."""
        rows = self._rows(f"{BARE_VERSION} where policies.name = ? order by number desc limit 1", policy)
        return bare_version_of(rows[0]) if rows else None

    def current(self, policy: str) -> Version | None:
        """Give the newest version of a policy, None before the first."""
        rows = self._rows(f"{VERSION} where policies.name = ? order by number desc limit 1", policy)
        return version_of(rows[0]) if rows else None

    def text(self, version: BareVersion) -> str:
        """Give the text of a version."""
        return str(self._value("select text from versions_in_words where id = ?", version.id))

    def versions(self, policy: str) -> tuple[Version, ...]:
        """Give all versions of a policy, oldest first. Raises UnknownPolicyError."""
        self._policy_id(policy)
        rows = self._rows(f"{VERSION} where policies.name = ? order by number", policy)
        return tuple(map(version_of, rows))

    def had(self, policy: str, fingerprint: str) -> bool:
        """Say whether a text was ever a version of this policy."""
        return bool(
            self._value(
                "select exists (select 1 from versions where policy_id = ? and fingerprint = ?)",
                self._policy_id(policy),
                fingerprint,
            )
        )

    def stint(self, policy: str, fingerprint: str) -> timedelta | None:
        """Give how long a text was current the last time that it was; None where it never was, or is now."""
        rows = self._rows(
            """
            select fingerprint, seen_at, lead(seen_at) over (order by number) as until
            from versions where policy_id = ? order by number desc
            """,
            self._policy_id(policy),
        )
        last = next((row for row in rows if row["fingerprint"] == fingerprint and row["until"]), None)
        return moment(last["until"]) - moment(last["seen_at"]) if last else None

    def fetches(self, policy: str, *, after: datetime | None, limit: int = 100) -> tuple[Fetch, ...]:
        """Give the fetches of a policy that began after a moment, newest first."""
        rows = self._rows(
            f"{FETCH} where policy_id = ? and started_ms > ? order by started_ms desc, id desc limit ?",
            self._policy_id(policy),
            milliseconds(after) if after else BEFORE_ALL,
            limit,
        )
        return tuple(fetch_of(row, policy) for row in rows)

    def sightings(
        self, policy: str, *, since: datetime | None = None, until: datetime | None = None, also: int | None = None
    ) -> Iterator[tuple[Fetch, int | None]]:
        """Give the fetches from a moment and before another, and the one of a snapshot, with their snapshots, in order.

        One at a time: an archive holds years of them.
        """
        asked = {"policy": self._policy_id(policy), "also": also}
        span = {
            "since": milliseconds(since) if since else BEFORE_ALL,
            "until": milliseconds(until) if until else AFTER_ALL,
        }
        return ((fetch_of(row, policy), row["snapshot_id"]) for row in self._db.query(SIGHTINGS, {**asked, **span}))

    def last_sight(self, version: BareVersion) -> Fetch | None:
        """Give the last fetch of our own that saw the text of a version, not older than the version."""
        rows = self._rows(
            f"""
            {FETCH} where policy_id = ? and fingerprint = ? and started_ms >= ? and outcome in (?, ?)
            and import_id is null
            order by started_ms desc, id desc limit 1
            """,
            self._policy_id(version.policy),
            version.fingerprint,
            milliseconds(version.confirmed_at),
            *GOOD,
        )
        return fetch_of(rows[0], version.policy) if rows else None

    def posting(self, before: Version, *, seen_at: datetime) -> Posting:
        """Give between which fetches the text after `before` was posted, given when that was first seen.

        A text that we read again by other rules is the same text of the vendor's.
        """
        found = self._value(
            """
            select (select started_at from fetches_in_words
                    where policy_id = ? and started_ms < ? and outcome in (?, ?)
                    and fingerprint in (select fingerprint from versions where snapshot_id = ?)
                    order by started_ms desc limit 1)
            """,
            self._policy_id(before.policy),
            milliseconds(seen_at),
            *GOOD,
            before.snapshot_id,
        )
        after = moment(found) if isinstance(found, str) else self.snapshots.fetched_at(before.snapshot_id)
        return Posting(after=min(after, seen_at), by=seen_at)

    def links(self, version_id: int) -> tuple[tuple[str, str], ...]:
        """Give (words, target) of every link in the text of a version, in order."""
        row = self._rows("select links from versions_in_words where id = ?", version_id)[0]
        return tuple((words, target) for words, target in json.loads(row["links"]))

    def previews(self, policy: str) -> tuple[Version, ...]:
        """Give the current texts of the policies that are watched as previews of another."""
        rows = self._rows("select name from policies where preview_of = ? and watched = 1 order by name", policy)
        return tuple(version for row in rows if (version := self.current(row["name"])))

    def announced(self, policy: str, *, by: datetime) -> Posting | None:
        """Give when the last coming version was announced by a moment; None where none was."""
        rows = self._rows(
            "select * from changes where policy_id = ? and announced is not null and seen_at <= ?"
            " order by seen_at desc, id desc limit 1",
            self._policy_id(policy),
            stamp(by),
        )
        return window_of(rows[0]).posting if rows else None

    def alerted_at(self, policy: str | None, kind: AlertKind) -> datetime | None:
        """Give when an alert of a kind was last recorded for a policy, or for none."""
        found = self._value(
            "select max(created_at) from alerts where policy_id is ? and kind = ?",
            self._policy_id(policy) if policy else None,
            kind.value,
        )
        return moment(found) if isinstance(found, str) else None

    def renewed_at(self, policy: str) -> datetime | None:
        """Give when the newest text was confirmed that had not been a version before."""
        found = self._value(
            """
            select max(first) from (select min(confirmed_at) as first from versions where policy_id = ?
                                    group by fingerprint)
            """,
            self._policy_id(policy),
        )
        return moment(found) if isinstance(found, str) else None

    def facts(self, version_id: int) -> tuple[Fact, ...]:
        """Give the facts of a version in the order they were read."""
        return tuple(
            map(fact_of, self._rows("select * from facts_in_words where version_id = ? order by id", version_id))
        )

    def snapshot(self, snapshot_id: int) -> Snapshot:
        """Give the bytes as received. Raises LookupError and SnapshotError."""
        return self.snapshots.get(snapshot_id)

    def change(self, change_id: int) -> Change:
        """Give one change with its versions and reasons. Raises LookupError."""
        rows = self._rows("select * from changes where id = ?", change_id)
        if not rows:
            raise LookupError(f"no change {change_id} in this archive")
        row = rows[0]
        after = self._version("where versions.id = ?", row["after_id"])
        return change_of(
            row,
            policy=self.policy(after.policy),
            before=self._version("where versions.id = ?", row["before_id"]),
            after=after,
            reasons=self._reasons("reasons", change_id),
            muted=self._reasons("muted_reasons", change_id),
        )

    def changes(self, policy: str) -> tuple[Change, ...]:
        """Give all changes of a policy, oldest first. Raises UnknownPolicyError."""
        rows = self._rows("select id from changes where policy_id = ? order by seen_at, id", self._policy_id(policy))
        return tuple(self.change(row["id"]) for row in rows)

    def alert(self, alert_id: int) -> Alert:
        """Give one alert with what it tells of. Raises LookupError."""
        rows = list(
            self._db.query(
                """
                select alerts.*, policies.name as policy from alerts
                left join policies on policies.id = alerts.policy_id where alerts.id = ?
                """,
                [alert_id],
            )
        )
        if not rows:
            raise LookupError(f"no alert {alert_id} in this archive")
        row = rows[0]
        return Alert(
            id=row["id"],
            kind=AlertKind(row["kind"]),
            policy=self.policy(row["policy"]) if row["policy"] else None,
            created_at=moment(row["created_at"]),
            sentence=row["sentence"],
            change=self.change(row["change_id"]) if row["change_id"] else None,
            target=row["target"],
            recovers=row["recovers"],
            also=self._attached(alert_id),
            entries=self._entries(alert_id),
            noise=row["noise"] or 0,
        )

    def waiting(self) -> list[dict[str, Any]]:
        """Give the rows of the view `waiting_alerts`: an alert and a target that has not taken it, or none yet."""
        return list(self._db.query("select * from waiting_alerts order by id"))

    def dead_letters(self) -> int:
        """Count the alerts that were given up, at each target."""
        return sum(target["dead"] for target in self.targets())

    def unrouted(self) -> int:
        """Count the alerts that no route led anywhere."""
        found = self._value("select count(*) from unrouted_alerts") if "unrouted_alerts" in self.tables() else 0
        return found if isinstance(found, int) else 0

    def targets(self) -> list[dict[str, Any]]:
        """Give how every target stands that something was sent to, and what is left for it."""
        return self._rows(TARGETS) if self._db.table("targets").exists() else []

    # Steps

    def _watch(self, row: Row) -> Watch:
        return Watch(
            policy=policy_of(row),
            watched=bool(row["watched"]),
            added_at=moment(row["added_at"]),
            last_fetch=self._last_fetch(row["name"], row["id"]),
            last_good_at=self._last_good_at(row["id"]),
            version=self.latest(row["name"]),
        )

    def _last_fetch(self, policy: str, policy_id: int) -> Fetch | None:
        rows = self._rows(
            f"{FETCH} where policy_id = ? and import_id is null order by started_ms desc, id desc limit 1",
            policy_id,
        )
        return fetch_of(rows[0], policy) if rows else None

    def _last_good_at(self, policy_id: int) -> datetime | None:
        rows = self._rows(LAST_GOOD, policy_id)
        return moment_of(rows[0]["started_ms"]) if rows else None

    def _attached(self, alert_id: int) -> tuple[Policy, ...]:
        """Give the policies on which the same change was found."""
        rows = self._rows(
            """
            select distinct policies.name from alerts join policies on policies.id = alerts.policy_id
            where attached_to = ? order by alerts.id
            """,
            alert_id,
        )
        return tuple(self.policy(row["name"]) for row in rows)

    def _entries(self, digest_id: int) -> tuple[Alert, ...]:
        rows = self._rows("select distinct alert_id from dispatches where digest_id = ? order by alert_id", digest_id)
        return tuple(self.alert(row["alert_id"]) for row in rows)

    def _reasons(self, table: str, change_id: int) -> tuple[Reason, ...]:
        """Give the reasons of a change that a view holds."""
        rows = self._rows(f"select * from {table} where change_id = ? order by position", change_id)  # noqa: S608 - our own names
        return tuple(map(reason_of, rows))

    def _version(self, where: str, *values: object) -> Version:
        return version_of(self._rows(f"{VERSION} {where}", *values)[0])

    def _policy_row(self, name: str, columns: str = "*") -> Row:
        for row in self._rows(f"select {columns} from policies where name = ?", name):  # noqa: S608 - our own names
            return row
        raise UnknownPolicyError(f"no policy {name!r} in this archive")

    def _policy_id(self, name: str) -> int:
        return int(self._policy_row(name, "id")["id"])

    def _rows(self, sql: str, *values: object) -> list[Row]:
        return select(self._db, sql, values)

    def _value(self, sql: str, *values: object) -> object:
        return next(iter(self._rows(sql, *values)[0].values()))
