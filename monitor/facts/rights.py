"""Which rights over their data a policy grants people."""

from collections.abc import Iterator

from monitor.clauses import ClauseKind
from monitor.facts.lexicon import states
from monitor.facts.phrases import compiled, words
from monitor.facts.rights_phrases import ENTITLED, NO_CUE, RIGHTS
from monitor.facts.sentences import Document, Sentence
from storage.records import Fact, FactKind

CUE = compiled(ENTITLED)
CUE_STEMS = words(
    "right droit recht derecho diritt entitle may can could wish would want request ask pouv peu puede podr können "
    "kannst dürfen kunt kan mag kunnen può puoi pot solicit chiedere richiedere demander verlangen verzoeken"
)


def rights(document: Document) -> Iterator[Fact]:
    """Yield each right once, at the first sentence that grants it: one that speaks of rights, or an item below one."""
    granting = {id(sentence) for sentence in grants(document)}
    for listed in RIGHTS:
        for sentence in document.holding(listed.stems):
            if (listed.value in NO_CUE or id(sentence) in granting) and states(sentence, listed.pattern):
                yield sentence.fact(FactKind.RIGHT, listed.value)
                break


def grants(document: Document) -> Iterator[Sentence]:
    """Yield the sentences that say what people may do, and the items of a list that such a sentence introduces."""
    speaking = {id(sentence) for sentence in document.holding(CUE_STEMS) if CUE.search(sentence.plain)}
    led = False
    for sentence in document.sentences:
        if sentence.kind in {ClauseKind.PARAGRAPH, ClauseKind.HEADING}:
            led = id(sentence) in speaking and (
                sentence.kind is ClauseKind.HEADING or sentence.plain.endswith((":", "following", "to"))
            )
        if id(sentence) in speaking or (led and sentence.kind is not ClauseKind.PARAGRAPH):
            yield sentence
