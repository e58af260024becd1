"""Parties to whose policy, page or shop the reader is only pointed are given nothing."""

import pytest

from storage.records import Direction, Severity
from tests.policies import told

POINTED = [
    ("See the privacy policies of the services that you connect.", ", such as Google and Dropbox."),
    ("Other sites have their own policies.", " So have Facebook and LinkedIn, as other sites do."),
    ("You can install our app.", " Get it from the App Store or from Google Play."),
    ("Suivez-nous en ligne.", " Suivez-nous sur LinkedIn et Mastodon."),
]
GIVEN = [
    (
        "We share data with providers.",
        ", such as Google, whose privacy policy you may read: the privacy policy of Google.",
    ),
    ("Videos are embedded.", " YouTube receives your IP address; see the privacy policy of YouTube."),
]


@pytest.mark.parametrize(("before", "more"), POINTED)
def test_party_that_is_pointed_to(before: str, more: str) -> None:
    """It is told, as low."""
    after = before[:-1] + more if more.startswith(",") else before + more
    reasons = told(before, after, "third_party_added")
    assert set(reasons) == {(Severity.LOW, Direction.ADVERSE)}


@pytest.mark.parametrize(("before", "more"), GIVEN)
def test_party_that_is_given_something(before: str, more: str) -> None:
    """Its policy may be named beside."""
    after = before[:-1] + more if more.startswith(",") else before + more
    reasons = told(before, after, "third_party_added")
    assert (Severity.HIGH, Direction.ADVERSE) in reasons
