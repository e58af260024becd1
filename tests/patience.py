"""Waits for what happens in another thread or process: at once on an idle machine, late on a busy one."""

import time
from collections.abc import Callable

PATIENCE = 120.0
"""Seconds after which something is not going to happen."""


def eventually(happened: Callable[[], object]) -> bool:
    """Wait until something has happened; False where it does not."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if happened():
            return True
        time.sleep(0.02)
    return False
