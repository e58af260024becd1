import re
import sqlite3
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from monitor.browse import answers, pages
from monitor.browse.differences import Fate, ShownClause, clauses_about, difference
from monitor.browse.server import application
from storage.archive import Archive
from storage.cases import Choice
from storage.records import AlertKind, Category, Direction, Hunk, Noise, Operation, Reason, Severity, Verdict
from storage.windows import Window
from tests.browsing import (
    ACT_BY,
    AFTER,
    CHANGED,
    OWN_PAGES,
    POSTING,
    REASONS,
    RIVERMAP,
    SILENT,
    Get,
    getter,
    keep,
    text_of,
)
from tests.deciding import add_change, decided, waiting


@pytest.mark.parametrize("page", OWN_PAGES)
def test_page_opens(get: Get, page: str) -> None:
    """Every page of ours is there."""
    assert get(page).status_code == 200


def test_home_counts_the_days(get: Get) -> None:
    """A change that can still be acted on stands on the home page with its day."""
    assert re.search(r"2 December 2999 [\d,]+ days left", text_of(get("/-/policy-monitor").text))


def test_home_tells_what_failed(get: Get) -> None:
    """A policy that could not be read says so, and why."""
    assert "failed no answer within 30 seconds" in text_of(get("/-/policy-monitor").text)


def test_home_tells_what_is_overdue(path: Path) -> None:
    """A policy that was not read in time says so until it is read again."""
    with Archive.open(path) as archive, archive.transaction():
        archive.add_alert(AlertKind.OVERDUE, SILENT.name, "Silent was not read in time", now=CHANGED)

    assert "overdue no answer within 30 seconds" in text_of(getter(application(path))("/-/policy-monitor").text)


def test_home_lists_waiting_alerts(get: Get) -> None:
    """An alert that no channel took stands on the home page."""
    assert "Rivermap shortened its notice" in get("/-/policy-monitor").text


def test_home_of_an_empty_archive(tmp_path: Path) -> None:
    """An archive that watches nothing says how to begin."""
    Archive.open(tmp_path / "new.db").close()

    assert "policy-monitor add URL" in getter(application(tmp_path / "new.db"))("/-/policy-monitor").text


def test_deadline_of_today_can_be_acted_on(connection: sqlite3.Connection) -> None:
    """The last day is still time to act."""
    assert [change["id"] for change in pages.home(connection, today=ACT_BY).deadlines] == [1]


def test_deadline_of_yesterday_is_over(connection: sqlite3.Connection) -> None:
    """A day that passed asks for no decision any more."""
    assert pages.home(connection, today=ACT_BY + timedelta(days=1)).deadlines == ()


def test_change_page_shows_words(get: Get) -> None:
    """The diff page marks the words that went and the words that came."""
    html = get("/-/changes/1").text
    words = (
        r"at least <del>thirty</del><ins>ten</ins> \(<del>30</del><ins>10</ins>\) days before a new text takes effect"
    )

    assert len(re.findall(words, html)) == 1


def test_change_page_leads_from_reason_to_clause(get: Get) -> None:
    """Each reason links to the clause that it is about."""
    assert re.findall(r'class="jump" href="#clause-(\d)"', get("/-/changes/1").text) == ["3", "1", "2"]


def test_decided_change_is_off_the_home_page(path: Path) -> None:
    """What was decided needs no look any more."""
    with Archive.open(path) as archive:
        decided(archive, Choice.ACCEPT)
    html = getter(application(path))("/-/policy-monitor").text

    assert "No change waits for a decision with a day to come." in html


def test_change_page_shows_what_was_decided(path: Path) -> None:
    """The diff page tells every step with its note, as words and never as markup."""
    with Archive.open(path) as archive:
        decided(archive, Choice.ESCALATE)
        decided(archive, Choice.OBJECT, note="<b>too short</b>")
    html = getter(application(path))("/-/changes/1").text

    assert re.findall("(Escalated|Objected to) by anna , through command", text_of(html)) == [
        "Escalated",
        "Objected to",
    ]
    assert "&lt;b&gt;too short&lt;/b&gt;" in html


def test_change_page_says_that_it_waits(get: Get) -> None:
    """Who reads an open change learns how to decide."""
    assert "It waits for a decision: policy-monitor decide 1 and accept" in text_of(get("/-/changes/1").text)


