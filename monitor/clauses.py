"""Parts the text of a policy into clauses: the headings, paragraphs, items and rows that people talk about."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from monitor.front_matter import front_matter
from monitor.markdown import NUMBERED_LEVEL, Line, Looks, cells, depth, lines, plain, titled, unnumbered
from monitor.sharing import shared


class ClauseKind(StrEnum):
    """Which block of the text a clause is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A heading path and one block under it."""

    kind: ClauseKind
    heading: tuple[str, ...]
    """Headings above the clause, outermost first."""
    text: str
    """Its words: no Markdown marks, white space folded, cells of a row parted by a bar; a number before it is kept."""
    start: int
    """Where it begins in the text, in characters; the first clause begins at 0."""
    end: int
    """Where the next one begins: blank lines, rules and table separators go with the clause above."""


@dataclass(slots=True, kw_only=True)
class _Block:
    kind: ClauseKind
    lines: list[Line]
    """Grows while the block is read."""
    level: int = 0


@shared(8)
def clauses(text: str) -> tuple[Clause, ...]:
    r"""Part a text into clauses that tile it: joining their slices gives the text back exactly.

    A text is read for its facts, its passages and its differences, one soon after the other: the last few are kept.

    >>> [clause.text for clause in clauses("# Retention\n\n- logs: 30 days\n- mail: 1 year")]
    ['Retention', 'logs: 30 days', 'mail: 1 year']
    """
    return tuple(_placed(_numbered(_blocks(_read(text))), len(text)))


def _read(text: str) -> list[Line]:
    """Read the lines of a text; the fence of its front matter underlines nothing."""
    end = front_matter(text)
    return [
        line._replace(mark=Looks.BLANK) if line.start < end and line.mark is Looks.RULE else line
        for line in lines(text)
    ]


def _placed(blocks: Sequence[_Block], length: int) -> Iterator[Clause]:
    path: list[tuple[int, str]] = []
    starts = [0, *(block.lines[0].start for block in blocks[1:]), length]
    for block, (start, end) in zip(blocks, pairwise(starts), strict=False):
        words = _words(block)
        if block.kind is ClauseKind.HEADING:
            path = [above for above in path if above[0] < block.level]
        yield Clause(kind=block.kind, heading=tuple(title for _, title in path), text=words, start=start, end=end)
        if block.kind is ClauseKind.HEADING and words:
            path = [*path, (block.level, words)]


def _words(block: _Block) -> str:
    if block.kind is ClauseKind.ROW:
        return cells(block.lines[0].content)
    return plain(" ".join(line.content for line in block.lines))


def _blocks(read: Sequence[Line]) -> list[_Block]:
    parted = _blank_lines_part(read)
    blocks: list[_Block] = []
    above: Line | None = None
    for line in read:
        last = blocks[-1] if blocks else None
        if last is None or line.mark not in {Looks.BLANK, Looks.RULE, Looks.SEPARATOR, Looks.TEXT}:
            blocks.append(_begun(line))
        elif line.mark is Looks.RULE:
            blocks[-1:] = _underlined(last, line, above)
        elif line.mark is Looks.SEPARATOR:
            blocks[-1:] = _tabled(last, above)
        elif line.mark is Looks.TEXT and _in_table(last, line, above):
            blocks.append(_Block(kind=ClauseKind.ROW, lines=[line]))
        elif line.mark is Looks.TEXT and not _is_under(last, line) and _goes_on(last, line, above, parted=parted):
            last.lines.append(line)
        elif line.mark is Looks.TEXT:
            blocks.append(_begun(line))
        above = line
    return blocks


def _begun(line: Line) -> _Block:
    return _Block(kind=_KINDS.get(line.mark, ClauseKind.PARAGRAPH), lines=[line], level=line.level)


def _blank_lines_part(read: Sequence[Line]) -> bool:
    """Tell whether paragraphs stand apart: archives that dropped blank lines mean each line as one."""
    blank = sum(line.mark is Looks.BLANK for line in read)
    return blank * 10 >= len(read)


def _goes_on(last: _Block, line: Line, above: Line | None, *, parted: bool) -> bool:
    """Tell whether a line of text belongs to the paragraph or item above it."""
    if last.lines[-1].bare:
        return True
    if last.lines[-1] is not above or last.kind not in {ClauseKind.PARAGRAPH, ClauseKind.ITEM}:
        return False
    return parted or above.broken or (last.kind is ClauseKind.ITEM and line.inset > last.lines[0].inset)


def _is_under(last: _Block, line: Line) -> bool:
    """Tell whether a line is the first under a numbered title: it begins a statement that says more than the title."""
    title = last.lines[0].content
    brief = len(title) <= _LONGEST_OVER and len(title.split()) <= _MOST_WORDS_OVER
    if last.kind is not ClauseKind.ITEM or len(last.lines) > 1 or not (brief and depth(title) and titled(title)):
        return False
    whole = line.content.endswith(":") or (line.content.endswith((".", "!", "?")) and len(line.content) > len(title))
    return whole and line.content[:1].isupper()


def _underlined(last: _Block, rule: Line, above: Line | None) -> list[_Block]:
    """Make the line above a rule a heading where it is one; else the rule is only a rule."""
    title = last.lines[-1]
    if (
        title is not above
        or title.mark not in {Looks.TEXT, Looks.ITEM, Looks.TITLE}
        or len(title.content) > _LONGEST_UNDERLINED
    ):
        return [last]
    inner = unnumbered(title.content)
    # A list marker before a title with a number of its own is where the page puts it, no part of the title.
    heading = _Block(
        kind=ClauseKind.HEADING, lines=[title._replace(content=inner) if depth(inner) else title], level=rule.level
    )
    return [replace(last, lines=last.lines[:-1]), heading] if last.lines[:-1] else [heading]


def _tabled(last: _Block, above: Line | None) -> list[_Block]:
    """Make the line above a table's separator its header row."""
    header = last.lines[-1]
    if header is not above or header.mark is not Looks.TEXT or "|" not in header.content:
        return [last]
    row = _Block(kind=ClauseKind.ROW, lines=[header])
    return [replace(last, lines=last.lines[:-1]), row] if last.lines[:-1] else [row]


