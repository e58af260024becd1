"""Lengths of time in words, figures or both, as ISO 8601."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from monitor.facts.numbers import NUMBERS
from monitor.facts.phrases import words

DESIGNATORS: Mapping[str, str] = {
    "P{}D": r"(?:calendar[- ]?)?days?|jours?|(?:kalender)?tage?n?|(?:kalender)?dag(?:en)?|d[ií]as?|giorn[oi]",
    "P{}W": r"weeks?|semaines?|wochen?|week|weken|semanas?|settiman[ae]",
    "P{}M": r"months?|mois|monate?[ns]?|maand(?:en)?|mes(?:es)?|mes[ei]",
    "P{}Y": r"years?|yrs?|ans?|années?|jahre?[ns]?|jaar|jaren|años?|ann[oi]",
    "PT{}H": r"hours?|hrs?|heures?|stunden?|uur|uren|horas?|or[ae]",
    "PT{}M": r"minutes?|minuten?|minuut|minuten|minutos?|minut[oi]",
}
BUSINESS_UNIT = r"werktage?n?|arbeitstage?n?|bankarbeitstage?n?|geschäftstage?n?|werkdag(?:en)?"
BUSINESS_BEFORE = r"business|working|work|trading"
BUSINESS_AFTER = r"ouvr(?:able|é)s?|h[áa]bil(?:es)?|laborables?|lavorativ[oi]|werkbare"
FILLERS = (
    r"calendar|consecutive|full|additional|further|more|other|whole|weiteren?|volle[nr]?|aufeinanderfolgende[nr]?|"
    r"aanvullende|extra|opeenvolgende|maximum|kalender"
)
FORTNIGHT = re.compile(r"(?<!\w)(?:a )?fortnight(?!\w)")
NUMBER = r"(?:\d{1,4}(?![.,]\d)|'?[^\W\d_]{1,24}(?:-[^\W\d_]{1,12}){0,3})"
"""Figures, or any word: which words are numbers is asked afterwards, for there are a thousand."""
TWO_WORDS = re.compile(r"[^\W\d_]+ (?:(?:y|et|and|hundred and|hundred) )?$")
UNITS = "|".join(f"(?P<u{index}>{unit})" for index, unit in enumerate(DESIGNATORS.values()))
DURATION = re.compile(
    rf"(?<![\w.,/€$£-])(?P<first>{NUMBER})(?:\s?\(\s?(?P<second>{NUMBER})\s?\))?"
    rf"(?:(?<=\d)\s?(?:-|–|to|bis|à|tot|a)\s?(?P<upper>\d{{1,4}}))?"
    rf"[\s-]{{0,2}}(?:(?:{FILLERS})\s)?(?:(?P<business>{BUSINESS_BEFORE})[\s-])?"
    rf"(?:{UNITS}|(?P<workdays>{BUSINESS_UNIT}))(?!\w)(?:\s(?P<after>{BUSINESS_AFTER})(?!\w))?",
)
ISO = re.compile(r"(?<!\w)p(?:\d{1,3}[ymwd]|t\d{1,3}[hm])(?!\w)")
FREQUENCY = re.compile(r"(?:once|twice|times|hours|every|each|tous les|alle|jede[nrs]?|elke|cada|ogni|une fois)\s$")


UNIT_WORDS = words(
    "day days week weeks month months year years yr yrs hour hours hrs minute minutes fortnight "
    "jour jours semaine semaines mois ans "
    "année années heure heures tag tage tagen kalendertage kalendertagen werktag werktage werktagen arbeitstage "
    "arbeitstagen woche wochen "
    "monat monate monaten monats jahr jahre jahren stunde stunden minuten geschäftstage geschäftstagen "
    "bankarbeitstage bankarbeitstagen "
    "dag dagen kalenderdagen werkdag werkdagen weken maand maanden jaar jaren uur uren minuut día días dia dias "
    "semana semanas mes meses "
    "año años hora horas minuto minutos giorno giorni settimana settimane mese mesi anno anni ore minuti"
)
RARE_UNITS = words("an ora")
"""Units that are ordinary words in another language, so a number must stand before them."""
RARE_UNIT = re.compile(r"(?:un|une|[\d)]) ?(?:an|ora)(?!\w)|un'ora")
ISO_LIKE = re.compile(r"pt?\d")


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
    """What the words say where the figures in brackets beside them say `value`."""

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
    for match in DURATION.finditer(text):
        first, second = number(text, match, "first"), number(text, match, "second")
        if first and (second or not match["second"]) and not is_frequency(text, match):
            yield measured(match, first, second)
    for match in ISO.finditer(text):
        yield Duration(value=match.group().upper(), start=match.start(), end=match.end())
    for match in FORTNIGHT.finditer(text):
        yield Duration(value="P2W", start=match.start(), end=match.end())


def may_measure(text: str, words: frozenset[str]) -> bool:
    """Say whether a text of these words may hold a length of time: a test much quicker than the grammar."""
    if not UNIT_WORDS.isdisjoint(words):
        return True
    return bool(ISO_LIKE.search(text) or (not RARE_UNITS.isdisjoint(words) and RARE_UNIT.search(text)))


def is_frequency(text: str, match: re.Match[str]) -> bool:
    """Say whether the words are a rhythm and no length: "once a day", "every 30 days"."""
    return bool(FREQUENCY.search(text, max(0, match.start() - 12), match.start()))


def measured(match: re.Match[str], first: int, second: int | None) -> Duration:
    """Return the duration that a match of the grammar stands for."""
    form = "P{}D" if match["workdays"] else form_of(match)
    amount = int(match["upper"]) if match["upper"] else second or first
    return Duration(
        value=form.format(amount),
        start=match.start(),
        end=match.end(),
        business=any(match[name] for name in ("workdays", "business", "after")),
        alternative=form.format(first) if second and first != amount else None,
    )


def form_of(match: re.Match[str]) -> str:
    """Return the ISO form of the unit that matched."""
    return next(form for index, form in enumerate(DESIGNATORS) if match[f"u{index}"])


def number(text: str, match: re.Match[str], group: str) -> int | None:
    """Return the value of figures or a written number, also of two words like "forty five"; None of any other word."""
    word = match[group]
    if word is None or word.isdigit():
        return int(word) if word else None
    before = TWO_WORDS.search(text, max(0, match.start(group) - 30), match.start(group))
    return (NUMBERS.get(before.group() + word) if before else None) or NUMBERS.get(word)
