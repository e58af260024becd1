import time
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from monitor.conversation import Conversation, catch_up
from monitor.deciding import remind
from monitor.delivery import deliver_next
from monitor.demo.slack import APP_TOKEN, TOKEN, Answer, Received, SlackServer
from notifications.slack import SlackBot
from notifications.socket_mode import Listener
from storage.archive import Archive
from storage.cases import Choice
from storage.records import AlertKind
from tests.deciding import add_change, add_texts, decided, waiting
from tests.making import START, addressed, after, watching

BROWSE = "http://127.0.0.1:8001"
ACT_BY = date(2026, 3, 20)
PATIENCE = 20.0


@pytest.fixture
def slack() -> Iterator[SlackServer]:
    """Serve a Slack for one test."""
    with SlackServer(clock=START.timestamp) as server:
        yield server


@pytest.fixture
def bot(slack: SlackServer) -> SlackBot:
    """Speak to it as a bot whose buttons are heard."""
    return SlackBot(TOKEN, "#policies", base_url=slack.api_url, name="slack", buttons=True)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Open an archive in which a change waits for a decision."""
    with waiting(tmp_path, ACT_BY) as opened:
        yield opened


SECONDS = count(step=5)


def later() -> datetime:
    """Give a moment after all that happens in a test, each time a later one."""
    return START + timedelta(days=20, seconds=next(SECONDS))


def told(archive: Archive, bot: SlackBot) -> None:
    """Deliver what waits."""
    addressed(archive, at=later())
    while deliver_next(archive, bot, browse_url=BROWSE, clock=later):
        pass


def buttons(received: Received) -> list[str]:
    """List the buttons of a message."""
    return [
        button["text"]["text"]
        for block in received.blocks
        if block["type"] == "actions"
        for button in block["elements"]
    ]


def test_alert_of_a_bot_has_buttons(archive: Archive, bot: SlackBot, slack: SlackServer) -> None:
    """Whoever reads it can answer there."""
    told(archive, bot)

    assert buttons(slack.received[0])[0] == "Accept"


def test_bot_that_nobody_hears_has_none(archive: Archive, slack: SlackServer) -> None:
    """Without Socket Mode a press would lead nowhere."""
    told(archive, SlackBot(TOKEN, "#policies", base_url=slack.api_url, name="slack"))

    assert buttons(slack.received[0]) == []


def test_reminder_stands_in_the_thread_and_in_the_channel(archive: Archive, bot: SlackBot, slack: SlackServer) -> None:
    """The same change is one thread; what must be seen is shown outside of it too."""
    told(archive, bot)
    remind(archive, zone=ZoneInfo("UTC"), now=after(days=16))
    told(archive, bot)
    alert, reminder = slack.received

    assert (reminder.payload["thread_ts"], reminder.payload["reply_broadcast"]) == (alert.ts, True)


def test_end_of_a_trouble_stands_in_its_thread(archive: Archive, bot: SlackBot, slack: SlackServer) -> None:
    """Whoever read that a policy was dark reads below it that it is not any more."""
    told(archive, bot)
    with archive.transaction():
        archive.add_alert(AlertKind.OVERDUE, "acme-privacy-policy", "It is dark.", now=START)
    told(archive, bot)
    with archive.transaction():
        archive.add_recovery(archive.troubles.open()[0], "It was read again.", now=START)
    told(archive, bot)
    _, dark, recovered = slack.received

    assert (recovered.payload["thread_ts"], recovered.payload["reply_broadcast"]) == (dark.ts, False)


LONG = tuple(f"Clause {number} says that we keep records for {{}} days." for number in range(40))


def test_long_difference_comes_as_a_file_in_the_thread(tmp_path: Path, bot: SlackBot, slack: SlackServer) -> None:
    """What had to be counted in the message can be read whole, below it."""
    with watching(tmp_path) as archive:
        add_texts(archive, *("\n\n".join(LONG).format(*[days] * len(LONG)) for days in (30, 90)))
        told(archive, bot)
    (name,) = slack.files

    assert (
        slack.shared[0]["channel_id"],
        slack.shared[0]["thread_ts"],
        slack.files[name].count(b"<ins>"),
    ) == ("C00000000", slack.received[0].ts, 40)


def test_file_is_put_there_once(tmp_path: Path, bot: SlackBot, slack: SlackServer) -> None:
    """A daemon that is killed when message and file have arrived, but nothing says so yet, puts neither there again."""
    with watching(tmp_path) as archive:
        add_texts(archive, *("\n\n".join(LONG).format(*[days] * len(LONG)) for days in (30, 90)))
        addressed(archive, at=later())
        moments = iter((later(), later()))
        with pytest.raises(StopIteration):
            deliver_next(archive, bot, browse_url=BROWSE, clock=lambda: next(moments))
        archive.outbox.release(now=later())
        told(archive, bot)

    assert (len(slack.received), len(slack.shared)) == (1, 1)


def test_file_that_does_not_arrive_is_no_reason_to_send_again(
    tmp_path: Path, bot: SlackBot, slack: SlackServer
) -> None:
    """The message is there, and links to the same; `deliveries` says what is missing."""
    with watching(tmp_path) as archive:
        add_texts(archive, *("\n\n".join(LONG).format(*[days] * len(LONG)) for days in (30, 90)))
        addressed(archive, at=later())
        slack.script(*[Answer(body='{"ok": true, "channel": "C00000000", "ts": "1.0"}'), Answer(status=503)])
        sent = deliver_next(archive, bot, browse_url=BROWSE, clock=later)
    assert sent

    assert (sent.error, sent.note) == (
        None,
        "arrived without the file of the whole difference: Slack has trouble of its own (HTTP 503)",
    )


def test_other_change_is_another_thread(archive: Archive, bot: SlackBot, slack: SlackServer) -> None:
    """Two changes are two matters."""
    add_change(archive, act_by=None, at=after(days=1))
    told(archive, bot)

    assert [received.payload.get("thread_ts") for received in slack.received] == [None, None]


def test_thread_in_a_channel_that_we_left_is_none(archive: Archive, bot: SlackBot, slack: SlackServer) -> None:
    """Where the watchlist names another channel now, what is new goes there."""
    told(archive, bot)
    remind(archive, zone=ZoneInfo("UTC"), now=after(days=16))
    told(archive, SlackBot(TOKEN, "C99999999", base_url=slack.api_url, name="slack"))

    assert (slack.requests.count("/api/chat.postMessage"), len(slack.received)) == (2, 1)


def test_reply_to_a_message_that_was_deleted_stands_by_itself(
    archive: Archive, bot: SlackBot, slack: SlackServer
) -> None:
    """A reminder arrives, whatever became of the alert."""
    told(archive, bot)
    remind(archive, zone=ZoneInfo("UTC"), now=after(days=16))
    slack.script(Answer(body='{"ok": false, "error": "thread_not_found"}'))
    told(archive, bot)

    assert slack.received[-1].payload.get("thread_ts") is None


def test_decision_by_command_is_shown_in_the_message(archive: Archive, bot: SlackBot, slack: SlackServer) -> None:
    """Whoever decided it where: the message shows who and when."""
    told(archive, bot)
    decided(archive, Choice.OBJECT, after(hours=1), note="not without a DPA")
    list(catch_up(archive, bot, browse_url=BROWSE))

    assert "✋ Objected by anna, 2026-03-02 07:00 UTC, through command: not without a DPA" in slack.received[0].text


def test_decided_message_has_no_buttons(archive: Archive, bot: SlackBot, slack: SlackServer) -> None:
    """What was decided can be pressed no more."""
    told(archive, bot)
    decided(archive, Choice.ACCEPT)
    list(catch_up(archive, bot, browse_url=BROWSE))

    assert buttons(slack.received[0]) == []


def test_escalated_message_keeps_its_buttons(archive: Archive, bot: SlackBot, slack: SlackServer) -> None:
    """It still waits for a decision."""
    told(archive, bot)
    decided(archive, Choice.ESCALATE)
    list(catch_up(archive, bot, browse_url=BROWSE))

    assert len(buttons(slack.received[0])) == 5


def test_decision_is_said_in_the_thread(archive: Archive, bot: SlackBot, slack: SlackServer) -> None:
    """Who follows the thread learns of it; the channel is not disturbed."""
    told(archive, bot)
    decided(archive, Choice.ACCEPT)
    list(catch_up(archive, bot, browse_url=BROWSE))
    reply = slack.received[1]

    assert (reply.payload["thread_ts"], reply.payload["reply_broadcast"], reply.text) == (
        slack.received[0].ts,
        False,
        "Accepted by anna on 2026-03-02 06:00 UTC through command",
    )


def test_nothing_is_said_twice(archive: Archive, bot: SlackBot) -> None:
    """A message that shows everything is left alone."""
    told(archive, bot)
    decided(archive, Choice.ACCEPT)
    list(catch_up(archive, bot, browse_url=BROWSE))

    assert list(catch_up(archive, bot, browse_url=BROWSE)) == []


def test_reply_that_arrived_before_a_crash_is_not_repeated(archive: Archive, bot: SlackBot, slack: SlackServer) -> None:
    """It is looked for before it is sent."""
    told(archive, bot)
    decided(archive, Choice.ACCEPT)
    list(catch_up(archive, bot, browse_url=BROWSE))
    with archive.transaction():
        archive._db.execute("delete from shown")  # noqa: SLF001 - as if the daemon had died just before
    list(catch_up(archive, bot, browse_url=BROWSE))

    assert len(slack.received) == 2


def test_message_that_was_deleted_is_given_up(archive: Archive, bot: SlackBot, slack: SlackServer) -> None:
    """What is not there cannot be brought up to date, now or later."""
    told(archive, bot)
    slack.received.clear()
    decided(archive, Choice.ACCEPT)
    list(catch_up(archive, bot, browse_url=BROWSE))

    assert archive.postings.behind("slack") == ()


def test_slack_that_is_away_is_tried_again(archive: Archive, bot: SlackBot, slack: SlackServer) -> None:
    """A decision that could not be shown is shown the next time."""
    told(archive, bot)
    decided(archive, Choice.ACCEPT)
    slack.script(Answer(status=503))
    with pytest.raises(Exception, match="HTTP 503"):
        list(catch_up(archive, bot, browse_url=BROWSE))

    assert len(list(catch_up(archive, bot, browse_url=BROWSE))) == 1


@pytest.fixture
def talk(archive: Archive, bot: SlackBot, slack: SlackServer, tmp_path: Path) -> Iterator[Conversation]:
    """Tell of the change and talk about it, until the test ends."""
    told(archive, bot)
    talk = Conversation(tmp_path / "test.db", {"slack": bot}, lambda: after(hours=2), BROWSE)
    talk.listener = Listener(APP_TOKEN, talk.hear, base_url=slack.api_url, first_pause=0.05)
    talk.start()
    assert talk.listener.connected.wait(PATIENCE)
    assert eventually(lambda: slack.lines)  # on a busy machine Slack's side is the later one
    yield talk
    talk.stop(PATIENCE)


def eventually(happened: Callable[[], object]) -> bool:
    """Wait until something has happened; False where it does not."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if happened():
            return True
        time.sleep(0.02)
    return False


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
def test_press_is_the_same_step_as_a_command(archive: Archive, slack: SlackServer) -> None:
    """It stands in the same table, with who, when and by which way."""
    slack.press("accept", place(slack))
    eventually(lambda: archive.decisions.case(1).decision)
    decision = archive.decisions.case(1).decision
    assert decision

    assert (decision.choice, decision.act.actor, decision.act.through) == (
        "accept",
        "u0000anna (U0000ANNA)",
        "slack",
    )


