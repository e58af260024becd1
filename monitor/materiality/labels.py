"""What a line says is of what stands before it: the first cell of a row, the words before a colon, a question above."""

from monitor.clauses import ClauseKind
from monitor.materiality.function_words import ANSWERS
from monitor.materiality.passages import Passage
from monitor.materiality.words import words

ASKED = ("?",)
"""The label of an answer: the question stands in the heading."""
_LABEL = 6
"""Words of a label."""
_LINE = 16
"""Words of a line that is a label and what is said of it: a longer one is prose."""


def label_of(passage: Passage) -> tuple[str, ...]:
    """Return the words of the label of a passage; nothing where it has none.

    A paragraph that begins with an answer is `ASKED`.
    """
    kind = passage.kind
    if passage.words[0] in ANSWERS and kind is ClauseKind.PARAGRAPH:
        return ASKED if passage.words == passage.block.words[: len(passage.words)] else ()
    if kind is ClauseKind.PARAGRAPH and (len(passage.words) > _LINE or passage.words != passage.block.words):
        return ()
    label, _, value = passage.text.partition(" ; " if kind is ClauseKind.ROW else ": ")
    spoken = words(label)
    return spoken if value and 0 < len(spoken) <= _LABEL else ()
