"""What a policy promises about its own changes: told before or after, how long, or not at all."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from monitor.clauses import ClauseKind
from monitor.facts.change_context import about_changes, is_title, may_be_title, names_change
from monitor.facts.change_detail import AFTER_POSTING, anchor, details
from monitor.facts.change_phrases import (
    ACCEPTED,
    ADVANCE,
    AT_ONCE,
    BINDS,
    BY_LAW,
    CHANGED,
    LOOKED_AT,
    LOOKED_OFTEN,
    MATERIAL,
    NOTIFIED,
    PUBLISH,
    WEAK_PROMISE,
)
from monitor.facts.notice_period import notices
from monitor.facts.phrases import compiled
from monitor.facts.sentences import Document, Sentence, straightened
from storage.records import Fact, FactKind

KINDS = ("advance_notice", "after_notice", "on_posting", "notify_only", "check_back", "none_stated")
"""From the most to the least that a reader can rely on; a notice with a length goes before all."""

WEAK, AHEAD, LAWFUL = compiled(WEAK_PROMISE), compiled(ADVANCE), compiled(BY_LAW)
PUBLISHED, WEIGHTY = compiled(PUBLISH), compiled(MATERIAL)

PERSONAL = re.compile(r"(?<!\w)(?:notif|inform|let (?:you|our)|tell|alert|e-?mail|contact you|write to you)")
"""Who is told so is told, whatever is published beside."""
RESERVED = re.compile(
    r"(?<!\w)(?:may|might|can|could|will|shall|need|reserve|right to|sometimes|time to time|any time|periodically|"
    r"occasionally|peu[tv]|pouv|pourr|susceptible|amené|réserv|moment|sera|kann|können|behalten|vorbehalten|jederzeit|"
    r"werden|kunnen|kan|mag|behoud|zal|zullen|pued|podr|podemos|reserv|derecho|può|possono|possiamo|potr|riserv)",
)
"""A change that may come; changes of the past promise nothing."""
OWN_REVIEW = re.compile(
    r"(?<!\w)(?:under (?:\w+ )?review|we (?:(?!recommend|encourag|invit|advis|suggest|urg|ask)\w+ ){0,2}review)"
)
"""What the vendor reviews, the reader need not."""
CONCEDED = re.compile(r"(?<!\w)(?:although|though|while|obwohl|bien que|hoewel|aunque|sebbene)\s[^,]{0,200},")
BREACH = re.compile(r"(?<!\w)(?:breach|violation|incident|verletzung|datenpanne|datalek|inbreuk|violación|violazione)")
"""What one is told of a breach is no notice of a change."""
STILL = re.compile(
    r"(?<!\w)(?:continu|keep|after|following|thereafter|silence|silencio|silenzio|schweigen|stilzwijg|oposición|"
    r"recesso|après|nach(?!\w)|na(?!\w)|daarna|nadien|danach|successiv|equival|dopo|después|tras(?!\w)|subsequent|"
    r"new |poursui|weiter|fortges|fortsetz|blij|voortgez|verder|sigu|seguir|prosegu|widerspr|kündig)",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What one sentence says of changes."""

    kind: str
    sentence: Sentence
    period: str | None = None
    detail: dict[str, str | bool] | None = None
    published: bool = False
    """All may see it, and nobody is told."""

    @property
    def rank(self) -> tuple[bool, int, bool]:
        """Order of statements: those with a length of time first, then by kind, then by whether somebody is told."""
        return (self.kind == "on_posting" or self.period is None, KINDS.index(self.kind), self.published)


