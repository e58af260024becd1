"""Which blocks of a text are entries of a list of services: a name, and what "this service" is used for."""

import re
from collections.abc import Sequence
from itertools import pairwise, product

from monitor.clauses import Clause, ClauseKind
from monitor.materiality.vocabulary import mentions
from monitor.materiality.words import words

_SAID = (
    ("we use|we also use|we employ|we rely on", "this", "service|tool|provider|platform|software|library|plugin"),
    ("utilisons|recourons a|appel a", "ce|cet|cette", "service|outil|prestataire|fournisseur|plateforme|logiciel"),
    (
        "wir nutzen|wir verwenden|nutzen wir|verwenden wir",
        "diese|diesen|dieses",
        "dienst|anbieter|werkzeug|tool|plattform|software",
    ),
    (
        "we gebruiken|wij gebruiken|gebruiken we|gebruiken wij",
        "deze|dit",
        "dienst|tool|aanbieder|leverancier|platform|software",
    ),
    ("utilizamos|usamos", "este|esta", "servicio|herramienta|proveedor|plataforma|software"),
    ("utilizziamo|usiamo", "questo|questa", "servizio|strumento|fornitore|piattaforma|software"),
)
_USED = " | ".join(" ".join(said) for parts in _SAID for said in product(*(part.split("|") for part in parts)))
"""What is said of a service that was just named."""
_THIS = frozenset("|".join(this for _, this, _ in _SAID).split("|"))
_NAMED = re.compile(r"[-*+•\s]{0,4}[^\s:.](?:[^\n:]{0,60}?[^\s:.])?(?:\s?[:–—]\s|\s-\s|\s?\n)")
"""A name and what parts it from what is said of it: a line of its own, a colon, a dash."""
_LABEL = r"(?:[^\s.]|\.(?=\w)){1,40}"
LABEL_LINE = re.compile(rf"\A([ \t]{{0,8}}{_LABEL}(?: {_LABEL}){{0,4}})[ \t]*\n[ \t]*(?=[A-Z\u00c0-\u00de])")
"""The first line of an item where it is a few words, and what follows a sentence about these."""
_FEW = 2
"""Entries that make a list."""


def entries(found: Sequence[Clause], text: str) -> frozenset[int]:
    """Return the numbers of the items and headings of a text that name a service in use: at least two, or none."""
    served = {number for number, clause in enumerate(found) if _is_item(clause, text)}
    served.update(number for number, (clause, below) in enumerate(pairwise(found)) if _is_heading(clause, below))
    return frozenset(served) if len(served) >= _FEW else frozenset()


def _is_item(clause: Clause, text: str) -> bool:
    named = clause.kind is ClauseKind.ITEM and _NAMED.match(text, clause.start, clause.end) is not None
    return named and _is_used(clause)


def _is_heading(clause: Clause, below: Clause) -> bool:
    return clause.kind is ClauseKind.HEADING and below.kind is ClauseKind.PARAGRAPH and _is_used(below)


def _is_used(clause: Clause) -> bool:
    spoken = words(clause.text)
    return not _THIS.isdisjoint(spoken) and mentions(spoken, _USED)
