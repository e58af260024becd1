"""Sentences put otherwise with the same answers are noise; one idle word more in a list, or a weaker one, is not."""

import pytest

from monitor.materiality import judge
from monitor.materiality.stop_words import is_idle, is_slight
from storage.records import Noise
from tests.policies import policy

SAME = [
    ("The notice tells you what we do with trips.", "This page describes which things we do with trips."),
    ("As you navigate through the map, trips are logged.", "Trips are logged as you browse the map."),
    ("Please read about trips carefully before use.", "We encourage you to read about trips carefully before use."),
    ("Should you have questions about a trip, ask us.", "If you have a question regarding a trip, please ask us."),
    ("You may file a complaint about a trip.", "You may lodge a complaint about a trip."),
    ("No map is 100% secure.", "Please note that no map is completely secure."),
    ("Trips are shown by way of the menu.", "Trips are shown via the menu."),
    (
        "Trips cross the sea under standard contractual clauses.",
        "Trips cross it under Standard Contractual Clauses (SCCs).",
    ),
    ("The map does not show ads.", "The map shows no ads."),
    ("You can withdraw a trip.", "You have the right to withdraw a trip."),
    ("You may have to fulfil a trip.", "You may have to fulfill the trip."),
    ("Withdrawal of trips affects no map.", "If trips are withdrawn, that affects no map."),
    ("We are not responsible for maps of clubs.", "We take no responsibility for the maps of clubs."),
    ("We will advise you if a trip is lost.", "We will let you know if a trip is lost."),
    (
        "We may change or stop the map, or we may limit trips.",
        "The map may be changed or stopped by us; we may also limit trips.",
    ),
    ("You can edit several trips on the map.", "On the map, you can change multiple trips."),
    ("We draw maps, which allows us to find trips.", "We draw maps so that we can find trips."),
    ("If it comes to our attention that a trip is lost, we tell it.", "If we learn that a trip is lost, we tell it."),
    ("We draw trips to the extent permitted by the club.", "We draw trips as far as permitted by the club."),
    ("We log no trips of users who are under 18 years of age.", "We log no trips of anyone under 18."),
    ("Drivers must be at least sixteen (16) years old.", "Drivers must be 16 or older."),
    ("Trips are not drawn and not logged for children.", "Trips are neither drawn nor logged for children."),
]
SAME_ELSEWHERE = [
    (
        "it",
        "Questa carta descrive come mostriamo i viaggi.",
        "La presente carta spiega il modo in cui mostriamo i viaggi.",
    ),
    ("fr", "Le club est susceptible de garder vos voyages.", "Le club peut garder vos voyages."),
    ("fr", "Nous gardons les voyages afin d'en tracer la carte.", "Nous gardons les voyages pour en tracer la carte."),
    ("fr", "Le voyage n'est pas gardé en dehors de la carte.", "Le voyage n'est pas gardé hors de la carte."),
    ("fr", "Les voyages sont gardés par le club.", "Les voyages sont conservés par le club."),
    ("it", "I viaggi non sono trasferiti al club.", "I viaggi non li trasferiamo al club."),
    ("de", "Wir zeigen Karten, um Reisen auszuführen.", "Wir zeigen Karten, damit wir Reisen ausführen."),
    ("it", "I viaggi sono mostrati a scopo orientativo.", "I viaggi vengono mostrati a titolo orientativo."),
    ("es", "Puede consultar los viajes en el siguiente link.", "Puede consultar los viajes en el siguiente enlace."),
    ("fr", "Vous pouvez prendre connaissance des voyages.", "Vous pouvez lire les voyages."),
    (
        "nl",
        "Wij tonen reizen op andere manieren, zoals op kaarten.",
        "Wij tonen reizen op andere wijze, zoals op kaarten.",
    ),
    (
        "de",
        "Die Karte dient der Bereitstellung von Reisen.",
        "Die Karte dient dazu, Reisen bereitzustellen.",
    ),
]
OTHER = [
    ("We collect your name and e-mail address.", "We collect your name, company and e-mail address."),
    ("We delete all of your trips.", "We delete most of your trips."),
    ("We tell the harbour and you of a leak.", "We tell the harbour of a leak."),
    ("You may use the map at any time and free of charge.", "You may use the map at any time."),
    ("We share anonymous trips with clubs.", "We share anonymous trips and personal data with clubs."),
    ("We may hear of trips from organisers and from clubs.", "We may hear of trips from clubs."),
    ("You can hide trips.", "You can hide trips in the Harbour View."),
    ("Trips should be kept.", "Trips may be kept."),
    ("We collect the trips you give us.", "We collect trips from your use of the map."),
    ("We keep trips for as long as needed for the purpose.", "We keep trips for as long as we consider useful."),
    ("We answer within the period required by law.", "We answer when we consider it appropriate."),
    ("Access is limited to people who need trips for work.", "Access is limited to people who work with us."),
    ("We collect your name when you register.", "We collect your name when you visit the website."),
    ("Trips are used by our support team to help you.", "Trips are used by our product team to help you."),
    ("We keep records of your requests.", "We keep records of your visits."),
    ("Drivers tell hotels about trips.", "Hotels clearly tell drivers about trips."),
    ("Clubs draw maps that hotels retain.", "Hotels draw maps that clubs maintain."),
    ("Clubs and not hotels see your trip.", "Hotels and not clubs see your trips."),
    ("We share trips from hotels with clubs.", "We share trips from clubs with the hotels."),
    ("We draw maps as an advertiser.", "We draw maps to advertise."),
    ("We know of your location when you are in it.", "We know when you are located in it."),
    ("We offer it on desktop and mobile.", "We offer it on desktop, web and mobile."),
    ("We will tell you of trips.", "We will encourage you to look for trips."),
    ("We try to hide trips.", "We hide trips."),
    ("We never sell trips.", "They never sell trips."),
    ("We show certain trips.", "We show trips."),
    ("We show relevant trips.", "We show trips."),
    ("A trip does not directly name you.", "A trip does not name you."),
    ("We log special categories of trips.", "We log categories of trips."),
    ("We read your text messages.", "We read your messages."),
    ("We draw maps with your express consent.", "We draw maps with your consent."),
    ("We hide trips if we believe it is needed.", "We hide trips if it is needed."),
    ("We keep recordings of your screen.", "We keep your recordings."),
    ("We draw trips together with clubs.", "We draw trips with clubs."),
    ("We keep a portion of your trip.", "We keep your trip."),
    ("We tell you of serious faults.", "We tell you of faults."),
]
OTHER_ELSEWHERE = [
    ("fr", "Nous ne montrons pas vos voyages.", "Nous ne montrons actuellement pas vos voyages."),
    ("nl", "Wij tonen uw reizen.", "Wij tonen enkele reizen."),
    ("de", "Wir verkaufen Reisen nicht.", "Sie verkaufen Reisen nicht."),
    ("it", "Raccogliamo viaggi in modo anonimo.", "Raccogliamo viaggi."),
    ("es", "Usted comparte viajes.", "Compartimos viajes."),
    ("it", "Vendiamo i viaggi.", "Vendono i viaggi."),
    ("de", "Der Nutzer löscht Reisen.", "Die Nutzung löscht Reisen."),
    ("fr", "Nous gardons les voyages dix ans.", "Nous conservons les voyages."),
    ("es", "Puede ocultar un viaje.", "Podemos ocultar un viaje."),
    ("es", "Enviamos viajes a clubes.", "Los clubes nos envían viajes."),
    ("fr", "Nous transmettons vos voyages à nos clubs.", "Nos clubs nous transmettent vos voyages."),
    ("it", "Comunichiamo i viaggi ai club.", "I club ci comunicano i viaggi."),
    ("de", "Wir unterstützen Clubs bei der Reise.", "Clubs unterstützen uns bei der Reise."),
]


