"""Where disputes about a policy are heard."""

import re
from collections.abc import Iterator

from monitor.facts.countries import NAMES
from monitor.facts.lexicon import each_once
from monitor.facts.names import index
from monitor.facts.nationalities import STATES
from monitor.facts.phrases import words
from monitor.facts.sentences import Document, Sentence
from storage.records import Fact, FactKind

PLACE = r"(?P<place>[^\W\d_a-zß-öø-ÿ][\w'-]+(?:[\s-](?:(?:of|de|la|am|an der|and|y)\s)?[^\W\d_a-zß-öø-ÿ][\w'-]+){0,3})"
LEAD = (
    r"(?:(?:located|situated|sitting|sited|seated|based|competent|of|in|for|at|de|du|des|d'|la|le|les|von|in|der|te|"
    r"van|het|den|del|di|ville|city|ciudad|county|state|the|arrondissement|judicial|district|ressort|siège|resort|cour|"
    r"d'appel)\s?){0,8}"
)
COURTS_OF = re.compile(
    r"(?:(?:[Cc]ourts?|[Tt]ribuna(?:l|ux|les)|[Jj]uzgados(?:\sy\s[Tt]ribunales)?|[Rr]echtbank(?:en)?|[Hh]oven|"
    r"[Ff]oro(?:\scompetente)?|[Gg]erichte?|[Gg]erichtsstand)(?:\s(?:is|ist|est|è|es|sera|sarà|will\sbe|zijn|von|"
    r"compétents?|competentes?|competente|"
    rf"exclusivamente|exclusively|ausschließlich|bevoegde))?\s(?:{LEAD})){PLACE}"
)
STEMS = words("court tribunal tribunaux juzgado rechtbank hoven foro gericht")
EXCLUSIVE = re.compile(
    r"(?<!\w)(?:jurisdiction|exclusiv\w*|submit\w*|somet\w+|soumis\w*|dispute|disputes|venue|litige\w*|compéten\w*|"
    r"streitigkeit\w*|gerichtsstand|zuständig\w*|geschil\w*|bevoegd\w*|controversia\w*|competen\w*|foro)(?!\w)"
)
LAW_PART = re.compile(r"\s(?:[Ll]aw|[Cc]ourts?|[Cc]ode)(?!\w)")
ENGLISH = {spelling: name for pairs in index({**NAMES, **STATES}).values() for spelling, name in pairs}


def courts(document: Document) -> Iterator[Fact]:
    """Yield each place once whose courts are competent: a country by its English name, a town as it is written."""
    yield from each_once(
        sentence.fact(FactKind.COURT, place)
        for sentence in document.holding(STEMS)
        if sentence.holds(EXCLUSIVE)
        for place in seats(sentence)
    )


def seats(sentence: Sentence) -> Iterator[str]:
    """Yield the places that stand after a word for courts."""
    for match in COURTS_OF.finditer(sentence.words):
        place = match["place"]
        if not LAW_PART.match(sentence.words, match.end()):
            yield ENGLISH.get(place, place)
