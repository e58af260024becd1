"""Noise by clause: what a reader may pass over within a change that matters."""

from collections import defaultdict

from monitor.materiality.edits import Texts
from monitor.materiality.noise import noises
from monitor.materiality.passages import Text, text_of
from monitor.materiality.rebrand import under_one_name
from monitor.materiality.rules.calendar import told_of_date
from monitor.materiality.unreadable import unreadable
from storage.records import Noise

NoiseByClause = dict[int, Noise]
"""The kind of noise by where a clause begins in its text."""


def noise_by_clause(before: str, after: str, *, language: str | None = None) -> tuple[NoiseByClause, NoiseByClause]:
    """Return the clauses of the older and of the newer text whose every difference is noise.

    By the filters that the judge asks: it has a reason for every other difference.

    >>> noise_by_clause("Last updated: 3 May 2025.", "Last updated: 9 May 2026.")
    ({0: <Noise.DATE_ONLY: 'date_only'>}, {0: <Noise.DATE_ONLY: 'date_only'>})
    """
    original = Texts(text_of(before), text_of(after), language=language)
    if unreadable(original.before, original.after):
        return {}, {}
    found, renamed, _ = under_one_name(original)
    # A brand that bears its new name in both texts leaves the blocks in their order and moves where they begin.
    begins = list(map(_begins, original.both, renamed.both))
    kinds: tuple[defaultdict[int, list[Noise | None]], ...] = (defaultdict(list), defaultdict(list))
    for edit, kind in zip(found.edits, noises(found.edits), strict=True):
        told = None if told_of_date(edit) else kind
        for side, passage in enumerate((edit.before, edit.after)):
            if passage:
                kinds[side][begins[side].get(passage.block.clause.start, -1)].append(told)
    older, newer = ({at: all_of[0] for at, all_of in side.items() if all_of[0] and all(all_of)} for side in kinds)
    return older, newer


def _begins(original: Text, renamed: Text) -> dict[int, int]:
    """Return where each block began before brands were renamed, by where it begins now."""
    return {now.clause.start: was.clause.start for was, now in zip(original.blocks, renamed.blocks, strict=False)}
