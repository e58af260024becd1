"""What reading one page may cost: one that costs more ends the child, and the parent knows whose page it was."""

import os
import resource
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache

from spiders.errors import FetchError

MOST_MEMORY = 280_000_000
"""Bytes that the child may take while it reads."""

LEAST_ROOM = 100_000_000
"""Bytes that a page may take for its reading, however much the child holds already."""

STATM_BYTES = 256

DETECTOR, DETECTOR_ROOM = "py3langid", 120_000_000
"""What tells languages is loaded by the first page that does not say its own, and takes so many bytes then."""


class Budget:
    """Bounds what is done with one page at a time, in the thread of the reactor.

    Neither a time-out nor an exception ends what runs inside a library, so the kernel does: after `seconds` of
    computing it kills the process. More memory than allowed is an error where it is asked for, which some libraries
    take for a reason to end the process too.
    """

    def __init__(self, seconds: float, announce: Callable[[str | None], None]) -> None:
        self.seconds = seconds
        self.announce = announce

    @contextmanager
    def of(self, policy: str) -> Iterator[None]:
        """Do something with a page of a policy; raise FetchError where it takes more memory than allowed."""
        self.announce(policy)
        before = resource.getrlimit(resource.RLIMIT_DATA)
        resource.setrlimit(resource.RLIMIT_DATA, (memory_limit(before[1]), before[1]))
        signal.setitimer(signal.ITIMER_PROF, self.seconds)
        try:
            yield
        except MemoryError as error:
            raise FetchError("reading the page takes more memory than allowed", transient=False) from error
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
            resource.setrlimit(resource.RLIMIT_DATA, before)
            self.announce(None)


def memory_limit(hard: int) -> int:
    """Return the bytes of data that the process may have from now on, no more than `hard`."""
    page = resource.getpagesize()
    counts = os.pread(statm(), STATM_BYTES, 0).split()
    resident, data = int(counts[1]) * page, int(counts[5]) * page
    least = LEAST_ROOM + (0 if DETECTOR in sys.modules else DETECTOR_ROOM)
    limit = data + max(least, MOST_MEMORY - resident)
    return limit if hard == resource.RLIM_INFINITY else min(limit, hard)


@cache
def statm() -> int:
    """Open what the kernel says of this process's memory: it is asked before every page."""
    return os.open("/proc/self/statm", os.O_RDONLY | os.O_CLOEXEC)


def is_its_own_fault(code: int) -> bool:
    """Say whether it is the page that ended a child; SIGKILL comes from outside, from a person or a full machine."""
    return code != -signal.SIGKILL


def end_of(code: int, seconds: float) -> str:
    """Say why a child ended while it read a page, by its exit code."""
    if code == -signal.SIGPROF:
        return f"reading the page takes more than {seconds:g} s of computing"
    if code == -signal.SIGKILL:
        return "the crawl was killed while it read the page"
    return "reading the page ended its process: it takes more memory than allowed, or a library cannot read it"
