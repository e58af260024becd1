"""Draws a Slack message in the terminal."""

from collections.abc import Sequence
from html import unescape

from rich.panel import Panel
from rich.text import Text

from monitor.hiding import safe
from notifications.blocks import Block

MARKS = {"strike": ("[-", "-]"), "bold": ("{+", "+}")}
MENTIONS = {"user": "user_id", "usergroup": "usergroup_id", "broadcast": "range"}
"""Elements that ping, and the field that says whom."""
STYLES = {"bold": "bold", "strike": "strike", "italic": "italic", "code": "cyan"}


def message(blocks: Sequence[Block], title: str = "Slack message, as received") -> Panel:
    """Draw every block, in a frame."""
    drawn = Text("\n").join(map(_block, blocks))
    return Panel(drawn, title=title, title_align="left", border_style="magenta")


def _block(block: Block) -> Text:
    if block["type"] == "header":
        # Slack wants `<`, `>` and `&` escaped in plain text, and shows them as they are.
        return Text(safe(unescape(block["text"]["text"])), style="bold underline")
    if block["type"] == "actions":
        return Text("  ").join(Text(f"[ {button['text']['text']} ]", style="reverse") for button in block["elements"])
    return Text("\n").join(map(_part, block["elements"]))


def _part(part: Block) -> Text:
    if part["type"] == "rich_text_list":
        return Text("\n").join(Text("• ").append_text(_part(item)) for item in part["elements"])
    if part["type"] == "rich_text_quote":
        return Text("▎").append_text(Text("").join(map(_marked, part["elements"])))
    return Text("").join(map(_span, part["elements"]))


def _marked(element: Block) -> Text:
    """Draw a piece of a diff, in brackets too: colour and strokes alone are lost in a log."""
    drawn = _span(element)
    left, right = next((MARKS[style] for style in element.get("style", {}) if style in MARKS), ("", ""))
    return Text(left, drawn.style).append_text(drawn).append(right, drawn.style)


def _span(element: Block) -> Text:
    if element["type"] == "link":
        return Text(f"{safe(element['text'])} <{safe(element['url'])}>", style="blue")
    if element["type"] in MENTIONS:
        return Text(f"@{safe(str(element[MENTIONS[element['type']]]))}", style="bold yellow")
    styles = [STYLES[name] for name, on in element.get("style", {}).items() if on]
    return Text(safe(element["text"]), style=" ".join(styles))
