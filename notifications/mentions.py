"""Whom a message mentions: the only words that may ping, and they come from the watchlist alone."""

import re
from collections.abc import Sequence

from notifications.blocks import Block, clean, rich_text, shorten, span

USER = re.compile(r"[UW][A-Z0-9]{7,}")
GROUP = re.compile(r"S[A-Z0-9]{7,}")
EVERYBODY = frozenset({"here", "channel"})
"""All who are about, or all members."""

MOST = 10
"""Mentions in a message."""

NAME = 80
"""Weight of a name that is shown."""


def mentioned(blocks: Sequence[Block], mentions: Sequence[str]) -> list[Block]:
    """Put a line of mentions below the title."""
    if not mentions:
        return list(blocks)
    line = [element for mention in mentions[:MOST] for element in (span(" "), one(mention))]
    paragraph = {"type": "rich_text_section", "elements": [span("For"), *line]}
    return [*blocks[:1], rich_text(paragraph), *blocks[1:]]


def names(mentions: Sequence[str]) -> tuple[str, ...]:
    """Give the mentions that say something outside of Slack.

    >>> names(["U0123ABCD", "Ada", "here"])
    ('Ada',)
    """
    ids = (mention for mention in mentions if USER.fullmatch(mention) or GROUP.fullmatch(mention))
    return tuple(mention for mention in mentions if mention not in {*ids, *EVERYBODY})


def one(mention: str) -> Block:
    """Make one mention: an id of Slack pings, any other name is words.

    >>> one("U0123ABCD")
    {'type': 'user', 'user_id': 'U0123ABCD'}
    """
    if USER.fullmatch(mention):
        return {"type": "user", "user_id": mention}
    if GROUP.fullmatch(mention):
        return {"type": "usergroup", "usergroup_id": mention}
    if mention.removeprefix("@") in EVERYBODY:
        return {"type": "broadcast", "range": mention.removeprefix("@")}
    return span(shorten(clean(mention), NAME))
