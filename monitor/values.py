"""Single values of the watchlist: how each is written, and what is said of one that is wrong."""

import re
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from difflib import get_close_matches
from ipaddress import ip_address
from typing import Annotated, NamedTuple, TypeVar
from unicodedata import category
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from apscheduler.triggers.cron import CronTrigger
from pytz import country_timezones

from monitor.hiding import plainly
from monitor.section import After, Before
from notifications.mentions import USER
from spiders.networks import networks
from storage.records import Severity

Given = TypeVar("Given", str, tuple[str, ...])

LONGEST = timedelta(days=365)
TOO_MANY = 40_000_000
"""Seconds, more than the longest time has: beyond, no multiplication could go wrong."""

UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days", "w": "weeks"}

CONTROLS = frozenset({"Cc", "Zl", "Zp"})
"""Of Unicode: controls, and what separates lines and paragraphs."""


def duration(text: object) -> timedelta:
    """Read a length of time such as `90s`, `15m`, `12h`, `7d` or `2w`.

    >>> duration("12h")
    datetime.timedelta(seconds=43200)
    """
    if isinstance(text, timedelta):
        return text
    match = re.fullmatch(r"\s*(\d+)\s*([smhdw])\s*", str(text))
    if not match:
        raise ValueError(f'{text!r} is no length of time: write a number and a unit, such as "12h", "30m" or "7d"')
    length = min(int(match[1]), TOO_MANY) * timedelta(**{UNITS[match[2]]: 1})
    if length > LONGEST:
        raise ValueError(f"{text!r} is too long: at most {brief(LONGEST)}")
    return length


def brief(length: timedelta) -> str:
    """Write a length of time the way `duration` reads it, in the largest unit that fits.

    >>> brief(timedelta(minutes=720))
    '12h'
    """
    return next(
        f"{length // unit}{letter}"
        for letter, name in reversed(UNITS.items())
        if (unit := timedelta(**{name: 1})) and not length % unit
    )


def positive(length: timedelta) -> timedelta:
    """Refuse a length of nothing."""
    if not length:
        raise ValueError("must be longer than nothing")
    return length


def above_zero(number: int) -> int:
    """Refuse nothing, and less."""
    if number <= 0:
        raise ValueError("must be more than 0")
    return number


def not_below_zero(number: int) -> int:
    """Refuse less than nothing."""
    if number < 0:
        raise ValueError("must not be less than 0")
    return number


def something(given: Given) -> Given:
    """Refuse an empty text or list."""
    if not given:
        raise ValueError("must not be empty")
    return given


def slug(text: str) -> str:
    """Make a name for commands and addresses.

    >>> slug("All-Connects nv: Privacy Policy")
    'all-connects-nv-privacy-policy'
    """
    return re.sub(r"[^\w]+|_", "-", text.lower()).strip("-")


