"""A list of what is deleted that lost a thing promises less, whoever is said to delete it."""

import pytest

from monitor.materiality import judge
from storage.records import Severity
from tests.policies import policy, severity

LISTS = [
    ("Roadbook deletes your name", ", your letters", " and the name of your harbour"),
    ("Roadbook supprime votre nom", ", vos lettres", " et le nom de votre port"),
    ("Roadbook löscht Ihren Namen", ", Ihre Briefe", " und den Namen Ihres Hafens"),
    ("Roadbook verwijdert uw naam", ", uw brieven", " en de naam van uw haven"),
    ("Roadbook elimina su nombre", ", sus cartas", " y el nombre de su puerto"),
    ("Roadbook cancella il suo nome", ", le sue lettere", " e il nome del suo porto"),
]


@pytest.mark.parametrize(("head", "middle", "last"), LISTS)
def test_last_thing_went(head: str, middle: str, last: str) -> None:
    """What stood behind "and" is no longer deleted."""
    assert severity(f"{head}{middle}{last}.", f"{head}{middle}.") is Severity.HIGH


@pytest.mark.parametrize(("head", "middle", "last"), LISTS)
def test_thing_behind_a_parenthesis_went(head: str, middle: str, last: str) -> None:
    """A parenthesis that closes before the "and" ends no sentence."""
    assert severity(f"{head} (12{middle}){last}.", f"{head} (12{middle}).") is Severity.HIGH


@pytest.mark.parametrize(("head", "middle", "last"), LISTS)
def test_thing_that_came(head: str, middle: str, last: str) -> None:
    """More that is deleted favours the reader."""
    assert severity(f"{head}{middle}.", f"{head}{middle}{last}.") is not Severity.HIGH


def test_exception_that_went_deletes_no_less() -> None:
    """What was excepted is deleted now."""
    before = "Roadbook deletes your letters, except your name and the name of your harbour."

    rules = {
        reason.rule
        for reason in judge(policy(before), policy(before.replace(" and the name of your harbour", ""))).reasons
    }

    assert "deletion_narrowed" not in rules
