"""Our own webhook as a channel: signed JSON over HTTP, described in docs/webhook.md."""

import hashlib
import hmac
import json
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import HTTPRedirectHandler, OpenerDirector, ProxyHandler, Request, build_opener

from notifications.channel import DeliveryError
from notifications.message import Message
from notifications.troubles import passing, refused_by_status, unreachable
from notifications.webhook_body import webhook_body

TIMEOUT = 10
"""Seconds that the receiver may stay silent."""

NO_PAUSE = timedelta()

FINAL = frozenset({400, 410, 422})
"""Statuses by which a receiver says that it will never take this message; others may be a proxy's, and pass."""

MOST_BYTES = 65_536
"""Of an answer: nobody reads it, and a larger one is no answer to a webhook."""

LEAST_KEY = 32
"""Bytes of a key that nobody guesses (RFC 2104, section 3: as long as the hash)."""


class Webhook:
    """A channel to one address, signed with a key that the receiver knows too. Both are secrets.

    Raises:
        ValueError: the address is none of the web.
    """

    def __init__(self, url: str, key: str, *, name: str, clock: Callable[[], datetime], timeout: int = TIMEOUT) -> None:
        if not url.lower().startswith(("https://", "http://")):
            raise ValueError("the address of a webhook begins with https://")
        self.name = name
        self.pace = NO_PAUSE
        self._url = url
        self._key = key.encode()
        self._clock = clock
        self._timeout = timeout

    @property
    def is_guessable(self) -> bool:
        """Whether the key is shorter than a hash of SHA-256: whoever guesses it signs alerts of his own."""
        return len(self._key) < LEAST_KEY

    def send(self, message: Message) -> None:
        """Post the alert.

        Raises:
            DeliveryError: the receiver did not answer with a status of success.
        """
        body = json.dumps(webhook_body(message, self.name), ensure_ascii=False).encode()
        headers = signed(body, self._key, at=self._clock()) | {"Idempotency-Key": message.key}
        failure = self._failure(Request(self._url, data=body, headers=headers, method="POST"))  # noqa: S310 - checked above
        if failure:
            raise failure

    def _failure(self, request: Request) -> DeliveryError | None:
        """Post, and say what went wrong; raised by the caller, so that no traceback leads to the address."""
        try:
            with opener().open(request, timeout=self._timeout) as answer:
                long = len(answer.read(MOST_BYTES + 1)) > MOST_BYTES
        except HTTPError as error:
            return refused(self.name, error.code, dict(error.headers))
        except (URLError, OSError, HTTPException, ValueError) as error:
            return unreachable(self.name, error)
        return passing(f"{self.name} answered with more than {MOST_BYTES} bytes", uncertain=True) if long else None


class _NoRedirects(HTTPRedirectHandler):
    """A redirect could lead what is signed to another host."""

    def redirect_request(self, *_: Any) -> None:  # noqa: ANN401 - the signature of urllib
        """Follow none: the answer is then an error with its status."""


def opener() -> OpenerDirector:
    """Make what opens addresses: by the proxies of the environment, and without following redirects."""
    return build_opener(ProxyHandler(), _NoRedirects())


def signed(body: bytes, key: bytes, *, at: datetime) -> dict[str, str]:
    """Give the headers of a body: what it is, when it was sent, and the signature over both.

    >>> from datetime import UTC
    >>> signed(b"{}", b"key", at=datetime(2026, 3, 2, tzinfo=UTC))["X-Policy-Monitor-Timestamp"]
    '1772409600'
    """
    timestamp = str(int(at.timestamp()))
    digest = hmac.new(key, f"{timestamp}.".encode() + body, hashlib.sha256).hexdigest()
    return {
        "Content-Type": "application/json; charset=utf-8",
        "User-Agent": "policy-monitor",
        "X-Policy-Monitor-Timestamp": timestamp,
        "X-Policy-Monitor-Signature": f"v1={digest}",
    }


def refused(who: str, status: int, headers: Mapping[str, str]) -> DeliveryError:
    """Say an answer that is no success."""
    by_status = refused_by_status(who, status, headers)
    final = status in FINAL
    return by_status or DeliveryError(f"{who} refused the alert (HTTP {status})", permanent=final)
