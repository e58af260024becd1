"""Rules on what a statement takes in: more data, more recipients, another legal basis, a weaker channel of notice."""

from collections.abc import Iterator

from monitor.clauses import ClauseKind
from monitor.materiality.editorial import content
from monitor.materiality.edits import Edit
from monitor.materiality.flows import FLOWS
from monitor.materiality.function_words import AND, OR_OF
from monitor.materiality.kinds import kinds
from monitor.materiality.kinds.bases import BASES, POINTS
from monitor.materiality.lists import is_item
from monitor.materiality.periods import timeless
from monitor.materiality.reasons import gist, reason, worse
from monitor.materiality.rules.favours import notice_channel_added, protection_added
from monitor.materiality.rules.names import rule
from monitor.materiality.stance import asserted, negated
from monitor.materiality.stop_words import is_slight
from monitor.materiality.strength import raised
from monitor.materiality.subjects import likely
from monitor.materiality.vocabulary import (
    ADVERTISING,
    AI,
    AUTOMATED,
    CHANNELS,
    EXAMPLES,
    MACHINE,
    NOTICE,
    ONLY,
    PROCESSING,
    REQUESTS,
    TRACKING,
    mentions,
)
from monitor.materiality.word_families import kindred
from monitor.materiality.wording import GUARDED
from storage.records import Category, Direction, Reason, Severity

_WEIGHT = {
    Category.AI_AUTOMATED_DECISIONS: Severity.HIGH,
    Category.DATA_COLLECTED: Severity.MEDIUM,
    Category.PURPOSE_LEGAL_BASIS: Severity.MEDIUM,
    Category.THIRD_PARTY_SHARING: Severity.MEDIUM,
    Category.SUBPROCESSORS: Severity.MEDIUM,
    Category.COOKIES_TRACKING: Severity.MEDIUM,
}
"""Of the subjects of which more is worse."""
_ASKED = (
    "we ask | we request | nous demandons | fragen wir | wir fragen | vragen wij | wij vragen | pedimos | chiediamo"
)
"""How data are collected, beside the verbs of processing."""
_SEEN = """
    can see | may see | can view | may view | can read | sehen | peuvent voir | kunnen zien | pueden ver
    | possono vedere"""
"""How data are given away without a word of giving."""
_FLOWS = f"{FLOWS[Category.DATA_COLLECTED]} | {FLOWS[Category.THIRD_PARTY_SHARING]}"
_FEWEST, _MOST = 1, 12
"""Words that carry meaning: less is style, more is a statement of its own."""


