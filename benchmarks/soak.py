"""A month of the daemon by a clock that runs faster: does it grow, does it slow down, does it miss or repeat anything?

The daemon is `policy-monitor run` in a process of its own, with Scrapy's crawls, a real archive, a site and a Slack on
loopback. Its clock, APScheduler's and the dates of its fetches run so many times faster than time; time-outs do not.
Every day some promises change and some words that do not matter, pages fail for hours and days or show a challenge
instead; Slack refuses one request in ten with a pause, and is gone for half a day.

    python -m benchmarks.soak [--days 30] [--policies 300] [--minutes 30] [--seed 0] [--slice 3]

Prints what the process held and how late it told, a row for some days each: resident memory, threads, descriptors (the
highest of each) and the hours from a change to its message (median and longest; a page is looked at once a day, and a
new text once more an hour later). Exits with 1 where a change was not told once, or something else was told as one.
Needs Linux.
"""

import argparse
import multiprocessing
import re
import sqlite3
import statistics
import sys
import tempfile
import time
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from random import Random

from monitor.demo.slack import Reply, SlackServer
from tests.hurried import Hurry, daemon, hurry
from tests.making import NOTICE, page
from tests.mortal import children
from tests.site import Page, Site

START = datetime(2026, 3, 2, 6, tzinfo=UTC)
DAY = timedelta(days=1)
QUIET_DAYS = 2
"""At the beginning, until every page has been read, and at the end, until all is told."""

CHANGES, EDITS, OUTAGES, CHALLENGES = 0.02, 0.03, 0.01, 0.01
"""Of all policies, a day."""
LONGEST_OUTAGE = timedelta(days=3)
SLACK_REFUSES = 0.1
SLACK_GONE = timedelta(hours=12)

VENDOR = re.compile(r"Vendor (\d+)")
TOLD = re.compile(r"now gives (\d+) days' notice")
CHALLENGE = Page(
    status=403,
    body="<html><head><title>Just a moment...</title></head><body><h1>Checking that you are human</h1></body></html>",
    headers={"cf-mitigated": "challenge", "Server": "cloudflare"},
)
DOWN = Page(status=503, body="<h1>Down for maintenance</h1>")
EDITS_OF_WORDS = (
    "We address your concerns quickly and in good faith.",
    "We adress your concerns quickly and in good faith.",
)
"""What an edit that does not matter switches between."""

SETTINGS = """
[monitor]
retry = "30m"
confirm = "1h"
free_disk = 0
head_file = "heads.txt"
[slack]
channel = "#policies"
[crawl]
delay = "0s"
timeout = "20s"
private_networks = ["127.0.0.1"]
[schedule]
every = "1d"
jitter = "2h"
"""


@dataclass
class Vendor:
    """What one vendor's page will show, and when."""

    promises: list[tuple[datetime, int]]
    """From when which days of notice, in order."""
    edits: list[datetime] = field(default_factory=list)
    troubles: list[tuple[datetime, datetime, Page]] = field(default_factory=list)

    def shown(self, now: datetime) -> Page:
        """Give the page that is shown at a moment."""
        if trouble := next((what for begin, end, what in self.troubles if begin <= now < end), None):
            return trouble
        days = next(days for begin, days in reversed(self.promises) if begin <= now)
        edition = sum(at <= now for at in self.edits)
        nonce = f"<script>window.nonce = '{time.time_ns():x}'</script></body>".encode()
        body = page(NOTICE.format(f"{days} days"), EDITS_OF_WORDS[edition % 2]).replace(b"</body>", nonce)
        return Page(body=body)


@dataclass(frozen=True, slots=True)
class Sample:
    """What the daemon held at a moment."""

    at: datetime
    kilobytes: int
    threads: int
    descriptors: int
    crawls: int


@dataclass
class Soak:
    """One month."""

    folder: Path
    vendors: list[Vendor]
    clock: Hurry
    end: datetime
    chance: Random
    samples: list[Sample] = field(default_factory=list)

    def play(self) -> list[tuple[datetime, str]]:
        """Play it; give what Slack was told in its channel, and when."""
        (self.folder / "scratch").mkdir()
        pages = {f"/{number}": partial(self._show, vendor) for number, vendor in enumerate(self.vendors)}
        with Site(pages) as site, SlackServer(clock=lambda: self.clock().timestamp()) as slack:
            slack.trouble = self._trouble
            tables = "".join(
                f'[[policy]]\nvendor = "Vendor {number}"\nurl = "{site.address}/{number}"\n'
                for number in range(len(self.vendors))
            )
            (self.folder / "policy-monitor.toml").write_text(SETTINGS + tables, encoding="utf-8")
            process = multiprocessing.get_context("spawn").Process(
                target=daemon, args=(self.folder, slack.api_url, self.clock)
            )
            process.start()
            try:
                while process.is_alive() and self.clock() < self.end:
                    time.sleep(0.5)
                    if process.pid:
                        self.samples.append(sample(process.pid, len(children(process)), self.clock()))
            finally:
                process.terminate()
                process.join(10)
                process.kill()
            return [(datetime.fromtimestamp(one.at, UTC), one.text) for one in slack.received if one.is_loud]

    def _show(self, vendor: Vendor, handler: BaseHTTPRequestHandler) -> None:
        vendor.shown(self.clock())(handler)

    def _trouble(self) -> Reply | None:
        middle = START + (self.end - START) / 2
        if middle <= self.clock() < middle + SLACK_GONE:
            return Reply(status=503, body="down")
        if self.chance.random() < SLACK_REFUSES:
            return Reply(status=429, body='{"ok": false, "error": "ratelimited"}', headers={"Retry-After": "30"})
        return None


