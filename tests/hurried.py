"""The real daemon by a clock that runs faster than time."""

import os
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo
from functools import partial, partialmethod
from pathlib import Path

from apscheduler.schedulers import base

from monitor import channels, cli, machine, timetable, watching
from monitor import daemon as daemons
from monitor.daemon import Daemon
from monitor.demo.slack import TOKEN
from notifications.slack import SlackBot
from spiders.crawl import Crawl
from storage.jobs import Outcome

SWEEP = timedelta(seconds=1)
"""Of real time, between two looks."""


@dataclass(frozen=True, slots=True)
class Hurry:
    """A clock that began at `start` when the machine's showed `began`, in seconds since 1970."""

    start: datetime
    began: float
    factor: float

    def __call__(self) -> datetime:
        """Give the moment that it shows now."""
        return self.at(time.time())

    def at(self, real: float) -> datetime:
        """Give the moment that it showed at a real one."""
        return self.start + timedelta(seconds=(real - self.began) * self.factor)


def daemon(folder: Path, api_url: str, clock: Hurry) -> None:
    """Run the real daemon by the clock, with Slack and temporary files of our own, until SIGTERM."""
    os.dup2(os.open(folder / "daemon.log", os.O_WRONLY | os.O_APPEND | os.O_CREAT), 2)
    tempfile.tempdir = str(folder / "scratch")
    os.environ.update(SLACK_BOT_TOKEN=TOKEN, SLACK_WEBHOOK_URL="", SLACK_APP_TOKEN="")  # noqa: TID251 - a child's

    class Hurried(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]  # as APScheduler calls it
            return clock().astimezone(tz)

    class HurriedCrawl(Crawl):
        def outcomes(self) -> Iterator[Outcome]:
            return (dated(outcome, clock) for outcome in super().outcomes())

    for module, name, stand_in in (
        (base, "datetime", Hurried),
        (SlackBot, "__init__", partialmethod(SlackBot.__init__, base_url=api_url)),
        (watching, "Daemon", partial(Daemon, sweep=SWEEP)),
        (watching, "utc_now", clock),
        (timetable, "LOOK", clock.factor * timetable.LOOK),
        (channels, "utc_now", clock),
        (machine, "counted_seconds", lambda: clock().timestamp()),
        (daemons, "Crawl", HurriedCrawl),
        (daemons, "ASLEEP", 300 * clock.factor * SWEEP),
    ):
        setattr(module, name, stand_in)
    cli.main(["-c", str(folder / "policy-monitor.toml"), "run"])


def dated(outcome: Outcome, clock: Hurry) -> Outcome:
    """Date an outcome by the clock: a crawl is a process of its own, and dates by the machine's."""
    fetch, snapshot = outcome.fetch, outcome.snapshot
    return replace(
        outcome,
        fetch=replace(fetch, started_at=clock.at(fetch.started_at.timestamp())),
        snapshot=snapshot and replace(snapshot, fetched_at=clock.at(snapshot.fetched_at.timestamp())),
    )


def hurry(start: datetime, factor: float) -> Hurry:
    """Start a clock now.

    >>> from datetime import UTC
    >>> clock = hurry(datetime(2026, 3, 2, tzinfo=UTC), 60)
    >>> clock.at(clock.began + 60)
    datetime.datetime(2026, 3, 2, 1, 0, tzinfo=datetime.timezone.utc)
    """
    return Hurry(start, time.time(), factor)
