"""Tells whether the date that a page gives itself moved with its text: an edit beside it is a silent one."""

from collections.abc import Iterable, Sequence
from datetime import date

from monitor.facts.dated import days_of, iso_days
from monitor.window.country import NOWHERE, Country
from monitor.window.saying import quoted, said
from storage.records import Fact, FactKind
from storage.windows import DateMove, OwnDate, Posting

Dates = tuple[Fact, ...]

STARTS = (FactKind.EFFECTIVE_DATE, FactKind.PENDING_VERSION)
"""Kinds of facts that say from when a text, or a coming version, applies."""

SAYS = {
    DateMove.MOVED: "The page's own date moved from {before} to {after}.",
    DateMove.UNMOVED: "The page's own date did not move: it says {after}.",
    DateMove.CURRENT: "The page's own date did not move, but the change was posted on that day: {after}.",
    DateMove.MOVED_BACK: "The page's own date moved back from {before} to {after}.",
    DateMove.APPEARED: "The page now has a date of its own: {after}.",
    DateMove.GONE: "The page's own date is gone: it was {before}.",
    DateMove.NONE: "The page has no date of its own.",
}


def own_date(
    before_facts: Iterable[Fact], after_facts: Iterable[Fact], posting: Posting, country: Country = NOWHERE
) -> OwnDate:
    """Return what became of the page's own date: of its last update, and of the day from which it applies.

    A page without a "last updated" has the other only, and a page may turn from one to the other. Where a date did not
    move but is one of the days on which the change was posted, it need not have moved.
    """
    before, after = tuple(before_facts), tuple(after_facts)
    updated = _of(before, FactKind.LAST_UPDATED), _of(after, FactKind.LAST_UPDATED)
    applies = _of(before, *STARTS), _of(after, *STARTS)
    either = updated[0] + applies[0], updated[1] + applies[1]
    own = next((dates for dates in (updated, applies) if all(dates)), either)
    move = _moved(*own)
    if move is DateMove.UNMOVED and _moved(*applies) in {DateMove.MOVED, DateMove.APPEARED}:
        own, move = applies, _moved(*applies)
    if move is DateMove.UNMOVED and _is_current(own[1], posting, country):
        move = DateMove.CURRENT
    old, new = _words(own[0]), _words(own[1])
    return OwnDate(move=move, before=old, after=new, because=SAYS[move].format(before=_spoken(old), after=_spoken(new)))


def _of(facts: Iterable[Fact], *kinds: FactKind) -> Dates:
    return tuple(fact for fact in facts if fact.kind in kinds)


def _moved(before: Dates, after: Dates) -> DateMove:
    match bool(before), bool(after):
        case False, False:
            return DateMove.NONE
        case False, True:
            return DateMove.APPEARED
        case True, False:
            return DateMove.GONE
    words, others = _words(before) or "", _words(after) or ""
    if words.startswith(others) or others.startswith(words):
        return DateMove.UNMOVED
    old, new = _newest(before), _newest(after)
    return DateMove.MOVED_BACK if old and new and new < old else DateMove.MOVED


def _is_current(dates: Dates, posting: Posting, country: Country) -> bool:
    newest = _newest(dates)
    return newest is not None and newest >= country.earliest(posting.after)


def _newest(dates: Dates) -> date | None:
    """Give the last day that the newest of some dates may mean; None where all are ambiguous."""
    days: Sequence[date] = [day for fact in dates for day in days_of(fact)]
    return max(days, default=None)


def _words(dates: Dates) -> str | None:
    """Give the newest of some dates as it is kept: in ISO 8601, or in the words of the page where it is ambiguous."""
    return max(map(_word, dates), default=None)


def _word(fact: Fact) -> str:
    return fact.value or str(fact.detail.get("ambiguous", ""))


def _spoken(word: str | None) -> str:
    """Say a date as it is kept so that nobody mistakes the month; in the page's own words where it is ambiguous.

    >>> _spoken("2026-03-09"), _spoken("2026-03"), _spoken("9/3/26")
    ('9 March 2026', 'March 2026', '“9/3/26”')
    """
    if word is None:
        return "nothing"
    days = iso_days(word)
    if not days:
        return quoted(word)
    return said(days[0]) if len(days) == 1 else f"{days[0]:%B %Y}"
