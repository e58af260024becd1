from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest

from notifications.blocks import BLOCK_LIMIT, weight
from notifications.message import Links, Message, compose
from notifications.times import OWN_DATES
from storage.cases import Act, Case, Choice, Decision, Through
from storage.records import (
    Alert,
    AlertKind,
    Category,
    Change,
    ClauseChange,
    Direction,
    Hunk,
    Operation,
    Policy,
    Reason,
    Severity,
    Verdict,
    Version,
    VersionKind,
)
from storage.windows import (
    Announcement,
    Basis,
    DateMove,
    Deadline,
    Kept,
    OwnDate,
    Posting,
    PreviewCheck,
    PromiseCheck,
    Window,
)

SEEN = datetime(2026, 3, 2, 23, 5, 59, tzinfo=timezone(timedelta(hours=9)))
JUST_POSTED = Window(posting=Posting(after=SEEN, by=SEEN))
DIFF = "http://127.0.0.1:8001/changes/7"
BEFORE, AFTER = "http://127.0.0.1:8001/versions/1", "http://127.0.0.1:8001/versions/2"
LINKS = Links(diff=DIFF, before=BEFORE, after=AFTER)
POLICY = Policy(name="acme-privacy", vendor="Acme", kind="privacy policy", url="https://acme.example/privacy?a=1&b=2")
SHORTER_NOTICE = Reason(
    rule="notice_shortened",
    category=Category.POLICY_CHANGE_NOTICE,
    severity=Severity.HIGH,
    direction=Direction.ADVERSE,
    sentence="Notice before changes shortened: 8 days → 3 days",
    before="8 days",
    after="3 days",
)
NEW_COUNTRY = Reason(
    rule="country_added",
    category=Category.INTERNATIONAL_TRANSFER,
    severity=Severity.MEDIUM,
    direction=Direction.ADVERSE,
    sentence="Data now also goes to Chile",
    after="Chile",
)
CLAUSE = ClauseChange(
    heading=("Changes", "How we tell you"),
    hunks=(
        Hunk(operation=Operation.EQUAL, text="We tell you at least "),
        Hunk(operation=Operation.DELETE, text="8"),
        Hunk(operation=Operation.INSERT, text="3"),
        Hunk(operation=Operation.EQUAL, text=" days before."),
    ),
)


def version(number: int) -> Version:
    """Make a version of which only the moment counts."""
    return Version(
        id=number,
        policy=POLICY.name,
        number=number,
        kind=VersionKind.CHANGE,
        seen_at=SEEN,
        confirmed_at=SEEN,
        snapshot_id=number,
        text="",
        fingerprint="",
        imprint="",
        recipe="1",
        language="en",
    )


def alert(
    *reasons: Reason,
    policy: Policy = POLICY,
    window: Window = JUST_POSTED,
    severity: Severity = Severity.HIGH,
) -> Alert:
    """Make the alert of a change with these reasons."""
    verdict = Verdict(material=True, severity=severity, direction=Direction.ADVERSE, reasons=reasons)
    change = Change(id=7, policy=policy, before=version(1), after=version(2), verdict=verdict, window=window)
    return Alert(
        id=1, kind=AlertKind.CHANGE, policy=policy, created_at=SEEN, sentence="The policy changed.", change=change
    )


def overdue(sentence: str = "Last good check was on 1 March 2026, due every day.") -> Alert:
    """Make the alert of a policy that was not checked."""
    return Alert(id=2, kind=AlertKind.OVERDUE, policy=POLICY, created_at=SEEN, sentence=sentence)


def say(
    *reasons: Reason,
    clauses: Sequence[ClauseChange] = (CLAUSE,),
    policy: Policy = POLICY,
    window: Window = JUST_POSTED,
    severity: Severity = Severity.HIGH,
) -> Message:
    """Compose the alert of a change."""
    told = alert(*(reasons or (SHORTER_NOTICE,)), policy=policy, window=window, severity=severity)
    return compose(told, clauses, links=LINKS)


