import random

import pytest

from monitor.alignment import aligned
from monitor.clauses import clauses
from monitor.words import TimeBudget

AMPLE = 10.0


def beside(before: str, after: str, seconds: float = AMPLE) -> list[tuple[str | None, str | None]]:
    """Give the words of the clauses that stand beside each other."""
    return [
        (old.text if old else None, new.text if new else None)
        for old, new in aligned(clauses(before), clauses(after), TimeBudget(seconds))
    ]


def test_edited_clause_stands_beside_its_former_self() -> None:
    """A clause that kept most of its words is the same clause, also between new ones."""
    actual = beside("We keep logs for 30 days.", "New here.\n\nWe keep logs for 8 days.\n\nNew there.")

    assert actual == [
        (None, "New here."),
        ("We keep logs for 30 days.", "We keep logs for 8 days."),
        (None, "New there."),
    ]


def test_rewritten_clause_stands_alone() -> None:
    """Clauses without words in common are one gone and one come."""
    assert beside("Apples fall.", "Nobody reads terms.") == [("Apples fall.", None), (None, "Nobody reads terms.")]


def test_renumbered_clause_is_the_same() -> None:
    """A clause whose number alone moved on stands beside itself."""
    assert beside("1. Scope\n2. Rights", "1. News\n2. Scope\n3. Rights")[1:] == [
        ("1. Scope", "2. Scope"),
        ("2. Rights", "3. Rights"),
    ]


def test_row_is_known_by_its_first_cell() -> None:
    """Table rows of the same name belong together when all else changed."""
    actual = beside("| _ga | 13 months |\n| _gid | 1 day |", "| _ga | two years |\n| _gid | one week |")

    assert actual == [("_ga | 13 months", "_ga | two years"), ("_gid | 1 day", "_gid | one week")]


def test_extended_clause_is_the_same() -> None:
    """A clause kept whole inside a much longer one is not gone."""
    short, long = (
        "You may object to this within eight days.",
        "You may object to this within eight days. " + "More. " * 40,
    )

    assert len(beside(short, long)) == 1


@pytest.mark.parametrize("seconds", [0.0, AMPLE])
def test_each_clause_stands_once_and_in_order(seconds: float) -> None:
    """Whatever moved, both sides read as before, with time and without."""
    before = [f"Clause {number % 7} tells of {number}." for number in range(40)]
    after = [*random.Random(1).sample(before, 30), "Something new."]

    sides = [
        [words for words in side if words]
        for side in zip(*beside("\n".join(before), "\n".join(after), seconds), strict=True)
    ]

    assert sides == [before, after]


def test_large_rewrite_is_aligned_in_time() -> None:
    """Two thousand clauses, each edited, find each other within the budget."""
    before = [f"Vendor{number} keeps record{number} for {number} days." for number in range(2000)]
    after = [clause.replace("days", "weeks") for clause in before]

    assert beside("\n".join(before), "\n".join(after)) == list(zip(before, after, strict=True))
