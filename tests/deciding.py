"""Makes archives in which changes wait for a decision."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

from monitor.deciding import Recorded, decide
from storage.archive import Archive
from storage.cases import Act, Choice, Through
from storage.records import AlertKind, Category, Direction, Noise, Reason, Severity, Verdict
from storage.windows import Basis, Deadline, Posting, Window
from tests.making import START, add_version, page, watching

REASON = Reason(
    rule="notice_shortened",
    category=Category.POLICY_CHANGE_NOTICE,
    severity=Severity.HIGH,
    direction=Direction.ADVERSE,
    sentence="Notice before changes shortened: 8 days → 3 days",
)
MATERIAL = Verdict(
    material=True, severity=Severity.HIGH, direction=Direction.ADVERSE, categories=(REASON.category,), reasons=(REASON,)
)
NOT_MATERIAL = Verdict(material=False, noise=Noise.EDITORIAL)


def window(act_by: date | None, *, at: datetime = START, because: str = "The text before promised notice.") -> Window:
    """Make the window of a change that was posted at a moment."""
    deadline = Deadline(day=act_by, latest=act_by, basis=Basis.PROMISED_NOTICE, because=because) if act_by else None
    return Window(posting=Posting(after=at, by=at), deadline=deadline)


def add_change(
    archive: Archive,
    *,
    act_by: date | None,
    verdict: Verdict = MATERIAL,
    at: datetime = START,
    because: str = "The text before promised notice.",
) -> int:
    """Record a change that was seen, and told where it matters, at a moment; give its number."""
    around = window(act_by, at=at, because=because)
    with archive.transaction():
        before, after = (add_version(archive, page(f"Text {number} of {at}."), at) for number in (1, 2))
        change_id = archive.add_change(before, after, verdict, around)
        if verdict.material:
            archive.add_alert(AlertKind.CHANGE, before.policy, REASON.sentence, now=at, change_id=change_id)
    return change_id


def add_texts(archive: Archive, before: str, after: str) -> None:
    """Record that one text took the place of another, and that it was told."""
    with archive.transaction():
        versions = [add_version(archive, page(text)) for text in (before, after)]
        change_id = archive.add_change(versions[0], versions[1], MATERIAL, window(None))
        archive.add_alert(AlertKind.CHANGE, versions[0].policy, REASON.sentence, now=START, change_id=change_id)


@contextmanager
def waiting(path: Path, act_by: date | None) -> Iterator[Archive]:
    """Open a new archive in which change 1, told at the start, waits for a decision until a day."""
    with watching(path) as archive:
        add_change(archive, act_by=act_by)
        yield archive


def act(at: datetime = START, *, actor: str = "anna", key: str | None = None) -> Act:
    """Make an act of somebody's."""
    return Act(actor=actor, at=at, through=Through.COMMAND, key=key)


def decided(archive: Archive, choice: Choice, at: datetime = START, *, note: str | None = None) -> Recorded:
    """Decide on change 1."""
    return decide(archive, 1, choice, act(at), note=note)
