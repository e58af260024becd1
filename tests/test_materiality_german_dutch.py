"""German and Dutch as policies write them: parted verbs, words that weaken, lines with a label, forms of address."""

import pytest

from monitor.materiality import judge
from storage.records import Severity
from tests.policies import policy

HIGH, MEDIUM, LOW = Severity.HIGH, Severity.MEDIUM, Severity.LOW


def severity(before: str, after: str, language: str) -> Severity | None:
    """Return how much the change of some lines weighs."""
    return judge(policy(before), policy(after), language=language).severity


@pytest.mark.parametrize(
    ("before", "after", "language"),
    [
        ("Wir geben Karten weiter an:\n\n- Häfen", "Wir geben Karten weiter an:\n\n- Häfen\n- Werbepartner", "de"),
        ("Wir geben Reisen an Häfen weiter.", "Wir geben Reisen an Häfen und Auskunfteien weiter.", "de"),
        ("Werften erhalten Ihre Reisen zum Bau.", "Werften erhalten Ihre Reisen für eigene Zwecke.", "de"),
        ("Werven ontvangen uw reizen voor de bouw.", "Werven ontvangen uw reizen voor eigen doeleinden.", "nl"),
    ],
)
def test_verb_that_stands_in_two_parts(before: str, after: str, language: str) -> None:
    """Who newly gets data is told, though "weitergeben" is "geben … weiter"."""
    assert severity(before, after, language) is HIGH


@pytest.mark.parametrize(
    ("before", "after", "language"),
    [
        ("Wir verkaufen Reisen nie.", "Wir verkaufen Reisen in der Regel nicht.", "de"),
        ("Wir verkaufen Reisen unter keinen Umständen.", "Wir verkaufen Reisen nicht ohne Weiteres.", "de"),
        ("Wir geben Reisen nicht weiter.", "Wir geben Reisen derzeit nicht weiter.", "de"),
        ("Wij delen uw reizen niet.", "Wij delen uw reizen op dit moment niet.", "nl"),
        ("Wij verkopen uw reizen nooit.", "Wij verkopen uw reizen doorgaans niet.", "nl"),
    ],
)
def test_never_that_is_not_now(before: str, after: str, language: str) -> None:
    """What is denied for now, or as a rule, was denied for good."""
    assert severity(before, after, language) is HIGH


@pytest.mark.parametrize(
    ("before", "after", "language"),
    [
        ("Wir geben Reisen nicht weiter.", "Wir geben Reisen im Allgemeinen nicht weiter.", "de"),
        ("Sie haben ein Recht auf Löschung.", "Sie haben im Rahmen des Möglichen ein Recht auf Löschung.", "de"),
        ("Wij verkopen uw reizen niet.", "Wij verkopen uw reizen in de regel niet.", "nl"),
    ],
)
def test_qualifier_that_came(before: str, after: str, language: str) -> None:
    """A promise that gained a qualifier is medium (guideline)."""
    assert severity(before, after, language) is MEDIUM


@pytest.mark.parametrize(
    ("before", "after", "language"),
    [
        ("Reisen werden nicht verkauft.", "Reisen werden nicht verkauft, es sei denn, ein Hafen bezahlt dafür.", "de"),
        ("Wir geben Reisen nicht weiter.", "Wir geben Reisen nicht weiter (ausgenommen sind Werften).", "de"),
        ("Wij delen uw reizen niet.", "Wij delen uw reizen niet (met uitzondering van adverteerders).", "nl"),
    ],
)
def test_exception_from_a_promise(before: str, after: str, language: str) -> None:
    """A promise with an exception that it had not is narrower."""
    assert severity(before, after, language) is HIGH


@pytest.mark.parametrize(
    ("before", "after", "language"),
    [
        ("Wir löschen Reisen automatisch.", "Wir löschen Reisen auf Antrag.", "de"),
        ("Wij wissen reizen na de zomer.", "Wij wissen reizen na de zomer op verzoek.", "nl"),
        ("We delete trips after the summer.", "We delete trips after the summer on request.", "en"),
    ],
)
def test_deletion_that_must_be_asked_for(before: str, after: str, language: str) -> None:
    """What is deleted only on request stays where nobody asks."""
    assert severity(before, after, language) is HIGH


