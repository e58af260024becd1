"""Kinds of recipients, purposes and data: what a reviewer's record lists, so what is new when a kind is new."""

from collections.abc import Mapping

from monitor.materiality.vocabulary import mentions

Phrases = Mapping[str, str]
"""Stems by language (ISO 639-1), written as in the vocabulary."""


def stems(phrases: Phrases) -> str:
    """Return the stems of all languages: a text may mix languages, so none is left out."""
    return " | ".join(phrases.values())


def kinds(spoken: tuple[str, ...], table: Mapping[str, Phrases]) -> frozenset[str]:
    """Return the names of the kinds that words speak of.

    >>> from monitor.materiality.kinds.recipients import RECIPIENTS
    >>> sorted(kinds(("we", "tell", "data", "brokers", "and", "the", "police"), RECIPIENTS))
    ['authorities', 'data brokers']
    """
    if not mentions(spoken, *(lists for phrases in table.values() for lists in phrases.values())):
        return frozenset()
    return frozenset(name for name, phrases in table.items() if mentions(spoken, *phrases.values()))
