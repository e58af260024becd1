"""The configuration: one TOML file, checked whole before anything runs; the only reader of the environment."""

import os
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field, fields, replace
from difflib import get_close_matches
from pathlib import Path
from sys import intern
from typing import Any, Self
from zoneinfo import ZoneInfo

from monitor.apart import Apart, ApartError
from monitor.belief import Patience
from monitor.hosts import host
from monitor.routing import among
from monitor.schedule import cadence
from monitor.toml_lines import line_of
from monitor.watchlist import (
    DEFAULT_EVERY,
    SCOPES,
    SECTIONS,
    MonitorSettings,
    PolicyTable,
    RuleTable,
    ScheduleSettings,
    Watchlist,
)
from monitor.window.country import country_of
from spiders.crawl import CrawlSettings
from storage.errors import PlainError
from storage.records import Policy

FILE_NAME = "policy-monitor.toml"

IMPLICIT_TARGET = "slack"
"""The name of the one Slack channel of `[slack]` and the environment, where the watchlist names no target."""


class ConfigError(PlainError):
    """The configuration cannot be used: every problem with its line, its reason and what would be right."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass(frozen=True, slots=True, kw_only=True)
class Secrets:
    """What only the environment knows. Never shown."""

    slack_webhook_url: str | None = None
    slack_bot_token: str | None = None
    slack_app_token: str | None = None
    heartbeat_url: str | None = None
    browse_password: str | None = None
    environment: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, environment: Mapping[str, str] = os.environ) -> Self:  # noqa: TID251 - the one reader
        """Read our own variables, and whatever the targets name; an empty one means none."""
        return cls(
            slack_webhook_url=environment.get("SLACK_WEBHOOK_URL") or None,
            slack_bot_token=environment.get("SLACK_BOT_TOKEN") or None,
            slack_app_token=environment.get("SLACK_APP_TOKEN") or None,
            heartbeat_url=environment.get("HEARTBEAT_URL") or None,
            browse_password=environment.get("BROWSE_PASSWORD") or None,
            environment=environment,
        )

    def named(self, name: str) -> str | None:
        """Give the secret of a variable; None where it is not set, or empty."""
        return self.environment.get(name) or None

    def told_to_nobody(self, watchlist: Watchlist) -> tuple[str, ...]:
        """Give every secret that is set here or named by a watchlist, for what must keep them out of its words."""
        named = [self.named(name) for table in watchlist.target.values() for name in (table.secret, table.sign) if name]
        own = [self.slack_webhook_url, self.slack_bot_token, self.slack_app_token, self.browse_password]
        beats = [self.heartbeat_url, watchlist.monitor.heartbeat_url]
        return tuple(secret for secret in (*own, *named, *beats) if secret)

    def __repr__(self) -> str:
        return "Secrets(…)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """A checked file: the settings, and the policies by name with their schedules."""

    path: Path
    watchlist: Watchlist
    policies: Mapping[str, Policy]
    schedules: Mapping[str, ScheduleSettings]

    @property
    def database(self) -> Path:
        """The archive's file, beside the watchlist unless given whole."""
        return self.path.parent / self.watchlist.monitor.database

    @property
    def head_file(self) -> Path | None:
        """Where the daemon writes heads, beside the watchlist unless given whole; None where it does not."""
        name = self.watchlist.monitor.head_file
        return self.path.parent / name if name else None

    @property
    def timestamp_roots(self) -> Path | None:
        """The certificates that vouch for the authority of time-stamps."""
        name = self.watchlist.monitor.timestamp_roots
        return self.path.parent / name if name else None

    @property
    def backups(self) -> Path | None:
        """The folder of daily backups, beside the watchlist unless given whole."""
        folder = self.watchlist.monitor.backups
        return self.path.parent / folder if folder else None

    @property
    def zone(self) -> ZoneInfo:
        """The operator's time zone."""
        return ZoneInfo(self.watchlist.monitor.timezone)

    @property
    def patience(self) -> Patience:
        """How long a page may look suspect."""
        settings = self.watchlist.monitor
        return Patience(fetches=settings.suspect_fetches, time=settings.suspect_time)

    @property
    def crawl(self) -> CrawlSettings:
        """The manners as the crawl takes them."""
        table = self.watchlist.crawl
        return CrawlSettings(
            user_agent=table.user_agent,
            delay_seconds=table.delay.total_seconds(),
            timeout_seconds=table.timeout.total_seconds(),
            max_bytes=table.max_bytes,
            obey_robots=table.robots,
            private_networks=table.private_networks,
            browser_path=table.browser_path,
        )


