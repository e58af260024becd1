"""Pure: where an alert goes, and when: the routes of the watchlist, and the same change told once."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from monitor.diff import compare
from monitor.route_tables import RouteTable, When
from storage.records import Alert, AlertKind, Change, Operation, Policy, Severity
from storage.register import Address

SAME_WITHIN = timedelta(days=1)
"""A change that is seen so soon after another of the same vendor may be the same one."""

DAY = timedelta(days=1)
DAYS_OF_A_WEEK = 7

SEVERITIES = tuple(Severity)

OWNER = "owner"
"""Mentions the owner of the policy."""

ALL = "all alerts"
"""The name of the route where the watchlist has none."""


def addresses(
    alert: Alert, policy: Policy | None, routes: Sequence[RouteTable], targets: Sequence[str], *, now: datetime
) -> tuple[Address, ...]:
    """Say where an alert goes: by every route that fits, once to each target, by whichever route tells first.

    `policy` is the alert's as the watchlist has it, with its tags. Without any route everything goes to all targets.
    """
    if not routes:
        return tuple(Address(target=target, route=ALL, due_at=now) for target in targets)
    soonest: dict[str, Address] = {}
    for address in _fitting(alert, policy, routes, now=now):
        known = soonest.get(address.target)
        if known is None or (address.digest, address.due_at) < (known.digest, known.due_at):
            soonest[address.target] = address
    return tuple(soonest.values())


def _fitting(alert: Alert, policy: Policy | None, routes: Iterable[RouteTable], *, now: datetime) -> Iterator[Address]:
    for route in routes:
        if fits(route, alert, policy):
            due_at = due(route, severity_of(alert), now=now)
            for target in route.to:
                yield Address(
                    target=target,
                    route=route.name,
                    due_at=due_at,
                    mentions=tuple(_mentions(route, policy)),
                    digest=route.when is not When.IMMEDIATELY,
                )


def fits(route: RouteTable, alert: Alert, policy: Policy | None) -> bool:
    """Say whether every condition of a route holds for an alert."""
    categories = alert.change.verdict.categories if alert.change else ()
    return (
        (route.severity is None or SEVERITIES.index(severity_of(alert)) <= SEVERITIES.index(route.severity))
        and (not route.alert or alert.kind in route.alert)
        and (not route.category or not set(route.category).isdisjoint(categories))
        and (not route.vendor or (policy is not None and among(policy.vendor, route.vendor)))
        and (not route.tag or (policy is not None and any(among(tag, route.tag) for tag in policy.tags)))
        and (not route.owner or (policy is not None and among(policy.owner or "", route.owner)))
    )


def among(name: str, names: Iterable[str]) -> bool:
    """Say whether a name is one of several, without regard to case."""
    return name.casefold() in {one.casefold() for one in names}


def severity_of(alert: Alert) -> Severity:
    """Give what an alert weighs: a change as it was judged, a policy that cannot be watched medium."""
    judged = alert.change.verdict.severity if alert.change else None
    return judged or Severity.MEDIUM


def due(route: RouteTable, severity: Severity, *, now: datetime) -> datetime:
    """Say when a route tells an alert that is recorded now."""
    if route.when is not When.IMMEDIATELY:
        return next_digest(route, now=now)
    if route.quiet is None or (severity is Severity.HIGH and not route.quiet_high):
        return now
    return after_quiet(*route.quiet, ZoneInfo(route.timezone), now=now)


def next_digest(route: RouteTable, *, now: datetime) -> datetime:
    """Give the next moment at which a route's digest comes.

    >>> from datetime import UTC
    >>> route = RouteTable(name="r", to=("slack",), when=When.DAILY, hour=time(8), timezone="Europe/Brussels")
    >>> next_digest(route, now=datetime(2026, 7, 1, 6, 0, tzinfo=UTC)).isoformat()
    '2026-07-02T08:00:00+02:00'
    """
    zone = ZoneInfo(route.timezone)
    today = now.astimezone(zone).date()
    days = (today + DAY * ahead for ahead in range(DAYS_OF_A_WEEK + 1))
    moments = (datetime.combine(day, route.hour, zone) for day in days if _told_on(route, day.weekday()))
    return next(moment for moment in moments if moment > now)


def _told_on(route: RouteTable, weekday: int) -> bool:
    return route.when is When.DAILY or weekday == route.weekday


def after_quiet(begin: time, end: time, zone: ZoneInfo, *, now: datetime) -> datetime:
    """Give the end of the quiet hours that a moment lies in; the moment itself where it lies in none."""
    local = now.astimezone(zone)
    clock = local.time()
    inside = begin <= clock < end if begin < end else clock >= begin or clock < end
    if not inside:
        return now
    day = local.date() if clock < end else local.date() + DAY
    return datetime.combine(day, end, zone)


def _mentions(route: RouteTable, policy: Policy | None) -> Iterator[str]:
    for mention in route.mention:
        if mention != OWNER:
            yield mention
        elif policy and policy.owner:
            yield policy.owner


def same_change(first: Alert, later: Alert) -> bool:
    """Say whether two alerts tell the same change of one vendor's, found on another policy or in another language.

    The reasons say the same, word by word, or the same words went and came, and it is about the same; nothing the later
    one says is more urgent.
    """
    one, other = first.change, later.change
    return (
        one is not None
        and other is not None
        and first.kind is later.kind is AlertKind.CHANGE
        and one.policy.name != other.policy.name
        and one.policy.vendor == other.policy.vendor
        and timedelta() <= later.created_at - first.created_at <= SAME_WITHIN
        and one.verdict.severity == other.verdict.severity
        and not _more_urgent(other, one)
        and set(one.verdict.categories) == set(other.verdict.categories)
        and (_said(one) == _said(other) != frozenset() or _edits(one) == _edits(other))
    )


def _more_urgent(change: Change, than: Change) -> bool:
    mine, theirs = change.window.deadline, than.window.deadline
    return mine is not None and (theirs is None or mine.day < theirs.day)


def _said(change: Change) -> frozenset[tuple[object, ...]]:
    return frozenset((reason.rule, reason.sentence, reason.before, reason.after) for reason in change.verdict.reasons)


def _edits(change: Change) -> tuple[tuple[Operation, str], ...]:
    return tuple(
        (hunk.operation, " ".join(hunk.text.split()))
        for clause in compare(change.before.text, change.after.text).changes()
        for hunk in clause.hunks
        if hunk.operation is not Operation.EQUAL
    )
