"""Which third parties a policy names."""

import re
from collections.abc import Iterator

from monitor.facts.names import index, mentions
from monitor.facts.phrases import words
from monitor.facts.sentences import Document, Sentence
from monitor.facts.tables import Row, rows
from monitor.facts.vendors import ALIASES
from storage.records import Fact, FactKind

NAME = r"[A-Z][\w&+-]*(?:\.[a-z]{2,3}(?!\w))?(?:\s(?:[A-Z][\w&+-]*|\d{2,3})){0,3}"
LIST = rf"(?P<names>{NAME}(?:,\s{NAME}){{0,12}}(?:,?\s(?:and|or|et|ou|und|oder|en|of|y|o|e)\s{NAME})?)"
CUE = (
    r"(?:(?:set|hosted|powered|operated|served|placed|supplied) by|gehostet (?:von|bei)|bereitgestellt von|"
    r"hébergée?s? (?:par|chez)|fournie?s? par|"
    r"gehost (?:door|bij)|geleverd door|alojad[oa]s? (?:por|en)|proporcionad[oa]s? por|ospitat[oi] da|fornit[oi] da|"
    r"(?:third[- ]part(?:y|ies)|(?:sub-?)?processors?|(?:service )?providers?|vendors?|partners?|sous-traitants|"
    r"prestataires|Dienstleister\w*|Auftragsverarbeiter\w*|"
    r"dienstverleners|verwerkers|proveedores|encargados|fornitori|responsabili),? (?:such as|including|like|namely|"
    r"tels que|comme|wie|zoals|como|come|quali))"
)
CUE_WORDS = words(
    "set hosted powered operated served placed supplied gehostet bereitgestellt hébergé hébergée hébergés "
    "hébergées fourni fournie fournis fournies "
    "gehost geleverd alojado alojada alojados alojadas proporcionado proporcionada proporcionados "
    "proporcionadas ospitato ospitati fornito forniti "
    "such including like namely tels comme wie zoals como come quali",
)
CUED = re.compile(rf"(?<!\w){CUE}\s{LIST}")
PARTED = re.compile(r",\s|\s(?:and|or|et|ou|und|oder|en|of|y|o|e)\s")
KNOWN = index(ALIASES)
SPELLINGS = {spelling: name for pairs in KNOWN.values() for spelling, name in pairs}
NO_NAMES = words(
    "We Us Our You Your The This These Those A An User Users Customer Customers Client Clients "
    "Provider Company Service Services Website Site Third Third-Party "
    "Party Parties Personal Data Information Platform App Application Software Member Members Controller Processor "
    "Affiliates GDPR EU EEA Cookie Cookies "
    "Analytics Advertising Payment Hosting Marketing Wir Sie Nous Vous Wij Nosotros Noi"
)
SUB_PROCESSORS = re.compile(
    r"sub-?\s?processors?|third[- ]part|service providers?|vendors?|unterauftragsverarbeiter|auftragsverarbeiter|"
    r"sous-traitants?|prestataires?|"
    r"(?:sub)?verwerkers?|encargados?|proveedor|responsabil|fornitor|entity name|recipients?|empfänger",
)
OPENING = 600
"""Characters: a company named this early is the vendor itself."""


def parties(document: Document) -> Iterator[Fact]:
    """Yield each named third party once, at its first mention; the vendor itself is none."""
    opening = " ".join(sentence.words for sentence in document.sentences[:20])[:OPENING]
    listed = {id(row.sentence): row for row in rows(document) if is_list(row)}
    seen: set[str] = set()
    for sentence in document.sentences:
        row = listed.get(id(sentence))
        for name in [*named(sentence), *([row.cells[0]] if row else [])]:
            if name not in seen and name not in opening:
                seen.add(name)
                yield sentence.fact(FactKind.THIRD_PARTY, name)


def is_list(row: Row) -> bool:
    """Say whether the first column of a row's table lists recipients of data."""
    return bool(SUB_PROCESSORS.search(row.titles[0]) and row.cells[0] and len(row.titles) > 1)


def named(sentence: Sentence) -> Iterator[str]:
    """Yield the third parties of a sentence: known names, and any name after a phrase that introduces one."""
    yield from (mention.name for mention in mentions(sentence.words, sentence.capitals, KNOWN))
    if CUE_WORDS.isdisjoint(sentence.vocabulary):
        return
    for match in CUED.finditer(sentence.words):
        yield from (canonical(name) for name in PARTED.split(match["names"]) if name.split()[0] not in NO_NAMES)


def canonical(name: str) -> str:
    """Return a known name in its usual spelling, another as it is written."""
    return SPELLINGS.get(name, name)
