"""Statements that are parted otherwise: sentences of one paragraph that were two, items that became prose."""

from collections import defaultdict
from collections.abc import Collection, Sequence

from monitor.materiality.passages import Passage
from monitor.materiality.words import listed

_LEAST = 4
"""Words from which a passage is looked for inside another: fewer may stand there by chance."""
_MOST = 2_000
"""Passages beyond which nothing is carved: a whole rewrite."""
_EXCEPTING = listed("""
    except excepting excluding unless apart sauf hormis excepte ausser ausgenommen behalve uitgezonderd tenzij salvo
    excepto tranne eccetto fuorche
""")
_BOUNDARY = frozenset(".:;!?-–—)(•·|/")


def carved(gone: Sequence[Passage], came: Sequence[Passage]) -> tuple[list[Passage], list[Passage]]:
    """Return the passages of both sides without those that stand whole inside a passage of the other side.

    What is left of the longer passage stays, in pieces. A part is only whole between the marks that part statements
    or before a capital letter: "share your data" is no part of "we do not share your data".
    """
    if len(gone) + len(came) > _MOST:
        return list(gone), list(came)
    rest, came = _carve(gone, came)
    came, gone = _carve(came, rest)
    return gone, came


def _carve(wholes: Sequence[Passage], parts: Sequence[Passage]) -> tuple[list[Passage], list[Passage]]:
    """Return what is left of some passages when others were cut out of them, and the others that were not."""
    starts: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for number, whole in enumerate(wholes):
        for position in range(len(whole.words) - _LEAST + 1):
            starts[whole.words[position : position + _LEAST]].append((number, position))
    cuts: dict[int, dict[tuple[int, int], int]] = defaultdict(dict)
    for index, part in enumerate(parts):
        for number, start in starts.get(part.words[:_LEAST], ()):
            end = start + len(part.words)
            whole = wholes[number]
            free = all(end <= i or j <= start for i, j in cuts[number])
            if free and whole.words[start:end] == part.words and _stands_apart(whole, start, end):
                cuts[number][start, end] = index
                break
    taken = {
        number: cut
        for number, cut in cuts.items()
        if not (_is_enlarged(wholes[number], cut) or _is_excepted(wholes[number], cut))
    }
    gone = {index for cut in taken.values() for index in cut.values()}
    pieces = [piece for number, whole in enumerate(wholes) for piece in _pieces(whole, sorted(taken.get(number, ())))]
    return pieces, [part for index, part in enumerate(parts) if index not in gone]


def _is_enlarged(whole: Passage, cuts: Collection[tuple[int, int]]) -> bool:
    """Return whether a passage is one part and a few words more: a statement enlarged, read as one."""
    rest = len(whole.words) - sum(end - start for start, end in cuts)
    return len(cuts) == 1 and 0 < rest < _LEAST


def _is_excepted(whole: Passage, cuts: Collection[tuple[int, int]]) -> bool:
    """Return whether an exception follows a part: "we share nothing (except maps)" says less than its part."""
    return any(whole.words[end : end + 1] and whole.words[end] in _EXCEPTING for _, end in cuts)


def _stands_apart(whole: Passage, start: int, end: int) -> bool:
    places = whole.places
    if not places:
        return False
    before = whole.text[: places[start][0]].rstrip(" \n'\"*")
    after = whole.text[places[end - 1][1] :].lstrip(" \n'\"*")
    if after.startswith(")") and "(" in whole.text[places[start][0] : places[end - 1][1]]:
        # It closes what the part opened: "the name (and the boat) and the harbour" goes on behind it.
        after = after[1:].lstrip(" \n'\"*")
    opened = not before or before[-1] in _BOUNDARY or whole.text[places[start][0]].isupper()
    closed = not after or after[0] in _BOUNDARY or after[0].isupper() or after[0].isdecimal()
    return opened and closed


def _pieces(whole: Passage, cuts: Sequence[tuple[int, int]]) -> list[Passage]:
    if not cuts:
        return [whole]
    ends = [0, *(end for _, end in cuts)]
    starts = [*(start for start, _ in cuts), len(whole.words)]
    return [whole.part(i, j) for i, j in zip(ends, starts, strict=True) if i < j]
