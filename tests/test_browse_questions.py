import shutil
from pathlib import Path

import pytest

from monitor.browse.server import application
from storage.archive import Archive
from storage.records import Fact, FactKind
from tests.browsing import CHANGED, SILENT, Get, getter, keep

MAILER = Fact(
    kind=FactKind.THIRD_PARTY,
    value="Postbarge GmbH",
    quote="Postbarge GmbH in Germany sends our letters.",
    heading=("Who helps us",),
    detail={"role": "processor", "country": "Germany"},
)


@pytest.fixture(scope="module")
def get(browsed: Path, tmp_path_factory: pytest.TempPathFactory) -> Get:
    """Return a function that asks the Datasette of an archive in which Silent names a recipient."""
    path = Path(shutil.copy(browsed, tmp_path_factory.mktemp("questions")))
    with Archive.open(path) as archive, archive.transaction():
        keep(archive, SILENT, "Postbarge GmbH in Germany sends our letters.", seen_at=CHANGED, facts=(MAILER,))
    return getter(application(path))


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (
            "recipients_of.json?vendor=silent",
            [["Postbarge GmbH", "processor", "Germany", SILENT.name, MAILER.quote]],
        ),
        ("vendors_that_share_with.json?company=barge", [["Silent", SILENT.name, "Postbarge GmbH", MAILER.quote]]),
        ("broken_promises.json?", [["Rivermap", 1, 0, 0]]),
    ],
)
def test_question_is_answered(get: Get, question: str, answer: list[list[object]]) -> None:
    """The canned queries give the right rows."""
    assert answer == get(f"/policy-monitor/{question}&_shape=arrays").json()["rows"]


def test_what_waits_is_listed(get: Get) -> None:
    """The change that nobody decided stands in the answer."""
    rows = get("/policy-monitor/waiting.json?_shape=array").json()

    assert [(1, "Rivermap", None)] == [(row["change_id"], row["vendor"], row["decision"]) for row in rows]


@pytest.mark.parametrize("table", ["policies", "fetches", "versions", "changes", "reasons", "facts", "open_windows"])
@pytest.mark.parametrize("form", ["json", "csv"])
def test_everything_comes_as_data(get: Get, table: str, form: str) -> None:
    """Tables and views can be had as JSON and as CSV."""
    assert get(f"/policy-monitor/{table}.{form}").status_code == 200
