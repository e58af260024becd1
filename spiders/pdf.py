"""Pure: from the bytes of a PDF to a tree of headings and paragraphs, or why it has none."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from lxml import etree

from spiders.page import UNMOVABLE, Element, ExtractError
from storage.records import Snapshot

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfTextPage

MAGIC = b"%PDF-"

FEW = 20
"""Characters a page: a PDF with fewer is a scan, and what it has are stamps."""

EDGE = 3
"""Lines at the top and the bottom of a page among which headers and footers are looked for."""

WIDER = 1.35
"""Times the usual distance of two lines from which a new paragraph begins."""

LARGER = 1.12
"""Times the usual size of letters from which a line is a heading."""

FULL = 0.85
"""Share of the text's width that a line reaches when its paragraph goes on."""

LONGEST_HEADING = 160
"""Characters."""

PAGE_NUMBER = re.compile(
    r"\W*((page|seite|página|pagina|pag\.?|p\.|s\.) ?)?\d{1,4}( ?(/|of|von|sur|de|di|van) ?\d{1,4})?\W*", re.IGNORECASE
)
ITEM = re.compile(r"([•●▪◦‣·–—*-]|\(?(\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\d{1,2}(\.\d{1,2})+\.?|§ ?\d+)\s")
"""How a line begins that no paragraph runs into."""

HYPHENS = "\x02\ufffe\u00ad-\u2010"
"""What stands at the end of a line within a word; the first two are PDFium's own marks."""

SENTENCE_END = (".", "!", "?", ":", ";", "。", "؟")


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedLine:
    """One line of a page; coordinates in points from the lower left corner."""

    text: str
    left: float
    right: float
    bottom: float
    size: float
    """Of its letters, in points."""


def is_pdf(snapshot: Snapshot) -> bool:
    """Tell a PDF, whatever its Content-Type says."""
    return snapshot.body.lstrip()[:8].startswith(MAGIC)


def parse_pdf(snapshot: Snapshot) -> Element:
    """Return a tree of the headings and paragraphs of a PDF; raise ExtractError where it is damaged, locked or a scan.

    Headers, footers and page numbers are left out, words divided at the end of a line are joined.
    """
    pages = pages_of(snapshot)
    found = sum(len(line.text) for page in pages for line in page)
    if found < FEW * len(pages) or not found:
        raise ExtractError(
            f"{snapshot.url} is a scanned PDF: {len(pages)} pages with pictures and {found} characters of text. "
            "Ask the vendor for one with text, or watch another address"
        )
    return tree_of(without_edges(pages))


def pages_of(snapshot: Snapshot) -> list[list[PrintedLine]]:
    """Return the lines of every page; raise ExtractError where the file is damaged or locked."""
    import pypdfium2  # noqa: PLC0415 - 0.1 s and 20 MB that most policies never need

    try:
        document = pypdfium2.PdfDocument(snapshot.body)
        try:
            return [lines_of(document, number) for number in range(len(document))]
        finally:
            document.close()
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) == pypdfium2.raw.FPDF_ERR_PASSWORD
        why = "asks for a password" if locked else f"cannot be opened ({error})"
        raise ExtractError(f"{snapshot.url} is a PDF that {why}: watch another address") from error


def lines_of(document: "PdfDocument", number: int) -> list[PrintedLine]:
    """Return the lines of a page in the order in which the file has them."""
    page = document[number]
    try:
        text = page.get_textpage()
        try:
            return list(lines_in(text))
        finally:
            text.close()
    finally:
        page.close()


def lines_in(page: "PdfTextPage") -> Iterator[PrintedLine]:
    """Yield the lines of a page that have text."""
    from pypdfium2 import raw  # noqa: PLC0415 - see pages_of

    codes = [raw.FPDFText_GetUnicode(page, place) for place in range(page.count_chars())]
    start = 0
    for place, code in enumerate([*codes, ord("\n")]):
        if code in {0x0A, 0x0D}:
            line = line_at(page, codes, start, place)
            start = place + 1
            if line is not None:
                yield line


