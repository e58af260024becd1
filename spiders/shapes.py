"""Pure: the same text in the same shape, however a page has put it into lists, tables and headings."""

from lxml import etree

from spiders.page import UNMOVABLE, Element, condition, elements_at

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")

ARRANGES = condition("boolean(.//table or .//h1 or .//h2 or .//h3 or not(.//tr[count(td | th) > 1]))")
CELLS = elements_at(".//td | .//th | .//caption")
TABLE_PARTS = elements_at("./tr | ./tbody | ./thead | ./tfoot | ./*/tr")


def shape(element: Element) -> None:
    """Bring tables, lists and headings into one shape."""
    unwrap_layout_tables(element)
    unwrap_outlines(element)
    unwrap_only_paragraphs(element)
    rank_headings(element)


def unwrap_layout_tables(element: Element) -> None:
    """Make plain blocks of tables that only arrange the page: with headings, other tables, or one column."""
    for table in [table for table in element.iter("table") if ARRANGES(table)]:
        for cell in CELLS(table):
            if next(cell.iterancestors("table")) is table:
                cell.tag = "div"
        etree.strip_elements(table, "colgroup", with_tail=False)
        for part in TABLE_PARTS(table):
            part.tag = "div"
        table.tag = "div"


def unwrap_outlines(element: Element) -> None:
    """Make plain blocks of lists that only number the sections of a text, and put the numbers into the text."""
    above = (heading.getparent() for heading in element.iter(*HEADINGS))
    outlines = dict.fromkeys(item.getparent() for item in above if item is not None and item.tag == "li")
    for outline in outlines:
        if outline is not None and outline.tag in {"ol", "ul"}:
            unwrap_outline(outline)


def unwrap_outline(outline: Element) -> None:
    """Make plain blocks of a list's items, each with its number."""
    number = whole(outline.get("start"), 1)
    for item in outline.iterchildren("li"):
        number = whole(item.get("value"), number)
        if outline.tag == "ol":
            begins = next(item.iterchildren(*HEADINGS), item)
            begins.text = f"{number}. {UNMOVABLE.sub('', begins.text or '')}"
        number += 1
        item.tag = "div"
    outline.tag = "div"


def whole(text: str | None, otherwise: int) -> int:
    """Return the whole number that a text is."""
    try:
        return int(text or otherwise)
    except ValueError:
        return otherwise


def unwrap_only_paragraphs(element: Element) -> None:
    """Take the paragraph off an item that has no other: with it or without, a list reads the same."""
    for item in element.iter("li"):
        first = next(iter(item), None)
        if first is not None and first.tag == "p" and not has_more(item, first):
            first.tag = "span"


def has_more(item: Element, first: Element) -> bool:
    """Tell an item with text or further paragraphs beside its first one."""
    beside = (item.text or "", *(child.tail or "" for child in item))
    return any(map(str.strip, beside)) or any(child.tag in {"p", "div"} for child in item if child is not first)


def rank_headings(element: Element) -> None:
    """Leave out no level: h2, h4 and h5 become h2, h3 and h4, for pages choose levels by the size of the letters."""
    headings = list(element.iter(*HEADINGS))
    for heading in headings:
        for summary in heading.iterancestors("summary"):
            summary.tag = "div"  # the converter would make it bold, and the heading no heading
    used = sorted({heading.tag for heading in headings})
    ranks = {tag: f"h{rank}" for rank, tag in enumerate(used, start=int(used[0][1]))} if used else {}
    for heading in headings:
        heading.tag = ranks[heading.tag]
