"""A sentence that was parted lost nothing; a default that the reader has to turn was turned."""

import pytest

from monitor.materiality import judge
from storage.records import Severity
from tests.policies import policy


def test_denial_in_a_sentence_of_its_own_is_no_loss() -> None:
    """What a sentence denied is denied in the new one beside it."""
    before = "The map is not meant for children under 16 and we do not log their trips."
    after = "Our map is not made for children under 16. We do not log trips of theirs."

    assert judge(policy(before), policy(after)).severity is not Severity.HIGH


def test_denial_that_is_not_in_the_new_sentence_is_lost() -> None:
    """Another sentence in its place makes good for nothing."""
    before = "The map is not meant for children under 16 and we do not log their trips."
    after = "Our map is not made for children under 16. We log trips of theirs."

    assert judge(policy(before), policy(after)).severity is Severity.HIGH


def test_only_may_stand_elsewhere() -> None:
    """What waits for the reader waits still where the word that limits it stands elsewhere."""
    before = "Letters are sent only if you have subscribed to them."
    after = "We only send letters if you have subscribed to them."

    assert judge(policy(before), policy(after)).severity is not Severity.HIGH


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "We count visits if you like. You can enable it in the menu.",
            "We count visits. You can disable it in the menu.",
        ),
        (
            "Counting is off. You can enable it in the menu to help us draw better maps.",
            "To help us draw better maps, visits are counted. You can disable it in the menu.",
        ),
        ("Die Zählung können Sie im Menü einschalten.", "Die Zählung können Sie im Menü ausschalten."),
    ],
)
def test_way_to_switch_on_that_became_a_way_to_switch_off_is_high(before: str, after: str) -> None:
    """Who has to switch off has been opted in (guideline: opt-in to opt-out)."""
    assert judge(policy(before), policy(after)).severity is Severity.HIGH


def test_legal_form_of_the_vendor_is_part_of_its_name() -> None:
    """Its name with its form may be "we"."""
    text = policy("{} will log your trips.") + "\nRoadbook Ltd is in Leeds.\n"

    assert not judge(text.format("Roadbook Ltd"), text.format("We")).material


def test_another_legal_form_is_no_part_of_its_name() -> None:
    """A new form of it is told."""
    text = policy("{} logs your trips.") + "\nRoadbook Ltd is in Leeds.\n"

    assert judge(text.format("Roadbook Ltd"), text.format("Roadbook Inc.")).material
