import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from monitor.demo.slack import TOKEN, Reply, SlackServer
from notifications.channel import DeliveryError
from notifications.slack import PAGE, SlackBot, SlackWebhook
from tests.making import START
from tests.recording import RecordingChannel
from tests.speaking import MESSAGE, RATE_LIMITED, WAYS, channel_to, failure_of

LONG_BEFORE = datetime(2023, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize("way", WAYS)
def test_message_arrives(slack: SlackServer, way: str) -> None:
    """The blocks that were sent are the blocks that Slack received."""
    channel_to(slack, way).send(MESSAGE)

    assert [tuple(received.blocks) for received in slack.received] == [MESSAGE.blocks]


@pytest.mark.parametrize("way", WAYS)
def test_slack_is_told_to_add_nothing(slack: SlackServer, way: str) -> None:
    """No preview, no formatting of the text, no mention found in plain words."""
    channel_to(slack, way).send(MESSAGE)
    sent = slack.received[0].payload

    assert {key: sent[key] for key in ("unfurl_links", "unfurl_media", "mrkdwn", "link_names", "parse")} == {
        "unfurl_links": False,
        "unfurl_media": False,
        "mrkdwn": False,
        "link_names": False,
        "parse": "none",
    }


def test_bot_says_where_the_message_stands(slack: SlackServer) -> None:
    """The id is Slack's channel id and time stamp, with which the message can be found again."""
    assert channel_to(slack).send(MESSAGE) == f"C00000000/{START.timestamp():.0f}.000001"


def test_webhook_gives_no_id(slack: SlackServer) -> None:
    """An incoming webhook answers `ok` and nothing else."""
    assert channel_to(slack, "webhook").send(MESSAGE) is None


@pytest.mark.parametrize("way", WAYS)
def test_each_send_is_one_request(slack: SlackServer, way: str) -> None:
    """The SDK does not retry by itself: a line that drops after Slack took the message would post it twice."""
    slack.script(Reply(drop=True))
    failure = failure_of(channel_to(slack, way))

    assert (failure.problem, len(slack.requests)) == ("Slack broke the connection before it answered", 1)


@pytest.mark.parametrize("way", WAYS)
def test_after_429_and_500_the_same_message_arrives(slack: SlackServer, way: str) -> None:
    """A channel is as good as new after a failure."""
    slack.script(RATE_LIMITED, Reply(status=500, body="rollup_error"))
    channel = channel_to(slack, way)
    failures = [failure_of(channel), failure_of(channel)]
    channel.send(MESSAGE)

    assert ([failure.permanent for failure in failures], len(slack.received)) == ([False, False], 1)


@pytest.mark.parametrize("url", ["ftp://hooks.example/secret", "hooks.example/secret", "file:///secret", ""])
def test_address_of_another_kind_is_refused_at_once(url: str) -> None:
    """What is no address of the web is said when the channel is made, without quoting it."""
    with pytest.raises(ValueError, match=r"^the address of a Slack webhook begins with https://$"):
        SlackWebhook(url)


def test_channels_differ_in_name() -> None:
    """Deliveries of two channels are told apart by name."""
    names = {SlackWebhook("http://127.0.0.1:1/").name, SlackBot(TOKEN, "#a").name, RecordingChannel().name}

    assert len(names) == 3


KEYED = replace(MESSAGE, key="0123456789abcdef")


def test_bot_finds_what_it_posted(slack: SlackServer) -> None:
    """A message that went out is found by its key."""
    bot = SlackBot(TOKEN, "#policies", base_url=slack.api_url)
    place = bot.send(KEYED)

    assert bot.find(KEYED, since=LONG_BEFORE, near=None) == place


def test_bot_finds_nothing_that_it_did_not_post(slack: SlackServer) -> None:
    """A message with another key is another message."""
    bot = SlackBot(TOKEN, "C00000000", base_url=slack.api_url)
    bot.send(replace(KEYED, key="fedcba9876543210"))

    assert bot.find(KEYED, since=LONG_BEFORE, near=None) is None


def test_bot_looks_through_all_pages(slack: SlackServer) -> None:
    """What stands behind hundreds of other messages is found too."""
    bot = SlackBot(TOKEN, "#policies", base_url=slack.api_url)
    place = bot.send(KEYED)
    for _ in range(PAGE + 1):
        bot.send(MESSAGE)

    assert bot.find(KEYED, since=LONG_BEFORE, near=place) == place


def test_bot_that_may_not_look_says_so(slack: SlackServer) -> None:
    """Without the scope nothing can be looked up, now or later."""
    slack.script(Reply(body=json.dumps({"ok": False, "error": "missing_scope"})))
    bot = SlackBot(TOKEN, "C00000000", base_url=slack.api_url)
    with pytest.raises(DeliveryError) as caught:
        bot.find(KEYED, since=LONG_BEFORE, near=None)

    assert caught.value.permanent


def test_only_mentions_of_the_watchlist_ping(slack: SlackServer) -> None:
    """An id of Slack pings; whatever else is named is words."""
    channel_to(slack).send(replace(MESSAGE, mentions=("U0123ABCD", "@everyone")))
    elements = slack.received[0].blocks[1]["elements"][0]["elements"]

    assert [element["type"] for element in elements] == ["text", "text", "user", "text", "text"]
