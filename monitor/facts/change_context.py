"""Which sentences speak of changes to the policy itself."""

import re
from collections.abc import Iterator

from monitor.clauses import ClauseKind
from monitor.facts.change_phrases import (
    ACCEPTED,
    BINDS,
    CHANGE,
    CHANGE_HEADING,
    CHANGED,
    DOCUMENT,
    LOOKED_AT,
    LOOKED_OFTEN,
    NOTIFIED,
    OTHER_OBJECT,
)
from monitor.facts.phrases import compiled, gap, union
from monitor.facts.sentences import SHARED, Document, Sentence
from monitor.patterns import lazy
from monitor.sharing import shared

BETWEEN = gap(7)
CHANGED_DOCUMENT = lazy(
    rf"(?<!\w){union(CHANGE)}[,)\"']?\s({BETWEEN})(?:[^\s\w]|[ldn]'|dell'|all'|nell')?{union(DOCUMENT)}"
)
DOCUMENT_CHANGED = lazy(rf"(?<!\w){union(DOCUMENT)}[,)\"']?\s({BETWEEN}){union(CHANGE)}")
SMALL = (
    r"(?:(?:to|of|in|the|our|your|any|these|its|des|de|les|nos|vos|unsere[rn]?|ihre[rn]?|der|den|onze|uw|van|"
    r"nuestros?|los|sus|dei|delle|i|le)\s){0,3}"
)
CHANGED_OTHER = lazy(
    rf"(?<!\w){union(CHANGE)}\s{SMALL}(?:\w+\s)?(?!you\s|sie\s|vous\s|usted\s|je\s){union(OTHER_OBJECT)}(?![ "
    rf"-](?:protection|processing|privacy|use|{union(DOCUMENT)}))"
)
WITHIN_DOCUMENT = lazy(
    r"(?<!\w)(?:in|under|with|to|by|violat\w+|breach\w*|per|dans|selon|aux?|par|gemäß|nach|gegen|laut|unter|volgens|"
    r"met|en|según|nel|nella|secondo|ai)\s(?:\w+\s){0,3}$",
)
ADJECTIVE = lazy(
    r"(?:data|information|services?|product|user|account|customer|subscription|membership)(?:[ -](?:protection|"
    r"processing|privacy|use|usage))?\s$"
)
"""What stands directly before the document belongs to its name: "data protection policy", "service agreement"."""
PURPOSE = lazy(
    rf"(?<!\w)(?:about|regarding|concerning|such as|of|including|(?<!agree )with) {gap(5)}(?=(?:chang|updat|modif|"
    rf"amend|revis)\w*)[^.;:]{{0,200}}",
)
"""What the data are used for, "to inform you about changes to our terms", promises nothing."""
ASIDE = lazy(
    r"(?<!\w)(?:as (?:may be )?(?:further )?(?:amended|modified|updated|changed|revised)|(?:modification|amendment|"
    r"change)s? (?:provisions?|clauses?|sections?))",
)
OTHER = compiled(OTHER_OBJECT)
CHANGES_TITLE = lazy(rf"^[\W\d]*(?:\w+\s){{0,2}}{union(CHANGE_HEADING)}")
SECTION = lazy(
    r"^\W*(?:(?:article|artikel|art\.|artículo|articolo|section|clause|cláusula|punkt|punt|nr\.|n\.)?\s?"
    r"(?:[§\d.()]+|[ivxlc]+[.)])(?:\s?[a-z](?=[.)\s]))?\W*)?"
)
"""The number before a title."""
CHANGE_BESIDE_OTHER = lazy(
    rf"(?<!\w){union(OTHER_OBJECT)}\s(?:\w+\s)?{union(CHANGE)}|(?<!\w){union(CHANGE)}[,)\"']?\s(?:[^\s]+\s){{0,3}}"
    rf"{union(OTHER_OBJECT)}"
)
NEW_VERSION = lazy(
    r"(?<!\w)(?:amended|revised|new|modified|updated|modifiée|nouvelle|geänderten?|neuen?|aktualisierten?|gewijzigde|"
    r"nieuwe|aangepaste|modificada|nueva|modificata|nuova|aggiornata)\s(?:version|fassung|versie|versión|versione|"
    r"édition)(?!\w)(?! (?:of|de|du|des|der|van|del|della|dell') (?!this|our|the (?:policy|terms|notice|agreement)|"
    r"la présente|diese|deze|esta|la política|questa|presente))"
)
"""The text itself, where nothing says of what it is a version."""
CHANGES_FIRST = lazy(
    rf"^\W*(?:[\d.()]{{1,6}}\s)?(?:(?:any|all|the|such|no|toute?s?|les|des|alle|die|jede|etwaige|elke|de|las?|los|"
    rf"cualquier|le|eventuali|ogni)\s)?(?:[^\W\d_]+\s)?{union(CHANGE)}"
)
"""A sentence whose subject are changes, of nothing named."""
NAMED = compiled(DOCUMENT)
CORRECTION = lazy(
    r"(?<!\w)(?:correct|access|rectif|delet|eras|accès|accéder|berichtig|lösch|auskunft|inzage|correctie|acceso|"
    r"supresión|accesso|cancellazion|purpose|finalit|zweck|doel|finalidad|control|ownership|merger|business|contrôle|"
    r"titularidad)"
)
"""What titles name that speak of changing the reader's data, or of a change of owners."""
MOST_WORDS = 9
"""Of a title."""
COOKIES = lazy(
    r"(?<!and )(?<!& )(?<!\w)cookie[\w-]* (?:notice|policy|statement|declaration)|cookie-?(?:richtlinie|verklaring|"
    r"beleid)"
)
STEMS = lazy(
    "chang|modif|amend|updat|revis|alter|version|supplement|edit|new|mise|mettre|évolu|evolu|révis|actualis|adapt|nouve|retouch|"
    "änder|aender|anpass|angepasst|anzupassen|aktualisier|überarbeit|ueberarbeit|ergänz|ergaenz|fassung|neu|pass|wijzig|aangepast|bijwerk|bijgewerkt|"
    "werken|bewerk|herzie|verander|nieuw|cambi|actualiz|enmiend|nuev|noved|aggiorn|variazion|variar|rivist|emend|adegu|"
    "nuov|novità"
)
"""One of these stands in a word of every sentence that names a change: asked of each word once, it costs nothing."""
LONGEST_RUN_IN = 60
"""Characters of a title that a paragraph begins with."""
BELOW_TITLE = 3
"""Clauses that a title which is no heading speaks for."""
LONGEST_TITLE = 90
"""Characters: a sentence about changes that is shorter and ends without a stop is a title."""


