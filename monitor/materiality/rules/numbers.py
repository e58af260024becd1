"""Rules on lengths of time and ages: any changed number of days, months, years or age is material."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from monitor.clauses import ClauseKind
from monitor.materiality.editorial import content
from monitor.materiality.edits import Document, Edit
from monitor.materiality.passages import Passage, Text, passages
from monitor.materiality.periods import Period, periods
from monitor.materiality.reasons import reason
from monitor.materiality.rules.names import Name, Rule
from monitor.materiality.stance import denials
from monitor.materiality.subjects import subject as best
from monitor.materiality.vocabulary import AGE, ANSWER, BREACH, NOTICE, RETENTION, mentions
from monitor.materiality.words import words
from monitor.sharing import shared
from storage.records import Category, Direction, FactKind, Reason, Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a length of time is promised for, and what more of it means for the reader."""

    rule: str
    name: str
    category: Category
    longer: tuple[Severity, Direction]
    shorter: tuple[Severity, Direction]
    gone: tuple[Severity, Direction]
    new: tuple[Severity, Direction]


_BAD, _GOOD, _EVEN = Direction.ADVERSE, Direction.FAVOURABLE, Direction.NEUTRAL
_HIGH, _MEDIUM, _LOW = Severity.HIGH, Severity.MEDIUM, Severity.LOW

NOTICE_PERIOD = Subject(
    rule="notice",
    name="Notice before changes",
    category=Category.POLICY_CHANGE_NOTICE,
    longer=(_MEDIUM, _GOOD),
    shorter=(_HIGH, _BAD),
    gone=(_HIGH, _BAD),
    new=(_MEDIUM, _GOOD),
)
RETENTION_PERIOD = Subject(
    rule="retention",
    name="Retention",
    category=Category.RETENTION_DELETION,
    longer=(_HIGH, _BAD),
    shorter=(_MEDIUM, _GOOD),
    gone=(_HIGH, _BAD),
    new=(_MEDIUM, _GOOD),
)
ANSWER_TIME = Subject(
    rule="answer_time",
    name="Time to answer requests",
    category=Category.DATA_SUBJECT_RIGHTS,
    longer=(_MEDIUM, _BAD),
    shorter=(_MEDIUM, _GOOD),
    gone=(_MEDIUM, _BAD),
    new=(_MEDIUM, _GOOD),
)
AGE_LIMIT = Subject(
    rule="age",
    name="Age limit",
    category=Category.CHILDREN_AGE,
    longer=(_MEDIUM, _GOOD),
    shorter=(_HIGH, _BAD),
    gone=(_HIGH, _BAD),
    new=(_MEDIUM, _GOOD),
)
BREACH_NOTICE = Subject(
    rule="breach_notice",
    name="Time to tell of a breach",
    category=Category.SECURITY_BREACH,
    longer=(_HIGH, _BAD),
    shorter=(_MEDIUM, _GOOD),
    gone=(_HIGH, _BAD),
    new=(_MEDIUM, _GOOD),
)
COOKIE_LIFE = Subject(
    rule="cookie_life",
    name="Life of a cookie",
    category=Category.COOKIES_TRACKING,
    longer=(_HIGH, _BAD),
    shorter=(_MEDIUM, _GOOD),
    gone=(_LOW, _EVEN),
    new=(_LOW, _EVEN),
)
READERS_TIME = Subject(
    rule="time_to_act",
    name="Time that the reader has to act",
    category=Category.USER_CHOICE_CONSENT,
    longer=(_MEDIUM, _GOOD),
    shorter=(_HIGH, _BAD),
    gone=(_HIGH, _BAD),
    new=(_MEDIUM, _GOOD),
)
OTHER_PERIOD = Subject(
    rule="period",
    name="A stated length of time",
    category=Category.SCOPE_LEGAL_TERMS,
    longer=(_MEDIUM, _EVEN),
    shorter=(_MEDIUM, _EVEN),
    gone=(_LOW, _EVEN),
    new=(_LOW, _EVEN),
)


def period_changed(edit: Edit) -> Iterator[Reason]:
    """Yield a reason for every length of time that another took the place of (guideline, hard cases)."""
    before, after = _different(edit)
    for old, new in zip(before, after, strict=False):
        subject = _subject(edit, old, new)
        longer = new.days > old.days
        done = verb(subject, longer=longer)
        weight = subject.longer if longer else subject.shorter
        yield _single(edit, subject, f"{subject.rule}_{done}", weight, f"{done}: {old.quote} → {new.quote}")


def period_removed(edit: Edit) -> Iterator[Reason]:
    """Yield a reason for every length of time that is promised no more."""
    before, after = _different(edit)
    for old in before[len(after) :]:
        if not _said(edit, old, newer=True):
            subject = _subject(edit, old, None)
            if subject is RETENTION_PERIOD and _ends_at_once(edit):
                continue
            yield _single(edit, subject, f"{subject.rule}_removed", subject.gone, f"no longer stated: was {old.quote}")


