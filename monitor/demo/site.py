"""A small web site on loopback that serves the four vendors' policies and, when told to, changes them."""

import hashlib
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from socket import socket
from threading import Thread
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

from monitor.demo.vendors import FIRST_SCENE, PAGES, SECOND_SCENE, Page, Scene, Serving, draw_serving, render

ROBOTS = "User-agent: *\nDisallow: /admin/\n"
IDLE_SECONDS = 30
"""After which a connection that a client keeps open without a word is closed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One request as the site answered it."""

    at: datetime
    method: str
    path: str
    status: HTTPStatus
    user_agent: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """What the site answers."""

    status: HTTPStatus
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict, hash=False)


class DemoSite:
    """Serves the first scene from `with` on, the second from `change()` on; raises OSError where the port is taken.

    `on_request` is called in the thread of the request, before its answer goes out; `requests` then holds it already.
    """

    def __init__(self, port: int = 0, *, on_request: Callable[[Request], None] = lambda _: None) -> None:
        self.requests: list[Request] = []
        self._on_request = on_request
        self._scene = FIRST_SCENE
        self._visits = count(1)
        self._server = _Server(port, self._respond)
        self._thread = Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)

    @property
    def address(self) -> str:
        """The site's root, without a slash at its end."""
        return f"http://127.0.0.1:{self._server.server_port}"

    def url(self, page: Page) -> str:
        """Return where a vendor's policy stands."""
        return self.address + page.path

    def change(self) -> None:
        """Publish the second scene."""
        self._scene = SECOND_SCENE

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def _respond(self, method: str, target: str, headers: Mapping[str, str]) -> Response:
        path = urlsplit(target).path
        response = answer(path, headers, self._scene, draw_serving(next(self._visits)))
        request = Request(
            at=datetime.now(UTC),  # noqa: TID251 - a server's log is the rim
            method=method,
            path=path,
            status=response.status,
            user_agent=headers.get("User-Agent", ""),
        )
        self.requests.append(request)
        self._on_request(request)
        return response


def answer(path: str, headers: Mapping[str, str], scene: Scene, serving: Serving) -> Response:
    """Return what stands at a path in a scene, as served once."""
    if path == "/robots.txt":
        return Response(
            status=HTTPStatus.OK, body=ROBOTS.encode(), headers={"Content-Type": "text/plain; charset=utf-8"}
        )
    page = next((page for page in PAGES if page.path == path), None)
    if page is None:
        return _html(HTTPStatus.NOT_FOUND, render("not-found.html", scene, serving))
    response = _html(HTTPStatus.OK, render(page.template, scene, serving))
    return _revalidated(response, headers, scene.published_at) if page.revalidates else response


def _html(status: HTTPStatus, html: str) -> Response:
    return Response(status=status, body=html.encode(), headers={"Content-Type": "text/html; charset=utf-8"})


def _revalidated(response: Response, headers: Mapping[str, str], published_at: datetime) -> Response:
    etag = f'"{hashlib.sha256(response.body).hexdigest()[:16]}"'
    validators = {"ETag": etag, "Last-Modified": format_datetime(published_at, usegmt=True)}
    if _is_known(headers, etag, published_at):
        return Response(status=HTTPStatus.NOT_MODIFIED, headers=validators)
    return Response(status=response.status, body=response.body, headers={**response.headers, **validators})


def _is_known(headers: Mapping[str, str], etag: str, published_at: datetime) -> bool:
    """Tell whether the client holds this answer; its ETag goes before its date (RFC 9110, section 13.2.2)."""
    if (known := headers.get("If-None-Match")) is not None:
        return etag in (tag.strip().removeprefix("W/") for tag in known.split(","))
    try:
        return parsedate_to_datetime(headers.get("If-Modified-Since", "")) >= published_at
    except (TypeError, ValueError):  # no date, or one without a zone: RFC 9110, section 13.1.3, has it ignored
        return False


class _Handler(BaseHTTPRequestHandler):
    """Speaks HTTP for the site."""

    server: "_Server"
    server_version = "policy-monitor-demo"
    sys_version = ""
    protocol_version = "HTTP/1.1"
    timeout = IDLE_SECONDS
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        """Answer with head and body."""
        self.wfile.write(self._head())

    def do_HEAD(self) -> None:
        """Answer with the head alone."""
        self._head()

    def _head(self) -> bytes:
        headers = {name.title(): value for name, value in self.headers.items()}  # HTTP has names in any case
        response = self.server.respond(self.command, self.path, headers)
        self.send_response(response.status)
        for name, value in response.headers.items():
            self.send_header(name, value)
        if response.status != HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Length", str(len(response.body)))
        self.end_headers()
        return response.body

    def log_message(self, *_: object) -> None:
        """Say nothing: `DemoSite.requests` is the log."""


class _Server(ThreadingHTTPServer):
    """Listens on loopback."""

    def __init__(self, port: int, respond: Callable[[str, str, Mapping[str, str]], Response]) -> None:
        self.respond = respond
        super().__init__(("127.0.0.1", port), _Handler)

    def handle_error(self, request: socket | tuple[bytes, socket], client_address: object) -> None:
        """Pass over a client that left in the middle: the daemon kills a crawl that hangs."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)
