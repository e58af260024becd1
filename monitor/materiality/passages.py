"""A text as blocks and passages: a passage is one sentence, list item or table row under its heading."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from monitor.clauses import Clause, ClauseKind, bounded, clauses
from monitor.materiality.stems import finder, line
from monitor.materiality.words import plain, spans, targets, words

_SENTENCE_END = re.compile(r"(?<=[.!?;])['\")]{0,2}\s+(?=[\"'(]?[A-Z0-9\u00c0-\u00de•])|\s*[•·▪]\s*")
_LINK_ONLY = re.compile(r"[\s*+\-#>_|\d.)\\]{0,12}!?\[[^\n]{0,400}\]\([^\n]{0,1500}\)[\s.|_*>]{0,6}")
_SHORT_LINE = re.compile(r"(?m)^([^\s.]{1,40}(?: [^\s.]{1,40}){0,4})[ \t]*\n(?=[A-Z\u00c0-\u00de])")
_PROSE_WORDS = 12
_MANY_LINKS = 4
_CROWD = 20
_SHORT = 7
_LONGEST = 3_000
"""Characters of a passage: a longer one is cut at a blank, since comparing passages takes more than their length."""
_LINK_WORDS = 5
_UNDERLINE = re.compile(r"\n[ \t]{0,8}[-=|: ]{2,}(?=\n|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A clause with its mark-up, as received."""

    raw: str
    clause: Clause
    margin: bool
    """Does not stand between the first and the last prose of the text: menus and footers are there."""

    introduced: bool
    """An item of a list that a sentence with a colon leads to: content, even where it is only a link."""

    crowded: bool
    """One of many short lines in a row: a menu that was written down line by line."""

    @property
    def linked(self) -> bool:
        """Whether the block is nothing but links."""
        return _LINK_ONLY.fullmatch(self.raw) is not None or self._dense

    @property
    def _dense(self) -> bool:
        """Whether hardly any word stands outside the many links."""
        links = self.raw.count("](")
        return links > _MANY_LINKS and len(words(plain(self.raw))) < links * _LINK_WORDS

    @property
    def heading(self) -> str:
        """The two headings nearest above."""
        return " / ".join(self.clause.heading[-2:])


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """The unit that is judged."""

    text: str
    words: tuple[str, ...]
    block: Block

    def quote(self, first: int, last: int) -> str:
        """Return the text from one word to before another, as it stands."""
        places = spans(self.text)
        if len(places) != len(self.words):
            return " ".join(self.words[first:last])
        return self.text[places[first][0] : places[last - 1][1]] if first < last else ""

    @property
    def kind(self) -> ClauseKind:
        """Which block of the text it stands in."""
        return self.block.clause.kind


@dataclass(frozen=True)
class Text:
    """One of the two texts, with what is only computed when it is asked for."""

    raw: str

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks that hold something, in order."""
        return tuple(_blocks(self.raw))

    @cached_property
    def plain(self) -> str:
        """The text without mark-up."""
        return plain(self.raw)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The folded words of the whole text."""
        return words(self.plain)

    @cached_property
    def spoken(self) -> str:
        """The words between single spaces, so that a phrase can be looked up."""
        return f" {' '.join(self.words)} "

    @cached_property
    def line(self) -> str:
        """The words as lists of stems are looked for."""
        return line(self.words)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word of the text."""
        return frozenset(self.words)

    @cached_property
    def neighbours(self) -> frozenset[tuple[str, str]]:
        """Every two words that stand side by side: most phrases that the text lacks are told by two of them."""
        return frozenset(pairwise(self.words))

    @cached_property
    def headings(self) -> frozenset[tuple[str, ...]]:
        """The words of every heading."""
        return frozenset(words(plain(b.raw)) for b in self.blocks if b.clause.kind is ClauseKind.HEADING)

    @cached_property
    def lines(self) -> frozenset[tuple[str, ...]]:
        """The words of every block."""
        return frozenset(words(plain(block.raw)) for block in self.blocks)

    def count(self, stems: str) -> int:
        """Return how often the text holds one of the stems; many edits ask the same of a text."""
        return _count(self, stems)

    def names(self, phrase: Sequence[str]) -> bool:
        """Return whether the text holds these words in this order, anywhere."""
        known = self.vocabulary.issuperset(phrase) and self.neighbours.issuperset(pairwise(phrase))
        return known and f" {' '.join(phrase)} " in self.spoken

    def says(self, phrase: Sequence[str]) -> bool:
        """Return whether the text holds these words in this order; a few words only as a line of their own."""
        if len(phrase) < _SHORT:
            return tuple(phrase) in self.lines
        return self.names(phrase)


@lru_cache(maxsize=512)
def _count(text: Text, stems: str) -> int:
    return len(finder(stems).findall(text.line))


def passages(blocks: Sequence[Block]) -> Iterator[Passage]:
    """Yield the passages of some blocks: a table row is one, a paragraph as many as it has sentences."""
    for block in blocks:
        row = block.clause.kind is ClauseKind.ROW
        text = plain(block.raw.replace("|", " ; ") if row else block.raw)
        whole = row or block.clause.kind is ClauseKind.HEADING
        for part in [text] if whole else _sentences(text):
            for sentence in bounded(" ".join(part.split()), _LONGEST):
                if spoken := words(sentence):
                    yield Passage(text=sentence.strip(" ;"), words=spoken, block=block)


def _sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a block; a line of few words before a capital letter is a line of its own."""
    for part in _SHORT_LINE.sub(r"\1\n•", text).split("\n•"):
        yield from _SENTENCE_END.split(part)


def links(blocks: Sequence[Block]) -> tuple[str, ...]:
    """Return the targets of all links of some blocks."""
    return tuple(target for block in blocks for target in targets(block.raw))


def _blocks(text: str) -> Iterator[Block]:
    found = clauses(text)
    prose = [number for number, clause in enumerate(found) if _is_prose(clause, text)]
    first, last = (prose[0], prose[-1]) if prose else (0, len(found))
    introduced = False
    crowd = _crowds(found)
    for number, clause in enumerate(found):
        if clause.kind is not ClauseKind.ITEM:
            introduced = clause.kind is ClauseKind.PARAGRAPH and clause.text.endswith(":")
        raw = _UNDERLINE.sub("", text[clause.start : clause.end]).strip()
        if clause.text:
            margin = bool(prose) and not first < number < last
            yield Block(raw=raw, clause=clause, margin=margin, introduced=introduced, crowded=number in crowd)


def _crowds(found: Sequence[Clause]) -> frozenset[int]:
    """Return the numbers of short lines that stand among many of their kind and hold no figures, as table cells do."""
    crowds: set[int] = set()
    run: list[int] = []
    for number, clause in enumerate(found):
        if (
            clause.kind is not ClauseKind.ROW
            and clause.text.count(" ") < _SHORT
            and not clause.text.endswith((".", ";", ":"))
        ):
            run.append(number)
        else:
            crowds.update(run if _is_menu(run, found) else ())
            run = []
    crowds.update(run if _is_menu(run, found) else ())
    return frozenset(crowds)


def _is_menu(run: Sequence[int], found: Sequence[Clause]) -> bool:
    figures = sum(any(sign.isdigit() for sign in found[number].text) for number in run)
    return len(run) >= _CROWD and figures * _SHORT < len(run)


def _is_prose(clause: Clause, text: str) -> bool:
    count = clause.text.count(" ")
    return count >= _PROSE_WORDS and text.count("](", clause.start, clause.end) * _PROSE_WORDS // 2 < count
