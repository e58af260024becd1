"""Whether words that are written as a name are a party's: nobody's, surely somebody's, or in doubt."""

import re
from dataclasses import dataclass

from monitor.clauses import ClauseKind
from monitor.facts.language import SMALL_WORDS, language_of
from monitor.materiality.capitalised import is_german_noun, is_kind, is_thing
from monitor.materiality.countries import countries_among
from monitor.materiality.dates import MONTHS, is_date_line
from monitor.materiality.editorial import abridge
from monitor.materiality.edits import Edit
from monitor.materiality.own_names import is_own
from monitor.materiality.passages import Passage
from monitor.materiality.proper_nouns import Called, names_somebody
from monitor.materiality.topics import TOPICS
from monitor.materiality.vendors import VENDORS, is_vendor
from monitor.materiality.vocabulary import (
    ADVERTISING,
    ANYBODY,
    LEGAL_FORMS,
    OPT_OUT,
    REGULATED_OFFICE,
    SALE,
    SHARING,
    mentions,
)
from monitor.materiality.wording import SMALL
from monitor.materiality.words import REMEMBERED, fold, words
from monitor.sharing import shared
from storage.records import Category


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """New words that are written as a name is, and what is told of them."""

    it: Called
    spoken: tuple[str, ...]
    """The same, folded."""
    edit: Edit
    passage: Passage
    registered: bool
    """A legal form stands behind it."""
    replaces: bool
    """It stands where the other text has another name."""
    replaces_vendor: bool
    """It stands where the other text has a vendor whom many policies name."""


def is_nobody(name: Candidate) -> bool:
    """Return whether words are surely no party's name, whatever stands around."""
    it = name.it
    return (
        not _is_party(name.spoken)
        or mentions(name.spoken, _FORM)
        or _PERSON.match(it.name) is not None
        or it.ahead.rstrip()[-1:] in _QUOTES
        or sum(map(len, name.spoken)) < _SHORTEST
        or _TOWN.match(it.text, it.end) is not None
        or is_own(it.name, name.edit.texts)
        or _is_attribute(it)
        or bool(abridge(name.spoken, name.passage.words))
    )


def is_sure(name: Candidate) -> bool:
    """Return whether words are surely a name: by a legal form, known to be a vendor's, or in the place of one."""
    if _is_loud(name.passage) and " " in name.it.name:
        return False
    known = name.it.name in VENDORS or (is_vendor(name.it.name) and not is_kind(name.spoken, name.edit.texts))
    return name.registered or name.replaces_vendor or known


def is_doubtful(name: Candidate) -> bool:
    """Return whether words may be no name, or that of an authority."""
    return is_word(name.it, name.edit, name.passage) or _is_watching(name.it)


@shared(REMEMBERED)
def _is_party(spoken: tuple[str, ...]) -> bool:
    """Return whether capital letters may be a party's: no country, region, street, date or term of the field."""
    plain = [word for word in spoken if word not in SMALL and not mentions((word,), LEGAL_FORMS, NO_PARTY)]
    return (
        bool(plain)
        and not mentions(spoken, REGULATED_OFFICE)
        and not countries_among(spoken)
        and not mentions(spoken, _REGIONS)
        and not is_date_line(spoken)
        and not MONTHS.keys() >= set(plain)
    )


def _is_loud(passage: Passage) -> bool:
    """Return whether a passage is written in capitals: they say nothing there."""
    return len(passage.words) > _LOUD and passage.text.isupper()


def _is_watching(it: Called) -> bool:
    """Return whether a name is that of an authority, by what stands near."""
    return mentions(words(f"{it.ahead[-_NEAR:]} {it.behind[:_NEAR]}"), WATCH)


def _is_attribute(it: Called) -> bool:
    """Return whether a name only says whose account or server it is."""
    return _ATTRIBUTE.search(f"{it.name}{it.behind[:_BEHIND]}") is not None


_ATTRIBUTE = re.compile(
    r"(?i)[ -](?:user )?(?:ids?|accounts?|profiles?|usernames?|servers?|login|tokens?|domains?|tab|uuids?|related"
    r"|users?|konto|kontos?|compte|cuenta)(?![a-z])"
)
"""Behind a name: the reader's account there, or what concerns it."""
_ABBREVIATED, _BEHIND = 5, 14


def is_word(it: Called, edit: Edit, passage: Passage) -> bool:
    """Return whether a capital letter makes no name: of a noun, of a term, or of the first word of an item."""
    return (
        _is_loud(passage)
        or _is_term(it.name, edit)
        or _begins_words(passage, it)
        or _is_noun(it, edit, passage)
        or is_thing(it, edit.texts)
    )


