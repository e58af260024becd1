"""A text as blocks and passages: a passage is one sentence, list item or table row under its heading."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from monitor.clauses import Clause, ClauseKind, clauses
from monitor.front_matter import front_matter
from monitor.materiality.bans import forbids, is_banned
from monitor.materiality.countries import countries
from monitor.materiality.entries import entries
from monitor.materiality.function_words import JOINERS
from monitor.materiality.furniture import body, crowded_margin, crowds
from monitor.materiality.leads import announces, leads
from monitor.materiality.sentences import sentences
from monitor.materiality.stance import negated
from monitor.materiality.stems import finder, line
from monitor.materiality.vocabulary import EXCEPTING, mentions
from monitor.materiality.words import (
    REMEMBERED,
    between_words,
    fold,
    listed,
    plain_text,
    spans,
    words,
    words_of_line,
    words_of_text,
)
from monitor.once import once
from monitor.sharing import shared

_LINK_ONLY = re.compile(r"[\s*+\-#>_|\d.)\\]{0,12}!?\[[^\n]{0,400}\]\([^\n]{0,1500}\)[\s.|_*>]{0,6}")
_SHORT = 7
_PAIR = 2
_DOMAIN = re.compile(
    r"@(?:[a-z0-9-]{1,40}\.){0,2}?([a-z0-9-]{3,40})(?:\.(?:com?|org|net|gov|ac))?\.[a-z]{2,10}(?![a-z]|[.-][a-z])"
)
"""The label of an e-mail address that its owner chose: "roadbook" of "help@mail.roadbook.example"."""
_ROMAN = listed("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv")
_PROCESSORS = """
    subprocessor | sub processor | sous traitants | unterauftrag | auftragsverarbeiter | subauftrags | subverwerker
    | sub verwerker | subencargad | sub responsabili | subresponsabili"""
_STOP = re.compile(r"(?<=[.!?;]) ")
_LONGEST_DENIAL = 16
"""Words of a line that denies a list."""
_BUT = f"""
    {EXCEPTING} | only= | but= | save= | without | if= | when= | circumstances | cases | sans | ohne | wenn | zonder
    | sin= | senza"""
"""With one of these a list is of what is done after all: "We do not share it, except with:"."""
_LED = 200
"""Characters of a heading or sentence in which a list is announced."""
_OPENING = 3
"""Blocks in which a text says what it is."""
_RULE = re.compile(r"\n[ \t]{0,8}\|?[ \t]{0,8}:?-{2,200}[-|: \t]{0,2000}(?:\n|$)")
_UNDERLINE = re.compile(r"\n[ \t]{0,8}[-=|: ]{2,}(?=\n|$)")


@dataclass(frozen=True, kw_only=True)
class Block:
    """A clause with its mark-up, as received."""

    raw: str
    clause: Clause
    margin: bool
    """Stands before or after the body of the policy: titles, menus and footers are there."""

    edge: bool
    """Stands in a margin that is crowded with links and short lines: a menu or a footer."""

    header: bool
    """The first row of a table, which names its columns."""

    introduced: bool
    """An item of a list that a sentence with a colon or a heading leads to: content, even where it is only a link."""

    lead: str
    """The line that leads to the list of which it is an item; nothing elsewhere."""

    crowded: bool
    """One of many short lines in a row: a menu that was written down line by line."""

    listing: bool
    """An entry of a list of sub-processors or of services in use: content wherever it stands."""

    matter: bool
    """Settings of a site generator above the text, which no reader sees."""

    @once
    def led_by(self) -> tuple[str, ...]:
        """The folded words of the last sentence of the line that leads to its list."""
        return words(_STOP.split(self.lead)[-1]) if self.lead else ()

    @once
    def denied(self) -> bool:
        """Whether it is an item below a line that denies what its list says: "We do not:"."""
        said = self.led_by
        return 0 < len(said) <= _LONGEST_DENIAL and negated(said) and not mentions(said, _BUT) and not forbids(said)

    @once
    def banned(self) -> bool:
        """Whether it is an item below a line that forbids the reader what its list says: "You may not:"."""
        return bool(self.lead) and is_banned(self.led_by, self.told)

    @once
    def linked(self) -> bool:
        """Whether the block is nothing but links."""
        return _LINK_ONLY.fullmatch(self.raw) is not None

    @property
    def heading(self) -> str:
        """The two headings nearest above."""
        return " / ".join(self.clause.heading[-2:])

    @property
    def list_of_it(self) -> tuple[str, str]:
        """The heading and the leading line of the list in which an item stands; both empty elsewhere."""
        return (self.heading, self.lead) if self.clause.kind is ClauseKind.ITEM and self.lead else ("", "")

    @once
    def above(self) -> tuple[str, ...]:
        """The folded words of the two headings nearest above."""
        return words(self.heading)

    @once
    def told(self) -> tuple[str, ...]:
        """The folded words of its clause."""
        return words(self.clause.text)

    @once
    def passages(self) -> "tuple[Passage, ...]":
        """A table row is one passage, a paragraph as many as it has sentences."""
        return tuple(_passages(self))

    @once
    def words(self) -> tuple[str, ...]:
        """The folded words of all its passages."""
        return tuple(chain.from_iterable(passage.words for passage in self.passages))


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """The unit that is judged."""

    text: str
    words: tuple[str, ...]
    block: Block

    def quote(self, first: int, last: int) -> str:
        """Return the text from one word to before another, as it stands."""
        if not first and last == len(self.words) and (whole := between_words(self.text)):
            return whole
        places = self.places
        if not places:
            return " ".join(self.words[first:last])
        return self.text[places[first][0] : places[last - 1][1]] if first < last else ""

    def part(self, first: int, last: int) -> "Passage":
        """Return the passage that these words of it are."""
        return Passage(text=self.quote(first, last), words=self.words[first:last], block=self.block)

    @property
    def places(self) -> tuple[tuple[int, int], ...]:
        """Where each word stands in the text; nothing where folding made other words of them."""
        found = spans(self.text)
        return found if len(found) == len(self.words) else ()

    @property
    def kind(self) -> ClauseKind:
        """Which block of the text it stands in."""
        return self.block.clause.kind


@dataclass(frozen=True, eq=False)
class Text:
    """One of the two texts, with what is only computed when it is asked for; `text_of` gives the same one again."""

    raw: str

    @once
    def blocks(self) -> tuple[Block, ...]:
        """The blocks that hold something, in order."""
        return tuple(_blocks(self.raw))

    @once
    def plain(self) -> str:
        """The text without mark-up."""
        return plain_text(self.raw)

    @once
    def small(self) -> str:
        """The text without mark-up, in small letters."""
        return self.plain.lower()

    @once
    def words(self) -> tuple[str, ...]:
        """The folded words of the whole text."""
        return words_of_text(self.raw)

    @once
    def spoken(self) -> str:
        """The words between single spaces, so that a phrase can be looked up."""
        return f" {' '.join(self.words)} "

    @once
    def line(self) -> str:
        """The words as lists of stems are looked for."""
        return line(self.words)

    @once
    def vocabulary(self) -> frozenset[str]:
        """Every word of the text."""
        return frozenset(self.words)

    @once
    def neighbours(self) -> frozenset[tuple[str, str]]:
        """Every two words that stand side by side: most phrases that the text lacks are told by two of them."""
        return frozenset(pairwise(self.words))

    @once
    def headings(self) -> frozenset[tuple[str, ...]]:
        """The words of every heading."""
        return frozenset(words_of_line(b.raw) for b in self.blocks if b.clause.kind is ClauseKind.HEADING)

    @once
    def contents(self) -> frozenset[tuple[str, ...]]:
        """The words of every heading without the number before it, as a table of contents lists them."""
        return frozenset(map(without_number, self.headings))

    @once
    def names_of_its_own(self) -> frozenset[str]:
        """The words that the domain of an address in the text consists of: the name by which the vendor goes."""
        lines = (fold(line) for line in self.raw.splitlines() if "@" in line) if "@" in self.raw else ()
        labels = frozenset(chain.from_iterable(map(_DOMAIN.findall, lines)))
        halves = {(label[:place], label[place:]) for label in labels for place in range(1, len(label))}
        return frozenset(labels & self.vocabulary).union(*(halves & self.neighbours))

    @once
    def lists_processors(self) -> bool:
        """Whether the whole text is a list of sub-processors, by its title or its first words."""
        return _lists_processors([block.clause.text for block in self.blocks[:_OPENING]])

    @once
    def rows(self) -> frozenset[str]:
        """Every row of a table, as received."""
        return frozenset(block.raw for block in self.blocks if block.clause.kind is ClauseKind.ROW)

    @once
    def cookie_rows(self) -> frozenset[str]:
        """Every row, as received, of a table whose heading or first row speaks of cookies."""
        found, listed = set(), False
        for block in self.blocks:
            row = block.clause.kind is ClauseKind.ROW
            listed = row and (listed or _speaks_of_cookies((*block.told, *block.above)))
            if listed:
                found.add(block.raw)
        return frozenset(found)

    @once
    def lines(self) -> frozenset[tuple[str, ...]]:
        """The words of every block."""
        return frozenset(words_of_line(block.raw) for block in self.blocks)

    @once
    def sentences(self) -> frozenset[tuple[str, ...]]:
        """The words of every passage."""
        return frozenset(passage.words for passage in passages(self.blocks))

    @once
    def listed(self) -> Mapping[tuple[str, ...], frozenset[tuple[str, str]]]:
        """Of the words of every item the lists in which it stands, by heading and leading line; of others an empty one.

        A heading stands in none.
        """
        found: dict[tuple[str, ...], set[tuple[str, str]]] = defaultdict(set)
        for block in self.blocks:
            places = found[unjoined(block.words)]
            if block.clause.kind is not ClauseKind.HEADING:
                places.add(block.list_of_it)
        return {spoken: frozenset(places) for spoken, places in found.items()}

    @once
    def countries(self) -> frozenset[str]:
        """Every country that the text names."""
        return frozenset(countries(self.spoken))

    def count(self, stems: str) -> int:
        """Return how often the text holds one of the stems; many edits ask the same of a text."""
        return _count(self, stems)

    def holds(self, stems: str) -> bool:
        """Return whether the text holds one of the stems."""
        return _holds(self, stems)

    def names(self, phrase: Sequence[str]) -> bool:
        """Return whether the text holds these words in this order, anywhere."""
        known = self.vocabulary.issuperset(phrase) and self.neighbours.issuperset(pairwise(phrase))
        return known and (len(phrase) <= _PAIR or f" {' '.join(phrase)} " in self.spoken)

    def says(self, phrase: Sequence[str]) -> bool:
        """Return whether the text holds these words in this order; a few words only as a line of their own."""
        if len(phrase) < _SHORT:
            return tuple(phrase) in self.lines or tuple(phrase) in self.sentences
        return self.names(phrase)


@shared(4)
def text_of(raw: str) -> Text:
    """Return the text of which some is known: the newer one of a change is the older one of the next."""
    return Text(raw)


@shared(512)
def _holds(text: Text, stems: str) -> bool:
    return finder(stems).search(text.line) is not None


@shared(512)
def _count(text: Text, stems: str) -> int:
    return len(finder(stems).findall(text.line))


def _speaks_of_cookies(spoken: Sequence[str]) -> bool:
    return any(word.startswith("cookie") for word in spoken)


def unjoined(spoken: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of an item without the "and" or "or" that leads on to the next."""
    return spoken[:-1] if spoken[-1:] and spoken[-1] in JOINERS else spoken


