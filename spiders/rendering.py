"""Fetches pages with a browser; needs the extra `browser`, and is loaded only for a job that asks for one."""

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from functools import partial
from typing import NoReturn, cast
from urllib.request import getproxies
from uuid import uuid4

from playwright.async_api import Error as BrowserError
from playwright.async_api import TimeoutError as BrowserTimeoutError
from scrapy import Request, exceptions
from scrapy.crawler import Crawler
from scrapy.http import Response, TextResponse
from scrapy_playwright.handler import ScrapyPlaywrightDownloadHandler  # type: ignore[import-untyped] # it has none
from scrapy_playwright.page import PageMethod  # type: ignore[import-untyped]

from spiders.errors import FetchError
from spiders.gate import gate
from spiders.networks import networks
from spiders.politeness import PoliteHandler
from spiders.robots import FaithfulRobotsMiddleware
from spiders.visit import Visit, come_to_rest

SHOWN = re.compile(r"\s*(text/|application/(xhtml\+xml|xml|json)|$)", re.IGNORECASE)
"""Types of what a browser shows as a page; for a PDF it would give the page of its viewer."""

CLOSING_SECONDS = 5.0

MEANINGS: dict[str, Callable[[], Exception]] = {
    "ERR_NAME_NOT_RESOLVED": exceptions.CannotResolveHostError,
    "ERR_CONNECTION_REFUSED": exceptions.DownloadConnectionRefusedError,
    "ERR_UNKNOWN_URL_SCHEME": exceptions.UnsupportedURLSchemeError,
    "ERR_CONTENT_LENGTH_MISMATCH": exceptions.ResponseDataLossError,
    "ERR_INCOMPLETE_CHUNKED_ENCODING": exceptions.ResponseDataLossError,
    "ERR_CONTENT_DECODING_FAILED": EOFError,
    "ERR_CERT_": partial(FetchError, "the server's certificate is not valid", transient=False),
    "ERR_TOO_MANY_REDIRECTS": partial(FetchError, "it redirects in a circle, or too often", transient=False),
    "ERR_INVALID_REDIRECT": partial(FetchError, "it redirects to what is not fetched", transient=False),
    "ERR_UNSAFE_REDIRECT": partial(FetchError, "it redirects to what is not fetched", transient=False),
    "Download is starting": partial(FetchError, "it is a download, not a page", transient=False),
    "ERR_ABORTED": partial(FetchError, "it is a download, or no page at all", transient=False),
}
"""What a browser's failures mean, by the words in which it tells them."""


