"""Tables that say where each alert goes, how each target stands, and what the alerts need for it."""

from sqlite_utils import Database

WAITING_ALERTS = """
    select alerts.id, alerts.created_at, alerts.kind, policies.vendor, alerts.sentence, dispatches.target,
           coalesce(dispatches.attempts, 0) as attempts, dispatches.due_at, dispatches.problem as last_error
    from alerts
    left join policies on policies.id = alerts.policy_id
    left join dispatches on dispatches.alert_id = alerts.id
    where alerts.withdrawn_at is null
          and (alerts.addressed_at is null or dispatches.state in ('waiting', 'sending'))
"""

UNROUTED_ALERTS = """
    select alerts.id, alerts.created_at, alerts.kind, policies.vendor, alerts.sentence
    from alerts left join policies on policies.id = alerts.policy_id
    where addressed_at is not null and attached_to is null and withdrawn_at is null
          and not exists (select 1 from dispatches where alert_id = alerts.id and state != 'withdrawn')
    order by alerts.id desc
"""

TRIED = """
    create index idx_dispatches_tried on dispatches (target, alert_id) where state = 'waiting' and attempts > 0
"""

SETTLED_BEFORE = """
    insert into dispatches (alert_id, target, route, state, due_at, attempts, problem)
    select alert_id, case outcome when 'dead' then 'slack' else channel end, 'before there were routes', outcome,
           started_at, attempt, error
    from deliveries where outcome in ('delivered', 'dead')
"""


def create_dispatches(db: Database) -> None:
    """Make the table of what goes where, filled with what was settled before there was one."""
    db.table("dispatches").create(
        {
            "id": int,
            "alert_id": int,
            "target": str,
            "route": str,
            "mentions": str,
            "state": str,
            "due_at": str,
            "attempts": int,
            "first_tried_at": str,
            "uncertain": int,
            "problem": str,
            "digest_id": int,
            "told_at": str,
        },
        pk="id",
        not_null={"alert_id", "target", "route", "state", "due_at", "attempts"},
        defaults={"attempts": 0},
        foreign_keys=[("alert_id", "alerts", "id"), ("digest_id", "alerts", "id")],
        strict=True,
    ).create_index(["alert_id", "target"], unique=True).create_index(["target", "state", "alert_id"])
    db.execute("update deliveries set outcome = 'lost' where outcome = 'sending'")
    db.execute(SETTLED_BEFORE)


def create_targets(db: Database) -> None:
    """Make the table of how each target stands."""
    db.table("targets").create(
        {
            "name": str,
            "free_at": str,
            "rest_until": str,
            "failures": int,
            "problem": str,
            "failing_since": str,
            "delivered_at": str,
            "receipt": str,
        },
        pk="name",
        not_null={"name", "free_at", "rest_until", "failures"},
        strict=True,
    )


def let_alerts_be_addressed(db: Database) -> None:
    """Let an alert be about no policy, about another alert, or the same as another; count attempts by target."""
    alerts = db.table("alerts")
    alerts.transform(not_null={"policy_id": False})
    alerts.add_column("addressed_at", str)
    alerts.add_column("attached_to", int, fk="alerts", fk_col="id")
    alerts.add_column("target", str)
    alerts.add_column("noise", int)
    db.execute("update alerts set addressed_at = created_at where id in (select alert_id from dispatches)")
    db.execute("drop index idx_deliveries_alert_id_attempt")
    db.table("deliveries").create_index(["alert_id", "channel", "attempt"], unique=True)
    db.create_view("waiting_alerts", WAITING_ALERTS, replace=True)
