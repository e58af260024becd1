from datetime import UTC, date, datetime

import pytest

from monitor.window import NOWHERE, Country, deadline
from storage.records import Fact, FactKind
from storage.windows import Basis, Deadline, Posting
from tests.making import notice

SEEN = datetime(2026, 1, 30, 9, 30, tzinfo=UTC)
"""A Friday, the day before the end of a month."""

SAME_DAY = Posting(after=datetime(2026, 1, 30, 8, 30, tzinfo=UTC), by=SEEN)
DAY_BEFORE = Posting(after=datetime(2026, 1, 29, 9, 30, tzinfo=UTC), by=SEEN)
LONG_AGO = Posting(after=datetime(2026, 1, 10, 9, 30, tzinfo=UTC), by=SEEN)


def objection(period: str) -> Fact:
    """A time to refuse a change."""
    return Fact(kind=FactKind.OBJECTION_WINDOW, value=period, quote="You may object.")


def effective(day: str | None) -> Fact:
    """A text that says from when it applies."""
    return Fact(kind=FactKind.EFFECTIVE_DATE, value=day, quote=f"Effective {day}")


def found(before: list[Fact], after: list[Fact], posting: Posting = SAME_DAY, country: Country = NOWHERE) -> Deadline:
    """Return what is derived, where something is."""
    derived = deadline(before, after, posting, country)
    assert derived
    return derived


def act_by(before: list[Fact], after: list[Fact], posting: Posting = SAME_DAY) -> date | None:
    """Return the day to act by, None where nothing says one."""
    derived = deadline(before, after, posting)
    return derived.day if derived else None


def test_announced_effective_date_comes_first() -> None:
    """The day that the new text names beats a period that must be counted."""
    assert act_by([notice("P8D")], [effective("2026-03-01")]) == date(2026, 3, 1)


def test_effective_date_gone_by_says_nothing() -> None:
    """A text that applies already leaves the promised notice."""
    assert act_by([notice("P8D")], [effective("2026-01-30")]) == date(2026, 2, 7)


def test_effective_month_begins_with_its_first_day() -> None:
    """A text that applies from a month is acted on before that month; it may mean its last day."""
    derived = found([], [effective("2026-02")])

    assert (derived.day, derived.latest) == (date(2026, 2, 1), date(2026, 2, 28))


@pytest.mark.parametrize("day", ["2026-02-30", "2026-13", "soon", None])
def test_a_date_that_does_not_exist_gives_no_day(day: str | None) -> None:
    """A slip of the vendor's, or a date that could be two, is no day to act by."""
    assert act_by([], [effective(day)]) is None


def test_notice_is_that_of_the_text_before() -> None:
    """A change of the notice clause itself is judged under the old clause."""
    assert act_by([notice("P30D")], [notice("P3D")]) == date(2026, 3, 1)


def test_a_new_notice_promises_nothing_for_this_change() -> None:
    """A clause that was not in force gives no time."""
    assert act_by([], [notice("P30D")]) is None


@pytest.mark.parametrize(
    ("period", "day"),
    [("P2W", "2026-02-13"), ("P1M", "2026-02-28"), ("P1Y", "2027-01-30"), ("PT48H", "2026-02-01")],
)
def test_units(period: str, day: str) -> None:
    """Hours, weeks, months and years are counted by the calendar; a month ends with its last day."""
    assert act_by([notice(period)], []) == date.fromisoformat(day)


@pytest.mark.parametrize("period", ["P0D", "PT30M", "P", "eight days"])
def test_no_length_of_days_gives_no_day(period: str) -> None:
    """What is no length of time, or less than an hour, gives none to act in."""
    assert act_by([notice(period)], []) is None


def test_business_days_leave_out_the_weekend() -> None:
    """Ten business days are two weeks."""
    assert act_by([notice("P10D", business=True)], []) == date(2026, 2, 13)


@pytest.mark.parametrize(
    ("code", "day"),
    [
        (None, "2026-04-09"),
        ("BE", "2026-04-10"),  # Easter Monday
        ("DE", "2026-04-13"),  # Good Friday and Easter Monday
        ("AE", "2026-04-09"),
        ("AQ", "2026-04-09"),  # has no public holidays that anybody has written down
    ],
)
def test_business_days_leave_out_public_holidays(code: str | None, day: str) -> None:
    """Five business days from the Thursday before Easter, by the calendar of the vendor's country."""
    maundy = datetime(2026, 4, 2, 9, tzinfo=UTC)
    derived = found([notice("P5D", business=True)], [], Posting(after=maundy, by=maundy), Country(code))

    assert derived.day == date.fromisoformat(day)


def test_holidays_that_were_left_out_are_told() -> None:
    """The derivation says by whose calendar business days were counted."""
    assert (
        "by the public holidays of Belgium"
        in found([notice("P5D", business=True)], [], SAME_DAY, Country("BE")).because
    )


