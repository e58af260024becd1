"""Who is named in a passage: parties by their legal form, by what is said around them, or known to be vendors."""

import re
from collections.abc import Iterable, Iterator

from monitor.clauses import ClauseKind
from monitor.facts.language import SMALL_WORDS, language_of
from monitor.markdown import unnumbered
from monitor.materiality.capitalised import is_german_noun, is_kind, is_thing
from monitor.materiality.countries import countries_among
from monitor.materiality.dates import MONTHS, is_date_line
from monitor.materiality.denied_names import is_unused
from monitor.materiality.editorial import abridge
from monitor.materiality.edits import Edit
from monitor.materiality.flows import FLOWS
from monitor.materiality.own_names import is_own
from monitor.materiality.passages import Passage, Text, without_number
from monitor.materiality.proper_nouns import Called, called, names_somebody
from monitor.materiality.replacements import is_agent, replacements
from monitor.materiality.stance import asserted
from monitor.materiality.topics import TOPICS
from monitor.materiality.vendors import ALSO, AMERICANS, VENDORS, is_vendor
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
from monitor.materiality.words import REMEMBERED, fold, words
from monitor.sharing import shared
from storage.records import Category

PARTIES = f"""
    {TOPICS[Category.SUBPROCESSORS]} | {SHARING} | {ANYBODY} | analytics | payment | hosting | provided by
    | service of | services of
    | cookie | plugin | companies that help | who helps | works for us | work for us | help us | vendors
    | suppliers | entreprises qui | aident | unternehmen die | bedrijven die | empresas que | aziende che"""


def _is_asked(passage: Passage) -> bool:
    """Return whether a program asks, sends to, or loads from somebody."""
    return mentions(asserted(passage.words), FLOWS[Category.THIRD_PARTY_SHARING], _ASKED)


def newly_named(edit: Edit) -> tuple[str, ...]:
    """Return the names of parties that came with an edit."""
    return edit.asked(_newly_named)


def _newly_named(edit: Edit) -> tuple[str, ...]:
    if edit.after is None or edit.after.block.denied:
        return ()
    return tuple(name for name in names_of(edit, edit.after, edit.added) if not is_unused(name, edit.after.text))


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
    context = _is_about_parties(edit, passage)
    replaced = tuple(replacements(edit, passage))
    handled = not context and (_is_asked(passage) or mentions(passage.words, PROCESSING, _EMPLOYED))
    if not (context or handled or replaced or mentions(passage.words, LEGAL_FORMS)):
        return
    found = list(_capitalised(edit, passage, new, (one.name for one in replaced)))
    if not found or _is_office(passage):
        return
    # Of a row whose first cell names somebody, the others say what for.
    opening = passage.text.partition(" ; ")[0] if passage.kind is ClauseKind.ROW else ""
    headed = passage.block.listing and not new.issuperset(words(opening)) and _names_one(opening, edit, passage)
    for it, spoken in found:
        registered, known = mentions(spoken[1:], LEGAL_FORMS), is_vendor(it.name)
        places = [one for one in replaced if one.name.name == it.name]
        stands = any(one.is_vendors for one in places)
        told = stands or (bool(places) and (handled or is_agent(it) or names_somebody(it)))
        if not (context or registered or told or (handled and known)):
            continue
        vendor = it.name in VENDORS or (known and not is_kind(spoken, edit.document))
        sure = (registered or vendor or stands) and not (_is_loud(passage) and " " in it.name)
        if (
            _is_party(spoken)
            and not mentions(spoken, _FORM)
            and not _PERSON.match(it.name)
            and it.ahead.rstrip()[-1:] not in _QUOTES
            and sum(map(len, spoken)) >= _SHORTEST
            and not _TOWN.match(it.text, it.end)
            and not is_own(it.name, edit.document)
            and not _is_attribute(it)
            and not abridge(spoken, passage.words)
            and (sure or not ((headed and it.start > len(opening)) or _is_word(it, edit, passage) or _is_watching(it)))
        ):
            headed = headed or it.start < len(opening)
            yield it.name


def _is_loud(passage: Passage) -> bool:
    """Return whether a passage is written in capitals: they say nothing there."""
    return len(passage.words) > _MANY and passage.text.isupper()


def _is_watching(it: Called) -> bool:
    """Return whether a name is that of an authority, by what stands near."""
    return mentions(words(f"{it.ahead[-_NEAR:]} {it.behind[:_NEAR]}"), WATCH)


def _names_one(opening: str, edit: Edit, passage: Passage) -> bool:
    """Return whether a first cell is the name of somebody."""
    return len(words(opening)) <= _ENTRY_WORDS and any(
        it.start == 0 and (is_vendor(it.name) or not _is_word(it, edit, passage))
        for it in called(opening, passage.kind, edit.document)
    )


