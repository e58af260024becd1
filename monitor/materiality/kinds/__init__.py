"""Kinds of recipients, purposes and data: what a reviewer's record lists, so what is new when a kind is new."""

from collections.abc import Mapping

from monitor.materiality.glossary import named, number

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
    if id(table) not in _NUMBERED:
        _NUMBERED[id(table)] = table, {name: number(*phrases.values()) for name, phrases in table.items()}
    numbers = _NUMBERED[id(table)][1]
    found = named(spoken)
    return frozenset(name for name, numbered in numbers.items() if found & numbered)


_NUMBERED: dict[int, tuple[Mapping[str, Phrases], Mapping[str, int]]] = {}
"""Of each table that was asked the numbers of its kinds; the table is kept, so that its identity stays its own."""
