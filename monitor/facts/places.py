"""Where data are kept or sent: countries, regions, and countries called adequate."""

import re
from collections.abc import Iterator, Mapping
from itertools import chain

from monitor.facts.countries import BY_FIRST_WORD
from monitor.facts.lexicon import each_once
from monitor.facts.names import mentions
from monitor.facts.phrases import compiled
from monitor.facts.recipients import placed_recipients
from monitor.facts.sentences import SHARED, Document, Wording
from monitor.sharing import shared
from storage.records import Fact, FactKind

KEPT_OR_SENT: Mapping[str, str] = {
    "en": r"(?:stor(?:e|es|ed|ing|age)|host(?:s|ed|ing)?|transfer\w*|process(?:ed|es|ing)?|locat(?:ed|ion|ions)|"
    r"kept|held|servers?|mirrored|replicated|copied|backed up|handed|racks?|data cent(?:re|er)s?|"
    r"transmit\w*|sent|accessed|maintain\w*|resid(?:e|es))(?!\w)",
    "fr": r"(?:stock\w+|héberg\w+|transf[eé]r\w+|trait[ée]\w*|situé\w*|localisé\w*|serveurs?|conserv\w+|centres? "
    r"de données)(?!\w)",
    "de": r"(?:gespeichert|speicher\w*|gehostet|hosting|übermittel\w+|übertrag\w+|verarbeitet|server\w*|"
    r"rechenzentr\w+|weitergegeben|drittland|drittländer\w*)(?!\w)",
    "nl": r"(?:opgeslagen|opslag|gehost|doorgegeven|doorgifte|overgedragen|verwerkt|servers?|datacent\w+|"
    r"bewaard)(?!\w)",
    "es": r"(?:almacen\w+|aloja\w+|transf[ei]\w+|tratad\w+|servidor\w*|ubicad\w+|centros? de datos|conserv\w+)(?!\w)",
    "it": r"(?:archivi\w+|conserv\w+|ospit\w+|trasfer\w+|trattat\w+|server|ubicat\w+|situat\w+|data center)(?!\w)",
}
OWN: Mapping[str, str] = {
    "en": r"(?:we|our|us|you|your|users?|customers?|personal data|personal information|the data|provider)(?!\w)",
    "fr": r"(?:nous|nos|notre|vos|votre|vous|données)(?!\w)",
    "de": r"(?:wir|unser\w*|ihre\w*|sie|daten|\w+daten|deine\w*)(?!\w)",
    "nl": r"(?:wij|we|ons|onze|uw|je|jouw|\w*gegevens)(?!\w)",
    "es": r"(?:nosotros|nuestr\w+|sus?|usted|datos)(?!\w)",
    "it": r"(?:noi|nostr\w+|suo\w*|suoi|tuo\w*|dati)(?!\w)",
}
OTHERS_DUTY: Mapping[str, str] = {
    "en": r"(?:(?:gdpr|regulation|law|laws|directive) (?:also )?requires?|organi[sz]ations (?:are|must)|residents? "
    r"of|reside in|if (?:you (?:are|live)|located)|"
    r"(?:you are|users) (?:located|based) in|users of (?:\w+ ){1,3}(?:located|based) in|signed up (?:\w+ "
    r"){0,4}from|governed by|laws of|authority)(?!\w)",
    "fr": r"(?:résid\w+|régi\w* par|droit (?:français|belge)|autorité)(?!\w)",
    "de": r"(?:wohnsitz|unterliegt|aufsichtsbehörde)(?!\w)",
    "nl": r"(?:inwoner\w*|woonachtig|toezichthouder)(?!\w)",
    "es": r"(?:residente\w*|resid\w+ en|regir\w* por|autoridad)(?!\w)",
    "it": r"(?:residente|residenti|regolat\w+ da|autorità)(?!\w)",
}
ADEQUATE: Mapping[str, str] = {
    "en": r"(?:adequate level of (?:data )?protection|adequacy decision|adequate protection)",
    "fr": r"(?:niveau (?:de protection )?adéquat|décision d'adéquation|protection adéquate)",
    "de": r"(?:angemessene[ns]? (?:daten)?schutzniveau|angemessenheitsbeschluss\w*)",
    "nl": r"(?:passend (?:beschermings)?niveau|adequaat beschermingsniveau|adequaatheidsbesluit)",
    "es": r"(?:nivel (?:de protección )?adecuado|decisión de adecuación)",
    "it": r"(?:livello (?:di protezione )?adeguato|decisione di adeguatezza)",
}

