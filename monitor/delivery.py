"""Hands waiting alerts to a channel: claim, compose, send, settle; one step at a time."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from monitor.diff import compare
from notifications.channel import Channel, DeliveryError
from notifications.message import Message, compose
from storage.archive import Archive
from storage.outbox import Claim
from storage.records import Alert, AlertKind

FIRST_PAUSE = timedelta(seconds=30)
LONGEST_PAUSE = timedelta(hours=1)
LONGEST_REST = timedelta(hours=6)
"""Of what a channel may ask for: nobody can make an alert wait for ever."""
MOST_DOUBLINGS = 10
GIVE_UP_AFTER = timedelta(days=7)
"""Counted from the first attempt. `status` shows a dead alert; `deliver --again` or a restart tries it anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivered:
    """What one attempt came to; `error` is None when the channel took the alert."""

    alert: Alert
    error: str | None = None
    retry_at: datetime | None = None
    """None with an error: given up."""


def deliver_next(
    archive: Archive, channel: Channel, *, browse_url: str, clock: Callable[[], datetime]
) -> Delivered | None:
    """Send the oldest alert that is due on a channel; None where nothing is due."""
    claim = archive.outbox.claim(channel.name, now=clock())
    if claim is None:
        return None
    try:
        receipt = channel.send(_composed(claim.alert, browse_url=browse_url))
    except DeliveryError as error:
        return _failed(archive, claim, error, now=clock())
    archive.outbox.delivered(claim, receipt=receipt, now=clock())
    return Delivered(alert=claim.alert)


def _composed(alert: Alert, *, browse_url: str) -> Message:
    """Compose, or fail as a delivery does: one alert that cannot be said must not keep the others from being sent."""
    try:
        return message(alert, browse_url=browse_url)
    except Exception as error:
        raise DeliveryError(f"cannot be composed: {type(error).__name__}: {error}", permanent=False) from error


def message(alert: Alert, *, browse_url: str) -> Message:
    """Compose what a person reads of an alert."""
    if alert.change is None:
        return compose(alert, (), diff_url=None)
    shows = alert.kind is not AlertKind.REMINDER
    clauses = compare(alert.change.before.text, alert.change.after.text).changes() if shows else ()
    return compose(alert, clauses, diff_url=change_url(browse_url, alert.change.id))


def change_url(browse_url: str, change_id: int) -> str:
    """Give where `browse` shows a change."""
    return f"{browse_url.rstrip('/')}/-/changes/{change_id}"


def pause(attempt: int) -> timedelta:
    """Give the time to wait after so many attempts: doubling, an hour at most.

    >>> pause(1), pause(3), pause(40)
    (datetime.timedelta(seconds=30), datetime.timedelta(seconds=120), datetime.timedelta(seconds=3600))
    """
    return min(FIRST_PAUSE * (1 << min(attempt - 1, MOST_DOUBLINGS)), LONGEST_PAUSE)


def _failed(archive: Archive, claim: Claim, error: DeliveryError, *, now: datetime) -> Delivered:
    if error.permanent or now - claim.first_tried_at > GIVE_UP_AFTER:
        archive.outbox.dead(claim, str(error), now=now)
        return Delivered(alert=claim.alert, error=str(error))
    asked = min(error.retry_after or 0, LONGEST_REST.total_seconds())
    wait = max(pause(claim.attempt), timedelta(seconds=asked))
    archive.outbox.failed(claim, str(error), retry_at=now + wait, now=now)
    return Delivered(alert=claim.alert, error=str(error), retry_at=now + wait)
