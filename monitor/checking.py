"""Fetches policies now, the same way as the daemon does, for a person who waits."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime

from monitor.tracking import Tracked, job, receive, upgrades
from spiders.crawl import Crawl, CrawlSettings
from spiders.limits import time_limit
from storage.archive import Archive
from storage.records import Policy


def check(
    archive: Archive, policies: Mapping[str, Policy], settings: CrawlSettings, *, clock: Callable[[], datetime]
) -> Iterator[Tracked]:
    """Crawl the policies once and give what became of each as it comes in."""
    upgrades(archive, policies.values(), now=clock())
    jobs = [job(archive, policy) for policy in policies.values()]
    crawl = Crawl(jobs, settings, limit_seconds=time_limit(jobs, settings))
    try:
        for outcome in crawl.outcomes():
            yield receive(archive, policies[outcome.fetch.policy], outcome, now=clock())
    finally:
        crawl.stop()
