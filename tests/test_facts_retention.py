"""How long data are kept, in every form in which policies say it."""

import pytest

from tests.stating import retained, subjects

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
    ("Durée de conservation : 3 ans", ["P3Y"]),
    ("Storage period: 3 years after your last contact", ["P3Y"]),
    ("Bewaartermijn: maximaal 7 jaar", ["P7Y"]),
    ("Client data: the length of the relationship + 5 years", ["P5Y"]),
    ("Kundendaten: Dauer der Geschäftsbeziehung zzgl. 10 Jahre", ["P10Y"]),
    ("| Données clients | Durée de la relation + 3 ans | Contrat |", ["P3Y"]),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(text: str, expected: list[str]) -> None:
    """A verb of keeping or deleting and a length of time make a period."""
    assert expected == retained(text)


OTHERS = [
    "We answer your request to delete data within 30 days.",
    "You may return goods within 14 days; we store your order.",
    "Children under 13 may not use the service; we delete their data.",
    "We have kept customers' trust for more than 20 years of experience.",
    "Unless you confirm within 24 hours, your data are deleted.",
    "We warn you 30 days before we delete your account.",
    "Audio files uploaded three years ago were deleted.",
    "The voucher you saved is valid for 2 years.",
    "We do not collect information from persons under 13 years of age. If we learn of such data, then we delete it.",
    "Le délai de rétractation est de quatorze jours.",
    "Wir behalten uns vor, Preise mit einer Frist von 30 Tagen zu ändern.",
    "Wij behouden ons het recht voor de dienst binnen 14 dagen te beëindigen.",
    "# Cookie policy\n\n| Name | Provider | Retention |\n|---|---|---|\n| _ga | Acme | 2 years |",
]


@pytest.mark.parametrize("text", OTHERS)
def test_what_is_no_retention(text: str) -> None:
    """A length of time that belongs to something else is none, though data are kept beside it."""
    assert [] == retained(text)


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

    assert ["P10Y", "P30D"] == retained(text)


def test_a_table_below_a_row_that_names_it() -> None:
    """A merged row above the titles does not hide them."""
    text = "| Schedule | |\n|---|---|\n| Record | Kept for |\n| Tickets | 2 years |\n| Maps | 6 months |"

    assert ["P2Y", "P6M"] == retained(text)


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
    assert ["P2W", "P1Y"] == retained(text)


def test_cells_that_lost_their_table() -> None:
    """Where a page's table arrives as lines, the title above them still counts."""
    text = (
        "## Your data\n\nInvoices are listed first.\n\nRetention period\n\nInvoices\n\n10 years\n\nTickets\n\n2 years"
    )

    assert ["P10Y", "P2Y"] == retained(text)


def test_a_bare_length_is_of_what_stands_before() -> None:
    """What a cell without words applies to is the cell above."""
    text = "Retention period\n\nInvoices\n\n10 years"

    assert ["Invoices"] == subjects(text)


def test_a_title_within_a_paragraph_ends_the_chapter() -> None:
    """After "**Refunds.**" no length of time is of the retention above any more."""
    text = "**How long we keep it.** Chats: 6 months.\n\n**Waiting times.** Dental care: 3 months."

    assert ["P6M"] == retained(text)


def test_the_same_length_in_other_words_is_one() -> None:
    """A quarter, that is three months, is one promise."""
    assert ["P3M"] == retained("Messages are deleted after un trimestre, soit trois mois.")


