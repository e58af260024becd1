from datetime import UTC, date, datetime

import pytest

from monitor.deadline import deadline
from storage.records import Fact, FactKind

SEEN = datetime(2026, 1, 30, 9, 30, tzinfo=UTC)
"""A Friday, the day before the end of a month."""


def notice(period: str | None, kind: str = "advance_notice", **detail: bool) -> Fact:
    """A promise to tell of changes."""
    return Fact(kind=FactKind.CHANGE_NOTICE, value=period, quote="We tell you.", detail={"kind": kind, **detail})


def effective(day: str | None) -> Fact:
    """A text that says from when it applies."""
    return Fact(kind=FactKind.EFFECTIVE_DATE, value=day, quote=f"Effective {day}")


def act_by(before: list[Fact], after: list[Fact]) -> date | None:
    """Return the day to act by, None where nothing says one."""
    found = deadline(before, after, first_seen=SEEN)
    return found.day if found else None


def test_announced_effective_date_comes_first() -> None:
    """The day that the new text names beats a period that must be counted."""
    assert act_by([notice("P8D")], [effective("2026-03-01")]) == date(2026, 3, 1)


def test_effective_date_gone_by_says_nothing() -> None:
    """A text that applies already leaves the promised notice."""
    assert act_by([notice("P8D")], [effective("2026-01-30")]) == date(2026, 2, 7)


def test_notice_is_that_of_the_text_before() -> None:
    """A change of the notice clause itself is judged under the old clause."""
    assert act_by([notice("P30D")], [notice("P3D")]) == date(2026, 3, 1)


def test_a_new_notice_promises_nothing_for_this_change() -> None:
    """A clause that was not in force gives no time."""
    assert act_by([], [notice("P30D")]) is None


@pytest.mark.parametrize(("period", "day"), [("P2W", "2026-02-13"), ("P1M", "2026-02-28"), ("P1Y", "2027-01-30")])
def test_units(period: str, day: str) -> None:
    """Weeks, months and years are counted by the calendar; a month ends with its last day."""
    assert act_by([notice(period)], []) == date.fromisoformat(day)


def test_business_days_leave_out_the_weekend() -> None:
    """Ten business days are two weeks."""
    assert act_by([notice("P10D", business=True)], []) == date(2026, 2, 13)


def test_on_posting_means_the_day_of_sight() -> None:
    """A change that binds on posting binds when it is seen."""
    assert act_by([notice("P0D", "on_posting")], []) == date(2026, 1, 30)


@pytest.mark.parametrize("kind", ["notify_only", "check_back", "none_stated"])
def test_no_length_no_day(kind: str) -> None:
    """A promise without a length of time gives no day."""
    assert act_by([notice(None, kind)], []) is None


def test_an_ambiguous_date_gives_no_day() -> None:
    """A date that could be two days is no date to act by."""
    assert act_by([], [effective(None)]) is None


def test_the_derivation_is_a_sentence() -> None:
    """The day comes with how it was counted."""
    found = deadline([notice("P1M")], [], first_seen=SEEN)

    assert found
    assert found.because == "The text before promised 1 month of notice, counted from first sight on 2026-01-30."
