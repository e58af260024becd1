"""Has the C library, where it is glibc, hold no more memory than it must, and Python look for garbage less often."""

import ctypes
import gc
from functools import cache

ARENAS = -8
"""`M_ARENA_MAX` of mallopt(3): each thread otherwise has some of its own, and keeps what it freed."""

NEW = 10_000
"""Containers made, and not let go of, after which Python looks for circles among them: its own 700 are a sentence's."""


@cache
def _library() -> ctypes.CDLL | None:
    library = ctypes.CDLL(None)
    return library if hasattr(library, "mallopt") and hasattr(library, "malloc_trim") else None


def collect_seldom() -> None:
    """Look for garbage once for many sentences that are read: judging takes a seventh less time, and no more memory."""
    gc.set_threshold(NEW)


def share_one_arena() -> None:
    """Have all threads that are yet to begin take their memory from one place; they seldom run at the same time."""
    if library := _library():
        library.mallopt(ARENAS, 1)


def give_back() -> None:
    """Give what is free back to the system, a millisecond's work: worth it after a text was judged."""
    if library := _library():
        library.malloc_trim(0)
