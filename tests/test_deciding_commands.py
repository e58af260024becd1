import json
import sqlite3
from contextlib import closing
from datetime import timedelta
from getpass import getuser
from pathlib import Path

import pytest

from spiders.clock import utc_now
from storage.archive import Archive
from tests.commanding import run
from tests.deciding import NOT_MATERIAL, add_change
from tests.making import after, policy

WATCHLIST = '[[policy]]\nvendor = "Acme"\nurl = "https://acme.example/privacy"\n'
TODAY = utc_now().date()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder whose archive holds three open changes (no day, past, to come) and one that does not matter."""
    (tmp_path / "policy-monitor.toml").write_text(WATCHLIST, encoding="utf-8")
    with Archive.open(tmp_path / "policy-monitor.db") as archive:
        archive.watch([policy()], now=after())
        add_change(archive, act_by=None, at=after(days=1))
        add_change(archive, act_by=TODAY - timedelta(days=400), at=after(days=2))
        add_change(archive, act_by=TODAY + timedelta(days=400), at=after(days=3))
        add_change(archive, act_by=None, at=after(days=4), verdict=NOT_MATERIAL)
    return tmp_path


def rows(folder: Path, sql: str) -> list[tuple[object, ...]]:
    """Ask the archive."""
    with closing(sqlite3.connect(folder / "policy-monitor.db")) as connection:
        return connection.execute(sql).fetchall()


def test_decision_is_answered(folder: Path) -> None:
    """Who decides reads whose change it was."""
    assert run(folder, "decide", "3", "accept").output == "change 3 (Acme: privacy policy) accepted\n"


def test_decision_is_recorded_with_its_note(folder: Path) -> None:
    """Who, what, why and by which way stand in the archive."""
    run(folder, "decide", "3", "object", "--note", "too short", "--by", "Anna")

    assert rows(folder, "select change_id, choice, note, actor, through from decisions") == [
        (3, "object", "too short", "Anna", "command")
    ]


def test_decision_is_of_who_is_logged_in(folder: Path) -> None:
    """Who does not say who they are is known by their login."""
    run(folder, "decide", "3", "accept")

    assert rows(folder, "select actor from decisions") == [(getuser(),)]


def test_decision_made_twice_is_said_so(folder: Path) -> None:
    """The second time the first is named, and the command succeeds."""
    run(folder, "decide", "3", "accept", "--by", "Anna")
    again = run(folder, "decide", "3", "accept", "--by", "Bob")

    assert (again.exit_code, "accepted by Anna on" in again.output, "nothing recorded" in again.output) == (
        0,
        True,
        True,
    )


def test_note_of_the_first_decision_stands_last(folder: Path) -> None:
    """What somebody noted does not run into our own words."""
    run(folder, "decide", "3", "accept", "--by", "Anna", "--note", "asked legal")

    assert run(folder, "decide", "3", "accept").output.endswith("through command: asked legal\n")


def test_second_decision_names_the_first(folder: Path) -> None:
    """Who decides otherwise reads what had been decided."""
    run(folder, "decide", "3", "accept", "--by", "Anna")

    assert "objected to; before that it was accepted by Anna" in run(folder, "decide", "3", "object").output


def test_unknown_change_says_where_numbers_stand(folder: Path) -> None:
    """A wrong number is answered with where the right ones are."""
    told = run(folder, "decide", "99", "accept")

    assert (told.exit_code, "status --open" in told.output) == (1, True)


def test_decision_on_what_does_not_matter_says_so(folder: Path) -> None:
    """A slip of the number is noticed: the answer says that this one was judged not material."""
    assert "we had judged it not material" in run(folder, "decide", "4", "object").output


def test_assignment_is_answered(folder: Path) -> None:
    """Who assigns reads what to whom."""
    assert run(folder, "assign", "3", "Bob").output == "change 3 (Acme: privacy policy) is assigned to Bob\n"


def test_assignment_of_what_waits_for_nobody_is_refused(folder: Path) -> None:
    """What nobody was told of has to be opened first."""
    told = run(folder, "assign", "4", "Bob")

    assert (told.exit_code, "decide 4 escalate" in told.output) == (1, True)


def test_assignment_to_nobody_is_refused(folder: Path) -> None:
    """An empty name asks nobody."""
    assert run(folder, "assign", "3", " ").exit_code == 2


def test_open_changes_stand_soonest_first(folder: Path) -> None:
    """The overdue one comes first, the one without a day last."""
    listed = json.loads(run(folder, "status", "--open", "--json").output)

    assert [(row["change"], row["days_left"]) for row in listed] == [(2, -400), (3, 400), (1, None)]


def test_overdue_change_is_marked(folder: Path) -> None:
    """What should have been decided is said so in a word."""
    assert "2  OVERDUE, passed 400 days ago" in run(folder, "status", "--open").output


def test_open_change_says_time_and_who(folder: Path) -> None:
    """A person reads how long there is, where the day comes from, what it is about, and whose it is."""
    run(folder, "assign", "3", "Bob")
    told = run(folder, "status", "--open").output

    assert (
        f"   3  400 days left: act by {TODAY + timedelta(days=400)} (promised notice)  high  Acme: privacy policy\n"
        "      Notice before changes shortened: 8 days → 3 days\n"
        "      assigned to Bob\n"
    ) in told


def test_status_counts_what_is_open(folder: Path) -> None:
    """Who looks at the watch sees that something waits for a decision."""
    assert "waiting for a decision: 3: `policy-monitor status --open` lists them" in run(folder, "status").output


def test_nothing_open_is_said(folder: Path) -> None:
    """Where all is decided nothing is listed."""
    for change in "123":
        run(folder, "decide", change, "ignore")

    assert run(folder, "status", "--open").output == "no change waits for a decision\n"


def test_history_shows_the_number_to_decide_by(folder: Path) -> None:
    """The number that a decision needs stands beside the verdict."""
    assert "change 3, material, high" in run(folder, "history", "acme").output


def test_history_shows_every_step(folder: Path) -> None:
    """What was decided stays to be read, also after another decision."""
    for choice in ("escalate", "accept"):
        run(folder, "decide", "3", choice, "--by", "Anna")
    told = run(folder, "history", "acme").output

    assert [told.count(f"{done} by Anna on") for done in ("escalated", "accepted")] == [1, 1]


def test_history_gives_steps_to_programs(folder: Path) -> None:
    """The last version's row has the decision on it."""
    run(folder, "decide", "3", "accept", "--by", "Anna")
    lines = run(folder, "history", "acme", "--json").output.splitlines()
    steps = [step for line in lines for step in json.loads(line)["steps"]]

    assert [(step["step"], step["choice"], step["actor"]) for step in steps] == [("decision", "accept", "Anna")]


