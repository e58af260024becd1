from datetime import timedelta

import pytest

from monitor.schedule import cadence
from monitor.watchlist import ScheduleSettings
from monitor.window.guarantee import Guarantee, guarantee
from storage.records import Cadence, Fact
from tests.making import START, after, notice

DAILY = Cadence(gap=timedelta(days=1), pause=timedelta(minutes=15))
CONFIRM = timedelta(minutes=5)


def guaranteed(fact: Fact, watch: Cadence = DAILY) -> Guarantee:
    """Return what is guaranteed, where something is."""
    found = guarantee([fact], watch)
    assert found
    return found


def test_a_daily_check_leaves_seven_of_eight_days() -> None:
    """A change that was posted right after a check is seen at the next."""
    assert guaranteed(notice("P8D")).sentence == ("with a check every 24 h you have at least 7 of the promised 8 days")


def test_second_look_counts() -> None:
    """A text is believed when it is seen twice, so a long pause between the two is lost."""
    slow = Cadence(gap=timedelta(days=1), pause=timedelta(hours=12))

    assert "at least 6.5 of the promised 8 days" in guaranteed(notice("P8D"), slow).sentence


def test_time_left_is_exact() -> None:
    """Programs are told to the minute."""
    assert guaranteed(notice("P8D")).left == timedelta(days=7) - timedelta(minutes=15)


@pytest.mark.parametrize(
    ("promise", "words"),
    [
        (notice("P1M"), "28 days (1 month)"),
        (notice("P2W"), "14 days (2 weeks)"),
        (notice("P10D", business=True), "12 days (10 business days)"),
        (notice("PT48H"), "2 days (48 hours)"),
    ],
)
def test_a_promise_is_taken_where_it_is_shortest(promise: Fact, words: str) -> None:
    """A month may be February, and ten business days may begin on a Sunday."""
    assert guaranteed(promise).sentence.endswith(f"of the promised {words}")


def test_three_quarters_are_enough() -> None:
    """A check that leaves three quarters of the notice is no reason to warn."""
    assert guaranteed(notice("P4D")).warning is None


def test_less_than_three_quarters_are_warned_of() -> None:
    """A check that takes a third of the notice is too rare."""
    assert guaranteed(notice("P3D")).warning == "less than three quarters of the promised 3 days: check more often"


def test_nothing_is_left_of_a_notice_shorter_than_the_gap() -> None:
    """Less than nothing there cannot be."""
    weekly = Cadence(gap=timedelta(days=7))

    assert "at least 0 of the promised 3 days" in guaranteed(notice("P3D"), weekly).sentence


def test_on_posting_says_how_late_one_knows() -> None:
    """Where changes bind when they are posted, a schedule can only limit how long one does not know."""
    assert guaranteed(notice("P0D", "on_posting")).sentence == (
        "changes bind when they are posted: with a check every 24 h you know of one 24 h later at most"
    )


@pytest.mark.parametrize("fact", [notice(None), notice(None, "check_back")])
def test_no_length_no_guarantee(fact: Fact) -> None:
    """A promise without a length cannot be missed by a length."""
    assert guarantee([fact], DAILY) is None


def test_a_dark_source_is_warned_of() -> None:
    """What has passed since the last good look may be gone of the notice."""
    found = guarantee([notice("P8D")], DAILY, last_good=START, now=after(days=3))

    assert found
    assert found.warning == ("not read since 2 March 2026 06:00 UTC: of the promised 8 days only 5 may be left")


def test_a_source_that_was_read_in_time_is_not_dark() -> None:
    """Between two checks nobody has to look."""
    found = guarantee([notice("P8D")], DAILY, last_good=START, now=after(days=1))

    assert found
    assert found.warning is None


@pytest.mark.parametrize(
    ("cron", "gap"),
    [
        ("0 6 * * *", timedelta(days=1)),
        ("0 6 * * mon-fri", timedelta(days=3)),
        ("*/5 9-17 * * mon-fri", timedelta(days=2, hours=15, minutes=5)),
        ("0 6 1 * *", timedelta(days=31)),
        ("0 6 29 2 *", timedelta(days=1461)),
    ],
)
def test_cron_is_as_slow_as_its_longest_gap(cron: str, gap: timedelta) -> None:
    """Who checks on weekdays does not see a change of Friday night before Monday; daylight saving is no gap."""
    assert cadence(ScheduleSettings(cron=cron, timezone="Europe/Brussels"), confirm=CONFIRM).gap == gap


def test_spread_and_second_look_are_the_pause() -> None:
    """An interval of a day starts up to ten minutes late, and a new text is fetched again after five."""
    assert cadence(ScheduleSettings(every=timedelta(days=1)), confirm=CONFIRM).pause == timedelta(minutes=15)


def test_cron_says_that_its_gaps_differ() -> None:
    """A watch on weekdays does not check every 72 hours."""
    weekdays = cadence(ScheduleSettings(cron="0 6 * * mon-fri"), confirm=CONFIRM)

    assert guaranteed(notice("P8D"), weekdays).sentence == (
        "with checks at most 72 h apart you have at least 5 of the promised 8 days"
    )
