"""Reads single lines of Markdown: which block they begin, and their words without the marks."""

import html
import re
from enum import StrEnum
from typing import NamedTuple

from monitor.sharing import shared


class Looks(StrEnum):
    """What a line is by its own looks, before its neighbours are asked."""

    BLANK = "blank"
    RULE = "rule"
    """A thematic break, or the underline of a setext heading when a title stands above it."""
    SEPARATOR = "separator"
    """The second line of a table."""
    ROW = "row"
    TITLE = "title"
    ITEM = "item"
    TEXT = "text"


class Line(NamedTuple):
    """One line and where it stands in the text."""

    mark: Looks
    level: int
    """Of a title, outermost 1; of a rule the level of the title above it."""
    content: str
    """The line without indentation, quote marks, bullet and title marks; its number is kept."""
    bare: bool
    """A bullet or number without words: they stand on the next line."""
    broken: bool
    """Ends in a hard line break."""
    inset: int
    """Blanks before it."""
    start: int
    end: int


NUMBERED_LEVEL = 7
"""Titles known only by their number stand under the six levels that Markdown marks."""
BOLD_LEVEL = 10
"""Titles known only by being bold stand under numbered ones."""
LONGEST_TITLE = 100
REMEMBERED = 4_096
"""Lines of which is remembered what was read: two versions of a policy share most."""
MOST_TITLE_WORDS = 12

_QUOTE = re.compile(r"(?:\s*>)*\s*")
_RULE = re.compile(r"(?:(?:-\s*){2,}|(?:\*\s*){3,}|(?:_\s*){3,}|=+)$")
_SEPARATOR = re.compile(r"\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$")
_ATX = re.compile(r"(#{1,6})(?:\s+|$)")
_BULLET = re.compile(r"\\?[-*+•·●○▪■◦‣➢–](?:\s+|$)")
_NUMBER = re.compile(
    r"(?:\(?(?P<number>\d{1,3})\\?[.)]|\(?(?:[a-zA-Z]|[ivxlc]{1,6})\\?[.)]|(?P<path>\d{1,2}(?:\\?\.\d{1,2}){1,3})\\?[.)]?)(?:\s+|$)"
)
_PIPE_NUMBER = re.compile(r"(?P<number>\d{1,3})\s\|\s")
_DATE = re.compile(r"\b(?:19|20)\d\d\b|\d[./-]\d")
_BOLD = re.compile(r"\*\*(?:[^*]|\*(?!\*))+\*\*|__[^_]+__")

_IMAGE = re.compile(r"(?<!\\)!\[((?:\\.|[^\[\]\\])*)\]\((?:[^()]|\([^()]*\))*\)")
_LINK = re.compile(r"(?<!\\)\[((?:\\.|[^\[\]\\])*)\]\((?:[^()]|\([^()]*\))*\)")
_ADDRESS = re.compile(r"<((?:https?://|mailto:)[^<>\s]*)>")
_ELEMENT = re.compile(r"</?(?:a|b|br|div|em|i|li|ol|p|span|strong|sub|sup|td|th|tr|u|ul)\b[^<>]*>", re.IGNORECASE)
# The star stands before what stands before it: a text is searched for it alone at many times the speed.
_STARS = re.compile(r"\*(?:(?<![\\*].)\**+(?=\S)|(?<=[^\s\\*].)\**)|`+|~~")
_UNDERSCORES = re.compile(r"(?<![\w\\])(_{1,3})(?=[^\s_])((?:[^_]|(?<=[\w\\])_(?=\w))*)(?<=[^\s_\\])\1(?!\w)")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_SPECIAL = re.compile(r"[\[<*_`~\\&]")


def lines(text: str) -> list[Line]:
    """Read every line of a text; together they tile it."""
    found = []
    start = 0
    for raw in text.splitlines(keepends=True):
        found.append(_line(raw, start))
        start += len(raw)
    return found