def test_mute_is_answered(folder: Path) -> None:
    """Who mutes reads that it still waits."""
    assert run(folder, "mute", "3", "--by", "Anna").output == (
        "change 3 (Acme: privacy policy) is muted: nobody is reminded of it, and it stays open\n"
    )


def test_mute_is_recorded(folder: Path) -> None:
    """It is no decision, and stands in a table of its own."""
    run(folder, "mute", "3", "--by", "Anna")

    assert (rows(folder, "select change_id, actor, through from mutes"), rows(folder, "select 1 from decisions")) == (
        [(3, "Anna", "command")],
        [],
    )


def test_mute_twice_is_said_so(folder: Path) -> None:
    """The second time the first is named, and nothing is recorded."""
    run(folder, "mute", "3", "--by", "Anna")
    second = run(folder, "mute", "3", "--by", "Bert").output

    assert ("was already muted by Anna" in second, len(rows(folder, "select 1 from mutes"))) == (True, 1)


def test_muted_change_is_listed_as_such(folder: Path) -> None:
    """Whoever looks at what is open sees why nobody is reminded."""
    run(folder, "mute", "3", "--by", "Anna")

    assert "muted by Anna" in run(folder, "status", "--open").output


def test_escalation_reminds_again_of_what_was_muted(folder: Path) -> None:
    """A later decision counts."""
    run(folder, "mute", "3", "--by", "Anna")
    run(folder, "decide", "3", "escalate", "--by", "Bert")
    with Archive.open(folder / "policy-monitor.db") as archive:
        assert 3 in [case.change_id for case in archive.decisions.cases_to_remind_of()]


@pytest.mark.parametrize("words", [("status",), ("judge", "--archive")])
def test_what_was_not_relevant_is_counted_by_rule(folder: Path, words: tuple[str, ...]) -> None:
    """Whoever looks after the rules sees which of them told for nothing."""
    run(folder, "decide", "3", "ignore")

    assert "called not relevant: notice_shortened (1 of 3 told)" in run(folder, *words).output


def test_list_of_rules_says_what_was_not_relevant(folder: Path) -> None:
    """Beside how the rule is set."""
    run(folder, "decide", "3", "ignore")
    listed = map(json.loads, run(folder, "judge", "--rules", "--json").output.splitlines())

    assert [(row["rule"], row["told"], row["not_relevant"]) for row in listed if row["not_relevant"]] == [
        ("notice_shortened", 3, 1)
    ]
