from typing import Any

import feedparser
import pytest

from monitor.browse.feed import Feed, atom, content
from storage.stamps import Row
from tests.browsing import Get

EVIL = "We <script>alert(1)</script> & share\x0b\u202e everything"


def change(number: int = 1, **values: object) -> Row:
    """Make the row of a change."""
    return {
        "id": number,
        "seen_at": "2026-11-22T02:11:00.000Z",
        "severity": "high",
        "vendor": "Acme & Sons",
        "kind": "privacy policy",
        "policy": "acme",
        "fingerprint": f"f{number}",
        "sentence": EVIL,
        "act_by": "2026-12-02",
        "act_by_because": EVIL,
        **values,
    }


def written(*changes: Row, host: str = "http://127.0.0.1:8001") -> bytes:
    """Write a feed of changes, each for one hostile reason."""
    reasons = [{"sentence": EVIL, "before": EVIL, "after": None}]
    feed = Feed(changes=[(one, reasons) for one in changes], since="2026-11-01T00:00:00.000Z")
    return atom(feed, own=f"{host}/f", page=f"{host}/", address=lambda number: f"{host}/-/changes/{number}")


def read(feed: bytes | str) -> Any:  # noqa: ANN401 - feedparser has no types
    """Read a feed as a feed reader does."""
    return feedparser.parse(feed)


@pytest.mark.parametrize("query", ["", "?vendor=Rivermap", "?severity=high", "?vendor=Nobody"])
def test_feed_is_read_without_complaint(get: Get, query: str) -> None:
    """An independent reader finds an Atom feed in order, also where there is nothing in it."""
    found = read(get(f"/-/policy-monitor/changes.atom{query}").content)

    assert (found.version, bool(found.bozo)) == ("atom10", False)


def test_feed_says_what_it_is(get: Get) -> None:
    """A feed reader must know the kind of what it gets."""
    assert get("/-/policy-monitor/changes.atom").headers["content-type"].startswith("application/atom+xml")


def test_feed_has_the_material_changes(get: Get) -> None:
    """What does not matter is told to nobody."""
    links = [entry.link for entry in read(get("/-/policy-monitor/changes.atom").content).entries]

    assert links == ["http://localhost/-/changes/1"]


@pytest.mark.parametrize(
    ("query", "number"),
    [("?vendor=Rivermap", 1), ("?vendor=Nobody", 0), ("?severity=high", 1), ("?severity=low", 1)],
)
def test_feed_is_narrowed(get: Get, query: str, number: int) -> None:
    """By vendor, and by what is at least so severe."""
    assert len(read(get(f"/-/policy-monitor/changes.atom{query}").content).entries) == number


def test_unknown_severity_is_told(get: Get) -> None:
    """A mistyped word is no empty feed, which would look like peace."""
    assert get("/-/policy-monitor/changes.atom?severity=hgih").status_code == 404


def test_pages_lead_to_the_feed(get: Get) -> None:
    """A browser offers it."""
    assert 'type="application/atom+xml"' in get("/-/policy-monitor").text


def test_hostile_words_stay_words() -> None:
    """A policy's tags are text, and what would hide shows its number."""
    entry = read(written(change())).entries[0]

    assert ("<script>" in entry.content[0].value, "⟨U+202E⟩" in entry.title) == (False, True)


def test_ids_survive_a_move_and_another_judgement() -> None:
    """A reader that was told of a change is not told again since the host or the severity is another."""
    before, after = read(written(change())), read(written(change(severity="low"), host="https://else.example"))

    assert before.entries[0].id == after.entries[0].id


def test_two_changes_have_two_ids() -> None:
    """Every change is an entry of its own."""
    assert len({entry.id for entry in read(written(change(1), change(2))).entries}) == 2


def test_feed_is_as_new_as_its_newest_change() -> None:
    """A reader asks whether something was altered."""
    assert read(written(change())).feed.updated == "2026-11-22T02:11:00.000Z"


def test_reasons_show_the_words_before() -> None:
    """What went is a deletion."""
    assert "<del>" in written(change()).decode().replace("&lt;", "<").replace("&gt;", ">")


def test_reasons_beyond_ten_are_counted() -> None:
    """A whole rewrite has a thousand, with which the feed would be megabytes."""
    said = content(change(), [{"sentence": "Told.", "before": None, "after": None}] * 1000)

    assert (said.count("Told."), "<li>… and 990 more reasons</li>" in said) == (10, True)