def _capitalised(
    edit: Edit, passage: Passage, new: set[str], replacing: Iterable[Called]
) -> Iterator[tuple[Called, tuple[str, ...]]]:
    """Yield the new words that are written as names are, and as they are folded; of a row see `_telling`."""
    text = _telling(passage.text) if passage.kind is ClauseKind.ROW else passage.text
    written = tuple(called(text, passage.kind, edit.document))
    besides = (it for it in replacing if all(it.name != other.name for other in written))
    for it in (*written, *besides):
        spoken = words(it.name)
        if spoken and _is_new(spoken, new):
            yield it, spoken


def _telling(row: str) -> str:
    """Return the cells of a row that may name parties: the first two, and those that list names in a sentence."""
    cells = row.split(" ; ")
    return " ; ".join((*cells[:2], *(cell for cell in cells[2:] if len(_SERIES.findall(cell)) >= _MANY)))


def _is_about_parties(edit: Edit, passage: Passage) -> bool:
    """Return whether names in a passage are those of parties, by what is said around them."""
    if mentions(passage.words, PARTIES) or mentions(edit.above, PARTIES) or _names_vendor(passage):
        return True
    if len(_SERIES.findall(passage.text)) >= _FEW and mentions(passage.block.told, PARTIES):
        return True
    return passage.kind is ClauseKind.ROW and passage.block.listing


def _is_word(it: Called, edit: Edit, passage: Passage) -> bool:
    """Return whether a capital letter makes no name: of a noun, of a term, or of the first word of an item."""
    return (
        _is_loud(passage)
        or _is_term(it.name, edit)
        or _begins_words(passage, it)
        or _is_noun(it, edit, passage)
        or is_thing(it, edit.document)
    )


def _is_attribute(it: Called) -> bool:
    """Return whether a name only says whose account or server it is."""
    return _ATTRIBUTE.search(f"{it.name}{it.behind[:_BEHIND]}") is not None


def _is_term(name: str, edit: Edit) -> bool:
    """Return whether a name is an abbreviation of the trade, "PIN", or what the text itself is about."""
    abbreviated = all(word.isupper() and len(word) <= _ABBREVIATED for word in name.rstrip(".'").split())
    return abbreviated or set(words(name)) <= set(words(edit.document.title))


_ATTRIBUTE = re.compile(
    r"(?i)[ -](?:user )?(?:ids?|accounts?|profiles?|usernames?|servers?|login|tokens?|domains?|tab|uuids?|related"
    r"|users?|konto|kontos?|compte|cuenta)(?![a-z])"
)
"""Behind a name: the reader's account there, or what concerns it."""
_ABBREVIATED, _BEHIND = 5, 14


def _begins_words(passage: Passage, it: Called) -> bool:
    """Return whether a capital letter only begins an item or a cell: "Sending of letters" names nobody."""
    first = passage.kind in {ClauseKind.ROW, ClauseKind.ITEM} and _CELL_START.search(it.ahead) is not None
    return first and _GOES_ON.match(it.behind) is not None


_CELL_START, _GOES_ON = re.compile(r"(?:^|; )[-*+• ]{0,4}$"), re.compile(r" [a-zß-ÿ]")


def _is_new(spoken: tuple[str, ...], new: set[str]) -> bool:
    """Return whether all that is particular in a name is new: "Analytics" of "Plausible Analytics" need not be."""
    if new.issuperset(spoken):
        return True
    own = [word for word in spoken if not mentions((word,), LEGAL_FORMS, _NO_PARTY)]
    return bool(own) and new.issuperset(own)


def _names_vendor(passage: Passage) -> bool:
    """Return whether one word of a passage is a vendor that many policies name."""
    if not AMERICANS.isdisjoint(passage.words):
        return True
    called = (name.rstrip(".'") for name in passage.text.replace(",", " ").split())
    return not _FOLDED.isdisjoint(passage.words) and not VENDORS.isdisjoint(called)


_FOLDED = frozenset(words(name)[0] for name in VENDORS if " " not in name)
"""How vendors of one word begin, as the words of a passage are written: a test before their capital letters count."""


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
    first = bool(spoken) and without_number(passage.block.words)[: len(spoken)] == without_number(spoken)
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
    coded = not mentions(passage.words, SHARING, PROCESSING) and _DIGIT.search(passage.text)
    return bool(coded) and _POSTCODE.search(passage.text) is not None


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
        or any(text.names(words(other)) for other in ALSO.get(name, ()))
    )


