"""The first tables and views: the watch, what was read, what was judged, and whom it was told."""

from sqlite_utils import Database


def policies_and_fetches(db: Database) -> None:
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


def versions_and_facts(db: Database) -> None:
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


def changes_and_reasons(db: Database) -> None:
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


def alerts_and_deliveries(db: Database) -> None:
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


def views(db: Database) -> None:
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


def muted_reasons(db: Database) -> None:
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
