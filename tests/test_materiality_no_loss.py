"""Sentences that go without a loss to the reader, though they hold words of promises; and their like that do not."""

import pytest

from monitor.materiality import judge
from storage.records import Severity
from tests.policies import policy

STAYS = "We plan trips, draw maps and write letters to those who like them."
NO_LOSS = [
    "Anyone, not just us, may read what you post.",
    "We share your trips with sites that are not owned by us.",
    "Where we find spam we may disable your account.",
    "Nous pouvons désactiver votre compte.",
    "Session cookies ensure that pages load securely.",
    "Les cookies permettent un chargement sécurisé des pages.",
    "Names of guests will be retained indefinitely.",
    "We may do this to perform a contract, on a legitimate interest or with your consent.",
    "We may use your name, alone or together with other data, to improve the service.",
    "Nous faisons appel à des prestataires pour héberger le site.",
]
LOSS = [
    "We never read what you post, not even for support.",
    "You may disable this in your account.",
    "Vous pouvez désactiver les cookies.",
    "We store your trips encrypted.",
    "Names of guests will be deleted after a year.",
    "We may do this with your consent only.",
    "We use your data for this purpose alone.",
]


def severity(gone: str) -> Severity | None:
    """Return how severe it is that a sentence goes."""
    return judge(policy(f"{gone} {STAYS}"), policy(STAYS)).severity


@pytest.mark.parametrize("sentence", NO_LOSS)
def test_goes_without_a_loss(sentence: str) -> None:
    """It promised nothing."""
    assert severity(sentence) is not Severity.HIGH


@pytest.mark.parametrize("sentence", LOSS)
def test_is_a_loss(sentence: str) -> None:
    """It promised something."""
    assert severity(sentence) is Severity.HIGH
