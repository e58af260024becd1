"""Which facts changed between two texts: only what stands around a difference is read, and then what it bears on."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from monitor.clauses import ClauseKind
from monitor.facts.change_context import about_changes
from monitor.facts.changes import FactChange, fact_changes
from monitor.facts.reading import READERS, document_of, facts_of
from monitor.facts.sentences import Document, Sentence
from storage.records import Fact, FactKind

_OF_CHANGES = frozenset({FactKind.CHANGE_NOTICE, FactKind.OBJECTION_WINDOW, FactKind.PROMISE})
"""Kinds that all sentences on changes decide together, also those that state no fact by themselves."""
_MOST = 0.5
"""Of the sentences: where more stand around a difference, the whole texts are read at once."""

_NEAR = 4
"""Pieces on either side of one that may decide what it states: no reader but of a table or list looks further."""

_Piece = Sequence[Sentence]
_Said = tuple[tuple[object, ...], ...]
_Amid = tuple[_Said, ...]


def changed_facts(
    before: str, after: str, *, kinds: frozenset[FactKind], language: str | None = None
) -> tuple[FactChange, ...]:
    """Return what `fact_changes` does of the facts of some kinds that two texts state.

    A kind of which the sections around the differences state the same in both texts has not changed: of those alone
    that may have, the whole texts are asked.

    >>> [found] = changed_facts("We keep logs for 30 days.", "We keep logs.", kinds=frozenset({FactKind.RETENTION}))
    >>> found.before.value, found.after
    ('P30D', None)
    """
    old, new = document_of(before, language), document_of(after, language)
    asked = kinds & _differing(*around_differences(old, new), kinds)
    return fact_changes(facts_of(old, asked), facts_of(new, asked))


def around_differences(before: Document, after: Document) -> tuple[Document, Document]:
    """Return of two documents what does not stand in the other one amid the same, and the headings above it."""
    old, new = _pieces(before), _pieces(after)
    there, here = _surroundings(old), _surroundings(new)
    parts = _left(old, there, frozenset(here)), _left(new, here, frozenset(there))
    read, whole = (sum(map(len, sides)) for sides in (parts, (before.sentences, after.sentences)))
    if read > _MOST * whole:
        return before, after
    return replace(before, sentences=parts[0]), replace(after, sentences=parts[1])


def _differing(before: Document, after: Document, kinds: frozenset[FactKind]) -> frozenset[FactKind]:
    """Return of some kinds those of which two documents do not say the same in the same words."""
    on_changes = [[sentence.quote for sentence in about_changes(document)] for document in (before, after)]
    found = _OF_CHANGES if on_changes[0] != on_changes[1] else frozenset[FactKind]()
    for reader, told in READERS.items():
        if not told <= found and not told.isdisjoint(kinds):
            found |= told if _said(before.asked(reader)) != _said(after.asked(reader)) else frozenset()
    return found


def _said(facts: Iterable[Fact]) -> Counter[tuple[object, ...]]:
    return Counter((fact.kind, fact.value, fact.quote, *sorted(fact.detail.items())) for fact in facts)


def _pieces(document: Document) -> Sequence[_Piece]:
    """Return the headings and paragraphs of a document, each with the lists and tables that it leads to."""
    pieces: list[list[Sentence]] = []
    clause = -1
    for sentence in document.sentences:
        if not pieces or (sentence.clause != clause and sentence.kind in _BEGINNING):
            pieces.append([])
        pieces[-1].append(sentence)
        clause = sentence.clause
    return pieces


_BEGINNING = frozenset({ClauseKind.HEADING, ClauseKind.PARAGRAPH})


def _surroundings(pieces: Sequence[_Piece]) -> list[_Amid]:
    """Return what each piece says amid what those before and after it do."""
    said = [*[()] * _NEAR, *map(_said_in, pieces), *[()] * _NEAR]
    return [tuple(said[place : place + 2 * _NEAR + 1]) for place in range(len(pieces))]


def _said_in(piece: _Piece) -> _Said:
    """Return all that readers see of a piece but where in the text it stands."""
    first = piece[0].clause
    return tuple(
        (one.clause - first, one.kind, one.heading, one.quote, one.run_in, one.column, one.breaks, one.first_cell)
        for one in piece
    )


def _left(pieces: Sequence[_Piece], mine: Sequence[_Amid], other: frozenset[_Amid]) -> tuple[Sentence, ...]:
    """Return the sentences of the pieces that do not stand amid the same in the other text, below their headings."""
    left: list[Sentence] = []
    above: _Piece = ()
    for piece, amid in zip(pieces, mine, strict=True):
        if piece[0].kind is ClauseKind.HEADING:
            above = piece
        if amid not in other:
            left += [*above, *piece] if above is not piece else piece
            above = ()
    return tuple(left)
