"""The site that all tools watch, each page on a host of its own on loopback; a process of its own.

    python -m peers.site SEED KILOBYTES KILOBYTES

Prints its port, then answers each line on standard input: the name of a phase shows it from now on, an empty line
changes nothing; both get a line of JSON with what was asked for since the phase began.
"""

import json
import sys
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from socket import socket
from threading import Thread

from benchmarks.peers import pages
from benchmarks.peers.hosts import number_of
from benchmarks.peers.pages import Answer, Phase

ROBOTS = b"User-agent: *\nDisallow: /admin/\n"
PATH = "/privacy-policy"
LOOPBACK = "127."


class State:
    """What the site shows now, and what it was asked for."""

    def __init__(self, seed: int, kilobytes: tuple[int, int]) -> None:
        self.seed = seed
        self.kilobytes = kilobytes
        self.phase = Phase.FIRST
        self.visits = count(1)
        self.asked: Counter[str] = Counter()
        self.pages: set[int] = set()

    def show(self, phase: Phase) -> None:
        """Begin a phase."""
        self.phase = phase
        self.asked = Counter()
        self.pages = set()

    def counts(self) -> dict[str, int]:
        """Say what was asked for in this phase."""
        return {"pages": self.asked["page"], "different": len(self.pages), "robots": self.asked["robots"]}

    def answer(self, host: str, path: str) -> Answer:
        """Return what stands at a path of a host."""
        if path == "/robots.txt":
            self.asked["robots"] += 1
            return Answer(status=200, body=ROBOTS)
        if path != PATH:
            return Answer(status=404, body=b"<h1>Not found</h1>")
        number, visit = number_of(host), next(self.visits)
        self.asked["page"] += 1
        self.pages.add(number)
        return pages.answer(number, self.phase, self.seed, visit, self.kilobytes)


class Server(ThreadingHTTPServer):
    """Listens on every address of loopback, and serves no other."""

    request_queue_size = 1024
    daemon_threads = True

    def __init__(self, state: State) -> None:
        self.state = state
        super().__init__(("0.0.0.0", 0), Handler)  # noqa: S104 - 127.0.0.0/8 whole; see below

    def verify_request(self, request: object, client_address: object) -> bool:  # noqa: ARG002 - as the base has it
        """Refuse whoever is not on this machine."""
        return str(client_address[0]).startswith(LOOPBACK)  # type: ignore[index] # an address and a port

    def handle_error(self, request: socket | tuple[bytes, socket], client_address: object) -> None:
        """Pass over a client that left."""


class Handler(BaseHTTPRequestHandler):
    """Speaks HTTP for the site."""

    server: Server
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    timeout = 30

    def do_GET(self) -> None:
        """Answer with head and body."""
        given = self.server.state.answer(str(self.headers["Host"]), self.path)
        self.send_response(given.status)
        kind = "text/plain" if self.path == "/robots.txt" else "text/html"
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(given.body)))
        self.end_headers()
        self.wfile.write(given.body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def main() -> None:
    """Serve until standard input ends."""
    seed, least, most = map(int, sys.argv[1:])
    state = State(seed, (least, most))
    server = Server(state)
    Thread(target=server.serve_forever, daemon=True).start()
    print(server.server_port, flush=True)
    for line in sys.stdin:
        told = state.counts()
        if line.strip():
            state.show(Phase(line.strip()))
        print(json.dumps(told), flush=True)


if __name__ == "__main__":
    main()
