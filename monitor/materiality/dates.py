"""Calendar dates among folded words, and the lines whose whole point is one."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from monitor.facts.months import NAMES, SHORT, numbered
from monitor.materiality.vocabulary import mentions
from monitor.materiality.wording import SMALL
from monitor.materiality.words import REMEMBERED, listed
from monitor.sharing import shared

MONTHS = numbered(NAMES, SHORT)
_AROUND = listed("""
    mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday gmt utc am pm of st nd
    rd th the le du de den am der el del lundi mardi mercredi jeudi vendredi samedi dimanche h cet cest est
""")
LABELS = """
    lastupdated | lastmodified | lastmod= | last updat | latest updat | updated | last modif | modified | last revis
    | latest revis | revised | revision | last review | last change | last amended | last edited | amended | published
    | posted | effective | version | dated | as of | applies from | date of | date= | current as of | in force
    | mise a jour | mises a jour | mis a jour | actualis | maj= | modifie | modification | en vigueur | a jour | version
    | en date du | date de | publie | revise | revision | applicable a compter | stand= | aktualisier | zuletzt
    | letzte anderung | letzte anpassung | gultig | geandert | geltend | fassung | stand vom | datum | veroffentlicht
    | in kraft | bijgewerkt | laatst | laatste wijziging | geldig | versie | gewijzigd | datum | gepubliceerd
    | van kracht | ultima actualizacion | actualizad | actualizacion | ultima modificacion | modificad | en vigor
    | version | fecha | publicad | revisad | ultima revision | ultimo aggiornamento | aggiornat | aggiornamento
    | ultima modifica | modificat | in vigore | versione | data di | pubblicat | ultima revisione"""
EFFECTIVE = """
    effective | applies from | apply from | take effect | takes effect | in force | en vigueur | a compter du
    | applicable a partir | gultig ab | tritt in kraft | gilt ab | in kraft | ingang | geldig vanaf | en vigor
    | in vigore"""
_LABEL_WORDS = 14
_LABEL = frozenset(LABELS.replace("|", " ").split()) - frozenset(
    {"effective", "applies", "vigueur", "gultig", "vigore", "vigor"}
)
"""Without those of the day from which a text applies: to say that instead of "updated" is no matter of style."""


def dates(words: tuple[str, ...], *, month_first: bool | None = None) -> tuple[date, ...]:
    """Return the full dates among folded words; an ambiguous one only where the order of day and month is given.

    >>> dates(("effective", "january", "1", "2021"))
    (datetime.date(2021, 1, 1),)
    """
    return tuple(_dates(words, month_first=month_first))


def is_date_line(words: tuple[str, ...]) -> bool:
    """Return whether a passage says when the policy was changed or begins to apply, and hardly anything else."""
    if not _is_dated(words):
        return False
    others = [word for word in words if not is_date_word(word)]
    return not others or (len(others) <= _LABEL_WORDS and mentions(words, LABELS))


def is_empty_date_line(words: tuple[str, ...]) -> bool:
    """Return whether a passage is the label of a date, and the date is still to be filled in.

    >>> is_empty_date_line(("last", "updated")), is_empty_date_line(("last", "updated", "by", "rangers"))
    (True, False)
    """
    return bool(words) and mentions(words, LABELS) and all(map(is_label, words)) and not _is_dated(words)


@shared(2 * REMEMBERED)
def _is_dated(words: tuple[str, ...]) -> bool:
    """Return whether a year stands among words, or a month beside a day."""
    if _FIGURE.search(" ".join(words)) is None:
        return False
    beside = ((month, day) for pair in pairwise(words) for month, day in (pair, pair[::-1]))
    return any(map(is_year, words)) or any(month in MONTHS and _day(day) > 0 for month, day in beside)


_FIGURE = re.compile(r"\d(?<!\S.)")


def is_label(word: str) -> bool:
    """Return whether a word can stand in the label of a date: "last", "updated", "on"."""
    return word in _LABEL or word in SMALL or word in _LABELLED


_LABELLED = listed("page document text policy notice statement seite dokument pagina politique documento politica")
"""What a date is of: "this page was last updated on"."""


def is_date_word(word: str) -> bool:
    """Return whether a word can be part of a date: a month, a weekday, a small number or a year."""
    digits = word.rstrip("abcdefghijklmnopqrstuvwxyz")
    ordinal = digits.isdecimal() and word[len(digits) :] in {"", "st", "nd", "rd", "th", "er", "e", "h"}
    return word in MONTHS or word in _AROUND or (ordinal and (len(digits) <= 2 or is_year(digits)))  # noqa: PLR2004 - a day


def _dates(words: tuple[str, ...], *, month_first: bool | None) -> Iterator[date]:
    for position, word in enumerate(words):
        if not is_year(word):
            continue
        near = [w for w in words[max(0, position - 4) : position] if w not in {"of", "de", "del", "the"}][-2:]
        found = _date(near, int(word), month_first=month_first) or _iso(words[position + 1 : position + 3], int(word))
        if found:
            yield found


def _date(near: list[str], year: int, *, month_first: bool | None) -> date | None:
    if len(near) < 2:  # noqa: PLR2004 - a day and a month
        return None
    first, second = near
    if second in MONTHS:
        return _valid(year, MONTHS[second], _day(first))
    if first in MONTHS:
        return _valid(year, MONTHS[first], _day(second))
    return _numeric(_day(first), _day(second), year, month_first=month_first)


def _numeric(first: int, second: int, year: int, *, month_first: bool | None) -> date | None:
    if first > 12 or first == second:  # noqa: PLR2004 - months in a year
        return _valid(year, second, first)
    if second > 12:  # noqa: PLR2004 - months in a year
        return _valid(year, first, second)
    if month_first is None:
        return None
    return _valid(year, first, second) if month_first else _valid(year, second, first)


def _iso(following: tuple[str, ...], year: int) -> date | None:
    if len(following) < 2 or not all(len(word) == 2 and word.isdecimal() for word in following):  # noqa: PLR2004 - ISO 8601
        return None
    return _valid(year, int(following[0]), int(following[1]))


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _day(word: str) -> int:
    digits = word.rstrip("abcdefghijklmnopqrstuvwxyz")
    return int(digits) if digits.isdecimal() and len(digits) <= 2 else 0  # noqa: PLR2004 - a day or month


_CENTURIES = frozenset({"19", "20"})


def is_year(word: str) -> bool:
    """Return whether a word is the number of a year of this or the last century."""
    return len(word) == 4 and word.isdecimal() and word[:2] in _CENTURIES  # noqa: PLR2004 - a year
