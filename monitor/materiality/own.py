"""What a vendor calls itself and what it sells: names that are no third party's."""

import re
from collections import Counter
from functools import partial
from itertools import islice

from monitor.materiality.common import is_common
from monitor.materiality.countries import countries_among
from monitor.materiality.edits import Document
from monitor.materiality.known import AMERICANS, VENDORS
from monitor.materiality.words import fold, listed, words
from monitor.sharing import shared
from storage.records import FactKind

_NAME = "[A-Z\u00c0-\u00d6\u00d8-\u00de][\\w&'.-]{1,30}(?: (?:& )?[A-Z\u00c0-\u00d6\u00d8-\u00de][\\w&'.-]{1,30}){0,4}"


def is_own(name: str, document: Document) -> bool:
    """Return whether a name is one of the vendor's own: itself, its company, or what it sells under its name."""
    return not own_words(document).isdisjoint(words(name))


@shared(2)
def own_words(document: Document) -> frozenset[str]:
    """Return the folded words that the vendor goes by: of its title, of its addresses, and of who is responsible."""
    before, after = document.before, document.after
    # A vendor's own name does not come or go with a change, unless the text says so itself.
    lasting = before.vocabulary & after.vocabulary
    titled, addressed = set(words(document.title)), before.names_of_its_own | after.names_of_its_own
    named = (titled | addressed) & lasting
    said = (fact.value or "" for newer in (False, True) for fact in document.facts(_WHO, newer=newer))
    called = (match[1] for text in (before, after) for match in _OURSELVES.finditer(text.plain))
    entities = {words(name)[0] for name in (*said, *called) if words(name)}
    owners = {
        word for match in _OWNER.finditer(after.plain) if before.names(words(match[1])) for word in words(match[2])
    }
    every = named - _SOLD | (titled & addressed) | entities - _SOLD | owners - _SOLD | _foremost(document)
    return frozenset(filter(partial(_may_be_own, document=document), every))


def _may_be_own(word: str, document: Document) -> bool:
    return not (word.isdecimal() or word in _PLACES or is_common(word, document) or countries_among((word,)))


def _foremost(document: Document) -> frozenset[str]:
    """Return the word that most often begins with a capital letter in both texts, where nouns do not."""
    if document.spoken_in == "de":
        return frozenset()
    often = Counter(map(fold, _CAPITALISED.findall(document.before.plain)))
    often &= Counter(map(fold, _CAPITALISED.findall(document.after.plain)))
    names = (
        word
        for word, times in often.most_common()
        if times >= _OFTEN and word not in _SOLD and _may_be_own(word, document)
    )
    return frozenset(islice(names, 1))


_OFTEN = 2
_PLACES = listed("united states kingdom union europe european etats unis estados unidos")
_SOLD = frozenset(word for name in VENDORS for word in words(name)) | AMERICANS
"""Words that other vendors go by: what bears them may be theirs."""
_CAPITALISED = re.compile(r"(?<![\w@./-])[a-z]?[A-Z\u00c0-\u00d6\u00d8-\u00de]\w{2,30}")
_OWNER = re.compile(
    rf"({_NAME}) (?:is|are|est|ist|es|\u00e8) (?:an? (?:service|product|brand|website|project|app) )?"
    r"(?:provided|operated|owned|run|published|developed|\u00e9dit\u00e9e?|exploit\u00e9e?|fournie?|betrieben|angeboten"
    r"|beheerd|aangeboden|operado|ofrecido|gestito|fornito) (?:by|par|von|door|por|da) "
    rf"({_NAME})"
)
"""Who is said to be behind a name that the older text holds."""

_WHO = frozenset({FactKind.CONTROLLER})
_OURSELVES = re.compile(
    rf"({_NAME})[^.()\n]{{0,30}}[ ,]\((?:[^()\n]{{0,40}}[ ,])?[\"'\u201c](?:we|us|our|nous|wir|uns|wij|ons"
    r"|nosotros|noi)[\"',\u201d]"
)
"""Who calls itself "we"."""
