"""A whole rewrite: more than half of the words are others."""

from collections import Counter
from collections.abc import Iterator, Sequence

from monitor.materiality.edits import Edit, Texts
from storage.records import Category, Direction, Reason, Severity

_HALF = 0.5


def rewritten(texts: Texts, edits: Sequence[Edit]) -> Iterator[Reason]:
    """Yield a reason where more than half of the words are others (guideline, hard cases: at least medium)."""
    if not edits:
        return
    before, after = Counter(texts.before.words), Counter(texts.after.words)
    shared = sum((before & after).values())
    if shared < _HALF * max(before.total(), after.total()):
        yield Reason(
            rule="whole_rewrite",
            category=Category.SCOPE_LEGAL_TERMS,
            severity=Severity.MEDIUM,
            direction=Direction.NEUTRAL,
            sentence=f"The text was rewritten: {shared} of {before.total()} words stayed, {after.total()} now",
        )
