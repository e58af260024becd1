"""Whether two texts hold the same words in another order or grouping."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from monitor.clauses import ClauseKind
from monitor.materiality.editorial import content
from monitor.materiality.edits import Document, Edit
from monitor.materiality.function_words import JOINERS, SUBORDINATE
from monitor.materiality.passages import Passage
from monitor.materiality.vocabulary import QUALIFIERS, mentions
from monitor.materiality.wording import GUARDED
from monitor.materiality.words import words


def same_letters(document: Document) -> bool:
    """Return whether the letters and digits of two texts are the same, in the same order: only spaces moved."""
    return "".join(document.before.words) == "".join(document.after.words)


def rearranged(edits: Sequence[Edit]) -> bool:
    """Return whether every phrase that went in one passage came in another.

    A "not" or a number never only moves. Nor does a cell of a table, a condition, or a few words: "trips" that we do
    not sell are no "trips" that we do not show.
    """
    if (
        len(edits) > 1
        and _joined(edit.words_before for edit in edits) == _joined(edit.words_after for edit in edits) != []
    ):
        return True
    if _plainly(edit.before for edit in edits) == _plainly(edit.after for edit in edits):
        return True
    if any(side.kind is ClauseKind.ROW for edit in edits for side in edit.sides):
        return False
    gone, came = ([hunk[side] for edit in edits for hunk in edit.hunks if hunk[side]] for side in (0, 1))
    ours, theirs = Counter(_phrases(gone)), Counter(_phrases(came))
    return bool(ours) and ours == theirs and all(map(_is_harmless, ours)) and all(map(_is_statement, (*gone, *came)))


def _joined(runs: Iterable[tuple[str, ...]]) -> list[str]:
    return [word for run in runs for word in run if word not in JOINERS]


def _phrases(runs: Iterable[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    return (phrase for phrase in map(tuple, map(content, runs)) if phrase)


def _is_harmless(phrase: tuple[str, ...]) -> bool:
    return GUARDED.isdisjoint(phrase) and all(word.isalpha() for word in phrase)


def _is_statement(run: tuple[str, ...]) -> bool:
    """Return whether words say what they say wherever they stand."""
    phrase = content(run)
    return not phrase or (len(phrase) >= _STATEMENT and run[0] not in SUBORDINATE)


def _plainly(sides: Iterable[Passage | None]) -> Counter[tuple[str, ...]]:
    """Return the passages without "as the manual explains," before them."""
    return Counter(_unled(side) for side in sides if side)


def _unled(passage: Passage) -> tuple[str, ...]:
    lead, comma, rest = passage.text.partition(",")
    return words(rest) if comma and passage.words[0] in _REFERRING and _says_nothing(words(lead)) else passage.words


def _says_nothing(lead: tuple[str, ...]) -> bool:
    return GUARDED.isdisjoint(lead) and not mentions(lead, QUALIFIERS)


_REFERRING = frozenset({"as", "comme", "wie", "zoals", "como", "come"})
"""Leads a phrase that only says where something is explained."""
_STATEMENT = 5
"""Words of weight from which a phrase is a statement of its own."""
