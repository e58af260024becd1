"""Every list of stems asked of the same words at once: each word is looked up, rather than each list searched for."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache, reduce
from operator import or_
from threading import Lock

from monitor.materiality.stems import entries, line
from monitor.sharing import shared

_WORDS = 16_384
"""Different words, and pairs of words, whose stems are remembered: some policies' worth."""
_PASSAGES = 16_384
"""Runs of words whose lists are remembered: what many rules ask of the passages of two texts of 300 kB."""
_LISTS = 1_024

Stems = Mapping[str, int]
"""Of each stem the sum of the numbers of the lists that hold it."""


class Glossary:
    """Some lists of stems, each written as in the vocabulary."""

    def __init__(self, lists: Iterable[str]) -> None:
        """Number the lists, all at once: with each new one the index is made anew."""
        listed = tuple(lists)
        self._all = number(*listed)
        self._numbers = {stems: number(stems) for stems in listed}
        self._of = lru_cache(maxsize=_PASSAGES)(self._told)

    def named(self, spoken: tuple[str, ...]) -> frozenset[str]:
        """Return the lists of which the words hold a stem: those that `mentions` is true of.

        >>> sorted(Glossary(("retain | kept=", "opt out")).named(("we", "retain", "it", "unless", "you", "opt", "out")))
        ['opt out', 'retain | kept=']
        """
        return self._of(named(spoken) & self._all)

    def named_in_any(self, runs: Iterable[tuple[str, ...]]) -> frozenset[str]:
        """Return the lists of which one of some runs of words holds a stem."""
        return self._of(reduce(or_, map(named, runs), 0) & self._all)

    def _told(self, found: int) -> frozenset[str]:
        return frozenset(stems for stems, numbered in self._numbers.items() if found & numbered)


@lru_cache(maxsize=_LISTS)
def number(*lists: str) -> int:
    """Return the number of a list of stems, a power of two, or the sum of those of several.

    Lists are numbered as they are first asked for; what is found in words does not depend on that.
    """
    with _GROWING:
        _INDEX[0] = _INDEX[0].grown(lists)
        return sum(_INDEX[0].numbers[stems] for stems in frozenset(lists))


def named(spoken: tuple[str, ...]) -> int:
    """Return the sum of the numbers of the lists of which the words hold a stem, of those numbered so far."""
    return _named(_INDEX[0], spoken)


@shared(_PASSAGES)
def _named(index: "_Index", spoken: tuple[str, ...]) -> int:
    return index.named(spoken)


class _Index:
    """The stems of some lists by their first word; it never alters, so that what it remembers stays true."""

    def __init__(self, lists: tuple[str, ...], single: Stems, phrases: Mapping[str, Mapping[str, int]]) -> None:
        self._lists, self._single, self._phrases = lists, single, phrases
        self.numbers = {stems: 1 << place for place, stems in enumerate(lists)}
        self._words = _Words(single, phrases)

    def grown(self, lists: Iterable[str]) -> "_Index":
        """Return the index with these lists, too."""
        new = tuple(dict.fromkeys(stems for stems in lists if stems not in self.numbers))
        if not new:
            return self
        single = dict(self._single)
        added: dict[str, dict[str, int]] = {}
        for place, stems in enumerate(new, start=len(self._lists)):
            for stem in entries(stems):
                first, _, rest = stem.partition(" ")
                held, key = single, stem
                if rest:
                    held, key = added.setdefault(first, dict(self._phrases.get(first, {}))), rest
                held[key] = held.get(key, 0) | 1 << place
        phrases = {**self._phrases, **added}
        return _Index((*self._lists, *new), single, phrases)

    def named(self, spoken: tuple[str, ...]) -> int:
        """Return the sum of the numbers of the lists of which the words hold a stem."""
        told = f"{' '.join(spoken)} "
        spelled: Sequence[str] = spoken
        if "@" in told:
            told = line(spoken)[1:]
            spelled = told[:-1].split(" ")
        found = start = 0
        for word in spelled:
            start += len(word) + 1
            single, behind = self._words[word]
            if single:
                found |= single
            if behind is not None:
                for rest, numbers in behind.get(told[start : start + 1], ()):
                    if told.startswith(rest, start):
                        found |= numbers
        return found


_Behind = Mapping[str, tuple[tuple[str, int], ...]]
"""What the phrases with one first word want behind it, by its first sign."""


class _Words(dict[str, tuple[int, _Behind | None]]):
    """Of each word the lists with a stem that it is or begins with, and what the phrases want behind it."""

    def __init__(self, single: Stems, phrases: Mapping[str, Mapping[str, int]]) -> None:
        super().__init__()
        lengths = [len(stem) for stem in single]
        self._single, self._shortest, self._longest = single, min(lengths, default=0), max(lengths, default=0)
        self._phrases, self._behind = phrases, dict[str, _Behind]()

    def __missing__(self, word: str) -> tuple[int, _Behind | None]:
        if len(self) >= _WORDS:
            self.clear()
        if word in self._phrases and word not in self._behind:
            self._behind[word] = _by_first_sign(self._phrases[word])
        self[word] = self._beginning(word), self._behind.get(word)
        return self[word]

    def _beginning(self, word: str) -> int:
        """Return the lists with a stem that a word is or begins with; a closed one ends with a blank."""
        found = self._single.get(f"{word} ", 0)
        for length in range(self._shortest, min(len(word), self._longest) + 1):
            if numbers := self._single.get(word[:length]):
                found |= numbers
        return found


def _by_first_sign(phrases: Mapping[str, int]) -> _Behind:
    found: dict[str, list[tuple[str, int]]] = {}
    for rest, numbers in phrases.items():
        found.setdefault(rest[0], []).append((rest, numbers))
    return {sign: tuple(listed) for sign, listed in found.items()}


_INDEX = [_Index((), {}, {})]
"""Of all lists that were asked for: the same words are asked for most of them."""
_GROWING = Lock()
