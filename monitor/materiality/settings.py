"""What the watchlist says of the rules: which reasons it switches off, which it weighs otherwise."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from monitor.materiality.rules.topics import NAMES_GIVEN
from storage.records import Reason, RuleSettings

GENERAL = frozenset({"unclassified", *(name.name for name in NAMES_GIVEN)})
"""Names of what is said of an edit for want of a better reason, or beside a light one."""


def say_nothing(told: Iterable[Reason]) -> bool:
    """Return whether reasons only say that something changed, for want of better ones."""
    return all(reason.rule in GENERAL for reason in told)


def settled(told: Sequence[Reason], rules: RuleSettings) -> tuple[tuple[Reason, ...], tuple[Reason, ...]]:
    """Return the reasons of one edit that count, with the severity that they are given, and those that are muted.

    An edit of whose specific reasons none is left is muted whole: whoever switches off `address_changed` does not ask
    to be told of the same address as `statement_reworded`.
    """
    if not rules:
        return tuple(told), ()
    muted = tuple(reason for reason in told if reason.rule in rules and rules[reason.rule] is None)
    left = tuple(replace(reason, severity=rules.get(reason.rule) or reason.severity) for reason in told)
    counted = tuple(reason for reason in left if reason not in muted)
    if muted and say_nothing(counted):
        return (), tuple(told)
    return counted, muted