def line_at(page: "PdfTextPage", codes: Sequence[int], start: int, end: int) -> PrintedLine | None:
    """Return the line in a range of characters, or None where it is blank."""
    from pypdfium2 import raw  # noqa: PLC0415 - see pages_of

    while end > start and chr(codes[end - 1]).isspace():
        end -= 1
    while start < end and chr(codes[start]).isspace():
        start += 1
    if start == end:
        return None
    left, bottom, _, _ = page.get_charbox(start, loose=True)
    _, _, right, _ = page.get_charbox(end - 1, loose=True)
    size = median(raw.FPDFText_GetFontSize(page, place) for place in (start, (start + end) // 2, end - 1))
    text = re.sub(r"\s+", " ", "".join(map(chr, codes[start:end])))
    return PrintedLine(text=text, left=left, right=right, bottom=bottom, size=size)


def without_edges(pages: Sequence[Sequence[PrintedLine]]) -> list[list[PrintedLine]]:
    """Return the pages without page numbers and without what most of them say at their top or bottom.

    Pages that say one and the same few lines have no edges: nothing would be left.
    """
    said = Counter(name for page in pages for name in {numberless(line) for line in edges_of(page)})
    most = max(2, (len(pages) + 1) // 2)
    repeated = {name for name, count in said.items() if count >= most}
    kept = [[line for line in page if not (line in edges_of(page) and is_edge(line, repeated))] for page in pages]
    return kept if any(kept) else [list(page) for page in pages]


def edges_of(page: Sequence[PrintedLine]) -> list[PrintedLine]:
    """Return the uppermost and lowest lines of a page."""
    ordered = sorted(page, key=lambda line: line.bottom)
    return [*ordered[:EDGE], *ordered[-EDGE:]]


def is_edge(line: PrintedLine, repeated: set[str]) -> bool:
    """Tell a page number or a repeated line."""
    return PAGE_NUMBER.fullmatch(line.text) is not None or numberless(line) in repeated


def numberless(line: PrintedLine) -> str:
    """Return what a line says on every page, whatever the number of the page."""
    return re.sub(r"\d+", "#", line.text)


def tree_of(pages: Sequence[Sequence[PrintedLine]]) -> Element:
    """Return a tree with a heading or paragraph for every run of lines that belong together."""
    lines = [line for page in pages for line in page]
    usual = median(line.size for line in lines for _ in line.text)
    words = {word.lower() for line in lines for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", line.text)}
    root = etree.Element("div")
    for run in runs(pages, usual):
        block = etree.SubElement(root, tag_of(run, lines, usual))
        block.text = UNMOVABLE.sub("", joined([line.text for line in run], words))
    return root


def runs(pages: Sequence[Sequence[PrintedLine]], usual: float) -> Iterator[list[PrintedLine]]:
    """Yield the lines of each paragraph or heading, also where it goes on with the next page."""
    gaps = [above.bottom - below.bottom for page in pages for above, below in pairwise(page)]
    gap = median([size for size in gaps if size > 0] or [usual])
    right = max(line.right for page in pages for line in page)
    run: list[PrintedLine] = []
    for page in pages:
        for place, line in enumerate(page):
            if run and not (goes_on(run[-1], line, gap, right) if place else continues(run[-1], line)):
                yield run
                run = []
            run.append(line)
    if run:
        yield run


def goes_on(above: PrintedLine, line: PrintedLine, gap: float, right: float) -> bool:
    """Tell whether a line belongs to the same paragraph as the one above it on its page."""
    same_size = abs(above.size - line.size) < (LARGER - 1) * above.size
    near = -1 < above.bottom - line.bottom < WIDER * gap * max(1, line.size / above.size)
    ended = above.text.endswith(SENTENCE_END) and above.right < FULL * right
    return same_size and near and not ended and not ITEM.match(line.text)


def continues(last: PrintedLine, first: PrintedLine) -> bool:
    """Tell whether the first line of a page goes on with the paragraph that ended the page before."""
    return (
        not last.text.endswith(SENTENCE_END)
        and abs(last.size - first.size) < (LARGER - 1) * last.size
        and first.text[:1].islower()
        and not ITEM.match(first.text)
    )


def tag_of(run: Sequence[PrintedLine], lines: Sequence[PrintedLine], usual: float) -> str:
    """Return h1 for the largest letters, h2 and h3 for those still larger than usual, p for the rest."""
    size = round(run[0].size, 1)
    if size < LARGER * usual or sum(len(line.text) for line in run) > LONGEST_HEADING:
        return "p"
    larger = sorted({round(line.size, 1) for line in lines if line.size >= LARGER * usual}, reverse=True)
    return f"h{min(3, larger.index(size) + 1)}"


def joined(lines: Sequence[str], words: set[str]) -> str:
    """Return lines as one text, with the words whole that were divided at the end of a line.

    A hyphen stays where the text has the word with it elsewhere, or where it is no division: before a capital or digit.

    >>> joined(["We keep infor-", "mation in self-", "service logs"], {"self-service", "logs"})
    'We keep information in self-service logs'
    """
    whole = lines[0]
    for line in lines[1:]:
        whole = (
            f"{whole} {line}" if whole[-1] not in HYPHENS or whole[-2:-1].isspace() else undivided(whole, line, words)
        )
    return re.sub("[\x02\ufffe\u00ad]", "", whole)


def undivided(whole: str, line: str, words: set[str]) -> str:
    """Return a text that ends in a hyphen and the line after it, with the divided word whole."""
    before = re.findall(r"[^\W\d_]+$", whole[:-1])
    after = re.findall(r"^[^\W\d_]+", line)
    divided = bool(before and after) and after[0].islower()
    soft = whole[-1] not in "-\u2010"
    compound = divided and f"{before[0]}-{after[0]}".lower() in words
    return f"{whole[:-1]}{line}" if divided and (soft or not compound) else f"{whole[:-1]}-{line}"
