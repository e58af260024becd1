import time
from contextlib import ExitStack
from dataclasses import asdict
from http.server import BaseHTTPRequestHandler

import pytest

from spiders.crawl import CrawlSettings, crawl
from storage.jobs import Job, Outcome
from storage.records import FetchOutcome
from tests.site import Answer, Page, Site
from tests.trouble import PAGES, POLICY, SETTINGS, half, hang_up, moved


def test_one_request_at_a_time() -> None:
    """Two policies of one host are fetched one after the other."""

    def slow(handler: BaseHTTPRequestHandler) -> None:
        time.sleep(0.4)
        Page(body=POLICY)(handler)

    with Site({"/a": slow, "/b": slow}) as site:
        list(crawl([Job(policy=name, url=f"{site.address}/{name}") for name in "ab"], SETTINGS, limit_seconds=120))
        first, second = (*site.asked("/a"), *site.asked("/b"))

    assert second.began - first.began >= 0.2


def test_page_that_was_given_up_is_told_by_its_outcome_alone(capfd: pytest.CaptureFixture[str]) -> None:
    """Who checks by hand reads of it once, and not also in Scrapy's words."""
    settings = CrawlSettings(**asdict(SETTINGS) | {"log_level": "ERROR"})
    with Site({"/robots.txt": Page(status=404), "/a": hang_up}) as site:
        (outcome,) = crawl([Job(policy="a", url=f"{site.address}/a")], settings, limit_seconds=120)

    assert (outcome.fetch.outcome, capfd.readouterr().err) == (FetchOutcome.FAILED, "")


ROBOTS: dict[str, Answer] = {
    "broken": Page(status=500),
    "busy": Page(status=429),
    "hangs up": hang_up,
    "half": half("gzip"),
    "not ours": Page(status=403, body="User-agent: *\nDisallow: /"),
    "gone": Page(status=404),
    "circle": moved("/robots.txt"),
    "moved": moved("/rules"),
}


@pytest.fixture(scope="module")
def guarded() -> dict[str, Outcome]:
    """Crawl a page of each of several hosts at once, each of which has another robots.txt."""
    rules = Page(body="User-agent: *\nDisallow: /a")
    with ExitStack() as stack:
        jobs = []
        for name, robots in ROBOTS.items():
            site = stack.enter_context(Site({"/robots.txt": robots, "/rules": rules, "/a": Page(body=POLICY)}))
            jobs.append(Job(policy=name, url=f"{site.address}/a"))
        return {outcome.fetch.policy: outcome for outcome in crawl(jobs, SETTINGS, limit_seconds=120)}


@pytest.mark.parametrize(
    ("robots", "expected"),
    [
        ("broken", ("robots.txt answers HTTP 500, which forbids everything for now", True)),
        ("busy", ("robots.txt answers HTTP 429, which forbids everything for now", True)),
        ("hangs up", ("the connection broke before the page came (asked for robots.txt)", True)),
        ("half", ("the page could not be decompressed: it ends too early (asked for robots.txt)", True)),
        ("not ours", (None, None)),
        ("gone", (None, None)),
        ("circle", (None, None)),
        ("moved", ("robots.txt forbids it", False)),
    ],
)
def test_unread_robots_txt_forbids_everything(
    guarded: dict[str, Outcome], robots: str, expected: tuple[str | None, bool | None]
) -> None:
    """A robots.txt that nobody can read forbids everything for now; one that is not there forbids nothing."""
    fetch = guarded[robots].fetch

    assert expected == (fetch.error, fetch.transient)


@pytest.mark.parametrize(("asked", "given"), [("0.5", 0.5), ("3600", 1.0)])
def test_crawl_delay_is_kept_within_our_patience(asked: str, given: float) -> None:
    """Requests to one host are as far apart as its robots.txt asks, within our patience."""
    settings = CrawlSettings(**asdict(SETTINGS) | {"max_wait_seconds": 1})
    robots = Page(body=f"User-agent: *\nCrawl-delay: {asked}")
    with Site({"/robots.txt": robots, "/a": Page(body=POLICY)}) as site:
        list(crawl([Job(policy="a", url=f"{site.address}/a")], settings, limit_seconds=120))
        first, page = site.seen

    assert given - 0.3 <= page.began - first.began < given + 15


def test_delay_of_the_settings_is_kept() -> None:
    """Two requests to one host are as far apart as the settings say."""
    settings = CrawlSettings(**asdict(SETTINGS) | {"delay_seconds": 0.5})
    with Site({"/a": Page(body=POLICY)}) as site:
        list(crawl([Job(policy="a", url=f"{site.address}/a")], settings, limit_seconds=120))
        robots, page = site.seen

    assert page.began - robots.began >= 0.2


@pytest.fixture(scope="module")
def known() -> tuple[Site, list[Outcome]]:
    """Crawl a host whose rules are known from an earlier crawl: one page is forbidden, and requests are to be apart."""
    told = "User-agent: *\nCrawl-delay: 0.5\nDisallow: /b"
    with Site({f"/{name}": Page(body=POLICY) for name in "abc"}) as site:
        jobs = [Job(policy=name, url=f"{site.address}/{name}", robots=told) for name in "abc"]
        return site, list(crawl(jobs, SETTINGS, limit_seconds=120))


def test_known_robots_txt_is_not_asked_for(known: tuple[Site, list[Outcome]]) -> None:
    """What a host said within the day need not be asked again."""
    assert known[0].asked("/robots.txt") == []


def test_known_robots_txt_forbids(known: tuple[Site, list[Outcome]]) -> None:
    """It is obeyed as if it had been read just now."""
    assert {outcome.fetch.policy: outcome.fetch.error for outcome in known[1]} == {
        "a": None,
        "b": "robots.txt forbids it",
        "c": None,
    }


def test_known_robots_txt_slows_down(known: tuple[Site, list[Outcome]]) -> None:
    """Its delay holds from the first request on."""
    first, second = known[0].seen

    assert second.began - first.began >= 0.4


def test_robots_txt_is_told() -> None:
    """What was read of a host comes with an outcome, for the next crawl."""
    with Site({"/robots.txt": Page(body=b"User-agent: *\nDisallow: /b"), "/a": Page(body=POLICY)}) as site:
        jobs = [Job(policy=name, url=f"{site.address}/a") for name in "ab"]
        told = [robots for outcome in crawl(jobs, SETTINGS, limit_seconds=120) for robots in outcome.robots]

    assert [(robots.host, robots.text) for robots in told] == [
        (site.address.removeprefix("http://"), "User-agent: *\nDisallow: /b")
    ]


def test_who_has_permission_may_ignore_robots_txt() -> None:
    """Who has the vendor's permission may fetch what robots.txt forbids."""
    settings = CrawlSettings(**asdict(SETTINGS) | {"obey_robots": False})
    with Site(PAGES) as site:
        [outcome] = crawl([Job(policy="a", url=f"{site.address}/private/policy")], settings, limit_seconds=120)

    assert outcome.fetch.outcome == FetchOutcome.NEW_TEXT
