"""Troubles that were told and are not over: each is an alert, and its end another."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from storage.records import AlertKind
from storage.short import GOOD, milliseconds, moment_of
from storage.stamps import Row, moment, stamp

TROUBLES = (
    AlertKind.SUSPECT,
    AlertKind.OVERDUE,
    AlertKind.UNREADABLE,
    AlertKind.UNDELIVERED,
    AlertKind.DISK,
    AlertKind.CLOCK,
)
"""Kinds of alerts that tell of something that lasts until it is over."""

_TOLD = ", ".join(f"'{kind}'" for kind in TROUBLES)

OPEN_TROUBLES = f"alerts.kind in ({_TOLD}) and alerts.over_at is null"
"""In SQL; in these words an index has them."""

OPEN = f"""
    select alerts.id, alerts.kind, alerts.created_at, alerts.target, policies.name as policy,
           coalesce(policies.watched, 1) as watched
    from alerts left join policies on policies.id = alerts.policy_id
    where {OPEN_TROUBLES}
    order by alerts.id
"""  # noqa: S608 - our own words

TAKEN_AGAIN = """
    select exists (select 1 from targets where name = :target and delivered_at > :since)
           and not exists (select 1 from dispatches where target = :target and state = 'dead') as taken
"""


READ_AGAIN = f"""
    select exists (select 1 from fetches join policies on policies.id = fetches.policy_id where policies.name = :policy
                   and {GOOD} and started_ms > :since and import_id is null) as read
"""  # noqa: S608 - our own words

LAST_READ = f"""
    select name, (select started_ms from fetches where policy_id = policies.id and {GOOD} and import_id is null
                  order by started_ms desc limit 1) as read_ms, added_at
    from policies where watched = 1 order by name
"""  # noqa: S608 - our own words

LATEST = """
    select max((select started_ms from fetches where policy_id = policies.id and import_id is null
                order by started_ms desc limit 1)) as ms
    from policies
"""
"""Policy by policy, since of each the last is found at once."""

UNREADABLE = """
    select policies.name as policy, policies.vendor, policies.kind, last.error
    from policies
    join fetches_in_words as last on last.id = (
        select id from fetches where policy_id = policies.id and import_id is null
        order by started_ms desc, id desc limit 1)
    join fetches_in_words as before on before.id = (
        select id from fetches where policy_id = policies.id and import_id is null
        order by started_ms desc, id desc limit 1 offset 1)
    where policies.watched = 1
          and last.outcome = 'failed' and last.status = 200 and last.transient = 0
          and before.outcome = 'failed' and before.status = 200 and before.transient = 0
    order by policies.name
"""
"""The page came, twice in a row, and nothing could be read of it: once may be a bad moment of the vendor's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """A trouble that was told."""

    alert_id: int
    kind: AlertKind
    since: datetime
    policy: str | None
    target: str | None
    watched: bool
    """False where its policy is watched no more, so that it cannot end."""


class Troubles:
    """Knows the troubles that were told and are not over."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def open(self) -> tuple[Trouble, ...]:
        """Give the troubles that are not over, oldest first."""
        return tuple(map(_trouble, list(self._db.query(OPEN))))

    def taken_again(self, target: str, *, since: datetime) -> bool:
        """Say whether a target took an alert after a moment, and has nothing left that it did not take."""
        rows = self._db.query(TAKEN_AGAIN, {"target": target, "since": stamp(since)})
        return bool(next(iter(rows))["taken"])

    def read_again(self, policy: str, *, since: datetime) -> bool:
        """Say whether a policy was read after a moment."""
        rows = self._db.query(READ_AGAIN, {"policy": policy, "since": milliseconds(since)})
        return bool(next(iter(rows))["read"])

    def last_read(self) -> Iterator[tuple[str, datetime]]:
        """Give each watched policy by name, and when it was last read, or else added; one at a time."""
        for name, read_ms, added_at in self._db.conn.execute(LAST_READ):
            yield name, moment(added_at) if read_ms is None else moment_of(read_ms)

    def unreadable(self) -> list[Row]:
        """Give the watched policies whose page comes without a text: `policy`, `vendor`, `kind`, `error`."""
        return list(self._db.query(UNREADABLE))

    def last_fetch_at(self) -> datetime | None:
        """Give the latest moment that was recorded of any fetch."""
        latest = next(iter(self._db.query(LATEST)))["ms"]
        return None if latest is None else moment_of(latest)

    def end(self, trouble: Trouble, *, now: datetime) -> None:
        """Record that a trouble is over; called inside one `transaction` by the flow."""
        self._db.table("alerts").update(trouble.alert_id, {"over_at": stamp(now)})


def _trouble(row: Row) -> Trouble:
    return Trouble(
        alert_id=row["id"],
        kind=AlertKind(row["kind"]),
        since=moment(row["created_at"]),
        policy=row["policy"],
        target=row["target"],
        watched=bool(row["watched"]),
    )
