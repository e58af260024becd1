"""The same sentence in another form: laws cited otherwise, names by their first letters, its condition first."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from monitor.materiality.crossings import without_pointing
from monitor.materiality.editorial import content
from monitor.materiality.edits import Edit
from monitor.materiality.function_words import ARTICLES, CLAUSE_JOINERS, JOINERS, SUBORDINATE, YOU
from monitor.materiality.passages import Passage
from monitor.materiality.word_families import kindred
from monitor.materiality.words import listed, spans, words

_Run = tuple[int, int, str]
"""From one word to before another, and what they are called."""


def restyled(edit: Edit) -> Iterator[Edit]:
    """Yield a reworded edit with both sides in one form, where a side was in another."""
    if edit.before is None or edit.after is None:
        return
    before, after = _in_one_form(edit.before, edit), _in_one_form(edit.after, edit)
    spoken_in = edit.texts.spoken_in
    first, second = _clause_first(before, spoken_in), _clause_first(after, spoken_in)
    if _same_clauses(first, second, spoken_in):
        before, after = first, second
    if (before, after) != (edit.before.text, edit.after.text):
        yield Edit(_said_as(before, edit.before), _said_as(after, edit.after), edit.texts)


def _said_as(text: str, passage: Passage) -> Passage:
    return Passage(text=text, words=words(text), block=passage.block)


def _in_one_form(passage: Passage, edit: Edit) -> str:
    runs = (*_citations(passage.words), *_readers(passage, edit), *_initials(passage, edit))
    text = without_pointing(_MARKS.sub("", _said(passage, sorted(runs))))
    for written, spelled in _STREETS:
        text = written.sub(spelled, text)
    return _wish_first(text, edit)


def _wish_first(text: str, edit: Edit) -> str:
    """Return "To leave, writing to us" for "You can leave by writing to us", where a side begins with a wish."""
    wished = any(side.text.startswith(_WISHED) for side in edit.sides)
    return next((way.sub(said, text) for way, said in _BY_DOING if wished and way.match(text)), text)


_WISHED = ("To ", "If you wish to ", "If you want to ", "If you would like to ", "Pour ", "Si vous souhaitez ")
_BY_DOING = (
    (re.compile(r"^You (?:can|may) ([^,;:]{1,120}?) by (?=[a-z]+ing\b)"), r"To \1, "),
    (re.compile(r"^Vous pouvez ([^,;:]{1,120}?) en (?=(?:nous )?[a-zé]+ant\b)"), r"Pour \1, "),
)
"""What the reader can do, and how."""


_STREETS = (
    (re.compile(r"(?<=[a-z] )St\.?(?=,)"), "Street"),
    (re.compile(r"(?<=[a-z] )Rd\.?(?=,)"), "Road"),
    (re.compile(r"(?<=[a-z] )Ave\.?(?=,)"), "Avenue"),
)
"""Streets as addresses shorten them."""


def _initials(passage: Passage, edit: Edit) -> Iterator[_Run]:
    """Yield where a name is spelled out that the other side calls by its first letters: "AWS"."""
    other = edit.after if passage is edit.before else edit.before
    letters = "".join(word[0] for word in passage.words)
    for short in _ABBREVIATED.findall(other.text if other else ""):
        folded = short.lower()
        first = letters.find(folded)
        if first >= 0:
            last = first + len(short)
            yield first, last + (passage.words[last : last + 1] == (folded,)), short


_ABBREVIATED = re.compile(r"\b[A-Z]{3,6}\b")


def _same_clauses(before: str, after: str, language: str) -> bool:
    """Return whether each word of a condition, and each of what it is of, has its like on the other side."""
    ours, theirs = ([content(words(part)) for part in text.split(", ", 1)] for text in (before, after))
    return len(ours) == len(theirs) and all(
        word in other or any(kindred(word, like, language) for like in other)
        for first, second in zip(ours, theirs, strict=True)
        for one, other in ((first, second), (second, first))
        for word in one
    )


_MARKS = re.compile(
    r"(?:^|(?<![\d)])(?<=[\s;,:]))\((?:[a-z]|[ivx]{1,4})\)\s|(?:^|(?<=[;,:]\s))\(\d{1,2}\)\s",
)
"""Before the parts of a sentence: "(a) to draw maps, (b) to plan"."""


def _said(passage: Passage, runs: Sequence[_Run]) -> str:
    """Return the text of a passage with some runs of its words called otherwise: of two that overlap, the first."""
    places, text, end = passage.places, passage.text, 0
    if not places:
        return text
    said = []
    for first, last, called in runs:
        if places[first][0] >= end:
            said += [text[end : places[first][0]], called]
            end = places[last - 1][1]
    return "".join((*said, text[end:]))


def _clause_first(text: str, language: str) -> str:
    """Return a sentence with its only condition before the one thing that it is a condition of.

    >>> _clause_first("We draw no maps if you refuse.", "en")
    'if you refuse, We draw no maps.'
    """
    places, spoken = spans(text), words(text)
    leads = [place for place, word in enumerate(spoken) if word in SUBORDINATE or (word, language) == ("se", "it")]
    if (
        len(places) != len(spoken)
        or len(leads) != 1
        or not leads[0]
        or any(word in CLAUSE_JOINERS and (word, language) != ("u", "nl") for word in spoken)
    ):
        return text
    start = places[leads[0]][0]
    main, clause = text[:start].rstrip(" ,"), text[start:].rstrip(" .")
    return text if _PARTED.search(main + clause) else f"{clause}, {main}."


_PARTED = re.compile(r"[,;:()–—]")
"""In a sentence of several parts a condition may hold of one of them alone."""


def _citations(spoken: Sequence[str]) -> Iterator[_Run]:
    """Yield where an article of a law is cited, and how all are called here: "Article 6 1 f GDPR"."""
    place = 0
    while place < len(spoken):
        end, parts = _parts(spoken, place)
        if not parts:
            place += 1
            continue
        first = place
        last, law = _law(spoken, end)
        if not law and place and spoken[place - 1] in _LAWS:
            first, law = place - 1, "GDPR"
        yield first, last, " ".join(("Article", *parts, law)).strip()
        place = last


def _parts(spoken: Sequence[str], place: int) -> tuple[int, list[str]]:
    """Return where an article that may be cited at a place ends, and its number with those of its parts."""
    if spoken[place] not in _ARTICLE or not spoken[place + 1 : place + 2] or not spoken[place + 1].isdecimal():
        return place, []
    parts, end = [spoken[place + 1]], place + 2
    for number in range(end, len(spoken)):
        word = _ORDINALS.get(spoken[number], spoken[number])
        if len(word) <= _SHORT and (word.isdecimal() or (len(word) == 1 and word.isalpha())):
            parts.append(word)
            end = number + 1
        elif word not in _PART:
            break
    return end, parts


def _law(spoken: Sequence[str], end: int) -> tuple[int, str]:
    """Return where the name of the law behind its article ends, and how it is called."""
    behind = end
    while behind < len(spoken) and spoken[behind] in _OF:
        behind += 1
    rest = tuple(spoken[behind : behind + _LONG])
    name = next((name for name in _NAMES if rest[: len(name)] == name), ())
    return (behind + len(name), "GDPR") if name else (end, "")


_SHORT = 2
"""Digits of the number of a part."""
_ARTICLE = listed("art article articles artikel articulo articolo")
_PART = listed("""
    para paragraph paragraphe abs absatz lid apartado apdo par paragrafo parrafo lit litera letter letra lettera lett
    buchstabe buchst sub onder point punt punto sentence subparagraph alinea section
