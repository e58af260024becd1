"""Reads what a WARC file (ISO 28500) holds of a page: responses, and resources that a policy-monitor wrote."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from operator import itemgetter
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from spiders.received import RECEIVED_TYPE
from storage.captures import Capture, CollectionError
from storage.records import Snapshot

POLICY = "Policy-Monitor-Policy"
"""The named field in which our own exports say whose page a record holds, whatever address it came from."""

TECHNICAL = "Policy-Monitor-Technical"
"""The named field of a text that was read anew by others, and not changed by the vendor."""

MOST_NAMED = 10
OK_FIRST, OK_LAST = 200, 299


def captures(file: Path, policy: str, url: str, *, most_bytes: int) -> Iterator[Capture]:
    """Give what a file holds of a policy's page, oldest first; no page may have more than `most_bytes`.

    Raises CollectionError where it cannot be read.
    """
    try:
        places = list(_places(file, policy, url))
        with file.open("rb") as stream:
            for _, offset in sorted(places, key=itemgetter(0)):
                stream.seek(offset)
                yield _capture(next(ArchiveIterator(stream, check_digests=True)), file, most_bytes)
    except (ArchiveLoadFailed, EOFError, StopIteration, UnicodeDecodeError, ValueError) as error:
        said = str(error).strip().splitlines()
        raise CollectionError(f"{file} is no WARC file that can be read: {said[0] if said else 'it ends'}") from error


def _places(file: Path, policy: str, url: str) -> Iterator[tuple[datetime, int]]:
    """Give when each record of the page was made, and where it begins. Raises CollectionError where there is none."""
    others: Counter[str] = Counter()
    found = False
    with file.open("rb") as stream:
        records = ArchiveIterator(stream)
        for record in records:
            target = record.rec_headers.get_header("WARC-Target-URI") or ""
            if not _holds_a_page(record):
                continue
            if record.rec_headers.get_header(POLICY) == policy or _same(target, url):
                found = True
                at = datetime.fromisoformat(record.rec_headers.get_header("WARC-Date"))
                yield at, records.get_record_offset()
            else:
                others[target] += 1
    if not found:
        named = ", ".join(address for address, _ in others.most_common(MOST_NAMED)) or "none"
        raise CollectionError(f"{file} holds no page of {url or policy}: it has {named}; --url names another address")


def _holds_a_page(record: Any) -> bool:  # noqa: ANN401 - warcio tells no types
    if record.rec_type == "response" and record.http_headers:
        status = record.http_headers.get_statuscode()
        return status.isdecimal() and OK_FIRST <= int(status) <= OK_LAST
    return record.rec_type == "resource" and bool(record.rec_headers.get_header(POLICY))


def _capture(record: Any, file: Path, most_bytes: int) -> Capture:  # noqa: ANN401 - see above
    name: str = record.rec_headers.get_header("WARC-Record-ID")
    body: bytes = record.content_stream().read(most_bytes + 1)
    if len(body) > most_bytes:
        raise CollectionError(f"{file}: record {name} is larger than [crawl] max_bytes allows")
    if record.digest_checker.passed is False:
        raise CollectionError(f"{file}: record {name} was altered: its content does not have the digest that it names")
    http = record.http_headers if record.rec_type == "response" else None
    content_type = (http or record.rec_headers).get_header("Content-Type") or ""
    return Capture(
        origin=f"warc:{name}",
        snapshot=Snapshot(
            url=record.rec_headers.get_header("WARC-Target-URI"),
            fetched_at=datetime.fromisoformat(record.rec_headers.get_header("WARC-Date")),
            content_type=content_type,
            body=body,
        ),
        status=int(http.get_statuscode()) if http else None,
        etag=http.get_header("ETag") if http else None,
        last_modified=http.get_header("Last-Modified") if http else None,
        believed=content_type == RECEIVED_TYPE,
        technical=record.rec_headers.get_header(TECHNICAL) is not None,
    )


def _same(address: str, other: str) -> bool:
    """Tell whether two addresses are of one page: neither the scheme, a `www.`, nor a slash at the end part them.

    >>> _same("http://www.acme.example/privacy/", "https://acme.example/privacy#top")
    True
    """
    try:
        return bool(other) and _plain(address) == _plain(other)
    except ValueError:  # A crawler records what links say: it need be no address.
        return False


def _plain(address: str) -> tuple[str, str, str]:
    parts = urlsplit(address)
    return (parts.hostname or "").removeprefix("www."), parts.path.rstrip("/"), parts.query
