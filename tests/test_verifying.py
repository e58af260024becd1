import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from monitor import heads
from storage.archive import Archive
from storage.records import Keep
from tests.commanding import run
from tests.making import START, policy
from tests.proving import live
from tests.test_prunings import played
from tests.test_prunings import run as prune

WATCHLIST = """
[monitor]
database = "life.db"

[[policy]]
name = "acme-privacy-policy"
vendor = "Acme"
url = "https://acme.example/privacy"
remove = ["h1", "footer"]
"""


@pytest.fixture(scope="module")
def life(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of an archive in which everything happened once."""
    path = live(tmp_path_factory.mktemp("life"))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("pragma journal_mode = delete")
    return path


@pytest.fixture
def folder(life: Path, tmp_path: Path) -> Path:
    """A folder with that archive and its watchlist."""
    shutil.copy(life, tmp_path / "life.db")
    (tmp_path / "policy-monitor.toml").write_text(WATCHLIST, encoding="utf-8")
    return tmp_path


def alter(folder: Path, *statements: str) -> None:
    """Run statements on the archive, past the triggers of the ledger."""
    with closing(sqlite3.connect(folder / "life.db")) as connection, connection:
        for (trigger,) in connection.execute("select name from sqlite_master where type = 'trigger'").fetchall():
            connection.execute(f"drop trigger {trigger}")
        for statement in statements:
            connection.execute(statement)


def test_archive_that_is_as_it_was_verifies(folder: Path) -> None:
    """Nothing differs, and what was looked at is counted."""
    result = run(folder, "verify")

    assert (result.exit_code, "nothing differs" in result.output) == (0, True)


def test_text_that_another_recipe_read_is_counted(folder: Path) -> None:
    """A text of selectors or rules that are no more is no difference: it cannot be read again, and that is said."""
    counted = json.loads(run(folder, "verify", "--json").output)

    assert (counted["differences"], counted["versions"], counted["not rebuilt"]) == (0, 5, 4)


def test_altered_decision_is_named(folder: Path) -> None:
    """The line says where, and the command fails."""
    alter(folder, "update decisions set note = 'ours'")
    result = run(folder, "verify")

    assert (result.exit_code, "decisions, row 1, note: is not as it was entered" in result.output) == (1, True)


def test_altered_page_is_found(folder: Path) -> None:
    """The bytes of a page that are put in the place of others do not have its hash."""
    alter(folder, "update snapshots set body = (select body from snapshots where id = 9), base_id = null where id = 1")
    lines = [json.loads(line) for line in run(folder, "verify", "--json").output.splitlines()]

    assert ("snapshots", 1, "body") in {(line.get("table"), line.get("row"), line.get("column")) for line in lines}


def test_damaged_page_is_found(folder: Path) -> None:
    """Bytes that cannot be unpacked are told, and the rest is looked at all the same."""
    alter(folder, "update snapshots set body = x'00' where id = 1")
    output = run(folder, "verify").output
    damaged = "snapshots, row 1, body: snapshot 1: its bytes do not match" in output

    assert (damaged, "5 versions" in output) == (True, True)


def test_page_of_a_version_that_is_gone_is_found(folder: Path) -> None:
    """The evidence of a version is never let go: whoever takes its bytes away is found."""
    with Archive.open(folder / "life.db") as archive:
        archive.snapshots.drop(2)

    assert "snapshots, row 2, body: is gone, and no pruning tells of it" in run(folder, "verify").output


def test_pruned_archive_verifies(tmp_path: Path) -> None:
    """The hash of a page stays when its bytes go, and the ledger holds the hash: nothing differs."""
    with played(tmp_path, Keep.CHANGES):
        prune(tmp_path, "--older-than", "0", "--apply")
    output = run(tmp_path, "verify").output

    assert ("without their bytes" in output, "nothing differs" in output) == (True, True)


def test_text_that_the_page_does_not_hold_is_found(folder: Path) -> None:
    """Whoever rewrites a text, its hash and the whole ledger is found by reading the page again."""
    alter(
        folder,
        "delete from ledger",
        "delete from takeovers",
        "update versions set text = 'We sell it all.', fingerprint = "
        "'da1ff93f4f5cf5a5a1cfa3a3a3a4ea08bc0d9a3f4b3a53f2d0a7f3bbd3b0e8cc' where id = 4",
    )
    with Archive.open(folder / "life.db") as archive, archive.transaction():
        archive.ledger.take_over()
    output = run(folder, "verify").output

    assert "text: is not what is read of snapshot" in output


def test_head_is_a_line_in_a_file(folder: Path) -> None:
    """Each call adds a line: number, hash, time."""
    printed = [run(folder, "head", str(folder / "heads.txt")).output for _ in range(2)]

    assert (folder / "heads.txt").read_text(encoding="ascii") == "".join(printed)


def test_head_that_was_given_away_lies_on_the_path(folder: Path) -> None:
    """What was added since does not matter."""
    run(folder, "head", str(folder / "heads.txt"))
    with Archive.open(folder / "life.db") as archive:
        archive.watch([policy("new")], now=START)

    assert run(folder, "verify", "--head", str(folder / "heads.txt")).exit_code == 0


def test_ledger_that_was_cut_is_found_by_a_head(folder: Path) -> None:
    """Without its last entries, and what they tell of, a ledger is sound in itself, but others know better."""
    run(folder, "head", str(folder / "heads.txt"))
    alter(
        folder,
        "delete from imports",
        "delete from ledger where id >= (select min(id) from ledger where kind = 'import')",
        "delete from policies where name = 'other'",
    )
    result = run(folder, "verify", "--head", str(folder / "heads.txt"))

    assert "the ledger ends before entry" in result.output


def test_ledger_that_was_written_anew_is_found_by_a_head(folder: Path) -> None:
    """Whoever alters a row and every hash after it cannot alter the head that another holds."""
    run(folder, "head", str(folder / "heads.txt"))
    alter(folder, "update decisions set note = 'ours'", "delete from ledger")
    with Archive.open(folder / "life.db") as archive, archive.transaction():
        archive.ledger.take_over()
        for _ in range(20):
            archive.ledger.enter("policy", 1)
    output = run(folder, "verify", "--head", str(folder / "heads.txt")).output

    assert "head: is not the head that was given away at" in output


def test_file_without_heads_is_refused(folder: Path) -> None:
    """A wrong file is named with its line, not passed over."""
    (folder / "heads.txt").write_text("nothing of the kind\n", encoding="ascii")
    result = run(folder, "verify", "--head", str(folder / "heads.txt"))

    assert (result.exit_code, "heads.txt:1: no head" in result.output) == (1, True)


def test_archive_from_before_is_told_how_to_get_a_ledger(folder: Path) -> None:
    """Nothing is verified of what was never entered."""
    alter(folder, "drop table ledger")

    assert "`policy-monitor status` begins one" in run(folder, "verify").output


def test_last_head_in_a_file_is_found(tmp_path: Path) -> None:
    """The daemon looks when it wrote last."""
    (tmp_path / "heads.txt").write_text(f"1 {'0' * 64} A\n\n2 {'1' * 64} B\n", encoding="ascii")

    assert heads.last_written(tmp_path / "heads.txt") == "B"