ROWS = [
    ("| Customer management | Name | Contract | 5 years from the end of the contract | Sales |", ["P5Y"]),
    ("| Recruitment | CV | Legitimate interest | 2 years | Human resources |", ["P2Y"]),
    ("| Support | Name | Consent | Duration of the contract<br>ID check: 1 month | Support |", ["P1M"]),
    ("| Fraud prevention | Bank details | 5 years maximum from the suspicion | Our team |", ["P5Y"]),
    ("| Audience | Usage | Consent | Cookies: 13 months<br>Usage data: 25 months | Marketing |", ["P25M"]),
    ("| Candidature | CV | 2 ans maximum | RH |", ["P2Y"]),
    ("| Contrats | Identité | Durée du contrat<br>10 ans à compter de la clôture | Compta |", ["P10Y"]),
    ("| Bewerbungen | Lebenslauf | Art. 6 Abs. 1 lit. b DSGVO | 6 Monate nach Abschluss | Personal |", ["P6M"]),
    ("| Server-Logfiles | IP-Adresse | 7 Tage ab Erhebung |", ["P7D"]),
    ("| Facturen | Naam | 7 jaar na het einde van het boekjaar |", ["P7Y"]),
    ("| Clientes | Nombre | 6 años a partir del fin de la relación | Contabilidad |", ["P6Y"]),
    ("| Clienti | Nome | 10 anni dalla cessazione del rapporto | Ufficio |", ["P10Y"]),
    ("| Contact form data | 6 months |", ["P6M"]),
    ("|  | Purpose | Retention |\n|---|---|---|\n| Logs | security | 30 days |", ["P30D"]),
    (f"| Accounts | {'We use them to let you log in. ' * 60}| 13 months from your last login |", ["P13M"]),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_a_row_without_its_titles(text: str, expected: list[str]) -> None:
    """A cell that says from when a time runs, or stands in a register of uses of data, needs no title."""
    assert expected == retained(text)


@pytest.mark.parametrize(
    "text",
    [
        "| Laptop | Warranty | 2 years from purchase |",
        "| Returns | 14 days after delivery | free |",
        "| Basic plan | 12 months | €5 |",
        "| _ga | Example Analytics | 13 months from the last visit |",
        "| Garantie | 24 mois à compter de la livraison | pièces |",
        "| Urgent | 4 hours after the ticket is opened |",
        "| Premium | 30 days after sign-up | trial |",
        "12 months from the date of purchase",
        "2 Jahre Garantie auf alle Geräte",
        "5 Jahre Berufserfahrung",
        "3 years after graduation you may apply",
        "Mindestlaufzeit 24 Monate ab Vertragsschluss",
    ],
)
def test_other_rows_and_lines(text: str) -> None:
    """A warranty, a return, a price, a cookie or an answer runs from something as well."""
    assert [] == retained(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5 years from the end of the contract", ["P5Y"]),
        ("Contract 5 years from", ["P5Y"]),
        ("Consentement 3 ans Vous pouvez retirer votre", ["P3Y"]),
        ("Einwilligung 3 Jahre ab", ["P3Y"]),
        ("contract en vervolgens gedurende een periode van 5 jaar na de laatste activiteit.", ["P5Y"]),
    ],
)
def test_the_pieces_of_a_broken_table(text: str, expected: list[str]) -> None:
    """Tables of PDF documents come as lines, each with what was left of a cell or two."""
    assert expected == retained(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("After 70 days all error reports are automatically, permanently erased.", "all error reports"),
        ("Order numbers are permanently deleted after 20 days.", "Order numbers"),
        ("| Payments | Consent | By our bank: This data is deleted after 6 months. |", "Payments: By our bank"),
        ("| Hiring | Consent | Applicants: deletion after 2 years |", "Hiring: Applicants"),
        ("| Debt collection | Legitimate interest | 5 years from the incident |", "Debt collection"),
        ("4.2 Recordings of calls are kept for six months.", "Recordings of calls"),
        ("Contract 5 years from", ""),
    ],
)
def test_what_a_period_applies_to(text: str, expected: str) -> None:
    """The words name what is kept, and are none of the small ones around it."""
    assert expected == subjects(text)[0]


def test_equal_periods_of_unnamed_data_are_told_apart() -> None:
    """Where a table lost what its rows are about, each row counts."""
    assert ["P3Y", "P3Y"] == retained("3 ans à compter\n\n…\n\n3 ans à compter")
