import sqlite3
import subprocess
import sys
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

import pytest
from sqlite_utils import Database

from monitor.facts import read_facts
from storage import short
from storage.reader import Reader, UnknownPolicyError
from storage.records import FetchOutcome
from tests.making import NOTICE, START, add_version, after, failed, fetch, page, policy, read, watching


def test_bytes_come_back_as_received(tmp_path: Path) -> None:
    """A snapshot gives back exactly the bytes that were fetched."""
    outcome = read(page("Ünïcode \x00 and nulls"))
    with watching(tmp_path) as archive:
        snapshot_id = archive.add_fetch(outcome)

        assert snapshot_id
        assert outcome.snapshot == archive.snapshot(snapshot_id)


def test_what_every_fetch_says_stands_once(tmp_path: Path) -> None:
    """Address, media type and fingerprint are in the archive once, and in words with every fetch."""
    with watching(tmp_path) as archive:
        for hours in (0, 12):
            archive.add_fetch(read(page("The same."), after(hours=hours)))
    with closing(sqlite3.connect(tmp_path / "test.db")) as connection:
        words = [text for (text,) in connection.execute("select words from repeated")]
        said = connection.execute(
            """
            select distinct snapshots.url, content_type, fingerprint, outcome, redirects from fetches_in_words
            join snapshots_in_words as snapshots on snapshots.id = snapshot_id
            """
        ).fetchall()

    assert [sorted(words)] == [sorted(row) for row in said]


def test_failed_fetch_is_a_row(tmp_path: Path) -> None:
    """A fetch that failed comes back with its error."""
    outcome = failed()
    with watching(tmp_path) as archive:
        archive.add_fetch(outcome)

        assert outcome.fetch == next(archive.watches()).last_fetch


def test_transaction_keeps_all_or_nothing(tmp_path: Path) -> None:
    """An error inside a transaction leaves no fetch behind."""
    with watching(tmp_path) as archive:
        with suppress(RuntimeError), archive.transaction():
            archive.add_fetch(failed())
            raise RuntimeError

        assert next(archive.watches()).last_fetch is None


def test_versions_count_from_one(tmp_path: Path) -> None:
    """Versions of a policy are numbered in the order they were recorded."""
    with watching(tmp_path) as archive:
        for body in (page("First."), page("Second.")):
            add_version(archive, body)

        assert [version.number for version in archive.versions("acme-privacy-policy")] == [1, 2]


def test_unknown_policy_is_named(tmp_path: Path) -> None:
    """Asking for a policy that was never watched names it."""
    with watching(tmp_path) as archive, pytest.raises(UnknownPolicyError, match="'nobody'"):
        archive.policy("nobody")


def test_policy_off_the_list_keeps_its_history(tmp_path: Path) -> None:
    """A policy that left the watchlist is still known, and watched no more."""
    with watching(tmp_path) as archive:
        archive.watch([policy("other", vendor="Other")], now=after(days=1))

        assert {watch.policy.name: watch.watched for watch in archive.watches()} == {
            "acme-privacy-policy": False,
            "other": True,
        }


def test_watching_again_keeps_the_day_it_was_added(tmp_path: Path) -> None:
    """Taking over the same watchlist twice does not make a policy newer."""
    with watching(tmp_path) as archive:
        archive.watch([policy()], now=after(days=9))

        assert next(archive.watches()).added_at == START


@pytest.mark.parametrize("outcome", [FetchOutcome.SUSPECT, FetchOutcome.FAILED])
def test_only_a_read_policy_is_a_good_check(tmp_path: Path, outcome: FetchOutcome) -> None:
    """A suspect or failed fetch after a good one does not move the last good check."""
    with watching(tmp_path) as archive:
        archive.add_fetch(read(page("Good."), START))
        archive.add_fetch(replace(failed(), fetch=fetch(after(hours=1), outcome=outcome)))

        assert next(archive.watches()).last_good_at == START


def test_reading_needs_a_file(tmp_path: Path) -> None:
    """Opening a file that is not there for reading says which command makes it."""
    with pytest.raises(FileNotFoundError, match="policy-monitor check"):
        Reader.open(tmp_path / "none.db")


def test_full_text_search_finds_a_version(tmp_path: Path) -> None:
    """A word of a version's text finds it through the full-text index, accents or not."""
    with watching(tmp_path) as archive:
        add_version(archive, page("Données personnelles."))
    with sqlite3.connect(tmp_path / "test.db") as database:
        found = database.execute("select rowid from versions_fts where versions_fts match 'donnees'").fetchall()

    assert found == [(1,)]


def test_facts_over_time_are_runs(tmp_path: Path) -> None:
    """A notice that fell and rose again has three runs, each with its beginning and its end."""
    with watching(tmp_path) as archive:
        for number, days in enumerate((8, 8, 3, 8)):
            add_version(
                archive, page(NOTICE.format(f"{days} days"), f"Edition {number}."), after(days=number), facts=read_facts
            )
    with sqlite3.connect(tmp_path / "test.db") as database:
        sql = "select value, since, until from facts_over_time where kind = 'change_notice' order by since"
        found = [(value, since[:10], until and until[:10]) for value, since, until in database.execute(sql)]

    assert found == [
        ("P8D", "2026-03-02", "2026-03-04"),
        ("P3D", "2026-03-04", "2026-03-05"),
        ("P8D", "2026-03-05", None),
    ]


def test_older_versions_find_their_place(tmp_path: Path) -> None:
    """What is numbered anew keeps its order and its id, and makes room for what was before."""
    with watching(tmp_path) as archive:
        for body in (page("First."), page("Second.")):
            add_version(archive, body)
        archive.imports.make_room("acme-privacy-policy", 1, places=3)

        assert [(version.id, version.number) for version in archive.versions("acme-privacy-policy")] == [(1, 4), (2, 5)]


OPEN_NEW = """
from pathlib import Path
from storage.archive import Archive
with Archive.open(Path("test.db")):
    print(*sorted(f"{path.name} {path.stat().st_mode & 0o777:o}" for path in Path().iterdir()))
"""


def test_only_its_owner_reads_an_archive(tmp_path: Path) -> None:
    """Whatever the shell lets others read, they read neither the file nor its log."""
    command = [sys.executable, "-P", "-c", OPEN_NEW]
    modes = subprocess.run(command, cwd=tmp_path, umask=0, check=True, capture_output=True, text=True).stdout

    assert modes.split() == ["test.db", "600", "test.db-shm", "600", "test.db-wal", "600"]


def test_words_are_found_by_an_index_however_many_end_alike(tmp_path: Path) -> None:
    """Quotes of ten thousand policies may end with the same sentence: none of the others is read for a new one."""
    with watching(tmp_path), closing(sqlite3.connect(tmp_path / "test.db")) as connection:
        plan = connection.execute(f"explain query plan {short.KNOWN}", [1, "words"]).fetchall()

    assert "idx_repeated_mark" in plan[0][-1]


def test_words_of_one_mark_are_told_apart(tmp_path: Path) -> None:
    """CRC-32 gives some words the same number, as these two."""
    with watching(tmp_path):
        row = {"outcome": "plumless", "url": "buckeroo", "redirects": "plumless"}
        found = short.shortened(Database(tmp_path / "test.db"), "fetches", row)

    assert short.mark_of("plumless") == short.mark_of("buckeroo")
    assert found["outcome_id"] == found["redirects_id"] != found["url_id"]
