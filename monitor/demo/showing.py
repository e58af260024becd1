"""Draws a Slack message, as received, in the terminal."""

from collections.abc import Sequence

from rich.panel import Panel
from rich.text import Text

from monitor.terminal import safe
from notifications.blocks import Block

STYLES = {"bold": "bold", "strike": "strike", "italic": "italic", "code": "cyan"}


def message(blocks: Sequence[Block]) -> Panel:
    """Draw every block, in a frame."""
    drawn = Text("\n").join(map(_block, blocks))
    return Panel(drawn, title="Slack message, as received", title_align="left", border_style="magenta")


def _block(block: Block) -> Text:
    if block["type"] == "header":
        return Text(safe(block["text"]["text"]), style="bold underline")
    return Text("\n").join(map(_part, block["elements"]))


def _part(part: Block) -> Text:
    if part["type"] == "rich_text_list":
        return Text("\n").join(Text("• ").append_text(_part(item)) for item in part["elements"])
    bar = Text("▎" if part["type"] == "rich_text_quote" else "")
    return bar.append_text(Text("").join(map(_span, part["elements"])))


def _span(element: Block) -> Text:
    if element["type"] == "link":
        return Text(f"{safe(element['text'])} <{safe(element['url'])}>", style="blue")
    styles = [STYLES[name] for name, on in element.get("style", {}).items() if on]
    return Text(safe(element["text"]), style=" ".join(styles))
