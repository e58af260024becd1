"""Pure: whether a crawl is worth waiting for, by how briskly it tells what came of its policies."""

from collections import deque

START_SECONDS = 30.0
"""That a crawl may take on a busy machine before it tells anything."""

SPAN_SECONDS = 5.0
FEWEST = 5
"""Outcomes within that span, below which a crawl mostly waits for hosts: what is due must not wait with it."""


class Pace:
    """Of one crawl; moments are seconds of any one clock."""

    def __init__(self, began: float) -> None:
        self._until = began + START_SECONDS
        self._told: deque[float] = deque(maxlen=FEWEST)

    def tell(self, now: float) -> None:
        """Note an outcome."""
        self._told.append(now)

    def is_brisk(self, now: float) -> bool:
        """Say whether it tells briskly, or has only just begun.

        >>> Pace(began=0.0).is_brisk(29.0), Pace(began=0.0).is_brisk(30.0)
        (True, False)
        """
        return now < (self._told[0] + SPAN_SECONDS if self._told else self._until)
