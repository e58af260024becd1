"""Ends what takes too long, by the time in which it could have been working."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import Self

NAP_SECONDS = 1.0
"""How often it looks at least whether it is still to sleep."""


class Watchdog:
    """Barks once, in a thread of its own, after so many seconds awake; not after the block that it watches over."""

    def __init__(self, seconds: float, bark: Callable[[], None]) -> None:
        self._bark = bark
        self._left = seconds
        """When it last fell asleep or woke up."""
        self._woke: float | None = monotonic()
        """None while it sleeps."""
        self._over = False
        self._changed = threading.Condition()
        self._thread = threading.Thread(target=self._watch, name="watchdog", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        with self._changed:
            self._over = True
            self._changed.notify()

    @contextmanager
    def asleep(self) -> Iterator[None]:
        """Count none of the time that the block takes."""
        with self._changed:
            self._left = self._remaining()
            self._woke = None
        try:
            yield
        finally:
            with self._changed:
                self._woke = monotonic()

    def _remaining(self) -> float:
        return self._left if self._woke is None else self._left - (monotonic() - self._woke)

    def _watch(self) -> None:
        with self._changed:
            while not self._over and (left := self._remaining()) > 0:
                self._changed.wait(left if self._woke else max(left, NAP_SECONDS))
            over = self._over
        if not over:
            self._bark()
