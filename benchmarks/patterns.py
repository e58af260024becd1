"""Attacks every regular expression of the product with texts made to be slow for it, and says which are.

usage: python -m benchmarks.patterns [PLACE ...]

Every pattern that the product compiles is taken, or those whose place (path:line) holds one of the arguments: at
import, at first use, and while it judges some pairs of ../shared, of which nothing is printed. Each is searched for in
texts made of its own parts (attacks.py) in three lengths: every text in the shortest, those that took longest in the
next, the worst in the longest, within seconds of the processor that are bounded for each pattern; what the product
only matches where a text begins is only matched. A pattern grows as n^1.5 at most, or it is slow by itself. Most are
asked of nothing longer than a sentence, which is cut at 1,500 characters, so the product then reads the same attack, a
page of one line, in two lengths, and is slow where that grows so, too. Ends with an error where the product is. Takes
some ten minutes; how far it is stands on the error output.
"""

import argparse
import importlib
import math
import re
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from random import Random
from types import FrameType

from benchmarks.attacks import Attack, attacks
from benchmarks.gathering import gathered, only_matched

SIZES = (500, 2_000, 8_000)
"""Characters of the three texts."""
TRIED = (None, 6, 2)
"""Attacks that are tried in each length: all, then those that took longest in the length before."""
LIMITS = (0.03, 0.12, 0.5)
"""Seconds of the processor after which an attempt is ended: it counts as so many."""
SECONDS = 0.6
"""Of the processor, for all attempts of one pattern in the shortest length; then those left over are not tried."""
EXPONENT = 1.5
"""The time may grow as this power of the length."""
LEAST, LEAST_PAGE = 0.001, 0.5
"""Seconds of the processor below which no times are compared."""
SENTENCE = 1_500
"""Characters at which a sentence is cut."""
PART, PAGE = 25_000, 100_000
"""Characters of the two pages that the product reads."""
TIMES = 3
"""Attempts of which the quickest counts."""
EVERY = 25
"""Patterns after which it is said how far it is."""


@dataclass(frozen=True, kw_only=True)
class Found:
    """One pattern and the attack that it was slowest on."""

    place: str
    attack: Attack
    untried: int
    """Attacks for which no time was left."""
    growth: float
    """The power of the length that its time grew as; 0 where all took next to no time, infinite where it was ended."""
    sentence: float
    """Seconds for the longest sentence."""


Asked = Callable[[re.Pattern[str], str], None]
"""How the product asks a pattern of a text."""
Clocked = Callable[[str, float], float]
"""The seconds that a text takes, and after how many it is ended."""


class TooLongError(Exception):
    """An attempt was ended."""


