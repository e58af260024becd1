"""Says what became of a check: the same fields in the log, and in `check --json`."""

from collections.abc import Mapping

import structlog

from monitor.belief import GOOD
from monitor.tracking import Tracked
from storage.records import FetchOutcome, VersionKind

log = structlog.get_logger()


def note_check(tracked: Tracked) -> None:
    """Log one line of a check; at the level of a warning where the policy was not read."""
    say = log.info if tracked.fetch.outcome in GOOD else log.warning
    say("checked", **described(tracked))


def described(tracked: Tracked) -> Mapping[str, object]:
    """Say what became of an outcome as fields; nothing that is None.

    `outcome` is what the fetch came to, `result` what was made of it, `error` why it failed or by which sign it is
    suspect.
    """
    change = tracked.change
    fields: dict[str, object | None] = {
        "policy": tracked.policy.name,
        "result": result(tracked),
        "outcome": tracked.fetch.outcome.value,
        "status": tracked.fetch.status,
        "bytes": tracked.fetch.size,
        "ms": tracked.fetch.duration_ms,
        "version": tracked.version.number if tracked.version else None,
        "error": tracked.fetch.error,
        "change": change.id if change else None,
        "material": change.verdict.material if change else None,
        "severity": change.verdict.severity.value if change and change.verdict.severity else None,
        "noise": change.verdict.noise.value if change and change.verdict.noise else None,
        "muted": len(change.verdict.muted) or None if change else None,
        "waiting": tracked.waiting or None,
        "alert": tracked.alert.value if tracked.alert else None,
    }
    return {name: value for name, value in fields.items() if value is not None}


def result(tracked: Tracked) -> str:
    """Say in one word or two what a check came to."""
    if tracked.waiting:
        return "new text, to be seen again"
    if tracked.change:
        return "changed, material" if tracked.change.verdict.material else "changed, not material"
    if tracked.fetch.outcome is FetchOutcome.NEW_TEXT:
        first = tracked.version is not None and tracked.version.kind is VersionKind.FIRST
        return "first version" if first else "unchanged"
    return tracked.fetch.outcome.value
