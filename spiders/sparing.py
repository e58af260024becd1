"""Keeps Scrapy from loading what guesses encodings, 3 MB of a crawl, until a page comes for which it has no other."""

import sys
from types import ModuleType
from typing import Any

GUESSER = "charset_normalizer"


def from_bytes(body: bytes) -> Any:  # noqa: ANN401 - the library's own
    """Guess as the library does, which the first such page loads."""
    from charset_normalizer import from_bytes as guessed  # noqa: PLC0415 - see above

    return guessed(body)


if GUESSER not in sys.modules:
    sys.modules[GUESSER] = ModuleType(GUESSER)
    sys.modules[GUESSER].from_bytes = from_bytes  # type: ignore[attr-defined] # the one thing that Scrapy takes of it
    try:
        import scrapy.http  # noqa: F401
    finally:
        del sys.modules[GUESSER]
