"""A quarter, played with a clock of its own: who is reminded of what until somebody decides; the table is by hand."""

import json
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest
import vobject

from monitor.calendar_file import calendar_of
from monitor.config import Config, load
from monitor.deciding import assign, decide
from monitor.sweeping import sweep
from monitor.tracking import job, receive
from spiders.reading import read_page
from storage.archive import Archive
from storage.cases import Act, Choice, Through
from storage.records import Fetch, FetchOutcome, Outcome, Policy, Snapshot
from tests.making import page

WATCHLIST = """
[monitor]
timezone = "Europe/Brussels"
[schedule]
every = "24h"
jitter = "0s"
"""

CLAUSES = {
    "Acht": "We tell you 8 days before changes to this policy take effect. If you keep using us, you accept them.",
    "Dertig": "We will notify you by e-mail at least 30 days before any change to this policy takes effect.",
    "Cito": "Changes to this policy take effect as soon as they are posted on this page.",
    "Datum": "We may change this policy from time to time.",
}
"""What each says of its own changes: eight days, and then you agree; thirty days, by letter; at once; nothing."""

HOUR = timedelta(hours=1)


def at(month: int, day: int, hour: int = 0) -> datetime:
    """Give a moment of 2026, in UTC."""
    return datetime(2026, month, day, hour, tzinfo=UTC)


def text(vendor: str, *, kept: int = 6, applies: str = "") -> bytes:
    """Make the page of a vendor that keeps messages for so many months."""
    return page(CLAUSES[vendor], f"We keep your messages to us for {kept} months and then delete them.", applies)


BEGIN, END = at(2, 1), at(5, 1)

POSTED: Mapping[datetime, tuple[str, bytes]] = {
    at(2, 2, 12): ("Acht", text("Acht", kept=12)),
    at(2, 9, 12): ("Dertig", text("Dertig", kept=12)),
    at(2, 16, 12): ("Cito", text("Cito", kept=12)),
    at(2, 20, 12): ("Datum", text("Datum", kept=12, applies="This policy is effective from 20 March 2026.")),
    at(3, 24, 12): ("Acht", text("Acht", kept=24)),
    at(4, 5, 12): ("Dertig", text("Dertig", kept=24)),
}
"""When a vendor posts another text: each between two of our visits, which come daily at six."""

UNREACHABLE = {("Dertig", at(4, day, 6)) for day in (6, 7, 8)}
"""Visits that fail."""

ASLEEP = (at(3, 29, 20), at(4, 1, 12))
"""From when to when the machine sleeps: two days before Acht's second day it is not awake, nor on its morning."""


def act(now: datetime) -> Act:
    """Make an act of Anna's."""
    return Act(actor="Anna", at=now, through=Through.COMMAND)


STEPS: Mapping[datetime, Callable[[Archive, datetime], object]] = {
    at(2, 25, 10): lambda archive, now: decide(archive, 2, Choice.OBJECT, act(now), note="thirty days are too few"),
    at(3, 10, 10): lambda archive, now: decide(archive, 4, Choice.ACCEPT, act(now)),
    at(3, 17, 10): lambda archive, now: decide(archive, 4, Choice.ESCALATE, act(now)),
    at(3, 20, 12): lambda archive, now: decide(archive, 4, Choice.IGNORE, act(now)),
    at(3, 26, 10): lambda archive, now: decide(archive, 5, Choice.ESCALATE, act(now)),
    at(4, 20, 10): lambda archive, now: assign(archive, 6, "Bob", act(now)),
}
"""What Anna does, by the numbers of the changes in the order of `POSTED`."""

EXPECTED = """
02-03 06:05 Acht   change          act by 02-10
02-06 08:00 Acht   half the window No decision yet, and half of the time to act is over: on 6 February 2026 there are 4 days left.
02-08 08:00 Acht   two days before No decision yet: on 8 February 2026 there are 2 days left.
02-10 06:05 Dertig change          act by 03-11
02-10 08:00 Acht   on the day      No decision yet, and 10 February 2026 is the last day to act.
02-11 08:00 Acht   ended           The time to act ended on 10 February 2026 without a decision.
02-17 06:05 Cito   change          act by 02-17
02-18 08:00 Cito   ended           The time to act ended on 17 February 2026 without a decision.
02-21 06:05 Datum  change          act by 03-20
02-24 08:00 Dertig half the window No decision yet, and half of the time to act is over: on 24 February 2026 there are 15 days left.
03-06 08:00 Datum  half the window No decision yet, and half of the time to act is over: on 6 March 2026 there are 14 days left.
03-18 08:00 Datum  two days before No decision yet: on 18 March 2026 there are 2 days left.
03-20 08:00 Datum  on the day      No decision yet, and 20 March 2026 is the last day to act.
03-25 06:05 Acht   change          act by 04-01
03-28 08:00 Acht   half the window No decision yet, and half of the time to act is over: on 28 March 2026 there are 4 days left.
04-01 12:00 Acht   on the day      No decision yet, and 1 April 2026 is the last day to act.
04-02 07:00 Acht   ended           The time to act ended on 1 April 2026 without a decision.
04-09 06:05 Dertig change          act by 05-05
04-22 07:00 Dertig half the window No decision yet, and half of the time to act is over: on 22 April 2026 there are 13 days left. Assigned to Bob.
"""  # noqa: E501 - a table
"""When somebody is told what, in UTC: nine in Brussels is eight there, and seven from 29 March on."""


