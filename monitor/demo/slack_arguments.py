"""What a client asked of the Slack that stands on this machine, and how that says no."""

import json
from typing import Any
from urllib.parse import parse_qsl

from notifications import block_kit

TEXT_LIMIT = 40_000
"""Characters of a message's text."""


def refuse(error: str, messages: list[str] | None = None) -> dict[str, Any]:
    """Say no as the Web API does, with what is wrong where it tells."""
    if not messages:
        return {"ok": False, "error": error}
    told = [f"[ERROR] {message}" for message in messages]
    return {"ok": False, "error": error, "errors": messages, "response_metadata": {"messages": told}}


def refuse_message(payload: dict[str, Any]) -> dict[str, Any] | None:
    """Refuse a message for what it holds, or return None where Slack would take it."""
    blocks = payload.get("blocks", [])
    text = payload.get("text", "")
    if not text and not blocks:
        return refuse("no_text")
    if len(text) > TEXT_LIMIT:
        return refuse("msg_too_long")
    if not isinstance(blocks, list) or not all(isinstance(block, dict) for block in blocks):
        return refuse("invalid_blocks_format")
    if wrong := block_kit.problems(blocks):
        return refuse("invalid_blocks", wrong)
    return refuse("msg_blocks_too_long") if block_kit.too_long(blocks) else None


def read_json(body: bytes) -> dict[str, Any] | None:
    """Read a JSON object, None where it is none."""
    try:
        value = json.loads(body)
    except ValueError:
        return None
    return value if isinstance(value, dict) else None


def read_arguments(content_type: str, body: bytes) -> dict[str, Any] | None:
    """Read the arguments of a Web API call: JSON, or a form in which lists are JSON again."""
    if content_type.startswith("application/json"):
        return read_json(body or b"{}")
    fields = dict(parse_qsl(body.decode()))
    return {name: read_list(value) if name in {"blocks", "files"} else value for name, value in fields.items()}


def read_list(text: str) -> Any:  # noqa: ANN401 - JSON of a client
    """Read a list in a form's field; what is no JSON stays text, and is refused as no list."""
    try:
        return json.loads(text)
    except ValueError:
        return text