def elements(part: object) -> Iterator[dict[str, Any]]:
    """Every text and link of a message, in order."""
    if isinstance(part, dict) and part.get("type") in {"text", "link"}:
        yield part
    elif isinstance(part, dict):
        yield from elements(part.get("elements", []))
    elif isinstance(part, list | tuple):
        for inner in part:
            yield from elements(inner)


def styled(message: Message, style: str) -> list[str]:
    """List the texts of a style."""
    return [element["text"] for element in elements(message.blocks) if style in element.get("style", {})]


def shown(message: Message) -> str:
    """Join all that is literal text or a link's words."""
    return "".join(element["text"] for element in elements(message.blocks))


def test_header_names_vendor_and_kind() -> None:
    """The title says whose policy of which kind changed."""
    assert say().blocks[0]["text"]["text"] == "Acme: privacy policy changed"


def test_header_is_never_longer_than_slack_allows() -> None:
    """A header of 151 characters would make Slack refuse the whole message, counting entities as written."""
    policy = replace(POLICY, vendor="A&B " * 100, kind="<kind> " * 100)

    assert len(say(policy=policy).blocks[0]["text"]["text"]) <= 150


def test_severity_is_a_symbol_and_a_word() -> None:
    """Who cannot tell colours still sees how severe a change is, and whom it favours."""
    assert styled(say(), "bold")[0] == "⛔ High severity, adverse\n"


def test_each_severity_has_its_own_symbol() -> None:
    """The symbols differ in shape."""
    assert len({styled(say(severity=severity), "bold")[0][0] for severity in Severity}) == 3


def test_answer_is_the_first_reason() -> None:
    """The first thing read after the severity is the most telling reason, in one line."""
    assert [*elements(say().blocks)][1]["text"] == "Acme now gives 3 days' notice instead of 8"


def test_single_reason_shows_before_and_after() -> None:
    """What went is struck out, what came is bold, an arrow stands between."""
    assert "\n8 days → 3 days" in shown(say())


def test_new_words_are_called_new() -> None:
    """A reason without words before says so rather than showing half an arrow."""
    assert "\nNew: Chile" in shown(say(NEW_COUNTRY))


def test_removed_words_are_called_removed() -> None:
    """A reason without words after says so."""
    assert "\nRemoved: Chile" in shown(say(replace(NEW_COUNTRY, before="Chile", after=None)))


def test_several_reasons_are_listed() -> None:
    """Each reason stands in the list with its severity, direction and category in words."""
    assert "Data now also goes to Chile\nNew: Chile\nMedium, adverse, international transfer" in shown(
        say(SHORTER_NOTICE, NEW_COUNTRY)
    )


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


def case(*steps: Decision) -> Case:
    """Make the case of the change, as it waits or was decided."""
    return Case(
        change_id=7,
        policy=POLICY,
        material=True,
        severity=Severity.HIGH,
        sentence=SHORTER_NOTICE.sentence,
        window=JUST_POSTED,
        fingerprint="f",
        told_at=SEEN,
        steps=steps,
        reminded=frozenset(),
    )


def decision(choice: Choice, note: str | None = None) -> Decision:
    """Make a decision of somebody who would like to ping."""
    act = Act(actor="<@U1> Ann", at=SEEN, through=Through.SLACK)
    return Decision(change_id=7, choice=choice, note=note, act=act)


def test_decision_is_shown_with_who_when_and_why() -> None:
    """A message that is updated says who decided what, when, how and why; all of it is literal."""
    message = compose(
        alert(SHORTER_NOTICE), [CLAUSE], links=LINKS, case=case(decision(Choice.OBJECT, note="<!here> no"))
    )

    assert "✋ Objected by <@U1> Ann, 2026-03-02 14:05 UTC, through slack: <!here> no" in shown(message)


