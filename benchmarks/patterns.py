"""Attacks every regular expression of the product with texts made to be slow for it, and says which are.

usage: python benchmarks/patterns.py [PLACE ...]

Every pattern that the product compiles is taken, or those whose place (path:line) holds one of the arguments: at
import, at first use, and while it judges some pairs of ../shared, of which nothing is printed. Each is searched for in
texts made of its own parts (attacks.py): a text four times as long may take four times the time, and half as much
again. A pattern that takes more is slow by itself. Most are asked of nothing longer than a sentence, which is cut at
1,500 characters: so the product then reads the same attack, a page of one line, in two lengths, and is slow where that
takes too much more. Ends with an error where the product is.
"""

import argparse
import importlib
import pkgutil
import re
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from types import FrameType

from attacks import attacks

ROOT = Path(__file__).parents[1]
PAIRS = Path(__file__).parents[2] / "shared" / "data" / "changes" / "dev.pairs.jsonl.zst"
ROOMS = ("monitor", "notifications", "spiders", "storage")
SHORT, LONG = 2_000, 8_000
"""Characters of the two texts whose times are compared."""
PART, PAGE = 75_000, 300_000
"""Characters of the two pages that the product reads."""
MOST = 4 * 1.5
"""So many times the time a text of four times the length may take."""
LEAST, LEAST_PAGE = 0.002, 0.5
"""Seconds of the processor below which no times are compared."""
FINEST = 1e-5
"""Seconds that the clock tells apart."""
TIMES = 3
"""Attempts of which the quickest counts."""
TRIED = 3
"""Attacks of a pattern that are tried in the longer text: those that took longest in the shorter."""
LIMIT = 2.0
"""Seconds of the processor after which an attempt with one pattern is ended: it counts as so many."""
SAMPLES = 2


@dataclass(frozen=True, kw_only=True)
class Found:
    """One pattern and the attack that it was slowest on."""

    place: str
    attack: Callable[[int], str]
    growth: float
    """How many times as long a text of four times the length took."""
    longest: float
    """Seconds for a page."""


class TooLongError(Exception):
    """An attempt was ended."""


