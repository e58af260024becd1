from dataclasses import replace
from datetime import date

import pytest

from notifications.message import compose
from notifications.times import OWN_DATES
from storage.windows import Announcement, Basis, DateMove, Deadline, Kept, OwnDate, PreviewCheck, PromiseCheck
from tests.alerting import CLAUSE, JUST_POSTED, LINKS, SHORTER_NOTICE, alert, say, shown


def test_deadline_is_said_with_its_derivation() -> None:
    """The last day to act comes with its weekday and why it is that day."""
    deadline = Deadline(
        day=date(2026, 3, 5),
        latest=date(2026, 3, 5),
        basis=Basis.OBJECTION_WINDOW,
        because="seen on 2 March, 3 days to object",
    )

    assert "\nAct by Thursday 5 March 2026: seen on 2 March, 3 days to object" in shown(
        say(window=replace(JUST_POSTED, deadline=deadline))
    )


def test_deadline_that_may_be_later_says_so() -> None:
    """The day to act by is the earliest; the latest stands beside it."""
    deadline = Deadline(
        day=date(2026, 3, 5), latest=date(2026, 3, 6), basis=Basis.PROMISED_NOTICE, because="3 days of notice"
    )

    assert "\nAct by Thursday 5 March 2026 (Friday 6 March 2026 at the latest): 3 days of notice" in shown(
        say(window=replace(JUST_POSTED, deadline=deadline))
    )


def test_broken_promise_is_said_with_its_evidence() -> None:
    """A vendor that gave less notice than it had promised is told of, with by how much."""
    promise = PromiseCheck(kept=Kept.SHORT, promised="8 days of notice", short_by=5, because="3 days were given.")

    assert "\nPromise not kept, short by 5 days: 3 days were given." in shown(
        say(window=replace(JUST_POSTED, promise=promise))
    )


@pytest.mark.parametrize("kept", [Kept.KEPT, Kept.CANNOT_TELL])
def test_promise_that_is_not_broken_is_not_said(kept: Kept) -> None:
    """What a vendor owes is no news; it stands on the diff page."""
    promise = PromiseCheck(kept=kept, promised="8 days of notice", because="8 days were given.")

    assert "8 days were given." not in shown(say(window=replace(JUST_POSTED, promise=promise)))


def test_silent_edit_is_said() -> None:
    """A page whose own date stood still hides its change."""
    own_date = OwnDate(move=DateMove.UNMOVED, because="The page's own date did not move: it says 2 January 2026.")

    assert "\nSilent edit: The page's own date did not move: it says 2 January 2026." in shown(
        say(window=replace(JUST_POSTED, own_date=own_date))
    )


def test_preview_is_offered_to_watch() -> None:
    """The alert of an announcement has the command that watches the text to come, whatever is in its address."""
    coming = Announcement(
        applies=date(2026, 4, 1), quote="New from April.", preview="https://acme.example/next?a=1&b='2'"
    )
    said = shown(say(window=replace(JUST_POSTED, announcement=coming)))

    assert (
        "Watch the preview: policy-monitor add 'https://acme.example/next?a=1&b='\"'\"'2'\"'\"'' --vendor Acme "
        "--kind 'privacy policy preview' --preview-of acme-privacy"
    ) in said


def test_what_took_effect_is_compared_with_its_preview() -> None:
    """The alert says whether the text is the one that had been announced."""
    check = PreviewCheck(version_id=3, same=True, because="The text that took effect is the preview.")

    assert "\nThe text that took effect is the preview." in shown(say(window=replace(JUST_POSTED, preview=check)))


def test_date_that_moved_is_not_said() -> None:
    """A date that moved with its text is no news."""
    own_date = OwnDate(move=DateMove.MOVED, because="It moved.")

    assert "It moved." not in shown(say(window=replace(JUST_POSTED, own_date=own_date)))


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (date(2026, 3, 2), "Act by Thursday 5 March 2026, 3 days left on 2 March"),
        (date(2026, 3, 5), "Act by Thursday 5 March 2026, today"),
        (date(2026, 3, 9), "Act by Thursday 5 March 2026, over since 5 March"),
    ],
)
def test_days_left_say_of_which_day(today: date, said: str) -> None:
    """The message is read for longer than its count of days is true."""
    deadline = Deadline(day=date(2026, 3, 5), latest=date(2026, 3, 5), basis=Basis.PROMISED_NOTICE, because="3 days")
    window = replace(JUST_POSTED, deadline=deadline)
    message = compose(alert(SHORTER_NOTICE, window=window), [CLAUSE], links=LINKS, today=today)

    assert said in shown(message)


@pytest.mark.parametrize("move", DateMove)
def test_own_date_of_the_page_is_said(move: DateMove) -> None:
    """Whether the page moved its own date stands beside the moments that we saw."""
    window = replace(JUST_POSTED, own_date=OwnDate(move=move, because="It is so."))

    assert f"The page's own date: {OWN_DATES[move]}" in shown(say(window=window))


def test_without_deadline_none_is_promised() -> None:
    """No date is invented."""
    assert "Act by" not in shown(say())
