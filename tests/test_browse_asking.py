import csv
import re
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from monitor.browse.fact_table import FactTable, VendorRow, as_csv
from monitor.browse.search import Stay, stays
from monitor.browse.server import application
from storage.archive import Archive
from storage.records import Fact, FactKind, Verdict
from storage.windows import Window
from tests.browsing import AFTER, CHANGED, POSTING, RIVERMAP, SILENT, Get, getter, keep, text_of

KEPT_LONGER = Fact(kind=FactKind.RETENTION, value="P3Y", quote="36 months", heading=())
ASKED_BACK = "Your position is passed to the harbour that you are bound for, and to nobody else."


@pytest.fixture(scope="module")
def get(browsed: Path, tmp_path_factory: pytest.TempPathFactory) -> Get:
    """Return a function that asks for a path of an archive in which a sentence went and came back."""
    path = Path(shutil.copy(browsed, tmp_path_factory.mktemp("browse")))
    with Archive.open(path) as archive, archive.transaction():
        before = archive.versions(RIVERMAP.name)[-1]
        after = keep(
            archive,
            RIVERMAP,
            f"{AFTER}\n\n{ASKED_BACK}",
            seen_at=CHANGED + timedelta(days=1),
            facts=(Fact(kind=FactKind.CHANGE_NOTICE, value="P10D", quote="at least ten (10) days", heading=()),),
        )
        archive.add_change(before, after, Verdict(material=False), Window(posting=POSTING))
        keep(archive, SILENT, "We keep it for 36 months.", seen_at=CHANGED, facts=(KEPT_LONGER,))
    return getter(application(path))


def shown(get: Get, query: str) -> list[str]:
    """Return the vendors of the table of facts."""
    page = get(f"/-/policy-monitor/facts?{query}").text
    return re.findall(r'<tr>\s*<th scope="row"><a [^>]*>([^<]+)</a>', page)


@pytest.mark.parametrize(
    ("query", "vendors"),
    [
        ("", ["Rivermap", "Shady &amp; Sons/Ltd", "Silent"]),
        ("of=change_notice&is=under&than=15", ["Rivermap"]),
        ("of=change_notice&is=under&than=10", []),
        ("of=change_notice&is=silent", ["Shady &amp; Sons/Ltd", "Silent"]),
        ("of=retention&is=over&than=365", ["Silent"]),
        ("of=retention&is=states", ["Silent"]),
        ("of=retention&is=holds&than=p3y", ["Silent"]),
        ("start=2", ["Silent"]),
        ("start=-1", ["Rivermap", "Shady &amp; Sons/Ltd", "Silent"]),
    ],
)
def test_facts_are_filtered(get: Get, query: str, vendors: list[str]) -> None:
    """One row a vendor, and only the vendors of whom the filter holds."""
    assert vendors == shown(get, query)


def test_fact_leads_to_its_clause(get: Get) -> None:
    """A cell links to the clause, in its version, that states it."""
    table = get("/-/policy-monitor/facts").text
    address, mark = re.findall(r'href="(/-/versions/\d+)#(fact-\d+)"[^>]*>10 days', table)[0]

    assert len(re.findall(rf'id="{mark}"></span>.*We write to you at least ten', get(address).text)) == 1


def test_facts_come_as_csv(get: Get) -> None:
    """The same table, canonical values, for a spreadsheet."""
    told = get("/-/policy-monitor/facts.csv?of=change_notice&is=under&than=15&fact=change_notice&fact=retention").text

    assert list(csv.reader(told.splitlines())) == [["vendor", "change_notice", "retention"], ["Rivermap", "P10D", ""]]


def test_csv_holds_no_formula() -> None:
    """A spreadsheet takes nothing that a vendor writes for a formula."""
    fact = {"value": "=HYPERLINK(1)"}
    table = FactTable(columns=(FactKind.COOKIE,), rows=(VendorRow(vendor="@vendor", cells=((fact,),)),))

    assert as_csv(table).splitlines()[1] == "'@vendor,'=HYPERLINK(1)"


@pytest.mark.parametrize("query", ["of=nothing", "of=retention&is=odd", "of=retention&is=under&than=soon"])
def test_filter_that_does_not_read_is_kindly_refused(get: Get, query: str) -> None:
    """An address with a filter of no meaning says so."""
    answer = get(f"/-/policy-monitor/facts?{query}")

    assert (404, True) == (answer.status_code, "does not read" in answer.text)


def test_sentence_that_went_and_came_back(get: Get) -> None:
    """The search says with which version a sentence went, and with which it came back."""
    page = text_of(get("/-/policy-monitor/search?words=and+to+NOBODY,+else").text)

    assert re.findall(r"(There since|gone with|Appeared with|still there in) version (\d)", page) == [
        ("There since", "1"),
        ("gone with", "2"),
        ("Appeared with", "3"),
        ("still there in", "3"),
    ]


def test_snippet_marks_the_phrase(get: Get) -> None:
    """The words asked for stand marked in what is around them."""
    page = get("/-/policy-monitor/search?words=tax+law").text

    assert "seven years, as the <mark>tax law</mark> asks" in page


def test_snippet_is_never_markup(get: Get) -> None:
    """A hostile text is quoted, not run, and what hides itself is shown."""
    page = get("/-/policy-monitor/search?words=will+never").text

    assert ["&lt;/main&gt; we " in page, "⟨U+202E⟩ sell" in page, "</main> we" in page] == [True, True, False]


@pytest.mark.parametrize("words", ["%22", "*", "NEAR(", "a%00b", "%F0%9F%9A%A2", "-", "text:tax", "x" * 5000])
def test_any_phrase_is_only_a_phrase(get: Get, words: str) -> None:
    """Nothing that is typed is an operator of the search, or an error."""
    page = get(f"/-/policy-monitor/search?words={words}")

    assert (200, True) == (page.status_code, "No version holds these words in this order." in page.text)


def test_long_phrase_says_that_it_is_cut(get: Get) -> None:
    """Who pastes half a policy learns that only its beginning was looked for."""
    page = get(f"/-/policy-monitor/search?words={'tax+law+' * 1250}").text

    assert "only this beginning of it was looked for" in page


def test_page_beyond_the_last_says_so(get: Get) -> None:
    """An address of a page that is not there is no error."""
    assert "There is no such page." in get("/-/policy-monitor/search?words=tax&page=7").text


def test_stays_are_runs_of_versions() -> None:
    """Versions that follow each other are one stay."""
    steps = [{"number": number} for number in range(1, 7)]

    assert [(1, 2, 3), (5, 6, None)] == [numbers(stay) for stay in stays([1, 2, 5, 6], steps)]


def numbers(stay: Stay) -> tuple[int, int, int | None]:
    """Return the numbers of the first and the last version of a stay, and of the first after it."""
    return stay.first["number"], stay.last["number"], stay.gone["number"] if stay.gone else None
