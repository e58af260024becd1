"""Countries by their folded names."""

import re

from monitor.facts.countries import COUNTRIES
from monitor.materiality.stems import finder, line
from monitor.materiality.vocabulary import mentions
from monitor.materiality.words import listed, words
from monitor.sharing import shared

NEAR = listed("""
    Austria Belgium Bulgaria Croatia Cyprus Denmark Estonia Finland France Germany Greece Hungary Iceland
    Ireland Italy Latvia Liechtenstein Lithuania Luxembourg Malta Netherlands Norway Poland Portugal Romania
    Slovakia Slovenia Spain Sweden
""") | {"Czech Republic"}
"""The European Economic Area."""

_WORDS = frozenset({"us", "u s", "vs"})
"""What is also a word once its capitals are gone."""
_FOLDED = {
    folded: country
    for country, others in COUNTRIES.items()
    for name in (country, *filter(None, others.split("|")))
    if (folded := " ".join(words(name))) not in _WORDS
}
_ANY = " | ".join(f"{name}=" for name in _FOLDED)


def countries_among(spoken: tuple[str, ...]) -> tuple[str, ...]:
    """Return the countries that folded words name, each once, in order: most passages name none."""
    return countries(" ".join(spoken)) if mentions(spoken, _ANY) else ()


@shared(64)
def countries(spoken: str) -> tuple[str, ...]:
    """Return the countries that folded words name, each once, in order.

    >>> countries("en belgique et aux etats unis"), countries("el juego usa sus notas")
    (('Belgium', 'United States'), ())
    """
    told = _USES.sub(" ", spoken) if "usa" in spoken else spoken
    return tuple(dict.fromkeys(_FOLDED[name[1:]] for name in finder(_ANY).findall(line((told,)))))


_WHO_USES = """
    se si que che quien chi lo la le no non ci nos cuando quando app aplicacion applicazione sitio sito web pagina juego
    gioco servicio servizio plataforma piattaforma usted lei utente usuario empresa azienda proveedor fornitore"""
_NOT_IN = r"(?<![^ ])(?<!in )(?<!en )(?<!the )(?<!gli )"
# The word stands before what stands before it: a long text is searched for it alone at many times the speed.
_USES = re.compile(
    rf"usa(?![^ ])(?:{'|'.join(rf'(?<={_NOT_IN}{who} usa)' for who in _WHO_USES.split())}"
    rf"|(?<={_NOT_IN}usa)(?= (?:un|una|uno|el|los|las|il|cookies?|sus?|tus?|tuo|tuoi|la tua"
    r"|solo|unicamente|soltanto|questo|questa|questi|esta|este|estos|estas)(?![^ ])))"
)
"""The Spanish and Italian for "uses", which is written as a country is once its capitals are gone."""
