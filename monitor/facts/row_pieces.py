"""A row of a table in the pieces that are read as one: whole while it is short, else so many cells at a time."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from monitor.clauses import Clause, bounded
from monitor.markdown import cells

BREAK = re.compile(r"<br\s?/?>", re.IGNORECASE)
BROKEN = "\ue000"
"""Stands for a break while the row is read as plain words; a private character, so no text holds it."""
EMPTY_FIRST = re.compile(r"\s*\|(?P<empty>(?:\s*\|)*)")
BAR = " | "


@dataclass(frozen=True, slots=True)
class Piece:
    """Some cells of a row."""

    words: str
    column: int
    """Of its first cell, counted from 0."""
    breaks: tuple[int, ...]
    """Where in the words a new line of a cell begins."""
    first_cell: str
    """Of the whole row, which says what the row is about."""


def row_pieces(clause: Clause, raw: str, limit: int) -> Iterator[Piece]:
    """Yield the pieces of a row, each of whole cells where they are shorter than `limit` characters.

    `raw` is the row as it stands in the text: its words no longer show where the lines of a cell end, nor that the
    first cell is empty.
    """
    leading = EMPTY_FIRST.match(raw)
    column = leading["empty"].count("|") if leading else 0
    breaks = broken(clause.text, raw)
    first_cell = clause.text.split(BAR, 1)[0].strip()
    for start, end, number in spans(clause.text, limit):
        begin = start + len(clause.text[start:end]) - len(clause.text[start:end].lstrip())
        for words in bounded(clause.text[begin:end], limit):
            inside = tuple(place - begin for place in breaks if begin < place < begin + len(words))
            yield Piece(words.rstrip(), column + number, inside, first_cell)
            begin += len(words) + 1


def broken(text: str, raw: str) -> tuple[int, ...]:
    """Return where in the words of a row a new line of a cell begins."""
    if not BREAK.search(raw):
        return ()
    places: list[int] = []
    length = 0
    for token in cells(BREAK.sub(f" {BROKEN} ", raw)).split():
        if token == BROKEN:
            places.append(length)
        else:
            length += len(token) + 1
    # Where a first cell is nothing but a break the two readings of the row differ, and no break is told.
    return tuple(places) if length == len(" ".join(text.split())) + 1 else ()


def spans(text: str, limit: int) -> Iterator[tuple[int, int, int]]:
    """Yield begin, end and first column of every run of cells, as many as fit."""
    if len(text) <= limit:
        yield 0, len(text), 0
        return
    start = end = begun = 0
    for number, cell in enumerate(text.split(BAR)):
        begin = end + len(BAR) if number else 0
        if number and begin + len(cell) - start > limit:
            yield start, end, begun
            start, begun = begin, number
        end = begin + len(cell)
    yield start, end, begun
