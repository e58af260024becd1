"""The daemon where the clock of its machine is moved, the machine sleeps, or a page hangs."""

from datetime import timedelta
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from monitor.config import load
from tests.daemons import EIGHT, fetches, in_thread, known_watchlist, watchlist
from tests.moving import MovingClock
from tests.patience import eventually
from tests.recording import RecordingChannel
from tests.site import Site


def test_watch_goes_on_when_the_clock_is_set_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is due by the new time is fetched, though it was planned for three hours later."""
    clock = MovingClock(monkeypatch)
    with (
        Site({"/acme": EIGHT}) as site,
        in_thread(load(watchlist(tmp_path, site, "/acme")), RecordingChannel(), clock=clock),
    ):
        eventually(lambda: site.asked("/acme"))
        clock.moved = -timedelta(hours=3)
        before = len(site.asked("/acme"))

        assert eventually(lambda: len(site.asked("/acme")) >= before + 2)


def test_what_a_sleep_missed_is_caught_up_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After two days of a check every hour, one is made."""
    clock = MovingClock(monkeypatch)
    with Site({"/acme": EIGHT}) as site:
        config = load(known_watchlist(tmp_path, site, "/acme"))
        before = fetches(config.database)
        with in_thread(config, RecordingChannel(), clock=clock):
            assert eventually(lambda: fetches(config.database) == before + 1)
            clock.moved = timedelta(days=2)
            assert eventually(lambda: fetches(config.database) == before + 2)

        assert len(site.asked("/acme")) == 2


def test_page_that_hangs_keeps_no_other_from_being_checked(tmp_path: Path) -> None:
    """A policy is checked again, and again, while the page beside it in the first crawl still hangs."""

    def hangs(handler: BaseHTTPRequestHandler) -> None:
        handler.rfile.read(1)  # until the client gives up

    with Site({"/hangs": hangs, "/acme": EIGHT}) as site:
        path = watchlist(tmp_path, site, "/acme", "/hangs", timeout="1h")
        elsewhere = site.address.replace("127.0.0.1", "localhost")
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace(f"{site.address}/hangs", f"{elsewhere}/hangs"), encoding="utf-8")
        with in_thread(load(path), RecordingChannel()):
            checked = eventually(lambda: len(site.asked("/acme")) >= 3)

            assert (checked, site.asked("/hangs")) == (True, [])
