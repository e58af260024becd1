"""Pure: names how a text was read, without loading what reads it."""

import hashlib
import json
from collections.abc import Sequence
from functools import cache
from importlib.metadata import version

RELEASE = 2
"""Of the rules in page, content and markdown: goes up whenever one of them may read a page differently."""

RECEIVED = "ota"
"""The recipe of a text that Open Terms Archive read of its page: another extractor than ours."""


def recipe(select: Sequence[str] = (), remove: Sequence[str] = ()) -> str:
    """Name how a text was read: our release, the tools, and a short hash of the policy's selectors."""
    if not select and not remove:
        return tools()
    return f"{tools()}+{hashlib.sha256(json.dumps([list(select), list(remove)]).encode()).hexdigest()[:8]}"


@cache
def tools() -> str:
    """Name what shapes a text beside the selectors: another release of parser or converter may read differently."""
    from lxml import etree  # noqa: PLC0415 - 0.1 s that a pure name need not cost where it is not asked for

    parser = ".".join(map(str, etree.LIBXML_VERSION))
    return f"{RELEASE}/libxml2 {parser}/html-to-markdown {version('html-to-markdown')}"


def same_reader(recipe: str, other: str) -> bool:
    """Tell whether two texts were read by extractors of one family: what else differs is the vendor's doing."""
    return (recipe == RECEIVED) == (other == RECEIVED)