def test_deletion_that_may_be_asked_for_too() -> None:
    """Who may ask for it sooner as well has lost nothing."""
    assert severity("We delete trips after a year.", "We delete trips after a year or on request.", "en") is not HIGH


@pytest.mark.parametrize(
    ("before", "after", "weight"),
    [
        ("Wir werden Sie über neue Karten informieren.", "Wir können Sie über neue Karten informieren.", HIGH),
        ("Wir können Ihre Reisen zur Planung nutzen.", "Wir nutzen Ihre Reisen zur Planung.", MEDIUM),
    ],
)
def test_modal_of_german(before: str, after: str, weight: Severity) -> None:
    """The verb stands at the end behind "können" and "werden", and second without them."""
    assert severity(before, after, "de") is weight


@pytest.mark.parametrize(
    ("before", "after", "language", "weight"),
    [
        ("Zweck: Planung", "Zweck: Planung und Werbung", "de", HIGH),
        ("Doel: planning", "Doel: planning en marketing", "nl", HIGH),
        ("Verarbeitete Daten: Name, Hafen", "Verarbeitete Daten: Name, Hafen, Gesundheitsdaten", "de", HIGH),
        ("Gegevens: naam, haven", "Gegevens: naam, haven, gezondheidsgegevens", "nl", HIGH),
        ("Data: name, harbour", "Data: name, harbour, health data", "en", HIGH),
        ("Grondslag: toestemming", "Grondslag: gerechtvaardigd belang", "nl", MEDIUM),
        ("Datenschutzbeauftragte: Anna Anker", "Datenschutzbeauftragte: Britta Boje", "de", LOW),
    ],
)
def test_more_behind_a_label(before: str, after: str, language: str, weight: Severity) -> None:
    """What a label leads to needs no verb, and in German its capitals make it no title."""
    assert severity(before, after, language) is weight


@pytest.mark.parametrize(
    ("question", "no", "yes", "language"),
    [
        ("Verkaufen Sie meine Reisen?", "Nein.", "Ja.", "de"),
        ("Verkopen jullie mijn reizen?", "Nee.", "Ja.", "nl"),
        ("Do you sell my trips?", "No.", "Yes.", "en"),
    ],
)
def test_answer_behind_its_question(question: str, no: str, yes: str, language: str) -> None:
    """A question and its answer may stand in one paragraph."""
    assert severity(f"{question} {no}", f"{question} {yes}", language) is HIGH


def test_switch_of_small_words() -> None:
    """In Dutch "on" and "off" are the small words "to" and "from"."""
    assert severity("Tracking staat standaard uit.", "Tracking staat standaard aan.", "nl") is HIGH


def test_name_that_goes_on() -> None:
    """Somebody else behind the vendor's name is no other name of it."""
    before = "Reisen bleiben in der Roadbook-Gruppe."

    assert severity(before, "Reisen bleiben in der Roadbook-Gruppe und bei Geschäftspartnern.", "de") is not None


@pytest.mark.parametrize(
    ("formal", "familiar"),
    [
        ("Wenn Sie sich anmelden, sehen Sie Ihre Reisen.", "Wenn du dich anmeldest, siehst du deine Reisen."),
        ("Sie haben das Recht, Ihre Reisen einzusehen.", "Du kannst deine Reisen einsehen."),
        ("Ihnen steht ein Recht auf Ihre Karten zu.", "Du hast das Recht auf deine Karten."),
        ("Lesen Sie bitte die Karte.", "Bitte lies die Karte."),
        ("Als u dat wilt, sturen wij u een kaart.", "Als jij dat wilt, sturen we jou een kaart."),
        ("Wilt u een kaart, dan kunt u ons schrijven.", "Wil je een kaart, dan kun je ons schrijven."),
        ("U heeft een haven en meldt u zich, dan helpen wij.", "Je hebt een haven en meldt je, dan helpen wij."),
    ],
)
def test_reader_who_is_addressed_otherwise(formal: str, familiar: str) -> None:
    """Who is addressed by "du" or "je" is told the same as by "Sie" or "u"."""
    assert severity(formal, familiar, "nl" if formal.split(maxsplit=1)[0] in {"Als", "Wilt", "U"} else "de") is None


