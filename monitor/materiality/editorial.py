"""Same answers in other words: synonyms, inflections, typing errors, small words."""

from collections.abc import Iterable

from monitor.materiality.words import listed

GUARDED = listed("""
    not no never none nor neither without unless except only solely may will must might should could always all
    every ne pas jamais aucun aucune sans sauf uniquement seulement peut peuvent doit doivent pourrait ni tous
    toutes nicht kein keine keinen niemals nie ohne nur kann konnen muss mussen durfen alle niet geen nooit
    zonder alleen kan kunnen moet moeten nunca ningun ninguna sin salvo solo puede pueden debe deben non mai
    nessun senza soltanto puo possono deve devono
""")
"""A word of these never comes or goes as a matter of style."""
_SMALL = listed("""
    a an the of to and in on at by for from with as is are be been was were has have had that which who this
    these those such its it our your their his her you we us they them please also any other so then there here
    about into upon when where if including include includes include relevant own described following above
    below set forth section le la les l un une des du de d et en au aux a ce cet cette ces que qui qu dont nous
    vous il elle ils elles est sont ete etre avec par pour sur dans ou votre vos notre nos leur leurs son sa ses
    se s y plus ainsi afin lors der die das den dem des ein eine einer einem einen und zu zum zur im am in an
    auf fur mit von vom bei ist sind wird werden wir sie ihre ihrer ihren ihr unsere unserer es sich als auch de
    het een en van in op aan met voor door is zijn wordt worden wij u uw onze dat die deze dit ook er te el la
    los las un una y de del al en con por para que se su sus es son nuestro nuestra il lo la i gli le un una e
    di del della dei delle da dal in con per che si suo sua sono
""")
_SAME = {
    same: names.split()[0]
    for names in (
        "policy notice statement policies notices statements",
        "data information infos",
        "site website sites websites web",
        "may can",
        "will shall",
        "must has",
        "use using uses used utilize utilise utilizes",
        "company societe",
        "section clause article sections clauses",
        "email mail mails courriel",
        "details informations information",
        "services service",
    )
    for same in names.split()
}
_PHRASES = (
    (("united", "states"), ("us",)),
    (("u", "s"), ("us",)),
    (("e", "mail"), ("email",)),
    (("web", "site"), ("site",)),
    (("personally", "identifiable"), ("personal",)),
)
_SHORTEST = 5
_STEM = 4
_TYPO = 2
_LONGEST = 60
_POINTERS = listed("""
    section sections clause clauses article articles
""")


def is_editorial(hunks: Iterable[tuple[tuple[str, ...], tuple[str, ...]]]) -> bool:
    """Return whether every place that differs says the same in other words.

    >>> is_editorial([(("justifie",), ("justifient",))]), is_editorial([(("will",), ("may",))])
    (True, False)
    """
    return all(_same(gone, came) for gone, came in hunks)


def content(words: Iterable[str]) -> list[str]:
    """Return the words that carry meaning, synonyms unified, without small words."""
    unified = _unified(tuple(words))
    pointed = {i + 1 for i, word in enumerate(unified) if word in _POINTERS}
    kept = (word for i, word in enumerate(unified) if not (i in pointed and word.isdecimal()))
    return [_SAME.get(word, word) for word in kept if word in GUARDED or word not in _SMALL]


def _same(gone: tuple[str, ...], came: tuple[str, ...]) -> bool:
    if _is_typo("".join(gone), "".join(came)) and GUARDED.isdisjoint((*gone, *came)):
        return True
    ours, theirs = content(gone), content(came)
    if len(ours) != len(theirs):
        return False
    return all(one == other or _variant(one, other) for one, other in zip(ours, theirs, strict=True))


def _is_typo(one: str, other: str) -> bool:
    if one == other:
        return True
    near = min(len(one), len(other)) >= _SHORTEST and (one + other).isalpha() and len(one) + len(other) < _LONGEST
    return near and one[0] == other[0] and distance(one, other) == 1


def _variant(one: str, other: str) -> bool:
    if one in GUARDED or other in GUARDED or not (one + other).isalpha():
        return False
    if min(len(one), len(other)) < _SHORTEST or one[:_STEM] != other[:_STEM]:
        return min(len(one), len(other)) >= _STEM - 1 and one.rstrip("s") == other.rstrip("s")
    return distance(one, other) <= _TYPO


def distance(one: str, other: str) -> int:
    """Return the number of letters to insert, delete or replace between two words (Levenshtein)."""
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        above, row[0] = row[0], i
        for j, twin in enumerate(other, 1):
            above, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, above + (letter != twin))
    return row[-1]


def _unified(words: tuple[str, ...]) -> tuple[str, ...]:
    for phrase, short in _PHRASES:
        for position in range(len(words) - len(phrase) + 1):
            if words[position : position + len(phrase)] == phrase:
                return _unified(words[:position] + short + words[position + len(phrase) :])
    return words
