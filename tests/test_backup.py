import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from monitor.daily_backups import DailyBackups
from monitor.running import only_one
from storage import backup
from storage.archive import Archive
from storage.reader import Reader
from tests.commanding import run
from tests.deciding import add_change
from tests.making import START, after, policy


def archive_in(folder: Path, *, changes: int = 1) -> Path:
    """Make an archive in which so many changes wait for a decision, and its watchlist."""
    (folder / "policy-monitor.toml").write_text(
        '[[policy]]\nvendor = "Acme"\nurl = "https://acme.example/privacy"\n', encoding="utf-8"
    )
    file = folder / "policy-monitor.db"
    with Archive.open(file) as archive:
        archive.watch([policy()], now=START)
        for number in range(changes):
            add_change(archive, act_by=None, at=after(hours=number))
    return file


def waiting(file: Path) -> int:
    """Count the changes in an archive that wait for a decision."""
    with Reader.open(file) as archive:
        return archive.decisions.count_open()


def damaged(file: Path) -> Path:
    """Overwrite the last pages of a file."""
    with file.open("r+b") as opened:
        opened.seek(-3 * 4096, os.SEEK_END)
        opened.write(b"\x5a" * 3 * 4096)
    return file


def names(folder: Path) -> set[str]:
    """Give the names of the files in a folder, but for the watchlist and what lies beside the archive."""
    beside = {f"policy-monitor.{suffix}" for suffix in ("toml", "db.lock", "db-wal", "db-shm")}
    return {file.name for file in folder.iterdir()} - beside


def test_backup_holds_what_the_archive_holds(tmp_path: Path) -> None:
    """A copy opens like the archive."""
    archive_in(tmp_path)
    run(tmp_path, "backup", tmp_path / "copy.db")

    assert waiting(tmp_path / "copy.db") == 1


def test_backup_holds_what_stands_in_the_log_only(tmp_path: Path) -> None:
    """What the daemon has just recorded is in the copy."""
    with Archive.open(archive_in(tmp_path)) as archive:
        add_change(archive, act_by=None, at=after(days=1))
        run(tmp_path, "backup", tmp_path / "copy.db")

    assert waiting(tmp_path / "copy.db") == 2


def test_backup_leaves_one_file_for_its_owner(tmp_path: Path) -> None:
    """The copy is one whole file that nobody else may read; nothing else is left."""
    archive_in(tmp_path)
    (tmp_path / "backups").mkdir()
    run(tmp_path, "backup", tmp_path / "backups" / "copy.db")

    assert names(tmp_path / "backups") == {"copy.db"}
    assert (tmp_path / "backups" / "copy.db").stat().st_mode & 0o777 == 0o600


def test_backup_overwrites_nothing(tmp_path: Path) -> None:
    """A file of that name is left as it is, unless one says to replace it."""
    archive_in(tmp_path)
    copy = tmp_path / "copy.db"
    copy.write_text("precious")
    refused = run(tmp_path, "backup", copy)
    before = copy.read_text()
    replaced = run(tmp_path, "backup", "--replace", copy)

    assert (refused.exit_code, before, replaced.exit_code, waiting(copy)) == (1, "precious", 0, 1)


def test_backup_does_not_replace_the_archive(tmp_path: Path) -> None:
    """The archive is no place for its copy, by whatever name."""
    file = archive_in(tmp_path)
    (tmp_path / "link.db").hardlink_to(file)

    assert run(tmp_path, "backup", "--replace", tmp_path / "link.db").exit_code == 1
    assert waiting(file) == 1


def test_damaged_archive_makes_no_backup(tmp_path: Path) -> None:
    """What is damaged takes no sound copy's place."""
    damaged(archive_in(tmp_path))
    result = run(tmp_path, "backup", tmp_path / "copy.db")

    assert (result.exit_code, "is damaged" in result.output, names(tmp_path)) == (1, True, {"policy-monitor.db"})


WRITER = """
import sys
from pathlib import Path
from storage.archive import Archive
from storage.records import AlertKind
from tests.making import START
with Archive.open(sys.argv[1]) as archive:
    print("ready", flush=True)
    number = 0
    while True:
        with archive.transaction():
            for _ in range(2):
                archive.add_alert(AlertKind.DISK, None, "x" * 4000, now=START)
"""