def child_environment(**values: str) -> dict[str, str]:
    """Give the environment for a child process, with these values put in."""
    return {**os.environ, **values}  # noqa: TID251 - the one reader


def load(path: Path) -> Config:
    """Read and check the file. Raises ConfigError with every problem found."""
    text, watchlist = _read(path)
    _refuse_twins(path, text, watchlist)
    _refuse_orphans(path, text, watchlist)
    schedules = _schedules(watchlist)
    policies = [_policy(table, schedules[table.key], watchlist.monitor) for table in watchlist.policy]
    _refuse_aimless(path, text, watchlist, policies)
    _refuse_lost(path, text, watchlist, policies)
    return Config(
        path=path,
        # The tables of the policies, which take more memory than the policies, have said all that they say.
        watchlist=replace(watchlist, policy=()),
        policies={policy.name: replace(policy, rules=watchlist.rules(policy)) for policy in policies},
        schedules=schedules,
    )


def load_apart(path: Path) -> Config:
    """Read and check the file in a process of its own, or here where none can be had: what checks it takes 9 MB."""
    with closing(Apart()) as apart, suppress(ApartError, OSError):
        found = apart(_loaded, path)
        if isinstance(found, Config):
            return found
        raise ConfigError(found)
    return load(path)


def _loaded(path: Path) -> Config | list[str]:
    """Read and check the file; give every problem found, where there are any."""
    try:
        return load(path)
    except ConfigError as error:
        return error.problems


def _read(path: Path) -> tuple[str, Watchlist]:
    """Give the text of the file, and what it says. Raises ConfigError with every problem of its keys and values."""
    from pydantic import TypeAdapter, ValidationError  # noqa: PLC0415 - only here is it needed, and it takes 9 MB

    try:
        text = path.read_text(encoding="utf-8")
        content = tomllib.loads(text)
    except FileNotFoundError as error:
        raise ConfigError([f"{path}: no such file: `policy-monitor init` writes one"]) from error
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError([f"{path}: cannot be read: {error}"]) from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError([f"{path}: is not TOML: {error}; words and lengths of time stand in quotes"]) from error
    try:
        return text, TypeAdapter(Watchlist).validate_python(content)
    except ValidationError as error:
        raise ConfigError(list(_problems(path, text, error.errors()))) from error


def _schedules(watchlist: Watchlist) -> Mapping[str, ScheduleSettings]:
    """Give the schedule of every policy; most share one."""
    shared: dict[ScheduleSettings, ScheduleSettings] = {}
    made = ((table.key, _schedule(watchlist, table)) for table in watchlist.policy)
    return {key: shared.setdefault(schedule, schedule) for key, schedule in made}


def _schedule(watchlist: Watchlist, table: PolicyTable) -> ScheduleSettings:
    """Put together a policy's schedule: what it says itself, and of the rest what the file says."""
    common = watchlist.schedule
    timing = table if table.every or table.cron else common
    return ScheduleSettings(
        every=None if timing.cron else timing.every or DEFAULT_EVERY,
        cron=timing.cron,
        jitter=common.jitter if table.jitter is None else table.jitter,
        timezone=table.timezone or common.timezone,
    )


def _policy(table: PolicyTable, schedule: ScheduleSettings, settings: MonitorSettings) -> Policy:
    return Policy(
        name=table.key,
        vendor=table.vendor,
        kind=table.kind,
        url=table.url,
        further_urls=table.further_urls,
        browser=table.browser,
        select=table.select,
        remove=table.remove,
        schedule=intern(schedule.says()),
        owner=table.owner,
        tags=table.tags,
        country=table.country or country_of(host(table.url)),
        cadence=cadence(schedule, confirm=settings.confirm),
        preview_of=table.preview_of,
        keep=table.keep or settings.keep,
    )


