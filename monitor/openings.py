"""How the words begin that a pattern wants: a test of a text's words that tells where not to search."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product, takewhile
from re import _constants as codes  # type: ignore[attr-defined]  # how the standard library reads a pattern
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

LONG, SHORT = 4, 2
"""Letters of a word that are compared: the first is also a whole word that is shorter."""
_MOST = 2_000
"""Beginnings of one pattern: one with more is searched for everywhere."""
_LEAST = 3
"""Letters inside a word that say something."""
_INSIDE = "*"
"""Before letters that stand anywhere in a word."""
_MOST_SIGNS = 16
"""Signs of a set that are tried one by one."""
_REPEATS = frozenset({codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT})
Node = tuple[Any, Any]


class _UnknownError(Exception):
    """A pattern may begin with anything."""


def beginnings(words: Iterable[str]) -> frozenset[str]:
    """Return how words begin, as an `Opening` has them.

    >>> sorted(beginnings(["we", "keep"]))
    ['ke', 'keep', 'we']
    """
    long = {word[:LONG] for word in words}
    return frozenset(long.union([word[:SHORT] for word in long]))


@dataclass(frozen=True, slots=True)
class Opening:
    """What one of stands in whatever text a pattern is found in."""

    beginnings: frozenset[str]
    """Of words."""
    insides: tuple[str, ...]
    """Parts of words, wherever in them."""

    def finds(self, pattern: re.Pattern[str], text: str, begun: frozenset[str]) -> bool:
        """Say whether the pattern is found in a text whose words begin so: it is tried at those beginnings alone."""
        for inside in self.insides:
            if inside in text:
                return pattern.search(text) is not None
        for word in self.beginnings & begun:
            for place in _places(word, text):
                if pattern.match(text, place):
                    return True
        return False


def _places(part: str, text: str) -> Iterator[int]:
    place = text.find(part)
    while place >= 0:
        yield place
        place = text.find(part, place + 1)


def opening(pattern: str, flags: int = 0) -> Opening | None:
    r"""Return what a pattern begins with that begins with `(?<!\w)`, a place where a word begins.

    None where nothing can be said: a text must then be searched.

    >>> opened = opening(r"(?<!\w)(?:keep|kept(?!\w)|store[sd]?|we\s(?:hold|have)|\w*speicher\w*)")
    >>> sorted(opened.beginnings), opened.insides
    (['keep', 'kept', 'stor', 'we'], ('speicher',))
    """
    parsed = parser.parse(pattern, flags)
    if parsed.state.flags & re.IGNORECASE or not parsed or repr(parsed[0]) != _BEGINS_WORD:
        return None
    try:
        done, left = _grown({""}, list(parsed)[1:])
        insides = {one for one in done if one.startswith(_INSIDE)}
        return Opening(
            frozenset(map(_cut, (done | left) - insides)), tuple(sorted(one.removeprefix(_INSIDE) for one in insides))
        )
    except _UnknownError:
        return None


_BEGINS_WORD = repr(parser.parse(r"(?<!\w)")[0])
_Grown = tuple[set[str], set[str]]
"""Beginnings to which nothing can be added, and those that may grow."""


def _grown(begun: set[str], nodes: Sequence[Node]) -> _Grown:
    done: set[str] = set()
    for place, node in enumerate(nodes, start=1):
        if "" in begun and _is_anything(node):
            done |= {_INSIDE + letters for letters in _insides(nodes[place:])}
            begun = begun - {""}
        if not begun:
            break
        finished, begun = _grown_by(begun, node)
        done |= finished
        if len(done) + len(begun) > _MOST:
            raise _UnknownError
    return done, begun


def _grown_by(begun: set[str], node: Node) -> _Grown:
    operation, value = node
    match operation:
        case codes.ASSERT | codes.ASSERT_NOT | codes.AT:  # takes no room: that it asks for more is left aside
            grown = set[str](), begun
        case codes.LITERAL:
            grown = _spelled(begun, {chr(value)})
        case codes.IN:
            grown = _spelled(begun, _signs(value))
        case codes.SUBPATTERN if not value[1] and not value[2]:
            grown = _grown(begun, list(value[3]))
        case codes.BRANCH:
            grown = _united(_grown(begun, list(way)) for way in value[1])
        case codes.MAX_REPEAT | codes.MIN_REPEAT | codes.POSSESSIVE_REPEAT:
            least, most, inner = value
            once = _grown(begun, list(inner))
            taken = once if most == 1 else (once[0] | once[1], set[str]())
            grown = taken if least else _united([taken, (set(), begun)])
        case _:
            grown = begun, set()
    return grown


def _is_anything(node: Node) -> bool:
    """Return whether a part of a pattern is any run of letters."""
    operation, value = node
    if operation not in _REPEATS or len(value[2]) != 1:
        return False
    inner, signs = value[2][0]
    return inner is codes.IN and not _signs(signs)


def _insides(nodes: Sequence[Node]) -> set[str]:
    """Return the letters one of which stands at the beginning of a part of a pattern."""
    letters = "".join(chr(value) for _, value in takewhile(lambda node: node[0] is codes.LITERAL, nodes))
    ways = {letters} if len(letters) >= _LEAST else {one.rstrip(" ") for one in set[str]().union(*_grown({""}, nodes))}
    if any(len(one) < _LEAST or one.startswith(_INSIDE) for one in ways):
        raise _UnknownError
    return ways


def _united(ways: Iterable[_Grown]) -> _Grown:
    done: set[str] = set()
    left: set[str] = set()
    for finished, begun in ways:
        done |= finished
        left |= begun
    return done, left


def _spelled(begun: set[str], signs: set[str]) -> _Grown:
    """Return beginnings with one more sign; what is no letter ends the word."""
    if not signs:
        return begun, set()
    letters = {sign for sign in signs if sign.isalnum() or sign == "_"}
    longer = {beginning + sign for beginning, sign in product(begun, letters)}
    whole = {f"{beginning} " for beginning in begun} if letters != signs else set()
    return whole | {one for one in longer if len(one) >= LONG}, {one for one in longer if len(one) < LONG}


def _signs(items: Sequence[Node]) -> set[str]:
    """Return the signs of a set; nothing where there are too many."""
    signs: set[str] = set()
    for operation, value in items:
        if operation is codes.LITERAL:
            signs.add(chr(value))
        elif operation is codes.RANGE and value[1] - value[0] < _MOST_SIGNS:
            signs.update(map(chr, range(value[0], value[1] + 1)))
        elif operation is codes.CATEGORY and value is codes.CATEGORY_SPACE:
            signs.add(" ")
        else:
            return set()
    return signs


def _cut(beginning: str) -> str:
    """Return a beginning as those of a text are cut: a whole word, or so many letters."""
    word = beginning.rstrip(" ")
    if not word or (len(word) < SHORT and word == beginning):
        raise _UnknownError
    return word if word != beginning or len(word) >= LONG else word[:SHORT]