@shared(REMEMBERED)
def _is_party(spoken: tuple[str, ...]) -> bool:
    """Return whether capital letters may be a party's: no country, region, street, date or term of the field."""
    plain = [word for word in spoken if word not in SMALL and not mentions((word,), LEGAL_FORMS, _NO_PARTY)]
    return (
        bool(plain)
        and not mentions(spoken, REGULATED_OFFICE)
        and not countries_among(spoken)
        and not mentions(spoken, _REGIONS)
        and not is_date_line(spoken)
        and not MONTHS.keys() >= set(plain)
    )


def _is_noun(it: Called, edit: Edit, passage: Passage) -> bool:
    """Return whether a capital letter says nothing: German writes every noun with one."""
    german = edit.document.spoken_in == "de" or _is_german(passage)
    if not german or names_somebody(it):
        return False
    return _NOUN.fullmatch(it.name) is not None or is_german_noun(it, edit.document)


def _is_german(passage: Passage) -> bool:
    return not _SMALL_GERMAN.isdisjoint(passage.words) and language_of(passage.text) == "de"


_SMALL_GERMAN = frozenset(map(fold, SMALL_WORDS["de"]))


_NOUN = re.compile(r"[A-ZÄÖÜ][a-zäöüß]+")
_ASKED = "ask= | asks | sees= | can see"
_QUOTES = frozenset({'"', "\u201c", "\u00ab"})
"""Before a name: it is what something is called here, as products and sites of the vendor are."""
_AFTER_NAME = re.compile(r"[.:;,]?\s+[-–—(]\s*|[:;,(–—]\s*|\.\s|\.$|\s\(")
_ENTRY_WORDS, _BRAND, _CALLED = 6, 2, 4
_PAPERS = "privacy | politique de | policy | datenschutz | terms= | cgv= | rgpd | gdpr | dpa= | guarantees"
"""What parties write: a link to it is no party."""
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
_SHORTEST, _NEAR = 3, 60
_DIGIT = re.compile(r"\d")
_POSTCODE = re.compile(r"(?<!\w)(?:\d{4,5}|[A-Z]{1,2}\d{1,2}[A-Z]? ?\d[A-Z]{2})(?!\w)")
_TOWN = re.compile(r",? (?:[A-Z][\w.]{1,20},? )?(?:[A-Z]{2},? )?\d{4,5}(?!\w)")
"""Behind the name of a town."""
OFFICE = """
    representative | data protection officer | registered office | representant | delegue a la protection | siege social
    | vertreter | datenschutzbeauftragt | vertegenwoordig | functionaris | delegado de proteccion
    | rappresentante | responsabile della protezione"""
WATCH = """
    supervisory authorit | data protection authorit | complaint | complain= | ombudsman | autorite de controle
    | reclamation aupres | plainte | aufsichtsbehorde | beschwerde | toezichthoud | klacht | autoridad de control
    | reclamacion ante | autorita di controllo | reclamo | supervised by | authorized by | registered with"""
"""Where the authorities are: no data go there."""
_FORM = "benefit corporation"
"""A legal form alone."""
_PERSON = re.compile(r"(?:Mr|Ms|Mrs|Mme|M|Herr|Frau|Dr|Mevrouw|Sr|Sra|Sig|CEO)[. ]")
_REGIONS = """
    america= | amerique= | amerika= | economic area | european union | europaischen union | europaische union
    | wirtschaftsraum | union europeenne | union europea | unione europea | europese unie | republic= | republique=
    | maine= | minnesota | maryland | tennessee | indiana | kentucky | massachusetts | wisconsin | michigan | washington
    | new york state"""
_LABELS = """
    settings | setting= | preferences | preference cent | manager= | dashboard | button | menu= | page= | account
    | banner | functional | performance | necessary | essential | strictly | marketing | targeting
    | commission= | parliament | council | ministry | authority= | authorities | cnil= | aepd= | edpb= | garante=
    | ftc= | eu= | principles | framework | shield | directive | statistics | unclassified
    | personalization | personalisation | profile"""
"""What buttons, pages, sorts of cookies and public bodies are called."""
_NO_PARTY = f"""
    {_LABELS} |
    {TOPICS[Category.REGION_SPECIFIC]} | {PARTIES} | {TOPICS[Category.DATA_COLLECTED]}
    | {TOPICS[Category.CHILDREN_AGE]} | {SALE} | {OPT_OUT} | {ADVERTISING} | europe | european | privacy | policy
    | notice | terms | law= | act=
    | regulation | article | section | user= | users= | we= | you= | your= | our= | if= | the= | this= | in= | for=
    | to= | data= | email | e mail | ip= | gps= | id= | ids= | url= | api= | apis= | nous= | vous= | le= | la= | les=
    | wir= | sie=
    | die= | der= | das= | iowa | jersey | hampshire | nebraska | florida"""
