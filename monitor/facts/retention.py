"""How long which data are kept, or how soon they are deleted."""

from collections.abc import Iterator
from itertools import pairwise

from monitor.clauses import ClauseKind
from monitor.facts.cell_phrases import MAXIMUM
from monitor.facts.cells import focused, is_kept_in_cell, is_kept_in_fragment
from monitor.facts.durations import Duration
from monitor.facts.phrases import compiled, union
from monitor.facts.retention_exclusions import (
    ALWAYS_DATA,
    belongs_to_other,
    is_age,
    is_cookie,
    is_warning,
    looks_elsewhere,
    of_data,
    restates,
)
from monitor.facts.retention_phrases import AFTER_THAT, FETCH, LINK, PERIOD_TITLE, RETAINED
from monitor.facts.retention_place import SHORTEST_TEXT, Spot, Surroundings
from monitor.facts.retention_subject import NAMED, subject
from monitor.facts.sentences import Document, Sentence
from monitor.patterns import lazy
from storage.records import Fact, FactKind

LINKED = compiled(LINK)
LASTING = lazy(
    r"(?<!\w)(?:for|pendant|durant|für|gedurende|durante|per)\s(?:(?:up to|an? (?:maximum )?period of|at least|maximal|"
    r"maximum|maximaal|jusqu'à|hasta|un periodo di)\s){0,2}$"
)
"""What ties a length of time to an item after one that says how long data are kept."""
ENTITLED = lazy(rf"(?<!\w){union(PERIOD_TITLE)}[^:;.|]{{0,40}}\s?[:=]\s?(?:{union(MAXIMUM)}\s)?$")
"""A label that says that what follows is how long data are kept: "Storage period: 3 years"."""
BEYOND = lazy(
    r"(?<!\w)(?:duration|length|term|durée|\w*dauer|\w*duur|duración|vigencia|durata)"
    r"(?: (?:of|de|du|der|des|van|del|della)\w*\s(?:[^\s.;:|]+\s){1,6}?|\s)(?:\+|plus|puis|augmentée? de|"
    r"majorée? de|zzgl\.|zuzüglich|vermeerderd met|más|aumentad[oa] en|più|aumentat[oa] di)\s$"
)
"""A contract or relationship after whose end data are kept for more: "duration of the contract + 5 years"."""
LIMITATION = lazy(r"(?<!\w)(?:limitation|prescri\w+|verjähr\w+|verjaring\w*|prescripción|prescrizion\w+)(?!\w)")
"""How long one may sue; it counts where data are said to be kept so long."""
FETCHED = compiled(FETCH)
AFTERWARDS = compiled(AFTER_THAT)
NEAR = 1
"""Clauses within which a length of time may point back to one."""


def retentions(document: Document) -> Iterator[Fact]:
    """Yield each period once for what it applies to; the lifetime of a cookie is none."""
    seen: set[tuple[str, str]] = set()
    for sentence, duration, about in periods(document):
        what = subject(sentence, duration) or about
        if not what or (duration.value, what.lower()) not in seen:
            seen.add((duration.value, what.lower()))
            yield sentence.fact(FactKind.RETENTION, duration.value, what=what, **duration.detail)


def periods(document: Document) -> Iterator[tuple[Sentence, Duration, str]]:
    """Yield every retention period with its sentence, and the words that stand before that."""
    around = Surroundings()
    told: dict[str, int] = {}
    for sentence, after in pairwise([*document.sentences, None]):
        if sentence is None:
            return
        around.enter(sentence)
        if not sentence.durations:
            around.leave(sentence, kept=False)
            continue
        place = around.place(sentence)
        found = [
            duration
            for duration in sentence.durations
            if is_period(sentence, duration, place) or ends_with_deletion(sentence, duration, after)
        ]
        for duration in found:
            near = sentence.clause - told.get(duration.value, -NEAR - 1) <= NEAR
            if not restates(sentence, duration, found, told=near):
                yield sentence, duration, place.about
            told[duration.value] = sentence.clause
        around.leave(sentence, kept=bool(found))


def ends_with_deletion(sentence: Sentence, duration: Duration, after: Sentence | None) -> bool:
    """Say whether data can be fetched for a length of time, and are deleted after it by the next sentence."""
    if after is None or not (sentence.holds(FETCHED) and after.holds(AFTERWARDS)):
        return False
    return after.holds(ALWAYS_DATA) and not (is_age(sentence, duration) or looks_elsewhere(sentence, duration))


def is_period(sentence: Sentence, duration: Duration, place: Spot) -> bool:
    """Say whether a length of time is how long data are kept."""
    if (
        place.cookies
        or is_cookie(sentence, duration)
        or is_age(sentence, duration)
        or looks_elsewhere(sentence, duration)
    ):
        return False
    if place.column is not None and sentence.column + sentence.plain.count("|", 0, duration.start) == place.column:
        return True
    words, there = focused(sentence, duration)
    if sentence.plain.endswith("?") or (belongs_to_other(words, there) and not BEYOND.search(words[: there.start])):
        return False
    named = place.introduced and NAMED.match(sentence.plain[: duration.start])
    if is_warning(words, there) and not named:
        return False
    return stands_in_table(sentence, duration) or is_said(sentence, duration, place)


def is_said(sentence: Sentence, duration: Duration, place: Spot) -> bool:
    """Say whether a sentence, or what stands before it, says that data are kept for a length of time in it."""
    before = sentence.plain[: duration.start]
    if sentence.holds(RETAINED) and (place.introduced or of_data(sentence.plain)):
        return True
    if ENTITLED.search(before) or BEYOND.search(before):
        return True
    if place.follows and LASTING.search(before):
        return True
    return place.introduced and is_tied(sentence, duration) and not sentence.holds(LIMITATION)


def stands_in_table(sentence: Sentence, duration: Duration) -> bool:
    """Say whether a length of time is how long data are kept because of the cell, or the rest of one, it stands in."""
    if sentence.kind is ClauseKind.ROW:
        return is_kept_in_cell(sentence, duration, of_data=of_data(sentence.first_cell.lower()))
    return is_kept_in_fragment(sentence, duration)


def is_tied(sentence: Sentence, duration: Duration) -> bool:
    """Say whether a length of time is an item's or a cell's, stands first or after a colon, or after a word of time."""
    if sentence.kind in {ClauseKind.ITEM, ClauseKind.ROW} and len(sentence.plain) < SHORTEST_TEXT:
        return True
    before = sentence.plain[: duration.start].rstrip("*_ (~≤<")
    return not before or before[-1] in ":|–—-=•·" or bool(LINKED.search(sentence.plain[: duration.start]))
