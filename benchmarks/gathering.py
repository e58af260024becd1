"""Every regular expression that the product compiles, and where it stands."""

import importlib
import pkgutil
import re
import sys
from functools import lru_cache
from itertools import islice
from pathlib import Path
from types import FrameType

ROOT = Path(__file__).parents[1]
PAIRS = Path(__file__).parents[2] / "shared" / "data" / "changes" / "dev.pairs.jsonl.zst"
ROOMS = ("monitor", "notifications", "spiders", "storage")
SAMPLES = 2
_FOR_OTHERS = frozenset(
    {
        "monitor/patterns.py",
        "monitor/facts/phrases.py",
        "monitor/facts/lexicon.py",
        "monitor/materiality/stems.py",
        "monitor/materiality/vocabulary.py",
        "spiders/signs/phrases.py",
    }
)
"""Modules that compile what others ask for: the pattern belongs to the one that asked, unless it is their own."""


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


def only_matched(place: str) -> bool:
    """Return whether the pattern of a place is only ever matched where a text begins, and never searched for."""
    path, _, line = place.partition(":")
    own = (ROOT / path).read_text("utf-8")
    named = re.match(r"(\w+) = ", own.splitlines()[int(line) - 1])
    if named is None:
        return False
    uses = frozenset(re.findall(rf"\b{named[1]}\.(\w+)", own if named[1].startswith("_") else _sources()))
    return bool(uses) and uses <= {"match", "fullmatch"}


@lru_cache(maxsize=1)
def _sources() -> str:
    return "\n".join(path.read_text("utf-8") for room in ROOMS for path in sorted((ROOT / room).rglob("*.py")))


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
    """Return where a pattern is asked for, path:line; nothing where that is none of the rooms."""
    own = ""
    while frame:
        path = Path(frame.f_code.co_filename)
        inside = path.is_relative_to(ROOT) and path.relative_to(ROOT).parts[0] in ROOMS
        if inside:
            own = f"{path.relative_to(ROOT)}:{frame.f_lineno}"
            if path.relative_to(ROOT).as_posix() not in _FOR_OTHERS or frame.f_code.co_name == "<module>":
                return own
        elif not own and not path.is_relative_to(Path(re.__file__).parent):
            return ""
        frame = frame.f_back
    return own
