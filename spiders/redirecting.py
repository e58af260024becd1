"""Follows what a server or a page says of where it is now; an address that is none is not followed."""

from contextlib import suppress
from typing import TYPE_CHECKING, cast

from scrapy import Request, Spider
from scrapy.downloadermiddlewares.redirect import MetaRefreshMiddleware, RedirectMiddleware
from scrapy.http import Response

from spiders.page import names_slow_charset

if TYPE_CHECKING:
    from spiders.policy import PolicySpider

REFRESH = b"refresh"
"""What a page says that refreshes itself."""

WIDE = b"\0"
"""What stands in a page whose characters take more than a byte each, so that it says so in other bytes."""

LOOKED_AT = 4 * 4096
"""Bytes of the characters among which Scrapy looks for it."""


class CarefulRedirectMiddleware(RedirectMiddleware):
    """Follows redirects as Scrapy does."""

    def process_response(
        self,
        request: Request,
        response: Response,
        spider: Spider | None = None,  # noqa: ARG002 - deprecated, but in the signature that we override
    ) -> Request | Response:
        """Return the request for where a server says that the page is now, or the response: the spider tells why."""
        with suppress(ValueError):
            return super().process_response(request, response)
        return response


class BoundedRefreshMiddleware(MetaRefreshMiddleware):
    """Follows <meta> refreshes as Scrapy does, within what reading them may cost: to find one, it decodes the page."""

    def process_response(
        self,
        request: Request,
        response: Response,
        spider: Spider | None = None,  # noqa: ARG002 - deprecated, but in the signature that we override
    ) -> Request | Response:
        """Return the request for where a page says that it is now, or the response."""
        kind = (response.headers.get("Content-Type") or b"").decode("latin-1")
        if "progress" not in request.meta or not may_refresh(response.body):
            return response
        if names_slow_charset(kind, response.body):
            return response
        budget = cast("PolicySpider", self.crawler.spider).budget
        # It may name what is no charset, then it is read as if it named none; or what is no address.
        with budget.of(request.meta["progress"].job.policy), suppress(LookupError, ValueError):
            return super().process_response(request, response)
        return response


def may_refresh(body: bytes) -> bool:
    """Tell whether it is worth decoding a page to find where it refreshes itself to: most do nowhere.

    >>> may_refresh(b"<meta http-equiv=Refresh content=0>"), may_refresh(b"<p>We keep all.")
    (True, False)
    """
    beginning = body[:LOOKED_AT].lower()
    return REFRESH in beginning or WIDE in beginning
