"""Which words with a capital letter are a thing's, and no name of anybody: documents, systems, places, nouns."""

import re

from monitor.facts.legal_forms import FORM
from monitor.materiality.common_words import LONG, POLICY, is_common
from monitor.materiality.edits import Texts
from monitor.materiality.own_names import own_words
from monitor.materiality.proper_nouns import Called
from monitor.materiality.vendors import is_vendor
from monitor.materiality.wording import GUARDED, SMALL
from monitor.materiality.words import fold, listed, words


def is_thing(it: Called, texts: Texts) -> bool:
    """Return whether a capital letter is a thing's: a kind of people or of data, a document, a system, a place."""
    spoken = words(it.name)
    return (
        _TERM.fullmatch(it.name) is not None
        or " ".join(spoken) in _SYSTEMS
        or is_kind(spoken, texts)
        or (not _TITLED.match(it.name) and all(is_common(word, texts) for word in spoken))
        or (_PLAINLY.fullmatch(it.name) is not None and _is_said_of(it))
        or not own_words(texts).isdisjoint(_OWNED.findall(fold(it.ahead)))
        or _OURS.match(it.behind) is not None
        or (_OUR.search(it.ahead) is not None and not is_vendor(it.name))
        or _is_in_address(it)
    )


def is_kind(spoken: tuple[str, ...], texts: Texts) -> bool:
    """Return whether words end in a kind of thing or the plural of a common word: "Audit Reports"."""
    last = spoken[-1]
    if last in _THINGS:
        return True
    return len(spoken) > 1 and last.endswith("s") and last not in _FIRMS and is_common(last, texts)


_FIRMS = listed("""
    labs systems technologies solutions services analytics partners networks communications industries studios works
    ventures maps ads fonts pages facts brands games foods holdings associates apps products
    companies affiliates platforms
""")
"""Plurals that companies and their products are called by."""


def _is_said_of(it: Called) -> bool:
    """Return whether an article stands before a word for its own sake: not in "the Karbor platform"."""
    if _ROMANCE.search(it.ahead):
        return True
    if _ARTICLE.search(it.ahead) is None:
        return False
    if _JOINED.match(it.behind):
        return _ONE.search(it.ahead) is not None
    following = _NEXT.match(it.behind)
    return following is None or fold(following[1]) in _AFTER_NOUN


_TITLED, _PLAINLY = (
    re.compile(r"The \w+ \w|(?:App|Play) Store$"),
    re.compile(r"[^\W\d_][a-z\u00df-\u00ff]+(?:-[^\W\d_][a-z\u00df-\u00ff]+)*"),
)
_TERM = re.compile(
    r"[A-Z]{2,5}s|[A-Z]&[A-Z]s?|[A-Z]\.?\d.*|(?:[\w.&']{2,}-)+[a-z]{2,}|.*-(?:URL|ID|IP|API|UUID)s?|\w+ally|Pre-\d.*"
)
"""Abbreviations in the plural, "AI-assisted", articles of a law."""
_THINGS = listed("""
    advisors coordinators regulators members participants owners individuals consumers employees visitors prompts track
    sale clients utilisateurs utilisatrices membres usuarios clientes utenti clienti gebruikers klanten
    act code clauses terms conditions agreement addendum license licence directive regulation law register appendix
    annex disclosure disclosures t cs program programme initiative uuid
    content information data party policies features protocol address court
    loi reglement contrat accord ley reglamento contrato legge regolamento accordo wet verordening overeenkomst
    gesetz verordnung richtlinie richtlinien vertrag datenschutzerklarung
""")
_SYSTEMS = frozenset(
    {
        *("android", "chrome", "safari", "firefox", "edge", "opera", "internet explorer", "mac", "macos", "windows"),
        *("linux", "ubuntu", "oauth", "indexeddb", "javascript", "global privacy control", "do not track", "internet"),
    }
)
_OWNED = re.compile(r"(\w+)'s $")
_OURS = re.compile(
    r"[^.;:]{0,200}? (?:and|et|und|en|y|e) (?:our|nos|unsere|onze|nuestr[oa]s|nostr[ie])"
    r" (?:other|autres|anderen?|otr[oa]s|altr[ie]) (?:products|services|sites|websites|apps|produits|produkte|dienste"
    r"|producten|diensten|productos|servicios|prodotti|servizi)\b(?! provid)"
)
"""Behind a name in a list of what the vendor offers."""
_OUR = re.compile(r"(?i)(?<!\w)(?:our|notre|nos|unser(?:e[mnrs]?)?|onze|ons|nuestr[oa]s?|nostr[oaie]) $")
_ARTICLE = re.compile(r"(?i)(?<!\w)(?:the|this|our|your|its|their|each|any|an?|het|deze|een|onze) $")
_ROMANCE = re.compile(r"(?i)(?<!\w)(?:(?:la|le|les|du|des|notre|nos|un|une|el|los|las|del|una|il|della|gli) |l')$")
"""An article of a language in which adjectives and names follow the noun: "le service Karbor"."""
_ONE = re.compile(r"(?i)(?<!\w)(?:each|any|an?) $")
_AFTER_NOUN = SMALL | GUARDED | listed("can shall")
_JOINED = re.compile(r"(?:,| (?:or|and|et|ou|und|oder|en|of|y|o|e))? [A-Z]")
_NEXT = re.compile(r" ([a-z\u00df-\u00ff]+)")


