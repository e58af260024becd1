"""Which facts came, went or moved between two texts, and whom that favours: wherever in the text they stand."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from heapq import merge
from itertools import islice

from monitor.facts.change_detail import channels_in
from monitor.facts.change_notice import KINDS
from monitor.sharing import shared
from storage.records import Direction, Fact, FactKind

_ADVERSE, _FAVOURABLE, _NEUTRAL = Direction.ADVERSE, Direction.FAVOURABLE, Direction.NEUTRAL
SHOWN = frozenset({"website", "the page itself"})
"""Ways of telling of a change that reach nobody."""
_DAYS = {"Y": 365.25, "M": 30.4375, "W": 7.0, "D": 1.0}
_PERIOD = re.compile(r"P(?:(\d{1,4})([YMWD])|T(\d{1,4})([HM]))")
_WORD = re.compile(r"\w{3,}")
_MOST_COMPARED = 200
"""Facts of one kind: where more are other ones, none is looked for that moved, since each would be compared to all."""
_ALIKE = 0.34
"""Of the words that say what a period applies to, or of the quotes: from here on two facts are of one thing."""
_SAME_SENTENCE = 0.7
_SAME_LENGTH = 0.025
"""A month is thirty days (guideline, hard cases)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FactChange:
    """A fact that came (`before` is None), went (`after` is None) or has another value; `direction` for the reader."""

    kind: FactKind
    before: Fact | None
    after: Fact | None
    direction: Direction


def fact_changes(before: Sequence[Fact], after: Sequence[Fact]) -> tuple[FactChange, ...]:
    """Return every change between the facts of two texts, kind by kind; a fact that only stands elsewhere is none.

    Facts are matched by kind and canonical value; of those left, two that are about the same thing have moved.
    """
    ours, theirs = _by_kind(before), _by_kind(after)
    return tuple(
        FactChange(kind=kind, before=old, after=new, direction=_direction(kind, old, new))
        for kind in FactKind
        for old, new in _pairs(kind, ours.get(kind, ()), theirs.get(kind, ()))
    )


@lru_cache(maxsize=1024)
def days(value: str | None) -> float | None:
    """Return the days of an ISO 8601 period; None where there is none.

    >>> days("P2W"), days("PT72H"), days(None)
    (14.0, 3.0, None)
    """
    match = _PERIOD.fullmatch(value or "")
    if match is None:
        return None
    amount, unit, hours, small = match.groups()
    return int(amount) * _DAYS[unit] if amount else int(hours) / (24 if small == "H" else 1440)


def _by_kind(facts: Sequence[Fact]) -> Mapping[FactKind, Sequence[Fact]]:
    found: dict[FactKind, list[Fact]] = defaultdict(list)
    for fact in facts:
        found[fact.kind].append(fact)
    return found


def _pairs(kind: FactKind, before: Sequence[Fact], after: Sequence[Fact]) -> Iterator[tuple[Fact | None, Fact | None]]:
    twins = _twins(before, after)
    taken = set(twins)
    gone = [old for old, twin in zip(before, twins, strict=True) if twin is None]
    left = [new for place, new in enumerate(after) if place not in taken]
    held_before, held_after = {_value(fact) for fact in before}, {_value(fact) for fact in after}
    if kind in _NAMED:
        gone = [old for old in gone if _value(old) not in held_after]
        left = [new for new in left if _value(new) not in held_before]
    for old in gone:
        moved = None if kind in _NAMED or len(left) > _MOST_COMPARED else _nearest(old, left)
        if moved and (_likeness(old, moved) >= _ALIKE or kind in _ONE):
            left.remove(moved)
            yield old, moved
        else:
            yield old, None
    yield from ((None, new) for new in left)


_Answer = tuple[str, tuple[object, ...]]


def _twins(before: Sequence[Fact], after: Sequence[Fact]) -> Sequence[int | None]:
    """Return for each older fact the place of the first newer one that says the same and that no other has taken.

    Of one thing, or sentence, before of others like it: rows of a table differ in a word, and half of them say one.
    """
    places: dict[_Answer, list[int]] = defaultdict(list)
    for place, new in enumerate(after):
        places[_answer(new)].append(place)
    equal = {answer: _equal(answer, tuple(places)) for answer in set(map(_answer, before))}
    twins: list[int | None] = [None] * len(before)
    for is_one in (_is_of_one_name, _is_in_one_sentence, _is_about_one):
        for number, old in enumerate(before):
            if twins[number] is None:
                waiting = merge(*(places.get(answer, ()) for answer in equal[_answer(old)]))
                near = islice(waiting, _MOST_COMPARED)
                twins[number] = twin = next((place for place in near if is_one(old, after[place])), None)
                if twin is not None:
                    places[_answer(after[twin])].remove(twin)
    return twins


def _answer(fact: Fact) -> _Answer:
    return _value(fact), _way(fact)


def _nearest(old: Fact, among: Sequence[Fact]) -> Fact | None:
    return max(among, key=partial(_likeness, old), default=None)


def _value(fact: Fact) -> str:
    return (fact.value or "").casefold()


def _equal(answer: _Answer, others: Iterable[_Answer]) -> Sequence[_Answer]:
    """Return the answers that are the same: of lengths of time those that differ by no more than their units."""
    value, way = answer
    length = days(value.upper())
    if length is None:
        return [answer]
    lengths = ((other, days(other[0].upper())) for other in others if other[1] == way)
    return [
        other
        for other, theirs in lengths
        if theirs is not None and abs(length - theirs) <= _SAME_LENGTH * max(length, theirs)
    ]


