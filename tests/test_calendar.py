from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import vobject
from click.testing import CliRunner

from monitor.browse.server import application
from monitor.calendar_file import KEPT, calendar_of
from monitor.cli import main
from monitor.deciding import assign
from storage.archive import Archive
from storage.cases import Choice
from tests.browsing import getter
from tests.deciding import act, add_change, decided, waiting
from tests.making import after

DAY = date(2026, 3, 12)
LONG = "We tell you; by letter, or e-mail\\post. " * 20 + "Zażółć gęślą jaźń – ευχαριστώ."


def address(change: int) -> str:
    """Give where a change is read."""
    return f"https://browse.example/-/changes/{change}"


def written(archive: Archive, *, days: float = 1) -> bytes:
    """Write the calendar so many days after the start."""
    return calendar_of(archive, address, now=after(days=days))


def events(archive: Archive, *, days: float = 1) -> list[Any]:
    """Read the calendar back with another library than the one that wrote it."""
    return parsed(written(archive, days=days))


def parsed(calendar: bytes) -> list[Any]:
    """Read a calendar's events."""
    found: list[Any] = vobject.readOne(calendar.decode()).contents.get("vevent", [])
    return found


def values(event: Any, *names: str) -> list[Any]:  # noqa: ANN401 - vobject has no types
    """Give values of an event's properties."""
    return [getattr(event, name).value for name in names]


def test_open_change_is_an_event_of_a_whole_day(tmp_path: Path) -> None:
    """The day to act by is the day of the event, in no time zone."""
    with waiting(tmp_path, DAY) as archive:
        assert [values(event, "dtstart", "dtend") for event in events(archive)] == [[DAY, date(2026, 3, 13)]]


def test_change_without_a_day_is_no_event(tmp_path: Path) -> None:
    """What has no day stands in the list of what is open, not in a calendar."""
    with waiting(tmp_path, None) as archive:
        assert events(archive) == []


def test_calendar_without_events_can_be_read(tmp_path: Path) -> None:
    """Who subscribes early gets a calendar that is named and empty."""
    with waiting(tmp_path, None) as archive:
        assert vobject.readOne(written(archive).decode()).contents["name"][0].value == "Policy changes to act on"


@pytest.mark.parametrize("name", ["refresh-interval", "x-published-ttl"])
def test_calendar_says_how_often_to_look(tmp_path: Path, name: str) -> None:
    """Programs that subscribed look every hour, each by the property that it knows."""
    with waiting(tmp_path, DAY) as archive:
        assert vobject.readOne(written(archive).decode()).contents[name][0].value == "PT1H"


def test_event_says_whose_and_where(tmp_path: Path) -> None:
    """The title names vendor and document; the address leads to the diff."""
    with waiting(tmp_path, DAY) as archive:
        assert values(events(archive)[0], "summary", "url", "status") == [
            "Last day to act: Acme: privacy policy",
            "https://browse.example/-/changes/1",
            "CONFIRMED",
        ]


def test_event_says_why(tmp_path: Path) -> None:
    """The description tells what changed, where the day comes from, who is to decide and where to read on."""
    with waiting(tmp_path, DAY) as archive:
        assign(archive, 1, "Bob", act())

        assert events(archive)[0].description.value.splitlines() == [
            "Notice before changes shortened: 8 days → 3 days",
            "The text before promised notice.",
            "Assigned to Bob.",
            "https://browse.example/-/changes/1",
        ]


def test_event_alarms_two_days_before_at_nine(tmp_path: Path) -> None:
    """Nine o'clock two days before is 39 hours before the midnight that begins the day."""
    with waiting(tmp_path, DAY) as archive:
        assert [alarm.trigger.value for alarm in events(archive)[0].valarm_list] == [timedelta(hours=-39)]


@pytest.mark.parametrize(
    ("choice", "status"),
    [
        (Choice.ACCEPT, "CANCELLED"),
        (Choice.OBJECT, "CANCELLED"),
        (Choice.IGNORE, "CANCELLED"),
        (Choice.ESCALATE, "CONFIRMED"),
    ],
)
def test_decision_cancels_the_event(tmp_path: Path, choice: Choice, status: str) -> None:
    """What is decided is cancelled, so that a calendar that has it takes it out; what is escalated stays."""
    with waiting(tmp_path, DAY) as archive:
        decided(archive, choice)

        assert events(archive)[0].status.value == status


def test_cancelled_event_alarms_no_more(tmp_path: Path) -> None:
    """Nothing reminds after a decision, nor does a calendar."""
    with waiting(tmp_path, DAY) as archive:
        decided(archive, Choice.ACCEPT)

        assert "valarm" not in events(archive)[0].contents


def test_event_keeps_its_name(tmp_path: Path) -> None:
    """A decision updates the event that a calendar has, and makes no second one."""
    with waiting(tmp_path, DAY) as archive:
        before = events(archive)[0].uid.value
        decided(archive, Choice.ACCEPT)

        assert events(archive)[0].uid.value == before


