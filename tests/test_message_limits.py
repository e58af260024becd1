import json
from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from notifications import block_kit
from notifications.asking import asked
from notifications.blocks import BLOCK_LIMIT, MESSAGE_LIMIT, weight
from notifications.mentions import mentioned
from notifications.message import BUTTONS, Message, compose
from storage.cases import Act, Choice, Decision, Through
from storage.records import Category, ClauseChange, Direction, Hunk, Operation, Policy, Reason, Severity
from storage.windows import Announcement, Deadline, OwnDate, PreviewCheck, PromiseCheck, Window
from tests.alerting import JUST_POSTED, LINKS, alert, case, elements

WORDS = st.text(max_size=60) | st.sampled_from(
    [
        "<!channel>",
        "<@U123>",
        "<#C1>",
        "@here",
        "https://evil.example",
        ":smile:",
        "*b*",
        "`c`",
        "~s~",
        "\u202e",
        "&" * 900,
    ]
)
HUNKS = st.builds(Hunk, operation=st.sampled_from(Operation), text=WORDS | WORDS.map(lambda text: text * 80))
CLAUSES = st.builds(
    ClauseChange,
    heading=st.lists(WORDS, max_size=3).map(tuple),
    hunks=st.lists(HUNKS, min_size=1, max_size=12).map(tuple),
)
REASONS = st.builds(
    Reason,
    rule=st.sampled_from(["rule", "notice_shortened", "retention_removed", "third_party_added", "duty_loosened"]),
    category=st.sampled_from(Category),
    severity=st.sampled_from(Severity),
    direction=st.sampled_from(Direction),
    sentence=WORDS | st.builds("{}: {} → {}".format, WORDS, WORDS, WORDS),
    before=st.none() | WORDS,
    after=st.none() | WORDS.map(lambda text: text * 30),
)
POLICIES = st.builds(
    Policy,
    name=st.just("p"),
    vendor=WORDS,
    kind=WORDS,
    url=WORDS.map(lambda path: f"https://acme.example/{path}") | WORDS,
    owner=st.none() | WORDS,
)
WINDOWS = st.builds(
    Window,
    posting=st.just(JUST_POSTED.posting),
    deadline=st.none() | st.builds(Deadline, day=st.dates(), latest=st.dates(), because=WORDS),
    promise=st.none() | st.builds(PromiseCheck, because=WORDS),
    own_date=st.none() | st.builds(OwnDate, because=WORDS),
    announcement=st.none() | st.builds(Announcement, quote=WORDS, preview=st.none() | WORDS),
    preview=st.none() | st.builds(PreviewCheck, because=WORDS),
)
ACTS = st.builds(Act, actor=WORDS, at=st.just(JUST_POSTED.posting.by), through=st.sampled_from(Through))
CASES = st.lists(
    st.builds(Decision, change_id=st.just(7), choice=st.sampled_from(Choice), note=st.none() | WORDS, act=ACTS),
    max_size=2,
).map(lambda steps: case(*steps))
MESSAGES = st.builds(
    lambda reasons, policy, window, clauses, times, decided, today: compose(
        alert(*reasons, policy=policy, window=window), clauses * times, links=LINKS, case=decided, today=today
    ),
    st.lists(REASONS, max_size=6),
    POLICIES,
    WINDOWS,
    st.lists(CLAUSES, max_size=5),
    st.integers(1, 20),
    CASES,
    st.none() | st.dates(),
)

few = settings(max_examples=10)
"""Each is a message of many parts; `benchmarks/fuzz.py` draws hundreds."""


@given(MESSAGES)
@few
def test_no_message_is_refused(message: Message) -> None:
    """Whatever a policy holds, Slack's rules for blocks find nothing to refuse."""
    assert block_kit.problems(list(message.blocks)) == []


@given(MESSAGES)
@few
def test_no_message_weighs_too_much(message: Message) -> None:
    """Blocks and text together stay under 12,000, and leave room for the buttons."""
    assert weight(message.blocks) + len(message.text.encode()) <= MESSAGE_LIMIT - BUTTONS


@given(MESSAGES)
@few
def test_no_message_with_buttons_and_mentions_is_refused(message: Message) -> None:
    """As a bot sends it, with as many mentions as there may be, Slack takes it for its size too."""
    blocks = mentioned(asked(message), ["U0123ABCD"] * 12)

    assert (block_kit.problems(blocks), block_kit.too_long(blocks)) == ([], False)


@given(MESSAGES)
@few
def test_no_block_weighs_too_much(message: Message) -> None:
    """Each block stays under 3,000."""
    assert max(map(weight, message.blocks)) <= BLOCK_LIMIT


@given(MESSAGES)
@few
def test_nothing_is_mrkdwn(message: Message) -> None:
    """Only literal kinds of text are sent: none in which Slack looks for mentions, marks or links."""
    kinds = set(part_types(message.blocks))

    assert kinds <= {
        "header",
        "plain_text",
        "rich_text",
        "rich_text_section",
        "rich_text_quote",
        "rich_text_list",
        "text",
        "link",
    }


@given(MESSAGES)
@few
def test_parsed_texts_hold_no_control_character(message: Message) -> None:
    """The header and the text that stands in for the blocks have no < or >: no mention can begin."""
    assert {"<", ">"}.isdisjoint(message.blocks[0]["text"]["text"] + message.text)


@given(MESSAGES)
@few
def test_only_our_addresses_are_links(message: Message) -> None:
    """No words of a policy become a link: the diff page, both texts and the policy are all there is."""
    links = {element["text"] for element in elements(message.blocks) if element["type"] == "link"}

    assert links <= {"Open the diff", "Before", "After", "Open the policy"}


@given(MESSAGES)
@few
def test_nothing_hidden_is_sent(message: Message) -> None:
    """No zero-width or direction character, and no half of a surrogate pair, goes over the wire."""
    sent = json.dumps(message.blocks, ensure_ascii=False) + message.text

    assert {"\u200b", "\u202e", "\u2066", "\ufeff", "\x00"}.isdisjoint(sent)


def part_types(part: object) -> Iterator[str]:
    """Every `type` in a message, however deep."""
    if isinstance(part, dict):
        yield from [part["type"]] if "type" in part else []
        part = list(part.values())
    if isinstance(part, list | tuple):
        for inner in part:
            yield from part_types(inner)
