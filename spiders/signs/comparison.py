"""Pure: what can only be told by comparison with the version that we have, or with the address that was asked for."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from spiders.languages import spoken_in
from spiders.signs.seen import Seen
from spiders.signs.sign import Sign, doubt
from spiders.sketch import Likeness
from storage.jobs import Sketch

CUT = 0.75
"""Share of what we have, below which a text that is nothing but one stretch of it was cut."""

WHOLE = 0.95
"""Share of our lines within that stretch: all of them, but for one that was edited or cut through."""

FRAGMENT = 0.35
"""Share of the words that we have: of 240 real changes one left as little, an overview in place of the policy."""

LONG_ENOUGH = 120
"""Words: of a shorter policy a third may be one sentence."""

STRANGE = 0.1
"""Share of our lines up to which a text has nothing in common with the one that we have."""

TRANSLATED = 0.3
"""Share of our lines that a translation still has: names, addresses, tables."""

LOCALE = re.compile(r"[a-z]{2}(?:[-_](?:[a-z]{2}|[a-z]{4}|\d{3}))?", re.IGNORECASE)

HOME = re.compile(r"(?:index|home|default)(?:\.\w+)?", re.IGNORECASE)


def cut(alike: Likeness) -> Iterator[Sign]:
    """Yield the sign of a text that is one stretch of ours and nothing else."""
    if alike.strange <= 1 and alike.whole >= WHOLE and 0 < alike.stretch < CUT and alike.length < CUT:
        yield doubt(f"cut off: {alike.stretch:.0%} of our lines in one stretch, and nothing else")


def signs(seen: Seen, language: str | None, expected: Sketch, alike: Likeness) -> Iterator[Sign]:
    """Yield the signs by which a text differs from ours more than a policy changes at once."""
    yield from cut(alike)
    spoken = spoken_in(seen.text) or language
    if alike.kept < TRANSLATED and None not in (spoken, expected.language) and spoken != expected.language:
        yield doubt(f"another language: {spoken} instead of {expected.language}")
    if alike.kept < STRANGE and seen.prose.is_other:
        yield doubt(f"a page of another kind: {alike.kept:.0%} of our lines, and it does not speak as a policy does")
    if alike.length < FRAGMENT and expected.words >= LONG_ENOUGH:
        yield doubt(f"far shorter: {seen.words} words instead of {expected.words}")


def sent_home(seen: Seen, asked: str) -> Iterator[Sign]:
    """Yield the sign of a home page to which another address was sent on."""
    if is_home(path_of(seen.snapshot.url)) and not is_home(path_of(asked)) and not seen.is_policy:
        yield doubt(f"a page of another kind: {asked} sent on to the home page")


def sent_abroad(seen: Seen, asked: str) -> Iterator[Sign]:
    """Yield the sign of a page for another language or region than its address asked for."""
    wanted, came = locale(path_of(asked)), locale(path_of(seen.snapshot.url))
    if wanted and came and not came.startswith(wanted):
        yield doubt(f"another language or region: {asked} sent on to {came}")


def path_of(address: str) -> tuple[str, ...]:
    """Return the parts of an address's path, none where it is not an address."""
    try:
        return tuple(part for part in urlsplit(address).path.casefold().split("/") if part)
    except ValueError:
        return ()


def locale(path: tuple[str, ...]) -> str:
    """Return the part of a path that names a language or region, empty where none of the first two does."""
    return next((part.replace("_", "-") for part in path[:2] if LOCALE.fullmatch(part)), "")


def is_home(path: tuple[str, ...]) -> bool:
    """Tell the path of a home page, with or without a language or region before it."""
    return all(LOCALE.fullmatch(part) for part in path[:-1]) and all(
        LOCALE.fullmatch(part) or HOME.fullmatch(part) for part in path[-1:]
    )
