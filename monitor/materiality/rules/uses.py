"""Rules on what is newly done with data: advertising, artificial intelligence, sale, sharing, sensitive data."""

from collections.abc import Iterator
from dataclasses import dataclass

from monitor.materiality.edits import Edit
from monitor.materiality.reasons import gist, reason
from monitor.materiality.rules.names import Name
from monitor.materiality.rules.promises import negated
from monitor.materiality.vocabulary import (
    ADVERTISING,
    AI,
    AUTOMATED,
    JOINT_CONTROLLER,
    OPT_OUT,
    PROCESSING,
    RECIPIENTS,
    RIGHTS,
    SALE,
    SENSITIVE,
    SHARING,
    mentions,
)
from storage.records import Category, Direction, Reason, Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """Something that may be done with data, told when it is added."""

    rule: str
    name: str
    category: Category
    stems: str
    needs: str


USES = (
    Use(
        rule="advertising_added",
        name="Advertising",
        category=Category.PURPOSE_LEGAL_BASIS,
        stems=ADVERTISING,
        needs=PROCESSING,
    ),
    Use(
        rule="ai_added",
        name="Artificial intelligence",
        category=Category.AI_AUTOMATED_DECISIONS,
        stems=AI,
        needs=PROCESSING,
    ),
    Use(
        rule="automated_decision_added",
        name="Automated processing or profiling",
        category=Category.AI_AUTOMATED_DECISIONS,
        stems=AUTOMATED,
        needs=AUTOMATED,
    ),
    Use(rule="sale_added", name="Sale", category=Category.THIRD_PARTY_SHARING, stems=SALE, needs=SALE),
    Use(rule="sharing_added", name="Sharing", category=Category.THIRD_PARTY_SHARING, stems=SHARING, needs=RECIPIENTS),
    Use(
        rule="sensitive_data_added",
        name="Sensitive data",
        category=Category.DATA_COLLECTED,
        stems=SENSITIVE,
        needs=PROCESSING,
    ),
    Use(
        rule="controller_added",
        name="Another controller",
        category=Category.CONTROLLER_IDENTITY_CONTACT,
        stems=JOINT_CONTROLLER,
        needs=JOINT_CONTROLLER,
    ),
)


def use_added(edit: Edit) -> Iterator[Reason]:
    """Yield a reason for every grave use that came into a passage which did not name it (guideline, high)."""
    if edit.after is None or negated(edit.words_after):
        return
    for use in USES:
        if (
            mentions(edit.added, use.stems)
            and (not mentions(edit.words_before, use.stems) or _widened(edit, use.stems))
            and mentions(edit.words_after, use.needs)
        ):
            yield reason(
                edit,
                rule=use.rule,
                category=use.category,
                severity=Severity.HIGH,
                direction=Direction.ADVERSE,
                sentence=f"{use.name} newly mentioned: {gist(edit.came)}",
            )


def use_removed(edit: Edit) -> Iterator[Reason]:
    """Yield a reason for every grave use that a passage no longer names (guideline, low)."""
    if edit.before is None or negated(edit.words_before):
        return
    for use in USES:
        if (
            mentions(edit.removed, use.stems)
            and not mentions(edit.words_after, use.stems)
            and mentions(edit.words_before, use.needs)
        ):
            yield reason(
                edit,
                rule=_removed(use),
                category=use.category,
                severity=Severity.LOW,
                direction=Direction.FAVOURABLE,
                sentence=f"{use.name} no longer mentioned: {gist(edit.gone)}",
            )


def choice_added(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a way to opt out or to object came."""
    if edit.after and mentions(edit.added, OPT_OUT) and not mentions(edit.words_before, OPT_OUT):
        yield reason(
            edit,
            rule="choice_added",
            category=Category.USER_CHOICE_CONSENT,
            severity=Severity.LOW,
            direction=Direction.FAVOURABLE,
            sentence=f"A way to opt out or object came: {gist(edit.came)}",
        )


def right_added(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a right is newly named."""
    if edit.after and mentions(edit.added, RIGHTS) and not mentions(edit.words_before, RIGHTS):
        yield reason(
            edit,
            rule="right_added",
            category=Category.DATA_SUBJECT_RIGHTS,
            severity=Severity.MEDIUM,
            direction=Direction.FAVOURABLE,
            sentence=f"A right is newly stated: {gist(edit.came)}",
        )


def _widened(edit: Edit, stems: str) -> bool:
    """Return whether a whole phrase came that names the use, into a passage that named it before."""
    return any(len(came) > len(gone) + _PHRASE and mentions(came, stems) for gone, came in edit.hunks)


def choice_removed(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a way to opt out or to object went (guideline, high)."""
    if edit.before and mentions(edit.removed, OPT_OUT) and not mentions(edit.words_after, OPT_OUT):
        yield reason(
            edit,
            rule="choice_removed",
            category=Category.USER_CHOICE_CONSENT,
            severity=Severity.HIGH,
            direction=Direction.ADVERSE,
            sentence=f"A way to opt out or object is gone: {gist(edit.gone)}",
        )


def right_removed(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a right is no longer named (guideline, high)."""
    if edit.before and mentions(edit.removed, RIGHTS) and not mentions(edit.words_after, RIGHTS):
        yield reason(
            edit,
            rule="right_removed",
            category=Category.DATA_SUBJECT_RIGHTS,
            severity=Severity.HIGH,
            direction=Direction.ADVERSE,
            sentence=f"A right is no longer stated: {gist(edit.gone)}",
        )


_PHRASE = 5


def _removed(use: Use) -> str:
    return use.rule.replace("_added", "_removed")


ADDED = tuple(
    Name(name=use.rule, severities=(Severity.HIGH,), description=f"{use.name} newly mentioned") for use in USES
)
REMOVED = tuple(
    Name(name=_removed(use), severities=(Severity.LOW,), description=f"{use.name} no longer mentioned") for use in USES
)
