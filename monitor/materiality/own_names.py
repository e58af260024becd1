"""What a vendor calls itself and what it sells: names that are no third party's, and words for "we"."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import partial
from itertools import islice, pairwise, product

from monitor.materiality.common_words import is_common
from monitor.materiality.countries import countries_among
from monitor.materiality.edits import Texts
from monitor.materiality.function_words import ARTICLES, WE
from monitor.materiality.passages import Text
from monitor.materiality.stems import entries
from monitor.materiality.synonyms import CLASS
from monitor.materiality.vendors import AMERICANS, VENDORS
from monitor.materiality.vocabulary import ANYBODY, LEGAL_FORMS_OF, mentions
from monitor.materiality.words import fold, listed, words
from monitor.sharing import shared
from storage.records import FactKind

_NAME = "[A-Z\u00c0-\u00d6\u00d8-\u00de][\\w&'.-]{1,30}(?: (?:& )?[A-Z\u00c0-\u00d6\u00d8-\u00de][\\w&'.-]{1,30}){0,4}"


def is_own(name: str, texts: Texts) -> bool:
    """Return whether a name is one of the vendor's own: itself, its company, or what it sells under its name."""
    return not own_words(texts).isdisjoint(words(name))


@shared(2)
def own_words(texts: Texts) -> frozenset[str]:
    """Return the folded words that the vendor goes by: of its title, of its addresses, and of who is responsible."""
    before, after = texts.before, texts.after
    # A vendor's own name does not come or go with a change, unless the text says so itself.
    lasting = before.vocabulary & after.vocabulary
    titled, addressed = set(words(texts.title)), before.names_of_its_own | after.names_of_its_own
    named = (titled | addressed) & lasting
    said = (fact.value or "" for newer in (False, True) for fact in texts.facts(_WHO, newer=newer))
    called = (match[1] for text in (before, after) for match in _around(text.plain, _WE_ARE, _OURSELVES))
    entities = {words(name)[0] for name in (*said, *called) if words(name)}
    were = _owners(before)
    owners = {
        word
        for name, owner in _owners(after).items()
        if before.names(name) and were.get(name, owner) == owner
        for word in owner
    }
    every = named - _SOLD | (titled & addressed) | entities - _SOLD | owners - _SOLD | _foremost(texts)
    return frozenset(filter(partial(_may_be_own, texts=texts), every))


def _owners(text: Text) -> Mapping[tuple[str, ...], tuple[str, ...]]:
    """Return who is said to be behind what, as words."""
    return {words(match[1]): words(match[2]) for match in _around(text.plain, _RUN_BY, _OWNER)}


def _may_be_own(word: str, texts: Texts) -> bool:
    return not (word.isdecimal() or word in _PLACES or is_common(word, texts) or countries_among((word,)))


@shared(2)
def _foremost(texts: Texts) -> frozenset[str]:
    """Return the word that most often begins with a capital letter in both texts, where nouns do not."""
    if texts.spoken_in == "de":
        return frozenset()
    often = _capitalised(texts.before) & _capitalised(texts.after)
    names = (
        word
        for word, times in often.most_common()
        if times >= _OFTEN and word not in _SOLD and _may_be_own(word, texts)
    )
    return frozenset(islice(names, 1))


def _capitalised(text: Text) -> Counter[str]:
    """Return how often the text holds each word that begins with a capital letter, folded."""
    often: Counter[str] = Counter()
    for word, times in Counter(_CAPITALISED.findall(text.plain)).items():
        often[fold(word)] += times
    return often


_OFTEN = 2
_PLACES = listed("united states kingdom union europe european etats unis estados unidos")
_SOLD = frozenset(word for name in VENDORS for word in words(name)) | AMERICANS
"""Words that other vendors go by: what bears them may be theirs."""
_CAPITALISED = re.compile(r"(?<![\w@./-])[a-z]?[A-Z\u00c0-\u00d6\u00d8-\u00de]\w{2,30}")
_RUN = (
    "(?:provided|operated|owned|run|published|developed|\u00e9dit\u00e9e?|exploit\u00e9e?|fournie?|betrieben|angeboten"
    "|beheerd|aangeboden|operado|ofrecido|gestito|fornito) (?:by|par|von|door|por|da) "
)
_RUN_BY = re.compile(_RUN)
_OWNER = re.compile(
    rf"({_NAME}) (?:is|are|est|ist|es|\u00e8) (?:an? (?:service|product|brand|website|project|app) )?{_RUN}({_NAME})"
)
"""Who is said to be behind a name."""

