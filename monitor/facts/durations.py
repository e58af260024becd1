"""Lengths of time in words, figures or both, as ISO 8601."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from monitor.facts.duration_words import (
    BUSINESS_AFTER,
    BUSINESS_BEFORE,
    BUSINESS_UNIT,
    FILLERS,
    JOINED,
    JOINED_ENDINGS,
    JOINED_PARTS,
    RARE_UNITS,
    TURNED,
    UNIT_WORDS,
    UNITS,
    WHOLE,
)
from monitor.facts.numbers import NUMBERS
from monitor.patterns import lazy

WHOLES = lazy(
    r"(?<![\w-])(?:" + "|".join(f"(?P<w{index}>{phrase})" for index, phrase in enumerate(WHOLE.values())) + r")(?!\w)"
)
JOINED_UNIT = lazy(
    r"(?<![\w.,/])(?P<first>\d{1,4}|[^\W\d_]{3,24}?)-?(?:"
    + "|".join(f"(?P<u{index}>{unit})" for index, unit in enumerate(JOINED.values()))
    + r")(?!\w)"
)
TURNED_UNIT = lazy(
    r"(?<!\w)(?:" + "|".join(f"(?P<u{index}>{unit})" for index, unit in enumerate(TURNED.values())) + r")\s"
    r"(?P<first>\d{1,3}(?![\d.,/]\d)|[^\W\d_]{3,24})(?!\w)"
)
NUMBER = r"(?:\d{1,4}(?![.,]\d)|'?[^\W\d_]{1,24}(?:-[^\W\d_]{1,12}){0,3})"
"""Figures, or any word: which words are numbers is asked afterwards, for there are a thousand."""
TWO_WORDS = lazy(r"[^\W\d_]+ (?:(?:y|et|and|hundred and|hundred) )?$")
DURATION = lazy(
    rf"(?<![\w.,/€$£-])(?P<first>{NUMBER})(?:\s?\(\s?(?P<second>{NUMBER})\s?\)|\s?\))?"
    rf"(?:(?<=[\d)])\s?(?:-|–|to|bis(?: zu)?|à|tot|a)\s?\(?(?P<upper>\d{{1,4}})\)?)?"
    rf"(?:[\s-]{{1,2}}|(?<=[\d)']))(?:(?:{FILLERS})\s){{0,2}}(?:(?P<business>{BUSINESS_BEFORE})[\s-])?"
    rf"(?:{'|'.join(f'(?P<u{index}>{unit})' for index, unit in enumerate(UNITS.values()))}|"
    rf"(?P<workdays>{BUSINESS_UNIT}))(?!\w)(?:\s(?P<after>{BUSINESS_AFTER})(?!\w))?",
)
LISTED = lazy(r"(?<![\w.,/€$£-])(?P<first>\d{1,3})\s(?:or|ou|oder|of|o|and|et|und|en|y|e)\s$")
"""The first of two numbers that share their unit: "2 or 10 years"."""
SPANNED = lazy(r"(?<!\w)(?:between|entre|zwischen|tussen|tra|fra)\s$")
"""What makes two numbers the ends of one span, of which the upper counts."""
ISO = lazy(r"(?<!\w)p(?:\d{1,3}[ymwd]|t\d{1,3}[hm])(?!\w)")
FREQUENCY = lazy(r"(?:once|twice|times|hours|every|each|tous les|alle|jede[nrs]?|elke|cada|ogni|une fois)\s$")
RARE_UNIT = lazy(r"(?:un|une|[\d)]) ?(?:an|ora)(?!\w)|un'ora")
SHORT_UNIT = lazy(r"(?<![\w.,/])(?P<first>\d{1,3})(?:d|(?P<hours>\s?h))(?![\w.:]|\s?\d)")
"""As in "7d" and "24h"; "3d" is a way of drawing and "9h" a time of day, so not any number will do."""
LONGEST_NUMBER = 24
"""Characters of a written number."""
FEWEST_HOURS, THREE_D = 24, 3
DIGIT = re.compile(r"\d")
ISO_LIKE = lazy(r"pt?\d|\d\s?[dh](?!\w)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Duration:
    """A length of time at `start` to `end` of the text it was found in."""

    value: str
    """ISO 8601, such as P30D."""
    start: int
    end: int
    business: bool = False
    """Counted in business days."""
    alternative: str | None = None
    """What the figures say where they disagree with the words beside them, as in "thirty (60) days".

    Words go before figures in the reading of contracts (UCC section 3-114), so they are `value`.
    """

    @property
    def is_long(self) -> bool:
        """A year or more: longer than any notice or answer."""
        return self.value.endswith("Y") or (
            self.value.endswith("M") and "T" not in self.value and len(self.value) > len("P9M")
        )

    @property
    def detail(self) -> dict[str, str | bool]:
        """What a fact keeps of it beside the value."""
        business: dict[str, str | bool] = {"business": True} if self.business else {}
        return business | ({"alternative": self.alternative} if self.alternative else {})


def durations(text: str) -> Iterator[Duration]:
    """Yield every length of time in a lower-case text, in order.

    >>> [found.value for found in durations("within thirty (30) days, at most six (6) weeks")]
    ['P30D', 'P6W']
    """
    whole = list(WHOLES.finditer(text))
    for match in DURATION.finditer(text):
        if not any(phrase.start() <= match.start() < phrase.end() for phrase in whole):
            yield from spelled(text, match)
    for match in whole:
        value = next(value for index, value in enumerate(WHOLE) if match[f"w{index}"])
        yield Duration(value=value, start=match.start(), end=match.end())
    for match in SHORT_UNIT.finditer(text):
        yield from shortened(match)
    for match in JOINED_UNIT.finditer(text):
        yield from united(text, match, JOINED)
    for match in TURNED_UNIT.finditer(text):
        if not is_number(text[max(0, match.start() - LONGEST_NUMBER) : match.start()].split()[-1:]):
            yield from united(text, match, TURNED)
    for match in ISO.finditer(text):
        yield Duration(value=match.group().upper(), start=match.start(), end=match.end())


def spelled(text: str, match: re.Match[str]) -> Iterator[Duration]:
    """Yield the lengths that a number and its unit stand for: two where two numbers share the unit."""
    first, second = number(text, match, "first"), number(text, match, "second")
    if (second or (first and not match["second"])) and not is_frequency(text, match):
        yield from listed(text, match)
        yield measured(match, first or second or 0, second)
    elif match["upper"] and not first and not second:
        yield replace(measured(match, int(match["upper"]), None), start=match.start("upper"))


def united(text: str, match: re.Match[str], units: Mapping[str, str]) -> Iterator[Duration]:
    """Yield the length that a unit beside its number stands for, where the word is a number."""
    amount = number(text, match, "first")
    if amount:
        form = next(form for index, form in enumerate(units) if match[f"u{index}"])
        yield Duration(value=form.format(amount), start=match.start(), end=match.end())


def is_number(words: Sequence[str]) -> bool:
    """Say whether the word, if there is one, is a number: then the unit after it is its own."""
    return any(word.isdecimal() or word in NUMBERS for word in words)


def may_measure(text: str, words: frozenset[str]) -> bool:
    """Say whether a text of these words may hold a length of time: a test much quicker than the grammar."""
    if not UNIT_WORDS.isdisjoint(words):
        return True
    if any(part in text for part in JOINED_PARTS) and any(word.endswith(JOINED_ENDINGS) for word in words):
        return True
    if DIGIT.search(text) and ISO_LIKE.search(text):
        return True
    return not RARE_UNITS.isdisjoint(words) and RARE_UNIT.search(text) is not None


def is_frequency(text: str, match: re.Match[str]) -> bool:
    """Say whether the words are a rhythm and no length: "once a day", "every 30 days"."""
    return bool(FREQUENCY.search(text, max(0, match.start() - 12), match.start()))


def listed(text: str, match: re.Match[str]) -> Iterator[Duration]:
    """Yield the length that borrows its unit from the one that follows: the first of "2 or 10 years"."""
    before = LISTED.search(text, max(0, match.start() - 12), match.start())
    if before and not SPANNED.search(text, max(0, before.start() - 12), before.start()):
        yield Duration(value=unit_of(match).format(int(before["first"])), start=before.start(), end=before.end("first"))


def shortened(match: re.Match[str]) -> Iterator[Duration]:
    """Yield the length that a number with the first letter of its unit stands for, where it is one."""
    amount = int(match["first"])
    if amount >= FEWEST_HOURS if match["hours"] else amount != THREE_D:
        value = f"PT{amount}H" if match["hours"] else f"P{amount}D"
        yield Duration(value=value, start=match.start(), end=match.end())


def measured(match: re.Match[str], first: int, second: int | None) -> Duration:
    """Return the duration that a match of the grammar stands for."""
    form = unit_of(match)
    amount = other = int(match["upper"] or first)
    if second and not match["upper"]:
        amount, other = (second, first) if match["first"].isdecimal() else (first, second)
    return Duration(
        value=form.format(amount),
        start=match.start(),
        end=match.end(),
        business=any(match[name] for name in ("workdays", "business", "after")),
        alternative=form.format(other) if other != amount else None,
    )


def unit_of(match: re.Match[str]) -> str:
    """Return the ISO form of the unit that matched; business days are days."""
    if match["workdays"]:
        return "P{}D"
    return next(form for index, form in enumerate(UNITS) if match[f"u{index}"])


def number(text: str, match: re.Match[str], group: str) -> int | None:
    """Return the value of figures or a written number, also of two words like "forty five"; None of any other word."""
    word = match[group]
    if word is None or word.isdecimal():
        return int(word) if word else None
    before = TWO_WORDS.search(text, max(0, match.start(group) - 30), match.start(group))
    return (NUMBERS.get(before.group() + word) if before else None) or NUMBERS.get(word)
