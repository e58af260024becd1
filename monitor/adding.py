"""Adds a policy to the watchlist: looks at the page first, and appends without touching what a person wrote."""

import json
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path
from urllib.parse import urlsplit

from monitor.config import Config, ConfigError, load
from monitor.facts import read_facts
from monitor.values import slug
from spiders.crawl import Crawl, CrawlSettings
from spiders.limits import time_limit
from storage.records import Fact, FetchOutcome, Job, Outcome, Policy, Reading

SECOND_LEVEL = {"ac", "co", "com", "gov", "net", "org"}
"""Labels below a country's domain that are no vendor's name."""


class AddError(Exception):
    """The page cannot be watched as it is: why, and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What would be watched."""

    policy: Policy
    reading: Reading
    facts: tuple[Fact, ...]
    url: str
    """Where the page came from, after redirects."""


def write_first(path: Path) -> None:
    """Write the commented watchlist to start from. Raises FileExistsError rather than overwrite one."""
    with path.open("x", encoding="utf-8") as file:
        file.write(files("monitor").joinpath("init.toml").read_text(encoding="utf-8"))


def refuse_known(config: Config, policy: Policy) -> None:
    """Refuse what is watched already. Raises AddError."""
    for known in config.policies.values():
        if known.url == policy.url:
            raise AddError(f"{policy.url} is watched already, as {known.name}")
    if policy.name in config.policies:
        raise AddError(f"{policy.name} is watched already, at {config.policies[policy.name].url}: give another --kind")


def propose(policy: Policy, settings: CrawlSettings) -> Proposal:
    """Fetch and read the page. Raises AddError where there is nothing to watch."""
    outcome = _fetched(policy, settings)
    if outcome.fetch.outcome is FetchOutcome.FAILED or outcome.reading is None:
        raise AddError(f"{policy.url} cannot be watched: {outcome.fetch.error}")
    return Proposal(
        policy=policy,
        reading=outcome.reading,
        facts=read_facts(outcome.reading.text, language=outcome.reading.language),
        url=outcome.fetch.url or policy.url,
    )


def named(url: str, *, vendor: str | None, kind: str) -> Policy:
    """Make a policy of an address; the vendor is guessed from the host unless given.

    >>> named("https://www.all-connects.be/en/privacy", vendor=None, kind="privacy policy").name
    'all-connects-privacy-policy'
    """
    vendor = vendor or _vendor(url)
    return Policy(name=slug(f"{vendor} {kind}"), vendor=vendor, kind=kind, url=url)


def entry(policy: Policy, *, every: str | None) -> str:
    """Write the `[[policy]]` of the watchlist."""
    lines = ["[[policy]]", f"vendor = {_quoted(policy.vendor)}", f"url = {_quoted(policy.url)}"]
    lines += [f"kind = {_quoted(policy.kind)}"] if policy.kind != "privacy policy" else []
    lines += [f"select = {_quoted(list(policy.select))}"] if policy.select else []
    lines += [f"remove = {_quoted(list(policy.remove))}"] if policy.remove else []
    lines += [f"every = {_quoted(every)}"] if every else []
    return "\n".join(lines) + "\n"


def append(path: Path, text: str) -> None:
    """Append to the watchlist, and take it back if the file would no longer load. Raises ConfigError then."""
    before = path.read_text(encoding="utf-8")
    gap = "\n" if before.endswith("\n") else "\n\n"
    path.write_text(before + gap + text, encoding="utf-8")
    try:
        load(path)
    except ConfigError:
        path.write_text(before, encoding="utf-8")
        raise


def _fetched(policy: Policy, settings: CrawlSettings) -> Outcome:
    jobs = [Job(policy=policy.name, url=policy.url, select=policy.select, remove=policy.remove)]
    settings = replace(settings, retries=0)
    return next(iter(Crawl(jobs, settings, limit_seconds=time_limit(jobs, settings)).outcomes()))


def _vendor(url: str) -> str:
    labels = [label for label in (urlsplit(url).hostname or url).split(".") if label != "www"][:-1] or [url]
    if len(labels) > 1 and labels[-1] in SECOND_LEVEL:
        labels.pop()
    return labels[-1].capitalize()


def _quoted(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
