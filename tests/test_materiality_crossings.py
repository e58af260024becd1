"""Asides that point within the text, sentences taken in by another, and a vendor by its name: all editorial."""

import pytest

from monitor.materiality import judge
from storage.records import Noise
from tests.policies import policy


@pytest.mark.parametrize(
    "aside",
    [
        " (as described in this policy)",
        ", as further explained above",
        ", as set out in section 4 below",
        " (comme décrit dans la présente politique)",
        ", tel que précisé ci-dessus",
        " (wie oben beschrieben)",
        " (zoals hieronder uitgelegd)",
        " (tal como se indica a continuación)",
        " (come descritto sopra)",
    ],
)
def test_aside_that_points_within_the_text_is_editorial(aside: str) -> None:
    """Where else the text speaks of a thing is no answer."""
    before, after = "We draw your trips on maps of clubs.", f"We draw your trips on maps of clubs{aside}."

    assert judge(policy(before), policy(after)).noise is Noise.EDITORIAL


def test_aside_that_points_to_another_document_is_told() -> None:
    """What another document says may be a limit, or none."""
    before, after = "We draw your trips.", "We draw your trips as described in the rules of clubs."

    assert judge(policy(before), policy(after)).material


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "We draw trips with great care. We keep the maps of trips in a safe.",
            "We draw trips with great care, and we keep the maps of trips in a safe.",
        ),
        (
            "Nous traçons vos trajets avec le plus grand soin. Nous gardons les cartes dans un coffre.",
            "Nous traçons vos trajets avec le plus grand soin, et nous gardons les cartes dans un coffre.",
        ),
    ],
)
def test_sentence_that_another_took_in_is_editorial(before: str, after: str) -> None:
    """It is said elsewhere, and the two sentences say the same as the one."""
    assert judge(policy(before), policy(after)).noise is Noise.EDITORIAL


NAMED = "Karbor draws maps. Ask Karbor for one. Trips of Karbor are safe. {} your trips for clubs. Karbor has hotels."
ROLES = "The Skipper draws maps. Ask the Skipper. Trips of the Skipper go. {} your trips for clubs. The Skipper rests."


def test_name_that_the_text_says_most_is_the_vendor() -> None:
    """It may stand for "we", though no address of the text has it."""
    before, after = NAMED.format("We collect"), NAMED.format("Karbor collects")

    assert judge(before, after).noise is Noise.EDITORIAL


def test_role_with_an_article_is_not_the_vendor() -> None:
    """A role is written with a capital and an article: who does it is another."""
    assert judge(ROLES.format("We collect"), ROLES.format("The Skipper collects")).material


ROWS = "| What | How long |\n|---|---|\n| Trajets | 3 ans à compter du {} des clients |\n"


def test_cell_put_otherwise_is_editorial() -> None:
    """A phrase in a cell has the forms that it has in a sentence."""
    after = ROWS.replace("à compter du", "à partir du").replace("des clients", "des clientes et clients")

    assert judge(policy(ROWS.format("départ")), policy(after.format("départ"))).noise is Noise.EDITORIAL
