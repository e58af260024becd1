from datetime import UTC, datetime

import pytest

from monitor.window import NOWHERE, Country, promise_check
from storage.records import Fact, FactKind
from storage.windows import Kept, Posting, PromiseCheck
from tests.making import notice

NOON = Posting(after=datetime(2026, 3, 2, 6, tzinfo=UTC), by=datetime(2026, 3, 2, 12, tzinfo=UTC))
"""Posted on a Monday morning."""

OVERNIGHT = Posting(after=datetime(2026, 3, 1, 18, tzinfo=UTC), by=datetime(2026, 3, 2, 6, tzinfo=UTC))


def applies(day: str) -> Fact:
    """A text that says from when it applies."""
    return Fact(kind=FactKind.EFFECTIVE_DATE, value=day, quote=f"Applies from {day}")


def checked(before: list[Fact], after: list[Fact], posting: Posting = NOON, country: Country = NOWHERE) -> PromiseCheck:
    """Return the check, where there is one."""
    found = promise_check(before, after, posting, country)
    assert found
    return found


def verdict(before: list[Fact], after: list[Fact], posting: Posting = NOON) -> tuple[Kept, int | None]:
    """Return what was found, and by how many days a promise was broken."""
    found = checked(before, after, posting)
    return found.kept, found.short_by


def test_enough_notice_keeps_the_promise() -> None:
    """Eight days were promised and eight are given."""
    assert verdict([notice("P8D")], [applies("2026-03-10")]) == (Kept.KEPT, None)


def test_too_little_notice_is_short_by_days() -> None:
    """Eight days were promised and three are given."""
    assert verdict([notice("P8D")], [applies("2026-03-05")]) == (Kept.SHORT, 5)


def test_a_text_that_applied_before_it_was_posted_gave_no_notice() -> None:
    """What has applied since February was told too late by all of the promise, and more."""
    assert verdict([notice("P8D")], [applies("2026-02-27")]) == (Kept.SHORT, 11)


def test_doubt_within_the_night_is_for_the_vendor() -> None:
    """Where the change may have been posted before midnight, it may have been in time."""
    assert verdict([notice("P8D")], [applies("2026-03-09")], OVERNIGHT) == (Kept.CANNOT_TELL, None)


def test_days_short_are_counted_from_the_earliest_posting() -> None:
    """Nobody is accused of more than is certain."""
    assert verdict([notice("P8D")], [applies("2026-03-05")], OVERNIGHT) == (Kept.SHORT, 4)


def test_without_a_day_nobody_can_tell() -> None:
    """A text that does not say from when it applies may be the notice or the breach."""
    assert verdict([notice("P8D")], []) == (Kept.CANNOT_TELL, None)


def test_a_day_that_the_text_before_had_is_not_of_this_change() -> None:
    """The old date that still stands says nothing of the new text."""
    assert verdict([notice("P8D"), applies("2026-01-01")], [applies("2026-01-01")]) == (Kept.CANNOT_TELL, None)


def test_an_earlier_day_than_that_of_the_text_before_is_no_evidence() -> None:
    """A date that was set back belongs to another text."""
    assert verdict([notice("P8D"), applies("2026-02-01")], [applies("2026-01-01")]) == (Kept.CANNOT_TELL, None)


def test_of_several_days_the_friendliest_counts() -> None:
    """A text with a history of dates applies from the last."""
    assert verdict([notice("P8D")], [applies("2025-01-01"), applies("2026-04-01")]) == (Kept.KEPT, None)


def test_a_month_is_too_coarse_to_accuse() -> None:
    """A text that applies from March may apply from its last day."""
    assert verdict([notice("P8D")], [applies("2026-03")]) == (Kept.CANNOT_TELL, None)


def test_change_of_the_notice_is_judged_under_the_old_clause() -> None:
    """Thirty days bind the change that makes three of them."""
    assert verdict([notice("P30D")], [notice("P3D"), applies("2026-03-05")]) == (Kept.SHORT, 27)


def test_some_notice_is_kept_by_a_day() -> None:
    """Who promises to tell before a change binds, and does, has kept it."""
    assert verdict([notice(None)], [applies("2026-03-03")]) == (Kept.KEPT, None)


def test_some_notice_on_the_day_itself_is_not_certain() -> None:
    """A text that applies from the day on which it was posted may have been told in the morning."""
    assert verdict([notice(None)], [applies("2026-03-02")]) == (Kept.CANNOT_TELL, None)


