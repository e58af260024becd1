"""Measures how long judging takes: each labelled pair as it is and by its size, and whole rewrites of 300 kB.

usage: python -m benchmarks.judging [--slowest N]

Milliseconds are of the processor, each pair judged once, with garbage collected as seldom as in the commands. "By its
size" is the time that 60 kB would take if it grew with the length: of pairs of at least 20 kB, since below the fixed
cost is all. A whole rewrite is two runs of other vendors' policies, 300 kB each, but for those that are told at once as
another language. Needs ../shared, of which only figures are printed. Goals: median at most 150 ms, worst at most 2 s.
"""

import argparse
import statistics
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from monitor import jsonl
from monitor.materiality import judge
from monitor.memory import collect_afterwards, collect_seldom
from monitor.sharing import forget

PAIRS = Path(__file__).parents[2] / "shared" / "data" / "changes" / "dev.pairs.jsonl.zst"
SIZE = 60_000
"""Characters of the policy that the goals speak of."""
LEAST = 20_000
REWRITE = 300_000
REWRITES = 6
MEDIAN_GOAL, WORST_GOAL = 150, 2000


def timed(before: str, after: str) -> float:
    """Return the milliseconds of the processor that judging takes where nothing is remembered of texts before.

    As what judges for the daemon does it: garbage is looked for afterwards.
    """
    forget()
    start = time.process_time()
    with collect_afterwards():
        judge(before, after)
    return (time.process_time() - start) * 1000


def rewrites(rows: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """Yield pairs of long texts that have nothing to do with each other, made of many policies."""
    texts = [row["before"] for row in rows]
    for number in range(REWRITES):
        start = number * len(texts) // REWRITES
        turned = texts[start:] + texts[:start]
        yield joined(turned), joined(turned[::-1])


def joined(texts: list[str]) -> str:
    """Return the beginning of all texts one below the other."""
    return "\n\n".join(texts)[:REWRITE]


def show(name: str, times: list[float]) -> None:
    """Print the median, the nine in ten and the worst of some times."""
    ordered = sorted(times)
    nine = ordered[int(len(ordered) * 0.9)]
    print(f"{name:34} {len(times):5} {statistics.median(times):9.1f} {nine:9.1f} {ordered[-1]:9.1f}", flush=True)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--slowest", type=int, default=0, metavar="N", help="print size and time of the N slowest pairs"
    )
    arguments = parser.parse_args()
    collect_seldom()
    rows = list(jsonl.read(PAIRS))
    judge(rows[0]["before"], rows[0]["after"])
    sizes = [max(len(row["before"]), len(row["after"])) for row in rows]
    times = [timed(row["before"], row["after"]) for row in rows]
    print(f"{'milliseconds':34} {'pairs':>5} {'median':>9} {'9 in 10':>9} {'worst':>9}")
    show("as they are", times)
    show("by its size, 60 kB", [spent * SIZE / size for spent, size in zip(times, sizes, strict=True) if size >= LEAST])
    show("whole rewrites of 300 kB", [timed(*pair) for pair in rewrites(rows) if judge(*pair).material])
    print(f"goals: median at most {MEDIAN_GOAL}, worst at most {WORST_GOAL}")
    for spent, size in sorted(zip(times, sizes, strict=True), reverse=True)[: arguments.slowest]:
        print(f"  {size:8} characters {spent:9.1f} ms")


if __name__ == "__main__":
    main()