@pytest.mark.usefixtures("talk")
def test_late_press_is_answered_kindly(archive: Archive, slack: SlackServer) -> None:
    """Somebody else was faster: the first decision stands, and the second user learns of it."""
    decided(archive, Choice.ACCEPT)
    slack.press("object", place(slack), user="U0000BERT", value="1")

    assert whispered(slack)[0] == (
        "Nothing was recorded: it was already accepted by anna on 2026-03-02 06:00 UTC through command. "
        "To decide otherwise: `policy-monitor decide 1 CHOICE`."
    )


@pytest.mark.usefixtures("talk")
def test_same_press_brought_twice_is_one_step(archive: Archive, slack: SlackServer) -> None:
    """What Slack brings again is no second answer, and needs no word."""
    for _ in range(2):
        slack.press("escalate", place(slack), value="1")
    eventually(lambda: len(slack.acknowledged) == 2)
    time.sleep(0.3)

    assert (len(archive.decisions.case(1).steps), slack.whispers) == (1, [])


@pytest.mark.usefixtures("talk")
def test_stranger_may_not_decide(archive: Archive, slack: SlackServer) -> None:
    """Who is no member of the channel, and only looks in, decides nothing."""
    slack.press("accept", place(slack), user="U0000EVIL")

    assert ("may decide" in whispered(slack)[0], archive.decisions.case(1).steps) == (True, ())


