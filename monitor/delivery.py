"""Hands waiting alerts to a channel: claim, compose, send, settle; one step at a time."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from monitor.diff import compare
from notifications.channel import Channel, DeliveryError
from notifications.message import Message, compose
from storage.archive import Archive
from storage.outbox import Claim
from storage.records import Alert

FIRST_PAUSE = timedelta(seconds=30)
LONGEST_PAUSE = timedelta(hours=1)
MOST_DOUBLINGS = 10
GIVE_UP_AFTER = timedelta(days=7)
"""An alert that no channel took for a week is dead: shown by `status`, sent again by `deliver --again` or a restart."""


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
        receipt = channel.send(message(claim.alert, browse_url=browse_url))
    except DeliveryError as error:
        return _failed(archive, claim, error, now=clock())
    archive.outbox.delivered(claim, receipt=receipt, now=clock())
    return Delivered(alert=claim.alert)


def message(alert: Alert, *, browse_url: str) -> Message:
    """Compose what a person reads of an alert."""
    if alert.change is None:
        return compose(alert, (), diff_url=None)
    clauses = compare(alert.change.before.text, alert.change.after.text).changes()
    return compose(alert, clauses, diff_url=f"{browse_url.rstrip('/')}/-/changes/{alert.change.id}")


def pause(attempt: int) -> timedelta:
    """Give the time to wait after so many attempts: doubling, an hour at most.

    >>> pause(1), pause(3), pause(40)
    (datetime.timedelta(seconds=30), datetime.timedelta(seconds=120), datetime.timedelta(seconds=3600))
    """
    return min(FIRST_PAUSE * (1 << min(attempt - 1, MOST_DOUBLINGS)), LONGEST_PAUSE)


def _failed(archive: Archive, claim: Claim, error: DeliveryError, *, now: datetime) -> Delivered:
    if error.permanent or now - claim.alert.created_at > GIVE_UP_AFTER:
        archive.outbox.dead(claim, str(error), now=now)
        return Delivered(alert=claim.alert, error=str(error))
    wait = max(pause(claim.attempt), timedelta(seconds=error.retry_after or 0))
    archive.outbox.failed(claim, str(error), retry_at=now + wait, now=now)
    return Delivered(alert=claim.alert, error=str(error), retry_at=now + wait)
