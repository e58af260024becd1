"""Answers of a word or a sign: yes and no, on and off, ticks and crosses in tables and lists."""

from collections.abc import Iterator, Sequence

from monitor.clauses import ClauseKind
from monitor.materiality.editorial import unified
from monitor.materiality.edits import Edit, Texts
from monitor.materiality.passages import Block
from monitor.materiality.reasons import reason
from monitor.materiality.stance import negated
from monitor.materiality.subjects import likely
from monitor.materiality.ticks import ticks
from monitor.materiality.words import listed
from storage.records import Direction, Reason, Severity

_Opposites = tuple[tuple[frozenset[str], frozenset[str]], ...]
_OPPOSITES = tuple(
    (listed(one), listed(other))
    for one, other in (
        ("yes oui ja si", "no non nein nee"),
        (
            "on enabled active activated actif activees aktiv aktiviert aan ingeschakeld activado activada",
            "off disabled inactive inactif desactivees inaktiv deaktiviert uit uitgeschakeld desactivado desactivada",
        ),
        ("attivo attivato attivata", "disattivato disattivata"),
    )
)


def answer_turned(edit: Edit) -> bool:
    """Return whether a line says yes where it said no, on where off, or denies: or the reverse."""
    if not edit.is_reworded:
        return False
    turned = (_is_opposite(gone, came) or _is_opposite(came, gone) for gone, came in edit.hunks)
    denied = len(edit.changed) <= _WORDS and negated(edit.words_before) != negated(edit.words_after)
    return denied or any(turned)


def is_switched(edit: Edit) -> bool:
    """Return whether one word took the place of its opposite: "on" for "off", which in Dutch are small words.

    Not where the phrase they stand in says the same: "based on" for "based off".
    """
    if not edit.is_reworded:
        return False
    turned = any(
        len(gone) == len(came) == 1 and (_are_apart(gone, came) or _are_apart(came, gone) or {*gone, *came} <= _TURNED)
        for gone, came in edit.hunks
    )
    return turned and unified(edit.words_before) != unified(edit.words_after)


def is_opposite_denied(edit: Edit) -> bool:
    """Return whether a word gave way to its denied opposite, or the reverse: "enabled" is "not disabled"."""
    return edit.is_reworded and any(
        negated(gone) != negated(came)
        and max(len(gone), len(came)) <= _WORDS
        and (_are_apart(gone, came, _SWITCHES) or _are_apart(came, gone, _SWITCHES))
        for gone, came in edit.hunks
    )


_SWITCHES = _OPPOSITES[1:]
_TURNED = frozenset({"aus", "ein"})
"""German for "off" and "on", where one takes the place of the other; "an" is too small a word."""


_WORDS = 3
"""Words that turn an answer at most: "not collected" is "collected"."""


def _is_opposite(one: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether one run of words holds what the other holds the opposite of; "none" is that of anything."""
    none = bool(one and other) and _NONE.issuperset(one)
    return none or _are_apart(one, other)


def _are_apart(one: Sequence[str], other: Sequence[str], opposites: _Opposites = _OPPOSITES) -> bool:
    return any(not (yes.isdisjoint(one) or no.isdisjoint(other)) for yes, no in opposites)


_NONE = listed("none nothing aucun aucune rien keine keiner nichts geen niets ninguno ninguna nada nessuno nessuna")


def mark_turned(before: Block, after: Block) -> bool:
    """Return whether a tick stands where a cross stood, or the reverse; in a table also where a cell was empty."""
    was_ticked, ticked = (_cells(block) for block in (before, after))
    if after.clause.kind is ClauseKind.ROW and len(was_ticked) == len(ticked):
        return was_ticked != ticked
    (was_yes, was_no), (yes, no) = ticks(before.raw), ticks(after.raw)
    return (yes - was_yes) * (no - was_no) < 0


def _cells(block: Block) -> list[int]:
    """Return how many signs say yes in each cell of a row."""
    return [ticks(f"|{cell}|")[0] for cell in block.raw.split("|")]


def marks_turned(reformed: tuple[tuple[Block, Block], ...], texts: Texts) -> Iterator[Reason]:
    """Yield a reason for each two blocks of equal words of which one answers yes and the other no (guideline, high)."""
    for before, after in reformed:
        if mark_turned(before, after):
            edit = Edit(before.passages[0], after.passages[0], texts)
            yield reason(
                edit,
                rule="promise_flipped",
                category=likely(edit),
                severity=Severity.HIGH,
                direction=Direction.NEUTRAL,
                sentence="A tick came or went, or a cross did: what was denied is said now, or the reverse",
            )
