"""Delivers what waits to a bot of Slack, and reads the buttons of its messages."""

from datetime import datetime, timedelta
from itertools import count

from monitor.delivery import deliver_next
from monitor.demo.slack import Received
from notifications.slack import SlackBot
from storage.archive import Archive
from tests.making import START, addressed

BROWSE = "http://127.0.0.1:8001"
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
