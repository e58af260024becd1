"""The same quarter with people in it: who is reminded of what until somebody decides; the table is by hand."""

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import vobject

from monitor.calendar_file import calendar_of
from monitor.config import Config, load
from monitor.deciding import assign, decide
from monitor.sweeping import sweep
from storage.archive import Archive
from storage.cases import Choice
from tests.deciding import act
from tests.quarter import FIRST_CHECK, VENDORS, Quarter

WATCHLIST = '[monitor]\ntimezone = "Europe/Brussels"\n' + "".join(
    f'[[policy]]\nname = "{policy.name}"\nvendor = "{policy.vendor}"\nurl = "{policy.url}"\nevery = "1d"\n'
    for policy in (vendor.policy for vendor in VENDORS)
)


def at(month: int, day: int, hour: int) -> datetime:
    """Give a full hour of 2026, in UTC."""
    return datetime(2026, month, day, hour, tzinfo=UTC)


STOPPED = (at(3, 29, 20), at(4, 1, 12))
"""From when to when the daemon stands still, and somebody types `check` every evening."""

Step = Callable[[Archive, datetime], object]


def chosen(change: int, choice: Choice) -> Step:
    """Make a decision on a change."""
    return lambda archive, now: decide(archive, change, choice, act(now))


STEPS: Mapping[datetime, Step] = {
    at(3, 14, 10): chosen(2, Choice.ACCEPT),
    at(3, 25, 10): chosen(3, Choice.ESCALATE),
    at(4, 19, 10): chosen(8, Choice.OBJECT),
    at(5, 4, 10): lambda archive, now: assign(archive, 11, "Bob", act(now)),
    at(5, 7, 10): chosen(11, Choice.IGNORE),
    at(5, 9, 10): chosen(11, Choice.ESCALATE),
    at(5, 9, 11): chosen(13, Choice.ACCEPT),
    at(5, 27, 10): chosen(15, Choice.OBJECT),
}
"""What people do about which of the fifteen changes."""

EXPECTED = """
03-06 08:00  1 Heapworks ended: The time to act ended on 5 March 2026 without a decision.
03-13 08:00  2 Wagonpost half: No decision yet, and half of the time to act is over: on 13 March 2026 there are 4 days left.
03-24 08:00  3 Kilnlink half: No decision yet, and half of the time to act is over: on 24 March 2026 there are 8 days left.
04-01 12:00  3 Kilnlink on the day: No decision yet, and 1 April 2026 is the last day to act.
04-02 07:00  3 Kilnlink ended: The time to act ended on 1 April 2026 without a decision.
04-02 07:00  4 Wagonpost half: No decision yet, and half of the time to act is over: on 2 April 2026 there are 3 days left.
04-03 07:00  4 Wagonpost two days before: No decision yet: on 3 April 2026 there are 2 days left.
04-05 07:00  4 Wagonpost on the day: No decision yet, and 5 April 2026 is the last day to act.
04-06 07:00  4 Wagonpost ended: The time to act ended on 5 April 2026 without a decision.
04-17 07:00  8 Wagonpost half: No decision yet, and half of the time to act is over: on 17 April 2026 there are 3 days left.
04-18 07:00  8 Wagonpost two days before: No decision yet: on 18 April 2026 there are 2 days left.
05-06 07:00 11 Wagonpost half: No decision yet, and half of the time to act is over: on 6 May 2026 there are 4 days left. Assigned to Bob.
05-10 07:00 11 Wagonpost on the day: No decision yet, and 10 May 2026 is the last day to act. Assigned to Bob.
05-11 07:00 11 Wagonpost ended: The time to act ended on 10 May 2026 without a decision. Assigned to Bob.
05-19 07:00 12 Kilnlink half: No decision yet, and half of the time to act is over: on 19 May 2026 there are 13 days left.
05-22 07:00 14 Wagonpost half: No decision yet, and half of the time to act is over: on 22 May 2026 there is 1 day left.
05-23 07:00 14 Wagonpost on the day: No decision yet, and 23 May 2026 is the last day to act.
05-24 07:00 14 Wagonpost ended: The time to act ended on 23 May 2026 without a decision.
05-26 07:00 15 Heapworks half: No decision yet, and half of the time to act is over: on 26 May 2026 there are 4 days left.
05-30 07:00 12 Kilnlink two days before: No decision yet: on 30 May 2026 there are 2 days left.
06-01 07:00 12 Kilnlink on the day: No decision yet, and 1 June 2026 is the last day to act.
"""  # noqa: E501 - a table
"""Who is reminded when, in UTC: nine in Brussels is eight there, and seven from 29 March on.

Changes 5 and 6 have no day to act by and 9 does not matter; 7 and 10 were seen past midnight in Brussels, when their
day was over: the alert said so, and nothing more is said.
"""


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Config:
    """Play the quarter once, and give what watched it."""
    path = tmp_path_factory.mktemp("quarter") / "policy-monitor.toml"
    path.write_text(WATCHLIST, encoding="utf-8")
    config = load(path)
    with Archive.open(config.database) as archive:
        for evening in Quarter(archive).days():
            live_a_day(config, evening)
    return config


