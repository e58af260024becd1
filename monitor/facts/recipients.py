"""Who receives data, by name, with role and country where the text gives them: from sentences, lists and tables."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from monitor.clauses import ClauseKind
from monitor.facts.companies import companies, may_name_company
from monitor.facts.countries import BY_FIRST_WORD, UNIONS
from monitor.facts.legal_forms import FORM
from monitor.facts.names import capitals, index, mentions
from monitor.facts.phrases import compiled, words
from monitor.facts.roles import role_of
from monitor.facts.sentences import SHARED, Document, Sentence, Wording
from monitor.facts.tables import Row, rows
from monitor.facts.vendors import ALIASES
from monitor.patterns import lazy
from monitor.sharing import shared

NAME = r"[^\W\d_a-zß-öø-ÿ][\w&+'-]*(?:\.[a-z]{2,3}(?!\w))?(?:\s(?:&\s)?(?:[^\W\d_a-zß-öø-ÿ][\w&+'-]*|\d{2,3})){0,3}"
LIST = rf"(?P<names>{NAME}(?:,\s{NAME}){{0,12}}(?:,?\s(?:and|or|et|ou|und|oder|en|of|y|o|e)\s{NAME})?)"
CUE = (
    r"(?:(?:set|hosted|powered|operated|served|placed|supplied) by|gehostet (?:von|bei)|bereitgestellt von|"
    r"hébergée?s? (?:par|chez)|fournie?s? par|gérée?s? par|gehost (?:door|bij)|geleverd door|alojad[oa]s? (?:por|en)|"
    r"proporcionad[oa]s? por|ospitat[oi] da|fornit[oi] da|[Ll]a (?:société|società|ditta|empresa|sociedad)|"
    r"[Dd]ie Firma|[Hh]et bedrijf|(?:Recipients|Empfänger|EMPFÄNGER|Destinataires|Destinatarios|Destinatari|Ontvangers|"
    r"Sub-?processors):|hébergeur|prestataire|softwareleverancier|hostingprovider|draait bij|lopen via|passano da|"
    r"(?:third[- ]part(?:y|ies)|(?:sub-?)?processors?|(?:service )?providers?|vendors?|partners?|sous-traitants|"
    r"prestataires|Dienstleister\w*|Auftragsverarbeiter\w*|dienstverleners|verwerkers|proveedores|encargados|fornitori|"
    r"responsabili),? (?:such as|including|like|namely|tels que|comme|wie|zoals|como|come|quali))"
)
CUE_WORDS = words(
    "set hosted powered operated served placed supplied gehostet bereitgestellt hébergé hébergée hébergés hébergées "
    "fourni fournie fournis fournies géré gérée gérés gérées gehost geleverd alojado alojada alojados alojadas "
    "proporcionado proporcionada proporcionados proporcionadas ospitato ospitati fornito forniti such including like "
    "namely tels comme wie zoals como come quali société società ditta empresa sociedad firma bedrijf hébergeur "
    "prestataire recipients empfänger destinataires destinatarios destinatari ontvangers subprocessors "
    "softwareleverancier hostingprovider draait lopen passano",
)
CUED = lazy(rf"(?<!\w){CUE}\s[\"']?{LIST}")
PARTED = lazy(r",\s(?:(?:and|or|et|ou|und|oder|en|of|y|o|e)\s)?|\s(?:and|or|et|ou|und|oder|en|of|y|o|e)\s")
NUMBERED = lazy(r"\s?\d|,\s\d")
"""After a street, or the town before a postal code."""
SPEAKING = words("Vous Nous We You Sie Wir Our Your If Please This These En Pour Wij U Le La Les")
"""With one of these behind a name another sentence begins."""
ROLES = lazy(
    r"(?:partners?|affiliates?|contractors?|authorit(?:y|ies)|providers?|members?|users?|customers?|researchers?|"
    r"integrations?|advisors?|processors?|vendors?|suppliers?|third parties|partenaires?|prestataires?|"
    r"sociétés affiliées|autorités|membres|fournisseurs?|sous-traitants?|\w*partner|dienstleister|unternehmen|"
    r"\w*behörden|mitglieder|anbieter|auftragsverarbeiter|leveranciers?|verwerkers?|autoriteiten|leden|socios|"
    r"proveedores|autoridades|miembros|encargados|fornitori|autorità|membri|responsabili)$",
)
"""What sort of people, in lower case: a cell that ends so names nobody."""
LONGEST_LINK = 3
"""Letters of a small word within a name: "Bank of Harbours"."""
LONGEST_NAME = 6
"""Words of a cell that is a name."""
WITH_COUNTRY = lazy(rf"(?<![\w.-])(?P<name>{NAME}),?\s\((?P<inside>[^()]{{2,40}})\)")
IN_BRACKETS = lazy(r"[^();:]{0,30}\(([^()]{2,40})\)")
AFTER = lazy(r"[.;]|, ")
ITEM = lazy(rf"(?:\d+[.)]\s)?(?P<name>{NAME})\s?(?:\([^()]{{1,60}}\)\s?)?(?:[:–—-]\s|,\s|\($)")
KNOWN = index(ALIASES)
SPELLINGS = {spelling: name for pairs in KNOWN.values() for spelling, name in pairs}
NETWORKS = words("facebook twitter x linkedin youtube instagram tiktok pinterest follow us on social and wordpress")
AT_COMPANY = lazy(rf"{FORM},\s$")
"""Before a name: it is the town of a company."""
WHOLE_FORM = lazy(rf"{FORM}$")
LEGAL = lazy(rf",?\s{FORM}$")
NO_NAMES = words(
    "We Us Our You Your The This These Those A An User Users Customer Customers Client Clients Provider Company "
    "Service Services Website Site Third Third-Party Party Parties Personal Data Information Platform App Application "
    "Software Member Members Controller Processor Affiliates GDPR EU EEA EEE UE EER EWR Cookie Cookies Analytics "
    "Advertising Payment Hosting Marketing Wir Sie Nous Vous Wij Nosotros Noi Section Article Regulation Directive "
    "Standard Contractual SCCs Privacy Commission European Council State United Name Nom Naam Nombre Nome If When In "
    "For To Art Artikel Ley Loi Union None"
)
SHARING: Mapping[str, str] = {
    "en": r"(?:sub-?\s?processors?|third[- ]part(?:y|ies)|service providers?|processors|recipients?|who helps us|"
    r"we share|shar(?:e|ed|ing) with|disclose[ds]? to|vendors|who else|instructs?|on our behalf)",
    "fr": r"(?:sous-traitants?|prestataires?|destinataires?|tierces? part\w+|tiers|transmett\w+|communiqué\w*|"
    r"partage\w*)",
    "de": r"(?:(?:unter)?auftrags?(?:verarbeiter|nehmer)\w*|empfänger\w*|dienstleister\w*|weitergabe|teilen|"
    r"wer mitmacht|übermittel\w+|dritte\w*)",
    "nl": r"(?:(?:sub)?verwerkers?|ontvangers?|dienstverleners?|delen|deelt|derden|wie krijgt)",
    "es": r"(?:(?:sub)?encargad\w+|destinatarios?|proveedores?|terceros|comparti\w+|comunica\w+)",
    "it": r"(?:(?:sub-?\s?)?responsabili|destinatari|fornitori?|terzi|condivi\w+|comunica\w+|con chi|chi altro)",
}
SHARES = compiled(SHARING)
SHARING_STEMS = words(
    "sub third service processor recipient who shar disclos vendor instruct behalf sous prestataire destinataire tier "
    "transm communiqu partag auftrag unterauftrag empfänger dienst weitergabe teilen wer übermittel dritt verwerker "
    "ontvanger delen deelt derden wie encargad subencargad destinatari proveedor tercer compart comunica responsabil "
    "fornitor terzi condivi con chi"
)
TITLES = lazy(
    r"sub-?\s?processors?|third[- ]part|service providers?|vendors?|unterauftrags\w+|auftragsverarbeiter|"
    r"sous-traitants?|prestataires?|(?:sub)?verwerkers?|encargados?|subencargad|proveedor|responsabil|fornitor|"
    r"entity name|recipients?|empfänger|destinatai?r|ontvanger|fournisseur|anbieter|aanbieder",
)
NAMING = lazy(r"^(?:company |entity )?(?:name|nom|naam|nombre|nome|company|entity|firma|société|empresa|bedrijf)$")
WHERE = lazy(r"countr|location|region|pays|lieu|land|standort|sitz|locatie|país|pais|ubicaci|paese|sede|localisation")
WHAT = lazy(
    r"purpose|service|function|role|activit|use|finalité|zweck|leistung|dienst|doel|servicio|finalidad|attività|scopo"
)


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody who receives data; `role` and `country` are empty where the text does not say."""

    sentence: Sentence
    name: str
    role: str = ""
    country: str = ""


