"""Pure: a policy's own selectors, CSS, XPath or a range of headings, checked and applied."""

import re
from collections.abc import Iterator
from typing import cast

from cssselect import HTMLTranslator, SelectorError
from lxml import etree

from spiders.page import UNMOVABLE, Element, elements_at, text_of

RANGE = re.compile(r"""\s*from\s+(["'])(?P<first>(?:(?!\1).)+)\1(?:\s+to\s+(["'])(?P<last>(?:(?!\3).)+)\3)?\s*""")
"""`from "What we collect" to "Contact"`: from one heading up to, but not with, another; without `to` up to the end."""

HEADINGS = elements_at("//h1 | //h2 | //h3 | //h4 | //h5 | //h6")
OTHERS = elements_at("//p | //strong | //b | //summary | //dt | //button | //div")
"""What pages use for a heading that is none."""


def compiled(selector: str) -> etree.XPath:
    """Return the selector ready to apply; XPath starts with "/", "./" or "(", everything else is CSS."""
    path = selector.strip()
    if not path.startswith(("/", "./", "(")):
        path = HTMLTranslator().css_to_xpath(path)
    return etree.XPath(path)


def check_selector(selector: str) -> None:
    """Raise ValueError with the reason where a selector is no valid CSS, XPath or range, or does not select elements.

    >>> check_selector("main .policy")
    >>> check_selector("from 'What we collect' to 'Contact'")
    >>> check_selector("main >")
    Traceback (most recent call last):
    ValueError: 'main >' is not a valid CSS selector: Expected selector, got <EOF at 6>
    """
    find(etree.fromstring("<p class=a id=b>a</p>", etree.HTMLParser()), selector)


def find(root: Element, selector: str) -> list[Element]:
    """Return the elements that a selector matches, in the order of the page; raise ValueError for an invalid one.

    A range matches nothing unless the page has both headings. Bare text within it becomes a block of its own.
    """
    if re.match(r"""\s*from\s+["']""", selector):
        return between(root, selector)
    try:
        found = compiled(selector)(root)
    except (SelectorError, etree.XPathError, ValueError, RecursionError) as error:
        language = "XPath" if selector.strip().startswith(("/", "./", "(")) else "CSS selector"
        raise ValueError(f"{selector!r} is not a valid {language}: {error}") from error
    if not isinstance(found, list) or not all(map(etree.iselement, found)):
        raise ValueError(f"{selector!r} selects text or a number, not elements: leave out what follows the element")
    return cast("list[Element]", found)


def outermost(elements: list[Element]) -> list[Element]:
    """Leave out every element that stands inside another of them."""
    chosen = set(elements)
    return [element for element in elements if chosen.isdisjoint(element.iterancestors())]


def between(root: Element, selector: str) -> list[Element]:
    """Return the elements of a range of headings; raise ValueError where the range is not written as one."""
    found = RANGE.fullmatch(selector)
    if found is None:
        raise ValueError(f"""{selector!r} is not a valid range: write it as from "What we collect" to "Contact\"""")
    first = heading_named(root, found["first"], after=None)
    if first is None:
        return []
    if found["last"] is None:
        return list(blocks(first, None))
    last = heading_named(root, found["last"], after=first)
    return [] if last is None else list(blocks(first, last))


def heading_named(root: Element, name: str, *, after: Element | None) -> Element | None:
    """Return the first heading of that name behind another element, or else what looks like one; case is ignored."""
    place = {element: number for number, element in enumerate(root.iter())}
    start = -1 if after is None else place[after]
    wanted = " ".join(name.split()).casefold()
    for candidates in (HEADINGS(root), OTHERS(root)):
        for element in candidates:
            if place[element] > start and " ".join(text_of(element).split()).casefold() == wanted:
                return element
    return None


def blocks(first: Element, last: Element | None) -> Iterator[Element]:
    """Yield the largest elements from the first one on that do not hold the last one, up to that."""
    above = set(last.iterancestors()) if last is not None else set()
    element: Element | None = first
    while element is not None and element is not last:
        if element in above:
            wrap_beginning(element)
            element = element[0]
            continue
        yield element
        element = next_block(element)


def next_block(element: Element) -> Element | None:
    """Return what follows an element and all that it holds; bare text behind it becomes a block."""
    current: Element | None = element
    while current is not None:
        wrap_tail(current)
        following = current.getnext()
        if following is not None:
            return following
        current = current.getparent()
    return None


def wrap_tail(element: Element) -> None:
    """Make a block of the bare text behind an element."""
    parent = element.getparent()
    if parent is not None and element.tail and element.tail.strip():
        block = etree.Element("span")
        block.text, element.tail = UNMOVABLE.sub("", element.tail), None
        element.addnext(block)


def wrap_beginning(element: Element) -> None:
    """Make a block of the bare text with which an element begins."""
    if element.text and element.text.strip():
        block = etree.Element("span")
        block.text, element.text = UNMOVABLE.sub("", element.text), None
        element.insert(0, block)