@pytest.mark.parametrize(("before", "after"), SAME)
def test_sentence_put_otherwise_is_editorial(before: str, after: str) -> None:
    """Words that give no answer come and go with the way a sentence is put."""
    assert judge(policy(before), policy(after)).noise is Noise.EDITORIAL


@pytest.mark.parametrize(("before", "after"), OTHER)
def test_idle_word_that_says_something_here_is_told(before: str, after: str) -> None:
    """An item of a list, a name, a weaker word: none of it is style."""
    assert judge(policy(before), policy(after)).material


@pytest.mark.parametrize(("language", "before", "after"), SAME_ELSEWHERE)
def test_sentence_put_otherwise_in_other_languages(language: str, before: str, after: str) -> None:
    """Each language has idle words and families of its own."""
    assert judge(policy(before), policy(after), language=language).noise is Noise.EDITORIAL


@pytest.mark.parametrize(("language", "before", "after"), OTHER_ELSEWHERE)
def test_who_does_it_to_whom_in_other_languages(language: str, before: str, after: str) -> None:
    """An ending or a preposition may be all that tells who does it."""
    assert judge(policy(before), policy(after), language=language).material


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("We do not sell, rent or share trips.", "We do not sell trips; we simply rent or share them."),
        ("We do not read your trips or keep them.", "We do not read your trips; rather, we keep them."),
        ("We do not keep trips or show maps.", "Please note that we do not keep trips but show maps."),
    ],
)
def test_what_leaves_the_reach_of_a_denial_is_no_style(before: str, after: str) -> None:
    """A "but", or a "we" of its own, behind a "not" states what was denied."""
    assert judge(policy(before), policy(after)).material


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Drivers may see maps but never trips.", "Drivers may really never see maps but simply trips."),
        ("We do not sell trips but share maps.", "We clearly sell trips but do not share maps."),
        ("If you hide trips we may draw maps.", "You may simply hide trips if we draw maps."),
    ],
)
def test_guarded_word_that_moved_is_no_style(before: str, after: str) -> None:
    """Idle words beside it do not hide that a "not" or a "may" speaks of something else."""
    assert judge(policy(before), policy(after)).material


def test_slight_word_is_not_idle() -> None:
    """What weighs little beside other words may still be what a sentence is about."""
    assert (is_slight("personne", "fr"), is_idle("personne", "fr")) == (True, False)


def test_language_without_families_is_judged() -> None:
    """A text in a language of which no families are known is judged by its words alone."""
    assert judge(policy("Nós mostramos mapas."), policy("Nós desenhamos mapas."), language="pt").material
