"""Kinds of recipients, purposes and data: what a reviewer's record lists, so what is new when a kind is new."""

from collections.abc import Mapping
from functools import reduce
from operator import or_

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
        of_kinds = {name: number(*phrases.values()) for name, phrases in table.items()}
        _NUMBERED[id(table)] = table, reduce(or_, of_kinds.values(), 0), of_kinds
    _, every, numbers = _NUMBERED[id(table)]
    found = named(spoken) & every
    return frozenset(name for name, numbered in numbers.items() if found & numbered) if found else frozenset()


_NUMBERED: dict[int, tuple[Mapping[str, Phrases], int, Mapping[str, int]]] = {}
"""Of each table that was asked the numbers of its kinds, together and one by one; it is kept, for its identity."""
