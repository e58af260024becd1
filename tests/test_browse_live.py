import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from monitor.browse.server import application
from storage.archive import Archive
from tests.browsing import CHANGED, OWN_PAGES, SILENT, getter, keep


@pytest.mark.parametrize("page", OWN_PAGES)
def test_page_opens_while_the_daemon_writes(path: Path, page: str) -> None:
    """A transaction that is not at its end holds no reader up."""
    get = getter(application(path))
    with Archive.open(path) as archive, archive.transaction():
        keep(archive, SILENT, "We process.", seen_at=CHANGED)

        assert get(page).status_code == 200


def test_nothing_half_written_is_shown(path: Path) -> None:
    """What is not committed is not there yet; what is, is there at once."""
    get = getter(application(path))
    with Archive.open(path) as archive:
        with archive.transaction():
            keep(archive, SILENT, "We process.", seen_at=CHANGED)
            during = len(get("/policy-monitor/versions.json?_shape=array").json())
        after = len(get("/policy-monitor/versions.json?_shape=array").json())

    assert (4, 5) == (during, after)


@pytest.mark.parametrize("page", [*OWN_PAGES, "/policy-monitor/versions.json"])
def test_no_page_shows_a_file_that_was_replaced(path: Path, page: str) -> None:
    """What was restored or deleted under a running server must not look current for ever."""
    get = getter(application(path))
    get(page)
    copy = path.with_suffix(".copy")
    copy.write_bytes(path.read_bytes())
    copy.replace(path)

    assert (get(page).status_code, "moved, deleted or replaced" in get(page).text) == (503, True)


def test_a_reader_never_blocks_the_daemon(path: Path) -> None:
    """While somebody reads, however long, the daemon writes at once."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as reader, Archive.open(path) as archive:
        rows = reader.execute("select * from versions")
        rows.fetchone()
        with archive.transaction():
            written = keep(archive, SILENT, "We process.", seen_at=CHANGED)

    assert written.number == 1
