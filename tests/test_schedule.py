from datetime import UTC, datetime, timedelta

from monitor.schedule import next_check, overdue_at, trigger
from monitor.watchlist import ScheduleSettings
from storage.records import FetchOutcome
from tests.making import START, after, failed, fetch

RETRY = timedelta(minutes=30)
EVERY_12H = ScheduleSettings(every=timedelta(hours=12))
WEEKDAYS_AT_6 = ScheduleSettings(cron="0 6 * * mon-fri", timezone="Europe/Brussels")


def test_new_policy_is_due_at_once() -> None:
    """What was never fetched is fetched now."""
    assert next_check(EVERY_12H, None, retry=RETRY, now=START) == START


def test_next_check_is_an_interval_later() -> None:
    """The interval counts from the last attempt."""
    assert next_check(EVERY_12H, fetch(START), retry=RETRY, now=after(hours=1)) == after(hours=12)


def test_missed_checks_are_caught_up_once() -> None:
    """After two days of sleep a policy is due now, not four times."""
    assert next_check(EVERY_12H, fetch(START), retry=RETRY, now=after(days=2)) == after(days=2)


def test_check_of_a_clock_that_was_wrong_puts_nothing_off() -> None:
    """After a clock that ran three hours ahead was set back, the interval counts from now."""
    assert next_check(EVERY_12H, fetch(after(hours=3)), retry=RETRY, now=START) == after(hours=12)


def test_passing_failure_is_tried_again_soon() -> None:
    """After a restart too, what failed for a passing reason does not wait for its regular time."""
    assert next_check(EVERY_12H, failed(START).fetch, retry=RETRY, now=START) == after(hours=0.5)


def test_new_text_is_seen_again_soon() -> None:
    """After a restart too, a text that must be seen twice does not wait for its regular time."""
    seen, confirm = fetch(START, outcome=FetchOutcome.NEW_TEXT), timedelta(minutes=5)

    assert next_check(EVERY_12H, seen, retry=RETRY, confirm=confirm, now=START) == after(seconds=300)


def test_cron_follows_its_time_zone() -> None:
    """Six in the morning in Brussels is five in UTC in winter."""
    assert next_check(WEEKDAYS_AT_6, fetch(START), retry=RETRY, now=START) == datetime(2026, 3, 3, 5, 0, tzinfo=UTC)


def test_cron_follows_daylight_saving() -> None:
    """After the last Sunday of March the same six o'clock is four in UTC."""
    last = datetime(2026, 3, 30, 3, 0, tzinfo=UTC)

    assert next_check(WEEKDAYS_AT_6, fetch(last), retry=RETRY, now=last) == datetime(2026, 3, 30, 4, 0, tzinfo=UTC)


def test_two_missed_checks_and_the_grace_make_overdue() -> None:
    """A policy is overdue when its second check after the last good one should have succeeded."""
    assert overdue_at(EVERY_12H, START, grace=timedelta(hours=1)) == after(hours=25)


def test_weekend_does_not_make_overdue() -> None:
    """A policy that is fetched on weekdays is not overdue on Sunday."""
    friday = datetime(2026, 3, 6, 5, 0, tzinfo=UTC)

    assert overdue_at(WEEKDAYS_AT_6, friday, grace=timedelta(hours=1)) == datetime(2026, 3, 10, 6, 0, tzinfo=UTC)


def test_interval_is_spread() -> None:
    """An interval without a jitter of its own is spread by a twentieth."""
    assert trigger(ScheduleSettings(every=timedelta(minutes=20))).jitter == 60