def test_change_page_says_until_when(get: Get) -> None:
    """The day to act by stands with how it was derived."""
    assert "counted from the day the new text was first seen" in get("/-/changes/1").text


def test_change_page_leads_to_both_versions(get: Get) -> None:
    """Both whole texts are one link away."""
    assert ["/-/versions/1", "/-/versions/2"] == re.findall(r'"(/-/versions/\d)"', get("/-/changes/1").text)


def test_immaterial_change_says_why(get: Get) -> None:
    """A change without a reason names the kind of noise."""
    assert "Not material: editorial" in text_of(get("/-/changes/2").text)


@pytest.mark.parametrize("change_id", ["99", "999999999999999999"])
def test_unknown_change_is_kindly_missing(get: Get, change_id: str) -> None:
    """An address of no change says so and leads on."""
    response = get(f"/-/changes/{change_id}")

    assert (response.status_code, f"There is no change {change_id} in this archive." in response.text) == (404, True)


def test_unknown_vendor_is_kindly_missing(get: Get) -> None:
    """An address of no vendor says so, with the name escaped."""
    response = get("/-/vendors/%3Cb%3ENobody")

    assert (response.status_code, "No policy of “&lt;b&gt;Nobody”" in response.text) == (404, True)


def test_vendor_page_states_facts_in_words(get: Get) -> None:
    """A fact stands in words, with what qualifies it and the words of the policy."""
    html = text_of(get("/-/vendors/Rivermap").text)

    assert "10 days implied acceptance: no · kind: advance notice We write to you at least ten (10) days" in html


def test_vendor_page_says_what_the_watch_guarantees(get: Get) -> None:
    """How much of the promised notice the schedule leaves stands beside it."""
    html = text_of(get("/-/vendors/Rivermap").text)

    assert "with a check every 24 h you have at least 9 of the promised 10 days" in html


def test_vendor_page_leads_to_changes(get: Get) -> None:
    """The time line links to the page of each change."""
    assert 'href="/-/changes/1"' in get("/-/vendors/Rivermap").text


def test_words_are_found_through_time(get: Get) -> None:
    """The search over versions says which of them held the words."""
    rows = get("/policy-monitor/words_through_time.json?words=nobody+else&_shape=array").json()

    assert [(row["vendor"], row["number"]) for row in rows] == [("Rivermap", 1)]


def test_page_shows_what_was_just_committed(path: Path) -> None:
    """A page tells of a version as soon as it is committed, while the file is being served."""
    get = getter(application(path))
    before = get("/-/vendors/Silent").text
    with Archive.open(path) as archive, archive.transaction():
        keep(archive, SILENT, "We process.", seen_at=CHANGED)
    after = get("/-/vendors/Silent").text

    assert ["/policy-monitor/versions/5" in before, "/policy-monitor/versions/5" in after] == [False, True]


def test_change_page_says_whether_the_vendor_kept_its_word(get: Get) -> None:
    """The diff page tells a broken promise and a date that stood still, each with its evidence."""
    page = get("/-/changes/1").text

    assert [
        "Short, by at least 20 days" in page,
        "Ten days were all that could be seen." in page,
        "The date did not move." in page,
    ] == [True, True, True]


def test_reasons_beyond_ten_fold_away(path: Path) -> None:
    """Of a policy that was written anew, what was decided stays near the top: hundreds of reasons fold open."""
    with Archive.open(path) as archive, archive.transaction():
        before, after = archive.versions(RIVERMAP.name)
        verdict = Verdict(material=True, severity=Severity.HIGH, reasons=REASONS * 4)
        anew = keep(archive, RIVERMAP, text_of(after.text + before.text), seen_at=CHANGED + timedelta(days=1))
        number = archive.add_change(after, anew, verdict, Window(posting=POSTING))
    page = getter(application(path))(f"/-/changes/{number}").text
    in_sight, _, folded = page.partition("2 further reasons")

    assert (10, 2) == (in_sight.count('<li class="card'), folded.count('<li class="card'))


