import asyncio
from types import SimpleNamespace

import pytest

from spiders.budget import Budget
from spiders.policy import AHEAD, PolicySpider
from storage.jobs import Job


def test_no_more_pages_wait_for_their_turn_than_may(monkeypatch: pytest.MonkeyPatch) -> None:
    """However long the order, what Scrapy holds of it takes the same memory."""
    scheduler: list[Job] = []
    held = []

    async def asked_for_some(_: float) -> None:
        held.append(len(scheduler))
        del scheduler[: AHEAD // 2]

    async def take(spider: PolicySpider) -> None:
        async for job in spider.in_turn():
            scheduler.insert(0, job)

    monkeypatch.setattr(asyncio, "sleep", asked_for_some)
    jobs = [Job(policy=f"policy-{number}", url="https://acme.example/privacy") for number in range(2 * AHEAD)]
    spider = PolicySpider(jobs, Budget(1.0, print))
    monkeypatch.setattr(spider, "crawler", SimpleNamespace(engine=SimpleNamespace(scheduler=scheduler)), raising=False)
    asyncio.run(take(spider))

    assert held == [AHEAD, AHEAD]
