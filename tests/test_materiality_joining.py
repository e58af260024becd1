"""Sentences parted otherwise say the same; where a word of weight went over to the other one, they do not."""

import pytest

from monitor.materiality import judge
from storage.records import Noise
from tests.policies import policy


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("en", "We log your trips, and we draw maps with them.", "We log your trips. We draw maps with them."),
        ("en", "Clubs see your trip. They need it to draw maps.", "Clubs see your trip, which they need to draw maps."),
        ("en", "We use a ferry. It carries your car.", "We use a ferry, which carries your car."),
        ("de", "Wir zeichnen Karten. Wir zeigen sie Ihnen.", "Wir zeichnen Karten und zeigen sie Ihnen."),
        ("fr", "Nous traçons des cartes. Nous les montrons.", "Nous traçons des cartes et nous les montrons."),
    ],
)
def test_sentences_parted_otherwise_are_editorial(language: str, before: str, after: str) -> None:
    """One sentence became two, or two became one, with every word in its place."""
    assert judge(policy(before), policy(after), language=language).noise is Noise.EDITORIAL


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("We do not sell or share trips.", "We do not sell trips. We share trips."),
        ("We may log trips and we hide them.", "We log trips. We may hide them."),
        ("If you agree, we share trips and we draw maps.", "We share trips. If you agree, we draw maps."),
        ("We log trips, and we use them to help you.", "We log trips. We use them to help you and others."),
        ("Only staff can see trips, and clubs can see maps.", "Staff can see trips. Only clubs can see maps."),
        ("Clubs see trips and hotels see maps.", "Hotels see trips. Clubs see maps."),
        (
            "We delete trips after 30 days and maps after 90 days.",
            "We delete maps after 30 days. Trips are deleted after 90 days.",
        ),
    ],
)
def test_word_that_went_to_the_other_sentence_is_told(before: str, after: str) -> None:
    """A "may", an "if", a party or a period holds for the sentence in which it stands."""
    assert judge(policy(before), policy(after)).material


LISTED = "We log:\n\n- your trips\n- your maps\n- your notes"


@pytest.mark.parametrize("turned", [False, True])
def test_sentence_that_became_a_list_is_editorial(turned: bool) -> None:  # noqa: FBT001 - a case
    """The same things stand below a line with a colon, or no longer do."""
    sides = policy("We log your trips, your maps and your notes."), policy(LISTED)
    before, after = sides[::-1] if turned else sides
    assert judge(before, after).noise is Noise.EDITORIAL


@pytest.mark.parametrize(
    "sentence",
    [
        "We may log your trips, your maps and your notes.",
        "We log your trips and your maps.",
        "We do not log your trips, your maps or your notes.",
    ],
)
def test_list_that_says_something_else_is_told(sentence: str) -> None:
    """One thing more, a "may" less or a "not" less is no matter of form."""
    assert judge(policy(sentence), policy(LISTED)).material
