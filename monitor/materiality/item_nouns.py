"""Items of lists that are short for more: "health and location data" names two kinds of data, "location" alone one."""

from collections.abc import Iterator

from monitor.materiality.edits import Edit
from monitor.materiality.lists import is_item


def shared_nouns(spoken: tuple[str, ...]) -> list[tuple[str, str, str]]:
    """Return each word of a list with the noun that its last one shares: "health and location data" names two.

    >>> shared_nouns(("sensor", "health", "and", "location", "data"))
    [('sensor', 'data', '.'), ('health', 'data', '.')]
    """
    found: list[tuple[str, str, str]] = []
    if _SHARED.isdisjoint(spoken):
        return found
    for place, word in enumerate(spoken):
        if word in _SHARED and place > _LAST and spoken[place - _LAST] in _JOINING:
            found += [(said, word, ".") for said in spoken[max(0, place - _LAST - _BEFORE_LAST) : place - _LAST]]
    return found


_SHARED, _JOINING = frozenset({"data", "information"}), frozenset({"and", "or"})
_LAST, _BEFORE_LAST = 2, 3
"""Words from the joining word to the noun, and words before it that may share the noun."""


def places_in_lists(edit: Edit) -> Iterator[tuple[str, ...]]:
    """Yield an item of a list that is "location" alone as what it is short for."""
    if edit.before is None or edit.after is None:
        return
    for _, _, start, end in edit.places:
        for place, word in enumerate(edit.words_after[start:end], start):
            if word in _PLACED and is_item(edit.after, place, place + 1):
                yield (word, *_PLACED[word].split())


_PLACED = {
    "location": "location data",
    "localisation": "donnees de localisation",
    "standort": "standortdaten",
    "locatie": "locatiegegevens",
    "ubicacion": "datos de ubicacion",
    "posizione": "dati sulla posizione",
}
"""What data a list names by one word, as the table of kinds has it."""
