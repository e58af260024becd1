import sqlite3
from contextlib import closing
from pathlib import Path

from storage.archive import Archive
from storage.packing import compress
from storage.records import Reading, Version, VersionKind
from storage.saying import MOST, let_say, packed_words, unpacked
from tests.making import page, read, watching

CLAUSES = [f"Clause {number} says what becomes of data of kind {number * 7919 % 1000}." for number in range(60)]


def kept(archive: Archive, *texts: str) -> list[Version]:
    """Record texts as versions of a policy."""
    outcome = read(page("One."))
    assert outcome.reading
    with archive.transaction():
        snapshot_id = archive.add_fetch(outcome)
        assert snapshot_id
        return [
            archive.add_version(
                "acme-privacy-policy",
                VersionKind.CHANGE,
                Reading(
                    text=text, fingerprint=text[:9], imprint="", recipe="", links=((text[:9], "https://acme.example"),)
                ),
                snapshot_id=snapshot_id,
                seen_at=outcome.fetch.started_at,
                confirmed_at=outcome.fetch.started_at,
                facts=(),
            )
            for text in texts
        ]


def edition(number: int) -> str:
    """Give a text of which one clause differs from all other editions."""
    return "\n\n".join([*CLAUSES[:number], f"Edition {number}.", *CLAUSES[number + 1 :]])


def stands(folder: Path) -> list[tuple[int | None, int]]:
    """Give of each text which version it builds upon, and the bytes that it takes."""
    with closing(sqlite3.connect(folder / "test.db")) as connection:
        return connection.execute("select base_id, length(text) from versions order by id").fetchall()


def test_texts_come_back(tmp_path: Path) -> None:
    """Texts like the one before, and one like none, are read as they were recorded."""
    texts = [edition(1), edition(2), "Another text altogether. " * 3, edition(3), ""]
    with watching(tmp_path) as archive:
        assert texts == [version.text for version in kept(archive, *texts)]


def test_links_come_back(tmp_path: Path) -> None:
    """Links are packed beside their text."""
    with watching(tmp_path) as archive:
        last = kept(archive, edition(1), edition(2))[-1]

        assert archive.links(last.id) == (("Clause 0 ", "https://acme.example"),)


def test_texts_build_upon_the_whole_one(tmp_path: Path) -> None:
    """However many editions there are, one step leads to each, and each takes little."""
    with watching(tmp_path) as archive:
        kept(archive, *map(edition, range(12)))
    (_, whole), *others = stands(tmp_path)

    assert {1} == {base for base, size in others if size * 5 < whole}


def test_room_of_search_is_given_back(tmp_path: Path) -> None:
    """What full-text search frees when it joins its lists leaves the file no larger."""
    with watching(tmp_path) as archive:
        for number in range(16):
            kept(archive, edition(number))

        assert archive.free_bytes() == 0


def test_text_of_before_is_built_upon(tmp_path: Path) -> None:
    """What an earlier release left unpacked serves like any other."""
    with watching(tmp_path) as archive:
        kept(archive, edition(1))
        archive._db.execute("update versions set text = ?", [edition(1)])  # noqa: SLF001 - as a migration leaves it
        found = kept(archive, edition(2))

    assert (found[0].text, stands(tmp_path)[1][0]) == (edition(2), 1)


def test_damaged_words_are_not_said() -> None:
    """What cannot be unpacked is nothing, rather than other words."""
    packed = packed_words("We keep your data.")

    assert [None, None] == [unpacked(packed[:-1] + b"x", None), unpacked(packed, None) and unpacked(b"", None)]


def test_bomb_is_not_said() -> None:
    """A few kilobytes that somebody hands to the function do not fill the memory."""
    assert unpacked(compress(bytes(MOST + 1)), None) is None


def test_search_shows_where_words_stand(tmp_path: Path) -> None:
    """Full-text search cuts its pieces from packed texts."""
    with watching(tmp_path) as archive:
        kept(archive, edition(1), edition(2))
    with closing(sqlite3.connect(tmp_path / "test.db")) as connection:
        let_say(connection)
        sql = "select snippet(versions_fts, 0, '[', ']', '', 3) from versions_fts where versions_fts match 'edition'"

        assert [("0.\n\n[Edition] 1",), ("919.\n\n[Edition] 2",)] == connection.execute(sql).fetchall()
