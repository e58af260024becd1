"""One construction for another with the same answers: a noun for its verb, a duty by contract, a phrase for a word."""

import pytest

from monitor.materiality import judge
from storage.records import Noise
from tests.policies import policy

SAME = {
    "how often": ("In certain cases we hide trips.", "In some circumstances, we hide trips."),
    "by the day": ("Trips are hidden every day.", "We hide trips on a daily basis."),
    "noun for management": ("We use trips to manage the harbour.", "Trips are used for the management of the harbour."),
    "noun for shipping": ("Maps are drawn by us to ship the boats.", "We draw maps for the shipment of the boats."),
    "noun for complying": (
        "We draw maps for compliance with the rules.",
        "We draw maps in order to comply with the rules.",
    ),
    "noun for receipt": ("We answer within 30 days of receipt.", "We answer within 30 days of receiving it."),
    "noun for storing": ("We show a club trips for storage.", "We show a club trips for them to be stored."),
    "noun for obligation": ("You are not obliged to name a trip.", "There is no obligation for you to name a trip."),
    "contract": ("Clubs are bound by contract to hide trips.", "Clubs are contractually obliged to hide trips."),
    "law": ("The law requires us to keep trips.", "We have a legal obligation to keep trips."),
    "put in place": ("We have implemented measures to hide trips.", "We have put measures in place to hide trips."),
    "account": ("We keep trips as long as you have an account.", "We keep trips for as long as your account exists."),
    "switch": ("We read trips only if you switch this on.", "Trips are read only if you turn this on."),
    "not possible": ("Hidden trips cannot be found again.", "It is not possible to find hidden trips again."),
    "threat": ("We guard trips against loss.", "Trips are guarded by us from loss."),
    "of a figure": ("Drivers under 13 may not use the map.", "The map may not be used by drivers under the age of 13."),
    "manner": ("We make sure that trips are drawn securely.", "We ensure trips are drawn in a secure manner."),
    "noun behind its object": ("We draw maps to analyse trips.", "We draw maps for trip analysis."),
    "by doing": ("You may leave by writing to the harbour.", "To leave, please write to the harbour."),
    "should": ("Should our maps change, we draw the trip anew.", "If our maps change, we draw the trip anew."),
    "required": ("Drivers must hide trips.", "Drivers are required to hide trips."),
    "duty of silence": ("Clubs are bound by confidentiality.", "Clubs are subject to a duty of confidentiality."),
    "point out": ("Please note that trips are drawn.", "We would like to inform you that trips are drawn."),
    "subject to change": ("We may amend this notice at any time.", "This notice is subject to amendment at any time."),
}
SAME_IN_FRENCH = {
    "contraction": (
        "Conformément au RGPD, vous avez un droit d'accès.",
        "En application du RGPD, vous disposez d'un droit d'accès.",
    ),
    "unsubscribe": ("Vous pouvez vous désabonner du carnet.", "Vous pouvez vous désinscrire du carnet."),
    "as long": (
        "Le voyage est gardé tant que le port existe.",
        "Nous gardons le voyage aussi longtemps que le port existe.",
    ),
    "situated": (
        "Le voyage est gardé sur des cartes situées en France.",
        "Nous gardons le voyage sur des cartes en France.",
    ),
    "noun": (
        "Ce voyage est nécessaire à l'exécution du contrat.",
        "Ce voyage est nécessaire pour exécuter le contrat.",
    ),
    "adjective": ("Nous ne traçons rien à des fins publicitaires.", "Rien n'est tracé à des fins de publicité."),
    "limit": ("Nous gardons le voyage uniquement pour le port.", "Le voyage est gardé exclusivement pour le port."),
    "before any": (
        "Nous vous écrivons avant de tracer ce voyage.",
        "Avant toute trace de ce voyage, nous vous écrivons.",
    ),
    "not bound": ("Vous êtes libre de ne pas tracer le voyage.", "Vous n'êtes pas tenu de tracer le voyage."),
    "orders": ("Les clubs agissent sur nos instructions.", "Les clubs agissent selon nos instructions."),
    "care": ("Nous veillons à ce que le voyage soit exact.", "Nous nous assurons que le voyage est exact."),
    "by doing": ("Vous pouvez partir en nous écrivant.", "Pour partir, écrivez-nous."),
    "basis": ("La base légale est le contrat.", "Le fondement juridique est le contrat."),
    "noun for finding": ("Nous traçons pour détecter le voyage.", "Nous traçons en vue de la détection du voyage."),
    "use": ("Ces cartes servent à tracer le voyage.", "Ces cartes sont utilisées pour tracer le voyage."),
}
OTHER = {
    "how often": ("We review trips on a daily basis.", "We review trips on a yearly basis."),
    "not all cases": ("In some cases we may hide trips.", "In most cases we may hide trips."),
    "asked": ("Clubs are contractually obliged to hide trips.", "Clubs are asked to hide trips."),
    "by what bound": ("Clubs are bound by contract to hide trips.", "Clubs are bound by policy to hide trips."),
    "may by law": ("The law obliges us to show trips.", "The law entitles us to show trips."),
    "as long as what": ("We keep trips as long as your account exists.", "We keep trips as long as we need them."),
    "active": ("We keep trips as long as your account exists.", "We keep trips as long as your account is active."),
    "possible": ("It is not possible to opt out.", "It is possible to opt out."),
    "manner": ("We draw trips in a secure manner.", "We draw trips in a timely manner."),
    "for what": ("Trips are used for the management of clubs.", "Trips are used for the monetisation of clubs."),
    "not yet": ("We have put measures in place to hide trips.", "We are putting measures in place to hide trips."),
    "not yet, of what is named": ("A captain has been appointed.", "A captain will be appointed."),
    "by and for": ("Trips are drawn by clubs.", "Trips are drawn for clubs."),
    "by and from": ("Trips are collected by clubs.", "Trips are collected from clubs."),
    "for and about": ("We draw maps for our drivers.", "We draw maps about our drivers."),
    "whose": ("Clubs act on our instructions.", "Clubs act on their instructions."),
    "whose, of the reader": ("Clubs keep trips on their boats.", "Clubs keep trips on your boats."),
    "of none of us": ("We read your use of our map.", "We read your use of other maps."),
    "by doing, for another end": ("You can leave by writing to us.", "To stay, write to us."),
    "by doing, to another": ("You can leave by writing to us.", "To leave, write to the club."),
    "must do": ("You can leave by writing to us.", "To leave, you must write to us."),
    "whose analysis": ("Clubs analyse drivers.", "Drivers do the analysis of clubs."),
    "duty of what": ("Clubs are bound by a duty of confidentiality.", "Clubs are bound by a duty of care."),
    "every other": ("Trips are reviewed every year.", "Trips are reviewed every other year."),
    "off": ("You turn tracking on in the settings.", "You turn tracking off in the settings."),
}
OTHER_IN_FRENCH = {
    "all cases": ("Dans certains cas, nous cachons un voyage.", "Dans tous les cas, nous cachons un voyage."),
    "most cases": ("Dans certains cas, nous vendons un voyage.", "Dans la plupart des cas, nous vendons un voyage."),
    "invited": ("Nos clubs sont tenus de cacher le voyage.", "Nos clubs sont invités à cacher le voyage."),
    "free to": ("Vous êtes libre de ne pas répondre.", "Vous êtes libre de répondre."),
    "mainly": ("Le voyage sert exclusivement au port.", "Le voyage sert principalement au port."),
    "their orders": ("Nos clubs agissent selon nos instructions.", "Nos clubs agissent selon leurs instructions."),
    "for": ("Le voyage est tracé par notre club.", "Le voyage est tracé pour notre club."),
    "not yet": ("Un capitaine a été nommé.", "Un capitaine sera nommé."),
    "subscribe": ("Vous pouvez vous désinscrire du carnet.", "Vous pouvez vous inscrire au carnet."),
}


@pytest.mark.parametrize(("before", "after"), SAME.values(), ids=SAME)
def test_one_construction_for_another_is_editorial(before: str, after: str) -> None:
    """Who, what, how long, whether, where and how surely stay."""
    assert judge(policy(before), policy(after)).noise is Noise.EDITORIAL


@pytest.mark.parametrize(("before", "after"), SAME_IN_FRENCH.values(), ids=SAME_IN_FRENCH)
def test_one_french_construction_for_another_is_editorial(before: str, after: str) -> None:
    """French has its own: contractions, participles, adjectives for nouns."""
    assert judge(policy(before), policy(after), language="fr").noise is Noise.EDITORIAL


@pytest.mark.parametrize(("before", "after"), OTHER.values(), ids=OTHER)
def test_like_construction_that_changes_an_answer_is_told(before: str, after: str) -> None:
    """The words look as alike as those of a mere rewording."""
    assert judge(policy(before), policy(after)).material


@pytest.mark.parametrize(("before", "after"), OTHER_IN_FRENCH.values(), ids=OTHER_IN_FRENCH)
def test_like_french_construction_that_changes_an_answer_is_told(before: str, after: str) -> None:
    """In French as well."""
    assert judge(policy(before), policy(after), language="fr").material
