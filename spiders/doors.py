"""Where the crawl may go: the very address that is connected to decides, not the name that led there."""

from contextvars import ContextVar
from math import ceil
from typing import TYPE_CHECKING, Self
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.crawler import Crawler
from scrapy.exceptions import CannotResolveHostError
from scrapy.http import Response
from scrapy.resolver import CachingThreadedResolver, dnscache
from twisted.internet.error import DNSLookupError

from spiders.errors import FetchError, RefusedError
from spiders.failures import brief
from spiders.heads import BoundedFactory
from spiders.networks import Network, networks, refusal, spelled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twisted.internet.base import ReactorBase
    from twisted.internet.defer import Deferred

BY_PROXY: ContextVar[bool] = ContextVar("BY_PROXY", default=False)
"""Whether what is connected to is the proxy of our own environment, which may well be private."""

IDLE_SECONDS = 1
"""How long a connection is held beyond the delay between two requests: the next host is another one as a rule."""


class GuardedResolver(CachingThreadedResolver):
    """Looks names up once, and gives no address that may not be connected to; Twisted connects to what it is given."""

    allowed: tuple[Network, ...]

    @classmethod
    def from_crawler(cls, crawler: Crawler, reactor: "ReactorBase") -> Self:
        """Build the resolver with the networks that the settings allow."""
        resolver = super().from_crawler(crawler, reactor)
        resolver.allowed = networks(crawler.settings.getlist("PRIVATE_NETWORKS"))
        return resolver

    def getHostByName(self, name: str, timeout: "Sequence[int]" = ()) -> "Deferred[str]":  # noqa: N802 - Twisted's name
        """Give the address of a name; fails with DNSLookupError, as for no address, where it is refused."""
        lookup = super().getHostByName(name, timeout)
        return lookup if BY_PROXY.get() else lookup.addCallback(self.admitted, name)

    def admitted(self, address: str, name: str) -> str:
        """Return an address that may be connected to."""
        if why := refusal(name, address, self.allowed):
            raise DNSLookupError(why)
        return address


class GuardedHandler(HTTP11DownloadHandler):
    """Downloads from no address that is refused, and says which it was."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._pool._factory = BoundedFactory  # noqa: SLF001 - Scrapy puts its own here
        self._pool.cachedConnectionTimeout = ceil(crawler.settings.getfloat("DOWNLOAD_DELAY") + IDLE_SECONDS)
        self.allowed = networks(crawler.settings.getlist("PRIVATE_NETWORKS"))

    async def download_request(self, request: Request) -> Response:
        """Download as Scrapy does; raise RefusedError for a host that leads where nothing is fetched from.

        Raises FetchError for an address that Twisted does not take for one.
        """
        host = urlsplit(request.url).hostname or ""
        # A proxy looks names up itself: of what goes through one, only addresses that say where they are are checked.
        self.refuse(host, spelled(host))
        BY_PROXY.set(bool(request.meta.get("proxy")))
        try:
            return await super().download_request(request)
        except CannotResolveHostError:
            self.refuse(host, dnscache.get(host))
            raise
        except ValueError as error:
            raise FetchError(f"{brief(request.url)!r} is not an address: {error}", transient=False) from error

    def refuse(self, host: str, address: str | None) -> None:
        """Raise RefusedError where a host is known to lead where nothing is fetched from."""
        if address is not None and (why := refusal(host, address, self.allowed)):
            raise RefusedError(why, transient=False)
