import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from monitor.demo.slack import APP_TOKEN, TOKEN, SlackServer
from notifications.asking import Press
from notifications.message import Message, compose
from notifications.slack import SlackBot
from notifications.socket_mode import Listener
from tests.test_message import CLAUSE, LINKS, SHORTER_NOTICE, alert, case

PATIENCE = 20.0


@pytest.fixture
def slack() -> Iterator[SlackServer]:
    """Serve a Slack for one test."""
    with SlackServer() as server:
        yield server


@contextmanager
def listening(slack: SlackServer, heard: list[Press], token: str = APP_TOKEN) -> Iterator[Listener]:
    """Listen for as long as the block lasts."""
    listener = Listener(token, heard.append, base_url=slack.api_url, first_pause=0.05)
    listener.start()
    try:
        yield listener
    finally:
        listener.stop(PATIENCE)


def eventually(happened: Callable[[], object]) -> bool:
    """Wait until something has happened; False where it does not."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if happened():
            return True
        time.sleep(0.02)
    return False


def posted(slack: SlackServer) -> str:
    """Post a message with buttons; give its place."""
    bot = SlackBot(TOKEN, "#policies", base_url=slack.api_url, buttons=True)
    message: Message = compose(alert(SHORTER_NOTICE), [CLAUSE], links=LINKS, case=case())
    return bot.send(message)


def test_press_is_heard(slack: SlackServer) -> None:
    """What is pressed in Slack arrives here, over a line that we opened."""
    heard: list[Press] = []
    with listening(slack, heard) as listener:
        assert listener.connected.wait(PATIENCE)
        slack.press("object", posted(slack))
        eventually(lambda: heard)

    assert [(press.answer, press.change_id, press.user_id) for press in heard] == [("object", 7, "U0000ANNA")]


def test_press_is_acknowledged(slack: SlackServer) -> None:
    """Without it Slack would warn its user."""
    with listening(slack, []) as listener:
        assert listener.connected.wait(PATIENCE)
        slack.press("object", posted(slack))

        assert eventually(lambda: slack.acknowledged == ['{"envelope_id": "e0"}'])


def test_line_that_breaks_is_opened_anew(slack: SlackServer) -> None:
    """A line that is cut without a word costs no later press."""
    heard: list[Press] = []
    with listening(slack, heard) as listener:
        assert listener.connected.wait(PATIENCE)
        first = slack.lines[0]
        first.cut()
        assert eventually(lambda: slack.lines and slack.lines[-1] is not first and listener.connected.is_set())
        slack.press("accept", posted(slack))

        assert eventually(lambda: [press.answer for press in heard] == ["accept"])


def test_line_that_slack_closes_is_opened_anew(slack: SlackServer) -> None:
    """Slack ends every line after some hours."""
    with listening(slack, []) as listener:
        assert listener.connected.wait(PATIENCE)
        first = slack.lines[0]
        first.close()

        assert eventually(lambda: slack.lines and slack.lines[-1] is not first)


def test_slack_that_asks_for_a_new_line_gets_one(slack: SlackServer) -> None:
    """Before Slack ends a line it says so."""
    with listening(slack, []) as listener:
        assert listener.connected.wait(PATIENCE)
        first = slack.lines[0]
        first.say('{"type": "disconnect", "reason": "refresh_requested"}')

        assert eventually(lambda: slack.lines and slack.lines[-1] is not first)


def test_wrong_token_is_asked_with_ever_longer_pauses(slack: SlackServer) -> None:
    """A token that was revoked does not make us a nuisance."""
    with listening(slack, [], token="xapp-gone") as listener:
        time.sleep(0.5)
        asked = slack.requests.count("/api/apps.connections.open")

    assert (listener.connected.is_set(), 1 <= asked <= 5) == (False, True)


def test_other_events_are_nothing_to_us(slack: SlackServer) -> None:
    """An event that nobody asked for is acknowledged and passed over."""
    heard: list[Press] = []
    with listening(slack, heard) as listener:
        assert listener.connected.wait(PATIENCE)
        slack.bring({"type": "hello"}, type_="events_api")
        eventually(lambda: slack.acknowledged)

    assert heard == []


def test_token_is_not_shown() -> None:
    """A listener that is logged does not tell its secret."""
    assert "xapp-secret" not in repr(Listener("xapp-secret", print))
