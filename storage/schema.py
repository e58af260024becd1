"""The tables of the archive: migrations, views and full-text search."""

from sqlite_utils import Database, Migrations

from storage.answer_schema import create_feedback, create_mutes, create_shown, let_alerts_be_over
from storage.decision_schema import create_decisions, let_alerts_remind
from storage.growth_schema import answer_without_the_history
from storage.import_schema import create_imports
from storage.ledger_schema import create_ledger, create_timestamps
from storage.outbox_schema import (
    TRIED,
    UNROUTED_ALERTS,
    create_dispatches,
    create_targets,
    let_alerts_be_addressed,
)
from storage.repeat_schema import let_what_repeats_stand_once
from storage.snapshot_schema import create_prunings, let_snapshots_build_upon_others
from storage.window_schema import (
    facts_over_time,
    how_soon_a_change_is_seen,
    of_coming_versions,
    since_when,
    whether_word_was_kept,
)

migrations = Migrations("policy-monitor")

APPLICATION_ID = 0x504D4F4E
"""What the file's header calls it, so that no other program's database is taken for an archive: "PMON"."""


@migrations()
def create_policies_and_fetches(db: Database) -> None:
    """The watch: which documents, and every attempt to read them."""
    db.table("policies").create(
        {
            "id": int,
            "name": str,
            "vendor": str,
            "kind": str,
            "url": str,
            "schedule": str,
            "owner": str,
            "watched": int,
            "added_at": str,
        },
        pk="id",
        not_null={"name", "vendor", "kind", "url", "schedule", "watched", "added_at"},
        strict=True,
    ).create_index(["name"], unique=True)
    db.table("snapshots").create(
        {
            "id": int,
            "policy_id": int,
            "fetched_at": str,
            "url": str,
            "content_type": str,
            "size": int,
            "sha256": str,
            "body": bytes,
        },
        pk="id",
        not_null={"policy_id", "fetched_at", "url", "content_type", "size", "sha256", "body"},
        foreign_keys=[("policy_id", "policies", "id")],
        strict=True,
    ).create_index(["policy_id"])
    db.table("fetches").create(
        {
            "id": int,
            "policy_id": int,
            "started_at": str,
            "duration_ms": int,
            "outcome": str,
            "status": int,
            "url": str,
            "redirects": str,
            "size": int,
            "sha256": str,
            "fingerprint": str,
            "etag": str,
            "last_modified": str,
            "error": str,
            "transient": int,
            "certain": int,
            "snapshot_id": int,
        },
        pk="id",
        not_null={"policy_id", "started_at", "duration_ms", "outcome", "redirects"},
        foreign_keys=[("policy_id", "policies", "id"), ("snapshot_id", "snapshots", "id")],
        strict=True,
    ).create_index(["policy_id", "outcome", "started_at"])


@migrations()
def create_versions_and_facts(db: Database) -> None:
    """What was read of the pages."""
    versions = db.table("versions").create(
        {
            "id": int,
            "policy_id": int,
            "number": int,
            "kind": str,
            "seen_at": str,
            "confirmed_at": str,
            "language": str,
            "words": int,
            "text": str,
            "fingerprint": str,
            "imprint": str,
            "recipe": str,
            "links": str,
            "snapshot_id": int,
        },
        pk="id",
        not_null={
            "policy_id",
            "number",
            "kind",
            "seen_at",
            "confirmed_at",
            "words",
            "text",
            "fingerprint",
            "imprint",
            "recipe",
            "links",
            "snapshot_id",
        },
        foreign_keys=[("policy_id", "policies", "id"), ("snapshot_id", "snapshots", "id")],
        strict=True,
    )
    versions.create_index(["policy_id", "number"], unique=True)
    versions.create_index(["policy_id", "fingerprint"])
    versions.enable_fts(["text"], create_triggers=True, tokenize="unicode61 remove_diacritics 2")
    db.table("facts").create(
        {
            "id": int,
            "version_id": int,
            "kind": str,
            "value": str,
            "detail": str,
            "quote": str,
            "heading": str,
        },
        pk="id",
        not_null={"version_id", "kind", "detail", "quote", "heading"},
        foreign_keys=[("version_id", "versions", "id")],
        strict=True,
    ).create_index(["version_id", "kind"])


