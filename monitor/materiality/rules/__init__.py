"""The rules that say why an edit matters: small functions with one signature, listed at the end of their modules."""

from collections.abc import Sequence

from monitor.materiality.rules import (
    calendar,
    choices,
    consent,
    contacts,
    defaults,
    duties,
    exceptions,
    favours,
    limits,
    modals,
    numbers,
    parties,
    promises,
    protection,
    qualifiers,
    regions,
    retention,
    safeguards,
    sending,
    statements,
    strength,
    terms,
    topics,
    uses,
)
from monitor.materiality.rules.names import Rule

RULES: Sequence[Rule] = tuple(
    rule
    for module in (
        calendar,
        numbers,
        promises,
        modals,
        qualifiers,
        strength,
        limits,
        duties,
        protection,
        favours,
        exceptions,
        retention,
        uses,
        choices,
        consent,
        defaults,
        safeguards,
        statements,
        terms,
        parties,
        sending,
        regions,
        contacts,
        topics,
    )
    for rule in module.RULES
)
"""In the order in which they are asked; what is said of any subject comes last."""
