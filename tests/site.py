"""A real web site on loopback whose pages, and whose misbehaviour, a test sets."""

import itertools
import ssl
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a path answers."""

    body: str | bytes = ""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)

    def __call__(self, handler: BaseHTTPRequestHandler) -> None:
        """Send the page; a path may hold any other callable instead that speaks through the handler."""
        body = self.body.encode() if isinstance(self.body, str) else self.body
        headers = {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(body))} | dict(self.headers)
        handler.send_response(self.status)
        for name, value in headers.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(body)


Answer = Callable[[BaseHTTPRequestHandler], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One request that the site was sent."""

    path: str
    headers: Mapping[str, str]
    began: float
    """Seconds of the monotonic clock, as `ended`."""
    ended: float


def in_turn(*answers: Answer) -> Answer:
    """Answer each request with the next, and with the last from then on."""
    turns = itertools.chain(answers, itertools.repeat(answers[-1]))

    def answer(handler: BaseHTTPRequestHandler) -> None:
        next(turns)(handler)

    return answer


class Site:
    """Serves `pages`, which may change at any time, whatever the query, and notes what it was asked.

    Use it as a context manager.
    """

    def __init__(self, pages: Mapping[str, Answer] | None = None, tls: ssl.SSLContext | None = None) -> None:
        self.pages = dict(pages or {})
        self.seen: list[Seen] = []
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self._server.block_on_close = False
        self._scheme = "https" if tls else "http"
        if tls:
            self._server.socket = tls.wrap_socket(self._server.socket, server_side=True)

    @property
    def address(self) -> str:
        """Where the site is, without a slash at the end."""
        return f"{self._scheme}://127.0.0.1:{self._server.server_port}"

    def asked(self, path: str) -> list[Seen]:
        """Return the requests for one path, in order."""
        return [seen for seen in self.seen if seen.path == path]

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, args=[0.05], daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        """Answer one request, and note it."""
        began = time.monotonic()
        try:
            path = handler.path.partition("?")[0]
            self.pages.get(path, Page(status=404, body="<h1>Not found</h1>"))(handler)
        except OSError:  # a client that hung up is part of what is tested
            handler.close_connection = True
        finally:
            seen = Seen(path=handler.path, headers=dict(handler.headers), began=began, ended=time.monotonic())
            self.seen.append(seen)

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        site = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def do_GET(self) -> None:
                site.answer(self)

            def log_message(self, format: str, *args: Any) -> None:  # noqa: A002, ANN401 - the signature overridden
                """Say nothing: the site notes what it was asked."""

        return Handler
