"""Pure: which frames hold the text of a page that has next to none itself."""

import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import urldefrag, urlsplit

from lxml import etree

from spiders.limits import MOST_FRAMES
from spiders.page import Element, ExtractError, parse, resolve
from storage.records import Snapshot

if TYPE_CHECKING:
    from tldextract import TLDExtract

FEW = 40
"""Words: with fewer of its own, a page shows what its frames hold."""

SOURCE = re.compile(rb"""<i?frame\b[^>]*?\ssrc\s*=\s*["']?\s*([^"'\s>]+)""", re.IGNORECASE)

NOT_SAYING = (
    *("nav", "header", "footer", "form", "noframes", "noscript", "iframe"),
    *("head", "script", "style", "svg", "template", "select", "textarea"),
)
"""Elements whose words are not what a page has to say."""


def frames_of(snapshot: Snapshot) -> tuple[str, ...]:
    """Return the addresses of the frames in which a page has its text: of its own site, in order, three at the most.

    There are none where the page says enough itself, or is no HTML.
    """
    # Most pages hold no frame of their own site, and need not be read twice to find that out.
    if not any(is_of_site(resolve(snapshot.url, told), snapshot.url) for told in mentioned(snapshot.body)):
        return ()
    try:
        root = parse(snapshot)
    except ExtractError:
        return ()
    base = resolve(snapshot.url, next((base.get("href", "") for base in root.iter("base")), ""))
    found = dict.fromkeys(resolve(base, source) for source in sources(root))
    ours = [address for address in found if is_of_site(address, snapshot.url)]
    return tuple(ours[:MOST_FRAMES]) if ours and says_nothing(root) else ()


def mentioned(body: bytes) -> Iterator[str]:
    """Yield what looks like the source of a frame."""
    for found in SOURCE.finditer(body):
        yield unescape(found[1].decode("utf-8", "replace"))


def sources(root: Element) -> Iterator[str]:
    """Yield where the frames of a page come from; what stands in <noscript> is only for the counting of visitors."""
    for frame in root.iter("frame", "iframe"):
        if next(frame.iterancestors("noscript"), None) is None:
            yield urldefrag(frame.get("src", "").strip()).url


def is_of_site(address: str, page: str) -> bool:
    """Tell whether an address belongs to the site of a page and is not the page itself.

    >>> is_of_site("https://legal.vendor.co.uk/privacy", "https://www.vendor.co.uk/")
    True
    >>> is_of_site("https://other.co.uk/privacy", "https://www.vendor.co.uk/")
    False
    """
    try:
        frame, around = urlsplit(address), urlsplit(page)
    except ValueError:
        return False
    is_web = frame.scheme in {"http", "https"} and bool(frame.hostname)
    return is_web and address != urldefrag(page).url and site(frame.hostname) == site(around.hostname)


def site(host: str | None) -> str:
    """Return the part of a host name that one owner registers, or the whole of a name or number without one."""
    return _registries()(host or "").top_domain_under_public_suffix or host or ""


def says_nothing(root: Element) -> bool:
    """Tell whether a page has next to no words between its menus; it is not whole afterwards."""
    etree.strip_elements(root, *NOT_SAYING, with_tail=False)
    return len(" ".join(map(str, root.itertext())).split()) < FEW


@cache
def _registries() -> "TLDExtract":
    import tldextract  # noqa: PLC0415 - 150 ms with what it brings, and few pages have frames

    # Without addresses to load a newer list from: it would be asked for over the network.
    return tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)
