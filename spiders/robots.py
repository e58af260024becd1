"""What a host's robots.txt allows, for every request to it, and how long it asks to wait between two (RFC 9309)."""

import asyncio
from collections import defaultdict
from functools import lru_cache, partial
from typing import Self, cast

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest, NotConfigured
from scrapy.http import Response
from scrapy.http.request import NO_CALLBACK
from scrapy.robotstxt import ProtegoRobotParser
from scrapy.utils.httpobj import urlparse_cached

from spiders.clock import utc_now
from spiders.errors import FetchError, RefusedError
from spiders.failures import from_exception
from spiders.policy import PolicySpider
from storage.jobs import RobotsTxt

SUCCESS, REDIRECT, TOO_MANY_REQUESTS, SERVER_ERROR = 200, 300, 429, 500

MOST_READ = 512_000
"""Bytes of a robots.txt (RFC 9309, section 2.5)."""

MOST_KEPT = 20_000
"""Bytes of one that is remembered for the next crawl."""

MOST_PARSED = 32
"""Texts whose rules are held: those of sixty lines take 40 kB, and a crawl asks a thousand hosts."""


class FaithfulRobotsMiddleware:
    """Obeys robots.txt for every request to a host, and asks for it once.

    Scrapy's own middleware does not: in 2.19, of the requests that wait for robots.txt together all but one see no
    rules at all, and a robots.txt that could not be read allows everything.
    """

    def __init__(self, crawler: Crawler) -> None:
        if not crawler.settings.getbool("ROBOTSTXT_OBEY"):
            raise NotConfigured
        self.crawler = crawler
        self.agent = crawler.settings["USER_AGENT"]
        self.usual_delay = crawler.settings.getfloat("DOWNLOAD_DELAY")
        self.longest_delay = crawler.settings.getfloat("PATIENCE_SECONDS")
        self.locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self.said: dict[str, bytes | FetchError] = {}
        """The robots.txt of each host, or why nobody knows what it says."""
        self.parsed = lru_cache(MOST_PARSED)(partial(ProtegoRobotParser.from_crawler, crawler))
        """Gives the rules that stand in a robots.txt."""

    @property
    def spider(self) -> PolicySpider:
        """The spider, which knows what was read in earlier crawls."""
        return cast("PolicySpider", self.crawler.spider)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Build the middleware, unless robots.txt is not to be obeyed."""
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        """Let a request pass, or raise FetchError where robots.txt forbids it."""
        if not request.meta.get("dont_obey_robotstxt"):
            await self.check(request)

    async def check(self, request: Request) -> None:
        """Raise FetchError where robots.txt forbids a request, or nobody knows what it says."""
        said = await self.said_to(request)
        if isinstance(said, FetchError):
            raise said
        if not self.parsed(said).allowed(request.url, self.agent):
            raise FetchError("robots.txt forbids it", transient=False)

    async def said_to(self, request: Request) -> bytes | FetchError:
        """Return the robots.txt of a request's host once it is there, to one request after the other."""
        host = urlparse_cached(request).netloc
        async with self.locks[host]:
            if host not in self.said:
                known = self.spider.robots.pop(host, None)
                said = self.said[host] = await self.read(request) if known is None else known.encode()
                if isinstance(said, bytes):
                    self.slow_down(request, self.parsed(said).crawl_delay(self.agent) or 0)
            return self.said[host]

    async def read(self, request: Request) -> bytes | FetchError:
        """Return the robots.txt of a request's host; a failure, which forbids all, where nobody knows what it says."""
        address = urlparse_cached(request)
        asking = Request(
            f"{address.scheme}://{address.netloc}/robots.txt",
            callback=NO_CALLBACK,
            meta={"dont_obey_robotstxt": True},
        )
        try:
            response = await self.crawler.engine.download_async(asking)
        except IgnoreRequest:  # it redirects without end: as good as none (section 2.3.1.2)
            return b""
        except Exception as error:  # noqa: BLE001 - whatever it was, it forbids (section 2.3.1.4)
            failure = from_exception(error)
            if isinstance(failure, RefusedError):
                return failure
            return FetchError(f"{failure} (asked for robots.txt)", transient=failure.transient)
        return self.told(address.netloc, response)

    def told(self, host: str, response: Response) -> bytes | FetchError:
        """Return the robots.txt in a response, cut where it is very long; empty where there is none (2.3.1.3)."""
        if response.status >= SERVER_ERROR or response.status == TOO_MANY_REQUESTS:
            sentence = f"robots.txt answers HTTP {response.status}, which forbids everything for now"
            return FetchError(sentence, transient=True)
        body = response.body if SUCCESS <= response.status < REDIRECT else b""
        if len(body) <= MOST_KEPT:
            self.spider.robots_read.append(RobotsTxt(host=host, text=body.decode(errors="ignore"), read_at=utc_now()))
        return body[:MOST_READ]

    def slow_down(self, request: Request, seconds: float) -> None:
        """Let as many seconds as a host asks for pass between two requests to it, within our patience."""
        delay = min(seconds, self.longest_delay)
        if delay > self.usual_delay:
            downloader = self.crawler.engine.downloader
            host = downloader.get_slot_key(request)
            if host in downloader.slots:
                downloader.slots[host].delay = delay
            # Scrapy forgets a host that has not been asked for a while, and then begins anew from here.
            downloader.per_slot_settings[host] = {"delay": delay}