def _is_about_one(old: Fact, new: Fact) -> bool:
    """Return whether two facts of one value are about the same: two sorts of data may be kept equally long."""
    return old.kind is not FactKind.RETENTION or days(old.value) is None or _likeness(old, new) >= _ALIKE


def _is_of_one_name(old: Fact, new: Fact) -> bool:
    return old.detail.get("what") == new.detail.get("what") and _is_about_one(old, new)


def _is_in_one_sentence(old: Fact, new: Fact) -> bool:
    return _overlap(old.quote, new.quote) >= _SAME_SENTENCE and _is_about_one(old, new)


def _way(fact: Fact) -> tuple[object, ...]:
    """Return what of the detail belongs to the answer: how changes are told, and whether use is acceptance."""
    return (fact.detail.get("kind"), is_only_shown(fact), bool(fact.detail.get("implied_acceptance")))


def _likeness(old: Fact, new: Fact) -> float:
    return max(
        _overlap(str(old.detail.get("what", "")), str(new.detail.get("what", ""))), _overlap(old.quote, new.quote)
    )


def _overlap(one: str, other: str) -> float:
    ours, theirs = _bag(one), _bag(other)
    return 2 * (ours & theirs).total() / max(1, ours.total() + theirs.total())


@shared(4096)
def _bag(text: str) -> Counter[str]:
    """Return how often each word stands in a text; it is shared, and not to be altered."""
    return Counter(_WORD.findall(text.lower()))


def _direction(kind: FactKind, old: Fact | None, new: Fact | None) -> Direction:
    good = _GOOD.get(kind)
    if kind is FactKind.CHANGE_NOTICE:
        return _of_notice(old, new)
    if good is None:
        return _NEUTRAL
    if old is None or new is None:
        return _FAVOURABLE if (new is not None) is good.stated else _ADVERSE
    ours, theirs = days(old.value), days(new.value)
    if ours is None or theirs is None:
        ours, theirs = _number(old.value), _number(new.value)
    if ours is None or theirs is None:
        return _NEUTRAL
    return _compared((theirs,), (ours,)) if good.more else _compared((ours,), (theirs,))


def _of_notice(old: Fact | None, new: Fact | None) -> Direction:
    ours, theirs = _notice(old), _notice(new)
    if ours != theirs or old is None or new is None:
        return _compared(theirs, ours)
    if is_only_shown(new) and not is_only_shown(old):
        return _ADVERSE
    # What now tells in person may have stood in the text before, beside what was only shown.
    same = is_only_shown(old) and not is_only_shown(new) and _overlap(old.quote, new.quote) >= _ALIKE
    return _FAVOURABLE if same else _NEUTRAL


def _notice(fact: Fact | None) -> tuple[float, ...]:
    """Return how much a reader can rely on being told of changes."""
    if fact is None:
        return (-len(KINDS), 0.0, 0.0)
    kind = str(fact.detail.get("kind", KINDS[-1]))
    place = KINDS.index(kind) if kind in KINDS else len(KINDS)
    return (-place, days(fact.value) or 0.0, 0.0 if fact.detail.get("implied_acceptance") else 1.0)


def is_only_shown(fact: Fact) -> bool:
    """Say whether a notice of changes stands where the reader must look, by its own words, and reaches nobody."""
    channels = channels_in(fact.quote) if fact.kind is FactKind.CHANGE_NOTICE else frozenset()
    return bool(channels) and channels <= SHOWN


def _compared(now: tuple[float, ...], then: tuple[float, ...]) -> Direction:
    if now == then:
        return _NEUTRAL
    return _FAVOURABLE if now > then else _ADVERSE


def _number(value: str | None) -> float | None:
    return float(value) if value and value.isdecimal() else None


@dataclass(frozen=True, slots=True)
class _Good:
    """What is good for the reader: that such a fact is stated, that its value is more."""

    stated: bool
    more: bool


_GOOD: Mapping[FactKind, _Good] = {
    FactKind.OBJECTION_WINDOW: _Good(stated=True, more=True),
    FactKind.RESPONSE_DEADLINE: _Good(stated=True, more=False),
    FactKind.RESPONSE_EXTENSION: _Good(stated=False, more=False),
    FactKind.RETENTION: _Good(stated=True, more=False),
    FactKind.MINIMUM_AGE: _Good(stated=True, more=True),
    FactKind.COUNTRY: _Good(stated=False, more=False),
    FactKind.THIRD_PARTY: _Good(stated=False, more=False),
    FactKind.PROMISE: _Good(stated=True, more=True),
    FactKind.RIGHT: _Good(stated=True, more=True),
    FactKind.TRANSFER_MECHANISM: _Good(stated=True, more=True),
    FactKind.CERTIFICATION: _Good(stated=True, more=True),
    FactKind.REQUEST_NEEDS: _Good(stated=False, more=False),
    FactKind.COOKIE: _Good(stated=False, more=False),
}
_NAMED = frozenset(
    {
        FactKind.COUNTRY,
        FactKind.THIRD_PARTY,
        FactKind.PROMISE,
        FactKind.RIGHT,
        FactKind.TRANSFER_MECHANISM,
        FactKind.CERTIFICATION,
        FactKind.REQUEST_NEEDS,
        FactKind.COOKIE,
        FactKind.AUTHORITY,
        FactKind.CONTACT,
    }
)
"""Whose value is the thing itself: another value is another thing, and one that stands in two places is one."""
_ONE = frozenset(
    {
        FactKind.CHANGE_NOTICE,
        FactKind.LAST_UPDATED,
        FactKind.EFFECTIVE_DATE,
        FactKind.SALE_OF_DATA,
        FactKind.AUTOMATED_DECISIONS,
        FactKind.GOVERNING_LAW,
    }
)
"""Of which a text has one answer, so that another wording is the same thing moved."""
