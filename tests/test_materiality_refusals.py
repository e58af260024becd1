"""A new statement that refuses the reader something is high, whatever it is about."""

import pytest

from storage.records import Direction, Severity
from tests.policies import told

HIGH, ADVERSE = Severity.HIGH, Direction.ADVERSE
STAYS = "Roadbook plans your trips."

REFUSALS = [
    "You can no longer opt out of our letters.",
    "You can no longer opt out online.",
    "You are unable to delete your account.",
    "It is not possible to object to profiling.",
    "Objection is no longer possible.",
    "There is no right to erasure.",
    "We do not respond to requests for a copy.",
    "We are no longer required to notify you of a breach.",
    "We have no duty to inform you.",
    "Nous ne sommes plus tenus de vous informer d'une carte perdue.",
    "Wir sind nicht mehr verpflichtet, Sie über verlorene Karten zu informieren.",
    "Wij zijn niet langer verplicht u over verloren kaarten te informeren.",
    "Ya no estamos obligados a informarle de mapas perdidos.",
    "Non siamo più tenuti a informarla di carte perse.",
    "These terms take effect on posting, without prior notice.",
    "La présente politique peut changer sans préavis.",
    "Vous ne pouvez plus refuser la carte.",
    "Your messages are no longer encrypted.",
    "Nobody reviews these decisions.",
    "Cookies are set before you consent.",
    "Les cookies publicitaires sont déposés sans votre consentement.",
    "Vous ne pouvez plus vous opposer aux lettres.",
    "Nous ne répondons plus aux demandes.",
    "Sie können den Briefen nicht mehr widersprechen.",
    "Wir beantworten Anfragen nicht mehr.",
    "U kunt uw account niet meer verwijderen.",
    "Wij informeren u niet over datalekken.",
    "Ya no puede darse de baja de las cartas.",
    "Non è più possibile opporsi alle lettere.",
]


@pytest.mark.parametrize("sentence", REFUSALS)
def test_refusal(sentence: str) -> None:
    """What the reader could expect is kept from it."""
    assert told(STAYS, f"{STAYS} {sentence}", "reader_refused") == [(HIGH, ADVERSE)]


@pytest.mark.parametrize("rule", ["choice_added", "right_added", "promise_made"])
def test_refusal_gives_nothing(rule: str) -> None:
    """What is denied is no way to opt out, no right and no promise."""
    sentences = "You can no longer opt out of our letters. There is no right to object. Nobody reviews these decisions."

    assert told(STAYS, f"{STAYS} {sentences}", rule) == []


EXPECTED = [
    "You cannot opt out of service messages.",
    "We do not respond to Do Not Track signals.",
    "We do not delete what is required by law.",
    "No cookies are set before you consent.",
    "Necessary cookies are set without your consent.",
    "Aucun cookie n'est déposé sans votre consentement.",
    "We will not delete your account without telling you first.",
    "We do not ask you for your shoe size.",
    "We do not tell anyone where you were.",
    "You may not delete the author's name from maps.",
    "Wir informieren Sie, sobald wir etwas nicht mehr benötigen.",
    "Wij verwijderen ritten als deze niet meer nodig zijn.",
]


@pytest.mark.parametrize("sentence", EXPECTED)
def test_no_refusal(sentence: str) -> None:
    """Neither what nobody can refuse, nor what is denied to others, nor a condition."""
    assert told(STAYS, f"{STAYS} {sentence}", "reader_refused") == []


def test_what_was_refused_before_is_no_news() -> None:
    """A refusal that the text held already is not newly told where it is said again."""
    refusal = "You can no longer opt out of our letters."
    before = f"{STAYS}\n\n{refusal}\n\nTrips are yours."

    assert told(before, before.replace("yours.", f"yours. {refusal}"), "reader_refused") == []
