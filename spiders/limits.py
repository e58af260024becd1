"""How long a crawl may take at the most before it counts as hung."""

from collections import Counter
from collections.abc import Sequence
from urllib.parse import urlsplit

from spiders.settings import CrawlSettings
from storage.records import Job

START_SECONDS = 30.0
"""For the child to start on a busy machine."""


def time_limit(jobs: Sequence[Job], settings: CrawlSettings) -> float:
    """Give the seconds after which a crawl of these jobs cannot be doing anything useful any more.

    A host is asked one request at a time: robots.txt, then each page with its redirects and retries at their slowest.
    """
    hosts = Counter(urlsplit(job.url).hostname for job in jobs)
    request = settings.timeout_seconds + settings.delay_seconds
    page = (settings.retries + 1 + settings.max_redirects) * request + settings.max_wait_seconds
    return START_SECONDS + request + page * max(hosts.values(), default=0)
