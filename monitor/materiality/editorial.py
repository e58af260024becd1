"""Same answers in other words: synonyms, inflections, typing errors, small words."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise, product, zip_longest

from monitor.materiality.german import of_any_gender, without_zu
from monitor.materiality.paraphrases import PHRASES
from monitor.materiality.synonyms import CLASS, POINTERS
from monitor.materiality.wording import GUARDED, LIGHT, PALE, SMALL
from monitor.materiality.words import REMEMBERED, listed
from monitor.sharing import shared

Hunk = tuple[tuple[str, ...], tuple[str, ...]]
_Pair = tuple[tuple[str, ...], tuple[str, ...]]

_SHORTEST = 5
_STEM = 4
_LONGEST = 60
_LONGEST_ENDING = 4


def is_editorial(hunks: Iterable[Hunk], names: frozenset[str] = frozenset()) -> bool:
    """Return whether the places that differ say the same in other words.

    A word of weight must have its like on the other side: itself, a synonym, an inflection or a corrected typing
    error. A "not", a "may" or a figure must have it at the same place. `names` are the text's own: who says "we" may
    say its name instead.

    >>> is_editorial([(("justifie",), ("justifient",))]), is_editorial([(("will",), ("may",))])
    (True, False)
    """
    gone: list[str] = []
    came: list[str] = []
    for before, after in hunks:
        mine, other = _fixed(before), _fixed(after)
        if not _EASY.issuperset({*(mine - other), *(other - mine)}):
            return False
        if not is_typo("".join(before), "".join(after)) and not _is_small_slip(before, after):
            gone += _loose(before, names)
            came += _loose(after, names)
    return not any(_without_likes(gone, came))


def is_turned(spoken: Sequence[str], hunks: Iterable[Hunk], names: frozenset[str]) -> bool:
    """Return whether a sentence as `content` gives it says the same when its parts moved or were turned passive.

    A single guarded word may move along, where nothing is joined that it could leave or reach: in "you may withdraw"
    and "withdraw you may", not in "we sell trips but not maps". A single figure may.
    """
    gone, came, fixed_gone, fixed_came = [], [], [], []
    for mine, theirs in hunks:
        gone += [word for word in mine if word.isalpha() and word not in GUARDED and word not in names]
        came += [word for word in theirs if word.isalpha() and word not in GUARDED and word not in names]
        fixed_gone += [word for word in mine if word not in _EASY and (word in GUARDED or not word.isalpha())]
        fixed_came += [word for word in theirs if word not in _EASY and (word in GUARDED or not word.isalpha())]
    if Counter(fixed_gone) != Counter(fixed_came) or not all(_is_alone(word, spoken) for word in fixed_gone):
        return False
    left = [word for side in _without_likes(gone, came) for word in side]
    weighty = sum(word not in PALE for word in spoken)
    return len(fixed_gone) <= _MOST_MOVED and (not left or (weighty >= _WEIGHTY and PALE.issuperset(left)))


_EASY = frozenset({"will"})
"""A guarded word that may come or go with the turn of a sentence: "will be posted" is "are posted"."""
_WEIGHTY = 3
"""Words that stay and carry the answer, beside which pale ones may come or go."""
_MOST_MOVED = 2
"""Words that stay elsewhere may move: a modal and a figure, say."""


def _is_alone(word: str, spoken: Sequence[str]) -> bool:
    """Return whether no other word of its kind stands in a sentence, so that it says the same wherever it stands."""
    if word in GUARDED:
        return word not in _LIMITS and sum(other in GUARDED for other in spoken) == 1
    return sum(not other.isalpha() for other in spoken) == 1


_LIMITS = frozenset(CLASS.get(word, word) for word in ("only", "except", "seulement", "nur", "alleen", "solo"))
"""A limit holds for what stands next to it."""


@shared(REMEMBERED)
def unabridged(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words without short forms that stand behind what they are short for.

    >>> unabridged(("european", "economic", "area", "eea", "data"))
    ('european', 'economic', 'area', 'data')
    """
    initials, weighty = _initials(words)
    said = f"{initials} {''.join(initials[place] for place in weighty)}"
    if not any(word.removesuffix("s") in said and _is_short_form(word) for word in words):
        return words
    return tuple(word for place, word in enumerate(words) if not _is_spelled(place, word, initials, weighty))


