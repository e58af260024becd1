"""Rules on how firmly a thing is said by its verb, and how often it is done: "will", "may", "try to", "weekly"."""

import re
from collections.abc import Iterator

from monitor.materiality.editorial import content, is_inflected
from monitor.materiality.edits import Edit
from monitor.materiality.function_words import WE
from monitor.materiality.promises import is_promise
from monitor.materiality.readers import binds_reader
from monitor.materiality.reasons import gist, reason, worse
from monitor.materiality.rules.names import Name, Rule, rule
from monitor.materiality.stance import denials, negated
from monitor.materiality.subjects import likely
from monitor.materiality.vocabulary import (
    ADVERTISING,
    AI,
    ANSWER,
    DUTIES,
    LIMITS,
    NOTICE,
    POWERS,
    PROCESSING,
    QUALIFIERS,
    RIGHTS,
    SALE,
    SECURITY,
    SHARING,
    mentions,
)
from storage.records import Category, Direction, Reason, Severity

_FIRM = """
    s engage | se compromete | si impegna | has agreed | have agreed | committed | undertakes | will= | shall=
    | must= | always= | only= | never=
    | toujours | uniquement | seulement | devons | doit= | doivent
    | immer | nur= | mussen | verpflichtet | altijd | alleen | moeten | zullen | siempre | solo= | debemos | debe=
    | deben= | deberan= | sempre= | soltanto | dobbiamo | deve= | devono= | dovranno="""
_LOOSE = """
    may= | might= | could= | can= | aim to | try to | intend to | endeavor | endeavour | pouvons | peut= | peuvent
    | pourr | podri | efforcons | konnen | kann= | konnten | bemuhen | kunnen | kan= | mogen | streven | podemos | puede
    | podra | intentamos | possiamo | puo= | possono | potre | potra"""
_HEEDED = """
    stop= | cease | delet | eras | remov | supprim | effac | elimin | suprim | borra | cancell | inform= | notify
    | honor | honour | refrain | cessons | informons | loschen | informieren | beenden | tell you | let you know
    | verwijderen | informeren | stoppen | informamos | informiamo"""
"""What a vendor does for the reader, without a modal."""
_NEAR = 12
_TRIES = """
    consider= | whether to | decider si | deciderons si | examinerons si | prufen ob | entscheiden ob | beslissen of
    | decidir si | decideremos si | decidere se | decideremo se | queued for | scheduled for | marked for | try to
    | tries to | attempt to | aim to | aims to
    | endeavor to | endeavour to | seek to | strive to | bemuht | nous efforcons | nous essayons | essaierons
    | tenterons | bemuhen | versuchen | streven ernaar | proberen | intentamos | intentaremos | procuramos
    | procuraremos | cerchiamo di | cercheremo di | tenteremo | do our best | do all we can | efforcerons
    | tout en oeuvre | tout notre possible | tout son possible | unser bestes | ons best | todo lo posible
    | nos esforzamos | nos esforzaremos | il possibile | ci sforziamo | ci adoperiamo"""
_AS_WE_LIKE = """
    we see fit | we deem | we find it | we find convenient | we think fit | as we choose | as we please
    | our discretion | nous le jugeons | nous l estimons | nous le jugerons | notre discretion
    | nous l estimerons | wir es fur | unserem ermessen | wij dit nodig achten | eigen goeddunken | l estime | le juge
    | lo considera | lo estima | lo ritenga | lo ritiene | lo riterra | lo consideremos | lo estimemos
    | nuestra discrecion | nuestro criterio | lo riterremo | lo riteniamo | nostra discrezione | nostro giudizio"""
"""What makes a promise hang on the vendor's own judgement."""
_UPKEEP = """
    test= | tests | tested | audit | review | check | backup | back up | backs up | backed | scan | train | certif
    | prufen | gepruft | prufung | sicherung | getest | gecontrol | toets | prueba | revis | controll | sauvegard
    | verif"""
