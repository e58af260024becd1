"""What a length of time, or an age, is promised for: whose time it is, and what more of it means for the reader."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from monitor.clauses import ClauseKind
from monitor.materiality.edits import Edit, Texts
from monitor.materiality.passages import Passage
from monitor.materiality.periods import Period
from monitor.materiality.vocabulary import ANSWER, BREACH, NOTICE, RETENTION, mentions
from monitor.materiality.words import words
from monitor.sharing import shared
from storage.records import Category, Direction, FactKind, Severity


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


def subject_of(edit: Edit, old: Period | None, new: Period | None) -> Subject:
    """Return what a period is promised for: the first answer to a few questions, each asked of both texts."""
    length = _Length(
        edit=edit,
        old=old,
        new=new,
        near=(*_around(edit.words_before, old), *_around(edit.words_after, new)),
        spoken=(*edit.every, *edit.above),
    )
    return next(filter(None, (ask(length) for ask in _QUESTIONS)), OTHER_PERIOD)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Length:
    """A length of time, older and newer, and what is said of it."""

    edit: Edit
    old: Period | None
    new: Period | None
    near: tuple[str, ...]
    """The words on either side of it."""
    spoken: tuple[str, ...]
    """The words of its passages, and of the headings above."""


def _of_a_cookie(length: _Length) -> Subject | None:
    edit = length.edit
    row = edit.after is not None and edit.after.kind is ClauseKind.ROW
    about = mentions(edit.every, "cookie") or mentions(words(edit.chapter), "cookie")
    told = about and (row or not mentions(length.near, _TOLD))
    return COOKIE_LIFE if edit.lists_a_cookie or told else None


def _of_the_reader(length: _Length) -> Subject | None:
    sides = ((length.edit.words_before, length.old), (length.edit.words_after, length.new))
    return READERS_TIME if any(mentions(_around(*side, _BY), _DONE_BY_READER) for side in sides) else None


def _of_a_breach(length: _Length) -> Subject | None:
    late = mentions(length.near, _WITHIN) and mentions(length.spoken, NOTICE)
    told = (late and not mentions(length.spoken, _OTHERWISE_TOLD)) or mentions(length.spoken, BREACH)
    return BREACH_NOTICE if told and not mentions(length.near, RETENTION) else None


def _as_the_facts_have_it(length: _Length) -> Subject | None:
    edit = length.edit
    stated = _stated(edit.before, length.old, edit.texts, newer=False) or _stated(
        edit.after, length.new, edit.texts, newer=True
    )
    return None if stated is ANSWER_TIME and mentions(length.near, RETENTION) else stated


def _of_an_age(length: _Length) -> Subject | None:
    grown = any(period and period.days > _CHILDHOOD for period in (length.old, length.new))
    return AGE_LIMIT if grown and mentions(length.near, _AGED) else None


_AGED = """
    age= | aged | ages= | older | under= | years old | moins de | ages de | jahre alt | alter= | unter= | mindestens
    | jonger | ouder | leeftijd | edad | menor | mayor | eta= | minor"""
"""Says that a number of years is an age."""


def _by_words(length: _Length) -> Subject | None:
    """Return what the words beside it name, else those of the whole passage."""
    for stood in (length.near, length.spoken):
        for subject, stems in ((RETENTION_PERIOD, RETENTION), (NOTICE_PERIOD, NOTICE), (ANSWER_TIME, ANSWER)):
            if mentions(stood, stems):
                return subject
    return None


_QUESTIONS = (_of_a_cookie, _of_the_reader, _of_a_breach, _as_the_facts_have_it, _of_an_age, _by_words)


def _stated(passage: Passage | None, period: Period | None, texts: Texts, *, newer: bool) -> Subject | None:
    """Return the subject of the fact that is read of this passage with this period."""
    if passage is None or period is None:
        return None
    spoken = f" {' '.join(passage.words)} "
    number, *rest = words(period.quote)
    length = f" {' '.join((number, *rest))} "
    for subject, quoted in _stating(texts, newer=newer).get(number, ()):
        if (quoted in spoken or spoken in quoted) and length in quoted:
            return subject
    return None


@shared(4)
def _stating(texts: Texts, *, newer: bool) -> Mapping[str, Sequence[tuple[Subject, str]]]:
    """Return by each word the facts that have a subject and that it stands in: the subject, and the words quoted."""
    found: dict[str, list[tuple[Subject, str]]] = defaultdict(list)
    for fact in texts.facts(_LENGTHS, newer=newer):
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
OF_FACT = {
    FactKind.CHANGE_NOTICE: NOTICE_PERIOD,
    FactKind.OBJECTION_WINDOW: NOTICE_PERIOD,
    FactKind.RESPONSE_DEADLINE: ANSWER_TIME,
    FactKind.RESPONSE_EXTENSION: ANSWER_TIME,
    FactKind.RETENTION: RETENTION_PERIOD,
    FactKind.MINIMUM_AGE: AGE_LIMIT,
}
_LENGTHS = frozenset(OF_FACT)
_BY = 12
"""Words between what the reader does and the time given for it."""
_TOLD = f"{ANSWER} | retain | retention | conserv | aufbewahr | bewaar | notice | notify | preavis"
"""Beside a cookie: the time is not the life of the cookie."""
_OTHERWISE_TOLD = f"""
    {ANSWER} | change | subprocessor | sub processor | anderung | wijzig | modific | cambio | modifich | inkrafttreten
    | take effect | entree en vigueur"""
"""What is told within a time although no data was breached."""
_DONE_BY_READER = """
    may object | can object | may appeal | can appeal | you may cancel | you can cancel | you may terminate
    | you must notify | you must inform | you must report | customer must | customer shall | vous devez informer
    | vous devez signaler | client doit | consommateur doit | to put things right | to put it right | to cure
    | to remedy | ask for a refund | full refund | request a refund
    | peut s opposer | pouvez vous opposer | vous opposer | faire appel | resilier | remboursement | se retracter
    | widersprechen | widerspruch einlegen | einspruch | kundigen | widerrufen | erstattung
    | bezwaar maken | opzeggen | herroepen | terugbetaling | puede oponerse | oponerse | recurrir | desistir | reembolso
    | opporsi | ricorso | recedere | rimborso"""
_CHILDHOOD = 10 * 365
SUBJECTS = (
    NOTICE_PERIOD,
    RETENTION_PERIOD,
    ANSWER_TIME,
    AGE_LIMIT,
    BREACH_NOTICE,
    COOKIE_LIFE,
    READERS_TIME,
    OTHER_PERIOD,
)
