"""What people decide about changes: records it once, answers what became of it, reminds until then."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from monitor.window.reminding import due, reminder
from storage.archive import Archive
from storage.cases import Act, Case, Choice
from storage.errors import PlainError


class NothingToDecideError(PlainError):
    """Nobody waits for a decision on this change, and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """What became of a step: the case before and after it; both are the same where it had been recorded already."""

    before: Case
    after: Case

    @property
    def is_new(self) -> bool:
        """Whether a row was added."""
        return len(self.after.steps) > len(self.before.steps)


def decide(  # noqa: PLR0913 - who decided what of which change, why, and over what
    archive: Archive,
    change_id: int,
    choice: Choice,
    act: Act,
    *,
    note: str | None = None,
    while_open: bool = False,
) -> Recorded:
    """Record a decision; nothing where the same was decided already, and no new note says more.

    `while_open`: nothing either where another decision ended the matter meanwhile. Without it another decision may
    follow, and counts from then on. A person may decide also on what was judged not to matter: that judgement is ours,
    and may be wrong. Raises LookupError where there is no such change.
    """
    with archive.transaction():
        before = archive.decisions.case(change_id)
        too_late = while_open and not before.is_open
        if not too_late and not _is_brought_again(before, act) and not _is_said_again(before, choice, note):
            archive.decisions.decide(change_id, choice, act, note=note)
            if choice.ends:
                archive.outbox.withdraw_reminders(change_id, now=act.at)
            if choice is Choice.IGNORE:
                archive.decisions.call_irrelevant(change_id, act)
        return Recorded(before=before, after=archive.decisions.case(change_id))


def mute(archive: Archive, change_id: int, act: Act) -> Recorded:
    """Record that nobody is to be reminded of a change any more; nothing where that is so, or where it is decided.

    Raises LookupError where there is no such change.
    """
    with archive.transaction():
        before = archive.decisions.case(change_id)
        if before.is_open and before.mute is None and not _is_brought_again(before, act):
            archive.decisions.mute(change_id, act)
            archive.outbox.withdraw_reminders(change_id, now=act.at)
        return Recorded(before=before, after=archive.decisions.case(change_id))


def assign(archive: Archive, change_id: int, to: str, act: Act) -> Recorded:
    """Record who is to decide; nothing where that is so already.

    Raises LookupError where there is no such change, NothingToDecideError where it was judged not to matter, and nobody
    has said otherwise: what is assigned must not be forgotten for want of a list on which it stands.
    """
    with archive.transaction():
        before = archive.decisions.case(change_id)
        if not before.is_open and before.decision is None:
            raise NothingToDecideError(
                f"change {change_id} waits for nobody: it was told to no one. "
                f"`policy-monitor decide {change_id} escalate` opens it"
            )
        if not _is_brought_again(before, act) and before.assigned_to != to:
            archive.decisions.assign(change_id, to, act)
        return Recorded(before=before, after=archive.decisions.case(change_id))


def remind(archive: Archive, *, zone: ZoneInfo, now: datetime) -> list[str]:
    """Record a reminder of every change that waits for a decision and of which a moment has come; give the sentences.

    One transaction holds the look and the record: whatever dies, each moment of a change is reminded of once.
    """
    sentences = []
    with archive.transaction():
        for case in archive.decisions.cases_to_remind_of():
            moment = due(case, zone, now=now)
            if moment:
                sentence = reminder(case, moment, now.astimezone(zone).date())
                archive.add_reminder(case, moment, sentence, now=now)
                sentences.append(f"{case.policy.vendor}: {case.policy.kind}: {sentence}")
    return sentences


def _is_brought_again(case: Case, act: Act) -> bool:
    return act.key is not None and any(step.act.key == act.key for step in case.steps)


def _is_said_again(case: Case, choice: Choice, note: str | None) -> bool:
    last = case.decision
    return last is not None and last.choice is choice and note in {None, last.note}
