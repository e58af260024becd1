import json
import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.error import URLError

import pytest
import slack_sdk.errors
from slack_sdk.errors import SlackApiError, SlackClientError

from monitor.demo.slack import TOKEN, Reply, SlackServer
from notifications.channel import DeliveryError
from notifications.message import Message
from notifications.slack import SlackBot, SlackWebhook, attempt
from notifications.troubles import unreachable
from tests.speaking import RATE_LIMITED, WAYS, Failure, channel_at, channel_to, failure_of

STRANGER = "what answered was not Slack (HTTP {}): does a proxy stand between?"


def section(text: str) -> dict[str, Any]:
    """Make a section block."""
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}}


@contextmanager
def answering(raw: bytes) -> Iterator[str]:
    """Serve these bytes to one connection as they are, then hang up; yields the address."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            connection, _ = listening.accept()
            with connection:
                connection.recv(65_536)
                connection.sendall(raw)

        thread = threading.Thread(target=serve)
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}/"
        thread.join()


def http(body: bytes, content_type: bytes = b"application/json", length: int | None = None) -> bytes:
    """Write a 200 answer by hand."""
    size = str(len(body) if length is None else length).encode()
    return b"HTTP/1.1 200 OK\r\nContent-Type: " + content_type + b"\r\nContent-Length: " + size + b"\r\n\r\n" + body


@pytest.mark.parametrize("way", WAYS)
def test_rate_limit_passes_and_says_when(slack: SlackServer, way: str) -> None:
    """A 429 is no end, and its Retry-After reaches the delivery loop."""
    slack.script(RATE_LIMITED)
    failure = failure_of(channel_to(slack, way))

    assert (failure.permanent, failure.retry_after) == (False, 7.0)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("status", [500, 502, 503, 504])
def test_server_errors_pass(slack: SlackServer, way: str, status: int) -> None:
    """A 5xx is no end, whatever words come with it."""
    slack.script(Reply(status=status, body="<html>Bad gateway</html>"))

    assert failure_of(channel_to(slack, way)) == Failure(
        f"Slack has trouble of its own (HTTP {status})", permanent=False
    )


@pytest.mark.parametrize(
    ("status", "word"),
    [
        (400, "invalid_payload"),
        (400, "invalid_blocks"),
        (403, "action_prohibited"),
        (403, "invalid_token"),
        (404, "channel_not_found"),
        (404, "no_service"),
        (410, "channel_is_archived"),
    ],
)
def test_webhook_refusals_are_final(slack: SlackServer, status: int, word: str) -> None:
    """What Slack refuses by name, it would refuse again."""
    slack.script(Reply(status=status, body=word))

    failure = failure_of(channel_to(slack, "webhook"))

    assert (f"({word})" in failure.problem, failure.permanent) == (True, True)


@pytest.mark.parametrize(
    "word",
    [
        "account_inactive",
        "channel_not_found",
        "invalid_auth",
        "invalid_blocks",
        "is_archived",
        "missing_scope",
        "no_text",
    ],
)
def test_call_refusals_are_final(slack: SlackServer, word: str) -> None:
    """What the Web API refuses by name, it would refuse again, though its status is 200."""
    slack.script(Reply(body=json.dumps({"ok": False, "error": word})))

    failure = failure_of(channel_to(slack))

    assert (f"({word})" in failure.problem, failure.permanent) == (True, True)


@pytest.mark.parametrize("word", ["fatal_error", "internal_error", "ratelimited", "service_unavailable"])
def test_slacks_own_troubles_pass(slack: SlackServer, word: str) -> None:
    """What Slack calls its own trouble is no end."""
    slack.script(Reply(body=json.dumps({"ok": False, "error": word})))

    failure = failure_of(channel_to(slack))

    assert (f"({word})" in failure.problem, failure.permanent) == (True, False)


@pytest.mark.parametrize("way", WAYS)
def test_strangers_page_is_no_delivery(slack: SlackServer, way: str) -> None:
    """A proxy's log-in page with status 200 is neither a success nor Slack's last word."""
    slack.script(Reply(body="<html>Please log in</html>"))

    assert failure_of(channel_to(slack, way)) == Failure(STRANGER.format(200), permanent=False)


@pytest.mark.parametrize("way", WAYS)
def test_strangers_refusal_passes(slack: SlackServer, way: str) -> None:
    """A proxy's 403 may be gone in an hour: only Slack, by name, says what is final."""
    slack.script(Reply(status=403, body="<html>Blocked by your administrator</html>"))

    assert failure_of(channel_to(slack, way)) == Failure(STRANGER.format(403), permanent=False)


def test_unknown_webhook_is_final(slack: SlackServer) -> None:
    """A webhook that was taken back answers `no_service`."""
    channel = SlackWebhook(f"{slack.url}/services/gone")

    assert failure_of(channel) == Failure(
        "Slack does not know the webhook any more (no_service): make a new one", permanent=True
    )


def test_wrong_token_is_final(slack: SlackServer) -> None:
    """A token that Slack does not know answers `invalid_auth`."""
    channel = SlackBot("xoxb-wrong", "#policies", base_url=slack.api_url)

    assert failure_of(channel) == Failure(
        "Slack does not know the token (invalid_auth): set one that is valid", permanent=True
    )


