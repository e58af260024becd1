"""Tables of what people answer beside decisions, and of what the messages show of it."""

from sqlite_utils import Database

from storage.decision_schema import APPEND_ONLY

RULE_FEEDBACK = """
    select reasons.rule, count(distinct alerts.change_id) as told,
           count(distinct case when last.choice = 'ignore' then feedback.change_id end) as not_relevant,
           max(feedback.at) as last_said_at
    from reasons
    join alerts on alerts.change_id = reasons.change_id and alerts.kind = 'change'
    left join feedback on feedback.change_id = reasons.change_id and feedback.rule = reasons.rule
    left join decisions as last on last.id = (select max(id) from decisions where change_id = reasons.change_id)
    group by reasons.rule
    order by not_relevant desc, told desc, reasons.rule
"""

SHOWN_BEFORE = """
    insert into shown (alert_id, target, steps)
    select distinct alerts.id, deliveries.channel,
           (select count(*) from decisions where change_id = alerts.change_id)
           + (select count(*) from assignments where change_id = alerts.change_id)
    from deliveries join alerts on alerts.id = deliveries.alert_id
    where deliveries.outcome = 'delivered' and alerts.change_id is not null
"""

OVER_BEFORE = """
    update alerts set over_at = created_at where kind in ('overdue', 'suspect') and exists (
        select 1 from fetches where fetches.policy_id = alerts.policy_id and started_at > alerts.created_at
                                    and outcome in ('unchanged', 'new text'))
    or kind = 'undelivered' and exists (
        select 1 from targets where name = alerts.target and delivered_at > alerts.created_at)
"""


def create_mutes(db: Database) -> None:
    """Make the table of changes of which nobody is to be reminded any more."""
    _append_only(db, "mutes", {"id": int, "change_id": int, "at": str, "actor": str, "through": str, "key": str})


def create_feedback(db: Database) -> None:
    """Make the table of rules that told of what was not relevant, and a view that counts."""
    columns = {"id": int, "change_id": int, "rule": str, "at": str, "actor": str, "through": str, "key": str}
    _append_only(db, "feedback", columns)
    db.create_view("rule_feedback", RULE_FEEDBACK)


def create_shown(db: Database) -> None:
    """Make the table of how many steps of its change a message shows; those from before are left as they are."""
    db.table("shown").create(
        {"alert_id": int, "target": str, "steps": int, "problem": str},
        pk=("alert_id", "target"),
        not_null={"alert_id", "target", "steps"},
        foreign_keys=[("alert_id", "alerts", "id")],
        strict=True,
    )
    db.execute(SHOWN_BEFORE)


def _append_only(db: Database, table: str, columns: dict[str, type]) -> None:
    db.table(table).create(
        columns,
        pk="id",
        not_null=set(columns) - {"id", "key"},
        foreign_keys=[("change_id", "changes", "id")],
        strict=True,
    ).create_index(["change_id"])
    for event, done in (("update", "altered"), ("delete", "deleted")):
        db.execute(APPEND_ONLY.format(table=table, event=event, done=done))


def let_alerts_be_over(db: Database) -> None:
    """Let a trouble that was told be over, and an alert say so; what was over before is not told of any more."""
    alerts = db.table("alerts")
    alerts.add_column("recovers", int, fk="alerts", fk_col="id")
    alerts.add_column("over_at", str)
    db.execute(OVER_BEFORE)