@pytest.mark.parametrize(
    ("before", "after", "language"),
    [
        ("Wir zeichnen Karten, wenn du zustimmst.", "Wir zeichnen Karten.", "de"),
        ("Wir teilen Reisen nur mit deiner Einwilligung.", "Wir teilen Reisen.", "de"),
        ("Wij delen reizen alleen met jouw toestemming.", "Wij delen reizen.", "nl"),
    ],
)
def test_familiar_reader_who_is_asked_no_more(before: str, after: str, language: str) -> None:
    """What the stems say of "Sie" and "u" holds of "du" and "je"."""
    assert severity(before, after, language) is HIGH


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Die Nutzer zeichnen Karten.", "Nutzerinnen und Nutzer zeichnen Karten."),
        ("Die Nutzer zeichnen Karten.", "Die Nutzer*innen zeichnen Karten."),
        ("Kunden fragen nach Karten.", "Kundinnen und Kunden fragen nach Karten."),
        ("Besucher zeichnen Karten.", "Besuchende zeichnen Karten."),
        ("Mitarbeiter zeichnen Karten.", "MitarbeiterInnen zeichnen Karten."),
    ],
)
def test_persons_of_any_gender(before: str, after: str) -> None:
    """Users are the same persons, whatever form names them."""
    assert severity(before, after, "de") is None


def test_user_is_not_use() -> None:
    """Who uses something is another word than to use it, and a partner is no member of staff."""
    assert severity("Mitarbeiter sehen Reisen.", "Werbepartner sehen Reisen.", "de") is not None


@pytest.mark.parametrize(
    ("before", "after", "language"),
    [
        (
            "Das gilt ggf. für Häfen, d. h. für Werften.",
            "Das gilt gegebenenfalls für Häfen, das heißt für Werften.",
            "de",
        ),
        ("Grund ist Art. 6 Abs. 1 S. 1 lit. f DSGVO.", "Grund ist Art. 6 Abs. 1 Buchst. f DS-GVO.", "de"),
        ("Grund ist § 1 i. V. m. § 2.", "Grund ist § 1 in Verbindung mit § 2.", "de"),
        ("Sie haben das Recht auf Auskunft.", "Sie haben ein Auskunftsrecht.", "de"),
        ("Wir sind verpflichtet, Karten zu zeichnen.", "Wir müssen Karten zeichnen.", "de"),
        ("Eine Weitergabe an Häfen findet nicht statt.", "Eine Weitergabe an Häfen erfolgt nicht.", "de"),
        ("Wir geben keine Reisen an Häfen weiter.", "Wir geben Reisen nicht an Häfen weiter.", "de"),
        ("Ihre personenbezogenen Daten liegen im Hafen.", "Ihre persönlichen Daten liegen im Hafen.", "de"),
        ("Kaarten, bijv. van havens, d.w.z. kades.", "Kaarten, bijvoorbeeld van havens, dat wil zeggen kades.", "nl"),
        ("De kaart maakt gebruik van kleuren.", "De kaart gebruikt kleuren.", "nl"),
        ("Wij zijn verplicht kaarten te tekenen.", "Wij moeten kaarten tekenen.", "nl"),
        ("Wij delen geen gegevens met havens.", "Wij delen gegevens niet met havens.", "nl"),
        ("De klant ziet zijn kaart.", "De klant ziet zijn/haar kaart.", "nl"),
    ],
)
def test_other_words_for_the_same(before: str, after: str, language: str) -> None:
    """Short forms, compounds and turns that say the same are noise."""
    assert severity(before, after, language) is None


