"""The tables of the watchlist's file, checked as they are read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from importlib.metadata import version
from typing import Annotated

from monitor.route_tables import Names, RouteTable, TargetTable
from monitor.section import Before, Section
from monitor.values import (
    OFF,
    Address,
    Addresses,
    Count,
    CountryCode,
    Cron,
    Duration,
    Interval,
    Listening,
    Name,
    Networks,
    Number,
    RuleName,
    RuleSeverity,
    Selectors,
    SlackUser,
    Words,
    Zone,
    as_tuple,
    brief,
    slug,
)
from storage.records import Keep, Policy, RuleSettings

DEFAULT_EVERY = timedelta(hours=12)

NO_RULES: RuleSettings = {}

LONGEST_NAME = 100
"""Characters of a policy's name: it stands in commands, addresses, headers of messages and names of files."""

USER_AGENT = f"policy-monitor/{version('policy-monitor')} (watches this policy for changes)"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleSettings(Section):
    """When a policy is fetched: `every` so often, or by `cron` in a time zone."""

    every: Interval | None = None
    cron: Cron | None = None
    jitter: Duration | None = None
    timezone: Zone = "UTC"

    def __post_init__(self) -> None:
        """Refuse a schedule that says two things."""
        if self.every and self.cron:
            raise ValueError("`every` and `cron` exclude each other: keep one")

    def says(self) -> str:
        """Describe the schedule for a person."""
        return f"cron {self.cron} {self.timezone}" if self.cron else f"every {brief(self.every or DEFAULT_EVERY)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class MonitorSettings(Section):
    """The table `[monitor]`: the archive and the daemon."""

    database: Words = "policy-monitor.db"
    browse_url: Address = "http://127.0.0.1:8001"
    """Where people reach `policy-monitor browse`: alerts link there."""
    retry: Interval = timedelta(minutes=30)
    """How soon a fetch that failed for a passing reason, or looked suspect, is tried again."""
    confirm: Interval = timedelta(minutes=5)
    """How soon a new text is fetched again, to be believed when seen twice."""
    suspect_fetches: Count = 3
    suspect_time: Interval = timedelta(hours=24)
    """After so many suspect fetches, or so long, a person is told."""
    grace: Duration = timedelta(hours=1)
    """What a slow or repeated fetch may take before two missed checks make a policy overdue."""
    free_disk: Number = 500_000_000
    """Bytes that must be free beside the archive."""
    keep: Keep = Keep.CHANGES
    """Of which fetches the bytes are kept, unless a policy says otherwise."""
    heartbeat_url: Address | None = None
    """Told after each good round, and at `/fail` of trouble; HEARTBEAT_URL in the environment goes before it."""
    backups: Words | None = None
    """Folder into which the daemon copies the archive once a day; best on another disk."""
    backups_kept: Count = 7
    head_file: Words | None = None
    """To which the daemon adds the head of the ledger once a day: keep it where others cannot write."""
    head_message: bool = False
    """Once a day an alert of the kind `head` tells it."""
    timestamp_url: Address | None = None
    """Of an authority that stamps the head once a day (RFC 3161)."""
    timestamp_roots: Words | None = None
    """A PEM file with the certificates that vouch for it, beside the watchlist unless given whole."""
    metrics: Listening | None = None
    """Where the daemon tells its metrics and its health over HTTP; a port alone is of this machine alone."""
    timezone: Zone = "UTC"
    """The operator's: reminders come at nine in the morning there, and days left are counted by its days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CrawlTable(Section):
    """The table `[crawl]`: manners towards the vendors' servers."""

    user_agent: Words = USER_AGENT
    delay: Duration = timedelta(seconds=5)
    timeout: Interval = timedelta(seconds=30)
    max_bytes: Count = 10_000_000
    robots: bool = True
    private_networks: Networks = ()
    """Addresses that are not everybody's, and may be fetched from all the same."""
    browser_path: Words | None = None
    """Of Chromium; found by itself unless said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlackTable(Section):
    """The table `[slack]`: where alerts go; its secrets come from the environment."""

    channel: Words | None = None
    deciders: Annotated[tuple[SlackUser, ...], Before(as_tuple)] = ()
    """Ids of the users who may decide in Slack; without any, the members of the channel may."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BrowseTable(Section):
    """The table `[browse]`: what may be done on the pages beside reading."""

    decisions: bool = False
    deciders: Names = ()
    """Names of those who may decide there, as a proxy logs them in; without any, everybody who is logged in."""

    def __post_init__(self) -> None:
        """Refuse deciders who could decide nothing."""
        if self.deciders and not self.decisions:
            raise ValueError("deciders are named, but nobody may decide: write decisions = true, or leave them out")


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyTable(ScheduleSettings):
    """One `[[policy]]`: a watched document."""

    vendor: Words
    url: Address
    kind: Words = "privacy policy"
    name: Name | None = None
    select: Selectors = ()
    remove: Selectors = ()
    further_urls: Addresses = ()
    """More pages of the same policy, read after `url` in this order."""
    browser: bool = False
    """The page shows nothing without JavaScript."""
    owner: Words | None = None
    tags: Names = ()
    """Words of the operator's own, for routes to match."""
    country: CountryCode | None = None
    """Where the vendor sits; guessed from the address unless given."""
    keep: Keep | None = None
    """Of which of its fetches the bytes are kept."""
    timezone: Zone = ""
    """Empty: that of the file's `[schedule]`."""
    preview_of: Words | None = None
    """The name of the policy whose coming version this is."""

    @property
    def key(self) -> str:
        """The policy's name, made of vendor and kind unless given."""
        return self.name or slug(f"{self.vendor} {self.kind}")

    def __post_init__(self) -> None:
        """Refuse a name that is too long."""
        ScheduleSettings.__post_init__(self)
        if (length := len(self.key)) > LONGEST_NAME:
            raise ValueError(f"its name has {length} characters: give it a `name` of at most {LONGEST_NAME}")


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleTable(Section):
    """One `[[rule]]`: what reasons of a name weigh, for all policies or for those that it names."""

    name: RuleName
    severity: RuleSeverity
    """None where the rule is off."""
    vendor: Words | None = None
    kind: Words | None = None
    policy: Words | None = None

    @property
    def scope(self) -> str:
        """Which policies it is for, in words; empty for all."""
        named = ((key, getattr(self, key)) for key in SCOPES)
        return ", ".join(f"{key} {value}" for key, value in named if value)

    def says(self) -> str:
        """Describe the setting for a person."""
        return f"{self.severity or OFF}{f' for {self.scope}' if self.scope else ''}"

    def covers(self, policy: Policy) -> bool:
        """Say whether it is for a policy; vendors and kinds are compared without regard to case."""
        return (
            (self.policy is None or self.policy == policy.name)
            and (self.vendor is None or self.vendor.lower() == policy.vendor.lower())
            and (self.kind is None or self.kind.lower() == policy.kind.lower())
        )


