"""Whose law governs a policy."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from monitor.facts.countries import NAMES, UNIONS
from monitor.facts.lexicon import each_once
from monitor.facts.names import Mention, index, mentions
from monitor.facts.nationalities import ADJECTIVES, STATES
from monitor.facts.phrases import compiled, words
from monitor.facts.sentences import Document, Sentence
from storage.records import Fact, FactKind

GOVERNED: Mapping[str, str] = {
    "en": r"(?:govern(?:ed|ing|s)?|constru(?:ed|ction)|interpreted|subject to|applicable law|law applicable|"
    r"choice of law|in accordance with the laws?|appl(?:y|ies))(?!\w)",
    "fr": r"(?:régi\w*|soumis\w*|droit applicable|est applicable|s'applique|loi applicable|interprété\w*|"
    r"relève\w* du)(?!\w)",
    "de": r"(?:unterlieg\w+|gilt|gelten|anwendbar\w*|findet|finden|anzuwenden\w*|anwendung|richte[nt]\w*)(?!\w)",
    "nl": r"(?:van toepassing|beheerst|onderworpen|toepasselijk\w*|onder het)(?!\w)",
    "es": r"(?:regi\w+|rigen?|aplican?|someti\w+|sujet\w+|aplicable|interpret\w+)(?!\w)",
    "it": r"(?:regolat\w+|disciplinat\w+|soggett\w+|applicabile|applica|governa\w*|si applica|rett[ao]|governat\w+|"
    r"sottopost\w+)(?!\w)",
}
LAW = (
    r"(?:laws?|legislation|droit|lois?|législation|recht|rechts|gesetze?s?n?|wet|wetten|wetgeving|wetten|leyes|ley|"
    r"legislación|derecho|leggi|legge|diritto|legislazione|normativa)"
)
STEMS = words("law legislation droit loi légis recht gesetz wet ley derecho legge leggi diritto normativa")
CUE = compiled(GOVERNED)
LAW_OF = re.compile(
    rf"(?<!\w){LAW}(?:\s(?:and|or|et|und|en|y|e)\s\w+)?(?:\s(?:applicable|in force|in effect|en vigueur))?"
    r"\s(?:of|in|from|de|du|des|der|van|del|della|dell'|de la|degli|d')?\s?(?:(?:the|la|le|les|l'|het|los|las|el|gli|"
    r"den)\s?)?(?:(?:\w+\s){0,2}(?:of|de|du|von|van|di|del)\s(?:the\s|la\s)?|(?:bundes)?republik\s|"
    r"königreichs?\s)?(?:\w*d'|l')?$"
)
"""Before a place: its law."""
OF_LAW = re.compile(rf"'?s?\s(?:[\w-]+\s){{0,3}}?{LAW}(?!\w)")
"""After a place: its law."""
REACH = 110
"""Characters between "governed by" and the place."""
FOUNDED = re.compile(
    r"(?<!\w)(?:incorporated|organi[sz]ed|existing|registered|established|formed|constitué\w*|gegründet|opgericht|"
    r"constituida|costituita)(?!\w)[^.;]{0,60}$"
)
"""Before a law: it is the one that a company was founded under."""
PLACES = index({**NAMES, **STATES})


def governing_laws(document: Document) -> Iterator[Fact]:
    """Yield each country or state once whose law is said to govern; that of a union is none."""
    yield from each_once(
        sentence.fact(FactKind.GOVERNING_LAW, name)
        for sentence in document.holding(STEMS)
        for cue in [CUE.search(sentence.plain)]
        if cue
        for name in named(sentence, cue.end())
    )


def named(sentence: Sentence, start: int) -> Iterator[str]:
    """Yield the countries and states whose law the words after "governed by" name, or the few words before."""
    window = (max(0, start - REACH), start + REACH)
    for mention in mentions(sentence.words, sentence.capitals, PLACES):
        if (
            window[0] <= mention.start <= window[1]
            and mention.name not in UNIONS
            and is_of_law(sentence.plain, mention)
        ):
            yield mention.name
    for match in adjectives().finditer(sentence.plain, *window):
        yield country_of(match[1] or match[2])


def is_of_law(plain: str, place: Mention) -> bool:
    """Say whether a place stands beside a word for law, and not for the law of a company's foundation."""
    if FOUNDED.search(plain[max(0, place.start - 120) : place.start]):
        return False
    return bool(LAW_OF.search(plain[max(0, place.start - 70) : place.start]) or OF_LAW.match(plain, place.end))


@cache
def adjectives() -> re.Pattern[str]:
    """Return the pattern of a country's adjective beside a word for law, on either side."""
    stems = "|".join(sorted("|".join(ADJECTIVES.values()).split("|"), key=len, reverse=True))
    return re.compile(
        rf"(?<!\w)(?:({stems})\w{{0,3}}\s(?:[\w-]+\s){{0,2}}?{LAW}(?!\w)|{LAW}(?:\s\w+)?(?:\s?:)?\s({stems})\w{{0,3}}(?!\w))"
    )


@cache
def country_of(stem: str) -> str:
    """Return the country whose adjective begins so."""
    return next(name for name, stems in ADJECTIVES.items() if stem in stems.split("|"))
