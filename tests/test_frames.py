from datetime import UTC, datetime

import pytest

from spiders.frames import frames_of
from storage.records import Snapshot

TEXT = "We keep what you tell us for as long as the law asks us to, and erase it then. " * 3


def page(body: str, kind: str = "text/html") -> Snapshot:
    """Return a page of a vendor."""
    url = "https://www.vendor.co.uk/privacy"
    return Snapshot(url=url, fetched_at=datetime(2031, 3, 4, tzinfo=UTC), content_type=kind, body=body.encode())


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<frameset><frame src=menu><frame src='/text#top'></frameset>", ("menu", "/text")),
        ('<h1>Privacy</h1><iframe class=x src="text?a=1&amp;b=2"></iframe>', ("text?a=1&b=2",)),
        ("<iframe src=//legal.vendor.co.uk/text></iframe>", ("//legal.vendor.co.uk/text",)),
        ("<base href='/legal/'><iframe src=text></iframe>", ("/legal/text",)),
        (f"<nav>{TEXT}</nav><iframe src=/text></iframe><footer>{TEXT}</footer>", ("/text",)),
        (f"<script>{TEXT}</script><style>{TEXT}</style><iframe src=/text></iframe>", ("/text",)),
        (f"<frameset><frame src=/text><noframes>{TEXT}</noframes></frameset>", ("/text",)),
        ("<iframe src=/1></iframe><iframe src=/2></iframe><iframe src=/1></iframe>", ("/1", "/2")),
        ("".join(f"<iframe src=/{number}></iframe>" for number in range(9)), ("/0", "/1", "/2")),
        (f"<p>{TEXT}</p><iframe src=/text></iframe>", ()),
        ("<iframe src=https://other.co.uk/text></iframe>", ()),
        ("<iframe src=file:///text></iframe><iframe src=javascript:x></iframe><iframe src=about:blank></iframe>", ()),
        ("<iframe src=/privacy></iframe><iframe src></iframe><iframe></iframe>", ()),
        ("<iframe src='http://[bad/'></iframe>", ()),
        ("<noscript><iframe src=/count></iframe></noscript>", ()),
        ("<!-- <iframe src=/old></iframe> -->", ()),
    ],
)
def test_only_a_page_without_text_has_it_in_frames(body: str, expected: tuple[str, ...]) -> None:
    """Only a page without a text of its own has its text in frames, and only in those of its own site."""
    base = "https://www.vendor.co.uk"
    addresses = [f"https:{path}" if path.startswith("//") else f"{base}/{path.lstrip('/')}" for path in expected]

    assert frames_of(page(body)) == tuple(addresses)


def test_what_is_no_page_has_no_frames() -> None:
    """What is no page has no frames."""
    assert frames_of(page("%PDF-1.7 <iframe src=/text>", "application/pdf")) == ()


@pytest.mark.parametrize(
    ("address", "expected"), [("http://127.0.0.1:81/text", 1), ("http://127.0.0.2/text", 0), ("http://localhost/", 0)]
)
def test_site_without_a_name(address: str, expected: int) -> None:
    """Where a host is a mere number, its site is that number."""
    held = Snapshot(
        url="http://127.0.0.1:80/",
        fetched_at=datetime(2031, 3, 4, tzinfo=UTC),
        content_type="text/html",
        body=f"<iframe src={address}>".encode(),
    )

    assert len(frames_of(held)) == expected
