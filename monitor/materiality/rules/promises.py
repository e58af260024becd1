"""Rules on what a vendor denies: negations that came or went, promises not to do something."""

import re
from collections.abc import Iterator

from monitor.materiality.echo import echoed
from monitor.materiality.editorial import content, is_like
from monitor.materiality.edits import Document, Edit
from monitor.materiality.labels import ASKED, label_of
from monitor.materiality.lists import is_item
from monitor.materiality.passages import passages
from monitor.materiality.reasons import better, gist, reason, worse
from monitor.materiality.stance import FORGONE, NEGATIONS, advises, denials, is_given, negated
from monitor.materiality.stop_words import is_idle
from monitor.materiality.subjects import likely
from monitor.materiality.synonyms import CLASS
from monitor.materiality.vendors import is_vendor
from monitor.materiality.vocabulary import (
    ADVERTISING,
    AUTOMATED,
    LIABILITY,
    ONLY,
    POWERS,
    PROCESSING,
    RIGHTS,
    SALE,
    SECURITY,
    SHARING,
    count,
    mentions,
)
from monitor.materiality.wording import GUARDED, LIGHT, SMALL
from monitor.materiality.words import REMEMBERED, listed, words
from monitor.sharing import shared
from storage.records import Category, Direction, Reason, Severity

_NOT_DONE = """
    charge you | charge any | retaliat | discriminat | advertis | profil | train | rent= | rented | trade=
    | publicit | werbung | for other purposes
    | for any other purpose | artificial intelligence | machine learning | entrain | intelligence artificielle
    | kunstliche intelligenz | vermiet | trainier | kunstmatige | verhur | inteligencia artificial | entrenar
    | intelligenza artificiale | addestr
    | contacts= | connects | connect to | talks to | talk to | send= | sends | sent= | upload | transmit | leave your
    | leaves your | leaves the | leave the | stores | sees= | save= | saves | saved
    | read= | reads | log= | logs= | logged
    | envoie | envoy | quitte | contacte | enregistr | connecte | sende | gesendet | verlasst | verlassen | kontaktier
    | verbindet | ubertrag | protokollier | stuurt | stuurd | verlaat | verlaten | verbind | verzend | verzonden
    | leem | leer= | envia | envio | sale de | salen de | conect | guard | invia | inviat | lascia | lasciano
    | connett | salv"""
_MEASURING = "analytic | analyti | analys | statist | measur | mesure d | messung | meting | medicion | misurazion"
_BUT = """
    but= | except | other than | unless | until | nobody | no one | none= | no more | nothing | sauf | que= | qu=
    | personne | ausser | niemand | als= | erst= | behalve | dan= | excepto | salvo | nadie | mas que | tranne
    | nessuno"""
"""Behind a "not" what is let through: "with nobody but" is "with … only"."""
_LACKING = """
    unable | impossible | unhappy | dissatisfied | decline | stop receiving | stop getting | outside our control
    | outside of our control
    | beyond our control | beyond the control | fail to | fails to | otherwise | incapable
    | hors de notre controle | echappent a notre controle | echappe a notre controle
    | autrement | ausserhalb | anders= | unmoglich | buiten onze | onmogelijk
    | imposible | fuera de nuestro | impossibil | al di fuori"""
"""Says without a "not" that a thing is not so: in its place it denies the same."""
_MUCH = 0.5
"""Of the words that carry meaning."""
_NEAR = 12
_PART = 3
"""Words that carry meaning: more of them are a denial of something else."""
_STATEMENT = 60