def test_after_notice_is_counted_from_the_notice() -> None:
    """A change that binds fifteen days after it was told leaves these days."""
    assert act_by([notice("P15D", "after_notice")], []) == date(2026, 2, 14)


def test_window_begins_when_the_old_text_was_last_seen() -> None:
    """The change may have been posted right after the last fetch that had the old text."""
    derived = found([notice("P8D")], [], DAY_BEFORE)

    assert (derived.day, derived.latest) == (date(2026, 2, 6), date(2026, 2, 7))


def test_window_that_may_be_over_is_to_act_at_once() -> None:
    """After a long darkness the day is that of first sight: there is no acting in the past."""
    derived = found([notice("P8D")], [], LONG_AGO)

    assert (derived.day, derived.latest) == (date(2026, 1, 30), date(2026, 2, 7))


def test_window_that_may_be_over_says_so() -> None:
    """The derivation names the day on which the time may have run out."""
    assert "It may have run out on 18 January 2026 already." in found([notice("P8D")], [], LONG_AGO).because


@pytest.mark.parametrize(
    ("code", "day", "latest"),
    [(None, "2026-02-06", "2026-02-06"), ("BE", "2026-02-07", "2026-02-07"), ("US", "2026-02-06", "2026-02-06")],
)
def test_day_is_that_of_the_vendors_country(code: str | None, day: str, latest: str) -> None:
    """Half past eleven at night in UTC is the next day in Brussels, and still the same in America."""
    late = datetime(2026, 1, 29, 23, 30, tzinfo=UTC)
    derived = found([notice("P8D")], [], Posting(after=late, by=late), Country(code))

    assert (derived.day, derived.latest) == (date.fromisoformat(day), date.fromisoformat(latest))


def test_a_country_of_many_zones_has_two_days_at_once() -> None:
    """Where it is two days at once, the earlier is acted by, and the later is the latest."""
    night = datetime(2026, 1, 30, 6, tzinfo=UTC)
    derived = found([notice("P8D")], [], Posting(after=night, by=night), Country("US"))

    assert (derived.day, derived.latest) == (date(2026, 2, 6), date(2026, 2, 7))


def test_short_night_of_daylight_saving_loses_no_day() -> None:
    """Eight days over the night in which clocks go forward end on the eighth day, there."""
    evening = datetime(2026, 3, 28, 22, 30, tzinfo=UTC)
    derived = found([notice("P8D")], [], Posting(after=evening, by=evening), Country("BE"))

    assert derived.day == date(2026, 4, 5)


def test_objection_that_ends_sooner_goes_first() -> None:
    """Who must object within five days has no eight."""
    assert found([notice("P8D"), objection("P5D")], []).basis is Basis.OBJECTION_WINDOW


def test_notice_that_ends_sooner_than_the_objection_stays() -> None:
    """The change binds before the time to object ends."""
    assert found([notice("P8D"), objection("P30D")], []).basis is Basis.PROMISED_NOTICE


def test_objection_gives_time_though_changes_bind_on_posting() -> None:
    """Who may still object has not yet lost."""
    assert act_by([notice("P0D", "on_posting"), objection("P5D")], []) == date(2026, 2, 4)


def test_on_posting_means_the_day_of_sight() -> None:
    """A change that binds on posting binds when it is seen."""
    derived = found([notice("P0D", "on_posting")], [], DAY_BEFORE)

    assert (derived.day, derived.basis) == (date(2026, 1, 30), Basis.AT_ONCE)


def test_what_is_said_of_minor_changes_is_not_said_of_others() -> None:
    """Where minor changes bind on posting, one that matters need not."""
    assert act_by([notice("P0D", "on_posting", trigger="minor")], []) is None


@pytest.mark.parametrize("kind", ["advance_notice", "notify_only", "check_back", "none_stated"])
def test_no_length_no_day(kind: str) -> None:
    """A promise without a length of time gives no day."""
    assert act_by([notice(None, kind)], []) is None


def test_the_derivation_is_a_sentence() -> None:
    """The day comes with how it was counted."""
    assert found([notice("P1M")], []).because == (
        "The text before promised 1 month of notice (“We tell you.”), counted from first sight on 30 January 2026."
    )


def test_the_derivation_tells_its_uncertainty() -> None:
    """Where two days can be defended, both are said with what they are counted from."""
    assert found([notice("P8D")], [], DAY_BEFORE).because == (
        "The text before promised 8 days of notice (“We tell you.”), counted from 29 January 2026 09:30 UTC, "
        "when the old text was last seen; from first sight on 30 January 2026 09:30 UTC it would be 7 February 2026."
    )


def test_the_derivation_says_how_to_leave() -> None:
    """Beside the day stands what one may do by it, and what cannot be seen of the notice."""
    promised = notice("P8D", channel="email", way_out="close the account")

    assert found([promised], []).because.endswith(
        "It may have been told earlier by email, which cannot be seen here. The way out: “close the account”."
    )
