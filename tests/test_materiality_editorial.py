import pytest

from monitor.materiality import judge
from monitor.materiality.editorial import is_inflected
from storage.records import Noise
from tests.policies import policy

WHOLE = (
    "# Privacy policy\n\nRoadbook draws maps of your trips. {}\n\nTrips are kept while you have an account, "
    "and for 30 days after. Hotels see the names of their guests.\n"
)
"""A text around one sentence."""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Changes will be posted on this page.", "Changes are posted on this page."),
        ('Coralmap Ltd ("we") shows maps.', 'Coralmap Limited ("we") shows maps.'),
        ("We may update this policy from time to time.", "This Privacy Policy may be updated periodically."),
        ("You have the right to ask for a copy of a trip.", "You may ask for a copy of a trip at any time."),
        ("We never sell your trips.", "We do not sell your trips to anyone."),
        ("We do not sell trips without your consent.", "Without your consent, we do not sell trips."),
        ("We take reasonable measures to protect trips.", "We use reasonable safeguards to protect trips."),
        ("Our servers are located in Norway.", "Our servers are in Norway."),
        ("Maps are drawn based off your trips.", "Maps are drawn based on your trips."),
        ("By using Roadbook you agree to this policy.", "By using Roadbook you consent to this policy."),
        ("Trips go to service providers who work on our behalf.", "Trips go to vendors that act on our behalf."),
        ("In the event of a merger, trips may be transferred.", "If there is a merger, trips may be transferred."),
        ("You may refuse a map whenever you like.", "You have the right to refuse a map at any time."),
        ("We reserve the right to change this policy.", "We may change this policy."),
        ("We may disclose trips if required to do so by law.", "We may share trips where the law requires it."),
        ("Vous pouvez demander une copie.", "Vous avez le droit de demander une copie."),
        ("Sie können eine Kopie verlangen.", "Sie haben das Recht, eine Kopie zu verlangen."),
    ],
)
def test_sentence_turned_otherwise(before: str, after: str) -> None:
    """A sentence that was written anew, with the same answers, is editorial."""
    assert judge(WHOLE.format(before), WHOLE.format(after)).noise is Noise.EDITORIAL


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("We share trips with your consent.", "We share trips without your consent."),
        ("We will tell you of changes.", "We may tell you of changes."),
        ("We use trips provided by you.", "We use trips provided by partners."),
        ("Our staff can see your trips.", "Our vendors can see your trips."),
        ("We provide trips to partners.", "Partners provide trips to us."),
        ("We review the maps every year.", "We review the maps."),
        ("We share trips only with consent.", "We share trips with consent."),
        ("Trips go to our servers in Norway.", "Trips go to our servers."),
        ("We delete trips when you ask.", "We delete trips if you ask and we agree."),
        ("Trips are shown to friends by default settings.", "Trips are shown to all friends by default settings."),
        ("We do not sell trips without your explicit consent.", "We do not sell trips without your consent."),
    ],
)
def test_sentence_that_says_other_things_in_like_words(before: str, after: str) -> None:
    """Where an answer differs, like words around it do not hide it."""
    assert judge(WHOLE.format(before), WHOLE.format(after)).material


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("We gather your trips and keep them.", "We collect your trips and store them."),
        ("We don't read your mail.", "We do not read your mail."),
        ("This page explains how we process your trips.", "This page describes how we handle your trips."),
        ("We can't read your mail.", "We cannot read your mail."),
        ("Ask us about the colour of a trip.", "Ask us about the color of a trip."),
        ("It stays in the European Economic Area.", "It stays in the European Economic Area (EEA)."),
        ("It follows the GDPR.", "It follows the General Data Protection Regulation."),
        ("Write within thirty (30) days.", "Write within 30 days."),
        ("Write within 24 hours.", "Write within twenty-four (24) hours."),
        ("We draw a map of it.", "Roadbook draws a map of it."),
        ("Nous gardons vos trajets.", "Nous conservons vos trajets."),
        ("Vous pouvez nous joindre par courriel.", "Vous pouvez nous joindre par e-mail."),
        ("Les utilisateurs voient la carte.", "Les utilisateurs·rices voient la carte."),
        ("Unsere Nutzer sehen die Karte.", "Unsere Nutzer:innen sehen die Karte."),
        ("Du kannst deine Karte jederzeit sehen.", "Sie können Ihre Karte jederzeit sehen."),
        ("Wij bewaren al uw ritten.", "Wij hebben al uw ritten bewaard."),
        ("Recogemos sus viajes.", "Recopilamos sus viajes."),
        ("Conserviamo i suoi viaggi.", "Conserviamo i vostri viaggi."),
        ("You may hide a trip whenever it suits you.", "Whenever it suits you, you may hide a trip."),
        ("We will call you within 9 days if a map is lost.", "If a map is lost, we will call you within 9 days."),
        ("Den Ausflug kannst du jederzeit verbergen.", "Du kannst den Ausflug jederzeit verbergen."),
        ("No guardamos la ruta.", "La ruta no se guarda."),
        ("Ciframos sus rutas.", "Sus rutas están cifradas."),
        ("Das folgt aus Art. 6 Abs. 1 lit. b DSGVO.", "Das folgt aus Artikel 6 Absatz 1 Buchstabe b DSGVO."),
        ("Das regelt die DSGVO.", "Das regelt die Datenschutz-Grundverordnung (DSGVO)."),
        ("Wir nutzen Karten, beispielsweise Seekarten.", "Wir nutzen Karten, z. B. Seekarten."),
        ("The map is right in 99 percent of cases.", "The map is right in 99% of cases."),
        ("Guardamos sus datos personales.", "Guardamos sus datos de carácter personal."),
        ("You can ask for help whenever a question comes up.", "You can ask for help whenever questions come up."),
    ],
)
def test_same_in_other_words(before: str, after: str) -> None:
    """The same answer in other words is editorial."""
    assert judge(policy(before), policy(after)).noise is Noise.EDITORIAL


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("We read your mail.", "We do not read your mail."),
        ("We will tell you.", "We may tell you."),
        ("We share trips with the driver.", "We share trips with the drivers and hotels."),
        ("The processor draws the map.", "The process draws the map."),
        ("Servers stand in the United States and in Ireland.", "Servers stand in Ireland."),
        ("We log your trips.", "We log your heart rate."),
        ("Trips are shown to friends.", "Trips are shown to all friends."),
        ("We do not sell trips but share maps.", "We sell trips but do not share maps."),
        ("We keep trips 30 days and maps 60 days.", "We keep trips 60 days and maps 30 days."),
        ("We rely on Article 6 of the GDPR.", "We rely on Article 9 of the GDPR."),
        ("Drivers may see maps but never trips.", "Drivers may never see maps but trips."),
        ("We do not show trips to drivers we draw maps for.", "We show trips to drivers we do not draw maps for."),
        ("You may hide trips if we draw maps.", "If you hide trips we may draw maps."),
        ("Wir zeigen Karten nicht, wenn du zahlst.", "Wenn du nicht zahlst, zeigen wir Karten."),
        ("Only drivers see your maps.", "Drivers see only your maps."),
    ],
)
def test_other_answer(before: str, after: str) -> None:
    """Another answer is told, however few its words are."""
    assert judge(policy(before), policy(after)).material


@pytest.mark.parametrize(
    ("one", "other"),
    [("collect", "collecting"), ("policies", "policy"), ("personnelle", "personnelles"), ("neue", "neuer")],
)
def test_inflected(one: str, other: str) -> None:
    """Two forms of one word are one word."""
    assert is_inflected(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("process", "processor"), ("advertise", "adverse"), ("control", "contract")]
)
def test_not_inflected(one: str, other: str) -> None:
    """Two words that begin alike are two words."""
    assert not is_inflected(one, other)


def test_anybody_is_anyone() -> None:
    """Two words for the same persons say the same."""
    before = policy("You cannot hand your account to anyone else.")

    assert not judge(before, before.replace("anyone", "anybody")).material
