import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from click.testing import Result

from monitor.config import load
from monitor.replay import replay
from storage.archive import Archive
from storage.records import Keep
from tests import commanding
from tests.making import NOTICE, after, page, policy

EIGHT, THREE = page(NOTICE.format("8 days")), page(NOTICE.format("3 days"))

WALL = b"<html><head><title>Just a moment...</title></head><body>Checking your browser</body></html>"

PAGES = (EIGHT, EIGHT, EIGHT, EIGHT, WALL, EIGHT, THREE, THREE, THREE, THREE)
"""First sight, confirmation, two unchanged, a bot wall, last sight of the old text, the change twice, two more."""

SHOWN = [1, 2, 5, 6, 7, 8, 10]
"""Of these fetches, counted from 1, the bytes that show something: all but unchanged ones with another after them."""


def bytes_of(number: int, body: bytes) -> bytes:
    """Make a page that differs from all others, in nothing that is read."""
    return body.replace(b"</body>", b"<!-- %d --></body>" % number)


@cache
def made(keep: Keep) -> bytes:
    """Play the pages, one an hour, into an archive; give its file."""
    rows = (
        {"fetched_at": after(hours=hour).isoformat(), "html": bytes_of(hour, body).decode()}
        for hour, body in enumerate(PAGES)
    )
    with TemporaryDirectory() as folder:
        file = Path(folder) / "test.db"
        with Archive.open(file) as archive:
            list(replay(archive, replace(policy(), keep=keep), rows))
        return file.read_bytes()


@contextmanager
def played(folder: Path, keep: Keep) -> Iterator[Archive]:
    """Open an archive into which the pages were played."""
    (folder / "test.db").write_bytes(made(keep))
    with Archive.open(folder / "test.db") as archive:
        yield archive


def kept(folder: Path) -> list[int]:
    """Give of which snapshots the bytes are there."""
    with closing(sqlite3.connect(folder / "test.db")) as connection:
        return [row for (row,) in connection.execute("select id from snapshots where body is not null order by id")]


def run(folder: Path, *arguments: str, keep: str = "changes") -> Result:
    """Run the command on an archive of long ago."""
    watchlist = folder / "policy-monitor.toml"
    watchlist.write_text(
        f'[monitor]\ndatabase = "test.db"\nkeep = "{keep}"\n[[policy]]\nvendor = "Acme"\n'
        'url = "https://acme.example/privacy"\n',
        encoding="utf-8",
    )
    return commanding.run(folder, "prune", *arguments)


def test_bytes_that_show_something_are_kept(tmp_path: Path) -> None:
    """Unchanged pages go when the next comes, but not the one before a change."""
    with played(tmp_path, Keep.CHANGES):
        assert kept(tmp_path) == SHOWN


def test_all_bytes_are_kept_on_demand(tmp_path: Path) -> None:
    """A policy of which all is kept loses nothing."""
    with played(tmp_path, Keep.ALL):
        assert len(kept(tmp_path)) == len(PAGES)


def test_every_fetch_keeps_its_hash(tmp_path: Path) -> None:
    """Where bytes went, the row still says how many they were and what they hash to."""
    with played(tmp_path, Keep.CHANGES) as archive:
        fetches = archive.fetches("acme-privacy-policy", after=None)

        assert [bool(fetch.size and fetch.sha256) for fetch in fetches] == [True] * len(PAGES)


def test_dry_run_removes_nothing(tmp_path: Path) -> None:
    """Without --apply nothing goes."""
    with played(tmp_path, Keep.ALL):
        run(tmp_path, "--older-than", "0")

        assert len(kept(tmp_path)) == len(PAGES)


def test_dry_run_says_what_would_go(tmp_path: Path) -> None:
    """Before anything is removed one sees how much of what."""
    with played(tmp_path, Keep.ALL):
        assert "1 suspect, 3 unchanged" in run(tmp_path, "--older-than", "0").output


def test_evidence_is_never_pruned(tmp_path: Path) -> None:
    """Only unchanged pages and the bot wall go; the last sight of the old text stays."""
    with played(tmp_path, Keep.ALL) as archive:
        expected = {one: archive.snapshot(one).body for one in SHOWN if one != PAGES.index(WALL) + 1}
        run(tmp_path, "--older-than", "0", "--apply")

        assert {one: archive.snapshot(one).body for one in kept(tmp_path)} == expected


