"""Finds companies in a text: a name with the legal form that the register gives it."""

from collections.abc import Iterator
from dataclasses import dataclass

from monitor.facts.legal_forms import BEFORE_NAMES, DOTTED, FORM, WORDS
from monitor.facts.phrases import words as word_set
from monitor.facts.sentences import SHARED, Document, Sentence, Wording
from monitor.patterns import lazy
from monitor.sharing import shared

WORD = r"[^\W_a-zß-öø-ÿ][\w&'+.-]*|[a-z]+[A-Z][\w-]*"
LINK = r"(?:of|the|for|and|de|du|des|la|le|les|et|der|die|für|und|van|von|voor|en|del|di|della|y|e|&|-|–)"
COMPANY = lazy(
    rf"(?<![\w.@/-])(?:(?P<named>(?:{WORD})(?:\s(?:{LINK}\s){{0,2}}(?:{WORD})){{0,5}}?),?\s(?P<form>{FORM})(?![\w'-])|"
    rf"(?:{'|'.join(BEFORE_NAMES)})\s(?:{WORD})(?:\s(?:{WORD})){{0,3}})"
)
NO_NAME = word_set(
    "The This These That Our Your We You By At In On For From To With If When Where As Under And Or Of Any All Each "
    "Some Please Contact Visit Data Controller Die Der Das Wir Le La Les Nous De Het El Los Il Lo I Company "
    "Responsible Name Address Copyright © Verantwortlicher Firma Responsable Titolare Verwerkingsverantwoordelijke "
    "Postal Mail Attn Attention"
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
    return not WORDS.isdisjoint(sentence.vocabulary) or any(form in sentence.plain for form in DOTTED)


def naming_companies(document: Document) -> Iterator[tuple[Sentence, tuple[Company, ...]]]:
    """Yield every sentence that names a company, with the companies."""
    for sentence in document.sentences:
        found = tuple(companies(sentence.words)) if may_name_company(sentence.wording) else ()
        if found:
            yield sentence, found
