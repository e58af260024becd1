"""Ticks and crosses in tables and lists: a sign is no word, so that the words stay the same when an answer turns."""

from collections.abc import Iterator

from monitor.materiality.edits import Document, Edit
from monitor.materiality.passages import Block
from monitor.materiality.reasons import reason
from monitor.materiality.subjects import likely
from storage.records import Direction, Reason, Severity

_YES, _NO = frozenset("✅✔✓☑🟢👍"), frozenset("❌✗✘✖✕🚫⛔🔴👎")


def mark_turned(before: Block, after: Block) -> bool:
    """Return whether a tick stands where a cross stood, or the reverse."""
    was_yes, was_no = (sum(map(before.raw.count, signs)) for signs in (_YES, _NO))
    yes, no = (sum(map(after.raw.count, signs)) for signs in (_YES, _NO))
    return (yes - was_yes) * (no - was_no) < 0


def marks_turned(reformed: tuple[tuple[Block, Block], ...], document: Document) -> Iterator[Reason]:
    """Yield a reason for each two blocks of equal words of which one answers yes and the other no (guideline, high)."""
    for before, after in reformed:
        if mark_turned(before, after):
            edit = Edit(before.passages[0], after.passages[0], document)
            yield reason(
                edit,
                rule="promise_flipped",
                category=likely(edit),
                severity=Severity.HIGH,
                direction=Direction.NEUTRAL,
                sentence="A tick and a cross changed places: what was denied is said now, or the reverse",
            )
