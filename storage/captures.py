"""What others recorded of a policy's past, as frozen dataclasses."""

from dataclasses import dataclass
from enum import StrEnum

from storage.errors import PlainError
from storage.records import Snapshot


class SourceKind(StrEnum):
    """What kind of collection a past is read from."""

    OTA = "ota"
    """A collection of Open Terms Archive: a git repository of versions or of snapshots."""
    WAYBACK = "wayback"
    """An index of captures, and the captures as they were received."""
    WARC = "warc"
    """A file of web archives, ISO 28500."""
    REPLAY = "replay"
    """Recorded fetches, one JSON object a line."""


class CollectionError(PlainError):
    """A collection cannot be read: why, and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """The collection that a past was read from; `name` is for people, without a path of this machine."""

    kind: SourceKind
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """What one collection held of a policy at one moment."""

    origin: str
    """Its name within all collections, so that it is never taken twice."""
    snapshot: Snapshot
    status: int | None = None
    etag: str | None = None
    last_modified: str | None = None
    believed: bool = False
    """The collection itself held it for the policy's text: seen once is enough."""
    technical: bool = False
    """The collection changed how it reads the page, not the vendor its text."""
