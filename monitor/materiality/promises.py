"""What a promise not to do something is, when one has nothing left to be about, and what limits one."""

import re

from monitor.materiality.editorial import content, is_like
from monitor.materiality.edits import Edit, Texts
from monitor.materiality.passages import passages
from monitor.materiality.stance import advises, denials, is_given, negated
from monitor.materiality.synonyms import CLASS
from monitor.materiality.vendors import is_vendor
from monitor.materiality.vocabulary import (
    ADVERTISING,
    AUTOMATED,
    EXCEPTING,
    LIABILITY,
    ONLY,
    PROCESSING,
    SALE,
    SHARING,
    count,
    mentions,
)
from monitor.materiality.word_families import kindred
from monitor.materiality.wording import GUARDED
from monitor.materiality.words import REMEMBERED, listed, words
from monitor.sharing import shared


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
        and not is_free_to(spoken)
        and not mentions(spoken, UNSURE)
    )


_NOT_DONE = """
    charge you | charge any | retaliat | discriminat | advertis | profil | train | rent= | rented | trade= | publicit
    | werbung | for other purposes | for any other purpose | artificial intelligence | machine learning | entrain
    | intelligence artificielle | kunstliche intelligenz | vermiet | kunstmatige | verhur | inteligencia artificial
    | entrenar | intelligenza artificiale | addestr | contacts= | connects | connect to | talks to | talk to | send=
    | sends | sent= | upload | transmit | leave your | leaves your | leaves the | leave the | stores | sees= | save=
    | saves | saved | read= | reads | log= | logs= | logged | envoie | envoy | quitte | contacte | enregistr | connecte
    | sende | gesendet | verlasst | verlassen | kontaktier | ubertrag | protokollier | stuurt | stuurd | verlaat
    | verlaten | verbind | verzend | verzonden | lisons | lire= | lit= | lisent | lesen= | lese= | liest | lezen | lees=
    | leest | leggiamo | leggere | leem | leer= | envia | envio | sale de | salen de | conect | guard | invia | lascia
    | connett | salv"""
_STATEMENT = 60
UNSURE = """
    no guarantee | not guarantee | cannot guarantee | can not guarantee | ne garantit | ne garantissons
    | pouvons garantir | nicht garantieren | keine garantie | niet garanderen | geen garantie | no garantiz
    | no podemos garantizar | non garanti | non possiamo garantire"""
"""Who guarantees nothing promises nothing."""


def is_free_to(spoken: tuple[str, ...]) -> bool:
    """Return whether the only denial is of notice: what "may be done without notice" is no promise."""
    told = _UNTOLD.sub(" ", " ".join(spoken))
    return len(told) != len(" ".join(spoken)) and not negated(tuple(told.split()))


_UNTOLD = re.compile(
    r"(?<![^\s])(?:without|sans|ohne|zonder|sin|senza)(?: [^\s]+){0,3}? (?:notice|notification|preavis|avis|ankundigung"
    r"|vorankundigung|kennisgeving|aankondiging|aviso|preavviso|avviso)[^\s]*"
)


def _of_vendor(spoken: tuple[str, ...]) -> tuple[str, ...]:
    """Return words without what the reader must not do, or need not: a ban is no promise."""
    return tuple(_BANNED.sub(" ", " ".join(spoken)).split())


_BANNED = re.compile(
    r"(?<![^\s])(?:you|users|customers|licensees|members) (?:may|must|shall|should|can|will|agree|are|do)"
    r"(?: [a-z]{1,12}){0,2}? (?:not|never)(?![^\s])"
    r"|(?<![^\s])(?:without (?:you|needing|having) |sans (?:que vous|avoir a) |ohne dass (?:sie|du) "
    r"|zonder dat (?:u|je) |sin (?:que (?:tengas|tenga|usted|debas|deba)|necesidad de) "
    r"|senza (?:che (?:tu|lei)|dover) )"
)


def is_denied_now(edit: Edit) -> bool:
    """Return whether what was done under a limit or a condition is not done at all: hardly more than a "not" came."""
    if not edit.is_reworded or negated(edit.words_before) or not is_promise(edit.words_after):
        return False
    said = content(edit.words_before)
    return all(word in GUARDED or any(is_like(word, other) for other in said) for word in content(edit.added))


@shared(4)
def newly_promised(texts: Texts) -> tuple[tuple[str, ...], ...]:
    """Return the words of every promise that only the newer text makes."""
    came = (passage.words for passage in passages(texts.after.blocks))
    return tuple(spoken for spoken in came if spoken not in texts.before.sentences and is_promise(spoken))


