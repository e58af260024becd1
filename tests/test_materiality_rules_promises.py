"""Rules on what the vendor binds itself to: promises, duties, qualifiers, safeguards."""

import pytest

from monitor.materiality import judge
from storage.records import Direction, Severity
from tests.policies import policy, told

HIGH, MEDIUM = Severity.HIGH, Severity.MEDIUM
ADVERSE, FAVOURABLE, NEUTRAL = Direction.ADVERSE, Direction.FAVOURABLE, Direction.NEUTRAL


def test_flipped_promise() -> None:
    """From "will never sell" to "may sell" is high."""
    found = told("We will never sell your data.", "We may sell your data.", "promise_flipped")

    assert found == [(HIGH, ADVERSE)]


def test_promise_flipped_in_favour_of_the_reader() -> None:
    """A negation that came weighs as much as a new promise: of two severities the lower where the reader gains."""
    found = told("We share data with partners.", "We do not share data with partners.", "promise_flipped")

    assert found == [(MEDIUM, FAVOURABLE)]


def test_dropped_promise() -> None:
    """A promise that silently disappears is found."""
    found = told("We drive. We do not sell your data to anyone.", "We drive.", "promise_dropped")

    assert found == [(HIGH, ADVERSE)]


def test_promise_that_only_moved() -> None:
    """A promise that stands elsewhere in the newer text is not lost."""
    before = "We do not sell your data to anyone.\n\nWe drive. We rest."

    assert told(before, "We drive. We rest. We do not sell your data to anyone.", "promise_dropped") == []


def test_made_promise() -> None:
    """A new promise is told too."""
    found = told("We drive.", "We drive. We do not sell your data to anyone.", "promise_made")

    assert found == [(MEDIUM, FAVOURABLE)]


def test_loosened_duty() -> None:
    """From "will" to "may" in a promise is high."""
    found = told("We will encrypt your trips.", "We may encrypt your trips.", "duty_loosened")

    assert found == [(HIGH, ADVERSE)]


def test_firmed_use() -> None:
    """From "may" to "will" for an ordinary use is medium."""
    found = told("We may store your trips.", "We will store your trips.", "use_firmed")

    assert found == [(MEDIUM, NEUTRAL)]


def test_firmed_sale() -> None:
    """From "may" to "will" for a sale is high."""
    found = told("We may sell your trips.", "We will sell your trips.", "use_firmed")

    assert found == [(HIGH, ADVERSE)]


def test_added_qualifier() -> None:
    """A promise that gains "reasonable" is worth less."""
    found = told("We take measures to guard it.", "We take reasonable measures to guard it.", "qualifier_added")

    assert found == [(MEDIUM, ADVERSE)]


def test_opened_list() -> None:
    """A closed list that became a list of examples is medium."""
    before = "We log trips with details: route and time."
    found = told(before, before.replace("details:", "details, including but not limited to"), "list_opened")

    assert found == [(MEDIUM, ADVERSE)]


@pytest.mark.parametrize(
    ("firm", "loose"),
    [
        ("We will share your trips with our printer.", "We may share your trips with our printer."),
        ("You will be asked to log where you went.", "You may be asked to log where you went."),
        ("Nous devons collecter vos trajets.", "Nous pouvons collecter vos trajets."),
    ],
)
def test_a_use_that_became_possible(firm: str, loose: str) -> None:
    """What is done with data, or asked of the reader, binds no vendor: that it may be done is medium."""
    assert told(firm, loose, "duty_loosened") == [(MEDIUM, ADVERSE)]


@pytest.mark.parametrize(
    ("firm", "loose"),
    [
        ("We will only share trips on your behalf.", "We may only share trips on your behalf."),
        ("We will use contracts to protect the trips we share.", "We may use contracts to protect the trips we share."),
        ("We will ask for your consent to share trips.", "We may ask for your consent to share trips."),
    ],
)
def test_a_promise_about_a_use_that_became_possible(firm: str, loose: str) -> None:
    """Where a sentence keeps the reader safe, "may" leaves it open whether it will."""
    assert told(firm, loose, "duty_loosened") == [(HIGH, ADVERSE)]


