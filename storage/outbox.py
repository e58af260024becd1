"""The outbox: alerts that wait, claimed with a lease so that each reaches its channel at least once, whatever dies."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlite_utils import Database

from storage.records import Alert
from storage.rows import moment, stamp

LEASE = timedelta(minutes=2)
"""How long a claim holds: longer than any channel's time-out, short enough to be soon taken over after a crash."""

LOSE = "update deliveries set outcome = 'lost' where outcome = 'sending' and lease_until <= ?"

CLAIM = """
    insert into deliveries (alert_id, channel, attempt, outcome, started_at, lease_until)
    select alerts.id, :channel, coalesce(max(deliveries.attempt), 0) + 1, 'sending', :now, :lease_until
    from alerts left join deliveries on deliveries.alert_id = alerts.id
    where alerts.withdrawn_at is null
    group by alerts.id
    having coalesce(sum(outcome in ('delivered', 'dead')), 0) = 0
       and coalesce(sum(outcome = 'sending'), 0) = 0
       and coalesce(max(retry_at), '') <= :now
    order by alerts.id
    limit 1
    returning id, alert_id, attempt
"""

WITHDRAW = """
    update alerts set withdrawn_at = :now
    where change_id = :change and kind = 'reminder' and withdrawn_at is null
          and not exists (select 1 from deliveries where alert_id = alerts.id and outcome = 'delivered')
"""

FIRST_TRY = """
    select min(started_at) as at from deliveries where alert_id = :alert
        and id > coalesce((select max(id) from deliveries where alert_id = :alert and outcome = 'revived'), 0)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """The right to send one alert to one channel until the lease is over."""

    delivery_id: int
    attempt: int
    """Counts from 1 within the alert."""
    first_tried_at: datetime
    """Since the alert was recorded, or revived."""
    alert: Alert


class Outbox:
    """Claims alerts and settles deliveries: a conditional insert is the lock."""

    def __init__(self, database: Database, alert: Callable[[int], Alert]) -> None:
        self._db = database
        self._alert = alert

    def claim(self, channel: str, *, now: datetime) -> Claim | None:
        """Claim the oldest alert that is due; None where nothing is due. One channel that took it is enough.

        An attempt whose lease ran out without a result counts as lost, and the alert is due again.
        """
        self._db.execute(LOSE, [stamp(now)])
        values = {"channel": channel, "now": stamp(now), "lease_until": stamp(now + LEASE)}
        rows = list(self._db.query(CLAIM, values))
        if not rows:
            return None
        row = rows[0]
        first = next(iter(self._db.query(FIRST_TRY, {"alert": row["alert_id"]})))["at"]
        return Claim(
            delivery_id=row["id"],
            attempt=row["attempt"],
            first_tried_at=moment(first),
            alert=self._alert(row["alert_id"]),
        )

    def delivered(self, claim: Claim, *, receipt: str | None, now: datetime) -> None:
        """Record that the channel took the alert; `receipt` is its name for the message."""
        self._settle(claim, outcome="delivered", receipt=receipt, finished_at=stamp(now))

    def failed(self, claim: Claim, error: str, *, retry_at: datetime, now: datetime) -> None:
        """Record that the channel did not take it and when to try again."""
        self._settle(claim, outcome="failed", error=error, retry_at=stamp(retry_at), finished_at=stamp(now))

    def dead(self, claim: Claim, error: str, *, now: datetime) -> None:
        """Record that no further attempt will be made unless a person asks for one."""
        self._settle(claim, outcome="dead", error=error, finished_at=stamp(now))

    def release(self) -> int:
        """Make every claimed alert due again, for a sender that knows to be the only one; give how many.

        What the sender before was about to send when it died may have arrived: at least once, not at most.
        """
        return self._db.execute("update deliveries set outcome = 'lost' where outcome = 'sending'").rowcount

    def revive(self, *, now: datetime) -> int:
        """Make every dead alert wait again; give how many."""
        cursor = self._db.execute(
            "update deliveries set outcome = 'revived', retry_at = ? where outcome = 'dead'", [stamp(now)]
        )
        return cursor.rowcount

    def withdraw_reminders(self, change_id: int, *, now: datetime) -> int:
        """Keep reminders of a change that were not delivered yet from being so; give how many."""
        return self._db.execute(WITHDRAW, {"change": change_id, "now": stamp(now)}).rowcount

    def _settle(self, claim: Claim, **row: str | None) -> None:
        self._db.table("deliveries").update(claim.delivery_id, row)
