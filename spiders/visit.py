"""What is watched, and kept from happening, while a browser is on one page; needs the extra `browser`."""

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from playwright.async_api import Page
from playwright.async_api import Request as BrowserRequest
from playwright.async_api import Response as BrowserResponse
from playwright.async_api import TimeoutError as BrowserTimeoutError
from scrapy import Request
from scrapy.http import Headers, Response

from spiders.errors import FetchError
from spiders.failures import HTTP_ERROR

if TYPE_CHECKING:
    from spiders.gate import Gate

WEB = {"http", "https"}

UNSEEN = {"image", "media", "font", "manifest", "ping"}
"""Kinds of requests whose answers change no word of a page."""

SETTLED_MS = 5_000
"""How long a loaded page may go on asking for more before it is taken as it is."""

NO_POP_UPS = "window.open = () => null;"
"""Chromium's own switch against them does not reach those that open without a click."""


class Visit:
    """What is watched while the browser is on one page: which documents come, and how large they are."""

    def __init__(self, limit: int, timer: asyncio.Timeout) -> None:
        self.room = limit
        self.timer = timer
        self.gate: Gate | None = None
        self.lost = ""
        """The host that the page could not be had from, where the last that was asked for it failed."""
        self.answers: list[BrowserResponse] = []
        self.documents: set[str] = set()

    async def prepare(self, page: Page, _: Request) -> None:
        """Watch a new page, and keep it from opening others."""
        await page.add_init_script(NO_POP_UPS)
        page.on("popup", close)
        page.on("response", self.note_answer)
        page.on("requestfailed", self.note_failure)
        session = await page.context.new_cdp_session(page)
        session.on("Network.responseReceived", self.note_document)
        session.on("Network.dataReceived", self.count)
        await session.send("Network.enable")

    def note_answer(self, response: BrowserResponse) -> None:
        """Note the response for a page itself, not for a part of it."""
        if is_for_page(response.request):
            self.lost = ""
            self.answers.append(response)

    def note_failure(self, request: BrowserRequest) -> None:
        """Note that a page itself could not be had, and from which host."""
        if is_for_page(request):
            self.lost = urlsplit(request.url).hostname or ""

    def trouble(self) -> FetchError | None:
        """Return why the page could not be had, where the way to its host was the reason."""
        return self.gate.troubles.get(self.lost) if self.gate else None

    def note_document(self, event: dict[str, Any]) -> None:
        """Note which of the requests bring documents: the page's parts are bound by its time alone."""
        # Chromium's own error pages are documents too, and large.
        if event["type"] == "Document" and urlsplit(event["response"]["url"]).scheme in WEB:
            self.documents.add(event["requestId"])

    def count(self, event: dict[str, Any]) -> None:
        """Count what comes of a document, and end the visit once that is too much."""
        if event["requestId"] in self.documents and self.room >= 0:
            self.room -= event["dataLength"]
            if self.room < 0:
                with suppress(RuntimeError):  # the visit is over already
                    self.timer.reschedule(0)

    def refusal(self, request: Request) -> Response | None:
        """Return the response by which a server refused a page, whatever the browser shows in its place."""
        last = self.answers[-1] if self.answers else None
        if last is None or last.status < HTTP_ERROR:
            return None
        return Response(last.url, status=last.status, headers=Headers(last.headers), request=request)


def is_for_page(request: BrowserRequest) -> bool:
    """Tell whether a page itself is asked for, not a part of it."""
    return request.is_navigation_request() and request.frame.parent_frame is None


async def close(page: Page) -> None:
    """Close a page that nobody asked for."""
    await page.close()


async def come_to_rest(page: Page) -> None:
    """Wait until a page asks for nothing more; one that never stops is taken as it is after a while."""
    with suppress(BrowserTimeoutError):
        await page.wait_for_load_state("networkidle", timeout=SETTLED_MS)


def is_dispensable(request: BrowserRequest) -> bool:
    """Tell whether a page says the same without what is asked for."""
    return request.resource_type in UNSEEN or urlsplit(request.url).scheme not in {*WEB, "data", "blob"}
