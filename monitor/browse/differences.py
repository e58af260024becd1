"""What the diff page shows of a change: the clauses that differ, and which of them each reason is about."""

from dataclasses import dataclass
from enum import StrEnum

from monitor.diff import compare
from monitor.words import Budget, hunks
from storage.records import Change, ClauseChange, Hunk, Operation, Reason

SECONDS_A_REASON = 0.1
"""The word diff of the few words that a reason quotes."""


class Fate(StrEnum):
    """What became of a clause."""

    ADDED = "added"
    REMOVED = "removed"
    REWORDED = "reworded"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownClause:
    """A changed clause on the page. `number` counts from 1 and makes the jump mark."""

    number: int
    heading: tuple[str, ...]
    fate: Fate
    hunks: tuple[Hunk, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownReason:
    """A reason, with the number of the clause it is about where one holds its words, and the word diff of these."""

    reason: Reason
    clause: int | None
    hunks: tuple[Hunk, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A change as the page tells it."""

    reasons: tuple[ShownReason, ...]
    clauses: tuple[ShownClause, ...]


def difference(change: Change) -> Difference:
    """Compare the two versions and place the reasons. Takes as long as the word diff: up to a second or two."""
    changed = compare(change.before.text, change.after.text).changes()
    clauses = tuple(_shown(number, clause) for number, clause in enumerate(changed, start=1))
    reasons = tuple(
        ShownReason(reason=reason, clause=clause_about(reason, clauses), hunks=_reworded(reason))
        for reason in change.verdict.reasons
    )
    return Difference(reasons=reasons, clauses=clauses)


def clause_about(reason: Reason, clauses: tuple[ShownClause, ...]) -> int | None:
    """Find the first clause that held the reason's words before and holds its words now."""
    return next((clause.number for clause in clauses if _is_about(reason, clause)), None)


def _reworded(reason: Reason) -> tuple[Hunk, ...]:
    return hunks(reason.before or "", reason.after or "", Budget(SECONDS_A_REASON))


def _shown(number: int, clause: ClauseChange) -> ShownClause:
    inked = _trimmed(clause.hunks)
    return ShownClause(number=number, heading=clause.heading, fate=_fate(inked), hunks=inked)


def _trimmed(clause: tuple[Hunk, ...]) -> tuple[Hunk, ...]:
    """Leave out the line ends that part a clause from the next."""
    inked = [place for place, hunk in enumerate(clause) if hunk.text.strip()]
    return clause[inked[0] : inked[-1] + 1] if inked else ()


def _fate(clause: tuple[Hunk, ...]) -> Fate:
    present = {hunk.operation for hunk in clause}
    if present == {Operation.INSERT}:
        return Fate.ADDED
    return Fate.REMOVED if present == {Operation.DELETE} else Fate.REWORDED


def _is_about(reason: Reason, clause: ShownClause) -> bool:
    said = ((reason.before, Operation.DELETE), (reason.after, Operation.INSERT))
    return any(words for words, _ in said) and all(
        _folded(words) in _folded(_side(clause, operation)) for words, operation in said if words
    )


def _side(clause: ShownClause, operation: Operation) -> str:
    return "".join(hunk.text for hunk in clause.hunks if hunk.operation in {Operation.EQUAL, operation})


def _folded(text: str) -> str:
    """Leave out white space and Markdown's emphasis: a quote is taken from either form."""
    return "".join(text.replace("*", "").split()).casefold()
