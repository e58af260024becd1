from dataclasses import replace
from datetime import UTC, datetime

import pytest

from spiders.extract import ExtractError, extract
from storage.records import Snapshot
from tests.pdf_maker import Written, pdf

ADDRESS = "https://quarry.example/privacy.pdf"


def paragraph(*lines: str, top: int = 700) -> list[Written]:
    """Return lines one below the other, as a paragraph is set."""
    return [Written(text=line, bottom=top - 14 * place) for place, line in enumerate(lines)]


LONG = "Quarry keeps the names and addresses of those who order stone from it, and the log of"

FIRST = [
    Written(text="Quarry and Sons", bottom=810, size=8),
    Written(text="Privacy policy", bottom=740, size=20),
    *paragraph(LONG, "each visit to its site.", top=700),
    Written(text="How long we keep it", bottom=650, size=14),
    *paragraph("Orders are kept for ten years because the law on accounts asks for it, and all other infor-", top=620),
    *paragraph("mation for 30 days, unless you ask us in a self-service form to erase it at once; then", top=606),
    Written(text="Page 1 of 2", bottom=30, size=8),
]
SECOND = [
    Written(text="Quarry and Sons", bottom=810, size=8),
    *paragraph("we do so within one week.", top=740),
    *paragraph("1. We share nothing.", "2. We sell nothing.", top=700),
    Written(text="Page 2 of 2", bottom=30, size=8),
]

POLICY = Snapshot(
    url=ADDRESS,
    fetched_at=datetime(2031, 3, 4, tzinfo=UTC),
    content_type="application/pdf",
    body=pdf(FIRST, SECOND),
)


def refusal(body: bytes) -> str:
    """Return the words with which a PDF is refused."""
    with pytest.raises(ExtractError) as caught:
        extract(replace(POLICY, body=body))
    return str(caught.value)


def test_pdf_is_read_without_its_paper() -> None:
    """Headings, paragraphs and items are told apart; headers, page numbers and divided words leave no trace."""
    expected = (
        "# Privacy policy\n\n"
        f"{LONG} each visit to its site.\n\n"
        "## How long we keep it\n\n"
        "Orders are kept for ten years because the law on accounts asks for it, and all other information for 30 days, "
        "unless you ask us in a self-service form to erase it at once; then we do so within one week.\n\n"
        "1\\. We share nothing.\n\n"
        "2\\. We sell nothing.\n"
    )

    assert expected == extract(POLICY).text


def test_pages_move_without_a_change() -> None:
    """Where a page ends is no part of the text."""
    moved = pdf(FIRST[:3], [FIRST[0], *paragraph("each visit to its site.", top=740), *FIRST[4:-1]], SECOND)

    assert extract(POLICY).fingerprint == extract(replace(POLICY, body=moved)).fingerprint


def test_same_few_lines_on_every_page_are_the_text() -> None:
    """What every page says stays where no page says anything else."""
    body = pdf(*[paragraph("Quarry keeps the addresses of those who order stone.")] * 3)

    assert "those who order stone" in extract(replace(POLICY, body=body)).text


def test_content_type_does_not_matter() -> None:
    """A PDF is read as one whatever the server calls it."""
    assert extract(POLICY) == extract(replace(POLICY, content_type="text/html"))


def test_range_of_headings() -> None:
    """A part of a PDF is selected by its headings."""
    part = extract(POLICY, ("from 'How long we keep it'",))

    assert part.text.startswith("## How long we keep it\n\nOrders are kept")


def test_number_within_the_text_stays() -> None:
    """A line that is a number, but stands in the midst of a page, is no page number."""
    page = [
        *paragraph("We keep your orders, counted in years, for as long as the law on accounts wants it:", top=780),
        *paragraph("and that is at the least, since a claim may come later than that, as claims do,", top=760),
        *paragraph("in figures", top=740),
        *paragraph("30", top=720),
        *paragraph("and then we erase them, and their copies on tape, and tell you so by letter or mail", top=700),
        *paragraph("if you asked us to, and if we still have an address of yours, which we then erase", top=680),
        *paragraph("too.", top=660),
    ]

    assert "30" in extract(replace(POLICY, body=pdf(page))).text


def test_scan_is_an_error() -> None:
    """A PDF without text is an error that says so, never an empty version."""
    assert "is a scanned PDF: 2 pages" in refusal(pdf([], []))


def test_locked_pdf_is_an_error() -> None:
    """A PDF that asks for a password is an error that says so."""
    assert "is a PDF that asks for a password" in refusal(pdf(FIRST, encrypted=True))


def test_damaged_pdf_is_an_error() -> None:
    """A PDF cut off after its first bytes is an error that says so."""
    assert "is a PDF that cannot be opened" in refusal(POLICY.body[:60])