def live_a_day(config: Config, evening: datetime) -> None:
    """Let the hours until the next evening's check pass; the archive is opened anew, as after a restart."""
    first = evening.replace(minute=0) + timedelta(hours=1)
    with Archive.open(config.database) as archive:
        for now in (first + timedelta(hours=hours) for hours in range(24)):
            if now in STEPS:
                STEPS[now](archive, now)
            if not STOPPED[0] <= now < STOPPED[1]:
                sweep(archive, config, awake_since=STOPPED[1] if now >= STOPPED[1] else FIRST_CHECK, now=now)


def told(database: Path, kind: str) -> list[str]:
    """Give the alerts of a kind as lines of the table."""
    sql = """
        select printf('%s %s %2d %s %s: %s', substr(alerts.created_at, 6, 5), substr(alerts.created_at, 12, 5),
                      alerts.change_id, policies.vendor, replace(alerts.moment, ' the window', ''), alerts.sentence)
        from alerts join policies on policies.id = alerts.policy_id where alerts.kind = ? order by alerts.id
    """
    with closing(sqlite3.connect(database)) as connection:
        return [line for (line,) in connection.execute(sql, [kind])]


def test_people_are_reminded_at_the_time_and_once(played: Config) -> None:
    """The reminders of a quarter are those of the table, and no others."""
    assert EXPECTED.strip().splitlines() == told(played.database, "reminder")


def test_darkness_is_told_and_the_stop_of_the_daemon_is_not(played: Config) -> None:
    """A source that was away for days is told of once each time; nobody is accused of what we did not look at."""
    assert ["04-03 00:00  0 Heapworks", "05-03 00:00  0 Heapworks"] == [
        line[:24] for line in told(played.database, "overdue")
    ]


def test_what_is_open_at_the_end(played: Config) -> None:
    """What nobody decided is open, the soonest first, and what has no day after it."""
    with Archive.open(played.database) as archive:
        assert [1, 3, 4, 7, 10, 11, 14, 12, 5, 6] == [case.change_id for case in archive.decisions.open_cases()]


def test_calendar_at_the_end(played: Config) -> None:
    """Every change with a day is an event on it; those that were decided are cancelled."""
    with Archive.open(played.database) as archive:
        written = calendar_of(archive, "https://browse.example/-/changes/{}".format, now=at(6, 1, 23))
    events = vobject.readOne(written.decode()).vevent_list
    days = {
        status: sorted(f"{event.dtstart.value:%m-%d}" for event in events if event.status.value == status)
        for status in ("CONFIRMED", "CANCELLED")
    }

    assert days == {
        "CONFIRMED": ["03-05", "04-01", "04-05", "04-10", "04-25", "05-10", "05-23", "06-01"],
        "CANCELLED": ["03-17", "04-20", "05-15", "05-30"],
    }
