"""What a vendor undertakes, or rules out: the sentences whose loss a reader must hear of."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from monitor.facts import refusal_phrases, undertaking_phrases
from monitor.facts.change_notice import change_notices
from monitor.facts.lexicon import Entry, states
from monitor.facts.sentences import SHARED, Document, Sentence, Wording
from monitor.sharing import shared
from storage.records import Fact, FactKind

PROMISES: tuple[Entry, ...] = (
    refusal_phrases.NEVER_SELL,
    refusal_phrases.NO_SHARING,
    refusal_phrases.NO_SHARING_FOR_MARKETING,
    refusal_phrases.NO_TRAINING,
    refusal_phrases.NO_ADVERTISING,
    refusal_phrases.NO_OTHER_PURPOSE,
    refusal_phrases.NO_AUTOMATED_DECISIONS,
    refusal_phrases.NO_TRACKING,
    refusal_phrases.NO_IDENTIFYING,
    refusal_phrases.NO_CHILDREN,
    refusal_phrases.NO_SENSITIVE,
    undertaking_phrases.TOLD_OF_CHANGES,
    undertaking_phrases.TOLD_OF_BREACH,
    undertaking_phrases.TOLD_OF_SUBPROCESSORS,
    undertaking_phrases.WILL_NOTIFY,
    undertaking_phrases.ONLY_EEA,
    undertaking_phrases.ON_INSTRUCTIONS,
    undertaking_phrases.BOUND,
    undertaking_phrases.ENCRYPTED,
    undertaking_phrases.ASK_COOKIES,
    undertaking_phrases.DELETE_ON_REQUEST,
    undertaking_phrases.NOT_LONGER,
)
MORE_EXACT: Mapping[str, frozenset[str]] = {
    "will notify": frozenset(
        {"will notify of changes", "will notify of a breach", "will notify of new sub-processors"}
    ),
    "do not share": frozenset({"no sharing for marketing"}),
}
"""A promise is left out where its sentence makes one of these, which say more."""

TOLD = undertaking_phrases.TOLD_OF_CHANGES.value
EXCEPTED = re.compile(
    r"(?<!\w)(?:except|unless|other than|save (?:for|as|where)|without your|sauf|que (?:dans|si|lorsque|pour|sur|avec)|"
    r"qu'avec|à moins|excepté|sans votre|außer|es sei denn|sofern nicht|ohne ihre|tenzij|behalve|zonder uw|salvo|"
    r"excepto|a menos|sin su|tranne|eccetto|a meno che|senza il)(?!\w)"
)


TO_AUTHORITY = re.compile(
    r"(?<!\w)(?:authorit\w+|autorité\w*|\w*behörde\w*|toezichthouder|autoriteit\w*|autoridad\w*|autorità|garante)(?!\w)"
)
TO_READER = re.compile(
    r"(?<!\w)(?:you|customers?|users?|affected|individuals?|controller|vous|personnes|clients?|sie|betroffene\w*|"
    r"kunden|u|je|betrokkene\w*|usted|interesad\w+|afectad\w+|interessat\w+|utenti)(?!\w)"
)
"""Who is told of a breach: a duty to the authority is no promise to the reader."""


def promises(document: Document) -> Iterator[Fact]:
    """Yield every sentence that makes a promise, promise by promise; `qualified` where it names an exception."""
    makers = {promise.value: tuple(making(document, promise)) for promise in PROMISES}
    for promise, sentences in makers.items():
        better = {id(sentence) for other in MORE_EXACT.get(promise, ()) for sentence in makers[other]}
        for sentence in sentences:
            if id(sentence) not in better:
                qualified = {"qualified": True} if sentence.holds(EXCEPTED) else {}
                yield sentence.fact(FactKind.PROMISE, promise, **qualified)
    if not makers[TOLD]:
        yield from told_of_changes(document)


def told_of_changes(document: Document) -> Iterator[Fact]:
    """Yield the promise to tell of changes that the change notice holds, however it is worded."""
    for notice in document.asked(change_notices):
        if notice.detail.get("kind") in {"advance_notice", "notify_only"}:
            yield replace(notice, kind=FactKind.PROMISE, value=TOLD, detail={})


def making(document: Document, promise: Entry) -> Iterator[Sentence]:
    """Yield the sentences that make a promise."""
    return (found for found in document.holding(promise.stems) if makes(found.wording, promise))


@shared(4 * SHARED)
def makes(sentence: Wording, promise: Entry) -> bool:
    """Say whether a sentence makes a promise.

    One to encrypt may be denied; one to tell an authority of a breach is the law's, unless the reader is told as well.
    """
    if promise is undertaking_phrases.ENCRYPTED:
        return states(sentence, promise.pattern)
    if promise is undertaking_phrases.TOLD_OF_BREACH and sentence.holds(TO_AUTHORITY):
        return sentence.holds(TO_READER) and sentence.holds(promise.pattern)
    return sentence.holds(promise.pattern)
