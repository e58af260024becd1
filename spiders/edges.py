"""Pure: what stands before and behind the text of a policy where no tag tells them apart."""

import re
from urllib.parse import urlsplit

from spiders.page import Element, beginning, condition, drop, length, text_of, texts_in
from spiders.shapes import HEADINGS

HOLDS_HEADING = condition(
    "boolean(descendant-or-self::*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5 or self::h6])"
)

HOLDS_TITLE = condition("boolean(.//h1)")

MENU_MOST = 3000
"""Characters: the largest menus under a page have fewer."""

MENU_LINKED = 0.6
"""Share of a menu's text that is links; the rest is labels."""

MENU_LINKS = 3
"""Fewer links are no menu."""

SENTENCE = 60
"""Characters without a link: a menu's labels are shorter."""

EYEBROW_MOST = 300
"""Characters: paths, tabs and a motto above a title have fewer."""

CLOSING = re.compile(r"\s*(©|\(c\) ?\d{4}|copyright\b)[^.]{0,80}(\. ?all rights reserved)?\.?\s*", re.IGNORECASE)
"""The line that closes every page of a site, with a year that turns every January."""

TEXTUAL = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "pre", "ul", "ol", "dl", "blockquote", "details"}
"""What begins or ends a text: behind it nothing is taken away."""

LITTLE = 0.3
"""Share of the page's text up to which an aside is beside the policy."""


def trim(content: Element, site: frozenset[str]) -> None:
    """Take menus and closing lines off both ends of a text that no tag tells apart from it; `site` names its hosts."""
    titled = HOLDS_TITLE(content)
    for end in (0, -1):
        inner = content
        while True:
            found = outer_child(inner, end)
            if found is None:
                around = inner.getparent()
                if inner is content or around is None or not is_blank(inner):
                    break
                found, inner = inner, around
            said = beginning(found, MENU_MOST)
            own = len(said) > MENU_MOST or (end == -1 and belongs_to_text(found))
            if not said or (not own and is_around(found, said, content, site, before=titled and end == 0)):
                drop([found])
            elif found.tag in TEXTUAL:
                break
            else:
                inner = found


def belongs_to_text(element: Element) -> bool:
    """Tell a last list, and what a heading or a colon announces, from a menu: old pages link what they list."""
    if element.tag in TEXTUAL and not is_closing(element):
        return True
    before = element.getprevious()
    while before is not None and not beginning(before, 1):
        before = before.getprevious()
    return before is not None and (before.tag in HEADINGS or text_of(before).rstrip().endswith((":", "：")))


def is_closing(element: Element) -> bool:
    """Tell a line on the rights in the site."""
    return CLOSING.fullmatch(beginning(element, MENU_MOST)) is not None


def is_around(element: Element, said: str, content: Element, site: frozenset[str], *, before: bool) -> bool:
    """Tell what is no part of the text in `content`, by the words it says; `before` where a title may follow."""
    return (
        CLOSING.fullmatch(said) is not None
        or (before and is_before_title(element, said))
        or (is_menu(element, said, site) and length(element) <= LITTLE * length(content))
    )


def outer_child(element: Element, end: int) -> Element | None:
    """Return the first (0) or last (-1) child of an element, or None where text stands before it, or behind."""
    if not len(element):
        return None
    child = element[end]
    beside = element.text if end == 0 else child.tail
    return None if beside and beside.strip() else child


def is_blank(element: Element) -> bool:
    """Tell an element without text."""
    return not any(text.strip() for text in texts_in(element))


def is_before_title(element: Element, said: str) -> bool:
    """Tell the few words before the title of a page, such as where it stands on the site, from a date or a sentence."""
    return (
        len(said) <= EYEBROW_MOST
        and not HOLDS_HEADING(element)
        and not any(map(str.isdigit, said))
        and not has_sentence(element)
    )


def is_menu(element: Element, said: str, site: frozenset[str]) -> bool:
    """Tell links to elsewhere on the site, with labels, from a text and from a list of other companies."""
    links = [link for link in element.iter("a") if leads_away(link.get("href", "#"))]
    own = [link for link in links if is_own(link.get("href", ""), site)]
    return (
        len(links) >= MENU_LINKS
        and 2 * len(own) >= len(links)
        and sum(map(length, links)) >= MENU_LINKED * len(said)
        and not has_sentence(element)
    )


def has_sentence(element: Element) -> bool:
    """Tell an element with a run of text longer than a label."""
    return any(len(text.strip()) > SENTENCE for text in texts_in(element))


def leads_away(target: str) -> bool:
    """Tell a link to another page from one within the page, to a mail program or a telephone.

    >>> [leads_away(target) for target in ("/terms", "#rights", "mailto:a@b.example")]
    [True, False, False]
    """
    return not target.strip().lower().startswith(("#", "mailto:", "tel:"))


def is_own(target: str, site: frozenset[str]) -> bool:
    """Tell a link that stays on the site."""
    host = host_of(target)
    return not host or any(host == own or host.endswith(f".{own}") for own in site)


def host_of(address: str) -> str:
    """Return the host of an address without its www, empty where it names none.

    >>> host_of("https://www.vendor.example/terms"), host_of("/terms")
    ('vendor.example', '')
    """
    try:
        return (urlsplit(address.strip()).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
