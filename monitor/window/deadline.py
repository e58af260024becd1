"""Derives until when one can act on a change, from what the two texts promise and when the newer one was posted."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from monitor.facts.dated import days_of
from monitor.window.country import NOWHERE, Country
from monitor.window.notice import notice_of, unseen_channels, way_out
from monitor.window.period import PromisedPeriod
from monitor.window.saying import moment_words, quoted, said
from storage.records import Fact, FactKind
from storage.windows import Basis, Deadline, Posting

SAYS = {
    FactKind.EFFECTIVE_DATE: "says that it applies",
    FactKind.PENDING_VERSION: "announces a version that applies",
}
"""How a day is said from which a text applies."""


def deadline(
    before_facts: Iterable[Fact], after_facts: Iterable[Fact], posting: Posting, country: Country = NOWHERE
) -> Deadline | None:
    """Return until when one can act on a change, or None where the texts promise nothing.

    The day on which the newer text says it will begin to apply stands before the notice that the text in force before
    the change promised: a change of the notice clause itself is judged under the old clause. A time to object that
    ends sooner goes before both. Where nothing of these is said and changes bind on posting, the day is that of first
    sight.

    A notice is counted from the last sight of the old text, since the change may have been posted right after: that
    gives the earliest day that can be defended. Days are those of the vendor's country.

    >>> from datetime import UTC, datetime
    >>> told = Fact(kind=FactKind.CHANGE_NOTICE, value="P8D", quote="8 days before", detail={"kind": "advance_notice"})
    >>> posting = Posting(after=datetime(2026, 1, 29, tzinfo=UTC), by=datetime(2026, 1, 30, tzinfo=UTC))
    >>> found = deadline([told], [], posting)
    >>> str(found.day), str(found.latest)
    ('2026-02-06', '2026-02-07')
    """
    before = tuple(before_facts)
    applies = _earliest(_announced(after_facts, posting, country)) or _earliest(_noticed(before, posting, country))
    objection = _earliest(_objection(before, posting, country))
    return _earliest(filter(None, (applies, objection))) or _earliest(_at_once(before, posting, country))


def _earliest(candidates: Iterable[Deadline]) -> Deadline | None:
    return min(candidates, key=lambda candidate: candidate.day, default=None)


def _announced(facts: Iterable[Fact], posting: Posting, country: Country) -> Iterator[Deadline]:
    seen = country.earliest(posting.by)
    for fact in facts:
        says = SAYS.get(fact.kind)
        days = days_of(fact)
        if says and days and days[0] > seen:
            yield Deadline(
                day=days[0],
                latest=days[-1],
                basis=Basis.EFFECTIVE_DATE,
                because=f"The new text {says} from {said(days[0])} ({quoted(fact.quote)}).",
            )


def _noticed(facts: Iterable[Fact], posting: Posting, country: Country) -> Iterator[Deadline]:
    for fact in facts:
        period = notice_of(fact)
        if period:
            promise = f"The text before promised {period} of notice ({quoted(fact.quote)})"
            counted = _counted(period, Basis.PROMISED_NOTICE, promise, posting, country)
            more = filter(None, (unseen_channels(fact), way_out(fact)))
            yield replace(counted, because=" ".join((counted.because, *more)))


def _objection(facts: Iterable[Fact], posting: Posting, country: Country) -> Iterator[Deadline]:
    for fact in facts:
        if fact.kind is FactKind.OBJECTION_WINDOW and fact.value:
            period = PromisedPeriod.of(fact.value, business=fact.detail.get("business") is True)
            if period:
                promise = f"The text before gave {period} to object or to leave ({quoted(fact.quote)})"
                yield _counted(period, Basis.OBJECTION_WINDOW, promise, posting, country)


def _counted(period: PromisedPeriod, basis: Basis, promise: str, posting: Posting, country: Country) -> Deadline:
    """Count a promised time from the earliest moment at which the change can have been posted."""
    seen, end, latest = (
        country.earliest(posting.by),
        period.end(posting.after, country),
        period.latest_end(posting.by, country),
    )
    return Deadline(
        day=max(end, seen),
        latest=latest,
        basis=basis,
        because=f"{promise}, counted{_by_calendar(period, country)} {_since(posting, end, latest, seen)}",
    )


def _by_calendar(period: PromisedPeriod, country: Country) -> str:
    return f" by the public holidays of {country.name}" if period.business and country.name else ""


def _since(posting: Posting, end: date, latest: date, seen: date) -> str:
    """Say from when a time is counted, and how sure that is."""
    if end == latest:
        return f"from first sight on {said(seen)}."
    uncertain = (
        f"from {moment_words(posting.after)}, when the old text was last seen; "
        f"from first sight on {moment_words(posting.by)} it would be {said(latest)}."
    )
    return f"{uncertain} It may have run out on {said(end)} already." if end < seen else uncertain


def _at_once(facts: Iterable[Fact], posting: Posting, country: Country) -> Iterator[Deadline]:
    """Yield the day of sight where changes bind on posting, unless only those do that hardly matter."""
    seen = country.earliest(posting.by)
    for fact in facts:
        detail = fact.detail if fact.kind is FactKind.CHANGE_NOTICE else {}
        if detail.get("kind") == "on_posting" and detail.get("trigger") != "minor":
            yield Deadline(
                day=seen,
                latest=seen,
                basis=Basis.AT_ONCE,
                because=(
                    f"Changes bind on posting, as the text before said ({quoted(fact.quote)}); "
                    f"posted between {moment_words(posting.after)} and {moment_words(posting.by)}."
                ),
            )
