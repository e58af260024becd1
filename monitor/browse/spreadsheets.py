"""Pure: CSV in which a spreadsheet takes no vendor's words for a formula (OWASP, CSV injection)."""

import re

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""How a cell begins that some spreadsheet works out; the wide ones are taken for the narrow."""

NUMBER = re.compile(r"[+-]?\d+(\.\d+)?([eE][+-]?\d+)?", re.ASCII)

CELL = re.compile(r'"([^"]*(?:""[^"]*)*)"|([^",\r\n]+)')


def inert(value: str) -> str:
    """Give a cell that is shown as it is: with an apostrophe before what would be worked out, unless it is a number.

    >>> inert("=HYPERLINK(1)"), inert("-8"), inert("we -")
    ("'=HYPERLINK(1)", '-8', 'we -')
    """
    return f"'{value}" if value.startswith(FORMULA) and not NUMBER.fullmatch(value) else value


class InertRows:
    """Makes CSV inert as it comes, row by row."""

    def __init__(self) -> None:
        self.rest = b""

    def passed(self, piece: bytes, *, last: bool) -> bytes:
        """Return the rows that are whole with a piece; `last` says that nothing follows it."""
        self.rest += piece
        if not last and (not self.rest.endswith(b"\n") or self.rest.count(b'"') % 2):
            return b""
        rows, self.rest = self.rest.decode("utf-8", "replace"), b""
        return CELL.sub(cell, rows).encode()


def cell(found: re.Match[str]) -> str:
    """Return a cell as it was written, made inert."""
    return inert(found[2]) if found[1] is None else f'"{inert(found[1])}"'
