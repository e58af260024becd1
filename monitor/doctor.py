"""Looks at everything that the watch rests on, and says of each what to do."""

import sqlite3
from collections.abc import Iterator
from datetime import datetime, timedelta
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from zoneinfo import TZPATH, ZoneInfo

from monitor.channels import channels
from monitor.config import Config, ConfigError, Secrets, load
from monitor.daily_backups import APART, taken
from monitor.doctor_file import file_findings
from monitor.doctor_findings import Diagnosis, fail, ok, warn
from monitor.health import State, examine
from monitor.running import RunningError, only_one
from monitor.troubles import AHEAD
from notifications.channel import Channel, DeliveryError
from notifications.slack import SlackBot
from notifications.webhook import Webhook
from spiders.browser import missing
from storage.backup import is_of_another
from storage.failures import ArchiveError
from storage.reader import Reader

OLD_BACKUP = timedelta(days=2)

REREAD = "have the daemon reread the watchlist: `systemctl reload policy-monitor`, or SIGHUP"

OLD_ZONES = 2
"""Years after which the rules of time zones are likely to miss a change."""

SCOPES = {
    "chat:write": "nothing can be sent",
    "files:write": "differences that are too long come without their file",
    "channels:history": "after an outage a message may come twice",
}
"""What a bot needs, and what is missing without; a private channel needs `groups:history` instead."""

SAME_FOR_PRIVATE = {"channels:history": "groups:history"}


def examined(path: Path, secrets: Secrets, *, now: datetime, offline: bool) -> Iterator[Diagnosis]:
    """Look at everything, the watchlist first: the rest rests on it."""
    try:
        config = load(path)
    except ConfigError as error:
        yield fail("watchlist", str(error), "mend the lines that are named")
        return
    if config.policies:
        yield ok("watchlist", f"policies in {config.path}: {len(config.policies)}")
    else:
        yield warn("watchlist", f"{config.path} names no policy, so nothing is watched", "`policy-monitor add URL`")
    yield from file_findings(config)
    yield from _archive(config, now=now)
    yield _daemon(config)
    yield _backups(config, now=now)
    yield _zones(config, now=now)
    yield from _browser(config)
    yield from _targets(config, secrets, offline=offline)


def _archive(config: Config, *, now: datetime) -> Iterator[Diagnosis]:
    """Compare the watchlist with what is watched; the clock with what was recorded; say how the watch is."""
    try:
        with Reader.open(config.database) as archive:
            if not archive.is_current:
                return
            yield from _policies(archive, config)
            yield _clock(archive, now=now)
            found = examine(archive, config, now=now)
    except (ArchiveError, OSError, sqlite3.Error):
        return  # it was said of the file already
    said = found.line.partition(" | ")[0].partition(" - ")[2]
    if found.state is State.OK:
        yield ok("watch", said)
    elif found.state is State.WARNING:
        yield warn("watch", said, "`policy-monitor status` says why of each")
    else:
        yield fail("watch", said, "`policy-monitor status` says why of each")


def _policies(archive: Reader, config: Config) -> Iterator[Diagnosis]:
    watched = {watch.policy.name: watch for watch in archive.watches() if watch.watched}
    if missing_here := sorted(config.policies.keys() - watched.keys()):
        yield warn("policies", f"not watched yet: {_named(missing_here)}", REREAD)
    if gone := sorted(watched.keys() - config.policies.keys()):
        yield warn("policies", f"watched, but not on the watchlist: {_named(gone)}", REREAD)
    if unread := sorted(name for name, watch in watched.items() if watch.version is None and name in config.policies):
        yield warn(
            "policies", f"never read: {_named(unread)}", f"`policy-monitor check --explain {unread[0]}` says why"
        )
    if not (missing_here or gone or unread):
        yield ok("policies", "all on the watchlist are watched and have been read")


def _named(names: list[str]) -> str:
    more = f" and {len(names) - 3} more" if len(names) > 3 else ""  # noqa: PLR2004 - as in `status --check`
    return f"{', '.join(names[:3])}{more}"


