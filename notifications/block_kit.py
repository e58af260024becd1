"""Slack's rules for blocks as its API enforces them: for previews, and for the Slack that stands on this machine."""

import json
from collections.abc import Iterator
from typing import Any, TypeAlias

Problem: TypeAlias = str
"""What is wrong and where, as Slack says it."""

BLOCKS = 50
SECTION = 3_000
HEADER = 150
FIELDS = 10
FIELD = 2_000
CONTEXT_ELEMENTS = 10
ID = 255
ACTIONS = 25
BUTTON = 75
VALUE = 2_000
"""Of a button, by Slack's reference of the actions block and of the button element."""

MESSAGE = 13_200
"""Bytes from which Slack was seen to answer `msg_blocks_too_long`: slackapi/bolt-js issue 2509."""
OVERHEAD = 125
"""Bytes that a block adds to its own, from the same measurement."""

RICH_PARTS = frozenset({"rich_text_section", "rich_text_list", "rich_text_quote", "rich_text_preformatted"})
RICH_REQUIRED = {
    "text": "text",
    "link": "url",
    "emoji": "name",
    "user": "user_id",
    "usergroup": "usergroup_id",
    "channel": "channel_id",
    "broadcast": "range",
    "date": "timestamp",
}
"""The field that an element of a rich text cannot do without."""
STYLES = frozenset({"bold", "italic", "strike", "code", "underline", "highlight", "client_highlight", "unlink"})


def problems(blocks: list[dict[str, Any]]) -> list[Problem]:
    """List what Slack would refuse in the blocks of a message; nothing when it would take them."""
    found = [] if len(blocks) <= BLOCKS else [f"no more than {BLOCKS} items allowed [json-pointer:/blocks]"]
    return found + [problem for place, block in enumerate(blocks) for problem in in_block(block, f"/blocks/{place}")]


def too_long(blocks: list[dict[str, Any]]) -> bool:
    """Say whether Slack would refuse the blocks for their size together."""
    return len(json.dumps(blocks, ensure_ascii=False).encode()) + OVERHEAD * len(blocks) > MESSAGE


def in_block(block: dict[str, Any], at: str) -> Iterator[Problem]:
    """Find what is wrong with one block."""
    if len(str(block.get("block_id", ""))) > ID:
        yield f"must be less than {ID + 1} characters [json-pointer:{at}/block_id]"
    match block.get("type"):
        case "header":
            yield from in_text(block.get("text"), f"{at}/text", HEADER, {"plain_text"})
        case "section":
            yield from in_section(block, at)
        case "context":
            yield from in_list(block.get("elements"), f"{at}/elements", CONTEXT_ELEMENTS)
        case "rich_text":
            yield from in_rich_text(block.get("elements"), f"{at}/elements")
        case "actions":
            yield from in_actions(block.get("elements"), f"{at}/elements")
        case "divider":
            pass
        case other:
            yield f"unsupported type: {other} [json-pointer:{at}/type]"


def in_section(block: dict[str, Any], at: str) -> Iterator[Problem]:
    """Find what is wrong with a section: it has a text, fields, or both."""
    if "text" not in block and "fields" not in block:
        yield f"missing required field: text [json-pointer:{at}]"
    if "text" in block:
        yield from in_text(block["text"], f"{at}/text", SECTION)
    if "fields" in block:
        yield from in_list(block["fields"], f"{at}/fields", FIELDS)
        for place, field in enumerate(block["fields"]):
            yield from in_text(field, f"{at}/fields/{place}", FIELD)


def in_actions(buttons: Any, at: str) -> Iterator[Problem]:  # noqa: ANN401 - whatever a client sent
    """Find what is wrong with buttons: no other element is known here."""
    yield from in_list(buttons, at, ACTIONS)
    names = [button.get("action_id") for button in buttons or ()]
    for place, button in enumerate(buttons or ()):
        if button.get("type") != "button":
            yield f"unsupported type: {button.get('type')} [json-pointer:{at}/{place}/type]"
        yield from in_text(button.get("text"), f"{at}/{place}/text", BUTTON, {"plain_text"})
        if len(str(button.get("value", ""))) > VALUE:
            yield f"must be less than {VALUE + 1} characters [json-pointer:{at}/{place}/value]"
        if names.count(button.get("action_id")) > 1:
            yield f"`action_id` must be unique [json-pointer:{at}/{place}/action_id]"


def in_list(value: Any, at: str, most: int) -> Iterator[Problem]:  # noqa: ANN401 - whatever a client sent
    """Find what is wrong with a list's size."""
    if not isinstance(value, list) or not value:
        yield f"must provide at least 1 item [json-pointer:{at}]"
    elif len(value) > most:
        yield f"no more than {most} items allowed [json-pointer:{at}]"


def in_text(
    value: Any,  # noqa: ANN401 - whatever a client sent
    at: str,
    most: int,
    kinds: frozenset[str] | set[str] = frozenset({"plain_text", "mrkdwn"}),
) -> Iterator[Problem]:
    """Find what is wrong with a text object."""
    if not isinstance(value, dict) or value.get("type") not in kinds:
        yield f"must be a valid text object of {' or '.join(sorted(kinds))} [json-pointer:{at}]"
    elif not isinstance(value.get("text"), str):
        yield f"must provide a string [json-pointer:{at}/text]"
    elif not value["text"]:
        yield f"must be more than 0 characters [json-pointer:{at}/text]"
    elif len(value["text"]) > most:
        yield f"must be less than {most + 1} characters [json-pointer:{at}/text]"


def in_rich_text(parts: Any, at: str) -> Iterator[Problem]:  # noqa: ANN401 - whatever a client sent
    """Find what is wrong with the parts of a rich text: a list holds sections, the others hold elements."""
    if not isinstance(parts, list) or not parts:
        yield f"must provide at least 1 item [json-pointer:{at}]"
        return
    for place, part in enumerate(parts):
        here = f"{at}/{place}"
        if not isinstance(part, dict) or part.get("type") not in RICH_PARTS:
            yield f"unsupported type [json-pointer:{here}/type]"
        elif part["type"] == "rich_text_list":
            yield from in_rich_text(part.get("elements"), f"{here}/elements")
        else:
            for position, element in enumerate(part.get("elements", [])):
                yield from in_element(element, f"{here}/elements/{position}")


def in_element(element: Any, at: str) -> Iterator[Problem]:  # noqa: ANN401 - whatever a client sent
    """Find what is wrong with an element of a rich text."""
    if not isinstance(element, dict) or element.get("type") not in RICH_REQUIRED:
        yield f"unsupported type [json-pointer:{at}/type]"
    elif not element.get(RICH_REQUIRED[element["type"]]):
        yield f"must provide a string [json-pointer:{at}/{RICH_REQUIRED[element['type']]}]"
    elif not STYLES.issuperset(element.get("style", {})):
        yield f"no additional properties allowed [json-pointer:{at}/style]"