def _ends_at_once(edit: Edit) -> bool:
    """Return whether what was kept for a time is deleted at once now, or not kept at all."""
    at_once = mentions(edit.added, _AT_ONCE) and mentions(edit.words_after, RETENTION)
    unkept = denials(edit.words_after) > denials(edit.words_before) and mentions(edit.words_after, RETENTION, "keeps")
    return edit.after is not None and (at_once or unkept) and not mentions(edit.words_after, _ON_REQUEST)


_AT_ONCE = """
    immediately | at once | right away | instantly | straight away | immediatement | aussitot | sofort | umgehend
    | unverzuglich | onmiddellijk | meteen | direct= | inmediatamente | de inmediato | immediatamente | subito"""
_ON_REQUEST = "request | demande | anfrage | antrag | wunsch | verzoek | solicitud | peticion | richiesta"


def period_added(edit: Edit) -> Iterator[Reason]:
    """Yield a reason for every length of time that is stated for the first time."""
    before, after = _different(edit)
    for new in after[len(before) :]:
        if not _said(edit, new, newer=False):
            subject = _subject(edit, None, new)
            yield _single(edit, subject, f"{subject.rule}_added", subject.new, f"newly stated: {new.quote}")


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
    ages = [(gone, came) for gone, came in edit.hunks if len(gone) == len(came) == 1 and _AGES.issuperset(gone + came)]
    if not ages or any(_different(edit)) or not _is_on_age(edit):
        return
    for (gone,), (came,) in ages:
        raised = int(came) > int(gone)
        done = verb(AGE_LIMIT, longer=raised)
        weight = AGE_LIMIT.longer if raised else AGE_LIMIT.shorter
        yield _single(edit, AGE_LIMIT, f"age_{done}", weight, f"{done}: {gone} → {came}")


def _is_on_age(edit: Edit) -> bool:
    said = (*edit.words_before, *edit.words_after, *edit.above, *words(edit.document.title))
    return mentions(said, _AGED) or best(edit) is Category.CHILDREN_AGE


def _different(edit: Edit) -> tuple[Sequence[Period], Sequence[Period]]:
    """Return the lengths of time that only one side says; one said more often than before where another went counts."""
    before, after = periods(edit.words_before), periods(edit.words_after)
    gone, came = _beyond(before, after), _beyond(after, before)
    return (gone, came) if len(gone) == len(came) else (_without(before, after), _without(after, before))


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
    """Return whether the other text says the same length in a passage reworded beyond recognition."""
    text = edit.document.after if newer else edit.document.before
    passage = edit.words_before if newer else edit.words_after
    around = passage[max(0, period.position - 3) : period.position + 3]
    other = edit.document.before if newer else edit.document.after
    return text.names(around) or _is_parted(period, passage, _newly_timed(text, other))


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


def _subject(edit: Edit, old: Period | None, new: Period | None) -> Subject:
    """Return what a period is promised for: as the fact readers have it, else by the words around it."""
    near = (*_around(edit.words_before, old), *_around(edit.words_after, new))
    spoken = (*edit.words_before, *edit.words_after, *edit.heading.lower().split())
    row = edit.after is not None and edit.after.kind is ClauseKind.ROW
    if edit.lists_a_cookie or (mentions((*spoken, *edit.above), "cookie") and (row or not mentions(near, _TOLD))):
        return COOKIE_LIFE
    if mentions(_around(edit.words_before, old, _BY), _DONE_BY_READER) or mentions(
        _around(edit.words_after, new, _BY), _DONE_BY_READER
    ):
        return READERS_TIME
    told_late = mentions(near, _WITHIN) and mentions(spoken, NOTICE) and not mentions(spoken, _OTHERWISE_TOLD)
    if (told_late or mentions(spoken, BREACH)) and not mentions(near, RETENTION):
        return BREACH_NOTICE
    stated = _stated(edit.before, old, edit.document, newer=False) or _stated(
        edit.after, new, edit.document, newer=True
    )
    if stated and not (stated is ANSWER_TIME and mentions(near, RETENTION)):
        return stated
    if any(period and period.days > _CHILDHOOD for period in (old, new)) and mentions(near, AGE, "age of | under"):
        return AGE_LIMIT
    found = (subject for stood in (near, spoken) for subject, stems in _BY_WORDS if mentions(stood, stems))
    return next(found, OTHER_PERIOD)


def _stated(passage: Passage | None, period: Period | None, document: Document, *, newer: bool) -> Subject | None:
    """Return the subject of the fact that is read of this passage with this period."""
    if passage is None or period is None:
        return None
    spoken = f" {' '.join(passage.words)} "
    number, *rest = words(period.quote)
    length = f" {' '.join((number, *rest))} "
    for subject, quoted in _stating(document, newer=newer).get(number, ()):
        if (quoted in spoken or spoken in quoted) and length in quoted:
            return subject
    return None


