"""Who is named in a passage: parties by their legal form, by what is said around them, or known to be vendors."""

import re
from collections.abc import Iterator

from monitor.clauses import ClauseKind
from monitor.facts.language import language_of
from monitor.facts.vendors import ALIASES, RENAMED
from monitor.markdown import unnumbered
from monitor.materiality.countries import NEAR, countries_among
from monitor.materiality.dates import MONTHS, is_date_line
from monitor.materiality.editorial import abridge
from monitor.materiality.edits import Edit
from monitor.materiality.flows import FLOWS
from monitor.materiality.passages import Passage, Text, without_number
from monitor.materiality.stance import asserted
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
from monitor.materiality.wording import SMALL
from monitor.materiality.words import REMEMBERED, listed, words
from monitor.sharing import shared
from storage.records import Category

# The capital stands before what may not stand before it: a text is searched for that alone at many times the speed.
_NAME = re.compile(r"[A-Z](?<![.!?:;] .)(?<!^.)(?<![A-Za-z].)[\w&'.-]{1,30}(?: (?:& )?[A-Z][\w&'.-]{1,30}){0,4}")
_CELL = re.compile(r"[A-Z](?<![^\s;,(].)[\w&'.-]{1,30}(?: (?:& )?[A-Z][\w&'.-]{1,30}){0,4}")
_CONTEXT = f"""
    {TOPICS[Category.SUBPROCESSORS]} | {SHARING} | {ANYBODY} | analytics | payment | hosting | provided by
    | service of | services of
    | cookie | plugin | companies that help | who helps | works for us | work for us | help us | vendors
    | suppliers | entreprises qui | aident | unternehmen die | bedrijven die | empresas que | aziende che"""


def is_american(name: str, spoken: tuple[str, ...]) -> bool:
    """Return whether a party is of the United States: by its legal form, or known to be, and none of its branches."""
    called = words(name)
    branch = mentions(called, LEGAL_FORMS) or not NEAR.isdisjoint(countries_among(spoken))
    return mentions(called, _AMERICAN) or (not _AMERICANS.isdisjoint(called) and not branch)


def _is_asked(passage: Passage) -> bool:
    """Return whether a program asks, sends to, or loads from somebody."""
    return mentions(asserted(passage.words), FLOWS[Category.THIRD_PARTY_SHARING], _ASKED)


def newly_named(edit: Edit) -> tuple[str, ...]:
    """Return the names of parties that came with an edit."""
    return edit.asked(_newly_named)


def _newly_named(edit: Edit) -> tuple[str, ...]:
    return tuple(names_of(edit, edit.after, edit.added)) if edit.after and not edit.after.block.denied else ()


def names_of(edit: Edit, passage: Passage, changed: tuple[str, ...]) -> Iterator[str]:
    """Yield the names of parties among changed words: known by their legal form, or by what is said around.

    An entry of a list of sub-processors names one first, whatever its name looks like.
    """
    new = set(changed)
    if _is_vendors(passage) and new.issuperset(without_number(passage.words)):
        yield unnumbered(passage.text)
        return
    if not passage.block.listing:
        yield from _named(edit, passage, new)
        return
    entry = tuple(_entry(passage, new, alone=None in (edit.before, edit.after)))
    if passage.kind is ClauseKind.HEADING:
        yield from entry
    elif passage.kind is ClauseKind.ITEM:
        yield from () if _is_office(passage) else entry or (_named(edit, passage, new) if edit.before else ())
    elif not passage.block.header:
        # The first cell may say what for: one with a capital names somebody where no other does.
        small = [name for name in entry if name.islower()]
        yield from small or tuple(_named(edit, passage, new)) or entry


def _is_vendors(passage: Passage) -> bool:
    """Return whether a passage is a heading that is nothing but what a vendor of other vendors is called."""
    name = unnumbered(passage.text)
    brief = passage.kind is ClauseKind.HEADING and len(name.split()) <= _CALLED
    return brief and all(word[:1].isupper() for word in name.split()) and is_vendor(name)


def names_anew(edit: Edit) -> bool:
    """Return whether a heading or an entry of a list names somebody whom the other text does not."""
    sides = ((edit.before, edit.removed, edit.document.after), (edit.after, edit.added, edit.document.before))
    return any(
        passage is not None
        and (passage.block.listing or _is_vendors(passage))
        and not all(is_known(other, name) for name in names_of(edit, passage, changed))
        for passage, changed, other in sides
    )