def promise_flipped(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a negation came or went while the statement stayed (guideline, high: any negation flip).

    One that favours the reader is medium, as a new promise is: of two severities the lower.
    """
    if edit.before is None or edit.after is None or mentions(edit.words_after, LIABILITY):
        return
    if told := _consent_turned(edit):
        yield told
        return
    more = denials(edit.words_after) - denials(edit.words_before)
    if (
        _denies_more(edit)
        or _denies_the_same(edit)
        or not more
        or (denials(edit.removed) == denials(edit.added) and not _forgoes_otherwise(edit))
        or more * (count(edit.words_before, _LACKING) - count(edit.words_after, _LACKING)) > 0
        or not _kept(edit, dropped=more < 0)
    ):
        return
    gained = more > 0
    favours = gained is not _of_the_reader(edit)
    what = f"{gist(edit.gone or edit.before.text)} → {gist(edit.came or edit.after.text)}"
    yield reason(
        edit,
        rule="promise_flipped",
        category=likely(edit),
        severity=Severity.MEDIUM if favours or is_measurement(edit) or is_turned(edit) else Severity.HIGH,
        direction=Direction.FAVOURABLE if favours else Direction.ADVERSE,
        sentence=f"A negation was {'added' if gained else 'dropped'}: {what}",
    )


def _forgoes_otherwise(edit: Edit) -> bool:
    return count(edit.words_before, FORGONE) != count(edit.words_after, FORGONE)


def _consent_turned(edit: Edit) -> Reason | None:
    """Return the reason where "with your consent" became "without your consent", or the reverse."""
    was, now = (_UNASKED.search(" ".join(spoken)) is not None for spoken in (edit.words_before, edit.words_after))
    asked = all(mentions(spoken, _CONSENTING) for spoken in (edit.words_before, edit.words_after))
    if was == now or not asked or _WITHOUT.isdisjoint((*edit.removed, *edit.added)):
        return None
    otherwise = tuple(_UNASKED.sub(" ", " ".join(edit.words_before)).split())
    tell = better if was and not negated(otherwise) else worse
    return tell(
        edit,
        rule="promise_flipped",
        category=Category.USER_CHOICE_CONSENT,
        severity=Severity.MEDIUM if tell is better else Severity.HIGH,
        sentence=f"What waited for consent was turned: {gist(edit.gone)} → {gist(edit.came)}",
    )


_WITHOUT = frozenset({"without", "sans", "ohne", "zonder", "sin", "senza"})
_CONSENTING = """
    notice | notification | preavis | ankundigung | aankondiging | kennisgeving | aviso | preavviso | consent
    | permission | approval | consentement | accord= | autorisation | einwilligung | zustimmung | toestemming
    | consentimiento | autorizacion | consenso | autorizzazione"""
_UNASKED = re.compile(
    r"(?<![^\s])(?:without|sans|ohne|zonder|sin|senza)(?: [^\s]+){0,4}? (?:consent|permission|approval|accord"
    r"|notice|notification|preavis|ankundigung|aankondiging|kennisgeving|aviso|preavviso"
    r"|autorisation|einwilligung|zustimmung|toestemming|autorizacion|consenso|autorizzazione)[^\s]*"
)
"""What is done, or not done, without the reader's consent."""


def promise_dropped(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a promise not to do something is no longer made anywhere in the text."""
    if edit.before is None or edit.after is not None or is_moot(edit):
        return
    if not (is_promise(edit.words_before) or edit.before.block.denied):
        return
    if not echoed(edit.document.after, edit.words_before):
        yield worse(
            edit,
            rule="promise_dropped",
            category=likely(edit),
            severity=Severity.MEDIUM if _is_restated(edit) else Severity.HIGH,
            sentence=f"A promise is no longer made: {gist(edit.before.text, 300)}",
        )


def promise_replaced(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where another statement stands in the place of a promise not to do something (high)."""
    if edit.before is None or edit.after is None or not is_promise(edit.words_before) or negated(edit.words_after):
        return
    if _kept(edit, dropped=True) or mentions(edit.words_after, _LACKING, ONLY):
        return
    if not echoed(edit.document.after, edit.words_before):
        yield worse(
            edit,
            rule="promise_replaced",
            category=likely(edit),
            sentence=f"A promise is no longer made: {gist(edit.before.text, 300)}",
        )


def promise_narrowed(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a denial holds for less than before: "we share nothing" for a purpose, or with somebody."""
    if edit.before is None or edit.after is None or edit.removed or len(edit.places) != 1:
        return
    if not is_promise(edit.words_before) or _of_the_reader(edit) or mentions(edit.added, f"{NEGATIONS} | {_WHATEVER}"):
        return
    tail = edit.added
    at_end = edit.words_after[-len(tail) :] == tail
    begun = at_end and (tail[0] in _NARROWING or mentions(tail[:_BEGIN], _SET_APART))
    if begun or mentions(tail, FOR_NOW) or (not at_end and _is_attribute(edit)):
        yield worse(
            edit,
            rule="promise_narrowed",
            category=likely(edit),
            sentence=f"A promise holds for less than before: {gist(edit.came)}",
        )


_BEGIN = 4
_SET_APART = """
    es sei denn | ausgenommen | ausnahme | sofern= | soweit= | nur= | indien | behalve | uitgezonderd | uitzondering
    | exception | a moins | excepcion | excepto | salvo | eccezione | a meno | eccetto"""
"""Begins an exception in other words than one."""
FOR_NOW = """
    currently | at present | at this time | for now | for the time being | actuellement | pour l instant | a ce jour
    | derzeit | momentan | aktuell= | zurzeit | zur zeit | bislang | vorerst | im moment | momenteel | op dit moment
    | vooralsnog | thans | actualmente | por ahora | de momento | attualmente | per ora | al momento"""
"""What is denied for now may be done later."""


def _is_attribute(edit: Edit) -> bool:
    """Return whether a word or two came that narrow a denial: "no precise location" where it was "no location"."""
    _, _, start, end = edit.places[0]
    whole = edit.after is not None and not is_item(edit.after, start, end)
    denied = negated(edit.words_after[:start])
    return whole and denied and 0 < len(content(edit.added)) <= _ATTRIBUTE and not all(map(_is_pale, edit.added))


def _is_pale(word: str) -> bool:
    return word in SMALL or word in LIGHT or is_idle(word, "en")


_ATTRIBUTE = 2
"""Words of an attribute that carry meaning."""


def promise_made(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where the vendor newly promises not to do something."""
    if edit.after is None or not (is_promise(edit.words_after) or (edit.before is None and edit.after.block.denied)):
        return
    if (edit.before is None and not echoed(edit.document.before, edit.words_after)) or _denies_more(edit):
        yield better(
            edit,
            rule="promise_made",
            category=likely(edit),
            sentence=f"A promise is newly made: {gist(edit.after.text, 300)}",
        )


def is_measurement(edit: Edit) -> bool:
    """Return whether the changed words are about cookies that measure, not about advertising (guideline, medium)."""
    changed = edit.changed
    return mentions(edit.every, "cookie") and mentions(changed, _MEASURING) and not mentions(changed, ADVERTISING)


def is_turned(edit: Edit) -> bool:
    """Return whether "with nobody but" became "with … only", or the reverse: another way to state the same limit."""
    more = denials(edit.words_after) - denials(edit.words_before)
    limited = more * (count(edit.words_after, ONLY) - count(edit.words_before, ONLY)) < 0
    return limited and mentions(_from_denial(edit.words_after if more > 0 else edit.words_before), _BUT)


def _from_denial(spoken: tuple[str, ...]) -> tuple[str, ...]:
    """Return words from the first that denies."""
    first = next((place for place, word in enumerate(spoken) if negated((word,))), len(spoken))
    return spoken[first:]


@shared(2 * REMEMBERED)
def is_promise(spoken: tuple[str, ...]) -> bool:
    """Return whether words of a sentence deny that something is done with data."""
    return (
        len(spoken) <= _STATEMENT
        and negated(spoken)
        and mentions(spoken, PROCESSING, SALE, SHARING, ADVERTISING, AUTOMATED, _NOT_DONE)
        and not mentions(spoken, LIABILITY)
        and not advises(spoken)
        and negated(_of_vendor(spoken))
        and not _is_free_to(spoken)
        and not mentions(spoken, UNSURE)
    )


UNSURE = """
    no guarantee | not guarantee | cannot guarantee | can not guarantee | ne garantit | ne garantissons
    | pouvons garantir | nicht garantieren | keine garantie | niet garanderen | geen garantie | no garantiz
    | no podemos garantizar | non garanti | non possiamo garantire"""
"""Who guarantees nothing promises nothing."""


def _is_free_to(spoken: tuple[str, ...]) -> bool:
    """Return whether the only denial is of notice: what "may be done without notice" is no promise."""
    told = _UNTOLD.sub(" ", " ".join(spoken))
    return len(told) != len(" ".join(spoken)) and not negated(tuple(told.split()))


_UNTOLD = re.compile(
    r"(?<![^\s])(?:without|sans|ohne|zonder|sin|senza)(?: [^\s]+){0,3}? (?:notice|notification|preavis|avis|ankundigung"
    r"|vorankundigung|kennisgeving|aankondiging|aviso|preavviso|avviso)[^\s]*"
)


def _of_vendor(spoken: tuple[str, ...]) -> tuple[str, ...]:
    """Return words without what the reader must not do: a ban is no promise."""
    return tuple(_BANNED.sub(" ", " ".join(spoken)).split())


_BANNED = re.compile(
    r"(?<![^\s])(?:you|users|customers|licensees|members) (?:may|must|shall|should|can|will|agree|are|do)"
    r"(?: [a-z]{1,12}){0,2}? (?:not|never)(?![^\s])"
)


def is_moot(edit: Edit) -> bool:
    """Return whether a passage was part of an entry, "Parcelly: …", or a chapter on a party that is named no more."""
    title = edit.before.block.clause.heading[-1:] if edit.before else ()
    if title and is_vendor(title[0]) and not edit.document.after.names(words(title[0])):
        return edit.after is None
    entry = edit.before.block.clause.text.lstrip("-*+• ") if edit.before else ""
    name, colon, rest = entry.partition(":")
    called = words(name)[:1]
    named = bool(colon and called) and len(name.split()) <= _NAME and name[:1].isupper() and called[0] in words(rest)
    return named and called[0] not in CLASS and not mentions(called, _FIELD) and not edit.document.after.names(called)


_NARROWING = listed("""
    that which whose for to with in when if where unless except without other on via through outside inside across
    beyond within among qui pour a avec dans si lorsque sauf sans fur zu an mit in wenn falls ausser ohne voor aan met
    als tenzij zonder para con en si salvo sin per con se tranne senza
    apart aside hormis exception excepcion excepto fatta ad eccetto
""")
"""Begins what a denial is limited to."""
_WHATEVER = (
    "any= | anyone | anybody | whatsoever | ever= | at all | quelque | quiconque | irgend | wie dan ook | cualquier"
)
"""Stresses a denial, and limits nothing."""
_FIELD = f"{PROCESSING} | {SALE} | {SHARING} | {ADVERTISING} | {AUTOMATED} | {_NOT_DONE} | cookie | secur | privacy"
"""What titles of statements are about: no party is called so."""
_NAME = 4
"""Words of a party's name."""


def _denies_more(edit: Edit) -> bool:
    """Return whether a whole denial came into a passage that denied something already."""
    added = (came for gone, came in edit.hunks if not gone and negated(came))
    return negated(edit.words_before) and any(len(content(came)) > _PART for came in added)


def _denies_the_same(edit: Edit) -> bool:
    """Return whether both sides deny, and of the same: "neither kept nor sent" is "not kept and not sent"."""
    ours, theirs = (set(content(side)) - GUARDED for side in (edit.words_before, edit.words_after))
    alike = all(any(is_like(word, other) for other in theirs) for word in ours) and all(
        any(is_like(word, other) for other in ours) for word in theirs
    )
    return alike and negated(edit.words_before) and negated(edit.words_after)


def _kept(edit: Edit, *, dropped: bool) -> bool:
    """Return whether the statement stayed: no second sentence came or went with the negation in it."""
    changed = edit.removed if dropped else edit.added
    return len(changed) <= max(_NEAR, len(edit.words_before) // 2, len(edit.words_after) // 2)


def _is_restated(edit: Edit) -> bool:
    """Return whether a new denial speaks of the same deeds in much the same words."""
    wanted, deeds = set(content(edit.words_before)), _deeds(edit.words_before)
    return bool(deeds) and any(
        others >= deeds and len(wanted.intersection(held)) >= _MUCH * len(wanted)
        for others, held in _newly_promised(edit.document)
    )


@shared(4)
def _newly_promised(document: Document) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Return the deeds, and the words that carry meaning, of every promise that only the newer text makes."""
    return tuple(
        (_deeds(passage.words), frozenset(content(passage.words)))
        for passage in passages(document.after.blocks)
        if passage.words not in document.before.sentences and is_promise(passage.words)
    )


def _deeds(spoken: tuple[str, ...]) -> frozenset[str]:
    """Return which of the deeds that promises are about words name."""
    return frozenset(stems for stems in (SALE, SHARING, ADVERTISING, AUTOMATED, _NOT_DONE) if mentions(spoken, stems))


def _of_the_reader(edit: Edit) -> bool:
    """Return whether the statement is about what the reader may do: to deny that is adverse."""
    if mentions(edit.removed, _MUST) and mentions(edit.words_before, _READER_MUST):
        return False
    given = is_given(edit.words_before) or mentions(edit.words_before, POWERS, _FOR_THE_READER) or _is_asked(edit)
    return given and not negated(edit.words_before)


def _is_asked(edit: Edit) -> bool:
    """Return whether a line answers what the reader may do, or what keeps it safe: "Encryption: yes"."""
    label = label_of(edit.after) if edit.after else ()
    return bool(label) and mentions(edit.above if label == ASKED else label, SECURITY, RIGHTS, _MAY_I)


_MAY_I = """
    can i= | may i= | do i= | puis je | ai je | kann ich | darf ich | habe ich | kan ik | mag ik | puedo | posso
    | deletion | suppression | loschung | verwijdering | eliminacion | cancellazione | supresion"""
_MUST = "must= | have to | need to | required | devez | mussen | moet= | moeten | debe= | deben | deve= | dovete"
_READER_MUST = """
    you must | you have to | you need to | you are required | vous devez | sie mussen | du musst | u moet | je moet
    | debe= | usted debe | deve= | lei deve | dovete"""
"""What the reader must do, so that to deny it is favourable."""
_FOR_THE_READER = """
    complies with | comply with | adheres to | adhere to | abide by | we honor | we honour | we respect
    | deletes your | erases your | supprime vos | loscht ihre
    | we encrypt | we anonymi | we delete | we erase | we notify | we inform you
    | we respond | we answer | nous respectons | nous supprimons | nous chiffrons | wir respektieren | wir beachten
    | wir loschen | wir verschlusseln | wij respecteren | we respecteren | wij verwijderen | we verwijderen
    | respetamos | eliminamos | ciframos | rispettiamo | cancelliamo | crittografiamo"""
"""What a vendor does for the reader, so that to deny it is adverse."""
