"""Rules on where data goes and to whom by name: countries, third parties, sub-processors."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from monitor.clauses import ClauseKind
from monitor.facts.language import language_of
from monitor.facts.vendors import ALIASES, RENAMED
from monitor.materiality.countries import NEAR, countries
from monitor.materiality.dates import MONTHS, is_date_line
from monitor.materiality.echo import echoed
from monitor.materiality.editorial import unabridged
from monitor.materiality.edits import Edit
from monitor.materiality.flows import FLOWS
from monitor.materiality.kinds import Phrases, kinds, stems
from monitor.materiality.kinds.data import ORDINARY
from monitor.materiality.kinds.recipients import RECIPIENTS
from monitor.materiality.passages import Passage, Text
from monitor.materiality.reasons import better, worse
from monitor.materiality.stance import asserted, sources
from monitor.materiality.topics import TOPICS
from monitor.materiality.vocabulary import (
    ADVERTISING,
    ANYBODY,
    LEGAL_FORMS,
    OPT_OUT,
    PROCESSING,
    REGULATED_OFFICE,
    SALE,
    SHARING,
    mentions,
)
from monitor.materiality.words import listed, words
from monitor.sharing import shared
from storage.records import Category, Reason, Severity

_NAME = re.compile(r"(?<![.!?:;] )(?<!^)(?<![A-Za-z])[A-Z][\w&'.-]{1,30}(?: (?:& )?[A-Z][\w&'.-]{1,30}){0,4}")
_CELL = re.compile(r"(?<![^\s;,(])[A-Z][\w&'.-]{1,30}(?: (?:& )?[A-Z][\w&'.-]{1,30}){0,4}")
_CONTEXT = f"""
    {TOPICS[Category.SUBPROCESSORS]} | {SHARING} | {ANYBODY} | analytics | payment | hosting | provided by
    | such as | cookie | plugin | companies that help | who helps | works for us | work for us | help us | vendors
    | suppliers | entreprises qui | aident | unternehmen die | bedrijven die | empresas que | aziende che"""
_PLACE = f"""
    {TOPICS[Category.INTERNATIONAL_TRANSFER]} | {SHARING} | {ANYBODY} | located | situe | heberge | serveur
    | gelegen | belegen | speicher
    | stored in | gehostet | server= | servidor
    | ubicad | situat | processed in | hosted | hosting | store | country | countries | usa= | servers | support
    | call cent | staff | employees | team= | teams= | data cent | office | access | pays= | equipe | salarie
    | land= | lander
    | mitarbeiter | landen | medewerkers | pais | paises | empleados | paese | paesi | dipendenti"""


def country_added(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where data may go to a country that the text did not name (guideline, high)."""
    for country in countries(" ".join(edit.added)):
        if country not in edit.document.before.countries and _is_place(edit, edit.words_after):
            yield worse(
                edit,
                rule="country_added",
                category=Category.INTERNATIONAL_TRANSFER,
                sentence=f"A country is newly named where data goes: {country}",
            )