def test_only_those_named_may_decide(archive: Archive, talk: Conversation, slack: SlackServer) -> None:
    """Where the watchlist names people, membership is not enough."""
    talk.deciders = frozenset({"U0000BERT"})
    slack.press("accept", place(slack))

    assert ("may decide" in whispered(slack)[0], archive.decisions.case(1).steps) == (True, ())


@pytest.mark.usefixtures("talk")
def test_bot_that_may_not_look_up_members_lets_nobody_decide(archive: Archive, slack: SlackServer) -> None:
    """Without the scope it says so, and records nothing."""
    slack.script(Answer(body='{"ok": false, "error": "missing_scope"}'))
    slack.press("accept", place(slack))

    assert ("the bot lacks a scope (missing_scope)" in whispered(slack)[0], archive.decisions.case(1).steps) == (
        True,
        (),
    )


@pytest.mark.usefixtures("talk")
def test_message_of_another_installation_is_not_known(archive: Archive, slack: SlackServer) -> None:
    """Two daemons that share a Slack app do not decide each other's changes."""
    slack.received.append(Received(way="chat.postMessage", payload={}, ts="1.000009"))
    slack.press("accept", "C00000000/1.000009", value="1")

    assert ("not known here" in whispered(slack)[0], archive.decisions.case(1).steps) == (True, ())


