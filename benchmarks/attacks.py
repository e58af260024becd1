"""Texts that a pattern may be slow on, made of the pattern's own parts: one part over and over, then what fails."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from re import _constants as codes  # type: ignore[attr-defined]  # how the standard library reads a pattern
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

MANY = 8
"""A part that may stand at least so often is worth repeating."""
ENDS = ("", "\0", " x")
"""What may come after the repeated part and make the rest of a pattern fail."""
WAYS = 3
"""Examples of one part, of the alternatives and signs that it allows."""
_SIGNS = "a0 .-_A\t\u00e9|'(\n"
_CATEGORIES = {
    codes.CATEGORY_DIGIT: "0",
    codes.CATEGORY_NOT_DIGIT: "a ",
    codes.CATEGORY_SPACE: " \t",
    codes.CATEGORY_NOT_SPACE: "a0",
    codes.CATEGORY_WORD: "a0",
    codes.CATEGORY_NOT_WORD: " .",
}
Node = tuple[Any, Any]


@dataclass(frozen=True, slots=True, order=True)
class Attack:
    """A text of any length: a beginning, one unit over and over, and an end."""

    beginning: str
    unit: str
    end: str

    def text(self, size: int) -> str:
        """Return the text in about so many characters."""
        return self.beginning + self.unit * (size // len(self.unit)) + self.end


def attacks(pattern: re.Pattern[str]) -> tuple[Attack, ...]:
    """Return the attacks in which each repeatable part of a pattern stands over and over, each once.

    Before it stands what the pattern wants before it, once or with every repetition; behind it what makes it fail.
    """
    units = {
        (beginning, unit): None
        for before, body in pumps(list(parser.parse(pattern.pattern, pattern.flags)))
        for beginning, unit in ((before, body), ("", before + body), (before, f"{body} "), ("", body))
        if unit
    }
    return tuple(Attack(beginning, unit, end) for beginning, unit in units for end in ENDS)


def pumps(nodes: Sequence[Node], before: str = "") -> Iterator[tuple[str, str]]:
    """Yield each part that may be repeated, and an example of what the pattern wants before it."""
    for node in nodes:
        for inner in inside(node):
            yield from pumps(inner, before)
        operation, value = node
        if operation in {codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT} and value[1] >= MANY:
            for body in examples(list(value[2])):
                yield before, body
        before += next(examples([node]), "")


def inside(node: Node) -> list[list[Node]]:
    """Return the sequences that a node holds."""
    operation, value = node
    match operation:
        case codes.MAX_REPEAT | codes.MIN_REPEAT | codes.POSSESSIVE_REPEAT:
            return [list(value[2])]
        case codes.SUBPATTERN:
            return [list(value[-1])]
        case codes.ATOMIC_GROUP:
            return [list(value)]
        case codes.BRANCH:
            return [list(way) for way in value[1]]
        case codes.ASSERT | codes.ASSERT_NOT:
            return [list(value[1])]
        case _:
            return []


def examples(nodes: Sequence[Node]) -> Iterator[str]:
    """Yield a few texts that nodes in a row match, what they look around for left aside."""
    ways = [list(islice(examples_of(node), WAYS)) or [""] for node in nodes]
    for number in range(max(map(len, ways), default=0)):
        yield "".join(way[min(number, len(way) - 1)] for way in ways)


def examples_of(node: Node) -> Iterator[str]:
    """Yield a few texts that one node matches."""
    operation, value = node
    match operation:
        case codes.LITERAL:
            yield chr(value)
        case codes.ANY:
            yield from "a "
        case codes.NOT_LITERAL:
            yield from (sign for sign in _SIGNS if sign != chr(value))
        case codes.IN:
            yield from members(value)
        case codes.MAX_REPEAT | codes.MIN_REPEAT | codes.POSSESSIVE_REPEAT:
            yield from (body * max(value[0], 1) for body in examples(list(value[2])))
        case codes.BRANCH:
            yield from (next(examples(list(way)), "") for way in value[1])
        case codes.SUBPATTERN | codes.ATOMIC_GROUP:
            yield from examples(inside(node)[0])
        case _:
            yield ""


def members(items: Sequence[Node]) -> Iterator[str]:
    """Yield a few signs of a set, of different sorts."""
    if items[0][0] is codes.NEGATE:
        yield from (sign for sign in _SIGNS if not any(sign in of_item(item) for item in items[1:]))
        return
    for item in items:
        yield of_item(item)[0]


def of_item(item: Node) -> str:
    """Return the signs of a member of a set that are tried."""
    operation, value = item
    if operation is codes.LITERAL:
        return chr(value)
    if operation is codes.RANGE:
        first, last = value
        return chr(first) + "".join(sign for sign in _SIGNS if first <= ord(sign) <= last)
    return _CATEGORIES.get(value, "a")
