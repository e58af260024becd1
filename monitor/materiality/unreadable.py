"""The first question of the guideline: is one of the two texts no policy to judge?"""

from itertools import pairwise

from monitor.facts.language import language_of
from monitor.materiality.passages import Text
from monitor.materiality.vocabulary import mentions
from storage.records import Noise

_FRAGMENT = 0.4
"""Of the other's length: the guideline's limit (decision order, 1)."""
_MOST = 0.8
_ENOUGH = 200
"""Words below which the language of a text is not told apart, and above which a page is no error page."""
_END = """
    contact | changes to | last updated | effective | complaint | questions | address | contacter | modification
    | reclamation | kontakt | anderung | beschwerde | contacto | cambios | contatt | modifiche | wijziging"""
_ERRORS = """
    404= | page not found | access denied | forbidden | captcha | are you a robot | verify you are human
    | checking your browser | service unavailable | internal server error | bad gateway | enable javascript
    | temporarily unavailable | cloudflare ray | page introuvable | acces refuse | seite nicht gefunden
    | pagina niet gevonden | pagina no encontrada | pagina non trovata | before you continue"""


def unreadable(before: Text, after: Text) -> Noise | None:
    """Return the noise kind where one text is an error page, another language or a fragment of the other; else None."""
    texts = [before.words, after.words]
    if any(len(text) < _ENOUGH and (not text or mentions(text, _ERRORS)) for text in texts):
        return Noise.ERROR_PAGE
    if min(map(len, texts)) >= _ENOUGH and language_of(before.plain) != language_of(after.plain):
        return Noise.LANGUAGE_VARIANT
    short, long = sorted(texts, key=len)
    if (
        len(short) < _FRAGMENT * len(long)
        and not mentions(short[-_ENOUGH:], _END)
        and _is_part(short, long)
        and not set(long) <= set(short)
    ):
        return Noise.PARTIAL_FETCH
    return None


def _is_part(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Return whether most word pairs of the shorter text stand in the longer: a fragment, not another text."""
    there = set(pairwise(long))
    pairs = list(pairwise(short))
    return sum(pair in there for pair in pairs) >= len(pairs) * _MOST
