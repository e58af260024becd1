"""Where a past that was taken over meets what the archive had, and whether somebody is told of it."""

from collections.abc import Iterable
from datetime import datetime

from monitor.materiality import judge, judged_by
from monitor.timing import window_of
from monitor.tracking import headline
from spiders.extract import ExtractError, extract
from spiders.recipe import same_reader
from storage.archive import Archive
from storage.cases import Moment
from storage.records import AlertKind, Change, Policy, Version, VersionKind
from storage.snapshots import SnapshotError


def join(archive: Archive, policy: Policy, last: Version, first: Version, *, import_id: int) -> list[int]:
    """Judge the step from the last text that was taken over to the first that was there; give the change's id, if any.

    There is none where both are the same text, or where two extractors meet: what differs then says nothing of the
    vendor. Where another release of ours read the older one, the page is read again for the comparison.
    """
    text = _as_read_by(archive, policy, first, last.recipe)
    if text is None or last.text == text:
        return []
    verdict = judge(last.text, text, language=first.language, seen_on=first.seen_at.date(), rules=policy.rules)
    window = window_of(archive, policy, last, first, verdict)
    return [archive.add_change(last, first, verdict, window, import_id=import_id, judged_by=judged_by())]


def _as_read_by(archive: Archive, policy: Policy, version: Version, recipe: str) -> str | None:
    if not same_reader(version.recipe, recipe):
        return None
    if version.recipe == recipe:
        return version.text
    try:
        return extract(archive.snapshot(version.snapshot_id), policy.select, policy.remove).text
    except (ExtractError, SnapshotError):
        return version.text


def tell_of(archive: Archive, changes: Iterable[Change], *, now: datetime) -> None:
    """Record alerts of the material changes of a past, as somebody asked for; nobody is reminded of a day gone by."""
    for change in changes:
        if not change.verdict.material or change.after.kind not in {VersionKind.CHANGE, VersionKind.FIRST}:
            continue
        name = change.policy.name
        archive.add_alert(AlertKind.CHANGE, name, headline(change.verdict), now=now, change_id=change.id)
        deadline = change.window.deadline
        if deadline and deadline.day < now.date():
            words = f"The time to act had ended on {deadline.day} before this was imported."
            archive.add_reminder(archive.decisions.case(change.id), Moment.ENDED, words, now=now)
            archive.outbox.withdraw_reminders(change.id, now=now)
