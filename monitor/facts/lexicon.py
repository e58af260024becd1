"""Kinds of facts whose values are a closed list, each with the phrases that state it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from monitor.facts.phrases import compiled
from monitor.facts.sentences import Document, Sentence, Wording
from storage.records import Fact, FactKind

DENIAL = re.compile(
    r"(?<!\w)(?:not(?! only)|never|no longer|don't|doesn't|cannot|without|neither|invalid\w*|pas|nicht|kein\w*|niet|"
    r"geen|no(?! solo)|non(?! solo)|nessun\w*|aucun\w*|sin|ohne|zonder|senza)(?:\s[^\s.;:,]{1,20}){0,3}\s?$"
)
"""What denies the phrase that it stands right before; of "ne … pas" the second word, as the first is "only" too."""
REACH = 60
"""Characters before a phrase in which a denial of it may stand."""


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One value of a closed list."""

    value: str
    stems: tuple[str, ...]
    """One of these begins a word of every sentence that states the value: a test before the pattern."""
    pattern: re.Pattern[str]


def entry(value: str, stems: str, phrases: Mapping[str, str]) -> Entry:
    """Return the entry of a value; `stems` are parted by spaces, `phrases` are patterns by language."""
    return Entry(value, tuple(stems.split()), compiled(phrases))


def stated(document: Document, kind: FactKind, entries: Iterable[Entry]) -> Iterator[Fact]:
    """Yield each value that the text states, once, at the first sentence that does not deny it."""
    for listed in entries:
        sentence = next((found for found in document.holding(listed.stems) if states(found, listed.pattern)), None)
        if sentence:
            yield sentence.fact(kind, listed.value)


def states(sentence: Sentence | Wording, pattern: re.Pattern[str]) -> bool:
    """Say whether a sentence holds a phrase that no negation stands before."""
    return sentence.holds(pattern) and any(
        not denied(sentence.plain, match.start()) for match in pattern.finditer(sentence.plain)
    )


def denied(plain: str, start: int) -> bool:
    """Say whether a negation stands a few words before a place in a text."""
    return bool(DENIAL.search(plain, max(0, start - REACH), start))


def each_once(facts: Iterable[Fact]) -> Iterator[Fact]:
    """Yield the first fact of every value."""
    seen: set[str | None] = set()
    for fact in facts:
        if fact.value not in seen:
            seen.add(fact.value)
            yield fact
