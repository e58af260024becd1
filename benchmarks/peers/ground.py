"""What all tools share: the site, a place for webhooks, a folder each, and the environments that the peers stand in."""

import json
import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from benchmarks.peers.hosts import host_of, number_of
from benchmarks.peers.pages import KILOBYTES, Phase
from benchmarks.peers.site import PATH
from benchmarks.peers.usage import QUIET_SECONDS, QUIET_SHARE, Usage, Watch, processor_seconds
from monitor.config import child_environment

ROOT = Path(__file__).parents[2]
HOST = re.compile(r"127\.\d+\.\d+\.\d+")
MOST_SECONDS = 3_600
"""After which a round counts as hung."""


class Site:
    """The process that serves the pages."""

    def __init__(self, seed: int, kilobytes: tuple[int, int] = KILOBYTES) -> None:
        command = [sys.executable, "-m", "benchmarks.peers.site", *map(str, (seed, *kilobytes))]
        self._process = subprocess.Popen(  # noqa: S603 - our own module
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
        )
        self.port = int(self._said())

    def show(self, phase: Phase) -> None:
        """Begin a phase."""
        self._ask(phase)

    def counts(self) -> dict[str, int]:
        """Say what was asked for since the phase began."""
        return self._ask("")

    def close(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.wait()

    def _ask(self, line: str) -> dict[str, int]:
        assert self._process.stdin
        self._process.stdin.write(f"{line}\n")
        told: dict[str, int] = json.loads(self._said())
        return told

    def _said(self) -> str:
        assert self._process.stdout
        return self._process.stdout.readline()


class Sink:
    """Takes webhooks on loopback, and keeps what they say."""

    def __init__(self) -> None:
        self.received: list[Any] = []
        sink = self

        class Handler(BaseHTTPRequestHandler):
            """Takes one message."""

            def do_POST(self) -> None:
                """Keep it, and say that it was taken."""
                sink.received.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
                self.send_response(200)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self._server.server_port
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self) -> None:
        """Take no more."""
        self._server.shutdown()
        self._server.server_close()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """Where one tool is measured."""

    site: Site
    sink: Sink
    pages: int
    folder: Path
    """Of the tool alone."""
    environments: Path
    """A folder with a virtual environment for each peer."""
    phases: Sequence[Phase] = tuple(Phase)
    main_only: bool = field(default=False)
    """Whether the tool is told that the policy stands in `main`."""

    @property
    def addresses(self) -> Sequence[str]:
        """Where the pages are."""
        return [f"http://{host_of(number)}:{self.site.port}{PATH}" for number in range(self.pages)]

    @property
    def surroundings(self) -> Mapping[str, str]:
        """The environment of what is started: with a home of its own, and no bytecode switched off."""
        return child_environment(HOME=str(self.folder), PYTHONDONTWRITEBYTECODE="")

    def program(self, peer: str, name: str) -> Path:
        """Return a program of a peer."""
        return self.environments / peer / "bin" / name


def page_of(text: str) -> int:
    """Return which page a text is about: the first whose host it names."""
    found = HOST.search(text)
    assert found, text
    return number_of(found[0])


@contextmanager
def started(command: Sequence[str | Path], ground: Ground, **more: str) -> Iterator[subprocess.Popen[bytes]]:
    """Run a server until the end of the block."""
    with (ground.folder / "log.txt").open("wb") as log:
        process = subprocess.Popen(  # noqa: S603 - a tool that is measured
            command, cwd=ground.folder, env={**ground.surroundings, **more}, stdout=log, stderr=log
        )
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def settled(process: subprocess.Popen[bytes], ground: Ground, begin: Callable[[], object]) -> Usage:
    """Begin a round of a server, wait until every page was fetched and it has come to rest; return what it took."""
    before, began = processor_seconds(process.pid), time.monotonic()
    with Watch(process.pid).open() as watch:
        begin()
        while ground.site.counts()["different"] < ground.pages:
            assert process.poll() is None, f"{process.args!r} ended: see {ground.folder}"
            assert time.monotonic() - began < MOST_SECONDS, f"{process.args!r} does not fetch all pages"
            time.sleep(0.2)
        ended = rest(process.pid, ground.sink)
    return Usage(processor=processor_seconds(process.pid) - before, wall=ended - began, megabytes=watch.peak)


def rest(root: int, sink: Sink) -> float:
    """Wait until processes have come to rest and tell nothing any more; return since when.

    On a busy machine they may seem to rest where they only wait for a processor: there it takes longer to be sure.
    """
    while True:
        since, before, told = time.monotonic(), processor_seconds(root), len(sink.received)
        quiet = QUIET_SECONDS * max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))
        time.sleep(quiet)
        idle = processor_seconds(root) - before < quiet * QUIET_SHARE
        if idle and len(sink.received) == told:
            return since
