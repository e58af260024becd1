"""Sentences of one paragraph that were parted or put together, or made a list: the two sides of it judged as one."""

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


def itemised(edits: Sequence[Edit]) -> Iterator[tuple[Edit, tuple[int, ...]]]:
    """Yield the edits of a sentence that became a list below a line with a colon, or the reverse, as one."""
    sides = [[edit.before for edit in edits], [edit.after for edit in edits]]
    for of_list, of_sentence in (sides, sides[::-1]):
        lists: dict[str, list[int]] = defaultdict(list)
        for number, passage in enumerate(of_list):
            if passage is not None and (lead := passage.block.lead or passage.block.clause.text).endswith(":"):
                lists[lead].append(number)
        for numbers in lists.values():
            items = [passage for passage in (of_list[number] for number in numbers) if passage]
            sentences = [passage for passage in (of_sentence[number] for number in numbers) if passage]
            if len(sentences) == 1 and len(items) > _ONE and not sentences[0].block.lead:
                pair = (_listed(items), sentences[0])
                before, after = pair if of_list is sides[0] else pair[::-1]
                yield Edit(before, after, edits[numbers[0]].texts), tuple(numbers)


_ONE = 2
"""Passages of a line and its only item."""


def _listed(passages: Sequence[Passage]) -> Passage:
    """Return a line and the items of its list as one sentence."""
    lead, *items = sorted(passages, key=lambda passage: passage.block.clause.start)
    return Passage(
        text=" ".join((lead.text.rstrip(" :"), ", ".join(item.text.lstrip("-*+• ").rstrip(" ,;.") for item in items))),
        words=tuple(word for passage in (lead, *items) for word in passage.words),
        block=lead.block,
    )


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
            yield Edit(before, after, edits[numbers[0]].texts), numbers


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
