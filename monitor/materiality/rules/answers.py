"""How facts are told that answer one question of a reviewer: whose law, which court, who answers, is data sold."""

from collections.abc import Mapping
from dataclasses import dataclass

from monitor.facts.changes import FactChange
from monitor.materiality.passages import Text
from monitor.materiality.words import plain, words
from storage.records import Category, Direction, FactKind, Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """How another answer is told: severity by the guideline of one that came, went, or took the place of another."""

    rule: str
    name: str
    category: Category
    came: Severity | None
    went: Severity | None
    replaced: Severity | None
    way: Severity | None = None
    """Of an answer that is only a way to send something: the rights channel (guideline, low)."""
    direction: Direction = Direction.NEUTRAL


_HIGH, _MEDIUM, _LOW = Severity.HIGH, Severity.MEDIUM, Severity.LOW
ANSWERS: Mapping[FactKind, Answer] = {
    FactKind.GOVERNING_LAW: Answer(
        rule="governing_law_changed",
        name="The law that governs",
        category=Category.SCOPE_LEGAL_TERMS,
        came=_MEDIUM,
        went=_MEDIUM,
        replaced=_MEDIUM,
    ),
    FactKind.COURT: Answer(
        rule="court_changed",
        name="Where disputes are heard",
        category=Category.SCOPE_LEGAL_TERMS,
        came=_MEDIUM,
        went=_MEDIUM,
        replaced=_MEDIUM,
    ),
    FactKind.CONTROLLER: Answer(
        rule="controller_changed",
        name="Who is responsible for the data",
        category=Category.CONTROLLER_IDENTITY_CONTACT,
        came=None,
        went=_HIGH,
        replaced=_HIGH,
        direction=Direction.ADVERSE,
    ),
    FactKind.REQUEST_NEEDS: Answer(
        rule="request_needs_added",
        name="What a request must bring along",
        category=Category.DATA_SUBJECT_RIGHTS,
        came=_HIGH,
        went=None,
        replaced=None,
        way=_LOW,
        direction=Direction.ADVERSE,
    ),
    FactKind.COOKIE: Answer(
        rule="cookie_named",
        name="A cookie",
        category=Category.COOKIES_TRACKING,
        came=_LOW,
        went=None,
        replaced=None,
    ),
}
"""Parties and contacts are told by the edits, which know a list from a mention, and requests from the press."""
_WAY = "by post"


def severity_of(answer: Answer, change: FactChange) -> Severity | None:
    """Return how much a change of the answer weighs; None where it is nothing to tell."""
    if change.before and change.after:
        return answer.replaced
    if change.after and change.after.value == _WAY:
        return answer.way
    return answer.came if change.after else answer.went


def has_changed(change: FactChange, before: Text, after: Text) -> bool:
    """Return whether the texts say another thing, rather than a reader that saw the same thing only once.

    The words around a fact must be others; one that came must not be named by the older text at all, nor one that
    went by the newer. Who is responsible may stand in the imprint, if the newer text has one.
    """
    if change.kind is FactKind.CONTROLLER and change.after is None and after.holds(_IMPRINT):
        return False
    lone = change.before is None or change.after is None
    sides = ((change.before, after), (change.after, before))
    return not any(
        other.names(words(plain(fact.quote))) or (lone and other.names(words(fact.value or "")))
        for fact, other in sides
        if fact
    )


_IMPRINT = "impressum | imprint | legal notice | mentions legales | colofon | aviso legal | note legali"
