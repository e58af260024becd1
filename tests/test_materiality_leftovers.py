import pytest

from monitor.materiality import judge
from storage.records import Noise
from tests.policies import policy

BASE = policy("We need it to draw your map. We keep each trip for 30 days.")
FOOTER = "Product\n\n- Maps\n- Pricing\n- Careers 3 open roles\n\nCompany\n\n- About\n- Blog"


@pytest.mark.parametrize(
    "piece",
    [
        FOOTER,
        "Was this page helpful?\n\nYes\n\nNo",
        "6 min read\n\nShare Tweet Copy link",
        "Download on the App Store\n\nGet it on Google Play",
        "War diese Seite hilfreich?\n\nNach oben",
        "Partager cet article\n\nRetour en haut",
        "Deel deze pagina\n\nTerug naar boven",
        "Volver arriba\n\nTodos los derechos reservados.",
        "Torna su\n\nTutti i diritti riservati.",
        "This policy was created with a policy generator.",
        "Home / Legal / Privacy and cookies",
        "The map week ends in 4 days! Play now",
        "Premium map for 3 months at $12. Shop now",
        "Seekarte: 12,50 € für 6 Monate. Jetzt bestellen",
        "Mapa de 7 días por 90 €. Reserve ya",
        "This site uses cookies. Got it",
        "Waybill is now Waybill Worldwide! Read more here",
    ],
)
def test_piece_of_the_page(piece: str) -> None:
    """What the page shows beside the policy is no news."""
    assert judge(BASE, f"{BASE}\n\n{piece}\n").noise is Noise.BOILERPLATE_OR_EXTRACTION


@pytest.mark.parametrize(
    "statement",
    [
        "We share your trips with map makers.",
        "Log in data is kept for a year.",
        "Do not sell my data",
        "Ashdown Cartography Ltd, 4 Mill Lane, Leeds",
        "Neue Anschrift: Uferstraße 5",
        "Applies in Canada only",
        "Thank you for your trust: we sell your trips to hotels.",
        "We use advertising cookies of other firms. Got it",
        "Your maps now go to Chile! Learn more",
        "You can opt out of the map! Learn more",
        "Your trips now go to Waybill! OK",
        "You must be 18! Get started",
        "Our cookies last 400 days. OK",
        "Welcome to the map: your trips are public.",
        "We were acquired by Waybill! Read more here",
    ],
)
def test_statement_at_the_end(statement: str) -> None:
    """A line at the end that says something is told."""
    assert judge(BASE, f"{BASE}\n\n{statement}\n").material


def test_row_with_the_words_of_a_button() -> None:
    """A row of a table is no button, whatever words it holds."""
    table = policy("| Data | Use |\n| --- | --- |\n| Name | Account |")

    assert judge(table, table.replace("| Name", "| A print of your voice | Log in |\n| Name")).material


def test_contents() -> None:
    """A table of contents repeats headings."""
    contents = "## Contents\n\n1. What we collect\n2. Why we need it\n3. How to reach us\n\n## What we collect"

    assert judge(BASE, BASE.replace("## What we collect", contents)).noise is Noise.BOILERPLATE_OR_EXTRACTION


def test_time_passed() -> None:
    """How long ago something was written is another number each day."""
    before = f"{BASE}\n\nEdited 2 hours ago\n"

    assert judge(before, before.replace("2 hours", "3 days")).noise is Noise.BOILERPLATE_OR_EXTRACTION


TERSE = (
    "# {0}\n\nRoadbook draws maps of the sea for anybody who owns a boat and asks for one of them.\n\n## {1}\n\n"
    "- Name\n- Boat\n- {2}\n- Harbour\n- Buoys\n- Compass\n"
)


@pytest.mark.parametrize(
    ("title", "heading", "before", "after"),
    [
        ("Privacy", "Data we collect", "Photo of the crew", "Photo of the cabin"),
        ("Confidentialité", "Données collectées", "Photo pour la carte", "Photo pour la course"),
        ("Datenschutz", "Zweck", "Foto für die Karte", "Foto für den Wettlauf"),
        ("Privacy", "Ontvangers", "De havenmeester", "De zeilclub"),
        ("Privacidad", "Finalidad", "Foto para el mapa", "Foto para la carrera"),
        ("Privacy", "Finalità del trattamento", "Foto per la mappa", "Foto per la gara"),
    ],
)
def test_list_right_under_its_heading_is_no_menu(title: str, heading: str, before: str, after: str) -> None:
    """A policy that lists in a few words what it collects, why or for whom has no menu there."""
    assert judge(TERSE.format(title, heading, before), TERSE.format(title, heading, after)).material