def _named(edit: Edit, passage: Passage, new: set[str]) -> Iterator[str]:
    found = list(_capitalised(passage, new))
    if not found or _is_office(passage):
        return
    context = _is_about_parties(edit, passage)
    handled = not context and (_is_asked(passage) or mentions(passage.words, PROCESSING, _EMPLOYED))
    for match, spoken in found:
        formed = mentions(spoken[1:], LEGAL_FORMS)
        if (
            (context or formed or (handled and is_vendor(match.group())))
            and _is_party(spoken)
            and not _PERSON.match(match.group())
            and passage.text[max(0, match.start() - 1) : match.start()] not in _QUOTES
            and sum(map(len, spoken)) >= _SHORTEST
            and not _TOWN.match(match.string, match.end())
            and not abridge(spoken, passage.words)
            and not _is_attribute(match)
            and (formed or is_vendor(match.group()) or not _is_word(match, edit, passage))
        ):
            yield match.group().rstrip(".'")


def _capitalised(passage: Passage, new: set[str]) -> Iterator[tuple[re.Match[str], tuple[str, ...]]]:
    """Yield the new words that are written as names are, and as they are folded; of a row see `_telling`."""
    pattern = _CELL if passage.kind in {ClauseKind.ROW, ClauseKind.ITEM} else _NAME
    text = _telling(passage.text) if passage.kind is ClauseKind.ROW else passage.text
    for match in pattern.finditer(text):
        spoken = words(match.group())
        if spoken and _is_new(spoken, new):
            yield match, spoken


def _telling(row: str) -> str:
    """Return the cells of a row that may name parties: the first two, and those that list names in a sentence."""
    cells = row.split(" ; ")
    return " ; ".join((*cells[:2], *(cell for cell in cells[2:] if len(_SERIES.findall(cell)) >= _MANY)))


def _is_about_parties(edit: Edit, passage: Passage) -> bool:
    """Return whether names in a passage are those of parties, by what is said around them."""
    if mentions(passage.words, _CONTEXT) or mentions(edit.above, _CONTEXT) or _names_vendor(passage):
        return True
    if mentions(passage.block.told, _CONTEXT) and len(_SERIES.findall(passage.text)) >= _FEW:
        return True
    if passage.kind is ClauseKind.ROW and passage.block.listing:
        return True
    lists = edit.document.after.lists_processors or edit.document.before.lists_processors
    return passage.kind is not ClauseKind.ITEM and lists and mentions(passage.words, _EMPLOYED)


def _is_word(match: re.Match[str], edit: Edit, passage: Passage) -> bool:
    """Return whether a capital letter makes no name: of a noun, of a term, or of the first word of an item."""
    name = match.group()
    return _is_term(name, edit) or _begins_words(passage, match) or _is_noun(name.rstrip(".'"), edit, passage)


def _is_attribute(match: re.Match[str]) -> bool:
    """Return whether a name only says whose account or server it is."""
    return _ATTRIBUTE.search(f"{match.group()}{match.string[match.end() : match.end() + _BEHIND]}") is not None


def _is_term(name: str, edit: Edit) -> bool:
    """Return whether a name is an abbreviation of the trade, "PIN", or what the text itself is about."""
    abbreviated = all(word.isupper() and len(word) <= _ABBREVIATED for word in name.rstrip(".'").split())
    return abbreviated or set(words(name)) <= set(words(edit.document.title))


_ATTRIBUTE = re.compile(
    r"(?i)[ -](?:user )?(?:ids?|accounts?|profiles?|usernames?|servers?|login|tokens?|domains?|tab|related|users?"
    r"|konto|kontos?|compte|cuenta)(?![a-z])"
)
"""Behind a name: the reader's account there, or what concerns it."""
_ABBREVIATED, _BEHIND = 5, 14


def _begins_words(passage: Passage, match: re.Match[str]) -> bool:
    """Return whether a capital letter only begins an item or a cell: "Sending of letters" names nobody."""
    first = (
        passage.kind in {ClauseKind.ROW, ClauseKind.ITEM}
        and _CELL_START.search(match.string[: match.start()]) is not None
    )
    return first and _GOES_ON.match(match.string, match.end()) is not None


_CELL_START, _GOES_ON = re.compile(r"(?:^|; )[-*+• ]{0,4}$"), re.compile(r" [a-zß-ÿ]")


def _is_new(spoken: tuple[str, ...], new: set[str]) -> bool:
    """Return whether all that is particular in a name is new: "Analytics" of "Plausible Analytics" need not be."""
    if new.issuperset(spoken):
        return True
    own = [word for word in spoken if not mentions((word,), LEGAL_FORMS, _NO_PARTY)]
    return bool(own) and new.issuperset(own)


