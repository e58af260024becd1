"""Whether two parties of a sentence changed places: "hotels tell drivers" for "drivers tell hotels"."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from monitor.materiality.editorial import is_like, unabridged, unified
from monitor.materiality.function_words import AGENTS, AUXILIARIES, DENYING, PREPOSITIONS, SUBORDINATE
from monitor.materiality.periods import timeless
from monitor.materiality.synonyms import CLASS
from monitor.materiality.weights import Alike
from monitor.materiality.wording import GUARDED, LIGHT, SMALL
from monitor.materiality.words import listed

_LEADS = PREPOSITIONS | SUBORDINATE | listed("aan a au aux al alla allo ai agli alle")
_LIMITS = DENYING | listed("except only sauf nur ausser alleen salvo solo")
"""Of what stands on either side of these, one is out and the other in."""
_SUBJECTS = listed("we you they wir du wij nous vous")
_MOST = 16
"""Words of the part that differs: a longer one was not written by putting one word for another."""


class _Told(NamedTuple):
    """A word that carries meaning, as its class is called, and the preposition that leads to it."""

    word: str
    lead: str


def changed_places(before: Sequence[str], after: Sequence[str], alike: Alike) -> bool:
    """Return whether two words, or runs of words, stand each where the other stood, in the same voice.

    `alike` says which words are one. What moved with its own preposition said the same before, and so did the items of
    a list.

    >>> changed_places(("drivers", "tell", "hotels"), ("hotels", "tell", "drivers"), str.__eq__)
    True
    """
    if _voice(before) != _voice(after):
        return False
    ours, theirs = list(_told(before)), list(_told(after))
    names = _names(ours, theirs, alike)
    mine = [told for told in ours if told.word in names.values()]
    other = [_Told(names[told.word], told.lead) for told in theirs if told.word in names]
    doings = frozenset(was for now, was in names.items() if not is_like(now, was))
    return any(_is_of_parties(exchange, doings) for exchange in _exchanges(mine, other))


def _voice(spoken: Sequence[str]) -> tuple[int, bool]:
    return sum(word in AUXILIARIES for word in spoken), not AGENTS.isdisjoint(spoken)


def _told(spoken: Sequence[str]) -> Iterator[_Told]:
    lead = ""
    for word in unified(unabridged(timeless(tuple(spoken)))):
        if word in _LEADS:
            lead = word
        elif word in _SUBJECTS or word in _LIMITS or not (word in SMALL or word in LIGHT or word in GUARDED):
            yield _Told(CLASS.get(word, word), lead)
            lead = ""


def _names(ours: Sequence[_Told], theirs: Sequence[_Told], alike: Alike) -> dict[str, str]:
    """Return what to call each word of the other side, where it stands once on both."""
    mine, other = (Counter(told.word for told in side) for side in (ours, theirs))
    waiting = [word for word, often in mine.items() if often == 1]
    names = {}
    for word in (word for word, often in other.items() if often == 1):
        like = word if word in waiting else next((one for one in waiting if alike(one, word)), None)
        if like is not None:
            waiting.remove(like)
            names[word] = like
    return names


@dataclass(frozen=True, slots=True, kw_only=True)
class _Exchange:
    """Two runs of words that changed places, each as it stood before and as it stands after."""

    first: tuple[_Told, _Told]
    second: tuple[_Told, _Told]
    parted: bool
    """Whether anything stands between the two."""
    alone: Collection[str]
    """The runs that are a single word."""


def _exchanges(mine: Sequence[_Told], other: Sequence[_Told]) -> Iterator[_Exchange]:
    """Yield the pairs of runs that changed places; what stands between them and around them stayed."""
    ours, theirs = [told.word for told in mine], [told.word for told in other]
    size = len(ours)
    start = next((i for i in range(size) if ours[i] != theirs[i]), size)
    end = next((i for i in range(size - start) if ours[-1 - i] != theirs[-1 - i]), 0)
    last = size - end
    if last - start > _MOST:
        return
    for i in range(start + 1, last):
        for j in range(i, last):
            first, between, second = ours[start:i], ours[i:j], ours[j:last]
            if theirs[start:last] == [*second, *between, *first]:
                yield _Exchange(
                    first=(mine[start], other[last - len(first)]),
                    second=(mine[j], other[start]),
                    parted=bool(between),
                    alone=[run[0] for run in (first, second) if len(run) == 1],
                )


def _is_of_parties(exchange: _Exchange, doings: frozenset[str]) -> bool:
    """Return whether neither of two runs took its own preposition along, as a phrase that moved does.

    Nor is a verb a party that became the noun for it: "to draw maps", "for the drawing of maps".
    """
    if not doings.isdisjoint(exchange.alone):
        return False
    leads = [(was.lead, now.lead) for was, now in (exchange.first, exchange.second)]
    if any(was == now != "" for was, now in leads):
        return False
    return exchange.parted or any(was != now for was, now in leads)
