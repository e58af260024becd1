"""What the daemon is told by its other threads."""

from dataclasses import dataclass

from spiders.crawl import Crawl
from storage.jobs import Outcome


@dataclass(frozen=True, slots=True)
class Due:
    """A policy is to be fetched."""

    policy: str


@dataclass(frozen=True, slots=True)
class Fetched:
    """A crawl brought an outcome."""

    outcome: Outcome


@dataclass(frozen=True, slots=True)
class CrawlEnded:
    """A crawl is over; what it told nothing of may be fetched again."""

    crawl: Crawl
    policies: tuple[str, ...]
    seconds: float
    """How long it took."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Stop now."""


Event = Due | Fetched | CrawlEnded | Stop
