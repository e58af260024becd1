"""Adds a policy to the watchlist: looks at the page first, and appends without touching what a person wrote."""

import json
import os
import time
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

from monitor import hosts
from monitor.config import Config, ConfigError, load
from monitor.doubts import needs_browser
from monitor.proposing import Proposal, proposal_of
from monitor.schedule import cadence
from monitor.values import duration, positive, slug, usable_selectors, web_address
from monitor.watchlist import DEFAULT_EVERY, ScheduleSettings
from spiders.crawl import Crawl, CrawlSettings
from spiders.limits import time_limit
from storage.errors import PlainError
from storage.jobs import Job, Outcome
from storage.records import FetchOutcome, Policy


class AddError(PlainError):
    """The page cannot be watched as it is: why, and what to do."""


def write_first(path: Path) -> None:
    """Write the commented watchlist to start from. Raises FileExistsError rather than overwrite one."""
    with path.open("x", encoding="utf-8") as file:
        file.write(files("monitor").joinpath("init.toml").read_text(encoding="utf-8"))


def refuse_unusable(policy: Policy, *, every: str | None) -> None:
    """Refuse what no watchlist may hold, before anybody waits for a page. Raises AddError."""
    try:
        for address in (policy.url, *policy.further_urls):
            web_address(address)
        usable_selectors((*policy.select, *policy.remove))
        positive(duration(every or DEFAULT_EVERY))
    except ValueError as error:
        raise AddError(str(error)) from error


def refuse_known(config: Config, policy: Policy) -> None:
    """Refuse what is watched already. Raises AddError."""
    for known in config.policies.values():
        if policy.url in {known.url, *known.further_urls}:
            raise AddError(f"{policy.url} is watched already, as {known.name}")
    if policy.name in config.policies:
        raise AddError(f"{policy.name} is watched already, at {config.policies[policy.name].url}: give another --kind")


def propose(policy: Policy, settings: CrawlSettings) -> Proposal:
    """Fetch and read the page twice, each time in a fresh connection. Raises AddError where there is nothing to watch.

    A page that nobody would call a policy is proposed all the same, with what speaks against it.
    """
    first = _fetched(policy, settings)
    if first.fetch.outcome is FetchOutcome.FAILED and not needs_browser(policy, first):
        raise AddError(f"{policy.url} cannot be watched: {first.fetch.error}")
    time.sleep(settings.delay_seconds)
    return proposal_of(policy, first, _fetched(policy, settings))


def named(url: str, *, vendor: str | None, kind: str) -> Policy:
    """Make a policy of an address; the vendor is guessed from the host unless given.

    >>> named("https://www.all-connects.be/en/privacy", vendor=None, kind="privacy policy").name
    'all-connects-privacy-policy'
    """
    vendor = vendor or hosts.vendor(url)
    return Policy(name=slug(f"{vendor} {kind}"), vendor=vendor, kind=kind, url=url)


def watched_every(policy: Policy, config: Config, every: str | None) -> Policy:
    """Give the policy how soon its schedule will see a change: its own, or that of the file."""
    common = config.watchlist.schedule
    schedule = ScheduleSettings(every=duration(every), jitter=common.jitter) if every else common
    return replace(policy, cadence=cadence(schedule, confirm=config.watchlist.monitor.confirm))


def entry(policy: Policy, *, every: str | None) -> str:
    """Write the `[[policy]]` of the watchlist."""
    lines = ["[[policy]]", f"vendor = {_quoted(policy.vendor)}", f"url = {_quoted(policy.url)}"]
    lines += [f"kind = {_quoted(policy.kind)}"] if policy.kind != "privacy policy" else []
    lines += [f"further_urls = {_quoted(list(policy.further_urls))}"] if policy.further_urls else []
    lines += ["browser = true"] if policy.browser else []
    lines += [f"select = {_quoted(list(policy.select))}"] if policy.select else []
    lines += [f"remove = {_quoted(list(policy.remove))}"] if policy.remove else []
    lines += [f"preview_of = {_quoted(policy.preview_of)}"] if policy.preview_of else []
    lines += [f"every = {_quoted(every)}"] if every else []
    return "\n".join(lines) + "\n"


def append(path: Path, text: str) -> None:
    """Append to the watchlist, and take it back if the file would no longer load. Raises ConfigError then.

    What stands there is not written again, and so cannot be lost; the file stays whose it was.
    """
    before = path.read_bytes()
    gap = b"\n" if before.endswith(b"\n") else b"\n\n"
    try:
        with path.open("ab") as file:
            file.write(gap + text.encode())
        load(path)
    except (ConfigError, OSError):
        os.truncate(path, len(before))
        raise


def _fetched(policy: Policy, settings: CrawlSettings) -> Outcome:
    job = Job.of(policy)
    settings = replace(settings, retries=0)
    return next(iter(Crawl([job], settings, limit_seconds=time_limit([job], settings)).outcomes()))


def _quoted(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
