"""What a vendor owes or does for the reader is denied, handed over, or goes on: high; what the reader owed is not."""

import pytest

from monitor.materiality import judge
from storage.records import Direction, Severity
from tests.policies import policy, told

HIGH = [
    ("We draw each trip on the map.", "We are not responsible for drawing each trip on the map."),
    ("Wir nennen Ihnen jede verlorene Fahrt.", "Wir sind nicht verpflichtet, Ihnen jede verlorene Fahrt zu nennen."),
    ("Nous vous signalons les trajets perdus.", "Nous ne sommes pas tenus de vous signaler les trajets perdus."),
    ("Some of the trips are aggregated.", "Some of the trips are not aggregated."),
    ("Les trajets sont agrégés.", "Les trajets ne sont pas agrégés."),
    (
        "Les cartes ne servent qu'au club et ne permettent pas de suivre un trajet.",
        "Les cartes ne servent qu'au club et permettent de suivre un trajet.",
    ),
    ("The recording of trips stops when you park.", "The recording of trips continues when you park."),
    ("Die Aufzeichnung der Fahrten endet beim Parken.", "Die Aufzeichnung der Fahrten läuft weiter beim Parken."),
    ("You can control how we draw your trips.", "You can view how we draw your trips."),
    ("Vous pouvez gérer l'affichage de vos trajets.", "Vous pouvez voir l'affichage de vos trajets."),
    ("Our settings show that we opted you out of maps.", "You can opt out of maps in our settings."),
    ("Si vous avez consenti aux cartes, nous traçons vos trajets.", "Nous traçons vos trajets."),
    ("Le trajet passe par une liaison cryptée au garage.", "Le trajet passe au garage."),
    ("We log your trips.", "We log your trips and recordings of your voice."),
]


@pytest.mark.parametrize(("before", "after"), HIGH)
def test_what_is_taken_from_the_reader_is_high(before: str, after: str) -> None:
    """A duty denied is a promise given up (guideline, high: any negation flip, a right narrowed)."""
    verdict = judge(policy(before), policy(after))

    assert (verdict.severity, verdict.direction) == (Severity.HIGH, Direction.ADVERSE)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("You are required to name your car.", "You are not required to name your car."),
        ("We are not obliged to tell you of lost trips.", "We are obliged to tell you of lost trips."),
        ("The recording of trips continues when you park.", "The recording of trips stops when you park."),
    ],
)
def test_what_the_reader_is_spared_is_a_gain(before: str, after: str) -> None:
    """The same words the other way round favour the reader."""
    verdict = judge(policy(before), policy(after))

    assert (verdict.severity, verdict.direction) == (Severity.MEDIUM, Direction.FAVOURABLE)


def test_one_more_joint_controller_is_a_new_controller() -> None:
    """A company that joins those who answer together is high (guideline, a new legal entity as controller)."""
    before = "Roadbook Ltd and Kartograf BV are joint controllers of trips."
    after = "Roadbook Ltd, Kartograf BV and Pilotine SAS are joint controllers of trips."

    assert told(before, after, "controller_joined") == [(Severity.HIGH, Direction.NEUTRAL)]


def test_fault_that_the_reader_reports_is_no_breach() -> None:
    """Less time for the reader to report a fault is worse, and no sooner notice of a breach."""
    before = "Vous devez signaler un défaut dans un délai de deux mois."
    after = "Vous devez signaler un défaut dans un délai d'un mois."

    assert told(before, after, "time_to_act_shortened") == [(Severity.HIGH, Direction.ADVERSE)]