SCOPES = ("vendor", "kind", "policy")
"""Keys of a rule that limit it to some policies."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Watchlist(Section):
    """The whole file."""

    monitor: MonitorSettings = MonitorSettings()
    crawl: CrawlTable = CrawlTable()
    schedule: ScheduleSettings = ScheduleSettings(every=DEFAULT_EVERY)
    """Of every policy that has none of its own."""
    slack: SlackTable = SlackTable()
    browse: BrowseTable = BrowseTable()
    policy: tuple[PolicyTable, ...] = ()
    target: Mapping[Name, TargetTable] = field(default_factory=dict)
    """Where alerts can be told, by name; without any, the one Slack channel of `[slack]` and the environment."""
    route: tuple[RouteTable, ...] = ()
    """Which alerts go where; without any, everything goes to every target."""
    rule: tuple[RuleTable, ...] = ()
    """Of several for the same reasons of the same policy, the last one counts."""

    def rules(self, policy: Policy | None = None) -> RuleSettings:
        """Give how reasons are set for a policy; without one, by the tables that are for all."""
        covering = (table for table in self.rule if (table.covers(policy) if policy else not table.scope))
        return {table.name: table.severity for table in covering} or NO_RULES


SECTIONS: Mapping[str, type[Section]] = {
    "monitor": MonitorSettings,
    "crawl": CrawlTable,
    "schedule": ScheduleSettings,
    "slack": SlackTable,
    "browse": BrowseTable,
    "policy": PolicyTable,
    "target": TargetTable,
    "route": RouteTable,
    "rule": RuleTable,
}
"""The tables of the file by name."""
