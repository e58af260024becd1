"""Tables of what people decide, which let nothing be altered, and what alerts need in order to remind of it."""

from sqlite_utils import Database

APPEND_ONLY = """
    create trigger {table}_are_never_{done} before {event} on {table}
    begin select raise(abort, '{table} are never {done}: record a new one'); end
"""

OPEN_WINDOWS = """
    select changes.id, changes.act_by, cast(julianday(changes.act_by) - julianday(date('now')) as integer) as days_left,
           policies.vendor, policies.name as policy, changes.severity, last.choice as decision,
           (select assigned_to from assignments where change_id = changes.id order by id desc limit 1) as assigned_to,
           (select sentence from reasons where change_id = changes.id order by position limit 1) as reason,
           changes.act_by_because, changes.seen_at
    from changes
    join policies on policies.id = changes.policy_id
    left join decisions as last on last.id = (select max(id) from decisions where change_id = changes.id)
    where case when last.choice is null
               then exists (select 1 from alerts where alerts.change_id = changes.id and alerts.kind = 'change')
               else last.choice = 'escalate' end
    order by changes.act_by is null, changes.act_by, changes.id
"""

WAITING_ALERTS = """
    select alerts.id, alerts.created_at, alerts.kind, policies.vendor, alerts.sentence,
           count(deliveries.id) as attempts,
           (select error from deliveries as last where last.alert_id = alerts.id order by last.id desc limit 1)
           as last_error
    from alerts
    join policies on policies.id = alerts.policy_id
    left join deliveries on deliveries.alert_id = alerts.id
    where alerts.withdrawn_at is null
    group by alerts.id
    having sum(coalesce(deliveries.outcome, '') in ('delivered', 'dead')) = 0
"""

WINDOWS_OVER = """
    insert into alerts (kind, policy_id, change_id, created_at, sentence, moment, withdrawn_at)
    select 'reminder', changes.policy_id, changes.id, :last, 'The time to act had ended before there were reminders.',
           'ended', :last
    from changes where changes.material = 1 and changes.act_by < substr(:last, 1, 10)
"""


def create_decisions(db: Database) -> None:
    """Make the tables of steps, and the triggers that keep every row as it was written."""
    act = {"at": str, "actor": str, "through": str, "key": str}
    steps = {
        "decisions": {"id": int, "change_id": int, "choice": str, "note": str, **act},
        "assignments": {"id": int, "change_id": int, "assigned_to": str, **act},
    }
    for table, columns in steps.items():
        db.table(table).create(
            columns,
            pk="id",
            not_null=set(columns) - {"id", "note", "key"},
            foreign_keys=[("change_id", "changes", "id")],
            strict=True,
        ).create_index(["change_id"]).create_index(["key"], unique=True)
        for event, done in (("update", "altered"), ("delete", "deleted")):
            db.execute(APPEND_ONLY.format(table=table, event=event, done=done))


def let_alerts_remind(db: Database) -> None:
    """Let an alert remind of a change that another alert told of, once for each moment, and be withdrawn.

    Windows that are over by the last fetch are not told of any more: nobody could act.
    """
    alerts = db.table("alerts")
    alerts.add_column("moment", str, not_null_default="")
    alerts.add_column("withdrawn_at", str)
    db.execute("drop index idx_alerts_change_id")
    alerts.create_index(["change_id", "kind", "moment"], unique=True)
    last = next(iter(db.query("select max(started_at) as at from fetches")))["at"]
    db.execute(WINDOWS_OVER, {"last": last or ""})
    db.create_view("waiting_alerts", WAITING_ALERTS, replace=True)
    db.create_view("open_windows", OPEN_WINDOWS)
