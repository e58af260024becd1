from datetime import UTC, datetime

import pytest

from monitor.window import own_date
from storage.records import Fact, FactKind
from storage.windows import DateMove, Posting

POSTED = Posting(after=datetime(2026, 3, 2, 6, tzinfo=UTC), by=datetime(2026, 3, 3, 6, tzinfo=UTC))


def updated(*days: str) -> list[Fact]:
    """What a page says of its last update."""
    return [Fact(kind=FactKind.LAST_UPDATED, value=day, quote=f"Last updated {day}") for day in days]


def ambiguous(words: str) -> list[Fact]:
    """A last update that could be two days."""
    return [Fact(kind=FactKind.LAST_UPDATED, value=None, quote=words, detail={"ambiguous": words})]


def applies(*days: str) -> list[Fact]:
    """What a page says of when it applies."""
    return [Fact(kind=FactKind.EFFECTIVE_DATE, value=day, quote=f"Applies from {day}") for day in days]


@pytest.mark.parametrize(
    ("before", "after", "move"),
    [
        (updated("2026-01-01"), updated("2026-03-02"), DateMove.MOVED),
        (updated("2026-01-01"), updated("2026-01-01"), DateMove.UNMOVED),
        (updated("2026-01-01"), updated("2025-12-01"), DateMove.MOVED_BACK),
        ([], updated("2026-03-02"), DateMove.APPEARED),
        (updated("2026-01-01"), [], DateMove.GONE),
        ([], [], DateMove.NONE),
    ],
)
def test_the_date_of_the_last_update(before: list[Fact], after: list[Fact], move: DateMove) -> None:
    """The page's own date moves on or back, stands still, comes or goes."""
    assert own_date(before, after, POSTED).move is move


@pytest.mark.parametrize("day", ["2026-03-02", "2026-03-03", "2026-04-01"])
def test_a_date_of_the_day_of_the_change_need_not_move(day: str) -> None:
    """A second edit on one day, or before a day that was announced, hides nothing."""
    assert own_date(updated(day), updated(day), POSTED).move is DateMove.CURRENT


def test_a_page_without_a_last_update_has_the_day_from_which_it_applies() -> None:
    """Many policies date themselves by their effective date alone."""
    assert own_date(applies("2026-01-01"), applies("2026-01-01"), POSTED).move is DateMove.UNMOVED


def test_a_new_day_of_effect_is_a_moved_date() -> None:
    """A vendor that forgets the "last updated" but says from when the text applies hides nothing."""
    before, after = updated("2026-01-01") + applies("2026-01-01"), updated("2026-01-01") + applies("2026-03-02")

    assert own_date(before, after, POSTED).move is DateMove.MOVED


def test_a_day_of_effect_that_is_new_to_the_page_hides_nothing() -> None:
    """A text that now says from when it applies has told of itself."""
    before, after = updated("2026-01-01"), updated("2026-01-01") + applies("2026-03-02")

    assert own_date(before, after, POSTED).move is DateMove.APPEARED


def test_a_page_may_turn_from_one_kind_of_date_to_the_other() -> None:
    """Who says from when a text applies in place of when it was updated has moved the date."""
    assert own_date(updated("2026-01-01"), applies("2026-03-15"), POSTED).move is DateMove.MOVED


def test_of_several_dates_the_newest_counts() -> None:
    """A page that keeps a list of its updates moves when the list grows."""
    assert own_date(updated("2025-01-01"), updated("2025-01-01", "2026-03-02"), POSTED).move is DateMove.MOVED


def test_a_day_of_the_same_month_is_the_same_date() -> None:
    """January and the fifth of January may be the same day."""
    assert own_date(updated("2026-01"), updated("2026-01-05"), POSTED).move is DateMove.UNMOVED


def test_ambiguous_date_that_stands_still() -> None:
    """A date whose order nobody knows is still seen not to move."""
    assert own_date(ambiguous("01/02/26"), ambiguous("01/02/26"), POSTED).move is DateMove.UNMOVED


def test_ambiguous_date_that_differs_has_moved() -> None:
    """Nobody is accused of turning back a date that could be two."""
    assert own_date(ambiguous("02/01/26"), ambiguous("01/02/26"), POSTED).move is DateMove.MOVED


def test_it_is_said_in_words() -> None:
    """The sentence names the date so that nobody mistakes the month."""
    said = own_date(updated("2026-01-02"), updated("2026-01-02"), POSTED).because

    assert said == "The page's own date did not move: it says 2 January 2026."
