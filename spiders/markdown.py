"""Pure: an element's words as Markdown that only changes when the words do, and the links beside it."""

import re
import unicodedata

from html_to_markdown import ConversionOptions, convert
from lxml import etree

from spiders.page import Element, ExtractError, text_of
from spiders.shapes import shape

# Compact tables and one bullet: a longer cell or a deeper list must not change its neighbours.
OPTIONS = ConversionOptions(extract_metadata=False, compact_tables=True, bullets="-", autolinks=False)

INLINE = (
    *("a", "abbr", "acronym", "bdi", "bdo", "big", "data", "dfn", "font", "ins", "label", "mark", "nobr", "q"),
    *("rp", "rt", "ruby", "slot", "small", "span", "sub", "sup", "time", "tt", "u", "wbr"),
)
"""Mark-up inside a line without a meaning for the words."""

BLOCKS = ("article", "aside", "blockquote", "dialog", "footer", "form", "header", "main", "nav", "section")
"""Parts of a page that the converter has its own opinions on; what they hold was chosen before."""

KEPT_ATTRIBUTES = ("colspan", "rowspan", "start", "value", "reversed")
"""All others are for browsers; nonces, ids, classes and hidden states are among them."""

KEEPING = ("td", "th", "ol", "li")
"""The elements whose attributes shape the text."""

INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u00ad\u200b-\u200f\u2060\ud800-\udfff\ufeff\ufffe\uffff]")
"""Soft hyphens, zero-width characters, marks of direction, and control characters."""

PREFORMATTED = re.compile(r"(<pre.*?</pre>)", re.DOTALL)


def links_of(element: Element) -> tuple[tuple[str, str], ...]:
    """Return (text, target) of every link in the element, in order, both as the page has them."""
    return tuple((text_of(link), link.get("href", "")) for link in element.iter("a") if "href" in link.attrib)


def markup_of(element: Element) -> str:
    """Return the element as HTML, with no more tags, attributes and white space than shape the text."""
    shape(element)
    etree.strip_tags(element, *INLINE)
    for block in list(element.iter(*BLOCKS)):
        block.tag = "div"
    element.tag = "div"
    leave_attributes(element)
    return flat_outside_pre(etree.tostring(element, encoding="unicode", method="html", with_tail=False))


def leave_attributes(element: Element) -> None:
    """Take away all attributes but those that shape the text."""
    kept = [
        (child, [(name, child.get(name, "")) for name in KEPT_ATTRIBUTES if name in child.attrib])
        for child in element.iter(*KEEPING)
    ]
    etree.strip_attributes(element, "{}*")
    for child, attributes in kept:
        child.attrib.update(attributes)


def flat_outside_pre(markup: str) -> str:
    """Return mark-up with one plain space for every run of white space outside of <pre>, where it means nothing."""
    if "<pre" not in markup:
        return flat(markup)
    pieces = PREFORMATTED.split(markup)
    return "".join(INVISIBLE.sub("", piece) if piece.startswith("<pre") else flat(piece) for piece in pieces if piece)


def markdown_of(markup: str) -> str:
    """Return the words as Markdown; raise ExtractError where they are nested too deeply to convert all of them."""
    result = convert(markup, OPTIONS)
    if result.warnings:
        raise ExtractError(f"the page could not be read whole ({result.warnings[0].message}): select a part of it")
    return tidy(result.content or "")


def flat(text: str) -> str:
    r"""Return the text without invisible characters, and with one plain space for every run of white space.

    >>> flat("a \n b ")
    'a b'
    """
    plain = " ".join(text.split())
    return plain if plain.isprintable() else " ".join(INVISIBLE.sub("", plain).split())


def tidy(markdown: str) -> str:
    r"""Return the text in one Unicode form, without trailing space and repeated empty lines.

    >>> tidy("a  \n  \n\n\nb ")
    'a\n\nb\n'
    """
    lines = "\n".join(line.rstrip() for line in unicodedata.normalize("NFC", markdown).splitlines())
    return re.sub(r"\n{3,}", "\n\n", lines).strip() + "\n"