@pytest.mark.parametrize(
    ("steps", "asked"),
    [
        ((), 7),
        ((decision(Choice.ESCALATE),), 7),
        ((decision(Choice.ACCEPT),), None),
        ((decision(Choice.IGNORE),), None),
    ],
)
def test_only_what_waits_is_asked_about(steps: tuple[Decision, ...], asked: int | None) -> None:
    """Nobody is asked to decide what was decided."""
    assert compose(alert(SHORTER_NOTICE), [CLAUSE], links=LINKS, case=case(*steps)).asks == asked


def test_whole_change_needs_no_file() -> None:
    """What is shown whole is not sent twice."""
    assert not say().cut


@pytest.mark.parametrize(
    "clauses",
    [
        pytest.param([CLAUSE] * 11, id="many clauses"),
        pytest.param([replace(CLAUSE, hunks=(Hunk(operation=Operation.INSERT, text="word " * 200),))], id="long edit"),
        pytest.param([replace(CLAUSE, hunks=CLAUSE.hunks * 60)], id="many edits"),
    ],
)
def test_long_change_says_that_it_is_cut(clauses: list[ClauseChange]) -> None:
    """Where something that changed is counted only, the whole difference goes along as a file."""
    assert say(clauses=clauses).cut


def test_without_deadline_none_is_promised() -> None:
    """No date is invented."""
    assert "Act by" not in shown(say())


def test_clause_stands_under_its_headings() -> None:
    """Where the clause stands is said outermost heading first."""
    assert "Changes › How we tell you" in styled(say(), "bold")


def test_deleted_words_are_struck_out() -> None:
    """A deletion in the diff is struck through."""
    assert "8" in styled(say(), "strike")


def test_inserted_words_are_bold() -> None:
    """An insertion in the diff is bold."""
    assert "3" in styled(say(), "bold")


def test_many_clauses_are_cut_with_a_count() -> None:
    """Ten clauses are shown and the others counted."""
    assert "… and 4 more clauses" in shown(say(clauses=[CLAUSE] * 14))


def test_one_clause_more_is_one() -> None:
    """The count speaks English."""
    assert "… and 1 more clause" in shown(say(clauses=[CLAUSE] * 11)).splitlines()[-2]


def test_all_clauses_shown_need_no_count() -> None:
    """Nothing is said to be missing when nothing is."""
    assert "more clause" not in shown(say(clauses=[CLAUSE] * 10))


def test_many_reasons_are_cut_with_a_count() -> None:
    """Reasons that do not fit are counted."""
    reasons = [replace(SHORTER_NOTICE, sentence="s " * 150)] * 30
    message = say(*reasons)
    listed = len(message.blocks[2]["elements"][1]["elements"]) - 1

    assert f"… and {30 - listed} more reasons" in shown(message)


def test_many_reasons_leave_room_for_the_clauses() -> None:
    """The list of reasons is a block like any other: it does not outgrow one."""
    reasons = [replace(SHORTER_NOTICE, sentence="s " * 150)] * 30

    assert weight(say(*reasons).blocks[2]) <= BLOCK_LIMIT


def test_clause_with_only_white_space_changed_is_not_shown() -> None:
    """A change that no reader can see takes no room."""
    blank = ClauseChange(heading=("Blank",), hunks=(Hunk(operation=Operation.INSERT, text=" \u200b\n"),))

    assert "Blank" not in shown(say(clauses=[blank, CLAUSE]))


def test_moment_seen_is_in_utc() -> None:
    """When the change was seen is said to the minute with its zone."""
    assert "First seen 2026-03-02 14:05 UTC" in shown(say())


def test_links_lead_to_the_diff_both_versions_and_the_policy() -> None:
    """The message ends with its links, their addresses untouched."""
    urls = [element["url"] for element in elements(say().blocks) if element["type"] == "link"]

    assert urls == [DIFF, BEFORE, AFTER, POLICY.url]


def test_without_diff_page_only_the_policy_is_linked() -> None:
    """No empty link is sent."""
    message = compose(alert(SHORTER_NOTICE), [CLAUSE], links=Links())

    assert [element["url"] for element in elements(message.blocks) if element["type"] == "link"] == [POLICY.url]


