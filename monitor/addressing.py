"""Decides of every recorded alert where it goes, once; gathers digests, and tells of alerts that were given up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from monitor.route_tables import RouteTable
from monitor.routing import SAME_WITHIN, addresses, same_change
from storage.archive import Archive
from storage.records import Alert, AlertKind, Policy
from storage.register import Address, GivenUp

ABOUT_ANOTHER = "what another target did not take"
"""The route of an alert about an alert."""

ITS_TROUBLE = "where its trouble was told"
"""The route of an alert that says the end of a trouble."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Routing:
    """What the watchlist says of where alerts go."""

    targets: Sequence[str]
    """Names of all there are; without any, alerts wait until there is one."""
    routes: Sequence[RouteTable] = ()
    policies: Mapping[str, Policy]
    """By name, with their tags."""


def address_alerts(archive: Archive, routing: Routing, *, now: datetime) -> int:
    """Record where the alerts go that nobody decided on yet, and make the digests that are due; give how many."""
    if not routing.targets:
        return 0
    register = archive.register
    with archive.transaction():
        register.readdress(routing.targets)
        if len(routing.targets) > 1:
            for given_up in register.given_up(now=now):
                _tell_the_others(archive, given_up, now=now)
        for target, route in register.digests_due(now=now):
            register.gather(target, route, now=now)
        alerts = register.unaddressed()
        for alert in alerts:
            _address(archive, alert, routing, now=now)
    return len(alerts)


def _address(archive: Archive, alert: Alert, routing: Routing, *, now: datetime) -> None:
    if alert.kind is AlertKind.REMINDER and alert.change:
        # Of the same change on several policies one reminder is enough, until that one is decided.
        first = archive.register.open_first(alert.change.id)
        if first:
            archive.register.attach(alert, first, now=now)
            return
    found = _addresses(archive, alert, routing, now=now)
    targets = {address.target for address in found}
    for first in archive.register.told_lately(alert, within=SAME_WITHIN):
        if targets and targets <= archive.register.targets_of(first) and same_change(first, alert):
            archive.register.attach(alert, first, now=now)
            return
    archive.register.address(alert.id, found, now=now)


def _addresses(archive: Archive, alert: Alert, routing: Routing, *, now: datetime) -> tuple[Address, ...]:
    if alert.kind is AlertKind.UNDELIVERED:
        others = [target for target in routing.targets if target != alert.target]
        return tuple(Address(target=target, route=ABOUT_ANOTHER, due_at=now) for target in others)
    if alert.recovers:
        told = archive.register.targets_of(archive.alert(alert.recovers))
        there = [target for target in routing.targets if target in told]
        return tuple(Address(target=target, route=ITS_TROUBLE, due_at=now) for target in there)
    policy = routing.policies.get(alert.policy.name, alert.policy) if alert.policy else None
    return addresses(alert, policy, routing.routes, routing.targets, now=now)


def _tell_the_others(archive: Archive, given_up: GivenUp, *, now: datetime) -> None:
    more = f" (and {given_up.number - 1} more)" if given_up.number > 1 else ""
    sentence = f"{given_up.target} did not take “{given_up.sentence}”{more}: {given_up.problem}"
    archive.add_alert(AlertKind.UNDELIVERED, None, sentence, now=now, target=given_up.target)
