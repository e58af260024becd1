"""Follows what a page says of where it is now, within what reading it may cost: to find that, Scrapy decodes it."""

from contextlib import suppress
from typing import TYPE_CHECKING, cast

from scrapy import Request, Spider
from scrapy.downloadermiddlewares.redirect import MetaRefreshMiddleware
from scrapy.http import Response

from spiders.page import names_slow_charset

if TYPE_CHECKING:
    from spiders.policy import PolicySpider


class BoundedRefreshMiddleware(MetaRefreshMiddleware):
    """Follows <meta> refreshes as Scrapy does."""

    def process_response(
        self,
        request: Request,
        response: Response,
        spider: Spider | None = None,  # noqa: ARG002 - deprecated, but in the signature that we override
    ) -> Request | Response:
        """Return the request for where a page says that it is now, or the response."""
        kind = (response.headers.get("Content-Type") or b"").decode("latin-1")
        if "progress" not in request.meta or names_slow_charset(kind, response.body):
            return response
        budget = cast("PolicySpider", self.crawler.spider).budget
        # It may name what is no charset: then it is read as if it named none.
        with budget.of(request.meta["progress"].job.policy), suppress(LookupError, UnicodeError):
            return super().process_response(request, response)
        return response
