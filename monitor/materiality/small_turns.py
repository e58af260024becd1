"""Small words that turn an answer alone: "by" into "for", "our" into "their", "has been" into "will be"."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise, permutations

from monitor.materiality.editorial import is_inflected
from monitor.materiality.function_words import WE_SAY
from monitor.materiality.words import listed

_INSTEAD: Mapping[str, Collection[str]] = {
    "by": listed("for from about"),
    "par": listed("pour aupres"),
    "durch": listed("fur"),
    "door": listed("voor"),
    "dal": listed("per"),
    "dai": listed("per"),
    "for": listed("about"),
}
"""What leads to who does a thing, or is served by it, and what leads from the same word to another part in it."""
_OWNERS = (
    listed("our nos notre unser unsere unserer unseren unserem unseres ons onze nuestro nuestra nuestros nuestras"),
    listed("your votre vos deine deiner deinen deinem euer eure eurer uw jouw"),
    listed("their leur leurs hun loro"),
    listed("other others"),
)
"""Whose a thing is: the vendor's, the reader's, a third party's, or of none of them."""
_SAY = (WE_SAY | {"us", "ours"}, listed("you yours vous u du"), listed("they them ils elles"))
_LEFT_OUT = "alternate"
"""What "every other" is said for, of weeks or years."""
_PERFECT, _FUTURE, _NOW = listed("have has had"), listed("will shall"), listed("is are am")
_BETWEEN = listed("been be also already now")
_DONE = (listed("ete"), listed("wurde wurden worden"), listed("sido"), listed("stato stata stati state"))
_DUE = (listed("sera seront"), listed("wird werden"), listed("sera seran"), listed("sara saranno verra verranno"))
"""What tells in French, German, Spanish and Italian that a thing was done, and that it will be."""


def turns_alone(before: Sequence[str], after: Sequence[str], named: Collection[str] = ()) -> bool:
    """Return whether a small word alone gave another answer: who does it, whose it is, whether it is done yet.

    `named` are words that stand for the vendor or the reader: where their number changed, so may what is theirs.

    >>> turns_alone(("drawn", "by", "us"), ("drawn", "for", "us")), turns_alone(("drawn", "by", "us"), ("we", "draw"))
    (True, False)
    """
    return (
        (_LEFT_OUT in before) != (_LEFT_OUT in after)
        or _serves_instead(before, after)
        or _serves_instead(after, before)
        or _owned_by_others(before, after, named)
        or _is_put_off(before, after)
        or _is_put_off(after, before)
        or any(
            _is_exchanged(before, after, done, due) or _is_exchanged(before, after, due, done)
            for done, due in zip(_DONE, _DUE, strict=True)
        )
    )


def _serves_instead(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Return whether a word that stood behind who does a thing stands behind who is served by it: "by us", "for us"."""
    followed, now = set(pairwise(ours)), set(pairwise(theirs))
    gone, came = followed - now, now - followed
    return any((last, word) in came for lead, word in gone for last in _INSTEAD.get(lead, ()))


def _owned_by_others(ours: Sequence[str], theirs: Sequence[str], named: Collection[str]) -> bool:
    """Return whether what was one's own is another's, where nobody else was put in the place of anybody."""
    if _counts(ours, (*_SAY, named)) != _counts(theirs, (*_SAY, named)):
        return False
    return any(_is_exchanged(ours, theirs, one, other) for one, other in permutations(_OWNERS, 2))


def _is_exchanged(ours: Sequence[str], theirs: Sequence[str], one: Collection[str], other: Collection[str]) -> bool:
    """Return whether one side has so many words more of one kind as it has fewer of the other."""
    (mine, its), (now, then) = _counts(ours, (one, other)), _counts(theirs, (one, other))
    return mine - now == then - its > 0


def _counts(spoken: Sequence[str], kinds: Sequence[Collection[str]]) -> list[int]:
    return [sum(word in kind for word in spoken) for kind in kinds]


def _is_put_off(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Return whether what was done is to be done: "has been drawn", "will be drawn", "are drawing"."""
    done = {*_behind(ours, _PERFECT)} - {*_behind(theirs, _PERFECT)}
    due = {*_behind(theirs, _FUTURE), *(word for word in _behind(theirs, _NOW) if word.endswith("ing"))}
    return any(_is_one_verb(one, other) for one in done for other in due)


def _is_one_verb(one: str, other: str) -> bool:
    return is_inflected(one, other) or (bool(one) and one.removesuffix("e") == other.removesuffix("ing"))


def _behind(spoken: Sequence[str], leads: Collection[str]) -> Iterator[str]:
    """Yield the verb behind each of some auxiliaries."""
    for place, word in enumerate(spoken):
        if word in leads:
            yield next((verb for verb in spoken[place + 1 :] if verb not in _BETWEEN), "")
