"""A daemon that is told to reread its watchlist."""

import signal
import subprocess
from pathlib import Path

import pytest

from tests.daemons import EIGHT, running, watchlist
from tests.patience import PATIENCE, eventually
from tests.site import Site


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


MISTAKES = {"no TOML": "[monitor", "other archive": '[monitor]\ndatabase = "other.db"'}


@pytest.fixture(scope="module")
def goes_on(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bool]:
    """Have one daemon reread a watchlist with each of the mistakes; say of each whether it watched on."""
    found = {}
    with Site({"/acme": EIGHT}) as site:
        path = watchlist(tmp_path_factory.mktemp("mistakes"), site, "/acme")
        right = path.read_text(encoding="utf-8")
        with running(path) as process:
            eventually(lambda: site.asked("/acme"))
            for name, mistake in MISTAKES.items():
                path.write_text(right.replace("[monitor]", mistake), encoding="utf-8")
                found[name] = watches_on(process, site)
    return found


def watches_on(daemon: subprocess.Popen[bytes], site: Site) -> bool:
    """Have a daemon reread its watchlist; say whether it fetches twice more: one fetch may have been under way."""
    before = len(site.asked("/acme"))
    daemon.send_signal(signal.SIGHUP)
    return eventually(lambda: len(site.asked("/acme")) >= before + 2)


@pytest.mark.parametrize("mistake", MISTAKES)
def test_watch_goes_on_by_the_watchlist_before(goes_on: dict[str, bool], mistake: str) -> None:
    """What cannot be watched by is logged, and changes nothing."""
    assert goes_on[mistake]
