"""What protects the reader and holds for less than before: limits, wishes, places, powers."""

import pytest

from monitor.materiality import judge
from storage.records import Severity
from tests.policies import policy

LOOSER = {
    "a may before a safeguard": (
        "We encrypt your trips at rest.",
        "We may encrypt your trips at rest.",
    ),
    "a may before a question": (
        "We ask for your consent before we record calls.",
        "We may ask for your consent before we record calls.",
    ),
    "considered, where it was done": (
        "We will delete your trips if you ask.",
        "We will consider deleting your trips if you ask.",
    ),
    "consent that is not explicit": (
        "We ask for your explicit consent to health data.",
        "We ask for your consent to health data.",
    ),
    "on until the reader acts": (
        "Location tracking is off by default.",
        "Location tracking is enabled unless you turn it off.",
    ),
    "a denial of what has an effect": (
        "We do not make automated decisions.",
        "We do not make automated decisions that have a legal effect.",
    ),
    "a signal that is heeded no more": (
        "We honour Do Not Track signals.",
        "We do not respond to Do Not Track signals.",
    ),
    "tracking beyond work": (
        "Positions are recorded during working hours.",
        "Positions are recorded.",
    ),
    "a choice less": (
        "You may opt out of the newsletter and of profiling.",
        "You may opt out of the newsletter.",
    ),
    "more behind an only": (
        "Only our staff have access to your trips.",
        "Only our staff and the agents we engage have access to your trips.",
    ),
    "at least so long": (
        "We retain your trips for three months.",
        "We retain your trips for at least three months.",
    ),
    "no longer if you choose": (
        "If you choose, we display your position to other drivers.",
        "We display your position to other drivers.",
    ),
    "unless, where it was if": (
        "We display your position if you choose.",
        "We display your position unless you choose otherwise.",
    ),
    "no longer at your request, in French": (
        "Sur demande de votre part, nous transmettons vos trajets à un garage.",
        "Nous transmettons vos trajets à un garage.",
    ),
    "no longer anonymous": (
        "The app sends limited, anonymous information on your trips to the maker of the map.",
        "The app sends certain information on your trips to the maker of the map.",
    ),
    "who pays for the return": (
        "We bear the costs of returning the tracker.",
        "You bear the costs of returning the tracker.",
    ),
    "without consent, where it was with": (
        "We may give your trips to a garage with your consent.",
        "We may give your trips to a garage without your consent.",
    ),
    "with consent, where a denial was without": (
        "We do not give your trips to a garage without your express consent.",
        "We do not give your trips to a garage with your express consent.",
    ),
    "a letter, where it was an e-mail": (
        "Exercise your rights by sending an email to rights@roadbook.example or a letter.",
        "Exercise your rights by sending a letter.",
    ),
    "no longer for a time only": (
        "Your address is temporarily stored in our logs.",
        "Your address is stored in our logs.",
    ),
    "others train on it too": (
        "We may train our technology on your trips, such as our machine learning.",
        "We and the companies that we trade with may train our technology on your trips, such as our machine learning.",
    ),
    "an exception more": (
        "We do not share your trips with third parties unless required to do so by law.",
        "We do not share your trips with third parties unless required or permitted to do so by law.",
    ),
    "a ground more to keep": (
        "You may have your trips deleted, except those that the law requires us to keep.",
        "You may have your trips deleted, except those that the law requires us, or a partner asks us, to keep.",
    ),
    "another statement instead of a promise": (
        "Please note that we do not sell your trips to anybody at all as sales are defined in that law.",
        "Please note that the word sale has the meaning that is given to it in that law.",
    ),
    "relied on, where it was required": (
        "We require the recipient to protect your trips.",
        "We rely on the recipient to protect your trips.",
    ),
    "reviewed, where it was deleted": (
        "If a child wrote to us, we will delete such letters.",
        "If a child wrote to us, we will review the matter.",
    ),
    "the longer time of two": (
        "We retain trips for a year or for your contract, whichever is shorter.",
        "We retain trips for a year or for your contract, whichever is longer.",
    ),
    "queued, where it was done": (
        "Your account will be deleted within 30 days.",
        "Your account will be queued for deletion within 30 days.",
    ),
    "no longer securely": (
        "Trips are stored securely.",
        "Trips are stored.",
    ),
    "proof of identity": (
        "You can request a copy of your trips.",
        "You can request a copy of your trips if you send us a copy of your passport.",
    ),
    "asked, where others were obligated": (
        "They help on our behalf and are obligated not to disclose your trips.",
        "They help on our behalf and are asked not to disclose your trips.",
    ),
    "requested, where it was compelled": (
        "We do not give trips to law enforcement unless compelled to do so.",
        "We do not give trips to law enforcement unless formally requested to do so.",
    ),
    "told afterwards": (
        "We will notify you before material changes take effect.",
        "We will notify you once material changes have taken effect.",
    ),
    "locked, where it was deleted, in German": (
        "Fahrten werden nach 30 Tagen gelöscht.",
        "Fahrten werden nach 30 Tagen gesperrt.",
    ),
    "another company of another form": (
        "The controller is Roadbook News & Maps Limited.",
        "The controller is Roadbook Maps Group plc.",
    ),
    "included, where it was excluded": (
        "We may share account information (excluding ethnicity).",
        "We may share account information (including ethnicity).",
    ),
    "a city, where it was a country": (
        "We use your address to estimate your general location, such as your country.",
        "We use your address to estimate your location, such as your city.",
    ),
    "advertising on another ground than consent": (
        "We send marketing on the basis of your consent.",
        "We send marketing on the basis of our legitimate interest.",
    ),
    "a framework that is given up": (
        "Roadbook complies with the Privacy Shield Principles.",
        "Roadbook no longer relies on the Privacy Shield Principles.",
    ),
    "a machine to be trained, in a list": (
        "We use trips for:\n\n- Drawing of maps\n- Support",
        "We use trips for:\n\n- Drawing of maps\n- Training our artificial intelligence\n- Support",
    ),
    "a place and elsewhere": (
        "Trips are stored on servers in Germany.",
        "Trips are stored on servers in Germany and elsewhere.",
    ),
    "a place and elsewhere, in German": (
        "Fahrten werden in Deutschland gespeichert.",
        "Fahrten werden in Deutschland und anderen Ländern gespeichert.",
    ),
}
GONE = {
    "a copy of the safeguards": "Contact us to obtain a copy of the contracts that protect your trips abroad.",
    "control in the settings, in German": "Sie können dies in Ihren Einstellungen kontrollieren.",
    "who else is responsible": "Nimbus Maps and we are joint controllers of your position on the map.",
}


@pytest.mark.parametrize(("before", "after"), LOOSER.values(), ids=LOOSER)
def test_looser_statement_is_high(before: str, after: str) -> None:
    """What protects the reader holds for less: high."""
    assert judge(policy(before), policy(after)).severity is Severity.HIGH


@pytest.mark.parametrize("sentence", GONE.values(), ids=GONE)
def test_power_that_is_gone_is_high(sentence: str) -> None:
    """What the reader could do, or whom they could turn to, is stated no more: high."""
    assert judge(policy(f"We keep trips. {sentence}"), policy("We keep trips.")).severity is Severity.HIGH