def sample(pid: int, crawls: int, at: datetime) -> Sample:
    """Look at a process."""
    status = dict(line.split(":\t", 1) for line in Path(f"/proc/{pid}/status").read_text("utf-8").splitlines())
    return Sample(
        at=at,
        kilobytes=int(status["VmRSS"].split()[0]),
        threads=int(status["Threads"]),
        descriptors=len(list(Path(f"/proc/{pid}/fd").iterdir())),
        crawls=crawls,
    )


def planned(policies: int, end: datetime, chance: Random) -> list[Vendor]:
    """Plan what happens to whom."""
    vendors = [Vendor([(START, 2000 + chance.randrange(100))]) for _ in range(policies)]
    last = end - QUIET_DAYS * DAY
    day = START + QUIET_DAYS * DAY
    while day < last:
        for vendor in vendors:
            moment = day + chance.random() * DAY
            if chance.random() < CHANGES and moment - vendor.promises[-1][0] > QUIET_DAYS * DAY:
                vendor.promises.append((moment, round(vendor.promises[-1][1] * chance.uniform(0.6, 0.9))))
            elif chance.random() < EDITS:
                vendor.edits.append(moment)
            for share, what in ((OUTAGES, DOWN), (CHALLENGES, CHALLENGE)):
                if chance.random() < share:
                    over = min(last, moment + chance.random() * LONGEST_OUTAGE)
                    vendor.troubles.append((moment, over, what))
        day += DAY
    return vendors


@dataclass
class Findings:
    """What came of the changes."""

    late: list[tuple[datetime, float]] = field(default_factory=list)
    """When a change was told, and how many hours after it could be seen."""
    faults: list[str] = field(default_factory=list)


def findings(vendors: list[Vendor], told: list[tuple[datetime, str]]) -> Findings:
    """Hold what was told against what was planned.

    A promise that gave way to the next while its page could not be read was never seen: it need not be told.
    """
    found = Findings()
    expected = {
        (number, days): (at, step + 1 < len(vendor.promises))
        for number, vendor in enumerate(vendors)
        for step, (at, days) in enumerate(vendor.promises)
        if step
    }
    times = Counter[tuple[int, int]]()
    for at, text in told:
        days, vendor_told = TOLD.search(text), VENDOR.search(text)
        if "policy changed" in text and not days:
            found.faults.append(f"told for nothing: {text.splitlines()[:2]}")
        if not days or not vendor_told:
            continue
        key = (int(vendor_told[1]), int(days[1]))
        times[key] += 1
        if key in expected and times[key] == 1:
            seen = readable(vendors[key[0]], expected[key][0])
            found.late.append((at, (at - seen) / timedelta(hours=1)))
        else:
            found.faults.append(f"told once too often: vendor {key[0]}, {key[1]} days")
    found.faults += [
        f"never told: vendor {number}, {days} days, of {at:%d %B %H:%M}"
        for (number, days), (at, followed) in expected.items()
        if not times[number, days] and not followed
    ]
    return found


def readable(vendor: Vendor, at: datetime) -> datetime:
    """Give from when on a change could be seen: after the troubles that its page was in."""
    for begin, end, _ in sorted(vendor.troubles, key=lambda trouble: trouble[0]):
        if begin <= at < end:
            at = end
    return at


def report(soak: Soak, found: Findings, days: int, slice_: int) -> None:
    """Print the table."""
    print(f"{'days':>8} {'MB':>7} {'threads':>8} {'descriptors':>12} {'told':>6} {'hours, median':>14} {'longest':>8}")
    for first in range(0, days, slice_):
        begin, end = START + first * DAY, START + (first + slice_) * DAY
        held = [one for one in soak.samples if begin <= one.at < end and not one.crawls] or [
            one for one in soak.samples if begin <= one.at < end
        ]
        late = [hours for at, hours in found.late if begin <= at < end]
        if not held:
            continue
        print(
            f"{f'{first + 1}-{first + slice_}':>8} {max(one.kilobytes for one in held) / 1024:7.1f}"
            f" {max(one.threads for one in held):8} {max(one.descriptors for one in held):12} {len(late):6}"
            f" {statistics.median(late) if late else 0:14.1f} {max(late, default=0):8.1f}"
        )


def counted(database: Path) -> str:
    """Say what the archive holds."""
    with closing(sqlite3.connect(database)) as connection:
        tables = ("fetches", "versions", "changes", "alerts", "deliveries")
        counts = [connection.execute(f"select count(*) from {table}").fetchone()[0] for table in tables]  # noqa: S608 - ours
    return ", ".join(f"{count:,} {table}" for count, table in zip(counts, tables, strict=True))


def main() -> None:
    """Play a month, and report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, default in (("days", 30), ("policies", 300), ("minutes", 30), ("seed", 0), ("slice", 3)):
        parser.add_argument(f"--{name}", type=int, default=default)
    arguments = parser.parse_args()
    chance = Random(arguments.seed)  # noqa: S311 - to be repeated, not to be secret
    end = START + arguments.days * DAY
    vendors = planned(arguments.policies, end, chance)
    with tempfile.TemporaryDirectory() as folder:
        clock = hurry(START, arguments.days * DAY / timedelta(minutes=arguments.minutes))
        soak = Soak(Path(folder), vendors, clock, end, chance)
        told = soak.play()
        found = findings(vendors, told)
        held = counted(Path(folder, "policy-monitor.db"))
        print(f"{arguments.policies} policies, {arguments.days} days, seed {arguments.seed}: {held}")
        report(soak, found, arguments.days, arguments.slice)
        changes = sum(len(vendor.promises) - 1 for vendor in vendors)
        print(f"{changes} changes, {len(found.late)} told; {len(found.faults)} faults")
        print("\n".join(found.faults))
    sys.exit(bool(found.faults))


if __name__ == "__main__":
    main()
