from typing import Any

import pytest

from notifications import block_kit

RICH = {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "a"}]}]}


@pytest.mark.parametrize(
    ("block", "problem"),
    [
        ({"type": "banner"}, "unsupported type: banner [json-pointer:/blocks/0/type]"),
        ({"type": "section"}, "missing required field: text [json-pointer:/blocks/0]"),
        ({"type": "rich_text", "elements": []}, "must provide at least 1 item [json-pointer:/blocks/0/elements]"),
        (
            {"type": "rich_text", "elements": [{"type": "text", "text": "a"}]},
            "unsupported type [json-pointer:/blocks/0/elements/0/type]",
        ),
        (
            {
                "type": "rich_text",
                "elements": [{"type": "rich_text_quote", "elements": [{"type": "text", "text": ""}]}],
            },
            "must provide a string [json-pointer:/blocks/0/elements/0/elements/0/text]",
        ),
        (
            {"type": "header", "text": {"type": "mrkdwn", "text": "a"}},
            "must be a valid text object of plain_text [json-pointer:/blocks/0/text]",
        ),
        (
            {"type": "header", "text": {"type": "plain_text", "text": "x" * 151}},
            "must be less than 151 characters [json-pointer:/blocks/0/text/text]",
        ),
    ],
)
def test_wrong_block_is_found(block: dict[str, Any], problem: str) -> None:
    """Each rule of a block is enforced, and says where it is broken."""
    assert block_kit.problems([block]) == [problem]


def test_fifty_blocks_are_the_most() -> None:
    """The fifty-first block is one too many."""
    assert [block_kit.problems([RICH] * number) for number in (50, 51)] == [
        [],
        ["no more than 50 items allowed [json-pointer:/blocks]"],
    ]
