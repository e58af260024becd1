"""Pure: the mail addresses that Cloudflare hides from harvesters, put back."""

import re

from spiders.page import Element, elements_at

HIDDEN = elements_at("//*[@data-cfemail]")
HIDING = elements_at("//a[contains(@href, 'email-protection#')]")
LINKS_AROUND = elements_at("ancestor-or-self::a[@href]")

MARKS = (b"cfemail", b"email-protection#")
"""Without them in its bytes a page hides nothing."""

FRAGMENT = re.compile(r"/cdn-cgi/l/email-protection#([0-9a-fA-F]+)")


def show_addresses(root: Element) -> None:
    """Put back the hidden addresses, as text and as targets of links; the key may differ with each fetch."""
    for element in HIDDEN(root):
        address = cloudflare_address(element.get("data-cfemail", ""))
        if address:
            for child in list(element):
                element.remove(child)
            element.text = address
            for link in LINKS_AROUND(element):
                link.set("href", f"mailto:{address}")
    for link in HIDING(root):
        found = FRAGMENT.search(link.get("href", ""))
        address = cloudflare_address(found[1]) if found else None
        if address:
            link.set("href", f"mailto:{address}")


def cloudflare_address(code: str) -> str | None:
    """Return the mail address in a Cloudflare code: hexadecimal bytes, each XOR the first; None where it is none.

    >>> cloudflare_address("2a4b6a48")
    'a@b'
    """
    try:
        key, *masked = bytes.fromhex(code)
        address = bytes(byte ^ key for byte in masked).decode("utf-8")
    except ValueError:
        return None
    return address if address.isprintable() else None
