"""Rules on lengths of time and ages: any changed number of days, months, years or age is material."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from monitor.materiality.editorial import content
from monitor.materiality.edits import Edit
from monitor.materiality.passages import Text, passages
from monitor.materiality.periods import Period, periods
from monitor.materiality.reasons import reason
from monitor.materiality.rules.lengths import (
    AGE_LIMIT,
    COOKIE_LIFE,
    RETENTION_PERIOD,
    SUBJECTS,
    Subject,
    subject_of,
    verb,
)
from monitor.materiality.rules.names import Name, Rule
from monitor.materiality.stance import denials
from monitor.materiality.subjects import subject as best
from monitor.materiality.vocabulary import RETENTION, mentions
from monitor.materiality.words import words
from monitor.sharing import shared
from storage.records import Category, Direction, Reason, Severity


def period_changed(edit: Edit) -> Iterator[Reason]:
    """Yield a reason for every length of time that another took the place of (guideline, hard cases)."""
    before, after = edit.asked(_different)
    for old, new in zip(before, after, strict=False):
        subject = subject_of(edit, old, new)
        longer = new.days > old.days
        done = verb(subject, longer=longer)
        weight = subject.longer if longer else subject.shorter
        yield _single(edit, subject, f"{subject.rule}_{done}", weight, f"{done}: {old.quote} → {new.quote}")


def period_removed(edit: Edit) -> Iterator[Reason]:
    """Yield a reason for every length of time that is promised no more."""
    before, after = edit.asked(_different)
    for old in before[len(after) :]:
        if not _said(edit, old, newer=True):
            subject = subject_of(edit, old, None)
            if subject is COOKIE_LIFE and mentions(edit.added, _SESSION):
                yield _single(
                    edit, subject, "cookie_life_shortened", subject.shorter, f"shortened: {old.quote} → session"
                )
                continue
            if subject is RETENTION_PERIOD and _ends_at_once(edit):
                continue
            yield _single(edit, subject, f"{subject.rule}_removed", subject.gone, f"no longer stated: was {old.quote}")


def _ends_at_once(edit: Edit) -> bool:
    """Return whether what was kept for a time is deleted at once now, or not kept at all."""
    at_once = mentions(edit.added, _AT_ONCE) and mentions(edit.words_after, RETENTION)
    unkept = denials(edit.words_after) > denials(edit.words_before) and mentions(edit.words_after, RETENTION, "keeps")
    return edit.after is not None and (at_once or unkept) and not mentions(edit.words_after, _ON_REQUEST)


_AT_ONCE = """
    right after | straight after | immediately | at once | right away | instantly | straight away | immediatement
    | aussitot | sofort | umgehend
    | unverzuglich | onmiddellijk | meteen | direct= | inmediatamente | de inmediato | immediatamente | subito"""
_ON_REQUEST = "request | demande | anfrage | antrag | wunsch | verzoek | solicitud | peticion | richiesta"


def period_added(edit: Edit) -> Iterator[Reason]:
    """Yield a reason for every length of time that is stated for the first time."""
    before, after = edit.asked(_different)
    for new in after[len(before) :]:
        if not _said(edit, new, newer=False):
            subject = subject_of(edit, None, new)
            if subject is RETENTION_PERIOD and _was_at_once(edit):
                yield _single(
                    edit, subject, "retention_lengthened", subject.longer, f"lengthened: at once → {new.quote}"
                )
                continue
            if subject is COOKIE_LIFE and mentions(edit.removed, _SESSION):
                yield _single(
                    edit, subject, "cookie_life_lengthened", subject.longer, f"lengthened: session → {new.quote}"
                )
                continue
            yield _single(edit, subject, f"{subject.rule}_added", subject.new, f"newly stated: {new.quote}")


_SESSION = "session | sitzung | sessie | sesion"
"""The life of a cookie that ends with the visit."""


def _was_at_once(edit: Edit) -> bool:
    """Return whether what was deleted at once is deleted within a time now."""
    return mentions(edit.words_before, _AT_ONCE) and not mentions(edit.words_after, _AT_ONCE)


def _single(edit: Edit, subject: Subject, rule: str, weight: tuple[Severity, Direction], what: str) -> Reason:
    severity, direction = weight
    return reason(
        edit,
        rule=rule,
        category=subject.category,
        severity=severity,
        direction=direction,
        sentence=f"{subject.name} {what}",
    )


def age_limit_changed(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where another age without a unit stands in the same place: "under 16" → "under 13"."""
    if not edit.is_reworded:
        return
    places = (tuple(map(_bare_age, hunk)) for hunk in edit.hunks)
    ages = [(gone, came) for gone, came in places if len(gone) == len(came) == 1 and _AGES.issuperset(gone + came)]
    if not ages or any(edit.asked(_different)) or not _is_on_age(edit):
        return
    for (gone,), (came,) in ages:
        raised = int(came) > int(gone)
        done = verb(AGE_LIMIT, longer=raised)
        weight = AGE_LIMIT.longer if raised else AGE_LIMIT.shorter
        yield _single(edit, AGE_LIMIT, f"age_{done}", weight, f"{done}: {gone} → {came}")


def _bare_age(spoken: tuple[str, ...]) -> tuple[str, ...]:
    """Return words without those that say of a number that it is an age: "the age of 16"."""
    return tuple(word for word in spoken if word not in _SAID_OF_AGES)


