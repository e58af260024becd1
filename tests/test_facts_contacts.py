"""Who is the controller, and how to reach whom."""

import pytest

from monitor.facts import read_facts
from storage.records import Fact, FactKind
from tests.stating import values


def contacts(text: str) -> list[Fact]:
    """Return the contacts in a text."""
    return [fact for fact in read_facts(text) if fact.kind is FactKind.CONTACT]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Write to Privacy@Vendor.example.", ["privacy@vendor.example"]),
        ("Write to privacy [at] vendor.example.", ["privacy@vendor.example"]),
        (
            "Write to a@vendor.example or b@vendor.example, best a@vendor.example.",
            ["a@vendor.example", "b@vendor.example"],
        ),
        ("Write to [email\u00a0protected].", [None]),
        (
            "Vendor Ltd, 12 High Street, Leeds LS1 4AB, United Kingdom",
            ["12 High Street, Leeds LS1 4AB, United Kingdom"],
        ),
        ("Vendor Inc., 7 Main Street, Suite 200, Austin, TX 78701", ["7 Main Street, Suite 200, Austin, TX 78701"]),
        ("Vendor SAS, 4 rue des Lilas, 69003 Lyon, France", ["4 rue des Lilas, 69003 Lyon, France"]),
        ("Vendor GmbH\n\nLindenweg 5\n\n20095 Hamburg\n\nDeutschland", ["Lindenweg 5, 20095 Hamburg, Germany"]),
        ("Vendor nv, Kerkstraat 9 - 9000 Gent - België", ["Kerkstraat 9, 9000 Gent, Belgium"]),
        ("On June 1, 2019 We changed our products.", []),
        ("In 2020 we moved 300 Servers to Frankfurt.", []),
    ],
)
def test_contacts(text: str, expected: list[str | None]) -> None:
    """Mailboxes in small letters, addresses in one line, each once; a hidden address is noted without a value."""
    assert expected == [fact.value for fact in contacts(text)]


def test_an_address_written_twice_is_one() -> None:
    """Commas or dashes between the lines, with the name or without: the same address."""
    text = "Vendor nv, Kerkstraat 9 - 9000 Gent, Belgium\n\nOur office is Kerkstraat 9, 9000 Gent, Belgium."

    assert ["Kerkstraat 9, 9000 Gent, Belgium"] == [fact.value for fact in contacts(text)]


def test_an_address_knows_its_addressee() -> None:
    """The company before an address is kept beside it."""
    assert "Vendor S.A." == contacts("Vendor S.A.\n\n8 Rue Haute\n\nL-1718 Luxembourg")[0].detail["addressee"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Our data protection officer: help@vendor.example", "dpo"),
        ("dpo@vendor.example", "dpo"),
        ("Our EU representative: office@other.example", "representative"),
        ("Complain to the CNIL: plaintes@cnil.fr", "authority"),
        ("privacy@vendor.example", "privacy"),
        ("sales@vendor.example", "general"),
    ],
)
def test_roles(text: str, expected: str) -> None:
    """The mailbox itself, or the words before it, say whom one reaches."""
    assert expected == contacts(text)[0].detail["role"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The controller of your data is Vendor Ltd, 1 High Street.", ["Vendor Ltd"]),
        ("The controller of your data is VENDOR LIMITED, 1 High Street.", ["VENDOR LIMITED"]),
        ("Verwerkingsverantwoordelijke: Coöperatie Vendor U.A., Lindelaan 5", ["Coöperatie Vendor U.A."]),
        ("Vendor, Inc. is the data controller.", ["Vendor Inc"]),
        ("Le responsable du traitement est la société Vendor SAS.", ["Vendor SAS"]),
        ("## Verantwortlicher\n\nVendor GmbH, Lindenweg 5, Hamburg", ["Vendor GmbH"]),
        ("De verwerkingsverantwoordelijke is Vendor bv.", ["Vendor bv"]),
        ("El responsable del tratamiento es Vendor S.L.", ["Vendor S.L."]),
        ("Titolare del trattamento è Vendor S.r.l.", ["Vendor S.r.l."]),
        ('Vendor Ltd ("we") runs this site.', ["Vendor Ltd"]),
        ("Vendor S.A., with registered office at Luxembourg, runs this site.", ["Vendor S.A."]),
        ("Our provider Other Ltd is an independent controller.", []),
        ("We act as controller.", []),
    ],
)
def test_controllers(text: str, expected: list[str]) -> None:
    """The entity is named as registered: called the controller, or introduced as the vendor."""
    assert expected == values(text, FactKind.CONTROLLER)


NO_COMPANIES = {
    "an office": ("Responsable du traitement :\n\nLe Ministère des Cartes, Paris", ["Ministère des Cartes"]),
    "a person": ("## Controller\n\nErika Musterfrau", ["Erika Musterfrau"]),
    "a statement": ("## Controller\n\nPersonal Data That We Hold is kept safe.", []),
    "a street": ("## Controller\n\n1601 Willow Road, Oldtown", []),
    "an officer": ("The data protection officer of the controller is: Erika Musterfrau", []),
}


@pytest.mark.parametrize(("text", "named"), NO_COMPANIES.values(), ids=NO_COMPANIES)
def test_controller_below_a_heading_may_be_no_company(text: str, named: list[str]) -> None:
    """An office or a person that begins the first line is read; a statement, a street or an officer is not."""
    assert values(text, FactKind.CONTROLLER) == named
