"""The names that reasons carry and what each may weigh, so that a person can list, silence and re-weigh them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from monitor.materiality.edits import Edit
from storage.records import Reason, Severity

Find = Callable[[Edit], Iterator[Reason]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name that a reason can carry."""

    name: str
    severities: tuple[Severity, ...]
    """That a reason of this name can have unless the watchlist says otherwise, most severe first."""
    description: str
    """When such a reason is given: one line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A function that says why an edit matters, and the names of the reasons that it can give."""

    find: Find
    names: tuple[Name, ...]


def rule(find: Find, *severities: Severity) -> Rule:
    """Return the rule of a function that gives reasons of one name: its own."""
    return Rule(find=find, names=(Name(name=find.__name__, severities=severities, description=described(find)),))


def described(find: Find) -> str:
    """Return the first line of a rule's docstring without what all of them begin with."""
    line = (find.__doc__ or "").partition("\n")[0].removeprefix("Yield a reason ").rstrip(".")
    return line[:1].upper() + line[1:]