def main() -> None:
    """Print the patterns that are slow by themselves, and fail where the product is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("places", nargs="*", metavar="PLACE")
    wanted = parser.parse_args().places
    signal.signal(signal.SIGVTALRM, _end)
    found = [
        worst(place, pattern)
        for pattern, place in gathered().items()
        if not wanted or any(part in place for part in wanted)
    ]
    attacked = [one for one in found if one]
    slow = [one for one in attacked if one.growth > MOST]
    broken = [one for one in slow if not shown(one)]
    others = max((one.longest for one in attacked if one not in slow), default=0.0)
    print(f"{len(found)} patterns, {len(attacked)} with a part to repeat; {len(slow)} slow by themselves, of which")
    print(
        f"{len(broken)} make the product slow; the others took {others:.2f} s at most for {PAGE} characters in one line"
    )
    sys.exit(1 if broken else 0)


def shown(found: Found) -> bool:
    """Print what a slow pattern does to the product; tell whether it reads the attack in time."""
    part, page = (read(found.attack(size)) for size in (PART, PAGE))
    print(
        f"{found.place}: x{found.growth:.1f}, {found.longest:.2f} s; the product x{page / part:.1f}, {page:.2f} s"
        f"  {found.attack(20)!r}",
        flush=True,
    )
    return page < LEAST_PAGE or page <= MOST * part


def read(text: str) -> float:
    """Return the seconds of the processor that the product takes to read the facts of a text and to judge it."""
    start = time.process_time()
    importlib.import_module("monitor.facts").read_facts(text)
    importlib.import_module("monitor.materiality").judge("We keep logs for 30 days.", text)
    return time.process_time() - start


def gathered() -> dict[re.Pattern[str], str]:
    """Return every pattern that the product compiles, and where: nothing of it may be imported before."""
    found: dict[re.Pattern[str], str] = {}
    compiled = re._compile  # type: ignore[attr-defined] # noqa: SLF001 - what every function of the module goes through

    def kept(pattern: str | re.Pattern[str], flags: int) -> re.Pattern[str]:
        made: re.Pattern[str] = compiled(pattern, flags)
        place = _place(sys._getframe(1))  # noqa: SLF001 - who asked
        if place and isinstance(made.pattern, str):
            found.setdefault(made, place)
        return made

    re._compile = kept  # type: ignore[attr-defined] # noqa: SLF001
    try:
        found |= {compiled(pattern, flags): place for pattern, flags, place in _lazy()}
        judge = importlib.import_module("monitor.materiality").judge
        for row in islice(importlib.import_module("monitor.jsonl").read(PAIRS), SAMPLES):
            judge(row["before"], row["after"])
    finally:
        re._compile = compiled  # type: ignore[attr-defined] # noqa: SLF001
    return found


def _lazy() -> list[tuple[str, int, str]]:
    """Import every module; return the patterns that compile at their first use, their flags, and their places."""
    made: list[tuple[str, int, str]] = []
    stands_for = importlib.import_module("monitor.patterns").LazyPattern
    first = stands_for.__init__

    def kept(self: object, pattern: str, flags: int = 0) -> None:
        first(self, pattern, flags)
        made.append((pattern, flags, _place(sys._getframe(2))))  # noqa: SLF001 - who asked

    stands_for.__init__ = kept
    for room in ROOMS:
        for module in pkgutil.walk_packages(importlib.import_module(room).__path__, f"{room}."):
            if not module.name.endswith("__main__"):
                _import(module.name)
    return made


def _import(name: str) -> None:
    try:
        importlib.import_module(name)
    except ImportError as error:
        print(f"left out, an extra is not installed: {name} ({error})")


def _place(frame: FrameType | None) -> str:
    while frame and frame.f_code.co_filename.startswith(str(Path(re.__file__).parent)):
        frame = frame.f_back
    path = Path(frame.f_code.co_filename) if frame else Path()
    inside = path.is_relative_to(ROOT) and path.relative_to(ROOT).parts[0] in ROOMS
    return f"{path.relative_to(ROOT)}:{frame.f_lineno}" if inside and frame else ""


def worst(place: str, pattern: re.Pattern[str]) -> Found | None:
    """Return the attack that a pattern is slowest on; None where it has no part to repeat."""
    times = ((timed(pattern, text), number) for number, text in enumerate(attacks(pattern, SHORT)))
    tried = sorted(times, reverse=True)
    if not tried:
        return None
    slowest = [partial(attack, pattern, number) for _, number in tried[:TRIED]]
    longer = {one: timed(pattern, one(LONG)) for one in slowest}
    made = max(slowest, key=longer.__getitem__)
    growth = 0.0
    if longer[made] > LEAST:
        long, short = (min(timed(pattern, made(size)) for _ in range(TIMES)) for size in (LONG, SHORT))
        growth = long / max(short, FINEST)
    return Found(place=place, attack=made, growth=growth, longest=timed(pattern, made(PAGE)))


def attack(pattern: re.Pattern[str], number: int, size: int) -> str:
    """Return one of the texts made for a pattern, in another size."""
    return next(islice(attacks(pattern, size), number, None))


def timed(pattern: re.Pattern[str], text: str) -> float:
    """Return the seconds of the processor that it takes to find all there is, and to match the whole."""
    start = time.process_time()
    signal.setitimer(signal.ITIMER_VIRTUAL, LIMIT)
    try:
        for _ in pattern.finditer(text):
            pass
        pattern.fullmatch(text)
    except TooLongError:
        return LIMIT
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return time.process_time() - start


def _end(_signal: int, _frame: FrameType | None) -> None:
    raise TooLongError


if __name__ == "__main__":
    main()
