"""Sentences that are put otherwise and give the same answers: what changed in them are words that give none."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from monitor.clauses import ClauseKind
from monitor.facts.language import language_of
from monitor.materiality.editorial import content, is_like, unabridged, undoubled
from monitor.materiality.edits import Edit
from monitor.materiality.idle import is_idle
from monitor.materiality.lists import drops_an_item
from monitor.materiality.passages import Passage
from monitor.materiality.periods import same_periods, timeless
from monitor.materiality.roles import SUBORDINATE, clause_moved, same_parties, turned_passive
from monitor.materiality.settings import GENERAL
from monitor.materiality.stance import is_given
from monitor.materiality.synonyms import CLASS
from monitor.materiality.vocabulary import OPT_OUT, mentions
from monitor.materiality.wording import GUARDED
from monitor.materiality.words import listed, targets
from storage.records import Reason


def is_restated(edit: Edit, told: Iterable[Reason]) -> bool:
    """Return whether a passage was put otherwise and no rule has more to say of it than that it changed.

    The words that are on one side only are idle; a "not", a "may", a figure, a name stands as often as before; and
    what was said of the vendor is not said of the reader.
    """
    if edit.before is None or edit.after is None or edit.after.kind is ClauseKind.ROW:
        return False
    if not all(reason.rule in GENERAL for reason in told):
        return False
    if not same_periods(edit.words_before, edit.words_after):
        return False
    if not _same_weights(edit):
        return False
    ours, theirs = _said(edit.before), _said(edit.after)
    own = edit.document.before.names_of_its_own & edit.document.after.names_of_its_own
    gone, came = _only_in(ours, theirs, own), _only_in(theirs, ours, own)
    return (
        (gone or came or _denies_otherwise(edit) or _is_turned(edit.before.text, edit.after.text))
        and all(is_idle(word, language_of(edit.after.text)) for word in (*gone, *came))
        and not drops_an_item(edit)
        and not lost_its_way(edit)
        and not any(map(_is_named, (edit.before, edit.after), (edit.words_after, edit.words_before)))
        and (_stands_still(edit) or _may_move(edit))
        and same_parties(edit.before.text, edit.after.text)
    )


def lost_its_way(edit: Edit) -> bool:
    """Return whether a choice lost the link by which it is made: "opt out" without its "here"."""
    spoken = edit.words_before
    if not (is_given(spoken) or mentions(spoken, OPT_OUT, "delete your | supprimer votre | loschen")):
        return False
    before, after = (targets(passage.block.raw) if passage else () for passage in (edit.before, edit.after))
    return len(after) < len(before) and not set(before).issubset(targets(edit.document.after.raw))


def _denies_otherwise(edit: Edit) -> bool:
    """Return whether "not" gave way to "no" at the same place."""
    told = [word for gone, came in edit.hunks for word in (*_weights(gone), *_weights(came))]
    return _NOT in told and _stands_still(edit)


def _stands_still(edit: Edit) -> bool:
    """Return whether each guarded word that changed has its like at the same place; a figure where it is not alone."""
    alone = sum(not word.isalpha() for word in _weights(edit.words_before)) < _FIGURES
    placed = [[Counter(_placed(side, alone=alone)) for side in hunk] for hunk in edit.hunks]
    return all(gone == came for gone, came in placed)


def _placed(spoken: tuple[str, ...], *, alone: bool) -> Iterator[str]:
    return (_alike(word) for word in _weights(spoken) if word.isalpha() or not alone)


_FIGURES = 2
"""Figures of a sentence from which one may take the place of another."""


def _alike(word: str) -> str:
    return "may" if word in _ABLE else _ANY if word == _ALL else word


def _may_move(edit: Edit) -> bool:
    """Return whether a sentence is one statement, so that a "not" that stands elsewhere denies the same."""
    return _PARTING.isdisjoint(edit.every)


_PARTING = SUBORDINATE | listed("""
    and or but nor who whom which that until because et ou mais ni qui que dont und oder aber sondern dass en of maar
    dat y o u pero sino ma ed od che
""") - {"als", "si", "se"}


def _is_turned(before: str, after: str) -> bool:
    return turned_passive(before, after) or clause_moved(before, after)


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


def _same_weights(edit: Edit) -> bool:
    """Return whether every guarded word and every figure stands as often on both sides; "can" may stand for "may"."""
    ours, theirs = (Counter(_weights(passage.words)) for passage in (edit.before, edit.after) if passage)
    able, may, some, every = (theirs.pop(word, 0) - ours.pop(word, 0) for word in (*_ABLE, _ANY, _ALL))
    return ours == theirs and may in {0, -able} and every in {0, -some}


def _weights(spoken: tuple[str, ...]) -> Iterator[str]:
    for word in unabridged(timeless(undoubled(spoken))):
        if word in _EVERY:
            yield _ALL
        elif word in _ABLE or word == _ANY:
            yield word
        elif word in _DENYING:
            yield _NOT
        elif (word in GUARDED and word not in _EASY) or not word.isalpha():
            yield CLASS.get(word, word)


_ABLE, _ANY, _ALL = ("can", "may"), "any", "all"
_NOT, _DENYING = "not", listed("not no never nicht kein keine keinen niet geen")
_EVERY = listed("all every each")
_EASY = listed("will both could would")


def _only_in(mine: Sequence[str], other: Sequence[str], own: frozenset[str]) -> list[str]:
    """Return the words of one side that have no like on the other."""
    held = frozenset(other)
    return [
        word
        for word in dict.fromkeys(mine)
        if word not in held
        and word not in own
        and word not in GUARDED
        and not any(is_like(word, like) for like in held)
    ]
