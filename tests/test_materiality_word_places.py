"""Which words stand where others stood: a word that weighs is held to before a small one."""

import pytest

from monitor.materiality import judge
from monitor.materiality.word_places import hunks, word_places
from storage.records import Severity


def put_otherwise(before: str, after: str) -> list[tuple[str, str]]:
    """Give what went and what came, place by place."""
    return [(" ".join(gone), " ".join(came)) for gone, came in hunks(tuple(before.split()), tuple(after.split()))]


@pytest.mark.parametrize(
    ("before", "after", "places"),
    [
        ("name and address", "name address and occupation", [("and", ""), ("", "and occupation")]),
        ("name address and occupation", "name and address", [("", "and"), ("and occupation", "")]),
        ("votre nom et votre age", "votre nom votre age et votre taille", [("et", ""), ("", "et votre taille")]),
    ],
)
def test_what_stays_in_a_list_stays_where_it_was(before: str, after: str, places: list[tuple[str, str]]) -> None:
    """Only the joiner moves, and the new item comes."""
    assert put_otherwise(before, after) == places


def test_places_give_where_in_either_run() -> None:
    """From one word to before another."""
    assert word_places(("keep", "it", "long"), ("keep", "it", "safe")) == ((2, 3, 2, 3),)


def test_runs_too_long_to_align_differ_between_their_ends() -> None:
    """Aligning is quadratic."""
    long = tuple(f"word{number}" for number in range(700))
    assert word_places(("a", *long, "z"), ("a", "b", "z")) == ((1, 701, 1, 2),)


def test_an_item_put_behind_a_list_is_new_data() -> None:
    """It was a rewording of the item that stood last."""
    verdict = judge("We collect your name and address.", "We collect your name, address and occupation.")
    assert ("data_added", Severity.MEDIUM) in [(reason.rule, reason.severity) for reason in verdict.reasons]
