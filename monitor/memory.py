"""Has the C library, where it is glibc, hold no more memory than it must, and Python look for garbage less often."""

import ctypes
import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

ARENAS = -8
"""`M_ARENA_MAX` of mallopt(3): each thread otherwise has some of its own, and keeps what it freed."""

SPARE, SPARE_BYTES = -1, 2_097_152
"""`M_TRIM_THRESHOLD`: what may stay free at the end of it. It otherwise grows to twice the largest piece ever freed.

As much as an unchanged page takes for a moment: with half a MB, the kernel zeroed a hundred pages of memory for each.
"""

ALONE, ALONE_BYTES = -3, 1_048_576
"""`M_MMAP_THRESHOLD`: what packs a page takes such pieces, each of which is then given back as it is freed."""

NEW = 10_000
"""Containers made, and not let go of, after which Python looks for circles among them: its own 700 are a sentence's."""


@cache
def _library() -> ctypes.CDLL | None:
    library = ctypes.CDLL(None)
    return library if hasattr(library, "mallopt") and hasattr(library, "malloc_trim") else None


def collect_seldom() -> None:
    """Look for garbage once for many sentences that are read: judging takes a seventh less time, and no more memory."""
    gc.set_threshold(NEW)


@contextmanager
def collect_afterwards() -> Iterator[None]:
    """Look for no garbage meanwhile: of the million things that judging a long rewrite makes few are in circles."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def hold_little() -> None:
    """Have all threads that are yet to begin take their memory from one place, of which little stays free: 5 MB less.

    They seldom run at the same time, and ask for much only where a text is new.
    """
    if library := _library():
        library.mallopt(ARENAS, 1)
        library.mallopt(SPARE, SPARE_BYTES)
        library.mallopt(ALONE, ALONE_BYTES)


def give_back() -> None:
    """Give what is free back to the system, a millisecond's work: worth it after a text was judged."""
    if library := _library():
        library.malloc_trim(0)
