"""Classes of phrasing about keeping data that unseen vendors brought, each in the languages that have it."""

import pytest

from tests.stating import retained, subjects

MADE_UNREADABLE = [
    ("We blind usage logs after 45 days.", "P45D"),
    ("Card numbers in your payment records are masked after 90 days.", "P90D"),
    ("IP addresses in our logs are truncated after 7 days.", "P7D"),
    ("Les adresses IP de nos journaux sont tronquées après 7 jours.", "P7D"),
    ("Les données de paiement sont masquées au bout de 90 jours.", "P90D"),
    ("IP-Adressen werden nach 7 Tagen gekürzt.", "P7D"),
    ("Die Angaben in den Protokollen werden nach 45 Tagen unkenntlich gemacht.", "P45D"),
    ("IP-adressen in onze logs worden na 7 dagen ingekort.", "P7D"),
    ("De gegevens in onze logs worden na 45 dagen onleesbaar gemaakt.", "P45D"),
    ("Los datos de pago se enmascaran a los 90 días.", "P90D"),
    ("I dati di pagamento sono oscurati dopo 90 giorni.", "P90D"),
]


@pytest.mark.parametrize(("text", "expected"), MADE_UNREADABLE)
def test_data_made_unreadable_are_kept_no_longer(text: str, expected: str) -> None:
    """Data that are masked, blinded or cut short have a period as deleted ones do."""
    assert [expected] == retained(text)


LINES = [
    "We store your data only as long as we must:\n{}: 3 years after the last message\n{}: 10 years under tax law",
    "Nous conservons vos données aussi longtemps que nécessaire :\n{} : 3 ans après le dernier message\n{} : 10 ans",
    "Wir speichern Ihre Daten nur so lange, wie wir müssen:\n{}: 3 Jahre nach der letzten Nachricht\n{}: 10 Jahre",
    "Wij bewaren uw gegevens niet langer dan nodig:\n{}: 3 jaar na het laatste bericht\n{}: 10 jaar voor de fiscus",
    "Conservamos sus datos el tiempo necesario:\n{}: 3 años desde el último mensaje\n{}: 10 años por ley",
    "Conserviamo i suoi dati per il tempo necessario:\n{}: 3 anni dall'ultimo messaggio\n{}: 10 anni per legge",
]


@pytest.mark.parametrize("text", LINES)
def test_a_list_that_lost_its_bullets(text: str) -> None:
    """Lines of a name and a length are a list, below a sentence about keeping that leads into them."""
    assert ["P3Y", "P10Y"] == retained(text.format("Alpha", "Beta"))


@pytest.mark.parametrize(
    "text",
    [
        "We must keep some data to find abuse.\nFor the servers:\n- Sign-in records - 3 weeks\n- Proxy logs - 5 days",
        "Nous conservons peu de données.\nPour les serveurs :\n- Journaux d'accès - 3 semaines\n- Messages - 5 jours",
        "Wir speichern wenige Daten.\nFür unsere Server:\n- Anmeldedaten - 3 Wochen\n- Zugriffsprotokolle - 5 Tage",
        "Wij bewaren weinig gegevens.\nVoor onze servers:\n- Inloggegevens - 3 weken\n- Berichten - 5 dagen",
        "Conservamos pocos datos.\nEn los servidores:\n- Registros de acceso - 3 semanas\n- Mensajes - 5 días",
        "Conserviamo pochi dati.\nSui nostri server:\n- Registri di accesso - 3 settimane\n- Messaggi - 5 giorni",
    ],
)
def test_a_list_of_data_below_a_sentence_about_keeping(text: str) -> None:
    """The words right before a list need not speak of keeping where the paragraph above does and the items are data."""
    assert ["P3W", "P5D"] == retained(text)


def test_a_list_of_something_else_below_a_sentence_about_keeping() -> None:
    """Hours of support are not how long data are kept."""
    assert [] == retained("We keep your data safe.\nOur support is quick:\n- By phone - 4 hours\n- By letter - 5 days")


@pytest.mark.parametrize(
    "text",
    [
        "## How long we keep data\n\n- Letters: at most 9 months (for our defence before a court).",
        "## Hoe lang bewaren wij uw gegevens?\n\n- Brieven: maximaal 9 maanden (wettelijke plicht voor boekhouding).",
        "## Bewaartermijnen\n\n- Brieven: 9 maanden voor de boekhouding.",
        "## Durée de conservation\n\n- Lettres : 9 mois avant suppression.",
        "## Speicherdauer\n\n- Briefe: 9 Monate vor der Löschung.",
        "## Plazo de conservación\n\n- Cartas: 9 meses antes de su eliminación.",
        "## Periodo di conservazione\n\n- Lettere: 9 mesi prima della cancellazione.",
    ],
)
def test_an_entry_of_a_list_is_no_warning(text: str) -> None:
    """A length right after the name of an entry is its period, though "before" or "for" follows."""
    assert ["P9M"] == retained(text)


