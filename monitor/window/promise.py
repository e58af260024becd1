"""Checks whether a vendor kept the notice that it had promised, by what could be seen of a change."""

from collections.abc import Iterable, Sequence
from datetime import date

from monitor.facts.dated import days_of
from monitor.window.country import NOWHERE, Country
from monitor.window.notice import notice_of, unseen_channels
from monitor.window.period import PromisedPeriod
from monitor.window.saying import moment_words, quoted, said
from storage.records import Fact, FactKind
from storage.windows import Kept, Posting, PromiseCheck

STARTS = frozenset({FactKind.EFFECTIVE_DATE, FactKind.PENDING_VERSION})
"""Kinds of facts that say from when a text, or a coming version, applies."""

APPLIES, CAME = "the new text applies from", "the version announced took effect"
"""How the day is introduced that ends a notice."""

SOME_NOTICE = "some notice"
"""A promise to tell before a change binds, without a length: one day earlier would keep it."""


def promise_check(  # noqa: PLR0913 - what was said before and after, when, where, and to whose good
    before_facts: Iterable[Fact],
    after_facts: Iterable[Fact],
    posting: Posting,
    country: Country = NOWHERE,
    *,
    told: Posting | None = None,
    adverse: bool = True,
) -> PromiseCheck | None:
    """Return whether the notice promised by the text before was kept; None where it promised none.

    What is observed is the time from the posting of the new text to the day on which it says that it applies. The
    posting is known to lie between two fetches, so the notice observed has a least and a most: the promise counts as
    kept where the least is enough, as broken where even the most is not, and else nobody can tell. A change of the
    notice clause itself is judged under the old clause.

    A coming version is judged when it is announced, so that there is nothing more to say when it takes effect on its
    day. Where it came without a day, or before it, what is observed is the time from its announcement (`told`) to the
    sight of the new text.

    Nobody is accused where the notice may have been given by a way that no page shows, such as e-mail; nor where it
    was promised for `adverse` changes only and this is none.
    """
    before, after = tuple(before_facts), tuple(after_facts)
    promise = next((fact for fact in before if promises_notice(fact)), None)
    if promise is None or (promise.detail.get("trigger") == "adverse" and not adverse):
        return None
    period = notice_of(promise)
    promised = f"{period} of notice" if period else SOME_NOTICE
    start = f"The text before promised {promised} ({quoted(promise.quote)}); "
    applies, said_of = _newly_stated(before, after), APPLIES
    if took_effect(before, after):
        seen = country.earliest(posting.after), country.latest(posting.by)
        if any(day <= seen[1] for fact in _pending(before) for day in days_of(fact)) or _same_day(before, after):
            return None
        applies, said_of, posting = (seen, CAME, told) if told else ((), CAME, posting)
    if not applies:
        because = f"{start}the new text does not say from when it applies."
        return PromiseCheck(kept=Kept.CANNOT_TELL, promised=promised, because=because)
    kept, short = _judged(period, applies, posting, country)
    because = f"{start}{said_of} {_observed(applies, posting, country)}."
    if kept is Kept.SHORT and (unseen := unseen_channels(promise)):
        kept, short, because = Kept.CANNOT_TELL, None, f"{because} {unseen}"
    return PromiseCheck(kept=kept, promised=promised, short_by=short, because=because)


def promises_notice(fact: Fact) -> bool:
    """Say whether a fact is a promise to tell of changes before they bind."""
    return fact.kind is FactKind.CHANGE_NOTICE and (
        notice_of(fact) is not None or (fact.detail.get("kind") == "advance_notice" and fact.value is None)
    )


def _pending(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    return tuple(fact for fact in facts if fact.kind is FactKind.PENDING_VERSION)


def took_effect(before: Iterable[Fact], after: Iterable[Fact]) -> bool:
    """Say whether a version that was to come is announced no more."""
    return bool(_pending(before)) and not _pending(after)


def _same_day(before: Iterable[Fact], after: Iterable[Fact]) -> bool:
    """Say whether the new text applies from the day that had been announced."""
    stated = {fact.value for fact in after if fact.kind is FactKind.EFFECTIVE_DATE}
    return any(fact.value in stated for fact in _pending(before))


def _newly_stated(before: Iterable[Fact], after: Iterable[Fact]) -> Sequence[date]:
    """Give the days from which the new text may apply: of its last date, where that is later than any of the old."""
    old, new = _last_stated(before), _last_stated(after)
    return new if new and (not old or new[-1] > old[-1]) else ()


def _last_stated(facts: Iterable[Fact]) -> Sequence[date]:
    stated = (days_of(fact) for fact in facts if fact.kind in STARTS)
    return max(filter(None, stated), key=lambda days: days[-1], default=())


def _judged(
    period: PromisedPeriod | None, applies: Sequence[date], posting: Posting, country: Country
) -> tuple[Kept, int | None]:
    """Compare the day from which the text applies with the earliest and the latest end of the promised time."""
    first, last = applies[0], applies[-1]
    if period is None:
        earliest, latest = country.earliest(posting.after), country.latest(posting.by)
        return _compared(first > latest, earliest > last, (earliest - last).days)
    earliest, latest = period.end(posting.after, country), period.latest_end(posting.by, country)
    return _compared(first >= latest, last < earliest, (earliest - last).days)


def _compared(enough: bool, too_little: bool, days: int) -> tuple[Kept, int | None]:  # noqa: FBT001 - two findings
    if enough:
        return Kept.KEPT, None
    return (Kept.SHORT, days) if too_little else (Kept.CANNOT_TELL, None)


def _observed(applies: Sequence[date], posting: Posting, country: Country) -> str:
    """Say from when the text applies and when it was posted, with the least and the most notice that leaves."""
    first, last = applies[0], applies[-1]
    least = (first - country.latest(posting.by)).days
    most = (last - country.earliest(posting.after)).days
    day = said(first) if first == last else f"{said(first)} to {said(last)}"
    return (
        f"{day}, and this was posted between {moment_words(posting.after)} and {moment_words(posting.by)}: "
        f"{_days(least, most)}"
    )


def _days(least: int, most: int) -> str:
    """Say how many days of notice there were.

    >>> _days(7, 8), _days(1, 1), _days(-3, -2)
    ('7 to 8 days of notice', '1 day of notice', 'no notice')
    """
    if most <= 0:
        return "no notice"
    least = max(least, 0)
    number = f"{most}" if least == most else f"{least} to {most}"
    return f"{number} day{'' if number == '1' else 's'} of notice"
