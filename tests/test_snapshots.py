import random
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import pytest
from backports import zstd
from sqlite_utils import Database

from storage.archive import Archive
from storage.jobs import Outcome
from storage.records import Keep, Snapshot
from storage.schema import migrations
from storage.snapshots import DamagedSnapshotError, NotKeptError
from storage.stamps import stamp
from tests.making import START, after, fetch, page, policy, watching


def pages(number: int) -> list[bytes]:
    """Make pages that differ in a word each."""
    return [page(*(f"Clause {clause} of edition {edition}." for clause in range(5))) for edition in range(number)]


def brought(body: bytes, at: datetime = START, *, name: str = "acme-privacy-policy") -> Outcome:
    """Make the outcome of a fetch that brought these bytes."""
    return Outcome(
        fetch=fetch(at, name=name), snapshot=Snapshot(url="u", fetched_at=at, content_type="text/html", body=body)
    )


def kept(archive: Archive, bodies: Sequence[bytes], *, name: str = "acme-privacy-policy") -> list[int]:
    """Keep pages as snapshots; give their ids."""
    with archive.transaction():
        found = [
            archive.add_fetch(brought(body, after(hours=hour), name=name), keep=Keep.ALL)
            for hour, body in enumerate(bodies)
        ]
    return [snapshot_id for snapshot_id in found if snapshot_id]


def spoil(folder: Path, sql: str) -> None:
    """Alter the file behind its back."""
    with closing(sqlite3.connect(folder / "test.db")) as connection, connection:
        connection.execute(sql)


def test_forty_pages_come_back(tmp_path: Path) -> None:
    """Every page of a long history is read back to the byte."""
    bodies = pages(40)
    with watching(tmp_path) as archive:
        found = kept(archive, bodies)

        assert [archive.snapshot(snapshot_id).body for snapshot_id in found] == bodies


def test_fleeting_page_takes_little(tmp_path: Path) -> None:
    """A page that is let go soon comes back to the byte all the same, and takes a few words beside the one before."""
    first, second = (brought(body).snapshot for body in pages(2))
    assert first
    assert second
    with watching(tmp_path) as archive, archive.transaction():
        archive.snapshots.add(1, first)
        key = archive.snapshots.add(1, second, fleeting=True)
        packed = archive._db.execute("select length(body) from snapshots where id = ?", [key]).fetchone()[0]  # noqa: SLF001 - what it takes

        assert (archive.snapshot(key).body, packed < 100) == (second.body, True)


def test_later_pages_take_little(tmp_path: Path) -> None:
    """Thirty-nine pages that differ in a few words take less than the first one twice."""
    with watching(tmp_path) as archive:
        kept(archive, pages(40))
    with closing(sqlite3.connect(tmp_path / "test.db")) as connection:
        first, *later = [size for (size,) in connection.execute("select length(body) from snapshots order by id")]

    assert max(later) * 2 < first


def test_any_snapshot_may_go(tmp_path: Path) -> None:
    """Whichever bytes go, in whatever order, all others stay as they were received."""
    bodies = [*pages(20), b"another page altogether", *pages(36)[20:]]
    others = [policy(f"policy-{number}") for number in range(3)]
    with watching(tmp_path, *others) as archive:
        for order, other in enumerate(others):
            left = dict(zip(kept(archive, bodies, name=other.name), bodies, strict=True))
            for snapshot_id in random.Random(order).sample(sorted(left), 12):
                with archive.transaction():
                    archive.snapshots.drop(snapshot_id)
                del left[snapshot_id]

                assert {one: archive.snapshot(one).body for one in left} == left


def test_page_after_one_that_went_is_kept(tmp_path: Path) -> None:
    """A new page builds upon what is left."""
    with watching(tmp_path) as archive:
        found = kept(archive, pages(3))
        for snapshot_id in found:
            archive.snapshots.drop(snapshot_id)
        new = kept(archive, pages(4)[3:])

        assert [archive.snapshot(one).body for one in new] == pages(4)[3:]


def test_bytes_that_went_say_so(tmp_path: Path) -> None:
    """Whoever asks for bytes that were let go is told by the number of the snapshot."""
    with watching(tmp_path) as archive:
        snapshot_id = kept(archive, pages(1))[0]
        archive.snapshots.drop(snapshot_id)
        with pytest.raises(NotKeptError, match=f"snapshot {snapshot_id}: "):
            archive.snapshot(snapshot_id)


