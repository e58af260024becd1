"""Pure: the boxes of a page that ask for consent or offer to share it, by their names and by what they hold."""

import re
from collections.abc import Iterator

from spiders.page import Element, condition, elements_at, length, strings_at, texts_in

NAMES = strings_at("//@id | //@class")

NAMED = elements_at("/descendant::*[@id or @class]")

ASKS = condition("boolean(.//button | .//input | .//*[@role='button'])")

IS_DOCUMENT = condition("boolean(.//h1 | .//main | .//article | ancestor::main | ancestor::article)")

IS_SECTION = condition(
    "boolean(self::h1 | self::h2 | self::h3 | self::h4 | self::h5 | self::h6 | .//p | .//h1 | .//h2)"
)

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

HINTS = (
    *(
        "cookie",
        "consent",
        "gdpr",
        "ccpa",
        "share",
        "social",
        "addtoany",
        "addthis",
        "onetrust",
        "ot-sdk",
        "usercentrics",
    ),
    *("didomi", "cmplz", "iubenda", "osano", "trust", "axeptio", "tarteaucitron", "klaro", "cky", "termly"),
    *("shopify-pc", "cc-window", "moove"),
)
"""One of them is in each name that the three patterns find: cheaper to look for."""

SHARE_WORDS = 40
"""Characters in one piece: the name of a network and what to do there have fewer, a sentence has more."""

SHARE_MOST = 120
"""Characters: a row of share links has no more; a section on sharing data does."""


def boxes(root: Element) -> Iterator[Element]:
    """Yield cookie and share boxes: by name, and because they have something to press but nothing of a document."""
    names = set(NAMES(root))
    everything = "\n".join(names).lower()
    hints = [hint for hint in HINTS if hint in everything]
    hinting = [name for name in names if any(map(name.lower().__contains__, hints))]
    telling = {name: kinds(name) for name in hinting if any(kinds(name))}
    for element in NAMED(root) if telling else ():
        says = [telling[name] for name in (element.get("id", ""), element.get("class", "")) if name in telling]
        if any(
            product or (consent and is_consent_box(element)) or (share and is_share_row(element))
            for product, consent, share in says
        ):
            yield element


def kinds(name: str) -> tuple[bool, bool, bool]:
    """Tell whether a name is that of a consent manager, of a box that asks for consent, of a row of share links."""
    return bool(CONSENT_PRODUCT.search(name)), bool(CONSENT.search(name)), bool(SHARE.search(name))


def is_consent_box(element: Element) -> bool:
    """Tell a box that asks for consent from a section of a policy that is named after cookies."""
    return ASKS(element) and not IS_DOCUMENT(element)


def is_share_row(element: Element) -> bool:
    """Tell a row of share links from a section or a sentence on sharing data, and from the heading of one."""
    return (
        length(element) <= SHARE_MOST
        and not IS_SECTION(element)
        and not any(len(text.strip()) > SHARE_WORDS for text in texts_in(element))
    )
