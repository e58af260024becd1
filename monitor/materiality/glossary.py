"""Many lists of stems asked of the same words at once: each word is looked up, rather than each list searched for."""

from collections.abc import Iterable
from functools import lru_cache

from monitor.materiality.stems import entries, line

_WORDS = 16_384
"""Different words whose stems are remembered: some policies' worth."""
_PASSAGES = 64
"""Runs of words whose lists are remembered: several rules ask the same of one edit."""

_Lists = frozenset[str]


class Glossary:
    """Lists of stems, each written as in the vocabulary."""

    def __init__(self, lists: Iterable[str]) -> None:
        """Sort the stems of all lists by their first word."""
        self._single: dict[str, _Lists] = {}
        self._phrases: dict[str, dict[str, _Lists]] = {}
        for stems in lists:
            for stem in entries(stems):
                first, _, rest = stem.partition(" ")
                held = self._phrases.setdefault(first, {}) if rest else self._single
                held[stem] = held.get(stem, frozenset()) | {stems}
        self._of_word = lru_cache(maxsize=_WORDS)(self._looked_up)
        self._of_words = lru_cache(maxsize=_PASSAGES)(self._searched)

    def named(self, spoken: tuple[str, ...]) -> frozenset[str]:
        """Return the lists of which the words hold a stem: those that `mentions` is true of.

        >>> sorted(Glossary(("retain | kept=", "opt out")).named(("we", "retain", "it", "unless", "you", "opt", "out")))
        ['opt out', 'retain | kept=']
        """
        return self._of_words(spoken) if spoken else frozenset()

    def _searched(self, spoken: tuple[str, ...]) -> _Lists:
        text = line(spoken)
        found: set[str] = set()
        start = 1
        for word in text[1:-1].split(" "):
            lists, phrases = self._of_word(word)
            found |= lists
            for phrase, others in phrases:
                if text.startswith(phrase, start):
                    found |= others
            start += len(word) + 1
        return frozenset(found)

    def _looked_up(self, word: str) -> tuple[_Lists, tuple[tuple[str, _Lists], ...]]:
        """Return the lists with a stem that is this word or its beginning, and the phrases that begin with the word."""
        beginnings = (*(word[:length] for length in range(1, len(word) + 1)), f"{word} ")
        lists = frozenset[str]().union(*(self._single.get(stem, ()) for stem in beginnings))
        return lists, tuple(self._phrases.get(word, {}).items())
