"""How far the fetch of one policy has come: what was asked and answered, what is still to be asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Self

from scrapy.http import Request, Response

from spiders.clock import utc_now
from spiders.errors import FetchError
from spiders.failures import HTTP_FIRST, HTTP_LAST
from spiders.limits import MOST_FRAMES
from storage.jobs import Job
from storage.records import Fetch, FetchOutcome, Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """The fetch of a policy between two of its pages."""

    job: Job
    fetch: Fetch
    """As it would be if it ended now; its outcome is not known yet."""
    waiting: tuple[str, ...]
    """Addresses still to be fetched, the next one first."""
    pages: tuple[Snapshot, ...] = ()
    frames: tuple[str, ...] = ()
    """Which of all addresses are frames of another page."""

    @classmethod
    def of(cls, job: Job) -> Self:
        """Return where the fetch of a job begins."""
        fetch = Fetch(
            policy=job.policy, started_at=utc_now(), duration_ms=0, outcome=FetchOutcome.UNCHANGED, url=job.url
        )
        return cls(job=job, fetch=fetch, waiting=(job.url, *job.further_urls))

    @property
    def address(self) -> str:
        """Where the next page is."""
        return self.waiting[0]

    @property
    def is_frame(self) -> bool:
        """Tell whether the next page is a frame of another: its own frames are not looked at."""
        return self.address in self.frames

    @property
    def size(self) -> int:
        """Bytes of all pages so far."""
        return sum(len(page.body) for page in self.pages)

    @property
    def validators(self) -> dict[str, str]:
        """The headers that ask for a page only if it changed (RFC 9110, section 13).

        There are none where several pages make one text, or a browser does, and none where the bytes are wanted anyhow.
        """
        if self.pages or self.job.further_urls or self.job.browser or self.job.explain:
            return {}
        known = {"If-None-Match": self.job.etag, "If-Modified-Since": self.job.last_modified}
        return {name: value for name, value in known.items() if value}

    def after(self, response: Response) -> Self:
        """Return the progress with what a response says of itself."""
        return self._asked(
            response.meta,
            status=response.status if HTTP_FIRST <= response.status <= HTTP_LAST else None,
            url=response.url,
            etag=header(response, "ETag"),
            last_modified=header(response, "Last-Modified"),
        )

    def without_response(self, request: Request) -> Self:
        """Return the progress with a request that nothing came of."""
        return self._asked(request.meta, status=None, url=request.url, etag=None, last_modified=None)

    def with_page(self, page: Snapshot, frames: Sequence[str]) -> Self:
        """Return the progress with a page and the frames that it needs, which come next."""
        new = [address for address in frames if address not in self.frames][: MOST_FRAMES - len(self.frames)]
        waiting = (*new, *self.waiting[1:])
        fetch = replace(self.fetch, status=None, url=waiting[0]) if waiting else self.fetch
        return replace(self, fetch=fetch, waiting=waiting, pages=(*self.pages, page), frames=(*self.frames, *new))

    def fetched(self) -> Fetch:
        """Return the fetch of all the pages; what would make the next one conditional holds for a single page only."""
        if len(self.pages) == 1 and not self.job.browser:
            return self.fetch
        return replace(self.fetch, url=self.pages[0].url, etag=None, last_modified=None)

    def not_modified(self) -> Fetch:
        """Return the fetch of a page that did not change; what its 304 does not tell stays (RFC 9110, 15.4.5)."""
        return replace(
            self.fetch,
            fingerprint=self.job.fingerprint,
            etag=self.fetch.etag or self.job.etag,
            last_modified=self.fetch.last_modified or self.job.last_modified,
        )

    def failed(self, failure: FetchError) -> Fetch:
        """Return the fetch as failed; where it is of several pages, the error names the one."""
        sentence = str(failure)
        if (self.pages or self.job.further_urls) and str(self.fetch.url) not in sentence:
            sentence = f"{sentence}: {self.fetch.url}"
        return replace(self.fetch, outcome=FetchOutcome.FAILED, error=sentence, transient=failure.transient)

    def _asked(self, meta: Mapping[str, Any], **answer: str | int | None) -> Self:
        """Return the progress with a request that is over now; it lasted since it first left."""
        ended = utc_now()
        began = datetime.fromtimestamp(meta["began"], UTC) if "began" in meta else ended
        fetch = replace(
            self.fetch,
            started_at=self.fetch.started_at if self.pages else began,
            duration_ms=self.fetch.duration_ms + round((ended - began).total_seconds() * 1000),
            redirects=(*self.fetch.redirects, *meta.get("redirect_urls", ())),
            **answer,  # type: ignore[arg-type] # fields of Fetch, named above
        )
        return replace(self, fetch=fetch)


def header(response: Response, name: str) -> str | None:
    """Return a header of a response as text, None where it has none."""
    value = response.headers.get(name)
    return None if value is None else value.decode("latin-1")
