"""A message in other forms: plain text, Markdown and HTML, made of the same blocks that Slack shows.

Policy text stays literal: it can ping, link or format nothing. In HTML that is escaping; in Markdown every sign that
means something is escaped; everywhere the signs by which services find mentions and addresses by themselves are parted
by a zero-width space.
"""

import re
from collections.abc import Callable, Sequence
from html import escape
from typing import Protocol

from notifications.blocks import ELLIPSIS, Block, words

PARTED = re.compile(r"(?<=[@<])(?=\S)|(?<=://)|(?<=\bwww\.)", re.IGNORECASE)
"""Where a mention (`@all`, `<!here>`, `<@1>`) or an address begins."""

MARKS = re.compile(r"([\\`*_{}\[\]()#+\-.!|~<>:&=])")
"""Signs that mean something in one Markdown or another; a backslash makes each literal."""

CAME = "came"
"""The style of words that came into a clause."""

ZERO_WIDTH = "\u200b"


class Markup(Protocol):
    """How the parts of a message are written."""

    def text(self, text: str, styles: frozenset[str]) -> str:
        """Write literal text in styles such as `bold` and `strike`."""

    def link(self, said: str, address: str) -> str:
        """Write a link of our own."""

    def quote(self, inner: str) -> str:
        """Write a quotation."""

    def item(self, inner: str) -> str:
        """Write an item of a list."""

    def paragraph(self, inner: str) -> str:
        """Write a paragraph."""


class Plain:
    """Plain text; a deletion in a quotation is [-…-], an insertion {+…+}, as `wdiff` has it."""

    def text(self, text: str, styles: frozenset[str]) -> str:
        """Write literal text; what went and what came is marked."""
        if "strike" in styles:
            return f"[-{parted(text)}-]"
        return f"{{+{parted(text)}+}}" if CAME in styles else parted(text)

    def link(self, said: str, address: str) -> str:
        """Write the words and the address."""
        return f"{said}: {address}"

    def quote(self, inner: str) -> str:
        """Write a quotation behind a bar."""
        return "\n".join(f"| {line}" for line in inner.splitlines())

    def item(self, inner: str) -> str:
        """Write an item of a list."""
        return f"- {inner}"

    def paragraph(self, inner: str) -> str:
        """Write a paragraph."""
        return inner


class Markdown(Plain):
    """Markdown as Discord, Teams and others read it."""

    def text(self, text: str, styles: frozenset[str]) -> str:
        """Write literal text; styles stand outside of blanks, where Markdown does not see them."""
        literal = MARKS.sub(r"\\\1", parted(text))
        for style, mark in (("strike", "~~"), ("bold", "**")):
            if style in styles and literal.strip():
                head, core, tail = around(literal)
                literal = f"{head}{mark}{core}{mark}{tail}"
        return literal

    def link(self, said: str, address: str) -> str:
        """Write a link."""
        return f"[{said}]({address.replace('(', '%28').replace(')', '%29')})"

    def quote(self, inner: str) -> str:
        """Write a quotation."""
        return "\n".join(f"> {line}" for line in inner.splitlines())


class Html:
    """HTML for mail: no style sheet, nothing loaded from elsewhere."""

    def text(self, text: str, styles: frozenset[str]) -> str:
        """Write literal text; what came into a clause is an insertion, and bold."""
        literal = escape(parted(text)).replace("\n", "<br>")
        for style, tag in (("strike", "del"), (CAME, "ins"), ("bold", "strong")):
            if style in styles:
                literal = f"<{tag}>{literal}</{tag}>"
        return literal

    def link(self, said: str, address: str) -> str:
        """Write a link."""
        return f'<a href="{escape(address)}">{escape(said)}</a>'

    def quote(self, inner: str) -> str:
        """Write a quotation."""
        return f"<blockquote>{inner}</blockquote>"

    def item(self, inner: str) -> str:
        """Write an item of a list."""
        return f"<ul><li>{inner}</li></ul>"

    def paragraph(self, inner: str) -> str:
        """Write a paragraph."""
        return f"<p>{inner}</p>"


FORMS: dict[str, tuple[Markup, str]] = {
    "text": (Plain(), "\n"),
    "markdown": (Markdown(), "\n\n"),
    "html": (Html(), "\n"),
}
"""Each form by Apprise's name for it, and what parts two paragraphs."""


def title(blocks: Sequence[Block]) -> str:
    """Give the title of a message."""
    return parted(words(blocks[0])) if blocks and blocks[0]["type"] == "header" else ""


def body(blocks: Sequence[Block], form: str, *, most: int) -> str:
    """Write everything below the title in a form, of so many characters at most.

    What is too long is left out before the last block, which has the links, and counted.
    """
    write, gap = FORMS[form]
    parts = [part for block in blocks if block["type"] == "rich_text" for part in written(block, write)]
    if len(gap.join(parts)) <= most or not parts:
        return gap.join(parts)
    end = parts[-1]
    shown: list[str] = []
    for part in parts[:-1]:
        left = write.paragraph(f"{ELLIPSIS} and {len(parts) - len(shown) - 2} more parts")
        if len(gap.join([*shown, part, left, end])) > most:
            break
        shown.append(part)
    left = write.paragraph(f"{ELLIPSIS} and {len(parts) - len(shown) - 1} more parts")
    return gap.join([*shown, left, end])


def written(block: Block, write: Markup) -> list[str]:
    """Write the parts of a rich text."""
    return [line for part in block["elements"] for line in lines(part, write)]


def lines(part: Block, write: Markup) -> list[str]:
    """Write one part; of a list every item."""
    if part["type"] == "rich_text_list":
        return [write.item(line_of(item, write)) for item in part["elements"]]
    if part["type"] == "rich_text_quote":
        return [write.quote(line_of(part, write, quoted=True))]
    return [write.paragraph(line_of(part, write))]


def line_of(part: Block, write: Markup, *, quoted: bool = False) -> str:
    """Write the elements of a paragraph; what is neither text nor link, such as a mention, is Slack's alone."""
    writers: dict[str, Callable[[Block], str]] = {
        "text": lambda element: write.text(element["text"], styles(element, quoted=quoted)),
        "link": lambda element: write.link(element["text"], element["url"]),
    }
    return "".join(writers[element["type"]](element) for element in part["elements"] if element["type"] in writers)


def styles(element: Block, *, quoted: bool) -> frozenset[str]:
    """Give the styles of a text; in a quotation, which is a clause with its edits, bold is what came."""
    own = frozenset(element.get("style", ()))
    return own | {CAME} if quoted and "bold" in own else own


def parted(text: str) -> str:
    r"""Part what a service would take for a mention or an address.

    >>> parted("ask @everyone") == "ask @\u200beveryone"
    True
    """
    return PARTED.sub(ZERO_WIDTH, text)


def around(text: str) -> tuple[str, str, str]:
    """Split into white space, what stands within it, and white space."""
    core = text.strip()
    head = text[: len(text) - len(text.lstrip())]
    return head, core, text[len(head) + len(core) :]
