"""What becomes of suspect pages over time."""

from dataclasses import replace
from pathlib import Path

import pytest

from monitor.tracking import Tracked, receive
from storage.archive import Archive
from storage.jobs import Outcome
from storage.records import AlertKind, FetchOutcome
from tests.making import NOTICE, after, page, policy, read, watching

EIGHT, THREE = page(NOTICE.format("8 days")), page(NOTICE.format("3 days"))


def baseline(archive: Archive) -> None:
    """Let the policy be seen twice."""
    for hours in (0, 1):
        receive(archive, policy(), read(EIGHT, after(hours=hours)), now=after(hours=hours))


def suspect(archive: Archive, *, hours: float, certain: bool) -> Tracked:
    """Let a page arrive that the gate holds back, with another text on it."""
    outcome = read(THREE, after(hours=hours))
    fetch = replace(outcome.fetch, outcome=FetchOutcome.SUSPECT, certain=certain, error="text cut in half")
    return receive(archive, policy(), replace(outcome, fetch=fetch), now=after(hours=hours))


@pytest.mark.parametrize("certain", [True, False])
def test_suspect_page_keeps_the_version(tmp_path: Path, certain: bool) -> None:  # noqa: FBT001 - a case
    """What does not look like the policy never replaces it at first."""
    with watching(tmp_path) as archive:
        baseline(archive)
        suspect(archive, hours=2, certain=certain)

        assert len(archive.versions(policy().name)) == 1


def test_lasting_suspicion_is_told_once(tmp_path: Path) -> None:
    """The third suspect fetch is told, those after it are not."""
    with watching(tmp_path) as archive:
        baseline(archive)
        told = [suspect(archive, hours=2 + hour, certain=True).alert for hour in range(30)]

        assert told == [None, None, AlertKind.SUSPECT, *[None] * 27]


def test_new_suspicion_after_recovery_is_told_again(tmp_path: Path) -> None:
    """A page that was good in between starts anew."""
    with watching(tmp_path) as archive:
        baseline(archive)
        for hour in range(3):
            suspect(archive, hours=2 + hour, certain=True)
        receive(archive, policy(), good(hours=6), now=after(hours=6))
        told = [suspect(archive, hours=7 + hour, certain=True).alert for hour in range(3)]

        assert told == [None, None, AlertKind.SUSPECT]


def test_genuine_rewrite_behind_an_uncertain_sign_comes_through(tmp_path: Path) -> None:
    """Seen unchanged for a day, the text becomes a change and is told as one."""
    with watching(tmp_path) as archive:
        baseline(archive)
        told = [suspect(archive, hours=2 + hour, certain=False).alert for hour in range(0, 30, 6)]

        assert told == [None, None, AlertKind.SUSPECT, None, AlertKind.CHANGE]


def test_version_behind_a_suspicion_stands_at_its_first_sight(tmp_path: Path) -> None:
    """The day on which the text first stood there is not lost."""
    with watching(tmp_path) as archive:
        baseline(archive)
        for hour in range(0, 30, 6):
            suspect(archive, hours=2 + hour, certain=False)
        version = archive.current(policy().name)

        assert version
        assert version.seen_at == after(hours=2)


def test_bot_wall_never_becomes_a_version(tmp_path: Path) -> None:
    """What the page itself proves not to be the policy stays out for ever."""
    with watching(tmp_path) as archive:
        baseline(archive)
        for hour in range(0, 24 * 60, 12):
            suspect(archive, hours=2 + hour, certain=True)

        assert len(archive.versions(policy().name)) == 1


def test_policy_that_comes_back_is_unchanged(tmp_path: Path) -> None:
    """After a bot wall the same text is no change."""
    with watching(tmp_path) as archive:
        baseline(archive)
        suspect(archive, hours=2, certain=True)
        tracked = receive(archive, policy(), good(hours=3), now=after(hours=3))

        assert (tracked.change, tracked.waiting) == (None, False)


def good(*, hours: float) -> Outcome:
    """Make the outcome of the page that we have."""
    outcome = read(EIGHT, after(hours=hours))
    return Outcome(fetch=replace(outcome.fetch, outcome=FetchOutcome.UNCHANGED))
