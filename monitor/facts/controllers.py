"""Which legal entity decides over the data: the controller, by its registered name."""

from collections.abc import Iterator, Mapping

from monitor.clauses import ClauseKind
from monitor.facts.companies import LINK, NO_NAME, WORD, Company, companies, naming_companies
from monitor.facts.lexicon import each_once
from monitor.facts.phrases import compiled, gap, words
from monitor.facts.sentences import Document, Sentence
from monitor.patterns import lazy
from storage.records import Fact, FactKind

CONTROLLER: Mapping[str, str] = {
    "en": r"(?:(?:data )?controllers?(?! sccs| to |-)|data (?:fiduciary|user|owner)|person responsible|"
    r"responsible (?:party|entity|body))",
    "fr": r"responsables? (?:du|de|des) traitements?",
    "de": r"(?:verantwortliche?r?(?: stelle)?|datenverantwortliche?r?)(?! für den inhalt)",
    "nl": r"(?:verwerkings)?verantwoordelijke(?:n)?",
    "es": r"responsables? (?:del|de los|de) (?:tratamientos?|datos|fichero)",
    "it": r"titolar[ei] (?:del|dei) trattament[oi]",
}
IS: Mapping[str, str] = {
    "en": r"(?:(?:is|are|will be|shall be|being)(?!\w)|:|–|—)",
    "fr": r"(?:(?:est|sont|sera)(?!\w)|:)",
    "de": r"(?:(?:ist|sind)(?!\w)|:)",
    "nl": r"(?:(?:is|zijn)(?!\w)|:)",
    "es": r"(?:(?:es|son|será)(?!\w)|:)",
    "it": r"(?:(?:è|sono)(?!\w)|:)",
}
ROLE: Mapping[str, str] = {
    "en": rf"(?:is|are|will be|act(?:s|ing)?(?: as)?|shall be|as) (?:the |a |your |our |an? independent )?{gap(3)}",
    "fr": rf"(?:est|sont|agit|agissant|en tant que|en qualité de|intervient) {gap(5)}",
    "de": rf"(?:ist|sind|als) {gap(5)}",
    "nl": rf"(?:is|zijn|als|treedt op als) {gap(4)}",
    "es": rf"(?:es|como|actúa) {gap(4)}",
    "it": rf"(?:è|quale|in qualità di|come) {gap(4)}",
}
SEAT: Mapping[str, str] = {
    "en": r"(?:(?:with |having |whose )?(?:its |a )?registered (?:office|seat|address)|registered (?:in|at|under)|"
    r"incorporated in)",
    "fr": r"(?:(?:dont le|ayant son|au) siège social|immatriculée|société (?:par actions|anonyme|à responsabilité))",
    "de": r"(?:mit sitz in|eingetragen (?:im|beim))",
    "nl": r"(?:gevestigd (?:te|in|aan)|met (?:maatschappelijke )?zetel|statutair gevestigd|ingeschreven (?:in|bij))",
    "es": r"(?:con domicilio (?:social|en)|inscrita en|domicilio social)",
    "it": r"(?:con sede(?: legale)? (?:in|a)|sede legale|iscritta al)",
}
OURSELVES: Mapping[str, str] = {
    "en": r"\(?(?:collectively,? |together,? |hereinafter,? |referred to (?:herein )?as )*\W{0,3}(?:we|us|our|"
    r"company|the company)[\"',)]",
    "fr": r"\(?(?:ci-après,? |dénommée )*[\"'«] ?(?:nous|la société)",
    "de": r"\(?(?:nachfolgend|im folgenden|\"wir|'wir)",
    "nl": r"\(?(?:hierna,? )*(?:te noemen )?[\"'](?:wij|we|ons)",
    "es": r"\(?(?:en adelante,? )+",
    "it": r"\(?(?:di seguito,? |in seguito,? )+",
}
STEMS = words("controller fiduciary owner person responsible responsable verantw verwerkings titolar")
TERM = compiled(CONTROLLER)
TITLE = lazy(rf"\W*(?:\d+\W+)?(?:\w+\W+){{0,6}}?{TERM.pattern}")
NAMED_AFTER = lazy(rf"{compiled(CONTROLLER).pattern}(?:[^\s.;!?]+\s+|\s){{0,16}}?{compiled(IS).pattern}")
NAMED_BEFORE = lazy(rf"{compiled(ROLE).pattern}{compiled(CONTROLLER).pattern}")
STATES = lazy(rf"{compiled(IS).pattern}|\|")
SEATED, SELF = compiled(SEAT), lazy("|".join(OURSELVES.values()))
OF_OTHERS = lazy(
    r"(?<!\w)(?:joint(?:ly)?|processor|sub-?processor|independent|separate|third part\w+|customer\w*|tiers|"
    r"prestataires?|fournisseurs?|dienstleister\w*|derden|terceros|terzi|providers?|partners?|officers?|délégué\w*|"
    r"\w{0,20}beauftragte\w*|functionaris|delegado)(?!\w)"
)
BODY = lazy(
    rf"[\s:]{{0,3}}(?i:the |le |la |l'|lo |il |die |der |das |de |het |el "
    rf")?(?P<name>(?:{WORD})(?:\s(?:{LINK}\s){{0,2}}(?:{WORD})){{1,5}})"
)
ADDRESSED = lazy(r",?\s?(?:\([^()]{0,60}\),?\s)?(?:[^.;:]{0,40}\d|[^.;:]{0,20}@)")
"""After a company that begins a line: what follows is its address."""
PROVIDER = lazy(
    r"\W*(?:anbieter|provider|operator|éditeur|exploitant|betreiber|aanbieder|titular|gestore|fornitore)\W+$"
)
NEAR, FAR = 40, 220
"""Characters between the words "controller is" and the name, and between a name and "is the controller"."""
LONGEST_TITLE = 100
FIRST = 2
"""Lines left below such a heading when its first line is read."""
EARLY = 40
"""Sentences in which a vendor says who it is."""


