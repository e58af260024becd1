"""Whether words that stand elsewhere are still said of the same: word order counts, and who does it to whom.

Noise is what moves within one list, a whole clause, a phrase with its preposition, a verb that was turned passive.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from monitor.materiality.doubling import undoubled
from monitor.materiality.editorial import content, is_inflected, is_typo, unabridged, unified
from monitor.materiality.function_words import (
    AGENTS,
    AND,
    AUXILIARIES,
    CLAUSE_JOINERS,
    JOINERS,
    NOT_BEHIND,
    OR_OF,
    PREPOSITIONS,
    SUBORDINATE,
    THEY_SAY,
    WE,
    WE_SAY,
    YOU,
)
from monitor.materiality.periods import timeless
from monitor.materiality.small_turns import turns_alone
from monitor.materiality.wording import GUARDED, LIGHT
from monitor.materiality.words import listed, words

_SEPARATOR = re.compile(r"(?<!\d)[,;:()](?!\d)|(?<=\s)[–—-](?=\s)|,\s")
BREAK = ","
"""Stands in a run of words for what parts the items of a list."""
_SPEAKING = listed("we wir wij du ich ik")
"""Subjects, wherever they stand."""
_AFTER_VERB = NOT_BEHIND | {"pas", "jamais"}
_MODALS = listed("may peut kann muss kan moet puede debe puo deve will must doit")
"""As their classes are called."""
_FREE = listed("anytime jederzeit altijd always immer toujours siempre sempre")
"""Say when, for the whole sentence."""

_SUBJECT, _OBJECT = listed("we wir wij"), listed("us uns")
_FROM, _TO = listed("from von desde"), listed("to with for an mit fur para con")
_CONDITIONS = SUBORDINATE | listed("must devez muss mussen moet debe deve consent")
"""Of two things a condition asks for both, or for one."""
_READERS = listed("""
    user users customer customers visitor visitors individual individuals persons people subject subjects
    utilisateur utilisateurs client clients visiteurs personne personnes
    nutzer kunden personen gebruikers klanten betrokkenen usuarios clientes utenti clienti
""")
"""What a text may call its readers instead of "you"."""
_CHOICES = frozenset({"optin", "optout"})
_SPOKEN_TO = listed("we us you nous vous nos")


def same_roles(before: str, after: str, names: frozenset[str]) -> bool:
    """Return whether two passages of like words, in whatever order, say them of the same.

    >>> same_roles("We keep trips, maps and notes.", "We keep notes, trips and maps.", frozenset())
    True
    >>> same_roles("Drivers tell hotels.", "Hotels tell drivers.", frozenset())
    False
    """
    if not same_parties(before, after, names):
        return False
    ours, theirs = parted(before), parted(after)
    known = _likes(_said(ours, names), _said(theirs, names))
    told = _Names(own=names, known=known)
    if _is_within(*sorted((_told(ours, told), _told(theirs, told)), key=len)):
        return _same_addressees(ours, theirs)
    return (
        _is_clause_moved(ours, theirs, told)
        or _is_list(ours, theirs, told)
        or _is_turned(ours, theirs, told)
        or _is_turned_by_clause(ours, theirs, told)
    )


def same_parties(before: str, after: str, names: frozenset[str]) -> bool:
    """Return whether nobody took the place of another, as far as the number of small words tells.

    `names` are the vendor's own: who says "we" may say its name instead.
    """
    ours, theirs = parted(before), parted(after)
    if _binds_the_last(ours) != _binds_the_last(theirs) and not SUBORDINATE.isdisjoint((*ours[:1], *theirs[:1])):
        return False
    if turns_alone(ours, theirs, names | _READERS):
        return False
    if not (_same_persons(ours, theirs) and _same_speakers(ours, theirs, names) and _same_choices(ours, theirs)):
        return False
    return not any(_is_exchanged(ours, theirs, *pair) for pair in _opposites(ours))


def clause_moved(before: str, after: str) -> bool:
    """Return whether two runs of several words only changed places: no noun took the place of another.

    >>> clause_moved("Before you drive the car, we draw maps.", "We draw maps before you drive the car.")
    True
    """
    ours, theirs = parted(before), parted(after)
    known = _likes(_said(ours, frozenset()), _said(theirs, frozenset()))
    mine, other = (_told(side, _Names(own=frozenset(), known=known)) for side in (ours, theirs))
    return any(min(map(len, runs)) > 1 for runs in _turns(mine, other))


def _binds_the_last(spoken: Sequence[str]) -> bool:
    """Return whether the one condition stands behind the last of several parts: it may hold of that alone.

    >>> _binds_the_last(parted("We tell hotels, and with them shops if you agree."))
    True
    """
    leads = [place for place, word in enumerate(spoken) if word in SUBORDINATE]
    main = spoken[: max(0, leads[0] - 1)] if len(leads) == 1 else ()
    return BREAK in main or any(one in JOINERS and other in PREPOSITIONS for one, other in pairwise(main))


def _is_within(shorter: Sequence[str], longer: Sequence[str]) -> bool:
    """Return whether a run holds the words of another in their order, and maybe more."""
    rest = iter(longer)
    return all(word in rest for word in shorter)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Names:
    """What to call the words of two passages."""

    own: frozenset[str]
    """The text's own names, of which nothing is said."""
    known: Mapping[str, str]
    """One word for each word and its like."""


