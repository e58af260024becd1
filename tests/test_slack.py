import json
import logging
import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any
from urllib.error import URLError

import pytest
import slack_sdk.errors
from slack_sdk.errors import SlackApiError, SlackClientError

from monitor.demo.slack import TOKEN, Answer, SlackServer
from notifications.channel import Channel, DeliveryError
from notifications.message import Message
from notifications.recording import RecordingChannel
from notifications.slack import PAGE, SlackBot, SlackWebhook, attempt
from notifications.troubles import unreachable

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
LONG_BEFORE = datetime(2023, 1, 1, tzinfo=UTC)
WAYS = ["webhook", "bot"]
STRANGER = "what answered was not Slack (HTTP {}): does a proxy stand between?"
RATE_LIMITED = Answer(status=429, body='{"ok":false,"error":"ratelimited"}', headers={"Retry-After": "7"})


@dataclass(frozen=True, slots=True)
class Failure:
    """What a channel raised."""

    problem: str
    permanent: bool
    retry_after: float | None = None


@pytest.fixture
def slack() -> Iterator[SlackServer]:
    """A Slack on loopback for one test."""
    with SlackServer() as server:
        yield server


def channel_to(slack: SlackServer, way: str = "bot") -> Channel:
    """Make a channel that posts to the local Slack."""
    return channel_at(slack.webhook_url if way == "webhook" else slack.api_url, way)


def channel_at(address: str, way: str) -> Channel:
    """Make a channel that posts to an address and waits a second."""
    if way == "webhook":
        return SlackWebhook(address, timeout=1)
    return SlackBot(TOKEN, "#policies", base_url=address, timeout=1)


def failure_of(channel: Channel, message: Message = MESSAGE) -> Failure:
    """Send and return how it failed."""
    with pytest.raises(DeliveryError) as caught:
        channel.send(message)
    return Failure(str(caught.value), caught.value.permanent, caught.value.retry_after)


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
    assert channel_to(slack).send(MESSAGE) == "C00000000/1700000000.000001"


def test_webhook_gives_no_id(slack: SlackServer) -> None:
    """An incoming webhook answers `ok` and nothing else."""
    assert channel_to(slack, "webhook").send(MESSAGE) is None


@pytest.mark.parametrize("way", WAYS)
def test_rate_limit_passes_and_says_when(slack: SlackServer, way: str) -> None:
    """A 429 is no end, and its Retry-After reaches the delivery loop."""
    slack.script(RATE_LIMITED)
    failure = failure_of(channel_to(slack, way))

    assert (failure.permanent, failure.retry_after) == (False, 7.0)


@pytest.mark.parametrize("way", WAYS)
def test_each_send_is_one_request(slack: SlackServer, way: str) -> None:
    """The SDK does not retry by itself: a line that drops after Slack took the message would post it twice."""
    slack.script(Answer(drop=True))
    failure = failure_of(channel_to(slack, way))

    assert (failure.problem, len(slack.requests)) == ("Slack broke the connection before it answered", 1)


@pytest.mark.parametrize("way", WAYS)
def test_after_429_and_500_the_same_message_arrives(slack: SlackServer, way: str) -> None:
    """A channel is as good as new after a failure."""
    slack.script(RATE_LIMITED, Answer(status=500, body="rollup_error"))
    channel = channel_to(slack, way)
    failures = [failure_of(channel), failure_of(channel)]
    channel.send(MESSAGE)

    assert ([failure.permanent for failure in failures], len(slack.received)) == ([False, False], 1)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("status", [500, 502, 503, 504])
def test_server_errors_pass(slack: SlackServer, way: str, status: int) -> None:
    """A 5xx is no end, whatever words come with it."""
    slack.script(Answer(status=status, body="<html>Bad gateway</html>"))

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
    slack.script(Answer(status=status, body=word))

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
    slack.script(Answer(body=json.dumps({"ok": False, "error": word})))

    failure = failure_of(channel_to(slack))

    assert (f"({word})" in failure.problem, failure.permanent) == (True, True)


@pytest.mark.parametrize("word", ["fatal_error", "internal_error", "ratelimited", "service_unavailable"])
def test_slacks_own_troubles_pass(slack: SlackServer, word: str) -> None:
    """What Slack calls its own trouble is no end."""
    slack.script(Answer(body=json.dumps({"ok": False, "error": word})))

    failure = failure_of(channel_to(slack))

    assert (f"({word})" in failure.problem, failure.permanent) == (True, False)


