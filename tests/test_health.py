from datetime import timedelta
from pathlib import Path
from urllib.error import URLError

import pytest
from click.testing import Result

from monitor.demo.slack import SlackServer
from monitor.health import Health, State
from monitor.heartbeat import beat
from spiders.clock import utc_now
from storage.archive import Archive
from storage.jobs import Outcome
from storage.records import AlertKind, Policy
from tests.commanding import run
from tests.making import fetch

URL = "https://acme.example/privacy"
WATCHLIST = f'[[policy]]\nvendor = "Acme"\nurl = "{URL}"\n'
POLICY = Policy(name="acme-privacy-policy", vendor="Acme", kind="privacy policy", url=URL, schedule="every 12h")


def checked(tmp_path: Path, *, hours_ago: float | None = 1.0, trouble: AlertKind | None = None) -> Result:
    """Run the probe over an archive whose one policy was read so many hours ago."""
    (tmp_path / "policy-monitor.toml").write_text(WATCHLIST, encoding="utf-8")
    if hours_ago is not None:
        now = utc_now()
        with Archive.open(tmp_path / "policy-monitor.db") as archive:
            archive.watch((POLICY,), now=now - timedelta(days=9))
            archive.add_fetch(Outcome(fetch=fetch(now - timedelta(hours=hours_ago))))
            if trouble:
                archive.add_alert(trouble, None if trouble is AlertKind.DISK else POLICY.name, "It is so.", now=now)
    return run(tmp_path, "status", "--check")


def test_good_watch_is_one_line_and_zero(tmp_path: Path) -> None:
    """A probe reads one line and an exit code."""
    result = checked(tmp_path)

    assert (result.exit_code, result.output) == (
        0,
        "OK - all policies are watched | policies=1 overdue=0 unread=0 waiting=0 dead=0 open=0\n",
    )


def test_overdue_policy_is_critical(tmp_path: Path) -> None:
    """A policy that was not read in time is what the watch is for."""
    result = checked(tmp_path, hours_ago=48)

    assert (result.exit_code, result.output.partition(" |")[0]) == (2, "CRITICAL - overdue: acme-privacy-policy")


@pytest.mark.parametrize(
    ("trouble", "code", "said"),
    [
        (AlertKind.SUSPECT, 1, "WARNING - cannot be read: acme-privacy-policy"),
        (AlertKind.DISK, 2, "CRITICAL - trouble: disk"),
    ],
)
def test_trouble_is_said(tmp_path: Path, trouble: AlertKind, code: int, said: str) -> None:
    """A page that cannot be read is a warning; what endangers the watch itself is critical."""
    result = checked(tmp_path, trouble=trouble)

    assert (result.exit_code, result.output.partition(" |")[0]) == (code, said)


def test_what_cannot_be_known_is_unknown(tmp_path: Path) -> None:
    """Without an archive nothing is known, and that is not fine."""
    assert checked(tmp_path, hours_ago=None).exit_code == 3


def test_empty_watchlist_is_a_warning(tmp_path: Path) -> None:
    """A file that was emptied by a slip watches nothing, and that must not look like a good watch."""
    checked(tmp_path)
    (tmp_path / "policy-monitor.toml").write_text("", encoding="utf-8")
    result = run(tmp_path, "status", "--check")

    assert (result.exit_code, result.output.partition(" |")[0]) == (
        1,
        "WARNING - nothing is watched: the watchlist names no policy",
    )


def test_broken_watchlist_is_unknown_in_one_line(tmp_path: Path) -> None:
    """A probe that fails says why, in the one line that is read."""
    (tmp_path / "policy-monitor.toml").write_text("x = [", encoding="utf-8")
    result = run(tmp_path, "status", "--check")

    assert (result.exit_code, result.output.count("\n"), result.output[:10]) == (3, 1, "UNKNOWN - ")


@pytest.mark.parametrize(
    ("state", "address"),
    [
        (State.OK, "https://hc.example/ping/1"),
        (State.WARNING, "https://hc.example/ping/1"),
        (State.CRITICAL, "https://hc.example/ping/1/fail"),
    ],
)
def test_heartbeat_says_how_it_is(state: State, address: str) -> None:
    """A sign of life, or of trouble, with the same line."""
    sent: list[tuple[str, bytes]] = []
    beat("https://hc.example/ping/1", Health(state=state, line="how"), lambda *one: sent.append(one))

    assert sent == [(address, b"how")]


def test_heartbeat_is_a_post_with_the_line() -> None:
    """As healthchecks.io and its kin take it."""
    with SlackServer() as server:
        beat(f"{server.url}/ping/1", Health(state=State.CRITICAL, line="how"))

        assert server.requests == ["/ping/1/fail"]


def test_heartbeat_that_does_not_get_through_disturbs_nothing() -> None:
    """The watch goes on."""

    def fail(*_: object) -> None:
        raise URLError("no route")

    beat("https://hc.example/ping/1", Health(state=State.OK, line=""), fail)
