"""The words of a text without its mark-up: what two versions are compared by."""

import html
import re
import unicodedata
from itertools import chain

from monitor.sharing import shared

HIDDEN_ADDRESS = "hiddenaddress"
"""Stands in the words for an address that a page hides from robots."""

# Every repetition is bounded, so that no text can make these patterns slow.
_TARGET = re.compile(r"\]\(([^()\n]{0,1500}(?:\([^()\n]{0,300}\)[^()\n]{0,500}){0,3})\)")
_IMAGE = re.compile(r"!\[[^\[\]\n]{0,500}\]\([^()\n]{0,1500}(?:\([^()\n]{0,300}\)[^()\n]{0,500}){0,3}\)")
_TAG = re.compile(r"<(?:!--[^\n]{0,2000}?--|/?[a-zA-Z][^<>\n]{0,500})>")
_BARE_URL = re.compile(r"(?:https?://|www\.)(?:[^\s()\[\]<>|]|(?<=/)\[[\w-]{1,40}\](?!\()){1,1500}")
"""A part may still be named in brackets: "https://code.example/[owner]/trips"."""
_DEFINED = re.compile(
    r"(?m)^[ \t]{0,3}\[[^\[\]\n]{1,200}\]:[ \t]{0,10}<?((?:https?://|mailto:|[./#])[^\s<>]{1,1500})>?"
    r"[ \t]{0,10}$"
)
"""Where a link leads that is only named in its line, "[our terms][2]": "[2]: /terms", which no reader sees."""
_REFERRED = re.compile(
    r"(?<=[^\W\d]\])\[(?:\d{1,3}|[a-z][\w.-]{1,60})\]|(?<=\)\])\[[a-z][\w.-]{1,60}\]"
    r"|(?<=\])\[(?:mailto:|https?://|[./#])[^\[\]\s]{1,500}\]"
)
"""The line of a link, or where it leads in the wrong brackets: "[our team][mailto:ask@vendor.example]"."""
_MISLAID = re.compile(r"(?<=\])\[((?:mailto:|https?://|[./#])[^\[\]\s]{1,500})\]")
TEMPLATE = re.compile(r"\{\{[^{}\n]{0,200}\}\}|\{%[^{}\n]{0,200}%\}|<%[^<>\n]{0,200}%>")
"""What a site generator was to fill in."""
_HIDDEN = re.compile(r"\[?\bemail[\s\u00a0]protected[\])]{0,3}(?:[\w@-]|\.(?=\w)){0,60}", re.IGNORECASE)
_AT, _DOT = (
    rf"[(\[{{]\s?(?:{said})\s?[)\]}}]"
    for said in ("at|\u00e4t|@|arobase|arroba|chiocciola|apenstaartje", "dot|punkt|punto|point|punt")
)
_SPELLED_AT = re.compile(_AT, re.IGNORECASE)
_SPELLED_DOT = re.compile(rf"\s?{_DOT}\s?", re.IGNORECASE)
_SPELLED = re.compile(
    rf"([\w.+-]{{1,64}})\s?{_AT}\s?([\w-]{{1,64}}(?:(?:\.|\s?{_DOT}\s?)[\w-]{{1,24}}){{1,4}})",
    re.IGNORECASE,
)
"""An address that is written so that no robot reads it: "ask (at) vendor.example"."""
_MISREAD = re.compile(
    "[\u00c2\u00c3][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u2122]"
    "|\u00e2[\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u2122]{2}"
)
"""Letters and marks whose bytes were read in the wrong encoding."""
_PARTED = "rotected"
"""Stands in an address that is hidden."""
_OVER_LINES = "\nprotected"
"""Alone of all that is read here, such an address may go over the end of a line."""
_ATTRIBUTES = re.compile(r"\{:?[#.][^{}\n]{0,80}\}")
"""Of a heading, for the generator of the page: "{#use .h2}"."""
_MARK = re.compile(r"[\\*_`~#>\[\]|\u200b-\u200f\u2060\ufeff]")
_ACCENT = re.compile(r"[\u0300-\u036f]")
_PLAIN_WORD = re.compile(r"[^\W_]+")
_WORD = re.compile(rf"[\w.+-]{{1,64}}@[\w-]{{1,64}}(?:\.[\w-]{{1,24}}){{1,4}}|{_PLAIN_WORD.pattern}")
"""A word, or an e-mail address, which is one word: looked for only where a sign of one stands."""
_PARTING = {sign: " " for sign in range(128) if not chr(sign).isalnum()}
"""What parts words without accents: to part them by it takes half the time."""
_SHORTENED = (("can't", "can not"), ("won't", "will not"), ("shan't", "shall not"), ("n't", " not"))
_QUOTES = (
    ("\u2018", "'"),
    ("\u2019", "'"),
    ("\u02bc", "'"),
    ("\u201c", '"'),
    ("\u201d", '"'),
    ("\u00a0", " "),
    ("\ufffd", " "),
    ("\u2122", ""),
    ("\u00ae", ""),
)


