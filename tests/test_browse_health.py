import re
import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from monitor.browse import pages
from monitor.browse.server import application
from storage.archive import Archive
from storage.jobs import Outcome
from storage.records import Fetch, FetchOutcome
from storage.saying import let_say
from tests.browsing import ACT_BY, CHANGED, SHADY, getter, text_of

NOW = CHANGED + timedelta(hours=9)
TODAY = "22 November 2026"


def fetched(minutes: int, outcome: FetchOutcome, error: str | None = None) -> Outcome:
    """Return a fetch of so many minutes after the texts changed."""
    at = CHANGED + timedelta(minutes=minutes)
    return Outcome(
        fetch=Fetch(policy=SHADY.name, started_at=at, duration_ms=9, outcome=outcome, status=200, error=error)
    )


@pytest.fixture(scope="module")
def archive(browsed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the file of an archive in which one page is suspect for two fetches."""
    path = Path(shutil.copy(browsed, tmp_path_factory.mktemp("health")))
    with Archive.open(path) as archive, archive.transaction():
        for minutes in (1, 2, 3):
            archive.add_fetch(fetched(minutes, FetchOutcome.UNCHANGED))
        for minutes in (4, 5):
            archive.add_fetch(fetched(minutes, FetchOutcome.SUSPECT, "a bot wall: <b>verify</b>"))
    return path


@pytest.fixture(scope="module")
def page(archive: Path) -> str:
    """Return its health page, on the day of the fetches."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("monitor.browse.routes.utc_now", lambda: NOW)
        return getter(application(archive))("/-/policy-monitor/health").text


def test_suspect_page_says_what_was_seen(page: str) -> None:
    """What came instead of the policy is told in words, and how often by now."""
    assert re.search(r"a bot wall: &lt;b&gt;verify&lt;/b&gt; 2 fetches since", text_of(page))


def test_failed_page_says_why(page: str) -> None:
    """A policy that never came says so."""
    assert re.search(r"Silent : DPA no answer within 30 seconds 1 fetch since .*? last read never", text_of(page))


@pytest.mark.parametrize("told", ["3 unchanged", "2 suspect"])
def test_fetches_are_counted_by_day(page: str, told: str) -> None:
    """The picture says on hover how many fetches of a day brought what."""
    assert f"<title>{TODAY}: {told}</title>" in page


def test_picture_stands_as_a_table_too(page: str) -> None:
    """Who does not see the picture reads the same numbers."""
    assert f"{TODAY} 3 2 2 1" in text_of(page)


def test_alert_without_a_target_is_told(page: str) -> None:
    """An alert that has nowhere to go yet says what to do."""
    assert "1 alert with no target yet: policy-monitor deliver" in text_of(page)


def test_change_whose_day_passed_still_waits(archive: Path) -> None:
    """A change that nobody decided in time stays on the home page."""
    with closing(sqlite3.connect(archive)) as connection:
        connection.row_factory = sqlite3.Row
        let_say(connection)
        late = pages.home(connection, today=ACT_BY + timedelta(days=1)).late

    assert [1] == [change["id"] for change in late]
