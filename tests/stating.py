"""What texts state, for the tests of the readers of facts."""

from monitor.facts import read_facts
from storage.records import Fact, FactKind


def stated(text: str, kind: FactKind) -> list[Fact]:
    """Return the facts of one kind in a text."""
    return [fact for fact in read_facts(text) if fact.kind is kind]


def values(text: str, kind: FactKind) -> list[str | None]:
    """Return the values of one kind of fact in a text."""
    return [fact.value for fact in stated(text, kind)]


def notice(text: str) -> Fact:
    """Return the change notice of a text that has one."""
    return stated(text, FactKind.CHANGE_NOTICE)[0]


def retained(text: str) -> list[str | None]:
    """Return the retention periods of a text."""
    return values(text, FactKind.RETENTION)


def subjects(text: str) -> list[object]:
    """Return what the retention periods of a text apply to."""
    return [fact.detail["what"] for fact in stated(text, FactKind.RETENTION)]
