"""Sentences that are put otherwise and give the same answers: what changed in them are words that give none."""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from monitor.clauses import ClauseKind
from monitor.materiality.doubling import undoubled
from monitor.materiality.editorial import content, unabridged, unified
from monitor.materiality.edits import Edit
from monitor.materiality.exchange import changed_places
from monitor.materiality.function_words import SUBORDINATE
from monitor.materiality.lists import drops_an_item
from monitor.materiality.own_names import selves
from monitor.materiality.passages import Passage
from monitor.materiality.periods import same_periods, timeless
from monitor.materiality.roles import clause_moved, same_parties
from monitor.materiality.stance import is_given
from monitor.materiality.stop_words import is_idle
from monitor.materiality.synonyms import CLASS
from monitor.materiality.vocabulary import OPT_OUT, mentions
from monitor.materiality.weights import Alike, bear_alike, deny_alike, same_weights, stand_still, tell_alike, weights
from monitor.materiality.word_families import kindred
from monitor.materiality.wording import GUARDED, SMALL
from monitor.materiality.words import listed, targets


def is_restated(edit: Edit) -> bool:
    """Return whether a passage was put otherwise: noise, where no rule has more to say of it than that it changed.

    The words that are on one side only are idle; a "not", a "may", a figure, a name stands as often as before; and
    what was said of the vendor is not said of the reader.
    """
    if edit.before is None or edit.after is None or edit.after.kind is ClauseKind.ROW:
        return False
    before, after = edit.words_before, edit.words_after
    if not (
        same_periods(undoubled(before), undoubled(after))
        and same_weights(before, after)
        and deny_alike(edit.before.text, edit.after.text)
    ):
        return False
    ours, theirs = _said(edit.before), _said(edit.after)
    own = selves(edit.texts)
    spoken_in = edit.texts.spoken_in
    alike = partial(kindred, language=spoken_in)
    return (
        (_is_reworded(before, after) or _denies_otherwise(edit) or clause_moved(edit.before.text, edit.after.text))
        and _says_no_more(ours, theirs, own, spoken_in)
        and _says_no_more(theirs, ours, own, spoken_in)
        and not drops_an_item(edit)
        and not lost_its_way(edit)
        and (spoken_in == "de" or not _names_more(edit))
        and _weighs_the_same(edit, alike)
        and same_parties(edit.before.text, edit.after.text, own)
        and not changed_places(before, after, alike)
        and tell_alike(edit.before.text, edit.after.text)
    )


def says_in_order(edit: Edit) -> bool:
    """Return whether both sides say the same words of meaning, of weight and of condition in one order.

    What was said before may be said again: "the map" for "it".
    """
    if not edit.is_reworded:
        return False
    spoken_in = edit.texts.spoken_in
    return [*_ordered(edit.words_before, spoken_in)] == [*_ordered(edit.words_after, spoken_in)]


def _ordered(spoken: tuple[str, ...], language: str) -> Iterator[str]:
    seen = set()
    for word in unified(timeless(undoubled(unabridged(spoken)))):
        called = word if word in _KEPT else CLASS.get(word, word)
        if called in _KEPT or not word.isalpha() or word == "aperiod":
            yield called
        elif called not in seen and called not in SMALL and not is_idle(called, language):
            seen.add(called)
            yield called


_KEPT = GUARDED | SUBORDINATE


def lost_its_way(edit: Edit) -> bool:
    """Return whether a choice lost the link by which it is made: "opt out" without its "here".

    Where it led to may stand there without a link.
    """
    spoken = edit.words_before
    if not (is_given(spoken) or mentions(spoken, OPT_OUT, "delete your | supprimer votre | loschen")):
        return False
    before, after = (targets(passage.block.raw) if passage else () for passage in (edit.before, edit.after))
    return len(after) < len(before) and not all(_is_told(target, edit.texts.after.raw) for target in before)


def _is_told(target: str, text: str) -> bool:
    return _SCHEME.sub("", target) in text


_SCHEME = re.compile(r"^(?:mailto:|https?://)")


def _denies_otherwise(edit: Edit) -> bool:
    """Return whether "not" gave way to "no": at the same place, or alone in a sentence of one statement."""
    if len(edit.removed) == len(edit.added) == 1 and [*weights(edit.removed)] == [*weights(edit.added)] == ["not"]:
        return edit.removed != edit.added and _may_move(edit)
    told = [word for gone, came in edit.hunks for word in (*weights(gone), *weights(came))]
    return "not" in told and stand_still(edit.hunks, edit.words_before)


def _weighs_the_same(edit: Edit, alike: Alike) -> bool:
    """Return whether the words of weight say it of the same: at the same place, of all there is, of the same word."""
    before, after = edit.words_before, edit.words_after
    return stand_still(edit.hunks, before) or _may_move(edit) or bear_alike(before, after, alike)


def _may_move(edit: Edit) -> bool:
    """Return whether a sentence is one statement, so that a "not" that stands elsewhere denies the same."""
    parting = _PARTING if edit.texts.spoken_in == "nl" else _PARTING - _DUTCH
    return parting.isdisjoint(edit.every)


_PARTING = SUBORDINATE | listed("""
    and or but nor who whom which that until because et ou mais ni qui que dont und oder aber sondern dass en of maar
    dat y o u pero sino ma ed od che
""") - {"als", "si", "se"}
_DUTCH = listed("of en")
"""Joins in Dutch, and nothing in English or French."""


def _is_reworded(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Return whether a word that is not of weight stands on one side only: what moved alone may have changed roles."""
    return not (GUARDED | SMALL).issuperset(frozenset(timeless(ours)) ^ frozenset(timeless(theirs)))


def _names_more(edit: Edit) -> bool:
    """Return whether one side names what the other does not; in German, where all nouns have capitals, none tells."""
    sides = ((edit.before, edit.words_after), (edit.after, edit.words_before))
    return any(passage is not None and _is_named(passage, other) for passage, other in sides)


def _is_named(passage: Passage, other: Sequence[str]) -> bool:
    """Return whether a word within a sentence that the other side lacks is written as a name."""
    return any(
        word not in other and passage.text[begin].isupper() and passage.text[begin - 2 : begin - 1] not in _ENDS
        for word, (begin, _) in zip(passage.words, passage.places, strict=False)
        if begin > 1
    )


_ENDS = frozenset(".!?:;\u201c")


def _said(passage: Passage) -> tuple[str, ...]:
    return tuple(content(timeless(undoubled(unabridged(passage.words)))))


def _says_no_more(mine: Sequence[str], other: Sequence[str], own: frozenset[str], language: str) -> bool:
    """Return whether every word of one side is idle, the vendor's own, or has its like on the other."""
    held = frozenset(other)
    return all(
        word in held
        or word in own
        or word in GUARDED
        or is_idle(word, language)
        or any(kindred(word, like, language) for like in held)
        for word in dict.fromkeys(mine)
    )
