"""People who answer in Slack while the daemon dies: they press a button until the message shows that it counted."""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from random import Random
from typing import Any

from monitor.demo.slack import Received, SlackServer
from notifications.asking import PREFIX

ANSWERS = ("accept", "object", "ignore")
"""Those that end a matter: of each change one counts, whoever pressed first."""

BROUGHT_AGAIN = 0.3
"""The share of presses that Slack brings twice."""

DECISIONS = "select id, change_id, choice, actor, key from decisions where through = 'slack' order by id"
FEEDBACK = "select change_id, rule from feedback"


def button_change(message: Received) -> int | None:
    """Give the change that a message asks about; None where it has no buttons, or none any more."""
    values = [
        int(button["value"])
        for block in message.blocks
        if block["type"] == "actions"
        for button in block["elements"]
        if button["action_id"].startswith(PREFIX)
    ]
    return values[0] if values else None


def asking(slack: SlackServer) -> list[tuple[int, Received]]:
    """Give the messages that wait for an answer, each with the change that it asks about."""
    return [(change, one) for one in list(slack.received) if (change := button_change(one)) is not None]


@dataclass
class People:
    """Who presses what, and what must come of it."""

    chance: Random
    pressed: dict[int, dict[str, str]] = field(default_factory=dict)
    """Of each change the answers, by the key of the press."""
    seen: dict[int, tuple[Any, ...]] = field(default_factory=dict)
    """Decisions as they were found in the archive, by their row."""
    presses: int = 0

    def press(self, slack: SlackServer) -> None:
        """Press a button of some message that still has them, if a line stands over which it may come."""
        messages = asking(slack)
        if not messages:
            return
        change, message = self.chance.choice(messages)
        answer, user = self.chance.choice(ANSWERS), self.chance.choice(slack.members)
        self.presses += 1
        key = f"{self.presses}.0"
        times = 2 if self.chance.random() < BROUGHT_AGAIN else 1
        # A line that breaks just now, or that nobody holds: the press is lost, and may have arrived all the same.
        self.pressed.setdefault(change, {})[f"slack {user} {message.ts} {key}"] = answer
        with suppress(IndexError, OSError):
            for _ in range(times):
                slack.press(answer, f"C00000000/{message.ts}", user=user, key=key)

    def look(self, connection: sqlite3.Connection) -> Iterator[str]:
        """Say what decisions were lost, altered, taken twice or made up, and remember those that there are."""
        there = {row[0]: tuple(row[1:]) for row in connection.execute(DECISIONS)}
        for number, row in self.seen.items():
            if there.get(number) != row:
                yield f"decision {number} was {row}, and is {there.get(number)}"
        for change, times in Counter(row[0] for row in there.values()).items():
            if times > 1:
                yield f"change {change} was decided {times} times"
        for change, choice, _, key in there.values():
            if self.pressed.get(change, {}).get(key) != choice:
                yield f"change {change}: nobody pressed {choice} as {key}"
        for (change, rule), times in Counter(connection.execute(FEEDBACK)).items():
            if times > 1:
                yield f"change {change}: {times} times feedback on {rule}"
        self.seen = there

    def unsaid(self, slack: SlackServer) -> Iterator[str]:
        """Say of which decision the thread does not tell exactly once, and which message still asks."""
        replies = Counter(one.payload["thread_ts"] for one in slack.received if one.payload.get("thread_ts"))
        yield from (f"still asks: {message.text[:90]!r}" for _, message in asking(slack))
        places = {key.split()[2]: change for change, keys in self.pressed.items() for key in keys}
        decided = {row[0] for row in self.seen.values()}
        for ts, change in places.items():
            if change in decided and replies[ts] != 1:
                yield f"change {change}: {replies[ts]} replies in its thread"
