import pytest

from spiders.crawl import CrawlSettings
from spiders.limits import time_limit
from storage.jobs import Job

SETTINGS = CrawlSettings(
    user_agent="policy-monitor-test", delay_seconds=1, timeout_seconds=9, max_redirects=2, retries=1, max_wait_seconds=5
)
"""A request takes 10 s at the most, a page with retries and redirects 50 s, a frame 20 s."""

ONE = Job(policy="one", url="https://one.example/a")


@pytest.mark.parametrize(
    ("jobs", "expected"),
    [
        ([], 30 + 20),
        ([ONE], 30 + 20 + 50 + 60),
        ([ONE, Job(policy="two", url="https://one.example/b")], 30 + 20 + 2 * (50 + 60)),
        ([ONE, Job(policy="two", url="https://two.example/b")], 30 + 20 + 50 + 60),
        (
            [Job(policy="p", url=ONE.url, further_urls=("https://one.example/b", "https://two.example/c"))],
            30 + 20 + 210,
        ),
        ([Job(policy="p", url=ONE.url, browser=True)], 30 + 20 + 50 + 60 + 30),
    ],
)
def test_crawl_may_take_as_long_as_its_busiest_host(jobs: list[Job], expected: float) -> None:
    """A crawl may take as long as robots.txt and every page of the busiest host at their slowest."""
    assert time_limit(jobs, SETTINGS) == expected
