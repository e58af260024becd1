"""What leads to a list: a line with a colon above it, or a heading that says what it holds."""

import re
from collections.abc import Iterator, Sequence

from monitor.clauses import Clause, ClauseKind
from monitor.materiality.vocabulary import PROCESSING, mentions
from monitor.materiality.words import words

_LISTED = """
    data= | donnees | daten= | gegevens | datos | dati= | purpose | recipient | your rights | finalite | destinataire
    | vos droits | tes droits | zweck | empfanger | ihre rechte | deine rechte | doeleind | ontvanger | uw rechten
    | je rechten | finalidad | finalita | destinatari | sus derechos | tus derechos | i tuoi diritti | i suoi diritti
    | scopi= | scopo"""


def leads(found: Sequence[Clause], text: str) -> Iterator[str]:
    """Yield of each block of a text the line with a colon that leads to it, or that it is; nothing where none does.

    To the items of a list leads a paragraph, to those of a list within it the item above that stands further left.
    """
    lead = ""
    within: list[tuple[int, str]] = []
    for clause in found:
        if clause.kind is ClauseKind.ITEM:
            margin = _margin(text[clause.start : clause.end])
            while within and within[-1][0] >= margin:
                within.pop()
            yield within[-1][1] if within else lead
            if clause.text.endswith(":"):
                within.append((margin, clause.text))
        else:
            within.clear()
            lead = clause.text if _leads(clause) else ""
            yield lead


def _leads(clause: Clause) -> bool:
    """Return whether a list may follow: below a line with a colon, or a heading such as "What we do not do"."""
    if clause.kind is ClauseKind.PARAGRAPH and clause.text.endswith(":"):
        return True
    titled = clause.kind is ClauseKind.HEADING or (clause.kind is ClauseKind.PARAGRAPH and may_lead(clause.text))
    return titled and not clause.text.endswith("?") and _NOT_DONE.search(" ".join(words(clause.text))) is not None


def may_lead(line: str) -> bool:
    """Return whether a line may lead to a list below it: it ends with a colon, or is a title that bears no mark."""
    return line.endswith(":") or (len(line) <= _TITLE and line[-1:].isalpha())


_TITLE = 60
"""Characters of a line that may be a heading without its mark."""
_NOT_DONE = re.compile(
    r"\b(?:we (?:do not|never|will never|will not)|(?:nous|on) (?:ne|n)\b|wir (?:nicht|nie|niemals|keine)"
    r"|(?:wij|we) (?:niet|nooit|geen)|(?:no|nunca|jamas|non|mai) (?:[a-z]{1,12} )?[a-z]{2,12}(?:mos|iamo)\b)"
)
"""Says of a vendor what it does not do."""


def _margin(line: str) -> int:
    """Return how far a line stands from the left."""
    return len(line) - len(line.lstrip(" \t"))


def announces(clause: Clause) -> bool:
    """Return whether a heading says what a list right below it holds: data, purposes, recipients, rights."""
    return clause.kind is ClauseKind.HEADING and mentions(words(clause.text), PROCESSING, _LISTED)
