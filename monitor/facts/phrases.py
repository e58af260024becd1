"""What every table of phrases is made into: one compiled pattern for all its languages."""

import re
from collections.abc import Mapping

from monitor.patterns import lazy

GAP = r"(?:[^\s.;!?]+\s+){0,%d}?"
"""A few words of one sentence, as few as possible; the bound keeps the search linear."""


def words(text: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(text.split())


def gap(words: int) -> str:
    """Return the pattern of at most `words` words, each with the space after it."""
    return GAP % words


def union(table: Mapping[str, str]) -> str:
    """Return the phrases of all languages as one alternation: a text may mix languages, so none is left out."""
    return "(?:" + "|".join(table.values()) + ")"


def compiled(table: Mapping[str, str]) -> re.Pattern[str]:
    """Compile a table of phrases, each matched from the beginning of a word, against lower-case text."""
    return lazy(r"(?<!\w)" + union(table))
