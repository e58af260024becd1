"""How long a crawl may take at the most before it counts as hung."""

from collections import defaultdict
from collections.abc import Iterable
from urllib.parse import urlsplit

from spiders.settings import CrawlSettings
from storage.jobs import Job
from storage.records import Policy

MOST_FRAMES = 3
"""Of one policy: more are not its text."""

START_SECONDS = 30.0
"""For the child, or a browser, to start on a busy machine."""


def time_limit(asked: Iterable[Job | Policy], settings: CrawlSettings) -> float:
    """Give the seconds after which a crawl of these policies cannot be doing anything useful any more.

    A host is asked one request at a time: robots.txt, then the pages of each policy, all at their slowest.
    """
    hosts: defaultdict[str | None, float] = defaultdict(float)
    for one in asked:
        for host in {urlsplit(address).hostname for address in (one.url, *one.further_urls)}:
            hosts[host] += policy_seconds(one, settings)
    return START_SECONDS + attempts_seconds(settings) + max(hosts.values(), default=0)


def policy_seconds(one: Job | Policy, settings: CrawlSettings) -> float:
    """Give the seconds that all pages of a policy take with their frames, and the start of the browser for them."""
    pages = (1 + len(one.further_urls)) * page_seconds(settings)
    return pages + MOST_FRAMES * attempts_seconds(settings) + one.browser * START_SECONDS


def page_seconds(settings: CrawlSettings) -> float:
    """Give the seconds that a page takes with its redirects, its retries and two waits that its host asks for."""
    redirects = settings.max_redirects * request_seconds(settings)
    return attempts_seconds(settings) + redirects + 2 * settings.max_wait_seconds


def attempts_seconds(settings: CrawlSettings) -> float:
    """Give the seconds that one address takes with its retries."""
    return (settings.retries + 1) * request_seconds(settings)


def request_seconds(settings: CrawlSettings) -> float:
    """Give the seconds that one request takes with the delay before it."""
    return settings.timeout_seconds + settings.delay_seconds
