"""Lengths of time in words: "thirty (30) days" and "1 month" as one comparable number of days."""

from collections.abc import Iterator
from dataclasses import dataclass

from monitor.facts.numbers import NUMBERS
from monitor.materiality.words import fold, listed
from monitor.sharing import shared

_ARTICLES = listed("a an another otro both beide")
"""Said of one, or of two, and no number of these."""
_NUMBERS = {
    said: number for word, number in NUMBERS.items() if (said := fold(word)).isalpha() and said not in _ARTICLES
}
_UNITS = {
    unit: days
    for days, units in (
        (1 / 1440, "minute minutes minuten minuut minuto minutos minuti"),
        (1 / 24, "hour hours heure heures stunde stunden uur uren hora horas ora ore"),
        (1, "day days jour jours tag tage tagen dag dagen dia dias giorno giorni"),
        (7, "week weeks semaine semaines woche wochen weken semana semanas settimana settimane"),
        (30.4375, "month months mois monat monate monaten maand maanden mes meses mese mesi"),
        (365.25, "year years an ans annee annees jahr jahre jahren jaar ano anos anno anni"),
    )
    for unit in units.split()
}
_KINDS_OF_DAY = {"business", "working", "calendar", "consecutive", "werk", "kalender", "further", "additional", "more"}
_KINDS_OF_DAY |= {"weitere", "weiteren", "autres"}
_TOLERANCE = 0.025
"""A month is thirty days, ninety days are three months (guideline, hard cases): 2.5 % apart is the same length."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A length of time as a text says it."""

    days: float
    quote: str
    position: int
    """Of its first word among the words."""

    def equals(self, other: "Period") -> bool:
        """Return whether two lengths are the same time in other words."""
        return abs(self.days - other.days) <= _TOLERANCE * max(self.days, other.days)


def periods(words: tuple[str, ...]) -> tuple[Period, ...]:
    """Return the lengths of time among folded words, in order.

    >>> [period.quote for period in periods(("within", "thirty", "30", "business", "days"))]
    ['30 business days']
    """
    return () if _UNIT.isdisjoint(words) else _periods(words)


def same_periods(before: tuple[str, ...], after: tuple[str, ...]) -> bool:
    """Return whether two passages say the same lengths of time in the same order."""
    ours, theirs = periods(before), periods(after)
    return len(ours) == len(theirs) and all(one.equals(other) for one, other in zip(ours, theirs, strict=True))


def timeless(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words with one sign for each length of time, however it is written.

    >>> timeless(("within", "thirty", "30", "days"))
    ('within', 'aperiod')
    """
    lengths = {period.position: period for period in periods(words)}
    if not lengths:
        return words
    said: list[str] = []
    skip = 0
    for position, word in enumerate(words):
        skip -= 1
        if position in lengths:
            for spelled in (2, 1):
                number = _number(word)
                if number is not None and _spelled(words[max(0, position - spelled) : position]) == number:
                    del said[-spelled:]
                    break
            said.append("aperiod")
            skip = lengths[position].quote.count(" ") + 1
        elif skip <= 0:
            said.append(word)
    return tuple(said)


_UNIT = frozenset(_UNITS)


@shared(64)
def _periods(words: tuple[str, ...]) -> tuple[Period, ...]:
    return tuple(_each(words))


def _each(words: tuple[str, ...]) -> Iterator[Period]:
    for place, unit in enumerate(words):
        if unit not in _UNITS or not place:
            continue
        position = place - 2 if words[place - 1] in _KINDS_OF_DAY else place - 1
        number = _number(words[position]) if position >= 0 else None
        if words[max(0, place - len(_AND_A_HALF)) : place] == _AND_A_HALF:
            position = place - len(_AND_A_HALF)
            quote = " ".join(words[position : place + 1])
            yield Period(days=1.5 * _UNITS[unit], quote=quote, position=position)
            continue
        if words[max(0, place - 2) : place] == _HALF_A:
            yield Period(days=_UNITS[unit] / 2, quote=" ".join(words[place - 2 : place + 1]), position=place - 2)
            continue
        if words[position] == "a" and words[position - 1] in _LASTING:
            number = 1
        if number is not None:
            quote = " ".join(words[position : place + 1])
            yield Period(days=number * _UNITS[unit], quote=quote, position=position)


_AND_A_HALF, _HALF_A = ("one", "and", "a", "half"), ("half", "a")
_LASTING = frozenset({"for", "within", "after", "than", "least"})
"""Behind one of these "a week" is a length of time; "once a week" and "10 % a year" are none."""


def _spelled(words: tuple[str, ...]) -> int | None:
    """Return the number that one or two words say: "20", "twenty", "twenty four"."""
    numbers = [_number(word) for word in words]
    match numbers:
        case [int(one)]:
            return one
        case [int(tens), int(one)] if tens >= _TENS > one:
            return tens + one
        case _:
            return None


_TENS = 20
"""The first number that another may follow to make a greater one."""


def _number(word: str) -> int | None:
    if word.isdecimal() and len(word) <= 4:  # noqa: PLR2004 - longer digits are no count of days
        return int(word)
    return _NUMBERS.get(word)