def test_address_that_no_browser_should_open_is_not_linked() -> None:
    """A policy read from another scheme is named, not linked."""
    message = compose(alert(SHORTER_NOTICE, policy=replace(POLICY, url="javascript:alert(1)")), [], links=Links())

    assert "Open the policy: javascript:alert(1)" in shown(message)


def test_owner_is_named() -> None:
    """Whose policy it is to look at stands in the footer."""
    assert "Owner: legal@buyer.example" in shown(say(policy=replace(POLICY, owner="legal@buyer.example")))


def test_overdue_says_what_and_since_when() -> None:
    """An overdue policy is told with the alert's own sentence."""
    assert "Not checked in time\nLast good check was on 1 March 2026, due every day." in shown(
        compose(overdue(), [], links=Links())
    )


def test_overdue_header() -> None:
    """The title of an overdue policy claims no change."""
    assert compose(overdue(), [], links=Links()).blocks[0]["text"]["text"] == "Acme: privacy policy not checked in time"


def test_empty_sentence_makes_no_empty_element() -> None:
    """Slack refuses a text element without a character."""
    assert "" not in [element["text"] for element in elements(compose(overdue(" "), [], links=Links()).blocks)]


def test_text_says_the_same() -> None:
    """What stands in for the blocks holds header, answer, diff with marks, and links."""
    assert say().text == (
        "Acme: privacy policy changed\n"
        "⛔ High severity, adverse\n"
        "Acme now gives 3 days' notice instead of 8\n"
        "8 days → 3 days\n"
        "Changes › How we tell you\n"
        "We tell you at least [-8-]{+3+} days before.\n"
        "Change 7 · Last unchanged 2026-03-02 14:05 UTC · First seen 2026-03-02 14:05 UTC · "
        "Confirmed 2026-03-02 14:05 UTC\n"
        "Open the diff: http://127.0.0.1:8001/changes/7 · "
        "Before: http://127.0.0.1:8001/versions/1 · After: http://127.0.0.1:8001/versions/2 · "
        "Open the policy: https://acme.example/privacy?a=1&amp;b=2"
    )


def test_long_text_keeps_its_links() -> None:
    """Where the text is cut, its last line stays."""
    long = replace(CLAUSE, hunks=(Hunk(operation=Operation.INSERT, text="word " * 100),))
    text = say(clauses=[long] * 10).text

    assert text.index("…\nChange 7 · Last unchanged") < text.index("\nOpen the diff: ")


def test_mention_in_a_name_is_escaped_in_the_header() -> None:
    """The header is no rich text, so its control characters are entities."""
    header = say(policy=replace(POLICY, vendor="<!here> & Co")).blocks[0]["text"]

    assert header == {"type": "plain_text", "text": "&lt;!here&gt; &amp; Co: privacy policy changed", "emoji": False}


def reminded() -> Message:
    """Compose the reminder of a change."""
    told = replace(alert(SHORTER_NOTICE), kind=AlertKind.REMINDER, sentence="No decision yet: 2 days left.")
    return compose(told, (CLAUSE,), links=LINKS)


def test_text_of_a_reminder() -> None:
    """A reminder says how it stands, what it is about, how to decide, and where to read on; it shows no clause."""
    assert reminded().text == (
        "Acme: privacy policy waits for a decision\n"
        "No decision yet: 2 days left.\n"
        "⛔ High severity, adverse\n"
        "Acme now gives 3 days' notice instead of 8\n"
        "8 days → 3 days\n"
        "Decide with: policy-monitor decide 7 accept, object, escalate or ignore.\n"
        "Change 7 · Noticed 2026-03-02 14:05 UTC\n"
        "Open the diff: http://127.0.0.1:8001/changes/7 · "
        "Before: http://127.0.0.1:8001/versions/1 · After: http://127.0.0.1:8001/versions/2 · "
        "Open the policy: https://acme.example/privacy?a=1&amp;b=2"
    )
