"""Pure: from the bytes of a page to its tree, or why it is not a page."""

import codecs
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import TypeAlias, cast
from urllib.parse import urljoin

from lxml import etree
from w3lib.encoding import html_to_unicode

from storage.errors import PlainError
from storage.records import Snapshot

Element: TypeAlias = etree._Element  # noqa: SLF001 - the only name that lxml gives the class

NOT_PAGES = {
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"\x1f\x8b": "gzip data",
}
"""How other formats begin, whatever the Content-Type says."""

PAGE_TYPES = re.compile(r"\s*(text/(?!css|csv)|application/(xhtml\+xml|xml|octet-stream)\b|$)", re.IGNORECASE)

# The parser drops what follows the first </body>; browsers show it. Without the end tags nothing is dropped.
END_OF_PAGE = re.compile(rb"</(?:body|html)\s*>", re.IGNORECASE)

MOST_TAGS = 300_000
"""Of a page: each takes 100 to 200 bytes of memory, and the longest policies have 30,000."""

SLOW_CHARSET = "punycode"

REPLACED = "\ufffd"
"""What bytes that fit no charset become."""

# What lxml parses but refuses to move from one place of a tree to another.
UNMOVABLE = re.compile(r"[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def elements_at(path: str) -> Callable[[Element], list[Element]]:
    """Return what finds the elements at an XPath, compiled once."""
    return cast("Callable[[Element], list[Element]]", etree.XPath(path))


def strings_at(path: str) -> Callable[[Element], list[str]]:
    """Return what finds the strings at an XPath."""
    return cast("Callable[[Element], list[str]]", etree.XPath(path, smart_strings=False))


def condition(path: str) -> Callable[[Element], bool]:
    """Return what tells whether an XPath holds for an element."""
    return cast("Callable[[Element], bool]", etree.XPath(path))


TEXT_OF = cast("Callable[[Element], str]", etree.XPath("string()", smart_strings=False))
OWN = strings_at("/html/head/link[@rel='canonical']/@href | /html/head/meta[@property='og:url']/@content")
LENGTH_OF = cast("Callable[[Element], float]", etree.XPath("string-length(normalize-space())"))

DROPPED = "dropped"
"""Tag of what is to be taken out of a page."""

NESTED = 12

TITLE = re.compile(rb"<title[^>]*>(.{0,2000}?)</title", re.IGNORECASE | re.DOTALL)


class ExtractError(PlainError, ValueError):
    """A page could not be read: what was wrong, where, and what to do."""


def source_of(snapshot: Snapshot) -> bytes:
    """Return the page in UTF-8: by byte order mark, header or <meta>, else UTF-8 where it fits, else Windows-1252."""
    charset, text = decoded(snapshot)
    same = charset == "utf-8" and REPLACED not in text and not snapshot.body.startswith(codecs.BOM_UTF8)
    source = snapshot.body if same else text.encode("utf-8", "replace")
    return END_OF_PAGE.sub(b" ", source.replace(b"\0", b""))


def decoded(snapshot: Snapshot) -> tuple[str, str]:
    """Return the charset and text of a page; where it names what is no charset, as if it named none."""
    if not names_slow_charset(snapshot.content_type, snapshot.body):
        with suppress(LookupError, UnicodeError):  # Python knows encodings that give no text, such as base64
            return html_to_unicode(snapshot.content_type or None, snapshot.body, auto_detect_fun=guess_charset)
    charset = guess_charset(snapshot.body)
    return charset, snapshot.body.decode(charset, "replace")


def names_slow_charset(content_type: str, body: bytes) -> bool:
    """Tell a page that may call itself Punycode, which Python decodes in the square of its length."""
    return SLOW_CHARSET in content_type.lower() or SLOW_CHARSET.encode() in body[:4096].lower()


def guess_charset(body: bytes) -> str:
    """Name the charset of bytes that do not tell: nothing but UTF-8 fits UTF-8 by chance.

    >>> guess_charset("übrig".encode()), guess_charset("übrig".encode("cp1252"))
    ('utf-8', 'cp1252')
    """
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def parse(snapshot: Snapshot) -> Element:
    """Return the root of the page's tree, without comments; raise ExtractError for no tree or half of one."""
    refuse_other_formats(snapshot)
    # etree's HTMLParser makes plain elements, cheaper than html's. It knows HTML's own entities only and loads nothing.
    # `huge_tree` lifts the depth from 256 elements, which pages with unclosed tags reach, to 2,048, and the length of
    # one text; the download bounds the size.
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True, collect_ids=False
    )
    source = source_of(snapshot)
    if (tags := source.count(b"<")) > MOST_TAGS:
        raise ExtractError(f"{snapshot.url} holds {tags:,} tags, more than the {MOST_TAGS:,} that are read: look at it")
    root = tree_of(source, parser)
    if any(entry.type == etree.ErrorTypes.ERR_NO_MEMORY for entry in parser.error_log):
        raise MemoryError  # what there is of the tree could pass for the page
    if root is None:
        size = len(snapshot.body)
        raise ExtractError(f"{snapshot.url} holds no HTML ({size:,} bytes): open it in a browser")
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        raise ExtractError(f"{snapshot.url} nests its elements deeper than 2,048: only its beginning could be read")
    return root


