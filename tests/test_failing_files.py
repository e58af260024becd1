"""What a machine can do to the archive: each is said in words, and nothing that was recorded is lost."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from functools import cache
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from monitor.adding import append, entry, named
from monitor.config import Config, load
from monitor.daemon import Daemon
from spiders.clock import utc_now
from storage.archive import Archive
from storage.failures import ArchiveError
from storage.opening import BESIDES
from storage.reader import Reader
from storage.records import AlertKind
from tests.commanding import run
from tests.daemons import fetches, in_thread, known_watchlist, watchlist
from tests.deciding import add_change
from tests.dumping import see
from tests.making import NOTICE, START, page, policy
from tests.patience import eventually
from tests.recording import RecordingChannel
from tests.site import Page, Site

WATCHLIST = '[[policy]]\nvendor = "Acme"\nurl = "https://acme.example/privacy"\n'
COMMANDS = (("status",), ("decide", "1", "accept", "--by", "anna"), ("run",))
"""One that reads, one that writes, and the daemon."""
NOBODY = 65534


def archive_in(folder: Path) -> Path:
    """Make an archive of some pages in which a change waits for a decision, and its watchlist."""
    (folder / "policy-monitor.toml").write_text(WATCHLIST, encoding="utf-8")
    file = folder / "policy-monitor.db"
    file.write_bytes(made())
    return file


@cache
def made() -> bytes:
    """Make the archive once."""
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / "made.db"
        with Archive.open(file) as archive:
            archive.watch([policy()], now=START)
            add_change(archive, act_by=None)
        return file.read_bytes()


def truncate(file: Path) -> None:
    """Keep the first third of a file."""
    os.truncate(file, file.stat().st_size // 3)


def scribble(file: Path) -> None:
    """Overwrite every page but the first."""
    with file.open("r+b") as opened:
        opened.seek(4096)
        opened.write(b"\x5a" * (file.stat().st_size - 4096))


def replace(file: Path) -> None:
    """Put something else in its place."""
    file.write_text("Dear diary, " * 900, encoding="utf-8")


def take_for_another(file: Path) -> None:
    """Put another program's database in its place."""
    file.unlink()
    with sqlite3.connect(file) as connection:
        connection.execute("create table moz_places (url)")


def leave_only_the_log(file: Path) -> None:
    """Empty the file while its log still holds what was recorded last."""
    Path(f"{file}-wal").write_bytes(b"\0" * 5000)
    os.truncate(file, 0)


def lose_all_but_the_log(file: Path) -> None:
    """Delete the file while its log still holds what was recorded last."""
    Path(f"{file}-wal").write_bytes(b"\0" * 5000)
    file.unlink()


