"""What becomes of a button that somebody pressed in a channel: the same step as by a command, or a kind word."""

from collections.abc import Callable, Iterable
from datetime import datetime

from monitor.deciding import Recorded, decide, mute
from monitor.step_words import said
from notifications.asking import MUTE, Press
from notifications.channel import DeliveryError
from storage.archive import Archive
from storage.cases import Act, Choice, Through
from storage.postings import Posted

UNKNOWN = (
    "This message is not known here any more, so nothing was recorded. `policy-monitor status --open` lists what is."
)
NOT_ALLOWED = "Only those who were named for it, or else the members of this channel, may decide. Nothing was recorded."
UNSURE = "Nothing was recorded: whether you may decide could not be looked up. {}."


def answer(
    archive: Archive,
    press: Press,
    *,
    targets: Iterable[str],
    may_decide: Callable[[Posted], bool],
    now: datetime,
) -> str | None:
    """Record what somebody answered; give what to tell only them, None where the message itself will say it.

    `targets` are those whose messages have buttons. `may_decide` may raise DeliveryError where that cannot be known.
    """
    posted = archive.postings.at(press.place, tuple(targets))
    if posted is None or posted.change_id != press.change_id:
        return UNKNOWN
    try:
        allowed = may_decide(posted)
    except DeliveryError as error:
        return UNSURE.format(error)
    if not allowed:
        return NOT_ALLOWED
    act = Act(actor=f"{press.user_name} ({press.user_id})", at=now, through=Through.SLACK, key=press.key)
    return told(_step(archive, press, act), press)


def _step(archive: Archive, press: Press, act: Act) -> Recorded:
    if press.answer == MUTE:
        return mute(archive, press.change_id, act)
    return decide(archive, press.change_id, Choice(press.answer), act, while_open=True)


def told(done: Recorded, press: Press) -> str | None:
    """Say why nothing was recorded; nothing where it was, now or when the same press came before."""
    before = done.before
    if done.is_new or any(step.act.key == press.key for step in before.steps):
        return None
    last = before.mute if press.answer == MUTE and before.mute else before.decision
    how = f"it was already {said(last)}" if last else "it waits for nobody"
    return f"Nothing was recorded: {how}. To decide otherwise: `policy-monitor decide {before.change_id} CHOICE`."
