import json
import os
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import Result

from monitor.demo.slack import TOKEN, Reply, SlackServer
from monitor.running import only_one
from notifications.channel import DeliveryError
from notifications.slack import SlackBot
from spiders.clock import utc_now
from storage.archive import Archive
from storage.jobs import Outcome
from tests.commanding import run
from tests.making import fetch, policy
from tests.test_upgrading import OLDEST, restored

RESTORE = "policy-monitor restore"
WATCHLIST = '[monitor]\nfree_disk = 0\n[[policy]]\nvendor = "Acme"\nurl = "https://acme.example/privacy"\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder whose one policy was read an hour ago."""
    (tmp_path / "policy-monitor.toml").write_text(WATCHLIST, encoding="utf-8")
    now = utc_now()
    with Archive.open(tmp_path / "policy-monitor.db") as archive:
        archive.watch([policy()], now=now - timedelta(days=9))
        archive.add_fetch(Outcome(fetch=fetch(now - timedelta(hours=1))))
    return tmp_path


def doctor(folder: Path, *options: str) -> Result:
    """Run the command over the archive in a folder."""
    return run(folder, "doctor", *options)


def found(folder: Path, about: str) -> tuple[str, str]:
    """Give what was found of a thing, and what to do about it."""
    rows = [json.loads(line) for line in doctor(folder, "--offline", "--json").output.splitlines()]
    return next((row["finding"], f"{row['said']} {row['remedy'] or ''}") for row in rows if row["about"] == about)


def test_all_that_is_well_is_said(folder: Path) -> None:
    """A line for each thing; what is only doubtful is no failure."""
    result = doctor(folder, "--offline")
    lines = {line.split()[1].rstrip(":"): line.split()[0] for line in result.output.splitlines() if line[0] != " "}

    assert {name for name, how in lines.items() if how == "ok"} >= {
        "watchlist", "permissions", "disk", "log", "tables", "soundness", "size", "clock", "watch",
    }  # fmt: skip
    assert (result.exit_code, "fail" in lines.values()) == (0, False)


def test_doctor_alters_nothing(folder: Path) -> None:
    """Whoever looks leaves the file as it was."""
    before = (folder / "policy-monitor.db").read_bytes()
    doctor(folder, "--offline")

    assert before == (folder / "policy-monitor.db").read_bytes()


def test_damage_fails(folder: Path) -> None:
    """A damaged page is found though no question touches it, and the exit code says so."""
    file = folder / "policy-monitor.db"
    with file.open("r+b") as opened:
        opened.seek(-4096, os.SEEK_END)
        opened.write(b"\x5a" * 4096)
    result = doctor(folder, "--offline")

    assert ("is damaged" in result.output, "policy-monitor restore" in result.output, result.exit_code) == (
        True,
        True,
        1,
    )


def test_row_that_points_nowhere_fails(folder: Path) -> None:
    """References are checked too."""
    with closing(sqlite3.connect(folder / "policy-monitor.db")) as connection, connection:
        connection.execute("update fetches set policy_id = 99")

    assert found(folder, "soundness")[0] == "fail"


def test_missing_archive_fails(folder: Path) -> None:
    """What is not there is said once."""
    (folder / "policy-monitor.db").unlink()

    assert found(folder, "archive")[0] == "fail"


def test_older_tables_are_doubtful(tmp_path: Path) -> None:
    """Looking brings nothing up to date; the next start does."""
    restored(OLDEST, tmp_path)

    assert found(tmp_path, "tables")[0] == "warn"


def test_removed_log_is_doubtful(folder: Path) -> None:
    """An index of a log that is not there tells that somebody removed the log."""
    (folder / "policy-monitor.db-shm").touch()
    (folder / "policy-monitor.db-wal").unlink(missing_ok=True)

    assert found(folder, "log")[0] == "warn"


def test_full_disk_fails(folder: Path) -> None:
    """Less than `free_disk` is a failure."""
    (folder / "policy-monitor.toml").write_text(WATCHLIST.replace("= 0", f"= {10**18}"), encoding="utf-8")

    assert found(folder, "disk")[0] == "fail"


def test_missing_directory_is_said_once(folder: Path) -> None:
    """Nobody is sent to change the owner of what is not there."""
    (folder / "policy-monitor.toml").write_text('[monitor]\ndatabase = "away/test.db"\n', encoding="utf-8")

    assert (found(folder, "permissions")[0], found(folder, "disk")[0]) == ("ok", "fail")
    assert f"there is no directory {folder / 'away'}" in found(folder, "disk")[1]


