"""The cell that a length of time stands in: where it begins and ends, and whether it says how long data are kept."""

import re
from dataclasses import dataclass, replace

from monitor.clauses import ClauseKind
from monitor.facts.cell_phrases import BASIS, CUT_SENTENCE, MAXIMUM, SINCE, SINCE_OTHER
from monitor.facts.durations import Duration
from monitor.facts.phrases import gap, union
from monitor.facts.sentences import Sentence
from monitor.patterns import lazy

SMALL = r"[\s*_()\[\]<>~≤:.,–—-]{0,6}"
BEGINS = lazy(rf"^{SMALL}(?:{union(MAXIMUM)}\s(?:of\s|de\s|di\s)?)?$")
"""What may stand in a cell before its length of time."""
LABELLED = lazy(r"^[^:|]{2,80}\s?:\s?$")
RUNS_FROM = lazy(rf"[\s),]{{1,3}}(?:{union(MAXIMUM)}\s)?{union(SINCE)}")
FROM_OTHER = lazy(rf"[\s),]{{1,3}}{gap(7)}{union(SINCE_OTHER)}")
BOUNDED = lazy(rf"[\s(),]{{0,3}}{union(MAXIMUM)}(?!\w)")
ENDS = lazy(r"[\s*_).,;]{0,4}$")
LEGAL_BASIS = lazy(rf"^\W*(?:{gap(5)}{union(BASIS)})(?!\w)")
AFTER_BASIS = lazy(rf"(?<!\w){union(BASIS)}\W{{1,3}}$")
NEW_CELL = lazy(
    r"\s(?:You|We|Your|Our|The|This|These|In|If|Un|Une|Le|La|Les|Vous|Vos|Nous|Nos|Cette|Ces|En|Sie|Wir|Die|Der|Das|"
    r"Ihre|Nach|U|Uw|Wij|Onze|De|Het|Deze|Usted|Sus|El|Los|Las|Il|Lo|Gli|I|Si|In)\s[^\W\d_A-Z]"
)
"""A sentence that begins right after a length of time, as no sentence goes on: the cell beside it."""
COOKIE_NAME = lazy(r"^\S*_\S*$")
"""As in "_ga": a row that begins with it is of a table of cookies."""
SAID = lazy(r"(?<!\w)(?:you|we|vous|nous|sie|wir|u|je|wij|usted|può|potete|puede)\s")
"""Who does something in a whole sentence: no piece of a table."""
PRICE = lazy(r"[€$£%]|(?<!\w)(?:eur|usd|gbp)(?!\w)")
LONGEST_BASIS = 300
"""Characters of a cell that names why data are used."""
LONGEST_FRAGMENT = 220
"""Characters of a paragraph that may be a piece of a table."""
FEWEST = 2
"""Cells of a row that says what is kept and how long; "at most 3 years" does so only in a row of more."""


@dataclass(frozen=True, slots=True)
class CellLine:
    """A line of a cell around a length of time."""

    before: str
    """In lower case, like all of them."""
    after: str
    first: str
    """The first cell of the row, which says what the row is about; empty where the line stands in it."""
    row: tuple[str, ...]


def cell(sentence: Sentence, duration: Duration) -> CellLine:
    """Return the line of a cell that a length of time stands in."""
    begin, end = line(sentence, duration)
    row = tuple(part.strip() for part in sentence.plain.strip(" |").split("|"))
    first = sentence.first_cell.lower()
    if not sentence.column and begin < len(first) and "|" not in sentence.plain[:begin]:
        first = ""
    return CellLine(sentence.plain[begin : duration.start], sentence.plain[duration.end : end], first, row)


def line(sentence: Sentence, duration: Duration) -> tuple[int, int]:
    """Return where the line of a cell begins and ends in the sentence."""
    begin = sentence.plain.rfind("|", 0, duration.start) + 1
    end = sentence.plain.find("|", duration.end)
    end = len(sentence.plain) if end < 0 else end
    begin = max((place for place in sentence.breaks if begin <= place <= duration.start), default=begin)
    return begin, min((place for place in sentence.breaks if duration.end <= place <= end), default=end)


def focused(sentence: Sentence, duration: Duration) -> tuple[str, Duration]:
    """Return the words that a length of time belongs to, and where it stands in them.

    Of a row they are its first cell and the line of the cell; else the sentence.
    """
    if sentence.kind is not ClauseKind.ROW:
        return sentence.plain, duration
    found = cell(sentence, duration)
    before = f"{found.first} | {found.before}"
    words = sentence.plain[duration.start : duration.end]
    return f"{before}{words}{found.after}", replace(duration, start=len(before), end=len(before) + len(words))


def is_kept_in_cell(sentence: Sentence, duration: Duration, *, of_data: bool) -> bool:
    """Say whether a cell tells by itself how long data are kept, whatever the titles of the columns.

    It begins with the time and says from when that runs, or that it is the most; or its row names why the data are
    used. `of_data` says that the row's first cell names data.
    """
    found = cell(sentence, duration)
    width = len(found.row) + sentence.column
    if width < FEWEST or PRICE.search(found.after):
        return False
    begins = bool(BEGINS.match(found.before))
    registered = any(len(part) <= LONGEST_BASIS and LEGAL_BASIS.match(part) for part in found.row)
    if registered and (begins or (LABELLED.match(found.before) and ENDS.match(found.after))):
        return True
    other = FROM_OTHER.match(found.after) or COOKIE_NAME.match(found.row[0])
    if not begins or other or (is_short(duration) and not of_data):
        return False
    if RUNS_FROM.match(found.after):
        return True
    most = BOUNDED.match(found.after)
    bounded = (most or found.before.strip()) and width > FEWEST
    whole = ENDS.match(found.after[most.end() if most else 0 :]) and not sentence.holds(PRICE)
    return bool(whole and (bounded or of_data))


def is_kept_in_fragment(sentence: Sentence, duration: Duration) -> bool:
    """Say whether a line is a piece of a table that lost its cells, or the rest of a sentence about keeping.

    PDF documents come as lines, and excerpts leave lines out: "Contract 5 years from", "3 years You may object".
    """
    if sentence.kind is ClauseKind.ROW or is_short(duration) or len(sentence.plain) > LONGEST_FRAGMENT:
        return False
    before, after = sentence.plain[: duration.start], sentence.plain[duration.end :]
    if FROM_OTHER.match(after):
        return False
    runs = RUNS_FROM.match(after)
    parted = bool(NEW_CELL.match(sentence.words, duration.end))
    if AFTER_BASIS.search(before):
        return bool(runs or parted or ENDS.match(after))
    if BEGINS.match(before):
        return (bool(runs) and not SAID.search(after)) or (parted and duration.is_long)
    return bool(runs) and sentence.quote[:1].islower() and bool(re.search(CUT_SENTENCE, before))


def is_short(duration: Duration) -> bool:
    """Say whether a length of time is counted in days or hours."""
    return not duration.value.endswith(("Y", "M")) or "T" in duration.value
