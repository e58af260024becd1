"""Rules on what a vendor promises or reserves: negations, modal verbs, qualifiers, promises that went."""

from collections import Counter
from collections.abc import Iterator

from monitor.materiality.echo import echoed
from monitor.materiality.editorial import content
from monitor.materiality.edits import Edit
from monitor.materiality.reasons import gist, reason
from monitor.materiality.stance import denials, is_given, negated, points
from monitor.materiality.subjects import subject
from monitor.materiality.vocabulary import (
    ADVERTISING,
    AI,
    CONSENT,
    DUTIES,
    LIMITS,
    POWERS,
    PROCESSING,
    QUALIFIERS,
    SALE,
    SECURITY,
    SHARING,
    count,
    mentions,
)
from storage.records import Category, Direction, Reason, Severity

_FIRM = """
    will= | shall= | must= | always= | only= | never= | toujours | uniquement | seulement | devons | immer | nur=
    | altijd | alleen | siempre | solo="""
_LOOSE = """
    may= | might= | could= | can= | pouvons | peut= | pourr | konnen | kann= | kunnen | kan= | podemos | puede
    | possiamo | puo="""


def promise_flipped(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a negation came or went while the statement stayed (guideline, high: any negation flip)."""
    if edit.before is None or edit.after is None:
        return
    more = denials(edit.words_after) - denials(edit.words_before)
    if (
        _denies_more(edit)
        or not more
        or denials(edit.removed) == denials(edit.added)
        or not _kept(edit, dropped=more < 0)
    ):
        return
    gained = more > 0
    what = f"{gist(edit.gone or edit.before.text)} → {gist(edit.came or edit.after.text)}"
    yield reason(
        edit,
        rule="promise_flipped",
        category=subject(edit),
        severity=Severity.HIGH,
        direction=Direction.FAVOURABLE if gained is not _of_the_reader(edit) else Direction.ADVERSE,
        sentence=f"A negation was {'added' if gained else 'dropped'}: {what}",
    )


def promise_dropped(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a promise not to do something is no longer made anywhere in the text."""
    if edit.before is None or edit.after is not None or not _is_promise(edit.words_before):
        return
    if not echoed(edit.document.after, edit.words_before):
        yield reason(
            edit,
            rule="promise_dropped",
            category=subject(edit),
            severity=Severity.HIGH,
            direction=Direction.ADVERSE,
            sentence=f"A promise is no longer made: {gist(edit.before.text, 300)}",
        )


def promise_made(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where the vendor newly promises not to do something."""
    if edit.after is None or not _is_promise(edit.words_after):
        return
    if (edit.before is None and not echoed(edit.document.before, edit.words_after)) or _denies_more(edit):
        yield reason(
            edit,
            rule="promise_made",
            category=subject(edit),
            severity=Severity.MEDIUM,
            direction=Direction.FAVOURABLE,
            sentence=f"A promise is newly made: {gist(edit.after.text, 300)}",
        )


def duty_loosened(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where "will" or "only" gave way to "may" (guideline, hard cases)."""
    for gone, came in _replaced(edit):
        if mentions(gone, _FIRM) and mentions(came, _LOOSE) and not mentions(came, _FIRM):
            yield reason(
                edit,
                rule="duty_loosened",
                category=subject(edit),
                severity=Severity.HIGH,
                direction=Direction.ADVERSE,
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
    yield reason(
        edit,
        rule="qualifier_added",
        category=subject(edit),
        severity=Severity.MEDIUM,
        direction=Direction.ADVERSE,
        sentence=f"A statement gained a qualifier: {gist(edit.came)}",
    )


def list_opened(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a list of named things became a list of examples (guideline, hard cases)."""
    if edit.before and mentions(edit.words_after, _OPEN) and not mentions(edit.words_before, _OPEN):
        yield reason(
            edit,
            rule="list_opened",
            category=subject(edit),
            severity=Severity.MEDIUM,
            direction=Direction.ADVERSE,
            sentence=f"A list became a list of examples: {gist(edit.came)}",
        )


def assurance_dropped(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a duty of the vendor, or a power of the reader, is stated nowhere any more."""
    if edit.before is None or edit.after or _is_promise(edit.words_before):
        return
    category = subject(edit)
    bound = mentions(edit.words_before, f"{LIMITS} | {CONSENT}")
    owed = category in _PROTECTIVE and mentions(edit.words_before, f"{DUTIES} | {POWERS}")
    if (bound or owed) and not points(edit.words_before) and not echoed(edit.document.after, edit.words_before):
        yield reason(
            edit,
            rule="assurance_dropped",
            category=category,
            severity=Severity.MEDIUM if category is Category.DATA_SUBJECT_RIGHTS else Severity.HIGH,
            direction=Direction.ADVERSE,
            sentence=f"An assurance is no longer given: {gist(edit.before.text, 300)}",
        )


def limit_dropped(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where "only", "always", "in advance", "free of charge" went from a statement that stayed."""
    if edit.before is None or edit.after is None:
        return
    if count(edit.words_after, LIMITS) < count(edit.words_before, LIMITS):
        yield reason(
            edit,
            rule="limit_dropped",
            category=subject(edit),
            severity=Severity.HIGH,
            direction=Direction.ADVERSE,
            sentence=f"A limit is no longer stated: {gist(edit.gone)} → {gist(edit.came)}",
        )


def duty_cut(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a duty, a denial or a power of the reader was stated more fully before."""
    if edit.before is None or edit.after is None or points(edit.words_before):
        return
    denied = _is_promise(edit.words_before) and negated(edit.words_after)
    category = subject(edit)
    if not (denied or category is Category.SECURITY_BREACH or mentions(edit.words_before, f"{DUTIES} | {POWERS}")):
        return
    if (denied or category in _PROTECTIVE) and _is_cut(edit, 1 if denied else _CLAUSE):
        yield reason(
            edit,
            rule="duty_cut",
            category=category,
            severity=Severity.HIGH,
            direction=Direction.ADVERSE,
            sentence=f"Less is promised than before: {gist(edit.gone)} → {gist(edit.came)}",
        )


def alternative_added(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where the vendor may do something else instead of what it promises: "delete or archive"."""
    if edit.before is None or edit.after is None or not mentions(edit.words_before, DUTIES):
        return
    if mentions(edit.words_before, POWERS):
        return
    if any(not gone and _OR & {came[0], came[-1]} and len(came) > 1 for gone, came in edit.hunks):
        yield reason(
            edit,
            rule="alternative_added",
            category=subject(edit),
            severity=Severity.HIGH,
            direction=Direction.ADVERSE,
            sentence=f"Something else may be done instead: {gist(edit.came)}",
        )


def _is_cut(edit: Edit, least: int) -> bool:
    """Return whether words went that came nowhere else in the passage; an alternative that went is no loss."""
    vendors = subject(edit) is Category.RETENTION_DELETION or not mentions(edit.words_before, POWERS)
    vendors = vendors and not negated(edit.words_before)
    if (vendors and any(gone and gone[0] in _OR for gone, _ in edit.hunks)) or any(
        "@" in word for word in edit.removed
    ):
        return False
    lost = [word for gone, _ in edit.hunks if not _stands_elsewhere(edit, gone) for word in gone]
    gone, came = Counter(content(lost)), Counter(content(edit.added))
    return (gone - came).total() >= least + 2 * (came - gone).total()


def protection_weakened(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a promised safeguard is no longer named (guideline, high)."""
    if edit.before is None or not mentions(edit.removed, SECURITY) or mentions(edit.added, SECURITY):
        return
    yield reason(
        edit,
        rule="protection_weakened",
        category=Category.SECURITY_BREACH,
        severity=Severity.HIGH,
        direction=Direction.ADVERSE,
        sentence=f"A safeguard is no longer promised: {gist(edit.gone)}",
    )


def _stands_elsewhere(edit: Edit, phrase: tuple[str, ...]) -> bool:
    """Return whether a phrase of some length is said as often as before: it only moved."""
    said = f" {' '.join(phrase)} "
    before, after = edit.document.before.spoken, edit.document.after.spoken
    return len(phrase) >= _PHRASE and after.count(said) >= before.count(said)


def _is_promise(spoken: tuple[str, ...]) -> bool:
    return (
        len(spoken) <= _STATEMENT
        and negated(spoken)
        and mentions(spoken, f"{PROCESSING} | {SALE} | {SHARING} | {_NOT_DONE}")
    )


def _denies_more(edit: Edit) -> bool:
    """Return whether a whole denial came into a passage that denied something already."""
    added = (came for gone, came in edit.hunks if not gone and negated(came))
    return negated(edit.words_before) and any(len(content(came)) > _PART for came in added)


def _kept(edit: Edit, *, dropped: bool) -> bool:
    """Return whether the statement stayed: no second sentence came or went with the negation in it."""
    changed = edit.removed if dropped else edit.added
    return len(changed) <= max(_NEAR, len(edit.words_before) // 2, len(edit.words_after) // 2)


def _of_the_reader(edit: Edit) -> bool:
    """Return whether the statement is about what the reader may do: to deny that is adverse."""
    return is_given(edit.words_after) and not negated(edit.words_before)


def _replaced(edit: Edit) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    if edit.before and edit.after:
        yield from ((gone, came) for gone, came in edit.hunks if gone and came and len(gone) + len(came) <= _NEAR)


_NOT_DONE = """
    advertis | profil | train | rent= | rented | trade= | publicit | werbung | for other purposes
    | for any other purpose | artificial intelligence | machine learning | entrain | intelligence artificielle
    | kunstliche intelligenz | vermiet | trainier | kunstmatige | verhur | inteligencia artificial | entrenar
    | intelligenza artificiale | addestr"""
_OPEN = """
    including but not limited to | including without limitation | among others | notamment
    | y compris sans s y limiter | unter anderem | insbesondere | waaronder | entre otros | incluidos entre
    | tra cui | a titolo esemplificativo"""
_PROTECTIVE = frozenset(
    {
        Category.SECURITY_BREACH,
        Category.DATA_SUBJECT_RIGHTS,
        Category.USER_CHOICE_CONSENT,
        Category.CHILDREN_AGE,
        Category.AI_AUTOMATED_DECISIONS,
        Category.SUBPROCESSORS,
        Category.THIRD_PARTY_SHARING,
        Category.INTERNATIONAL_TRANSFER,
        Category.POLICY_CHANGE_NOTICE,
        Category.RETENTION_DELETION,
    }
)
"""Of these less is worse (guideline, high: a right narrowed, a promise weakened, a limit dropped)."""
_OR = frozenset({"or", "ou", "oder", "of", "o", "bzw"})
_CLAUSE = 2
"""Words that carry meaning: so many less are a part of the statement."""
_NEAR = 12
_PHRASE = 2
_PART = 3
"""Words that carry meaning: more of them are a denial of something else."""
_STATEMENT = 60
