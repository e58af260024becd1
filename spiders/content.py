"""Pure: which part of a page is the policy, by rules that know no vendor."""

import copy
import re
from collections.abc import Iterable, Iterator

from lxml import etree

from spiders.page import Element, words
from spiders.selectors import outermost

TECHNICAL = (
    *("script", "style", "noscript", "svg", "iframe", "canvas", "object", "embed", "applet", "audio", "video", "img"),
    *("picture", "map", "title", "link", "meta", "base", "input", "select", "textarea", "datalist", "frameset"),
)
"""Never words of the policy. Buttons stay: accordions of policies live in them."""

FRAME = "//nav | //footer | //*[@role='navigation' or @role='contentinfo' or @role='search']"
"""Around the policy, on every page of the site."""

ASIDE = "//aside | //form | //dialog | //*[@role='complementary' or @role='dialog' or @role='alertdialog']"
"""Mostly beside the policy; but old sites wrap the whole page in one form."""

SKIP = re.compile(r"\s*((skip|jump) to\b|aller au contenu|(direkt )?zum inhalt|saltar al contenido)", re.IGNORECASE)
"""How links begin that only jump over the menu."""

LITTLE = 0.3
"""Share of the page's words up to which an aside is beside the policy."""

MOST = 0.6
"""Share of the page's words from which a main or article is the policy."""

FEW = 40
"""Words: a page left with fewer was cut wrongly."""

CONSENT_PRODUCT = re.compile(
    r"onetrust-|ot-sdk-|CybotCookiebot|usercentrics|didomi-|cookie-law-info|cmplz-|iubenda-cs|osano-cm|truste_|"
    r"trustarc|axeptio|tarteaucitron|klaro|cky-consent|termly-|hs-eu-cookie|shopify-pc__|cc-window|moove_gdpr|cookieyes"
)
"""Names that consent managers give their boxes, and nobody a section of a policy."""

CONSENT = re.compile(
    r"(cookies?|consent|gdpr|ccpa)[-_ ]?(banner|bar|notice|notification|popup|pop-up|modal|dialog|overlay|wall|manager|"
    r"message|alert|box|toast|prompt|preferences|settings|policy-popup)",
    re.IGNORECASE,
)
SHARE = re.compile(
    r"(^|[\s_-])(share|social)[-_ ]?(buttons?|bar|icons?|links?|list|media|menu|tools|widget)|"
    r"social[-_ ]?shar|addtoany|addthis|sharethis",
    re.IGNORECASE,
)
SHARE_WORDS = 20
"""Words: a row of share links has no more; a section on sharing data does."""


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
            template.drop_tree()


def drop_surroundings(root: Element) -> None:
    """Take out what stands around the policy: menus, footers, forms, cookie and share boxes."""
    drop_skip_links(root)
    drop_frame(root)
    everything = words(root)
    drop(element for element in root.xpath(ASIDE) if words(element) <= LITTLE * everything)
    drop(element for element in boxes(root) if words(element) <= LITTLE * everything)


def drop_skip_links(root: Element) -> None:
    """Take out the links that only jump over the menu."""
    drop(link for link in root.xpath("//a[starts-with(@href, '#')]") if SKIP.match(link.text_content()))


def drop_frame(root: Element) -> None:
    """Take out menus and footers, unless next to nothing would be left: then a tag was never closed."""
    frame = outermost(root.xpath(FRAME))
    if words(root) - sum(map(words, frame)) >= FEW:
        drop(frame)


def drop(elements: Iterable[Element]) -> None:
    """Take elements out of their page, each with all that it holds, and keep the text behind it."""
    for element in list(elements):
        if element.getparent() is not None:
            element.drop_tree()


def boxes(root: Element) -> Iterator[Element]:
    """Yield cookie and share boxes: by name, and because they have something to press but nothing of a document."""
    for element in root.xpath("//*[@id or @class]"):
        name = f"{element.get('id', '')} {element.get('class', '')}"
        if (
            CONSENT_PRODUCT.search(name)
            or (CONSENT.search(name) and is_consent_box(element))
            or (SHARE.search(name) and is_share_row(element))
        ):
            yield element


def is_consent_box(element: Element) -> bool:
    """Tell a box that asks for consent from a section of a policy that is named after cookies."""
    presses = element.xpath("boolean(.//button | .//input | .//*[@role='button'])")
    document = element.xpath("boolean(.//h1 | .//main | .//article | ancestor::main | ancestor::article)")
    return bool(presses and not document)


def is_share_row(element: Element) -> bool:
    """Tell a row of share links from a section on sharing data."""
    return words(element) <= SHARE_WORDS and not element.xpath("boolean(.//p | .//h1 | .//h2)")


def policy_of(root: Element) -> Element:
    """Return the smallest main or article with most of the page's words, else the whole page, headed by its h1."""
    chosen = root
    fewest = everything = words(root)
    for element in root.xpath(".//main | .//article | .//*[@role='main']"):
        count = words(element)
        if MOST * everything <= count <= fewest:
            chosen, fewest = element, count
    return headed(chosen)


def headed(element: Element) -> Element:
    """Return the element with the nearest h1 before it as its own first child, where it holds none."""
    before = [] if element.xpath(".//h1") else element.xpath("preceding::h1[normalize-space()]")
    for heading in before[-1:]:
        title = copy.deepcopy(heading)
        title.tail, element.text = element.text, None
        element.insert(0, title)
    return element
