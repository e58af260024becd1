"""Pure: from the bytes of a page to its tree, or why it is not a page."""

import re
from typing import TypeAlias
from urllib.parse import urljoin

from lxml import etree, html
from w3lib.encoding import html_to_unicode

from storage.records import Snapshot

Element: TypeAlias = html.HtmlElement

NOT_PAGES = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"\x1f\x8b": "gzip data",
}
"""How other formats begin, whatever the Content-Type says."""

PAGE_TYPES = re.compile(r"\s*(text/(?!css|csv)|application/(xhtml\+xml|xml|octet-stream)\b|$)", re.IGNORECASE)

# The parser drops what follows the first </body>; browsers show it. Without the end tags nothing is dropped.
END_OF_PAGE = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)

# No text of a page: the parser would make U+FFFD of the first, and keep the others invisibly.
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")

TITLE = re.compile(rb"<title[^>]*>(.{0,2000}?)</title", re.IGNORECASE | re.DOTALL)


class ExtractError(ValueError):
    """A page could not be read: what was wrong, where, and what to do."""


def decode(snapshot: Snapshot) -> str:
    """Return the page as text: by byte order mark, header or <meta>, else UTF-8 where it fits, else Windows-1252."""
    _, text = html_to_unicode(snapshot.content_type or None, snapshot.body, auto_detect_fun=guess_charset)
    return CONTROLS.sub("", text)


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
    # HTMLParser knows no entities but HTML's own and loads nothing. `huge_tree` lifts the depth from 256 elements,
    # which pages with unclosed tags reach, to 2,048, and the length of one text; the download bounds the size.
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True, collect_ids=False
    )
    source = END_OF_PAGE.sub(" ", decode(snapshot)).encode("utf-8", "replace")
    try:
        root = html.document_fromstring(source, parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        size = len(snapshot.body)
        raise ExtractError(f"{snapshot.url} holds no HTML ({size:,} bytes): open it in a browser") from error
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        raise ExtractError(f"{snapshot.url} nests its elements deeper than 2,048: only its beginning could be read")
    return root


def refuse_other_formats(snapshot: Snapshot) -> None:
    """Raise ExtractError for a PDF, an image and the like."""
    begins = (name for magic, name in NOT_PAGES.items() if snapshot.body.lstrip()[:8].startswith(magic))
    other = next(begins, None)
    if other is None and not PAGE_TYPES.match(snapshot.content_type):
        other = snapshot.content_type.split(";")[0].strip()
    if other is not None:
        raise ExtractError(f"{snapshot.url} is {other}, not HTML: watch the address of a page instead")


def base_address(root: Element, address: str) -> str:
    """Return the address that relative links of the page start from."""
    base = next(iter(root.xpath("//base/@href")), "")
    return resolve(address, base)


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


def words(element: Element) -> int:
    """Count the words that an element holds."""
    return len(" ".join(element.itertext()).split())
