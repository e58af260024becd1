"""The words of weight in a sentence, "not", "may", a figure, and what each of them bears on."""

from collections import Counter
from collections.abc import Callable, Iterator

from monitor.facts.change_notice import promises_to_tell
from monitor.materiality.doubling import undoubled
from monitor.materiality.editorial import is_like, unabridged, unified
from monitor.materiality.function_words import (
    BUT,
    JOINERS,
    NEITHER,
    NOT,
    NOT_BEHIND,
    RELATIVES,
    SUBORDINATE,
    THEY_SAY,
    WE_SAY,
)
from monitor.materiality.periods import timeless
from monitor.materiality.roles import BREAK, parted
from monitor.materiality.synonyms import CLASS
from monitor.materiality.wording import GUARDED, LIGHT, SMALL
from monitor.materiality.words import listed

Alike = Callable[[str, str], bool]

_ABLE, _ANY, _ALL, _NOT = ("can", "may"), "any", "all", "not"
_DENYING = NOT_BEHIND | NEITHER | listed("not no never")
"""Denies alone, so that one may stand for another: not the French "ne", of which "pas" is the other half."""
_CONDITIONS = (SUBORDINATE | RELATIVES) - {"que", "that", "dass", "dat", "che", "as", "until"}
_CLAUSE = 5
"""Words from "if" or "who" to a "not" that denies only what is said there."""
_EVERY = listed("all every each")
_EASY = listed("will both could would")
_SUBJECTS = WE_SAY | THEY_SAY
_BETWEEN = JOINERS | {BREAK} | listed("so then instead rather alors dann daher dus")
"""Stands before a statement of its own."""


def weights(spoken: tuple[str, ...]) -> Iterator[str]:
    """Yield every word of weight, the like of one meaning alike."""
    for word in unified(unabridged(timeless(undoubled(spoken)))):
        if weight := _weight(word):
            yield weight


def _weight(word: str) -> str:
    if word in _EVERY:
        return _ALL
    if word in _ABLE or word == _ANY:
        return word
    if word in _DENYING:
        return _NOT
    if word == "n":
        return "ne"
    heavy = (word in GUARDED and word not in _EASY) or not word.isalpha()
    return CLASS.get(word, word) if heavy else ""


def same_weights(before: tuple[str, ...], after: tuple[str, ...]) -> bool:
    """Return whether every word of weight stands as often on both sides; "can" may stand for "may", "all" for "any".

    >>> same_weights(("we", "may", "sell"), ("we", "can", "sell")), same_weights(("not", "sell"), ("sell",))
    (True, False)
    """
    ours, theirs = Counter(weights(before)), Counter(weights(after))
    able, may, some, every = (theirs.pop(word, 0) - ours.pop(word, 0) for word in (*_ABLE, _ANY, _ALL))
    return ours == theirs and may in {0, -able} and every in {0, -some}


def stand_still(hunks: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...], spoken: tuple[str, ...]) -> bool:
    """Return whether each word of weight that changed has its like at the same place; a figure unless it is alone."""
    alone = sum(not word.isalpha() for word in weights(spoken)) < _FIGURES
    placed = [[Counter(_placed(side, alone=alone)) for side in hunk] for hunk in hunks]
    return all(gone == came for gone, came in placed)


def _placed(spoken: tuple[str, ...], *, alone: bool) -> Iterator[str]:
    return (_alike(word) for word in weights(spoken) if word.isalpha() or not alone)


_FIGURES = 2
"""Figures of a sentence from which one may take the place of another."""


def _alike(word: str) -> str:
    return "may" if word in _ABLE else _ANY if word == _ALL else word


def bear_alike(before: tuple[str, ...], after: tuple[str, ...], alike: Alike = is_like) -> bool:
    """Return whether each word of weight bears on the same word: "we may disclose it", "it may be disclosed by us".

    >>> bear_alike(("we", "may", "sell", "and", "ship"), ("we", "sell", "and", "may", "ship"))
    False
    """
    waiting = list(_borne(after))
    for weight, on in _borne(before):
        like = next((pair for pair in waiting if pair[0] == weight and alike(pair[1], on)), None)
        if like is None:
            return False
        waiting.remove(like)
    return not waiting


def _borne(spoken: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield each word of weight with the next word that carries meaning, or none."""
    said = unified(unabridged(timeless(undoubled(spoken))))
    for place, word in enumerate(said):
        if weight := _weight(word):
            on = next(filter(_carries, said[place + 1 :]), "")
            yield _alike(weight), CLASS.get(on, on)


def _carries(word: str) -> bool:
    return not (word in SMALL or word in GUARDED or word in LIGHT)


def deny_alike(before: str, after: str) -> bool:
    """Return whether as much stands in the reach of a "not": "we do not sell, but share" takes the sharing out of it.

    >>> deny_alike("We do not sell or share.", "We do not sell, but share.")
    False
    """
    return _freed(parted(before)) == _freed(parted(after))


def tell_alike(before: str, after: str) -> bool:
    """Return whether both texts promise that somebody is told of something, or neither does.

    >>> tell_alike("We may change this notice upon notice to you.", "We may change this notice.")
    False
    """
    return promises_to_tell(before) is promises_to_tell(after)


def _freed(spoken: tuple[str, ...]) -> Counter[str]:
    """Return what begins a statement of its own behind a "not"."""
    first = next(
        (
            place
            for place, word in enumerate(spoken)
            if word in _DENYING | NOT and _CONDITIONS.isdisjoint(spoken[max(0, place - _CLAUSE) : place])
        ),
        None,
    )
    if first is None:
        return Counter()
    return Counter(
        word
        for last, word in zip(spoken[first:], spoken[first + 1 :], strict=False)
        if word in BUT or (word in _SUBJECTS and last in _BETWEEN)
    )
