"""What lets the daily questions be answered without reading the history: indexes, and two tables kept by triggers."""

from sqlite_utils import Database

from storage.decision_schema import OPEN_WINDOWS

TROUBLES = "kind in ('suspect', 'overdue', 'unreadable', 'undelivered', 'disk', 'clock')"
"""Word for word as `storage.troubles` asks: an index of some rows serves no other words."""

INDEXES = f"""
    create index idx_fetches_latest on fetches (policy_id, started_at);
    create index idx_versions_snapshot on versions (snapshot_id);
    create index idx_changes_before on changes (before_id);
    create index idx_changes_preview on changes (preview_version_id) where preview_version_id is not null;
    create index idx_changes_lately on changes (material, seen_at);
    create index idx_changes_announced on changes (policy_id, seen_at) where announced is not null;
    create index idx_alerts_unaddressed on alerts (id) where addressed_at is null and withdrawn_at is null;
    create index idx_alerts_nowhere on alerts (id) where told_nowhere = 1;
    create index idx_alerts_troubles on alerts (kind) where {TROUBLES} and over_at is null;
    create index idx_alerts_lately on alerts (created_at) where kind = 'change';
    create index idx_alerts_undelivered on alerts (target) where kind = 'undelivered';
    create index idx_alerts_recovers on alerts (recovers) where recovers is not null;
    create index idx_alerts_attached on alerts (attached_to) where attached_to is not null;
    create index idx_dispatches_state on dispatches (state, target, alert_id);
    create index idx_dispatches_digest on dispatches (digest_id) where digest_id is not null;
    create index idx_deliveries_sending on deliveries (outcome, id) where outcome = 'sending'
"""

TOLD_NOWHERE = """
    update alerts set told_nowhere = 1
    where addressed_at is not null and attached_to is null and withdrawn_at is null
          and not exists (select 1 from dispatches where alert_id = alerts.id and state != 'withdrawn')
"""

OPEN_BEFORE = "insert into open_changes (change_id) select id from open_windows"

OPENED = """
    create trigger alert_opens_its_change after insert on alerts when new.kind = 'change' and new.change_id is not null
    begin
        insert or ignore into open_changes (change_id)
        select new.change_id where coalesce((select choice from decisions where change_id = new.change_id
                                             order by id desc limit 1), 'escalate') = 'escalate';
    end
"""

REOPENED = """
    create trigger escalation_opens_its_change after insert on decisions when new.choice = 'escalate'
    begin insert or ignore into open_changes (change_id) values (new.change_id); end
"""

CLOSED = """
    create trigger decision_closes_its_change after insert on decisions when new.choice != 'escalate'
    begin delete from open_changes where change_id = new.change_id; end
"""

TOLD_BEFORE = """
    insert into told_rules (rule, changes)
    select reasons.rule, count(distinct alerts.change_id)
    from reasons join alerts on alerts.change_id = reasons.change_id and alerts.kind = 'change'
    group by reasons.rule
"""

TOLD = """
    create trigger alert_tells_rules after insert on alerts when new.kind = 'change' and new.change_id is not null
    begin
        insert into told_rules (rule, changes)
        select distinct rule, 1 from reasons where change_id = new.change_id
        on conflict (rule) do update set changes = changes + 1;
    end
"""

OPEN_FOUND_FAST = (
    OPEN_WINDOWS.replace(
        "from changes\n", "from open_changes cross join changes on changes.id = open_changes.change_id\n"
    ).partition("    where case")[0]
    + "    order by changes.act_by is null, changes.act_by, changes.id\n"
)

WAITING_ALERTS = """
    with waits as (
        select alerts.id as alert_id, dispatches.id as dispatch_id
        from alerts left join dispatches on dispatches.alert_id = alerts.id
        where alerts.addressed_at is null and alerts.withdrawn_at is null
        union
        select alert_id, dispatches.id from dispatches join alerts on alerts.id = dispatches.alert_id
        where dispatches.state in ('waiting', 'sending') and alerts.withdrawn_at is null
    )
    select alerts.id, alerts.created_at, alerts.kind, policies.vendor, alerts.sentence, dispatches.target,
           coalesce(dispatches.attempts, 0) as attempts, dispatches.due_at, dispatches.problem as last_error
    from waits cross join alerts on alerts.id = waits.alert_id
    left join policies on policies.id = alerts.policy_id
    left join dispatches on dispatches.id = waits.dispatch_id
"""

UNROUTED_ALERTS = """
    select alerts.id, alerts.created_at, alerts.kind, policies.vendor, alerts.sentence
    from alerts left join policies on policies.id = alerts.policy_id
    where told_nowhere = 1 and addressed_at is not null and attached_to is null and withdrawn_at is null
    order by alerts.id desc
"""

RULE_FEEDBACK = """
    select told_rules.rule, told_rules.changes as told,
           (select count(distinct feedback.change_id) from feedback where feedback.rule = told_rules.rule
            and 'ignore' = (select choice from decisions where change_id = feedback.change_id order by id desc limit 1))
           as not_relevant,
           (select max(at) from feedback where feedback.rule = told_rules.rule) as last_said_at
    from told_rules
    order by not_relevant desc, told desc, told_rules.rule
"""


def answer_without_the_history(db: Database) -> None:
    """Let what waits, what is open and what came last be found at once, however long the history."""
    db.table("alerts").add_column("told_nowhere", int)
    db.execute(TOLD_NOWHERE)
    for statement in INDEXES.split(";"):
        db.execute(statement)
    db.table("open_changes").create(
        {"change_id": int}, pk="change_id", foreign_keys=[("change_id", "changes", "id")], strict=True
    )
    db.execute(OPEN_BEFORE)
    db.table("told_rules").create({"rule": str, "changes": int}, pk="rule", not_null={"changes"}, strict=True)
    db.execute(TOLD_BEFORE)
    for trigger in (OPENED, REOPENED, CLOSED, TOLD):
        db.execute(trigger)
    views = {
        "open_windows": OPEN_FOUND_FAST,
        "waiting_alerts": WAITING_ALERTS,
        "unrouted_alerts": UNROUTED_ALERTS,
        "rule_feedback": RULE_FEEDBACK,
    }
    for name, sql in views.items():
        db.create_view(name, sql, replace=True)