def is_moot(edit: Edit) -> bool:
    """Return whether a passage states an exception, or was part of an entry or chapter on a party named no more."""
    if edit.before and edit.after is None and _is_exception(edit.before.words):
        return True
    title = edit.before.block.clause.heading[-1:] if edit.before else ()
    if title and is_vendor(title[0]) and not edit.texts.after.names(words(title[0])):
        return edit.after is None
    entry = edit.before.block.clause.text.lstrip("-*+• ") if edit.before else ""
    name, colon, rest = entry.partition(":")
    called = words(name)[:1]
    named = bool(colon and called) and len(name.split()) <= _NAME and name[:1].isupper() and called[0] in words(rest)
    return named and called[0] not in CLASS and not mentions(called, _FIELD) and not edit.texts.after.names(called)


def _is_exception(spoken: tuple[str, ...]) -> bool:
    """Return whether a statement is one of what a promise does not cover: "the only exception is our shop"."""
    place = next((place for place, word in enumerate(spoken[:_SOON]) if word in _EXCEPTION), 0)
    named = next((word for word in spoken[place + 1 :] if word not in _TO_THIS), "") in _IS
    return place > 0 and spoken[place - 1] in _ONE and named and not (negated(spoken) or is_given(spoken))


_SOON = 5
"""Words in which a sentence comes to what it is about."""
_EXCEPTION = listed("exception ausnahme uitzondering excepcion eccezione")
_ONE = listed("an one only single une seule eine einzige een enige una unica sola")
_TO_THIS = listed("to from this that these rule a cette ces regle von hiervon davon dieser op hierop deze esta questa")
_IS = listed("is are concerns est sont concerne ist sind bildet bilden is zijn vormt vormen es son e sono")
"""Says what the exception is; behind another word one is only mentioned, beside a promise."""
_FIELD = f"{PROCESSING} | {SALE} | {SHARING} | {ADVERTISING} | {AUTOMATED} | {_NOT_DONE} | cookie | secur | privacy"
"""What titles of statements are about: no party is called so."""
_NAME = 4
"""Words of a party's name."""


def is_measurement(edit: Edit) -> bool:
    """Return whether the changed words are about cookies that measure, not about advertising (guideline, medium)."""
    changed = edit.changed
    return mentions(edit.every, "cookie") and mentions(changed, _MEASURING) and not mentions(changed, ADVERTISING)


_MEASURING = "analyti | analys | statist | measur | mesure d | messung | meting | medicion | misurazion"


def is_turned(edit: Edit) -> bool:
    """Return whether "with nobody but" became "with … only", or the reverse: another way to state the same limit."""
    more = denials(edit.words_after) - denials(edit.words_before)
    limited = more * (count(edit.words_after, ONLY) - count(edit.words_before, ONLY)) < 0
    return limited and mentions(_from_denial(edit.words_after if more > 0 else edit.words_before), _BUT)


def means_alike(edit: Edit) -> bool:
    """Return whether each word of meaning has its like on the other side, but for those of limit and denial."""
    ours, theirs = (set(content(side)) - GUARDED - _LETTING for side in (edit.words_before, edit.words_after))
    spoken_in = edit.texts.spoken_in
    return all(any(kindred(word, other, spoken_in) for other in theirs) for word in ours) and all(
        any(kindred(word, other, spoken_in) for other in ours) for word in theirs
    )


_LETTING = listed("nothing nobody except other one but only than rien personne niemand nichts nadie nada nessuno nulla")
"""What a limit is said with."""


def _from_denial(spoken: tuple[str, ...]) -> tuple[str, ...]:
    """Return words from the first that denies."""
    first = next((place for place, word in enumerate(spoken) if negated((word,))), len(spoken))
    return spoken[first:]


_BUT = f"""
    {EXCEPTING} | but= | until | nobody | no one | none= | no more | nothing | que= | qu= | personne | niemand | als=
    | erst= | dan= | nadie | mas que | nessuno"""
"""Behind a "not" what is let through: "with nobody but" is "with … only"."""
FOR_NOW = """
    currently | at present | at this time | for now | for the time being | actuellement | pour l instant | a ce jour
    | derzeit | momentan | aktuell= | zurzeit | zur zeit | bislang | vorerst | im moment | momenteel | op dit moment
    | vooralsnog | thans | actualmente | por ahora | de momento | attualmente | per ora | al momento"""
"""What is denied for now may be done later."""
