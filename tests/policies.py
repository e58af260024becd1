"""A small policy of our own, in which tests edit one clause."""

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
