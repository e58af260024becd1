"""Fetches policies now, the same way as the daemon does, for a person who waits."""

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from monitor.belief import UNSETTLED, Patience
from monitor.explaining import Check
from monitor.tracking import Tracked, job, receive
from spiders.crawl import Crawl, CrawlSettings
from spiders.limits import time_limit
from storage.archive import Archive
from storage.records import Policy

MOST_AT_ONCE = 1_000
"""Policies in one crawl: each takes memory, here and there, until it is known what came of it."""

PAUSE = timedelta(seconds=2)
"""Between two looks at a new text: a person waits, so much less than the daemon takes."""


def check(
    archive: Archive,
    policies: Mapping[str, Policy],
    settings: CrawlSettings,
    *,
    patience: Patience,
    clock: Callable[[], datetime],
) -> Iterator[Tracked]:
    """Crawl the policies, and those with a new text again until it is believed; give what became of each in the end."""
    waiting = dict(policies)
    for turn in range(1, UNSETTLED + 1):
        for tracked in _crawled(archive, dict(waiting), settings, patience=patience, clock=clock):
            if not tracked.waiting or turn == UNSETTLED:
                del waiting[tracked.policy.name]
                yield tracked
        if not waiting:
            return
        time.sleep(PAUSE.total_seconds())


def check_and_explain(
    archive: Archive, policy: Policy, settings: CrawlSettings, *, patience: Patience, clock: Callable[[], datetime]
) -> Check:
    """Crawl one policy once, keeping what each step saw."""
    before = archive.latest(policy.name)
    earlier = archive.fetches(policy.name, after=before.confirmed_at if before else None)
    order = replace(job(archive, policy), explain=True)
    outcome = next(Crawl([order], settings, limit_seconds=time_limit([order], settings)).outcomes())
    tracked = receive(archive, policy, outcome, now=clock(), patience=patience)
    return Check(job=order, outcome=outcome, before=before, earlier=earlier, tracked=tracked)


def _crawled(
    archive: Archive,
    policies: Mapping[str, Policy],
    settings: CrawlSettings,
    *,
    patience: Patience,
    clock: Callable[[], datetime],
) -> Iterator[Tracked]:
    names = tuple(policies)
    for begin in range(0, len(names), MOST_AT_ONCE):
        some = {name: policies[name] for name in names[begin : begin + MOST_AT_ONCE]}
        yield from _crawled_at_once(archive, some, settings, patience=patience, clock=clock)


def _crawled_at_once(
    archive: Archive,
    policies: Mapping[str, Policy],
    settings: CrawlSettings,
    *,
    patience: Patience,
    clock: Callable[[], datetime],
) -> Iterator[Tracked]:
    jobs = (job(archive, policy) for policy in policies.values())
    crawl = Crawl(jobs, settings, limit_seconds=time_limit(policies.values(), settings))
    try:
        for outcome in crawl.outcomes():
            policy = policies[outcome.fetch.policy]
            yield receive(archive, policy, outcome, now=clock(), patience=patience)
    finally:
        crawl.stop()
