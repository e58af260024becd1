"""Hands what waits to a channel: claim, look whether it is there, compose, send, settle; one step at a time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from hashlib import sha256

from monitor.diff import compare, render_html
from monitor.diff_page import html_page
from notifications.channel import Attaching, Channel, DeliveryError, Searchable
from notifications.digest import change_url, compose_digest, version_url
from notifications.message import Attachment, Links, Message, compose
from storage.archive import Archive
from storage.cases import Case
from storage.outbox import Claim
from storage.records import Alert, AlertKind, Change, ClauseChange
from storage.stamps import stamp

FIRST_PAUSE = timedelta(seconds=30)
LONGEST_PAUSE = timedelta(hours=1)
LONGEST_REST = timedelta(hours=6)
"""Of what a channel may ask for: nobody can make an alert wait for ever."""
MOST_DOUBLINGS = 10
GIVE_UP_AFTER = timedelta(days=7)
"""Counted from the first attempt. `status` shows a dead alert; `deliver --again` or a restart tries it anew."""
ITS_OWN_FAULT = 5
"""Failures in a row after which the alert steps back for others: it may be the message that the channel cannot take."""

FOUND = "an attempt before had arrived: found there, not sent again"


class ComposeError(Exception):
    """An alert cannot be said; the channel is not to blame."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivered:
    """What one attempt came to; `error` is None when the channel has the alert."""

    alert: Alert
    target: str
    error: str | None = None
    retry_at: datetime | None = None
    """None with an error: given up."""
    note: str | None = None
    """What there is to say of one that arrived, such as that it had been there already."""


def deliver_next(
    archive: Archive, channel: Channel, *, browse_url: str, clock: Callable[[], datetime], zone: tzinfo = UTC
) -> Delivered | None:
    """Send the oldest alert that is due on a channel; None where nothing is due. Days left are counted in `zone`."""
    claim = archive.outbox.claim(channel.name, now=clock(), pace=channel.pace)
    if claim is None:
        return None
    try:
        said = _composed(archive, claim, browse_url=browse_url, today=clock().astimezone(zone).date())
        receipt, note = _handed_over(channel, claim, said)
    except ComposeError as error:
        return _put_back(archive, claim, str(error), now=clock())
    except DeliveryError as error:
        return _failed(archive, claim, error, now=clock())
    note = _attached(channel, receipt, said, again=note == FOUND) or note
    archive.outbox.delivered(claim, receipt=receipt, now=clock(), pace=channel.pace, note=note)
    return Delivered(alert=claim.alert, target=claim.target, note=note)


def _handed_over(channel: Channel, claim: Claim, said: Message) -> tuple[str | None, str | None]:
    """Send a message unless an earlier attempt brought it; give the receipt and what there is to say."""
    if not claim.uncertain:
        return channel.send(said), None
    if not isinstance(channel, Searchable):
        return channel.send(said), "sent again: an attempt before may have arrived, and the channel cannot say"
    try:
        found = channel.find(said, since=claim.alert.created_at, near=claim.receipt)
    except DeliveryError as error:
        if not error.permanent:
            raise
        return channel.send(said), f"sent again: an attempt before may have arrived, and could not be found: {error}"
    if found:
        return found, FOUND
    return channel.send(said), None


def _attached(channel: Channel, receipt: str | None, said: Message, *, again: bool) -> str | None:
    """Put the whole difference to a message that had to be cut, unless it is there already; say what there is to say.

    The message has arrived, and links to the same: a file that does not is no reason to send it again.
    """
    if said.attachment is None or receipt is None or not isinstance(channel, Attaching):
        return None
    try:
        channel.attach(receipt, said.attachment, again=again)
    except DeliveryError as error:
        return f"arrived without the file of the whole difference: {error}"
    return None