def test_no_notice_breaks_the_promise_of_some() -> None:
    """A text that applied before it was posted was not told before."""
    assert verdict([notice(None)], [applies("2026-02-27")]) == (Kept.SHORT, 3)


@pytest.mark.parametrize("kind", ["on_posting", "notify_only", "check_back", "none_stated"])
def test_nothing_promised_nothing_to_check(kind: str) -> None:
    """Who promises no notice before a change breaks no promise."""
    assert promise_check([notice(None, kind)], [applies("2026-02-27")], NOON) is None


def announced(day: str | None) -> Fact:
    """A text that announces a coming version."""
    return Fact(kind=FactKind.PENDING_VERSION, value=day, quote="A new version is coming.")


def test_announced_version_is_judged_when_it_is_announced() -> None:
    """The day from which a coming version applies is a day like that of the text itself."""
    assert verdict([notice("P8D")], [notice("P8D"), announced("2026-03-05")]) == (Kept.SHORT, 5)


def test_announced_version_is_not_judged_twice() -> None:
    """On its day the new text only does what had been said."""
    assert promise_check([notice("P8D"), announced("2026-03-02")], [notice("P8D")], NOON) is None


def test_text_that_is_there_before_its_day_is_not_in_force() -> None:
    """A new text that names the announced day itself is only posted early."""
    before, after = [notice("P8D"), announced("2026-04-01")], [applies("2026-04-01")]

    assert promise_check(before, after, NOON) is None


@pytest.mark.parametrize("day", [None, "2026-03-20"])
def test_version_that_comes_too_early_is_measured_from_its_announcement(day: str | None) -> None:
    """What was announced on 27 February for a later day, or for none, and stands there on 2 March, was told late."""
    told = Posting(after=datetime(2026, 2, 27, 6, tzinfo=UTC), by=datetime(2026, 2, 27, 18, tzinfo=UTC))
    found = promise_check([notice("P8D"), announced(day)], [notice("P8D")], NOON, told=told)

    assert found
    assert (found.kept, found.short_by) == (Kept.SHORT, 5)


def test_version_whose_announcement_was_not_seen_to_come_is_not_judged() -> None:
    """An announcement that stood there at first sight may be old."""
    assert verdict([notice("P8D"), announced(None)], [notice("P8D")]) == (Kept.CANNOT_TELL, None)


def test_business_days_are_those_of_the_vendors_country() -> None:
    """Five business days over a Belgian Easter need a day more than elsewhere."""
    easter = Posting(after=datetime(2026, 4, 2, 6, tzinfo=UTC), by=datetime(2026, 4, 2, 12, tzinfo=UTC))
    promised = [notice("P5D", business=True)]

    assert checked(promised, [applies("2026-04-09")], easter, Country("BE")).short_by == 1


def test_notice_that_no_page_shows_may_have_been_given() -> None:
    """Who promises an e-mail may have sent it in time."""
    assert verdict([notice("P8D", channel="email, account message")], [applies("2026-03-05")]) == (
        Kept.CANNOT_TELL,
        None,
    )


def test_notice_that_the_page_shows_too_is_judged_by_the_page() -> None:
    """A banner that came late is seen to be late."""
    assert verdict([notice("P8D", channel="email, website banner")], [applies("2026-03-05")]) == (Kept.SHORT, 5)


@pytest.mark.parametrize(("adverse", "checked_at_all"), [(True, True), (False, False)])
def test_notice_of_adverse_changes_binds_no_other(*, adverse: bool, checked_at_all: bool) -> None:
    """Who promises to tell what is against the reader need not tell the rest."""
    found = promise_check([notice("P8D", trigger="adverse")], [applies("2026-03-05")], NOON, adverse=adverse)

    assert (found is not None) == checked_at_all


def test_the_evidence_is_told() -> None:
    """What was promised, from when the text applies and between which fetches it was posted: all in one sentence."""
    assert checked([notice("P8D")], [applies("2026-03-05")], OVERNIGHT).because == (
        "The text before promised 8 days of notice (“We tell you.”); the new text applies from 5 March 2026, and this "
        "was posted between 1 March 2026 18:00 UTC and 2 March 2026 06:00 UTC: 3 to 4 days of notice."
    )
