from dataclasses import replace

import pytest

from notifications.blocks import BLOCK_LIMIT, weight
from notifications.message import Links, Message, compose
from storage.cases import Choice, Decision
from storage.records import AlertKind, Hunk, Operation, Severity
from tests.alerting import (
    AFTER,
    BEFORE,
    CLAUSE,
    DIFF,
    LINKS,
    NEW_COUNTRY,
    POLICY,
    SHORTER_NOTICE,
    alert,
    case,
    decision,
    elements,
    overdue,
    say,
    shown,
    styled,
)


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
