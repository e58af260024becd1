"""Speaks to a Slack by webhook and by bot, and says how that failed."""

from dataclasses import dataclass

import pytest

from monitor.demo.slack import TOKEN, Reply, SlackServer
from notifications.channel import Channel, DeliveryError
from notifications.message import Message
from notifications.slack import TIMEOUT, SlackBot, SlackWebhook

MESSAGE = Message(
    text="Acme &amp; Co",
    blocks=(
        {"type": "header", "text": {"type": "plain_text", "text": "Acme &amp; Co", "emoji": False}},
        {
            "type": "rich_text",
            "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "<!channel>"}]}],
        },
    ),
)
WAYS = ["webhook", "bot"]
RATE_LIMITED = Reply(status=429, body='{"ok":false,"error":"ratelimited"}', headers={"Retry-After": "7"})


@dataclass(frozen=True, slots=True)
class Failure:
    """What a channel raised."""

    problem: str
    permanent: bool
    retry_after: float | None = None


def channel_to(slack: SlackServer, way: str = "bot", *, timeout: int = TIMEOUT) -> Channel:
    """Make a channel that posts to the local Slack, and waits so many seconds."""
    return channel_at(slack.webhook_url if way == "webhook" else slack.api_url, way, timeout=timeout)


def channel_at(address: str, way: str, *, timeout: int = TIMEOUT) -> Channel:
    """Make a channel that posts to an address, and waits so many seconds."""
    if way == "webhook":
        return SlackWebhook(address, timeout=timeout)
    return SlackBot(TOKEN, "#policies", base_url=address, timeout=timeout)


def failure_of(channel: Channel, message: Message = MESSAGE) -> Failure:
    """Send and return how it failed."""
    with pytest.raises(DeliveryError) as caught:
        channel.send(message)
    return Failure(str(caught.value), caught.value.permanent, caught.value.retry_after)
