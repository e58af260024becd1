"""A whole sentence that came: what it says is done with data weighs as the guideline has it, whoever is its subject."""

import pytest

from monitor.materiality import judge
from storage.records import Direction, Severity
from tests.policies import policy

HIGH = [
    "Your usage data helps us to develop new maps.",
    "Your employer may see how you ride.",
    "Other users can see when you were last on the road.",
    "We record your screen while you draw a map.",
    "Session replay shows us what you type.",
    "With your camera we scan your face to open the garage.",
    "We draw conclusions about your interests from your trips.",
    "Calls are transcribed and summarised by AI.",
    "We keep backup copies for an unlimited time.",
    "We track you across devices.",
    "We are not obliged to inform you of security incidents.",
    "We pass your data on to debt collection agencies.",
    "If you do not object within 14 days, you accept the new terms.",
    "Ihr Arbeitgeber kann sehen, wie Sie fahren.",
    "Votre employeur peut voir vos trajets.",
    "Supportanfragen werden von einer KI ausgewertet.",
    "Ihre Kontaktdaten erhalten auch Marketingagenturen.",
    "Zur Prüfung verlangen wir ein Foto Ihres Ausweises.",
    "Bij verkoop van het bedrijf gaan uw gegevens over naar de koper.",
    "Agencias de marketing reciben sus datos de contacto.",
    "In caso di vendita dell'azienda i suoi dati passano all'acquirente.",
    "Als u geen bezwaar maakt, gaat u akkoord met de nieuwe voorwaarden.",
]


@pytest.mark.parametrize("came", HIGH)
def test_new_use_recipient_or_power_is_high(came: str) -> None:
    """What is newly done with data, who newly sees them, what newly binds the reader (guideline, high)."""
    assert judge(policy("We like maps."), policy(f"We like maps. {came}")).severity is Severity.HIGH


def test_cookie_that_counts_is_medium() -> None:
    """A cookie for statistics is medium (guideline)."""
    after = policy("We like maps. We use cookies to count visitors.")

    assert judge(policy("We like maps."), after).severity is Severity.MEDIUM


def test_notice_that_is_newly_promised_favours() -> None:
    """To be told in person before changes is a gain."""
    after = policy("We like maps. We will tell you by email before we change this policy.")

    assert judge(policy("We like maps."), after).direction is Direction.FAVOURABLE
