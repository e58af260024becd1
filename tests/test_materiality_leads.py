"""What stands below a line with a colon, before one, or behind a capital is read as what it is."""

import pytest

from monitor.materiality import judge
from storage.records import Noise
from tests.policies import policy

NESTED = """# {0}

Roadbook draws maps of the sea for anybody who owns a boat and asks for one of them.

## Roadbook

- {1}:
  - {2}
  - Harbour
- Buoys
- Compass
- Tides
"""


@pytest.mark.parametrize(
    ("title", "lead", "before", "after"),
    [
        ("Privacy", "Waybill gets what it asks for", "Colour of the boat", "Colour of the captain"),
        ("Confidentialité", "Waybill reçoit", "La couleur du bateau", "La couleur du capitaine"),
        ("Datenschutz", "Waybill bekommt", "Farbe des Bootes", "Farbe des Kapitäns"),
        ("Privacy", "Waybill krijgt dingen zoals", "Kleur van de boot", "Kleur van de kapitein"),
        ("Privacidad", "Waybill obtiene", "El color del barco", "El color del marinero"),
        ("Privacy", "Waybill ottiene", "Il colore della barca", "Il colore del capitano"),
    ],
)
def test_list_within_a_list(title: str, lead: str, before: str, after: str) -> None:
    """To a list within a list leads the item above it."""
    assert judge(NESTED.format(title, lead, before), NESTED.format(title, lead, after)).material


def test_denied_list_within_a_list() -> None:
    """What is denied above the items of an inner list is denied of none behind it."""
    before = policy("What you should know:\n\n- We never sell:\n  - maps\n- Sailors are greeted")

    verdict = judge(before, before.replace("- Sailors", "- We sell biometric data\n- Sailors"))

    assert "sale_added" in {reason.rule for reason in verdict.reasons}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Die Seite setzt keine Bojen.", "Die Seite malt keine Bojen."),
        ("Potresti avere una carta del porto.", "Potresti vendere una carta del porto."),
        ("Zie onderstaande boeien van de haven.", "Zie verkochte boeien van de haven."),
    ],
)
def test_verb_behind_a_capital_is_no_brand(before: str, after: str) -> None:
    """A word that is written small is no part of a name, though the first of the sentence has a capital."""
    rest = "Roadbook draws maps of the sea for anybody who owns a boat and asks for one of them."

    assert judge(f"# Roadbook\n\n{before}\n\n{rest}", f"# Roadbook\n\n{after}\n\n{rest}").material


@pytest.mark.parametrize(
    ("before", "after", "rest"),
    [
        ("Letters", "Fingers", "kept in a drawer of the harbour until the summer ends"),
        ("Lettres", "Empreintes", "gardées au port jusqu'à la fin de la saison des voiles"),
        ("Briefe", "Fotos", "liegen im Hafen bis zum Ende der Saison im Herbst bereit"),
    ],
)
def test_title_that_a_sentence_is_about(before: str, after: str, rest: str) -> None:
    """Where nobody speaks behind a colon, what stands before it is what the line is about."""
    assert judge(policy(f"{before}: {rest}."), policy(f"{after}: {rest}.")).material


def test_title_of_a_sentence_that_stands_alone() -> None:
    """A sentence in which "you" are told something says it under any title."""
    rest = "you may be asked for a name when the harbour opens"

    assert judge(policy(f"Harbours: {rest}."), policy(f"Gates: {rest}.")).noise is Noise.EDITORIAL
