"""Pure: patterns from tables of phrases, one phrase a line as far as it goes."""

import re


def phrases(*alternatives: str) -> re.Pattern[str]:
    """Return the pattern that finds any of the phrases anywhere, in any case."""
    return re.compile("|".join(alternatives), re.IGNORECASE)


def names(*alternatives: str) -> re.Pattern[str]:
    """Return the pattern of a whole name that is any of the phrases, whatever stands around its words."""
    return re.compile(rf"\W*(?:{'|'.join(alternatives)})\W*", re.IGNORECASE | re.DOTALL)


def beginnings(*alternatives: str) -> re.Pattern[str]:
    """Return the pattern of a line that begins with any of the phrases, mark-up aside."""
    return re.compile(rf"^[^\w\n]*+(?:{'|'.join(alternatives)})", re.IGNORECASE | re.MULTILINE)
