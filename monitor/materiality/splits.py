"""Statements that moved into a document of their own: the text points there now (guideline, hard cases: medium)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from monitor.materiality.edits import Edit
from monitor.materiality.stance import points
from monitor.materiality.vocabulary import mentions
from monitor.materiality.words import targets
from storage.records import Reason, Severity

_DOCUMENTS = """
    policy | notice | statement | agreement | addendum | dpa= | terms | list of | page= | documentation | politique
    | charte | avis | accord | conditions | erklarung | richtlinie | hinweise | vertrag | bedingungen | seite | beleid
    | verklaring | overeenkomst | pagina | politica | acuerdo | informativa | condizioni"""


def split_off(edits: Iterable[Edit]) -> frozenset[str]:
    """Return the headings below which the newer text points to another document, and the older one did not."""
    return frozenset(
        edit.after.block.heading
        for edit in edits
        if edit.before is None
        and edit.after is not None
        and points(edit.words_after)
        and mentions(edit.words_after, _DOCUMENTS)
        and targets(edit.after.block.raw)
    )


def lightened(reasons: Sequence[Reason], edit: Edit, headings: frozenset[str]) -> Iterator[Reason]:
    """Yield reasons, medium at most for what went from below a heading that points to another document now."""
    for told in reasons:
        moved = edit.after is None and edit.heading in headings and told.severity is Severity.HIGH
        yield replace(told, severity=Severity.MEDIUM) if moved else told
