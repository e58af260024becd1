"""The first question of the guideline: is one of the two texts no policy to judge?"""

from collections import Counter
from itertools import accumulate, pairwise

from monitor.clauses import ClauseKind
from monitor.facts.language import SMALL_WORDS, language_of
from monitor.materiality.passages import Text
from monitor.materiality.topics import TOPICS
from monitor.materiality.vocabulary import count, mentions
from monitor.materiality.words import words
from storage.records import Category, Noise

_FRAGMENT = 0.4
"""Of the other's length: the guideline's limit (decision order, 1)."""
_TORN = 0.85
"""Of the other's length: a text that stops in the midst of the other and never says how policies end."""
_MOST = 0.8
_ALL = 0.97
_ALIKE = 0.5
"""Of its word pairs so many an error page has from the policy at most, by its menu; a translation has fewer by far."""
_PAGE = 200
"""Words below which a page may be an error page."""
_HEADINGS = 2
"""Headings that both texts hold, the title among them."""
_TOLD = 40
"""Words from which the language of a text can be told apart."""
_SPOKEN = 0.03
"""Of its words so many are small words of the language a text is written in."""
_DENSE = 0.02
"""Words of the field in a policy, of all its words: an error page or a log-in page hardly has any."""
_TITLE = 4
"""Words up to which a last line may be a title that nothing follows."""
_LAST = 60
"""Words at the end of a text by which one sees whether it arrived whole."""
_END = """
    contact us | contact details | contact information | how to contact | get in touch | reach us | changes to
    | last updated | effective date | complaint | complain to | any questions | questions about | nous contacter
    | contactez | modification de | reclamation | kontakt= | kontaktieren | anderungen dies | beschwerde
    | contacto= | contactar | cambios en | contatt | modifiche | contact op | wijziging"""
_TITLES = "privacy | confidentialite | datenschutz | privacidad | data protection | informativa"
_ERRORS = """
    404= | page not found | access denied | forbidden | captcha | are you a robot | not a robot | verify you
    are human | are you human | checking your browser | just a moment | service unavailable | internal server
    error | bad gateway | enable javascript | enable cookies | temporarily unavailable | maintenance | be back
    soon | cloudflare ray | sign in | log in | password | something went wrong | try again | page introuvable
    | acces refuse | erreur | connexion | seite nicht gefunden | zugriff verweigert | wartung | anmelden
    | pagina niet gevonden | onderhoud | inloggen | pagina no encontrada | mantenimiento | pagina non trovata
    | manutenzione | before you continue | unusual traffic | accept all | accept cookies | reject all | manage
    preferences | tout accepter | accepter tout | accepter et | continuer sans accepter | tout refuser | alle
    akzeptieren | alle ablehnen | zustimmen | alles accepteren | alles weigeren | aceptar todo | aceptar todas
    | rechazar todo | accetta tutto | accetta tutti | rifiuta tutto"""


def unreadable(before: Text, after: Text) -> Noise | None:
    """Return the noise kind where one text is an error page, another language or a fragment of the other; else None."""
    short, long = sorted((before, after), key=lambda text: len(text.words))
    if not short.words:
        return Noise.ERROR_PAGE if long.words else None
    fragment = len(short.words) < _FRAGMENT * len(long.words)
    other = len(short.words) < _PAGE and _share(short.words, long.words) < _ALIKE and not _is_earlier(short, long)
    known = not _is_titled(short) and fragment
    if other and mentions(short.words, _ERRORS) and (known or not _is_policy(short)):
        return Noise.ERROR_PAGE
    if _languages_differ(before, after):
        return Noise.LANGUAGE_VARIANT
    if _is_torn(short, long) and not (short is before and _is_list(short, long)):
        return Noise.PARTIAL_FETCH
    if fragment and other and not _is_policy(short):
        return Noise.ERROR_PAGE
    return None


def _is_titled(text: Text) -> bool:
    """Return whether a text says in its first line that it is a policy, as no log-in page does."""
    return bool(text.blocks) and mentions(text.blocks[0].told, _TITLES)


def _is_earlier(short: Text, long: Text) -> bool:
    """Return whether two texts share headings beside their title: a policy that grew, be it from a few lines."""
    return len(short.contents & long.contents) >= _HEADINGS and _is_policy(short)