def _is_in_address(it: Called) -> bool:
    """Return whether words stand in an address: behind a street or a number, with a postal code after them."""
    near, far = it.ahead[-_ADDRESS:], it.behind[:_ADDRESS]
    if _SEATED.search(near) and _ON_STREET.match(far):
        return True
    begun = _STREET.search(near) or _HOUSE.match(far)
    return begun is not None and (_POSTED.search(far) or _POSTED.search(near)) is not None


_ADDRESS = 70
_STREET = re.compile(
    r"(?i)(?<!\w)(?:rue|avenue|place|quai|boulevard|all[e\u00e9]e|street|road|calle|plaza|viale|stra\u00dfe|weg"
    r"|laan|straat|\d{1,4}),? [^.;()]{0,60}$"
)
_SEATED = re.compile(rf"(?<!\w){FORM}\.?, $")
_ON_STREET = re.compile(r", [^,;]{0,30}(?:Street|Road|Avenue|Lane|Square|Quay|Drive|stra(?:\u00df|ss)e|Platz)\b")
_HOUSE, _POSTED = re.compile(r" \d{1,3}[a-z]?, "), re.compile(r"(?<!\w)(?:\d{5}(?!\w)|\d{4} (?=[A-Z]|$)|\d{3}-\d{4})")


def is_german_noun(it: Called, texts: Texts) -> bool:
    """Return whether words of a German text are nouns, which German writes with a capital letter one and all.

    A compound is none of a name, but after "bei": "der Cloud-Dienst". Two nouns in a row are told by what nouns end in,
    or by other words of the text that hold them.
    """
    if "-" in it.name and _HEADED.search(it.name):
        return _AT.search(it.ahead) is None or _ABSTRACT.search(it.name) is not None
    spoken = it.name.split()
    if not all(_GERMAN.fullmatch(word) for word in spoken):
        return False
    described = _DESCRIBING.search(spoken[0]) is not None
    return (
        (described and _FIRST.search(it.ahead) is not None)
        or any(map(_ABSTRACT.search, spoken))
        or all(_is_noun(fold(word), texts) for word in spoken[described:])
    )


def _is_noun(word: str, texts: Texts) -> bool:
    if is_common(word, texts) or any(word.endswith(end, 1) for end in _NOUNS):
        return True
    known = texts.after.vocabulary
    return len(word) >= LONG and any(word in other for other in known if len(other) > len(word))


_HEADED, _AT = (
    re.compile(r"-[A-Z\u00c4\u00d6\u00dc][a-z\u00e4\u00f6\u00fc\u00df]+s?$"),
    re.compile(r"\b(?:bei|von|durch|via) $"),
)
_GERMAN = re.compile(
    r"(?:[A-Z]{1,4}-)?[A-Za-z\u00c4\u00d6\u00dc][a-z\u00e4\u00f6\u00fc\u00df]+(?:-[A-Z\u00c4\u00d6\u00dc]?[a-z\u00e4\u00f6\u00fc\u00df]+)*"
)
_ABSTRACT = re.compile(r"(?:ung|heit|keit|schaft|t\u00e4t|tion)(?:en)?$|nis(?:se)?$")
_FIRST = re.compile(r"(?:^|[.:;!?(-] ?)$")
_DESCRIBING = re.compile(r"(?:isch|lich|ig|iv|al|ell|bar|ym|ander|weiter)e[nrsm]?$", re.IGNORECASE)
_NOUNS = tuple(word for word in POLICY if len(word) >= LONG)