_WHO = frozenset({FactKind.CONTROLLER})
_WE = "[\"'\u201c](?:we|us|our|nous|wir|uns|wij|ons|nosotros|noi)[\"',\u201d]"
_WE_ARE = re.compile(_WE)
_OURSELVES = re.compile(rf"({_NAME})[^.()\n]{{0,30}}[ ,]\((?:[^()\n]{{0,40}}[ ,])?{_WE}")
"""Who calls itself "we"."""
_FAR = 250
"""Characters around a word in which a pattern that has it is looked for: it alone is searched for in the whole text."""


def _around(text: str, word: re.Pattern[str], pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    spans: list[list[int]] = []
    for found in word.finditer(text):
        begin, end = max(0, found.start() - _FAR), found.end() + _FAR
        if spans and begin <= spans[-1][1]:
            spans[-1][1] = end
        else:
            spans.append([begin, end])
    for begin, end in spans:
        yield from pattern.finditer(text, begin, end)


def selves(texts: Texts) -> frozenset[str]:
    """Return by which words both texts speak of the vendor, as their classes are called.

    The names that both bear, the one that both say most, and what one of them calls the vendor wherever the other
    says "we".
    """
    before, after = texts.before, texts.after
    names = before.names_of_its_own & after.names_of_its_own
    pairs = product(names, _FORMS)
    forms = frozenset(pair[1] for pair in pairs if pair in before.neighbours and pair in after.neighbours)
    return names | forms | _said_most(texts) | _said_for_we(before, after)


@shared(2)
def _said_most(texts: Texts) -> frozenset[str]:
    """Return the name that both texts say most, mostly without an article: a role has one, as "the Customer"."""
    return frozenset(
        word
        for word in _foremost(texts)
        if not mentions((word,), _ROLES) and all(_is_named_often(word, text) for text in texts.both)
    )


def _is_named_often(word: str, text: Text) -> bool:
    times = text.words.count(word)
    determined = sum(second == word and first in _DETERMINING for first, second in pairwise(text.words))
    return times >= _MOSTLY and 2 * determined < times


_MOSTLY = 4
_DETERMINING = ARTICLES | listed("our your this these notre nos votre vos ce cette ces du des au aux")
_ROLES = f"""
    {ANYBODY} | user | member | customer | client | visitor | subscriber | host | guest | merchant | seller | buyer
    | utilisateur | abonne | prospect | membre | vendeur | acheteur | gebruiker | klant | lid= | leden | usuario
    | cliente | utent"""


_FORMS = frozenset(form.rstrip() for forms in LEGAL_FORMS_OF.values() for form in entries(forms))
"""Legal forms: behind the vendor's own name in both texts they are part of it."""


@shared(4)
def _said_for_we(before: Text, after: Text) -> frozenset[str]:
    found = (*_called(before, after), *_called(after, before))
    return frozenset(CLASS.get(word, word) for word in found)


def _called(speaking: Text, telling: Text) -> frozenset[str]:
    """Return the words of one text that stand for "we" in the other: it has none of them, and hardly a "we" is left."""
    selves = (_SELVES & telling.vocabulary) - speaking.vocabulary
    if not selves:
        return selves
    said, left = (sum(map(WE.__contains__, text.words)) for text in (speaking, telling))
    if said < _SEVERAL or left * _LEFT > said:
        return frozenset()
    pairs = list(zip(telling.words, telling.words[1:], strict=False))
    return frozenset(word for word in selves if sum(noun == word and of in ARTICLES for of, noun in pairs) >= _SEVERAL)


_SELVES = listed("""
    developer company operator publisher author owner firm organisation organization association club
    editeur exploitant developpeur societe entreprise auteur proprietaire
    entwickler betreiber anbieter unternehmen gesellschaft verein verantwortliche herausgeber
    ontwikkelaar bedrijf aanbieder onderneming beheerder vereniging
    desarrollador empresa titular responsable sociedad asociacion sviluppatore titolare societa gestore azienda
""")
"""What a vendor calls itself where it does not say "we"."""
_SEVERAL = 2
_LEFT = 5
"""Of so many places at most one still says "we"."""
