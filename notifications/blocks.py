"""Parts of a Slack message: literal text, links, and how much Slack lets through.

Words of a vendor's page stand in `rich_text` blocks only. Their `text` elements are shown as they are: Slack looks
there for no mention, link, emoji or mark, and strikes or emboldens half a word if told to, which `~` and `*` in
`mrkdwn` cannot. Incoming webhooks and `chat.postMessage` both take such blocks. There is no `mrkdwn` in any message.
"""

import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from html import escape, unescape
from itertools import accumulate, chain
from typing import Any, TypeAlias

Block: TypeAlias = dict[str, Any]
"""A block of Slack's Block Kit, or an element in one, as it goes over the wire."""

HEADER_LIMIT = 150
"""Characters in a header: Slack's limit."""

BLOCK_LIMIT = 3_000
"""Weight of a block. Slack sets 3,000 characters for a section and nothing for rich text: one measure for both."""

MESSAGE_LIMIT = 12_000
"""Weight of a message. Slack publishes no number; `msg_blocks_too_long` was seen from some 13,200 on."""

TEXT_LIMIT = 2_400
"""Weight of the text that stands in for the blocks, as part of the message."""

BLOCK_OVERHEAD = 125
"""What Slack adds to the weight of a block for itself, as measured in slackapi/bolt-js issue 2509."""

ELLIPSIS = "…"
INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
"""Unicode categories that show nothing, or turn around what stands beside them."""

FILLERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters, and a blank of Braille, that show nothing either."""

LINK = re.compile(r"https?://[^\s<>|\"]+", re.IGNORECASE)
LINK_LIMIT = 500
"""Weight of an address: a longer one would crowd out what the message is about."""

LAST_WORD = 24
"""Characters that a cut may give up in order not to end inside a word."""


def clean(text: str) -> str:
    r"""Take out what a reader cannot see: control, zero-width and direction characters, runs of white space.

    >>> clean("pay\u200bload \u202egnp.exe\u202c\tand\r\n\n\nmore ")
    'payload gnp.exe and\n\nmore'
    """
    lines = "".join(filter(is_visible, text)).splitlines()
    return re.sub(r"\n{3,}", "\n\n", "\n".join(" ".join(line.split()) for line in lines)).strip()


def is_visible(character: str) -> bool:
    """Say whether a character shows, or parts what shows."""
    return character.isspace() or (unicodedata.category(character) not in INVISIBLE and character not in FILLERS)


def weight(part: object) -> int:
    """Count a part of a message as Slack does: UTF-8 bytes of its JSON, in which & < > are entities."""
    return len(escape(json.dumps(part, ensure_ascii=False), quote=False).encode())


@cache
def weight_of(character: str) -> int:
    """Count a character inside a text as Slack does."""
    return weight(character) - len('""')


def shorten(text: str, limit: int, measure: Callable[[str], int] = weight_of) -> str:
    """Cut a text that is longer than the limit, after a word where one ends near, and say so with an ellipsis.

    `measure` gives the length of one character, by default what it weighs.

    >>> shorten("We may share everything", 16)
    'We may share…'
    """
    lengths = list(accumulate(map(measure, text[: limit + 1])))
    if len(text) <= limit and (not lengths or lengths[-1] <= limit):
        return text
    room = limit - measure(ELLIPSIS)
    head = text[: sum(length <= room for length in lengths)]
    at_word, blank, broken = head.rpartition(" ")
    return (at_word if blank and len(broken) < LAST_WORD else head).rstrip() + ELLIPSIS


def span(text: str, *styles: str) -> Block:
    """Make literal text, in styles such as `bold` and `strike`."""
    return {"type": "text", "text": text} | ({"style": dict.fromkeys(styles, True)} if styles else {})


def link(words: str, address: str) -> Block:
    """Make a link, or literal text where the address is none that a browser should open."""
    shown = clean(address)
    if LINK.fullmatch(shown) and weight(shown) <= LINK_LIMIT:
        return {"type": "link", "url": shown, "text": words}
    return span(f"{words}: {shorten(shown, LINK_LIMIT // 2)}")


def section(*elements: Block) -> Block:
    """Make a paragraph of a rich text."""
    return {"type": "rich_text_section", "elements": filled(elements)}


def quote(elements: Iterable[Block]) -> Block:
    """Make a quotation, indented behind a bar."""
    return {"type": "rich_text_quote", "elements": filled(elements)}


def filled(elements: Iterable[Block]) -> list[Block]:
    """Drop elements without a character: Slack refuses empty texts."""
    return [element for element in elements if element["text"]]


def bullets(sections: Iterable[Block]) -> Block:
    """Make a bulleted list of paragraphs."""
    return {"type": "rich_text_list", "style": "bullet", "elements": list(sections)}


def rich_text(*parts: Block) -> Block:
    """Make a block of paragraphs, quotations and lists."""
    return {"type": "rich_text", "elements": list(parts)}


def header(text: str) -> Block:
    """Make the title: `plain_text`, where & < > are written as entities and `emoji: False` keeps `:shortcodes:`."""
    cut = shorten(clean(text).replace("\n", " "), HEADER_LIMIT, measure=lambda character: len(escaped(character)))
    return {"type": "header", "text": {"type": "plain_text", "text": escaped(cut), "emoji": False}}


def escaped(text: str) -> str:
    """Write Slack's three control characters as the entities that it shows as themselves."""
    return escape(text, quote=False)


def fitting(parts: Sequence[Block], room: int, overhead: int = 0) -> int:
    """Count how many parts, from the first on, weigh no more than the room, each with its overhead."""
    return sum(total <= room for total in accumulate(weight(part) + overhead + len(", ") for part in parts))


def words(block: Block) -> str:
    """Say a block in plain text: a deletion in a quotation as [-…-], an insertion as {+…+}, as wdiff does."""
    if block["type"] == "header":
        return unescape(block["text"]["text"])
    return "\n".join(chain.from_iterable(map(paragraphs, block["elements"])))


def paragraphs(part: Block) -> list[str]:
    """Say one part of a rich text, a list item a line."""
    match part["type"]:
        case "rich_text_list":
            return [f"- {paragraph}" for item in part["elements"] for paragraph in paragraphs(item)]
        case "rich_text_quote":
            return ["".join(map(marked, part["elements"]))]
        case _:
            return ["".join(map(unmarked, part["elements"]))]


def unmarked(element: Block) -> str:
    """Say text or a link without its style."""
    return f"{element['text']}: {element['url']}" if element["type"] == "link" else str(element["text"])


def marked(element: Block) -> str:
    """Say a piece of a diff with marks for what its style says."""
    style = element.get("style", {})
    if "strike" in style:
        return f"[-{element['text']}-]"
    return f"{{+{element['text']}+}}" if "bold" in style else str(element["text"])