@pytest.mark.parametrize(
    "text",
    [
        "Your deleted notes stay in the bin for 20 days. After the twenty days are over, they are deleted for good.",
        "Vos notes sont conservées 20 jours. À l'issue des 20 jours, elles sont supprimées.",
        "Ihre Daten werden 20 Tage gespeichert. Nach Ablauf der 20 Tage werden sie gelöscht.",
        "Uw gegevens worden 20 dagen bewaard. Na de 20 dagen worden de gegevens gewist.",
        "Sus datos se conservan 20 días. Transcurridos los 20 días, los datos se eliminan.",
        "I dati sono conservati per 20 giorni. Trascorsi i 20 giorni, i dati sono cancellati.",
        "Records Length Notes\nCopies 20 days Copies are removed from the archive after about 20 days.",
        "| Data | Retention | Remarks |\n|---|---|---|\n| Notes | 20 days | The notes are removed after 20 days. |",
    ],
)
def test_a_period_told_again_is_one(text: str) -> None:
    """Words such as "the twenty days" point back; a remark beside a period repeats it."""
    assert ["P20D"] == retained(text)


@pytest.mark.parametrize(
    "text",
    [
        "When the contract ends you have 40 days to download your data. After this period we delete all data.",
        "À la fin du contrat, vous disposez de 40 jours pour exporter vos données. Passé ce délai, nous les effaçons.",
        "Nach Vertragsende haben Sie 40 Tage Zeit, Ihre Daten zu exportieren. Danach löschen wir alle Daten.",
        "Na het einde van het contract heeft u 40 dagen om uw gegevens te downloaden. Daarna wissen wij de gegevens.",
        "Al terminar el contrato dispone de 40 días para recuperar sus datos. Pasado ese plazo, los eliminamos.",
        "Alla fine del contratto ha 40 giorni per scaricare i suoi dati. Decorso tale termine, i dati sono cancellati.",
    ],
)
def test_time_to_fetch_ones_data_before_they_are_deleted(text: str) -> None:
    """Data that can be fetched for some days, and are deleted afterwards, are kept for those days."""
    assert ["P40D"] == retained(text)


def test_time_to_fetch_ones_data_alone_says_nothing_of_their_end() -> None:
    """Where nothing is deleted afterwards, no period is stated."""
    assert [] == retained("You can ask for a download of your data, which takes us 5 days. It is free.")


@pytest.mark.parametrize(
    "text",
    [
        "The record of your consent to cookies is kept for 8 months.",
        "Your cookie preferences are stored for 8 months.",
        "Votre consentement aux cookies est conservé 8 mois.",
        "Ihre Cookie-Einwilligung wird 8 Monate gespeichert.",
        "Uw toestemming voor cookies bewaren wij 8 maanden.",
        "Su consentimiento a las cookies se conserva 8 meses.",
        "Il consenso ai cookie è conservato per 8 mesi.",
    ],
)
def test_a_record_of_consent_to_cookies_is_no_cookie(text: str) -> None:
    """How long the vendor keeps what somebody chose is retention."""
    assert ["P8M"] == retained(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- Orders: 10 years (tax law); after a request to delete, they are pseudonymised", ["Orders"]),
        ("- Bestellungen: 10 Jahre (Steuerrecht) - bei Löschung erfolgt Pseudonymisierung", ["Bestellungen"]),
        ("- Letters: at most 2 years.", ["Letters"]),
        ("- Tokens: at most 30 days, or until you sign out", ["Tokens"]),
        ("- Brieven: maximaal 2 jaar.", ["Brieven"]),
    ],
)
def test_an_entry_is_about_its_label(text: str, expected: list[str]) -> None:
    """The name before the colon is what is kept, whatever follows the length or stands above."""
    above = "## Retention periods\n\n- Accounts: as long as you have one.\n"

    assert expected == subjects(above + text)


