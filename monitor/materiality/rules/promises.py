"""Rules on what a vendor denies: negations that came or went, promises not to do something."""

from collections.abc import Iterator

from monitor.materiality.denied_rows import only_answers_no
from monitor.materiality.discontinued import is_gone
from monitor.materiality.doubling import undoubled
from monitor.materiality.echo import echoed
from monitor.materiality.editorial import content, is_like
from monitor.materiality.edits import Edit
from monitor.materiality.function_words import OR, OR_OF
from monitor.materiality.lists import is_item
from monitor.materiality.polarity import is_opposite_denied
from monitor.materiality.promises import (
    FOR_NOW,
    is_free_to,
    is_measurement,
    is_moot,
    is_promise,
    is_turned,
    means_alike,
)
from monitor.materiality.readers import denied_to_reader, is_of_reader, newly_denied_to_reader
from monitor.materiality.reasons import better, gist, reason, worse
from monitor.materiality.refusals import refuses
from monitor.materiality.rules.names import rule
from monitor.materiality.rules.turned import ban_turned, consent_turned, end_turned, waits_alike
from monitor.materiality.stance import FORGONE, NEGATIONS, PREFIXED, denials, negated
from monitor.materiality.subjects import likely
from monitor.materiality.third_party_denials import of_others_before, of_others_now
from monitor.materiality.vocabulary import (
    LIABILITY,
    ONLY,
    count,
    mentions,
)
from monitor.materiality.wording import GUARDED
from monitor.materiality.words import listed
from storage.records import Direction, Reason, Severity

_LACKING = """
    unable | impossible | unhappy | dissatisfied | decline | stop receiving | stop getting | outside our control
    | outside of our control | beyond our control | beyond the control | fail to | fails to | otherwise | incapable
    | hors de notre controle | echappent a notre controle | echappe a notre controle | autrement | ausserhalb | anders=
    | unmoglich | buiten onze | onmogelijk | imposible | fuera de nuestro | impossibil | al di fuori"""
"""Says without a "not" that a thing is not so: in its place it denies the same."""
_NEAR = 12
_PART = 3
"""Words that carry meaning: more of them are a denial of something else."""


