"""Which words of a passage stand where others stood: the places at which two runs of words differ."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from monitor.materiality.wording import SMALL

Words = tuple[str, ...]
Place = tuple[int, int, int, int]
"""From one word to before another in the older run, and in the newer."""

_LONG = 600
"""Words beyond which two runs are not aligned word by word: that is quadratic."""
_WIDE = 80
"""Words beyond which what differs is not aligned anew."""


def word_places(before: Words, after: Words) -> tuple[Place, ...]:
    """Return the places that differ; runs too long to align are cut to what differs between their ends."""
    if not (before and after):
        return ((0, len(before), 0, len(after)),) if before or after else ()
    if len(before) > _LONG or len(after) > _LONG:
        start, end = _common_ends(before, after)
        return ((start, len(before) - end, start, len(after) - end),)
    found = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    places = [(i, j, k, m) for operation, i, j, k, m in found if operation != "equal"]
    return tuple(place for near in _near(places, before) for place in _by_weight(near, before, after))


def hunks(before: Words, after: Words) -> tuple[tuple[Words, Words], ...]:
    """Return the words that went and the words that came between two runs of words, place by place."""
    return tuple((before[i:j], after[k:m]) for i, j, k, m in word_places(before, after))


def _common_ends(before: Words, after: Words) -> tuple[int, int]:
    shorter = min(len(before), len(after))
    start = next((i for i in range(shorter) if before[i] != after[i]), shorter)
    end = next((i for i in range(shorter - start) if before[-1 - i] != after[-1 - i]), shorter - start)
    return start, end


def _near(places: Sequence[Place], before: Words) -> Iterator[list[Place]]:
    """Yield the places in groups, of which nothing but small words stands between one and the next."""
    group: list[Place] = []
    for place in places:
        if group and not SMALL.issuperset(before[group[-1][1] : place[0]]):
            yield group
            group = []
        group.append(place)
    if group:
        yield group


def _by_weight(near: Sequence[Place], before: Words, after: Words) -> Iterator[Place]:
    """Yield the places of a group anew where a weighty word came and went: Y, where "X and Y" became "X, Y and Z"."""
    (i, *_, _), (_, j, _, m), k = near[0], near[-1], near[0][2]
    gone = {word for start, end, _, _ in near for word in before[start:end]}
    came = {word for _, _, start, end in near for word in after[start:end]}
    if (gone & came) <= SMALL or j - i > _WIDE or m - k > _WIDE:
        yield from near
    else:
        yield from _anchored(before, after, (i, j, k, m))


def _anchored(before: Words, after: Words, span: Place) -> Iterator[Place]:
    """Yield what differs of a span to either side of the common run that weighs most."""
    i, j, k, m = span
    ours, theirs, length = _weightiest(before[i:j], after[k:m])
    if length:
        yield from _anchored(before, after, (i, i + ours, k, k + theirs))
        yield from _anchored(before, after, (i + ours + length, j, k + theirs + length, m))
    elif i < j or k < m:
        yield span


def _weightiest(before: Words, after: Words) -> tuple[int, int, int]:
    """Return where the common run with most weighty words begins on either side, and its length: 0 if there is none."""
    best, found = (0, 0), (0, 0, 0)
    above: list[tuple[int, int]] = [(0, 0)] * (len(after) + 1)
    for i, word in enumerate(before):
        row = [(0, 0)]
        weight = word not in SMALL
        for j, other in enumerate(after):
            heavy, length = above[j]
            row.append((heavy + weight, length + 1) if word == other else (0, 0))
            if row[-1] > best:
                best = row[-1]
                found = (i + 1 - best[1], j + 1 - best[1], best[1])
        above = row
    return found