@shared(4)
def about_changes(document: Document) -> tuple[Sentence, ...]:
    """Return the sentences about changes to the policy, in order; those to a cookie notice beside it are left out."""
    words = frozenset(filter(may_change, frozenset().union(*(sentence.vocabulary for sentence in document.sentences))))
    kept: list[Sentence] = []
    for sentence in document.sentences:
        if sentence.kind is ClauseKind.ROW:
            continue
        names = not words.isdisjoint(sentence.vocabulary) and names_change(sentence.plain)
        if kept and not names and belies(sentence, kept[-1]):
            kept.pop()
        elif names or is_titled(sentence) or goes_on(sentence, kept):
            kept.append(sentence)
    cookies = any(sentence.holds(COOKIES) for sentence in document.sentences[:3])
    return tuple(sentence for sentence in kept if cookies or not beside(sentence))


@shared(65_536)
def may_change(word: str) -> bool:
    """Say whether a word may name a change."""
    return bool(STEMS.search(word))


def beside(sentence: Sentence) -> bool:
    """Say whether a sentence stands in a cookie notice added to the policy."""
    return bool(sentence.holds(COOKIES) or COOKIES.search(sentence.under))


def is_titled(sentence: Sentence) -> bool:
    """Say whether a sentence stands under a heading about changes, or is such a title itself."""
    heading = sentence.under.rsplit(" / ", 1)[-1]
    if is_title(heading):
        return True
    if may_be_title(heading) and not sentence.holds(CHANGE_BESIDE_OTHER):
        return True
    return (
        len(sentence.plain) < LONGEST_RUN_IN
        and sentence.plain[-1] in ".:?"
        and (is_title(sentence.plain) or may_be_title(sentence.plain))
    )


@shared(1024)
def is_title(heading: str) -> bool:
    """Say whether a heading announces changes to the document."""
    title = SECTION.sub("", heading, count=1).rstrip(" .:?!")
    return bool(CHANGES_TITLE.search(title)) or any(pairs(title))


@shared(1024)
def may_be_title(heading: str) -> bool:
    """Say whether a heading names changes, and nothing else that changes: "If something changes"."""
    title = SECTION.sub("", heading, count=1).rstrip(" .:?!")
    if len(title.split()) > MOST_WORDS or CORRECTION.search(title):
        return False
    return bool(CHANGED.search(title)) and not CHANGE_BESIDE_OTHER.search(title)


@shared(SHARED)
def names_change(plain: str) -> bool:
    """Say whether a change and the document stand close together with nothing else between them that changes."""
    told = ASIDE.sub(" ", plain)
    if beside_document(told) and (NOTIFIED.search(told) or beside_document(PURPOSE.sub(" ", told))):
        return True
    if NEW_VERSION.search(plain):
        return True
    return bool(
        CHANGES_FIRST.match(plain)
        and (NOTIFIED.search(plain) or BINDS.search(plain))
        and not CHANGE_BESIDE_OTHER.search(plain)
    ) or (invites_to_look(plain))


def invites_to_look(plain: str) -> bool:
    """Say whether the reader is asked to look at the document now and then, for it changes."""
    return bool(
        LOOKED_OFTEN.search(plain) and LOOKED_AT.search(plain) and NAMED.search(plain) and CHANGED.search(plain)
    ) and not CHANGE_BESIDE_OTHER.search(plain)


def beside_document(plain: str) -> bool:
    """Say whether a change stands beside the document itself."""
    return any(not OTHER.search(ADJECTIVE.sub("", match[1])) for match in pairs(plain))


def pairs(plain: str) -> Iterator[re.Match[str]]:
    """Yield each change beside a document, in either order."""
    yield from CHANGED_DOCUMENT.finditer(plain)
    yield from (
        match for match in DOCUMENT_CHANGED.finditer(plain) if not WITHIN_DOCUMENT.search(plain[: match.start()])
    )


def belies(sentence: Sentence, title: Sentence) -> bool:
    """Say whether a sentence shows that the title its paragraph begins with is of changes to something else."""
    if sentence.clause != title.clause or len(title.plain) >= LONGEST_RUN_IN or names_change(title.plain):
        return False
    return sentence.holds(CHANGE_BESIDE_OTHER)


def goes_on(sentence: Sentence, kept: list[Sentence]) -> bool:
    """Say whether a sentence continues the last one about changes: in its clause, or right below it."""
    last = kept[-1] if kept else None
    near = sentence.clause - last.clause if last else BELOW_TITLE + 1
    if last is None or near > BELOW_TITLE or sentence.holds(CHANGED_OTHER):
        return False
    title = last.kind is ClauseKind.HEADING or (len(last.plain) < LONGEST_TITLE and last.plain[-1] not in ".!;")
    if near == 0 or title:
        return True
    return near == 1 and bool(sentence.holds(CHANGED) or sentence.holds(BINDS) or sentence.holds(ACCEPTED))
