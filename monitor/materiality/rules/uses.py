"""Rules on what is newly done with data: purposes, recipients, kinds of data, artificial intelligence, sale."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from monitor.clauses import ClauseKind
from monitor.materiality.denied_rows import is_answered_no
from monitor.materiality.echo import echoed
from monitor.materiality.editorial import content
from monitor.materiality.edits import Edit, Texts
from monitor.materiality.function_words import WE, WE_SAY
from monitor.materiality.glossary import Glossary
from monitor.materiality.item_nouns import places_in_lists, shared_nouns
from monitor.materiality.kinds import stems
from monitor.materiality.kinds.data import SENSITIVE
from monitor.materiality.kinds.purposes import PURPOSES
from monitor.materiality.kinds.recipients import RECIPIENTS
from monitor.materiality.kinds.uses import USES, Use
from monitor.materiality.labels import label_of
from monitor.materiality.passages import Passage, Text, passages
from monitor.materiality.periods import periods
from monitor.materiality.promises import is_promise, is_turned, newly_promised
from monitor.materiality.readers import is_only_offered, unhedged
from monitor.materiality.reasons import better, gist, worse
from monitor.materiality.rules.names import Name, Rule
from monitor.materiality.rules.regions import is_new_region
from monitor.materiality.stance import asserted, by_vendor, negated, of_data
from monitor.materiality.vocabulary import (
    ANYBODY,
    ONLY,
    PROCESSING,
    RETENTION,
    SALE,
    SHARING,
    mentions,
    pattern,
)
from monitor.materiality.words import listed, words
from monitor.sharing import shared
from storage.records import Category, Reason, Severity

_MEDIUM = Severity.MEDIUM


def use_added(edit: Edit) -> Iterator[Reason]:
    """Yield a reason for every use that came into a passage which did not name it (guideline, high)."""
    if edit.after is None or edit.after.block.denied or is_answered_no(edit.after, edit.texts.after):
        return
    if edit.before is None and is_only_offered(edit.words_after):
        return
    listed = [*shared_nouns(asserted(edit.words_after)), *places_in_lists(edit)]
    came = _GLOSSARY.named_in_any((edit.added, *(pair for pair in listed if pair[0] in edit.added)))
    if not came:
        return
    statements = (unhedged(edit.words_after), *_further(edit.after))
    every = _GLOSSARY.named_in_any((*map(asserted, statements), *listed))
    before = _GLOSSARY.named_in_any((asserted(edit.words_before), *shared_nouns(asserted(edit.words_before))))
    for use in _of(came & every):
        said = _GLOSSARY.named_in_any(map(_READINGS[use.rule], statements)) if use.rule in _READINGS else every
        new = (
            use.stems in said
            and (use.stems not in before or _widened(edit, use.stems))
            and not _is_of_another(edit, use)
        )
        denied = new and use.rule == "sensitive_data" and _is_denied_beside(edit, use.stems)
        if new and not denied and _has_need(edit.after, use, said) and (severity := _weight(edit, use)):
            yield worse(
                edit,
                rule=f"{use.rule}_added",
                category=_category(edit, use),
                severity=severity,
                sentence=f"{use.name} newly mentioned: {gist(edit.came)}",
            )


def _further(passage: Passage) -> Iterator[tuple[str, ...]]:
    """Yield the words of each statement of the vendor behind the first, which a denial there does not reach."""
    if not negated(passage.words):
        return
    for part in _STATEMENTS.split(passage.text)[1:]:
        spoken = words(part)
        if not WE_SAY.isdisjoint(spoken[:1]) or any(map(_WE_DO.fullmatch, spoken[:_BEGIN])):
            yield spoken


_STATEMENTS = re.compile(r"[;\u2013\u2014]|,? (?:and|und|et|en) (?=(?:we|wir|nous|wij) )")
_WE_DO = re.compile(r"[a-z]{3,20}(?:amos|emos|imos|iamo)")
"""A verb that says "we" by its ending, in Spanish and in Italian."""
_BEGIN = 2


def use_removed(edit: Edit) -> Iterator[Reason]:
    """Yield a reason for every use that the text no longer names (guideline, low)."""
    if edit.before is None or is_promise(edit.words_before):
        return
    went = _GLOSSARY.named(edit.removed) - _GLOSSARY.named(edit.words_after)
    if not went:
        return
    every = _GLOSSARY.named(asserted(edit.words_before))
    for use in _of(went & every):
        said = _GLOSSARY.named(_READINGS.get(use.rule, asserted)(edit.words_before))
        if use.stems in said and use.needs in said and not _named(edit.texts.after, use.stems):
            yield better(
                edit,
                rule=f"{use.rule}_removed",
                category=use.category,
                severity=Severity.LOW,
                sentence=f"{use.name} no longer mentioned: {gist(edit.gone)}",
            )


def _of(named: frozenset[str]) -> Iterator[Use]:
    """Yield the uses whose stems are named, in the order of their list."""
    return (use for use in USES if use.stems in named)


def _has_need(passage: Passage, use: Use, said: frozenset[str]) -> bool:
    """Return whether what makes it a use is said, or the passage is a row, which names things without a verb.

    Of an item of a list it may be said in the line that leads to the list, or in the heading.
    """
    if use.needs in said or (use.listed and passage.kind is ClauseKind.ROW) or use.needs in _led(passage):
        return True
    if use.needs in _begun(passage):
        return True
    return use.category in _LABELS and mentions(label_of(passage), _LABELS[use.category])


_PURPOSE = "purpose | finalite | zweck | doel= | doeleind | finalidad | scopo= | scopi= | finalita"
_LABELS: Mapping[Category, str] = {
    Category.PURPOSE_LEGAL_BASIS: _PURPOSE,
    Category.AI_AUTOMATED_DECISIONS: _PURPOSE,
    Category.DATA_COLLECTED: "data= | information= | donnees | daten | gegevens | datos | dati=",
}
"""What a line says is a use without a verb: "Purpose: maps and advertising", "Data: name, health data"."""


def _led(passage: Passage) -> frozenset[str]:
    """Return the stems that the line or heading asserts which leads to a list, for an item that is no sentence."""
    begins = passage.words == passage.block.words[: len(passage.words)]
    if passage.kind is not ClauseKind.ITEM or not begins or not WE.isdisjoint(passage.words):
        return frozenset()
    return _GLOSSARY.named(asserted(words(passage.block.lead) or words(" ".join(passage.block.clause.heading[-1:]))))


def _begun(passage: Passage) -> frozenset[str]:
    """Return the stems that stand before the colon of a line, for a piece behind a semicolon: "Sent to: A; B"."""
    lead, colon, rest = passage.block.clause.text.partition(":")
    behind = bool(colon and rest) and passage.words != passage.block.words and ";" in rest
    if not behind or not WE.isdisjoint(passage.words) or len(passage.words) > _PIECE:
        return frozenset()
    return _GLOSSARY.named(asserted(words(lead)))


_PIECE = 12
"""Words of a piece of a list in a line."""


def _category(edit: Edit, use: Use) -> Category:
    return Category.COOKIES_TRACKING if use.rule in _OF_COOKIES and _is_of_cookies(edit) else use.category


def _is_of_another(edit: Edit, use: Use) -> bool:
    """Return whether a passage speaks of something else: how long data are kept, or what a request must bring."""
    spoken = edit.words_after
    if use.stems == _COMBINING and mentions(spoken, _SYNCED):
        return True
    if use.stems == _CHILDREN:
        return mentions(edit.words_before, _CHILDREN)
    if use.rule == "purpose":
        return bool(periods(spoken)) and mentions(spoken, RETENTION) and not mentions(spoken, _EMPLOYED)
    if use.stems == _BODY:
        return mentions((*spoken, *edit.above), _LOCKS) and not mentions(asserted(spoken), _SENT)
    return use.stems == _PAPERS and mentions((*spoken, *edit.above), _EXERCISED)


def _is_only_to_improve(edit: Edit, use: Use) -> bool:
    return use.stems == _IMPROVING and mentions(edit.words_after, ONLY)


def _weight(edit: Edit, use: Use) -> Severity | None:
    if edit.before is None and (is_new_region(edit) or _is_only_to_improve(edit, use)):
        return _MEDIUM
    if use.rule in _PASSED_ON and edit.before and (is_turned(edit) or _is_same_kind(edit, use)):
        return _MEDIUM
    of_cookies = use.rule in _OF_COOKIES and _is_of_cookies(edit) and not _is_new_of_others(edit, use)
    known_machine = use.rule in _BY_MACHINE and _is_known(edit)
    if not _named(edit.texts.before, use.stems):
        return _MEDIUM if of_cookies or known_machine else use.severity
    if edit.before is None and echoed(edit.texts.before, edit.words_after):
        return None
    if use.rule == "purpose" and _is_purpose(edit) and use.stems not in _purposes_of(edit.texts.before):
        return use.severity
    heir = bool(use.known) and edit.before is None and _is_heir(edit, use.stems)
    lighter = heir or known_machine or (of_cookies and bool(use.known)) or _is_one_more(edit, use)
    return _MEDIUM if lighter else use.known


def _is_one_more(edit: Edit, use: Use) -> bool:
    """Return whether a kind that the text knows came into a statement of which nothing went: it holds of more now."""
    return use.known is None and edit.is_reworded and not content(edit.removed)


def _is_denied_beside(edit: Edit, stems: str) -> bool:
    """Return whether a new passage says next to it that just this is not done: "we never see your fingerprint"."""
    if edit.before is not None or mentions(asserted(edit.words_after), PROCESSING):
        return False
    if edit.after and mentions(label_of(edit.after), stems) and is_promise(edit.words_after):
        return True
    return any(
        mentions(spoken, stems) and not mentions(asserted(spoken), stems) for spoken in newly_promised(edit.texts)
    )


def _widened(edit: Edit, stems: str) -> bool:
    """Return whether a whole phrase came that names the use, into a passage that named it before."""
    return any(len(came) > len(gone) + _PHRASE and mentions(came, stems) for gone, came in edit.hunks)


def _is_new_of_others(edit: Edit, use: Use) -> bool:
    """Return whether others advertise now, where the older text spoke of it only to deny it or for itself."""
    return bool(use.known) and mentions(edit.words_after, ANYBODY) and edit.texts.before.holds(use.stems)


def _is_of_cookies(edit: Edit) -> bool:
    """Return whether a passage speaks of cookies only, and of no use of data (guideline: advertising cookie)."""
    said = asserted(edit.words_after)
    return edit.lists_a_cookie or (
        mentions(edit.words_after, "cookie | pixel") and not mentions(said, SHARING, SALE, _BEYOND_COOKIES)
    )


_GLOSSARY = Glossary(stems for use in USES for stems in (use.stems, use.needs))


def _is_same_kind(edit: Edit, use: Use) -> bool:
    """Return whether the passage named recipients of this kind before: more of them are no new answer."""
    return use.rule == "recipient" and mentions(asserted(edit.words_before), use.stems)


def _is_known(edit: Edit) -> bool:
    """Return whether the machine is one that the text named before by the same words, and none that is trained."""
    spoken = edit.words_after
    return not mentions(edit.added, _TRAINING) and any(
        mentions((word,), _ALGORITHM) and bool(content((other,))) and edit.texts.before.names((other, word))
        for other, word in pairwise(spoken)
    )


def _is_purpose(edit: Edit) -> bool:
    """Return whether a whole new passage says what the vendor itself uses data for."""
    return edit.before is None and mentions(edit.words_after, _USING) and not mentions(edit.words_after, _OF_OTHERS)


@shared(4)
def _purposes_of(text: Text) -> frozenset[str]:
    """Return the stems that passages assert which speak of nobody else: what others do is no purpose of the vendor."""
    own = (passage.words for passage in passages(text.blocks) if not mentions(passage.words, _OF_OTHERS))
    return _GLOSSARY.named_in_any(map(asserted, own))


@shared(256)
def _named(text: Text, stems: str) -> bool:
    """Return whether a passage of the text asserts the use, wherever it stands."""
    return text.holds(stems) and stems in _asserted_of(text)


def _is_heir(edit: Edit, stems: str) -> bool:
    """Return whether a new passage says in much the same words what one said that went."""
    held = set(content(edit.words_after))
    return any(len(held & told) >= _INHERITED for told in _went(edit.texts).get(stems, ()))


@shared(4)
def _went(texts: Texts) -> Mapping[str, Sequence[frozenset[str]]]:
    """Return of each use the words of weight of the passages that went and assert it."""
    found: dict[str, list[frozenset[str]]] = defaultdict(list)
    for passage in passages(texts.before.blocks):
        if passage.words not in texts.after.sentences:
            told = frozenset(content(passage.words))
            for stems in _GLOSSARY.named(asserted(passage.words)):
                found[stems].append(told)
    return found


_INHERITED = 5
"""Words of weight that a passage shares with its heir."""


@shared(4)
def _asserted_of(text: Text) -> frozenset[str]:
    """Return the stems of uses, and of what they need, that passages of the text assert."""
    return _GLOSSARY.named_in_any(asserted(passage.words) for passage in passages(text.blocks))


_BEYOND_COOKIES = "collect | process | your data | your personal | personal data | personal information | profil"
_PHRASE = 5
_IMPROVING = stems(PURPOSES["product development and research"])
"""A purpose that is lighter where it is the only one: what is told with it is also what is not done."""
_COMBINING = stems(PURPOSES["combining with other data"])
_SYNCED = "sync= | synced | syncs= | syncing | synchroni | sincroni | gesync | synct="
"""What is the same on all devices of a reader is combined with nothing."""
_BODY = stems(SENSITIVE["biometric data"])
_LOCKS = """
    operating system | app lock | unlock | lock the app | lock screen | face id= | touch id= | android biometric
    | use biometric | systeme d exploitation | deverrouill | verrouill | betriebssystem | entsperr | app sperre
    | besturingssysteem | ontgrendel | vergrendel | app slot | sistema operativo | desbloque | bloqueo de la
    | sblocc | blocco dell | blocco app"""
"""Beside these a finger or a face opens the reader's own device, which checks it."""
_SENT = f"""
    {SHARING} | server | upload | template | cloud= | store= | stored | we collect | we receive | gespeichert
    | enregistr | conserv | opgeslagen | almacen | archivi | memorizz"""
