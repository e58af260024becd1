"""Rules on how firmly a thing is said: modal verbs, qualifiers, lists that became examples."""

from collections.abc import Iterator

from monitor.materiality.edits import Edit
from monitor.materiality.reasons import gist, reason, worse
from monitor.materiality.stance import negated
from monitor.materiality.subjects import subject
from monitor.materiality.vocabulary import (
    ADVERTISING,
    AI,
    QUALIFIERS,
    SALE,
    mentions,
)
from storage.records import Direction, Reason, Severity

_FIRM = """
    will= | shall= | must= | always= | only= | never= | toujours | uniquement | seulement | devons | doit= | doivent
    | immer | nur= | mussen | verpflichtet | altijd | alleen | moeten | zullen | siempre | solo= | debemos | debe=
    | sempre= | soltanto | dobbiamo | deve="""
_LOOSE = """
    may= | might= | could= | can= | aim to | try to | intend to | endeavor | endeavour | pouvons | peut= | peuvent
    | pourr | efforcons | konnen | kann= | konnten | bemuhen | kunnen | kan= | mogen | streven | podemos | puede
    | podra | intentamos | possiamo | puo= | possono | potrem"""
_OPEN = """
    including but not limited to | including without limitation | among others | notamment
    | y compris sans s y limiter | unter anderem | insbesondere | waaronder | entre otros | incluidos entre
    | tra cui | a titolo esemplificativo"""
_NEAR = 12


def duty_loosened(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where "will" or "only" gave way to "may" (guideline, hard cases)."""
    for gone, came in _replaced(edit):
        if mentions(gone, _FIRM) and mentions(came, _LOOSE) and not mentions(came, _FIRM):
            yield worse(
                edit,
                rule="duty_loosened",
                category=subject(edit),
                sentence=f"A firm statement became a possibility: {gist(' '.join(gone))} → {gist(' '.join(came))}",
            )


def use_firmed(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a possible use became a certain one: medium, high for sale, ads, AI (hard cases)."""
    for gone, came in _replaced(edit):
        if mentions(gone, _LOOSE) and mentions(came, _FIRM) and not mentions(came, _LOOSE) and not negated(came):
            grave = mentions(edit.words_after, f"{SALE} | {ADVERTISING} | {AI}")
            yield reason(
                edit,
                rule="use_firmed",
                category=subject(edit),
                severity=Severity.HIGH if grave else Severity.MEDIUM,
                direction=Direction.ADVERSE if grave else Direction.NEUTRAL,
                sentence=f"A possibility became a certainty: {gist(' '.join(gone))} → {gist(' '.join(came))}",
            )


def qualifier_added(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a promise gained a qualifier such as "reasonable" (guideline, medium)."""
    if edit.before is None or not mentions(edit.added, QUALIFIERS) or mentions(edit.removed, QUALIFIERS):
        return
    yield worse(
        edit,
        rule="qualifier_added",
        category=subject(edit),
        severity=Severity.MEDIUM,
        sentence=f"A statement gained a qualifier: {gist(edit.came)}",
    )


def list_opened(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a list of named things became a list of examples (guideline, hard cases)."""
    if edit.before and mentions(edit.words_after, _OPEN) and not mentions(edit.words_before, _OPEN):
        yield worse(
            edit,
            rule="list_opened",
            category=subject(edit),
            severity=Severity.MEDIUM,
            sentence=f"A list became a list of examples: {gist(edit.came)}",
        )


def _replaced(edit: Edit) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    if edit.before and edit.after:
        yield from ((gone, came) for gone, came in edit.hunks if gone and came and len(gone) + len(came) <= _NEAR)
