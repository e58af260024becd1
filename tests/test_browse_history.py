import re
from dataclasses import replace
from pathlib import Path

import pytest

from monitor.browse import differences
from monitor.browse.differences import Fate, ShownChange, difference
from monitor.browse.server import application
from storage.archive import Archive
from storage.records import Operation
from tests.browsing import AFTER, BEFORE, CHANGED, REASONS, RIVERMAP, Get, getter, keep, text_of


def fates(told: ShownChange) -> list[Fate]:
    """Return what became of the changed clauses."""
    return [clause.fate for clause in told.clauses]


def paragraphs(*of: str) -> str:
    """Return a text of these paragraphs."""
    return "\n\n".join(of)


MOORING = "A mooring that you book is told to the harbour master the same evening."
ENGINE = "Engines report their hours to the yard that keeps them running in winter."
PILOTS = "Pilots may look up which buoys you passed during the last tide."
TABLE = "| Partner | What for |\n| --- | --- |\n| Tidewater | weather |\n| Lockkeepers | passing locks |\n"


def test_moved_clause_is_shown_as_moved() -> None:
    """A clause that stands elsewhere, word for word, neither came nor went."""
    told = difference(paragraphs(MOORING, ENGINE, PILOTS), paragraphs(ENGINE, PILOTS, MOORING))

    assert [(Fate.MOVED_AWAY, 2), (Fate.MOVED_HERE, 1)] == [(clause.fate, clause.twin) for clause in told.clauses]


def test_other_marks_are_dimmed() -> None:
    """Emphasis that came or went says nothing new."""
    told = difference(MOORING, MOORING.replace("mooring", "**mooring**"))

    assert [(Fate.SAME_WORDS, True)] == [(clause.fate, clause.quiet) for clause in told.clauses]


def test_added_clause_is_not_dimmed() -> None:
    """What is new is to be read."""
    told = difference(MOORING, paragraphs(MOORING, ENGINE))

    assert [(Fate.ADDED, False)] == [(clause.fate, clause.quiet) for clause in told.clauses]


def test_row_is_compared_cell_by_cell() -> None:
    """Of a table's row only the cell that differs is marked."""
    told = difference(TABLE, TABLE.replace("weather", "advertising"))

    assert [False, True] == [
        any(hunk.operation is not Operation.EQUAL for hunk in cell) for cell in told.clauses[0].cells
    ]


def test_changed_row_comes_with_the_head_of_its_table() -> None:
    """A row can be read only under what its columns are called."""
    told = difference(TABLE, TABLE.replace("passing", "closing"))

    assert ["Partner", "Lockkeepers"] == [
        row.cells[0][0].text for part in told.parts if part.is_table for row in part.clauses if row.number != 2
    ]


def test_far_clauses_are_left_out() -> None:
    """Only a clause on either side of a change is shown with it, and the gap is counted."""
    many = [f"Boat number {number} lies at berth {number} of the northern quay." for number in range(20)]
    told = difference(paragraphs(*many), paragraphs(*many[:-1], "The quay is closed."))

    assert [18] == [part.left_out for part in told.parts if part.left_out]


def test_whole_text_leaves_nothing_out() -> None:
    """Asked for, every clause is shown."""
    told = difference(BEFORE, AFTER, whole=True)

    assert sum(bool(clause.hunks) for part in told.parts for clause in part.clauses) == 9


def test_row_with_another_column_is_one_cell() -> None:
    """Cells that became more are not compared with the wrong ones."""
    told = difference("| a | b |\n| --- | --- |\n| boat | tide |\n", "| a | b |\n| --- | --- |\n| boat | tide | x |\n")

    assert [1] == [len(clause.cells) for clause in told.clauses]


def test_reasons_without_words_lead_nowhere() -> None:
    """A reason that quotes nothing is about no clause."""
    told = difference(BEFORE, AFTER, [replace(REASONS[0], before=None, after=None)])

    assert [None] == [shown.clause for shown in told.reasons]


def test_side_by_side_parts_the_words(get: Get) -> None:
    """What went stands on the left only, what came on the right only."""
    page = get("/-/changes/1?view=beside").text
    pairs = re.findall(r'<div class="beside"><div[^>]*>(.*?)</div><div[^>]*>(.*?)</div></div>', page, re.DOTALL)

    assert (set(), True) == (
        {mark for old, new in pairs for mark in [*re.findall("<ins>", old), *re.findall("<del>", new)]},
        any("<del>thirty</del>" in old and "<ins>ten</ins>" in new for old, new in pairs),
    )


def test_choices_keep_each_other(get: Get) -> None:
    """Who reads side by side and asks for the whole text stays side by side."""
    assert 'href="/-/changes/1?view=beside&amp;text=whole#clauses"' in get("/-/changes/1?view=beside").text


def test_every_jump_mark_exists_once(get: Get) -> None:
    """A link into a page finds its clause, and only one."""
    page = get("/-/changes/1?text=whole").text
    marks = re.findall(r'\bid="([^"]+)"', page)

    assert (set(), len(set(marks))) == (set(re.findall(r'href="#([^"]+)"', page)) - set(marks), len(marks))


@pytest.mark.parametrize("page", ["/-/changes/1?text=whole", "/-/changes/1?text=whole&view=beside", "/-/versions/1"])
def test_every_clause_can_be_linked_to(get: Get, page: str) -> None:
    """Beside every clause, changed or not, stands a link to itself."""
    html = get(page).text
    marks = set(re.findall(r'id="((?:clause|unchanged)-\d+)"', html))

    assert (True, set()) == (len(marks) > 4, marks - set(re.findall(r'href="#([^"]+)"', html)))


