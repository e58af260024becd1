"""Whether a whole text says something in other words, wherever it stands: before anything is called new or lost."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from monitor.materiality.editorial import content
from monitor.materiality.passages import Text, passages
from monitor.materiality.stance import negated

_MOST = 0.7
"""Of the words that carry meaning: a passage that holds so many of them says the same."""
_FEWEST = 3
"""Words that carry meaning, below which a passage is too brief to be recognised."""


@dataclass(frozen=True)
class _Index:
    holders: Mapping[str, tuple[int, ...]]
    denied: tuple[bool, ...]


def echoed(text: Text, spoken: tuple[str, ...]) -> bool:
    """Return whether one passage of the text says most of these words, and denies just where they do."""
    wanted = set(content(spoken))
    if len(wanted) < _FEWEST:
        return text.names(spoken)
    index = _index(text)
    shared = Counter(number for word in wanted for number in index.holders.get(word, ()))
    return any(
        count >= _MOST * len(wanted) and index.denied[number] == negated(spoken) for number, count in shared.items()
    )


@lru_cache(maxsize=4)
def _index(text: Text) -> _Index:
    holders: dict[str, list[int]] = defaultdict(list)
    denied = []
    for number, passage in enumerate(passages(text.blocks)):
        denied.append(negated(passage.words))
        for word in set(content(passage.words)):
            holders[word].append(number)
    return _Index(holders={word: tuple(numbers) for word, numbers in holders.items()}, denied=tuple(denied))
