"""Where messages stand in the channels: which one a message answers, what was pressed, which are behind."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlite_utils import Database

from storage.stamps import Row

THREAD = """
    select receipt from deliveries
    where outcome = 'delivered' and channel = :target and receipt is not null and alert_id in (
        select coalesce(first.attached_to, first.id) from alerts as this
        join alerts as first on first.change_id = this.change_id and first.kind = 'change' and first.id < this.id
        where this.id = :alert
        union select recovers from alerts where id = :alert and recovers is not null)
    order by id limit 1
"""

POSTED = """
    select alerts.id as alert_id, alerts.change_id, deliveries.channel as target, deliveries.receipt,
           dispatches.mentions, coalesce(shown.steps, 0) as shown,
           (select count(*) from decisions where change_id = alerts.change_id)
           + (select count(*) from assignments where change_id = alerts.change_id)
           + (select count(*) from mutes where change_id = alerts.change_id) as steps
    from deliveries join alerts on alerts.id = deliveries.alert_id
    left join dispatches on dispatches.alert_id = alerts.id and dispatches.target = deliveries.channel
    left join shown on shown.alert_id = alerts.id and shown.target = deliveries.channel
    where deliveries.outcome = 'delivered' and deliveries.receipt is not null and alerts.change_id is not null
"""

AT = f"{POSTED} and deliveries.receipt = :receipt"
BEHIND = f"""
    select * from (
        {POSTED} and deliveries.channel = :target and alerts.change_id in (
            select change_id from decisions union select change_id from assignments union select change_id from mutes)
    ) where steps > shown order by alert_id
"""  # noqa: S608 - our own text


@dataclass(frozen=True, slots=True, kw_only=True)
class Posted:
    """A message about a change that stands in a channel."""

    alert_id: int
    change_id: int
    target: str
    receipt: str
    """The channel's id of the message."""
    mentions: str | None
    """JSON, as it was dispatched."""
    shown: int
    """How many steps of the change it shows; where it is behind, the ones after these are new."""
    steps: int
    """How many there are."""


class Postings:
    """Knows where messages stand."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def thread(self, alert_id: int, target: str) -> str | None:
        """Give the channel's id of the first message of the same matter: of the change, or of the trouble now over."""
        return next((row["receipt"] for row in self._rows(THREAD, alert=alert_id, target=target)), None)

    def at(self, receipt: str, targets: Iterable[str]) -> Posted | None:
        """Give the message at a place of one of the targets; None where none of ours stands there."""
        rows = self._rows(AT, receipt=receipt)
        return next((Posted(**row) for row in rows if row["target"] in targets), None)

    def behind(self, target: str) -> tuple[Posted, ...]:
        """Give the messages of a target that do not show every step of their change, oldest first."""
        return tuple(Posted(**row) for row in self._rows(BEHIND, target=target))

    def catch_up(self, posted: Posted, problem: str | None = None) -> None:
        """Record that a message shows all steps, or never will, and why."""
        row = {"alert_id": posted.alert_id, "target": posted.target, "steps": posted.steps, "problem": problem}
        self._db.table("shown").upsert(row)

    def _rows(self, sql: str, **values: object) -> list[Row]:
        return list(self._db.query(sql, values))