@pytest.mark.parametrize(
    ("before", "after", "language"),
    [
        ("We refrain from tracking.", "We use tracking.", "en"),
        ("Wir verzichten auf die Weitergabe von Reisen.", "Wir geben Reisen weiter.", "de"),
        ("Ein Verkauf Ihrer Reisen ist ausgeschlossen.", "Ein Verkauf Ihrer Reisen ist möglich.", "de"),
        ("Eine Profilbildung unterbleibt.", "Eine Profilbildung erfolgt.", "de"),
        ("Wij zien af van tracking.", "Wij gebruiken tracking.", "nl"),
        ("Doorgifte aan derden is uitgesloten.", "Doorgifte aan derden is mogelijk.", "nl"),
    ],
)
def test_promise_without_a_not(before: str, after: str, language: str) -> None:
    """What the vendor refrains from, or rules out, is promised as by a "not"."""
    assert severity(before, after, language) is HIGH


@pytest.mark.parametrize(
    ("before", "after", "language"),
    [
        ("Your harbour is optional.", "Your harbour is mandatory.", "en"),
        ("Die Angabe des Hafens ist freiwillig.", "Die Angabe des Hafens ist verpflichtend.", "de"),
        ("Het invullen van uw haven is vrijwillig.", "Het invullen van uw haven is verplicht.", "nl"),
    ],
)
def test_what_was_left_to_the_reader(before: str, after: str, language: str) -> None:
    """To be free to say something, or not, is a choice."""
    assert severity(before, after, language) is HIGH


@pytest.mark.parametrize(
    ("before", "after", "language"),
    [
        ("The basis is Art. 6(1)(b) GDPR.", "The basis is Art. 6(1)(f) GDPR.", "en"),
        ("Grundlage ist Art. 6 Abs. 1 S. 1 lit. b DSGVO.", "Grundlage ist Art. 6 Abs. 1 S. 1 lit. f DSGVO.", "de"),
        ("Grondslag is artikel 6 lid 1 onder b AVG.", "Grondslag is artikel 6 lid 1 onder f AVG.", "nl"),
    ],
)
def test_legal_basis_by_its_letter(before: str, after: str, language: str) -> None:
    """Another point of article 6 is another legal basis (guideline, medium)."""
    assert severity(before, after, language) is MEDIUM


@pytest.mark.parametrize(
    ("before", "after", "language"),
    [
        ("Rechte: Auskunft, Berichtigung, Löschung", "Rechte: Auskunft, Berichtigung", "de"),
        ("Gesichtserkennung: aus", "Gesichtserkennung: ein", "de"),
        ("Speicherort: Kiel", "Speicherort: Kiel, Virginia", "de"),
        ("Opslaglocatie: Delft", "Opslaglocatie: Delft, Virginia", "nl"),
    ],
)
def test_list_behind_a_label_is_no_title(before: str, after: str, language: str) -> None:
    """German nouns have capitals, so that a list of them looks like a title."""
    assert severity(before, after, language) is not None


@pytest.mark.parametrize(
    ("never", "does", "item", "language"),
    [
        ("Was wir nicht tun", "Was wir tun", "Ihre Reisen verkaufen", "de"),
        ("Wat wij niet doen", "Wat wij wel doen", "uw reizen verkopen", "nl"),
        ("What we do not do", "What we do", "sell your trips", "en"),
    ],
)
def test_item_that_moved_below_a_title_without_a_mark(never: str, does: str, item: str, language: str) -> None:
    """A line of text may be a heading, where a list stands below it."""
    before = f"{never}\n\n- map storms\n- {item}\n\n{does}\n\n- map ports"

    assert severity(before, f"{never}\n\n- map storms\n\n{does}\n\n- map ports\n- {item}", language) is HIGH


@pytest.mark.parametrize(
    ("before", "after", "language"),
    [
        ("Die Einwilligung muss aktiv erteilt werden.", "Die Einwilligung gilt als erteilt, wenn Sie schweigen.", "de"),
        ("Toestemming moet actief zijn.", "Toestemming wordt geacht te zijn gegeven als u zwijgt.", "nl"),
        ("Consent must be active.", "Your consent is deemed to have been given by silence.", "en"),
    ],
)
def test_consent_that_is_deemed(before: str, after: str, language: str) -> None:
    """Who is taken to consent is not asked."""
    assert severity(before, after, language) is HIGH


