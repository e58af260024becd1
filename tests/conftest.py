"""What several test files share; imported late, since the process that hands out the tests needs none of it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from monitor.demo.slack import SlackServer
    from notifications.slack import SlackBot
    from storage.archive import Archive


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
