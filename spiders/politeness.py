"""What Scrapy lacks of good manners: waiting as long as a server asks, honest durations."""

import time
from typing import Self

from scrapy import Request, Spider
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.retry import RetryMiddleware
from scrapy.http import Response

from spiders.doors import GuardedHandler
from spiders.resting import seconds_asked

BUSY = {429, 503}
"""Statuses that may say when to come back."""


class PoliteHandler(GuardedHandler):
    """Notes when a policy's first request really leaves, and lets a host rest that asks for it."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self.patience = crawler.settings.getfloat("PATIENCE_SECONDS")

    async def download_request(self, request: Request) -> Response:
        """Download as Scrapy does; redirects and retries inherit the note in `request.meta`."""
        request.meta.setdefault("began", time.time())
        response = await super().download_request(request)
        # Here and not in a middleware: Scrapy asks the host for its next page before those see the response.
        if is_worth_waiting(request, response, self.patience):
            self.rest(request, retry_after(response) or 0.0)
        return response

    def rest(self, request: Request, seconds: float) -> None:
        """Keep every request to the host waiting: Scrapy counts its delay from when the host was last asked."""
        slot = self.crawler.engine.downloader.slots[request.meta["download_slot"]]
        slot.lastseen = max(slot.lastseen, time.monotonic() + seconds)


class PatientRetryMiddleware(RetryMiddleware):
    """Retries as Scrapy does, but comes back once, and only then, when a busy server says when."""

    patience: float

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Build the middleware with the longest wait that the settings allow."""
        middleware = super().from_crawler(crawler)
        middleware.patience = crawler.settings.getfloat("PATIENCE_SECONDS")
        return middleware

    def process_response(
        self,
        request: Request,
        response: Response,
        spider: Spider | None = None,  # noqa: ARG002 - deprecated, but in the signature that we override
    ) -> Request | Response:
        """Return the request again where the host was let rest for it, the response where the wait is too long."""
        if is_worth_waiting(request, response, self.patience):
            return request.replace(dont_filter=True, meta={**request.meta, "waited": True})
        if retry_after(response) is not None:
            return response
        return super().process_response(request, response)


def is_worth_waiting(request: Request, response: Response, patience: float) -> bool:
    """Tell whether to ask a busy host again in this crawl: once for a page, after `patience` seconds at most."""
    wait = retry_after(response)
    return wait is not None and wait <= patience and "waited" not in request.meta


def retry_after(response: Response) -> float | None:
    """Return the seconds that a busy host asks to wait; None where it asks nothing."""
    if response.status not in BUSY:
        return None
    return seconds_asked((response.headers.get("Retry-After") or b"").decode("latin-1"))