def without_number(spoken: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a line without the number or letter of its own before them."""
    start = 0
    while start < len(spoken) and (spoken[start].isdecimal() or len(spoken[start]) == 1 or spoken[start] in _ROMAN):
        start += 1
    return spoken[start:]


def passages(blocks: Sequence[Block]) -> Iterator[Passage]:
    """Yield the passages of some blocks, in order."""
    return chain.from_iterable(block.passages for block in blocks)


def _passages(block: Block) -> Iterator[Passage]:
    for text, spoken in sentences(block.raw, block.clause.kind, matter=block.matter):
        yield Passage(text=text, words=spoken, block=block)


def _lists_processors(lines: Iterable[str]) -> bool:
    """Return whether one of some headings or first sentences says that sub-processors follow."""
    return any(map(_names_processors, lines))


@shared(REMEMBERED)
def _names_processors(text: str) -> bool:
    return finder(_PROCESSORS).search(line(words(text[:_LED]))) is not None


def _blocks(text: str) -> Iterator[Block]:
    found = clauses(text)
    first, last = body(found, text)
    crowd, edge = crowds(found), crowded_margin(found, text, first, last)
    served = entries(found, text)
    led, announced, beginning = False, False, front_matter(text)
    for number, (clause, lead) in enumerate(zip(found, leads(found, text), strict=True)):
        if clause.kind is not ClauseKind.ITEM:
            announced = announces(clause)
        if clause.kind in {ClauseKind.HEADING, ClauseKind.PARAGRAPH}:
            led = clause.start >= beginning and _lists_processors((*clause.heading, clause.text))
        listing = number in served or (led and clause.kind in {ClauseKind.ITEM, ClauseKind.ROW})
        raw = _UNDERLINE.sub("", text[clause.start : clause.end]).strip()
        if clause.text:
            yield Block(
                raw=raw,
                clause=clause,
                margin=not (first <= number <= last or listing),
                edge=number in edge and not listing,
                header=clause.kind is ClauseKind.ROW and _RULE.search(text, clause.start, clause.end) is not None,
                introduced=bool(lead) or listing or (announced and clause.kind is ClauseKind.ITEM),
                lead=lead if clause.kind is ClauseKind.ITEM else "",
                crowded=number in crowd and not listing,
                listing=listing,
                matter=clause.start < beginning,
            )
