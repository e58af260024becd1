"""Sentences of one paragraph that were parted or put together: the two sides of it judged as one."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from monitor.clauses import ClauseKind
from monitor.materiality.edits import Edit
from monitor.materiality.passages import Block, Passage

_MOST = 3
"""Sentences of a side: more were written anew."""


def joined(edits: Sequence[Edit]) -> Iterator[tuple[Edit, tuple[int, ...]]]:
    """Yield the edits of two paragraphs as one, with their numbers, where they part the sentences otherwise.

    Only where every edit of either paragraph is among them: what went from one place may have come at another.
    """
    touched: dict[Block, list[int]] = defaultdict(list)
    for number, edit in enumerate(edits):
        for passage in (edit.before, edit.after):
            if passage is not None:
                touched[passage.block].append(number)
    for block_before, block_after in dict.fromkeys(_paired(edits)):
        yield from _of(edits, tuple(sorted({*touched[block_before], *touched[block_after]})))


def _paired(edits: Sequence[Edit]) -> Iterator[tuple[Block, Block]]:
    for edit in edits:
        if edit.before and edit.after and edit.after.kind is not ClauseKind.ROW:
            yield edit.before.block, edit.after.block


def _of(edits: Sequence[Edit], numbers: tuple[int, ...]) -> Iterator[tuple[Edit, tuple[int, ...]]]:
    sides = [[edits[number].before for number in numbers], [edits[number].after for number in numbers]]
    gone, came = ([passage for passage in side if passage] for side in sides)
    single = len({passage.block for passage in gone}) == len({passage.block for passage in came}) == 1
    if single and len(gone) != len(came) and max(len(gone), len(came)) <= _MOST:
        before, after = _whole(gone), _whole(came)
        if before and after:
            yield Edit(before, after, edits[numbers[0]].document), numbers


def _whole(passages: Sequence[Passage]) -> Passage | None:
    """Return some sentences of a paragraph as one, in the order in which they stand there."""
    block = passages[0].block
    places = [_place(passage, block) for passage in passages]
    if None in places or len(set(places)) < len(places):
        return None
    ordered = [passage for _, passage in sorted(zip(places, passages, strict=True), key=lambda pair: pair[0] or 0)]
    return Passage(
        text="; ".join(passage.text.rstrip(".") for passage in ordered),
        words=tuple(word for passage in ordered for word in passage.words),
        block=block,
    )


def _place(passage: Passage, block: Block) -> int | None:
    return next((place for place, whole in enumerate(block.passages) if passage.text in whole.text), None)