def test_backup_is_of_one_moment_while_another_process_writes(tmp_path: Path) -> None:
    """A transaction is in the copy whole or not at all, and the writer is not disturbed."""
    file = archive_in(tmp_path)
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, file], cwd=Path(__file__).parents[1], stdout=subprocess.PIPE
    ) as writer:
        assert writer.stdout
        writer.stdout.readline()
        counts = []
        for number in range(2):
            assert run(tmp_path, "backup", tmp_path / f"copy-{number}.db").exit_code == 0
            with closing(sqlite3.connect(tmp_path / f"copy-{number}.db")) as connection:
                counts += connection.execute("select count(*) from alerts where kind = 'disk'").fetchone()
        still_writes = writer.poll() is None
        writer.kill()

    assert ([count % 2 for count in counts], still_writes) == ([0, 0], True)
    assert counts == sorted(counts)


def test_restore_brings_back_what_the_backup_holds(tmp_path: Path) -> None:
    """After it the archive is as it was, and what stood there is kept and said where."""
    file = archive_in(tmp_path)
    run(tmp_path, "backup", tmp_path / "copy.db")
    with Archive.open(file) as archive:
        add_change(archive, act_by=None, at=after(days=1))
    result = run(tmp_path, "restore", "--yes", tmp_path / "copy.db")
    (aside,) = tmp_path.glob("policy-monitor.db.replaced-*")

    assert (waiting(file), waiting(aside), str(aside) in result.output) == (1, 2, True)


def test_restore_keeps_who_may_read(tmp_path: Path) -> None:
    """The archive has the mode that it had."""
    file = archive_in(tmp_path)
    file.chmod(0o640)
    run(tmp_path, "backup", tmp_path / "copy.db")
    run(tmp_path, "restore", "--yes", tmp_path / "copy.db")

    assert file.stat().st_mode & 0o777 == 0o640


def test_restore_makes_an_archive_where_there_is_none(tmp_path: Path) -> None:
    """After a lost disk the backup is all there is."""
    file = archive_in(tmp_path)
    run(tmp_path, "backup", tmp_path / "copy.db")
    file.unlink()

    assert (run(tmp_path, "restore", tmp_path / "copy.db").exit_code, waiting(file)) == (0, 1)


@pytest.mark.parametrize("lose", [Path.unlink, lambda file: os.truncate(file, 0)], ids=["gone", "empty"])
def test_restore_keeps_the_log_of_a_lost_archive_away(tmp_path: Path, lose: Callable[[Path], None]) -> None:
    """What an archive that is gone left in its log would spoil the backup; it is kept, since it may be all there is."""
    file = archive_in(tmp_path)
    run(tmp_path, "backup", tmp_path / "copy.db")
    with Archive.open(file) as archive:
        add_change(archive, act_by=None, at=after(days=1))
        log = Path(f"{file}-wal").read_bytes()
    lose(file)
    Path(f"{file}-wal").write_bytes(log)
    result = run(tmp_path, "restore", "--yes", tmp_path / "copy.db")
    (kept,) = tmp_path.glob("policy-monitor.db.replaced-*-wal")

    assert (result.exit_code, kept.read_bytes() == log) == (0, True)
    assert run(tmp_path, "verify").exit_code == 0


def test_restore_takes_the_place_of_a_damaged_archive(tmp_path: Path) -> None:
    """That is what it is for."""
    file = archive_in(tmp_path)
    run(tmp_path, "backup", tmp_path / "copy.db")
    file.write_bytes(b"no database at all " * 999)
    result = run(tmp_path, "restore", "--yes", tmp_path / "copy.db")

    assert (result.exit_code, waiting(file)) == (0, 1), result.output