REMEMBERED = 4_096
"""Lines, blocks and runs of words of which is remembered what was read: two versions of a policy share most."""


def plain(markdown: str) -> str:
    """Return what a reader sees: no tags, images, link targets, addresses of pages, references or Markdown signs.

    >>> plain('**Ask** [our team](https://vendor.example/ask) ![](seal.png)').strip()
    'Ask our team'
    """
    text = markdown if markdown.isascii() else _MISREAD.sub(_reread, markdown)
    text = TEMPLATE.sub(_filled, text) if "{{" in text or "%}" in text or "%>" in text else text
    if _SPELLED_AT.search(text):
        text = _SPELLED.sub(_addressed, text)
    text = _TAG.sub(" ", text) if "<" in text else text
    text = _unlinked(text) if "[" in text else text
    if "://" in text or "www." in text:
        text = _BARE_URL.sub(" ", text)
    if "&" in text:
        text = html.unescape(text)
    if _PARTED in text:
        text = _HIDDEN.sub(HIDDEN_ADDRESS, text.replace("\\", ""))
    if not text.isascii():
        for sign, plainer in _QUOTES:
            text = text.replace(sign, plainer)
    if "{" in text:
        text = _ATTRIBUTES.sub("", text)
    return _MARK.sub("", text)


def _unlinked(text: str) -> str:
    """Return a text without its images, and without where its links lead."""
    if "]:" in text:
        text = _DEFINED.sub(" ", text)
    if "][" in text:
        text = _REFERRED.sub("", text)
    if "![" in text:
        text = _IMAGE.sub(" ", text)
    return _TARGET.sub("]", text) if "](" in text else text


def plain_text(markdown: str) -> str:
    """Return what `plain` does, of a long text: read line by line, each once for both versions of it."""
    if _goes_over_lines(markdown):
        return plain(markdown)
    return "\n".join(map(plain_line, markdown.split("\n")))


def words_of_text(markdown: str) -> tuple[str, ...]:
    """Return the words of what `plain_text` does."""
    if _goes_over_lines(markdown):
        return words(plain(markdown))
    return tuple(chain.from_iterable(map(words_of_line, markdown.split("\n"))))


def _goes_over_lines(markdown: str) -> bool:
    return _PARTED in markdown and _OVER_LINES in markdown.replace("\\", "").lower()


@shared(REMEMBERED)
def plain_line(line: str) -> str:
    """Return what `plain` does of a line: of a block of one line, as most are, it is read once."""
    return plain(line)


@shared(REMEMBERED)
def words_of_line(line: str) -> tuple[str, ...]:
    """Return the words of what `plain_line` does."""
    return words(plain_line(line))


def _reread(misread: re.Match[str]) -> str:
    """Return what some letters are in the right encoding.

    >>> plain("we don\u00e2\u20ac\u2122t")
    "we don't"
    """
    try:
        return b"".join(map(_byte, misread.group())).decode()
    except UnicodeError:
        return misread.group()


def _byte(letter: str) -> bytes:
    return letter.encode("latin-1" if ord(letter) < 256 else "cp1252")  # noqa: PLR2004 - what one byte holds


def _addressed(spelled: re.Match[str]) -> str:
    """Return an address as it is written to be used."""
    return f"{spelled[1]}@{_SPELLED_DOT.sub('.', spelled[2])}"


def _filled(template: re.Match[str]) -> str:
    """Return what stands for a template that was not filled in: of an address that there is one, else nothing."""
    return HIDDEN_ADDRESS if "mail" in template.group().lower() else " "


