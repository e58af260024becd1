"""A name in the place of another: somebody else does it now, whoever that is."""

import pytest

from monitor.materiality import judge
from tests.policies import policy, told

REPLACED = [
    "Our letters are sent with {}.",
    "{} is our partner for letters.",
    "{} prints our letters. Letters go out by {}.",
    "Chat is provided by {} and goes on there.",
    "Nous imprimons vos lettres chez {}.",
    "{} imprime vos lettres. Vos lettres restent chez {}.",
    "Wij drukken brieven met {}.",
    "Los pagos pasan por {}.",
    "I pagamenti sono gestiti da {}.",
    "Wir nutzen für Briefe den Versanddienstleister {}.",
    "Unser Druck-Anbieter {} hat Ihre Adresse.",
    "Wir nutzen den Dienst {}, um Briefe zu zählen.",
    "Usamos {} para contar cartas.",
    "We gebruiken {}, een analytics dienst die geen cookies plaatst.",
]


@pytest.mark.parametrize("sentence", REPLACED)
def test_party_that_took_the_place_of_another_is_named(sentence: str) -> None:
    """Nobody need have heard of it."""
    before, after = (policy(sentence.replace("{}", name)) for name in ("Postwren", "Inkheron"))

    assert "A party is newly named: Inkheron" in [reason.sentence for reason in judge(before, after).reasons]


KEPT = [
    ("We send letters. Letters go out today.", "We send letters. Notes go out today."),
    ("You read this with Firefox.", "You read this with Chrome."),
    ("Letters are sent with Postwren Blue.", "Letters are sent with Postwren Green."),
    ("Wir drucken Briefe mit Sorgfalt.", "Wir drucken Briefe mit Tinte."),
]


@pytest.mark.parametrize(("before", "after"), KEPT)
def test_capital_letter_that_took_the_place_of_another_names_nobody(before: str, after: str) -> None:
    """The first word of a sentence, a system, a part of a name and a German noun are no party."""
    assert told(before, after, "third_party_added") == []


def test_heading_on_a_party_is_no_title() -> None:
    """A tool that took the place of another in a section of its own is no new brand of the vendor's."""
    before = policy(
        "### Google Analytics\n\nWe use Google Analytics to count visits. Google Analytics stores addresses."
    )
    after = before.replace("Google Analytics", "Inkheron Survey")

    assert "A party is newly named: Inkheron Survey" in [reason.sentence for reason in judge(before, after).reasons]


def test_tool_of_somebody_else_that_the_reader_uses_is_no_brand_of_ours() -> None:
    """Where the vendor's own name is known, another that was replaced throughout is another party."""
    before = "When you use Postwren to pay, Postwren stores your card. Postwren is our service provider for payments."

    assert told(before, before.replace("Postwren", "Inkheron"), "third_party_added")


def test_name_before_a_sentence_of_ours_is_no_brand_of_ours() -> None:
    """Who stores data, and then we delete them, is somebody else."""
    before = "Letters are stored at Postwren. We delete them after a year."

    assert told(before, before.replace("Postwren", "Inkheron"), "third_party_added")


def test_name_of_the_vendor_is_no_party() -> None:
    """Who changes its own name tells of nobody else."""
    before = "# Privacy at Postwren\n\nThis site is run by Postwren. Write to hello@postwren.example.\n"
    after = before.replace("Postwren", "Inkheron").replace("postwren", "inkheron")

    assert told(before, after, "third_party_added") == []
