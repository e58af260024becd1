import hashlib
import hmac
import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from monitor.delivery import message
from monitor.tracking import receive
from notifications.channel import DeliveryError
from notifications.message import Message
from notifications.webhook import MOST_BYTES, Webhook
from storage.archive import Archive
from storage.records import Alert, AlertKind
from tests.making import NOTICE, START, after, page, policy, read, watching

KEY = "0123456789abcdef0123456789abcdef"
SENT_AT = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
SCHEMA = json.loads((Path(__file__).parents[1] / "docs" / "webhook.schema.json").read_text(encoding="utf-8"))
BROWSE = "http://127.0.0.1:8001"


@dataclass
class Receiver:
    """A receiver on this machine that keeps what it gets, and answers as told."""

    url: str = ""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    got: list[tuple[dict[str, str], bytes]] = field(default_factory=list)


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    """Serve a receiver for one test."""
    told = Receiver()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            told.got.append(({name.lower(): value for name, value in self.headers.items()}, body))
            self.send_response(told.status)
            for name, value in {"Content-Length": str(len(told.body)), **told.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(told.body)

        def log_message(self, *_: object) -> None:
            """Keep quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        told.url = f"http://127.0.0.1:{server.server_port}/hook"
        yield told
        server.shutdown()


def webhook(receiver: Receiver) -> Webhook:
    """Make the channel to a receiver."""
    return Webhook(receiver.url, KEY, name="grc", clock=lambda: SENT_AT, timeout=2)


def trouble() -> Message:
    """Make a message about a policy that went dark."""
    dark = Alert(id=7, kind=AlertKind.OVERDUE, policy=policy(), created_at=START, sentence="Acme went dark")
    return replace(message(dark, browse_url=BROWSE), key="k" * 32)


def told_change(folder: Path) -> Message:
    """Make the message of a real change."""
    with watching(folder) as archive:
        for hour, days in ((0, 8), (0.1, 8), (1, 3), (1.1, 3)):
            at = after(hours=hour)
            receive(archive, policy(), read(page(NOTICE.format(f"{days} days")), at), now=at)
    with Archive.open(folder / "test.db") as archive:
        return replace(message(archive.alert(1), browse_url=BROWSE), key="k" * 32)


def sent(receiver: Receiver, said: Message) -> dict[str, Any]:
    """Send a message, and give the body that arrived."""
    webhook(receiver).send(said)
    body: dict[str, Any] = json.loads(receiver.got[-1][1])
    return body


def wrong(body: dict[str, Any]) -> list[str]:
    """Give what an independent validator finds wrong with a body."""
    validator = Draft202012Validator(SCHEMA, format_checker=FormatChecker())
    return [error.message for error in validator.iter_errors(body)]


def test_change_fulfils_the_schema(receiver: Receiver, tmp_path: Path) -> None:
    """What arrives is what the documents promise."""
    assert wrong(sent(receiver, told_change(tmp_path))) == []


def test_change_says_why_and_until_when(receiver: Receiver, tmp_path: Path) -> None:
    """A GRC tool has the reason, the words and the day."""
    change = sent(receiver, told_change(tmp_path))["change"]

    assert (change["reasons"][0]["sentence"], change["act_by"]) == (
        "Notice before changes shortened: 8 days → 3 days",
        "2026-03-10",
    )


def test_reasons_beyond_thirty_are_counted(receiver: Receiver, tmp_path: Path) -> None:
    """A whole rewrite has a thousand, with which the body would be larger than many a receiver takes."""
    said = told_change(tmp_path)
    assert said.alert
    assert said.alert.change
    verdict = said.alert.change.verdict
    rewrite = replace(said.alert.change, verdict=replace(verdict, reasons=verdict.reasons[:1] * 1000))
    body = sent(receiver, replace(said, alert=replace(said.alert, change=rewrite)))

    assert (len(body["change"]["reasons"]), body["change"]["further_reasons"], wrong(body)) == (30, 970, [])


def test_alert_without_a_change_fulfils_the_schema(receiver: Receiver) -> None:
    """A policy that went dark is told in the same form."""
    assert wrong(sent(receiver, trouble())) == []


def test_digest_fulfils_the_schema(receiver: Receiver, tmp_path: Path) -> None:
    """A digest holds what it gathered."""
    change = told_change(tmp_path).alert
    assert change
    digest = Alert(
        id=9, kind=AlertKind.DIGEST, policy=None, created_at=START, sentence="Digest", entries=(change,), noise=3
    )

    assert wrong(sent(receiver, replace(message(digest, browse_url=BROWSE), key="k"))) == []


def test_schema_is_a_schema() -> None:
    """The document itself is valid."""
    Draft202012Validator.check_schema(SCHEMA)


def test_signature_is_what_the_documents_say(receiver: Receiver) -> None:
    """Computed here from the document alone: HMAC-SHA256 over timestamp, full stop and body."""
    webhook(receiver).send(trouble())
    headers, body = receiver.got[0]
    expected = hmac.new(KEY.encode(), b"1772438400." + body, hashlib.sha256).hexdigest()

    assert (headers["x-policy-monitor-timestamp"], headers["x-policy-monitor-signature"]) == (
        "1772438400",
        f"v1={expected}",
    )


def test_key_is_the_same_at_every_attempt(receiver: Receiver) -> None:
    """A receiver can tell a repetition."""
    webhook(receiver).send(trouble())
    webhook(receiver).send(trouble())

    assert {headers["idempotency-key"] for headers, _ in receiver.got} == {"k" * 32}


@pytest.mark.parametrize(
    ("status", "permanent"),
    [(400, True), (401, False), (404, False), (410, True), (413, True), (429, False), (502, False)],
)
def test_statuses_that_are_final(receiver: Receiver, status: int, *, permanent: bool) -> None:
    """Only what the receiver says of the alert itself is final."""
    receiver.status = status
    with pytest.raises(DeliveryError) as caught:
        webhook(receiver).send(trouble())

    assert caught.value.permanent is permanent


def test_retry_after_is_kept(receiver: Receiver) -> None:
    """A receiver can ask to be left alone."""
    receiver.status, receiver.headers = 503, {"Retry-After": "120"}
    with pytest.raises(DeliveryError) as caught:
        webhook(receiver).send(trouble())

    assert caught.value.retry_after == 120


def test_redirect_is_not_followed(receiver: Receiver) -> None:
    """What is signed goes to no other host."""
    receiver.status, receiver.headers = 307, {"Location": receiver.url}
    with pytest.raises(DeliveryError):
        webhook(receiver).send(trouble())

    assert len(receiver.got) == 1


def test_answer_that_is_too_large_is_told(receiver: Receiver) -> None:
    """Nobody reads a megabyte of answer."""
    receiver.body = b"x" * (MOST_BYTES + 1)
    with pytest.raises(DeliveryError) as caught:
        webhook(receiver).send(trouble())

    assert str(caught.value) == f"grc answered with more than {MOST_BYTES} bytes"


def test_failure_does_not_tell_the_address() -> None:
    """The address may hold a token."""
    with pytest.raises(DeliveryError) as caught:
        Webhook("http://127.0.0.1:1/secret", KEY, name="grc", clock=lambda: SENT_AT).send(trouble())
    error = caught.value

    assert ("secret" in str(error), error.__cause__, error.__context__) == (False, None, None)
