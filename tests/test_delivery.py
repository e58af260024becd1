import itertools
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from monitor.delivery import GIVE_UP_AFTER, Delivered, deliver_next, message
from monitor.demo.slack import TOKEN, Reply, SlackServer
from monitor.tracking import receive
from notifications.channel import Channel
from notifications.slack import SlackBot, SlackWebhook
from storage.archive import Archive
from tests.making import NOTICE, addressed, after, page, policy, read, watching
from tests.recording import RecordingChannel

BROWSE = "http://127.0.0.1:8001/"


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """Give an archive in which one alert waits: a notice fell from 8 days to 3."""
    with watching(tmp_path) as archive:
        for minutes, days in ((0, 8), (10, 8), (50, 3), (60, 3)):
            at = after(hours=minutes / 60)
            receive(archive, policy(), read(page(NOTICE.format(f"{days} days")), at), now=at)
        addressed(archive, "recording", at=after(hours=1))
    return Archive.open(tmp_path / "test.db")


def ticking(step: timedelta) -> Callable[[], datetime]:
    """Make a clock that moves on by a step each time it is read."""
    return (after(hours=1) + step * tick for tick in itertools.count()).__next__


def deliver(archive: Archive, channel: RecordingChannel, *, hours: float = 1) -> Delivered | None:
    """Deliver what is due so many hours after the start."""
    return deliver_next(archive, channel, browse_url=BROWSE, clock=lambda: after(hours=hours))


def test_nothing_due_is_nothing_done(archive: Archive) -> None:
    """After the only alert was delivered there is no work."""
    channel = RecordingChannel()
    deliver(archive, channel)

    assert deliver(archive, channel) is None


def test_message_links_to_the_diff_page(archive: Archive) -> None:
    """What a person reads leads to the page that shows the change."""
    claim = archive.outbox.claim("recording", now=after(hours=1))
    assert claim

    assert "http://127.0.0.1:8001/-/changes/1" in message(claim.alert, browse_url=BROWSE).text


def test_days_left_are_counted_where_the_operator_is(archive: Archive) -> None:
    """When it is evening in Europe, the next day has begun in Tokyo, and one day less is left."""
    channel = RecordingChannel()
    deliver_next(archive, channel, browse_url=BROWSE, clock=lambda: after(hours=18), zone=ZoneInfo("Asia/Tokyo"))

    assert "7 days left on 3 March" in channel.messages[0].text


def test_failure_says_when_it_is_tried_again(archive: Archive) -> None:
    """A channel that is down is tried again after half a minute."""
    channel = RecordingChannel()
    channel.fail(1)
    delivered = deliver(archive, channel)

    assert delivered
    assert delivered.retry_at == after(hours=1, seconds=30)


def test_channel_that_asks_for_rest_gets_it(archive: Archive) -> None:
    """A Retry-After longer than our own pause is kept."""
    channel = RecordingChannel()
    channel.fail(1, retry_after=600)
    delivered = deliver(archive, channel)

    assert delivered
    assert delivered.retry_at == after(hours=1, seconds=600)


def test_permanent_failure_is_given_up_and_counted(archive: Archive) -> None:
    """What can never succeed is dead at once, and visible."""
    channel = RecordingChannel()
    channel.fail(1, permanent=True)
    deliver(archive, channel)

    assert archive.dead_letters() == 1


def test_week_of_failures_is_the_end(archive: Archive) -> None:
    """An alert that no channel took for a week is given up."""
    channel = RecordingChannel()
    channel.fail(1)
    channel.fail(1)
    deliver(archive, channel)
    delivered = deliver(archive, channel, hours=GIVE_UP_AFTER.total_seconds() / 3600 + 2)

    assert delivered
    assert delivered.retry_at is None


def test_week_counts_from_the_first_attempt(archive: Archive) -> None:
    """An alert that waited for Slack to be connected is not given up at its first failure."""
    channel = RecordingChannel()
    channel.fail(1)
    delivered = deliver(archive, channel, hours=24 * 30)

    assert delivered
    assert delivered.retry_at


