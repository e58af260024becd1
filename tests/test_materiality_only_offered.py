"""What is only offered to the reader, or hedged by where it lives, is no use of data."""

import pytest

from monitor.materiality import judge
from storage.records import Severity
from tests.policies import policy

STAYS = "We plan trips."
OFFERED = [
    "You can opt out of interest-based advertising on the page of the Digital Advertising Alliance.",
    "Depending on your location, you may opt out of this.",
    "Vous pouvez vous opposer à la publicité ciblée dans vos paramètres.",
    "Location data: we do not collect your precise location.",
    "Session cookies: deleted automatically when you close your browser.",
]
DONE = [
    "We show interest-based advertising; you can opt out of it.",
    "Your data is used for interest-based advertising, and you can opt out.",
    "Advertisers receive your location; you may opt out.",
    "Location data: we collect your precise location.",
    "Our system may automatically close your account.",
]


def severity(sentence: str) -> Severity | None:
    """Return how severe it is that a sentence comes."""
    return judge(policy(STAYS), policy(f"{STAYS} {sentence}")).severity


@pytest.mark.parametrize("sentence", OFFERED)
def test_is_offered(sentence: str) -> None:
    """Nothing is newly done."""
    assert severity(sentence) is not Severity.HIGH


@pytest.mark.parametrize("sentence", DONE)
def test_is_done(sentence: str) -> None:
    """Something is, whatever the reader may do about it."""
    assert severity(sentence) is Severity.HIGH
