"""The outbox: what waits for each target, claimed with a lease so that it arrives at least once, whatever dies.

An alert goes to targets (see `storage.register`); each pair is a dispatch, claimed, tried and settled by itself. A
claim is a conditional update under the write lock. Of one target at most one dispatch is under way.
"""

import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlite_utils import Database

from storage.records import Alert
from storage.stamps import Row, moment, stamp

LEASE = timedelta(minutes=2)
"""How long a claim holds: longer than any channel's time-out, short enough to be soon taken over after a crash."""

SETTLING = timedelta(seconds=3)
"""How long a message that was under way when its sender died may take to arrive."""

FURTHEST = timedelta(days=8)
"""Nothing is put off so far: a moment beyond was set while the clock was wrong, and is no reason to wait."""

NO_PAUSE = timedelta()

WITHDRAW = """
    update alerts set withdrawn_at = :now
    where change_id = :change and kind = 'reminder' and withdrawn_at is null
          and not exists (select 1 from dispatches where alert_id = alerts.id and state = 'delivered')
"""

WITHDRAW_DISPATCHES = """
    update dispatches set state = 'withdrawn' where state in ('waiting', 'held')
    and alert_id in (select id from alerts where change_id = :change and kind = 'reminder')
"""

LONG_AGO = ""
"""Before every stamp."""

LOSE = """
    update dispatches set state = 'waiting', uncertain = 1
    where state = 'sending' and not exists (
        select 1 from deliveries where alert_id = dispatches.alert_id and channel = dispatches.target
                                       and outcome = 'sending' and lease_until > :now)
"""

RELEASE = "update dispatches set state = 'waiting', uncertain = 1, due_at = ? where state = 'sending'"

FREE = """
    from dispatches join alerts on alerts.id = dispatches.alert_id
    where dispatches.target = :target and dispatches.state = 'waiting' and alerts.withdrawn_at is null
          and not exists (select 1 from dispatches as earlier indexed by idx_dispatches_tried
                          join alerts as before on before.id = earlier.alert_id
                          where earlier.target = :target and earlier.state = 'waiting' and earlier.attempts > 0
                                and before.withdrawn_at is null
                                and earlier.alert_id < dispatches.alert_id and before.policy_id is alerts.policy_id)
"""
"""What waits for a target and for no earlier alert of its policy."""

NEXT = f"""
    select dispatches.* {FREE} and (due_at <= :now or due_at > :absurd) order by dispatches.alert_id limit 1
"""

OCCUPIED = """
    select exists (select 1 from dispatches where target = :target and state = 'sending')
           or exists (select 1 from targets where name = :target and max(free_at, rest_until) > :now
                      and max(free_at, rest_until) <= :absurd) as occupied
"""

SOONEST = f"""
    select max(min(due_at), coalesce((select max(free_at, rest_until) from targets where name = :target), '')) as at
    {FREE}
"""  # noqa: S608 - our own text

PLANNED = (("dispatches", "id", "due_at"), ("targets", "name", "free_at"), ("targets", "name", "rest_until"))
"""Table, key and column of every moment that something waits for."""

KNOW = "insert or ignore into targets (name, free_at, rest_until, failures) values (?, '', '', 0)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """The right to send one alert to one target until the lease is over."""

    dispatch_id: int
    delivery_id: int
    target: str
    mentions: tuple[str, ...]
    attempt: int
    """Counts from 1 within the alert and the target."""
    first_tried_at: datetime
    """Since the alert was recorded, or revived."""
    uncertain: bool
    """An earlier attempt may have arrived: look before sending."""
    failures: int
    """Of the target, in a row, with whatever alert."""
    receipt: str | None
    """The target's name for the last message that it took."""
    alert: Alert


