"""The tables of the watchlist that say where alerts go: targets, and routes to them."""

from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from typing import Annotated

from monitor.section import After, Before, Section
from monitor.values import Words, Zone, as_tuple, something
from storage.records import AlertKind, Category, Severity

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class TargetKind(StrEnum):
    """By what a target is reached."""

    SLACK_BOT = "slack-bot"
    SLACK_WEBHOOK = "slack-webhook"
    APPRISE = "apprise"
    WEBHOOK = "webhook"


class When(StrEnum):
    """When a route tells."""

    IMMEDIATELY = "immediately"
    DAILY = "daily"
    WEEKLY = "weekly"


def clock_time(text: object) -> time:
    """Read a time of day such as `08:00`.

    >>> clock_time("22:30")
    datetime.time(22, 30)
    """
    try:
        return time.fromisoformat(str(text))
    except ValueError as error:
        raise ValueError(f'{text!r} is no time of day: write one such as "08:00"') from error


def span_of_day(text: object) -> tuple[time, time]:
    """Read a part of the day such as `22:00-07:00`; it may pass midnight."""
    begin, dash, end = str(text).partition("-")
    if not dash or clock_time(begin.strip()) == clock_time(end.strip()):
        raise ValueError(f'{text!r} is no part of the day: write one such as "22:00-07:00"')
    return clock_time(begin.strip()), clock_time(end.strip())


def day_of_week(text: str) -> int:
    """Read a day of the week; 0 is Monday."""
    if text not in WEEKDAYS:
        raise ValueError(f"{text!r} is no day of the week: write {', '.join(WEEKDAYS)}")
    return WEEKDAYS.index(text)


def known_variable(name: str) -> str:
    """Refuse what is a secret itself, and not the name of a variable that holds it, without repeating it."""
    if not name.replace("_", "").isalnum() or not name.isascii() or name[:1].isdigit() or name != name.upper():
        raise ValueError("must be the name of an environment variable, such as SLACK_BOT_TOKEN; the secret goes there")
    return name


Time = Annotated[time, Before(clock_time)]
Names = Annotated[tuple[Words, ...], Before(as_tuple)]
Categories = Annotated[tuple[Category, ...], Before(as_tuple)]
AlertKinds = Annotated[tuple[AlertKind, ...], Before(as_tuple)]


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetTable(Section):
    """One `[target.NAME]`: a place where alerts can be told."""

    kind: TargetKind
    secret: Annotated[str, After(known_variable)]
    """Which environment variable holds the token or the address."""
    channel: Words | None = None
    """Of a bot: where it speaks."""
    sign: Annotated[str, After(known_variable)] | None = None
    """Of a webhook: which environment variable holds the key that it is signed with."""

    def __post_init__(self) -> None:
        """Refuse a target that lacks what its kind needs."""
        if self.kind is TargetKind.SLACK_BOT and not self.channel:
            raise ValueError('a bot needs a `channel`: write channel = "#privacy", or the id of the channel')
        if self.kind is TargetKind.WEBHOOK and not self.sign:
            raise ValueError('a webhook needs `sign`: the environment variable with the key, such as "WEBHOOK_KEY"')


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteTable(Section):
    """One `[[route]]`: which alerts go to which targets, and when. Every condition that is given must hold."""

    name: Words
    to: Annotated[Names, After(something)]
    severity: Severity | None = None
    """At least so severe. What is no change weighs medium."""
    vendor: Names = ()
    tag: Names = ()
    category: Categories = ()
    owner: Names = ()
    alert: AlertKinds = ()
    """Kinds of alerts."""
    mention: Names = ()
    """Ids of Slack or names; `owner` means the owner of the policy."""
    when: When = When.IMMEDIATELY
    hour: Time = time(8)
    """Of a digest."""
    weekday: Annotated[int, Before(day_of_week)] = 0
    """Of a weekly digest."""
    timezone: Zone = "UTC"
    """Of the hour and the quiet hours."""
    quiet: Annotated[tuple[time, time], Before(span_of_day)] | None = None
    """When nobody is to be told: it waits until this is over."""
    quiet_high: bool = False
    """Keep the quiet hours also for what is of high severity."""