def _languages_differ(before: Text, after: Text) -> bool:
    if min(len(before.words), len(after.words)) < _TOLD:
        return False
    short, long = sorted((before.words, after.words), key=len)
    return _language(before) != _language(after) and _share(short, long) < _ALIKE


def _language(text: Text) -> str:
    """Return the language of a text; nothing for one that is none of those whose small words are known."""
    code = language_of(text.plain)
    enough = len(text.words) * _SPOKEN
    small = accumulate(text.spoken.count(f" {word} ") for word in SMALL_WORDS[code])
    return code if any(found >= enough for found in small) else ""


def _is_policy(text: Text) -> bool:
    field = sum(count(text.words, TOPICS[category]) for category in _FIELD)
    return field >= max(1, len(text.words) * _DENSE)


_FIELD = (
    Category.DATA_COLLECTED,
    Category.THIRD_PARTY_SHARING,
    Category.RETENTION_DELETION,
    Category.DATA_SUBJECT_RIGHTS,
    Category.PURPOSE_LEGAL_BASIS,
)


def _is_torn(short: Text, long: Text) -> bool:
    """Return whether the shorter text is a piece of the longer that the longer goes on after, or begins before."""
    if len(short.words) > _TORN * len(long.words) or not _is_part(short.words, long.words):
        return False
    if _is_covered(long.words, short.words) or _is_spread(short, long):
        return False
    if _ends_alike(short, long):
        return False
    if len(short.words) < _FRAGMENT * len(long.words):
        return not _has_end(short) or _is_beginning(short, long)
    return _is_beginning(short, long) and _stops_short(short, long)


def _is_list(short: Text, long: Text) -> bool:
    """Return whether both texts end with an entry of a list of sub-processors: such a list may be short, and grow."""
    last = short.blocks[-1]
    return last.listing and long.blocks[-1].listing and last.clause.kind is not ClauseKind.HEADING


def _is_spread(short: Text, long: Text) -> bool:
    """Return whether much stands in the longer text between the blocks of the shorter: it grew, and was not torn."""
    once = Counter(block.words for block in long.blocks)
    places = {block.words: place for place, block in enumerate(long.blocks) if once[block.words] == 1}
    found = {places[block.words] for block in short.blocks if block.words in places}
    between = sum(min(found) < place < max(found) for place in places.values() if place not in found) if found else 0
    return between > max(_HEADINGS, len(short.blocks) * _GAPS)


_GAPS = 0.3
"""Of the blocks of a piece so many may be read otherwise within it."""


def _has_end(text: Text) -> bool:
    """Return whether a text has a trace of how policies end: whom to write to, or how it changes."""
    last = text.words[-_PAGE:]
    return mentions(last, _END) or any("@" in word for word in last[-_LAST:])


def _ends_alike(short: Text, long: Text) -> bool:
    """Return whether the last words of the longer text stand in the shorter, or both end with one line."""
    return _is_part(long.words[-_LAST:], short.words) or _end_with_one_line(short, long)


def _end_with_one_line(short: Text, long: Text) -> bool:
    """Return whether both texts end with the same sentence."""
    ends = [words(text.blocks[-1].clause.text) for text in (short, long) if text.blocks]
    return len(ends) > 1 and ends[0] == ends[1] and len(ends[0]) > _TITLE


def _is_beginning(short: Text, long: Text) -> bool:
    """Return whether the shorter text is how the longer begins, word for word but for what its last line lost."""
    length = max(len(short.words) - _LAST // 4, 1)
    return long.words[:length] == short.words[:length]


def _stops_short(short: Text, long: Text) -> bool:
    """Return whether the last line of the shorter text goes on in the longer: it was cut in the midst."""
    last = words(short.blocks[-1].clause.text)
    # The cut may go through the last word.
    whole = len(last) - 1
    return whole >= _TITLE and any(
        len(line) > whole and line[:whole] == last[:whole] and line not in short.lines for line in long.lines
    )


def _is_part(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Return whether most word pairs of the shorter text stand in the longer: a fragment, not another text."""
    return _share(short, long) >= _MOST


def _is_covered(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Return whether the shorter text says all that the longer does: it only says it more often."""
    return _share(long, short) >= _ALL


def _share(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    there = set(pairwise(other))
    pairs = list(pairwise(one))
    return sum(pair in there for pair in pairs) / len(pairs) if pairs else 0.0
