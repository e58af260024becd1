import shutil
import subprocess
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from monitor import stamping
from monitor.config import Config, load
from monitor.giving import Stamping, give_away, stamp
from monitor.heads import read
from storage.archive import Archive
from tests.commanding import run
from tests.making import START, addressed, after, policy
from tests.tsa import Authority, needs_openssl, served

WATCHLIST = """
[monitor]
database = "test.db"
timezone = "Europe/Brussels"
{}

[[policy]]
vendor = "Acme"
url = "https://acme.example/privacy"
"""


def configured(folder: Path, *lines: str) -> Config:
    """Write a watchlist with these settings, and load it."""
    (folder / "policy-monitor.toml").write_text(WATCHLIST.format("\n".join(lines)), encoding="utf-8")
    return load(folder / "policy-monitor.toml")


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """An archive that watches one policy."""
    with Archive.open(tmp_path / "test.db") as archive:
        archive.watch([policy()], now=START)
        yield archive


def test_head_is_given_away_only_where_asked_for(archive: Archive, tmp_path: Path) -> None:
    """Unless a setting says so nothing is written and nobody is told."""
    assert list(give_away(archive, configured(tmp_path), now=START)) == []


def test_file_gets_one_head_a_day(archive: Archive, tmp_path: Path) -> None:
    """A day is the operator's: at 23:30 in winter UTC a new one has begun in Brussels."""
    config = configured(tmp_path, 'head_file = "heads.txt"')
    for hours in (0, 1, 16.5, 17.5, 20):
        list(give_away(archive, config, now=after(hours=hours)))

    lines = (tmp_path / "heads.txt").read_text(encoding="ascii").splitlines()
    assert [line.split()[2] for line in lines] == ["2026-03-02T06:00:00.000Z", "2026-03-02T23:30:00.000Z"]


def test_line_that_breaks_off_is_written_anew(archive: Archive, tmp_path: Path) -> None:
    """What a machine that lost power left of a line neither ends the giving away nor stays in the file."""
    config, path = configured(tmp_path, 'head_file = "heads.txt"'), tmp_path / "heads.txt"
    list(give_away(archive, config, now=START))
    path.write_bytes(path.read_bytes() + b"2 0a4f\0\0")

    list(give_away(archive, config, now=after(days=1)))

    assert [head.at for head in read(path)] == ["2026-03-02T06:00:00.000Z", "2026-03-03T06:00:00.000Z"]


def test_line_without_its_end_stays(archive: Archive, tmp_path: Path) -> None:
    """A whole line whose newline is missing is kept, and the next one begins below it."""
    config, path = configured(tmp_path, 'head_file = "heads.txt"'), tmp_path / "heads.txt"
    list(give_away(archive, config, now=START))
    path.write_bytes(path.read_bytes().rstrip())

    list(give_away(archive, config, now=after(days=1)))

    assert len(list(read(path))) == 2


def test_message_comes_once_a_day(archive: Archive, tmp_path: Path) -> None:
    """It is an alert like any other, so it goes by the routes and arrives at least once."""
    config = configured(tmp_path, "head_message = true")
    for hours in (0, 1, 24):
        list(give_away(archive, config, now=after(hours=hours)))
    addressed(archive, at=after(hours=24))

    assert [row["kind"] for row in archive.waiting()] == ["head", "head"]


def test_message_names_the_head_before_itself(archive: Archive, tmp_path: Path) -> None:
    """An alert enters the ledger, and tells what stood there before."""
    head = archive.ledger.head()
    (sentence,) = give_away(archive, configured(tmp_path, "head_message = true"), now=START)

    assert sentence == f"Entry {head.number} of the ledger has the head {head.hash.hex()}"


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """An authority that really signs."""
    return Authority(tmp_path_factory.mktemp("authority"))


