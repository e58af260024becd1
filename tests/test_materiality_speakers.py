"""A vendor that says "we" may call itself "the developer" instead: the same answers."""

import pytest

from monitor.materiality import judge
from storage.records import Noise
from tests.policies import policy

SPEAKERS = [
    (
        "We draw {} of the sea for sailors. We paint letters on our old buoys.",
        "The developer draws {} of the sea for sailors. The developer paints letters on old buoys.",
    ),
    (
        "Nous dessinons des {} de la mer pour les marins. Nous gravons des lettres sur nos bouées.",
        "L'éditeur dessine des {} de la mer pour les marins. L'éditeur grave des lettres sur ses bouées.",
    ),
    (
        "Wir zeichnen {} vom Meer für die Segler. Wir drucken Briefe an die Segler.",
        "Der Betreiber zeichnet {} vom Meer für die Segler. Der Betreiber druckt Briefe an die Segler.",
    ),
    (
        "Wij tekenen {} van de zee voor zeilers. Wij kleuren onze boeien in de haven.",
        "De ontwikkelaar tekent {} van de zee voor zeilers. De ontwikkelaar kleurt boeien in de haven.",
    ),
    (
        "Nosotros dibujamos {} del mar para barcos. Nosotros pintamos boyas del puerto.",
        "El desarrollador dibuja {} del mar para barcos. El desarrollador pinta boyas del puerto.",
    ),
]
ENGLISH = SPEAKERS[0]


@pytest.mark.parametrize(("we", "self"), SPEAKERS)
def test_we_becomes_a_noun(we: str, self: str) -> None:
    """Who says of itself throughout what "we" said before says nothing new."""
    assert judge(we.format("maps"), self.format("maps")).noise is Noise.EDITORIAL


@pytest.mark.parametrize(("we", "self"), SPEAKERS)
def test_noun_becomes_we(we: str, self: str) -> None:
    """The reverse says nothing new either."""
    assert judge(self.format("maps"), we.format("maps")).noise is Noise.EDITORIAL


@pytest.mark.parametrize(("we", "self"), SPEAKERS)
def test_what_else_changed_is_told(we: str, self: str) -> None:
    """Beside the other speaker another word is told."""
    assert judge(we.format("maps"), self.format("biometrics")).material


def test_noun_beside_we_is_somebody_else() -> None:
    """Where "we" still speak, the developer is another."""
    we, self = ENGLISH
    rest = " We paint buoys. We sell ropes. We rent boats."

    assert judge(policy(we.format("maps") + rest), policy(self.format("maps") + rest)).material


def test_noun_that_was_there_is_somebody_else() -> None:
    """Who stood in the text beside "we" is another."""
    we, self = ENGLISH
    before = f"The developer of the chart is Waybill. {we.format('maps')}"

    assert judge(before, self.format("maps")).material


def test_sentence_turned_passive_around_who_asks() -> None:
    """What is asked by somebody may be said in the passive."""
    before, after = "We draw maps, as required by the sea.", "Maps are drawn, as required by the sea."

    assert judge(policy(before), policy(after)).noise is Noise.EDITORIAL


@pytest.mark.parametrize("after", ["Trips are submitted to the club.", "Trips are transmitted to the club."])
def test_verb_that_doubles_its_letter(after: str) -> None:
    """What is sent is submitted or transmitted."""
    assert judge(policy("Trips are sent to the club."), policy(after)).noise is Noise.EDITORIAL