def _names_vendor(passage: Passage) -> bool:
    """Return whether one word of a passage is a vendor that many policies name."""
    called = (name.rstrip(".'") for name in passage.text.replace(",", " ").split())
    return not _AMERICANS.isdisjoint(passage.words) or not _VENDORS.isdisjoint(called)


def is_vendor(name: str) -> bool:
    """Return whether a name is that of a vendor of other vendors, as our lists have it."""
    return name.rstrip(".'") in _VENDORS or not _AMERICANS.isdisjoint(words(name))


def drops_vendor(edit: Edit) -> bool:
    """Return whether other words stand where a vendor of other vendors was named."""
    return edit.before is not None and any(
        i < j and k < m and is_vendor(edit.before.quote(i, j)) for i, j, k, m in edit.places
    )


def _entry(passage: Passage, new: set[str], *, alone: bool) -> Iterator[str]:
    """Yield who an item of a list of sub-processors names: its first words, "Postwren" of "Postwren. Mail delivery".

    One that came or went `alone` may name somebody without a capital, where more stands behind the name.
    """
    name = _AFTER_NAME.split(passage.text.lstrip("-*+• "))[0].strip()
    spoken = words(name)
    first = bool(spoken) and " ".join(spoken) in " ".join(passage.block.words[: len(spoken) + 1])
    written = any(map(str.isupper, name)) or (alone and len(spoken) < len(passage.words) and len(spoken) <= _BRAND)
    named = first and len(spoken) <= _ENTRY_WORDS and written and not mentions(spoken, _PAPERS)
    if named and new.intersection(spoken):
        yield name


def _is_office(passage: Passage) -> bool:
    """Return whether a passage is an address, or names a representative: nobody who gets data."""
    if mentions(passage.words, OFFICE):
        return True
    if passage.kind is ClauseKind.ROW:
        return False
    coded = _DIGIT.search(passage.text) and _POSTCODE.search(passage.text)
    return coded is not None and not mentions(passage.words, SHARING, PROCESSING)


@shared(512)
def is_known(text: Text, name: str) -> bool:
    """Return whether a text names the party, be it with another legal form, or as it is called elsewhere."""
    spoken = words(name)
    bare = tuple(word for word in spoken if not mentions((word,), LEGAL_FORMS))
    own = tuple(word for word in bare if word not in SMALL and not mentions((word,), _NO_PARTY))
    return (
        text.names(spoken)
        or text.names(bare)
        or text.names(own or spoken)
        or any(text.names(words(other)) for other in _ALSO.get(name, ()))
    )


@shared(REMEMBERED)
def _is_party(spoken: tuple[str, ...]) -> bool:
    """Return whether capital letters may be a party's: no country, region, street, date or term of the field."""
    plain = [word for word in spoken if word not in SMALL and not mentions((word,), LEGAL_FORMS, _NO_PARTY)]
    return (
        bool(plain)
        and not mentions(spoken, REGULATED_OFFICE)
        and not countries_among(spoken)
        and not is_date_line(spoken)
        and not MONTHS.keys() >= set(plain)
    )


def _is_noun(name: str, edit: Edit, passage: Passage) -> bool:
    """Return whether a capital letter says nothing: German writes every noun with one, but rarely two in a row."""
    rest = " ".join(word for word in name.split() if word not in _POLITE)
    if name in _VENDORS or not _NOUN.fullmatch(rest):
        return False
    return edit.document.spoken_in == "de" or _is_german(passage.text)


@shared(2)
def _is_german(text: str) -> bool:
    return language_of(text) == "de"


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
_ENTRY_WORDS, _BRAND, _CALLED = 6, 2, 4
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
_MANY = 3
"""Names from which a cell lists them."""
_SHORTEST = 3
_DIGIT = re.compile(r"\d")
_POSTCODE = re.compile(r"(?<!\w)(?:\d{4,5}|[A-Z]{1,2}\d{1,2}[A-Z]? ?\d[A-Z]{2})(?!\w)")
_TOWN = re.compile(r",? (?:[A-Z][\w.]{1,20},? )?(?:[A-Z]{2},? )?\d{4,5}(?!\w)")
"""Behind the name of a town."""
OFFICE = """
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
    | to= | data= | email | e mail | ip= | gps= | id= | ids= | url= | api= | apis= | nous= | vous= | le= | la= | les=
    | wir= | sie=
    | die= | der= | das= | iowa | jersey | hampshire | nebraska | florida"""
