from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.deciding import assign, decide, remind
from monitor.delivery import deliver_next
from monitor.window.reminding import due, moments
from storage.archive import Archive
from storage.cases import Case, Choice, Decision, Moment
from storage.records import AlertKind, Severity
from tests.deciding import NOT_MATERIAL, act, add_change, decided, waiting, window
from tests.making import addressed, after, policy
from tests.recording import RecordingChannel

UTC_ZONE = ZoneInfo("UTC")
BRUSSELS = ZoneInfo("Europe/Brussels")

DAY = date(2026, 3, 12)
"""Ten days after the change was seen."""


ACCEPTED = Decision(change_id=1, choice=Choice.ACCEPT, note=None, act=act())


def case_of(*, act_by: date) -> Case:
    """Make the case of a change that was seen and told at the start."""
    return Case(
        change_id=1,
        policy=policy(),
        material=True,
        severity=Severity.HIGH,
        sentence=None,
        window=window(act_by),
        fingerprint="f",
        told_at=after(),
        steps=(),
        reminded=frozenset(),
    )


def at(day: int, hour: int = 9, minute: int = 0, *, month: int = 3) -> datetime:
    """Give a moment of the spring of 2026, in UTC."""
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


def due_days(path: Path, act_by: date | None, *, zone: ZoneInfo = UTC_ZONE) -> dict[Moment, str]:
    """Give when reminders are due of a change that was seen and told on Monday 2 March at six."""
    with waiting(path, act_by) as archive:
        return {moment: f"{due:%m-%d %H:%M%z}" for moment, due in moments(archive.decisions.case(1), zone)}


def sweeps(archive: Archive, start: datetime, *, days: int) -> list[str]:
    """Look every hour for so many days; give the days on which something was told, and what."""
    told = []
    for hours in range(24 * days):
        now = start + timedelta(hours=hours)
        told += [f"{now:%m-%d %H} {sentence}" for sentence in remind(archive, zone=UTC_ZONE, now=now)]
    return told


def reminded(archive: Archive, now: datetime) -> int:
    """Look once; give how many reminders came."""
    return len(remind(archive, zone=UTC_ZONE, now=now))


def test_moments_of_a_long_window(tmp_path: Path) -> None:
    """Half the window, two days before, the day, and the morning after it."""
    assert due_days(tmp_path, DAY) == {
        Moment.HALF: "03-07 09:00+0000",
        Moment.TWO_DAYS: "03-10 09:00+0000",
        Moment.LAST_DAY: "03-12 09:00+0000",
        Moment.ENDED: "03-13 09:00+0000",
    }


def test_moments_on_the_same_day_are_one(tmp_path: Path) -> None:
    """Half of four days is two days before: said once, as the more urgent."""
    assert list(due_days(tmp_path, date(2026, 3, 6))) == [Moment.TWO_DAYS, Moment.LAST_DAY, Moment.ENDED]


def test_moments_on_the_day_of_the_alert_are_none(tmp_path: Path) -> None:
    """The alert of a window of one day said what half of it and two days before would say."""
    assert list(due_days(tmp_path, date(2026, 3, 3))) == [Moment.LAST_DAY, Moment.ENDED]


def test_window_that_is_over_at_once_is_told_to_have_ended(tmp_path: Path) -> None:
    """A change that binds when posted has no time to remind in."""
    assert list(due_days(tmp_path, date(2026, 3, 2))) == [Moment.ENDED]


def test_change_without_a_day_has_no_moments(tmp_path: Path) -> None:
    """Where there is no day to act by there is nothing to count to."""
    assert due_days(tmp_path, None) == {}


def test_reminders_keep_to_the_clock_through_a_change_of_time(tmp_path: Path) -> None:
    """Nine in Brussels is nine before and after the night of 29 March."""
    assert due_days(tmp_path, date(2026, 3, 31), zone=BRUSSELS) == {
        Moment.HALF: "03-16 09:00+0100",
        Moment.TWO_DAYS: "03-29 09:00+0200",
        Moment.LAST_DAY: "03-31 09:00+0200",
        Moment.ENDED: "04-01 09:00+0200",
    }


