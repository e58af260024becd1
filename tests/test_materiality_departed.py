"""A party that is gone takes along what was said of it."""

import pytest

from monitor.materiality import judge
from storage.records import Severity
from tests.policies import policy

STAYS = "Our site is hosted in Berlin. We like letters. We plan trips for you, and print maps."
GONE = {
    "how long and how to refuse": (
        "We use Google Analytics to measure visits. Google Analytics data is deleted after 14 months. You can opt "
        "out of Google Analytics with an add-on."
    ),
    "a paragraph that begins with it": (
        "\n\nWe use Hotjar to see how pages are used. Recordings are deleted after 365 days, and you may object.\n\n"
    ),
    "what it is certified for": "We send mail with Mailchimp. Mailchimp is certified for the Data Privacy Framework.",
    "en français": (
        "Nous utilisons Matomo pour mesurer l'audience. Les données de Matomo sont supprimées après 14 mois. Vous "
        "pouvez vous opposer à Matomo."
    ),
    "auf Deutsch": (
        "Wir nutzen Google Analytics. Die Daten von Google Analytics werden nach 14 Monaten gelöscht. Sie können der "
        "Erfassung durch Google Analytics widersprechen."
    ),
}
STILL = {
    "which is still used": (
        "We use Hotjar to see how pages are used. Hotjar recordings are deleted after 365 days.",
        "We use Hotjar to see how pages are used.",
    ),
    "which was never used": ("We never share data with Facebook.", ""),
    "and others do the same now": (
        "We use Hotjar to see how pages are used. Hotjar recordings are deleted after 365 days.",
        "We use several providers, who collect what you do on our pages.",
    ),
    "said of all data": (
        "We use Hotjar to see how pages are used. All data is deleted after 365 days.",
        "",
    ),
}


def severity(before: str, after: str) -> Severity | None:
    """Return how severe a change of a policy is that says more besides."""
    return judge(policy(f"{before} {STAYS}"), policy(f"{after} {STAYS}")).severity


@pytest.mark.parametrize("gone", GONE.values(), ids=GONE)
def test_goes_with_its_party(gone: str) -> None:
    """Nothing is lost to the reader."""
    assert severity(gone, "") is Severity.LOW


@pytest.mark.parametrize(("before", "after"), STILL.values(), ids=STILL)
def test_is_lost(before: str, after: str) -> None:
    """A limit of what goes on is high."""
    assert severity(before, after) is Severity.HIGH