@migrations()
def create_changes_and_reasons(db: Database) -> None:
    """What was judged of the differences."""
    db.table("changes").create(
        {
            "id": int,
            "policy_id": int,
            "seen_at": str,
            "material": int,
            "severity": str,
            "direction": str,
            "categories": str,
            "noise": str,
            "act_by": str,
            "act_by_because": str,
            "before_id": int,
            "after_id": int,
        },
        pk="id",
        not_null={"policy_id", "seen_at", "material", "categories", "before_id", "after_id"},
        foreign_keys=[
            ("policy_id", "policies", "id"),
            ("before_id", "versions", "id"),
            ("after_id", "versions", "id"),
        ],
        strict=True,
    ).create_index(["policy_id", "seen_at"]).create_index(["after_id"], unique=True)
    db.table("reasons").create(
        {
            "id": int,
            "change_id": int,
            "position": int,
            "rule": str,
            "category": str,
            "severity": str,
            "direction": str,
            "sentence": str,
            "before": str,
            "after": str,
        },
        pk="id",
        not_null={"change_id", "position", "rule", "category", "severity", "direction", "sentence"},
        foreign_keys=[("change_id", "changes", "id")],
        strict=True,
    ).create_index(["change_id", "position"], unique=True)


@migrations()
def create_alerts_and_deliveries(db: Database) -> None:
    """What somebody must be told, and every attempt to tell it."""
    alerts = db.table("alerts").create(
        {
            "id": int,
            "kind": str,
            "policy_id": int,
            "change_id": int,
            "created_at": str,
            "sentence": str,
        },
        pk="id",
        not_null={"kind", "policy_id", "created_at", "sentence"},
        foreign_keys=[("policy_id", "policies", "id"), ("change_id", "changes", "id")],
        strict=True,
    )
    alerts.create_index(["change_id"], unique=True)
    alerts.create_index(["policy_id", "kind"])
    db.table("deliveries").create(
        {
            "id": int,
            "alert_id": int,
            "channel": str,
            "attempt": int,
            "outcome": str,
            "started_at": str,
            "finished_at": str,
            "lease_until": str,
            "retry_at": str,
            "receipt": str,
            "error": str,
        },
        pk="id",
        not_null={"alert_id", "channel", "attempt", "outcome", "started_at", "lease_until"},
        foreign_keys=[("alert_id", "alerts", "id")],
        strict=True,
    ).create_index(["alert_id", "attempt"], unique=True)


@migrations()
def create_views(db: Database) -> None:
    """What a person asks most, as plain SQL."""
    db.create_view(
        "material_changes",
        """
        select changes.id, changes.seen_at, policies.vendor, policies.name as policy, changes.severity,
               changes.direction, changes.act_by, changes.categories,
               (select sentence from reasons where change_id = changes.id order by position limit 1) as reason
        from changes join policies on policies.id = changes.policy_id
        where changes.material = 1
        order by changes.seen_at desc
        """,
    )
    db.create_view(
        "current_versions",
        """
        select versions.id, policies.vendor, policies.name as policy, versions.number, versions.kind,
               versions.seen_at, versions.language, versions.words
        from versions join policies on policies.id = versions.policy_id
        where versions.number = (select max(number) from versions as later where later.policy_id = versions.policy_id)
        """,
    )
    db.create_view(
        "current_facts",
        """
        select facts.id, policies.vendor, policies.name as policy, facts.kind, facts.value, facts.detail,
               facts.quote, facts.heading
        from facts
        join current_versions on current_versions.id = facts.version_id
        join policies on policies.name = current_versions.policy
        """,
    )
    db.create_view(
        "waiting_alerts",
        """
        select alerts.id, alerts.created_at, alerts.kind, policies.vendor, alerts.sentence,
               count(deliveries.id) as attempts,
               (select error from deliveries as last where last.alert_id = alerts.id order by last.id desc limit 1)
               as last_error
        from alerts
        join policies on policies.id = alerts.policy_id
        left join deliveries on deliveries.alert_id = alerts.id
        group by alerts.id
        having sum(coalesce(deliveries.outcome, '') in ('delivered', 'dead')) = 0
        """,
    )


