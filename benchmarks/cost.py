"""Measures what a fetch costs after its download: unchanged and new, against nothing but parsing the page with lxml.

usage: python -m benchmarks.cost [NAME ...] [--every N]

Plays the recorded fetches of ../shared, or every Nth of them, through the way of a crawl. Parsing is lxml's HTML parser
on the bytes and a walk over all of its text, in the same run and for the same pages. Milliseconds are of the processor.
Memory is the highest that the process ever had, in MB, after a quarter, a half and all of each document's fetches. The
recordings are decompressed with a window of 128 MB, so they are read once before: what is above that line is ours.
An unchanged fetch is measured as the daemon has it, which remembers the outline of the page before, and as the first
one after its start, which must parse the page.
"""

import argparse
import resource
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from lxml import html

from monitor import jsonl
from spiders.extract import ExtractError, extract
from spiders.page import texts_in
from spiders.reading import read_page
from storage.jobs import Job
from storage.records import Fetch, FetchOutcome, Snapshot

REPLAY = Path(__file__).parents[2] / "shared" / "data" / "replay"
ADDRESS = "https://replay.invalid/policy"
GOAL = 2.0
"""Times parsing and walking that an unchanged page may cost at the most."""


@dataclass(kw_only=True)
class Cost:
    """Milliseconds of the processor for each fetch of a document."""

    parsing: list[float] = field(default_factory=list)
    unchanged: list[float] = field(default_factory=list)
    parsed: list[float] = field(default_factory=list)
    """Unchanged ones, without an outline to know them by."""
    known: int = 0
    """How many of them an outline was enough for."""
    new: list[float] = field(default_factory=list)
    parsing_of_unchanged: list[float] = field(default_factory=list)
    peaks: list[float] = field(default_factory=list)


def walked(body: bytes) -> int:
    """Count the words of a page with as little as lxml can do it."""
    root = html.document_fromstring(body, parser=html.HTMLParser(encoding="utf-8"))
    return len(" ".join(texts_in(root)).split())


def timed(action: Callable[[], object]) -> float:
    """Return the milliseconds of the processor that an action takes."""
    start = time.process_time()
    action()
    return (time.process_time() - start) * 1000


def snapshots(name: str, every: int) -> Iterator[Snapshot]:
    """Yield every Nth recorded page of a document."""
    for number, row in enumerate(jsonl.read(REPLAY / f"{name}.snapshots.jsonl.zst")):
        if number % every == 0:
            yield Snapshot(
                url=ADDRESS,
                fetched_at=datetime(2031, 1, 1, tzinfo=UTC),
                content_type="text/html; charset=utf-8",
                body=row["html"].encode(),
            )


def measured(name: str, every: int) -> Cost:
    """Return what the fetches of a document cost, each as the one after the text before it."""
    cost = Cost()
    job = Job(policy=name, url=ADDRESS)
    for snapshot in snapshots(name, every):
        walk = timed(lambda snapshot=snapshot: walked(snapshot.body))  # type: ignore[misc] # mypy has no type for it
        cost.parsing.append(walk)
        fetch = Fetch(
            policy=name, started_at=snapshot.fetched_at, duration_ms=0, outcome=FetchOutcome.UNCHANGED, status=200
        )
        start = time.process_time()
        outcome = read_page(job, snapshot, fetch)
        spent = (time.process_time() - start) * 1000
        if outcome.fetch.outcome is FetchOutcome.UNCHANGED:
            cost.parsed.append(timed(partial(read_page, replace(job, outline=None), snapshot, fetch)))
            cost.known += outcome.outline is not None and outcome.outline == job.outline
            cost.unchanged.append(spent)
            cost.parsing_of_unchanged.append(walk)
        else:
            cost.new.append(spent)
            job = known(job, snapshot)
        job = replace(job, outline=outcome.outline)
        cost.peaks.append(peak())
    return cost


def known(job: Job, snapshot: Snapshot) -> Job:
    """Return the job for the fetch after this one."""
    try:
        reading = extract(snapshot, job.select, job.remove)
    except ExtractError:
        return job
    return replace(job, fingerprint=reading.fingerprint, imprint=reading.imprint)


def peak() -> float:
    """Return the most memory that the process ever had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def mean(values: list[float]) -> float:
    """Return the mean, 0 of nothing."""
    return sum(values) / len(values) if values else 0.0


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--every", type=int, default=1, metavar="N")
    arguments = parser.parse_args()
    names = arguments.names or sorted(path.name.split(".")[0] for path in REPLAY.glob("*.snapshots.*"))
    for name in names:
        sum(1 for _ in snapshots(name, 1))
    print(f"peak after reading the recordings alone: {peak():.0f} MB")
    print(
        f"{'document':35} fetches  parse  unchanged  ratio  parsed  known    new  ratio   peak MB after 1/4, 1/2, all"
    )
    ratios = []
    for name in names:
        cost = measured(name, arguments.every)
        ratios.append(mean(cost.unchanged) / mean(cost.parsing_of_unchanged))
        count = len(cost.peaks)
        highest = (cost.peaks[count // 4], cost.peaks[count // 2], cost.peaks[-1])
        print(
            f"{name:35} {count:7} {mean(cost.parsing):6.2f} {mean(cost.unchanged):10.2f} {ratios[-1]:6.2f}"
            f" {mean(cost.parsed):7.2f} {cost.known / len(cost.unchanged):6.0%}"
            f" {mean(cost.new):6.1f} {mean(cost.new) / mean(cost.parsing):6.1f}  ",
            *(f"{most:6.0f}" for most in highest),
            flush=True,
        )
    print(f"mean ratio of an unchanged fetch: {mean(ratios):.2f} (goal: at most {GOAL})")


if __name__ == "__main__":
    main()