def content(file: Path) -> bytes | None:
    """Give what stands in a file, None where there is none."""
    return file.read_bytes() if file.exists() else None


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (truncate, "the file is damaged"),
        (scribble, "the file is damaged"),
        (replace, "this is no archive"),
        (take_for_another, "is another program's database"),
        (leave_only_the_log, "what was recorded last still stands in"),
        (lose_all_but_the_log, "what was recorded last still stands in"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_damage_is_said(tmp_path: Path, harm: Callable[[Path], None], said: str, command: tuple[str, ...]) -> None:
    """Whatever was done to the file, every command names it and says what to do, and leaves it as it found it."""
    file = archive_in(tmp_path)
    harm(file)
    before = content(file)
    result = run(tmp_path, *command)

    assert (result.exit_code, str(file) in result.output, said in result.output) == (1, True, True), result.output
    assert before == content(file)


def test_log_that_went_missing_leaves_what_was_written_before(tmp_path: Path) -> None:
    """Without its log the file holds what had been taken over from it, and works."""
    file = archive_in(tmp_path)
    with Archive.open(file) as archive:
        archive.decisions.count_open()
        for suffix in ("-wal", "-shm"):
            shutil.copy(f"{file}{suffix}", tmp_path / f"kept{suffix}")
    shutil.copy(tmp_path / "kept-shm", f"{file}-shm")

    assert "notice" in run(tmp_path, "status", "--open").output.lower()


@contextmanager
def as_nobody(folder: Path) -> Iterator[None]:
    """Be a user to whom nothing here belongs, unless that is so already; the folder can be entered."""
    if os.geteuid():
        yield
        return
    for place in (folder, *folder.parents):
        if place == Path(tempfile.gettempdir()):
            break
        place.chmod(0o755)
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_wrong_owner_is_said(tmp_path: Path, command: tuple[str, ...]) -> None:
    """Who may not write is told whom the file belongs to and what to do."""
    file = archive_in(tmp_path)
    file.chmod(0o400 if os.geteuid() else 0o600)
    tmp_path.chmod(0o500 if os.geteuid() else 0o755)
    run(tmp_path, command[0], "--help")  # so that its modules are loaded while their files can be read
    with as_nobody(tmp_path):
        result = run(tmp_path, *command)
    tmp_path.chmod(0o755)

    assert (result.exit_code, str(file) in result.output, "belongs to" in result.output) == (1, True, True)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Give a directory on a disk of its own that holds two megabytes."""
    disk = tmp_path / "disk"
    disk.mkdir()
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "small", disk], capture_output=True, check=False)
    if made.returncode:
        pytest.skip("needs the right to mount a small disk")
    try:
        yield disk
    finally:
        subprocess.run(["umount", "--lazy", disk], check=True)


def fill(disk: Path) -> Path:
    """Use all that is free on a disk; give the file that does."""
    filler = disk / "filler"
    with suppress(OSError), filler.open("wb", buffering=0) as opened:
        while True:
            opened.write(b"\0" * 4096)
    return filler


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_disk_for_reading_only_is_said(small_disk: Path, command: tuple[str, ...]) -> None:
    """Nobody is sent to change the owner of a file that he owns."""
    archive_in(small_disk)
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    result = run(small_disk, *command)

    assert (result.exit_code, "mounted for reading only: mount it" in result.output) == (1, True), result.output


def test_full_disk_is_said_and_loses_nothing(small_disk: Path) -> None:
    """A command that cannot record says why; what was recorded is there, and the same command works later."""
    archive_in(small_disk)
    filler = fill(small_disk)
    full = run(small_disk, "decide", "1", "accept", "--by", "anna")
    filler.unlink()
    done = run(small_disk, "decide", "1", "accept", "--by", "anna")

    assert ("the disk is full" in full.output, full.exit_code, done.exit_code) == (True, 1, 0)


def test_watchlist_that_cannot_grow_stays_as_it_was(small_disk: Path) -> None:
    """What a person wrote is not lost over what a command would add."""
    watchlist = small_disk / "policy-monitor.toml"
    watchlist.write_text(WATCHLIST + "# " + "ours " * 900, encoding="utf-8")
    before = watchlist.read_bytes()
    fill(small_disk)
    beta = named(f"https://beta.example/{'privacy/' * 900}", vendor=None, kind="privacy policy")
    with pytest.raises(OSError, match="No space left"):
        append(watchlist, entry(beta, every=None))

    assert watchlist.read_bytes() == before


def test_transaction_that_found_the_disk_full_is_over(small_disk: Path) -> None:
    """An archive that stays open records again as soon as there is room."""
    file = archive_in(small_disk)
    with Archive.open(file) as archive:
        filler = fill(small_disk)
        with pytest.raises(sqlite3.OperationalError, match="full"), archive.transaction():
            archive.add_alert(AlertKind.DISK, None, "x" * 3_000_000, now=START)
        filler.unlink()
        add_change(archive, act_by=None)

        assert archive.decisions.count_open() == 2


def taken(folder: Path, take: Callable[[Path], object]) -> tuple[Config, str]:
    """Have the archive's file taken away while a daemon writes to it; give what the daemon says in the end."""

    def serve(handler: BaseHTTPRequestHandler) -> None:
        take(config.database)
        Page(body=page(NOTICE.format("3 days")))(handler)

    with Site({"/acme": serve}) as site:
        config = load(known_watchlist(folder, site, "/acme"))
        daemon = Daemon(config, [RecordingChannel()], utc_now, sweep=timedelta(seconds=0.1))
        with pytest.raises(ArchiveError) as ended:
            daemon.run()
    return config, str(ended.value)


def test_archive_that_was_deleted_under_the_daemon_is_put_back(tmp_path: Path) -> None:
    """All that was recorded would end with the process, and nobody would know until then."""
    config, said = taken(tmp_path, Path.unlink)

    assert (fetches(config.database) > 0, "was put back" in said) == (True, True)
    assert run(tmp_path, "verify").exit_code == 0


def test_archive_that_was_replaced_under_the_daemon_is_kept_beside(tmp_path: Path) -> None:
    """What stands there now stays as it is; the other is kept, with the command that puts it back."""
    other = tmp_path / "other.db"
    other.write_bytes(made())
    config, said = taken(tmp_path, other.replace)
    (kept,) = tmp_path.glob("policy-monitor.db.rescued-*")

    assert (fetches(kept) > 0, f"`policy-monitor restore {kept}`" in said) == (True, True)
    assert config.database.read_bytes() == made()


def test_log_of_what_took_the_place_is_let_be(tmp_path: Path) -> None:
    """Somebody deleted it all and began anew beside the daemon: the new log is of the new file."""

    def begin_anew(file: Path) -> None:
        for suffix in ("", *BESIDES):
            Path(f"{file}{suffix}").unlink()
        file.write_bytes(made())
        Path(f"{file}-wal").write_bytes(b"of the new file")

    config, _ = taken(tmp_path, begin_anew)

    assert Path(f"{config.database}-wal").read_bytes() == b"of the new file"


def test_daemon_goes_on_when_there_is_room_again(small_disk: Path) -> None:
    """What a full disk did not let it record is fetched again, and recorded once there is room."""
    recorded: list[int] = []

    def serve(handler: BaseHTTPRequestHandler) -> None:
        recorded.append(fetches(small_disk / "policy-monitor.db"))
        if len(recorded) == 1:
            fill(small_disk)
        else:
            (small_disk / "filler").unlink(missing_ok=True)
        Page(body=page(NOTICE.format("3 days")))(handler)

    with Site({"/acme": serve}) as site:
        config = load(watchlist(small_disk, site, "/acme"))
        with Archive.open(config.database) as archive:
            archive.watch(tuple(config.policies.values()), now=START)
            see(archive, config.policies["acme-privacy-policy"], page(NOTICE.format("8 days")), hours=0)
        with in_thread(config, RecordingChannel()):
            goes_on = eventually(lambda: fetches(small_disk / "policy-monitor.db") > 2)

    assert (recorded[:2], goes_on) == ([2, 2], True)


RECORDER = """
import sys
from datetime import UTC, datetime
from storage.archive import Archive
from storage.failures import ArchiveError
from storage.records import AlertKind, Fetch, FetchOutcome
from storage.jobs import Outcome
START = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
FETCH = Fetch(policy="acme-privacy-policy", started_at=START, duration_ms=1, outcome=FetchOutcome.UNCHANGED)
for _ in range(3):
    with Archive.open(sys.argv[1]) as archive:
        for _ in range(10):
            with archive.transaction():
                archive.add_fetch(Outcome(fetch=FETCH))
                archive.add_alert(AlertKind.DISK, None, "It is full.", now=START)
"""


def test_processes_that_record_at_once_lose_nothing(tmp_path: Path) -> None:
    """Two that open, record and close, and a person who decides meanwhile: all is there, and nobody was turned away."""
    file = archive_in(tmp_path)
    with Reader.open(file) as archive:
        before = len(archive.fetches(policy().name, after=None))
    command, here = [sys.executable, "-c", RECORDER, str(file)], Path(__file__).parents[1]
    recorders = [subprocess.Popen(command, cwd=here, stderr=subprocess.PIPE) for _ in range(2)]
    said = [run(tmp_path, "decide", "1", choice, "--by", "anna") for choice in ("escalate", "accept")]
    errors = [recorder.communicate()[1] for recorder in recorders]
    with Reader.open(file) as archive:
        counts = (len(archive.fetches(policy().name, after=None, limit=999)) - before, len(archive.decisions.steps(1)))

    assert (errors, [result.exit_code for result in said], counts) == ([b"", b""], [0] * 2, (60, 2))
