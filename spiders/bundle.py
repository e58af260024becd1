"""Pure: several pages of one policy as one snapshot whose bytes stay as received, and back."""

import itertools
import re
from collections.abc import Sequence

from storage.records import Snapshot

__all__ = ["pack", "parts"]

NAME = "policy-monitor-"
"""How our boundaries begin, which tells a bundle from whatever else a server may call multipart."""

BUNDLE_TYPE = re.compile(rf"multipart/mixed; boundary=({NAME}\d+)")

NEW_LINE = re.compile(r"[\r\n]+")


def pack(snapshots: Sequence[Snapshot]) -> Snapshot:
    """Return the pages as one snapshot in the form of RFC 2046, section 5.1; one page alone stays as it is.

    The address is the first page's, the time that of the page that came last. The same pages make the same bytes: they
    do not hold the time. Raises ValueError where there is no page.
    """
    if not snapshots:
        raise ValueError("there is no page to pack")
    if len(snapshots) == 1:
        return snapshots[0]
    boundary = boundary_for(snapshots)
    return Snapshot(
        url=snapshots[0].url,
        fetched_at=max(snapshot.fetched_at for snapshot in snapshots),
        content_type=f"multipart/mixed; boundary={boundary}",
        body=body_of(snapshots, boundary.encode()),
    )


def parts(snapshot: Snapshot) -> tuple[Snapshot, ...]:
    """Return the pages of a bundle in order, each with the bundle's time; the snapshot itself where it is none."""
    bundle = BUNDLE_TYPE.fullmatch(snapshot.content_type)
    if bundle is None:
        return (snapshot,)
    pieces = (b"\r\n" + snapshot.body).split(f"\r\n--{bundle[1]}".encode())
    if len(pieces) < 3 or pieces[0] or pieces[-1] != b"--\r\n":  # noqa: PLR2004 - nothing, one page, the end
        return (snapshot,)
    return tuple(page_of(piece.removeprefix(b"\r\n"), snapshot) for piece in pieces[1:-1])


def boundary_for(snapshots: Sequence[Snapshot]) -> str:
    """Return the first boundary that occurs in none of the pages, so that nothing in them needs to be escaped."""
    candidates = (f"{NAME}{number}" for number in itertools.count())
    return next(name for name in candidates if not any(occurs(name, snapshot) for snapshot in snapshots))


def occurs(name: str, snapshot: Snapshot) -> bool:
    """Tell whether a boundary stands anywhere in a page or its headers."""
    return name.encode() in snapshot.body or name in snapshot.url or name in snapshot.content_type


def body_of(snapshots: Sequence[Snapshot], boundary: bytes) -> bytes:
    """Return the pages one after the other, between boundaries."""
    pages = [b"--%b\r\n%b\r\n%b\r\n" % (boundary, headers_of(snapshot), snapshot.body) for snapshot in snapshots]
    return b"".join([*pages, b"--%b--\r\n" % boundary])


def headers_of(snapshot: Snapshot) -> bytes:
    """Return the lines that tell where a page came from and, where it said so, of which type it is."""
    lines = [header_line("Content-Location", snapshot.url)]
    if snapshot.content_type:
        lines.append(header_line("Content-Type", snapshot.content_type))
    return "".join(lines).encode("utf-8", "replace")


def header_line(name: str, value: str) -> str:
    """Return a header as a line of its own; a line break, which HTTP allows in none, becomes a space."""
    return f"{name}: {NEW_LINE.sub(' ', value)}\r\n"


def page_of(piece: bytes, bundle: Snapshot) -> Snapshot:
    """Return the page in a piece of a bundle."""
    head, _, body = piece.partition(b"\r\n\r\n")
    lines = (line.partition(": ") for line in head.decode("utf-8", "replace").split("\r\n"))
    named = {name: value for name, _, value in lines}
    return Snapshot(
        url=named.get("Content-Location", ""),
        fetched_at=bundle.fetched_at,
        content_type=named.get("Content-Type", ""),
        body=body,
    )
