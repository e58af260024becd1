from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from pydantic import TypeAdapter

from monitor.route_tables import RouteTable
from monitor.routing import addresses, after_quiet, next_digest, same_change
from storage.records import (
    Alert,
    AlertKind,
    Category,
    Change,
    Direction,
    Policy,
    Reason,
    Severity,
    Verdict,
    Version,
    VersionKind,
)
from storage.windows import Basis, Deadline, Posting, Window
from tests.making import after, policy

NOON = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)
"""A Wednesday."""


def version(text: str, number: int) -> Version:
    """Make a version."""
    return Version(
        id=number,
        policy="p",
        number=number,
        kind=VersionKind.CHANGE,
        seen_at=NOON,
        confirmed_at=NOON,
        snapshot_id=1,
        words=len(text.split()),
        text=text,
        fingerprint=str(number),
        imprint="",
        recipe="",
        language="en",
    )


def alert(
    severity: Severity = Severity.MEDIUM,
    *,
    of: Policy | None = None,
    texts: tuple[str, str] = ("a", "b"),
    sentence: str = "Notice shortened: 8 days → 3 days",
    at: datetime = NOON,
) -> Alert:
    """Make an alert of a change."""
    of = of or policy()
    reason = Reason(
        rule="notice_shortened",
        category=Category.POLICY_CHANGE_NOTICE,
        severity=severity,
        direction=Direction.ADVERSE,
        sentence=sentence,
    )
    change = Change(
        id=1,
        policy=of,
        before=version(texts[0], 1),
        after=version(texts[1], 2),
        verdict=Verdict(material=True, severity=severity, categories=(reason.category,), reasons=(reason,)),
        window=Window(posting=Posting(after=at, by=at)),
    )
    return Alert(id=1, kind=AlertKind.CHANGE, policy=of, created_at=at, sentence=sentence, change=change)


def targets(one: Alert, *routes: RouteTable, of: Policy | None = None) -> list[str]:
    """Give where an alert goes by these routes."""
    return [address.target for address in addresses(one, of or policy(), routes, ("slack", "mail"), now=NOON)]


def route(**conditions: object) -> RouteTable:
    """Make a route to Slack."""
    return TypeAdapter(RouteTable).validate_python({"name": "route", "to": "slack", **conditions})


def test_without_routes_everything_goes_everywhere() -> None:
    """Who names targets and no route wants to hear everything there."""
    assert targets(alert()) == ["slack", "mail"]


@pytest.mark.parametrize(
    ("conditions", "fits"),
    [
        ({}, True),
        ({"severity": "medium"}, True),
        ({"severity": "low"}, True),
        ({"severity": "high"}, False),
        ({"vendor": "acme"}, True),
        ({"vendor": ["Globex", "ACME"]}, True),
        ({"vendor": "Globex"}, False),
        ({"tag": "hr"}, True),
        ({"tag": "sales"}, False),
        ({"category": "policy_change_notice"}, True),
        ({"category": "retention_deletion"}, False),
        ({"owner": "ada"}, True),
        ({"owner": "bob"}, False),
        ({"alert": "change"}, True),
        ({"alert": ["suspect", "overdue"]}, False),
        ({"severity": "medium", "vendor": "Globex"}, False),
    ],
)
def test_every_condition_must_hold(conditions: dict[str, object], *, fits: bool) -> None:
    """A route leads only what fits all that it says."""
    of = replace(policy(), tags=("hr",), owner="ada")

    assert targets(alert(), route(**conditions), of=of) == (["slack"] if fits else [])


def test_dark_policy_weighs_medium() -> None:
    """A route for what is of medium severity also leads policies that cannot be watched."""
    dark = Alert(id=1, kind=AlertKind.OVERDUE, policy=policy(), created_at=NOON, sentence="dark")

    assert targets(dark, route(severity="medium")) == ["slack"]


def test_target_of_two_routes_is_told_once() -> None:
    """Whoever is told at once is not told again in a digest."""
    found = addresses(alert(), policy(), (route(when="weekly"), route(name="now")), ("slack",), now=NOON)

    assert [(address.target, address.route, address.digest) for address in found] == [("slack", "now", False)]