@pytest.mark.parametrize(
    ("before", "after", "language"),
    [
        ("Ihre IP-Adresse wird gekürzt gespeichert.", "Ihre IP-Adresse wird vollständig gespeichert.", "de"),
        ("IP-adressen worden ingekort bewaard.", "IP-adressen worden volledig bewaard.", "nl"),
        ("Your IP address is stored in shortened form.", "Your IP address is stored in full.", "en"),
        ("Ihr Fahrtenbuch ist privat.", "Ihr Fahrtenbuch ist öffentlich.", "de"),
        ("Na de reis worden alle kaarten gewist.", "Na de reis worden de meeste kaarten gewist.", "nl"),
        ("Änderungen kündigen wir in Textform an.", "Änderungen kündigen wir im Netz an.", "de"),
    ],
)
def test_weaker_degree(before: str, after: str, language: str) -> None:
    """A word for less took the place of a word for more."""
    assert severity(before, after, language) is HIGH


@pytest.mark.parametrize(
    ("before", "after", "language"),
    [
        ("Wir erhalten Daten von Ihnen.", "Wir erhalten Daten von Ihnen und aus öffentlichen Registern.", "de"),
        ("Wij ontvangen gegevens van u.", "Wij ontvangen gegevens van u en uit openbare registers.", "nl"),
    ],
)
def test_source_that_came(before: str, after: str, language: str) -> None:
    """Data come out of a source, too."""
    assert severity(before, after, language) is MEDIUM


@pytest.mark.parametrize(
    ("before", "after", "language"),
    [
        ("Empfänger: niemand", "Empfänger: Versicherungen", "de"),
        ("Niemand außer Ihnen sieht die Fotos.", "Unsere Werft sieht die Fotos.", "de"),
        ("Die Karte ist frei von Werbung.", "Die Karte enthält Werbung.", "de"),
        ("De kaart is vrij van reclame.", "De kaart bevat reclame.", "nl"),
        ("The map is free of ads.", "The map contains ads.", "en"),
        ("Auf Werbung wird verzichtet.", "Werbung wird angezeigt.", "de"),
    ],
)
def test_nobody_and_free_of(before: str, after: str, language: str) -> None:
    """Who is named by "nobody", and what a thing is free of, is denied."""
    assert severity(before, after, language) is HIGH


@pytest.mark.parametrize(
    ("before", "after", "language"),
    [
        ("Standortzugriff: nur bei Nutzung", "Standortzugriff: immer", "de"),
        ("Locatie: alleen tijdens gebruik", "Locatie: altijd", "nl"),
        ("Location: only in use", "Location: always", "en"),
    ],
)
def test_only_that_became_always(before: str, after: str, language: str) -> None:
    """Both are limits, and one is none of the reader's."""
    assert severity(before, after, language) is HIGH


@pytest.mark.parametrize(
    ("compound", "apart", "language"),
    [
        ("Die Datenverarbeitung erfolgt im Hafen.", "Die Verarbeitung der Daten erfolgt im Hafen.", "de"),
        ("Die Speicherdauer beträgt 30 Tage.", "Die Dauer der Speicherung beträgt 30 Tage.", "de"),
        ("De gegevensverwerking gebeurt in Delft.", "De verwerking van gegevens gebeurt in Delft.", "nl"),
    ],
)
def test_compound_and_its_parts(compound: str, apart: str, language: str) -> None:
    """One word and its parts with an article are the same."""
    assert severity(compound, apart, language) is None


@pytest.mark.parametrize(
    ("before", "after", "language"),
    [
        ("We currently do not sell trips.", "We do not sell trips.", "en"),
        ("Wir geben Reisen in der Regel nicht weiter.", "Wir geben Reisen nicht weiter.", "de"),
        ("Wij delen uw reizen op dit moment niet.", "Wij delen uw reizen niet.", "nl"),
    ],
)
def test_promise_that_holds_for_good_now(before: str, after: str, language: str) -> None:
    """Without "for now" or "as a rule" more is promised: in the reader's favour."""
    assert severity(before, after, language) is MEDIUM


def test_for_now_in_other_words() -> None:
    """What is denied for now stays denied for now."""
    assert severity("Wir verkaufen aktuell keine Reisen.", "Wir verkaufen derzeit keine Reisen.", "de") is None
