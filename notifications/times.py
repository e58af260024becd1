"""The time around a change, in words: until when one can act, when it was seen, what the vendor did not keep to."""

import shlex
from collections.abc import Iterator
from datetime import date

from notifications.blocks import Block, span
from notifications.counting import count
from notifications.saying import DERIVATION, day, moment, sentence
from storage.records import Change, Policy
from storage.windows import DateMove, Deadline, Kept, OwnDate, Window

SILENT = frozenset({DateMove.UNMOVED, DateMove.MOVED_BACK})
"""A date of the page's own that hides a change."""

OWN_DATES = {
    DateMove.MOVED: "moved",
    DateMove.UNMOVED: "did not move",
    DateMove.CURRENT: "is of the day of the change",
    DateMove.MOVED_BACK: "moved back",
    DateMove.APPEARED: "is new",
    DateMove.GONE: "is gone",
    DateMove.NONE: "none",
}
"""What became of the date that the page gives itself."""


def act_by(deadline: Deadline, today: date | None) -> list[Block]:
    """Say the day to act by, how many days are left, how late it may be at most, and where it comes from."""
    latest = f" ({day(deadline.latest)} at the latest)" if deadline.latest > deadline.day else ""
    left = f", {days_left(deadline.day, today)}" if today else ""
    return [
        span(f"\nAct by {day(deadline.day)}{left}", "bold"),
        span(f"{latest}: {sentence(deadline.because, DERIVATION)}"),
    ]


def days_left(until: date, today: date) -> str:
    """Say how many days are left, and of which day that is true: the message stays for longer.

    >>> days_left(date(2026, 3, 5), date(2026, 3, 2)), days_left(date(2026, 3, 5), date(2026, 3, 6))
    ('3 days left on 2 March', 'over since 5 March')
    """
    left = (until - today).days
    if left < 0:
        return f"over since {until.day} {until:%B}"
    return f"{count(left, 'day')} left on {today.day} {today:%B}" if left else "today"


def broken_words(window: Window) -> Iterator[str]:
    """Say what the vendor did not keep to: its notice, the date of its page."""
    if window.promise and window.promise.kept is Kept.SHORT:
        days = count(window.promise.short_by or 0, "day")
        yield f"Promise not kept, short by {days}: {window.promise.because}"
    if window.own_date and window.own_date.move in SILENT:
        yield f"Silent edit: {window.own_date.because}"


def coming(change: Change) -> Iterator[str]:
    """Say how to watch a version that is announced, and whether what came is what had been announced."""
    window = change.window
    if window.announcement and window.announcement.preview:
        yield f"Watch the preview: {preview_command(change.policy, window.announcement.preview)}"
    if window.preview:
        yield window.preview.because


def preview_command(policy: Policy, url: str) -> str:
    """Give the command that watches the preview of a policy's coming version."""
    words = {"--vendor": policy.vendor, "--kind": f"{policy.kind} preview", "--preview-of": policy.name}
    options = " ".join(f"{option} {shlex.quote(word)}" for option, word in words.items())
    return f"policy-monitor add {shlex.quote(url)} {options}"


def sightings(change: Change) -> str:
    """Say which change it is, when the old text was last seen, the new one first and again, and the page's own date."""
    window = change.window
    times = {
        "Last unchanged": window.posting.after,
        "First seen": change.after.seen_at,
        "Confirmed": change.after.confirmed_at,
    }
    seen = [f"{words} {moment(when)}" for words, when in times.items()]
    return " · ".join((f"Change {change.id}", *seen, *own_date(window.own_date)))


def own_date(found: OwnDate | None) -> Iterator[str]:
    """Say what became of the page's own date; nothing of a change that is older than this."""
    if found:
        yield f"The page's own date: {OWN_DATES[found.move]}"