@migrations()
def create_muted_reasons(db: Database) -> None:
    """Reasons that the watchlist had switched off: kept, since silence must be explainable."""
    db.table("muted_reasons").create(
        {
            "id": int,
            "change_id": int,
            "position": int,
            "rule": str,
            "category": str,
            "severity": str,
            "direction": str,
            "sentence": str,
            "before": str,
            "after": str,
        },
        pk="id",
        not_null={"change_id", "position", "rule", "category", "severity", "direction", "sentence"},
        foreign_keys=[("change_id", "changes", "id")],
        strict=True,
    ).create_index(["change_id", "position"], unique=True)


@migrations()
def tell_since_when(db: Database) -> None:
    """Between which fetches a change was posted, what its day to act by rests on, and how late that may be."""
    since_when(db)


@migrations()
def tell_whether_word_was_kept(db: Database) -> None:
    """Whether a promised notice was kept, and whether the page's own date moved with its text; countable by vendor."""
    whether_word_was_kept(db)


@migrations()
def tell_how_soon_a_change_is_seen(db: Database) -> None:
    """What the schedule of a policy guarantees: the vendor's page says it from these."""
    how_soon_a_change_is_seen(db)


@migrations()
def let_people_decide(db: Database) -> None:
    """What was decided of changes, who is to decide, and reminders until then."""
    create_decisions(db)
    let_alerts_remind(db)


@migrations()
def tell_of_coming_versions(db: Database) -> None:
    """What a change announces, where its preview lies, and whether what took effect is what was announced."""
    of_coming_versions(db)


@migrations()
def send_alerts_to_several_targets(db: Database) -> None:
    """Which alert goes to which target, and how each stands."""
    create_dispatches(db)
    create_targets(db)
    let_alerts_be_addressed(db)


@migrations()
def give_policies_tags(db: Database) -> None:
    """Words of the operator's own, by which alerts are routed."""
    db.table("policies").add_column("tags", str)


@migrations()
def tell_facts_over_time(db: Database) -> None:
    """What each policy stated, from when and until when."""
    facts_over_time(db)


@migrations()
def find_what_was_tried_fast(db: Database) -> None:
    """Whether an earlier alert of a policy waits to be tried again is asked for every alert that waits."""
    db.execute(TRIED)
    db.create_view("unrouted_alerts", UNROUTED_ALERTS)


@migrations()
def let_people_answer_in_channels(db: Database) -> None:
    """What people answer beside decisions, what the messages show of it, and of which trouble an alert says the end."""
    create_mutes(db)
    create_feedback(db)
    create_shown(db)
    let_alerts_be_over(db)


@migrations()
def take_over_the_past(db: Database) -> None:
    """History that others recorded: which import brought it, so that nobody takes it for our own."""
    create_imports(db)


@migrations()
def keep_a_ledger(db: Database) -> None:
    """An entry for everything recorded, each holding on to the one before."""
    create_ledger(db)


@migrations()
def keep_snapshots_as_differences(db: Database) -> None:
    """Pages as what differs from earlier ones; the bytes of a page may go while its row stays."""
    let_snapshots_build_upon_others(db)


@migrations()
def mark_the_file(db: Database) -> None:
    """The file says whose it is, to us and to programs such as `file`."""
    db.execute(f"pragma application_id = {APPLICATION_ID}")


@migrations()
def record_what_is_pruned(db: Database) -> None:
    """The bytes that a person removed, so that nothing goes silently."""
    create_prunings(db)


@migrations()
def keep_timestamps(db: Database) -> None:
    """Stamps of authorities on heads of the ledger."""
    create_timestamps(db)


@migrations()
def answer_however_long_the_history(db: Database) -> None:
    """What is asked daily is found without reading what was recorded years ago."""
    answer_without_the_history(db)


@migrations()
def tell_who_judged(db: Database) -> None:
    """Which release judged a change, and under which catalogue of rules; nothing tells it of those of before."""
    db.table("changes").add_column("judged_by", str)


@migrations()
def say_once_what_repeats(db: Database) -> None:
    """Addresses, media types and fingerprints, which nearly every fetch says again."""
    let_what_repeats_stand_once(db)
