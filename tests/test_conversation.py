import sqlite3
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from monitor.conversation import Conversation
from monitor.deciding import remind
from monitor.demo.slack import APP_TOKEN, Received, Reply, SlackServer
from notifications.asking import Press
from notifications.slack import SlackBot
from notifications.socket_mode import Listener
from storage.archive import Archive
from storage.cases import Choice
from storage.failures import ArchiveError
from tests.deciding import add_change, decided
from tests.making import after
from tests.patience import PATIENCE, eventually
from tests.telling import BROWSE, buttons, told


@pytest.fixture
def talk(undecided: Archive, bot: SlackBot, slack: SlackServer, tmp_path: Path) -> Iterator[Conversation]:
    """Tell of the change and talk about it, until the test ends."""
    told(undecided, bot)
    talk = Conversation(tmp_path / "test.db", {"slack": bot}, lambda: after(hours=2), BROWSE)
    talk.listener = Listener(APP_TOKEN, talk.hear, base_url=slack.api_url, first_pause=0.05)
    talk.start()
    assert talk.listener.connected.wait(PATIENCE)
    assert eventually(lambda: slack.lines)  # on a busy machine Slack's side is the later one
    yield talk
    talk.stop(PATIENCE)


def place(slack: SlackServer) -> str:
    """Name the place of the alert."""
    return f"C00000000/{slack.received[0].ts}"


def whispered(slack: SlackServer) -> list[str]:
    """List what only one user was told."""
    eventually(lambda: slack.whispers)
    return [str(payload["text"]) for _, payload in slack.whispers]


@pytest.mark.usefixtures("talk")
def test_press_decides_and_shows_it(slack: SlackServer) -> None:
    """The whole way: pressed in Slack, recorded here, shown there with who and when, its buttons gone."""
    slack.press("object", place(slack))

    assert eventually(
        lambda: (
            "✋ Objected by u0000anna (U0000ANNA), 2026-03-02 08:00 UTC, through slack" in slack.received[0].text
            and not buttons(slack.received[0])
        )
    )


@pytest.mark.usefixtures("talk")
def test_press_is_the_same_step_as_a_command(undecided: Archive, slack: SlackServer) -> None:
    """It stands in the same table, with who, when and by which way."""
    slack.press("accept", place(slack))
    eventually(lambda: undecided.decisions.case(1).decision)
    decision = undecided.decisions.case(1).decision
    assert decision

    assert (decision.choice, decision.act.actor, decision.act.through) == (
        "accept",
        "u0000anna (U0000ANNA)",
        "slack",
    )


@pytest.mark.usefixtures("talk")
def test_late_press_is_answered_kindly(undecided: Archive, slack: SlackServer) -> None:
    """Somebody else was faster: the first decision stands, and the second user learns of it."""
    decided(undecided, Choice.ACCEPT)
    slack.press("object", place(slack), user="U0000BERT", value="1")

    assert whispered(slack)[0] == (
        "Nothing was recorded: it was already accepted by anna on 2026-03-02 06:00 UTC through command. "
        "To decide otherwise: `policy-monitor decide 1 CHOICE`."
    )


def test_same_press_brought_twice_is_one_step(undecided: Archive, talk: Conversation, slack: SlackServer) -> None:
    """What Slack brings again is no second answer, and needs no word."""
    press = Press(
        key="1",
        answer="escalate",
        change_id=1,
        place=place(slack),
        user_id="U0000ANNA",
        user_name="anna",
        response_url=f"{slack.url}/respond/U0000ANNA",
    )
    for _ in range(2):
        talk.hear(press)

    assert (len(undecided.decisions.case(1).steps), slack.whispers) == (1, [])


