"""Which reason is read first."""

from itertools import permutations

import pytest

from monitor.materiality import judge
from monitor.materiality.catalogue import NAMES
from monitor.materiality.ranking import FIRST, LAST, ranked
from storage.records import Category, Direction, Reason, Severity


def reason(rule: str, severity: Severity = Severity.HIGH, category: Category = Category.DATA_COLLECTED) -> Reason:
    """Return a reason of a rule, on some subject."""
    return Reason(
        rule=rule, category=category, severity=severity, direction=Direction.ADVERSE, sentence=f"{rule} on {category}"
    )


NAMED, OTHER, VAGUE = (reason(rule) for rule in ("ai_added", "right_lost", "duty_cut"))


@pytest.mark.parametrize("given", list(permutations((NAMED, OTHER, VAGUE))))
def test_what_happens_comes_before_how_a_wording_weighs(given: tuple[Reason, ...]) -> None:
    """In whatever order they were found."""
    assert ranked(given) == [NAMED, OTHER, VAGUE]


def test_severity_goes_before_all() -> None:
    """A vague reason of high severity comes before a precise one of medium."""
    medium = reason("ai_added", Severity.MEDIUM)
    assert ranked([medium, VAGUE]) == [VAGUE, medium]


def test_rule_that_speaks_often_lets_others_speak_in_between() -> None:
    """The third party of a list comes after what else is new."""
    parties = [
        reason("third_party_added", category=category)
        for category in (Category.SUBPROCESSORS, Category.THIRD_PARTY_SHARING, Category.DATA_COLLECTED)
    ]
    assert ranked([*parties, OTHER]).index(OTHER) < 3


def test_subject_of_most_reasons_comes_first() -> None:
    """What most reasons are about is what the change is about."""
    alone = reason("purpose_added", category=Category.PURPOSE_LEGAL_BASIS)
    assert ranked([alone, reason("data_sent"), reason("sensitive_data_added")])[-1] is alone


def test_promise_never_to_sell_comes_first() -> None:
    """However many reasons are about something else."""
    before = (
        "We keep logs for 30 days. We will never sell your data. We store your name. We are in France."
        "\n\nYou may object to direct marketing."
    )
    after = "We keep logs for 900 days. We store your name, religion and location. We are in France and China."
    assert "never sell" in judge(before, after).reasons[0].sentence


def test_ranked_rules_are_in_the_catalogue() -> None:
    """A rule that was renamed is ranked under its new name."""
    assert FIRST | LAST <= NAMES.keys()


def test_no_rule_is_first_and_last() -> None:
    """A rule has one place."""
    assert not FIRST & LAST
