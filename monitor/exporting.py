"""Writes what was fetched as a WARC file (ISO 28500, version 1.1), for other tools and other archives to read."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from importlib.metadata import version
from io import BytesIO
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO
from uuid import NAMESPACE_URL, uuid5

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from spiders.received import is_received
from spiders.warc import POLICY, TECHNICAL
from storage.reader import Reader
from storage.records import Change, Fetch, Policy, Snapshot, VersionKind
from storage.snapshots import NotKeptError

RECONSTRUCTED = (
    "Responses hold the page as received after its Content-Encoding was undone. Of their headers the status, "
    "Content-Type, ETag and Last-Modified are those received; the reason phrase is that of the status, and "
    "Content-Length is counted anew. Other headers, and the requests, were not kept. Texts that others read, and pages "
    "of several parts, are resources. A metadata record tells of every fetch, also of those whose page was not kept."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What is to be written: fetches of some policies, from a moment and until another; all where none is said."""

    policies: tuple[Policy, ...]
    since: datetime | None = None
    until: datetime | None = None
    also: int | None = None
    """The id of a snapshot whose fetch is written whenever it was made."""


def export(archive: Reader, selection: Selection, file: Path) -> Counter[str]:
    """Write a WARC file, compressed where its name ends in `.gz`; give the counts of its records by type.

    A file that was there is replaced once all is written.
    """
    part = file.with_name(f"{file.name}.part")
    try:
        with part.open("wb") as stream:
            counts = write(archive, selection, stream, file.name)
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)
    return counts


def write(
    archive: Reader, selection: Selection, stream: BinaryIO, name: str, *, made_at: datetime | None = None
) -> Counter[str]:
    """Write the records to a stream, compressed where the name ends in `.gz`; give their counts by type.

    Of what is said to be made at a moment another writing has the same bytes.
    """
    counts: Counter[str] = Counter()
    writer = WARCWriter(stream, gzip=name.endswith(".gz"), warc_version="1.1")
    about = _about(writer, name, made_at)
    for record in chain([about], _records(archive, selection, writer)):
        writer.write_record(record)
        counts[record.rec_type] += 1
    return counts


def around(change: Change) -> Selection:
    """Choose the fetches from the last sight of the old text to the second of the new, and the page of the old."""
    return Selection(
        policies=(change.policy,),
        since=change.window.posting.after,
        until=change.after.confirmed_at + timedelta(milliseconds=1),
        also=change.before.snapshot_id,
    )


def _about(writer: WARCWriter, name: str, made_at: datetime | None) -> Any:  # noqa: ANN401 - warcio tells no types
    record = writer.create_warcinfo_record(
        name,
        {
            "software": f"policy-monitor/{version('policy-monitor')}",
            "format": "WARC File Format 1.1",
            "conformsTo": "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
            "description": RECONSTRUCTED,
        },
    )
    if made_at:
        record.rec_headers.replace_header("WARC-Date", _date(made_at))
        record.rec_headers.replace_header("WARC-Record-ID", _id(f"{name} {_date(made_at)}"))
    return record


def _records(archive: Reader, selection: Selection, writer: WARCWriter) -> Iterator[Any]:
    for policy in selection.policies:
        upgrades = {each.snapshot_id for each in archive.versions(policy.name) if each.kind is VersionKind.UPGRADE}
        for fetch, snapshot_id in archive.sightings(
            policy.name, since=selection.since, until=selection.until, also=selection.also
        ):
            page = _page(archive, snapshot_id)
            if page:
                yield _held(writer, policy, fetch, page, technical=snapshot_id in upgrades)
            yield _told(writer, policy, fetch, page)


def _page(archive: Reader, snapshot_id: int | None) -> Snapshot | None:
    try:
        return archive.snapshot(snapshot_id) if snapshot_id else None
    except NotKeptError:
        return None


def _held(writer: WARCWriter, policy: Policy, fetch: Fetch, page: Snapshot, *, technical: bool) -> Any:  # noqa: ANN401 - warcio tells no types
    """Make the record of a page: a response where it came as one, else a resource."""
    plain = is_received(page) or page.content_type.startswith("multipart/mixed; boundary=policy-monitor-")
    named = _named(policy, fetch, "page")
    if plain:
        extra = {TECHNICAL: "yes"} if technical else {}
        return writer.create_warc_record(
            _address(page.url, policy),
            "resource",
            payload=BytesIO(page.body),
            length=len(page.body),
            warc_content_type=page.content_type,
            warc_headers_dict={**named, **extra},
        )
    return writer.create_warc_record(
        _address(page.url, policy),
        "response",
        payload=BytesIO(page.body),
        length=len(page.body),
        warc_headers_dict=named,
        http_headers=_http(fetch, page),
    )


def _http(fetch: Fetch, page: Snapshot) -> StatusAndHeaders:
    status = fetch.status or HTTPStatus.OK.value
    phrase = HTTPStatus(status).phrase if status in HTTPStatus._value2member_map_ else ""
    kept = {
        "Content-Type": page.content_type or None,
        "ETag": fetch.etag,
        "Last-Modified": fetch.last_modified,
        "Content-Length": str(len(page.body)),
    }
    headers = [(name, value) for name, value in kept.items() if value is not None]
    return StatusAndHeaders(f"{status} {phrase}".strip(), headers, protocol="HTTP/1.1")


def _told(writer: WARCWriter, policy: Policy, fetch: Fetch, page: Snapshot | None) -> Any:  # noqa: ANN401 - see above
    """Make the record that tells of a fetch what its response cannot."""
    fields: Mapping[str, object] = {
        "policy": policy.name,
        "vendor": policy.vendor,
        "outcome": fetch.outcome.value,
        "fetchTimeMs": fetch.duration_ms,
        "httpStatus": fetch.status,
        "redirectedFrom": " ".join(fetch.redirects) or None,
        "sizeOfPage": fetch.size,
        "sha256OfPage": fetch.sha256,
        "sha256OfText": fetch.fingerprint,
        "error": fetch.error and " ".join(fetch.error.split()),
        "importedFrom": fetch.imported and fetch.imported.origin,
    }
    body = "".join(f"{name}: {value}\r\n" for name, value in fields.items() if value is not None).encode()
    named = _named(policy, fetch, "fetch")
    if page:
        named["WARC-Concurrent-To"] = _named(policy, fetch, "page")["WARC-Record-ID"]
    return writer.create_warc_record(
        _address(fetch.url, policy), "metadata", payload=BytesIO(body), length=len(body), warc_headers_dict=named
    )


def _named(policy: Policy, fetch: Fetch, what: str) -> dict[str, str]:
    """Name a record by what it holds: another export of it has the same name, and is known where one was imported."""
    key = f"{policy.name} {fetch.started_at.isoformat()} {fetch.sha256} {what}"
    return {
        "WARC-Record-ID": _id(key),
        "WARC-Date": _date(fetch.started_at),
        POLICY: policy.name,
    }


def _id(key: str) -> str:
    return f"<urn:uuid:{uuid5(NAMESPACE_URL, key)}>"


def _date(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _address(url: str | None, policy: Policy) -> str:
    return url or policy.url or f"urn:policy-monitor:{policy.name}"
