from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import cast

import pytest
from apscheduler.triggers.interval import IntervalTrigger

from monitor.config import Config, load
from monitor.timetable import Timetable
from storage.watches import Watch
from tests.making import policy
from tests.patience import eventually

NOON = datetime(2026, 7, 1, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)

WATCHLIST = """
[schedule]
every = "12h"
jitter = "0s"
[[policy]]
vendor = "Acme"
url = "https://acme.example/privacy"
"""
NAME = "acme-privacy-policy"


@pytest.fixture
def config(tmp_path: Path) -> Config:
    """Give a watchlist of one policy that is fetched every twelve hours."""
    path = tmp_path / "policy-monitor.toml"
    path.write_text(WATCHLIST, "utf-8")
    return load(path)


def unread(name: str) -> Watch:
    """Make the watch of a policy that was never fetched."""
    return Watch(policy=policy(name), watched=True, added_at=NOON, last_fetch=None, last_good_at=None, version=None)


@dataclass
class Day:
    """A timetable that has been drawn up at noon, and who fell due since."""

    config: Config
    now: datetime = NOON
    due: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.timetable = Timetable(self.config, self.due.append, lambda: self.now)
        self.timetable.draw_up([unread(NAME)])

    def after(self, hours: float) -> list[str]:
        """Say who falls due once so much time has passed."""
        self.now += hours * HOUR
        self.due.clear()
        self.timetable.tell()
        return list(self.due)


@pytest.fixture
def day(config: Config) -> Day:
    """Give a timetable whose policy, never fetched before, has fallen due at noon."""
    made = Day(config)
    made.timetable.tell()
    return made


def test_policy_that_was_never_fetched_is_due_at_once(day: Day) -> None:
    """Nobody waits twelve hours for the first fetch."""
    assert day.due == [NAME]


def test_policy_is_due_when_its_schedule_says(day: Day) -> None:
    """It falls due at its time, neither before nor twice."""
    assert [day.after(11.9), day.after(0.2), day.after(0.1)] == [[], [NAME], []]


def test_policy_whose_time_was_missed_often_is_due_once(day: Day) -> None:
    """A machine that slept for days asks once."""
    assert [day.after(100), day.after(0.1)] == [[NAME], []]


def test_times_are_counted_from_the_schedule_after_a_pause(day: Day) -> None:
    """What was late does not move what comes next."""
    day.after(30)

    assert [day.after(5.9), day.after(0.2)] == [[], [NAME]]


def test_policy_may_be_due_sooner(day: Day) -> None:
    """What is to be fetched again comes once, and the schedule stays as it was."""
    day.timetable.again(NAME, at=NOON + HOUR)

    assert [day.after(1), day.after(1), day.after(10)] == [[NAME], [], [NAME]]


def test_last_word_on_when_to_come_sooner_counts(day: Day) -> None:
    """A second wish takes the place of the first."""
    day.timetable.again(NAME, at=NOON + HOUR)
    day.timetable.again(NAME, at=NOON + 2 * HOUR)

    assert [day.after(1), day.after(1)] == [[], [NAME]]


def test_policy_that_left_the_watchlist_is_never_due(config: Config) -> None:
    """The archive keeps what the watchlist no longer names."""
    timetable = Timetable(config, pytest.fail, lambda: NOON)
    timetable.draw_up([unread("another-policy")])

    timetable.tell()


def test_seconds_that_were_missed_are_not_counted_one_by_one(config: Config) -> None:
    """A clock that stands months behind the system's, or a machine that slept for them, costs one look."""
    looked: list[datetime] = []

    def clock() -> datetime:
        looked.append(NOON)
        return NOON

    timetable = Timetable(config, lambda _: None, clock)
    timetable.start([])
    try:
        assert eventually(lambda: len(looked) > 1)
    finally:
        timetable.stop()


def test_times_that_were_missed_are_not_stepped_through(monkeypatch: pytest.MonkeyPatch, day: Day) -> None:
    """Ten years of a schedule are one step, and keep their phase."""
    steps = []
    asked = IntervalTrigger.get_next_fire_time

    def counted(self: IntervalTrigger, previous: datetime | None, now: datetime) -> datetime | None:
        steps.append(now)
        return cast("datetime | None", asked(self, previous, now))

    monkeypatch.setattr(IntervalTrigger, "get_next_fire_time", counted)

    assert [day.after(10 * 365 * 24 + 3), len(steps), day.after(8.9), day.after(0.2)] == [[NAME], 1, [], [NAME]]
