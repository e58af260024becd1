"""Finds companies in a text: a name with the legal form that the register gives it."""

from collections.abc import Iterator
from dataclasses import dataclass

from monitor.facts.phrases import words as word_set
from monitor.facts.sentences import SHARED, Document, Sentence, Wording
from monitor.patterns import lazy
from monitor.sharing import shared

FORM = (
    r"(?:GmbH\s&\sCo\.?\sKG(?:aA)?|GmbH|gGmbH|AG|KGaA|UG\s\(haftungsbeschränkt\)|UG|KG|OHG|SE|e\.\s?V\.|eG|e\.K\.|"
    r"S\.\s?[Aà]\.?\s?[Rr]\.?\s?[Ll]\.?|S[àa]rl|SARL|S\.A\.S\.U?\.?|SASU|SAS|S\.A\.?|SA|SNC|SCOP|SPRL|ASBL|"
    r"S\.[Pp]\.[Aa]\.?|SpA|SPA|S\.[Rr]\.[Ll]\.?|S\.?r\.?l\.?|SRL|S\.L\.?U?\.?|SLU|SL|S\.C\.A\.|S\.C\.|"
    r"B\.\s?V\.?|BV|bv|N\.\s?V\.?|NV|nv|BVBA|bvba|VZW|vzw|V\.O\.F\.|VOF|U\.A\.?|"
    r"Pty\.?\sLtd\.?|Pte\.?\sLtd\.?|Co\.,?\sLtd\.?|L(?:td|TD)\.?|L(?:imited|IMITED)|LLC|L\.L\.C\.|LLP|L\.P\.|LP|"
    r"PLC|plc|I(?:nc|NC)\.?|Incorporated|"
    r"Corp\.?|Corporation|PBC|Unlimited\sCompany|International\sCompany|UC|ApS|A/S|AB|ASA|AS|Oyj?|OÜ|UAB|SIA|"
    r"s\.r\.o\.|s\.r\.l\.?|s\.a\.s\.?|s\.n\.c\.?|s\.p\.a\.?|a\.s\.|"
    r"Sp\.\s?z\s?o\.\s?o\.|Kft\.?|Lda\.?|d\.o\.o\.)"
)
PREFIX = r"(?:SA|SAS|SASU|SARL|Stichting|ASBL|SPRL|SRL|SE|UAB|SIA)"
WORD = r"[^\W_a-zß-öø-ÿ][\w&'+.-]*|[a-z]+[A-Z][\w-]*"
LINK = r"(?:of|the|for|and|de|du|des|la|le|les|et|der|die|für|und|van|von|voor|en|del|di|della|y|e|&|-|–)"
COMPANY = lazy(
    rf"(?<![\w.@/-])(?:(?P<named>(?:{WORD})(?:\s(?:{LINK}\s){{0,2}}(?:{WORD})){{0,5}}?),?\s(?P<form>{FORM})(?![\w'-])|"
    rf"{PREFIX}\s(?:{WORD})(?:\s(?:{WORD})){{0,3}})"
)
FORMS = word_set(
    "gmbh ggmbh ag kgaa ug kg ohg se sarl sàrl sas sasu sa snc scop sprl asbl spa srl slu sl bv nv bvba vzw vof ltd "
    "limited llc llp lp plc inc incorporated corp corporation pbc company uc aps ab as asa oy oyj oü uab sia kft "
    "lda stichting"
)
DOTTED = (
    *("s.a", "b.v", "b. v", "n.v", "s.p.a", "s.r.l", "s.l", "e.v"),
    *("l.l.c", "u.a", "a/s", "s.r.o", "d.o.o", "s. à", "z o.o"),
)
NO_NAME = word_set(
    "The This These That Our Your We You By At In On For From To With If When Where As Under And Or Of Any All "
    "Each Some "
    "Please Contact Visit Data Controller Die Der Das Wir Le La Les Nous De Het El Los Il Lo I Company Responsible "
    "Name "
    "Address Copyright © Verantwortlicher Firma Responsable Titolare Verwerkingsverantwoordelijke Postal Mail Attn "
    "Attention"
)
LEADING = lazy(rf"^(?:(?:{'|'.join(sorted(NO_NAME, key=len, reverse=True))}):?,?\s)+")
NUMBERED = lazy(r"^(?:\d+(?:\.\d+)*\s)+(?=[^\W\d])")
STOPPED = lazy(r"(?<=\w\w)\.$")


@dataclass(frozen=True, slots=True)
class Company:
    """A company as it is written, but for the comma before its legal form and a stop after it, and where it stands."""

    name: str
    start: int
    end: int


def companies(words: str) -> Iterator[Company]:
    """Yield the companies of a text in order."""
    for match in COMPANY.finditer(words):
        name = match.group() if match["form"] is None else f"{match['named']} {match['form']}"
        core = STOPPED.sub("", LEADING.sub("", " ".join(name.split())))
        core = NUMBERED.sub("", core)
        if core and core != match["form"] and not core.isdigit():
            yield Company(core, match.start() + max(0, match.group().find(core.split()[0])), match.end())


def company_at_end(words: str) -> str | None:
    """Return the company that a piece of text ends with."""
    return next((found.name for found in companies(words) if not words[found.end :].strip(" .,")), None)


@shared(SHARED)
def may_name_company(sentence: Wording) -> bool:
    """Say whether a sentence may name a company: a test before the pattern."""
    return not FORMS.isdisjoint(sentence.vocabulary) or any(form in sentence.plain for form in DOTTED)


def naming_companies(document: Document) -> Iterator[tuple[Sentence, tuple[Company, ...]]]:
    """Yield every sentence that names a company, with the companies."""
    for sentence in document.sentences:
        found = tuple(companies(sentence.words)) if may_name_company(sentence.wording) else ()
        if found:
            yield sentence, found
