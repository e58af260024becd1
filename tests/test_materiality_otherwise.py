"""The same said otherwise: a denied opposite, a link by its name, one more way to ask."""

import pytest

from monitor.materiality import judge
from storage.records import Severity
from tests.policies import policy

OPPOSITES = {
    "en": ("We list the apps that are enabled.", "We list the apps that are not disabled."),
    "fr": ("Nous listons les applications activées.", "Nous listons les applications non désactivées."),
    "de": ("Wir lesen, welche Apps aktiviert sind.", "Wir lesen, welche Apps nicht deaktiviert sind."),
}


@pytest.mark.parametrize(("one", "other"), OPPOSITES.values(), ids=OPPOSITES)
def test_denied_opposite_turns_nothing(one: str, other: str) -> None:
    """What is enabled is not disabled, whichever came first."""
    assert Severity.HIGH not in {judge(policy(one), policy(other)).severity, judge(policy(other), policy(one)).severity}


TURNED = {
    "denied": ("Tracking is disabled by default.", "Tracking is not disabled by default."),
    "switched": ("Tracking is disabled by default.", "Tracking is enabled by default."),
    "no more denied": ("Les traceurs ne sont pas activés.", "Les traceurs sont activés."),
}


@pytest.mark.parametrize(("before", "after"), TURNED.values(), ids=TURNED)
def test_what_was_off_is_on(before: str, after: str) -> None:
    """A flip is high."""
    assert judge(policy(before), policy(after)).severity is Severity.HIGH


def test_link_by_its_name_says_nothing() -> None:
    """Where a link leads, no reader sees."""
    before = "Ask [our team](https://roadbook.example/team) for the [approved list(s)](#list)."
    after = "Ask [our team][team-page] for the [approved list(s)][roadbookList].\n\n[roadbookList]: #list"
    after += "\n[team-page]: https://roadbook.example/team"

    assert not judge(policy(before), policy(after)).material


def test_one_more_way_to_ask_is_low() -> None:
    """The rights channel is another (guideline, low)."""
    row = "| Your account | What to do |\n|---|---|\n| Paid | Send an email to rights@roadbook.example{}. {} |"
    name = "Name all fields that hold personal data that you want deleted."
    way = ", or fill out a request in our help centre"

    assert judge(policy(row.format("", name)), policy(row.format(way, name))).severity is Severity.LOW