def test_dropped_assurance() -> None:
    """A sentence that said what the vendor will do for the reader is missed."""
    found = told("We drive. We will notify you of every breach.", "We drive.", "assurance_dropped")

    assert found == [(HIGH, ADVERSE)]


def test_dropped_safeguard() -> None:
    """A safeguard that is no longer named is high."""
    found = told(
        "Trips are stored and encrypted on our discs.", "Trips are stored on our discs.", "protection_weakened"
    )

    assert found == [(HIGH, ADVERSE)]


@pytest.mark.parametrize(
    ("language", "disclaimer"),
    [
        ("en", "There is no guarantee that our maps always show every road."),
        ("de", "Wir können nicht garantieren, dass die Karten immer alle Straßen zeigen."),
        ("fr", "Nous ne garantissons pas que les cartes montrent toujours toutes les routes."),
    ],
)
def test_a_disclaimer_is_no_assurance(language: str, disclaimer: str) -> None:
    """Who guarantees nothing assured nothing that could be dropped."""
    found = judge(policy(f"We drive. {disclaimer}"), policy("We drive."), language=language)

    assert "assurance_dropped" not in {reason.rule for reason in found.reasons}


def test_an_exception_in_brackets_narrows_a_promise() -> None:
    """A promise that stays and is followed by an exception is no promise kept."""
    found = told(
        "We never share your trips with anybody.",
        "We never share your trips with anybody (except our advertising partners).",
        "promise_narrowed",
    )

    assert found == [(HIGH, ADVERSE)]


@pytest.mark.parametrize(
    "exception",
    [
        "\\* Does not apply to our advertising partners.",
        "[^1]: Except with our advertising partners.",
        "Sauf avec nos partenaires publicitaires.",
        "Gilt nicht für unsere Werbepartner.",
    ],
)
def test_an_exception_of_its_own(exception: str) -> None:
    """An exception in a note below narrows what is promised above."""
    promise = "We never share your trips with anybody."

    assert (HIGH, ADVERSE) in told(promise, f"{promise}\n\n{exception}", "exception_widened")


def test_a_denial_with_an_exception_is_a_promise() -> None:
    """Who says "except as told here, we do not" excepts nothing that was promised before."""
    after = "We drive. Except as told here, we do not share trips with partners."

    assert told("We drive.", after, "exception_widened") == []


def test_can_before_a_t_denies_nothing() -> None:
    """What one "can turn off" is not denied: that it cannot be turned off is a negation added."""
    found = told("You can turn off the maps.", "You cannot turn off the maps.", "promise_flipped")

    assert found == [(HIGH, ADVERSE)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("We share anonymous statistics with clubs.", "We share pseudonymous statistics with clubs."),
        ("We share aggregated trips with clubs.", "We share your trips with clubs."),
        ("Wir teilen aggregierte Fahrten mit Clubs.", "Wir teilen Ihre Fahrten mit Clubs."),
        ("Trips are end-to-end encrypted.", "Trips are encrypted in transit."),
    ],
)
def test_a_weaker_way_to_hide_somebody(before: str, after: str) -> None:
    """What tells more of somebody, or lets the vendor read along, is a safeguard lost."""
    assert told(before, after, "protection_weakened") == [(HIGH, ADVERSE)]


def test_aggregated_in_the_place_of_anonymous() -> None:
    """Sums tell nobody's name either."""
    assert told("We share anonymous sums.", "We share aggregated sums.", "protection_weakened") == []


def test_what_was_done_for_the_reader_is_denied() -> None:
    """To deny what kept the reader safe is adverse, as any promise that is taken back."""
    before = "Removing the app deletes your trips."

    assert told(before, before.replace("deletes", "does not delete"), "promise_flipped") == [(HIGH, ADVERSE)]
