"""The daemon on days on which time or a host behaves badly: is everything checked, once, and in what time?

    python -m benchmarks.clocks [--policies 200] [--due 500]

The real daemon in this process, Scrapy's crawls, a real archive and site; the clock of the daemon and of APScheduler is
moved, time-outs are not. Prints a line for each day: how many policies were asked for how often, and the seconds until
the last of them. Exits with 1 where a policy was not asked for as often as it should be.
"""

import argparse
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from monitor.config import load
from tests.daemons import in_thread
from tests.making import NOTICE, page
from tests.moving import MovingClock
from tests.recording import RecordingChannel
from tests.site import Page, Site

PATIENCE = 900.0
"""Seconds until what has not happened never will."""

FETCHES = """
    select policies.name from fetches join policies on policies.id = policy_id
    where policies.name not like 'hangs%' order by fetches.id
"""

SETTINGS = """
[monitor]
retry = "30m"
confirm = "1h"
[crawl]
delay = "0s"
timeout = "20s"
private_networks = "127.0.0.1"
[schedule]
every = "6h"
jitter = "0s"
"""


@dataclass
class Watch:
    """A daemon that watches a site."""

    site: Site
    clock: MovingClock
    config_path: Path
    paths: tuple[str, ...]
    faults: int = 0

    def day(self, name: str, times: int, act: Callable[[], None] = lambda: None) -> None:
        """Let something happen, and see each page asked for so many times more."""
        before, began = self._recorded(), time.monotonic()
        act()
        want = len(self.paths) * times
        while self._recorded() - before < want and time.monotonic() - began < PATIENCE:
            time.sleep(0.1)
        seconds = time.monotonic() - began
        time.sleep(2)  # for what should not come
        counts = Counter(Counter(self._policies()[before:]).values())
        told = ", ".join(f"{policies} policies {often} times" for often, policies in sorted(counts.items()))
        well = counts == Counter({times: len(self.paths)} if times else {})
        self.faults += not well
        print(
            f"{name:44} {told or 'nothing':28} {seconds:6.1f} s  {'as it should be' if well else 'WRONG'}", flush=True
        )

    def _recorded(self) -> int:
        return len(self._policies())

    def _policies(self) -> list[str]:
        """Name the policy of each fetch that is recorded, in order."""
        database = self.config_path.with_suffix(".db")
        try:
            with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as connection:
                return [name for (name,) in connection.execute(FETCHES)]
        except sqlite3.OperationalError:
            return []  # there is no archive yet


def move(clock: MovingClock, **by: float) -> Callable[[], None]:
    """Give what moves a clock."""

    def act() -> None:
        clock.moved += timedelta(**by)

    return act


@contextmanager
def watching(policies: int, *, hangs: bool = False) -> Iterator[Watch]:
    """Watch a site of so many policies, and one that never answers."""
    body = Page(body=page(NOTICE.format("8 days")))
    paths = tuple(f"/{number}" for number in range(policies))

    def silent(handler: BaseHTTPRequestHandler) -> None:
        handler.rfile.read(1)  # until the client gives up

    with (
        tempfile.TemporaryDirectory() as folder,
        pytest.MonkeyPatch.context() as patch,
        Site({**dict.fromkeys(paths, body), "/hangs": silent}) as site,
    ):
        addresses = [f"{site.address}{path}" for path in paths]
        if hangs:
            addresses.insert(0, f"{site.address}/hangs".replace("127.0.0.1", "localhost"))
        tables = "".join(f'[[policy]]\nvendor = "{url.rpartition("/")[2]}"\nurl = "{url}"\n' for url in addresses)
        path = Path(folder, "policy-monitor.toml")
        path.write_text(SETTINGS + tables, encoding="utf-8")
        clock = MovingClock(patch)
        with in_thread(load(path), RecordingChannel(), clock=clock):
            yield Watch(site, clock, path, paths)


def main() -> None:
    """Live through the days."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--policies", type=int, default=200)
    parser.add_argument("--due", type=int, default=500)
    arguments = parser.parse_args()
    faults = 0
    with watching(arguments.due) as watch:
        watch.day(f"{arguments.due} due at once", 1)
        watch.day("an hour later, to be seen again", 1, move(watch.clock, hours=1))
        faults += watch.faults
    with watching(arguments.policies) as watch:
        watch.day(f"{arguments.policies} due at once", 1)
        watch.day("an hour later, to be seen again", 1, move(watch.clock, hours=1))
        watch.day("the clock is set forward by three hours", 0, move(watch.clock, hours=3))
        watch.day("two more", 1, move(watch.clock, hours=2))
        watch.day("the clock is set back by three hours", 0, move(watch.clock, hours=-3))
        watch.day("six hours later", 1, move(watch.clock, hours=6))
        watch.day("two days asleep", 1, move(watch.clock, days=2))
        faults += watch.faults
    with watching(arguments.policies, hangs=True) as watch:
        watch.day(f"{arguments.policies}, and a host that never answers", 1)
        faults += watch.faults
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
