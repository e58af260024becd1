"""Dates as policies write them."""

import re
from datetime import date
from enum import StrEnum

from monitor.facts.language import SMALL_WORDS
from monitor.facts.months import month_named
from monitor.facts.sentences import Document
from monitor.patterns import lazy

NUMERIC = r"(?P<one>\d{1,2})\s?(?P<mark>[./-])\s?(?P<two>\d{1,2})\s?[./-]\s?(?P<year>(?:\d{2})?\d{2})(?!\d)"
ISO = r"(?P<iso>\d{4}-\d{2}-\d{2})(?!\d)"
YEAR_FIRST = r"(?P<yearfirst>\d{4}[./]\d{1,2}[./]\d{1,2})(?!\d)"
WRITTEN = (
    r"(?P<written>(?P<day>\d{1,2}(?:st|nd|rd|th|[eè]me|er|de|e|º|°|\.)?[\s-]?(?:day of\s|de\s|of\s|ter\s)?)?"
    r"(?P<name>[^\W\d_]{3,10})\.?,?[\s-](?P<late>\d{1,2}(?:st|nd|rd|th)?,?\s)?(?:de\s|del\s|of\s)?"
    r"(?P<century>(?:19|20)\d\d))(?!\d)"
)
DATE = lazy(rf"(?:{ISO}|{YEAR_FIRST}|{NUMERIC}|{WRITTEN})")
MONTH = r"(?P<month>(?:19|20)\d\d[-/.](?:0[1-9]|1[0-2])(?![\d./-]\d)|(?:0?[1-9]|1[0-2])[/.-](?:19|20)\d\d)(?!\d)"
LABELLED_DATE = lazy(rf"(?:{ISO}|{YEAR_FIRST}|{NUMERIC}|{WRITTEN}|{MONTH})")
"""Beside a label a month in figures is a date as well: "Stand: 05/2024"."""
SLASHED = lazy(rf"(?<![\w./-]){NUMERIC}")
SEAT = lazy(r"(?<!\w)(?:registered|controller|established|headquarter|our address|office)")
DAY_FIRST_COUNTRIES = lazy(
    r"(?<!\w)(?:austria|belgium|bulgaria|croatia|cyprus|czech|denmark|england|estonia|finland|france|germany|greece|"
    r"ireland|italy|latvia|luxembourg|malta|netherlands|norway|poland|portugal|romania|scotland|slovakia|slovenia|"
    r"spain|switzerland|united kingdom|wales|australia|new zealand|india|brazil)",
)
LAST_MONTH, LAST_DAY = 12, 31
"""The highest numbers that a month, and a day, can have."""
CENTURY = 100
"""A year below it is of this century."""
MONTH_FIRST_COUNTRIES = lazy(r"(?<!\w)(?:united states|usa(?!\w)|u\.s\.|california|delaware|new york)")


class DateOrder(StrEnum):
    """Whether the day or the month stands first in a numeric date."""

    DAY_FIRST = "DMY"
    MONTH_FIRST = "MDY"


def order_of(document: Document) -> DateOrder | None:
    """Decide the order of numeric dates from language, other dates in the text, and the seat; None where nothing tells.

    English alone tells nothing. A seat in the United States does not either: vendors there write for the world.
    """
    if document.language in SMALL_WORDS and document.language != "en":
        return DateOrder.DAY_FIRST
    shown = {order for sentence in document.sentences for order in orders_shown(sentence.plain)}
    if len(shown) == 1:
        return shown.pop()
    return DateOrder.DAY_FIRST if not shown and seated_day_first(document) else None


def orders_shown(plain: str) -> set[DateOrder]:
    """Return the orders that unambiguous numeric dates in a sentence prove."""
    pairs = ((int(match["one"]), int(match["two"])) for match in SLASHED.finditer(plain))
    return {
        DateOrder.DAY_FIRST if one > LAST_MONTH else DateOrder.MONTH_FIRST
        for one, two in pairs
        if (one > LAST_MONTH) != (two > LAST_MONTH) and max(one, two) <= LAST_DAY
    }


def seated_day_first(document: Document) -> bool:
    """Say whether every seat that the text names lies where the day is written first."""
    seats = [sentence.plain for sentence in document.sentences if sentence.holds(SEAT)]
    day_first = any(DAY_FIRST_COUNTRIES.search(seat) for seat in seats)
    return day_first and not any(MONTH_FIRST_COUNTRIES.search(seat) for seat in seats)


def iso_date(match: re.Match[str], document: Document) -> str | None:
    """Return the ISO date, or month, of a match of `DATE` or `LABELLED_DATE`; None where it is ambiguous or no date."""
    if match["iso"]:
        return checked(*map(int, match["iso"].split("-")))
    if match["yearfirst"]:
        return checked(*map(int, re.split(r"[./]", match["yearfirst"])))
    if match["one"]:
        return numeric(match, document)
    if match["written"] is None:
        return month_of(match["month"])
    day = re.search(r"\d+", match["day"] or match["late"] or "")
    return written(int(match["century"]), match["name"], int(day.group()) if day else None)


def month_of(figures: str) -> str:
    """Return the ISO month of a year and a month in figures, in either order."""
    one, two = map(int, re.split(r"[-/.]", figures))
    year, month = (one, two) if one > LAST_MONTH else (two, one)
    return f"{year:04}-{month:02}"


def numeric(match: re.Match[str], document: Document) -> str | None:
    """Return the ISO date of a numeric one: dots mean day first, above 12 is a day, else the document decides."""
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    year += 2000 if year < CENTURY else 0
    if match["mark"] == "." or one == two or one > LAST_MONTH:
        order: DateOrder | None = DateOrder.DAY_FIRST
    else:
        order = DateOrder.MONTH_FIRST if two > LAST_MONTH else order_of(document)
    if order is None:
        return None
    return checked(year, two, one) if order is DateOrder.DAY_FIRST else checked(year, one, two)


def checked(year: int, month: int, day: int) -> str | None:
    """Return the ISO date; None where there is no such day.

    >>> checked(2024, 2, 29), checked(2025, 2, 29)
    ('2024-02-29', None)
    """
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def written(year: int, name: str, day: int | None) -> str | None:
    """Return the ISO date of one with its month in words, or the ISO month where no day is named.

    >>> written(2024, "März", 3), written(2024, "mars", None), written(2024, "weeks", 12)
    ('2024-03-03', '2024-03', None)
    """
    month = month_named(name)
    if month is None:
        return None
    return f"{year:04}-{month:02}" if day is None else checked(year, month, day)
