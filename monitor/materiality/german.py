"""What German does to a word that stays the same: persons of any gender, and the "zu" within a verb."""

import re


def of_any_gender(one: str, other: str) -> bool:
    """Return whether two words of German are one for persons: "Nutzer", "Nutzerinnen", "Nutzende".

    >>> of_any_gender("nutzer", "nutzende"), of_any_gender("nutzer", "nutzen")
    (True, False)
    """
    ours, theirs = _PERSONS.fullmatch(one), _PERSONS.fullmatch(other)
    return ours is not None and theirs is not None and ours["who"] == theirs["who"]


_PERSONS = re.compile(r"(?P<who>[a-z]{3,40}?)(?:ern?|erin|erinnen|ende[nr]?)")


def without_zu(word: str) -> str:
    """Return a verb without the "zu" within it.

    >>> without_zu("einzusehen"), without_zu("zusehen")
    ('einsehen', 'zusehen')
    """
    return _ZU.sub(r"\1\2", word) if "zu" in word else word


_ZU = re.compile(
    r"^(ab|an|auf|aus|bei|durch|ein|fest|her|hin|mit|nach|um|vor|weg|weiter|wider|zuruck|zusammen)zu([a-z]{3,20}n)$"
)
