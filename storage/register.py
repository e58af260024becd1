"""The register: which alert goes where, what is held for a digest, what was found the same, what was given up.

Everything that writes is called inside one `transaction` by the flow.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlite_utils import Database

from storage.outbox import FURTHEST
from storage.records import Alert, AlertKind
from storage.stamps import Row, stamp

ENTER = """
    insert into dispatches (alert_id, target, route, mentions, state, due_at)
    values (:alert, :target, :route, :mentions, :state, :due_at)
    on conflict (alert_id, target) do update set state = excluded.state, due_at = excluded.due_at,
        route = excluded.route, mentions = excluded.mentions where dispatches.state = 'withdrawn'
"""

ADDRESSED = """
    update alerts set addressed_at = :now, told_nowhere = case
        when attached_to is null and not exists (
            select 1 from dispatches where alert_id = :alert and state != 'withdrawn') then 1 end
    where id = :alert
"""

UNADDRESSED = "select id from alerts where addressed_at is null and withdrawn_at is null order by id"

GONE = "state in ('waiting', 'held') and target not in (select value from json_each(:targets))"

GIVEN_UP = """
    select dispatches.target, dispatches.problem, alerts.sentence, count(*) as number,
           exists (select 1 from alerts as told where told.kind = 'undelivered' and told.target = dispatches.target
                   and told.created_at > coalesce(targets.delivered_at, '')) as told
    from dispatches join alerts on alerts.id = dispatches.alert_id join targets on targets.name = dispatches.target
    where dispatches.state = 'dead' and dispatches.told_at is null and alerts.kind != 'undelivered'
    group by dispatches.target having dispatches.id = min(dispatches.id)
"""

LATELY = """
    select alerts.id from alerts indexed by idx_alerts_lately join policies on policies.id = alerts.policy_id
    where alerts.kind = 'change' and alerts.id < :alert and alerts.created_at >= :since
          and addressed_at is not null and attached_to is null and policies.vendor = :vendor
    order by alerts.id
"""

OPEN_FIRST = """
    select first.id from alerts as own join alerts as first on first.id = own.attached_to
    join open_windows on open_windows.id = first.change_id
    where own.kind = 'change' and own.change_id = :change
"""

NOISE = """
    select count(*) from changes where material = 0 and noise is not null and seen_at <= :until
    and seen_at > coalesce((select max(created_at) from alerts where kind = 'digest' and target = :target),
                           (select min(created_at) from alerts join dispatches on dispatches.alert_id = alerts.id
                            where state = 'held' and dispatches.target = :target))
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where an alert goes: the target, by which route, whom to mention there, and not before when."""

    target: str
    route: str
    due_at: datetime
    mentions: tuple[str, ...] = ()
    digest: bool = False
    """Told with others, in a digest at that time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenUp:
    """Alerts that a target did not take, of which nobody was told: how many, and the first of them."""

    target: str
    number: int
    sentence: str
    problem: str


