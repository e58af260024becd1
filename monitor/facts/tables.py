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


def rows(document: Document) -> Iterator[Row]:
    """Yield the rows of every table but its first, which names the columns."""
    above = -2
    titles: tuple[str, ...] = ()
    for sentence in document.sentences:
        if sentence.kind is not ClauseKind.ROW:
            continue
        if sentence.clause - above > 1:
            titles = cells(sentence.plain)
        else:
            yield Row(sentence, titles, cells(sentence.words))
        above = sentence.clause


def cells(words: str) -> tuple[str, ...]:
    """Return the cells of a row."""
    return tuple(cell.strip() for cell in words.strip(" |").split("|"))