def controllers(document: Document) -> Iterator[Fact]:
    """Yield each controller once; where none is called so, the company that says "we" of itself or gives its seat."""
    called = [*each_once(called_so(document)), *headed(document)]
    yield from each_once(called or introduced(document))


def called_so(document: Document) -> Iterator[Fact]:
    """Yield the companies that sentences call the controller."""
    for sentence in document.holding(STEMS):
        if not sentence.holds(TERM):
            continue
        found = tuple(companies(sentence.words))
        for name in [*named_behind(sentence, found), *named_ahead(sentence, found)]:
            yield sentence.fact(FactKind.CONTROLLER, name)


def named_behind(sentence: Sentence, found: tuple[Company, ...]) -> Iterator[str]:
    """Yield the company or other body that stands next after "the controller is"."""
    for match in NAMED_AFTER.finditer(sentence.plain):
        if not OF_OTHERS.search(sentence.plain[max(0, match.start() - 30) : match.end()]):
            near = [company.name for company in found if 0 <= company.start - match.end() <= NEAR]
            yield from near[:1] or unregistered(sentence, match.end())


def unregistered(sentence: Sentence, start: int) -> Iterator[str]:
    """Yield the name of two words or more right after "the controller is": of a town, an office, a person."""
    match = BODY.match(sentence.words, start)
    if match and match["name"].split()[0] not in NO_NAME:
        yield match["name"]


def named_ahead(sentence: Sentence, found: tuple[Company, ...]) -> Iterator[str]:
    """Yield the company that stands last before "is the controller"."""
    for match in NAMED_BEFORE.finditer(sentence.plain):
        for company in [company for company in found if 0 <= match.start() - company.end <= FAR][-1:]:
            if not OF_OTHERS.search(sentence.plain[max(0, company.start - NEAR) : match.end()]):
                yield company.name


def headed(document: Document) -> Iterator[Fact]:
    """Yield the company in the first lines under a heading, or a line that ends in a colon, that says "controller"."""
    left = 0
    for sentence in document.sentences:
        ends = sentence.kind is ClauseKind.HEADING or sentence.plain.endswith((":", "is", "ist", "est"))
        if ends and len(sentence.plain) < FAR and TITLE.match(sentence.plain):
            left = FIRST + 1
        elif left:
            left -= 1
            for name in named_in(sentence, first=left == FIRST):
                left = 0
                yield sentence.fact(FactKind.CONTROLLER, name)


def named_in(sentence: Sentence, *, first: bool) -> Iterator[str]:
    """Yield the first company of a line; without one, the other body that begins the first line below a heading."""
    company = next(companies(sentence.words), None)
    if company:
        yield company.name
    elif first and is_line(sentence):
        yield from unregistered(sentence, 0)


def is_line(sentence: Sentence) -> bool:
    """Return whether a sentence is a name, or an address, rather than a statement about somebody."""
    plain = sentence.plain.rstrip()
    return not (plain.endswith(".") or plain[:1].isdigit() or any(sign.search(plain) for sign in (STATES, TERM)))


def introduced(document: Document) -> Iterator[Fact]:
    """Yield the company whose text it is by its looks: titled so, calling itself "we", with a seat or an address."""
    naming = tuple(naming_companies(document))
    opening = {id(sentence) for sentence in document.sentences[:EARLY]}
    for sentence, found in naming:
        titled = (sentence is document.sentences[0] and is_title(sentence)) or PROVIDER.match(
            sentence.plain[: found[0].start]
        )
        rest = sentence.plain[found[0].end : found[0].end + NEAR]
        if titled or (id(sentence) in opening and (SELF.match(rest.lstrip(" ,")) or SEATED.search(rest))):
            yield sentence.fact(FactKind.CONTROLLER, found[0].name)
            return
    for sentence, found in naming:
        signed = sentence.kind is ClauseKind.PARAGRAPH and found[0].start == 0
        if signed and ADDRESSED.match(sentence.words, found[0].end):
            yield sentence.fact(FactKind.CONTROLLER, found[0].name)
            return


def is_title(sentence: Sentence) -> bool:
    """Say whether the first sentence of a text may be its title."""
    return len(sentence.words) <= LONGEST_TITLE and not sentence.words.endswith(".")