class Outbox:
    """Claims dispatches and settles them."""

    def __init__(
        self,
        database: Database,
        alert: Callable[[int], Alert],
        transaction: Callable[[], AbstractContextManager[None]],
        enter: Callable[[str, int], None],
    ) -> None:
        self._db = database
        self._alert = alert
        self._enter = enter
        self._transaction = transaction

    # One attempt

    def claim(self, target: str, *, now: datetime, pace: timedelta = NO_PAUSE) -> Claim | None:
        """Claim the oldest alert that is due at a target; None where nothing is due, or the target rests.

        `pace` is the least time between two messages. An attempt whose lease ran out without a result counts as lost:
        the alert is due again, and may have arrived. A later alert of a policy waits for one that was tried before it.
        """
        with self._transaction():
            self._lose(now)
            values = {"target": target, "now": stamp(now), "absurd": stamp(now + FURTHEST)}
            if self._rows(OCCUPIED, **values)[0]["occupied"]:
                return None
            due = self._rows(NEXT, **values)
            if not due:
                return None
            self._know(target)
            self._update("targets", target, free_at=stamp(now + pace))
            return self._claimed(due[0], now=now)

    def delivered(
        self, claim: Claim, *, receipt: str | None, now: datetime, pace: timedelta = NO_PAUSE, note: str | None = None
    ) -> None:
        """Record that the target took the alert; `receipt` is its name for the message, `note` what there is to say."""
        with self._transaction():
            self._settle(claim, "delivered", now=now, receipt=receipt, error=note)
            self._update("dispatches", claim.dispatch_id, state="delivered", problem=note)
            self._update(
                "targets",
                claim.target,
                delivered_at=stamp(now),
                receipt=receipt or claim.receipt,
                free_at=stamp(now + pace),
                rest_until=LONG_AGO,
                failures=0,
                problem=None,
                failing_since=None,
            )

    def failed(  # noqa: PLR0913 - what went wrong, and what follows for the alert and the target
        self,
        claim: Claim,
        error: str,
        *,
        retry_at: datetime,
        now: datetime,
        rest_until: datetime | None = None,
        uncertain: bool = False,
    ) -> None:
        """Record that the target did not take it, when to try again, and until when the whole target is left alone.

        `uncertain`: the alert may have arrived all the same.
        """
        with self._transaction():
            self._settle(claim, "failed", now=now, error=error, retry_at=stamp(retry_at))
            unsure = int(uncertain or claim.uncertain)
            self._update(
                "dispatches",
                claim.dispatch_id,
                state="waiting",
                due_at=stamp(retry_at),
                problem=error,
                uncertain=unsure,
            )
            if rest_until:
                self._fail(claim, error, rest_until=rest_until, now=now)

    def dead(self, claim: Claim, error: str, *, now: datetime) -> None:
        """Record that no further attempt will be made unless a person asks for one."""
        with self._transaction():
            self._settle(claim, "dead", now=now, error=error)
            self._update("dispatches", claim.dispatch_id, state="dead", problem=error)
            self._fail(claim, error, rest_until=now, now=now)

    def soonest(self, target: str, *, now: datetime) -> datetime | None:
        """Give when something may be due at a target, not before now; None where nothing waits for it."""
        at = self._rows(SOONEST, target=target)[0]["at"]
        return max(moment(at), now) if at else None

    # All that waits

    def release(self, *, now: datetime) -> int:
        """Make every claimed alert due again, for a sender that knows to be the only one; give how many.

        What the sender before was about to send when it died may arrive yet: it is looked up where that is possible.
        """
        with self._transaction():
            self._db.execute(RELEASE, [stamp(now + SETTLING)])
            return self._count_as_lost("outcome = 'sending'")

    def revive(self, *, now: datetime) -> int:
        """Make every dead alert wait again; give how many."""
        with self._transaction():
            self._db.execute("update targets set rest_until = '', failures = 0")
            revived = "update dispatches set state = 'waiting', first_tried_at = null, due_at = ? where state = 'dead'"
            return self._db.execute(revived, [stamp(now)]).rowcount

    def set_back(self, by: timedelta, *, now: datetime) -> None:
        """Move what is planned with the clock, which was set back by so much: nothing waits the longer for it."""
        with self._transaction():
            for table, key, column in PLANNED:
                ahead = f"select {key} as key, {column} as at from {table} where {column} > :now"  # noqa: S608 - our own text
                for row in self._rows(ahead, now=stamp(now)):
                    self._update(table, row["key"], **{column: stamp(moment(row["at"]) - by)})

    def withdraw_reminders(self, change_id: int, *, now: datetime) -> int:
        """Keep reminders of a change that were not delivered yet from being so; give how many.

        Called inside one `transaction` by the flow.
        """
        self._db.execute(WITHDRAW_DISPATCHES, {"change": change_id})
        return self._db.execute(WITHDRAW, {"change": change_id, "now": stamp(now)}).rowcount

    # Steps

    def _claimed(self, due: Row, *, now: datetime) -> Claim:
        attempt, first = due["attempts"] + 1, due["first_tried_at"] or stamp(now)
        self._update("dispatches", due["id"], state="sending", attempts=attempt, first_tried_at=first)
        delivery = self._db.table("deliveries").insert(
            {
                "alert_id": due["alert_id"],
                "channel": due["target"],
                "attempt": attempt,
                "outcome": "sending",
                "started_at": stamp(now),
                "lease_until": stamp(now + LEASE),
            }
        )
        assert isinstance(delivery.last_pk, int)
        standing = self._rows("select failures, receipt from targets where name = :name", name=due["target"])[0]
        return Claim(
            dispatch_id=due["id"],
            delivery_id=delivery.last_pk,
            target=due["target"],
            mentions=tuple(json.loads(due["mentions"] or "[]")),
            attempt=attempt,
            first_tried_at=moment(first),
            uncertain=bool(due["uncertain"]),
            failures=standing["failures"],
            receipt=standing["receipt"],
            alert=self._alert(due["alert_id"]),
        )

    def _lose(self, now: datetime) -> None:
        self._db.execute(LOSE, {"now": stamp(now)})
        self._count_as_lost("outcome = 'sending' and lease_until <= :now", now=stamp(now))

    def _count_as_lost(self, where: str, **values: str) -> int:
        lost = self._rows(f"select id from deliveries where {where} order by id", **values)  # noqa: S608 - our own text
        for row in lost:
            self._update("deliveries", row["id"], outcome="lost")
            self._enter("delivery", row["id"])
        return len(lost)

    def _fail(self, claim: Claim, error: str, *, rest_until: datetime, now: datetime) -> None:
        since = self._rows("select failing_since from targets where name = :name", name=claim.target)[0]
        self._update(
            "targets",
            claim.target,
            rest_until=stamp(rest_until),
            failures=claim.failures + 1,
            problem=error,
            failing_since=since["failing_since"] or stamp(now),
        )

    def _settle(self, claim: Claim, outcome: str, *, now: datetime, **row: str | None) -> None:
        self._update("deliveries", claim.delivery_id, outcome=outcome, finished_at=stamp(now), **row)
        self._enter("delivery", claim.delivery_id)

    def _know(self, target: str) -> None:
        self._db.execute(KNOW, [target])

    def _update(self, table: str, key: int | str, **row: str | int | None) -> None:
        self._db.table(table).update(key, row)

    def _rows(self, sql: str, **values: object) -> list[Row]:
        return list(self._db.query(sql, values))
