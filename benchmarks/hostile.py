"""What hostile pages do to a crawl: every attack from a site on loopback, in a child of its own, as a table.

    python -m benchmarks.hostile [NAME ...]

Each attack is crawled together with an ordinary page on another host, which must come through. Seconds are of the wall;
the peak is that of the child's memory (or of the largest child, where one was killed and what was left crawled again).
"""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from json import dumps, loads
from resource import RUSAGE_CHILDREN, getrusage

from spiders.crawl import CrawlSettings, crawl
from spiders.limits import time_limit
from storage.jobs import Job

SETTINGS = CrawlSettings(
    user_agent="policy-monitor benchmark",
    delay_seconds=0,
    retries=0,
    timeout_seconds=15,
    private_networks=("127.0.0.0/8",),
)
MOST_SECONDS, MOST_MEGABYTES = 90, 300

PAGES = [sys.executable, "-m", "benchmarks.hostile_pages"]


def main() -> None:
    """Print what came of each attack, and fail where one broke a bound."""
    if sys.argv[1:2] == ["--one"]:
        print(dumps(attacked(*sys.argv[2:])))
        return
    names = sys.argv[1:] or subprocess.run(PAGES, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()  # noqa: S603
    print("| attack | outcome | seconds | peak MB | the other page |\n|---|---|---|---|---|")
    broken = [name for name in names if not shown(name)]
    sys.exit(f"broke a bound: {', '.join(broken)}" if broken else 0)


def shown(name: str) -> bool:
    """Print what came of an attack; tell whether it kept every bound."""
    with served(name) as addresses:
        # In a process of its own: the system tells the peak of all children that a process had.
        command = [sys.executable, "-m", "benchmarks.hostile", "--one", *addresses]
        done = subprocess.run(command, check=True, stdout=subprocess.PIPE)  # noqa: S603
    told = loads(done.stdout)
    print("| {name} | {outcome} | {seconds:.1f} | {megabytes:.0f} | {other} |".format(name=name, **told), flush=True)
    return bool(told["seconds"] <= MOST_SECONDS and told["megabytes"] <= MOST_MEGABYTES and told["other"] == "new text")


@contextmanager
def served(name: str) -> Iterator[list[str]]:
    """Serve an attack and an ordinary page; give their addresses."""
    command = [*PAGES, name]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:  # noqa: S603
        assert server.stdout
        yield server.stdout.readline().split()
        server.kill()


def attacked(hostile: str, other: str) -> dict[str, str | float]:
    """Crawl one attack and an ordinary page, and say what came of it."""
    jobs = [Job(policy="attack", url=hostile), Job(policy="good", url=other)]
    began = time.monotonic()
    found = crawl(jobs, SETTINGS, limit_seconds=time_limit(jobs, SETTINGS))
    outcomes = {outcome.fetch.policy: outcome.fetch for outcome in found}
    seconds = time.monotonic() - began
    fetch = outcomes["attack"]
    said = f"{fetch.outcome}{f': {fetch.error}' if fetch.error else ''}".replace(hostile, "it")
    peak = getrusage(RUSAGE_CHILDREN).ru_maxrss / 1000
    return {"outcome": said, "seconds": seconds, "megabytes": peak, "other": str(outcomes["good"].outcome)}


if __name__ == "__main__":
    main()