def _problems(path: Path, text: str, found: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    for problem in found:
        where = problem["loc"]
        key = ".".join(part for part in where if isinstance(part, str)) or "the file"
        yield f"{path}:{line_of(text, where)}: {key}: {_reason(where, problem)}"


def _reason(where: tuple[int | str, ...], problem: Mapping[str, Any]) -> str:
    if problem["type"] == "unexpected_keyword_argument":
        return _unknown_key(where)
    if problem["type"] == "missing":
        table = f"[{where[0]}.{where[1]}]" if where[0] == "target" else f"[[{where[0]}]]"
        return f"is missing: every `{table}` needs it"
    if problem["type"] == "dataclass_type":
        return "is a table with keys of its own, and no single value"
    if problem["type"] == "tuple_type" and len(where) == 1:
        return f"is one of several: write `[[{where[0]}]]`, with two brackets"
    if problem["type"] == "tuple_type":
        return 'is a list: write its entries in quotes, within brackets: ["one", "another"]'
    return str(problem["msg"]).removeprefix("Value error, ")


def _unknown_key(where: tuple[int | str, ...]) -> str:
    section = SECTIONS.get(str(where[0]), Watchlist) if len(where) > 1 else Watchlist
    keys = sorted(one.name for one in fields(section))
    near = get_close_matches(str(where[-1]), keys, n=1)
    return f"no such key: did you mean `{near[0]}`?" if near else f"no such key: there are {', '.join(keys)}"


def _refuse_twins(path: Path, text: str, watchlist: Watchlist) -> None:
    first: dict[str, int] = {}
    problems = []
    for index, table in enumerate(watchlist.policy):
        earlier = first.setdefault(table.key, index)
        if earlier != index:
            # Only here are lines looked for: of a long watchlist each takes a while.
            line, stands = line_of(text, ("policy", index)), line_of(text, ("policy", earlier))
            problems.append(
                f"{path}:{line}: policy {table.key!r} stands on line {stands} already: "
                "give one of them a `name` or another `kind`"
            )
    if problems:
        raise ConfigError(problems)


def _refuse_orphans(path: Path, text: str, watchlist: Watchlist) -> None:
    """Refuse a preview of no other policy: what takes effect would never be compared with it."""
    names = {table.key for table in watchlist.policy}
    problems = [
        f"{path}:{line_of(text, ('policy', index, 'preview_of'))}: policy.preview_of: {table.preview_of!r} is no other "
        f"policy here: there are {', '.join(sorted(names - {table.key})) or 'none'}"
        for index, table in enumerate(watchlist.policy)
        if table.preview_of and table.preview_of not in names - {table.key}
    ]
    if problems:
        raise ConfigError(problems)


def _refuse_aimless(path: Path, text: str, watchlist: Watchlist, policies: Sequence[Policy]) -> None:
    """Refuse a rule for policies that the watchlist does not hold: it would be believed to be set, and is not."""
    problems = [
        f"{path}:{line_of(text, ('rule', index))}: rule: no policy here has {table.scope}{_meant(table, policies)}"
        for index, table in enumerate(watchlist.rule)
        if table.scope and not any(table.covers(policy) for policy in policies)
    ]
    if problems:
        raise ConfigError(problems)


def _refuse_lost(path: Path, text: str, watchlist: Watchlist, policies: Sequence[Policy]) -> None:
    """Refuse a route to nowhere, two of one name, and a condition that nothing here can fulfil."""
    targets = tuple(watchlist.target) or (IMPLICIT_TARGET,)
    names = [route.name for route in watchlist.route]
    known = {
        "vendor": {policy.vendor for policy in policies},
        "tag": {tag for policy in policies for tag in policy.tags},
        "owner": {policy.owner for policy in policies if policy.owner},
    }
    problems = []
    for index, route in enumerate(watchlist.route):
        told = [
            (("route", index, "to"), f"to: there is no target {name!r}{_near(name, targets)}")
            for name in route.to
            if name not in targets
        ]
        told += [
            (("route", index, key), f"{key}: no policy here has the {key} {name!r}{_near(name, there)}")
            for key, there in known.items()
            for name in getattr(route, key)
            if not among(name, there)
        ]
        if names.index(route.name) != index:
            told.append((("route", index, "name"), f"name: another route is called {route.name!r} already"))
        problems += [f"{path}:{line_of(text, where)}: route.{said}" for where, said in told]
    if problems:
        raise ConfigError(problems)


def _near(name: str, there: Iterable[str]) -> str:
    """Name what comes nearest to a name, or all that there is."""
    named = sorted(there)
    if near := get_close_matches(name, named, n=1):
        return f": did you mean {near[0]!r}?"
    return f": there is {', '.join(map(repr, named))}" if named else ""


def _meant(table: RuleTable, policies: Sequence[Policy]) -> str:
    """Name the vendor, kind or policy that comes nearest to what a rule says, where any does."""
    there = {
        "vendor": [policy.vendor for policy in policies],
        "kind": [policy.kind for policy in policies],
        "policy": [policy.name for policy in policies],
    }
    wrong = ((scope, getattr(table, scope)) for scope in SCOPES)
    near = [
        f"{scope} {match}"
        for scope, said in wrong
        if said and said not in there[scope]
        for match in get_close_matches(said, there[scope], n=1)
    ]
    return f": did you mean {', '.join(near)}?" if near else ""
