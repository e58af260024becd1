"""What the text around a sentence says of the lengths of time in it: headings, tables, and the words before a list."""

import re
from dataclasses import dataclass

from monitor.clauses import ClauseKind
from monitor.facts.retention_exclusions import COOKIE, of_data
from monitor.facts.retention_phrases import RETAINED, TITLED
from monitor.facts.sentences import Sentence, Wording
from monitor.facts.tables import cells
from monitor.sharing import shared

COLON = re.compile(r":[^\w:]*$")
ANNOUNCES = re.compile(
    r"(?<!\w)(?:follow|below|suivant|ci-dessous|ci-après|folgend|unten|nachstehend|volgend|hieronder|onderstaand|"
    r"siguiente|a continuación|seguent|di seguito|qui sotto)"
)
"""Like a colon at its end, what leads into a list or table."""
ENTRY = re.compile(r"^\W*(?:[^:.]{2,80}\s?[:–—-]\s|\d{1,4}(?![.\d]))")
SHORTEST_TEXT = 120
"""Characters below which a paragraph may be a cell of a table that lost its lines, or a title that is no heading."""


@dataclass(frozen=True, slots=True)
class Spot:
    """What holds where a sentence stands."""

    column: int | None
    """Which column of the table holds how long data are kept, counted from 0."""
    introduced: bool
    """A heading, a title or the words before a list say that what follows is how long data are kept."""
    follows: bool
    """The item before says how long data are kept."""
    cookies: bool
    """The table is one of cookies: it says so itself, or the words before it do."""
    about: str
    """What the words before the sentence name, for a sentence that is only a length of time."""


class Surroundings:
    """Walks through the sentences of a text in order and knows what holds at each."""

    def __init__(self) -> None:
        """Begin before the first sentence."""
        self._column: int | None = None
        self._cookies = False
        self._row = self._kept = self._entry = self._line = self._spoke = -2
        self._lead = self._title = self._about = ""
        self._listed = self._closed = self._hinted = False

    def enter(self, sentence: Sentence) -> None:
        """Take in what a sentence says of its own place, before it is asked."""
        if sentence.kind is ClauseKind.HEADING:
            self._lead = self._title = ""
            self._listed = self._closed = self._hinted = False
        if sentence.kind is ClauseKind.ROW:
            self._enter_row(sentence)
        if sentence.run_in:
            self._closed = not TITLED.search(sentence.run_in)
            self._title = "" if self._closed else self._title

    def _enter_row(self, sentence: Sentence) -> None:
        if sentence.clause - self._row > 1:
            self._column = None
            # A row of data is no row of titles: that it names cookies says nothing of the rows below.
            self._cookies = bool(
                (not sentence.durations and sentence.holds(COOKIE)) or COOKIE.search(self._about.lower())
            )
        self._column = titled_column(sentence) if self._column is None else self._column
        self._row = sentence.clause

    def place(self, sentence: Sentence) -> Spot:
        """Return what holds for the sentence that was entered last."""
        listed = is_listed(sentence) or self._is_line(sentence)
        introduced = bool(
            (entitled(sentence.under) and not self._closed and (listed or not self._listed))
            or (sentence.run_in and TITLED.search(sentence.run_in))
            or (listed and (self._lead or (sentence.clause - self._entry <= 1 and is_entry(sentence))))
            or (self._title and len(sentence.plain) < SHORTEST_TEXT)
            or (self._hinted and sentence.kind is ClauseKind.ITEM and names_data(sentence))
        )
        tabled = sentence.kind is ClauseKind.ROW
        return Spot(
            column=self._column if tabled else None,
            introduced=introduced,
            follows=listed and sentence.clause - self._kept <= 1,
            cookies=tabled and self._cookies,
            about=self._about,
        )

    def leave(self, sentence: Sentence, *, kept: bool) -> None:
        """Take in what a sentence says of the place after it; `kept` says that it holds a retention period."""
        if kept:
            self._kept = sentence.clause
            self._entry = sentence.clause if is_entry(sentence) else self._entry
            self._listed = self._listed or is_listed(sentence)
        if self._is_line(sentence):
            self._line = sentence.clause
        elif sentence.kind is ClauseKind.PARAGRAPH:
            self._leave_paragraph(sentence)
        elif sentence.kind is ClauseKind.ITEM and not sentence.durations and leads(sentence.wording):
            self._lead = sentence.plain
        if not sentence.durations:
            self._about = sentence.quote if sentence.vocabulary else ""
            self._title = still_titled(sentence, self._title)

    def _leave_paragraph(self, sentence: Sentence) -> None:
        self._lead = sentence.plain if leads(sentence.wording) else ""
        self._line = sentence.clause
        self._hinted = sentence.plain.endswith(":") and sentence.clause - self._spoke <= 1
        if sentence.holds(RETAINED) and of_data(sentence.plain):
            self._spoke = sentence.clause

    def _is_line(self, sentence: Sentence) -> bool:
        """Say whether a paragraph is an item that lost its bullet: lines such as "invoices: 10 years" below a lead."""
        return bool(
            self._lead
            and sentence.kind is ClauseKind.PARAGRAPH
            and sentence.clause - self._line <= 1
            and len(sentence.plain) < SHORTEST_TEXT
            and ENTRY.match(sentence.plain)
        )


def is_listed(sentence: Sentence) -> bool:
    """Say whether a sentence stands in a list or table."""
    return sentence.kind in {ClauseKind.ITEM, ClauseKind.ROW}


def is_entry(sentence: Sentence) -> bool:
    """Say whether a sentence is a row, or an item such as "invoices: 10 years": no sentence of its own."""
    return sentence.kind is ClauseKind.ROW or bool(ENTRY.match(sentence.plain))


def names_data(sentence: Sentence) -> bool:
    """Say whether an entry of a list names data before its first length of time."""
    first = min((duration.start for duration in sentence.durations), default=0)
    return is_entry(sentence) and of_data(sentence.plain[:first])


def leads(wording: Wording) -> bool:
    """Say whether a sentence leads into a list of what is kept or deleted when."""
    announces = wording.holds(ANNOUNCES) or bool(COLON.search(wording.plain))
    return announces and (wording.holds(RETAINED) or wording.holds(TITLED))


def still_titled(sentence: Sentence, title: str) -> str:
    """Return the title that holds after a sentence without a length of time: it, the one before, or none."""
    if sentence.kind is not ClauseKind.PARAGRAPH:
        return title
    if len(sentence.plain) >= SHORTEST_TEXT:
        return ""
    if sentence.holds(TITLED) or (title and sentence.holds(RETAINED)):
        return title or sentence.plain
    return "" if sentence.plain[-1] in ".?!:" else title


def titled_column(sentence: Sentence) -> int | None:
    """Return the column of a row of titles that holds how long data are kept."""
    titles = enumerate(cells(sentence.plain), start=sentence.column)
    return next((number for number, title in titles if len(title) < SHORTEST_TEXT and TITLED.search(title)), None)


@shared(1024)
def entitled(under: str) -> bool:
    """Say whether one of the two headings nearest above speaks of how long data are kept."""
    return any(TITLED.search(heading) for heading in under.split(" / ")[-2:])
