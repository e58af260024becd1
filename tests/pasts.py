"""Makes collections of what others recorded, and brings them into an archive."""

import subprocess
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from monitor.past import Past, Tell, bring
from spiders.received import RECEIVED_TYPE
from storage.archive import Archive
from storage.captures import Capture, Collection, SourceKind
from storage.records import Snapshot
from tests.making import FILLER, NOTICE, URL, after, blank, policy

SOURCE = Collection(kind=SourceKind.REPLAY, name="recorded.jsonl")


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One commit of a collection."""

    at: datetime
    text: str
    subject: str = "Record new changes of Acme Privacy Policy"
    path: str = "Acme/Privacy Policy.md"


def collection(folder: Path, *records: Record) -> Path:
    """Make a git repository with a commit for each record."""
    subprocess.run(["git", "init", "-q", "--initial-branch=main", folder], check=True)
    stream = b"".join(_commit(record) for record in records)
    subprocess.run(["git", "-C", folder, "fast-import", "--quiet", "--force"], input=stream, check=True)
    return folder


def _commit(record: Record) -> bytes:
    who = f"OTA-Bot <bot@collection.example> {int(record.at.timestamp())} +0000"
    subject, text = record.subject.encode(), record.text.encode()
    return b"".join(
        (
            f"commit refs/heads/main\nauthor {who}\ncommitter {who}\n".encode(),
            b"data %d\n%b\n" % (len(subject), subject),
            f'M 100644 inline "{record.path}"\n'.encode(),
            b"data %d\n%b\n" % (len(text), text),
        )
    )


def markdown(notice: str, *more: str) -> str:
    """Make the text of a policy as a collection holds it."""
    return "\n\n".join(("Privacy Policy\n==============", NOTICE.format(notice), *more, FILLER)) + "\n"


def capture(at: datetime, body: str | bytes, *, technical: bool = False) -> Capture:
    """Make a capture: of a page in bytes, of a text that others read."""
    page = isinstance(body, bytes)
    content_type = "text/html; charset=utf-8" if page else RECEIVED_TYPE
    data = body if isinstance(body, bytes) else body.encode()
    snapshot = Snapshot(url=URL, fetched_at=at, content_type=content_type, body=data)
    return Capture(
        origin=f"test:{at.isoformat()}", snapshot=snapshot, status=200, believed=not page, technical=technical
    )


def days(*bodies: str | bytes, start: float = -1000, apart: float = 10) -> list[Capture]:
    """Make captures some days apart, long before the watch begins unless told otherwise."""
    return [capture(after(days=start + apart * number), body) for number, body in enumerate(bodies)]


def brought(
    archive: Archive,
    folder: Path,
    captures: Iterable[Capture],
    *,
    alert: bool = False,
    tell: Tell = lambda step, counts: None,  # noqa: ARG005 - nobody listens
) -> Counter[str]:
    """Bring captures into an archive, played in a folder."""
    staging = folder / "staging.db"
    if not staging.exists():
        staging.write_bytes(blank())
    past = Past(policy=policy(), source=SOURCE, captures=captures, alert=alert)
    return bring(archive, past, staging, now=after(days=1), tell=tell)
