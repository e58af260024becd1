"""Verdicts, facts, versions and diffs as plain values: what `--json` prints."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import timedelta
from typing import Any

from monitor.comparing import SideBySide
from monitor.rejudging import Rejudged
from monitor.window.guarantee import Guarantee
from notifications.times import preview_command
from storage.imports import Import
from storage.records import Change, Fact, Hunk, Reason, Verdict, Version
from storage.windows import Announcement


def verdict_row(verdict: Verdict) -> dict[str, Any]:
    """Give a verdict as plain values."""
    return {
        "material": verdict.material,
        "severity": verdict.severity,
        "direction": verdict.direction,
        "categories": list(verdict.categories),
        "noise": verdict.noise,
        "reasons": [reason_row(reason) for reason in verdict.reasons],
        "muted": [reason_row(reason) for reason in verdict.muted],
    }


def reason_row(reason: Reason) -> dict[str, Any]:
    """Give a reason as plain values."""
    return {
        "rule": reason.rule,
        "category": reason.category,
        "severity": reason.severity,
        "direction": reason.direction,
        "sentence": reason.sentence,
        "before": reason.before,
        "after": reason.after,
    }


def rejudged_row(rejudged: Rejudged) -> dict[str, Any]:
    """Give a change and its two verdicts as plain values."""
    change = rejudged.change
    return {
        "policy": change.policy.name,
        "from": change.before.number,
        "to": change.after.number,
        "seen_at": change.after.seen_at.isoformat(),
        "change": change.id,
        "outcome": rejudged.outcome,
        "then": verdict_row(rejudged.then),
        "now": verdict_row(rejudged.now),
    }


def fact_row(fact: Fact) -> dict[str, Any]:
    """Give a fact as plain values."""
    return {
        "kind": fact.kind,
        "value": fact.value,
        "detail": dict(fact.detail),
        "quote": fact.quote,
        "heading": list(fact.heading),
    }


def window_row(change: Change) -> dict[str, Any]:
    """Give the time around a change as plain values: days and moments in ISO 8601; what there is not is None."""
    window = change.window
    deadline, coming = window.deadline, window.announcement
    return {
        "posted_after": window.posting.after.isoformat(),
        "posted_by": window.posting.by.isoformat(),
        "act_by": deadline.day.isoformat() if deadline else None,
        "act_by_latest": deadline.latest.isoformat() if deadline else None,
        "act_by_basis": deadline.basis if deadline else None,
        "act_by_because": deadline.because if deadline else None,
        "promise": asdict(window.promise) if window.promise else None,
        "own_date": asdict(window.own_date) if window.own_date else None,
        "announcement": announcement_row(change, coming) if coming else None,
        "preview": asdict(window.preview) if window.preview else None,
    }


def announcement_row(change: Change, coming: Announcement) -> dict[str, Any]:
    """Give a coming version as plain values, with the command that watches its preview."""
    return {
        "applies": coming.applies.isoformat() if coming.applies else None,
        "quote": coming.quote,
        "preview": coming.preview,
        "command": preview_command(change.policy, coming.preview) if coming.preview else None,
    }


def guarantee_row(guaranteed: Guarantee) -> dict[str, Any]:
    """Give what a watch guarantees as plain values: lengths in days."""
    day = timedelta(days=1)
    return {
        "promised_days": guaranteed.length / day,
        "left_days": guaranteed.left / day,
        "sentence": guaranteed.sentence,
        "warning": guaranteed.warning,
    }


def history_row(version: Version, change: Change | None, came_with: Import | None = None) -> dict[str, Any]:
    """Give a version, the change that made it and the import that brought it as plain values."""
    return {
        "version": version.number,
        "kind": version.kind,
        "seen_at": version.seen_at.isoformat(),
        "words": len(version.text.split()),
        "imported_from": f"{came_with.source.kind}: {came_with.source.name}" if came_with else None,
        "change": change.id if change else None,
        **({**verdict_row(change.verdict), "window": window_row(change)} if change else {}),
    }


def diff_row(before: Version, after: Version, hunks: Iterable[Hunk]) -> dict[str, Any]:
    """Give a diff as plain values: equal and deleted hunks joined are the one text, equal and inserted the other."""
    return {
        "from": before.number,
        "to": after.number,
        "hunks": [{"operation": hunk.operation, "text": hunk.text} for hunk in hunks],
    }


def comparison_row(side_by_side: SideBySide) -> dict[str, Any]:
    """Give vendors side by side as plain values: of each kind of fact what each vendor states, in words."""
    return {
        kind.value: dict(zip(side_by_side.vendors, map(list, cells), strict=True)) for kind, cells in side_by_side.rows
    }