_CHILDREN = stems(SENSITIVE["data of children"])
_PAPERS = stems(SENSITIVE["official identifiers"])
_EXERCISED = """
    exercis | your rights | request= | requests= | exercer | vos droits | vos demandes | rechte | anfrage | antrag
    | uw rechten | verzoek | ejerc | derechos | solicitud | esercit | diritti | richiest"""
"""Beside these a paper only shows who asks."""
_KEEPING = listed(
    """
    process record retain store= stored keep= kept conserv stock speicher aufbewahr bewaar bewaren opslaan opgeslagen
    almacen archivi
"""
)
_EMPLOYED = (
    " | ".join(stem for stem in PROCESSING.split("|") if stem.strip() not in _KEEPING) + " | we process | processed"
)
_TO_ADVERTISERS = stems(RECIPIENTS["advertisers"])
_ADVERTISERS = pattern(_TO_ADVERTISERS)


def _but_advertisers(spoken: tuple[str, ...]) -> tuple[str, ...]:
    """Return what is asserted, without to whom: who shares data with advertisers is told of for that."""
    said = asserted(spoken)
    return tuple(_ADVERTISERS.sub(" ", " ".join(said)).split()) if mentions(said, _TO_ADVERTISERS) else said


_READINGS = {"advertising": _but_advertisers, "sharing": by_vendor, "recipient": by_vendor, "sale": of_data}
"""How a passage is read for a use: what the reader shares is no sharing of the vendor's, a company sold no sale."""
_OF_COOKIES = frozenset({"advertising", "purpose"})
"""Uses that are lighter where only a cookie is for them (guideline, medium)."""
_PASSED_ON = frozenset({"sharing", "recipient"})
_BY_MACHINE = frozenset({"ai", "automated_decision"})
_ALGORITHM = "algorithm | algoritm"
_TRAINING = "train | generative | entrain | addestr"
_OF_OTHERS = f"{SHARING} | {ANYBODY}"
_USING = """
    we use | we may use | we will use | we also use | we may also use | we can use | we process | we may process
    | we may also process | we will process | nous utilisons | nous pouvons utiliser | nous traitons
    | nous pouvons traiter | wir verwenden | wir nutzen | wir verarbeiten | verwenden wir | nutzen wir
    | verarbeiten wir | wij gebruiken | we gebruiken | gebruiken wij | gebruiken we | wij verwerken | verwerken wij
    | utilizamos | podemos utilizar | tratamos | podemos tratar | utilizziamo | possiamo utilizzare | trattiamo
    | possiamo trattare"""


_HEADS = {use.rule: use.name.partition(" (")[0] for use in USES}
_WEIGHTS = {
    rule: tuple(dict.fromkeys((*(use.severity for use in USES if use.rule == rule), _MEDIUM))) for rule in _HEADS
}
ADDED = tuple(
    Name(name=f"{rule}_added", severities=_WEIGHTS[rule], description=f"{name} newly mentioned")
    for rule, name in _HEADS.items()
)
REMOVED = tuple(
    Name(name=f"{rule}_removed", severities=(Severity.LOW,), description=f"{name} no longer mentioned")
    for rule, name in _HEADS.items()
)


RULES = (
    Rule(find=use_added, names=ADDED),
    Rule(find=use_removed, names=REMOVED),
)
