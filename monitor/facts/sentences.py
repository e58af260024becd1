"""The text as the readers of facts see it: sentences, each knowing the clause it stands in."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar, cast

from monitor.clauses import Clause, ClauseKind, bounded, clauses
from monitor.facts.durations import Duration, durations, may_measure
from monitor.facts.language import language_of
from monitor.facts.names import capitals
from monitor.facts.phrases import words
from monitor.facts.row_pieces import row_pieces
from monitor.once import once
from monitor.openings import Opening, beginnings, opening
from monitor.sharing import shared
from storage.records import Fact, FactKind

Found = TypeVar("Found")
PLAINER = {"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "\u00a0": " ", "\u2011": "-"}
BOUNDARY = re.compile(r"[.!?…][\"”’»)\]]{0,3}\s+(?=[\"“„«(\[]{0,3}[^\W\d_a-zß-öø-ÿ])")
RUN_IN = re.compile(r"\s{0,8}(?:\*\*|__)(?P<title>[^*_\n]{2,80}[.?!])(?:\*\*|__)\s?\S")
WORD = re.compile(r"\w+")
DIGIT = re.compile(r"\d")
LAST_WORD = re.compile(r"[\w.]{1,20}$")
ABBREVIATIONS = words(
    "e.g i.e etc inc ltd co corp art no nr ca z.b bzw d.h u.a o.ä abs ziff p.ex cf ex st dr mr mrs ms sec vs par núm "
    "sr sra sig bijv o.a d.w.z evt resp approx u.s s.p.a s.r.l n.v b.v s.a"
)


LONGEST = 1_500
"""Characters of a sentence, or row, that is read as one."""
MOST = 10_000
"""Sentences and rows of which facts are read: four times those of the longest of 240 real policies."""
SHARED = 4_096
"""Wordings that are remembered, and what was read of them: two texts of 300 kB."""


def straightened(text: str) -> str:
    """Return a text with straight quotes and ordinary spaces, as long as it was; most of it has no others."""
    if not text.isascii():
        for sign, plainer in PLAINER.items():
            text = text.replace(sign, plainer)
    return text


@shared(64)
def joined(heading: tuple[str, ...]) -> str:
    """Return headings as one line in lower case: many sentences stand under the same."""
    return straightened(" / ".join(heading)).lower()


@dataclass(frozen=True, eq=False)
class Wording:
    """What the words of a sentence say by themselves, wherever it stands."""

    quote: str

    @once
    def words(self) -> str:
        """The sentence with straight quotes and ordinary spaces: as long as the quote."""
        return straightened(self.quote)

    @once
    def plain(self) -> str:
        """The words in lower case: what patterns are matched against."""
        return self.words.lower()

    @once
    def vocabulary(self) -> frozenset[str]:
        """The different words in lower case: whether one of some words stands here is asked of it most quickly."""
        return frozenset(WORD.findall(self.plain))

    @once
    def capitals(self) -> tuple[tuple[int, str], ...]:
        """Every word with a capital, and where it stands."""
        return tuple(capitals(self.words))

    @once
    def durations(self) -> tuple[Duration, ...]:
        """Every length of time in the sentence, located in `plain`."""
        return tuple(durations(self.plain)) if may_measure(self.plain, self.vocabulary) else ()

    @once
    def numbered(self) -> bool:
        """Whether it holds a digit."""
        return DIGIT.search(self.words) is not None

    @once
    def beginnings(self) -> frozenset[str]:
        """How its words begin."""
        return beginnings(self.vocabulary)

    @once
    def searched(self) -> dict[int, bool]:
        """Whether each pattern that was searched for is found, by its identity."""
        return {}

    def holds(self, pattern: re.Pattern[str]) -> bool:
        """Say whether a pattern of this module's readers is found in `plain`: it is searched for once."""
        found = self.searched.get(id(pattern))
        if found is None:
            opened = opening_of(pattern)
            if opened is None:
                found = pattern.search(self.plain) is not None
            else:
                found = opened.finds(pattern, self.plain, self.beginnings)
            self.searched[id(pattern)] = found
        return found


OPENINGS: dict[int, tuple[re.Pattern[str], Opening | None]] = {}
"""What each pattern begins with; the pattern is kept, so that its identity stays its own."""


def opening_of(pattern: re.Pattern[str]) -> Opening | None:
    """Return what a pattern begins with: of each pattern it is worked out once."""
    found = OPENINGS.get(id(pattern))
    if found is None:
        found = OPENINGS[id(pattern)] = pattern, opening(pattern.pattern, pattern.flags)
    return found[1]


@shared(SHARED)
def worded(quote: str) -> Wording:
    """Return the wording of a sentence: two versions of a policy share most, and what is read of one is kept."""
    return Wording(quote)


