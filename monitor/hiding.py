"""Pure: characters that hide, turn a text around or command a terminal, and how they are shown instead."""

import re
from json import dumps

HIDING = (
    r"\x00-\x08\x0b-\x1f\x7f-\x9f\u115f\u1160\u180e\u200b\u2028-\u202e\u2060-\u206f\u2800\u3164\ud800-\udfff\ufeff\uffa0"
    r"\ufff9-\ufffb\U000e0000-\U000e007f"
)
"""Controls, what overrides a direction or parts lines, what has no width, fillers, tags, halves of pairs (as a regular
expression has them in brackets): no text needs them, and with them it reads otherwise."""

JOINING = r"\u061c\u200c-\u200f"
"""Joiners and marks of direction, which Persian, Hebrew, Hindi and emoji need; a terminal hides them all the same."""

_HIDING = re.compile(f"[{HIDING}]")
_HARMFUL = re.compile(f"[{HIDING}{JOINING}]")


def plainly(text: str) -> str:
    r"""Show characters that hide themselves or turn the text around by their number.

    >>> plainly("never\u202e share")
    'never⟨U+202E⟩ share'
    """
    return _HIDING.sub(lambda found: f"⟨U+{ord(found[0]):04X}⟩", text)


def safe(text: str) -> str:
    r"""Make text from outside harmless for a terminal: what could hide or forge words becomes visible.

    >>> safe("notice\x1b[2Kgone")
    'notice�[2Kgone'
    """
    return _HARMFUL.sub("\ufffd", text)


def inline(text: str) -> str:
    r"""Make text from outside harmless where it is part of a line, which its own line feeds could pass off as two.

    >>> inline("accepted\n  given up: 3")
    'accepted given up: 3'
    """
    return " ".join(safe(text).split())


def numbered(json: str) -> str:
    r"""Write in JSON what is harmful to a terminal by its number: the value is the same, and the line stays one.

    >>> numbered('"\x9b31m"')
    '"\\u009b31m"'
    """
    return _HARMFUL.sub(lambda found: dumps(found[0]).strip('"'), json)