MORE_PERIODS = [
    ("Invoices are kept for the duration of the contract plus 6 years.", ["P6Y"]),
    ("Les factures sont conservées pendant la durée du contrat, augmentée de 6 ans.", ["P6Y"]),
    ("Rechnungen werden für die Dauer des Vertrags zuzüglich 6 Jahren aufbewahrt.", ["P6Y"]),
    ("Facturen worden bewaard voor de duur van de overeenkomst plus 6 jaar.", ["P6Y"]),
    ("Las facturas se conservan durante la vigencia del contrato más 6 años.", ["P6Y"]),
    ("Le fatture sono conservate per la durata del contratto più 6 anni.", ["P6Y"]),
    ("We delete your account 14 months after your last login.", ["P14M"]),
    ("Vos données sont effacées 14 mois après votre dernière commande.", ["P14M"]),
    ("Ihr Konto wird 14 Monate nach der letzten Anmeldung gelöscht.", ["P14M"]),
    ("Uw account wordt 14 maanden na uw laatste aankoop verwijderd.", ["P14M"]),
    ("Su cuenta se elimina 14 meses después de su último acceso.", ["P14M"]),
    ("Il suo account è cancellato 14 mesi dopo l'ultimo ordine.", ["P14M"]),
    ("Call recordings are kept between 3 and 6 months.", ["P6M"]),
    ("Les appels sont conservés de 3 à 6 mois.", ["P6M"]),
    ("Gesprächsaufnahmen werden 3 bis 6 Monate gespeichert.", ["P6M"]),
    ("Gespreksopnames worden 3 tot 6 maanden bewaard.", ["P6M"]),
    ("Las grabaciones se conservan de 3 a 6 meses.", ["P6M"]),
    ("Le registrazioni sono conservate da 3 a 6 mesi.", ["P6M"]),
    ("Applications are kept no longer than 4 months.", ["P4M"]),
    ("Les candidatures ne sont pas conservées plus de 4 mois.", ["P4M"]),
    ("Bewerbungen werden spätestens nach 4 Monaten gelöscht.", ["P4M"]),
    ("Sollicitaties worden uiterlijk na 4 maanden verwijderd.", ["P4M"]),
    ("Las candidaturas se eliminan, a más tardar, a los 4 meses.", ["P4M"]),
    ("Le candidature sono cancellate al più tardi dopo 4 mesi.", ["P4M"]),
    ("Our backups are removed at the latest after 35 days.", ["P35D"]),
    ("By law we must keep invoices for 7 years.", ["P7Y"]),
    ("La loi nous oblige à conserver les factures 7 ans.", ["P7Y"]),
    ("Die gesetzliche Aufbewahrungsfrist für Rechnungen beträgt 7 Jahre.", ["P7Y"]),
    ("Voor facturen geldt een wettelijke bewaarplicht van 7 jaar.", ["P7Y"]),
    ("La ley nos obliga a guardar las facturas 7 años.", ["P7Y"]),
    ("La legge ci obbliga a tenere le fatture per 7 anni.", ["P7Y"]),
]


@pytest.mark.parametrize(("text", "expected"), MORE_PERIODS)
def test_periods_in_six_languages(text: str, expected: list[str]) -> None:
    """A contract's length and more, the last sign of life, a span, a limit, a law."""
    assert expected == retained(text)


TABLES = [
    ("Data", "Retention"),
    ("Type of data", "Kept for"),
    ("Données", "Conservation"),
    ("Données", "Durée"),
    ("Daten", "Aufbewahrung"),
    ("Daten", "Dauer der Speicherung"),
    ("Gegevens", "Hoe lang"),
    ("Datos", "Tiempo de conservación"),
    ("Datos", "Plazo"),
    ("Dato", "Durata conservazione"),
    ("Dati", "Tempi di conservazione"),
]


@pytest.mark.parametrize(("data", "title"), TABLES)
def test_titles_of_columns(data: str, title: str) -> None:
    """The column of periods is known by many titles."""
    assert ["P5Y", "P30D"] == retained(f"| {data} | {title} |\n|---|---|\n| Alpha | 5 years |\n| Beta | max. 30 days |")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Los datos se eliminaran tras dos anos de inactividad.", ["P2Y"]),
        ("DUREE DE CONSERVATION : 3 ANS", ["P3Y"]),
        ("Wir loeschen Ihre Daten nach zwoelf Monaten.", ["P12M"]),
        ("Wir bewahren Ihre Daten gemäss Gesetz dreissig Tage auf.", ["P30D"]),
    ],
)
def test_periods_without_their_accents(text: str, expected: list[str]) -> None:
    """The same for how long data are kept."""
    assert expected == retained(text)


OUT_OF_BACKUPS = [
    ("Backups roll off after 6 months.", ["P6M"]),
    ("Backup copies expire after 6 months.", ["P6M"]),
    ("Usage data are aggregated after 6 months.", ["P6M"]),
    ("Ihre Daten bleiben 6 Monate in unseren Sicherungen.", ["P6M"]),
    ("Uw gegevens blijven 6 maanden in onze back-ups.", ["P6M"]),
    ("De bewaartermijn bedraagt 6 maanden.", ["P6M"]),
    ("El plazo de conservación es de 6 meses.", ["P6M"]),
    ("Los currículos se destruyen pasados 6 meses.", ["P6M"]),
    ("Passé 6 mois, nous effaçons les messages.", ["P6M"]),
    ("We store your order, and you may pay within 30 days.", []),
    ("El contrato tiene una duración de 12 meses.", []),
    ("Content must be removed within 24 hours after a take-down notice.", []),
]


@pytest.mark.parametrize(("text", "expected"), OUT_OF_BACKUPS)
def test_other_words_for_the_end_of_data(text: str, expected: list[str]) -> None:
    """Copies age out and figures are summed up; contracts, payments and take-downs have times of their own."""
    assert expected == retained(text)
