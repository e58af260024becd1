"""The child process of a crawl: an order on standard input, outcomes on standard output, logs on standard error."""

import json
import logging
import os
import sys
import threading
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import BinaryIO

import spiders.sparing  # noqa: F401 - before what it is about

# isort: split
# First, and here: it asks twice for the whole stack, with the source of each frame, which takes 0.15 s deep in imports.
import scrapy.core.downloader.contextfactory  # noqa: F401
from scrapy import signals
from scrapy.crawler import AsyncCrawlerProcess, Crawler
from scrapy.http import Request
from scrapy.settings import default_settings

from spiders.browser import browser_settings, missing
from spiders.budget import Budget
from spiders.order import Order
from spiders.policy import PolicySpider
from spiders.progress import Progress
from spiders.scratch import Mark
from spiders.settings import CrawlSettings, scrapy_settings
from spiders.telling import Teller
from spiders.wire import read_order
from storage.jobs import Job

UNUSED = frozenset(
    {
        "scrapy.downloadermiddlewares.cookies.CookiesMiddleware",
        "scrapy.downloadermiddlewares.httpauth.HttpAuthMiddleware",
        "scrapy.downloadermiddlewares.httpcache.HttpCacheMiddleware",
        "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware",
        "scrapy.downloadermiddlewares.stats.DownloaderStats",
        "scrapy.extensions.closespider.CloseSpider",
        "scrapy.extensions.corestats.CoreStats",
        "scrapy.extensions.feedexport.FeedExporter",
        "scrapy.extensions.logcount.LogCount",
        "scrapy.extensions.logstats.LogStats",
        "scrapy.extensions.memdebug.MemoryDebugger",
        "scrapy.extensions.memusage.MemoryUsage",
        "scrapy.extensions.remote_control.RemoteControl",
        "scrapy.extensions.spiderstate.SpiderState",
        "scrapy.extensions.telnet.TelnetConsole",
        "scrapy.extensions.throttle.AutoThrottle",
        "scrapy.spidermiddlewares.depth.DepthMiddleware",
        "scrapy.spidermiddlewares.httperror.HttpErrorMiddleware",
        "scrapy.spidermiddlewares.metacopy.MetaCopyDetectionMiddleware",
        "scrapy.spidermiddlewares.urllength.UrlLengthMiddleware",
    }
)
"""Parts of Scrapy's that do nothing here, or count what nobody reads; one would pass over long addresses in silence."""

BASES = ("DOWNLOADER_MIDDLEWARES_BASE", "SPIDER_MIDDLEWARES_BASE", "EXTENSIONS_BASE")


class JsonLines(logging.Formatter):
    """One JSON object a line, with the keys of the daemon's; no tracebacks: outcomes tell what came of a page."""

    def format(self, record: logging.LogRecord) -> str:
        """Return a record as a line."""
        entry = {
            "timestamp": f"{datetime.fromtimestamp(record.created, UTC):%Y-%m-%dT%H:%M:%S.%fZ}",
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": record.getMessage(),
        }
        if policy := policy_of(record):
            entry["policy"] = policy
        if record.exc_info and record.exc_info[0]:
            entry["exception"] = f"{record.exc_info[0].__name__}: {record.exc_info[1]}"
        return json.dumps(entry)


def policy_of(record: logging.LogRecord) -> str | None:
    """Return whose page a record of Scrapy's is about, where its words are about a request of ours."""
    request = record.args.get("request") if isinstance(record.args, Mapping) else None
    progress = request.meta.get("progress") if isinstance(request, Request) else None
    return progress.job.policy if isinstance(progress, Progress) else None


def main() -> None:
    """Do one order."""
    settings, lines = read_order(sys.stdin.buffer)
    order = Order(lines)
    pipe = take_standard_output()
    threading.Thread(target=die_with_parent, daemon=True).start()
    log_to_standard_error(settings.log_level)
    run(order, settings, Teller(pipe))


def take_standard_output() -> BinaryIO:
    """Return the pipe to the parent, and send whatever else is printed to standard error."""
    pipe = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return pipe


def die_with_parent() -> None:
    """End this process when the parent is gone: it holds the other end of standard input open as long as it lives."""
    while os.read(0, 1024):
        pass
    os._exit(1)


def log_to_standard_error(level: str) -> None:
    """Log from `level` upwards; Scrapy itself sets levels of its own loggers only."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    handler.setLevel(level)
    logging.root.addHandler(handler)


def run(jobs: Iterable[Job], settings: CrawlSettings, teller: Teller) -> None:
    """Crawl until every job has its outcome."""
    process = AsyncCrawlerProcess(scrapy_settings(settings) | used_parts() | browser_part(jobs, settings))
    crawler = Crawler(PolicySpider, process.settings)
    crawler.signals.connect(teller.tell, signals.item_scraped)
    process.crawl(crawler, jobs=jobs, budget=Budget(settings.reading_seconds, Mark.of_child().write))
    # With its default handler SIGTERM ends the process at once; Scrapy's own would wait for the pages under way.
    process.start(install_signal_handlers=False)


def used_parts() -> dict[str, object]:
    """Return the settings that name Scrapy's own parts, without the unused ones.

    It imports also what is switched off, and with that aiohttp, requests and urllib3: a fifth of what a crawl costs.
    """
    return {
        name: {part: place for part, place in getattr(default_settings, name).items() if part not in UNUSED}
        for name in BASES
    }


def browser_part(jobs: Iterable[Job], settings: CrawlSettings) -> dict[str, object]:
    """Return the settings for jobs that need a browser: none, so that none of it is loaded, where no job does."""
    if not any(job.browser for job in jobs):
        return {}
    lacking = missing(settings)
    return {"BROWSER_MISSING": lacking} if lacking else browser_settings(settings)


if __name__ == "__main__":
    main()
