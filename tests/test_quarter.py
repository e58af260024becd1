import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from storage.archive import Archive
from storage.records import AlertKind, Change
from storage.saying import let_say
from tests.making import watching
from tests.quarter import Quarter


@dataclass(frozen=True)
class Row:
    """What is to be known of a change: when it was seen, until when one can act, whether the vendor kept its word."""

    seen: str
    vendor: str
    act_by: str | None = None
    latest: str | None = None
    basis: str | None = None
    kept: str | None = None
    short_by: int | None = None
    own_date: str = "none"
    told: bool = True


PROMISED, EFFECTIVE, AT_ONCE = "promised_notice", "effective_date", "at_once"
UNCERTAIN = "cannot tell"

EXPECTED = [
    # Binds on posting: now, and now is still the fifth of March in all of the United States.
    Row("03-05", "Heapworks", "03-05", "03-05", AT_ONCE),
    # Eight days from the evening before, when the old text still stood there; from first sight, a day more.
    Row("03-10", "Wagonpost", "03-17", "03-18", PROMISED, UNCERTAIN),
    # The new text says from when it applies: two weeks are the notice that was promised without a length.
    Row("03-17", "Kilnlink", "04-01", "04-01", EFFECTIVE, "kept", own_date="moved"),
    # The check of the 28th is half an hour before midnight in Luxembourg, that of the 29th half an hour after it.
    Row("03-29", "Wagonpost", "04-05", "04-07", PROMISED, UNCERTAIN),
    # Six months became six years under an old date, and nothing says from when.
    Row("04-06", "Kilnlink", kept=UNCERTAIN, own_date="unmoved"),
    # Nothing is promised; the date went back.
    Row("04-10", "Roadloom", own_date="moved back"),
    # Changed on the fourth, in the dark; seen on the tenth, when it binds already.
    Row("04-10", "Heapworks", "04-10", "04-10", AT_ONCE),
    # Posted on the 14th at the earliest (it was past midnight at the last check): six days, where eight were promised.
    Row("04-14", "Wagonpost", "04-20", "04-20", EFFECTIVE, "short", 2, own_date="appeared"),
    # A new date over the same text is told to nobody.
    Row("04-20", "Kilnlink", own_date="moved", told=False),
    # Thirty days of notice are promised from now on: this change itself bound on posting.
    Row("04-25", "Heapworks", "04-25", "04-25", AT_ONCE),
    # Eight days become three: told under the eight.
    Row("05-02", "Wagonpost", "05-10", "05-11", PROMISED, UNCERTAIN, own_date="unmoved"),
    # A coming version is announced for the first of June.
    Row("05-05", "Kilnlink", "06-01", "06-01", EFFECTIVE, "kept", own_date="moved"),
    # Nothing is promised, but the new text says from when it applies.
    Row("05-08", "Roadloom", "05-15", "05-15", EFFECTIVE, own_date="moved"),
    # The next change has the three days.
    Row("05-20", "Wagonpost", "05-23", "05-24", PROMISED, UNCERTAIN, own_date="unmoved"),
    # Thirty days from the last sight before the darkness of May leave nine; from first sight they would be thirty.
    Row("05-21", "Heapworks", "05-30", "06-20", PROMISED, UNCERTAIN),
]


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Archive, Quarter, Path]]:
    """Play the quarter once, for tests that only read."""
    folder = tmp_path_factory.mktemp("quarter")
    with watching(folder) as archive:
        quarter = Quarter(archive)
        for _ in quarter.days():
            pass
        yield archive, quarter, folder / "test.db"


def row(change: Change, alert: AlertKind | None) -> Row:
    """Write down what is known of a change, days without their year."""
    window = change.window
    deadline, promise = window.deadline, window.promise
    return Row(
        seen=short(window.posting.by.date()),
        vendor=change.policy.vendor,
        act_by=short(deadline.day) if deadline else None,
        latest=short(deadline.latest) if deadline else None,
        basis=deadline.basis if deadline else None,
        kept=promise.kept if promise else None,
        short_by=promise.short_by if promise else None,
        own_date=window.own_date.move if window.own_date else "none",
        told=alert is AlertKind.CHANGE,
    )


def short(day: date) -> str:
    """Write a day of the quarter."""
    return f"{day:%m-%d}"


def test_fifteen_changes_are_told_by_hand(played: tuple[Archive, Quarter, Path]) -> None:
    """Every day to act by, its uncertainty, every promise and every date of a page is the one that a reader finds."""
    _, quarter, _ = played
    found = [row(tracked.change, tracked.alert) for tracked in quarter.seen if tracked.change]

    assert sorted(EXPECTED, key=lambda one: (one.seen, one.vendor)) == sorted(
        found, key=lambda one: (one.seen, one.vendor)
    )


def test_window_of_a_dark_source_is_as_wide_as_the_darkness(played: tuple[Archive, Quarter, Path]) -> None:
    """What was posted between 30 April and 21 May is known to have been posted then, and no better."""
    _, quarter, _ = played
    posting = next(tracked.change for tracked in reversed(quarter.seen) if tracked.change).window.posting

    assert (short(posting.after.date()), short(posting.by.date())) == ("04-30", "05-21")


@pytest.mark.parametrize(
    ("sql", "counted"),
    [
        (
            "select vendor, kept, count(*) from promise_checks group by vendor, kept",
            [
                ("Heapworks", UNCERTAIN, 1),
                ("Kilnlink", UNCERTAIN, 1),
                ("Kilnlink", "kept", 2),
                ("Wagonpost", UNCERTAIN, 4),
                ("Wagonpost", "short", 1),
            ],
        ),
        (
            "select vendor, finding, count(*) from silent_edits group by vendor, finding",
            [
                ("Kilnlink", "new date, old text", 1),
                ("Kilnlink", "new text, old date", 1),
                ("Roadloom", "new text, old date", 1),
                ("Wagonpost", "new text, old date", 2),
            ],
        ),
    ],
)
def test_what_vendors_did_is_counted(
    played: tuple[Archive, Quarter, Path], sql: str, counted: list[tuple[str, str, int]]
) -> None:
    """Over the quarter each vendor has its count of promises kept and broken, and of silent edits."""
    with sqlite3.connect(played[2]) as database:
        let_say(database)
        assert counted == database.execute(sql).fetchall()


def test_notice_moved_over_the_quarter(played: tuple[Archive, Quarter, Path]) -> None:
    """The history of a fact has its days: what bound on posting in March promises thirty days in May."""
    with sqlite3.connect(played[2]) as database:
        sql = "select value, substr(since, 6, 5), substr(until, 6, 5) from facts_over_time"
        rows = database.execute(f"{sql} where kind = 'change_notice' and vendor = 'Heapworks' order by since")
        found = rows.fetchall()

    assert [("P0D", "03-01", "04-25"), ("P30D", "04-25", None)] == found
