"""Pure: whether two fetches of a page gave one text, and what to leave out where they did not."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice

from monitor.clauses import clauses
from monitor.diff import compare
from spiders.bundle import parts
from spiders.extract import extract
from spiders.page import Element, ExtractError, length, parse, text_of
from spiders.selectors import find
from storage.jobs import Outcome
from storage.records import ClauseChange, Policy, Snapshot

MOST = 0.2
"""Share of a page's text that a suggestion may leave out: what is more than that is hardly beside the policy."""

MOST_TRIES = 40
"""Selectors tried, each on both pages: of a page of 400 kB one try takes a fifth of a second."""

MOST_LOOKED_AT = 8
"""Differences for which selectors are sought: the block around one often holds more of them."""

PLAIN_NAME = re.compile(r"-?[A-Za-z_][\w-]*")
RANDOM_NAME = re.compile(r"\d{3}|[A-Z].*\d|\d.*[A-Z]|__\w{5}$|^(css|sc|jsx)-")
"""Names that a build or a request makes up will not stand there next week."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stability:
    """How the second fetch of a page, in a fresh connection, stands to the first."""

    problem: str | None = None
    """Why there is no second text, where there is none."""
    changes: tuple[ClauseChange, ...] = ()
    remove: tuple[str, ...] = ()
    """Selectors without which both texts are the same, tried on both pages; empty where none were found."""

    @property
    def same(self) -> bool:
        """Whether both fetches gave the same text."""
        return self.problem is None and not self.changes


def stability(policy: Policy, first: Outcome, second: Outcome) -> Stability:
    """Compare what two fetches of a policy came to."""
    alike = first.fetch.outcome is second.fetch.outcome
    if first.reading is None or second.reading is None or not alike:
        return Stability(problem=first.fetch.error or second.fetch.error or "no text to compare")
    if first.reading.fingerprint == second.reading.fingerprint:
        return Stability()
    changes = compare(first.reading.text, second.reading.text).changes()
    if first.snapshot is None or second.snapshot is None:
        return Stability(changes=changes)
    return Stability(changes=changes, remove=_quieting(policy, first.snapshot, second.snapshot))


def _quieting(policy: Policy, first: Snapshot, second: Snapshot) -> tuple[str, ...]:
    """Return selectors to remove, each of which takes differences away, and which together take all of them."""
    found: tuple[str, ...] = ()
    differing = _differing(policy, first, second, found)
    tries = iter(range(MOST_TRIES))
    while differing:
        for selector, _ in zip(_candidates(differing, first, second), tries, strict=False):
            left = _differing(policy, first, second, (*found, selector))
            if left is not None and left < differing:
                found, differing = (*found, selector), left
                break
        else:
            return ()
    return found


def _differing(policy: Policy, first: Snapshot, second: Snapshot, remove: tuple[str, ...]) -> Counter[str] | None:
    """Return the clauses that only one of the texts has, None where nothing is left of one."""
    try:
        one, other = (
            Counter(clause.text for clause in clauses(extract(page, policy.select, (*policy.remove, *remove)).text))
            for page in (first, second)
        )
    except ExtractError:
        return None
    return (one - other) + (other - one)


def _candidates(differing: Iterable[str], *pages: Snapshot) -> Iterator[str]:
    """Yield selectors of the blocks around each difference, from the smallest upwards, each once."""
    first = islice(differing, MOST_LOOKED_AT)
    yield from dict.fromkeys(selector for words in first for page in pages for selector in _around(words, page))


def _around(words: str, snapshot: Snapshot) -> Iterator[str]:
    for root in _roots(snapshot):
        holder = _holder(root, _letters(words))
        if holder is not None:
            yield from _selectors(holder, root)


def _roots(snapshot: Snapshot) -> Iterator[Element]:
    """Yield the tree of each page of a snapshot; a PDF has none."""
    for page in parts(snapshot):
        with suppress(ExtractError):
            yield parse(page)


def _holder(root: Element, letters: str) -> Element | None:
    """Return the innermost element that holds the words, however they are marked up."""
    inner = root if letters and letters in _letters(text_of(root)) else None
    element = None
    while inner is not None:
        element = inner
        inner = next((child for child in element if letters in _letters(text_of(child))), None)
    return element


def _selectors(holder: Element, root: Element) -> Iterator[str]:
    """Yield selectors of an element and those around it that match little of the page."""
    everything = length(root)
    for element in (holder, *holder.iterancestors()):
        for selector in _names(element):
            if sum(map(length, find(root, selector))) <= MOST * everything:
                yield selector


def _names(element: Element) -> Iterator[str]:
    name = element.get("id") or ""
    if PLAIN_NAME.fullmatch(name) and not RANDOM_NAME.search(name):
        yield f"#{name}"
    for word in (element.get("class") or "").split():
        if PLAIN_NAME.fullmatch(word) and not RANDOM_NAME.search(word):
            yield f"{element.tag}.{word}"


def _letters(words: str) -> str:
    return re.sub(r"\W+", "", words)
