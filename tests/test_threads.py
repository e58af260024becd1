from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from monitor.conversation import catch_up
from monitor.deciding import remind
from monitor.delivery import deliver_next
from monitor.demo.slack import TOKEN, Reply, SlackServer
from notifications.slack import SlackBot
from storage.archive import Archive
from storage.cases import Choice
from storage.records import AlertKind
from tests.deciding import add_change, add_texts, decided
from tests.making import START, addressed, after, watching
from tests.telling import BROWSE, buttons, later, told


def test_alert_of_a_bot_has_buttons(undecided: Archive, bot: SlackBot, slack: SlackServer) -> None:
    """Whoever reads it can answer there."""
    told(undecided, bot)

    assert buttons(slack.received[0])[0] == "Accept"


def test_bot_that_nobody_hears_has_none(undecided: Archive, slack: SlackServer) -> None:
    """Without Socket Mode a press would lead nowhere."""
    told(undecided, SlackBot(TOKEN, "#policies", base_url=slack.api_url, name="slack"))

    assert buttons(slack.received[0]) == []


def test_reminder_stands_in_the_thread_and_in_the_channel(
    undecided: Archive, bot: SlackBot, slack: SlackServer
) -> None:
    """The same change is one thread; what must be seen is shown outside of it too."""
    told(undecided, bot)
    remind(undecided, zone=ZoneInfo("UTC"), now=after(days=16))
    told(undecided, bot)
    alert, reminder = slack.received

    assert (reminder.payload["thread_ts"], reminder.payload["reply_broadcast"]) == (alert.ts, True)


def test_end_of_a_trouble_stands_in_its_thread(undecided: Archive, bot: SlackBot, slack: SlackServer) -> None:
    """Whoever read that a policy was dark reads below it that it is not any more."""
    told(undecided, bot)
    with undecided.transaction():
        undecided.add_alert(AlertKind.OVERDUE, "acme-privacy-policy", "It is dark.", now=START)
    told(undecided, bot)
    with undecided.transaction():
        undecided.add_recovery(undecided.troubles.open()[0], "It was read again.", now=START)
    told(undecided, bot)
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
        slack.script(*[Reply(body='{"ok": true, "channel": "C00000000", "ts": "1.0"}'), Reply(status=503)])
        sent = deliver_next(archive, bot, browse_url=BROWSE, clock=later)
    assert sent

    assert (sent.error, sent.note) == (
        None,
        "arrived without the file of the whole difference: Slack has trouble of its own (HTTP 503)",
    )


def test_other_change_is_another_thread(undecided: Archive, bot: SlackBot, slack: SlackServer) -> None:
    """Two changes are two matters."""
    add_change(undecided, act_by=None, at=after(days=1))
    told(undecided, bot)

    assert [received.payload.get("thread_ts") for received in slack.received] == [None, None]


def test_thread_in_a_channel_that_we_left_is_none(undecided: Archive, bot: SlackBot, slack: SlackServer) -> None:
    """Where the watchlist names another channel now, what is new goes there."""
    told(undecided, bot)
    remind(undecided, zone=ZoneInfo("UTC"), now=after(days=16))
    told(undecided, SlackBot(TOKEN, "C99999999", base_url=slack.api_url, name="slack"))

    assert (slack.requests.count("/api/chat.postMessage"), len(slack.received)) == (2, 1)


def test_reply_to_a_message_that_was_deleted_stands_by_itself(
    undecided: Archive, bot: SlackBot, slack: SlackServer
) -> None:
    """A reminder arrives, whatever became of the alert."""
    told(undecided, bot)
    remind(undecided, zone=ZoneInfo("UTC"), now=after(days=16))
    slack.script(Reply(body='{"ok": false, "error": "thread_not_found"}'))
    told(undecided, bot)

    assert slack.received[-1].payload.get("thread_ts") is None


def test_decision_by_command_is_shown_in_the_message(undecided: Archive, bot: SlackBot, slack: SlackServer) -> None:
    """Whoever decided it where: the message shows who and when."""
    told(undecided, bot)
    decided(undecided, Choice.OBJECT, after(hours=1), note="not without a DPA")
    list(catch_up(undecided, bot, browse_url=BROWSE))

    assert "✋ Objected by anna, 2026-03-02 07:00 UTC, through command: not without a DPA" in slack.received[0].text


def test_decided_message_has_no_buttons(undecided: Archive, bot: SlackBot, slack: SlackServer) -> None:
    """What was decided can be pressed no more."""
    told(undecided, bot)
    decided(undecided, Choice.ACCEPT)
    list(catch_up(undecided, bot, browse_url=BROWSE))

    assert buttons(slack.received[0]) == []


def test_escalated_message_keeps_its_buttons(undecided: Archive, bot: SlackBot, slack: SlackServer) -> None:
    """It still waits for a decision."""
    told(undecided, bot)
    decided(undecided, Choice.ESCALATE)
    list(catch_up(undecided, bot, browse_url=BROWSE))

    assert len(buttons(slack.received[0])) == 5


def test_decision_is_said_in_the_thread(undecided: Archive, bot: SlackBot, slack: SlackServer) -> None:
    """Who follows the thread learns of it; the channel is not disturbed."""
    told(undecided, bot)
    decided(undecided, Choice.ACCEPT)
    list(catch_up(undecided, bot, browse_url=BROWSE))
    reply = slack.received[1]

    assert (reply.payload["thread_ts"], reply.payload["reply_broadcast"], reply.text) == (
        slack.received[0].ts,
        False,
        "Accepted by anna on 2026-03-02 06:00 UTC through command",
    )


def test_nothing_is_said_twice(undecided: Archive, bot: SlackBot) -> None:
    """A message that shows everything is left alone."""
    told(undecided, bot)
    decided(undecided, Choice.ACCEPT)
    list(catch_up(undecided, bot, browse_url=BROWSE))

    assert list(catch_up(undecided, bot, browse_url=BROWSE)) == []


def test_reply_that_arrived_before_a_crash_is_not_repeated(
    undecided: Archive, bot: SlackBot, slack: SlackServer
) -> None:
    """It is looked for before it is sent."""
    told(undecided, bot)
    decided(undecided, Choice.ACCEPT)
    list(catch_up(undecided, bot, browse_url=BROWSE))
    with undecided.transaction():
        undecided._db.execute("delete from shown")  # noqa: SLF001 - as if the daemon had died just before
    list(catch_up(undecided, bot, browse_url=BROWSE))

    assert len(slack.received) == 2


def test_message_that_was_deleted_is_given_up(undecided: Archive, bot: SlackBot, slack: SlackServer) -> None:
    """What is not there cannot be brought up to date, now or later."""
    told(undecided, bot)
    slack.received.clear()
    decided(undecided, Choice.ACCEPT)
    list(catch_up(undecided, bot, browse_url=BROWSE))

    assert undecided.postings.behind("slack") == ()


def test_slack_that_is_away_is_tried_again(undecided: Archive, bot: SlackBot, slack: SlackServer) -> None:
    """A decision that could not be shown is shown the next time."""
    told(undecided, bot)
    decided(undecided, Choice.ACCEPT)
    slack.script(Reply(status=503))
    with pytest.raises(Exception, match="HTTP 503"):
        list(catch_up(undecided, bot, browse_url=BROWSE))

    assert len(list(catch_up(undecided, bot, browse_url=BROWSE))) == 1
