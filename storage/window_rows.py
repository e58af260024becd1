"""Rows of the archive to the time around a change and back."""

from datetime import date

from storage.stamps import Row, moment, stamp
from storage.windows import (
    Announcement,
    Basis,
    DateMove,
    Deadline,
    Kept,
    OwnDate,
    Posting,
    PreviewCheck,
    PromiseCheck,
    Window,
)


def window_row(window: Window) -> Row:
    """Columns of `changes` that tell of its window."""
    return {
        "unchanged_at": stamp(window.posting.after),
        "seen_at": stamp(window.posting.by),
        **(deadline_row(window.deadline) if window.deadline else {}),
        **(promise_row(window.promise) if window.promise else {}),
        **(own_date_row(window.own_date) if window.own_date else {}),
        **(announcement_row(window.announcement) if window.announcement else {}),
        **(preview_row(window.preview) if window.preview else {}),
    }


def deadline_row(deadline: Deadline) -> Row:
    """Columns of `changes` that tell until when one can act."""
    return {
        "act_by": deadline.day.isoformat(),
        "act_by_latest": deadline.latest.isoformat(),
        "act_by_basis": deadline.basis.value,
        "act_by_because": deadline.because,
    }


def promise_row(promise: PromiseCheck) -> Row:
    """Columns of `changes` that tell whether a promised notice was kept."""
    return {
        "promised": promise.promised,
        "promise_kept": promise.kept.value,
        "promise_short_by": promise.short_by,
        "promise_because": promise.because,
    }


def own_date_row(own_date: OwnDate) -> Row:
    """Columns of `changes` that tell what became of the page's own date."""
    return {
        "own_date": own_date.move.value,
        "own_date_before": own_date.before,
        "own_date_after": own_date.after,
        "own_date_because": own_date.because,
    }


def announcement_row(announcement: Announcement) -> Row:
    """Columns of `changes` that tell of a coming version."""
    return {
        "announced": announcement.quote,
        "announced_from": announcement.applies.isoformat() if announcement.applies else None,
        "preview_url": announcement.preview,
    }


def preview_row(preview: PreviewCheck) -> Row:
    """Columns of `changes` that compare the text with its preview."""
    return {
        "preview_version_id": preview.version_id,
        "preview_same": preview.same,
        "preview_because": preview.because,
    }


def window_of(row: Row) -> Window:
    """The window of the change of a row."""
    return Window(
        posting=Posting(after=moment(row["unchanged_at"]), by=moment(row["seen_at"])),
        deadline=deadline_of(row) if row["act_by"] else None,
        promise=promise_of(row) if row["promise_kept"] else None,
        own_date=own_date_of(row) if row["own_date"] else None,
        announcement=announcement_of(row) if row["announced"] else None,
        preview=preview_of(row) if row["preview_version_id"] else None,
    )


def deadline_of(row: Row) -> Deadline:
    """The day to act by of the change of a row."""
    return Deadline(
        day=date.fromisoformat(row["act_by"]),
        latest=date.fromisoformat(row["act_by_latest"]),
        basis=Basis(row["act_by_basis"]),
        because=row["act_by_because"],
    )


def promise_of(row: Row) -> PromiseCheck:
    """Whether the notice promised before the change of a row was kept."""
    return PromiseCheck(
        kept=Kept(row["promise_kept"]),
        promised=row["promised"],
        short_by=row["promise_short_by"],
        because=row["promise_because"],
    )


def own_date_of(row: Row) -> OwnDate:
    """What became of the page's own date at the change of a row."""
    return OwnDate(
        move=DateMove(row["own_date"]),
        before=row["own_date_before"],
        after=row["own_date_after"],
        because=row["own_date_because"],
    )


def announcement_of(row: Row) -> Announcement:
    """The coming version that the change of a row announced."""
    return Announcement(
        quote=row["announced"],
        applies=date.fromisoformat(row["announced_from"]) if row["announced_from"] else None,
        preview=row["preview_url"],
    )


def preview_of(row: Row) -> PreviewCheck:
    """How the text of the change of a row compares with its preview."""
    return PreviewCheck(
        version_id=row["preview_version_id"], same=bool(row["preview_same"]), because=row["preview_because"]
    )
