"""Pure: an alert as the JSON of our webhook; `docs/webhook.schema.json` is its schema."""

from typing import Any

from notifications.message import Message
from storage.records import Alert, Change, Policy, Reason
from storage.stamps import stamp

SCHEMA = "policy-monitor/alert/2"
"""Names this form of the body; one that is not compatible gets another number."""

MOST_REASONS = 30
"""Of a change, the weightiest: a whole rewrite has a thousand, which many a receiver would refuse for their size."""


def webhook_body(message: Message, target: str) -> dict[str, Any]:
    """Say an alert as plain values: moments in ISO 8601 UTC, days as dates."""
    alert = message.alert
    assert alert is not None
    return {"schema": SCHEMA, "key": message.key, "target": target, **_alert(alert), "diff_url": message.diff_url}


def _alert(alert: Alert) -> dict[str, Any]:
    return {
        "alert": alert.id,
        "kind": alert.kind.value,
        "created_at": stamp(alert.created_at),
        "sentence": alert.sentence,
        "policy": _policy(alert.policy) if alert.policy else None,
        "change": _change(alert.change) if alert.change else None,
        "also_on": [_policy(policy) for policy in alert.also],
        "entries": [_alert(entry) for entry in alert.entries],
        "noise": alert.noise,
    }


def _policy(policy: Policy) -> dict[str, Any]:
    return {
        "name": policy.name,
        "vendor": policy.vendor,
        "kind": policy.kind,
        "url": policy.url,
        "owner": policy.owner,
        "tags": list(policy.tags),
    }


def _change(change: Change) -> dict[str, Any]:
    verdict, deadline, promise = change.verdict, change.window.deadline, change.window.promise
    return {
        "id": change.id,
        "from_version": change.before.number,
        "to_version": change.after.number,
        "first_seen_at": stamp(change.after.seen_at),
        "confirmed_at": stamp(change.after.confirmed_at),
        "last_unchanged_at": stamp(change.window.posting.after),
        "severity": verdict.severity.value if verdict.severity else None,
        "direction": verdict.direction.value if verdict.direction else None,
        "categories": [category.value for category in verdict.categories],
        "act_by": deadline.day.isoformat() if deadline else None,
        "act_by_latest": deadline.latest.isoformat() if deadline else None,
        "act_by_because": deadline.because if deadline else None,
        "promise_kept": promise.kept.value if promise else None,
        "reasons": [_reason(reason) for reason in verdict.reasons[:MOST_REASONS]],
        "further_reasons": len(verdict.reasons[MOST_REASONS:]),
    }


def _reason(reason: Reason) -> dict[str, Any]:
    return {
        "rule": reason.rule,
        "category": reason.category.value,
        "severity": reason.severity.value,
        "direction": reason.direction.value,
        "sentence": reason.sentence,
        "before": reason.before,
        "after": reason.after,
    }