def promise_flipped(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a negation came or went while the statement stayed (guideline, high: any negation flip).

    One that favours the reader is medium, as a new promise is: of two severities the lower.
    """
    if edit.before is None or edit.after is None or mentions(edit.words_after, LIABILITY):
        return
    if told := consent_turned(edit) or ban_turned(edit) or end_turned(edit):
        yield told
        return
    more = _denials(edit.words_after) - _denials(edit.words_before)
    if (
        waits_alike(edit)
        or is_opposite_denied(edit)
        or _limits_alike(edit)
        or _denies_more(edit)
        or _denies_the_same(edit)
        or not more
        or (denials(edit.removed) == denials(edit.added) and not _forgoes_otherwise(edit))
        or more * (count(edit.words_before, _LACKING) - count(edit.words_after, _LACKING)) > 0
        or not _kept(edit, dropped=more < 0)
    ):
        return
    gained = more > 0
    favours = denied_to_reader(edit) if not gained else not (is_of_reader(edit) or newly_denied_to_reader(edit))
    if is_free_to(edit.words_after if gained else edit.words_before):
        favours = not gained
    what = f"{gist(edit.gone or edit.before.text)} → {gist(edit.came or edit.after.text)}"
    yield reason(
        edit,
        rule="promise_flipped",
        category=likely(edit),
        severity=Severity.MEDIUM if favours or is_measurement(edit) or is_turned(edit) else Severity.HIGH,
        direction=Direction.FAVOURABLE if favours else Direction.ADVERSE,
        sentence=f"A negation was {'added' if gained else 'dropped'}: {what}",
    )


def _denials(spoken: tuple[str, ...]) -> int:
    """Return how often words deny, "non-personal" too: without its prefix data are others."""
    return denials(spoken) + count(spoken, PREFIXED)


def _limits_alike(edit: Edit) -> bool:
    """Return whether "nobody but" became "only", or the reverse, and the words of meaning are the same."""
    return is_turned(edit) and means_alike(edit)


def _forgoes_otherwise(edit: Edit) -> bool:
    return count(edit.words_before, FORGONE) != count(edit.words_after, FORGONE)


def promise_dropped(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a promise not to do something is no longer made anywhere in the text."""
    if edit.before is None or edit.after is not None or is_moot(edit):
        return
    if not (is_promise(edit.words_before) or edit.before.block.denied):
        return
    if only_answers_no(edit.before, edit.texts.before):
        return
    if not echoed(edit.texts.after, edit.words_before) and not is_gone(edit):
        yield worse(
            edit,
            rule="promise_dropped",
            category=likely(edit),
            sentence=f"A promise is no longer made: {gist(edit.before.text, 300)}",
        )


def promise_replaced(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where another statement stands in the place of a promise not to do something (high)."""
    if edit.before is None or edit.after is None or not is_promise(edit.words_before) or negated(edit.words_after):
        return
    if _kept(edit, dropped=True) or mentions(edit.words_after, _LACKING, ONLY):
        return
    if not echoed(edit.texts.after, edit.words_before):
        yield worse(
            edit,
            rule="promise_replaced",
            category=likely(edit),
            sentence=f"A promise is no longer made: {gist(edit.before.text, 300)}",
        )


def promise_narrowed(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a denial holds for less than before: "we share nothing" for a purpose, or with somebody."""
    if not edit.is_reworded or not is_promise(edit.words_before) or is_of_reader(edit):
        return
    if came := of_others_now(edit):
        yield worse(
            edit,
            rule="promise_narrowed",
            category=likely(edit),
            sentence=f"A promise holds for others only: {gist(came)}",
        )
    if came or edit.removed or len(edit.places) != 1:
        return
    tail = edit.added
    if tail[0] not in _UNLESS and mentions(tail, NEGATIONS, _WHATEVER):
        return
    at_end = edit.words_after[-len(tail) :] == tail
    begun = at_end and (tail[0] in _NARROWING or mentions(tail[:_BEGIN], _SET_APART))
    if begun or mentions(tail, FOR_NOW) or (not at_end and _is_attribute(edit)):
        yield worse(
            edit,
            rule="promise_narrowed",
            category=likely(edit),
            sentence=f"A promise holds for less than before: {gist(edit.came)}",
        )


def promise_widened(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a denial holds for all, and held for others: "no ads of third parties" is "no ads"."""
    if edit.is_reworded and is_promise(edit.words_after) and (went := of_others_before(edit)):
        yield better(
            edit,
            rule="promise_widened",
            category=likely(edit),
            sentence=f"A promise held for others only, and holds for all: {gist(went)}",
        )


_BEGIN = 4
_SET_APART = """
    es sei denn | ausgenommen | ausnahme | sofern= | soweit= | nur= | indien | behalve | uitgezonderd | uitzondering
    | exception | a moins | excepcion | excepto | salvo | eccezione | a meno | eccetto"""
"""Begins an exception in other words than one."""


_UNLESS = listed(
    "without unless except sans sauf ohne ausser sofern soweit es zonder tenzij behalve sin salvo senza tranne"
)
"""Begins what lets something through that was denied without condition."""


def _is_attribute(edit: Edit) -> bool:
    """Return whether a word or two came that narrow a denial: "no precise location" where it was "no location"."""
    _, _, start, end = edit.places[0]
    whole = edit.after is not None and not is_item(edit.after, start, end)
    denied = negated(edit.words_after[:start])
    return whole and denied and 0 < len(content(edit.added)) <= _ATTRIBUTE


_ATTRIBUTE = 2
"""Words of an attribute that carry meaning."""


def promise_made(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where the vendor newly promises not to do something."""
    if edit.after is None or not (is_promise(edit.words_after) or (edit.before is None and edit.after.block.denied)):
        return
    if only_answers_no(edit.after, edit.texts.after) or refuses(edit.words_after):
        return
    if (edit.before is None and not echoed(edit.texts.before, edit.words_after)) or (
        _denies_more(edit) and not means_alike(edit) and not any(promise_narrowed(edit))
    ):
        yield better(
            edit,
            rule="promise_made",
            category=likely(edit),
            sentence=f"A promise is newly made: {gist(edit.after.text, 300)}",
        )


_NARROWING = listed("""
    that which whose for to with in when if where unless except without other on via through outside inside across
    beyond within among qui pour a avec dans si lorsque sauf sans fur zu an mit in wenn falls ausser ohne voor aan met
    als tenzij zonder para con en si salvo sin per con se tranne senza
    apart aside hormis exception excepcion excepto fatta ad eccetto
""")
"""Begins what a denial is limited to."""
_WHATEVER = (
    "any= | anyone | anybody | whatsoever | ever= | at all | quelque | quiconque | irgend | wie dan ook | cualquier"
)
"""Stresses a denial, and limits nothing."""


def _denies_more(edit: Edit) -> bool:
    """Return whether a whole denial came into a passage that denied something already."""
    added = (came for gone, came in edit.hunks if not gone and negated(came))
    return negated(edit.words_before) and any(len(content(came)) > _PART for came in added)


def _denies_the_same(edit: Edit) -> bool:
    """Return whether both sides deny, and of the same: "neither kept nor sent" is "not kept and not sent"."""
    if not (negated(edit.words_before) and negated(edit.words_after)):
        return False
    ours, theirs = (set(content(undoubled(side))) - GUARDED for side in (edit.words_before, edit.words_after))
    alike = all(any(is_like(word, other) for other in theirs) for word in ours - theirs) and all(
        any(is_like(word, other) for other in ours) for word in theirs - ours
    )
    return alike and not _is_lifted(edit)


def _is_lifted(edit: Edit) -> bool:
    """Return whether a denial only came or only went, and no "or" in its place spreads another over it."""
    gone, came = negated(edit.removed), negated(edit.added)
    return gone is not came and _SPREADING.isdisjoint(edit.added if gone else edit.removed)


_SPREADING = OR | OR_OF | listed("nor neither ni weder noch")


def _kept(edit: Edit, *, dropped: bool) -> bool:
    """Return whether the statement stayed: no second sentence came or went with the negation in it."""
    changed = edit.removed if dropped else edit.added
    return len(changed) <= max(_NEAR, len(edit.words_before) // 2, len(edit.words_after) // 2)


RULES = (
    rule(promise_flipped, Severity.HIGH, Severity.MEDIUM),
    rule(promise_dropped, Severity.HIGH),
    rule(promise_narrowed, Severity.HIGH),
    rule(promise_replaced, Severity.HIGH),
    rule(promise_made, Severity.MEDIUM),
    rule(promise_widened, Severity.MEDIUM),
)
