"""What several test files share; imported late, since the process that hands out the tests needs none of it."""

import shutil
import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from monitor.demo.slack import SlackServer
    from notifications.slack import SlackBot
    from storage.archive import Archive
    from tests.browsing import Get


@pytest.fixture
def slack() -> Iterator["SlackServer"]:
    """Serve a Slack on loopback for one test."""
    from monitor.demo.slack import SlackServer  # noqa: PLC0415
    from tests.making import START  # noqa: PLC0415

    with SlackServer(clock=START.timestamp) as server:
        yield server


@pytest.fixture
def bot(slack: "SlackServer") -> "SlackBot":
    """Speak to it as a bot whose buttons are heard."""
    from monitor.demo.slack import TOKEN  # noqa: PLC0415
    from notifications.slack import SlackBot  # noqa: PLC0415

    return SlackBot(TOKEN, "#policies", base_url=slack.api_url, name="slack", buttons=True)


@pytest.fixture
def undecided(tmp_path: Path) -> Iterator["Archive"]:
    """Open an archive in which a change waits for a decision until 20 March 2026."""
    from tests.deciding import waiting  # noqa: PLC0415

    with waiting(tmp_path, date(2026, 3, 20)) as archive:
        yield archive


@pytest.fixture(scope="session")
def browsed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Fill the archive that is browsed and never altered; give its file."""
    from tests.browsing import fill  # noqa: PLC0415

    path = tmp_path_factory.mktemp("browsed") / "policy-monitor.db"
    fill(path)
    return path


@pytest.fixture
def path(browsed: Path, tmp_path: Path) -> Path:
    """Copy that archive for a test that alters it; give the copy's file."""
    return Path(shutil.copy(browsed, tmp_path))


@pytest.fixture(scope="session")
def get(browsed: Path) -> "Get":
    """Give a function that asks the archive's Datasette for a path."""
    from monitor.browse.server import application  # noqa: PLC0415
    from tests.browsing import getter  # noqa: PLC0415

    return getter(application(browsed))


@pytest.fixture
def connection(browsed: Path) -> Iterator[sqlite3.Connection]:
    """Open a connection such as Datasette lends."""
    from storage.saying import let_say  # noqa: PLC0415

    connection = sqlite3.connect(browsed)
    connection.row_factory = sqlite3.Row
    let_say(connection)
    yield connection
    connection.close()


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    """Start the browser, and let it go: while it runs, its thread can run no other loop of asyncio."""
    from tests.chromium import chromium  # noqa: PLC0415

    with chromium() as browser:
        yield browser