class Register:
    """Knows of every alert where it goes."""

    def __init__(self, database: Database, alert: Callable[[int], Alert], enter: Callable[[str, int], None]) -> None:
        self._db = database
        self._alert = alert
        self._enter = enter

    def unaddressed(self) -> tuple[Alert, ...]:
        """Give the alerts of which nobody decided yet where they go, oldest first."""
        return tuple(map(self._alert, self._ids(UNADDRESSED)))

    def address(self, alert_id: int, addresses: Iterable[Address], *, now: datetime) -> None:
        """Record where an alert goes, once and for all; nowhere is an answer too."""
        for address in addresses:
            row = {
                "alert": alert_id,
                "target": address.target,
                "route": address.route,
                "mentions": json.dumps(address.mentions, ensure_ascii=False),
                "state": "held" if address.digest else "waiting",
                "due_at": stamp(address.due_at),
            }
            self._db.execute(ENTER, row)
        self._db.execute(ADDRESSED, {"alert": alert_id, "now": stamp(now)})

    def readdress(self, targets: Iterable[str]) -> None:
        """Take back what waits for a target that there is no more, so that its alert is addressed anew."""
        values = {"targets": json.dumps(list(targets))}
        self._db.execute(
            f"update alerts set addressed_at = null where id in (select alert_id from dispatches where {GONE})",  # noqa: S608 - our own text
            values,
        )
        self._db.execute(f"update dispatches set state = 'withdrawn' where {GONE}", values)  # noqa: S608 - our own text

    def targets_of(self, alert: Alert) -> frozenset[str]:
        """Give the targets that an alert went to, or will."""
        rows = self._rows(
            "select target from dispatches where alert_id = :alert and state != 'withdrawn'", alert=alert.id
        )
        return frozenset(row["target"] for row in rows)

    # The same change

    def told_lately(self, alert: Alert, *, within: timedelta) -> Iterator[Alert]:
        """Give the changes of the same vendor that were told shortly before an alert, oldest first."""
        if alert.policy is None or alert.kind is not AlertKind.CHANGE:
            return
        since = stamp(alert.created_at - within)
        for alert_id in self._ids(LATELY, alert=alert.id, since=since, vendor=alert.policy.vendor):
            yield self._alert(alert_id)

    def open_first(self, change_id: int) -> Alert | None:
        """Give the alert that told the same change as this one before, while that still waits for a decision."""
        found = self._ids(OPEN_FIRST, change=change_id)
        return self._alert(found[0]) if found else None

    def attach(self, alert: Alert, first: Alert, *, now: datetime) -> None:
        """Record that an alert tells the same change as an earlier one, and goes nowhere by itself."""
        self._db.execute("update alerts set attached_to = ? where id = ?", [first.id, alert.id])
        self.address(alert.id, (), now=now)

    # Digests

    def digests_due(self, *, now: datetime) -> list[tuple[str, str]]:
        """Give the target and the route of every digest whose time has come."""
        rows = self._rows(
            """
            select distinct target, route from dispatches where state = 'held'
            and (due_at <= :now or due_at > :absurd)
            """,
            now=stamp(now),
            absurd=stamp(now + FURTHEST),
        )
        return [(row["target"], row["route"]) for row in rows]

    def gather(self, target: str, route: str, *, now: datetime) -> None:
        """Make the digest of a route for a target: an alert of its own, which waits for the target."""
        due = self._rows(
            """
            select * from dispatches where state = 'held' and target = :target and route = :route
            and (due_at <= :now or due_at > :absurd)
            """,
            target=target,
            route=route,
            now=stamp(now),
            absurd=stamp(now + FURTHEST),
        )
        noise = next(iter(self._rows(NOISE, until=stamp(now), target=target)[0].values()))
        digest = self._db.table("alerts").insert(
            {
                "kind": AlertKind.DIGEST.value,
                "created_at": stamp(now),
                "sentence": f"Digest “{route}”: alerts {len(due)}, changes that do not matter {noise}",
                "target": target,
                "noise": noise,
            }
        )
        assert isinstance(digest.last_pk, int)
        self._enter("alert", digest.last_pk)
        mentions = tuple(dict.fromkeys(name for row in due for name in json.loads(row["mentions"] or "[]")))
        for row in due:
            self._db.table("dispatches").update(row["id"], {"state": "digested", "digest_id": digest.last_pk})
        self.address(digest.last_pk, [Address(target=target, route=route, due_at=now, mentions=mentions)], now=now)

    # What was given up

    def given_up(self, *, now: datetime) -> list[GivenUp]:
        """Give what was given up at each target and told to nobody yet, and count it as told.

        One that was told is not told again before its target has taken something.
        """
        rows = self._rows(GIVEN_UP)
        for row in rows:
            told = "update dispatches set told_at = ? where state = 'dead' and told_at is null and target = ?"
            self._db.execute(told, [stamp(now), row["target"]])
        return [
            GivenUp(
                target=row["target"],
                number=row["number"],
                sentence=row["sentence"],
                problem=row["problem"] or "unknown",
            )
            for row in rows
            if not row["told"]
        ]

    def _ids(self, sql: str, **values: object) -> list[int]:
        return [row["id"] for row in self._rows(sql, **values)]

    def _rows(self, sql: str, **values: object) -> list[Row]:
        return list(self._db.query(sql, values))