@pytest.mark.parametrize(
    ("before", "after", "rule"),
    [
        ("We send maps to pilots.", "We send maps to pilots and auditors.", "security_measure_named"),
        ("We use cookies.", "We use cookies and device fingerprinting.", "sensitive_data_added"),
        ("We sell our company as it is.", "We sell as it is our whole company, and Roadbook.", "legal_form_changed"),
        ("Vois la carte de Karto.", "Vois la carte de Karto et sa route vers Rome.", "legal_form_changed"),
    ],
)
def test_word_of_another_thing_is_not_taken_for_it(before: str, after: str, rule: str) -> None:
    """Auditors are no audit, a device's fingerprint is of no finger, "company" and "sa" form no name."""
    assert not told(before, after, rule)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Roadbook regularly tests what keeps trips safe.", "Roadbook may test what keeps trips safe."),
        ("Roadbook prendra des mesures pour protéger vos trajets.", "Roadbook pourra prendre des mesures."),
        ("We obtain your consent to maps where consent is due.", "We tell you of maps where consent is due."),
        ("You can enable maps in your account.", "Maps are enabled when you open an account."),
        ("You have the right to hide your trips.", "You may be able to hide your trips."),
        ("The maps are technically necessary for us.", "The maps are useful for us."),
        ("Garages act as our processors.", "Garages act for their own account."),
        ("Garages draw maps on our behalf.", "Garages draw maps for their own purposes."),
        ("Garagen handeln als Auftragsverarbeiter.", "Garagen handeln für eigene Zwecke."),
        ("Seuls des garages reçoivent vos trajets.", "Des garages et clubs reçoivent vos trajets."),
        ("We keep trips for a very limited period.", "We keep trips."),
        ("You can usually access, correct or delete your data.", "You can usually access or correct your data."),
        ("Vous pouvez corriger ou supprimer vos données.", "Vous pouvez corriger vos données."),
        ("We draw the trips that you have given us consent to draw.", "We draw the trips."),
        (
            "Trips that we send abroad follow the law and enjoy the same level of protection as at home.",
            "Trips that we send abroad follow the law.",
        ),
        ("We make sure that no trip is lost, to protect it.", "We may take steps to protect trips."),
        ("Nous prenons soin de protéger vos trajets.", "Nous pouvons agir pour protéger vos trajets."),
        ("Nous vous informerons de la perte d'un trajet.", "Nous pourrons vous informer de la perte d'un trajet."),
        ("We log no trips of drivers under the age of 16.", "We log no trips of drivers under the age of 13."),
        (
            "We do not draw or share such trips, and no part of the map is of children.",
            "We may draw or share such trips, and no part of the map is of children.",
        ),
        ("We process trips for as long as the club needs them.", "We process trips indefinitely."),
        ("Garages: they draw trips on our behalf.", "Garages: they draw trips for their own purposes."),
        (
            f"Garages of ours {'that draw maps and wash cars ' * 14}do so on our behalf.",
            f"Garages of ours {'that draw maps and wash cars ' * 14}do so for their own purposes.",
        ),
        ("We collect your name, route and car.", "We collect your name, location, route and car."),
        ("Nous collectons vos nom, trajet et voiture.", "Nous collectons vos nom, trajet, localisation et voiture."),
        ("We share trips with garages if you are interested.", "We share trips with garages."),
        ("Roadbook has agreed to work with a referee.", "Roadbook may choose to work with a referee."),
        ("You can update your data by letter.", "You can update your data by letter, provided that we agree."),
        (
            "We do not share trips on the parts of the map that clubs have or where we know that a driver is a child.",
            "We do not share trips on the parts of the map that clubs have.",
        ),
        ("We promptly delete such trips.", "We promptly decide whether to delete such trips."),
        (
            "Vos trajets peuvent aller dans un pays non membre de l'Union européenne.",
            "Vos trajets peuvent aller dans un pays non membre de l'Union européenne, tel que l'Inde.",
        ),
        (
            "To read of maps, or to opt out of having trips drawn on them by clubs, see our map.",
            "To read of maps, see our map.",
        ),
    ],
)
def test_what_is_loosened_or_left_open_is_high(before: str, after: str) -> None:
    """A firm word gave way to a possible one, whoever speaks; what was limited or asked for is not any more."""
    verdict = judge(policy(before), policy(after))

    assert (verdict.severity, verdict.direction) == (Severity.HIGH, Direction.ADVERSE)


def test_known_kind_of_data_that_joins_a_statement_is_one_more() -> None:
    """An item that came into a list, and of which the text spoke elsewhere, is data of one more kind there."""
    letters = "Members leave their phone number.\n\n{}"
    before, after = "We collect the name of a driver.", "We collect the name and phone number of a driver."

    verdict = judge(policy(letters.format(before)), policy(letters.format(after)))

    assert (verdict.severity, verdict.direction) == (Severity.MEDIUM, Direction.ADVERSE)


def test_firm_word_widens_no_statement() -> None:
    """The word "should" says how firmly a thing is meant, and names no thing that is collected."""
    before = "If you ask of the lawful bases on which we collect trips, see below."
    after = "Should you ask of the legal bases on which we collect trips, see below."

    assert not told(before, after, "statement_widened")


def test_long_time_in_french_is_no_age() -> None:
    """French says "ans" of ages and of all other years."""
    before, after = "La carte vaut pendant 6 mois.", "La carte vaut pendant 12 ans."

    assert told(before, after, "period_lengthened") == [(Severity.MEDIUM, Direction.NEUTRAL)]


def test_modal_that_lists_loosens_nothing() -> None:
    """What "may include" a thing promised no more when it "included" it."""
    before = "What keeps trips safe includes your number."
    after = "What keeps trips safe may include your number."

    assert not told(before, after, "duty_loosened")


@pytest.mark.parametrize(
    "use",
    [
        "Vos trajets peuvent servir à entraîner nos modèles d'intelligence artificielle.",
        "Vos trajets nous servent à établir un profil de vos goûts.",
        "Des garages peuvent réutiliser vos trajets pour leurs propres finalités.",
    ],
)
def test_what_trips_serve_for_is_a_use(use: str) -> None:
    """French says what a thing serves to do where English says what it is used for (guideline, high: AI training)."""
    before = "Nous traçons des cartes."

    assert judge(policy(before), policy(f"{before}\n\n{use}")).severity is Severity.HIGH