class Renderer(ScrapyPlaywrightDownloadHandler):  # type: ignore[misc] # it has no types
    """Downloads with Chromium what asks for a browser, and the rest as Scrapy does.

    The body of a page from the browser is the DOM as it stands when the page has loaded and come to rest, serialised
    as HTML in UTF-8: not the bytes that the server sent. Each page has a browser context of its own, so that no
    vendor's cookies or storage meet another's page. robots.txt is asked for the page and for where it redirects to, not
    for the page's parts. Chromium takes half of a gzip stream for a page where nothing else broke.
    """

    # Playwright's driver is a process of its own: it must not start before a page needs it.
    lazy = True

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self.starting = asyncio.Lock()
        self.started = False
        self.seconds = crawler.settings.getfloat("DOWNLOAD_TIMEOUT")
        self.allowed = networks(crawler.settings.getlist("PRIVATE_NETWORKS"))
        self.robots = crawler.get_downloader_middleware(FaithfulRobotsMiddleware)

    async def start(self) -> None:
        """Start driver and browser once, outside of any page's time."""
        async with self.starting:
            if self.started:
                return
            try:
                # Its own way, a signal when the crawl begins, would start them for crawls that never need them.
                await self._launch()
                await self._maybe_launch_browser()
            except BrowserError as error:
                raise FetchError(f"the browser does not start: {first_line(error)}", transient=False) from error
            self.started = True

    async def download_request(self, request: Request) -> Response:
        """Download a page; raise what Scrapy's own handlers do, or FetchError."""
        if not request.meta.get("playwright"):
            return cast("Response", await super().download_request(request))
        visit = Visit(request.meta["download_maxsize"], asyncio.timeout(self.seconds))
        try:
            response = await self.render(request, visit)
        except (FetchError, exceptions.DownloadTimeoutError, exceptions.DownloadFailedError):
            # Chromium may show its own page for a refusal without a word, and how far it comes with that is chance.
            if (refusal := visit.refusal(request)) is not None:
                return refusal
            raise
        return visit.refusal(request) or response

    async def render(self, request: Request, visit: Visit) -> Response:
        """Return a page as the browser shows it; raise what Scrapy's own handlers do, or FetchError."""
        try:
            async with self.own_context(request, visit), visit.timer:
                response = await super().download_request(request)
        except (TimeoutError, BrowserTimeoutError) as error:
            raise (too_large() if visit.room < 0 else exceptions.DownloadTimeoutError()) from error
        except BrowserError as error:
            if trouble := visit.trouble():
                raise trouble from error
            fail(error)
        except RuntimeError as error:
            raise FetchError("it is a download, not a page", transient=False) from error
        if trouble := visit.trouble():
            raise trouble
        await self.check_robots(request, response)
        return whole(response, request.meta["download_maxsize"])

    @asynccontextmanager
    async def own_context(self, request: Request, visit: Visit) -> AsyncIterator[None]:
        """Give a request a browser context of its own, and close all that was opened in it, however it ends."""
        name = uuid4().hex
        context: dict[str, object] = {
            "user_agent": self.crawler.settings["USER_AGENT"],
            "accept_downloads": False,
            "service_workers": "block",
        }
        request.meta.update(
            playwright_context=name,
            playwright_context_kwargs=context,
            playwright_page_init_callback=visit.prepare,
            playwright_page_methods=[PageMethod(come_to_rest)],
        )
        async with gate(self.allowed) as visit.gate:
            if not getproxies():  # else the browser goes through our environment's, as everything does
                context["proxy"] = {"server": visit.gate.address, "bypass": "<-loopback>"}
            try:
                yield
            finally:
                await self.close_context(name)

    async def close_context(self, name: str) -> None:
        """Close a browser context with all its pages, where it was opened."""
        if wrapper := self.context_wrappers.get(name):
            with suppress(BrowserError, TimeoutError):
                async with asyncio.timeout(CLOSING_SECONDS):
                    await wrapper.context.close()

    async def check_robots(self, request: Request, response: Response) -> None:
        """Raise FetchError where robots.txt forbids what the browser was redirected to: it asks nobody itself."""
        if self.robots is None:
            return
        for address in (*request.meta.get("redirect_urls", ())[1:], response.url):
            if address != request.url:
                await self.robots.check(request.replace(url=address))


class BrowserHandler(PoliteHandler, Renderer):
    """Is as polite with a browser as without."""

    async def download_request(self, request: Request) -> Response:
        """Download a page once the browser has started, which does not count as the page's time."""
        if request.meta.get("playwright"):
            await self.start()
        return await super().download_request(request)


def fail(error: BrowserError) -> NoReturn:
    """Raise a browser's failure as Scrapy's or ours; what is not known broke the connection, and passes."""
    known = (failure() for sign, failure in MEANINGS.items() if sign in error.message)
    raise next(known, exceptions.DownloadFailedError(first_line(error))) from error


def first_line(error: BrowserError) -> str:
    """Return what a browser says without how it came to it."""
    return error.message.strip().split("\n")[0]


def too_large() -> FetchError:
    """Return what is wrong with a page of too many bytes."""
    return FetchError("the page is larger than allowed", transient=False)


def whole(response: Response, limit: int) -> Response:
    """Return a rendered page in UTF-8; raise FetchError for what is no page, or a page that is too large."""
    kind = (response.headers.get("Content-Type") or b"").decode("latin-1")
    if not isinstance(response, TextResponse) or not SHOWN.match(kind):
        raise FetchError(f"it is {kind}, which is read without a browser: leave `browser` out", transient=False)
    body = response.text.encode("utf-8", "replace")
    if len(body) > limit:
        raise too_large()
    response.headers["Content-Type"] = "text/html; charset=utf-8"
    return response.replace(body=body, encoding="utf-8")