def test_unknown_snapshot_is_named(tmp_path: Path) -> None:
    """A number that was never given is not found."""
    with watching(tmp_path) as archive, pytest.raises(LookupError, match="no snapshot 7"):
        archive.snapshot(7)


@pytest.mark.parametrize(
    "sql",
    [
        "update snapshots set body = x'00' where id = 3",
        "update snapshots set body = (select body from snapshots where id = 2) where id = 3",
        "update snapshots set sha256 = zeroblob(32) where id = 3",
        "update snapshots set base_id = null where id = 3",
        "update snapshots set base_id = 3 where id = 3",
    ],
)
def test_damage_names_the_snapshot(tmp_path: Path, sql: str) -> None:
    """Bytes that are not those of the hash are never given."""
    with watching(tmp_path) as archive:
        kept(archive, pages(3))
        spoil(tmp_path, sql)
        with pytest.raises(DamagedSnapshotError, match=r"^snapshot 3: "):
            archive.snapshot(3)


def test_damage_below_names_both(tmp_path: Path) -> None:
    """A page whose base is damaged says which one that is."""
    with watching(tmp_path) as archive:
        kept(archive, pages(4))
        spoil(tmp_path, "update snapshots set body = x'00' where id = 2")
        with pytest.raises(DamagedSnapshotError, match=r"^snapshot 4: .* snapshot 2, which is damaged"):
            archive.snapshot(4)


def test_nothing_builds_upon_a_damaged_page(tmp_path: Path) -> None:
    """A page that comes after the damage is kept whole."""
    bodies = pages(4)
    with watching(tmp_path) as archive:
        kept(archive, bodies[:3])
        spoil(tmp_path, "update snapshots set body = x'00' where id = 3")
        new = kept(archive, bodies[3:])

        assert [archive.snapshot(one).body for one in new] == bodies[3:]


def test_page_upon_a_damaged_one_keeps_it_from_going(tmp_path: Path) -> None:
    """What cannot be read cannot be packed anew, so nothing is altered."""
    with watching(tmp_path) as archive:
        kept(archive, pages(3))
        spoil(tmp_path, "update snapshots set body = x'00' where id = 2")
        with pytest.raises(DamagedSnapshotError, match=r"^snapshot 2: "):
            archive.snapshots.drop(1)


def test_policies_do_not_build_upon_each_other(tmp_path: Path) -> None:
    """The first page of a policy is whole."""
    with watching(tmp_path) as archive:
        kept(archive, pages(2))
    with closing(sqlite3.connect(tmp_path / "test.db")) as connection:
        found = connection.execute("select base_id from snapshots order by id").fetchall()

    assert found == [(None,), (1,)]


def old_archive(folder: Path, bodies: Sequence[bytes]) -> None:
    """Make an archive from before pages built upon others."""
    database = Database(sqlite3.connect(folder / "test.db"))
    migrations.apply(database, stop_before="keep_snapshots_as_differences")
    row = {"id": 1, "name": "acme-privacy-policy", "vendor": "Acme", "kind": "k", "url": "u", "schedule": "s"}
    database.table("policies").insert({**row, "watched": 1, "added_at": stamp(START)})
    for body in bodies:
        row = {"policy_id": 1, "fetched_at": stamp(START), "url": "u", "content_type": "text/html", "size": len(body)}
        packed = {"sha256": sha256(body).hexdigest(), "body": zstd.compress(body)}
        snapshot_id = database.table("snapshots").insert({**row, **packed}).last_pk
        seen = {"policy_id": 1, "started_at": stamp(START), "duration_ms": 1, "outcome": "new text", "redirects": "[]"}
        database.table("fetches").insert({**seen, "snapshot_id": snapshot_id})
    database.close()


def test_pages_of_an_old_archive_come_back(tmp_path: Path) -> None:
    """What was packed by itself is read as before, and new pages build upon it."""
    bodies = pages(4)
    old_archive(tmp_path, bodies[:2])
    with Archive.open(tmp_path / "test.db") as archive:
        kept(archive, bodies[2:])

        assert [archive.snapshot(one).body for one in (1, 2, 3, 4)] == bodies


def test_page_builds_upon_one_of_an_old_archive(tmp_path: Path) -> None:
    """After an update nothing need be packed anew."""
    old_archive(tmp_path, pages(2))
    with Archive.open(tmp_path / "test.db") as archive:
        kept(archive, pages(3)[2:])
    with closing(sqlite3.connect(tmp_path / "test.db")) as connection:
        found = connection.execute("select number, base_id from snapshots order by id").fetchall()

    assert found == [(0, None), (1, None), (2, 2)]
