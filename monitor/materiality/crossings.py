"""Asides that only point within the text itself, "as described above in this policy": they may come and go."""

import re

from monitor.materiality.edits import Edit
from storage.records import Noise

_ABOVE = r"(?: (?:above|below|herein|hereunder|earlier|elsewhere)\b)"
_IN_THIS = (
    r"(?: (?:in|under|by|at|of) (?:(?:this|the present) (?:[\w-]+ ){0,2}"
    r"(?:policy|notice|statement|document|page|section|agreement|terms)\b|(?:section|article|paragraph) [\w.]{1,6}))"
)
_PLUS_HAUT = r"(?: (?:ci-(?:dessus|dessous|après|avant)|plus (?:haut|bas)|aux présentes)\b)"
_DANS_CETTE = (
    r"(?: (?:dans|à|au|par|en) (?:la présente|le présent|cette|ce|l['’]|la) ?"
    r"(?:politique(?: de confidentialité)?|charte|page|document|section|article|notice|déclaration)\b"
    r"(?: \d[\d.]{0,5})?)"
)
_EN = (
    r"as (?:further |more fully )?(?:described|explained|set (?:out|forth)|outlined|detailed|mentioned|stated|noted"
    r"|discussed|indicated|specified)(?: further| in (?:more )?detail)?"
    rf"(?:{_ABOVE}{_IN_THIS}?|{_IN_THIS}{_ABOVE}?)"
)
_FR = (
    r"(?:comme|tel(?:le)?s? que|ainsi qu['’]il est) "
    r"(?:décrit|expliqué|indiqué|mentionné|précisé|détaillé|exposé|énoncé)e?s?(?: plus en détail)?"
    rf"(?:{_PLUS_HAUT}{_DANS_CETTE}?|{_DANS_CETTE}{_PLUS_HAUT}?)"
)
_DE = (
    r"wie (?:oben|unten|vorstehend|nachstehend|nachfolgend|in dieser \w{4,30}|in (?:abschnitt|ziffer) [\w.]{1,6})"
    r" (?:beschrieben|erläutert|dargelegt|erwähnt|ausgeführt|angegeben)"
)
_NL = (
    r"zoals (?:hierboven|hieronder|in (?:dit|deze) \w{4,30}|in (?:artikel|paragraaf) [\w.]{1,6})"
    r" (?:beschreven|uitgelegd|vermeld|omschreven|toegelicht|aangegeven)"
)
_ES = (
    r"(?:tal (?:y )?como|como|según) se (?:describe|explica|indica|detalla|menciona|expone)"
    r" (?:anteriormente|arriba|más (?:arriba|abajo|adelante)|a continuación|en (?:esta|la presente|este) \w{4,30})"
)
_IT = (
    r"come (?:descritto|indicato|spiegato|illustrato|specificato|precisato)"
    r" (?:sopra|sotto|di seguito|in precedenza|nella presente \w{4,30}|in quest[ao] \w{4,30})"
)
_FORMS = f"{_EN}|{_FR}|{_DE}|{_NL}|{_ES}|{_IT}"
_POINTING = re.compile(rf"(?: \(|, | |^\(?)(?:{_FORMS})\b\)?", re.IGNORECASE)


def without_pointing(text: str) -> str:
    """Return a text without its asides that only point within the text.

    >>> without_pointing("We draw maps (as described in this policy) and trips, as explained above.")
    'We draw maps and trips.'
    """
    return _POINTING.sub("", text)


def an_aside_that_points(edit: Edit) -> Noise | None:
    """An aside that came or went and only points within the text: "(as described above)"."""
    text = edit.single.text.lstrip(_AROUND) if edit.single else ""
    pointing = _POINTING.match(text) and not without_pointing(text).strip(_AROUND)
    return Noise.EDITORIAL if pointing else None


_AROUND = " .,;()"
"""Around an aside that stands alone."""
