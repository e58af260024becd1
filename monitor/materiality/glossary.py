"""Every list of stems asked of the same words at once: each word is looked up, rather than each list searched for."""

import re
import sys
from collections.abc import Iterable, Mapping
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
_Phrases = Mapping[str, Stems]
"""By their first word the rest of stems of several words."""


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


def number_loaded() -> None:
    """Number what is written as a list in the modules beside this one: with each list the index is made anew.

    Lists that it misses are numbered as they are asked for, and what it takes for one by mistake nobody asks for.
    """
    loaded = [vars(module) for name, module in sys.modules.items() if name.startswith(f"{__package__}.")]
    said = (value for held in loaded for value in held.values() if isinstance(value, str))
    number(*filter(_LIST.fullmatch, said))


_LIST = re.compile(r"[^()\[\]\\^]+ \| [^()\[\]\\^]+")


def named(spoken: tuple[str, ...]) -> int:
    """Return the sum of the numbers of the lists of which the words hold a stem, of those numbered so far."""
    return _named(_INDEX[0], spoken)


@shared(_PASSAGES)
def _named(index: "_Index", spoken: tuple[str, ...]) -> int:
    return index.named(spoken)


class _Index:
    """The stems of some lists by their first word; it never alters, so that what it remembers stays true."""

    def __init__(self, lists: tuple[str, ...], single: Stems, phrases: _Phrases) -> None:
        self._lists, self._single, self._phrases = lists, single, phrases
        self.numbers = {stems: 1 << place for place, stems in enumerate(lists)}
        self._begun = _Begun(single, phrases)

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
        if "@" in "".join(spoken):
            spoken = tuple(line(spoken)[1:-1].split(" "))
        found, length = 0, len(spoken)
        for place, (numbers, behind) in enumerate(map(self._begun.__getitem__, spoken), start=1):
            if numbers:
                found |= numbers
            following, begun = place, behind
            while begun is not None and following < length:
                more, begun = begun[spoken[following]]
                if more:
                    found |= more
                following += 1
        return found


class _Begun(dict[str, tuple[int, "_Begun | None"]]):
    """Of each word the lists with a stem that it is or begins with, and what may follow in the phrases it begins."""

    def __init__(self, single: Stems, phrases: _Phrases) -> None:
        super().__init__()
        self._single, self._phrases = single, phrases
        self._longest = max(map(len, single), default=0)

    def __missing__(self, word: str) -> tuple[int, "_Begun | None"]:
        if len(self) >= _WORDS:
            self.clear()
        numbers, phrases = self._beginning(word), self._phrases.get(word)
        begun = (numbers, _Begun(*_parted(phrases)) if phrases else None) if numbers or phrases else _NOTHING
        self[word] = begun
        return begun

    def _beginning(self, word: str) -> int:
        """Return the lists with a stem that a word is or begins with; a closed one ends with a blank."""
        found = self._single.get(f"{word} ", 0)
        for length in range(1, min(len(word), self._longest) + 1):
            if numbers := self._single.get(word[:length]):
                found |= numbers
        return found


def _parted(stems: Stems) -> tuple[Stems, _Phrases]:
    """Return the stems of one word, and by their first word what the others want behind it."""
    single: dict[str, int] = {}
    phrases: dict[str, dict[str, int]] = {}
    for stem, numbers in stems.items():
        first, _, rest = stem.partition(" ")
        if rest:
            phrases.setdefault(first, {})[rest] = numbers
        else:
            single[stem] = numbers
    return single, phrases


_NOTHING = (0, None)
_INDEX = [_Index((), {}, {})]
"""Of all lists that were asked for: the same words are asked for most of them."""
_GROWING = Lock()