@shared(REMEMBERED)
def plain(text: str) -> str:
    r"""Give the words that a reader sees: no marks, link targets or escapes, white space folded.

    >>> plain(r"See **our [cookie page](https://vendor.example/cookies)** for \_ids")
    'See our cookie page for _ids'
    """
    if _SPECIAL.search(text):
        text = _LINK.sub(r"\1", _IMAGE.sub(r"\1", text)) if "](" in text else text
        text = _ELEMENT.sub(" ", _ADDRESS.sub(r"\1", text)) if "<" in text else text
        text = _STARS.sub("", text)
        text = _UNDERSCORES.sub(r"\2", text) if "_" in text else text
        text = html.unescape(_ESCAPE.sub(r"\1", text))
    return " ".join(text.split())


def depth(content: str) -> int:
    """Count the parts of the number that a line begins with: 0 for none or a letter, 1 for "3.", 2 for "3.1"."""
    found = _NUMBER.match(content) or _PIPE_NUMBER.match(content)
    if not found:
        return 0
    if path := found.groupdict().get("path"):
        return int(path.count(".")) + 1
    return 1 if found["number"] else 0


def unnumbered(words: str) -> str:
    """Leave out the number or letter before a clause, which moves whenever a clause above comes or goes.

    >>> unnumbered("(b) to bill you")
    'to bill you'
    """
    found = _NUMBER.match(words) or _PIPE_NUMBER.match(words)
    return words[found.end() :] if found else words


def titled(content: str) -> bool:
    """Tell whether a line is short and open-ended enough to be a title, and no date."""
    words = plain(content)
    return (
        0 < len(words) <= LONGEST_TITLE
        and len(words.split()) <= MOST_TITLE_WORDS
        and words[-1] not in ".,;"
        and unnumbered(words)[:1].isalpha()
        and not unnumbered(words)[:1].islower()
        and not _DATE.search(unnumbered(words))
    )


def piped(content: str) -> bool:
    """Tell whether a line is a title such as `3 | Retention`."""
    return bool(_PIPE_NUMBER.match(content)) and titled(content)


def cells(content: str) -> str:
    """Give the words of a table row, its cells parted by a bar."""
    parts = re.split(r"(?<!\\)\|", content.strip().removeprefix("|").removesuffix("|"))
    return " | ".join(plain(part) for part in parts).strip(" |")


def _line(raw: str, start: int) -> Line:
    mark, level, content, bare, broken, inset = _looks(raw)
    return Line(mark, level, content, bare, broken, inset, start=start, end=start + len(raw))


@shared(REMEMBERED)
def _looks(raw: str) -> tuple[Looks, int, str, bool, bool, int]:
    content = raw[_match_end(_QUOTE, raw) :].rstrip()
    return *_read(content), raw.rstrip("\r\n").endswith(("  ", "\\")), len(raw) - len(raw.lstrip())


def _read(content: str) -> tuple[Looks, int, str, bool]:
    if not content:
        return Looks.BLANK, 0, "", False
    if _RULE.match(content):
        return Looks.RULE, 1 if content[0] == "=" else 2, "", False
    if "|" in content and _SEPARATOR.match(content):
        return Looks.SEPARATOR, 0, "", False
    if content[0] == "|":
        return Looks.ROW, 0, content, False
    return _read_words(content)


def _read_words(content: str) -> tuple[Looks, int, str, bool]:
    bullet = _BULLET.match(content)
    number = None if bullet else _NUMBER.match(content)
    words = content[bullet.end() if bullet else 0 :]
    inner = content[number.end() :] if number else words
    if atx := _ATX.match(inner):
        return Looks.TITLE, len(atx[1]), inner[atx.end() :].rstrip("#").rstrip(), False
    if bullet or number:
        return Looks.ITEM, 0, words, not inner
    if piped(content):
        return Looks.TITLE, NUMBERED_LEVEL, content, False
    if content[0] in "*_" and not _BOLD.sub("", content).strip(" :\xa0") and titled(content):
        return Looks.TITLE, _bold_level(content), content, False
    return Looks.TEXT, 0, content, False


def _bold_level(content: str) -> int:
    parts = depth(plain(content))
    return NUMBERED_LEVEL + parts - 1 if parts else BOLD_LEVEL


def _match_end(pattern: re.Pattern[str], text: str) -> int:
    found = pattern.match(text)
    return found.end() if found else 0