def change_notices(document: Document) -> Iterator[Fact]:
    """Yield the one change notice of a policy, decided by the sentence that promises most.

    `value` is the time to act, P0D where a change binds at once. `detail`: `kind` (see `KINDS`), `implied_acceptance`,
    `material_only`, `business` where counted in business days, and what `details` finds: `anchor`, `trigger`,
    `channel`, `way_out`.
    """
    context = about_changes(document)
    stated = sorted(statements(context), key=lambda statement: statement.rank)
    if stated:
        decisive = stated[0]
        material = only_material(decisive) or follows_material(decisive, context)
        yield decisive.sentence.fact(
            FactKind.CHANGE_NOTICE,
            decisive.period,
            kind=decisive.kind,
            implied_acceptance=any(accepts(sentence) for sentence in context),
            material_only=material,
            **(decisive.detail or {}),
            **details(decisive.kind, decisive.sentence, context, material=material),
        )


def statements(context: Sequence[Sentence]) -> Iterator[Statement]:
    """Yield what each sentence about changes says."""
    for sentence in context:
        if sentence.kind is not ClauseKind.HEADING:
            yield from timed(sentence)
            yield from untimed(sentence)


def timed(sentence: Sentence) -> Iterator[Statement]:
    """Yield the notices with a length of time."""
    for notice in notices(sentence):
        if sentence.holds(NOTIFIED) or sentence.holds(BINDS) or sentence.holds(CHANGED):
            yield Statement(
                kind=notice.kind, sentence=sentence, period=notice.duration.value, detail=notice.duration.detail
            )


def untimed(sentence: Sentence) -> Iterator[Statement]:
    """Yield what is promised without a length of time."""
    promise = WEAK.sub(" ", sentence.plain)
    if NOTIFIED.search(promise) and not BREACH.search(promise):
        ahead = AHEAD.search(promise) and not LAWFUL.search(promise)
        published = all(PUBLISHED.search(told.group()) for told in NOTIFIED.finditer(promise))
        yield Statement(kind="advance_notice" if ahead else "notify_only", sentence=sentence, published=published)
    if sentence.holds(BINDS) and sentence.holds(AT_ONCE):
        yield Statement(kind="on_posting", sentence=sentence, period="P0D")
    if LOOKED_AT.search(OWN_REVIEW.sub(" ", sentence.plain)) and sentence.holds(LOOKED_OFTEN):
        yield Statement(kind="check_back", sentence=sentence)
    if names_change(sentence.plain) and sentence.holds(RESERVED):
        yield Statement(kind="none_stated", sentence=sentence)


def promises_to_tell(text: str) -> bool:
    """Say whether a text promises that somebody is told of something, of whatever; what is only published tells nobody.

    >>> promises_to_tell("We may change this page upon notice to you."), promises_to_tell("We may notify you.")
    (True, False)
    """
    promise = WEAK.sub(" ", straightened(text).lower())
    told = [found.group() for found in NOTIFIED.finditer(promise)]
    return any(PERSONAL.search(said) or not PUBLISHED.search(said) for said in told)


def only_material(statement: Statement) -> bool:
    """Say whether a statement is about weighty changes only; what is conceded beside it does not count."""
    plain = statement.sentence.plain
    said = plain if statement.kind.endswith(("_notice", "_only")) else CONCEDED.sub("", plain)
    heading = statement.sentence.under.rsplit(" / ", 1)[-1]
    return bool(WEIGHTY.search(said) and (CHANGED.search(said) or is_title(heading) or may_be_title(heading)))


def follows_material(statement: Statement, context: Sequence[Sentence]) -> bool:
    """Say whether a length runs from the notice that the sentence before promises, for weighty changes only."""
    place, plain = context.index(statement.sentence), statement.sentence.plain
    if statement.kind != "after_notice" or not place or anchor(statement.kind, plain) == AFTER_POSTING:
        return False
    promises = [found for found in untimed(context[place - 1]) if found.kind in {"advance_notice", "notify_only"}]
    return any(map(only_material, promises))


def accepts(sentence: Sentence) -> bool:
    """Say whether using the service after a change counts as agreeing to it."""
    return sentence.holds(ACCEPTED) and bool(sentence.holds(CHANGED) or sentence.holds(STILL))