@shared(4)
def _stating(document: Document, *, newer: bool) -> Mapping[str, Sequence[tuple[Subject, str]]]:
    """Return by each word the facts that have a subject and that it stands in: the subject, and the words quoted."""
    found: dict[str, list[tuple[Subject, str]]] = defaultdict(list)
    for fact in document.facts(_LENGTHS, newer=newer):
        spoken = words(fact.quote)
        for word in set(spoken):
            found[word].append((OF_FACT[fact.kind], f" {' '.join(spoken)} "))
    return found


def _around(spoken: tuple[str, ...], period: Period | None, reach: int = 12) -> tuple[str, ...]:
    """Return the words on either side of a period."""
    return spoken[max(0, period.position - reach) : period.position + reach] if period else ()


def verb(subject: Subject, *, longer: bool) -> str:
    """Return what happened to a length of time, or to an age."""
    if subject is AGE_LIMIT:
        return "raised" if longer else "lowered"
    return "lengthened" if longer else "shortened"


_WITHIN = """
    within | no later than | at the latest | dans les | dans un delai | sous= | au plus tard | innerhalb | binnen
    | spatestens | uiterlijk | en un plazo | dentro de | a mas tardar | entro"""
_BY_WORDS = ((RETENTION_PERIOD, RETENTION), (NOTICE_PERIOD, NOTICE), (ANSWER_TIME, ANSWER))
OF_FACT = {
    FactKind.CHANGE_NOTICE: NOTICE_PERIOD,
    FactKind.OBJECTION_WINDOW: NOTICE_PERIOD,
    FactKind.RESPONSE_DEADLINE: ANSWER_TIME,
    FactKind.RESPONSE_EXTENSION: ANSWER_TIME,
    FactKind.RETENTION: RETENTION_PERIOD,
    FactKind.MINIMUM_AGE: AGE_LIMIT,
}
_LENGTHS = frozenset(OF_FACT)
_BY = 10
"""Words between what the reader does and the time given for it."""
_TOLD = f"{ANSWER} | retain | retention | conserv | aufbewahr | bewaar | notice | notify | preavis"
"""Beside a cookie: the time is not the life of the cookie."""
_OTHERWISE_TOLD = f"""
    {ANSWER} | change | subprocessor | sub processor | anderung | wijzig | modific | cambio | modifich | inkrafttreten
    | take effect | entree en vigueur"""
"""What is told within a time although no data was breached."""
_DONE_BY_READER = """
    may object | can object | may appeal | can appeal | you may cancel | you can cancel | you may terminate
    | to put things right | to put it right | to cure | to remedy | ask for a refund | full refund | request a refund
    | peut s opposer | pouvez vous opposer | vous opposer | faire appel | resilier | remboursement | se retracter
    | widersprechen | widerspruch einlegen | einspruch | kundigen | widerrufen | erstattung
    | bezwaar maken | opzeggen | herroepen | terugbetaling | puede oponerse | oponerse | recurrir | desistir | reembolso
    | opporsi | ricorso | recedere | rimborso"""
_AGES = frozenset(map(str, range(6, 22)))
_AGED = """
    must be 1 | must be 2 | must be over | must be at least
    | age= | ages= | aged | older | younger | under 1 | under 2 | over 1 | child | minor | adult | moins de | age de
    | ans=
    | mineur | enfant | jahre | unter 1 | kinder | jaar | jonger | ouder | kind | anos | menores | edad | anni
    | eta= | minori"""
_CHILDHOOD = 10 * 365

_SUBJECTS = (
    NOTICE_PERIOD,
    RETENTION_PERIOD,
    ANSWER_TIME,
    AGE_LIMIT,
    BREACH_NOTICE,
    COOKIE_LIFE,
    READERS_TIME,
    OTHER_PERIOD,
)
CHANGED = tuple(
    Name(
        name=f"{subject.rule}_{verb(subject, longer=longer)}",
        severities=((subject.longer if longer else subject.shorter)[0],),
        description=f"{subject.name} {verb(subject, longer=longer)}",
    )
    for subject in _SUBJECTS
    for longer in (True, False)
)
AGE_CHANGED = tuple(name for name in CHANGED if name.name.startswith(f"{AGE_LIMIT.rule}_"))
REMOVED = tuple(
    Name(name=f"{subject.rule}_removed", severities=(subject.gone[0],), description=f"{subject.name} no longer stated")
    for subject in _SUBJECTS
)
ADDED = tuple(
    Name(name=f"{subject.rule}_added", severities=(subject.new[0],), description=f"{subject.name} newly stated")
    for subject in _SUBJECTS
)


RULES = (
    Rule(find=period_changed, names=CHANGED),
    Rule(find=period_removed, names=REMOVED),
    Rule(find=period_added, names=ADDED),
    Rule(find=age_limit_changed, names=AGE_CHANGED),
)