def recipients(document: Document) -> Iterator[Recipient]:
    """Yield every third party that the text names, as often as it does; the vendor itself may be among them."""
    return (found for sentence, row, about in in_context(document) for found in named_in(sentence, row, about=about))


def placed_recipients(document: Document) -> Iterator[Recipient]:
    """Yield those that the text names with a country: read of the sentences alone that name one."""
    placed = (
        context for context in in_context(document) if any(word in BY_FIRST_WORD for _, word in context[0].capitals)
    )
    return (found for sentence, row, about in placed for found in named_in(sentence, row, about=about) if found.country)


def in_context(document: Document) -> Iterator[tuple[Sentence, Row | None, bool]]:
    """Yield every sentence, the row of a list of recipients that it is, and whether it speaks of recipients."""
    tabled = {id(row.sentence): row for row in rows(document) if is_list(row)}
    speaking = {id(sentence) for sentence in document.holding(SHARING_STEMS) if sentence.holds(SHARES)}
    below, about, clause = False, False, -1
    for sentence in document.sentences:
        if sentence.kind is ClauseKind.HEADING:
            below = about = id(sentence) in speaking
        elif sentence.kind is ClauseKind.PARAGRAPH:
            about = below or id(sentence) in speaking or (about and sentence.clause == clause)
        clause = sentence.clause
        yield sentence, tabled.get(id(sentence)), about