def test_each_moment_is_told_once(tmp_path: Path) -> None:
    """A daemon that looks every hour tells of each moment, and after the note that the time is over of nothing."""
    with waiting(tmp_path, DAY) as archive:
        told = sweeps(archive, at(2), days=40)

    begin = "Acme: privacy policy: "
    assert told == [
        f"03-07 09 {begin}No decision yet, and half of the time to act is over: on 7 March 2026 there are 5 days left.",
        f"03-10 09 {begin}No decision yet: on 10 March 2026 there are 2 days left.",
        f"03-12 09 {begin}No decision yet, and 12 March 2026 is the last day to act.",
        f"03-13 09 {begin}The time to act ended on 12 March 2026 without a decision.",
    ]


def test_restart_reminds_of_nothing_twice(tmp_path: Path) -> None:
    """What was reminded of stands in the archive, not in the daemon."""
    with waiting(tmp_path, DAY) as archive:
        reminded(archive, at(7))
    with Archive.open(tmp_path / "test.db") as archive:
        assert reminded(archive, at(7, 10)) == 0


def test_after_a_sleep_only_the_newest_is_told(tmp_path: Path) -> None:
    """Who slept through three moments is reminded once, of how it stands now."""
    with waiting(tmp_path, DAY) as archive:
        assert [reminded(archive, at(12, hour)) for hour in (10, 11)] == [1, 0]


def test_after_a_sleep_the_days_are_those_of_now(tmp_path: Path) -> None:
    """Two days before was slept through: one is left, and the sentence says one."""
    with waiting(tmp_path, DAY) as archive:
        assert remind(archive, zone=UTC_ZONE, now=at(11)) == [
            "Acme: privacy policy: No decision yet: on 11 March 2026 there is 1 day left."
        ]


def test_last_day_that_was_slept_through_is_told_as_ended(tmp_path: Path) -> None:
    """In the night after the last day nothing is said; at nine the end is, once."""
    with waiting(tmp_path, DAY) as archive:
        assert [reminded(archive, at(13, hour)) for hour in (3, 9, 10)] == [0, 1, 0]


def test_clock_that_goes_back_reminds_of_nothing(tmp_path: Path) -> None:
    """An earlier moment is not told after a later one."""
    with waiting(tmp_path, DAY) as archive:
        reminded(archive, at(10))

        assert reminded(archive, at(8)) == 0


@pytest.mark.parametrize("choice", [Choice.ACCEPT, Choice.OBJECT, Choice.IGNORE])
def test_nothing_reminds_after_a_decision(tmp_path: Path, choice: Choice) -> None:
    """What is decided asks for nothing any more, also not when its time is over."""
    with waiting(tmp_path, DAY) as archive:
        decided(archive, choice, at(3))

        assert sweeps(archive, at(3), days=30) == []


def test_escalated_change_is_reminded_of(tmp_path: Path) -> None:
    """Who escalates has not decided: the others are reminded."""
    with waiting(tmp_path, DAY) as archive:
        decided(archive, Choice.ESCALATE, at(3))

        assert len(sweeps(archive, at(3), days=30)) == 4


def test_reopened_change_is_reminded_of_what_is_to_come(tmp_path: Path) -> None:
    """Half the window passed while it was decided: that moment is not made up for."""
    with waiting(tmp_path, DAY) as archive:
        decided(archive, Choice.ACCEPT, at(3))
        decided(archive, Choice.ESCALATE, at(8))

        assert [line[:5] for line in sweeps(archive, at(8), days=30)] == ["03-10", "03-12", "03-13"]


