"""Pure: the bytes of a page in, the policy's text and its fingerprint out."""

import hashlib
import json
import re
from collections.abc import Sequence
from functools import cache
from importlib.metadata import version

from lxml import etree, html

from spiders.content import drop, drop_surroundings, drop_technical, policy_of, show_all
from spiders.markdown import flatten_space, links_of, markdown_of, show_addresses
from spiders.page import Element, ExtractError, base_address, parse
from spiders.selectors import check_selector, find, outermost
from storage.records import Reading, Snapshot

__all__ = ["ExtractError", "check_selector", "extract", "recipe"]

RELEASE = 1
"""Of the rules in page, content and markdown: goes up whenever one of them may read a page differently."""


def recipe(select: Sequence[str] = (), remove: Sequence[str] = ()) -> str:
    """Name how a text was read: our release, the tools, and a short hash of the policy's selectors."""
    if not select and not remove:
        return tools()
    return f"{tools()}+{hashlib.sha256(json.dumps([list(select), list(remove)]).encode()).hexdigest()[:8]}"


@cache
def tools() -> str:
    """Name what shapes a text beside the selectors: another release of parser or converter may read differently."""
    parser = ".".join(map(str, etree.LIBXML_VERSION))
    return f"{RELEASE}/libxml2 {parser}/html-to-markdown {version('html-to-markdown')}"


def extract(snapshot: Snapshot, select: Sequence[str] = (), remove: Sequence[str] = ()) -> Reading:
    """Return the text of the policy on a page: what `select` matches without what `remove` does, else by our own rules.

    Raises ExtractError, and nothing else whatever the bytes: not HTML, a selector that is invalid or matches nothing,
    no text.
    """
    root = parse(snapshot)
    base = base_address(root, snapshot.url)
    drop_technical(root)
    flatten_space(root)
    show_addresses(root)
    show_all(root)
    content = chosen_by_policy(root, snapshot.url, select, remove)
    language = declared_language(content)
    links = links_of(content, base)
    text = markdown_of(content)
    if not text.strip():
        raise ExtractError(f"{snapshot.url} holds no text: it may need a browser to show any")
    return Reading(
        text=text,
        fingerprint=hashlib.sha256(text.encode()).hexdigest(),
        recipe=recipe(select, remove),
        language=language or detected_language(text),
        links=links,
    )


def chosen_by_policy(root: Element, address: str, select: Sequence[str], remove: Sequence[str]) -> Element:
    """Return what is to be read of the page; the policy's own selectors win over our rules."""
    for selector in remove:
        drop(matches(root, selector))
    if not select:
        drop_surroundings(root)
        return policy_of(root)
    return joined([element for selector in select for element in matched(root, selector, address)], root)


def matched(root: Element, selector: str, address: str) -> list[Element]:
    """Return what a selector matches; raise ExtractError where that is nothing: half a page is no policy."""
    found = matches(root, selector)
    if not found:
        raise ExtractError(
            f"selector {selector!r} matches nothing on {address}: see how the page is built now, then change `select`"
        )
    return found


def matches(root: Element, selector: str) -> list[Element]:
    """Return what a selector matches; raise ExtractError where it is invalid."""
    try:
        return find(root, selector)
    except ValueError as error:
        raise ExtractError(str(error)) from error


def joined(elements: list[Element], root: Element) -> Element:
    """Return one element that holds the given ones in the order of the page, none of them twice."""
    order = {element: place for place, element in enumerate(root.iter())}
    whole = html.Element("div", lang=language_around(elements[0]))
    for element in sorted(outermost(list(dict.fromkeys(elements))), key=order.__getitem__):
        element.tail = None
        whole.append(element)
    return whole


def language_around(element: Element) -> str:
    """Return the `lang` that holds for an element, empty where none does."""
    return next(iter(element.xpath("ancestor-or-self::*[@lang][1]/@lang")), "")


def declared_language(content: Element) -> str | None:
    """Return the ISO 639-1 code that the page declares for its text, if any."""
    found = re.match(r"\s*([A-Za-z]{2})(?![A-Za-z])", language_around(content))
    return found[1].lower() if found else None


def detected_language(text: str) -> str:
    """Return the ISO 639-1 code of the language that the words themselves are in."""
    from py3langid import classify  # noqa: PLC0415 - 0.7 s and 50 MB, and most pages declare their language

    return str(classify(text)[0])