@dataclass(frozen=True)
class Sentence:
    """One sentence of a clause, or one row of a table."""

    clause: int
    """Which clause of the text, counted from 0."""
    kind: ClauseKind
    heading: tuple[str, ...]
    quote: str
    run_in: str = ""
    """The bold title that its paragraph begins with, in lower case: "**Your rights.** You may ask ..."."""
    column: int = 0
    """Of the first cell in the row it is, or is a piece of."""
    breaks: tuple[int, ...] = ()
    """Where in the quote a new line of a cell begins."""
    first_cell: str = ""
    """Of its row, which says what the row is about; empty outside of tables."""

    @once
    def wording(self) -> Wording:
        """Its words, without the place where it stands."""
        return worded(self.quote)

    @once
    def words(self) -> str:
        """The sentence with straight quotes and ordinary spaces: as long as the quote."""
        return self.wording.words

    @once
    def plain(self) -> str:
        """The words in lower case: what patterns are matched against."""
        return self.wording.plain

    @once
    def under(self) -> str:
        """The headings above in lower case, outermost first."""
        return joined(self.heading)

    @once
    def vocabulary(self) -> frozenset[str]:
        """The different words in lower case."""
        return self.wording.vocabulary

    @once
    def capitals(self) -> tuple[tuple[int, str], ...]:
        """Every word with a capital, and where it stands."""
        return self.wording.capitals

    @once
    def durations(self) -> tuple[Duration, ...]:
        """Every length of time in the sentence, located in `plain`."""
        return self.wording.durations

    def holds(self, pattern: re.Pattern[str]) -> bool:
        """Say whether a pattern is found in `plain`: in all sentences of this wording it is searched for once."""
        return self.wording.holds(pattern)

    def fact(self, kind: FactKind, value: str | None, /, **detail: str | bool) -> Fact:
        """Return a fact that this sentence states."""
        return Fact(kind=kind, value=value, quote=self.quote, heading=self.heading, detail=detail)


@dataclass(frozen=True, eq=False)
class Document:
    """A whole text, read once and asked by every reader of facts."""

    text: str
    given: str | None
    """The ISO 639-1 code of its language, where known."""
    sentences: tuple[Sentence, ...]
    """Of the text, or of the part of it that is read."""

    @once
    def language(self) -> str:
        """The ISO 639-1 code of its language, as given or told from the text."""
        return self.given or language_of(self.text)

    @once
    def places(self) -> dict[str, list[int]]:
        """Where every word stands: the numbers of its sentences, the words in alphabetical order."""
        found: dict[str, list[int]] = defaultdict(list)
        for number, sentence in enumerate(self.sentences):
            for word in sentence.vocabulary:
                found[word].append(number)
        return dict(sorted(found.items()))

    @once
    def dictionary(self) -> tuple[str, ...]:
        """Every word of the text once, in alphabetical order."""
        return tuple(self.places)

    @once
    def answers(self) -> dict[object, tuple[object, ...]]:
        """What each reader found that was asked."""
        return {}

    def asked(self, reader: Callable[["Document"], Iterable[Found]]) -> tuple[Found, ...]:
        """Return what a reader finds: it reads once, however many ask."""
        if reader not in self.answers:
            self.answers[reader] = tuple(reader(self))
        return cast("tuple[Found, ...]", self.answers[reader])

    def holding(self, stems: Iterable[str]) -> Iterator[Sentence]:
        """Yield the sentences with a word that begins with one of the stems, in order: a test before any pattern."""
        numbers: set[int] = set()
        for stem in stems:
            for word in islice(self.dictionary, bisect_left(self.dictionary, stem), None):
                if not word.startswith(stem):
                    break
                numbers.update(self.places[word])
        return (self.sentences[number] for number in sorted(numbers))


def read(text: str, language: str | None = None) -> Document:
    """Return the document that a text is; of one made to be slow, its first `MOST` sentences."""
    return Document(text=text, given=language, sentences=tuple(islice(sentences(text), MOST)))


def sentences(text: str) -> Iterator[Sentence]:
    """Yield every sentence of every clause, in order; a row of a table is one sentence."""
    for number, clause in enumerate(clauses(text)):
        if clause.kind is ClauseKind.ROW:
            yield from row(number, clause, text[clause.start : clause.end])
            continue
        bold = RUN_IN.match(text, clause.start, clause.end) if clause.kind is ClauseKind.PARAGRAPH else None
        title = bold["title"].lower() if bold else ""
        for piece in pieces(clause):
            if piece.strip():
                yield Sentence(number, clause.kind, clause.heading, piece.strip(), title)


def row(number: int, clause: Clause, raw: str) -> Iterator[Sentence]:
    """Yield a row as one sentence, or a long one as several, each of whole cells."""
    for piece in row_pieces(clause, raw, LONGEST):
        if piece.words:
            yield Sentence(
                number,
                clause.kind,
                clause.heading,
                piece.words,
                column=piece.column,
                breaks=piece.breaks,
                first_cell=piece.first_cell,
            )


def pieces(clause: Clause) -> Iterator[str]:
    """Yield the sentences that a clause is made of."""
    for piece in split(clause.text):
        yield from bounded(piece, LONGEST)


def split(text: str) -> Iterator[str]:
    """Yield the sentences of a text as they stand; a full stop after an abbreviation or a number ends none."""
    start = 0
    for boundary in BOUNDARY.finditer(text):
        if text[boundary.start()] == "." and not ends_sentence(text[max(0, boundary.start() - 20) : boundary.start()]):
            continue
        yield text[start : boundary.end()]
        start = boundary.end()
    yield text[start:]


def ends_sentence(before: str) -> bool:
    """Say whether a full stop after these characters ends a sentence: "e.g." does not, nor "1." of "1. Januar"."""
    last = LAST_WORD.search(before)
    if last is None:
        return True
    word = last.group().lower()
    return word not in ABBREVIATIONS and not (word.replace(".", "").isdigit() and len(word) < len("2024"))
