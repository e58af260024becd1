"""Signs that answer yes or no: ticks and crosses, boxes of a list, an X in a cell."""

import re

_YES, _NO = frozenset("✅✔✓☑🟢👍"), frozenset("❌✗✘✖✕🚫⛔🔴👎")
_BOX = re.compile(r"(?m)^([ \t]{0,12}(?:[-*+]|\d{1,3}[.)])[ \t]{1,4})\\?\[([xX ])\\?\](?=[ \t])")
_CELL = re.compile(r"(?<=\|)[ \t]{0,80}[xX][ \t]{0,80}(?=\|)")


def ticks(markdown: str) -> tuple[int, int]:
    """Return how many signs of some lines answer yes, and how many no.

    >>> ticks("| Trips | X | ✗ |"), ticks("- [x] Trips")
    ((1, 1), (1, 0))
    """
    boxes = [sign for _, sign in _BOX.findall(markdown)]
    crossed = len(_CELL.findall(markdown))
    return (
        sum(map(markdown.count, _YES)) + sum(sign != " " for sign in boxes) + crossed,
        sum(map(markdown.count, _NO)) + boxes.count(" "),
    )


def unticked(markdown: str) -> str:
    """Return lines without the letters that are such signs: no words.

    >>> unticked("| Trips | X |"), unticked("- [x] Trips")
    ('| Trips | |', '-  Trips')
    """
    boxless = _BOX.sub(r"\1", markdown) if "[" in markdown else markdown
    return _CELL.sub(" ", boxless) if "|" in boxless else boxless
