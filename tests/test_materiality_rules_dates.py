"""Rules on the text's own dates."""

from datetime import date

import pytest

from monitor.materiality import judge
from storage.records import Direction, Severity
from tests.policies import policy, told

HIGH, MEDIUM, LOW = Severity.HIGH, Severity.MEDIUM, Severity.LOW
NEUTRAL = Direction.NEUTRAL


def test_effective_date_to_come() -> None:
    """A date within thirty days from which the text applies is high."""
    before, after = "Effective January 1, 2025.", "Effective March 20, 2025."
    found = told(before, after, "effective_date_ahead", seen_on=date(2025, 3, 1))

    assert found == [(HIGH, NEUTRAL)]


def test_effective_date_gone_by() -> None:
    """A date that is past on the day of sight is no announcement."""
    before, after = "Effective January 1, 2025.", "Effective March 20, 2025."

    assert told(before, after, "effective_date_ahead", seen_on=date(2025, 3, 20)) == []


@pytest.mark.parametrize(
    "banner",
    [
        "A new version of this policy will replace this one on 30 March 2025.",
        "Am 30. März 2025 tritt eine neue Fassung dieser Datenschutzerklärung in Kraft.",
    ],
)
def test_announced_version_is_told(banner: str) -> None:
    """A banner with the day of a coming version is no noise, however it words that it will apply."""
    before = "We use your address to send what you order."
    found = told(before, f"{banner}\n\n{before}", "effective_date_ahead", seen_on=date(2025, 3, 20))

    assert found == [(HIGH, NEUTRAL)]


def test_date_set_back() -> None:
    """A policy's date that moves into the past is material."""
    found = told("Effective March 20, 2025.", "Effective January 1, 2025.", "date_set_back")

    assert found == [(LOW, NEUTRAL)]


def test_removed_date() -> None:
    """A policy that no longer says when it was changed is material."""
    before = policy("We drive.")
    after = before.replace("Last updated: 3 March 2024\n\n", "")

    assert ["date_removed"] == [reason.rule for reason in judge(before, after).reasons]


def test_date_for_other_readers() -> None:
    """Whom a date applies to is more than a date."""
    before = "Effective in the EEA and the UK: April 30, 2024."
    found = told(before, before.replace("and the UK", "the UK and Switzerland"), "date_line_reworded")

    assert found == [(MEDIUM, NEUTRAL)]