_TIMES = {
    "once | une fois | einmal | eenmaal | una vez | una volta": 1.0,
    "twice | deux fois | zweimal | tweemaal | dos veces | due volte": 2.0,
    "thrice | three times | trois fois | dreimal | driemaal | tres veces | tre volte": 3.0,
    "daily | every day | quotidien | taglich | dagelijks | diari | giornalier": 365.0,
    "weekly | every week | hebdomadaire | wochentlich | wekelijks | semanal | settimanal": 52.0,
    "monthly | every month | mensuel | monatlich | maandelijks | mensual | mensil": 12.0,
    "quarterly | every quarter | trimestriel | vierteljahrlich | elk kwartaal | trimestral": 4.0,
    "yearly | annual | every year | annuel | jahrlich | jaarlijks | anual": 1.0,
}
_ADVERB = 3
"""Words of an adverb of time; more of them are a sentence."""


def duty_loosened(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where "will" or "only" gave way to "may", or that came before a duty (guideline, hard cases)."""
    for gone, came in (*_loosened(edit), *_made_possible(edit)):
        category = likely(edit)
        yield worse(
            edit,
            rule="duty_loosened",
            category=category,
            severity=Severity.MEDIUM if category in _OF_USE and _is_use(edit.words_before) else Severity.HIGH,
            sentence=f"A firm statement became a possibility: {gist(' '.join(gone))} → {gist(' '.join(came))}",
        )


def _is_use(spoken: tuple[str, ...]) -> bool:
    """Return whether a sentence says what is done with data, and binds nobody: "it will be sent to our printer"."""
    bound = mentions(spoken, LIMITS, SECURITY, ANSWER, NOTICE, RIGHTS, _HEEDED, _TRIES, _BINDING) or negated(spoken)
    return mentions(spoken, PROCESSING, SHARING, _ASKED) and not bound


_OF_USE = frozenset(
    {
        Category.DATA_COLLECTED,
        Category.PURPOSE_LEGAL_BASIS,
        Category.THIRD_PARTY_SHARING,
        Category.COOKIES_TRACKING,
    }
)
_ASKED = """
    you will be asked | you will be required | you will need to | il vous sera demande | werden sie gebeten
    | wordt u gevraagd | se le pedira | ti sara chiesto"""
"""What is asked of the reader, which binds no vendor."""
_BINDING = """
    consent | choice | protect | safeguard | securit | sicherheit | beveilig | segurid | sicurezza | contractual
    | careful | legal basis | lawful | permitted | authori
    | give you | choix | proteg | base legale | contractuel | einwillig | schutz | wahl | rechtsgrundlage
    | vertraglich | toestem | keuze | bescherm | grondslag | eleccion | base juridica | contrato | consenso | scelta
    | tutel | base giuridica"""
"""Of these a sentence is about what keeps the reader safe."""


def _loosened(edit: Edit) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    for gone, came in _replaced(edit):
        bound = mentions(gone, _FIRM, _HEEDED) and not mentions(gone, _LOOSE)
        still = mentions(came, _FIRM) or (mentions(came, _HEEDED) and not mentions(gone, _HEEDED))
        of_reader = mentions(came, _READERS) or binds_reader(edit.words_before, gone)
        if bound and mentions(came, _LOOSE) and not still and not of_reader:
            yield gone, came
    for first, last, start, end in edit.places if edit.is_reworded else ():
        came = edit.words_after[start:end]
        if _is_will(edit.words_before, first, last) and mentions(came, _LOOSE):
            yield edit.words_before[first:last], came


def _is_will(spoken: tuple[str, ...], first: int, last: int) -> bool:
    """Return whether a word is a German "will": "werden" beside "wir", which elsewhere makes a passive."""
    return last - first == 1 and mentions(spoken[max(0, first - 1) : last + 1], "wir werden | werden wir")


_READERS = "you= | users= | vous= | sie= | u= | usted= | usuario | utent | utilisateur | clien"


def _made_possible(edit: Edit) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Yield a duty of the vendor before and after a "may" came into it: "we encrypt" → "we may encrypt"."""
    before, after = edit.words_before, edit.words_after
    if _may_be_done(edit):
        yield edit.removed, edit.added
    yield from _softened(edit)
    for first, last, start, end in edit.places if edit.is_reworded else ():
        duty = before[max(0, first - 1) : first + 1]
        if first == last and end - start <= _MODAL and mentions(after[start:end], _LOOSE) and mentions(duty, DUTIES):
            yield duty, (*duty[:-1], *after[start:end], *duty[-1:])


def _softened(edit: Edit) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Yield what somebody does before and after a modal came to its verb: "Roadbook tests" → "Roadbook may test"."""
    safe = mentions(edit.words_before, _HEEDED, _UPKEEP, _BINDING, SECURITY, ANSWER)
    if not (edit.is_reworded and safe) or _is_use(edit.words_before) or mentions(edit.words_before, _LOOSE):
        return
    after = edit.words_after
    for first, last, start, end in edit.places:
        gone, came = edit.words_before[first:last], after[start:end]
        for place, modal in enumerate(came, start):
            if not mentions((modal,), _LOOSE) or mentions(after[max(0, place - 1) : place], _READERS):
                continue
            ours = bool(content(gone) or not gone) and not WE.isdisjoint(after[max(0, place - 1) : place])
            verbs = after[place + 1 : place + 1 + _SOON]
            if ours or any(_is_of_verb(verb, word) for verb in verbs for word in edit.removed):
                yield gone, came
                return


def _is_of_verb(verb: str, other: str) -> bool:
    """Return whether two words begin alike, but for the endings of a verb: "prendre", "prendra"; none that lists."""
    if mentions((verb,), _LISTING):
        return False
    return len(verb) >= _ROOT and verb[: max(_ROOT, len(verb) - _ENDING)] == other[: max(_ROOT, len(verb) - _ENDING)]


_ROOT, _ENDING, _SOON = 4, 3, 2
_LISTING = "contain | compris | compren | conten | consist | enthal | umfass | bevat | omvat | inclu"


def _may_be_done(edit: Edit) -> bool:
    """Return whether what is done for the reader is done maybe: "is deleted" → "may be deleted"."""
    ours, theirs = edit.words_before, edit.words_after
    firm = edit.before and edit.after and not mentions(ours, _LOOSE, POWERS, QUALIFIERS) and not negated(edit.every)
    return bool(firm) and mentions(ours, _HEEDED) and _DONE_MAYBE.search(" ".join(theirs)) is not None


_DONE_MAYBE = re.compile(
    r"\b(?:(?:may|can|might|could)(?: also)? be|(?:peut|peuvent|pourront|pourraient) etre"
    r"|(?:puo|possono|potranno|potrebbero) essere"
    r"|(?:puede|pueden|podran|podrian)(?: ser| (?=\w+se\b)))"
    r" ?(?:automatically )?(?:delet|eras|remov|supprim|effac|elimin|suprim|borr|cancell)"
)
"""Says that data may be deleted."""


_MODAL = 2
"""Words of "may" or "may also"."""


def duty_hedged(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where the vendor only tries what it promised: "we will email" → "we will try to email" (high)."""
    if not edit.is_reworded or mentions(edit.words_before, _TRIES):
        return
    bound = mentions(edit.words_before, DUTIES, _FIRM, _WE) or is_promise(edit.words_before)
    if bound and mentions(edit.added, _TRIES, _AS_WE_LIKE):
        yield worse(
            edit,
            rule="duty_hedged",
            category=likely(edit),
            sentence=f"A promise became an attempt: {gist(edit.came)}",
        )


_WE = "we= | nous= | wir= | wij="


def frequency_changed(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a thing is done more or less often: "twice a year" → "once a year" (any changed number)."""
    for gone, came in _replaced(edit):
        then, now = _often(gone), _often(came)
        if then and now and then != now and edit.before:
            owed = mentions(edit.words_before, _UPKEEP, DUTIES)
            rarer = now < then
            yield reason(
                edit,
                rule="frequency_lowered" if rarer else "frequency_raised",
                category=likely(edit),
                severity=Severity.HIGH if rarer and owed else Severity.MEDIUM,
                direction=(Direction.ADVERSE if rarer else Direction.FAVOURABLE) if owed else Direction.NEUTRAL,
                sentence=f"Done {'less' if rarer else 'more'} often: {gist(' '.join(gone))} → {gist(' '.join(came))}",
            )


def use_firmed(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a possible use became a certain one: medium, high for sale, ads, AI (hard cases)."""
    if not edit.is_reworded or denials(edit.words_after) > denials(edit.words_before):
        return
    for gone, came in _replaced(edit):
        if mentions(gone, _LOOSE) and mentions(came, _FIRM) and not mentions(came, _LOOSE) and not negated(came):
            yield _firmed(edit, gone, came)
    for first, last, start, end in edit.places:
        gone = edit.words_before[first:last]
        if _is_will(edit.words_after, start, end) and mentions(gone, _LOOSE):
            yield _firmed(edit, gone, edit.words_after[start:end])
    for gone, came in _made_certain(edit):
        yield _firmed(edit, gone, came)


def _firmed(edit: Edit, gone: tuple[str, ...], came: tuple[str, ...]) -> Reason:
    grave = mentions(edit.words_after, SALE, ADVERTISING, AI)
    even = Direction.FAVOURABLE if mentions(edit.words_after, _HEEDED, ANSWER) else Direction.NEUTRAL
    return reason(
        edit,
        rule="use_firmed",
        category=likely(edit),
        severity=Severity.HIGH if grave else Severity.MEDIUM,
        direction=Direction.ADVERSE if grave else even,
        sentence=f"A possibility became a certainty: {gist(' '.join(gone))} → {gist(' '.join(came))}",
    )


def _made_certain(edit: Edit) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Yield a use before and after a "may" went from it: "we may use" → "we use"."""
    for first, last, start, end in edit.places if edit.is_reworded else ():
        verb = edit.words_after[start : start + 1]
        if start == end and last - first <= _MODAL and mentions(verb, PROCESSING, SHARING):
            gone = edit.words_before[first:last]
            if mentions(gone, _LOOSE):
                yield (*gone, *verb), verb
    yield from _drawn_up(edit)


def _drawn_up(edit: Edit) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Yield a "may" and the verb in its place, which stood at the end: "wir können Karten nutzen" → "wir nutzen"."""
    went = [word for gone, came in edit.hunks if not came for word in gone]
    for gone, came in edit.hunks:
        drawn = len(gone) == len(came) == 1 and any(is_inflected(came[0], word) for word in went)
        if drawn and mentions(gone, _LOOSE) and mentions(came, PROCESSING, SHARING):
            yield gone, came


def _often(spoken: tuple[str, ...]) -> float:
    """Return how many times a year, or at all, words say; 0 where they say nothing of the kind."""
    return next((times for stems, times in _TIMES.items() if len(spoken) <= _ADVERB and mentions(spoken, stems)), 0)


def _replaced(edit: Edit) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    if edit.is_reworded:
        yield from ((gone, came) for gone, came in edit.hunks if gone and came and len(gone) + len(came) <= _NEAR)


FREQUENCY = (
    Name(name="frequency_lowered", severities=(Severity.HIGH, Severity.MEDIUM), description="Done less often"),
    Name(name="frequency_raised", severities=(Severity.MEDIUM,), description="Done more often"),
)


RULES = (
    rule(duty_loosened, Severity.HIGH, Severity.MEDIUM),
    rule(duty_hedged, Severity.HIGH),
    Rule(find=frequency_changed, names=FREQUENCY),
    rule(use_firmed, Severity.HIGH, Severity.MEDIUM),
)
