"""Slack is away for a day while alerts wait, and the process that delivers is killed at random: does each arrive once?

Every run has its own seed, archive and Slack (over real sockets); processes are killed with SIGKILL. They share a clock
that moves on only while nothing is due, so that a day takes seconds.

    python -m benchmarks.outage [--runs 200] [--alerts 500] [--kills 8] [--first-seed 0] [--quick]

Prints a line a run, and exits with 1 where any alert was lost, came twice, out of order or too fast.
"""

import argparse
import mmap
import multiprocessing
import sqlite3
import struct
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from random import Random
from time import monotonic

from monitor.addressing import Routing, address_alerts
from monitor.delivery import deliver_next
from monitor.demo.slack import TOKEN, Received, Reply, SlackServer
from notifications.slack import PACE, SlackBot
from storage.archive import Archive
from storage.records import AlertKind, Policy

START = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
AWAY = timedelta(days=1)
POLICIES = tuple(
    Policy(name=f"vendor-{number}", vendor=f"Vendor {number}", kind="privacy policy", url="https://vendor.example/")
    for number in range(20)
)
DOWN = (Reply(status=503, body="down"), Reply(status=429, body="", headers={"Retry-After": "90"}), Reply(drop=True))
LOST = (Reply(drop=True, take=True), Reply(status=500, body="", take=True))
"""Slack took the message, and the answer was lost."""
LOST_SHARE = 1 / 50

LIFE = (0.02, 1.2)
"""Seconds that a process may live before it is killed, at least and at most."""

FOUND = "select count(*) from deliveries where outcome = 'delivered' and error like '%found there%'"

PATIENCE = 300
"""Seconds for the last process, which nobody kills."""


class Clock:
    """Seconds since 1970 in a file that all processes of a run see."""

    def __init__(self, path: Path) -> None:
        with path.open("r+b") as file:
            self._shared = mmap.mmap(file.fileno(), 8)

    def now(self) -> datetime:
        """Give the time."""
        return datetime.fromtimestamp(self.seconds(), tz=UTC)

    def seconds(self) -> float:
        """Give the time as Slack counts it."""
        return float(struct.unpack("d", self._shared[:])[0])

    def set(self, moment: datetime) -> None:
        """Move on, never back."""
        self._shared[:] = struct.pack("d", max(self.seconds(), moment.timestamp()))


def deliver(folder: Path, api_url: str) -> None:
    """Deliver until nothing waits any more: the process that is killed."""
    clock = Clock(folder / "clock")
    bot = SlackBot(TOKEN, "#policies", base_url=api_url, name="slack")
    with Archive.open(folder / "outage.db") as archive:
        archive.outbox.release(now=clock.now())
        while soonest := archive.outbox.soonest("slack", now=clock.now()):
            clock.set(soonest + timedelta(milliseconds=1))
            while deliver_next(archive, bot, browse_url="http://127.0.0.1:8001", clock=clock.now):
                pass


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What one run came to."""

    seed: int
    killed: int
    lost: int
    twice: int
    out_of_order: int
    too_fast: int
    found: int
    """Deliveries that had arrived and were found, not sent again."""
    seconds: float

    @property
    def good(self) -> bool:
        """Say whether everything arrived as promised."""
        return not (self.lost or self.twice or self.out_of_order or self.too_fast)


def play(seed: int, *, alerts: int, kills: int) -> Result:
    """Play one run."""
    chance = Random(seed)  # noqa: S311 - to be repeated, not to be secret
    began = monotonic()
    with tempfile.TemporaryDirectory(prefix="outage-") as name:
        folder = Path(name)
        (folder / "clock").write_bytes(struct.pack("d", START.timestamp()))
        clock = Clock(folder / "clock")
        record(folder / "outage.db", alerts)
        with slack_for(clock, chance) as slack:
            killed = sum(not ran(folder, slack.api_url, chance.uniform(*LIFE)) for _ in range(kills))
            ran(folder, slack.api_url, PATIENCE)
            received = list(slack.received)
        with Archive.open(folder / "outage.db") as archive:
            waiting = len(archive.waiting())
        with sqlite3.connect(folder / "outage.db") as connection:
            found = connection.execute(FOUND).fetchone()[0]
    return judged(received, seed=seed, alerts=alerts, killed=killed, waiting=waiting, found=found, began=began)


def record(database: Path, alerts: int) -> None:
    """Record alerts that wait for Slack."""
    with Archive.open(database) as archive:
        archive.watch(POLICIES, now=START)
        with archive.transaction():
            for number in range(alerts):
                policy = POLICIES[number * 7 % len(POLICIES)]
                archive.add_alert(AlertKind.OVERDUE, policy.name, f"alert {number}", now=START)
        address_alerts(archive, Routing(targets=("slack",), policies={}), now=START)


@contextmanager
def slack_for(clock: Clock, chance: Random) -> Iterator[SlackServer]:
    """Serve a Slack that is away for a day and loses answers afterwards."""

    def trouble() -> Reply | None:
        if clock.now() < START + AWAY:
            return chance.choice(DOWN)
        return chance.choice(LOST) if chance.random() < LOST_SHARE else None

    with SlackServer(clock=clock.seconds) as slack:
        slack.trouble = trouble
        yield slack


def ran(folder: Path, api_url: str, seconds: float) -> bool:
    """Deliver in a process of its own; kill it after so many seconds, and say whether it came to its end before."""
    process = multiprocessing.get_context("forkserver").Process(target=deliver, args=(folder, api_url))
    process.start()
    process.join(seconds)
    ended = not process.is_alive()
    process.kill()
    process.join()
    return ended


def judged(  # noqa: PLR0913 - what is known of a run
    received: list[Received], *, seed: int, alerts: int, killed: int, waiting: int, found: int, began: float
) -> Result:
    """Compare what arrived with what was promised."""
    numbers = [int(one.text.partition("alert ")[2].split()[0]) for one in received]
    counts = Counter(numbers)
    told: dict[int, list[int]] = {}
    for number in numbers:
        told.setdefault(number * 7 % len(POLICIES), []).append(number)
    return Result(
        seed=seed,
        killed=killed,
        lost=max(alerts - len(counts), waiting),
        twice=sum(count > 1 for count in counts.values()),
        out_of_order=sum(later < earlier for one in told.values() for earlier, later in pairwise(one)),
        too_fast=sum(later.at - earlier.at < PACE.total_seconds() for earlier, later in pairwise(received)),
        found=found,
        seconds=monotonic() - began,
    )


def main() -> int:
    """Play all runs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--alerts", type=int, default=500)
    parser.add_argument("--kills", type=int, default=8)
    parser.add_argument("--first-seed", type=int, default=0)
    parser.add_argument("--quick", action="store_true", help="10 runs of 100 alerts")
    asked = parser.parse_args()
    runs, alerts = (10, 100) if asked.quick else (asked.runs, asked.alerts)
    multiprocessing.set_forkserver_preload(["monitor.delivery", "notifications.slack", "storage.archive"])
    results = []
    for seed in range(asked.first_seed, asked.first_seed + runs):
        result = play(seed, alerts=alerts, kills=asked.kills)
        results.append(result)
        print(result, "good" if result.good else "BAD", flush=True)
    bad = [result.seed for result in results if not result.good]
    killed, found = sum(result.killed for result in results), sum(result.found for result in results)
    print(f"{runs} runs of {alerts} alerts, {killed} processes killed, {found} messages found and not sent again")
    print(f"bad runs: {len(bad)} {bad or ''}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