@pytest.mark.usefixtures("talk")
def test_press_that_cannot_be_recorded_is_answered(slack: SlackServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever objected while the disk was full must not believe that it counts."""

    def full(*_: object, **__: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("monitor.conversation.answer", full)
    slack.press("object", place(slack))

    assert whispered(slack)[0].startswith("Nothing was recorded: the archive cannot be written just now.")


def test_archive_that_cannot_be_opened_now_is_opened_later(
    undecided: Archive, bot: SlackBot, slack: SlackServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that is locked for long when the daemon starts leaves no message behind for good."""
    told(undecided, bot)
    there = iter([False])
    really = Archive.open

    def opened(path: Path) -> Archive:
        if not next(there, True):
            raise ArchiveError("locked")
        return really(path)

    monkeypatch.setattr(Archive, "open", opened)
    decided(undecided, Choice.ACCEPT)
    talk = Conversation(tmp_path / "test.db", {"slack": bot}, lambda: after(hours=2), BROWSE, look=timedelta())
    talk.start()
    shown = eventually(lambda: "Accepted by anna" in slack.received[0].text)
    talk.stop(PATIENCE)

    assert shown


@pytest.mark.usefixtures("talk")
def test_stranger_may_not_decide(undecided: Archive, slack: SlackServer) -> None:
    """Who is no member of the channel, and only looks in, decides nothing."""
    slack.press("accept", place(slack), user="U0000EVIL")

    assert ("may decide" in whispered(slack)[0], undecided.decisions.case(1).steps) == (True, ())


def test_only_those_named_may_decide(undecided: Archive, talk: Conversation, slack: SlackServer) -> None:
    """Where the watchlist names people, membership is not enough."""
    talk.deciders = frozenset({"U0000BERT"})
    slack.press("accept", place(slack))

    assert ("may decide" in whispered(slack)[0], undecided.decisions.case(1).steps) == (True, ())


@pytest.mark.usefixtures("talk")
def test_bot_that_may_not_look_up_members_lets_nobody_decide(undecided: Archive, slack: SlackServer) -> None:
    """Without the scope it says so, and records nothing."""
    slack.script(Reply(body='{"ok": false, "error": "missing_scope"}'))
    slack.press("accept", place(slack))

    assert ("the bot lacks a scope (missing_scope)" in whispered(slack)[0], undecided.decisions.case(1).steps) == (
        True,
        (),
    )


@pytest.mark.usefixtures("talk")
def test_message_of_another_installation_is_not_known(undecided: Archive, slack: SlackServer) -> None:
    """Two daemons that share a Slack app do not decide each other's changes."""
    slack.received.append(Received(way="chat.postMessage", payload={}, ts="1.000009"))
    slack.press("accept", "C00000000/1.000009", value="1")

    assert ("not known here" in whispered(slack)[0], undecided.decisions.case(1).steps) == (True, ())


@pytest.mark.usefixtures("talk")
def test_button_of_another_change_decides_nothing(undecided: Archive, slack: SlackServer) -> None:
    """The number in a button must be that of the change that the message tells of."""
    add_change(undecided, act_by=None, at=after(days=1))
    slack.received[0].payload["blocks"] = []
    slack.press("accept", place(slack), value="2")

    assert ("not known here" in whispered(slack)[0], undecided.decisions.case(2).steps) == (True, ())


@pytest.mark.usefixtures("talk")
def test_muted_change_is_not_reminded_of(undecided: Archive, slack: SlackServer) -> None:
    """It still waits for a decision, and nobody is reminded."""
    slack.press("mute", place(slack))
    eventually(lambda: undecided.decisions.case(1).mute)

    assert (undecided.decisions.case(1).is_open, remind(undecided, zone=ZoneInfo("UTC"), now=after(days=16))) == (
        True,
        [],
    )


@pytest.mark.usefixtures("talk")
def test_muted_message_says_so_and_can_be_decided(slack: SlackServer) -> None:
    """Only the button that mutes is gone."""
    slack.press("mute", place(slack))
    eventually(lambda: "🔕 Muted by u0000anna" in slack.received[0].text)

    assert buttons(slack.received[0]) == ["Accept", "Object", "Escalate", "Not relevant"]


@pytest.mark.usefixtures("talk")
def test_not_relevant_is_feedback_on_the_rules(undecided: Archive, slack: SlackServer) -> None:
    """Which rule told of what did not matter is counted."""
    slack.press("ignore", place(slack))
    eventually(undecided.decisions.feedback)

    assert [(row["rule"], row["told"], row["not_relevant"]) for row in undecided.decisions.feedback()] == [
        ("notice_shortened", 1, 1)
    ]


def test_feedback_is_taken_back_by_another_decision(undecided: Archive) -> None:
    """The last decision counts; the row stays."""
    decided(undecided, Choice.IGNORE)
    decided(undecided, Choice.OBJECT)

    assert undecided.decisions.feedback() == []


def test_feedback_is_never_altered(undecided: Archive) -> None:
    """The archive itself refuses."""
    decided(undecided, Choice.IGNORE)
    with pytest.raises(Exception, match="feedback are never altered"):
        undecided._db.execute("update feedback set rule = 'x'")  # noqa: SLF001 - the archive offers no way to
