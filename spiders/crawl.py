"""Jobs in, outcomes out: one crawl in a child process that cannot hang, leak or take its parent down."""

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from tempfile import mkdtemp
from typing import IO

from spiders.clock import now
from spiders.settings import CrawlSettings
from spiders.wire import order_line, read_outcome
from storage.records import Fetch, FetchOutcome, Job, Outcome

__all__ = ["Crawl", "CrawlSettings", "crawl"]


def crawl(jobs: Sequence[Job], settings: CrawlSettings, *, limit_seconds: float) -> Iterator[Outcome]:
    """Yield exactly one outcome for every job, in the order in which they come; never raises for a page.

    After `limit_seconds` the crawl is killed, and the jobs without an outcome get a failed, transient one.
    """
    return Crawl(jobs, settings, limit_seconds=limit_seconds).outcomes()


class Crawl:
    """One crawl that another thread may stop."""

    def __init__(self, jobs: Sequence[Job], settings: CrawlSettings, *, limit_seconds: float) -> None:
        self.jobs = jobs
        self.settings = settings
        self.limit_seconds = limit_seconds
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._ended: str | None = None

    def outcomes(self) -> Iterator[Outcome]:
        """Yield exactly one outcome for every job. Whoever stops iterating ends the child."""
        waiting = {job.policy: job for job in self.jobs}
        began = now()
        for outcome in self._told():
            if waiting.pop(outcome.fetch.policy, None) is not None:
                yield outcome
        reason = self._ended or "the crawl ended without telling what came of it"
        for job in waiting.values():
            yield unanswered(job, reason, began, now())

    def stop(self) -> None:
        """End the crawl now, from any thread; what it has not told yet is failed and transient."""
        self._end("the crawl was stopped")

    def _told(self) -> Iterator[Outcome]:
        """Yield what the child tells, until it ends; it is gone when this returns, however that happens."""
        # A browser that is killed leaves its files behind: they go with this folder.
        scratch = mkdtemp(prefix="policy-monitor-")
        try:
            process = self._start(scratch)
            if process is not None:
                yield from self._conversation(process)
        finally:
            remove(scratch)

    def _conversation(self, process: subprocess.Popen[bytes]) -> Iterator[Outcome]:
        """Yield what a child tells of its order; it is gone when this returns."""
        if process.stdin is None or process.stdout is None:
            return
        timer = threading.Timer(self.limit_seconds, self._end, [f"the crawl took longer than {self.limit_seconds:g} s"])
        timer.daemon = True
        timer.start()
        try:
            send(process.stdin, order_line(self.jobs, self.settings))
            yield from outcomes_in(process.stdout)
        finally:
            timer.cancel()
            self._reap(process)

    def _start(self, scratch: str) -> subprocess.Popen[bytes] | None:
        """Start the child, unless there is nothing to do for it or the crawl was stopped already."""
        surroundings = {**os.environ, "TMPDIR": scratch}  # noqa: TID251 - passed on, not read
        # -P: the working directory may hold another package of the name `spiders`.
        command = [sys.executable, "-P", "-m", "spiders.child"]
        with self._lock:
            if self.jobs and self._ended is None:
                self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
                    command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=surroundings, start_new_session=True
                )
            return self._process

    def _end(self, reason: str) -> None:
        """Note why the crawl ends, and kill the child."""
        with self._lock:
            self._ended = self._ended or reason
            self._kill()

    def _kill(self) -> None:
        """Kill the child and all that it started, without asking: it holds nothing that would need to be saved."""
        if self._process is not None:
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)

    def _reap(self, process: subprocess.Popen[bytes]) -> None:
        """Make sure that the child is gone, and that nobody kills a later process of the same number."""
        with self._lock:
            self._kill()
            self._process = None
            process.wait()
        for pipe in (process.stdin, process.stdout):
            with suppress(OSError):
                pipe and pipe.close()


def remove(folder: str) -> None:
    """Remove a folder; the browser of a killed child dies a moment after it, and until then writes into it."""
    for _ in range(20):
        shutil.rmtree(folder, ignore_errors=True)
        if not Path(folder).exists():
            return
        time.sleep(0.1)


def send(pipe: IO[bytes], order: bytes) -> None:
    """Write the order, and leave the pipe open: the child ends when its other end does, with us or before."""
    with suppress(OSError):  # a child that died tells nothing, which is noticed where it is read
        pipe.write(order)
        pipe.flush()


def outcomes_in(pipe: IO[bytes]) -> Iterator[Outcome]:
    """Yield what is told on a pipe; the last line of a killed child may be cut off."""
    for line in pipe:
        try:
            yield read_outcome(line)
        except ValueError:
            return


def unanswered(job: Job, reason: str, began: datetime, ended: datetime) -> Outcome:
    """Return the outcome of a job that the child told nothing of."""
    return Outcome(
        fetch=Fetch(
            policy=job.policy,
            started_at=began,
            duration_ms=round((ended - began).total_seconds() * 1000),
            outcome=FetchOutcome.FAILED,
            url=job.url,
            error=reason,
            transient=True,
        )
    )