@needs_openssl
@pytest.mark.usefixtures("archive")
def test_stamped_head_verifies(tmp_path: Path, authority: Authority) -> None:
    """What an authority signed over HTTP is kept, enters the ledger, and counts for those whose root is trusted."""
    with served(authority) as url:
        configured(tmp_path, f'timestamp_url = "{url}"', f'timestamp_roots = "{authority.root}"')
        asked = run(tmp_path, "head", "--timestamp")
    result = run(tmp_path, "verify")

    assert (asked.exit_code, result.exit_code, "1 time-stamp: nothing differs" in result.output) == (0, 0, True)


@needs_openssl
def test_stamp_of_another_root_does_not_count(archive: Archive, tmp_path: Path, authority: Authority) -> None:
    """A stamp that anybody could have signed is a difference."""
    stamp(archive, "", now=START, send=lambda _, request: authority.answer(request))
    other = Authority(tmp_path)
    configured(tmp_path, f'timestamp_roots = "{other.root}"')

    assert "timestamps, row 1, response: does not count" in run(tmp_path, "verify").output


@needs_openssl
def test_stamp_of_another_head_is_found(archive: Archive, tmp_path: Path, authority: Authority) -> None:
    """A stamp cannot be kept for what it does not stamp."""
    answer = stamping.asked("", b"something else", lambda _, request: authority.answer(request))
    with archive.transaction():
        archive.ledger.add_timestamp(1, "", answer, now=START)
    configured(tmp_path)

    assert "timestamps, row 1: is not of the head of entry 1" in run(tmp_path, "verify").output


@needs_openssl
def test_openssl_finds_the_same(archive: Archive, tmp_path: Path, authority: Authority) -> None:
    """Whoever has OpenSSL needs nothing of ours to check a stamp."""
    head = archive.ledger.head().hash.hex()
    stamp(archive, "", now=START, send=lambda _, request: authority.answer(request))
    shutil.copy(authority.folder / "response.tsr", tmp_path / "stamp.tsr")
    command = f"openssl ts -verify -digest {head} -in stamp.tsr -CAfile {authority.root}".split()
    said = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, text=True).stdout

    assert "Verification: OK" in said


@needs_openssl
def test_answer_to_another_request_is_refused(authority: Authority) -> None:
    """An answer that was recorded once does not pass for another."""
    kept: list[bytes] = []

    def keep(_: str, request: bytes) -> bytes:
        kept.append(authority.answer(request))
        return kept[0]

    stamping.asked("", b"a line", keep)

    with pytest.raises(stamping.StampError, match="another request"):
        stamping.asked("", b"a line", keep)


@pytest.mark.parametrize("answer", [b"", b"<html>no such page</html>"])
def test_answer_that_is_no_stamp_is_told(archive: Archive, answer: bytes) -> None:
    """Whatever comes back, nothing is recorded, and the reason is said."""
    with pytest.raises(stamping.StampError, match="no time-stamp"):
        stamp(archive, "", now=START, send=lambda *_: answer)

    assert archive.ledger.stamped_at() is None


@pytest.mark.usefixtures("archive")
def test_authority_that_cannot_be_reached_is_told(tmp_path: Path) -> None:
    """The command fails with the reason, and a trace of nothing stays."""
    configured(tmp_path, 'timestamp_url = "http://127.0.0.1:9/tsa"')
    result = run(tmp_path, "head", "--timestamp")

    assert (result.exit_code, "the head was not stamped: URLError" in result.output) == (1, True)


def test_authority_is_asked_again_after_an_hour(archive: Archive, tmp_path: Path) -> None:
    """One that gives no stamp is not asked at every sweep."""
    config, asked = configured(tmp_path, 'timestamp_url = "http://127.0.0.1:9/tsa"'), list[object]()
    daily = Stamping(config, begin=lambda *arguments: asked.append(arguments))
    for minutes in (0, 1, 59, 61):
        daily.see_to_it(archive, now=START + timedelta(minutes=minutes))

    assert len(asked) == 2