MOVED, OURS, OTHERS, SAFE = compiled(KEPT_OR_SENT), compiled(OWN), compiled(OTHERS_DUTY), compiled(ADEQUATE)
OUTSIDE = re.compile(
    r"(?:outside(?: of)?|beyond|leaves?|from|salen|salir|quitte\w*|verlassen|verlaten|hors|en dehors|außerhalb|buiten|"
    r"fuera|fuori|al di fuori) (?:of |de |del |dell'|dallo |dall'|dalla |dal |des |von |the |l'|la |de l'|der |van )*$"
)
NOT_OF_IT = re.compile(
    r"\)?\s(?:[Nn]o\.?\s?)?\d{3,4}/\d|'?s? (?:[Dd]ata [Pp]rot|[Ll]aws?|[Ll]egislation|[Rr]egulations?|[Gg]eneral|"
    r"[Rr]esidents?|[Cc]itizens?|[Ss]tandard|[Cc]ommission|[Mm]odel|[Rr]epresentative|GDPR|[Pp]rivacy|[Ss]tates|"
    r"[Cc]onsumers?|[Dd]ata [Ss]ubject|[Dd]irective|[Uu]sers|[Pp]ersonal)"
)
"""After a place: the words that make it an adjective of something else."""
LISTED = re.compile(
    r"(?:\s?\([^()]{1,40}\))?,?\s(?:(?:or|and|and/or|ou|et|und|oder|en|of|y|o|e)\s)?(?:the\s|la\s|l'|le\s|de\s|"
    r"del\s|der\s|het\s)*"
)
"""Between two places of one list."""
SAFE_STEMS = ("adequa", "adéqua", "angemessen", "passend", "adequaat", "adecuad", "adeguat")
LEAD = 40
"""Characters before a place that may say that it is not there."""
ADEQUATE_COUNTRY = "a country offering an adequate level of protection"


NEGATION: Mapping[str, str] = {
    "en": r"(?:not|never|no|none|neither|without)(?![\w-])",
    "fr": r"(?:ne|pas|jamais|aucune?|sans)(?!\w)|n'",
    "de": r"(?:nicht|nie|niemals|kein\w*|ohne)(?!\w)",
    "nl": r"(?:niet|nooit|geen|zonder)(?!\w)",
    "es": r"(?:no|nunca|jamás|ningún|ninguna|sin)(?!\w)",
    "it": r"(?:non|mai|nessun\w*|senza)(?![\w-])",
}
DENIES = compiled(NEGATION)
"""Anywhere before a place; `lexicon` has what denies the very phrase that it stands before."""
JOINING = re.compile(r"\s(?:and|but|et|mais|und|aber|sondern|en|maar|y|pero|sino|e|ma)\s")
CLAUSE = re.compile(r"[.,;:]\s")
RIGHT_BEHIND = 12
"""Characters between "nicht" and the place, where the verb stands before both."""


def places(document: Document) -> Iterator[Fact]:
    """Yield each place once where data are kept or sent: by the vendor, or by a recipient named with its country."""
    told = ((sentence, name) for sentence in document.sentences for name in kept_at(sentence.wording))
    of_recipients = ((found.sentence, found.country) for found in placed_recipients(document))
    yield from each_once(sentence.fact(FactKind.COUNTRY, name) for sentence, name in chain(told, of_recipients))


@shared(SHARED)
def kept_at(sentence: Wording) -> tuple[str, ...]:
    """Return the places where a sentence says that the vendor's data are."""
    return tuple(name for name in named(sentence) if is_about_data(sentence.plain))


def is_about_data(plain: str) -> bool:
    """Say whether a sentence tells where the vendor's data are."""
    return bool(MOVED.search(plain) and OURS.search(plain)) and not OTHERS.search(plain)


def is_denied(before: str) -> bool:
    """Return whether the part of a sentence before a place denies that data go there: "never sent to"."""
    clause = CLAUSE.split(before.lower())[-1]
    denial = DENIES.search(clause)
    if denial is None:
        return False
    rest = clause[denial.end() :]
    moved = MOVED.search(rest)
    if moved and JOINING.search(rest, 0, moved.start()):
        return False
    return len(MOVED.findall(rest)) == 1 or (len(rest) <= RIGHT_BEHIND and MOVED.search(clause) is not None)


def named(sentence: Wording) -> Iterator[str]:
    """Yield the places of a sentence by their English names; where one is said to be outside, so are those listed."""
    outside = -1
    for mention in mentions(sentence.words, sentence.capitals, BY_FIRST_WORD):
        before = sentence.words[max(0, mention.start - LEAD) : mention.start].lower()
        listed = outside >= 0 and bool(LISTED.fullmatch(sentence.words, outside, mention.start))
        if listed or OUTSIDE.search(before):
            outside = mention.end
        elif not NOT_OF_IT.match(sentence.words, mention.end) and not is_denied(sentence.words[: mention.start]):
            yield mention.name
    if any(stem in sentence.plain for stem in SAFE_STEMS) and sentence.holds(SAFE):
        yield ADEQUATE_COUNTRY