def test_each_step_counts_up(tmp_path: Path) -> None:
    """A calendar takes over what has a higher sequence than what it has."""
    sequences = []
    with waiting(tmp_path, DAY) as archive:
        for step in (
            lambda: None,
            lambda: assign(archive, 1, "Bob", act()),
            lambda: decided(archive, Choice.ACCEPT),
            lambda: decided(archive, Choice.ESCALATE),
        ):
            step()
            sequences.append(int(events(archive)[0].sequence.value))

    assert sequences == [0, 1, 2, 3]


def test_event_was_modified_with_its_last_step(tmp_path: Path) -> None:
    """The moment of the last step is when the event became what it is."""
    with waiting(tmp_path, DAY) as archive:
        decided(archive, Choice.ACCEPT, after(days=2))

        assert values(events(archive)[0], "last_modified", "dtstamp", "created") == [
            after(days=2),
            after(days=2),
            after(),
        ]


def test_same_archive_gives_the_same_bytes(tmp_path: Path) -> None:
    """A calendar that nothing happened to does not change from day to day."""
    with waiting(tmp_path, DAY) as archive:
        assert written(archive, days=1) == written(archive, days=9)


@pytest.mark.parametrize(("days", "there"), [(KEPT.days - 1, 1), (KEPT.days + 1, 0)])
def test_cancelled_event_is_kept_for_a_while(tmp_path: Path, days: int, there: int) -> None:
    """Calendars that look once a month see the cancellation; after three months it is gone."""
    with waiting(tmp_path, DAY) as archive:
        decided(archive, Choice.ACCEPT)

        assert len(events(archive, days=days)) == there


def test_change_that_was_opened_again_is_one_event(tmp_path: Path) -> None:
    """What was decided and then escalated stands in the calendar once, confirmed."""
    with waiting(tmp_path, DAY) as archive:
        decided(archive, Choice.ACCEPT)
        decided(archive, Choice.ESCALATE)

        assert [event.status.value for event in events(archive)] == ["CONFIRMED"]


def test_words_of_a_policy_are_read_back_as_they_were(tmp_path: Path) -> None:
    """Commas, semicolons, backslashes, long lines and other alphabets survive the way through the file."""
    with waiting(tmp_path, None) as archive:
        add_change(archive, act_by=DAY, at=after(hours=1), because=LONG)

        assert events(archive)[0].description.value.splitlines()[1] == LONG


def test_words_of_a_policy_make_no_property(tmp_path: Path) -> None:
    """Line ends and controls in a quotation open no line of their own."""
    with waiting(tmp_path, None) as archive:
        add_change(
            archive, act_by=DAY, at=after(hours=1), because="said\r\nEND:VEVENT\nSTATUS:CANCELLED\x0b\x00\u2028x\u202e"
        )
        event = events(archive)[0]

        assert (event.status.value, event.description.value.splitlines()[1]) == (
            "CONFIRMED",
            "said END:VEVENT STATUS:CANCELLED x",
        )


def test_lines_are_folded(tmp_path: Path) -> None:
    """No line is longer than the 75 octets of RFC 5545, section 3.1, and each ends as it says."""
    with waiting(tmp_path, None) as archive:
        add_change(archive, act_by=DAY, at=after(hours=1), because=LONG)

        assert max(map(len, written(archive).split(b"\r\n"))) <= 75


def test_command_writes_the_calendar(tmp_path: Path) -> None:
    """The file holds what another program reads."""
    with waiting(tmp_path, DAY):
        pass
    watchlist = tmp_path / "policy-monitor.toml"
    watchlist.write_text('[monitor]\ndatabase = "test.db"\nbrowse_url = "https://b.example/"\n', encoding="utf-8")
    CliRunner().invoke(main, ["-c", str(watchlist), "calendar", str(tmp_path / "days.ics")])
    event = parsed((tmp_path / "days.ics").read_bytes())[0]

    assert values(event, "dtstart", "url") == [DAY, "https://b.example/-/changes/1"]


def test_command_writes_to_standard_output(tmp_path: Path) -> None:
    """With - the calendar and nothing else is printed."""
    with waiting(tmp_path, DAY) as archive:
        there = len(events(archive))
    watchlist = tmp_path / "policy-monitor.toml"
    watchlist.write_text('[monitor]\ndatabase = "test.db"\n', encoding="utf-8")
    printed = CliRunner().invoke(main, ["-c", str(watchlist), "calendar", "-"]).stdout_bytes

    assert len(parsed(printed)) == there


def test_browse_serves_the_calendar(path: Path) -> None:
    """A calendar program subscribes to an address that stays."""
    response = getter(application(path))("/-/policy-monitor/calendar.ics")

    assert (response.headers["content-type"], values(parsed(response.content)[0], "dtstart", "url")) == (
        "text/calendar; charset=utf-8",
        [date(2999, 12, 2), "http://localhost/-/changes/1"],
    )


def test_moments_are_in_utc(tmp_path: Path) -> None:
    """No event needs a description of a time zone."""
    with waiting(tmp_path, DAY) as archive:
        assert values(events(archive)[0], "dtstamp") == [datetime(2026, 3, 2, 6, tzinfo=UTC)]