def main() -> None:
    """Print the patterns that are slow by themselves, and fail where the product is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("places", nargs="*", metavar="PLACE")
    wanted = parser.parse_args().places
    signal.signal(signal.SIGVTALRM, _end)
    chosen = [
        (pattern, place) for pattern, place in gathered().items() if not wanted or any(part in place for part in wanted)
    ]
    attacked: list[Found] = []
    for number, (pattern, place) in enumerate(chosen, start=1):
        found = worst(place, pattern)
        attacked += [found] if found else []
        if found and found.growth > EXPONENT:
            print(
                f"{place}: n^{found.growth:.1f}, a sentence {found.sentence * 1000:.1f} ms", file=sys.stderr, flush=True
            )
        if number % EVERY == 0 or number == len(chosen):
            print(f"{number} of {len(chosen)} patterns, {time.process_time():.0f} s", file=sys.stderr, flush=True)
    summarise([place for _, place in chosen], attacked)
    slow = sorted((one for one in attacked if one.growth > EXPONENT), key=lambda one: -one.sentence)
    broken = [one for one in slow if not shown(one)]
    print(f"{len(broken)} make the product slow")
    sys.exit(1 if broken else 0)


def summarise(places: Sequence[str], attacked: Iterable[Found]) -> None:
    """Print a table of the rooms: patterns, those attacked, those that grow too much, the dearest sentence."""
    by_room: dict[str, list[Found]] = {}
    for one in attacked:
        by_room.setdefault(room(one.place), []).append(one)
    print(f"{'room':24} {'patterns':>8} {'attacked':>8} {'attacks left':>12} {'slow':>5} {'dearest sentence, ms':>20}")
    for name, count in sorted(Counter(map(room, places)).items()):
        found = by_room.get(name, [])
        slow = sum(one.growth > EXPONENT for one in found)
        dearest = max((one.sentence for one in found), default=0.0) * 1000
        print(f"{name:24} {count:8} {len(found):8} {sum(one.untried for one in found):12} {slow:5} {dearest:20.1f}")


def room(place: str) -> str:
    """Return the room, and within `monitor` its part, that a pattern stands in.

    >>> room("monitor/facts/days.py:7"), room("spiders/page.py:9"), room("monitor/diff.py:176")
    ('monitor/facts', 'spiders', 'monitor')
    """
    return "/".join(place.split("/")[:-1][:2]) if place.startswith("monitor/") else place.split("/", maxsplit=1)[0]


def shown(found: Found) -> bool:
    """Print what a slow pattern does to the product; tell whether it reads the attack in time."""
    part, page = (read(found.attack.text(size)) for size in (PART, PAGE))
    grown = exponent(part, page, PAGE / PART)
    print(
        f"{found.place}: n^{found.growth:.1f}, a sentence {found.sentence * 1000:.1f} ms;"
        f" the product n^{grown:.1f}, {page:.2f} s  {found.attack.text(20)!r}",
        flush=True,
    )
    return page < LEAST_PAGE or grown <= EXPONENT


def read(text: str) -> float:
    """Return the seconds of the processor that the product takes to read the facts of a text and to judge it."""
    start = time.process_time()
    importlib.import_module("monitor.facts").read_facts(text)
    importlib.import_module("monitor.materiality").judge("We keep logs for 30 days.", text)
    return time.process_time() - start


def worst(place: str, pattern: re.Pattern[str]) -> Found | None:
    """Return the attack that a pattern is slowest on; None where it has no part to repeat."""
    tried = list(attacks(pattern))
    if not tried:
        return None
    Random(place).shuffle(tried)  # noqa: S311 - a fair sample, and the same every time
    asked = _matched if only_matched(place) else _searched
    times, untried = _in_time(partial(timed, asked, pattern), tried)
    for size, most, limit in zip(SIZES[1:], TRIED[1:], LIMITS[1:], strict=True):
        slowest = sorted(times, key=times.__getitem__, reverse=True)[:most]
        times = {attack: timed(asked, pattern, attack.text(size), limit) for attack in slowest}
    attack = max(times, key=times.__getitem__)
    return Found(
        place=place,
        attack=attack,
        untried=untried,
        growth=growth(partial(timed, asked, pattern), attack),
        sentence=timed(asked, pattern, attack.text(SENTENCE), LIMITS[-1]),
    )


def _in_time(time_of: Clocked, tried: Sequence[Attack]) -> tuple[dict[Attack, float], int]:
    """Return the seconds of each attack in the shortest length, and how many no time was left for."""
    times: dict[Attack, float] = {}
    for attack in tried:
        if sum(times.values()) > SECONDS:
            break
        times[attack] = time_of(attack.text(SIZES[0]), LIMITS[0])
    return times, len(tried) - len(times)


def growth(time_of: Clocked, attack: Attack) -> float:
    """Return the greatest power of the length that the time of an attack grows as, where it takes any time."""
    times = [
        min(time_of(attack.text(size), limit) for _ in range(TIMES)) for size, limit in zip(SIZES, LIMITS, strict=True)
    ]
    if any(time >= limit for time, limit in zip(times[:-1], LIMITS, strict=False)):
        return math.inf
    lengths = [longer / shorter for shorter, longer in pairwise(SIZES)]
    steps = zip(times, times[1:], lengths, strict=False)
    return max((exponent(short, long, length) for short, long, length in steps if long > LEAST), default=0.0)


def exponent(short: float, long: float, length: float) -> float:
    """Return the power of the length that a time grew as, in a text so many times as long.

    >>> exponent(1.0, 16.0, 4)
    2.0
    """
    return math.log(long / max(short, 1e-6), length)


def _matched(pattern: re.Pattern[str], text: str) -> None:
    pattern.match(text)
    pattern.fullmatch(text)


def _searched(pattern: re.Pattern[str], text: str) -> None:
    for _ in pattern.finditer(text):
        pass
    pattern.fullmatch(text)


def timed(asked: Asked, pattern: re.Pattern[str], text: str, limit: float) -> float:
    """Return the seconds of the processor that a pattern takes for a text.

    By the clock of the thread: that of the process goes by ticks while a timer runs.
    """
    start = time.thread_time()
    signal.setitimer(signal.ITIMER_VIRTUAL, limit)
    try:
        asked(pattern, text)
    except TooLongError:
        return limit
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return time.thread_time() - start


def _end(_signal: int, _frame: FrameType | None) -> None:
    raise TooLongError


if __name__ == "__main__":
    main()
