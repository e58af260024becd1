"""Sentences put otherwise with the same answers are noise; one idle word more in a list, or a weaker one, is not."""

import pytest

from monitor.materiality import judge
from monitor.materiality.idle import is_idle
from monitor.materiality.slight import is_slight
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
]


@pytest.mark.parametrize(("before", "after"), SAME)
def test_sentence_put_otherwise_is_editorial(before: str, after: str) -> None:
    """Words that give no answer come and go with the way a sentence is put."""
    assert judge(policy(before), policy(after)).noise is Noise.EDITORIAL


@pytest.mark.parametrize(("before", "after"), OTHER)
def test_idle_word_that_says_something_here_is_told(before: str, after: str) -> None:
    """An item of a list, a name, a weaker word: none of it is style."""
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
