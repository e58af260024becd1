import sys
from collections.abc import Sequence
from dataclasses import asdict

import pytest

from spiders.crawl import Crawl, CrawlSettings
from storage.jobs import Job
from tests.site import Page, Site
from tests.trouble import POLICY, SETTINGS

CHILD = """
import ctypes, os, sys, time
from spiders import policy

def costly(job, page, fetch):
    {"time": spend, "memory": lambda: bytearray(10**9), "crash": os.abort, "killed": kill}.get(job.policy, int)()
    return read(job, page, fetch)

def kill():
    os.kill(os.getpid(), 9)

def spend():
    ctypes.CDLL(None).qsort(bytes(8 * 10**7), 10**7, 8, compare)

read, policy.read_page = policy.read_page, costly
compare = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda a, b: 1)
from spiders.child import main
main()
"""
QUICK = CrawlSettings(**asdict(SETTINGS) | {"reading_seconds": 0.5, "timeout_seconds": 20})


class CostlyCrawl(Crawl):
    """A crawl in whose child the reading of some pages costs too much, inside a library where nothing interrupts it."""

    command: Sequence[str] = (sys.executable, "-P", "-c", CHILD)  # type: ignore[misc] # the same for all


@pytest.fixture(scope="module")
def told() -> list[tuple[str, str | None, bool | None]]:
    """Crawl pages that cost too much between others; give the policy, error and whether it passes."""
    with Site({"/": Page(body=POLICY)}) as site:
        jobs = [
            Job(policy=name, url=f"{site.address}/") for name in ("first", "time", "memory", "crash", "killed", "last")
        ]
        outcomes = list(CostlyCrawl(jobs, QUICK, limit_seconds=60).outcomes())
    return [(outcome.fetch.policy, outcome.fetch.error, outcome.fetch.transient) for outcome in outcomes]


@pytest.mark.parametrize(
    ("policy", "error"),
    [
        ("time", "reading the page takes more than 0.5 s of computing"),
        ("memory", "reading the page takes more memory than allowed"),
        ("crash", "reading the page ended its process: it takes more memory than allowed, or a library cannot read it"),
    ],
)
def test_page_that_costs_too_much_is_failed_for_good(
    told: list[tuple[str, str | None, bool | None]], policy: str, error: str
) -> None:
    """A page whose reading takes too much is failed for good until its next check, and its row says why."""
    assert (policy, error, False) in told


def test_killed_by_somebody(told: list[tuple[str, str | None, bool | None]]) -> None:
    """A kill from outside is not the fault of the page that was being read: it is tried again soon."""
    assert ("killed", "the crawl was killed while it read the page", True) in told


def test_costly_pages_take_no_others_with_them(told: list[tuple[str, str | None, bool | None]]) -> None:
    """Pages that cost too much take none with them: what was left is crawled again, and nothing is told twice."""
    assert sorted(policy for policy, error, _ in told if error is None) == ["first", "last"]
    assert len(told) == 6