def statement_widened(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a statement on what is done with data takes in more; an example within it is low."""
    if edit.before is None or edit.after is None:
        return
    category = _widened(edit)
    listed = category is Category.AI_AUTOMATED_DECISIONS or edit.after.kind in {ClauseKind.ROW, ClauseKind.ITEM}
    if (
        category not in _WEIGHT
        or negated(edit.words_after)
        or edit.after.block.denied
        or not (listed or mentions(asserted(edit.words_after), PROCESSING, _ASKED, _SEEN, _FLOWS))
    ):
        return
    if _is_for_reader(edit):
        return
    if places := [place for place in edit.places if _adds(edit, *place)]:
        exemplary = mentions(edit.words_after[: places[-1][2]], EXAMPLES) and not mentions(
            edit.added, ADVERTISING, _TO_SELL
        )
        example = exemplary or (category is Category.COOKIES_TRACKING and not mentions(edit.added, TRACKING))
        yield worse(
            edit,
            rule="statement_widened",
            category=category,
            severity=Severity.LOW if example else _weight(edit, category),
            sentence=f"A statement takes in more than before: {gist(edit.came)}",
        )


def _is_for_reader(edit: Edit) -> bool:
    """Return whether what came is a limit, a safeguard, or a way in which the reader is told."""
    limited = mentions(edit.added, ONLY) and not mentions(edit.removed, ONLY)
    return (
        limited
        or _is_another_way(edit)
        or bool(raised(edit))
        or bool([*protection_added(edit)] or [*notice_channel_added(edit)])
    )


def _is_another_way(edit: Edit) -> bool:
    """Return whether the reader, who may write to an e-mail address, may also ask in another way (guideline, low)."""
    ways = [came for _, came in edit.hunks if came]
    mailed = any("@" in word for word in edit.words_before)
    return mailed and all(came[0] in OR_OF for came in ways) and mentions(edit.words_after, REQUESTS)


def _widened(edit: Edit) -> Category:
    """Return what a statement that takes in more is about: what is stored is collected, unless it says how long."""
    category = likely(edit)
    kept = category is Category.RETENTION_DELETION and not mentions(edit.words_after, _TIMED)
    return Category.DATA_COLLECTED if kept else category


_TIMED = """
    delet | eras | remov | until | after= | as long | longer | day= | days | month | year | period | supprim | effac
    | jusqu | duree | losch | bis= | dauer | lange= | verwijder | tot= | zolang | elimin | borra | hasta | plazo
    | cancell | fino | anonymi | anonim | backup | confidential"""
"""Says how long data are kept, or that they are not."""


def _weight(edit: Edit, category: Category) -> Severity:
    """Return the weight of a category; a statement that names no machine itself is a use of data, so medium."""
    by_machine = mentions(edit.words_after, AI, AUTOMATED, MACHINE)
    return _WEIGHT[category] if by_machine else Severity.MEDIUM


def legal_basis_changed(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where another legal basis is given for the same thing (guideline, medium).

    Advertising that waited for consent, and rests on an interest of the vendor's now, is opt-out (high).
    """
    if not edit.is_reworded:
        return
    was, now = kinds(edit.words_before, POINTS), kinds(edit.words_after, POINTS)
    gone, came = kinds(edit.removed, BASES) | (was - now), kinds(edit.added, BASES) | (now - was)
    if gone - came and came - gone:
        even = Direction.FAVOURABLE if "consent" in came - gone else Direction.NEUTRAL
        even = Direction.ADVERSE if "consent" in gone - came else even
        unasked = "consent" in gone - came and mentions(edit.words_after, ADVERTISING, _SENT_TO_SELL)
        yield reason(
            edit,
            rule="legal_basis_changed",
            category=Category.PURPOSE_LEGAL_BASIS,
            severity=Severity.HIGH if unasked else Severity.MEDIUM,
            direction=Direction.ADVERSE if unasked else even,
            sentence=f"Another legal basis: {', '.join(sorted(gone - came))} → {', '.join(sorted(came - gone))}",
        )


_TO_SELL = "marketing | offres | promotion | angebote | aanbieding | ofertas | offerte | promoz"
_SENT_TO_SELL = """
    marketing | newsletter | promotion | promoz | promocion | prospection | infolettre | nieuwsbrief | aanbieding
    | boletin | ofertas | offerte | angebote | offers="""


def notice_channel_weakened(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where the reader is no longer told in person (guideline, high)."""
    if not edit.is_reworded or not mentions(edit.words_before, NOTICE):
        return
    if mentions(edit.words_before, CHANNELS) and not mentions(edit.words_after, CHANNELS):
        yield worse(
            edit,
            rule="notice_channel_weakened",
            category=Category.POLICY_CHANGE_NOTICE,
            sentence=f"Readers are no longer told in person: {gist(edit.gone)} → {gist(edit.came)}",
        )


def _adds(edit: Edit, first: int, last: int, start: int, end: int) -> bool:
    """Return whether words came that the whole older text does not hold, and those that went stand among them.

    Slight words count only as an item of a list, where "company" may be one more thing that is collected.
    """
    if edit.after is None:
        return False
    gone, came = edit.words_before[first:last], timeless(edit.words_after[start:end])
    item, spoken_in, held = is_item(edit.after, start, end), edit.texts.spoken_in, content(edit.words_before)
    new = [
        word
        for word in content(came)
        if word.isalpha() and word not in _NOTHING and (item or not is_slight(word, spoken_in))
    ]
    unknown = [
        word
        for word in new
        if not edit.texts.before.names((word,)) and not any(kindred(word, other, spoken_in) for other in held)
    ]
    listed = edit.after.kind is ClauseKind.ITEM and not AND.isdisjoint(came[:1])
    stayed = all(listed and any(kindred(word, other, spoken_in) for other in content(came)) for word in content(gone))
    return _FEWEST <= len(new) <= _MOST and stayed and bool(unknown)


_NOTHING = GUARDED | {"aperiod"}
"""Words that say how firmly, of how many or how long, and add no thing to a statement."""


RULES = (
    rule(statement_widened, Severity.HIGH, Severity.MEDIUM, Severity.LOW),
    rule(legal_basis_changed, Severity.HIGH, Severity.MEDIUM),
    rule(notice_channel_weakened, Severity.HIGH),
)