_SAID_OF_AGES = frozenset({"the", "an", "age", "of", "years", "old"})


def _is_on_age(edit: Edit) -> bool:
    said = (*edit.words_before, *edit.words_after, *edit.above, *words(edit.texts.title))
    return mentions(said, _AGED) or best(edit) is Category.CHILDREN_AGE


def _different(edit: Edit) -> tuple[Sequence[Period], Sequence[Period]]:
    """Return the lengths of time that only one side says; one said more often than before where another went counts."""
    before = _unspelled(periods(edit.words_before), edit.words_after)
    after = _unspelled(periods(edit.words_after), edit.words_before)
    gone, came = _beyond(before, after), _beyond(after, before)
    return (gone, came) if len(gone) == len(came) else (_without(before, after), _without(after, before))


def _unspelled(mine: Sequence[Period], other: tuple[str, ...]) -> Sequence[Period]:
    """Return the lengths of time without ages that the other side says as a number alone: "under 18"."""
    bare = _AGES.intersection(other)
    if not bare or periods(other):
        return mine
    return [period for period in mine if str(round(period.days / _YEAR)) not in bare]


def _beyond(mine: Sequence[Period], other: Sequence[Period]) -> Sequence[Period]:
    """Return the lengths of time of one side when each has taken its twin from the other."""
    waiting, left = list(other), []
    for period in mine:
        twin = next((twin for twin in waiting if period.equals(twin)), None)
        if twin is None:
            left.append(period)
        else:
            waiting.remove(twin)
    return left


def _without(mine: Sequence[Period], other: Sequence[Period]) -> Sequence[Period]:
    return [period for period in mine if not any(period.equals(twin) for twin in other)]


def _said(edit: Edit, period: Period, *, newer: bool) -> bool:
    """Return whether the other text says the same length in a passage reworded beyond recognition.

    Or with the same words around it, as often as this one: many things in one chapter may be kept for three years.
    """
    text = edit.texts.after if newer else edit.texts.before
    passage = edit.words_before if newer else edit.words_after
    around = f" {' '.join(passage[max(0, period.position - 3) : period.position + 3])} "
    other = edit.texts.before if newer else edit.texts.after
    as_often = text.spoken.count(around) >= max(1, other.spoken.count(around))
    return as_often or _is_parted(period, passage, _newly_timed(text, other))


def _is_parted(period: Period, passage: tuple[str, ...], timed: "_Timed") -> bool:
    """Return whether a new sentence says the same length of much the same: a sentence that was parted from another."""
    near = Counter(place for word in set(content(passage)) for place in timed.places.get(word, ()))
    return any(
        shared >= _SHARED and any(period.equals(length) for length in timed.lengths[place])
        for place, shared in near.items()
    )


@dataclass(frozen=True, slots=True)
class _Timed:
    """The lengths of time of some passages, and in which of them each word of weight stands."""

    lengths: Sequence[Sequence[Period]]
    places: Mapping[str, Sequence[int]]


@shared(8)
def _newly_timed(text: Text, other: Text) -> _Timed:
    """Return the passages with a length of time that the other text lacks, without words that most of them hold."""
    own = dict.fromkeys(passage.words for passage in passages(text.blocks) if passage.words not in other.sentences)
    timed = [(spoken, found) for spoken in own if (found := periods(spoken))]
    places: dict[str, list[int]] = defaultdict(list)
    for place, (spoken, _) in enumerate(timed):
        for word in set(content(spoken)):
            places[word].append(place)
    rare = {word: held for word, held in places.items() if len(held) <= _COMMON}
    return _Timed(lengths=[found for _, found in timed], places=rare)


_SHARED = 3
"""Words that a sentence shares with one that it was parted from."""
_COMMON = 24
"""A word in more sentences than these says nothing about which two belong together."""


_YEAR = 365.25
_AGES = frozenset(map(str, range(6, 22)))
_AGED = """
    must be 1 | must be 2 | must be over | must be at least | age= | ages= | aged | older | younger | under 1 | under 2
    | over 1 | child | minor | adult | moins de | age de | ans= | mineur | enfant | jahre | unter 1 | jaar | jonger
    | ouder | kind | anos | menores | edad | anni | eta="""

CHANGED = tuple(
    Name(
        name=f"{subject.rule}_{verb(subject, longer=longer)}",
        severities=((subject.longer if longer else subject.shorter)[0],),
        description=f"{subject.name} {verb(subject, longer=longer)}",
    )
    for subject in SUBJECTS
    for longer in (True, False)
)
AGE_CHANGED = tuple(name for name in CHANGED if name.name.startswith(f"{AGE_LIMIT.rule}_"))
REMOVED = tuple(
    Name(name=f"{subject.rule}_removed", severities=(subject.gone[0],), description=f"{subject.name} no longer stated")
    for subject in SUBJECTS
)
ADDED = tuple(
    Name(name=f"{subject.rule}_added", severities=(subject.new[0],), description=f"{subject.name} newly stated")
    for subject in SUBJECTS
)


RULES = (
    Rule(find=period_changed, names=CHANGED),
    Rule(find=period_removed, names=REMOVED),
    Rule(find=period_added, names=ADDED),
    Rule(find=age_limit_changed, names=AGE_CHANGED),
)
