"""What a page calls out beside its policy: offers, events, warnings, consent bars, each with its button."""

import re

from monitor.clauses import ClauseKind
from monitor.materiality.countries import countries_among
from monitor.materiality.edits import Edit
from monitor.materiality.function_words import PERSONS
from monitor.materiality.passages import Block, Passage
from monitor.materiality.stance import is_given
from monitor.materiality.topics import TOPICS
from monitor.materiality.vocabulary import (
    ADDRESSEE,
    ADVERTISING,
    OPT_OUT,
    PROCESSING,
    REGULATED_OFFICE,
    mentions,
)
from monitor.materiality.wording import GUARDED
from monitor.materiality.words import plain, words
from monitor.sharing import shared
from storage.records import Category, Noise

_BUTTONS = re.compile(
    r"(?:read more(?: here)?|learn more(?: here)?|find out more|see more|more info|shop now|buy now|play now|order now"
    r"|book now|join now|apply now|apply (?:now|online|in \d{1,2} minutes)|sign up(?: now)?|start (?:free )?trial"
    r"|try (?:it )?(?:now|free)|get started|get the app|open (?:the )?app|install|watch now|discover|view offer|got it"
    r"|ok|okay|accept(?: all)?|dismiss|close|en savoir plus|lire la suite|decouvrir|j en profite|acheter|commander"
    r"|essayer|j accepte|accepter|fermer|mehr erfahren|weiterlesen|jetzt [a-z]{4,20}|zum angebot|akzeptieren|verstanden"
    r"|lees (?:meer|verder)|meer weten|bekijk|nu [a-z]{4,20}|bestel nu|akkoord|begrepen|leer mas|mas informacion"
    r"|saber mas|(?:reserve|compre|pruebe|reserva|compra|prueba) (?:ya|ahora)|aceptar|entendido|scopri(?: di piu)?"
    r"|leggi(?: di piu)?|(?:acquista|prenota|prova) (?:ora|subito)|accetto|ho capito)$"
)
"""What a button says: the last words of what is called out."""
_ALLOW = (
    "(?:accept|allow|tout accepter|accepter|alle akzeptieren|akzeptieren|alle cookies akzeptieren"
    "|alles accepteren|accepteren|akkoord|aceptar|aceptar todo|accetta|accetta tutto)(?: all)?(?: cookies)?"
)
_DENY = (
    "(?:reject|decline|deny|refuse|tout refuser|refuser|alle ablehnen|ablehnen|alles weigeren|weigeren|rechazar"
    "|rechazar todo|rifiuta|rifiuta tutto|necessary only|only necessary|nur notwendige)(?: all)?(?: cookies)?"
)
_CHOICES = re.compile(
    rf" (?:{_ALLOW} {_DENY}|{_DENY} {_ALLOW})"
    "(?: (?:settings|preferences|manage preferences|customi[sz]e|parametres|personnaliser|einstellungen|instellingen"
    "|configurar|impostazioni|personalizza))?$"
)
"""Two buttons of a consent bar side by side, and the one that leads to its settings."""
_PRICED = re.compile(r"[€$£]|\d ?%|\b\d{1,2}:\d{2}:\d{2}\b")
_CALLED = 30
"""Words of a thing called out."""
_BRIEF = 12
_FROM_END = 5
"""Blocks at either end of a page, where it calls out."""
_QUIET = f"{ADDRESSEE} | {OPT_OUT} | {PROCESSING} | {REGULATED_OFFICE}"
_OF_OFFERS = frozenset({Category.PURPOSE_LEGAL_BASIS, Category.POLICY_CHANGE_NOTICE})
"""Offers share their words with these: "discover what is new"."""
_OF_BARS = frozenset({Category.COOKIES_TRACKING, Category.USER_CHOICE_CONSENT, Category.PURPOSE_LEGAL_BASIS})
_COOKIES = "cookie"
_ENDING = "ends in | ends on | endet in | se termine dans | eindigt over | termina en | termina tra | finisce tra"
_STATED = (
    "data | terms | term= | notice | condition | acquir | merge | public= | policy | breach | arbitrat | apply= | fee="
)


def a_banner(edit: Edit) -> Noise | None:
    """An offer, an event, a warning or a consent bar with its button, at the head or the foot of the page."""
    passage = edit.single
    if passage is None or passage.kind is not ClauseKind.PARAGRAPH or not _is_at_an_end(passage, edit):
        return None
    return Noise.BOILERPLATE_OR_EXTRACTION if is_called_out(passage.block) else None


@shared(4)
def is_called_out(block: Block) -> bool:
    """Return whether a block is called out: each of its passages asks."""
    text = plain(block.raw).strip()
    spoken = words(text)
    if not 0 < len(spoken) <= _CALLED or text.endswith((".", ";", ":", ",")):
        return False
    line = " ".join(spoken)
    buttoned = _BUTTONS.search(line) is not None
    figures = any(map(str.isdecimal, spoken))
    if _CHOICES.search(line) and _COOKIES in text.lower():
        return not figures and _is_silent(spoken, _OF_BARS, ADVERTISING)
    if buttoned and _COOKIES in text.lower():
        return not figures and len(spoken) <= _BRIEF and _is_silent(spoken, _OF_BARS, ADVERTISING)
    priced = _PRICED.search(text) is not None
    loud = priced or ((not figures or mentions(spoken, _ENDING)) and (buttoned or text.endswith("!")))
    stated = not GUARDED.isdisjoint(spoken) or not PERSONS.isdisjoint(spoken) or mentions(spoken, _STATED)
    return loud and not stated and _is_silent(spoken, _OF_OFFERS, _QUIET)


def _is_silent(spoken: tuple[str, ...], beside: frozenset[Category], stems: str) -> bool:
    """Return whether words say nothing of data, of a party, of a place or of a choice."""
    if any("@" in word for word in spoken) or is_given(spoken) or countries_among(spoken):
        return False
    spoken_of = (stems, *(found for category, found in TOPICS.items() if category not in beside))
    return not any(mentions(spoken, found) for found in spoken_of)


def _is_at_an_end(passage: Passage, edit: Edit) -> bool:
    """Return whether a passage stands beside the body, or in one of the first or last blocks of its text."""
    if passage.block.margin:
        return True
    blocks = (edit.texts.before if edit.before else edit.texts.after).blocks
    return any(passage.block is block for block in (*blocks[:_FROM_END], *blocks[-_FROM_END:]))
