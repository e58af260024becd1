"""Rows and items that list data, and only answer "no" to whether it is passed on: no promise of their own."""

import re
from collections.abc import Mapping, Sequence

from monitor.clauses import ClauseKind
from monitor.materiality.passages import Block, Passage, Text
from monitor.materiality.promises import is_promise
from monitor.materiality.vocabulary import ANYBODY, SALE, SHARING, mentions
from monitor.materiality.words import listed, words
from monitor.sharing import shared

_NO = listed(
    "no none never non jamais aucun aucune nein keine nie nee geen nooit ninguno ninguna nunca nessuno nessuna"
)
_PASSED_ON = f"""
    {SHARING} | {SALE} | {ANYBODY} | recipient | geteilt | gedeeld | delen | condivis | venta | vendit
    | leaves | leave= | sent= | transmitted | uploaded | quitte | envoy | verlasst | verlassen | gesendet | verlaat
    | verzonden | verstuurd | sale de | sale del | salen de | salen del | enviad | esce | escono | inviat"""
_LABELLED = re.compile(r"[(,;]?\s?([^\W\d_]+(?: [^\W\d_]+){0,3})\s?:\s?([^\W\d_]{2,8})(?=[).,;]|$)\)?")
"""A label and a word behind it: "(shared: no)"."""
_BRIEF = 3
"""Words of "no, never"."""
_COLUMNS = 3
"""Columns of a table that says more of data than one answer."""


def is_answered_no(passage: Passage, text: Text) -> bool:
    """Return whether a question, or a row that names data, is answered by no more than "no"."""
    asked, mark, answer = passage.text.partition("?")
    if asked and mark and 0 < len(words(answer)) <= _BRIEF:
        return words(answer)[0] in _NO
    if passage.text.rstrip(" *_").endswith("?"):
        return not _NO.isdisjoint(_answer(passage, text)[:1])
    if passage.kind is not ClauseKind.ROW:
        return False
    cells = passage.text.split(" ; ")[1:]
    no = bool(cells) and all(_NO.issuperset(words(cell)) for cell in cells)
    return no and not mentions(words(" ".join(_titles(passage.block, text)[1:])), _PASSED_ON)


def _answer(passage: Passage, text: Text) -> tuple[str, ...]:
    """Return the words behind a question: of its line, or below it where it is a heading."""
    if passage.kind is not ClauseKind.HEADING:
        spoken, asked = passage.block.words, passage.words
        starts = (place for place in range(len(spoken)) if spoken[place : place + len(asked)] == asked)
        return spoken[next(starts, len(spoken)) + len(asked) :]
    title = passage.block.clause.text
    below = (
        block.words
        for block in text.blocks
        if block.clause.heading[-1:] == (title,) and block.clause.kind is not ClauseKind.HEADING
    )
    return next(below, ())


def only_answers_no(passage: Passage, text: Text) -> bool:
    """Return whether all that a row or item of a list denies is that its data are passed on.

    Without it no data are passed on that were not before: they are no longer listed at all.
    """
    if passage.kind is ClauseKind.ROW:
        rest = _besides_cells(passage, text)
    elif passage.kind is ClauseKind.ITEM:
        rest = _besides_labels(passage)
    else:
        return False
    return bool(rest) and rest != passage.words and not is_promise(rest)


def _besides_cells(passage: Passage, text: Text) -> tuple[str, ...]:
    """Return the words of a row without its bare answers in columns on who gets data."""
    cells, titles = passage.text.split(" ; "), _titles(passage.block, text)
    if len(cells) < _COLUMNS or len(cells) != len(titles):
        return passage.words
    kept = [
        cell
        for cell, title in zip(cells, titles, strict=True)
        if not (_NO.issuperset(words(cell)) and mentions(words(title), _PASSED_ON))
    ]
    return words(" ; ".join(kept))


def _titles(row: Block, text: Text) -> Sequence[str]:
    """Return the titles of the columns of the table that a row is of."""
    return _titled(text).get(id(row), ())


@shared(4)
def _titled(text: Text) -> Mapping[int, Sequence[str]]:
    """Return the titles of the columns above each row of a text, by the identity of its block."""
    found, titles = {}, list[str]()
    for block in text.blocks:
        if block.header and block.passages:
            titles = block.passages[0].text.split(" ; ")
        if block.clause.kind is ClauseKind.ROW:
            found[id(block)] = titles
    return found


def _besides_labels(passage: Passage) -> tuple[str, ...]:
    """Return the words of an item without its bare answers to who gets data; of a line of its own, those around it."""
    left = words(_LABELLED.sub(_unanswered, passage.text))
    return left or passage.block.words[: -len(passage.words)]


def _unanswered(found: re.Match[str]) -> str:
    label, answer = words(found[1]), words(found[2])
    return " " if _NO.issuperset(answer) and mentions(label, _PASSED_ON) else found[0]
