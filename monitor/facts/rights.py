"""Which rights over their data a policy grants people."""

import re
from collections.abc import Iterator

from monitor.clauses import ClauseKind
from monitor.facts.authorities import authority_of
from monitor.facts.lexicon import states
from monitor.facts.phrases import compiled, words
from monitor.facts.rights_phrases import COMPLAINTS, ENTITLED, NO_CUE, RIGHTS
from monitor.facts.sentences import Document, Sentence
from storage.records import Fact, FactKind

CUE = compiled(ENTITLED)
TITLE_STEMS = words("right droit recht derecho diritt betroffenenrecht")
CUE_STEMS = words(
    "right droit recht derecho diritt entitle may can could wish would want request ask pouv peu puede podr können "
    "kannst dürfen kunt kan mag kunnen può puoi pot solicit chiedere richiedere demander verlangen verzoeken"
)


WAIVED = re.compile(
    r"(?<!\w)(?:waiv|forfeit|renonc|verzicht|renunci|rinunci)\w* (?:\S+ ){0,3}?(?:right|droit|recht|derecho|diritt)"
)
"""What people give up grants them nothing."""
TITLE = 60
"""Characters of a line that may be the title of what follows: it speaks of rights, and is no sentence about them."""
BELOW = 4
"""Sentences below such a title."""


def rights(document: Document) -> Iterator[Fact]:
    """Yield each right once, at the first sentence that grants it, or that stands below a title on rights."""
    granting = {id(sentence) for sentence in grants(document)}
    for listed in RIGHTS:
        found = (sentence for sentence in document.holding(listed.stems) if states(sentence, listed.pattern))
        plain = (sentence for sentence in found if listed.value in NO_CUE or id(sentence) in granting)
        sentence = next(plain, None) or (complaint(document) if listed.value == "lodge_complaint" else None)
        if sentence:
            yield sentence.fact(FactKind.RIGHT, listed.value)


def complaint(document: Document) -> Sentence | None:
    """Return the first sentence that speaks of complaints and names an authority."""
    return next((found for found in document.holding(COMPLAINTS) if authority_of(found.words)), None)


def grants(document: Document) -> Iterator[Sentence]:
    """Yield the sentences that say what people may do, and those that such a title or opening introduces."""
    speaking = {id(sentence) for sentence in document.holding(CUE_STEMS) if sentence.holds(CUE)}
    titles = {id(sentence) for sentence in document.holding(TITLE_STEMS) if is_title(sentence)}
    led, left = False, 0
    for sentence in document.sentences:
        if id(sentence) in titles or sentence.kind is ClauseKind.HEADING:
            left = BELOW if id(sentence) in titles else 0
        if sentence.kind in {ClauseKind.PARAGRAPH, ClauseKind.HEADING}:
            led = id(sentence) in speaking and sentence.plain.endswith((":", "following", "to"))
        granted = id(sentence) in speaking or left > 0 or (led and sentence.kind is not ClauseKind.PARAGRAPH)
        if granted and not sentence.holds(WAIVED):
            yield sentence
        left -= 1


def is_title(sentence: Sentence) -> bool:
    """Say whether a sentence is a title that speaks of rights."""
    short = len(sentence.words) <= TITLE
    return short and (sentence.kind is ClauseKind.HEADING or not sentence.plain.endswith((",", ";")))