def test_watchlist_that_names_no_policy_is_doubtful(folder: Path) -> None:
    """It watches nothing."""
    (folder / "policy-monitor.toml").write_text("", encoding="utf-8")

    assert found(folder, "watchlist")[0] == "warn"


def test_watchlist_that_others_may_write_is_doubtful(folder: Path) -> None:
    """Whoever writes it decides what is watched."""
    (folder / "policy-monitor.toml").chmod(0o666)

    assert found(folder, "permissions")[1].endswith(f"chmod go-w {folder / 'policy-monitor.toml'}")


def test_policy_that_nobody_watches_is_doubtful(folder: Path) -> None:
    """The daemon does not know yet what was added."""
    more = '[[policy]]\nvendor = "Beta"\nurl = "https://beta.example/privacy"\n'
    (folder / "policy-monitor.toml").write_text(WATCHLIST + more, encoding="utf-8")

    assert "not watched yet: beta-privacy-policy" in found(folder, "policies")[1]


def test_clock_that_is_behind_fails(folder: Path) -> None:
    """A fetch from the future tells that the clock is wrong, or was."""
    with Archive.open(folder / "policy-monitor.db") as archive:
        archive.add_fetch(Outcome(fetch=fetch(utc_now() + timedelta(hours=2))))

    assert found(folder, "clock")[0] == "fail"


def test_daemon_is_seen(folder: Path) -> None:
    """Whether one runs is told by its lock."""
    with only_one(folder / "policy-monitor.db"):
        running = found(folder, "daemon")[0]

    assert (running, found(folder, "daemon")[0]) == ("ok", "warn")


def test_old_backup_is_doubtful(folder: Path) -> None:
    """Backups that stopped are noticed before one is needed."""
    (folder / "policy-monitor.toml").write_text(WATCHLIST.replace("= 0", '= 0\nbackups = "kept"'), encoding="utf-8")
    (folder / "kept").mkdir()
    copy = folder / "kept" / "policy-monitor-2026-03-02.db"
    copy.touch()
    fresh = found(folder, "backups")[0]
    os.utime(copy, (0, 0))

    assert (fresh, found(folder, "backups")[0]) == ("ok", "warn")


def test_backup_of_another_archive_is_doubtful(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who shares a folder of backups with another installation has none."""
    (folder / "policy-monitor.toml").write_text(WATCHLIST.replace("= 0", '= 0\nbackups = "kept"'), encoding="utf-8")
    (folder / "kept").mkdir()
    (folder / "kept" / "policy-monitor-2026-03-02.db").touch()
    monkeypatch.setattr("monitor.doctor.is_of_another", lambda *_: True)

    assert found(folder, "backups")[0] == "warn"


@pytest.mark.parametrize(("key", "finding"), [("hush", "warn"), ("0123456789abcdef" * 2, "ok")])
def test_key_that_can_be_guessed_is_doubtful(
    folder: Path, monkeypatch: pytest.MonkeyPatch, key: str, finding: str
) -> None:
    """Who receives alerts trusts what it signs."""
    target = '[target.grc]\nkind = "webhook"\nsecret = "GRC_URL"\nsign = "GRC_KEY"\n'
    (folder / "policy-monitor.toml").write_text(WATCHLIST + target, encoding="utf-8")
    monkeypatch.setenv("GRC_URL", "https://grc.example/alerts")
    monkeypatch.setenv("GRC_KEY", key)

    assert found(folder, "target grc")[0] == finding


def test_wrong_watchlist_fails(folder: Path) -> None:
    """Without a watchlist nothing else can be looked at."""
    (folder / "policy-monitor.toml").write_text("[monitor]\nnonsense = 1\n", encoding="utf-8")
    result = doctor(folder, "--offline")

    assert (result.exit_code, result.output.startswith("fail  watchlist: ")) == (1, True)


def test_slack_says_what_a_token_may_do() -> None:
    """The scopes come with the answer to the question whose the token is."""
    with SlackServer() as slack:
        slack.script(Reply(body='{"ok": true}', headers={"X-OAuth-Scopes": "chat:write, groups:history"}))
        bot = SlackBot(TOKEN, "C0", base_url=slack.api_url)

        assert bot.scopes() == {"chat:write", "groups:history"}


def test_token_that_slack_does_not_know_is_said() -> None:
    """A revoked token is told in words."""
    with SlackServer() as slack, pytest.raises(DeliveryError, match="does not know the token"):
        SlackBot("xoxb-wrong", "C0", base_url=slack.api_url).scopes()