""")
_ORDINALS = {"eerste": "1", "tweede": "2", "derde": "3", "premier": "1"}
_OF = listed("of the der des du de la le van del della dell")
_NAMES = tuple(
    tuple(name.split())
    for name in (
        "regulation eu 2016 679",
        "verordnung eu 2016 679",
        "reglement ue 2016 679",
        "verordening eu 2016 679",
        "reglamento ue 2016 679",
        "regolamento ue 2016 679",
        "general data protection regulation",
        "eu gdpr",
        "ds gvo",
        "gdpr",
        "dsgvo",
        "rgpd",
        "avg",
    )
)
_LAWS = frozenset(name[0] for name in _NAMES if len(name) == 1)
_LONG = 4


def _readers(passage: Passage, edit: Edit) -> Iterator[_Run]:
    """Yield where a sentence says "users" of all whom the other side of an edit calls "you"."""
    spoken = passage.words
    other = edit.words_after if passage is edit.before else edit.words_before
    if not (_ADDRESSED.isdisjoint(spoken) and _USERS.isdisjoint(other)) or _ADDRESSED.isdisjoint(other):
        return
    runs = [(_first(spoken, place), place + 1) for place, word in enumerate(spoken) if word in _USERS]
    told = [(first, last, "you") for first, last in runs if first is not None]
    if len(told) == len(runs):
        yield from told
        yield from ((place, place + 1, _THEIRS[word]) for place, word in enumerate(spoken) if told and word in _THEIRS)


def _first(spoken: Sequence[str], place: int) -> int | None:
    """Return where the name of all users begins; nothing where it is of some, or of who gets something."""
    first = place
    while first and spoken[first - 1] in _ALL_OF:
        first -= 1
    before, behind = spoken[first - 1 : first], spoken[place + 1 : place + 2]
    leads = chain(before, behind)
    free = not before or before[0] in SUBORDINATE or before[0] in JOINERS
    return first if free and _SOME.isdisjoint(leads) else None


_USERS = listed("""
    user users nutzer nutzern nutzerin nutzerinnen benutzer benutzern benutzerinnen utilisateur utilisateurs
    utilisatrice utilisatrices gebruiker gebruikers usuario usuarios usuaria usuarias utente utenti
""")
_THEIRS = {"their": "your", "leur": "votre", "leurs": "vos", "hun": "uw"}
"""What the users own, as it is said to a user."""
_ADDRESSED = YOU | listed("sie tu puedes puede puoi puo")
_ALL_OF = ARTICLES | listed("""
    a an any all every each our alle jeder jede unsere un une nos chaque tous ein eine een onze
""")
_SOME = listed("""
    who whom that which in from under over with without aged of whose qui dont de des du dans avec sans en mit ohne aus
    unter uber met zonder uit onder van con sin di che senza da
""")
"""Bind who is spoken of to some of them."""
