"""Pure: error pages that come with status 200."""

import re
from collections.abc import Iterator

from spiders.signs.mishaps import MISHAPS, NOT_FOUND, Mishap
from spiders.signs.seen import Seen
from spiders.signs.sign import Sign, doubt, proof

ADDRESS = re.compile(
    r".*/(?:(?:errors?|pages?)[-_/])?(?:404|not-?_?found|page-?_?not-?_?found|error|maintenance)(?:\.\w+)?/?"
)
"""The path of an error page."""


def signs(seen: Seen) -> Iterator[Sign]:
    """Yield the signs of an error page."""
    for mishap in MISHAPS:
        yield from named(seen, mishap)
        if seen.is_short and (found := mishap.line.search(seen.everything)):
            yield proof(f"error page, {mishap.what}: {seen.words} words, and on the page {said(found)!r}")
    if not seen.is_policy and (found := NOT_FOUND.line.search(seen.text)):
        yield proof(f"error page, {NOT_FOUND.what}: a line of the text begins with {said(found)!r}")
    if not seen.is_policy and ADDRESS.fullmatch(seen.address):
        yield proof(f"error page: its address is {seen.address}")


def named(seen: Seen, mishap: Mishap) -> Iterator[Sign]:
    """Yield where a page calls itself an error."""
    for name in seen.called(mishap.name):
        words = f"error page, {mishap.what}: {name}"
        yield doubt(f"{words}, and yet it reads as a policy") if seen.is_believed else proof(words)


def said(found: re.Match[str]) -> str:
    """Return the words of a find, without the mark-up before them."""
    return found[0].strip(" #*>|-\t")