def due(severity: Severity, at: datetime, **conditions: object) -> datetime:
    """Give when a route tells something that is recorded at a moment."""
    return addresses(alert(severity), policy(), [route(**conditions)], ("slack",), now=at)[0].due_at


def test_quiet_hours_hold_an_alert_until_they_end() -> None:
    """What comes at night waits for the morning of the route's zone."""
    night = datetime(2026, 3, 4, 23, 0, tzinfo=UTC)

    assert due(Severity.MEDIUM, night, quiet="22:00-07:00", timezone="Europe/Brussels") == datetime(
        2026, 3, 5, 6, 0, tzinfo=UTC
    )


def test_high_severity_breaks_the_quiet() -> None:
    """Three days' notice do not wait for the morning."""
    night = datetime(2026, 3, 4, 23, 0, tzinfo=UTC)

    assert due(Severity.HIGH, night, quiet="22:00-07:00") == night


def test_high_severity_is_quiet_where_said() -> None:
    """Unless somebody wants it so."""
    night = datetime(2026, 3, 4, 23, 0, tzinfo=UTC)

    assert due(Severity.HIGH, night, quiet="22:00-07:00", quiet_high=True) == datetime(2026, 3, 5, 7, 0, tzinfo=UTC)


@pytest.mark.parametrize(("hour", "end"), [(12, None), (13, 14), (14, None)])
def test_quiet_hours_of_one_day(hour: int, end: int | None) -> None:
    """A quiet time that does not pass midnight ends on the same day; its end is not quiet any more."""
    now = datetime(2026, 3, 4, hour, 0, tzinfo=UTC)
    expected = now if end is None else now.replace(hour=end)

    assert after_quiet(time(13), time(14), ZoneInfo("UTC"), now=now) == expected


def test_weekly_digest_comes_on_its_day() -> None:
    """On Wednesday the next Monday is five days away."""
    weekly = route(when="weekly", weekday="mon", hour="09:30")

    assert next_digest(weekly, now=NOON) == datetime(2026, 3, 9, 9, 30, tzinfo=UTC)


def test_digest_keeps_its_hour_when_the_clocks_change() -> None:
    """Eight in the morning is eight in the morning, in summer too."""
    saturday = datetime(2026, 3, 28, 12, 0, tzinfo=UTC)
    daily = route(when="daily", timezone="Europe/Brussels")

    assert next_digest(daily, now=saturday) == datetime(2026, 3, 29, 6, 0, tzinfo=UTC)


def test_owner_is_mentioned_by_name() -> None:
    """`owner` stands for whoever owns the policy."""
    of = replace(policy(), owner="U0123ABCD")
    found = addresses(alert(), of, [route(mention=["here", "owner"])], ("slack",), now=NOON)

    assert found[0].mentions == ("here", "U0123ABCD")


GERMAN = policy("acme-datenschutz")


def same(later: Alert, first: Alert | None = None) -> bool:
    """Say whether a later alert tells the same as the first."""
    return same_change(first or alert(), later)


def test_same_reasons_in_another_language_are_the_same_change() -> None:
    """The German page says the same in other words."""
    assert same(alert(of=GERMAN, texts=("acht Tage", "drei Tage"), at=after(days=2, hours=12)))


def test_same_edit_on_another_policy_is_the_same_change() -> None:
    """The same words went and came, whatever else is judged of them."""
    assert same(alert(of=GERMAN, sentence="Something else"))


def test_another_vendor_is_another_change() -> None:
    """Two vendors may copy from each other, and are still two."""
    assert not same(alert(of=policy("globex", vendor="Globex")))


def test_next_week_is_another_change() -> None:
    """What comes days later is told again."""
    assert not same(alert(of=GERMAN, at=NOON + timedelta(days=3)))


def test_more_urgent_is_told_again() -> None:
    """A day to act by that the first did not have is never swallowed."""
    urgent = alert(of=GERMAN)
    assert urgent.change
    deadline = Deadline(day=NOON.date(), latest=NOON.date(), basis=Basis.AT_ONCE, because="at once")
    change = replace(urgent.change, window=replace(urgent.change.window, deadline=deadline))

    assert not same(replace(urgent, change=change))


def test_policy_itself_changes_twice() -> None:
    """The same policy changing again is never the same change."""
    assert not same(alert())
