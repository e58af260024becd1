"""Pure: which part of a page is the policy, by rules that know no vendor."""

import copy
from collections.abc import Iterable, Sequence

from lxml import etree

from spiders.edges import trim
from spiders.furniture import drop_surroundings
from spiders.page import UNMOVABLE, Element, ExtractError, condition, drop, elements_at, length, shallow
from spiders.selectors import find, outermost

TECHNICAL = (
    *("script", "style", "noscript", "svg", "iframe", "canvas", "object", "embed", "applet", "audio", "video", "img"),
    *("picture", "map", "title", "link", "meta", "base", "input", "select", "textarea", "datalist", "frameset"),
    *("noframes", "noembed"),
)
"""Never words of the policy. Buttons stay: accordions of policies live in them."""

MOST = 0.6
"""Share of the page's text from which a main or article is the policy."""

MAINS = elements_at(".//main | .//article | .//*[@role='main']")
HAS_TITLE = condition("boolean(.//h1)")
TITLES_BEFORE = elements_at("preceding::h1[normalize-space()]")


def drop_technical(root: Element) -> None:
    """Take out what a browser never shows as text; what is hidden at first stays."""
    etree.strip_elements(root, *TECHNICAL, with_tail=False)


def show_all(root: Element) -> None:
    """Make plain blocks of parts whose text would be lost."""
    # Where a page leaves out its <body> tag, the parser puts <main> and the like, which it does not know, into <head>.
    for head in root.iter("head"):
        head.tag = "div"
    for template in list(root.iter("template")):
        if template.get("shadowrootmode"):  # the content of a web component, shown by browsers
            template.tag = "div"
        else:
            drop([template])


def chosen(root: Element, address: str, site: frozenset[str], select: Sequence[str], remove: Sequence[str]) -> Element:
    """Return what is to be read of the page; the policy's own selectors win over our rules.

    `site` names the hosts of the page's own site. Raises ExtractError for a selector that is invalid or finds nothing.
    """
    for selector in remove:
        drop(matches(root, selector))
    if not select:
        drop_surroundings(root)
        content = policy_of(root)
        trim(content, site)
        return headed(content)
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


def joined(elements: Iterable[Element], root: Element) -> Element:
    """Return one element that holds the given ones in the order of the page, none of them twice."""
    order = {element: place for place, element in enumerate(root.iter())}
    parts = sorted(outermost(list(dict.fromkeys(elements))), key=order.__getitem__)
    whole = etree.Element("div", lang=language_around(parts[0]))
    for element in parts:
        element.tail = None
        whole.append(element)
    return whole


def language_around(element: Element) -> str:
    """Return the `lang` that holds for an element, empty where none does."""
    around = (element, *element.iterancestors())
    return next((str(one.get("lang")) for one in around if "lang" in one.attrib), "")


def policy_of(root: Element) -> Element:
    """Return the smallest main or article with most of the page's text, else the whole page."""
    policy = root
    least = everything = length(root)
    for element in shallow(MAINS(root)):
        count = length(element)
        if MOST * everything <= count <= least:
            policy, least = element, count
    return policy


def headed(element: Element) -> Element:
    """Return the element with the nearest h1 before it as its own first child, where it holds none."""
    before = [] if HAS_TITLE(element) else TITLES_BEFORE(element)
    for heading in before[-1:]:
        title = copy.deepcopy(heading)
        title.tail, element.text = UNMOVABLE.sub("", element.text or ""), None
        element.insert(0, title)
    return element
