"""Jobs in, outcomes out: one crawl in a child process that cannot hang, leak or take its parent down."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from datetime import datetime
from typing import IO, ClassVar

from spiders.budget import end_of, is_its_own_fault
from spiders.clock import utc_now
from spiders.order import Order
from spiders.scratch import Mark, scratch
from spiders.settings import CrawlSettings
from spiders.surroundings import for_crawl
from spiders.watchdog import Watchdog
from spiders.wire import job_line, order_lines, read_outcome
from storage.jobs import Job, Outcome
from storage.records import Fetch, FetchOutcome

__all__ = ["Crawl", "CrawlSettings", "crawl"]


def crawl(jobs: Iterable[Job], settings: CrawlSettings, *, limit_seconds: float) -> Iterator[Outcome]:
    """Yield exactly one outcome for every job, in the order in which they come; never raises for a page.

    After `limit_seconds`, in which the time is not counted that the caller takes between two outcomes, the crawl is
    killed, and the jobs without an outcome get a failed, transient one. A page whose reading ends the child fails
    alone: what is left is crawled again, for `limit_seconds` again.
    """
    return Crawl(jobs, settings, limit_seconds=limit_seconds).outcomes()


class Crawl:
    """One crawl that another thread may stop."""

    # -P: the working directory may hold another package of the name `spiders`.
    command: ClassVar[Sequence[str]] = (sys.executable, "-P", "-m", "spiders.child")

    def __init__(self, jobs: Iterable[Job], settings: CrawlSettings, *, limit_seconds: float) -> None:
        """Take the jobs, one at a time; raise OSError where the disk has no room for them."""
        self._numbers: dict[str, int] = {}
        """The places of policies in the order."""
        self._order = Order(self._lines(jobs))
        self.settings = settings
        self.limit_seconds = limit_seconds
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._ended: str | None = None
        self._code = 0
        """How the last child ended."""
        self._reads: str | None = None
        """Whose page it read then."""

    def outcomes(self) -> Iterator[Outcome]:
        """Yield exactly one outcome for every job, once. Whoever stops iterating ends the child."""
        with closing(self._order):
            yield from self._outcomes(self._numbers)

    def _outcomes(self, waiting: dict[str, int]) -> Iterator[Outcome]:
        began = utc_now()
        while waiting:
            for told in self._told(waiting):
                if waiting.pop(told.fetch.policy, None) is not None:
                    yield told
            if self._ended is not None or self._reads not in waiting:
                break
            why, lasting = end_of(self._code, self.settings.reading_seconds), is_its_own_fault(self._code)
            yield unanswered(self._order.job(waiting.pop(self._reads)), why, began, lasting=lasting)
        for number in waiting.values():
            why = self._ended or "the crawl ended without telling what came of it"
            yield unanswered(self._order.job(number), why, began)

    def _lines(self, jobs: Iterable[Job]) -> Iterator[bytes]:
        """Yield the lines of jobs, and note their places."""
        for number, job in enumerate(jobs):
            self._numbers[job.policy] = number
            yield job_line(job)

    def stop(self) -> None:
        """End the crawl now, from any thread; what it has not told yet is failed and transient."""
        self._end("the crawl was stopped")

    def _told(self, waiting: Mapping[str, int]) -> Iterator[Outcome]:
        """Yield what a child tells of what waits, until it ends; it is gone when this returns, however that happens."""
        # A browser that is killed leaves its files behind: they go with this folder.
        with scratch() as folder:
            process = self._start(folder)
            if process is not None:
                yield from self._conversation(process, tuple(waiting.values()))
            self._reads = Mark(folder).read()

    def _conversation(self, process: subprocess.Popen[bytes], numbers: Sequence[int]) -> Iterator[Outcome]:
        """Yield what a child tells of its order; it is gone when this returns."""
        if process.stdin is None or process.stdout is None:
            return
        late = f"the crawl took longer than {self.limit_seconds:g} s"
        try:
            with Watchdog(self.limit_seconds, lambda: self._end(late)) as watchdog:
                send(process.stdin, order_lines(map(self._order.line, numbers), self.settings))
                for outcome in outcomes_in(process.stdout):
                    with watchdog.asleep():
                        yield outcome
        finally:
            self._reap(process)

    def _start(self, folder: str) -> subprocess.Popen[bytes] | None:
        """Start the child, unless the crawl was stopped already."""
        # One thread of OpenBLAS, behind what tells languages: each takes 40 MB of what a page may take; and one place
        # from which glibc gives memory to all threads.
        memory = {"OPENBLAS_NUM_THREADS": "1", "MALLOC_ARENA_MAX": "1"}
        ours = {"TMPDIR": folder, **memory}
        surroundings = {**for_crawl(os.environ), **ours}  # noqa: TID251 - passed on, not read
        with self._lock:
            if self._ended is None:
                self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
                    self.command,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    env=surroundings,
                    start_new_session=True,
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
            self._code = process.wait()
        for pipe in (process.stdin, process.stdout):
            with suppress(OSError):
                pipe and pipe.close()


def send(pipe: IO[bytes], order: Iterable[bytes]) -> None:
    """Write the order, and leave the pipe open: the child ends when its other end does, with us or before."""
    with suppress(OSError):  # a child that died tells nothing, which is noticed where it is read
        pipe.writelines(order)
        pipe.flush()


def outcomes_in(pipe: IO[bytes]) -> Iterator[Outcome]:
    """Yield what is told on a pipe; the last words of a killed child may be cut off."""
    with suppress(ValueError):
        while (outcome := read_outcome(pipe)) is not None:
            yield outcome


def unanswered(job: Job, reason: str, began: datetime, *, lasting: bool = False) -> Outcome:
    """Return the outcome, until now, of a job that the child told nothing of."""
    return Outcome(
        fetch=Fetch(
            policy=job.policy,
            started_at=began,
            duration_ms=round((utc_now() - began).total_seconds() * 1000),
            outcome=FetchOutcome.FAILED,
            url=job.url,
            error=reason,
            transient=not lasting,
        )
    )
