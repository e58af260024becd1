"""Pure: an element's words as Markdown that only changes when the words do, and the links beside it."""

import re
import unicodedata

from html_to_markdown import ConversionOptions, convert
from lxml import etree, html

from spiders.page import Element, ExtractError, resolve

# Compact tables and one bullet: a longer cell or a deeper list must not change its neighbours.
OPTIONS = ConversionOptions(extract_metadata=False, compact_tables=True, bullets="-", autolinks=False)

INLINE = (
    *("a", "abbr", "acronym", "bdi", "bdo", "big", "data", "dfn", "font", "ins", "label", "mark", "nobr", "q"),
    *("rp", "rt", "ruby", "slot", "small", "span", "sub", "sup", "time", "tt", "u", "wbr"),
)
"""Mark-up inside a line without a meaning for the words."""

BLOCKS = {"article", "aside", "dialog", "footer", "form", "header", "main", "nav", "section"}
"""Parts of a page that the converter has its own opinions on; what they hold was chosen before."""

KEPT_ATTRIBUTES = ("colspan", "rowspan", "start", "value", "reversed")
"""All others are for browsers; nonces, ids, classes and hidden states are among them."""

INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u2060\ufeff]|[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Soft hyphens, zero-width characters, marks of direction, and control characters."""

SPACES = re.compile(r"\s+")
CLOUDFLARE_FRAGMENT = re.compile(r"/cdn-cgi/l/email-protection#([0-9a-fA-F]+)")


def links_of(element: Element, base: str) -> tuple[tuple[str, str], ...]:
    """Return (words, absolute target) of every link in the element, in order."""
    return tuple(
        (flat(link.text_content()).strip(), resolve(base, link.get("href"))) for link in element.xpath(".//a[@href]")
    )


def show_addresses(root: Element) -> None:
    """Put back the mail addresses that Cloudflare hides from harvesters; the key may differ with each fetch."""
    for element in root.xpath("//*[@data-cfemail]"):
        address = cloudflare_address(element.get("data-cfemail"))
        if address:
            for child in list(element):
                element.remove(child)
            element.text = address
            for link in element.xpath("ancestor-or-self::a[@href]"):
                link.set("href", f"mailto:{address}")
    for link in root.xpath("//a[contains(@href, 'email-protection#')]"):
        found = CLOUDFLARE_FRAGMENT.search(link.get("href"))
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


def markdown_of(element: Element) -> str:
    """Return the words as Markdown; raise ExtractError where the element is nested too deeply to convert all of it."""
    unwrap_layout_tables(element)
    etree.strip_tags(element, *INLINE)
    for child in element.iter():
        if child.tag in BLOCKS:
            child.tag = "div"
        kept = {name: child.attrib[name] for name in KEPT_ATTRIBUTES if name in child.attrib}
        child.attrib.clear()
        child.attrib.update(kept)
    result = convert(html.tostring(element, encoding="unicode", with_tail=False), OPTIONS)
    if result.warnings:
        raise ExtractError(f"the page could not be read whole ({result.warnings[0].message}): select a part of it")
    return tidy(result.content or "")


def unwrap_layout_tables(element: Element) -> None:
    """Make plain blocks of tables that only arrange the page: with headings, other tables, or one column."""
    for table in element.xpath(".//table[.//table or .//h1 or .//h2 or .//h3 or not(.//tr[count(td | th) > 1])]"):
        for cell in table.xpath(".//td | .//th | .//caption"):
            if next(cell.iterancestors("table")) is table:
                cell.tag = "div"
        etree.strip_elements(table, "colgroup", with_tail=False)
        for part in table.xpath("./tr | ./tbody | ./thead | ./tfoot | ./*/tr"):
            part.tag = "div"
        table.tag = "div"


def flatten_space(element: Element) -> None:
    """Make one plain space of every run of white space outside <pre>, where the page's own line breaks mean nothing.

    It comes before any other change of the tree: the parser lets in control characters that lxml then refuses to move.
    """
    for child in element.iter():
        if child.text:
            child.text = INVISIBLE.sub("", child.text) if child.tag == "pre" else flat(child.text)
        if child.tail and child is not element:
            child.tail = flat(child.tail)


def flat(text: str) -> str:
    """Return the text without invisible characters, and with one plain space for every run of white space."""
    return SPACES.sub(" ", INVISIBLE.sub("", text))


def tidy(markdown: str) -> str:
    r"""Return the text in one Unicode form, without trailing space and repeated empty lines.

    >>> tidy("a  \n  \n\n\nb ")
    'a\n\nb\n'
    """
    lines = "\n".join(line.rstrip() for line in unicodedata.normalize("NFC", markdown).splitlines())
    return re.sub(r"\n{3,}", "\n\n", lines).strip() + "\n"
