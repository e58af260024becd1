import re
import socket
import sqlite3
import subprocess
import sys
from contextlib import closing
from html import unescape
from pathlib import Path
from urllib.request import urlopen

import pytest
from click.testing import CliRunner
from datasette.app import Datasette
from datasette.cli import cli as datasette_cli

from monitor.browse import metadata
from monitor.browse.server import ServeError, serve
from monitor.browse.short_cells import cell
from tests.browsing import (
    NOTICE,
    Get,
    getter,
)


def test_open_windows_lead_to_the_diff_page(get: Get) -> None:
    """The view of what waits for a decision opens, and its numbers are links."""
    assert '<a href="/-/changes/1">1</a>' in get("/policy-monitor/open_windows").text


def test_every_table_has_a_title(get: Get) -> None:
    """Every table and view that Datasette lists has a title and a description of ours."""
    listed = get("/policy-monitor.json").json()
    shown = [table["name"] for table in listed["tables"] if not table["hidden"]] + [
        view["name"] for view in listed["views"]
    ]
    described = metadata.database()["tables"]

    assert [name for name in shown if not {"title", "description"} <= described.get(name, {}).keys()] == []


@pytest.mark.parametrize("table", ["changes", "open_windows"])
def test_descriptions_are_shown(get: Get, table: str) -> None:
    """Datasette's page of a table or view says what it holds, in our words."""
    assert metadata.database()["tables"][table]["description"] in unescape(get(f"/policy-monitor/{table}").text)


def test_descriptions_name_real_columns(connection: sqlite3.Connection) -> None:
    """No column that is described, or a facet, or a label, is missing from its table."""
    described = metadata.database()["tables"]
    named = {
        (table, column)
        for table, said in described.items()
        for column in [*said.get("columns", ()), *said.get("facets", ()), *said.get("units", ())]
    }
    real = {
        (table, row["name"])
        for table in described
        for row in connection.execute(f"select name from pragma_table_info('{table}')")
    }

    assert set() == named - real


def test_housekeeping_is_hidden(get: Get) -> None:
    """Tables of the search index and of migrations are out of sight."""
    listed = get("/policy-monitor.json").json()["tables"]

    assert [
        table["name"] for table in listed if table["name"].startswith(("_", "versions_")) and not table["hidden"]
    ] == []


def test_foreign_keys_show_names(get: Get) -> None:
    """A reference shows the name of what it refers to."""
    assert ">rivermap-privacy-policy</a>" in get("/policy-monitor/changes").text


@pytest.mark.parametrize("page", ["versions", "versions/1", "versions_in_words"])
def test_texts_that_stand_packed_are_said(get: Get, page: str) -> None:
    """Tables and views show words, whatever form these are stored in."""
    assert "Rivermap draws maps" in get(f"/policy-monitor/{page}").text


def test_moments_are_said(get: Get) -> None:
    """What stands in milliseconds is read as a moment, also where another row refers to it."""
    assert re.search(r"snapshots/1\">\d{4}-\d\d-\d\dT", get("/policy-monitor/versions").text)


def test_page_with_another_label_is_named_by_that() -> None:
    """Datasette 1.0 gives the number of a page as its label, an operator may choose a column."""
    shown = cell(
        {}, {"value": 7, "label": "https://a.example"}, "snapshot_id", "versions", "_memory", Datasette(memory=True)
    )

    assert '<a href="/_memory/snapshots/7">https://a.example</a>&nbsp;<em>7</em>' == shown


def test_texts_are_searched_in_their_table(get: Get) -> None:
    """Datasette's own search over the table finds whole versions, by words that stand far apart."""
    assert get("/policy-monitor/versions.json?_search=rivermap+offices&_shape=array").json()