def country_removed(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a country is no longer named."""
    for country in countries(" ".join(edit.removed)):
        if country not in edit.document.after.countries and _is_place(edit, edit.words_before):
            yield better(
                edit,
                rule="country_removed",
                category=Category.INTERNATIONAL_TRANSFER,
                severity=Severity.LOW,
                sentence=f"A country is no longer named where data goes: {country}",
            )


def third_party_added(edit: Edit) -> Iterator[Reason]:
    """Yield a reason for a party that the text names for the first time (guideline, hard cases)."""
    if edit.after is None:
        return
    for name in _newly_named(edit):
        if not _known(edit.document.before, name):
            listed = (
                (edit.after.kind is ClauseKind.ROW and not edit.lists_a_cookie)
                or edit.after.block.listing
                or edit.document.after.lists_processors
                or mentions(edit.words_after, TOPICS[Category.SUBPROCESSORS])
            )
            abroad = _is_american(name, edit.words_after) or any(
                country not in NEAR for country in countries(" ".join(edit.words_after))
            )
            advertiser = mentions(edit.after.block.told, ADVERTISING)
            if not listed and (edit.lists_a_cookie or _is_source(edit.document.after, name)):
                continue
            if (
                not listed
                and mentions(edit.words_after, "cookie")
                and not mentions(asserted(edit.words_after), SHARING)
            ):
                yield worse(
                    edit,
                    rule="third_party_added",
                    category=Category.COOKIES_TRACKING,
                    severity=Severity.MEDIUM,
                    sentence=f"A party is newly named that sets cookies: {name}",
                )
                continue
            entry = listed or (edit.after.kind is ClauseKind.ITEM and _heads(edit.after, name))
            yield worse(
                edit,
                rule="third_party_added",
                category=Category.SUBPROCESSORS if entry else Category.THIRD_PARTY_SHARING,
                severity=Severity.HIGH if listed or abroad or advertiser else Severity.MEDIUM,
                sentence=f"A party is newly named: {name}",
            )


def source_added(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where data newly come from somebody: a kind of source, or one by name (guideline, medium)."""
    if edit.after is None:
        return
    told = sources(edit.words_after)
    kinds_now, kinds_before = (kinds(said, _SOURCES) for said in (told, sources(edit.words_before)))
    new = {kind for kind in kinds_now - kinds_before if mentions(edit.added, stems(_SOURCES[kind]))}
    named = [
        name
        for name in _newly_named(edit)
        if not _known(edit.document.before, name) and _is_source(edit.document.after, name)
    ]
    told_anew = (new or named) and not edit.after.block.listing
    if told_anew and not (edit.before is None and echoed(edit.document.before, edit.words_after)):
        yield worse(
            edit,
            rule="source_added",
            category=Category.DATA_COLLECTED,
            severity=Severity.MEDIUM,
            sentence=f"A source of data is newly named: {', '.join(named or sorted(new))}",
        )


_SOURCES: Mapping[str, Phrases] = {**RECIPIENTS, "others": ORDINARY["data from others"]}


def third_party_removed(edit: Edit) -> Iterator[Reason]:
    """Yield a reason for a party that the text names no longer (guideline, hard cases)."""
    if edit.before is None:
        return
    for name in _names(edit, edit.before, edit.removed):
        if not _known(edit.document.after, name):
            yield better(
                edit,
                rule="third_party_removed",
                category=Category.SUBPROCESSORS if edit.before.block.listing else Category.THIRD_PARTY_SHARING,
                severity=Severity.LOW,
                sentence=f"A party is no longer named: {name}",
            )


def _heads(passage: Passage, name: str) -> bool:
    """Return whether an item begins with a name, as the entries of a list of parties do."""
    return passage.text.lstrip("-*+• ").startswith(name)


def _is_source(text: Text, name: str) -> bool:
    """Return whether data are said to come from a party: that is a source, not a recipient (guideline, medium)."""
    return name.split(maxsplit=1)[0].lower() in _sources(text)


@lru_cache(maxsize=4)
def _sources(text: Text) -> frozenset[str]:
    """Return the words, in small letters, that stand right behind "we collect ... from", or one word further."""
    return frozenset(word for found in _COME_FROM.findall(text.plain.lower()) for word in found)


_COME_FROM = re.compile(
    r"(?<!\w)(?:collect|receiv|obtain|import(?!an)|recevons|recueill|erhalten|erheben|ontvang|verzamel|recib|ricev)\w*"
    r"(?: [^\s.]{1,40}){0,8}? (?:from|de|von|van|da) ([\w&'-]{1,40})(?: ([\w&'-]{1,40}))?"
)


def _is_american(name: str, spoken: tuple[str, ...]) -> bool:
    """Return whether a party is of the United States: by its legal form, or known to be, and none of its branches."""
    called = words(name)
    branch = mentions(called, LEGAL_FORMS) or not NEAR.isdisjoint(countries(" ".join(spoken)))
    return mentions(called, _AMERICAN) or (not _AMERICANS.isdisjoint(called) and not branch)


def _is_asked(passage: Passage) -> bool:
    """Return whether a program asks, sends to, or loads from somebody."""
    return mentions(asserted(passage.words), FLOWS[Category.THIRD_PARTY_SHARING], _ASKED)


def _is_place(edit: Edit, spoken: tuple[str, ...]) -> bool:
    """Return whether words tell where data goes, and not where the reader or an office is."""
    return not mentions(spoken, _OFFICE, _READERS, _WATCH) and mentions((*spoken, *edit.above), _PLACE)


@shared(2)
def _newly_named(edit: Edit) -> tuple[str, ...]:
    """Return the names of parties that came with an edit."""
    return tuple(_names(edit, edit.after, edit.added)) if edit.after else ()


def _names(edit: Edit, passage: Passage, changed: tuple[str, ...]) -> Iterator[str]:
    """Yield the names of parties among changed words: known by their legal form, or by what is said around."""
    new = set(changed)
    item = passage.kind is ClauseKind.ITEM
    if passage.block.listing and item:
        yield from () if _is_office(passage) else _entry(passage, new)
        return
    found = list(_capitalised(passage, new))
    if not found or _is_office(passage):
        return
    context = _is_about_parties(edit, passage)
    handled = _is_asked(passage) or mentions(passage.words, PROCESSING, _EMPLOYED)
    for match, spoken in found:
        formed = mentions(spoken[1:], LEGAL_FORMS)
        if (
            (context or formed or (handled and _is_vendor(match.group())))
            and _is_party(spoken)
            and not _PERSON.match(match.group())
            and passage.text[max(0, match.start() - 1) : match.start()] not in _QUOTES
            and sum(map(len, spoken)) >= _SHORTEST
            and not _TOWN.match(match.string, match.end())
            and not _is_short(spoken, passage)
            and (formed or not _is_noun(match.group().rstrip(".'"), edit, passage))
        ):
            yield match.group().rstrip(".'")


def _capitalised(passage: Passage, new: set[str]) -> Iterator[tuple[re.Match[str], tuple[str, ...]]]:
    """Yield the new words that are written as names are, and as they are folded; of a row those of two cells."""
    pattern = _CELL if passage.kind in {ClauseKind.ROW, ClauseKind.ITEM} else _NAME
    text = " ; ".join(passage.text.split(" ; ")[:2]) if passage.kind is ClauseKind.ROW else passage.text
    for match in pattern.finditer(text):
        spoken = words(match.group())
        if spoken and _is_new(spoken, new):
            yield match, spoken


def _is_about_parties(edit: Edit, passage: Passage) -> bool:
    """Return whether names in a passage are those of parties, by what is said around them."""
    if mentions((*passage.words, *edit.above), _CONTEXT) or _names_vendor(passage):
        return True
    if mentions(passage.block.told, _CONTEXT) and len(_SERIES.findall(passage.text)) >= _FEW:
        return True
    if passage.kind is ClauseKind.ROW and passage.block.listing:
        return True
    lists = edit.document.after.lists_processors or edit.document.before.lists_processors
    return passage.kind is not ClauseKind.ITEM and lists and mentions(passage.words, _EMPLOYED)


def _is_short(spoken: tuple[str, ...], passage: Passage) -> bool:
    """Return whether words are short forms of what stands before them: "EEA" after "European Economic Area"."""
    return (set(passage.words) - set(unabridged(passage.words))).issuperset(spoken)


def _is_new(spoken: tuple[str, ...], new: set[str]) -> bool:
    """Return whether all that is particular in a name is new: "Analytics" of "Plausible Analytics" need not be."""
    own = [word for word in spoken if not mentions((word,), LEGAL_FORMS, _NO_PARTY)]
    return new.issuperset(own or spoken)


def _names_vendor(passage: Passage) -> bool:
    """Return whether one word of a passage is a vendor that many policies name."""
    called = (name.rstrip(".'") for name in passage.text.replace(",", " ").split())
    return not _AMERICANS.isdisjoint(passage.words) or not _VENDORS.isdisjoint(called)


def _is_vendor(name: str) -> bool:
    return name.rstrip(".'") in _VENDORS or not _AMERICANS.isdisjoint(words(name))


def _entry(passage: Passage, new: set[str]) -> Iterator[str]:
    """Yield who an item of a list of sub-processors names: its first words, "Postwren" of "Postwren. Mail delivery"."""
    name = _AFTER_NAME.split(passage.text.lstrip("-*+• "))[0].strip()
    spoken = words(name)
    first = bool(spoken) and " ".join(spoken) in " ".join(passage.block.words[: len(spoken) + 1])
    named = first and len(spoken) <= _ENTRY_WORDS and any(map(str.isupper, name)) and not mentions(spoken, _PAPERS)
    if named and new.intersection(spoken):
        yield name


def _is_office(passage: Passage) -> bool:
    """Return whether a passage is an address, or names a representative: nobody who gets data."""
    if mentions(passage.words, _OFFICE):
        return True
    if passage.kind is ClauseKind.ROW:
        return False
    return bool(_POSTCODE.search(passage.text)) and not mentions(passage.words, f"{SHARING} | {PROCESSING}")


def _known(text: Text, name: str) -> bool:
    """Return whether a text names the party, be it with another legal form, or as it is called elsewhere."""
    spoken = words(name)
    bare = tuple(word for word in spoken if not mentions((word,), LEGAL_FORMS))
    return text.names(spoken) or text.names(bare) or any(text.names(words(other)) for other in _ALSO.get(name, ()))


def _is_party(spoken: tuple[str, ...]) -> bool:
    """Return whether capital letters may be a party's: no country, region, street, date or term of the field."""
    plain = [word for word in spoken if not mentions((word,), LEGAL_FORMS, _NO_PARTY)]
    return (
        bool(plain)
        and not mentions(spoken, REGULATED_OFFICE)
        and not countries(" ".join(spoken))
        and not is_date_line(spoken)
        and not MONTHS.keys() >= set(plain)
    )


def _is_noun(name: str, edit: Edit, passage: Passage) -> bool:
    """Return whether a capital letter says nothing: German writes every noun with one, but rarely two in a row."""
    rest = " ".join(word for word in name.split() if word not in _POLITE)
    if name in _VENDORS or not _NOUN.fullmatch(rest):
        return False
    return edit.document.spoken_in == "de" or language_of(passage.text) == "de"


_NOUN = re.compile(r"(?:[A-ZÄÖÜ][a-zäöüß]+)?")
_POLITE = frozenset({"Sie", "Ihnen", "Ihr", "Ihre", "Ihrem", "Ihren", "Ihrer", "Ihres"})
_VENDORS = frozenset(name for vendor, aliases in ALIASES.items() for name in (vendor, *aliases.split("|")))
_ALSO = {
    **{name: (vendor, *aliases.split("|")) for vendor, aliases in ALIASES.items() for name in aliases.split("|")},
    **{now: tuple(was for was, later in RENAMED.items() if later == now) for now in RENAMED.values()},
    **{was: (now,) for was, now in RENAMED.items()},
}
"""What else a vendor is called, or was: "Sendinblue" is "Brevo"."""
_AMERICANS = listed("""
    google youtube firebase admob recaptcha apple microsoft azure github gitlab amazon aws cloudflare fastly akamai
    facebook meta instagram whatsapp twitter linkedin pinterest snapchat reddit discord twitch openai anthropic
    stripe paypal braintree square heroku vercel netlify digitalocean mailchimp mailgun sendgrid twilio postmark
    salesforce hubspot zendesk intercom slack zoom dropbox mixpanel amplitude segment datadog revenuecat supabase
    fastspring gumroad crashlytics bugsnag expo onesignal godaddy squarespace automattic wordpress gravatar oracle ibm
""")
"""Known to be of the United States, by one word of their names."""
_ASKED = "ask= | asks | sees= | can see"
_QUOTES = frozenset({'"', "\u201c", "\u00ab"})
"""Before a name: it is what something is called here, as products and sites of the vendor are."""
_AFTER_NAME = re.compile(r"[.:;,]?\s+[-–—(]\s*|[:;,(–—]\s*|\.\s|\.$|\s\(")
_ENTRY_WORDS = 6
_PAPERS = "privacy | politique de | policy | datenschutz | terms= | cgv= | rgpd | gdpr | dpa= | guarantees"
"""What parties write: a link to it is no party."""
_AMERICAN = "inc= | incorporated | llc= | corp="
"""Legal forms of the United States: a company of such a form is outside the EEA."""
_EMPLOYED = """
    we use | we employ | we work with | we rely on | use of | powered by | stored with | nous utilisons | nous faisons
    appel | wir nutzen | wir verwenden | wir setzen | nutzen wir | wij gebruiken | we gebruiken | maken gebruik
    | maakt gebruik | utilizamos | usamos | utilizziamo | usiamo"""
"""Leads to a name in a list of sub-processors that is written in sentences."""
_SERIES = re.compile(
    r"[A-Z][\w.&'-]{1,30}(?: [A-Z][\w.&'-]{1,30}){0,3}(?=,? (?:and|or|et|ou|und|en|y|e) [A-Z]|, [A-Z])"
)
_FEW = 2
"""Names before a comma or an "and" from which a sentence lists names."""
_SHORTEST = 3
_POSTCODE = re.compile(r"(?<!\w)(?:\d{4,5}|[A-Z]{1,2}\d{1,2}[A-Z]? ?\d[A-Z]{2})(?!\w)")
_READERS = """
    residents of | reside in | if you are in | if you live | users in | customers in | citizens | visitors from
    | residant | habitants de | wohnsitz in | einwohner | inwoners van | residentes | residenti"""
_WATCH = """
    supervisory authorit | data protection authorit | complaint | complain= | ombudsman | autorite de controle
    | reclamation aupres | plainte | aufsichtsbehorde | beschwerde | toezichthoud | klacht | autoridad de control
    | reclamacion ante | autorita di controllo | reclamo"""
"""Where the authorities are: no data go there."""
_TOWN = re.compile(r",? (?:[A-Z][\w.]{1,20},? )?(?:[A-Z]{2},? )?\d{4,5}(?!\w)")
"""Behind the name of a town."""
_OFFICE = """
    representative | data protection officer | registered office | representant | delegue a la protection | siege social
    | vertreter | datenschutzbeauftragt | vertegenwoordig | functionaris | representante | delegado de proteccion
    | rappresentante | responsabile della protezione"""
_PERSON = re.compile(r"(?:Mr|Ms|Mrs|Mme|M|Herr|Frau|Dr|Mevrouw|Sr|Sra|Sig|CEO)[. ]")
_LABELS = """
    settings | setting= | preferences | preference cent | manager= | dashboard | button | menu= | page= | account
    | banner | functional | functionality | performance | necessary | essential | strictly | marketing | targeting
    | commission= | parliament | council | ministry | authority= | authorities | cnil= | aepd= | edpb= | garante=
    | ftc= | eu= | principles | framework | shield | directive | statistics | unclassified
    | personalization | personalisation | profile"""
"""What buttons, pages, sorts of cookies and public bodies are called."""
_NO_PARTY = f"""
    {_LABELS} |
    {TOPICS[Category.REGION_SPECIFIC]} | {_CONTEXT} | {TOPICS[Category.DATA_COLLECTED]}
    | {TOPICS[Category.CHILDREN_AGE]} | {SALE} | {OPT_OUT} | {ADVERTISING} | europe | european | privacy | policy
    | notice | terms | law= | act=
    | regulation | article | section | user= | users= | we= | you= | your= | our= | if= | the= | this= | in= | for=
    | to= | data= | email | e mail | ip= | gps= | id= | url= | api= | nous= | vous= | le= | la= | les= | wir= | sie=
    | die= | der= | das= | iowa | jersey | hampshire | nebraska | florida"""