def test_unknown_channel_is_final(slack: SlackServer) -> None:
    """A channel that does not exist answers `channel_not_found`."""
    channel = SlackBot(TOKEN, "#nowhere", base_url=slack.api_url)

    assert failure_of(channel) == Failure(
        "Slack knows no such channel (channel_not_found): invite the bot, or name another", permanent=True
    )


@pytest.mark.parametrize("way", WAYS)
def test_wrong_blocks_are_final(slack: SlackServer, way: str) -> None:
    """Blocks that Slack's rules refuse are refused, by the local Slack too."""
    failure = failure_of(channel_to(slack, way), Message(text="too long", blocks=(section("x" * 3_001),)))

    assert ("(invalid_blocks)" in failure.problem, failure.permanent) == (True, True)


@pytest.mark.parametrize("way", WAYS)
def test_silence_passes(slack: SlackServer, way: str) -> None:
    """A Slack that does not answer in time is tried again later."""
    slack.script(Reply(wait=30))

    assert failure_of(channel_to(slack, way, timeout=1)) == Failure("Slack did not answer in time", permanent=False)


@pytest.mark.parametrize("way", WAYS)
def test_closed_port_passes(way: str) -> None:
    """A Slack that is not there is tried again later."""
    with SlackServer() as gone:
        channel = channel_to(gone, way)

    assert failure_of(channel) == Failure("Slack could not be reached: the connection was refused", permanent=False)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(b"", id="hangs up"),
        pytest.param(b"SSH-2.0-OpenSSH_9.2\r\n", id="no HTTP"),
        pytest.param(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\no", id="half a body"),
        pytest.param(b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n", id="leads nowhere"),
        pytest.param(http(b""), id="empty"),
        pytest.param(http(b"\xff\xfe", b"text/html; charset=utf-8"), id="no UTF-8"),
        pytest.param(http(b"ok", b"text/html; charset=klingon"), id="unknown charset"),
        pytest.param(http(b"{"), id="half JSON"),
        pytest.param(http(b"[]"), id="a list"),
        pytest.param(http(b'"fine"'), id="a string"),
        pytest.param(http(b"null"), id="null"),
        pytest.param(http(b'{"ok": false}'), id="no reason"),
        pytest.param(http(b'{"ok": false, "error": {"a": 1}}'), id="a reason that is none"),
        pytest.param(http(b"\x1f\x8b", b"application/gzip"), id="gzip"),
    ],
)
def test_no_answer_escapes(way: str, raw: bytes) -> None:
    """Whatever comes back, one kind of error comes out, and it is no end."""
    with answering(raw) as address:
        assert not failure_of(channel_at(address, way)).permanent


@pytest.mark.parametrize("way", WAYS)
def test_what_speaks_no_http_is_not_slack(way: str) -> None:
    """An answer in another protocol is a Slack out of reach."""
    with answering(b"SSH-2.0-OpenSSH_9.2\r\n") as address:
        failure = failure_of(channel_at(address, way))

    assert failure == Failure("Slack gave an answer that is no HTTP: BadStatusLine", permanent=False)


def sdk_errors() -> list[SlackClientError]:
    """One of every error that the SDK's module of errors defines."""
    answer = WebClientAnswer(data={"ok": False, "error": "internal_error"})
    api_error = SlackApiError("failed", answer)  # type: ignore[no-untyped-call] # the SDK leaves it untyped
    special = {SlackApiError: api_error, slack_sdk.errors.SlackTokenRotationError: None}
    kinds = [kind for kind in vars(slack_sdk.errors).values() if isinstance(kind, type) and kind not in special]
    return [api_error, slack_sdk.errors.SlackTokenRotationError(api_error), *(kind("wrong") for kind in kinds)]


@dataclass(frozen=True, slots=True)
class WebClientAnswer:
    """As much of the SDK's response as an error carries."""

    data: dict[str, Any]
    status_code: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


@pytest.mark.parametrize("error", sdk_errors(), ids=lambda error: type(error).__name__)
def test_no_error_of_the_sdk_escapes(error: SlackClientError) -> None:
    """Every kind of error that the SDK knows becomes ours at the seam."""

    def fail() -> None:
        raise error

    with pytest.raises(DeliveryError):
        attempt(fail)


def test_address_that_is_none_is_final() -> None:
    """No retry makes an address out of something else."""
    failure = failure_of(SlackWebhook("http://127.0.0.1:1/sec ret"))

    assert failure == Failure("the request could not be made: InvalidURL", permanent=True)


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (Reply(status=413), "Slack refuses the message as too large (HTTP 413)"),
        (RATE_LIMITED, "Slack asks to be left alone for 7 seconds (HTTP 429)"),
        (
            Reply(body='{"ok":false,"error":"token_revoked"}'),
            "the bot's token was revoked (token_revoked): set a new one",
        ),
    ],
)
def test_every_trouble_has_its_sentence(slack: SlackServer, answer: Reply, sentence: str) -> None:
    """Whoever reads `status` knows what to do."""
    slack.script(answer)

    assert failure_of(channel_to(slack)).problem == sentence


def test_unknown_name_is_a_matter_of_the_network() -> None:
    """A host that cannot be resolved did not get the message."""
    failure = unreachable("Slack", URLError(socket.gaierror(-3, "Temporary failure in name resolution")))

    assert (str(failure)[:39], failure.uncertain) == ("the name of Slack cannot be resolved: i", False)