@pytest.mark.parametrize("way", WAYS)
def test_strangers_page_is_no_delivery(slack: SlackServer, way: str) -> None:
    """A proxy's log-in page with status 200 is neither a success nor Slack's last word."""
    slack.script(Answer(body="<html>Please log in</html>"))

    assert failure_of(channel_to(slack, way)) == Failure(STRANGER.format(200), permanent=False)


@pytest.mark.parametrize("way", WAYS)
def test_strangers_refusal_passes(slack: SlackServer, way: str) -> None:
    """A proxy's 403 may be gone in an hour: only Slack, by name, says what is final."""
    slack.script(Answer(status=403, body="<html>Blocked by your administrator</html>"))

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
    slack.script(Answer(wait=30))

    assert failure_of(channel_to(slack, way)) == Failure("Slack did not answer in time", permanent=False)


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


@pytest.mark.parametrize("url", ["ftp://hooks.example/secret", "hooks.example/secret", "file:///secret", ""])
def test_address_of_another_kind_is_refused_at_once(url: str) -> None:
    """What is no address of the web is said when the channel is made, without quoting it."""
    with pytest.raises(ValueError, match=r"^the address of a Slack webhook begins with https://$"):
        SlackWebhook(url)


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/secret", "http://127.0.0.1:1/secr et"])
def test_failure_does_not_tell_the_address(url: str) -> None:
    """A webhook's address is a secret: it stands in no error, and no error leads to one that has it."""
    with pytest.raises(DeliveryError) as caught:
        SlackWebhook(url).send(MESSAGE)
    error = caught.value

    assert ("sec" in str(error), error.__cause__, error.__context__) == (False, None, None)


def test_refused_token_is_not_told(slack: SlackServer) -> None:
    """A token stands in no error, and no error leads to one that has it."""
    with pytest.raises(DeliveryError) as caught:
        SlackBot("xoxb-secret", "#policies", base_url=slack.api_url).send(MESSAGE)
    error = caught.value

    assert ("secret" in str(error), error.__cause__, error.__context__) == (False, None, None)


@pytest.mark.parametrize("channel", [SlackWebhook("http://127.0.0.1:1/secret"), SlackBot("xoxb-secret", "#policies")])
def test_secrets_are_not_in_the_repr(channel: Channel) -> None:
    """A channel that is logged does not tell its secret."""
    assert "secret" not in repr(channel)


def test_nothing_is_logged(caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]) -> None:
    """The SDK logs addresses and headers at DEBUG and some errors at ERROR; none of it gets out."""
    caplog.set_level(logging.DEBUG)
    failure_of(SlackWebhook("http://127.0.0.1:1/secr et"))

    assert (caplog.records, capfd.readouterr().err) == ([], "")


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
    slack.script(Answer(body=json.dumps({"ok": False, "error": "missing_scope"})))
    bot = SlackBot(TOKEN, "C00000000", base_url=slack.api_url)
    with pytest.raises(DeliveryError) as caught:
        bot.find(KEYED, since=LONG_BEFORE, near=None)

    assert caught.value.permanent


def test_only_mentions_of_the_watchlist_ping(slack: SlackServer) -> None:
    """An id of Slack pings; whatever else is named is words."""
    channel_to(slack).send(replace(MESSAGE, mentions=("U0123ABCD", "@everyone")))
    elements = slack.received[0].blocks[1]["elements"][0]["elements"]

    assert [element["type"] for element in elements] == ["text", "text", "user", "text", "text"]


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (Answer(status=413), "Slack refuses the message as too large (HTTP 413)"),
        (RATE_LIMITED, "Slack asks to be left alone for 7 seconds (HTTP 429)"),
        (
            Answer(body='{"ok":false,"error":"token_revoked"}'),
            "the bot's token was revoked (token_revoked): set a new one",
        ),
    ],
)
def test_every_trouble_has_its_sentence(slack: SlackServer, answer: Answer, sentence: str) -> None:
    """Whoever reads `status` knows what to do."""
    slack.script(answer)

    assert failure_of(channel_to(slack)).problem == sentence


def test_unknown_name_is_a_matter_of_the_network() -> None:
    """A host that cannot be resolved did not get the message."""
    failure = unreachable("Slack", URLError(socket.gaierror(-3, "Temporary failure in name resolution")))

    assert (str(failure)[:39], failure.uncertain) == ("the name of Slack cannot be resolved: i", False)