def _is_term(name: str, edit: Edit) -> bool:
    """Return whether a name is an abbreviation of the trade, "PIN", or what the text itself is about."""
    abbreviated = all(word.isupper() and len(word) <= _ABBREVIATED for word in name.rstrip(".'").split())
    return abbreviated or set(words(name)) <= set(words(edit.texts.title))


def _begins_words(passage: Passage, it: Called) -> bool:
    """Return whether a capital letter only begins an item or a cell: "Sending of letters" names nobody."""
    first = passage.kind in {ClauseKind.ROW, ClauseKind.ITEM} and _CELL_START.search(it.ahead) is not None
    return first and _GOES_ON.match(it.behind) is not None


_CELL_START, _GOES_ON = re.compile(r"(?:^|; )[-*+• ]{0,4}$"), re.compile(r" [a-zß-ÿ]")


def _is_noun(it: Called, edit: Edit, passage: Passage) -> bool:
    """Return whether a capital letter says nothing: German writes every noun with one."""
    german = edit.texts.spoken_in == "de" or _is_german(passage)
    if not german or names_somebody(it):
        return False
    return _NOUN.fullmatch(it.name) is not None or is_german_noun(it, edit.texts)


def _is_german(passage: Passage) -> bool:
    return not _SMALL_GERMAN.isdisjoint(passage.words) and language_of(passage.text) == "de"


_SMALL_GERMAN = frozenset(map(fold, SMALL_WORDS["de"]))
_NOUN = re.compile(r"[A-ZÄÖÜ][a-zäöüß]+")
_QUOTES = frozenset({'"', "\u201c", "\u00ab"})
"""Before a name: it is what something is called here, as products and sites of the vendor are."""
_SHORTEST, _NEAR = 3, 60
_LOUD = 3
"""Words from which a passage that is written in capitals throughout says nothing by them: fewer may be a name."""
_TOWN = re.compile(r",? (?:[A-Z][\w.]{1,20},? )?(?:[A-Z]{2},? )?\d{4,5}(?!\w)")
"""Behind the name of a town."""
_FORM = "benefit corporation"
"""A legal form alone."""
_PERSON = re.compile(r"(?:Mr|Ms|Mrs|Mme|M|Herr|Frau|Dr|Mevrouw|Sr|Sra|Sig|CEO)[. ]")
_REGIONS = """
    america= | amerique= | amerika= | economic area | european union | europaischen union | europaische union
    | wirtschaftsraum | union europeenne | union europea | unione europea | europese unie | republic= | republique=
    | maine= | minnesota | maryland | tennessee | indiana | kentucky | massachusetts | wisconsin | michigan | washington
    | new york state"""
WATCH = """
    supervisory authorit | data protection authorit | complaint | complain= | ombudsman | autorite de controle
    | reclamation aupres | plainte | aufsichtsbehorde | beschwerde | toezichthoud | klacht | autoridad de control
    | reclamacion ante | autorita di controllo | reclamo | supervised by | authorized by | registered with"""
"""Where the authorities are: no data go there."""
PARTIES = f"""
    {TOPICS[Category.SUBPROCESSORS]} | {SHARING} | {ANYBODY} | analytics | payment | hosting | provided by
    | service of | services of
    | cookie | plugin | companies that help | who helps | works for us | work for us | help us | vendors
    | suppliers | entreprises qui | aident | unternehmen die | bedrijven die | empresas que | aziende che"""
_LABELS = """
    settings | setting= | preferences | preference cent | manager= | dashboard | button | menu= | page= | account
    | banner | functional | performance | necessary | essential | strictly | marketing | targeting
    | commission= | parliament | council | ministry | authority= | authorities | cnil= | aepd= | edpb= | garante=
    | ftc= | eu= | principles | framework | shield | directive | statistics | unclassified
    | personalization | personalisation | profile"""
"""What buttons, pages, sorts of cookies and public bodies are called."""
NO_PARTY = f"""
    {_LABELS} |
    {TOPICS[Category.REGION_SPECIFIC]} | {PARTIES} | {TOPICS[Category.DATA_COLLECTED]}
    | {TOPICS[Category.CHILDREN_AGE]} | {SALE} | {OPT_OUT} | {ADVERTISING} | europe | european | privacy | policy
    | notice | terms | law= | act=
    | regulation | article | section | user= | users= | we= | you= | your= | our= | if= | the= | this= | in= | for=
    | to= | data= | email | e mail | ip= | gps= | id= | ids= | url= | api= | apis= | nous= | vous= | le= | la= | les=
    | wir= | sie=
    | die= | der= | das= | iowa | jersey | hampshire | nebraska | florida"""
