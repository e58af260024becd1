"""How much of a text only moved."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable

from monitor.materiality.passages import Text, without_number


def moved(before: Text, after: Text) -> int:
    """Return how many lines stand once in both texts, but in another order than the others."""
    there = _singles(before)
    places = [there[words] for words in _singles(after) if words in there]
    return len(places) - _longest_ordered(places)


def _singles(text: Text) -> dict[tuple[str, ...], int]:
    """Return where each line stands that stands once in a text, without its number."""
    lines = [without_number(block.told) for block in text.blocks]
    often = Counter(lines)
    return {line: number for number, line in enumerate(lines) if often[line] == 1}


def _longest_ordered(places: Iterable[int]) -> int:
    """Return the length of the longest increasing run of places, not necessarily side by side."""
    ends: list[int] = []
    for place in places:
        position = bisect_left(ends, place)
        ends[position : position + 1] = [place]
    return len(ends)