def test_changes_of_a_policy_are_linked_in_a_row(path: Path) -> None:
    """From a change one gets to the change before it of the same policy."""
    with Archive.open(path) as archive, archive.transaction():
        before = archive.versions(RIVERMAP.name)[-1]
        after = keep(archive, RIVERMAP, f"{AFTER}\n\nGoodbye.", seen_at=CHANGED + timedelta(days=1))
        archive.add_change(before, after, Verdict(material=False), Window(posting=POSTING))

    page = getter(application(path))("/-/changes/3").text

    assert 'rel="prev" accesskey="p" href="/-/changes/1"' in page


def reason(before: str | None, after: str | None) -> Reason:
    """Return a reason that quotes these words."""
    return Reason(
        rule="rule",
        category=Category.SECURITY_BREACH,
        severity=Severity.LOW,
        direction=Direction.NEUTRAL,
        sentence="",
        before=before,
        after=after,
    )


CLAUSES = (
    ShownClause(number=1, heading=(), fate=Fate.REMOVED, hunks=(Hunk(operation=Operation.DELETE, text="We encrypt."),)),
    ShownClause(
        number=2,
        heading=(),
        fate=Fate.REWORDED,
        hunks=(
            Hunk(operation=Operation.EQUAL, text="Told in **"),
            Hunk(operation=Operation.DELETE, text="two\n"),
            Hunk(operation=Operation.INSERT, text="nine "),
            Hunk(operation=Operation.EQUAL, text="days**"),
        ),
    ),
)


@pytest.mark.parametrize(
    ("before", "after", "clause"),
    [("we encrypt", None, 1), ("two days", "nine days", 2), ("nine days", None, None), (None, None, None)],
)
def test_reason_finds_its_clause(before: str | None, after: str | None, clause: int | None) -> None:
    """A reason is about the clause that held its words before and holds its words now."""
    assert [clause] == clauses_about([reason(before, after)], CLAUSES)


def test_days_left_are_counted_where_the_operator_is(browsed: Path) -> None:
    """The pages count by the days of the operator's time zone, as the messages do."""
    evening = datetime(2026, 3, 1, 18, 0, tzinfo=UTC)

    assert date(2026, 3, 2) == answers.today(application(browsed, "Asia/Tokyo"), evening)


def test_noise_within_a_material_change_is_dimmed() -> None:
    """A date and a telephone number that changed beside what matters are passed over, and say as what."""
    before = "Last updated: 3 May 2025.\n\nWe keep logs for 30 days.\n\nCall our support: +49 30 1234567.\n"
    after = "Last updated: 9 May 2026.\n\nWe keep logs for 90 days.\n\nCall our support: +49 30 7654321.\n"
    shown = difference(before, after).clauses

    assert [(clause.quiet, clause.noise) for clause in shown] == [
        (True, Noise.DATE_ONLY),
        (False, None),
        (True, Noise.CONTACT_DETAIL),
    ]


def test_clause_of_a_reason_is_never_dimmed() -> None:
    """What a rule tells of is shown as plainly as anything, whatever a filter makes of it."""
    about = replace(REASONS[0], before="3 May 2025", after="9 May 2026")
    shown = difference("Last updated: 3 May 2025.", "Last updated: 9 May 2026.", [about]).clauses

    assert [False] == [clause.quiet for clause in shown]


def test_dimmed_clause_says_why(tmp_path: Path) -> None:
    """Not by its colour alone."""
    with Archive.open(tmp_path / "policy-monitor.db") as archive:
        archive.watch((RIVERMAP,), now=CHANGED)
        with archive.transaction():
            keep(archive, RIVERMAP, "Last updated: 3 May 2025.", seen_at=CHANGED)
            keep(archive, RIVERMAP, "Last updated: 9 May 2026.", seen_at=CHANGED)
    page = getter(application(tmp_path / "policy-monitor.db"))(f"/-/policies/{RIVERMAP.name}/compare?from=1&to=2")

    assert "reworded: date only" in text_of(page.text)


def test_home_shows_the_most_urgent_of_many(tmp_path: Path) -> None:
    """However much waits for a decision, the page stays short, says how much there is, and links to all of it."""
    with waiting(tmp_path, ACT_BY) as archive:
        for days in range(1, 30):
            add_change(archive, act_by=ACT_BY + timedelta(days=days))
    html = getter(application(tmp_path / "test.db"))("/-/policy-monitor").text

    assert (html.count('<li class="card'), "25 of 30 are shown" in text_of(html)) == (25, True)