def visit(policy: Policy, archive: Archive, body: bytes, now: datetime) -> None:
    """Fetch a page as the daemon does, and once more where a new text waits to be believed."""
    for moment in (now, now + timedelta(minutes=5)):
        asked = job(archive, policy)
        fetch = Fetch(policy=policy.name, started_at=moment, duration_ms=9, outcome=FetchOutcome.NEW_TEXT, status=200)
        snapshot = Snapshot(url=policy.url, fetched_at=moment, content_type="text/html; charset=utf-8", body=body)
        if not receive(archive, policy, read_page(asked, snapshot, fetch), now=moment).waiting:
            return


def lose(policy: Policy, archive: Archive, now: datetime) -> None:
    """Fail to fetch a page."""
    fetch = Fetch(
        policy=policy.name,
        started_at=now,
        duration_ms=9,
        outcome=FetchOutcome.FAILED,
        error="timed out",
        transient=True,
    )
    receive(archive, policy, Outcome(fetch=fetch), now=now)


def play_a_day(config: Config, pages: dict[str, bytes], day: datetime) -> None:
    """Let a day pass, hour by hour; the archive is opened anew, as after a restart."""
    with Archive.open(config.database) as archive:
        for now in (day + hours * HOUR for hours in range(24)):
            pages.update([POSTED[now]] if now in POSTED else [])
            if ASLEEP[0] <= now < ASLEEP[1]:
                continue
            if now.hour == 6 or now == ASLEEP[1]:
                for policy in config.policies.values():
                    if (policy.vendor, now) in UNREACHABLE:
                        lose(policy, archive, now)
                    else:
                        visit(policy, archive, pages[policy.vendor], now)
            if now in STEPS:
                STEPS[now](archive, now)
            sweep(archive, config, awake_since=ASLEEP[1] if now >= ASLEEP[1] else BEGIN, now=now)


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Config:
    """Play the quarter, and give what watched it."""
    path = tmp_path_factory.mktemp("quarter") / "policy-monitor.toml"
    tables = "".join(f'[[policy]]\nvendor = "{name}"\nurl = "https://{name}.example/privacy"\n' for name in CLAUSES)
    path.write_text(WATCHLIST + tables, encoding="utf-8")
    config = load(path)
    with Archive.open(config.database) as archive:
        archive.watch(tuple(config.policies.values()), now=BEGIN)
    pages = {vendor: text(vendor) for vendor in CLAUSES}
    for days in range((END - BEGIN).days):
        play_a_day(config, pages, BEGIN + timedelta(days=days))
    return config


def told(config: Config, *kinds: str) -> list[str]:
    """Give the alerts of some kinds as lines of the table."""
    sql = """
        select substr(alerts.created_at, 6, 5) || ' ' || substr(alerts.created_at, 12, 5) || ' '
               || substr(policies.vendor || '      ', 1, 7)
               || substr(coalesce(nullif(alerts.moment, ''), alerts.kind) || '               ', 1, 16)
               || iif(alerts.kind = 'change', 'act by ' || substr(changes.act_by, 6), alerts.sentence)
        from alerts join policies on policies.id = alerts.policy_id left join changes on changes.id = alerts.change_id
        where alerts.kind in (select value from json_each(?)) order by 1
    """
    with closing(sqlite3.connect(config.database)) as connection:
        return [row[0] for row in connection.execute(sql, [json.dumps(kinds)])]


def test_everything_is_told_at_its_time_and_once(played: Config) -> None:
    """Changes and reminders of a quarter are those of the table, and no others."""
    assert told(played, "change", "reminder") == EXPECTED.strip().splitlines()


def test_outage_is_told_and_the_sleep_is_not(played: Config) -> None:
    """A source that was away for three days was told; a machine that slept accuses nobody."""
    assert [line[:33] for line in told(played, "overdue")] == ["04-07 08:00 Dertig overdue       "]


def test_what_is_open_at_the_end(played: Config) -> None:
    """Nobody decided on the changes of Acht and Cito, nor yet on the last of Dertig; soonest first."""
    with Archive.open(played.database) as archive:
        assert [case.change_id for case in archive.ledger.open_cases()] == [1, 3, 5, 6]


def test_calendar_at_the_end(played: Config) -> None:
    """The decided ones are cancelled, the others stand on their day."""
    with Archive.open(played.database) as archive:
        written = calendar_of(archive, "https://browse.example/-/changes/{}".format, now=END)
    events = vobject.readOne(written.decode()).vevent_list

    assert sorted((f"{event.dtstart.value:%m-%d}", event.status.value) for event in events) == [
        ("02-10", "CONFIRMED"),
        ("02-17", "CONFIRMED"),
        ("03-11", "CANCELLED"),
        ("03-20", "CANCELLED"),
        ("04-01", "CONFIRMED"),
        ("05-05", "CONFIRMED"),
    ]