def _in_table(last: _Block, line: Line, above: Line | None) -> bool:
    """Tell whether a line without a bar in front is a row: a table may leave the outer bars out."""
    return last.kind is ClauseKind.ROW and "|" in line.content and above is not None and above.mark is not Looks.BLANK


def _numbered(blocks: list[_Block]) -> list[_Block]:
    """Make headings of short numbered lines that stand alone: among others of their kind they are a list."""
    depths = [depth(block.lines[0].content) if block.kind is ClauseKind.ITEM else 0 for block in blocks]
    around = zip([0, *depths], depths, [*depths[1:], 0], strict=False)
    return [
        replace(block, kind=ClauseKind.HEADING, level=NUMBERED_LEVEL - 1 + here)
        if here and here not in {before, after} and _alone(block, blocks[number + 1 : number + 2])
        else block
        for number, (block, (before, here, after)) in enumerate(zip(blocks, around, strict=True))
    ]


def _alone(block: _Block, following: Sequence[_Block]) -> bool:
    return bool(following) and len(block.lines) == 1 and titled(block.lines[0].content)


_KINDS = {Looks.TITLE: ClauseKind.HEADING, Looks.ITEM: ClauseKind.ITEM, Looks.ROW: ClauseKind.ROW}
_LONGEST_OVER, _MOST_WORDS_OVER = 50, 7
"""Characters and words of a numbered title right above its statement: a longer line may be one that was wrapped."""
_LONGEST_UNDERLINED = 300
"""Characters; under a longer line a row of dashes is a rule, not an underline."""


def bounded(words: str, limit: int) -> Iterator[str]:
    """Cut words at blanks into pieces of at most so many characters: what is read of a piece may take its square.

    >>> list(bounded("never sell data", 6))
    ['never', 'sell', 'data']
    """
    start = 0
    while len(words) - start > limit:
        blank = words.rfind(" ", start + 1, start + limit + 1)
        end = start + limit if blank < 0 else blank
        yield words[start:end]
        start = end + (blank >= 0)
    yield words[start:]
