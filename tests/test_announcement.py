from datetime import date

from monitor.window import announcement
from storage.records import Fact, FactKind
from storage.windows import Announcement

URL = "https://acme.example/privacy"
PREVIEW = "https://acme.example/privacy/next"
SEEN = date(2026, 10, 20)


def pending(day: str | None, quote: str = "A new version applies from then: read the preview.") -> Fact:
    """A text that announces a coming version."""
    return Fact(kind=FactKind.PENDING_VERSION, value=day, quote=quote)


def told(before: list[Fact], after: list[Fact], *links: tuple[str, str]) -> Announcement | None:
    """Return what is announced."""
    return announcement(before, after, links, url=URL, seen=SEEN)


def preview(*links: tuple[str, str]) -> str | None:
    """Return where the preview lies."""
    found = told([], [pending("2026-11-03")], *links)
    return found.preview if found else None


def test_new_announcement_has_its_day() -> None:
    """A change that announces a version says from when that applies."""
    found = told([], [pending("2026-11-03")])

    assert found
    assert found.applies == date(2026, 11, 3)


def test_announcement_that_stood_there_before_is_not_new() -> None:
    """Another change beside the same banner announces nothing."""
    assert told([pending("2026-11-03")], [pending("2026-11-03")]) is None


def test_announcement_that_was_put_off_is_new() -> None:
    """A later day is another announcement."""
    found = told([pending("2026-11-03")], [pending("2026-12-03")])

    assert found
    assert found.applies == date(2026, 12, 3)


def test_day_gone_by_announces_nothing() -> None:
    """A banner that was forgotten is no coming version."""
    assert told([], [pending("2026-10-20")]) is None


def test_the_soonest_is_told() -> None:
    """Of two coming versions the next one counts."""
    found = told([], [pending(None), pending("2026-12-03"), pending("2026-11-03")])

    assert found
    assert found.applies == date(2026, 11, 3)


def test_link_worded_as_a_preview_is_the_preview() -> None:
    """Among all links of the page the one that says so is taken."""
    assert preview(("Contact", "https://acme.example/contact"), ("See the preview", PREVIEW)) == PREVIEW


def test_link_within_the_announcement_is_the_preview() -> None:
    """A link in the words that announce leads to what they announce."""
    assert preview(("Contact", "https://acme.example/contact"), ("from then", PREVIEW)) == PREVIEW


def test_link_to_the_page_itself_is_no_preview() -> None:
    """A jump within the page leads to no other text."""
    assert preview(("preview", f"{URL}#next"), ("preview", "mailto:legal@acme.example")) is None
