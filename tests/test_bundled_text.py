from datetime import UTC, datetime

import pytest

from spiders.bundle import pack
from spiders.extract import ExtractError, extract
from storage.records import Snapshot

POLICY = "<html lang='en'><body><main><h1>Privacy</h1><p>We keep logs for {} days.</p></main></body></html>"


def snapshot(body: str, *, path: str = "/privacy") -> Snapshot:
    """Make a page."""
    return Snapshot(
        url=f"https://acme.example{path}",
        fetched_at=datetime(2026, 3, 2, tzinfo=UTC),
        content_type="text/html; charset=utf-8",
        body=body.encode(),
    )


def test_pages_of_one_policy_are_read_in_their_order() -> None:
    """The text of several pages is that of the first, then that of the next."""
    text = extract(pack([snapshot(POLICY.format(30)), snapshot(POLICY.format(8), path="/more")])).text

    assert text.index("30 days") < text.index("8 days")


def test_page_without_a_text_among_several_is_an_error() -> None:
    """All of the policy or nothing: a page that came out empty is no change."""
    with pytest.raises(ExtractError):
        extract(pack([snapshot(POLICY.format(30)), snapshot("<html><body></body></html>", path="/more")]))


def test_text_of_a_frameset_is_that_of_its_frames() -> None:
    """A page that only holds frames is read as what stands in them."""
    outer = snapshot("<html><frameset cols='*'><frame src='/policy'></frameset></html>")
    inner = snapshot(POLICY.format(30), path="/policy")

    assert extract(pack([outer, inner])).text == extract(inner).text
