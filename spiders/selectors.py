"""Pure: a policy's own selectors, CSS or XPath, checked and applied."""

from cssselect import HTMLTranslator, SelectorError
from lxml import etree, html

from spiders.page import Element


def compiled(selector: str) -> etree.XPath:
    """Return the selector ready to apply; XPath starts with "/", "./" or "(", everything else is CSS."""
    path = selector.strip()
    if not path.startswith(("/", "./", "(")):
        path = HTMLTranslator().css_to_xpath(path)
    return etree.XPath(path)


def check_selector(selector: str) -> None:
    """Raise ValueError with the reason where a selector is not valid CSS or XPath, or does not select elements.

    >>> check_selector("main .policy")
    >>> check_selector("main >")
    Traceback (most recent call last):
    ValueError: 'main >' is not a valid CSS selector: Expected selector, got <EOF at 6>
    """
    find(html.document_fromstring("<p class=a id=b>a</p>"), selector)


def find(root: Element, selector: str) -> list[Element]:
    """Return the elements that a selector matches, in the order of the page; raise ValueError for an invalid one."""
    try:
        found = compiled(selector)(root)
    except (SelectorError, etree.XPathError, ValueError, RecursionError) as error:
        language = "XPath" if selector.strip().startswith(("/", "./", "(")) else "CSS selector"
        raise ValueError(f"{selector!r} is not a valid {language}: {error}") from error
    if not isinstance(found, list) or not all(map(etree.iselement, found)):
        raise ValueError(f"{selector!r} selects text or a number, not elements: leave out what follows the element")
    return found


def outermost(elements: list[Element]) -> list[Element]:
    """Leave out every element that stands inside another of them."""
    chosen = set(elements)
    return [element for element in elements if chosen.isdisjoint(element.iterancestors())]
