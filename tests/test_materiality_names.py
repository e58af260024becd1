"""Whom a reason names: parties, and no data, documents, places, systems, or the vendor itself."""

import pytest

from monitor.materiality import judge
from storage.records import Severity
from tests.policies import policy


def _named(*sentences: str, before: str = "Our partners help us with trips.") -> list[str]:
    """Return whom the reasons name that sentences give that come into a policy."""
    reasons = judge(policy(before), policy("\n\n".join((before, *sentences)))).reasons
    return [found.sentence.partition(": ")[2] for found in reasons if found.rule == "third_party_added"]


PARTIES = [
    ("We share trips with partners such as Blue Heron and Karbor.", ["Blue Heron", "Karbor"]),
    ("We share trips with the Karbor platform.", ["Karbor"]),
    ("We share trips with providers such as The Marble Fund and its staff.", ["The Marble Fund"]),
    ("Postwren Mail shares trips with our providers.", ["Postwren Mail"]),
    ("Our payments are shared with Apple's Payvault.", ["Apple's Payvault"]),
    ("Nous partageons vos trajets avec notre prestataire Karbor.", ["Karbor"]),
    ("Wir teilen Ihre Fahrten mit dem Dienstleister Blau Reiher GmbH.", ["Blau Reiher GmbH"]),
    ("We delen ritten met onze partner Karbor.", ["Karbor"]),
    ("Compartimos los viajes con nuestro proveedor Karbor.", ["Karbor"]),
    ("Condividiamo i viaggi con il fornitore Karbor.", ["Karbor"]),
    ("We share trips on our platforms with Meta Platforms, a partner.", ["Meta Platforms"]),
    ("We share trips with partners such as Karbor Labs and Fieldlab Systems.", ["Karbor Labs", "Fieldlab Systems"]),
    ("Stripe receives payments from our partners.", ["Stripe"]),
]


@pytest.mark.parametrize(("sentence", "names"), PARTIES)
def test_party(sentence: str, names: list[str]) -> None:
    """Who gets data is named, as far as the name goes."""
    assert _named(sentence) == names


NOBODY = [
    "We share trips with partners where a Client asks, and the Clients are told.",
    "We share trips with partners under the Sailing Safety Act.",
    "We share trips with partners under the Harbour-approved Standard Contractual Clauses.",
    "We share trips with providers under the Google Confidential Information.",
    "Providers share trips across your phone, tablet and Mac.",
    "Providers read SDKs, IPs and T&Cs.",
    "Some AI-assisted and Dutch-speaking partners share trips.",
    "We share trips with partners outside the European Economic Area and in the Republic of Ghana.",
    "You may lodge a complaint about providers with the Watchful Seagull of your town.",
    "Write to our provider's desk, 12 rue de Grenouille, 75012 Paris.",
    "We share trips with partners through RouteFinder, TripFinder and our other products.",
    "WE SHARE TRIPS WITH PARTNERS AND PAINTERS",
    "WE SHARE NO TRIPS WITH PARTNERS OF LIMITED REACH, GOOGLE AMONG THEM",
    "We share reports with partners, and our provider reads the Harbour Reports.",
    "We share trips with partners where an Abonist or guest asks.",
    "Our provider is Blue Heron Ltd, Grey House, Herring Street, Port.",
    "- Anonyme Reiseschau unserer Dienstleister",
    "Wir teilen mit Dienstleistern die Daten der KI-erstellten Bewertung.",
    "Nous partageons vos trajets avec nos prestataires ; l'Abonné en est averti.",
    "Nous partageons vos trajets avec un prestataire basé aux États-Unis d'Amérique.",
    "Wir teilen mit Dienstleistern die Daten des Kauf- und Besucher-Verlaufs.",
    "Wir teilen mit Dienstleistern die Auswertung Beantwortung Ihrer Fragen.",
    "We delen ritten met partners via de Vrienden-functie.",
    "Compartimos los viajes con proveedores; el Abonado lo sabe.",
    "Condividiamo i viaggi con fornitori; l'Abbonato lo sa.",
]


@pytest.mark.parametrize("sentence", NOBODY)
def test_no_party(sentence: str) -> None:
    """A capital letter alone makes no party."""
    assert [name for name in _named(sentence) if name != "Blue Heron Ltd"] == []


OWN = [
    "We share trips with partners through Roadbook Premium.",
    "We share trips with partners through Roadbook's Compass.",
    "Roadbook is a service provided by Blue Heron Group, and shares trips with partners.",
    'Blue Heron Ltd ("we", "us") shares trips with partners.',
]


@pytest.mark.parametrize("sentence", OWN)
def test_vendor_itself(sentence: str) -> None:
    """The vendor, who it says it is, and what it sells under its name are no third parties."""
    assert _named(sentence, before="Roadbook shares trips with partners.") == []


def test_name_ends_where_a_sentence_does() -> None:
    """A stop, a pronoun or an article begins something else."""
    found = _named("- Hosting partner Karbor. Further partners share trips", "- Mail partner Fieldlab We share trips")

    assert found == ["Karbor", "Fieldlab"]


def test_name_without_its_document() -> None:
    """A link to what a party writes names the party."""
    assert _named("Our partner shares trips under the Karbor Privacy Policy.") == ["Karbor"]


def test_common_words_are_told_by_the_text() -> None:
    """What the text writes with a small letter elsewhere is no name, and what it does not is one."""
    sentence = "We share trips with partners such as Bright Harbour."

    assert _named(sentence) == ["Bright Harbour"]
    assert _named(sentence, before="Our partners help us in a bright harbour.") == []


def test_first_cell_names_the_sub_processor() -> None:
    """What stands beside it says what for."""
    before = "# Sub-processors\n\n| Name | Purpose |\n|---|---|\n| Blue Heron | Mail |\n"
    verdict = judge(before, f"{before}| Karbor | Model Inference, Hosting |\n")

    assert [found.sentence for found in verdict.reasons] == ["A party is newly named: Karbor"]


def test_row_of_another_table() -> None:
    """A party in a table of something else is no sub-processor of a list."""
    before = "# Measures\n\n| Measure | Detail |\n|---|---|\n| Steel locks | Made by our partners |\n"
    reasons = judge(before, f"{before}| Steel alarms | Placed by partners such as Karbor |\n").reasons

    assert [found.severity for found in reasons if found.rule == "third_party_added"] == [Severity.MEDIUM]
