"""Looks at the machine: its disk, its clock."""

import shutil
import time
from datetime import datetime
from pathlib import Path

from monitor.steadiness import ClockWatch
from monitor.troubles import Machine


def look_at_machine(database: Path, watch: ClockWatch, *, now: datetime) -> Machine:
    """Say what is free on the disk of the archive, and whether the clock was moved since the last look."""
    try:
        free = shutil.disk_usage(database.parent).free
    except OSError:
        free = None
    return Machine(free=free, clock_moved=watch.look(now, counted_seconds()))


def counted_seconds() -> float:
    """Give a clock that nobody moves, and that counts on while the machine sleeps, where there is one."""
    return time.clock_gettime(time.CLOCK_BOOTTIME) if hasattr(time, "CLOCK_BOOTTIME") else time.monotonic()