def named_in(sentence: Sentence, row: Row | None, *, about: bool) -> Iterator[Recipient]:
    """Yield the recipients of a sentence, or the one of a row of a list of them."""
    listed = in_row(row) if row else None
    yield from [listed] if listed else in_sentence(sentence, about=about)


def is_list(row: Row) -> bool:
    """Say whether the first column of a row's table lists recipients of data."""
    listed = TITLES.search(row.titles[0]) or (
        NAMING.match(row.titles[0]) and TITLES.search(f"{row.sentence.under.rpartition(' / ')[2]} {row.lead}")
    )
    return bool(listed and row.cells[0] and len(row.titles) > 1)


def in_row(row: Row) -> Recipient | None:
    """Return the recipient of a row of a list of recipients, None where it names a sort of them."""
    cells = dict(zip(row.titles, row.cells, strict=False))
    where = next((cell for title, cell in cells.items() if WHERE.search(title)), "")
    what = next((cell for title, cell in list(cells.items())[1:] if WHAT.search(title)), "")
    name = named(row.cells[0])
    return Recipient(row.sentence, canonical(name), role_of(what.lower()) or what, country_in(where)) if name else None


def named(cell: str) -> str:
    """Return the name that a first cell is, without the address behind it; nothing where it tells a sort of people.

    >>> named("Deltahost BV, Kade 12, 1011 Delft"), named("IT service providers"), named("Deltahost Mail")
    ('Deltahost BV', '', 'Deltahost Mail')
    """
    company = next((found for found in companies(cell) if found.start == 0), None)
    if company:
        return company.name if NUMBERED.search(cell, company.end) else cell
    said = cell.split()
    sort = len(said) > 1 and any(word.islower() and len(word) > LONGEST_LINK for word in said)
    return "" if sort or len(said) > LONGEST_NAME or ROLES.search(cell.lower()) else cell


