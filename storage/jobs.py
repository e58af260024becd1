"""What a crawl is asked, and what it gives back: plain records that pass from one process to another."""

from dataclasses import dataclass
from datetime import datetime
from typing import Self

from storage.records import Fetch, Policy, Reading, Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """What a page of a policy should look like, in a few kilobytes: enough to tell it from a page that is not it."""

    words: int
    """Of the current version's text."""
    language: str | None
    """ISO 639-1 code of the current version."""
    lines: str
    """A short hash of every line of the text that has words, in order: eight hexadecimal digits each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What a crawl needs to fetch one policy: where, what to read of it, and what we have of it already."""

    policy: str
    url: str
    select: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()
    etag: str | None = None
    last_modified: str | None = None
    fingerprint: str | None = None
    """Of the current version's text; None before the first."""
    imprint: str | None = None
    """Of the current version's content, before it is written as Markdown."""
    outline: str | None = None
    """Of the last page that held the current version's text, without what never shows."""
    expected: Sketch | None = None
    """Of the current version; None before the first, when nothing is known of the policy yet."""
    further_urls: tuple[str, ...] = ()
    """More pages of the same policy, read after `url` in this order: all of them, or the fetch failed."""
    browser: bool = False
    """The page shows nothing without JavaScript: fetch it with a browser."""
    robots: str | None = None
    """What robots.txt of the host of `url` said within the last 24 hours; None: it is to be asked."""
    explain: bool = False
    """Ask for the bytes also of an unchanged page, so that a person can be shown how it was read."""

    @classmethod
    def of(cls, policy: Policy) -> Self:
        """Say what to fetch of a policy, as if nothing had been seen of it."""
        return cls(
            policy=policy.name,
            url=policy.url,
            further_urls=policy.further_urls,
            browser=policy.browser,
            select=policy.select,
            remove=policy.remove,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RobotsTxt:
    """What a host asks of programs, as it was read."""

    host: str
    """With its port, where the address names one."""
    text: str
    """Empty where the host has no robots.txt."""
    read_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a crawl gives back for one job: the fetch, the bytes that came, and what was read of a new text."""

    fetch: Fetch
    snapshot: Snapshot | None = None
    reading: Reading | None = None
    outline: str | None = None
    """Of a page that was read, for the next fetch: the same outline again is the same text."""
    robots: tuple[RobotsTxt, ...] = ()
    """Of whatever hosts were asked for theirs since the last outcome, for the next crawl."""