def tree_of(source: bytes, parser: etree.HTMLParser) -> Element | None:
    """Return the root of a tree, or None where there is nothing to make one of."""
    try:
        return etree.fromstring(source, parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None


def refuse_other_formats(snapshot: Snapshot) -> None:
    """Raise ExtractError for a PDF, an image and the like."""
    begins = (name for magic, name in NOT_PAGES.items() if snapshot.body.lstrip()[:8].startswith(magic))
    other = next(begins, None)
    if other is None and not PAGE_TYPES.match(snapshot.content_type):
        other = snapshot.content_type.split(";")[0].strip()
    if other is not None:
        raise ExtractError(f"{snapshot.url} is {other}, not HTML: watch the address of a page instead")


def addresses(root: Element, address: str) -> tuple[str, tuple[str, ...]]:
    """Return the address that relative links of the page start from, and those that the page says are its own."""
    base = next((one.get("href", "") for one in root.iter("base") if "href" in one.attrib), "")
    return resolve(address, base), (address, *OWN(root))


def resolve(base: str, target: str) -> str:
    """Return the absolute address of a link target, or the target itself where it is not one."""
    try:
        return urljoin(base, target.strip())
    except ValueError:
        return target


def title(snapshot: Snapshot) -> str:
    """Return the words of the page's <title>, empty where it has none."""
    found = TITLE.search(snapshot.body)
    return " ".join(found[1].decode("utf-8", "replace").split()) if found else ""


def text_of(element: Element) -> str:
    """Return all text of an element, white space as it is."""
    return TEXT_OF(element)


def length(element: Element) -> int:
    """Count the characters of an element's text, white space outside of words left out: fair to every script."""
    return int(LENGTH_OF(element))


def beginning(element: Element, most: int) -> str:
    """Return the words of an element, all of them or more than `most` characters: enough to see that it is longer.

    White space counts as little as in the result, or a text could hide behind it.
    """
    found: list[str] = []
    size = 0
    for text in texts_in(element):
        # As many words are longer than as many characters; what follows them is not looked at, however long it is.
        words = text.split(None, most)[:most]
        found.append(text if len(text) <= 2 * most else f" {' '.join(words)} ")
        size += len(" ".join(words))
        if size > most:
            break
    return " ".join("".join(found).split())


def texts_in(element: Element) -> Iterator[str]:
    """Yield the runs of text in an element."""
    return cast("Iterator[str]", element.itertext())


def drop(elements: Iterable[Element]) -> None:
    """Take elements out of their page, each with all that it holds, and keep the text behind it."""
    attached = [element for element in elements if element.getparent() is not None]
    if len(attached) == 1:
        drop_one(attached[0])
    elif attached:
        for element in attached:
            element.tag = DROPPED
        # One pass over the page: to move the text behind each of many neighbours takes the square of their number.
        etree.strip_elements(attached[0].getroottree(), DROPPED, with_tail=False)


def drop_one(element: Element) -> None:
    """Take one element out of its page without a pass over all of it."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if element.tail and before is None:
        parent.text = UNMOVABLE.sub("", (parent.text or "") + element.tail)
    elif element.tail and before is not None:
        before.tail = UNMOVABLE.sub("", (before.tail or "") + element.tail)
    element.tail = None
    parent.remove(element)


def shallow(elements: Iterable[Element]) -> list[Element]:
    """Leave out elements that stand inside a dozen of the others: to measure each of them would take a page's depth."""
    chosen = list(dict.fromkeys(elements))
    known = set(chosen)
    return [element for element in chosen if sum(above in known for above in element.iterancestors()) < NESTED]
