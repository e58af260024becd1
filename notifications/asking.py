"""The buttons by which people answer in Slack, and what comes back when one is pressed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from notifications.blocks import Block, escaped, rich_text, section, span
from notifications.message import Message
from notifications.saying import sentence

MUTE = "mute"
"""The one answer that is no decision on the terms."""

ANSWERS = {
    "accept": "Accept",
    "object": "Object",
    "escalate": "Escalate",
    "ignore": "Not relevant",
    MUTE: "Mute until next change",
}
"""The answers and what their buttons say."""

PREFIX = "policy-monitor:"
"""Of the names of our buttons."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """Somebody pressed a button."""

    key: str
    """Of this press: the same when Slack brings it again."""
    answer: str
    change_id: int
    place: str
    """Of the message: channel and time stamp, as a delivery's receipt."""
    user_id: str
    user_name: str
    response_url: str
    """Where an answer to this press goes that only its user sees; works for half an hour."""


def asked(message: Message) -> list[Block]:
    """Put the buttons of a message that asks for a decision before its last block."""
    if message.asks is None:
        return list(message.blocks)
    answers = [answer for answer in ANSWERS if answer != MUTE or not message.muted]
    buttons = {"type": "actions", "elements": [button(answer, message.asks) for answer in answers]}
    return [*message.blocks[:-1], buttons, message.blocks[-1]]


def button(answer: str, change_id: int) -> Block:
    """Make the button of an answer."""
    words = {"type": "plain_text", "text": ANSWERS[answer], "emoji": False}
    return {"type": "button", "action_id": f"{PREFIX}{answer}", "text": words, "value": str(change_id)}


def press_of(payload: Mapping[str, Any]) -> Press | None:
    """Read a `block_actions` payload; None of what is no press of a button of ours, whatever it is."""
    try:
        action = payload["actions"][0]
        user, container = payload["user"], payload["container"]
        answer = str(action["action_id"]).removeprefix(PREFIX)
        if payload["type"] != "block_actions" or answer not in ANSWERS or answer == action["action_id"]:
            return None
        return Press(
            key=f"slack {user['id']} {container['message_ts']} {action['action_ts']}",
            answer=answer,
            change_id=int(action["value"]),
            place=f"{container['channel_id']}/{container['message_ts']}",
            user_id=str(user["id"]),
            user_name=str(user.get("name") or user.get("username") or user["id"]),
            response_url=str(payload.get("response_url") or ""),
        )
    except (KeyError, IndexError, TypeError, ValueError):
        return None


def whisper(said: str) -> dict[str, Any]:
    """Make an answer that only one user sees, and that leaves the message alone."""
    text, blocks = literally(said)
    return {"response_type": "ephemeral", "replace_original": False, "text": text, "blocks": blocks}


def reply(said: str, *, key: str, thread: str) -> Message:
    """Make a message in the thread of another."""
    text, blocks = literally(said)
    return Message(text=text, blocks=tuple(blocks), key=key, thread=thread)


def literally(said: str) -> tuple[str, list[Block]]:
    """Say a sentence that holds names and notes of people, which are literal: as text, and in blocks."""
    shown = sentence(said, ROOM)
    return escaped(shown), [rich_text(section(span(shown)))]


ROOM = 1_000
"""Weight of a sentence that stands alone in its message."""
