"""The one generic spider: jobs in, outcomes out."""

import asyncio
from collections.abc import AsyncIterator, Iterable, Iterator, Sized
from typing import cast
from urllib.parse import urlsplit

import scrapy
from scrapy.http import Request, Response
from twisted.python.failure import Failure

from spiders.budget import Budget
from spiders.bundle import pack
from spiders.clock import utc_now
from spiders.errors import FetchError
from spiders.failures import NOT_MODIFIED, from_exception, from_status
from spiders.frames import frames_of
from spiders.politeness import retry_after
from spiders.progress import Progress, header
from spiders.reading import read_page
from storage.jobs import Job, Outcome, RobotsTxt
from storage.records import Snapshot

AHEAD, LOOK_SECONDS = 200, 0.05
"""Pages that may wait for their turn, 7 kB each, so that no host of many keeps others waiting; when to look again."""


class PolicySpider(scrapy.Spider):
    """Fetches each job's policy and yields its outcome as an item, whatever comes of it.

    The pages of one policy are fetched one after the other, with the frames in which they have their text; one of them
    that fails fails all.
    """

    name = "policy"

    def __init__(self, jobs: Iterable[Job], budget: Budget, **arguments: str) -> None:
        super().__init__(**arguments)
        self.jobs = jobs
        self.budget = budget
        self.robots: dict[str, str] = {}
        """What hosts are known to ask of programs, of those whose turn has come."""
        self.robots_read: list[RobotsTxt] = []
        """What was read of that since the last outcome was told."""

    async def start(self) -> AsyncIterator[Request | Outcome]:
        """Yield a request for every job, or the outcome at once where there is nothing to ask."""
        async for job in self.in_turn():
            if job.robots is not None:
                self.robots[urlsplit(job.url).netloc] = job.robots
            progress = Progress.of(job)
            if job.browser and (missing := self.settings["BROWSER_MISSING"]):
                yield Outcome(fetch=progress.failed(FetchError(missing, transient=False)))
            else:
                yield self.next_step(progress)

    async def in_turn(self) -> AsyncIterator[Job]:
        """Yield one job after the other: Scrapy takes all that it is given, however few of them it can ask for."""
        room = 0
        for job in self.jobs:
            while room <= 0:
                room = AHEAD - len(cast("Sized", self.crawler.engine.scheduler))
                if room <= 0:
                    await asyncio.sleep(LOOK_SECONDS)
            room -= 1
            yield job

    def next_step(self, progress: Progress) -> Request | Outcome:
        """Return the request for the next page, or the failed outcome where its address is none."""
        try:
            return self.request(progress)
        except ValueError as error:
            failure = FetchError(f"{progress.address!r} is not an address: {error}", transient=False)
            return Outcome(fetch=progress.failed(failure))

    def request(self, progress: Progress) -> Request:
        """Return the request for the next page of a policy."""
        room = self.settings.getint("DOWNLOAD_MAXSIZE") - progress.size
        return Request(
            progress.address,
            headers=progress.validators,
            callback=self.parse,
            errback=self.give_up,
            dont_filter=True,  # two policies may stand on one page
            # Scrapy takes 0 for no limit at all.
            meta={"progress": progress, "playwright": progress.job.browser, "download_maxsize": max(room, 1)},
        )

    def parse(self, response: Response) -> Iterator[Request | Outcome]:
        """Yield what follows from a response: the request for the next page, or what came of all of them."""
        progress: Progress = response.meta["progress"].after(response)
        if response.status == NOT_MODIFIED and progress.validators:
            yield Outcome(fetch=progress.not_modified())
            return
        location = header(response, "Location")
        failure = from_status(response.status, retry_after=retry_after(response), location=location)
        if failure is not None:
            yield Outcome(fetch=progress.failed(failure))
            return
        try:
            with self.budget.of(progress.job.policy):
                followed = self.follow(progress, snapshot(response))
        except Exception as error:  # noqa: BLE001 - whatever a page does to its reading, its row says so
            followed = Outcome(fetch=progress.failed(from_exception(error)))
        yield followed

    def follow(self, progress: Progress, page: Snapshot) -> Request | Outcome:
        """Return what follows from a page: the request for the next one, or what came of all of them."""
        progress = progress.with_page(page, () if progress.is_frame else frames_of(page))
        return self.next_step(progress) if progress.waiting else self.outcome(progress)

    def outcome(self, progress: Progress) -> Outcome:
        """Return what can be read of the pages of a policy."""
        return read_page(progress.job, pack(progress.pages), progress.fetched())

    def give_up(self, failure: Failure) -> Iterator[Outcome]:
        """Yield the failed outcome of a request that got no response."""
        request: Request = failure.request  # type: ignore[attr-defined] # Scrapy puts it there
        error = cast("BaseException", failure.value)
        progress: Progress = request.meta["progress"].without_response(request)
        yield Outcome(fetch=progress.failed(from_exception(error)))


def snapshot(response: Response) -> Snapshot:
    """Return the bytes of a response with what is needed to read them again."""
    return Snapshot(
        url=response.url,
        fetched_at=utc_now(),
        content_type=header(response, "Content-Type") or "",
        body=response.body,
    )