@pytest.mark.parametrize(
    ("table", "link"),
    [
        ("changes", "/-/changes/1"),
        ("material_changes", "/-/changes/1"),
        ("reasons", "/-/changes/1"),
        ("changes", "/policy-monitor/reasons?change_id=1"),
    ],
)
def test_tables_lead_to_the_diff_page(get: Get, table: str, link: str) -> None:
    """The rows of changes link to the pages of the changes."""
    assert f'<a href="{link}">' in get(f"/policy-monitor/{table}").text


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (
            "changes_by_category",
            [["policy_change_notice", 1, 1, 1], ["retention_deletion", 1, 0, 1], ["third_party_sharing", 1, 1, 1]],
        ),
        ("short_notice?days=15", [["Rivermap", "rivermap-privacy-policy", "P10D", 10, NOTICE.quote]]),
        ("short_notice?days=10", []),
        ("silence?days=36500", [["Silent", "silent-dpa", None]]),
    ],
)
def test_usual_questions_are_answered(get: Get, question: str, answer: list[list[object]]) -> None:
    """The canned queries give the right rows."""
    name, _, arguments = question.partition("?")

    assert answer == get(f"/policy-monitor/{name}.json?{arguments}&_shape=arrays").json()["rows"]


@pytest.mark.parametrize("view", ["promise_checks", "silent_edits"])
def test_broken_words_are_counted_by_vendor(get: Get, view: str) -> None:
    """The views of kept promises and silent edits count them by vendor."""
    facets = get(f"/policy-monitor/{view}.json?_facet=vendor&_extra=facet_results").json()["facet_results"]
    # Datasette 1.0 has put them one level deeper.
    facet = facets.get("results", facets)["vendor"]

    assert [("Rivermap", 1)] == [(found["value"], found["count"]) for found in facet["results"]]


BOATS = """
    create table changes (id integer primary key, seen_at text, vendor text);
    insert into changes values (1, '2026-11-22', 'Rivermap');
"""


@pytest.fixture
def foreign(tmp_path: Path) -> Get:
    """Return a function that asks a Datasette over a database of somebody else."""
    with closing(sqlite3.connect(tmp_path / "boats.db")) as connection:
        connection.executescript(BOATS)
    return getter(Datasette(files=[str(tmp_path / "boats.db")]))


def test_plugin_is_quiet_beside_others(foreign: Get) -> None:
    """On a database that is no archive nothing of ours shows."""
    response = foreign("/boats/changes")

    assert ["content-security-policy" in response.headers, *re.findall("policy-monitor|/-/changes", response.text)] == [
        False
    ]


def test_pages_need_an_archive(foreign: Get) -> None:
    """Without an archive our pages are not there."""
    assert foreign("/-/policy-monitor").status_code == 404


def test_datasette_alone_shows_the_pages(browsed: Path) -> None:
    """`datasette FILE` finds the plugin by its entry point."""
    result = CliRunner().invoke(datasette_cli, ["serve", str(browsed), "--get", "/-/changes/1"])

    assert (result.exit_code, "Rivermap changed its privacy policy" in result.output) == (0, True)


SERVE = """
import sys
from pathlib import Path
from monitor.browse.server import serve

serve(Path(sys.argv[1]), port=0, on_ready=lambda url: print(url, flush=True))
"""


def test_served_on_loopback(browsed: Path) -> None:
    """`serve` tells its address once it listens, and answers there."""
    with subprocess.Popen([sys.executable, "-c", SERVE, str(browsed)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        address = process.stdout.readline().strip()
        with urlopen(address, timeout=20) as answer:
            status = answer.status
        process.terminate()

    assert (status, address.startswith("http://127.0.0.1:")) == (200, True)


def test_busy_port_is_refused(browsed: Path) -> None:
    """A port that somebody has is named in the error."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(ServeError, match=f"cannot listen on 127.0.0.1 port {port}: Address already in use"):
            serve(browsed, port=port)


def test_missing_file_is_refused(tmp_path: Path) -> None:
    """Where there is no archive none is made."""
    with pytest.raises(ServeError, match="no archive at"):
        serve(tmp_path / "none.db")