def parted(text: str) -> tuple[str, ...]:
    """Return the words of a passage with a sign for each comma."""
    runs = [unified(timeless(undoubled(unabridged(words(piece))))) for piece in _SEPARATOR.split(text)]
    return tuple(word for number, run in enumerate(runs) for word in ((BREAK,) if number else ()) + run)


def _said(side: Sequence[str], names: frozenset[str], kept: frozenset[str] = frozenset()) -> list[str]:
    """Return the words that carry meaning, and those of `kept`."""
    said: list[str] = []
    run: list[str] = []
    for word in (*side, BREAK):
        if word == BREAK or word in kept:
            said += [told for told in content(run) if told not in LIGHT and told not in names]
            said += [word] if word in kept else []
            run = []
        else:
            run.append(word)
    return said


def _likes(ours: Sequence[str], theirs: Sequence[str]) -> dict[str, str]:
    """Return what to call each word: both forms of one word alike; a word without its like is not called."""
    shared = frozenset(ours) & frozenset(theirs)
    known = {word: word for word in shared}
    waiting = dict.fromkeys(word for word in theirs if word not in shared)
    for word in dict.fromkeys(word for word in ours if word not in shared):
        like = next((other for other in waiting if is_inflected(word, other) or is_typo(word, other)), None)
        if like is not None:
            del waiting[like]
            known[word] = known[like] = word
    return known


def _told(side: Sequence[str], names: _Names, kept: frozenset[str] = frozenset()) -> list[str]:
    """Return the words that both passages hold in some form, as both are called, and those of `kept`."""
    called = (names.known.get(word, word if word in kept else "") for word in _said(side, names.own, kept))
    told = [word for word in called if word]
    return [word for word, last in zip(told, ("", *told), strict=False) if word != last]


