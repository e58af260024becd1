import errno
import io
import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest
from click.testing import CliRunner
from fastwarc.warc import ArchiveIterator, WarcRecordType
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from monitor.cli import main
from monitor.exporting import Selection, export
from spiders.warc import captures
from storage.archive import Archive
from storage.captures import Capture, CollectionError
from tests.making import NOTICE, URL, after, blank, failed, page, policy, read, watching
from tests.pasts import brought, days, markdown

EIGHT, FIVE, THREE = (page(NOTICE.format(f"{number} days")) for number in (8, 5, 3))
NAME = policy().name


def written(file: Path, *pages: tuple[str, datetime, bytes, str], version: str = "1.1") -> Path:
    """Write a WARC file of responses as any crawler does: address, moment, body and status line."""
    with file.open("wb") as stream:
        writer = WARCWriter(stream, gzip=file.suffix == ".gz", warc_version=version)
        for address, at, body, status in pages:
            http = StatusAndHeaders(status, [("Content-Type", "text/html; charset=utf-8"), ("ETag", '"1"')], "HTTP/1.1")
            named = {"WARC-Date": f"{at:%Y-%m-%dT%H:%M:%SZ}"}
            writer.write_record(
                writer.create_warc_record(
                    address, "response", io.BytesIO(body), len(body), http_headers=http, warc_headers_dict=named
                )
            )
    return file


def found(file: Path, url: str = URL, *, most_bytes: int = 100_000) -> list[Capture]:
    """Read the captures of a page."""
    return list(captures(file, NAME, url, most_bytes=most_bytes))


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
@pytest.mark.parametrize("version", ["1.0", "1.1"])
def test_responses_of_the_page_are_read(tmp_path: Path, name: str, version: str) -> None:
    """Compressed or not, of either version of the standard."""
    file = written(tmp_path / name, (URL, after(days=-9), EIGHT, "200 OK"), version=version)

    assert [(each.snapshot.fetched_at, each.snapshot.body, each.etag) for each in found(file)] == [
        (after(days=-9), EIGHT, '"1"')
    ]


def test_captures_come_by_their_time(tmp_path: Path) -> None:
    """A crawler that wrote them in another order has the same history."""
    file = written(tmp_path / "a.warc.gz", *((URL, after(days=day), b"%d" % day, "200 OK") for day in (3, 1, 2)))

    assert [each.snapshot.body for each in found(file)] == [b"1", b"2", b"3"]


def test_other_pages_and_errors_are_left_out(tmp_path: Path) -> None:
    """A crawl holds much that is no policy."""
    file = written(
        tmp_path / "a.warc",
        ("https://acme.example/", after(days=1), b"home", "200 OK"),
        (URL, after(days=2), b"gone", "404 Not Found"),
        ("http://www.acme.example/privacy/", after(days=3), b"page", "200 OK"),
    )

    assert [each.snapshot.body for each in found(file)] == [b"page"]


def test_file_without_the_page_says_what_it_has(tmp_path: Path) -> None:
    """Whoever named another address sees which there are."""
    file = written(tmp_path / "a.warc", ("https://acme.example/legal", after(days=1), b"page", "200 OK"))
    with pytest.raises(CollectionError, match=r"it has https://acme\.example/legal"):
        found(file)


def test_no_warc_is_refused(tmp_path: Path) -> None:
    """Another file is named as such."""
    file = tmp_path / "a.warc"
    file.write_text("no archive\n", encoding="utf-8")
    with pytest.raises(CollectionError, match="is no WARC file that can be read"):
        found(file)


def test_altered_record_is_refused(tmp_path: Path) -> None:
    """Content that does not have the digest that its record names is no evidence."""
    file = written(tmp_path / "a.warc", (URL, after(days=1), EIGHT, "200 OK"))
    file.write_bytes(file.read_bytes().replace(b"8 days", b"9 days"))
    with pytest.raises(CollectionError, match="was altered"):
        found(file)


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_record_larger_than_a_page_may_be_is_refused(tmp_path: Path, name: str) -> None:
    """A few bytes of a compressed file can be many of a page."""
    file = written(tmp_path / name, (URL, after(days=1), b" " * 1001, "200 OK"))
    with pytest.raises(CollectionError, match=r"is larger than \[crawl\] max_bytes allows"):
        found(file, most_bytes=1000)


def test_page_as_large_as_one_may_be_is_read(tmp_path: Path) -> None:
    """The limit itself is allowed."""
    file = written(tmp_path / "a.warc", (URL, after(days=1), b" " * 1000, "200 OK"))

    assert len(found(file, most_bytes=1000)) == 1


def test_other_record_with_an_address_that_is_none_is_left_out(tmp_path: Path) -> None:
    """A crawler records what links say."""
    file = written(
        tmp_path / "a.warc", ("http://[acme/", after(days=1), EIGHT, "200 OK"), (URL, after(days=2), FIVE, "200 OK")
    )

    assert [each.snapshot.body for each in found(file)] == [FIVE]


