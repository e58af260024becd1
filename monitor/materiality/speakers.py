"""Who speaks in a policy: a text that says "we" may become one that says "the developer" of the same."""

from monitor.materiality.passages import Text
from monitor.materiality.synonyms import CLASS
from monitor.materiality.words import listed
from monitor.sharing import shared

WE = listed("""
    we us our ours nous notre nos wir uns unser unsere unserer unseren unserem unseres wij ons onze
    nosotros nuestro nuestra nuestros nuestras noi nostro nostra nostri nostre
""")
"""Who says one of these speaks of the vendor."""
_SELVES = listed("""
    developer company operator publisher author owner firm organisation organization association club
    editeur exploitant developpeur societe entreprise auteur proprietaire
    entwickler betreiber anbieter unternehmen gesellschaft verein verantwortliche herausgeber
    ontwikkelaar bedrijf aanbieder onderneming beheerder vereniging
    desarrollador empresa titular responsable sociedad asociacion sviluppatore titolare societa gestore azienda
""")
"""What a vendor calls itself where it does not say "we"."""
_THE = listed("the l le la der die das dem den des de het el il lo al del dello della dell")
_OFTEN = 2
_LEFT = 5
"""Of so many places at most one still says "we"."""


def own_names(before: Text, after: Text) -> frozenset[str]:
    """Return by which words both texts speak of the vendor, as their classes are called.

    The names that both bear, and what one of them calls the vendor wherever the other says "we".
    """
    return (before.names_of_its_own & after.names_of_its_own) | _selves(before, after)


@shared(4)
def _selves(before: Text, after: Text) -> frozenset[str]:
    found = (*_called(before, after), *_called(after, before))
    return frozenset(CLASS.get(word, word) for word in found)


def _called(speaking: Text, telling: Text) -> frozenset[str]:
    """Return the words of one text that stand for "we" in the other: it has none of them, and hardly a "we" is left."""
    said, left = (sum(map(WE.__contains__, text.words)) for text in (speaking, telling))
    if said < _OFTEN or left * _LEFT > said:
        return frozenset()
    pairs = list(zip(telling.words, telling.words[1:], strict=False))
    selves = (_SELVES & telling.vocabulary) - speaking.vocabulary
    return frozenset(word for word in selves if sum(noun == word and of in _THE for of, noun in pairs) >= _OFTEN)
