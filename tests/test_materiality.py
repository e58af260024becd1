import re

from monitor.materiality import judge
from storage.records import Category, Direction, Noise, Severity
from tests.policies import policy


def test_shorter_notice_is_told_in_words() -> None:
    """The sentence of a shortened notice names both lengths, ready to be read out."""
    verdict = judge(
        policy("You are told 30 days before changes apply."), policy("You are told 8 days before changes apply.")
    )

    assert verdict.reasons[0].sentence == "Notice before changes shortened: 30 days → 8 days"


def test_severity_is_that_of_the_gravest_reason() -> None:
    """A pair is as severe as its most severe change, whatever else changed."""
    before = policy("We keep logs for 30 days. Ask us within a week.")
    after = policy("We keep logs for 90 days. Ask us within a month.")

    assert judge(before, after).severity is Severity.HIGH


def test_main_category_comes_first() -> None:
    """The category of the gravest reason leads the list."""
    verdict = judge(policy("We keep your logs for 30 days."), policy("We keep your logs for 90 days."))

    assert verdict.categories[0] is Category.RETENTION_DELETION


def test_at_most_five_categories_are_named() -> None:
    """A change of everything still names five categories at most."""
    after = policy(
        "We sell data to advertisers. We use AI. Our servers stand in India. We keep data for 9 years. "
        "Children may join from the age of 12. Cookies track you. You may not object. We encrypt nothing."
    )

    assert len(judge(policy("We drive safely."), after).categories) == 5


def test_a_reason_quotes_both_sides() -> None:
    """A reason carries the sentence before and the sentence after."""
    reason = judge(policy("We keep logs for 30 days."), policy("We keep logs for 90 days.")).reasons[0]

    assert (reason.before, reason.after) == ("We keep logs for 30 days.", "We keep logs for 90 days.")


def test_what_no_rule_knows_is_told_all_the_same() -> None:
    """A changed statement about nothing in particular is low, not silent."""
    verdict = judge(policy("Our mascot is a heron."), policy("Our mascot is a badger."))

    assert (verdict.severity, verdict.reasons[0].rule) == (Severity.LOW, "unclassified")


def test_a_reason_stays_when_noise_surrounds_it() -> None:
    """A new date, a typo and a menu do not hide a sale of data."""
    before = policy("We never sell your data.")
    after = "Home\n\nPricing\n\n" + policy("We may sell your data.").replace("3 March", "9 June").replace(
        "comes", "come"
    )

    assert judge(before, after).severity is Severity.HIGH


def test_whole_rewrite_is_at_least_medium() -> None:
    """More than half of the words being others is a reason of its own."""
    after = re.sub(r"\b(\w{4,})\b", r"\1ish", policy("Our mascot is a heron."))

    assert "whole_rewrite" in {reason.rule for reason in judge(policy("Our mascot is a heron."), after).reasons}


def test_an_error_page_is_no_change() -> None:
    """A page that is not the policy is named, not judged."""
    assert judge(policy("We drive."), "# Access denied\n\nYou cannot see this page.").noise is Noise.ERROR_PAGE


def test_an_empty_text_is_an_error_page() -> None:
    """Nothing at all is no policy."""
    assert judge(policy("We drive."), "").noise is Noise.ERROR_PAGE


def test_the_same_policy_in_another_language_is_no_change() -> None:
    """A page that was served in French instead of English says nothing new."""
    english = policy(" ".join(["We keep the logs of the trips that you make with our cars and with your own."] * 20))
    french = " ".join(
        ["Nous conservons les données des trajets que vous faites avec nos voitures et avec la vôtre."] * 20
    )

    assert judge(english, french).noise is Noise.LANGUAGE_VARIANT


def test_half_a_page_is_a_partial_fetch() -> None:
    """A fragment without a trace of the end is no shorter policy."""
    whole = "# Trips\n\n" + "\n\n".join(f"We store the trip of kind {number} with its route." for number in range(60))

    assert judge(whole, whole[: len(whole) // 4]).noise is Noise.PARTIAL_FETCH


def test_adverse_weighs_more_than_favourable() -> None:
    """Of two grave reasons that point in both directions the adverse one gives the direction."""
    before = policy("We keep logs for 30 days. We may share your data with partners.")
    after = policy("We keep logs for 90 days. We do not share your data with partners.")

    assert judge(before, after).direction is Direction.ADVERSE
