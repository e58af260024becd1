"""Whether a whole text says something in other words, wherever it stands: before anything is called new or lost."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain
from math import ceil

from monitor.materiality.editorial import content
from monitor.materiality.passages import Text, passages
from monitor.materiality.stance import negated
from monitor.sharing import shared

_MOST = 0.7
"""Of the words that carry meaning: a passage that holds so many of them says the same."""
_FEWEST = 3
"""Words that carry meaning, below which a passage is too brief to be recognised."""


@dataclass(frozen=True)
class _Index:
    contents: tuple[frozenset[str], ...]
    """Of every passage, the words that carry meaning."""
    spoken: tuple[tuple[str, ...], ...]
    holders: Mapping[str, tuple[int, ...]]
    """The passages that a word stands in."""


def echoed(text: Text, spoken: tuple[str, ...], *, holding: frozenset[str] = frozenset()) -> bool:
    """Return whether one passage says most of these words, all of `holding`, and denies just where they do.

    `holding` are words as `content` gives them.
    """
    wanted = frozenset(content(spoken))
    if len(wanted) < _FEWEST:
        return text.names(spoken)
    index = _index(text)
    most = ceil(_MOST * len(wanted))
    known = wanted & index.holders.keys()
    if len(known) < most:
        return False
    # A passage that holds so many of the words holds one of the rarest: only those few are looked at.
    rarest = sorted(known, key=lambda word: len(index.holders[word]))[: len(known) - most + 1]
    denied = negated(spoken)
    return any(
        len(wanted & index.contents[number]) >= most
        and holding <= index.contents[number]
        and negated(index.spoken[number]) == denied
        for number in frozenset(chain.from_iterable(index.holders[word] for word in rarest))
    )


@shared(4)
def _index(text: Text) -> _Index:
    every = tuple(passage.words for passage in passages(text.blocks))
    contents = tuple(frozenset(content(spoken)) for spoken in every)
    holders: dict[str, list[int]] = defaultdict(list)
    for number, held in enumerate(contents):
        for word in held:
            holders[word].append(number)
    return _Index(
        contents=contents,
        spoken=every,
        holders={word: tuple(numbers) for word, numbers in holders.items()},
    )
