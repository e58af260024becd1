"""The months by name, in every language of the readers; a name that two languages share is the same month in both."""

import unicodedata
from collections.abc import Mapping, Sequence

NAMES = (
    "january janvier januar janner jaenner januari enero gennaio",
    "february fevrier februar feber februari febrero febbraio",
    "march mars marz maerz maart marzo",
    "april avril abril aprile",
    "may mai mei mayo maggio",
    "june juin juni junio giugno",
    "july juillet juli julio luglio",
    "august aout augustus agosto",
    "september septembre septiembre setiembre settembre",
    "october octobre oktober octubre ottobre",
    "november novembre noviembre",
    "december decembre dezember diciembre dicembre",
)
"""Folded: in lower case, without accents."""
SHORT = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep sept", "oct", "nov", "dec")
"""Short names that are hardly any other word."""
BESIDE_YEAR = (
    *("janv ene gen", "fev fevr", "mrz mrt", "avr abr", "mag", "giu"),
    *("juil lug", "aou ago", "set", "okt ott", "", "dez dic"),
)
"""Short names of which some are another word too, such as "set": months where a year stands beside them."""


def numbered(*tables: Sequence[str]) -> Mapping[str, int]:
    """Return the number of every month that tables of twelve rows name."""
    return {name: number for table in tables for number, names in enumerate(table, 1) for name in names.split()}


MONTHS = numbered(NAMES, SHORT, BESIDE_YEAR)


def month_named(name: str) -> int | None:
    """Return the number of a month by its name, with or without accents; None where it is no month.

    >>> month_named("Août"), month_named("Weeks")
    (8, None)
    """
    plain = unicodedata.normalize("NFKD", name.casefold())
    return MONTHS.get("".join(letter for letter in plain if not unicodedata.combining(letter)))
