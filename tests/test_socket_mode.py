import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from monitor.demo.slack import APP_TOKEN, SlackServer
from monitor.demo.web_socket import WebSocket
from notifications.asking import Press
from notifications.message import compose
from notifications.slack import SlackBot
from notifications.socket_mode import Listener
from tests.alerting import CLAUSE, LINKS, SHORTER_NOTICE, alert, case
from tests.patience import PATIENCE, eventually

FIRST_PAUSE = 0.05
"""Seconds."""


@contextmanager
def listening(slack: SlackServer, heard: list[Press], token: str = APP_TOKEN) -> Iterator[Listener]:
    """Listen for as long as the block lasts."""
    listener = Listener(token, heard.append, base_url=slack.api_url, first_pause=FIRST_PAUSE)
    listener.start()
    try:
        yield listener
    finally:
        listener.stop(PATIENCE)


def standing(slack: SlackServer, listener: Listener) -> WebSocket:
    """Wait until the line stands at both ends; give Slack's, which on a busy machine is the later one."""
    assert listener.connected.wait(PATIENCE)
    assert eventually(lambda: slack.lines)
    return slack.lines[-1]


def opened_anew(slack: SlackServer, first: WebSocket) -> bool:
    """Say whether a line stands that is not the first."""
    return any(line is not first for line in list(slack.lines))


@pytest.fixture
def place(bot: SlackBot) -> str:
    """Post a message with buttons; give its place."""
    return bot.send(compose(alert(SHORTER_NOTICE), [CLAUSE], links=LINKS, case=case()))


def test_press_is_heard(slack: SlackServer, place: str) -> None:
    """What is pressed in Slack arrives here, over a line that we opened."""
    heard: list[Press] = []
    with listening(slack, heard) as listener:
        standing(slack, listener)
        slack.press("object", place)
        eventually(lambda: heard)

    assert [(press.answer, press.change_id, press.user_id) for press in heard] == [("object", 7, "U0000ANNA")]


def test_press_is_acknowledged(slack: SlackServer, place: str) -> None:
    """Without it Slack would warn its user."""
    with listening(slack, []) as listener:
        standing(slack, listener)
        slack.press("object", place)

        assert eventually(lambda: slack.acknowledged == ['{"envelope_id": "e0"}'])


def test_line_that_breaks_is_opened_anew(slack: SlackServer, place: str) -> None:
    """A line that is cut without a word costs no later press."""
    heard: list[Press] = []
    with listening(slack, heard) as listener:
        first = standing(slack, listener)
        first.cut()
        assert eventually(lambda: opened_anew(slack, first) and listener.connected.is_set())
        slack.press("accept", place)

        assert eventually(lambda: [press.answer for press in heard] == ["accept"])


def test_line_that_slack_closes_is_opened_anew(slack: SlackServer) -> None:
    """Slack ends every line after some hours."""
    with listening(slack, []) as listener:
        first = standing(slack, listener)
        first.close()

        assert eventually(lambda: opened_anew(slack, first))


def test_slack_that_asks_for_a_new_line_gets_one(slack: SlackServer) -> None:
    """Before Slack ends a line it says so."""
    with listening(slack, []) as listener:
        first = standing(slack, listener)
        first.say('{"type": "disconnect", "reason": "refresh_requested"}')

        assert eventually(lambda: opened_anew(slack, first))


def test_wrong_token_is_asked_with_ever_longer_pauses(slack: SlackServer) -> None:
    """A token that was revoked does not make us a nuisance."""
    began = time.monotonic()
    with listening(slack, [], token="xapp-gone") as listener:
        assert eventually(lambda: slack.requests.count("/api/apps.connections.open") >= 3)
        took = time.monotonic() - began

    assert (listener.connected.is_set(), took >= FIRST_PAUSE * (1 + 2)) == (False, True)


def test_other_events_are_nothing_to_us(slack: SlackServer) -> None:
    """An event that nobody asked for is acknowledged and passed over."""
    heard: list[Press] = []
    with listening(slack, heard) as listener:
        standing(slack, listener)
        slack.bring({"type": "hello"}, type_="events_api")
        eventually(lambda: slack.acknowledged)

    assert heard == []


def test_token_is_not_shown() -> None:
    """A listener that is logged does not tell its secret."""
    assert "xapp-secret" not in repr(Listener("xapp-secret", print))