def abridge(short: Collection[str], words: tuple[str, ...]) -> bool:
    """Return whether all of some words stand among others, and only behind what they are short for.

    >>> abridge(("eea",), ("european", "economic", "area", "eea", "data"))
    True
    """
    if not all(map(_is_short_form, short)):
        return False
    initials, weighty = _initials(words)
    places = ((place, word) for place, word in enumerate(words) if word in short)
    return set(words).issuperset(short) and all(_is_spelled(place, word, initials, weighty) for place, word in places)


def _initials(words: tuple[str, ...]) -> tuple[str, Sequence[int]]:
    """Return the first letters of words, and where those are that are not small."""
    return "".join(word[0] for word in words), [place for place, word in enumerate(words) if word not in SMALL]


def without_any(words: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words without an "any" of what is only asked for, where the other side says neither it nor "all".

    >>> without_any(("any", "questions"), ("questions",)), without_any(("any", "trip"), ("trip",))
    (('questions',), ('any', 'trip'))
    """
    if not _EVERY.isdisjoint(other):
        return words
    return tuple(
        word for word, of in zip_longest(words, words[1:], fillvalue="") if word not in _ANY or of not in _ASKED
    )


_ANY = listed("any toute tout")
_EVERY = frozenset(word for word, head in CLASS.items() if head in {"any", "tout"})
_ASKED = listed("""
    questions question changes change comments comment concerns concern feedback requests complaints
    modification changement demande remarque reclamation
""")


def _is_spelled(place: int, word: str, initials: str, weighty: Sequence[int]) -> bool:
    """Return whether the first letters of the words right before, small words passed over, are the word itself."""
    if not _is_short_form(word):
        return False
    short = word.removesuffix("s") if len(word) > _SHORT_FORM[0] else word
    length = len(short)
    if initials[max(0, place - length) : place] == short:
        return True
    end = bisect_left(weighty, place)
    near = weighty[max(0, end - length) : end]
    return bool(near) and near[0] >= place - 2 * length and "".join(initials[i] for i in near) == short


def _is_short_form(word: str) -> bool:
    """Return whether a word is as long as short forms are; its plural ends with an s."""
    plural = word.endswith("s") and len(word) > _SHORT_FORM[0]
    return _SHORT_FORM[0] <= len(word) - plural <= _SHORT_FORM[1] and word.isalpha()


_SHORT_FORM = (3, 6)
"""Letters of a short form."""


def content(words: Iterable[str]) -> tuple[str, ...]:
    """Return the words that carry meaning, synonyms unified, without small words."""
    return _content(tuple(words))


@shared(2 * REMEMBERED)
def _content(words: tuple[str, ...]) -> tuple[str, ...]:
    said = unified(words)
    kept: Iterable[str] = said if POINTERS.isdisjoint(said) else _unpointed(said)
    return tuple(CLASS.get(word, word) for word in map(without_zu, kept) if word not in _MEANINGLESS)


def _unpointed(words: tuple[str, ...]) -> Iterator[str]:
    """Yield the words without the numbers of the vendor's own articles and sections."""
    pointed = {i + 1 for i, word in enumerate(words) if word in POINTERS and _LAWS.isdisjoint(words[i : i + _CITED])}
    return (word for i, word in enumerate(words) if not (i in pointed and word.isdecimal()))


_MEANINGLESS = SMALL - GUARDED
_LAWS = frozenset({"gdpr", "eu", "ue", "act", "regulation", "directive", "bdsg", "ccpa", "cpra", "code", "loi"})
_CITED = 10
"""Words from "Article" to the name of its law."""


def _fixed(words: tuple[str, ...]) -> Counter[str]:
    """Return the words that stay where they are: the guarded, and all that is no plain word."""
    return Counter(word for word in content(words) if word in GUARDED or not word.isalpha())


def _loose(words: tuple[str, ...], names: frozenset[str]) -> list[str]:
    return [word for word in content(words) if word.isalpha() and word not in GUARDED and word not in names]


def _without_likes(gone: Sequence[str], came: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return what is left of two lists of words when each word has taken its like from the other."""
    waiting = list((Counter(came) - Counter(gone)).elements())
    left = []
    for word in (Counter(gone) - Counter(came)).elements():
        like = next((other for other in waiting if is_like(word, other)), None)
        if like is not None:
            waiting.remove(like)
        else:
            left.append(word)
    return [word for word in left if word not in LIGHT], [word for word in waiting if word not in LIGHT]


def is_like(one: str, other: str) -> bool:
    """Return whether two words are one, but for its ending, a slip, or both.

    >>> is_like("emplyoing", "employ"), is_like("sell", "tell")
    (True, False)
    """
    likely = one[:1] == other[:1]
    return likely and (is_inflected(one, other) or is_typo(one, other) or is_typo(_bare(one), _bare(other)))


def _bare(word: str) -> str:
    """Return an English verb without "-ing", so that a slip before it can be seen."""
    return word.removesuffix("ing") if len(word) > _SHORTEST + len("ing") else word


def is_inflected(one: str, other: str) -> bool:
    """Return whether two words differ only in their grammatical ending.

    >>> is_inflected("collect", "collecting"), is_inflected("process", "processor")
    (True, False)
    """
    if one[:_SAME] != other[:_SAME]:
        return one[:1] == other[:1] and _of_one_dutch_verb(one, other)
    if one == other or of_any_gender(one, other):
        return True
    if is_party(one, other):
        return False
    if _of_one_dutch_verb(one, other):
        return True
    shorter = min(len(one), len(other))
    shared = next((i for i in range(shorter) if one[i] != other[i]), shorter)
    if shared < min(_STEM, shorter) or shorter < _STEM - 1:
        return False
    return any(
        (one[cut:], other[cut:]) in _ENDINGS for cut in range(max(_STEM - 1, shared - _LONGEST_ENDING), shared + 1)
    )


def _of_one_dutch_verb(one: str, other: str) -> bool:
    """Return whether two words are a Dutch verb of several and of one: "bewaren", "bewaart"."""
    several, single = (one, other) if one.endswith("en") else (other, one)
    if not (several.endswith("en") and single.endswith("t")) or min(len(one), len(other)) < _SHORTEST:
        return False
    return _LONG_VOWEL.sub(r"\1", single.removesuffix("t")) == several.removesuffix("en")


_LONG_VOWEL = re.compile(r"([aeou])\1(?=[a-z]$)")
"""Written twice in a closed syllable."""


_SAME = 3
"""Letters with which all forms of a word begin, men's and women's too, but for short Dutch verbs."""


def is_party(one: str, other: str) -> bool:
    """Return whether only one of two words is who does what the other may say: "user" beside "use"."""
    return (one in _PARTIES or other in _PARTIES) and one.rstrip("sn") != other.rstrip("sn")


_PARTIES = listed("""
    user users advertiser advertisers provider providers processor processors controller controllers publisher
    publishers subscriber subscribers employer employers seller sellers buyer buyers owner owners visitor visitors
    broker brokers collector collectors viewer viewers merchant merchants partner partners
    nutzer nutzern nutzers anbieter anbietern verarbeiter betreiber betreibern bewerber bewerbern gebruiker gebruikers
    verwerker verwerkers aanbieder aanbieders
""")


_ENDINGS = frozenset(
    pair
    for endings in (
        "s es ed d ing e ly",
        "y ies ied ying",
        "t ted ting",
        "r red ring",
        "n ned ning",
        "g ged ging",
        "p ped ping",
        "l led ling",
        "e es s ent ant ants ante antes ons ez er e ee ees aient ait ont a ra",
        "n en e es em er s",
        "t te ten tet et est st en",
        "in innen",
        "rice rices eur eurs",
        "tore tori trice trici",
        "ne nes euse euses eux",
        "o a os as es s",
        "ar a amos an ado ada ados adas ando",
        "er ir e emos imos en ido ida idos idas iendo",
        "o a i e",
        "ar arse aremos ara aran aras ado ada ados adas a amos an",
        "er ir erse irse eremos era eran iremos ira iran ido ida idos idas",
        "are a i iamo ano ato ata ati ate ando aci ateci arci",
        "re rti rle rla rvi rci rsi",
        "ere ire e ono uto uta uti ute endo ito ita iti ite",
        "on ons ion ions",
    )
    for pair in product(("", *endings.split()), repeat=2)
)
"""Two endings that one stem may take in one language: conjugation, number, gender, case."""


def is_typo(one: str, other: str) -> bool:
    """Return whether two runs of letters are one word, but for one slip of a letter or two swapped.

    >>> is_typo("colour", "color"), is_typo("trip", "trap")
    (True, False)
    """
    if one == other:
        return True
    near = (
        not is_party(one, other)
        and min(len(one), len(other)) >= _SHORTEST
        and (one + other).isalpha()
        and len(one) + len(other) < _LONGEST
    )
    return near and one[0] == other[0] and _is_slip(one, other)


def _is_small_slip(before: Sequence[str], after: Sequence[str]) -> bool:
    """Return whether a small word was mistyped, "fron" for "from": no word of the language is what stood instead."""
    if len(before) != 1 or len(after) != 1 or len({*before, *after} & SMALL) != 1:
        return False
    (one,), (other,) = before, after
    known = any(word in CLASS or word in GUARDED or word in LIGHT for word in (one, other))
    return not known and min(len(one), len(other)) >= _STEM and one[0] == other[0] and _is_slip(one, other)


def _is_slip(one: str, other: str) -> bool:
    shorter = min(len(one), len(other))
    start = next((i for i in range(shorter) if one[i] != other[i]), shorter)
    end = next((i for i in range(shorter - start) if one[-1 - i] != other[-1 - i]), shorter - start)
    ours, theirs = one[start : len(one) - end], other[start : len(other) - end]
    return max(len(ours), len(theirs)) <= 1 or (len(ours) == 2 and ours == theirs[::-1])  # noqa: PLR2004 - two swapped


def unified(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words with each longer phrase said for short, the longest at each place; twice, as they may nest."""
    once = _shortened(words)
    return once if once is words else _shortened(once)


def _shortened(words: tuple[str, ...]) -> tuple[str, ...]:
    if _BEGINNINGS.isdisjoint(pairwise(words)) and _SINGLE.isdisjoint(words):
        return words
    said: list[str] = []
    done = 0
    for place, beginning in enumerate(zip_longest(words, words[1:], fillvalue="")):
        if place < done or (beginning not in _BY_BEGINNING and beginning[0] not in _ALONE):
            continue
        for phrase, short in (*_BY_BEGINNING.get(beginning, ()), *_ALONE.get(beginning[0], ())):
            if words[place : place + len(phrase)] == phrase:
                said += (*words[done:place], *short)
                done = place + len(phrase)
                break
    return (*said, *words[done:]) if done else words


def _by_beginning() -> Mapping[tuple[str, ...], Sequence[_Pair]]:
    found: dict[tuple[str, ...], list[_Pair]] = defaultdict(list)
    for pair in PHRASES:
        found[pair[0][:2]].append(pair)
    return dict(found)


_BY_BEGINNING = _by_beginning()
"""The phrases by their first two words, the longest first."""
_ALONE = {phrase[0]: [(phrase, short)] for phrase, short in PHRASES if len(phrase) == 1}
"""Single words that are said for short."""
_BEGINNINGS, _SINGLE = frozenset(_BY_BEGINNING), frozenset(_ALONE)
