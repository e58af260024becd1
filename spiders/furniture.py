"""Pure: what stands around a policy on every page of its site, and says so by its tag, its name or its words."""

import re
from collections.abc import Iterable, Iterator

from spiders.boxes import boxes
from spiders.page import DROPPED, Element, beginning, condition, drop, elements_at, length, shallow, text_of
from spiders.selectors import outermost
from spiders.shapes import HEADINGS

WITH_ROLE = elements_at("/descendant::*[@role]")

FRAME = {"nav", "footer", "navigation", "contentinfo", "search"}
"""Tags and roles of what stands around the policy, on every page of the site."""

ASIDE = {"aside", "form", "dialog", "complementary", "alertdialog"}
"""Tags and roles of what is mostly beside the policy; but old sites wrap the whole page in one form."""

PRESSED = {"button", "a"}
TAGS = ("nav", "footer", "aside", "form", "dialog", "button", "a")
WITHIN = ("main", "article", "section")
PERMALINKS = {"#", "¶", "§", "🔗"}
"""What the link of a heading to itself shows."""

UNFOLDS = condition("boolean(text()[normalize-space()] or *[not(self::summary)][normalize-space()])")

SKIP = re.compile(r"\s*((skip|jump) to\b|aller au contenu|(direkt )?zum inhalt|saltar al contenido)", re.IGNORECASE)
"""How links begin that only jump over the menu."""

LABEL = re.compile(
    r"(table of )?contents|(in|on) this (page|article|document|policy|section)|(jump|go) to|quick links|sections|"
    r"inhalt(sverzeichnis|sübersicht)?|auf dieser seite|sommaire|table des matières|sur cette page|"
    r"índice|contenido|en esta página|sommario|indice|in questa pagina|inhoud(sopgave)?|op deze pagina|sumário",
    re.IGNORECASE,
)
"""What stands above a table of contents: without that it would only come and go with the site's layout."""

CONTROL = re.compile(
    r"(copy|share|print|download|view|save|listen|e-?mail|open|bookmark|subscribe)"
    r"( (this|the|it|as|in|on|to|by|via|a|page|article|policy|document|section|link|url|permalink|pdf|markdown|html|"
    r"raw|plain|text|version|clipboard|print(able)?|full|screen|e-?mail|audio)){0,5}|"
    r"(seite |artikel |link |diese seite )?(drucken|teilen|kopieren|herunterladen)|"
    r"(imprimer|partager|copier|télécharger)( (la|cette|ce|le|en|au|page|lien|pdf|format)){0,4}|"
    r"(imprimir|compartir|copiar|descargar|compartilhar)( (esta|la|el|en|página|enlace|pdf)){0,3}|"
    r"(stampa|condividi|copia|scarica)( (questa|la|il|pagina|link|pdf)){0,3}|"
    r"(pagina |link )?(afdrukken|delen|kopiëren|downloaden)|back to top|nach oben|haut de page|volver arriba",
    re.IGNORECASE,
)
"""What a thing to press says that does something with the page and tells nothing of the policy."""

CONTROL_MOST = 40
"""Characters: no control says more."""

LITTLE = 0.3
"""Share of the page's text up to which an aside is beside the policy."""

FEW = 240
"""Characters: a page left with fewer was cut wrongly."""

YEAR = re.compile(r"\b(19|20)\d\d\b")


def drop_surroundings(root: Element) -> None:
    """Take out what stands around the policy: menus, footers, forms, cookie and share boxes, things to press."""
    drop(permalinks(root))
    kinds = by_kind(root)
    drop(pressed_in_vain(kinds["pressed"]))
    everything = drop_frame(root, kinds["frame"])
    little = shallow([*banners(root), *kinds["aside"], *boxes(root)])
    drop([element for element in little if length(element) <= LITTLE * everything])


def by_kind(root: Element) -> dict[str, list[Element]]:
    """Return what may have to go, by what its tag or role says it is, in the order of the page."""
    found: dict[str, list[Element]] = {"frame": [], "aside": [], "pressed": []}
    named = [(element, str(element.tag)) for element in root.iter(*TAGS)]
    named += [(element, element.get("role", "").strip().lower()) for element in WITH_ROLE(root)]
    for element, name in named:
        for kind, names in (("frame", FRAME), ("aside", ASIDE), ("pressed", PRESSED)):
            if name in names:
                found[kind].append(element)
    return found


def permalinks(root: Element) -> Iterator[Element]:
    """Yield what links a heading to itself."""
    for heading in root.iter(*HEADINGS):
        for element in heading.iterdescendants():
            if text_of(element).strip() in PERMALINKS:
                yield element


def banners(root: Element) -> list[Element]:
    """Return the headers of the whole site, but those that may hold the policy's title or date."""
    headers = [header for header in root.iter("header") if next(header.iterancestors(*WITHIN), None) is None]
    if not any(next(title.iterancestors("header"), None) is None for title in root.iter("h1")):
        return []
    return [header for header in headers if not YEAR.search(text_of(header))]


def drop_frame(root: Element, frame: list[Element]) -> int:
    """Take out menus and footers, unless next to nothing would be left: then a tag was never closed.

    Returns the length of what is left.
    """
    everything = length(root)
    frame = outermost(list(dict.fromkeys(frame)))
    left = everything - sum(map(length, frame))
    if left < FEW:
        return everything
    held = dict.fromkeys(element.getparent() for element in frame)
    drop(frame)
    for around in held:
        drop_label(around)
    return left


def drop_label(element: Element | None) -> None:
    """Take out what is left of a table of contents: its label, and the blocks that held both."""
    while element is not None and element.tag != DROPPED and is_label(element):
        around = element.getparent()
        drop([element])
        element = around


def is_label(element: Element) -> bool:
    """Tell a block that holds nothing, or only the label of what was in it."""
    said = beginning(element, CONTROL_MOST)
    return not said or LABEL.fullmatch(said) is not None or (element.tag == "details" and not UNFOLDS(element))


def pressed_in_vain(elements: Iterable[Element]) -> list[Element]:
    """Return what jumps over the menu, and what does something with the page and stands alone."""
    said = ((element, text_of(element).strip()) for element in elements)
    short = [(element, " ".join(text.split())) for element, text in said if len(text) <= 2 * CONTROL_MOST]
    jumps = [one for one, text in short if one.get("href", "").startswith("#") and SKIP.match(text)]
    return [*jumps, *alone(one for one, text in short if CONTROL.fullmatch(text))]


def alone(elements: Iterable[Element]) -> Iterator[Element]:
    """Yield those that no text stands beside, for within a sentence a thing to press is a word."""
    bare: dict[Element | None, bool] = {}
    for element in elements:
        around = element.getparent()
        if around not in bare:
            bare[around] = around is not None and not has_text_of_its_own(around)
        if bare[around]:
            yield element


def has_text_of_its_own(element: Element) -> bool:
    """Tell an element with text beside the elements that it holds."""
    return any(map(str.strip, (element.text or "", *(child.tail or "" for child in element))))
