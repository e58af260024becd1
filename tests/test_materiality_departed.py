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
    "by which a notice was to be sent": (
        "We send mail with Mailchimp. We will email you with Mailchimp 30 days before any change of this policy.",
        "",
    ),
    "whose breaches were to be told": (
        "We use Hotjar to see how pages are used. If Hotjar suffers a breach we will notify you within 72 hours.",
        "",
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


LISTS = {
    "what is collected": ("We collect:", "seats that you reserve in advance", Severity.LOW),
    "what it is used for": (
        "We use your data to:",
        "log you in with two factors, so that you may use the service",
        Severity.LOW,
    ),
    "en français": ("Nous collectons les données suivantes :", "les réservations à l'avance", Severity.LOW),
    "what keeps data safe": ("We use these protections:", "encryption of all disks", Severity.HIGH),
    "what is not done": ("We never share your data with:", "advertisers", Severity.HIGH),
    "what one has a right to": ("You have the right to have us:", "delete your data", Severity.HIGH),
}


@pytest.mark.parametrize(("lead", "item", "severe"), LISTS.values(), ids=LISTS)
def test_item_that_went(lead: str, item: str, severe: Severity) -> None:
    """Of what is done with data less is low, however it is put; of what protects the reader it is high."""
    left = f"{lead}\n\n- names of travellers\n- addresses of theirs\n- {{more}}\n"
    before, after = left.format(more=item), left.replace("\n- {more}", "")
    assert severity(f"{before}\n", f"{after}\n") is severe


def test_how_long_data_of_a_list_are_kept_is_lost() -> None:
    """An item that states a time states more than what is done."""
    left = "We keep your data as follows:\n\n- names, as long as you travel\n- {more}\n"
    before = left.format(more="letters, which are deleted after 12 months")
    assert severity(before, left.replace("\n- {more}", "")) is Severity.HIGH
