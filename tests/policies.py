"""A small policy of our own, in which tests edit one clause."""

from datetime import date

from monitor.materiality import judge
from storage.records import Direction, Severity

AROUND = """# Privacy policy of Roadbook

Last updated: 3 March 2024

## What we collect

Roadbook collects your name, your email address and the trips that you log.

## Why we need it

{clause}

## How to reach us

Write to privacy@roadbook.example whenever a question comes up about any of this.
"""


def policy(clause: str) -> str:
    """Return the policy with one clause in the middle."""
    return AROUND.format(clause=clause)


def severity(before: str, after: str) -> Severity | None:
    """Return how severe the edit of one clause is."""
    return judge(policy(before), policy(after)).severity


def told(before: str, after: str, rule: str, *, seen_on: date | None = None) -> list[tuple[Severity, Direction]]:
    """Return severity and direction of each reason that a rule gave for one edited clause."""
    reasons = judge(policy(before), policy(after), seen_on=seen_on).reasons
    return [(reason.severity, reason.direction) for reason in reasons if reason.rule == rule]
