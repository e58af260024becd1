"""Who may read what is served: whoever knows the password, or whom a proxy before us has logged in."""

from base64 import b64decode
from binascii import Error as NoBase64
from collections.abc import Mapping
from dataclasses import dataclass, field
from hmac import compare_digest
from typing import Any

from monitor.browse.headers import Application, Message

ASK = (b"www-authenticate", b'Basic realm="policy-monitor", charset="UTF-8"')
"""Basic (RFC 7617), because feed readers and calendars know it too; a log-in page would shut them out."""

READER = "reader"
"""Who knows the password and gave no name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Login:
    """How people prove who they are; without a password and without a header nobody is asked."""

    password: str | None = field(default=None, repr=False)
    header: str | None = None
    """In which the proxy writes the name of who it logged in, such as X-Forwarded-User."""
    proxies: frozenset[str] = frozenset()
    """The addresses from which that header is believed: anybody else could have written it."""

    @property
    def is_asked(self) -> bool:
        """Say whether somebody must log in at all."""
        return bool(self.password or (self.header and self.proxies))

    def name(self, headers: Mapping[str, str], peer: str) -> str | None:
        """Give the name of who asks, None where nobody vouches for it; `headers` by their names in lower case.

        >>> Login(header="X-Forwarded-User", proxies=frozenset({"10.0.0.2"})).name({"x-forwarded-user": "ines"}, "10.0.0.2")
        'ines'
        """  # noqa: E501 - an example is one line
        if self.header and peer in self.proxies and (said := headers.get(self.header.lower())):
            return said
        user, password = _basic(headers.get("authorization", ""))
        known = self.password and compare_digest(password.encode(), self.password.encode())
        return (user or READER) if known else None


def asking(application: Application, login: Login) -> Application:
    """Let nothing through, neither pages nor the feed, without a name."""

    async def guarded(scope: Message, receive: Any, send: Any) -> None:  # noqa: ANN401 - ASGI's own
        if scope["type"] != "http":
            await application(scope, receive, send)
            return
        headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}
        peer = (scope.get("client") or ("",))[0]
        name = login.name(headers, peer)
        if name is not None:
            await application({**scope, "actor": {"id": name}}, receive, send)
            return
        plain = (b"content-type", b"text/plain; charset=utf-8")
        told = [plain, ASK] if login.password else [plain]
        await send({"type": "http.response.start", "status": 401 if login.password else 403, "headers": told})
        await send({"type": "http.response.body", "body": b"Log in to read this archive.\n"})

    return guarded if login.is_asked else application


def _basic(header: str) -> tuple[str, str]:
    scheme, _, coded = header.partition(" ")
    if scheme.lower() != "basic":
        return "", ""
    try:
        user, _, password = b64decode(coded, validate=True).decode().partition(":")
    except (NoBase64, UnicodeDecodeError):
        return "", ""
    return user, password
