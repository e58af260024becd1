"""The one generic spider: jobs in, outcomes out."""

from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, cast

import scrapy
from scrapy.http import Request, Response
from twisted.python.failure import Failure

from spiders.clock import now
from spiders.failures import FetchError, from_exception, from_status
from spiders.politeness import retry_after
from spiders.reading import read_page
from storage.records import Fetch, FetchOutcome, Job, Outcome, Snapshot

NOT_MODIFIED = 304


class PolicySpider(scrapy.Spider):
    """Fetches each job's policy and yields its outcome as an item, whatever comes of it."""

    name = "policy"

    def __init__(self, jobs: Sequence[Job] = (), **arguments: str) -> None:
        super().__init__(**arguments)
        self.jobs = jobs

    async def start(self) -> AsyncIterator[Request | Outcome]:
        """Yield a request for every job, or the outcome at once where its address is none."""
        for job in self.jobs:
            try:
                yield self.request(job)
            except ValueError as error:
                failure = FetchError(f"{job.url!r} is not an address: {error}", transient=False)
                yield Outcome(fetch=failed(attempt(job, {}), failure))

    def request(self, job: Job) -> Request:
        """Return the request for a job, conditional on what we have of its policy already (RFC 9110, section 13)."""
        known = {"If-None-Match": job.etag, "If-Modified-Since": job.last_modified}
        return Request(
            job.url,
            headers={name: value for name, value in known.items() if value},
            callback=self.parse,
            errback=self.give_up,
            dont_filter=True,  # two policies may stand on one page
            meta={"job": job},
        )

    def parse(self, response: Response) -> Iterator[Outcome]:
        """Yield what came of a response: unchanged, failed by its status, or what can be read of it."""
        job = response.meta["job"]
        fetch = answered(attempt(job, response.meta), response)
        if response.status == NOT_MODIFIED:
            yield Outcome(fetch=fetch)
            return
        location = header(response, "Location")
        failure = from_status(response.status, retry_after=retry_after(response), location=location)
        if failure is not None:
            yield Outcome(fetch=failed(fetch, failure))
            return
        yield read_page(job, self.snapshot(response), fetch)

    def snapshot(self, response: Response) -> Snapshot:
        """Return the bytes of a response with what is needed to read them again."""
        return Snapshot(
            url=response.url,
            fetched_at=now(),
            content_type=header(response, "Content-Type") or "",
            body=response.body,
        )

    def give_up(self, failure: Failure) -> Iterator[Outcome]:
        """Yield the failed outcome of a request that got no response."""
        request: Request = failure.request  # type: ignore[attr-defined] # Scrapy puts it there
        error = cast("BaseException", failure.value)
        fetch = attempt(request.meta["job"], request.meta)
        yield Outcome(fetch=failed(replace(fetch, url=request.url), from_exception(error)))


def attempt(job: Job, meta: Mapping[str, Any]) -> Fetch:
    """Return the fetch of a job that ends now; its outcome is not known yet."""
    ended = now()
    began = datetime.fromtimestamp(meta["began"], UTC) if "began" in meta else ended
    return Fetch(
        policy=job.policy,
        started_at=began,
        duration_ms=round((ended - began).total_seconds() * 1000),
        outcome=FetchOutcome.UNCHANGED,
        url=job.url,
        redirects=tuple(meta.get("redirect_urls", ())),
    )


def answered(fetch: Fetch, response: Response) -> Fetch:
    """Return the fetch with what a response says of itself."""
    return replace(
        fetch,
        status=response.status,
        url=response.url,
        etag=header(response, "ETag"),
        last_modified=header(response, "Last-Modified"),
    )


def failed(fetch: Fetch, failure: FetchError) -> Fetch:
    """Return the fetch as failed."""
    return replace(fetch, outcome=FetchOutcome.FAILED, error=str(failure), transient=failure.transient)


def header(response: Response, name: str) -> str | None:
    """Return a header of a response as text, None where it has none."""
    value = response.headers.get(name)
    return None if value is None else value.decode("latin-1")
