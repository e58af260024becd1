"""The rows of tables, each with the titles of its columns."""

from collections.abc import Iterator
from dataclasses import dataclass

from monitor.clauses import ClauseKind
from monitor.facts.sentences import Document, Sentence


@dataclass(frozen=True, slots=True)
class Row:
    """One row below the first of its table."""

    sentence: Sentence
    titles: tuple[str, ...]
    """Of the columns, in lower case: the first row of the table."""
    cells: tuple[str, ...]
    lead: str = ""
    """The sentence above the table, in lower case."""


def rows(document: Document) -> Iterator[Row]:
    """Yield the rows of every table but its first, which names the columns; of a long row only its beginning."""
    above = -2
    titles: tuple[str, ...] = ()
    lead = ""
    for sentence in document.sentences:
        if sentence.kind is not ClauseKind.ROW:
            lead = sentence.plain
            continue
        if sentence.clause == above:
            continue
        if sentence.clause - above > 1:
            titles = cells(sentence.plain)
        else:
            yield Row(sentence, titles, cells(sentence.words), lead)
        above = sentence.clause


def cells(words: str) -> tuple[str, ...]:
    """Return the cells of a row."""
    return tuple(cell.strip() for cell in words.strip(" |").split("|"))
