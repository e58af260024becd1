"""How a crawl behaves: our few settings, and what they are in Scrapy's words."""

from dataclasses import dataclass

NEVER = ("data", "file", "ftp", "s3")
"""Schemes of addresses that a redirect must not reach into."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CrawlSettings:
    """How a crawl behaves towards the vendors' servers."""

    user_agent: str
    """Says who fetches and where to complain; robots.txt is read for it."""
    delay_seconds: float = 5.0
    """Between two requests to one host, of which only one runs at a time."""
    timeout_seconds: float = 30.0
    """For one whole download, from connecting to the last byte: a slow drip does not prolong it."""
    reading_seconds: float = 10.0
    """Of computing that one page may take; a page of ten million bytes takes two."""
    max_bytes: int = 10_000_000
    """Of a page, as sent and as decoded from its Content-Encoding."""
    max_redirects: int = 10
    max_wait_seconds: float = 60.0
    """The longest Retry-After or Crawl-delay that is waited for within a crawl."""
    retries: int = 2
    """Further requests after a time-out, a lost connection or a server error."""
    obey_robots: bool = True
    private_networks: tuple[str, ...] = ()
    """Addresses that are not everybody's, and may be fetched from all the same: networks such as `10.20.0.0/16`."""
    browser_path: str | None = None
    """Of the Chromium for policies that need one; None: the one that is installed under a usual name."""
    log_level: str = "ERROR"
    """Of the child process, on its standard error."""


def scrapy_settings(settings: CrawlSettings) -> dict[str, object]:
    """Return Scrapy's settings for ours; what is not named here stays Scrapy's default."""
    return {
        "USER_AGENT": settings.user_agent,
        "ROBOTSTXT_OBEY": settings.obey_robots,
        "CONCURRENT_REQUESTS": 32,
        # Of what a page yields, which is one thing: Scrapy starts as many tasks for each page.
        "CONCURRENT_ITEMS": 1,
        # Bytes of pages that wait to be read or told: beyond, nothing more is asked for until the parent has caught up.
        "SCRAPER_SLOT_MAX_ACTIVE_SIZE": 1_000_000,
        # Scrapy would read and parse our source for every page.
        "WARN_ON_GENERATOR_RETURN_VALUE": False,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
        # Without any delay Scrapy would not look at when a host may be asked again, and Retry-After rests on that.
        "DOWNLOAD_DELAY": max(settings.delay_seconds, 0.01),
        "DOWNLOAD_DELAY_JITTER": 0,
        "DOWNLOAD_TIMEOUT": settings.timeout_seconds,
        "DOWNLOAD_MAXSIZE": settings.max_bytes,
        "DOWNLOAD_WARNSIZE": 0,
        # A body shorter than its Content-Length, or without its last chunk, is an error.
        "DOWNLOAD_FAIL_ON_DATALOSS": True,
        "DOWNLOAD_VERIFY_CERTIFICATES": True,
        "TWISTED_DNS_RESOLVER": "spiders.doors.GuardedResolver",
        "PRIVATE_NETWORKS": list(settings.private_networks),
        "DOWNLOAD_HANDLERS": {
            "http": "spiders.politeness.PoliteHandler",
            "https": "spiders.politeness.PoliteHandler",
            **dict.fromkeys(NEVER),
        },
        "DOWNLOADER_MIDDLEWARES": {
            "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,
            "spiders.robots.FaithfulRobotsMiddleware": 100,
            "scrapy.downloadermiddlewares.retry.RetryMiddleware": None,
            "spiders.politeness.PatientRetryMiddleware": 550,
            "scrapy.downloadermiddlewares.redirect.MetaRefreshMiddleware": None,
            "spiders.redirecting.BoundedRefreshMiddleware": 580,
            "scrapy.downloadermiddlewares.httpcompression.HttpCompressionMiddleware": None,
            "spiders.decoding.WholeBodyMiddleware": 590,
            "scrapy.downloadermiddlewares.redirect.RedirectMiddleware": None,
            "spiders.redirecting.CarefulRedirectMiddleware": 600,
        },
        "PATIENCE_SECONDS": settings.max_wait_seconds,
        "RETRY_TIMES": settings.retries,
        # That a page was given up is told with its outcome, and not once more in Scrapy's words.
        "RETRY_GIVE_UP_LOG_LEVEL": "INFO",
        "RETRY_HTTP_CODES": [408, 500, 502, 503, 504, 520, 521, 522, 524],
        # A status is what the spider judges. Asked for by request, this would also switch redirects off.
        "HTTPERROR_ALLOW_ALL": True,
        "REDIRECT_MAX_TIMES": settings.max_redirects,
        "METAREFRESH_MAXDELAY": 5,
        "COOKIES_ENABLED": False,
        "TELNETCONSOLE_ENABLED": False,
        # On by default since Scrapy 2.19, and it runs code that it is sent.
        "REMOTE_CONTROL_ENABLED": False,
        "MEMUSAGE_ENABLED": False,
        "LOGSTATS_INTERVAL": 0,
        "STATS_CLASS": "scrapy.statscollectors.DummyStatsCollector",
        "STATS_DUMP": False,
        "LOG_INSTALL_ROOT_HANDLER": False,
    }