def targets(markdown: str) -> tuple[str, ...]:
    """Return the addresses that a text links to, in order, without embedded pictures."""
    defined = _DEFINED.findall(markdown) if "]:" in markdown else []
    defined += _MISLAID.findall(markdown) if "][" in markdown else []
    found = [*_TARGET.findall(markdown), *defined, *_BARE_URL.findall(_DEFINED.sub("", _TARGET.sub("]", markdown)))]
    return tuple(target.removeprefix("./") for target in found if not target.startswith("data:"))


def fields(markdown: str) -> tuple[str, ...]:
    """Return the fields for an address that a site generator was to fill in, in order."""
    found = TEMPLATE.findall(markdown) if "{{" in markdown or "%}" in markdown or "%>" in markdown else []
    return tuple("".join(field.split()) for field in found if "mail" in field.lower())


def fold(text: str) -> str:
    """Return the text in lower case without accents, so that a forgotten accent is no other word."""
    if text.isascii():
        return text.lower()
    folded = unicodedata.normalize("NFKD", text.casefold())
    return folded if folded.isascii() else _ACCENT.sub("", folded).replace("\u0153", "oe").replace("\u00e6", "ae")


def listed(table: str) -> frozenset[str]:
    """Return the words of a table that is written as running text."""
    return frozenset(table.split())


@shared(64)
def spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return where each word of a plain text begins and ends."""
    return tuple(match.span() for match in _word_in(text).finditer(text))


@shared(3 * REMEMBERED)
def words(text: str) -> tuple[str, ...]:
    """Return the folded words and digits of a plain text; an e-mail address is one word.

    >>> words("Données : 30 jours, dpo@vendor.example")
    ('donnees', '30', 'jours', 'dpo@vendor.example')
    """
    folded = _written_out(fold(text))
    if folded.isascii() and "@" not in folded:
        return tuple(folded.translate(_PARTING).split())
    return tuple(_word_in(folded).findall(folded))


def _word_in(text: str) -> re.Pattern[str]:
    """Return what a word is in a text: without an address, it is found at once."""
    return _WORD if "@" in text else _PLAIN_WORD


def _written_out(text: str) -> str:
    """Return folded text with "don't" as "do not": a negation is a word; of an Italian "ai" the other form.

    A right that the vendor reserves is a faculty: it is none of the reader's.
    """
    if "ai " in text:
        text = _TO_THE.sub("agli", text)
    if "reserv" in text or "riserv" in text or "retain" in text:
        text = _RESERVED.sub(_called_otherwise, text)
    if "n't" not in text:
        return text
    for short, long in _SHORTENED:
        text = text.replace(short, long)
    return text


_TO_THE = re.compile(r"\bai(?= (?:[a-z]{3,20}i|partner|cookie|social|browser|server|link|file)\b)")
"""The Italian "to the", which is written as artificial intelligence is: what follows it is a plural in -i."""


_RESERVED = re.compile(
    r"(?<!you )(?<!users )(?<!customers )(?<!they )"
    r"\b((?:reserv[a-z]{0,8}|riserv[a-z]{0,8}|retains?)(?: (?!all\b)[a-z]{1,12}){0,2} )"
    r"(right|droit|derecho|diritto)(?= (?:to|de|a|di)\b| d')"
)
_FACULTY = {"right": "faculty", "droit": "faculte", "derecho": "facultad", "diritto": "facolta"}


def _called_otherwise(reserved: re.Match[str]) -> str:
    return reserved[1] + _FACULTY[reserved[2]]


def between_words(text: str) -> str:
    """Return a text from its first word to its last; nothing where its words are not told by letters and digits alone.

    >>> between_words("(We sell nothing.)")
    'We sell nothing'
    """
    if "@" in text or "'t" in text.lower() or not _PLAINLY.fullmatch(text):
        return ""
    return text.strip(_SIGNS)


_PLAINLY = re.compile("[\x00-\x7f\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff\u2010-\u2015\u2018-\u201e\u2022]*")
"""Letters of which folding makes as many words, and marks."""
_SIGNS = "".join(sign for sign in map(chr, (*range(128), *range(0x2010, 0x2023))) if not sign.isalnum())
