"""The same rows otherwise laid out: a table that became a list, and the names of its columns."""

from itertools import dropwhile, islice, takewhile

from monitor.clauses import ClauseKind
from monitor.materiality.edits import Edit
from monitor.materiality.passages import Passage, Text
from monitor.materiality.periods import periods
from monitor.materiality.vocabulary import mentions
from monitor.materiality.wording import GUARDED
from monitor.materiality.words import words
from monitor.sharing import shared
from storage.records import Noise

SAID_OF_ALL = (
    "sold= | sell | vend | verkauf | verkoch | verkop | public | month | day | year | week | consent | einwillig"
)
"""A column of this name says it of every cell."""
_CELL_WORDS = 6


def is_column(cell: str) -> bool:
    """Return whether a cell may name a column, and states nothing."""
    spoken = words(cell)
    return len(spoken) <= _CELL_WORDS and GUARDED.isdisjoint(spoken) and not any(map(str.isdecimal, spoken))


def a_table_undone(edit: Edit) -> Noise | None:
    """The names of the columns of a table that came or went, where its rows are lines of the other text."""
    passage = edit.single
    if passage is None or not passage.block.header or not all(map(is_column, passage.text.split(";"))):
        return None
    mine, other = edit.texts.before, edit.texts.after
    if edit.before is None:
        mine, other = other, mine
    said = mentions(passage.words, SAID_OF_ALL) or periods(("1", *passage.words))
    return Noise.WHITESPACE_MARKUP if not said and _keeps_rows(passage, mine, other) else None


def _keeps_rows(header: Passage, mine: Text, other: Text) -> bool:
    below = dropwhile(lambda block: block is not header.block, mine.blocks)
    rows = [*takewhile(lambda block: block.clause.kind is ClauseKind.ROW, islice(below, 1, None))]
    return bool(rows) and all(block.words in _lines(other) for block in rows)


@shared(4)
def _lines(text: Text) -> frozenset[tuple[str, ...]]:
    """Return the words of every block that is no row of a table."""
    return frozenset(block.words for block in text.blocks if "|" not in block.raw)
