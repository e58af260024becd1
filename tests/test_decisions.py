import sqlite3
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from monitor.deciding import NothingToDecideError, assign, decide
from storage.archive import Archive
from storage.cases import Choice, Decision
from tests.deciding import NOT_MATERIAL, act, add_change, decided, waiting
from tests.making import after

DAY = date(2026, 3, 10)


def choices(archive: Archive) -> list[Choice]:
    """Give what was decided of change 1, in order."""
    steps = archive.decisions.steps(1)
    return [step.choice for step in steps if isinstance(step, Decision)]


def test_told_change_waits_for_a_decision(tmp_path: Path) -> None:
    """A change that somebody was told of is open."""
    with waiting(tmp_path, DAY) as archive:
        assert [1] == [case.change_id for case in archive.decisions.open_cases()]


@pytest.mark.parametrize("choice", [Choice.ACCEPT, Choice.OBJECT, Choice.IGNORE])
def test_decided_change_waits_no_more(tmp_path: Path, choice: Choice) -> None:
    """To accept, to object and to ignore end the case."""
    with waiting(tmp_path, DAY) as archive:
        decided(archive, choice)

        assert archive.decisions.open_cases() == ()


def test_escalated_change_still_waits(tmp_path: Path) -> None:
    """Who escalates asks for attention and decides nothing."""
    with waiting(tmp_path, DAY) as archive:
        decided(archive, Choice.ESCALATE)

        assert [1] == [case.change_id for case in archive.decisions.open_cases()]


def test_decision_keeps_who_when_what_and_how(tmp_path: Path) -> None:
    """A decision is kept with everything that an auditor asks."""
    with waiting(tmp_path, DAY) as archive:
        decided(archive, Choice.OBJECT, after(days=1), note="not without a DPA")

        assert archive.decisions.steps(1) == (
            Decision(change_id=1, choice=Choice.OBJECT, note="not without a DPA", act=act(after(days=1))),
        )


def test_last_decision_counts(tmp_path: Path) -> None:
    """Who thinks again decides again; both stay on record."""
    with waiting(tmp_path, DAY) as archive:
        decided(archive, Choice.ACCEPT)
        decided(archive, Choice.OBJECT)
        decision = archive.decisions.case(1).decision

        assert (choices(archive), decision and decision.choice) == ([Choice.ACCEPT, Choice.OBJECT], Choice.OBJECT)


def test_last_decision_counts_though_the_clock_went_back(tmp_path: Path) -> None:
    """What was recorded last counts, whatever a clock says."""
    with waiting(tmp_path, DAY) as archive:
        decided(archive, Choice.ACCEPT, after(days=2))
        decided(archive, Choice.OBJECT, after(days=1))

        assert choices(archive) == [Choice.ACCEPT, Choice.OBJECT]


def test_same_decision_again_is_no_row(tmp_path: Path) -> None:
    """To say the same twice adds nothing to the record."""
    with waiting(tmp_path, DAY) as archive:
        decided(archive, Choice.ACCEPT)

        assert not decided(archive, Choice.ACCEPT, after(days=1)).is_new


def test_same_decision_with_a_new_note_is_a_row(tmp_path: Path) -> None:
    """A note says more, and is kept."""
    with waiting(tmp_path, DAY) as archive:
        decided(archive, Choice.ACCEPT)

        assert decided(archive, Choice.ACCEPT, note="legal agrees").is_new


def test_act_that_is_brought_again_is_no_row(tmp_path: Path) -> None:
    """A button pressed once and delivered twice decides once, also where another decision came between."""
    with waiting(tmp_path, DAY) as archive:
        decide(archive, 1, Choice.ACCEPT, act(key="press 1"))
        decided(archive, Choice.OBJECT)

        assert not decide(archive, 1, Choice.ACCEPT, act(key="press 1")).is_new


def test_two_who_press_at_once_decide_once(tmp_path: Path) -> None:
    """Of an act that reaches several processes at the same moment one row is made."""
    with waiting(tmp_path, DAY):
        pass

    def press(_: int) -> bool:
        with Archive.open(tmp_path / "test.db") as archive:
            return decide(archive, 1, Choice.ACCEPT, act(key="press 1")).is_new

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(press, range(8))) == 1


