"""Lines that kept their words and moved to where something else is said of them: denied, or given to others."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from monitor.clauses import ClauseKind
from monitor.materiality.edits import Texts
from monitor.materiality.leads import may_lead
from monitor.materiality.passages import Block, Text
from monitor.materiality.reasons import cut, gist
from monitor.materiality.stance import negated
from monitor.materiality.topics import TOPICS
from monitor.materiality.vocabulary import SALE, SHARING, mentions
from monitor.materiality.words import words
from storage.records import Category, Direction, Reason, Severity

_GIVEN = f"{SHARING} | {SALE}"
_Placed = tuple[Block, tuple[str, ...], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    text: str
    above: tuple[str, ...]
    """The heading, and the sentence with a colon, that say what is said of it."""
    led: str
    """That sentence; empty where there is none."""


def context_changed(texts: Texts) -> Iterator[Reason]:
    """Yield a reason for each line that stands in both texts, denied in one and stated in the other (high: a flip).

    So also for each item of a list that only one text lists as shared or sold.

    Only where a line moved: a heading that was reworded itself is judged as what it is.
    """
    placed = [list(_placed(text)) for text in texts.both]
    if not _some_moved(*placed):
        return
    before, after = map(_lines, placed)
    kept = _above(before.values()) & _above(after.values())
    for line, now in after.items():
        was = before.get(line)
        if was is None or was.above == now.above or not kept.issuperset((*was.above, *now.above)):
            continue
        denied = [any(negated(words(context)) for context in one.above) for one in (was, now)]
        given = [mentions(words(one.led), _GIVEN) for one in (was, now)]
        if denied[0] != denied[1]:
            yield _told(was, now, adverse=denied[0])
        elif was.led and now.led and given[0] != given[1]:
            yield _told(was, now, adverse=given[1])


def _told(was: _Line, now: _Line, *, adverse: bool) -> Reason:
    spoken = words(" ".join((*was.above, *now.above, now.text)))
    return Reason(
        rule="context_changed",
        category=next((name for name, stems in TOPICS.items() if mentions(spoken, stems)), Category.SCOPE_LEGAL_TERMS),
        severity=Severity.HIGH if adverse else Severity.MEDIUM,
        direction=Direction.ADVERSE if adverse else Direction.FAVOURABLE,
        sentence=f"{gist(now.text)} stood under {gist(was.above[-1])}, stands under {gist(now.above[-1])}",
        before=cut(f"{was.above[-1]} {was.text}"),
        after=cut(f"{now.above[-1]} {now.text}"),
    )


def _above(lines: Iterable[_Line]) -> frozenset[str]:
    return frozenset(context for line in lines for context in line.above)


def _some_moved(before: Sequence[_Placed], after: Sequence[_Placed]) -> bool:
    """Return whether a line of the older text may stand elsewhere in the newer: only what differs is read for it."""
    there, here = (frozenset(map(_written, placed)) for placed in (before, after))
    gone = {one[0].words for one in before if _written(one) not in here}
    return any(one[0].words in gone for one in after if _written(one) not in there)


def _written(placed: _Placed) -> tuple[object, ...]:
    """Return what the words of a line follow from, and what stands above it."""
    block, above, _ = placed
    return block.raw, block.clause.kind, block.matter, above


def _lines(placed: Sequence[_Placed]) -> dict[tuple[str, ...], _Line]:
    """Return the lines that stand once in a text, by their words."""
    often = Counter(block.words for block, *_ in placed)
    return {
        block.words: _Line(text=block.clause.text, above=above, led=led)
        for block, above, led in placed
        if above and often[block.words] == 1
    }


def _placed(text: Text) -> Iterator[_Placed]:
    """Yield each line, the heading and the sentence above it, and that sentence alone."""
    lead = ""
    for block in text.blocks:
        if block.clause.kind is ClauseKind.HEADING:
            lead = ""
            continue
        if block.clause.kind is ClauseKind.PARAGRAPH:
            lead = block.clause.text if may_lead(block.clause.text) else ""
        led = "" if block.clause.kind is ClauseKind.PARAGRAPH else lead
        yield block, (*block.clause.heading[-1:], *filter(None, [led])), led
