from dataclasses import replace

import pytest

from storage.records import ClauseChange, Hunk, Operation
from tests.alerting import CLAUSE, say, shown, styled


def test_whole_change_needs_no_file() -> None:
    """What is shown whole is not sent twice."""
    assert not say().cut


@pytest.mark.parametrize(
    "clauses",
    [
        pytest.param([CLAUSE] * 11, id="many clauses"),
        pytest.param([replace(CLAUSE, hunks=(Hunk(operation=Operation.INSERT, text="word " * 200),))], id="long edit"),
        pytest.param([replace(CLAUSE, hunks=CLAUSE.hunks * 60)], id="many edits"),
    ],
)
def test_long_change_says_that_it_is_cut(clauses: list[ClauseChange]) -> None:
    """Where something that changed is counted only, the whole difference goes along as a file."""
    assert say(clauses=clauses).cut


def test_clause_stands_under_its_headings() -> None:
    """Where the clause stands is said outermost heading first."""
    assert "Changes › How we tell you" in styled(say(), "bold")


def test_deleted_words_are_struck_out() -> None:
    """A deletion in the diff is struck through."""
    assert "8" in styled(say(), "strike")


def test_inserted_words_are_bold() -> None:
    """An insertion in the diff is bold."""
    assert "3" in styled(say(), "bold")


def test_many_clauses_are_cut_with_a_count() -> None:
    """Ten clauses are shown and the others counted."""
    assert "… and 4 more clauses" in shown(say(clauses=[CLAUSE] * 14))


def test_one_clause_more_is_one() -> None:
    """The count speaks English."""
    assert "… and 1 more clause" in shown(say(clauses=[CLAUSE] * 11)).splitlines()[-2]


def test_all_clauses_shown_need_no_count() -> None:
    """Nothing is said to be missing when nothing is."""
    assert "more clause" not in shown(say(clauses=[CLAUSE] * 10))


def test_clause_with_only_white_space_changed_is_not_shown() -> None:
    """A change that no reader can see takes no room."""
    blank = ClauseChange(heading=("Blank",), hunks=(Hunk(operation=Operation.INSERT, text=" \u200b\n"),))

    assert "Blank" not in shown(say(clauses=[blank, CLAUSE]))
