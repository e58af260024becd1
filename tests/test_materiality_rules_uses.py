"""Rules on what is done with data and what the reader may do about it."""

import pytest

from storage.records import Direction, Severity
from tests.policies import told

HIGH, MEDIUM, LOW = Severity.HIGH, Severity.MEDIUM, Severity.LOW
ADVERSE, FAVOURABLE = Direction.ADVERSE, Direction.FAVOURABLE


def test_added_advertising() -> None:
    """Advertising as a new purpose is high."""
    found = told("We use trips to plan.", "We use trips to plan and for advertising.", "advertising_added")

    assert found == [(HIGH, ADVERSE)]


def test_removed_advertising() -> None:
    """Advertising that is gone is low."""
    found = told("We use trips to plan and for advertising.", "We use trips to plan.", "advertising_removed")

    assert found == [(LOW, FAVOURABLE)]


def test_added_training_of_models() -> None:
    """Training of models is high."""
    found = told("We use trips to plan.", "We use trips to plan and to train our AI models.", "ai_added")

    assert found == [(HIGH, ADVERSE)]


def test_added_sharing() -> None:
    """A new kind of recipient is high."""
    found = told("We log trips.", "We log trips. We share trips with insurance partners.", "sharing_added")

    assert found == [(HIGH, ADVERSE)]


@pytest.mark.parametrize(
    ("before", "came"),
    [
        ("We collect your gender.", "We collect your gender or race."),
        ("Nous traitons votre nom.", "Nous traitons votre nom et vos convictions philosophiques."),
        ("Wir verarbeiten Ihren Namen.", "Wir verarbeiten Ihren Namen und Ihre weltanschaulichen Überzeugungen."),
        ("Wij verwerken uw naam.", "Wij verwerken uw naam en uw levensovertuiging."),
        ("Tratamos su nombre.", "Tratamos su nombre y datos sobre su vida sexual."),
        ("Trattiamo il suo nome.", "Trattiamo il suo nome e le sue convinzioni filosofiche."),
    ],
)
def test_special_categories_in_six_languages(before: str, came: str) -> None:
    """What Article 9 of the GDPR lists is sensitive in whatever language it is said."""
    assert told(before, came, "sensitive_data_added") == [(HIGH, ADVERSE)]


def test_added_sensitive_data() -> None:
    """Biometric data are sensitive."""
    found = told("We collect trips.", "We collect trips and biometric templates.", "sensitive_data_added")

    assert found == [(HIGH, ADVERSE)]


def test_removed_choice() -> None:
    """A way to opt out that is gone is high."""
    found = told("We send news; you can unsubscribe from it.", "We send news.", "choice_removed")

    assert found == [(HIGH, ADVERSE)]


def test_added_choice() -> None:
    """A way to opt out that came is in the reader's favour."""
    found = told("We send news.", "We send news, and you can unsubscribe.", "choice_added")

    assert found == [(LOW, FAVOURABLE)]


def test_removed_right() -> None:
    """A right that is no longer named is high."""
    found = told("We answer. You have the right to a copy.", "We answer.", "right_removed")

    assert found == [(HIGH, ADVERSE)]


def test_added_right() -> None:
    """A right that is newly named is in the reader's favour."""
    found = told("We answer.", "We answer. You have the right to a copy.", "right_added")

    assert found == [(MEDIUM, FAVOURABLE)]


def test_added_statement() -> None:
    """An ordinary statement that came is medium."""
    after = "We drive. We also collect the make and the colour of each car that you park in the yard."

    assert told("We drive.", after, "statement_added")[:1] == [(MEDIUM, ADVERSE)]


def test_removed_statement() -> None:
    """An ordinary statement that went is low."""
    before = "We drive. We also collect the make and the colour of each car that you park in the yard."

    assert told(before, "We drive.", "statement_removed")[:1] == [(LOW, FAVOURABLE)]


@pytest.mark.parametrize(
    ("added", "rule", "severity"),
    [
        ("We may contact you for marketing purposes.", "purpose_added", HIGH),
        ("Nous pouvons vous contacter à des fins de prospection.", "purpose_added", HIGH),
        ("Our partners may place cookies on your device.", "cookies_of_others_added", MEDIUM),
        ("We cannot guarantee the security of your trips.", "liability_changed", MEDIUM),
    ],
)
def test_what_is_done_to_the_reader(added: str, rule: str, severity: Severity) -> None:
    """No verb of processing need be said of it."""
    assert told("We plan trips.", f"We plan trips. {added}", rule) == [(severity, ADVERSE)]


def test_sites_of_others_are_no_exception() -> None:
    """The policy never covered them."""
    added = "This policy does not apply to third-party websites."
    assert told("We plan trips.", f"We plan trips. {added}", "exception_widened") == []
