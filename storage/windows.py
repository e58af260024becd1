"""The words of the time around a change, as frozen dataclasses: until when one can act, and was a promise kept?"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Basis(StrEnum):
    """What a day to act by was derived from."""

    EFFECTIVE_DATE = "effective_date"
    """The day on which the text says that it, or a coming version, begins to apply."""
    PROMISED_NOTICE = "promised_notice"
    """The notice that the text in force before the change promised."""
    OBJECTION_WINDOW = "objection_window"
    """The time that the text in force before the change gave to object, or to leave."""
    AT_ONCE = "at_once"
    """Changes bind when they are posted."""


class Kept(StrEnum):
    """Whether a vendor kept the notice that it had promised."""

    KEPT = "kept"
    SHORT = "short"
    CANNOT_TELL = "cannot tell"


class DateMove(StrEnum):
    """What became of the date that a page gives itself, when its text changed."""

    MOVED = "moved"
    UNMOVED = "unmoved"
    CURRENT = "current"
    """It did not move, but is one of the days on which the change was posted."""
    MOVED_BACK = "moved back"
    APPEARED = "appeared"
    GONE = "gone"
    NONE = "none"
    """The page has no date of its own, neither before nor after."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Posting:
    """Between which two moments a change was posted: nobody sees more than two fetches around it."""

    after: datetime
    """The last fetch that still had the old text."""
    by: datetime
    """The first fetch that had the new one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """Until when one can act on a change, and how that was derived, in words."""

    day: date
    """The one to act by: the earliest day that can be defended, but never one before the change was seen."""
    latest: date
    """The last day that can be defended: counted from first sight."""
    basis: Basis
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseCheck:
    """Whether the notice that the text before a change promised was kept, by what could be seen."""

    kept: Kept
    promised: str
    """In words, such as "8 days of notice"."""
    because: str
    short_by: int | None = None
    """At least so many days were missing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDate:
    """The date that a page gives itself before and after a change: ISO 8601, its own words where ambiguous."""

    move: DateMove
    because: str
    before: str | None = None
    after: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcement:
    """A coming version that a change announced."""

    applies: date | None
    """From when; None where only its preview is announced."""
    quote: str
    preview: str | None = None
    """Where its text can be read already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewCheck:
    """Whether the text that took effect is the preview that had been announced."""

    version_id: int
    """Of the preview, as it stood last."""
    same: bool
    """In all that matters."""
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The time around a change: when it was posted, and until when one can act on it."""

    posting: Posting
    """The window opened between these moments."""
    deadline: Deadline | None = None
    promise: PromiseCheck | None = None
    """None where no notice had been promised, and of a change that does not matter."""
    own_date: OwnDate | None = None
    """None of a change that was recorded before this was looked at."""
    announcement: Announcement | None = None
    preview: PreviewCheck | None = None
    """None where no preview is watched, or what came is not what it shows."""