def known_zone(name: str) -> str:
    """Refuse a time zone that does not exist."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError(f'{name!r} is no time zone: write one such as "Europe/Brussels" or "UTC"') from error
    return name


def readable_cron(text: str) -> str:
    """Refuse a cron expression that APScheduler would read otherwise than cron does, or not at all."""
    fields = text.split()
    if len(fields) != len(("minute", "hour", "day", "month", "weekday")):
        raise ValueError(f'{text!r} has not the five fields minute hour day month weekday: write "0 6 * * mon"')
    if re.search(r"\d", fields[-1]):
        raise ValueError(f"weekday {fields[-1]!r} means another day to other programs: write mon, tue ... sun")
    try:
        trigger = CronTrigger.from_crontab(text, timezone=UTC)
    except ValueError as error:
        raise ValueError(f'{text!r} is no cron expression ({error}): write one such as "0 6 * * mon-fri"') from error
    if trigger.get_next_fire_time(None, datetime(2024, 1, 1, tzinfo=UTC)) is None:
        raise ValueError(f'{text!r} never comes: write a day that there is, such as "0 6 28 * *"')
    return text


def web_address(text: str) -> str:
    """Refuse what no spider can fetch."""
    with suppress(ValueError):
        parts = urlsplit(text)
        if parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0:
            return text
    raise ValueError(f'{text!r} is no web address: write one such as "https://vendor.example/privacy"')


def known_networks(named: tuple[str, ...]) -> tuple[str, ...]:
    """Refuse what is no network."""
    for network in named:
        try:
            networks([network])
        except ValueError as error:
            raise ValueError(f'{network!r} is no network: write one such as "10.20.0.0/16" or "10.20.1.7"') from error
    return named


class Endpoint(NamedTuple):
    """Where this machine listens: an IP address and a port."""

    host: str
    port: int


def endpoint(value: object) -> Endpoint:
    """Read a port of this machine alone, or an IP address and a port; other machines are let in only by the latter.

    >>> endpoint(9105), endpoint("[::1]:9105")
    (Endpoint(host='127.0.0.1', port=9105), Endpoint(host='::1', port=9105))
    """
    host, _, port = str(value).rpartition(":")
    host = "127.0.0.1" if isinstance(value, int) or host == "localhost" else host.removeprefix("[").removesuffix("]")
    with suppress(ValueError):
        found = Endpoint(str(ip_address(host)), int(port))
        if 0 < found.port <= LAST_PORT and not isinstance(value, bool):
            return found
    raise ValueError(f'{value!r} is no place to listen at: write a port, 9105, or an IP address too, "127.0.0.1:9105"')


LAST_PORT = 65_535


def usable_selectors(selectors: tuple[str, ...]) -> tuple[str, ...]:
    """Refuse a selector that cannot be read."""
    if not selectors:
        return selectors
    from spiders.selectors import check_selector  # noqa: PLC0415 - with what reads pages, which the watch itself does not

    for selector in selectors:
        check_selector(selector)
    return selectors


def known_country(code: str) -> str:
    """Refuse a country that has no days: its time zones are not known."""
    if code.upper() not in country_timezones:
        raise ValueError(f'{code!r} is no country: write its two letters, such as "BE" or "US"')
    return code.upper()


def one_line(text: str) -> str:
    """Refuse what could forge a line where the words are shown: line breaks, controls, and characters that hide.

    >>> one_line("Acme")
    'Acme'
    """
    if any(category(letter) in CONTROLS for letter in text) or plainly(text) != text:
        raise ValueError(f"write it on one line, without characters that hide: {plainly(text)!r}")
    return text


def plain_name(text: str) -> str:
    """Refuse what could not be typed as one word."""
    if not re.fullmatch(r"\w[\w-]*", text):
        raise ValueError(f"{text!r} is no name: use letters, digits and hyphens")
    return text


def slack_user(text: str) -> str:
    """Refuse what is no id of a user: names can be changed by anybody, and two may have the same."""
    if not USER.fullmatch(text):
        raise ValueError(f'{text!r} is no id of a Slack user: write one such as "U0123ABCD" (profile, copy member ID)')
    return text


def as_tuple(value: object) -> object:
    """Let one value of a list stand without brackets."""
    return (value,) if isinstance(value, str) else value


def rule_name(text: str) -> str:
    """Refuse a name that no reason carries."""
    from monitor.materiality.catalogue import NAMES  # noqa: PLC0415 - 4 MB, and few watchlists name a rule

    if text not in NAMES:
        near = get_close_matches(text, NAMES, n=1)
        there = f"did you mean `{near[0]}`?" if near else "`policy-monitor judge --rules` lists them"
        raise ValueError(f"no rule is called {text!r}: {there}")
    return text


def rule_severity(text: object) -> Severity | None:
    """Read what a rule's reasons weigh; None for `off`.

    >>> rule_severity("off"), rule_severity("high").value
    (None, 'high')
    """
    if text == OFF:
        return None
    if text not in tuple(Severity):
        raise ValueError(f"{text!r} is no severity: write {', '.join((OFF, *Severity))}")
    return Severity(str(text))


OFF = "off"

Duration = Annotated[timedelta, Before(duration)]
Interval = Annotated[timedelta, Before(duration), After(positive)]
CountryCode = Annotated[str, After(known_country)]
Zone = Annotated[str, After(known_zone)]
Cron = Annotated[str, After(readable_cron)]
Listening = Annotated[Endpoint, Before(endpoint)]
Address = Annotated[str, After(web_address)]
Addresses = Annotated[tuple[Address, ...], Before(as_tuple)]
Selectors = Annotated[tuple[str, ...], Before(as_tuple), After(usable_selectors)]
Networks = Annotated[tuple[str, ...], Before(as_tuple), After(known_networks)]
RuleName = Annotated[str, After(rule_name)]
RuleSeverity = Annotated[Severity | None, Before(rule_severity)]
Words = Annotated[str, After(something), After(one_line)]
Number = Annotated[int, After(not_below_zero)]
Count = Annotated[int, After(above_zero)]
SlackUser = Annotated[str, After(slack_user)]
Name = Annotated[str, After(plain_name)]
