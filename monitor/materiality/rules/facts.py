"""Rules on facts of the whole text: what it stated and states no more, wherever it stood, unless an edit told it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from monitor.facts.change_notice import KINDS
from monitor.facts.changes import FactChange, days, fact_changes
from monitor.materiality.countries import is_place_of
from monitor.materiality.echo import echoed
from monitor.materiality.edits import Document
from monitor.materiality.reasons import cut
from monitor.materiality.rules.names import Name
from monitor.materiality.words import plain, words
from storage.records import Category, Direction, Fact, FactKind, Reason, Severity

_HIGH, _MEDIUM, _LOW = Severity.HIGH, Severity.MEDIUM, Severity.LOW


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a kind of fact answers in a reviewer's record, and how much it weighs when the answer changes."""

    rule: str
    name: str
    category: Category
    came: Severity
    went: Severity
    better: Severity = _MEDIUM
    worse: Severity = _HIGH


ANSWERS: Mapping[FactKind, Answer] = {
    FactKind.RETENTION: Answer(
        rule="retention", name="Retention", category=Category.RETENTION_DELETION, came=_MEDIUM, went=_HIGH
    ),
    FactKind.MINIMUM_AGE: Answer(
        rule="age", name="Age limit", category=Category.CHILDREN_AGE, came=_MEDIUM, went=_HIGH
    ),
    FactKind.RESPONSE_DEADLINE: Answer(
        rule="answer_time",
        name="Time to answer requests",
        category=Category.DATA_SUBJECT_RIGHTS,
        came=_MEDIUM,
        went=_MEDIUM,
        worse=_MEDIUM,
    ),
    FactKind.OBJECTION_WINDOW: Answer(
        rule="objection",
        name="Time to object to changes",
        category=Category.POLICY_CHANGE_NOTICE,
        came=_MEDIUM,
        went=_HIGH,
    ),
    FactKind.CHANGE_NOTICE: Answer(
        rule="change_notice",
        name="Notice of changes",
        category=Category.POLICY_CHANGE_NOTICE,
        came=_MEDIUM,
        went=_HIGH,
    ),
    FactKind.COUNTRY: Answer(
        rule="country",
        name="A place where data are kept or sent",
        category=Category.INTERNATIONAL_TRANSFER,
        came=_HIGH,
        went=_LOW,
    ),
    FactKind.PROMISE: Answer(
        rule="promise", name="A promise", category=Category.THIRD_PARTY_SHARING, came=_MEDIUM, went=_HIGH
    ),
}