def _composed(archive: Archive, claim: Claim, *, browse_url: str, today: date) -> Message:
    """Compose, or fail as a delivery does: one alert that cannot be said must not keep the others from being sent."""
    try:
        change = claim.alert.change
        case = archive.decisions.case(change.id) if change else None
        said = message(claim.alert, browse_url=browse_url, case=case, today=today)
    except Exception as error:
        raise ComposeError(f"cannot be composed: {type(error).__name__}: {error}") from error
    thread = archive.postings.thread(claim.alert.id, claim.target)
    return replace(said, key=key(claim.alert, claim.target), mentions=claim.mentions, thread=thread)


def key(alert: Alert, target: str) -> str:
    """Name an alert at a target, the same at every attempt and different from that of any other archive.

    32 hexadecimal digits; they tell nothing.
    """
    return sha256(f"{alert.id}\n{stamp(alert.created_at)}\n{alert.kind}\n{target}".encode()).hexdigest()[:32]


def message(alert: Alert, *, browse_url: str, case: Case | None = None, today: date | None = None) -> Message:
    """Compose what a person reads of an alert; `case` says what was decided of its change."""
    if alert.kind is AlertKind.DIGEST:
        return replace(compose_digest(alert, browse_url=browse_url), alert=alert)
    change = alert.change
    if change is None:
        return replace(compose(alert, (), links=Links()), alert=alert)
    shows = alert.kind is not AlertKind.REMINDER
    clauses = compare(change.before.text, change.after.text).changes() if shows else ()
    links = Links(
        diff=change_url(browse_url, change.id),
        before=version_url(browse_url, change.before.id),
        after=version_url(browse_url, change.after.id),
    )
    said = compose(alert, clauses, links=links, case=case, today=today)
    return replace(said, alert=alert, diff_url=links.diff, attachment=whole(change, clauses) if said.cut else None)


def whole(change: Change, clauses: Sequence[ClauseChange]) -> Attachment:
    """Write the whole difference as a page that opens alone."""
    title = f"{change.policy.name}: version {change.before.number} to {change.after.number}"
    body = html_page(change.policy.name, change.before, change.after, render_html(clauses))
    return Attachment(name=f"change-{change.id}.html", title=title, body=body)


def pause(attempt: int) -> timedelta:
    """Give the time to wait after so many attempts: doubling, an hour at most.

    >>> pause(1), pause(3), pause(40)
    (datetime.timedelta(seconds=30), datetime.timedelta(seconds=120), datetime.timedelta(seconds=3600))
    """
    return min(FIRST_PAUSE * (1 << min(attempt - 1, MOST_DOUBLINGS)), LONGEST_PAUSE)


def _put_back(archive: Archive, claim: Claim, problem: str, *, now: datetime) -> Delivered:
    """Let one alert wait, and not its target."""
    if now - claim.first_tried_at > GIVE_UP_AFTER:
        return _given_up(archive, claim, problem, now=now)
    retry_at = now + pause(claim.attempt)
    archive.outbox.failed(claim, problem, retry_at=retry_at, now=now)
    return Delivered(alert=claim.alert, target=claim.target, error=problem, retry_at=retry_at)


def _failed(archive: Archive, claim: Claim, error: DeliveryError, *, now: datetime) -> Delivered:
    """Let the whole target rest, or give the alert up."""
    if error.permanent or now - claim.first_tried_at > GIVE_UP_AFTER:
        return _given_up(archive, claim, str(error), now=now)
    asked = min(error.retry_after or 0, LONGEST_REST.total_seconds())
    rest = max(pause(claim.failures + 1), timedelta(seconds=asked))
    steps_back = claim.attempt % ITS_OWN_FAULT == 0
    archive.outbox.failed(
        claim,
        str(error),
        retry_at=now + rest * (2 if steps_back else 1),
        rest_until=now + rest,
        uncertain=error.uncertain,
        now=now,
    )
    return Delivered(alert=claim.alert, target=claim.target, error=str(error), retry_at=now + rest)


def _given_up(archive: Archive, claim: Claim, problem: str, *, now: datetime) -> Delivered:
    archive.outbox.dead(claim, problem, now=now)
    return Delivered(alert=claim.alert, target=claim.target, error=problem)
