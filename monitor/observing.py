"""Answers whoever observes the watch: `/metrics` for Prometheus, `/health` for a probe. Over HTTP, for reading only."""

import json
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from time import monotonic

import structlog
from prometheus_client import PlatformCollector, ProcessCollector
from prometheus_client.exposition import choose_encoder

from monitor.config import Config
from monitor.gauges import ArchiveGauges
from monitor.health import Health, State, probed
from monitor.hosts import is_this_machine
from monitor.meters import Meters

log = structlog.get_logger()

KEPT_SECONDS = 5.0
"""For so long a verdict is given again, at least: a probe that asks too often costs the watch nothing."""

KEPT_TIMES = 10
"""And for so many times as long as it took: of thousands of policies that is seconds."""

PATIENCE_SECONDS = 10.0
"""How long a client may take to ask and to be answered."""

ILL = frozenset({State.CRITICAL, State.UNKNOWN})
"""What a probe is told as 503; a warning is no reason to start the daemon anew."""


@dataclass
class Observing:
    """Listens at an address from `start` to `stop`; one answer is made at a time."""

    config: Config
    meters: Meters
    clock: Callable[[], datetime]
    _making: threading.Lock = field(default_factory=threading.Lock)
    _server: ThreadingHTTPServer | None = None
    _verdict: tuple[float, Health] | None = None
    """Until when it is given again, by the clock that nobody moves."""

    def __post_init__(self) -> None:
        ProcessCollector(registry=self.meters.registry)
        PlatformCollector(registry=self.meters.registry)
        self.meters.registry.register(ArchiveGauges(self.config, self.clock))

    @property
    def port(self) -> int:
        """The port that is listened at; 0 where none is."""
        return self._server.server_port if self._server else 0

    def start(self, host: str, port: int) -> None:
        """Begin to listen. An address that cannot be had is logged: the watch itself goes on without."""

        class Answering(Handler):
            observing = self

        class Server(ThreadingHTTPServer):
            address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
            daemon_threads = True

            def handle_error(self, *_: object) -> None:
                """Say nothing: a client that went away is no event of the watch."""

        try:
            self._server = Server((host, port), Answering)
        except OSError as error:
            log.error("no metrics: cannot listen", host=host, port=port, error=error.strerror or str(error))  # noqa: TRY400 - in words
            return
        threading.Thread(target=self._server.serve_forever, args=(0.1,), name="observing", daemon=True).start()
        log.info("listening for scrapes", host=host, port=self.port)

    def stop(self) -> None:
        """Stop listening."""
        if self._server:
            self._server.shutdown()
            self._server.server_close()
            self._server = None

    def metrics(self, accept: str) -> tuple[str, bytes]:
        """Give the type and the text of all metrics, in the format that a client takes."""
        encoder, content_type = choose_encoder(accept)
        with self._making:
            return content_type, encoder(self.meters.registry)

    def health(self) -> Health:
        """Judge as `status --check` does, or did a few seconds ago."""
        with self._making:
            began = monotonic()
            if self._verdict is None or began > self._verdict[0]:
                found = probed(self.config.path, now=self.clock())
                took = monotonic() - began
                self._verdict = (began + took + max(KEPT_SECONDS, KEPT_TIMES * took), found)
            return self._verdict[1]


class Handler(BaseHTTPRequestHandler):
    """Answers GET and HEAD."""

    observing: Observing
    timeout = PATIENCE_SECONDS
    server_version = "policy-monitor"
    sys_version = ""

    def do_GET(self) -> None:
        """Answer one request."""
        if not self._is_meant_for_us():
            self._answer(HTTPStatus.MISDIRECTED_REQUEST, "text/plain", b"ask for localhost\n")
            return
        match self.path.partition("?")[0]:
            case "/metrics":
                content_type, body = self.observing.metrics(self.headers.get("Accept", ""))
                self._answer(HTTPStatus.OK, content_type, body)
            case "/health":
                found = self.observing.health()
                status = HTTPStatus.SERVICE_UNAVAILABLE if found.state in ILL else HTTPStatus.OK
                said = {"state": found.state.name, "line": found.line}
                self._answer(status, "application/json", json.dumps(said).encode())
            case _:
                self._answer(HTTPStatus.NOT_FOUND, "text/plain", b"there are /metrics and /health\n")

    do_HEAD = do_GET  # noqa: N815 - likewise

    def log_message(self, *_: object) -> None:
        """Say nothing: scrapes are no events of the watch."""

    def _is_meant_for_us(self) -> bool:
        """Say whether the name asked for is ours: on loopback no other may be let lead here (DNS rebinding)."""
        here, host = self.connection.getsockname()[0], self.headers.get("Host")
        return host is None or not is_this_machine(here if ":" not in here else f"[{here}]") or is_this_machine(host)

    def _answer(self, status: HTTPStatus, content_type: str, body: bytes) -> None:
        self.send_response(status)
        for name, value in {
            "Content-Type": content_type,
            "Content-Length": str(len(body)),
            "Cache-Control": "no-store",
            "X-Content-Type-Options": "nosniff",
        }.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)