def _same_persons(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Return whether nothing that was said of the vendor is said of the reader, or the reverse."""
    first, second = (
        sum(word in person for word in theirs) - sum(word in person for word in ours) for person in (WE, YOU)
    )
    if first * second < 0 or _is_exchanged(ours, theirs, WE_SAY, THEY_SAY):
        return False
    subject, other = (
        sum(word in forms for word in theirs) - sum(word in forms for word in ours) for forms in (_SUBJECT, _OBJECT)
    )
    return subject * other >= 0 or not AGENTS.isdisjoint((*ours, *theirs))


def _same_speakers(ours: Sequence[str], theirs: Sequence[str], names: frozenset[str]) -> bool:
    """Return whether as many verbs say "we" by their ending, where no sentence was turned: "podemos" is not "puede"."""
    voices, speakers, named = (
        [sum(told(word) for word in side) for side in (ours, theirs)]
        for told in (_TURNING.__contains__, _speaks, (names | _ITSELF).__contains__)
    )
    return voices[0] != voices[1] or speakers[0] - speakers[1] in {0, named[1] - named[0]}


def _speaks(word: str) -> bool:
    return len(word) >= _VERB and word.endswith(_WE_DO)


_ITSELF = listed("sitio web pagina aplicacion servicio sito applicazione servizio")
"""What a vendor says for "we", in Spanish and Italian."""
_WE_DO, _VERB = ("amos", "emos", "imos", "iamo", "remo", "emmo"), 6
"""What a verb of the first person ends in, in Spanish and Italian, and its letters."""
_TURNING = AUXILIARIES | listed("ser essere venire")


def _same_choices(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Return whether the same is asked before as may be refused after."""
    mine, other = ([word for word in _said(side, frozenset()) if word in _CHOICES] for side in (ours, theirs))
    return Counter(mine) == Counter(other)


def _opposites(spoken: Sequence[str]) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """Yield the small words of which one may not stand for the other in a sentence."""
    yield _FROM, _TO
    if not _CONDITIONS.isdisjoint(spoken):
        yield AND, OR_OF
    if "disclose" in content(spoken):
        yield frozenset({"by"}), _TO


def _is_exchanged(ours: Sequence[str], theirs: Sequence[str], one: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether one side has so many words more of one kind as it has fewer of the other."""
    more, fewer = (sum(word in kind for word in theirs) - sum(word in kind for word in ours) for kind in (one, other))
    return more == -fewer != 0


def _same_addressees(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Return whether who asks whom stayed: "you can ask us" is not "we can ask you"."""
    mine, other = ([word for word in side if word in _SPOKEN_TO] for side in (ours, theirs))
    return Counter(mine) != Counter(other) or mine == other


def _is_clause_moved(ours: Sequence[str], theirs: Sequence[str], names: _Names) -> bool:
    """Return whether the one subordinate clause moved with all its words."""
    parts = []
    for side in (ours, theirs):
        leads = [place for place, word in enumerate(side) if word in SUBORDINATE]
        if len(leads) != 1:
            return False
        start = leads[0]
        end = next((place for place in range(start, len(side)) if side[place] == BREAK), len(side))
        parts.append((side[start:end], (*side[:start], *side[end:])))
    return all(_is_turned(mine, other, names) for mine, other in zip(*parts, strict=True))


def _is_turned_by_clause(ours: Sequence[str], theirs: Sequence[str], names: _Names) -> bool:
    """Return whether two sentences say the same from one comma or "and" to the next."""
    mine, other = (list(_items(_joined(side))) for side in (ours, theirs))
    return len(mine) == len(other) and all(
        _is_turned(one, another, names) for one, another in zip(mine, other, strict=True)
    )


def _settled(told: Sequence[str]) -> list[str]:
    """Return words without the modals, which stand where the grammar wants them."""
    return [word for word in told if word not in _MODALS]


def _is_list(ours: Sequence[str], theirs: Sequence[str], names: _Names) -> bool:
    """Return whether only items of one list changed places, none with a phrase that may speak of the others."""
    marks = PREPOSITIONS | {BREAK}
    mine, other = _middles(*(_told(_joined(side), names, marks) for side in (ours, theirs)))
    items, others = (Counter(map(tuple, _items(middle))) for middle in (mine, other))
    bound = any(word in PREPOSITIONS or word == "aperiod" for word in (*mine, *other))
    return items == others and not bound


def _joined(side: Sequence[str]) -> list[str]:
    return [BREAK if word in JOINERS else word for word in side]


def _items(run: Sequence[str]) -> Iterator[list[str]]:
    item: list[str] = []
    for word in (*run, BREAK):
        if word != BREAK:
            item.append(word)
        elif item:
            yield item
            item = []


def _middles(ours: Sequence[str], theirs: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """Return what stands between the words that two runs begin and end with alike."""
    shorter = min(len(ours), len(theirs))
    start = next((i for i in range(shorter) if ours[i] != theirs[i]), shorter)
    end = next((i for i in range(shorter - start) if ours[-1 - i] != theirs[-1 - i]), shorter - start)
    return ours[start : len(ours) - end], theirs[start : len(theirs) - end]


def _is_phrase_moved(ours: Sequence[str], theirs: Sequence[str], names: _Names) -> bool:
    """Return whether a phrase moved to the head of the sentence, or from there, with its preposition."""
    mine, other = (_told(side, names, PREPOSITIONS) for side in (ours, theirs))
    return any(phrase[0] in PREPOSITIONS or _FREE.issuperset(phrase) for runs in _turns(mine, other) for phrase in runs)


def _turns(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """Yield the two runs that two sentences begin with in the other order, none of which leaves its "not" behind."""
    if len(ours) != len(theirs) or not ours or ours[0] == theirs[0]:
        return
    mine, other = _middles(ours, theirs)
    for cut in (place for place in range(1, len(mine)) if mine[place] == other[0]):
        runs = mine[:cut], mine[cut:]
        whole = all(run[-1] not in GUARDED and _AFTER_VERB.isdisjoint(run) for run in runs)
        if [*runs[1], *runs[0]] == list(other) and whole:
            yield runs


def _is_turned(ours: Sequence[str], theirs: Sequence[str], names: _Names) -> bool:
    """Return whether a sentence is the same, or turned passive, or begins with another part of it."""
    mine, other = (_settled(_told(side, names)) for side in (ours, theirs))
    if mine == other or _is_phrase_moved(ours, theirs, names):
        return True
    denied = not GUARDED.isdisjoint(chain(*_middles(mine, other)))
    if denied and not CLAUSE_JOINERS.isdisjoint(ours):
        return False
    if any(True for _ in _turns(mine, other)):
        voices = [sum(word in AUXILIARIES for word in side) for side in (ours, theirs)]
        subjects = [Counter(word for word in side if word in _SPEAKING) for side in (ours, theirs)]
        return voices[0] != voices[1] or (bool(subjects[0]) and subjects[0] == subjects[1])
    if AGENTS.isdisjoint(ours) == AGENTS.isdisjoint(theirs):
        return False
    return _is_passive(_told(ours, names, AGENTS), other) or _is_passive(_told(theirs, names, AGENTS), mine)


def _is_passive(passive: Sequence[str], active: Sequence[str]) -> bool:
    """Return whether who does it stands behind "by" in one sentence and first in the other."""
    places = [place for place, word in enumerate(passive[:-1]) if word in AGENTS]
    if not places or not active or passive[places[-1] + 1] != active[0]:
        return False
    rest = _settled([word for word in passive if word not in AGENTS and word != active[0]])
    done = [word for word in active if word != active[0]]
    return rest == done or any(True for _ in _turns(rest, done))
