"""What a sentence says twice, folded: a stressed denial, both genders of those it is about, that an age is in years."""

from collections.abc import Iterator

from monitor.materiality.function_words import ARTICLES
from monitor.materiality.words import listed


def undoubled(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words without those that only stress what is denied, or name the same people in the other gender.

    >>> undoubled(("not", "any", "trip")), undoubled(("any", "trip"))
    (('not', 'trip'), ('any', 'trip'))
    >>> undoubled(("los", "usuarios", "y", "las", "usuarias", "no", "venden", "nunca"))
    ('los', 'usuarios', 'nunca', 'venden')
    """
    if not _OF_AGE.isdisjoint(words):
        words = _ageless(words)
    if not _PAIRING.isdisjoint(words):
        words = _of_one_gender(words)
    if "no" in words and not _NEVER.isdisjoint(words):
        words = _denied_once(words)
    if _STRESS.keys().isdisjoint(words):
        return words
    return tuple(
        word
        for place, word in enumerate(words)
        if word not in _STRESS or _STRESS[word].isdisjoint(words[max(0, place - _DENIED) : place])
    )


def _ageless(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return English words with "18 years of age" and "18 years old" as "18"."""
    said: list[str] = []
    for place, word in enumerate(words):
        for unit in _YEARS:
            start = place + 1 - len(unit)
            if words[max(0, start) : place + 1] == unit and start and words[start - 1].isdecimal():
                del said[1 - len(unit) :]
                break
        else:
            said.append(word)
    return tuple(said)


_YEARS = (("years", "of", "age"), ("years", "old"))
_OF_AGE = frozenset({"age", "old"})


def _denied_once(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return Spanish words with "no … nunca" as "nunca …"."""
    said = list(words)
    for place, word in enumerate(words):
        behind = words[place + 1 : place + _SOON] if word == "no" else ()
        for other in _NEVER.intersection(behind) if _PAIRING.isdisjoint(behind) else ():
            said[place], said[words.index(other, place)] = other, ""
    return tuple(filter(None, said))


_NEVER = frozenset({"nunca", "jamas"})
_SOON = 4
"""Words from a Spanish "no" to the "never" that goes with it."""
_DENIED = 8
"""Words behind a "not" that it still denies."""
_NOT = frozenset({"not", "no", "never", "nor", "neither", "without"})
_STRESS = {
    **dict.fromkeys(("any", "anyone", "anybody", "ever", "whatsoever"), _NOT),
    **dict.fromkeys(("ningun", "ninguna", "ninguno"), frozenset({"no", "nunca"})),
    **dict.fromkeys(("nessun", "nessuna", "alcun", "alcuna"), frozenset({"non", "mai"})),
    **dict.fromkeys(("enige", "enkele"), frozenset({"niet", "geen", "nooit"})),
}
"""What stresses a denial, by what denies."""


def _of_one_gender(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(_without_doubles(words))


def _without_doubles(words: tuple[str, ...]) -> Iterator[str]:
    """Yield the words but for "and", an article and the other gender of the word before."""
    place = 0
    while place < len(words):
        yield words[place]
        place = _behind_double(words, place + 1)


def _behind_double(words: tuple[str, ...], place: int) -> int:
    """Return where words go on behind the other gender of the word before a place; there where none follows."""
    if words[place : place + 1] and words[place] in _PAIRING:
        other = place + 2 if words[place + 1 : place + 2] and words[place + 1] in ARTICLES else place + 1
        if other < len(words) and is_other_gender(words[place - 1], words[other]):
            return other + 1
    return place


def is_other_gender(one: str, other: str) -> bool:
    """Return whether two words name the same people as men and as women.

    >>> is_other_gender("utilisatrices", "utilisateurs"), is_other_gender("client", "compte")
    (True, False)
    """
    return any(
        first.endswith(man) and second.endswith(woman) and first.removesuffix(man) == second.removesuffix(woman)
        for first, second in ((one, other), (other, one))
        if min(len(one), len(other)) >= _SHORTEST
        for man, woman in _GENDERS
    )


_PAIRING = listed("et ou y o e und oder")
_GENDERS = (
    ("eurs", "rices"),
    ("eur", "rice"),
    ("eurs", "euses"),
    ("eur", "euse"),
    ("s", "es"),
    ("", "e"),
    ("ens", "ennes"),
    ("en", "enne"),
    ("os", "as"),
    ("o", "a"),
    ("es", "as"),
    ("", "a"),
    ("i", "e"),
    ("tori", "trici"),
    ("tore", "trice"),
    ("", "innen"),
    ("", "in"),
    ("en", "innen"),
    ("e", "innen"),
)
"""How a word for people ends of men, and of women."""
_SHORTEST = 6
"""Letters of a word for people: shorter ones are too often something else."""
