"""Rules on what weakens a statement beside its verb: qualifiers, lists that became examples."""

from collections.abc import Iterator

from monitor.materiality.bounds import is_eased
from monitor.materiality.edits import Edit
from monitor.materiality.promises import FOR_NOW, is_promise
from monitor.materiality.reasons import better, gist, worse
from monitor.materiality.rules.names import rule
from monitor.materiality.stance import denials, negated
from monitor.materiality.subjects import likely, subject
from monitor.materiality.vocabulary import (
    ANSWER,
    DUTIES,
    NOTICE,
    POWERS,
    QUALIFIERS,
    mentions,
)
from monitor.materiality.word_families import kindred
from monitor.materiality.wording import LIGHT, SMALL
from storage.records import Category, Reason, Severity

_OPEN = """
    including but not limited to | including without limitation | among others | notamment | y compris sans s y limiter
    | unter anderem | insbesondere | waaronder | entre otros | incluidos entre | tra cui | a titolo esemplificativo"""


def qualifier_added(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a promise gained a qualifier such as "reasonable" (guideline, medium)."""
    if edit.before is None:
        return
    narrowed = is_eased(edit) or any(_is_narrowed(*place) for place in _denied(edit))
    if not (narrowed or _is_qualified(edit) or _tells_of_fewer(edit)):
        return
    category = likely(edit)
    yield worse(
        edit,
        rule="qualifier_added",
        category=category,
        severity=Severity.HIGH if category is Category.SECURITY_BREACH and _is_replaced(edit) else Severity.MEDIUM,
        sentence=f"A statement gained a qualifier: {gist(edit.came)}",
    )


def _is_replaced(edit: Edit) -> bool:
    """Return whether the qualifier took the place of a firm word: "all necessary measures" are "reasonable" now."""
    return any(mentions(gone, _STRONG) and mentions(came, QUALIFIERS) for gone, came in edit.hunks)


_STRONG = """
    all= | every | necessary | appropriate | best= | highest | strict | strong | utmost | full= | tou= | toutes | tous
    | necessaires | alle= | allen | notwendig | erforderlich | geeignet | hochst | streng | nodige | passende
    | todas | todos | necesari | adecuad | tutte | tutti | necessari | adeguat"""


def _is_qualified(edit: Edit) -> bool:
    return mentions(edit.added, QUALIFIERS) and not mentions(edit.removed, QUALIFIERS)


def qualifier_dropped(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where what the vendor owes lost a qualifier such as "usually"."""
    if not edit.is_reworded:
        return
    if not (mentions(edit.words_after, DUTIES, POWERS, ANSWER) or is_promise(edit.words_after)):
        return
    if mentions(edit.removed, _SOMETIMES, FOR_NOW) and not mentions(edit.words_after, QUALIFIERS, FOR_NOW):
        yield better(
            edit,
            rule="qualifier_dropped",
            category=likely(edit),
            sentence=f"A statement lost a qualifier: {gist(edit.gone)}",
        )


_SOMETIMES = """
    usually | generally | normally | typically | ordinarily | where possible | if possible | where feasible
    | generalement | habituellement | si possible | normalerweise | in der regel | wenn moglich | meestal | doorgaans
    | indien mogelijk | normalmente | generalmente | si es posible | di norma | se possibile"""


def _tells_of_fewer(edit: Edit) -> bool:
    """Return whether notice is now given of changes of some weight only: of "important changes"."""
    told = mentions(edit.words_before, NOTICE) and subject(edit) is Category.POLICY_CHANGE_NOTICE
    return told and mentions(edit.added, _SOME_CHANGES) and not mentions(edit.removed, _SOME_CHANGES)


_SOME_CHANGES = """
    important | major | substantial | essential | considerable | that affect you | which affect you | fundamental
    | substantiel | majeur | qui vous concernent | wichtig | erheblich | grundlegend
    | die sie betreffen | belangrijk | ingrijpend | aanzienlijk | sustancial | relevantes | que le afecten | rilevanti
    | sostanzial | che la riguardano"""
"""What sets some changes apart from others."""


def _denied(edit: Edit) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Yield the places that differ in what a sentence denies before and after: right behind its negation."""
    if edit.is_reworded and denials(edit.words_before) == denials(edit.words_after):
        for i, j, k, m in edit.places:
            behind = negated(edit.words_before[:i][-1:]) and negated(edit.words_after[:k][-1:])
            if behind and not _stood_before(edit, edit.words_after[k:m]):
                yield edit.words_before[i:j], edit.words_after[k:m]


def _stood_before(edit: Edit, came: tuple[str, ...]) -> bool:
    """Return whether each of some words went from elsewhere in another form: a verb, where German puts it last."""
    spoken_in = edit.texts.spoken_in
    return bool(came) and all(any(kindred(word, other, spoken_in) for other in edit.removed) for word in came)


def _is_narrowed(gone: tuple[str, ...], came: tuple[str, ...]) -> bool:
    """Return whether less is denied: "no network access" is now "no background network access", or one word of both."""
    if not gone:
        return 0 < len(came) <= _ADJECTIVES and all(map(str.isalpha, came)) and (SMALL | LIGHT).isdisjoint(came)
    return len(gone) == len(came) == 1 and came != gone and came[0].endswith(gone[0]) and len(gone[0]) >= _COMPOUND


_ADJECTIVES, _COMPOUND = 2, 5


def list_opened(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a list of named things became a list of examples (guideline, hard cases)."""
    if edit.before and mentions(edit.words_after, _OPEN) and not mentions(edit.words_before, _OPEN):
        yield worse(
            edit,
            rule="list_opened",
            category=likely(edit),
            severity=Severity.MEDIUM,
            sentence=f"A list became a list of examples: {gist(edit.came)}",
        )


RULES = (
    rule(qualifier_added, Severity.HIGH, Severity.MEDIUM),
    rule(qualifier_dropped, Severity.MEDIUM),
    rule(list_opened, Severity.MEDIUM),
)
