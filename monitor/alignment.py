"""Finds for each clause of a policy the clause of the next version that took its place."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from monitor.clauses import Clause
from monitor.markdown import unnumbered
from monitor.words import TimeBudget, runs, tokens
from storage.records import Operation

Aligned = tuple[Clause | None, Clause | None]


def aligned(before: Sequence[Clause], after: Sequence[Clause], budget: TimeBudget) -> Iterator[Aligned]:
    """Yield every clause of both texts once and in order: beside its like, or beside None where there is none."""
    old, new = iter(before), iter(after)
    went: list[Clause] = []
    came: list[Clause] = []
    for operation, length in runs(_words(before), _words(after), budget.half):
        if operation is Operation.EQUAL:
            yield from _beside(went, came, budget)
            went, came = [], []
            yield from zip(islice(old, length), islice(new, length), strict=True)
        elif operation is Operation.DELETE:
            went += islice(old, length)
        else:
            came += islice(new, length)
    yield from _beside(went, came, budget)


class _Match(NamedTuple):
    old: int
    new: int
    likeness: float


@dataclass(frozen=True, slots=True)
class _Chain:
    """Matches that do not cross, from the last back."""

    weight: float = 0.0
    last: _Match | None = None
    rest: "_Chain | None" = None

    def __iter__(self) -> Iterator[_Match]:
        chain: _Chain | None = self
        while chain and chain.last:
            yield chain.last
            chain = chain.rest


_LIKE_ENOUGH = 0.4
"""Share of words in common from which a clause counts as the other one, edited."""
_LIKE_ENOUGH_ALONE = 0.25
"""The same where one clause went and one came in the same place."""
_SAME_LABEL = 0.7
"""Likeness of two clauses that begin with the same label, such as the cookie's name in a table row."""
_LONGEST_LABEL = 60
_COMMON_WORD = 50
"""A word in more clauses than this says nothing about which one is meant, and would cost quadratic time."""
_MOST_CANDIDATES = 8
_FEWEST_WORDS_KEPT_WHOLE = 6


def _words(clauses: Sequence[Clause]) -> list[str]:
    return [unnumbered(clause.text) for clause in clauses]


def _beside(went: Sequence[Clause], came: Sequence[Clause], budget: TimeBudget) -> Iterator[Aligned]:
    old, new = 0, 0
    for match in [*_matches(went, came, budget), _Match(len(went), len(came), 0)]:
        yield from ((clause, None) for clause in went[old : match.old])
        yield from ((None, clause) for clause in came[new : match.new])
        yield from zip(went[match.old : match.old + 1], came[match.new : match.new + 1], strict=True)
        old, new = match.old + 1, match.new + 1


def _matches(went: Sequence[Clause], came: Sequence[Clause], budget: TimeBudget) -> list[_Match]:
    """Choose the matches that keep the order of both sides and are most alike in sum."""
    best = _Best(len(went))
    for candidates in _candidates(went, came, budget):
        chains = [
            _Chain(below.weight + match.likeness, match, below)
            for match in candidates
            for below in [best.below(match.old)]
        ]
        for chain in chains:
            best.offer(chain)
    return list(best.below(len(went)))[::-1]


class _Best:
    """The heaviest chain that ends before each old clause, as a Fenwick tree: n matches take n log n steps."""

    def __init__(self, size: int) -> None:
        self._tree = [_Chain()] * (size + 1)

    def below(self, old: int) -> _Chain:
        best = _Chain()
        while old > 0:
            best = max(best, self._tree[old], key=lambda chain: chain.weight)
            old -= old & -old
        return best

    def offer(self, chain: _Chain) -> None:
        place = chain.last.old + 1 if chain.last else len(self._tree)
        while place < len(self._tree):
            self._tree[place] = max(self._tree[place], chain, key=lambda held: held.weight)
            place += place & -place


def _candidates(went: Sequence[Clause], came: Sequence[Clause], budget: TimeBudget) -> Iterator[list[_Match]]:
    """Yield for each clause that came the clauses that went and are like it."""
    enough = _LIKE_ENOUGH_ALONE if len(went) == len(came) == 1 else _LIKE_ENOUGH
    bags = [_bag(clause) for clause in went]
    places = _places(bags)
    for new, clause in enumerate(came):
        if budget.left <= 0:
            return
        bag = _bag(clause)
        shared = Counter(old for word in bag for old in places.get(word, ()))
        matches = (
            _Match(old, new, _likeness(went[old], bags[old], clause, bag))
            for old, _ in shared.most_common(_MOST_CANDIDATES)
        )
        yield [match for match in matches if match.likeness >= enough]


def _places(bags: Sequence[Counter[str]]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for place, bag in enumerate(bags):
        for word in bag:
            places[word].append(place)
    return {word: found for word, found in places.items() if len(found) <= _COMMON_WORD}


def _bag(clause: Clause) -> Counter[str]:
    return Counter(token for token in tokens(clause.text.casefold()) if token[0].isalnum())


def _likeness(old: Clause, old_bag: Counter[str], new: Clause, new_bag: Counter[str]) -> float:
    shared = (old_bag & new_bag).total()
    shorter, longer = sorted((old_bag.total(), new_bag.total()))
    alike = 2 * shared / (shorter + longer)
    kept_whole = shorter >= _FEWEST_WORDS_KEPT_WHOLE and shared >= 0.9 * shorter
    labelled = _SAME_LABEL if _label(old) and _label(old) == _label(new) else 0.0
    return max(alike, _LIKE_ENOUGH if kept_whole else 0.0, labelled)


def _label(clause: Clause) -> str:
    bar, colon = clause.text.find(" | "), clause.text.find(": ")
    found = bar if bar > 0 else colon
    return clause.text[:found] if 0 < found <= _LONGEST_LABEL else ""
