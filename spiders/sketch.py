"""Pure: what a policy's page should look like, in a few kilobytes, and how a text stands to that."""

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from hashlib import blake2b

from spiders.languages import spoken_in
from spiders.words import WORD, word_count
from storage.jobs import Sketch

DIGITS = 8
"""Hexadecimal, of the hash of a line."""


def sketch(text: str, language: str | None) -> Sketch:
    """Return the sketch of a version's text; `language` is the ISO 639-1 code that its page declared.

    Pages declare wrong languages, and change their minds: what the words themselves plainly say wins.

    >>> sketch("We keep logs.", "en")
    Sketch(words=3, language='en', lines='16222774')
    """
    return Sketch(words=word_count(text), language=spoken_in(text) or language, lines="".join(line_hashes(text)))


def hashes_of(expected: Sketch) -> tuple[str, ...]:
    """Return the hashes of a sketch one by one."""
    return tuple(expected.lines[place : place + DIGITS] for place in range(0, len(expected.lines), DIGITS))


def line_hashes(text: str) -> tuple[str, ...]:
    """Return a short hash of every line that has words, by its words alone: not by its mark-up, case or punctuation."""
    spoken = (" ".join(WORD.findall(line.casefold())) for line in text.splitlines())
    return tuple(blake2b(words.encode(), digest_size=DIGITS // 2).hexdigest() for words in spoken if words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """How a text stands to the version that we have."""

    kept: float
    """Share of that version's lines that it has, wherever they stand."""
    length: float
    """Its words, as a share of that version's."""
    strange: int
    """How many of its lines that version does not have."""
    stretch: float
    """Share of that version's lines between the first and the last one that it has, its title aside."""
    whole: float
    """Share of that stretch that it has."""


def likeness(text: str, expected: Sketch) -> Likeness:
    """Return how a text stands to a version's sketch."""
    lines = set(line_hashes(text))
    ours = hashes_of(expected)
    known = set(ours)
    begin, end = stretch(ours, lines)
    between = ours[begin:end]
    return Likeness(
        kept=len(known & lines) / max(len(known), 1),
        length=word_count(text) / max(expected.words, 1),
        strange=len(lines - known),
        stretch=len(between) / max(len(ours), 1),
        whole=sum(line in lines for line in between) / max(len(between), 1),
    )


def stretch(expected: Sequence[str], lines: AbstractSet[str]) -> tuple[int, int]:
    """Return where the lines begin and end among the expected ones.

    The title tells nothing, since it stands over any part of a text; nor do lines that occur more than once.
    """
    times = Counter(expected)
    places = [place for place, line in enumerate(expected) if place and line in lines and times[line] == 1]
    return (places[0], places[-1] + 1) if places else (0, 0)