def test_each_pruning_is_a_row(tmp_path: Path) -> None:
    """What went can be named later by its hash."""
    with played(tmp_path, Keep.ALL):
        run(tmp_path, "--older-than", "0", "--apply")
    with closing(sqlite3.connect(tmp_path / "test.db")) as connection:
        found = connection.execute(
            """select snapshot_id, because from prunings join snapshots
               on snapshots.id = prunings.snapshot_id and lower(hex(snapshots.sha256)) = prunings.sha256 order by 1"""
        ).fetchall()

    assert found == [(one, "prune --older-than 0") for one in (3, 4, 5, 9)]


def test_pruning_enters_the_ledger(tmp_path: Path) -> None:
    """What was removed by a person cannot be denied later."""
    with played(tmp_path, Keep.ALL):
        run(tmp_path, "--older-than", "0", "--apply")
    with closing(sqlite3.connect(tmp_path / "test.db")) as connection:
        found = connection.execute("select count(*) from ledger where kind = 'pruning'").fetchone()

    assert found == (4,)


def test_recent_bytes_stay(tmp_path: Path) -> None:
    """What is younger than was said stays."""
    with played(tmp_path, Keep.ALL):
        assert "nothing" in run(tmp_path, "--older-than", "20000").output


def test_policy_that_keeps_all_is_left_alone(tmp_path: Path) -> None:
    """Whoever set `all` loses nothing by the command."""
    with played(tmp_path, Keep.ALL):
        run(tmp_path, "--older-than", "0", "--apply", keep="all")

        assert len(kept(tmp_path)) == len(PAGES)


def test_json_names_each_snapshot(tmp_path: Path) -> None:
    """A program gets one line for each."""
    with played(tmp_path, Keep.ALL):
        lines = run(tmp_path, "--older-than", "0", "--json").stdout.splitlines()

    assert [json.loads(line)["snapshot_id"] for line in lines] == [9, 5, 4, 3]


def test_vacuum_leaves_nothing_free(tmp_path: Path) -> None:
    """The file shrinks on demand."""
    with played(tmp_path, Keep.ALL) as archive:
        run(tmp_path, "--older-than", "0", "--apply", "--vacuum")

        assert archive.free_bytes() == 0


def test_missing_archive_is_named(tmp_path: Path) -> None:
    """Nothing is made where there is nothing to prune."""
    assert "no archive at" in run(tmp_path).output


def test_pruning_stops_at_damage(tmp_path: Path) -> None:
    """A page that a damaged one builds upon stays, and the answer says so."""
    with played(tmp_path, Keep.ALL):
        with closing(sqlite3.connect(tmp_path / "test.db")) as connection, connection:
            connection.execute("update snapshots set body = x'00' where id = 10")

        assert "snapshot 9 stays" in run(tmp_path, "--older-than", "0", "--apply").output


def test_damage_keeps_no_fetch_from_being_recorded(tmp_path: Path) -> None:
    """The newest page is kept even where the one before it cannot be read."""
    with played(tmp_path, Keep.CHANGES) as archive:
        with closing(sqlite3.connect(tmp_path / "test.db")) as connection, connection:
            connection.execute("update snapshots set body = x'00'")
        new = {"fetched_at": after(days=2).isoformat(), "html": bytes_of(99, THREE).decode()}
        list(replay(archive, policy(), [new]))

        assert archive.snapshot(max(kept(tmp_path))).body == bytes_of(99, THREE)


def test_keep_is_one_of_two(tmp_path: Path) -> None:
    """Another word is refused with those that there are."""
    assert "'changes' or 'all'" in run(tmp_path, keep="most").output


def test_policy_may_keep_otherwise(tmp_path: Path) -> None:
    """What a policy says goes before what the file says."""
    watchlist = tmp_path / "policy-monitor.toml"
    watchlist.write_text('[[policy]]\nvendor = "A"\nurl = "https://a.example"\nkeep = "all"\n', encoding="utf-8")

    assert [one.keep for one in load(watchlist).policies.values()] == [Keep.ALL]
