"""Sentences that only name another document to read."""

import re

from monitor.materiality.edits import Edit
from monitor.materiality.function_words import JOINERS
from monitor.materiality.stems import finder, line
from monitor.materiality.vocabulary import OPT_OUT, PROCESSING, mentions
from monitor.materiality.wording import GUARDED, LIGHT, SMALL
from monitor.materiality.words import fold, targets


def is_reference(edit: Edit) -> bool:
    """Return whether a sentence came that only names another document to read: "See our terms of use."."""
    passage = edit.after
    if edit.before or passage is None or len(passage.words) > _REFERENCE_WORDS:
        return False
    if not _REFERS.search(f" {' '.join(passage.words)} ") or mentions(passage.words, _WEIGHED):
        return False
    rest = finder(_DOCUMENTS).sub(" ", line(passage.words)).split()
    capitals = {fold(word).removesuffix("'s") for word in _CAPITALS.findall(passage.text[1:])}
    unknown = [word for word in rest if word not in SMALL and word not in LIGHT and word not in capitals]
    return GUARDED.isdisjoint(rest) and len(unknown) <= 1 and not mentions(tuple(rest), PROCESSING, OPT_OUT)


_REFERENCE_WORDS = 20
_REFERS = re.compile(
    r"^ (?:please |also )?(?:see|read|view|visit|consult|refer to|voir|consultez|veuillez consulter|siehe|lesen sie|zie"
    r"|lees|consulte|consulta|vea|vedi|leggi) | (?:please |also )(?:see|read|refer to|visit|consult) "
)
_DOCUMENTS = """
    privacy policy | privacy notice | privacy statement | politique de confidentialite | datenschutzerklarung
    | datenschutzhinweise | privacybeleid | privacyverklaring | politica de privacidad | informativa privacy |
    terms of use | terms of service | terms and conditions | terms | conditions of use | policies | privacy practices
    | practices | website | documentation | conditions d utilisation | conditions generales | politique | site
    | nutzungsbedingungen | bedingungen | website | gebruiksvoorwaarden | voorwaarden | condiciones | terminos
    | condizioni | termini"""
_WEIGHED = "cookie | sub processor | subprocessor | sous traitant | unterauftrag | opt out"
"""A statement that was moved into a document of these is no longer here (guideline, hard cases)."""
_CAPITALS = re.compile(r"[A-Z\u00c0-\u00de][\w'\u2019]{1,30}")


def lists_other_pages(edit: Edit) -> bool:
    """Return whether a page came to a list of pages or went from it: "used on A and B" is now "used on B"."""
    changed = edit.changed
    if not changed or not JOINERS.issuperset(changed):
        return False
    before, after = (targets(passage.block.raw) if passage else () for passage in (edit.before, edit.after))
    return len(set(before)) != len(set(after))
