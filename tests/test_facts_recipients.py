"""Third parties with their roles and countries, and cookies."""

import pytest

from monitor.facts import read_facts
from storage.records import Fact, FactKind

OPENING = "This is the policy of a vendor whose own name does not matter here. " * 5


def found(text: str, kind: FactKind) -> list[Fact]:
    """Return one kind of fact in a text, below an opening that names nobody."""
    return [fact for fact in read_facts(f"{OPENING}\n\n{text}") if fact.kind is kind]


@pytest.mark.parametrize(
    ("text", "name", "detail"),
    [
        (
            "| Sub-processor | Service | Location |\n|---|---|---|\n| Deltahost BV | hosting of data | Netherlands |",
            "Deltahost BV",
            {"role": "hosting", "country": "Netherlands"},
        ),
        ("## Sub-processors\n\n- Deltahost BV (Netherlands): hosting", "Deltahost BV", {"country": "Netherlands"}),
        ("## Empfänger\n\nWir nutzen Postwerk (Schweiz).", "Postwerk", {"country": "Switzerland"}),
        ("Nous partageons des données avec la société Lumen.", "Lumen", {}),
        ("We use Stripe to take payments.", "Stripe", {"role": "payments"}),
        ("Wij delen gegevens met Vrachtlijn BV.", "Vrachtlijn BV", {}),
    ],
)
def test_a_recipient(text: str, name: str, detail: dict[str, str]) -> None:
    """A recipient in a table, a list or a sentence has the role and country that stand beside it."""
    fact = found(text, FactKind.THIRD_PARTY)[0]

    assert (name, detail) == (fact.value, {key: value for key, value in fact.detail.items() if key in detail})


def test_the_vendor_is_no_third_party() -> None:
    """Neither the controller nor a product of its name is a recipient."""
    text = "Acme Ltd is the controller. We share data with Acme Cloud Ltd and with Stripe."

    assert ["Stripe"] == [fact.value for fact in found(text, FactKind.THIRD_PARTY)]


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Deltahost BV, Kade 12, 1011 Delft", ["Deltahost BV"]),
        ("IT service providers", []),
        ("Werbepartner", []),
        ("Sociétés affiliées", []),
        ("Where you share your trips with others", []),
        ("Login providers (Google, Microsoft)", ["Google", "Microsoft"]),
        ("Bank of Harbours", ["Bank of Harbours"]),
    ],
)
def test_the_first_cell_of_a_list(cell: str, names: list[str]) -> None:
    """It names somebody, with or without an address, or says of what sort they are."""
    text = f"| Recipients | Purpose |\n|---|---|\n| {cell} | trips |"

    assert names == [fact.value for fact in found(text, FactKind.THIRD_PARTY)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Data go to partners such as Karbor, Postwerk, and Lumen.", ["Karbor", "Postwerk", "Lumen"]),
        ("Nous partageons avec la société Lumen, Inc.", ["Lumen Inc"]),
        ("Nous partageons avec la société Lumen, Rue Rouge, 75001 Paris.", ["Lumen"]),
        ("Les données sont hébergées chez Lumen, Canada.", ["Lumen"]),
        ("Nous partageons avec la société LUMEN Vous pouvez refuser.", ["LUMEN"]),
        ("Recipients: None.", []),
    ],
)
def test_names_after_a_phrase(text: str, names: list[str]) -> None:
    """A list of names ends before an address or another sentence; legal forms and countries are none."""
    assert names == [fact.value for fact in found(text, FactKind.THIRD_PARTY)]


def test_links_to_social_networks_are_no_recipients() -> None:
    """The foot of a page names networks, and no policy speaks there."""
    text = "We embed videos of YouTube.\n\n- Facebook\n- Twitter\n- LinkedIn"

    assert ["YouTube"] == [fact.value for fact in found(text, FactKind.THIRD_PARTY)]


def test_the_country_of_a_recipient_is_a_place_of_data() -> None:
    """Where a listed sub-processor sits, data are."""
    text = "| Sub-processor | Location |\n|---|---|\n| Deltahost BV | Netherlands |"

    assert ["Netherlands"] == [fact.value for fact in found(text, FactKind.COUNTRY)]


def test_outside_of_a_list() -> None:
    """Data said to be sent outside of several places are in none of them."""
    assert [] == found("We transfer your data outside of the EEA, the UK or Switzerland.", FactKind.COUNTRY)


TABLE = """
| Cookie | Duration | Description |
|---|---|---|
| sid | Session | keeps you logged in |
| _ab | 2 years | set by Plotly |"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TABLE, [("sid", "Session"), ("_ab", "P2Y")]),
        (f"{TABLE}\n\nMore cookies:\n\n{TABLE}", [("sid", "Session"), ("_ab", "P2Y")]),
        ("Cookie | Duration | Description |\n---|---|---|\nsid | 20 minutes | login |", [("sid", "PT20M")]),
        ("## Cookies\n\n| Naam | Aanbieder | Looptijd |\n|---|---|---|\n| sid | ons | 13 maanden |", [("sid", "P13M")]),
        (
            "## Cookies\n\n| Name | Zweck | Speicherdauer |\n|---|---|---|\n| a, b | Login | 1 Tag |",
            [("a", "P1D"), ("b", "P1D")],
        ),
        ("## Cookies\n\n- _ga: Google Analytics, 2 years", [("_ga", "P2Y")]),
        ("| Data | Retention period |\n|---|---|\n| Invoices | 7 years |", []),
    ],
)
def test_cookies(text: str, expected: list[tuple[str, str]]) -> None:
    """Each row of a table of cookies is one fact, however often the page holds the table."""
    assert expected == [(fact.value, fact.detail["duration"]) for fact in found(text, FactKind.COOKIE)]