def _clock(archive: Reader, *, now: datetime) -> Diagnosis:
    latest = archive.troubles.last_fetch_at()
    if latest and latest - now > AHEAD:
        said = f"it says {now:%Y-%m-%d %H:%M} UTC, but a fetch was recorded at {latest:%Y-%m-%d %H:%M} UTC"
        return fail("clock", said, "set the clock of this machine (`timedatectl`), days to act by are counted by it")
    return ok("clock", f"{now:%Y-%m-%d %H:%M} UTC, not before what was recorded")


def _daemon(config: Config) -> Diagnosis:
    try:
        with only_one(config.database):
            return warn("daemon", "none is running", "start `policy-monitor run`, best as a service")
    except RunningError:
        return ok("daemon", "running")
    except OSError as error:
        return warn("daemon", f"cannot be told: {error}", "run `doctor` as the user whom the archive belongs to")


def _backups(config: Config, *, now: datetime) -> Diagnosis:
    if config.backups is None:
        return warn(
            "backups", "the daemon takes none", "set `backups` under [monitor] to a folder, best on another disk"
        )
    found = taken(config.database, config.backups)
    if not found:
        return warn(
            "backups", f"none in {config.backups} yet", "a running daemon takes one within a minute; see its log"
        )
    if is_of_another(found[-1], config.database):
        return warn("backups", f"{found[-1]} is of another archive", APART)
    age = now - datetime.fromtimestamp(found[-1].stat().st_mtime, tz=now.tzinfo)
    said = f"{len(found)} in {config.backups}, the newest {age / timedelta(days=1):.1f} days old"
    return warn("backups", said, "see the daemon's log") if age > OLD_BACKUP else ok("backups", said)


def _zones(config: Config, *, now: datetime) -> Diagnosis:
    zones = {config.watchlist.monitor.timezone, *(schedule.timezone for schedule in config.schedules.values())}
    for name in zones:
        ZoneInfo(name)
    if any(Path(place, "UTC").exists() for place in TZPATH):
        return ok("time zones", f"{', '.join(sorted(zones))}: by the rules of this machine")
    try:
        rules = version("tzdata")
    except PackageNotFoundError:
        return fail("time zones", "there are no rules", "pip install tzdata")
    if now.year - int(rules.partition(".")[0]) >= OLD_ZONES:
        return warn("time zones", f"the rules are of {rules}", "pip install --upgrade tzdata")
    return ok("time zones", f"{', '.join(sorted(zones))}: by tzdata {rules}")


def _browser(config: Config) -> Iterator[Diagnosis]:
    if any(policy.browser for policy in config.policies.values()):
        lacking = missing(config.crawl)
        yield fail("browser", lacking, "until then these policies are not read") if lacking else ok("browser", "there")


def _targets(config: Config, secrets: Secrets, *, offline: bool) -> Iterator[Diagnosis]:
    try:
        found = channels(config, secrets)
    except ConfigError as error:
        yield fail("targets", str(error), "set it where the daemon runs, and here for `doctor`")
        return
    if not found:
        yield warn("targets", "none: alerts wait in the archive", "connect Slack, or set a [target] and its secret")
    for channel in found:
        yield _target(channel, offline=offline)


def _target(channel: Channel, *, offline: bool) -> Diagnosis:
    about = f"target {channel.name}"
    if isinstance(channel, Webhook) and channel.is_guessable:
        return warn(about, "its key can be guessed", "32 random characters or more, as of `openssl rand -hex 32`")
    if not isinstance(channel, SlackBot):
        return ok(about, "its address is set; `policy-monitor alert --test ROUTE` tries it")
    if offline:
        return ok(about, "its token is set, and was not tried")
    try:
        scopes = channel.scopes()
    except DeliveryError as error:
        return fail(about, str(error), "docs/slack.md says how a token is made")
    lacking = {scope for scope in SCOPES if not {scope, SAME_FOR_PRIVATE.get(scope, scope)} & scopes}
    if not lacking:
        return ok(about, "Slack knows the token, and it may do all that is needed")
    said = "; ".join(f"without {scope} {SCOPES[scope]}" for scope in SCOPES if scope in lacking)
    remedy = "give the scopes to the app and install it anew (docs/slack.md)"
    return fail(about, said, remedy) if "chat:write" in lacking else warn(about, said, remedy)