def test_absurd_rest_is_cut_short(archive: Archive) -> None:
    """A channel cannot make an alert wait for ever."""
    channel = RecordingChannel()
    channel.fail(1, retry_after=99_999_999_999_999)
    delivered = deliver(archive, channel)

    assert delivered
    assert delivered.retry_at == after(hours=7)


def test_slack_down_delays_and_never_loses(archive: Archive) -> None:
    """Slack answers 429, then 500, then takes the message: it arrives once."""
    clock = ticking(timedelta(minutes=5))
    with SlackServer() as slack:
        slack.script(
            Reply(status=429, body="rate_limited", headers={"Retry-After": "7"}), Reply(status=500, body="error")
        )
        channel = SlackWebhook(slack.webhook_url, name="recording")
        errors = []
        while delivered := deliver_next(archive, channel, browse_url=BROWSE, clock=clock):
            errors.append(delivered.error)

        assert ([bool(error) for error in errors], len(slack.received)) == ([True, True, False], 1)


def deliver_all(archive: Archive, channel: Channel) -> list[Delivered]:
    """Deliver until nothing waits, five minutes apart."""
    clock = ticking(timedelta(minutes=5))
    return list(iter(partial(deliver_next, archive, channel, browse_url=BROWSE, clock=clock), None))


TAKEN = (Reply(drop=True, take=True), Reply(status=500, body="", take=True))
"""Slack took the message, and the answer was lost."""


@pytest.mark.parametrize("lost", TAKEN)
def test_what_arrived_is_found_and_not_repeated(archive: Archive, lost: Reply) -> None:
    """A bot looks into the channel before it repeats what may have arrived."""
    with SlackServer(clock=after(hours=1).timestamp) as slack:
        slack.script(lost)
        sent = deliver_all(archive, SlackBot(TOKEN, "#policies", base_url=slack.api_url, name="recording"))

        assert (len(slack.received), sent[-1].note) == (1, "an attempt before had arrived: found there, not sent again")


def test_webhook_cannot_look_and_says_so(archive: Archive) -> None:
    """At least once: where nothing can be looked up, it is sent again, and the row says it."""
    with SlackServer(clock=after(hours=1).timestamp) as slack:
        slack.script(TAKEN[0])
        sent = deliver_all(archive, SlackWebhook(slack.webhook_url, name="recording"))

        assert ((sent[-1].note or "")[:10], len(slack.received)) == ("sent again", 2)


def test_what_surely_did_not_arrive_is_not_looked_for(archive: Archive) -> None:
    """After a rate limit there is nothing to find, and no request to spend."""
    with SlackServer(clock=after(hours=1).timestamp) as slack:
        slack.script(Reply(status=429, body="", headers={"Retry-After": "1"}))
        deliver_all(archive, SlackBot(TOKEN, "#policies", base_url=slack.api_url, name="recording"))

        assert slack.requests == ["/api/chat.postMessage", "/api/chat.postMessage"]


def test_lookup_that_fails_for_now_sends_nothing(archive: Archive) -> None:
    """While the history cannot be read, nothing is repeated; later it is found."""
    with SlackServer(clock=after(hours=1).timestamp) as slack:
        slack.script(TAKEN[0], Reply(status=503, body=""))
        deliver_all(archive, SlackBot(TOKEN, "C00000000", base_url=slack.api_url, name="recording"))

        assert len(slack.received) == 1


def test_alert_that_cannot_be_said_does_not_rest_the_target(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault of our own is no fault of the channel's."""

    def fail(*_: object, **__: object) -> None:
        raise ValueError("oops")

    monkeypatch.setattr("monitor.delivery.compose", fail)
    deliver(archive, RecordingChannel())

    assert [row["problem"] for row in archive.targets()] == [None]
