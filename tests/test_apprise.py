import json
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest

from notifications.apprise import AppriseChannel
from notifications.blocks import header, rich_text, section, span
from notifications.channel import DeliveryError
from notifications.message import Message

MESSAGE = Message(text="Acme", blocks=(header("Acme changed"), rich_text(section(span("8 <b>days</b> @all", "bold")))))


class Service:
    """A service on this machine that Apprise knows, and what it got."""

    def __init__(self) -> None:
        self.status = 200
        self.got: list[dict[str, Any]] = []
        self.address = ""


@pytest.fixture
def service() -> Iterator[Service]:
    """Serve for one test."""
    told = Service()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            told.got.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(told.status)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Keep quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        told.address = f"json://127.0.0.1:{server.server_port}/secret"
        yield told
        server.shutdown()


def test_message_arrives_in_its_best_form(service: Service) -> None:
    """A service that shows HTML gets HTML, in which the policy's own is literal."""
    AppriseChannel(service.address, name="json").send(MESSAGE)

    assert [(got["title"], got["message"]) for got in service.got] == [
        ("Acme changed", "<p><strong>8 &lt;\u200bb&gt;days&lt;\u200b/b&gt; @\u200ball</strong></p>")
    ]


def test_names_are_mentioned_in_words(service: Service) -> None:
    """Outside of Slack an id of Slack says nothing, a name does."""
    AppriseChannel(service.address, name="json").send(replace(MESSAGE, mentions=("U0123ABCD", "Ada")))

    assert service.got[0]["message"].splitlines()[0] == "<p>For Ada</p>"


@pytest.mark.parametrize(
    ("address", "form"),
    [
        ("mailto://user:secret@mail.example", "html"),
        ("discord://1234567890/token", "markdown"),
        ("ntfy://topic", "text"),
    ],
)
def test_every_service_gets_its_form(address: str, form: str) -> None:
    """Mail shows HTML, Discord Markdown, ntfy plain text."""
    assert AppriseChannel(address, name="x")._form() == form  # noqa: SLF001 - nothing is sent to strangers


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        (503, "JSON has trouble of its own (HTTP 503)"),
        (429, "JSON asks to be left alone (HTTP 429)"),
        (413, "JSON refuses the message as too large (HTTP 413)"),
        (403, "JSON refused the message (HTTP 403)"),
    ],
)
def test_refusal_says_why(service: Service, status: int, sentence: str) -> None:
    """What Apprise's log tells of the reason is said."""
    service.status = status
    with pytest.raises(DeliveryError) as caught:
        AppriseChannel(service.address, name="json").send(MESSAGE)

    assert str(caught.value) == sentence


def test_failure_does_not_tell_the_address() -> None:
    """An address of Apprise's holds a password or a token."""
    with pytest.raises(DeliveryError) as caught:
        AppriseChannel("json://user:secret@127.0.0.1:1/", name="json").send(MESSAGE)
    error = caught.value

    assert ("secret" in str(error), error.__cause__, error.__context__) == (False, None, None)


def test_address_that_is_none_is_refused_at_once() -> None:
    """What Apprise does not know is said when the channel is made."""
    with pytest.raises(ValueError, match=r"^Apprise knows no such address$"):
        AppriseChannel("nonsense://", name="x")