def test_policy_page_lists_every_version(get: Get) -> None:
    """Each version stands with its kind, and the change with what was judged."""
    page = text_of(get("/-/policies/rivermap-privacy-policy").text)

    assert re.findall(r"UTC (change|first) \d+ (High|not judged)", page.replace("▲ ", "")) == [
        ("change", "High"),
        ("first", "not judged"),
    ]


def test_policy_page_offers_to_compare(get: Get) -> None:
    """The newest two versions are chosen already."""
    chosen = re.findall(r'name="(from|to)" value="(\d)"[^>]* checked', get("/-/policies/rivermap-privacy-policy").text)

    assert sorted(chosen) == [("from", "1"), ("to", "2")]


def test_any_two_versions_compare(get: Get) -> None:
    """Also backwards: the words that came are those that went."""
    page = get("/-/policies/rivermap-privacy-policy/compare?from=2&to=1").text

    assert "<del>ten</del><ins>thirty</ins>" in page


def test_comparison_leads_to_the_recorded_change(get: Get) -> None:
    """Where the step was judged, the judgement is one link away."""
    assert '"/-/changes/1"' in get("/-/policies/rivermap-privacy-policy/compare?from=1&to=2").text


@pytest.mark.parametrize(
    "address",
    [
        "/-/policies/nobody",
        "/-/policies/nobody/compare?from=1&to=2",
        "/-/policies/shady-terms/compare?from=1&to=9",
        "/-/policies/shady-terms/compare?from=1",
        "/-/policies/shady-terms/compare?from=1&to=²",
        "/-/policies/shady-terms/compare?from=1&to=99999999999999999999",
        "/-/versions/99",
    ],
)
def test_what_is_not_there_is_kindly_missing(get: Get, address: str) -> None:
    """An address of nothing answers with a page that leads on."""
    assert (404, True) == ((answer := get(address)).status_code, "Not here" in answer.text)


def test_version_marks_the_clause_of_a_fact(get: Get) -> None:
    """The clause that states a fact can be linked to by the fact."""
    page = get("/-/versions/2").text

    assert len(re.findall(r'<span id="fact-1"></span>.{0,99}</a>We write to you at least ten', page)) == 1


def test_version_shows_its_whole_text(get: Get) -> None:
    """Every word of the text stands on its page, in order."""
    shown = re.findall(r'<p class="text[^>]*>(.*?)</p>', get("/-/versions/2").text, re.DOTALL)

    assert AFTER.split() == [word for clause in shown for word in text_of(clause).replace("¶", "").split()]


def test_long_texts_leave_the_words_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """However long the texts and however much of them changed, what is shown gives both back, word for word."""
    monkeypatch.setattr(differences, "SECONDS", 60.0)  # on a busy machine too, all three pages are of one comparison
    old, new = long_text(3), long_text(4)
    pages = (difference(old, new, whole=True, page=page) for page in (1, 2, 3))
    shown = [clause.hunks for told in pages for part in told.parts for clause in part.clauses]
    sides = (
        "".join(hunk.text for hunks in shown for hunk in hunks if hunk.operation in {Operation.EQUAL, side})
        for side in (Operation.DELETE, Operation.INSERT)
    )

    assert ["".join(old.split()), "".join(new.split())] == ["".join(side.split()) for side in sides]


def long_text(every: int) -> str:
    """Return a text of about 300 kB in which one clause of so many speaks of something else."""
    words = "the harbour, its tides, berths and quays, the compass, the sails, the rudder and the mast"
    return paragraphs(
        *(f"Clause {number} is about {words} of boat {number % every}{number % 97}." for number in range(2600))
    )


def test_clause_ends_with_its_words() -> None:
    """The empty lines between two clauses belong to neither, also where both ends were reworded."""
    told = difference(paragraphs(MOORING, ENGINE), paragraphs(f"{MOORING} Or later.", f"{PILOTS} {ENGINE}"))

    assert [] == [hunk for clause in told.clauses for hunk in clause.hunks if hunk.text.endswith("\n")]


def test_many_clauses_stand_on_several_pages() -> None:
    """Page by page every clause is shown once, and it is known on which page a change stands."""
    old = paragraphs(*(f"Berth {number} is free." for number in range(2500)))
    pages = [difference(old, f"{old}\n\nThe quay is closed.", whole=True, page=page) for page in (1, 2, 3, 4)]

    assert ([1000, 1000, 501, 501], {1: 3}) == (
        [sum(len(part.clauses) for part in told.parts) for told in pages],
        pages[0].on_page,
    )


@pytest.mark.parametrize("page", ["/-/policy-monitor", "/-/vendors/Rivermap", "/policy-monitor/material_changes"])
def test_a_policy_leads_to_its_versions(get: Get, page: str) -> None:
    """Wherever the name of a policy stands, all its versions are one link away."""
    assert 'href="/-/policies/rivermap-privacy-policy">rivermap-privacy-policy</a>' in get(page).text


def test_tables_are_told_apart_by_name(tmp_path: Path) -> None:
    """Who jumps from one region of a page to the next hears which table it is."""
    two = f"{TABLE}\nBoats go by rail too.\n\n{TABLE}"
    with Archive.open(tmp_path / "policy-monitor.db") as archive:
        archive.watch((RIVERMAP,), now=CHANGED)
        with archive.transaction():
            keep(archive, RIVERMAP, two, seen_at=CHANGED)
            keep(archive, RIVERMAP, two.replace("weather", "tides"), seen_at=CHANGED)
    page = getter(application(tmp_path / "policy-monitor.db"))(f"/-/policies/{RIVERMAP.name}/compare?from=1&to=2")

    assert ["Rows of table 1", "Rows of table 2"] == re.findall(r'aria-label="(Rows of [^"]*)"', page.text)