@pytest.mark.usefixtures("talk")
def test_button_of_another_change_decides_nothing(archive: Archive, slack: SlackServer) -> None:
    """The number in a button must be that of the change that the message tells of."""
    add_change(archive, act_by=None, at=after(days=1))
    slack.received[0].payload["blocks"] = []
    slack.press("accept", place(slack), value="2")

    assert ("not known here" in whispered(slack)[0], archive.decisions.case(2).steps) == (True, ())


@pytest.mark.usefixtures("talk")
def test_muted_change_is_not_reminded_of(archive: Archive, slack: SlackServer) -> None:
    """It still waits for a decision, and nobody is reminded."""
    slack.press("mute", place(slack))
    eventually(lambda: archive.decisions.case(1).mute)

    assert (archive.decisions.case(1).is_open, remind(archive, zone=ZoneInfo("UTC"), now=after(days=16))) == (True, [])


@pytest.mark.usefixtures("talk")
def test_muted_message_says_so_and_can_be_decided(slack: SlackServer) -> None:
    """Only the button that mutes is gone."""
    slack.press("mute", place(slack))
    eventually(lambda: "🔕 Muted by u0000anna" in slack.received[0].text)

    assert buttons(slack.received[0]) == ["Accept", "Object", "Escalate", "Not relevant"]


@pytest.mark.usefixtures("talk")
def test_not_relevant_is_feedback_on_the_rules(archive: Archive, slack: SlackServer) -> None:
    """Which rule told of what did not matter is counted."""
    slack.press("ignore", place(slack))
    eventually(archive.decisions.feedback)

    assert [(row["rule"], row["told"], row["not_relevant"]) for row in archive.decisions.feedback()] == [
        ("notice_shortened", 1, 1)
    ]


def test_feedback_is_taken_back_by_another_decision(archive: Archive) -> None:
    """The last decision counts; the row stays."""
    decided(archive, Choice.IGNORE)
    decided(archive, Choice.OBJECT)

    assert archive.decisions.feedback() == []


def test_feedback_is_never_altered(archive: Archive) -> None:
    """The archive itself refuses."""
    decided(archive, Choice.IGNORE)
    with pytest.raises(Exception, match="feedback are never altered"):
        archive._db.execute("update feedback set rule = 'x'")  # noqa: SLF001 - the archive offers no way to
