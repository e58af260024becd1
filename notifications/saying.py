"""How names, sentences, days and moments are shown: on one line, cut, and so that nobody mistakes them."""

from datetime import UTC, date, datetime

from notifications.blocks import clean, shorten

DERIVATION = 600
"""Weight of a derivation that is shown: what was promised, from when it counts, and how to leave."""

SENTENCE = 400
"""Weight of a sentence that is shown."""

NAME = 80
"""Weight of a name that is shown: of a vendor, a kind of policy, an owner."""


def name(text: str) -> str:
    """Show a name on one line."""
    return shorten(clean(text).replace("\n", " "), NAME)


def sentence(text: str, room: int = SENTENCE) -> str:
    """Show a sentence on one line."""
    return shorten(clean(text).replace("\n", " "), room)


def day(date_: date) -> str:
    """Show a day so that nobody mistakes the month.

    >>> day(date(2026, 3, 9))
    'Monday 9 March 2026'
    """
    return f"{date_:%A} {date_.day} {date_:%B %Y}"


def moment(when: datetime) -> str:
    """Show a moment to the minute, in UTC."""
    return f"{when.astimezone(UTC):%Y-%m-%d %H:%M} UTC"
