import re
from datetime import UTC, datetime

from monitor.browse.timeline import EDGE, WIDTH, Timeline, timeline
from tests.browsing import Get, text_of


def picture(*changes: tuple[str, str | None]) -> Timeline:
    """Return the time line of the year 2026 of one policy with changes of these days and severities."""
    policies = [{"name": "terms", "added_at": "2026-01-01T00:00:00.000Z"}]
    rows = [
        {
            "id": number,
            "policy": "terms",
            "seen_at": f"{day}T12:00:00.000Z",
            "material": int(severity is not None),
            "severity": severity,
        }
        for number, (day, severity) in enumerate(changes)
    ]
    return timeline(policies, rows, now=datetime(2027, 1, 1, tzinfo=UTC))


def test_marks_stand_where_they_happened() -> None:
    """The middle of the year is the middle of the picture."""
    assert [WIDTH / 2] == [mark.x for mark in picture(("2026-07-02", "low")).marks]


def test_severity_is_told_by_shape_and_word() -> None:
    """Each severity has its own shape, and says its word."""
    marks = picture(("2026-02-01", "high"), ("2026-05-01", "medium"), ("2026-08-01", "low"), ("2026-10-01", None)).marks

    assert (4, {"High", "Medium", "Low", ""}) == (len({mark.path for mark in marks}), {mark.word for mark in marks})


def test_words_do_not_lie_on_each_other() -> None:
    """Of two changes close together only the first says its word."""
    marks = picture(("2026-02-01", "high"), ("2026-02-03", "high")).marks

    assert ["High", ""] == [mark.word for mark in marks]


def test_what_matters_is_drawn_last() -> None:
    """A mark that matters lies over one that does not."""
    assert ["noise", "high"] == [mark.rank for mark in picture(("2026-02-01", "high"), ("2026-02-02", None)).marks]


def test_a_year_has_a_handful_of_ticks() -> None:
    """The first days of some months are marked, in order, within the picture."""
    ticks = [tick.words for tick in picture().ticks if EDGE <= tick.x <= WIDTH - EDGE]

    assert ["Mar 2026", "May 2026", "Jul 2026", "Sep 2026", "Nov 2026", "Jan 2027"] == ticks


def test_a_young_watch_has_its_ends_for_ticks() -> None:
    """Where no month began, the first and the last day are told."""
    policies = [{"name": "terms", "added_at": "2026-01-05T00:00:00.000Z"}]
    drawn = timeline(policies, [], now=datetime(2026, 1, 20, tzinfo=UTC))

    assert [(EDGE, "5 Jan 2026"), (WIDTH - EDGE, "20 Jan 2026")] == [(tick.x, tick.words) for tick in drawn.ticks]


def test_vendor_page_draws_its_changes(get: Get) -> None:
    """A mark links to its change, and its title gives the reason."""
    page = get("/-/vendors/Rivermap").text

    assert re.findall(r'<a href="([^"]+)"><title>([^<]+)</title>', page) == [
        ("/-/changes/1", "22 November 2026, 02:11 UTC: High: Notice before changes shortened: 30 days → 10 days")
    ]


def test_vendor_page_tells_broken_promises(get: Get) -> None:
    """A promise that was not kept stands with how much was missing."""
    page = text_of(get("/-/vendors/Rivermap").text)

    assert "Broken 22 November 2026, 02:11 UTC : 30 days of notice, short by at least 20 days" in page


def test_vendor_page_tells_cadence_and_owner(get: Get) -> None:
    """How often a policy is checked, and who answers for it."""
    page = text_of(get("/-/vendors/Rivermap").text)

    assert "22 November 2026, 02:11 UTC Ines" in page
    assert "Checked every 1d, never more than 24 h apart" in page


def test_fact_of_a_vendor_leads_to_its_clause(get: Get) -> None:
    """From a fact one gets to the words that state it."""
    assert 'href="/-/versions/2#fact-1"' in get("/-/vendors/Rivermap").text