@contextmanager
def exported(folder: Path) -> Iterator[tuple[Archive, Path]]:
    """Export an archive with a past of three pages, a failed fetch and a policy of another vendor."""
    other = policy("zeta-privacy-policy", vendor="Zeta", url="https://zeta.example/privacy")
    with watching(folder, policy(), other) as archive:
        brought(archive, folder, days(EIGHT, FIVE, THREE))
        archive.add_fetch(failed(after(hours=1)))
        file = folder / "out.warc.gz"
        export(archive, Selection(policies=(archive.policy(NAME),)), file)
        yield archive, file


def test_another_reader_reads_the_pages(tmp_path: Path) -> None:
    """Every page comes back byte for byte through another library, its digests verified."""
    with exported(tmp_path) as (_, file), file.open("rb") as stream:
        pages = [
            record.reader.read()
            for record in ArchiveIterator(stream, record_types=WarcRecordType.response, verify_digests=True)
        ]

    assert pages == [EIGHT, FIVE, THREE]


def test_file_says_what_was_reconstructed(tmp_path: Path) -> None:
    """Its first record tells which headers were kept."""
    with exported(tmp_path) as (_, file), file.open("rb") as stream:
        record = next(iter(ArchiveIterator(stream, parse_http=False)))
        said = record.reader.read().decode()

    assert (record.record_type, "ETag and Last-Modified are those received" in said) == (WarcRecordType.warcinfo, True)


def test_failed_fetch_is_told(tmp_path: Path) -> None:
    """Also what brought no page stands in the file."""
    with exported(tmp_path) as (_, file), file.open("rb") as stream:
        told = [
            record.reader.read().decode()
            for record in ArchiveIterator(stream, record_types=WarcRecordType.metadata, parse_http=False)
        ]

    assert "outcome: failed\r\nfetchTimeMs: 30000\r\nerror: timed out\r\n" in told[-1]


def test_page_of_our_own_is_exported(tmp_path: Path) -> None:
    """Of a page that the watch fetched itself, size and hash stand with the snapshot only."""
    with watching(tmp_path) as archive:
        with archive.transaction():
            archive.add_fetch(read(EIGHT))
        export(archive, Selection(policies=(archive.policy(NAME),)), tmp_path / "out.warc")

    assert f"sizeOfPage: {len(EIGHT)}\r\n".encode() in (tmp_path / "out.warc").read_bytes()


def history(archive: Archive) -> list[tuple[str, str, datetime]]:
    """Give kind, text and time of every version."""
    return [(each.kind.value, each.text, each.seen_at) for each in archive.versions(NAME)]


@pytest.mark.parametrize("past", [[EIGHT, FIVE, THREE, EIGHT], [markdown("8 days"), markdown("5 days")]])
def test_round_trip_gives_the_same_versions(tmp_path: Path, past: list[bytes | str]) -> None:
    """What was exported and is imported elsewhere is the same history."""
    other = tmp_path / "other"
    other.mkdir()
    with watching(tmp_path) as archive, watching(other) as copy:
        brought(archive, tmp_path, days(*past))
        export(archive, Selection(policies=(archive.policy(NAME),)), tmp_path / "out.warc.gz")
        brought(copy, other, found(tmp_path / "out.warc.gz", ""))

        assert history(archive) == history(copy)


def test_export_of_a_change_holds_what_is_around_it(tmp_path: Path) -> None:
    """The page before, the page after, and the fetches between."""
    with exported(tmp_path):
        pass
    (tmp_path / "policy-monitor.toml").write_text('[monitor]\ndatabase = "test.db"\n', encoding="utf-8")
    file = tmp_path / "change.warc"
    arguments = ["-c", str(tmp_path / "policy-monitor.toml"), "export", "--warc", str(file), "--change", "2"]
    CliRunner().invoke(main, arguments)
    with file.open("rb") as stream:
        pages = [record.reader.read() for record in ArchiveIterator(stream, record_types=WarcRecordType.response)]

    assert pages == [FIVE, THREE]


def test_command_imports_a_file(tmp_path: Path) -> None:
    """From the file to the history in one command."""
    (tmp_path / "policy-monitor.db").write_bytes(blank())
    watchlist = tmp_path / "policy-monitor.toml"
    watchlist.write_text(f'[[policy]]\nvendor = "Acme"\nurl = "{URL}"\n', encoding="utf-8")
    pages = [(URL, after(days=day), body, "200 OK") for day, body in ((-90, EIGHT), (-30, FIVE))]
    file = written(tmp_path / "a.warc.gz", *pages)
    done = CliRunner().invoke(main, ["-c", str(watchlist), "import", "warc", str(file), "--policy", NAME, "--json"])

    assert json.loads(done.output)["changes"] == 1


def test_export_that_ends_early_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The room that is left is needed for other things, and half a file is no archive."""

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("monitor.exporting.write", full)
    (tmp_path / "out").mkdir()
    with watching(tmp_path) as archive, pytest.raises(OSError, match="No space left"):
        export(archive, Selection(policies=()), tmp_path / "out" / "out.warc")

    assert list((tmp_path / "out").iterdir()) == []
