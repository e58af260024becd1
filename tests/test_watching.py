"""A daemon that is told to reread its watchlist."""

import signal
from pathlib import Path

import pytest

from tests.patience import PATIENCE, eventually
from tests.site import Site
from tests.test_daemon import EIGHT, running, watchlist


def test_policy_added_is_watched_after_sighup(tmp_path: Path) -> None:
    """The process stays, fetches what was added, and still ends as it would have before."""
    with (
        Site({"/acme": EIGHT, "/beta": EIGHT}) as site,
        running(watchlist(tmp_path, site, "/acme", every="1h")) as process,
    ):
        eventually(lambda: site.asked("/acme"))
        watchlist(tmp_path, site, "/acme", "/beta", every="1h")
        process.send_signal(signal.SIGHUP)
        added = eventually(lambda: site.asked("/beta"))
        process.send_signal(signal.SIGTERM)

        assert (added, process.wait(PATIENCE)) == (True, 0)


@pytest.mark.parametrize("mistake", ["[monitor", '[monitor]\ndatabase = "other.db"'], ids=["no TOML", "other archive"])
def test_watch_goes_on_by_the_watchlist_before(tmp_path: Path, mistake: str) -> None:
    """What cannot be watched by is logged, and changes nothing."""
    with Site({"/acme": EIGHT}) as site:
        path = watchlist(tmp_path, site, "/acme")
        with running(path) as process:
            eventually(lambda: site.asked("/acme"))
            path.write_text(path.read_text(encoding="utf-8").replace("[monitor]", mistake), encoding="utf-8")
            process.send_signal(signal.SIGHUP)
            before = len(site.asked("/acme"))

            assert eventually(lambda: len(site.asked("/acme")) > before + 1)
