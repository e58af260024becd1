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