def in_sentence(sentence: Sentence, *, about: bool) -> Iterator[Recipient]:
    """Yield the recipients of a sentence: known names, names after a phrase; companies too where it is `about` them."""
    known = () if is_link(sentence) and not about else well_known(sentence.wording)
    found = [*known, *cued(sentence.wording)]
    if about and "(" in sentence.words:
        found += placed(sentence)
    if about and sentence.kind is not ClauseKind.HEADING:
        found += told(sentence)
    reached = 0
    for start, end, name in sorted(found, key=lambda place: (place[0], -place[1])):
        if start >= reached:
            reached = end
            following = sentence.words[end : end + NEAR]
            inside = IN_BRACKETS.match(following)
            does = AFTER.split(following, maxsplit=1)[0].lower()
            yield Recipient(sentence, name, role_of(does), country_in(inside[1]) if inside else "")


def is_link(sentence: Sentence) -> bool:
    """Say whether a line is nothing but names of social networks: links of a page's foot, no words of the policy."""
    return sentence.vocabulary <= NETWORKS


NEAR = 60
"""Characters after a name in which its role may stand."""


Named = tuple[int, int, str]
"""Where a name stands in a sentence, and the name."""


@shared(SHARED)
def well_known(sentence: Wording) -> tuple[Named, ...]:
    """Return the names of vendors that many policies name."""
    found = mentions(sentence.words, sentence.capitals, KNOWN)
    return tuple((mention.start, mention.end, mention.name) for mention in found)


@shared(SHARED)
def cued(sentence: Wording) -> tuple[Named, ...]:
    """Return the names that stand after a phrase such as "hosted by"."""
    return () if CUE_WORDS.isdisjoint(sentence.vocabulary) else tuple(after_cues(sentence))


def after_cues(sentence: Wording) -> Iterator[Named]:
    """Yield the names that stand after such a phrase, in a sentence that may hold one."""
    for match in CUED.finditer(sentence.words):
        start = match.start("names")
        for number, part in enumerate(PARTED.split(match["names"])):
            place = sentence.words.find(part, start)
            name = part.rsplit(maxsplit=1)[0] if part.split()[-1] in SPEAKING else part.rstrip("'")
            behind = place + len(part)
            if number and (part[-1].isdigit() or NUMBERED.match(sentence.words, behind)):
                break
            if name.split()[0] not in NO_NAMES and len(name) > 1 and not is_form_or_place(name):
                yield place, place + len(name), canonical(name)


def is_form_or_place(name: str) -> bool:
    """Say whether words of a list are the legal form of the name before, or where it is."""
    return WHOLE_FORM.match(name) is not None or bool(country_in(name, whole=True))


def placed(sentence: Sentence) -> Iterator[Named]:
    """Yield the names that a country in brackets follows."""
    for match in WITH_COUNTRY.finditer(sentence.words):
        only = country_in(match["inside"], whole=True) and not AT_COMPANY.search(sentence.words[: match.start()])
        if only and match["name"].split()[0] not in NO_NAMES and not country_in(match["name"]):
            yield match.start("name"), match.end("name"), canonical(match["name"])


def told(sentence: Sentence) -> Iterator[Named]:
    """Yield the companies of a sentence on recipients, and the name that an item of their list begins with."""
    if may_name_company(sentence.wording):
        yield from ((company.start, company.end, canonical(company.name)) for company in companies(sentence.words))
    item = ITEM.match(sentence.words) if sentence.kind is ClauseKind.ITEM else None
    if item and item["name"].split()[0] not in NO_NAMES and country_in(item.group()):
        yield item.start("name"), item.end("name"), canonical(item["name"])


def canonical(name: str) -> str:
    """Return a known name in its usual spelling, with its legal form or without; another as it is written."""
    return SPELLINGS.get(name) or SPELLINGS.get(LEGAL.sub("", name)) or name


def country_in(words: str, *, whole: bool = False) -> str:
    """Return the first country that words name, in English, or nothing; `whole` where they may say nothing else."""
    for mention in mentions(words, capitals(words), BY_FIRST_WORD):
        if not whole or (mention.start == 0 and mention.end == len(words) and mention.name not in UNIONS):
            return mention.name
    return ""
