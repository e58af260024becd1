"""Rules on the policy's own dates: an effective date to come, a date set back or taken away."""

from collections.abc import Iterator, Sequence
from datetime import date

from monitor.facts.dated import days_of
from monitor.facts.pending import COMES
from monitor.materiality.dates import EFFECTIVE, dates, is_date_line, is_date_word
from monitor.materiality.edits import Edit, Texts
from monitor.materiality.passages import passages
from monitor.materiality.reasons import cut, gist, reason
from monitor.materiality.rules.names import rule
from monitor.materiality.vocabulary import mentions
from monitor.materiality.wording import SMALL
from storage.records import Category, Direction, FactKind, Reason, Severity

_DATE_LINE = 30
_PENDING = frozenset({FactKind.PENDING_VERSION})
_SOON = 30
"""Days: an effective date newly within them is high (guideline, high)."""


def effective_date_ahead(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where the newer text announces that it will begin to apply on a day to come."""
    seen = edit.texts.seen_on
    if seen is None or edit.after is None or not mentions(edit.words_after, EFFECTIVE):
        return
    for day in set(_dates(edit, edit.words_after)) - set(_dates(edit, edit.words_before)):
        if day > seen:
            yield reason(
                edit,
                rule="effective_date_ahead",
                category=Category.POLICY_CHANGE_NOTICE,
                severity=_urgency(day, seen),
                direction=Direction.NEUTRAL,
                sentence=f"The text will apply from {day.isoformat()}",
            )


def version_announced(texts: Texts, told: Sequence[Reason]) -> Iterator[Reason]:
    """Yield a reason for every coming version that the newer text announces and that no reason so far has told."""
    seen = texts.seen_on
    if seen is None or not COMES.search(texts.after.raw.lower()):
        return
    known = {fact.value for fact in texts.facts(_PENDING, newer=False)}
    for fact in texts.facts(_PENDING, newer=True):
        day = min(days_of(fact), default=seen)
        if day > seen and fact.value not in known and not any(day.isoformat() in reason.sentence for reason in told):
            yield Reason(
                rule="effective_date_ahead",
                category=Category.POLICY_CHANGE_NOTICE,
                severity=_urgency(day, seen),
                direction=Direction.NEUTRAL,
                sentence=f"A new version will apply from {day.isoformat()}",
                after=cut(fact.quote),
            )


def _urgency(day: date, seen: date) -> Severity:
    return Severity.HIGH if (day - seen).days <= _SOON else Severity.MEDIUM


def date_set_back(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where the policy's own date moved into the past (guideline, hard cases)."""
    if not edit.before or not edit.after or not is_date_line(edit.words_after):
        return
    before, after = _dates(edit, edit.words_before), _dates(edit, edit.words_after)
    if before and after and max(after) < max(before):
        yield _moved(edit, "date_set_back", f"The policy's date was set back: {max(before)} → {max(after)}")


def date_removed(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where the policy no longer says when it was changed (guideline, hard cases)."""
    if edit.before is None or edit.after is not None or not is_date_line(edit.words_before):
        return
    gone = _dates(edit, edit.words_before)
    if gone and not any(is_date_line(passage) for passage in _passages_after(edit)):
        yield _moved(edit, "date_removed", f"The policy's date is no longer stated: was {max(gone)}")


def date_line_reworded(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where the line with the policy's own date says something else beside the date."""
    if not edit.is_reworded or len(edit.words_after) > _DATE_LINE:
        return
    reworded = not all(is_date_word(word) or word in SMALL for word in edit.changed)
    if reworded and _dates(edit, edit.words_after) and mentions(edit.words_after, EFFECTIVE):
        yield reason(
            edit,
            rule="date_line_reworded",
            category=Category.POLICY_CHANGE_NOTICE,
            severity=Severity.MEDIUM,
            direction=Direction.NEUTRAL,
            sentence=f"When the text applies is said otherwise: {gist(edit.gone)} → {gist(edit.came)}",
        )


def _moved(edit: Edit, rule: str, sentence: str) -> Reason:
    return reason(
        edit,
        rule=rule,
        category=Category.POLICY_CHANGE_NOTICE,
        severity=Severity.LOW,
        direction=Direction.NEUTRAL,
        sentence=sentence,
    )


def _dates(edit: Edit, words: tuple[str, ...]) -> tuple[date, ...]:
    return dates(words, month_first=None if edit.texts.spoken_in == "en" else False)


def _passages_after(edit: Edit) -> Iterator[tuple[str, ...]]:
    return (passage.words for passage in passages(edit.texts.after.blocks))


DATED = (effective_date_ahead, date_set_back, date_removed)
"""Asked of every edit, even of noise: a line with another date is noise unless one of these says otherwise."""


def told_of_date(edit: Edit) -> tuple[Reason, ...]:
    """Return why the date in an edit is more than another date."""
    return tuple(told for rule in DATED for told in rule(edit))


RULES = (
    rule(effective_date_ahead, Severity.HIGH, Severity.MEDIUM),
    rule(date_set_back, Severity.LOW),
    rule(date_removed, Severity.LOW),
    rule(date_line_reworded, Severity.MEDIUM),
)