def test_immaterial_change_that_was_escalated_is_reminded_of(tmp_path: Path) -> None:
    """What a person holds to matter is reminded of like any other, where it has a day."""
    with waiting(tmp_path, None) as archive:
        other = add_change(archive, act_by=DAY, verdict=NOT_MATERIAL, at=after(hours=1))
        decide(archive, other, Choice.ESCALATE, act(at(9)))

        assert [line[:5] for line in sweeps(archive, at(9), days=30)] == ["03-10", "03-12", "03-13"]


def test_reminder_names_who_is_to_decide(tmp_path: Path) -> None:
    """A reminder says whose turn it is."""
    with waiting(tmp_path, DAY) as archive:
        assign(archive, 1, "Bob", act())

        assert "Assigned to Bob." in remind(archive, zone=UTC_ZONE, now=at(10))[0]


def delivered(archive: Archive, now: datetime) -> list[AlertKind]:
    """Deliver everything that is due, and give what it was."""
    kinds = []
    channel = RecordingChannel()
    addressed(archive, channel.name, at=now)
    while sent := deliver_next(archive, channel, browse_url="http://127.0.0.1:8001", clock=lambda: now):
        kinds += [sent.alert.kind] if sent.error is None else []
    return kinds


def test_reminder_is_delivered(tmp_path: Path) -> None:
    """A reminder goes the way of every alert."""
    with waiting(tmp_path, DAY) as archive:
        reminded(archive, at(7))

        assert delivered(archive, at(7)) == [AlertKind.CHANGE, AlertKind.REMINDER]


def test_decision_withdraws_a_reminder_that_waits(tmp_path: Path) -> None:
    """While Slack was away somebody decided: the reminder does not arrive afterwards."""
    with waiting(tmp_path, DAY) as archive:
        reminded(archive, at(7))
        decided(archive, Choice.ACCEPT, at(7, 10))

        assert delivered(archive, at(8)) == [AlertKind.CHANGE]


def test_withdrawn_reminder_waits_no_more(tmp_path: Path) -> None:
    """What will not be sent is not listed as waiting."""
    with waiting(tmp_path, DAY) as archive:
        reminded(archive, at(7))
        decided(archive, Choice.ACCEPT, at(7, 10))

        assert [row["kind"] for row in archive.waiting()] == ["change"]


def test_newer_reminder_withdraws_an_older_one_that_waits(tmp_path: Path) -> None:
    """After three days without Slack one reminder arrives, not two."""
    with waiting(tmp_path, DAY) as archive:
        reminded(archive, at(7))
        reminded(archive, at(10))

        assert delivered(archive, at(10)) == [AlertKind.CHANGE, AlertKind.REMINDER]


def test_escalating_withdraws_nothing(tmp_path: Path) -> None:
    """A reminder that waits is still right after somebody escalated."""
    with waiting(tmp_path, DAY) as archive:
        reminded(archive, at(7))
        decided(archive, Choice.ESCALATE, at(7, 10))

        assert delivered(archive, at(8)) == [AlertKind.CHANGE, AlertKind.REMINDER]


LOOKS = st.lists(st.integers(0, 60 * 24), min_size=1, max_size=40)
"""Hours after the start at which a daemon looks, in any order: it sleeps, restarts, and its clock may go back."""


@settings(max_examples=300)
@given(looks=LOOKS, length=st.integers(0, 50), decided_at=st.none() | st.integers(0, 60 * 24))
def test_whenever_a_daemon_looks_reminders_are_few_and_true(
    looks: list[int], length: int, decided_at: int | None
) -> None:
    """No moment twice, none before its time or after a later one, none after a decision."""
    case = case_of(act_by=date(2026, 3, 2) + timedelta(days=length))
    told: list[Moment] = []
    for hours in looks:
        now = at(2) + timedelta(hours=hours)
        closed = decided_at is not None and hours >= decided_at
        seen = replace(case, reminded=frozenset(told), steps=(ACCEPTED,) if closed else ())
        moment = due(seen, UTC_ZONE, now=now)
        if moment:
            assert not closed
            assert dict(moments(case, UTC_ZONE))[moment] <= now
            told.append(moment)

    assert told == sorted(set(told), key=list(Moment).index)
