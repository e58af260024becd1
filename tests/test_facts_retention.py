"""How long data are kept, in every form in which policies say it."""

import pytest

from monitor.facts import read_facts
from storage.records import FactKind


def periods(text: str) -> list[str | None]:
    """Return the retention periods of a text."""
    return [fact.value for fact in read_facts(text) if fact.kind is FactKind.RETENTION]


SENTENCES = [
    ("We keep invoices for the duration of the contract and 5 years thereafter.", ["P5Y"]),
    ("Support chats are kept for no longer than two years from the last contact.", ["P2Y"]),
    ("Recordings are destroyed ninety (90) days after the call.", ["P90D"]),
    ("Backups are overwritten after 35 days.", ["P35D"]),
    ("Data are kept for one year before being erased.", ["P1Y"]),
    ("If your account has not been used for 24 months, we delete it with all its data.", ["P24M"]),
    ("Log files are kept for 18 to 24 months and then deleted.", ["P24M"]),
    ("Depending on the breach we retain your details for 2 or 10 years.", ["P2Y", "P10Y"]),
    ("Data collected through cookies are kept for 13 months.", ["P13M"]),
    ("Les enregistrements sont effacés quinze jours après l'appel.", ["P15D"]),
    ("Vos factures sont archivées dix ans à compter de la vente.", ["P10Y"]),
    ("Sicherungskopien verschwinden nach weiteren sechzig (60) Tagen.", ["P60D"]),
    ("Rechnungen unterliegen einer zehnjährigen Aufbewahrungsfrist.", ["P10Y"]),
    ("Camerabeelden worden na 4 weken overschreven.", ["P4W"]),
    ("Sollicitatiebrieven bewaren we een half jaar.", ["P6M"]),
    ("Borramos las grabaciones a los quince días.", ["P15D"]),
    ("Las facturas se conservan seis años por obligación fiscal.", ["P6Y"]),
    ("Le fatture sono conservate per anni dieci.", ["P10Y"]),
    ("Cancelliamo i messaggi dopo un trimestre.", ["P3M"]),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(text: str, expected: list[str]) -> None:
    """A verb of keeping or deleting and a length of time make a period."""
    assert expected == periods(text)


OTHERS = [
    "We answer your request to delete data within 30 days.",
    "You may return goods within 14 days; we store your order.",
    "Children under 13 may not use the service; we delete their data.",
    "We have kept customers' trust for more than 20 years of experience.",
    "Unless you confirm within 24 hours, your data are deleted.",
    "We warn you 30 days before we delete your account.",
    "Audio files uploaded three years ago were deleted.",
    "The voucher you saved is valid for 2 years.",
    "Le délai de rétractation est de quatorze jours.",
    "Wir behalten uns vor, Preise mit einer Frist von 30 Tagen zu ändern.",
    "Wij behouden ons het recht voor de dienst binnen 14 dagen te beëindigen.",
    "# Cookie policy\n\n| Name | Provider | Retention |\n|---|---|---|\n| _ga | Acme | 2 years |",
]


@pytest.mark.parametrize("text", OTHERS)
def test_what_is_no_retention(text: str) -> None:
    """A length of time that belongs to something else is none, though data are kept beside it."""
    assert [] == periods(text)


TITLES = [
    ("Retention period", "Record"),
    ("Durée de conservation", "Données"),
    ("Speicherdauer", "Datenart"),
    ("Löschung", "Daten"),
    ("Bewaartermijn", "Gegevens"),
    ("Plazo de conservación", "Tratamiento"),
    ("Periodo di conservazione", "Dati"),
]


@pytest.mark.parametrize(("title", "data"), TITLES)
@pytest.mark.parametrize("turned", [False, True])
def test_tables(title: str, data: str, *, turned: bool) -> None:
    """The column is found by its title, in whatever place it stands."""
    rows = [(data, title), ("A", "10 years"), ("B", "30 days")]
    lines = [" | ".join(reversed(row) if turned else row) for row in rows]
    text = "\n".join(f"| {line} |" for line in (lines[0], "--- | ---", *lines[1:]))

    assert ["P10Y", "P30D"] == periods(text)


def test_a_table_below_a_row_that_names_it() -> None:
    """A merged row above the titles does not hide them."""
    text = "| Schedule | |\n|---|---|\n| Record | Kept for |\n| Tickets | 2 years |\n| Maps | 6 months |"

    assert ["P2Y", "P6M"] == periods(text)


LISTS = [
    "## How long we keep it\n\n- crash reports: 2 weeks\n- chats: one year after we close the ticket",
    "We delete your data after these periods:\n\n- crash reports: 2 weeks\n- chats: 1 year",
    "## Durée de conservation\n\n- 2 semaines pour les incidents\n- 1 an pour les échanges",
    "**Wie lange wir speichern**\n\n1. Absturzberichte: längstens 2 Wochen\n2. Gespräche: 1 Jahr nach Abschluss",
    "Onze bewaartermijnen zijn als volgt:\n\n- Crashrapporten: 2 weken\n- Gesprekken: 1 jaar",
    "## Cuánto tiempo\n\n- Incidencias: 2 semanas\n- Conversaciones: un año",
    "## Per quanto tempo\n\n- Segnalazioni: 2 settimane\n- Conversazioni: 1 anno",
]


@pytest.mark.parametrize("text", LISTS)
def test_lists(text: str) -> None:
    """A heading or the words before a list say what its lengths of time are."""
    assert ["P2W", "P1Y"] == periods(text)


def test_cells_that_lost_their_table() -> None:
    """Where a page's table arrives as lines, the title above them still counts."""
    text = (
        "## Your data\n\nInvoices are listed first.\n\nRetention period\n\nInvoices\n\n10 years\n\nTickets\n\n2 years"
    )

    assert ["P10Y", "P2Y"] == periods(text)


def test_a_bare_length_is_of_what_stands_before() -> None:
    """What a cell without words applies to is the cell above."""
    text = "Retention period\n\nInvoices\n\n10 years"

    assert ["Invoices"] == [fact.detail["what"] for fact in read_facts(text) if fact.kind is FactKind.RETENTION]


def test_a_title_within_a_paragraph_ends_the_chapter() -> None:
    """After "**Refunds.**" no length of time is of the retention above any more."""
    text = "**How long we keep it.** Chats: 6 months.\n\n**Waiting times.** Dental care: 3 months."

    assert ["P6M"] == periods(text)


def test_the_same_length_in_other_words_is_one() -> None:
    """A quarter, that is three months, is one promise."""
    assert ["P3M"] == periods("Messages are deleted after un trimestre, soit trois mois.")
