"""What the reader is forbidden, or may only have for more money, is no promise to the reader."""

import pytest

from monitor.materiality import judge
from monitor.materiality.bans import forbids
from monitor.materiality.words import words
from storage.records import Severity
from tests.policies import policy

FORBIDDING = (
    "You may not use the service to",
    "Users must not upload content that",
    "It is strictly prohibited to",
    "Il est interdit aux membres de publier des contenus qui",
    "L'utilisateur s'interdit de",
    "Es ist untersagt, Inhalte zu veröffentlichen, die",
    "Het is verboden om",
    "Queda prohibido publicar contenidos que",
    "È vietato caricare contenuti che",
)


@pytest.mark.parametrize("lead", FORBIDDING)
def test_ban_is_known(lead: str) -> None:
    """It says what the reader must leave."""
    assert forbids(words(lead))


@pytest.mark.parametrize("lead", ["We may not use your data to", "Our processors are prohibited from", "You may"])
def test_what_others_must_leave_bans_nobody_who_reads(lead: str) -> None:
    """It keeps the reader safe, or lets it do something."""
    assert not forbids(words(lead))


LIGHT = {
    "ban less": (
        "You may not post content that:\n\n- praises crimes against humanity;\n- incites hatred.",
        "You may not post content that:\n\n- incites hatred.",
    ),
    "ban less, in words of weight": (
        "You must not use the service to:\n\n- harass others;\n- send messages without the consent of others.",
        "You must not use the service to:\n\n- harass others.",
    ),
    "interdits en une phrase": (
        "Il est interdit d'écrire ce qui :\n\n- blesse ;\n- porte atteinte aux droits d'un tiers.",
        "Il est interdit d'écrire ce qui blesse ou porte atteinte aux droits d'un tiers.",
    ),
    "weniger verboten": (
        "Es ist untersagt, Inhalte zu veröffentlichen, die:\n\n- nur der Werbung dienen;\n- zu Hass aufrufen.",
        "Es ist untersagt, Inhalte zu veröffentlichen, die:\n\n- zu Hass aufrufen.",
    ),
    "for more money only": (
        "Agreements are signed on request. Agreements are only available on our Business plan.",
        "Agreements are signed on request.",
    ),
    "selon la formule": (
        "Des contrats sont signés. Ces contrats sont uniquement disponibles dans la formule Entreprise.",
        "Des contrats sont signés.",
    ),
    "nur im Tarif": (
        "Wir bieten Berichte an. Berichte sind nur im Tarif Premium verfügbar.",
        "Wir bieten Berichte an.",
    ),
    "ce qu'un cookie note": (
        "`session` : ce cookie vous garde connecté.\n\n`choix` : ce cookie indique si vous acceptez la mesure.",
        "`session` : ce cookie vous garde connecté.",
    ),
}


@pytest.mark.parametrize(("before", "after"), LIGHT.values(), ids=LIGHT)
def test_what_goes_is_no_promise(before: str, after: str) -> None:
    """The reader loses nothing."""
    assert judge(policy(before), policy(after)).severity is not Severity.HIGH


HEAVY = {
    "the vendor's own ban": ("We must not:\n\n- sell your data;\n- lose it.", "We must not:\n\n- lose it."),
    "interdit à soi-même": (
        "Nous nous interdisons de :\n\n- louer vos données ;\n- transmettre vos données.",
        "Nous nous interdisons de :\n\n- louer vos données.",
    ),
    "within the house": (
        "We keep logs. Logs are only available to our security staff.",
        "We keep logs.",
    ),
    "ne … que": (
        "Nous gardons des journaux. Les journaux ne sont accessibles qu'à notre équipe.",
        "Nous gardons des journaux.",
    ),
    "que si": (
        "Nous déposons des cookies. Ces cookies ne sont déposés que si vous les acceptez.",
        "Nous déposons des cookies.",
    ),
    "a choice refused": (
        "You may not:\n\n- resell the service.",
        "You may not:\n\n- resell the service;\n- opt out of the processing of your data.",
    ),
}


@pytest.mark.parametrize(("before", "after"), HEAVY.values(), ids=HEAVY)
def test_what_binds_the_vendor_or_refuses_a_choice_is_high(before: str, after: str) -> None:
    """The reader loses something."""
    assert judge(policy(before), policy(after)).severity is Severity.HIGH