def test_decision_on_no_change_is_refused(tmp_path: Path) -> None:
    """A number that no change has is said so."""
    with waiting(tmp_path, DAY) as archive, pytest.raises(LookupError, match="no change 7"):
        decide(archive, 7, Choice.ACCEPT, act())


def test_change_judged_immaterial_can_be_decided(tmp_path: Path) -> None:
    """A person's judgement stands above ours."""
    with waiting(tmp_path, DAY) as archive:
        other = add_change(archive, act_by=None, verdict=NOT_MATERIAL, at=after(days=1))

        assert decide(archive, other, Choice.OBJECT, act()).is_new


def test_escalating_an_immaterial_change_opens_it(tmp_path: Path) -> None:
    """What we judged not to matter waits for a decision once somebody says that it does; last, having no day."""
    with waiting(tmp_path, DAY) as archive:
        other = add_change(archive, act_by=None, verdict=NOT_MATERIAL, at=after(days=1))
        decide(archive, other, Choice.ESCALATE, act())

        assert [1, other] == [case.change_id for case in archive.decisions.open_cases()]


@pytest.mark.parametrize(
    "made",
    [
        [],
        [Choice.ACCEPT],
        [Choice.ESCALATE],
        [Choice.ACCEPT, Choice.ESCALATE],
        [Choice.ESCALATE, Choice.IGNORE],
        [Choice.OBJECT, Choice.ESCALATE, Choice.ACCEPT],
    ],
)
@pytest.mark.parametrize("change_id", [1, 2])
def test_view_and_record_agree_on_what_is_open(tmp_path: Path, made: list[Choice], change_id: int) -> None:
    """The view `open_windows` and a case say the same, of a change that was told and of one that was not."""
    with waiting(tmp_path, DAY) as archive:
        add_change(archive, act_by=None, verdict=NOT_MATERIAL, at=after(days=1))
        for choice in made:
            decide(archive, change_id, choice, act())

        listed = change_id in {case.change_id for case in archive.decisions.open_cases()}
        assert archive.decisions.case(change_id).is_open == listed


def test_open_changes_stand_by_their_day(tmp_path: Path) -> None:
    """The soonest comes first, whatever was seen first; what has no day comes last."""
    with waiting(tmp_path, DAY) as archive:
        never = add_change(archive, act_by=None, at=after(days=1))
        soon = add_change(archive, act_by=date(2026, 3, 5), at=after(days=2))

        assert [soon, 1, never] == [case.change_id for case in archive.decisions.open_cases()]


def test_last_assignment_counts(tmp_path: Path) -> None:
    """Who was asked last is to decide."""
    with waiting(tmp_path, DAY) as archive:
        assign(archive, 1, "bob", act())
        assign(archive, 1, "carla", act())

        assert archive.decisions.case(1).assigned_to == "carla"


def test_same_assignment_again_is_no_row(tmp_path: Path) -> None:
    """To ask the same person twice adds nothing to the record."""
    with waiting(tmp_path, DAY) as archive:
        assign(archive, 1, "bob", act())

        assert not assign(archive, 1, "bob", act()).is_new


def test_change_that_waits_for_nobody_is_not_assigned(tmp_path: Path) -> None:
    """What stands on no list would be forgotten: it must be opened first."""
    with waiting(tmp_path, DAY) as archive:
        other = add_change(archive, act_by=None, verdict=NOT_MATERIAL, at=after(days=1))

        with pytest.raises(NothingToDecideError, match=f"decide {other} escalate"):
            assign(archive, other, "bob", act())


@pytest.mark.parametrize("table", ["decisions", "assignments"])
@pytest.mark.parametrize("statement", ["update {} set actor = 'nobody'", "delete from {}"])
def test_steps_are_never_altered(tmp_path: Path, table: str, statement: str) -> None:
    """The file itself refuses to alter or delete what was recorded."""
    with waiting(tmp_path, DAY) as archive:
        decided(archive, Choice.ACCEPT)
        assign(archive, 1, "bob", act())
    connection = sqlite3.connect(tmp_path / "test.db")

    with pytest.raises(sqlite3.IntegrityError, match="record a new one"):
        connection.execute(statement.format(table))
