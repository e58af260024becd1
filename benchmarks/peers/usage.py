"""What a process and all that it starts costs: processor time, memory, disk, as Linux tells it in /proc."""

import os
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")
SAMPLE_SECONDS = 0.2
QUIET_SECONDS, QUIET_SHARE = 3.0, 0.03
"""A server that took less than this share of a processor for so long is done with its round."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """What one round cost."""

    processor: float
    """Seconds, of all processes together."""
    wall: float
    megabytes: float
    """The most that all processes held together at one time; a page that several share counts once."""


def tree(root: int) -> list[int]:
    """Return a process and all that descend from it."""
    found = [root]
    for process in found:
        with suppress(OSError):
            for thread in Path(f"/proc/{process}/task").iterdir():
                found += map(int, (thread / "children").read_text().split())
    return found


def megabytes(root: int) -> float:
    """Return what a tree of processes holds now: its proportional set size.

    One that is just being started shares all memory of its parent until it runs its own program: that counts once.
    """
    return sum(map(proportional, set(map(said_of, tree(root)))))


def said_of(process: int) -> str:
    """Return what Linux says of the memory of a process, empty where it is gone."""
    with suppress(OSError):
        return Path(f"/proc/{process}/smaps_rollup").read_text()
    return ""


def proportional(said: str) -> float:
    r"""Return the megabytes of a proportional set size.

    >>> proportional("7f00-7fff ---p 00000000 00:00 0 [rollup]\nRss: 3000 kB\nPss: 1500 kB\n"), proportional("")
    (1.5, 0)
    """
    found = (line.split()[1] for line in said.splitlines() if line.startswith("Pss:"))
    return sum(map(int, found)) / 1000 if said else 0


def processor_seconds(root: int) -> float:
    """Return the seconds that a tree of processes has taken until now, those of its ended children included."""
    total = 0
    for process in tree(root):
        with suppress(OSError):
            fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
            total += sum(map(int, fields[11:15]))
    return total / TICKS


class Watch:
    """Notes the most memory that a tree of processes holds while it is open."""

    def __init__(self, root: int) -> None:
        self.root = root
        self.peak = 0.0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def _look(self) -> None:
        while not self._over.is_set():
            self.peak = max(self.peak, megabytes(self.root))
            self._over.wait(SAMPLE_SECONDS)

    @contextmanager
    def open(self) -> Iterator["Watch"]:
        """Look until the end of the block."""
        self._thread.start()
        try:
            yield self
        finally:
            self._over.set()
            self._thread.join()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """A command that ran to its end."""

    usage: Usage
    output: str
    code: int


def run(command: Sequence[str | Path], folder: Path, surroundings: Mapping[str, str]) -> Ended:
    """Run a command to its end; what it says on standard error goes to a file in its folder."""
    output = folder / "output.txt"
    began = time.monotonic()
    with output.open("wb") as out, (folder / "errors.txt").open("ab") as err:
        process = subprocess.Popen(command, cwd=folder, env=dict(surroundings), stdout=out, stderr=err)  # noqa: S603
        with Watch(process.pid).open() as watch:
            _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    usage = Usage(processor=used.ru_utime + used.ru_stime, wall=time.monotonic() - began, megabytes=watch.peak)
    return Ended(usage=usage, output=output.read_text(errors="replace"), code=process.returncode)


def disk_megabytes(folder: Path) -> float:
    """Return what all files under a folder take."""
    return sum(path.stat().st_blocks * 512 for path in folder.rglob("*") if path.is_file()) / 1_000_000
