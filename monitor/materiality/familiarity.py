"""Stems that address the reader formally, as German and Dutch say them to a reader whom they know: "Ihre", "deine"."""

from collections.abc import Iterator, Mapping

_GERMAN: Mapping[str, str] = {
    "sie": "du",
    "ihnen": "dir",
    "ihr": "dein",
    "ihre": "deine",
    "ihrem": "deinem",
    "ihren": "deinen",
    "ihrer": "deiner",
}
_VERBS: Mapping[str, str] = {
    "haben": "hast",
    "konnen": "kannst",
    "mussen": "musst",
    "durfen": "darfst",
    "sind": "bist",
    "werden": "wirst",
}
"""Verbs that are irregular with "du"; others end in "st"."""
_DUTCH: tuple[Mapping[str, str], ...] = ({"u": "je", "uw": "je"}, {"u": "jij", "uw": "jouw"})
_WITH_JE = (("kunt je", "kun je"), ("kunt jij", "kun jij"), ("heeft", "hebt"))


def familiar(stem: str) -> Iterator[str]:
    """Yield how a stem of several words that addresses the reader formally is said informally.

    >>> list(familiar("wenn sie zustimmen")), list(familiar("kunt u")), list(familiar("u s a"))
    (['wenn du zustimmst'], ['kun je', 'kun jij'], [])
    """
    spoken = stem.split(" ")
    if len(spoken) < _SEVERAL:
        return
    if not _GERMAN.keys().isdisjoint(spoken):
        said = [_GERMAN.get(word, "dich" if word == "sich" else word) for word in spoken]
        verb = next((place for place, word in enumerate(spoken) if _is_verb(word)), None) if "sie" in spoken else None
        if verb is not None:
            said[verb] = _with_du(spoken[verb])
        yield " ".join(said)
    elif {"u", "uw"}.intersection(spoken) and all(len(word) > 1 or word == "u" for word in spoken):
        for forms in _DUTCH:
            told = " ".join(forms.get(word, word) for word in spoken)
            for formal, informal in _WITH_JE:
                told = told.replace(formal, informal)
            yield told


_SEVERAL = 2


def _is_verb(word: str) -> bool:
    return word in _VERBS or (word.endswith("en") and len(word) > _SHORT)


_SHORT = 4


def _with_du(verb: str) -> str:
    stem = verb.removesuffix("en")
    return _VERBS.get(verb) or f"{stem}{'e' if stem.endswith(('t', 'd')) else ''}st"