@pytest.mark.parametrize("how", ["damaged", "truncated", "no database", "another's", "empty", "missing"])
def test_unsound_backup_replaces_nothing(tmp_path: Path, how: str) -> None:
    """What is not a whole archive is refused, and the archive stays."""
    file, copy = archive_in(tmp_path), tmp_path / "copy.db"
    run(tmp_path, "backup", copy)
    if how == "damaged":
        damaged(copy)
    elif how == "truncated":
        os.truncate(copy, 3 * copy.stat().st_size // 4)
    elif how == "no database":
        copy.write_text("Dear diary, " * 999)
    elif how == "empty":
        os.truncate(copy, 0)
    else:
        copy.unlink()
    if how == "another's":
        with closing(sqlite3.connect(copy)) as connection:
            connection.execute("create table moz_places (url)")
    before = file.read_bytes()
    result = run(tmp_path, "restore", "--yes", copy)

    assert (result.exit_code, str(copy) in result.output, file.read_bytes() == before) == (1, True, True), result.output
    assert names(tmp_path) == {"policy-monitor.db", *(() if how == "missing" else ("copy.db",))}


def test_restore_is_refused_while_a_daemon_runs(tmp_path: Path) -> None:
    """Nothing is taken from under a daemon."""
    file = archive_in(tmp_path)
    run(tmp_path, "backup", tmp_path / "copy.db")
    with only_one(file):
        result = run(tmp_path, "restore", "--yes", tmp_path / "copy.db")

    assert (result.exit_code, "stop it first" in result.output) == (1, True)


def test_restore_is_refused_while_another_has_the_archive_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What another program is about to record would go to the file that was replaced."""
    monkeypatch.setattr(backup, "SWAP_SECONDS", 0.1)
    file = archive_in(tmp_path)
    run(tmp_path, "backup", tmp_path / "copy.db")
    with Archive.open(file) as archive:
        archive.decisions.count_open()
        result = run(tmp_path, "restore", "--yes", tmp_path / "copy.db")
        add_change(archive, act_by=None, at=after(days=1))

    assert (result.exit_code, "is open in another program" in result.output, waiting(file)) == (1, True, 2)


def test_restore_asks_first(tmp_path: Path) -> None:
    """Nobody replaces an archive by a slip."""
    file = archive_in(tmp_path)
    run(tmp_path, "backup", tmp_path / "copy.db")

    assert (run(tmp_path, "restore", tmp_path / "copy.db").exit_code, waiting(file)) == (1, 1)


def test_backup_that_was_cut_off_goes(tmp_path: Path) -> None:
    """What a daemon had written when it was killed takes no room once the next backup is taken; a person's stays."""
    file, folder = archive_in(tmp_path), tmp_path / "backups"
    folder.mkdir()
    for left in (".policy-monitor-2026-03-01.db.71.part", ".policy-monitor-2026-03-01.db.71.part-journal"):
        (folder / left).touch()
    (folder / ".mine.db.72.part").touch()

    DailyBackups(file, folder, keep=2).take(folder / "policy-monitor-2026-03-02.db")

    assert names(folder) == {"policy-monitor-2026-03-02.db", ".mine.db.72.part"}


def test_daemon_takes_one_backup_a_day_and_keeps_the_newest(tmp_path: Path) -> None:
    """A folder of dated copies, the oldest of which go; what else lies there stays."""
    file, folder = archive_in(tmp_path), tmp_path / "backups"
    daily = DailyBackups(file, folder, keep=2)
    for day in range(4):
        daily.take(folder / f"policy-monitor-2026-03-0{day + 1}.db")
    (folder / "policy-monitor-before-update.db").touch()
    daily.take(folder / "policy-monitor-2026-03-05.db")

    assert names(folder) == {
        "policy-monitor-2026-03-04.db",
        "policy-monitor-2026-03-05.db",
        "policy-monitor-before-update.db",
    }


def test_backup_of_the_day_is_taken_once(tmp_path: Path) -> None:
    """At every sweep it is looked for, and taken where it is not there."""
    file, folder = archive_in(tmp_path), tmp_path / "backups"
    daily = DailyBackups(file, folder, keep=2)
    daily.look(START)
    daily.wait()
    before = (folder / "policy-monitor-2026-03-02.db").stat().st_mtime_ns
    daily.look(after(hours=2))
    daily.wait()

    assert before == (folder / "policy-monitor-2026-03-02.db").stat().st_mtime_ns


def test_backup_of_another_archive_of_the_same_name_is_told_apart(tmp_path: Path) -> None:
    """Two installations that share a folder would take the one's backup for the other's."""
    (tmp_path / "one").mkdir()
    (tmp_path / "other").mkdir()
    file, other = archive_in(tmp_path / "one"), archive_in(tmp_path / "other", changes=0)
    with Archive.open(other) as archive:
        add_change(archive, act_by=None, at=after(days=1))
    DailyBackups(file, tmp_path / "backups", keep=2).take(copy := tmp_path / "backups" / "policy-monitor-2026-03-02.db")

    assert (backup.is_of_another(copy, file), backup.is_of_another(copy, other)) == (False, True)
