import pytest

from monitor.materiality import judge
from storage.records import Category, Direction, Severity
from tests.policies import policy

HIGH, MEDIUM, LOW = Severity.HIGH, Severity.MEDIUM, Severity.LOW
ADVERSE, FAVOURABLE, NEUTRAL = Direction.ADVERSE, Direction.FAVOURABLE, Direction.NEUTRAL

CASES = {
    "a kind of recipient": (
        "We store your trips.",
        "We store your trips. We disclose trips to credit bureaus.",
        ("recipient_added", HIGH, ADVERSE),
    ),
    "a kind of recipient, in German": (
        "Wir speichern Ihre Fahrten.",
        "Wir speichern Ihre Fahrten. Wir geben Fahrten an Versicherer weiter, Weitergabe monatlich.",
        ("recipient_added", HIGH, ADVERSE),
    ),
    "a purpose": (
        "We use your trips to show them.",
        "We use your trips to show them and for market research.",
        ("purpose_added", HIGH, ADVERSE),
    ),
    "a purpose, in Spanish": (
        "Utilizamos sus viajes para mostrarlos.",
        "Utilizamos sus viajes para mostrarlos y para estudios de mercado.",
        ("purpose_added", HIGH, ADVERSE),
    ),
    "an ordinary kind of data": (
        "We collect your trips.",
        "We collect your trips and your browsing history.",
        ("data_added", MEDIUM, ADVERSE),
    ),
    "sensitive data, in Dutch": (
        "Wij verzamelen uw ritten.",
        "Wij verzamelen uw ritten en uw vingerafdruk.",
        ("sensitive_data_added", HIGH, ADVERSE),
    ),
    "an automated decision, in Italian": (
        "Esaminiamo la richiesta.",
        "Esaminiamo la richiesta. La richiesta è oggetto di decisioni automatizzate.",
        ("automated_decision_added", HIGH, ADVERSE),
    ),
    "a right": (
        "You may ask for a copy of your trips, correct your trips and complain to the regulator.",
        "You may ask for a copy of your trips and correct your trips.",
        ("right_lost", HIGH, ADVERSE),
    ),
    "a right, in French": (
        "Vous avez un droit d'accès et un droit à la portabilité.",
        "Vous avez un droit d'accès.",
        ("right_lost", HIGH, ADVERSE),
    ),
    "a right that is new": (
        "You may correct your trips.",
        "You may correct your trips and lodge a complaint.",
        ("right_named", MEDIUM, FAVOURABLE),
    ),
    "a ground of transfers": (
        "Transfers rest on adequacy decisions and on standard contractual clauses.",
        "Transfers rest on adequacy decisions.",
        ("transfer_mechanism_lost", HIGH, ADVERSE),
    ),
    "a measure of security, in German": (
        "Alle Fahrten werden verschlüsselt und gesichert.",
        "Alle Fahrten werden gesichert.",
        ("security_measure_lost", HIGH, ADVERSE),
    ),
    "a signal": (
        "We respect Global Privacy Control in every browser.",
        "We run in every browser.",
        ("signal_lost", HIGH, ADVERSE),
    ),
    "a limit": (
        "Trips are shown only to the driver.",
        "Trips are shown to the driver.",
        ("limit_dropped", HIGH, ADVERSE),
    ),
    "a limit, in French": (
        "Les trajets sont montrés uniquement au conducteur.",
        "Les trajets sont montrés au conducteur.",
        ("limit_dropped", HIGH, ADVERSE),
    ),
    "a duty that says less": (
        "We will notify you and the regulator of every security breach and its consequences.",
        "We will notify you of every security breach.",
        ("duty_cut", HIGH, ADVERSE),
    ),
    "an alternative to a duty": (
        "When you leave, we will delete your trips.",
        "When you leave, we will delete or archive your trips.",
        ("alternative_added", HIGH, ADVERSE),
    ),
    "a condition of a right": (
        "You have the right to a copy of your trips.",
        "You have the right to a copy of your trips, subject to a handling fee.",
        ("right_narrowed", HIGH, ADVERSE),
    ),
    "consent": (
        "With your consent we show your trips on a map.",
        "We show your trips on a map.",
        ("consent_dropped", HIGH, ADVERSE),
    ),
    "opt-in that became opt-out": (
        "We send news if you have asked for it.",
        "We send news unless you have told us not to.",
        ("consent_dropped", HIGH, ADVERSE),
    ),
    "consent that is newly asked": (
        "We show your trips on a map.",
        "With your consent we show your trips on a map.",
        ("consent_asked", MEDIUM, FAVOURABLE),
    ),
    "a legal basis": (
        "We plan routes on the basis of our contract.",
        "We plan routes on the basis of our legitimate interest.",
        ("legal_basis_changed", MEDIUM, NEUTRAL),
    ),
    "a channel of notice": (
        "We announce changes by email to every driver.",
        "We announce changes on this page to every driver.",
        ("notice_channel_weakened", HIGH, ADVERSE),
    ),
    "the time to tell of a breach": (
        "We report a data breach within 72 hours.",
        "We report a data breach within 10 days.",
        ("breach_notice_lengthened", HIGH, ADVERSE),
    ),
    "the life of a cookie": (
        "| Cookie | Life |\n|---|---|\n| Cookie rb_id | 30 days |",
        "| Cookie | Life |\n|---|---|\n| Cookie rb_id | 60 days |",
        ("cookie_life_lengthened", HIGH, ADVERSE),
    ),
    "a company of another country": (
        "Roadbook Ltd answers for your data.",
        "Roadbook Pte answers for your data.",
        ("legal_form_changed", HIGH, NEUTRAL),
    ),
    "a section for a region": (
        "We log trips.",
        "We log trips.\n\n## Residents of Texas\n\nThe words of this part are for Texans and no others.",
        ("region_section_added", MEDIUM, NEUTRAL),
    ),
    "a section for a region that went": (
        "We log trips.\n\n## Residents of Texas\n\nThe words of this part are for Texans and no others.",
        "We log trips.",
        ("region_section_removed", HIGH, ADVERSE),
    ),
    "a machine that decides": (
        "We read reports.",
        "We read reports. After three reports the system suspends the driver automatically.",
        ("automated_decision_added", HIGH, ADVERSE),
    ),
    "a qualifier": (
        "All trips are sealed.",
        "All trips are sealed where possible.",
        ("qualifier_added", MEDIUM, ADVERSE),
    ),
    "an item that is no longer ruled out": (
        "We do not collect your photos, your calendar or your contacts.",
        "We do not collect your photos or your contacts.",
        ("duty_cut", HIGH, ADVERSE),
    ),
    "a second denial": (
        "We do not sell trips.",
        "We do not sell trips and we do not train machines with journeys of drivers.",
        ("promise_made", MEDIUM, FAVOURABLE),
    ),
    "a wider statement": (
        "We collect the make of your car.",
        "We collect the make and the mileage of your car.",
        ("statement_widened", MEDIUM, ADVERSE),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_clause_of_the_guideline_has_its_rule(case: str) -> None:
    """What the guideline calls high, medium or low is told by a rule of that weight and direction."""
    before, after, expected = CASES[case]

    told = {(reason.rule, reason.severity, reason.direction) for reason in judge(policy(before), policy(after)).reasons}

    assert expected in told


RESTATED = {
    "another representative": (
        "Our representative in the EU is Blue Heron SL.",
        "Our representative in the EU is Grey Heron BV.",
    ),
    "a recipient named before": (
        "Insurers may receive data, and we share trips with insurers.",
        "We share trips with insurers. Insurers may receive data.",
    ),
    "a right said in other words elsewhere": (
        "You have a right of access.\n\nYou may lodge a complaint. You may complain to us and lodge a complaint.",
        "You have a right of access.\n\nYou may lodge a complaint.",
    ),
    "what is denied": ("We log trips.", "We log trips. We never disclose trips to insurers."),
    "what the reader may refuse": ("We log trips.", "We log trips. You can opt out of market research."),
    "where to read more": (
        "We log trips. Please visit our help centre to learn about two-factor authentication.",
        "We log trips.",
    ),
}


@pytest.mark.parametrize("case", RESTATED)
def test_what_is_no_loss_is_not_high(case: str) -> None:
    """Nothing is called newly done or lost that the text said already, denies, or leaves to the reader."""
    before, after = RESTATED[case]

    assert judge(policy(before), policy(after)).severity is not HIGH


def test_a_promise_lost_in_a_rewrite_is_told() -> None:
    """A promise that a wholly new text no longer makes is found without a sentence that stands against it."""
    before = "We value trust. We never sell your personal data. Ask us anything at the desk downstairs."
    after = "Journeys are fun. Maps are drawn daily from many roads, and coffee is served on each Sunday."

    assert "promise_dropped" in {reason.rule for reason in judge(before, after).reasons}


def test_one_thing_is_told_once() -> None:
    """A fact that an edit told is not told again as a fact of the whole text."""
    reasons = judge("We keep your personal data for 30 days.", "We keep your personal data for 90 days.").reasons

    assert ["retention_lengthened"] == [reason.rule for reason in reasons if reason.rule.startswith("retention")]


def test_the_category_of_the_reason_stands_first() -> None:
    """What else the words are about is named after the category of the weightiest reason."""
    verdict = judge(policy("We keep call recordings for 30 days."), policy("We keep call recordings for 90 days."))

    assert verdict.categories[0] is Category.RETENTION_DELETION
