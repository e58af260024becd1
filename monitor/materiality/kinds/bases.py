"""Legal bases of processing, each by its names in six languages (GDPR, article 6)."""

from collections.abc import Mapping

from monitor.materiality.kinds import Phrases

_POINTS = (
    "6 1 {}= | 6 1 point {}= | 6 paragraph 1 point {}= | 6 paragraphe 1 point {}= | 6 1 lit {}= | 6 abs 1 lit {}="
    " | 6 abs 1 s 1 lit {}= | 6 abs 1 buchst {}= | 6 absatz 1 buchstabe {}= | 6 lid 1 onder {}= | 6 lid 1 sub {}="
    " | 6 lid 1 onderdeel {}= | 6 1 letra {}= | 6 apartado 1 letra {}= | 6 1 lett {}= | 6 comma 1 lett {}="
    " | 6 par 1 lett {}= | 6 paragrafo 1 lettera {}="
)
POINTS: Mapping[str, Phrases] = {
    name: {"": _POINTS.replace("{}", letter)}
    for name, letter in (
        ("consent", "a"),
        ("contract", "b"),
        ("legal obligation", "c"),
        ("vital interest", "d"),
        ("public interest", "e"),
        ("legitimate interest", "f"),
    )
}
"""By the point of article 6 that a text names for them."""
BASES: Mapping[str, Phrases] = {
    "consent": {
        "en": "consent",
        "fr": "consentement",
        "de": "einwilligung",
        "nl": "toestemming",
        "es": "consentimiento",
        "it": "consenso",
    },
    "contract": {
        "en": "contract= | performance of | contractual necessity | the contract",
        "fr": "contrat | execution du",
        "de": "vertrag",
        "nl": "overeenkomst | contract",
        "es": "contrato | ejecucion del",
        "it": "contratto | esecuzione del",
    },
    "legal obligation": {
        "en": "legal obligation | legal duty | have to by law | required to by law | obliged by law"
        " | compliance with law | obligation under",
        "fr": "obligation legale | obligations legales",
        "de": "rechtliche verpflichtung | rechtlichen verpflichtung | gesetzliche pflicht | gesetzlichen pflicht",
        "nl": "wettelijke verplichting | wettelijke plicht",
        "es": "obligacion legal | obligaciones legales",
        "it": "obbligo legale | obblighi di legge | obbligo di legge",
    },
    "legitimate interest": {
        "en": "legitimate interest",
        "fr": "interet legitime | interets legitimes",
        "de": "berechtigtes interesse | berechtigten interesse",
        "nl": "gerechtvaardigd belang | gerechtvaardigde belang",
        "es": "interes legitimo | intereses legitimos",
        "it": "legittimo interesse | interesse legittimo | interessi legittimi",
    },
    "public interest": {
        "en": "public interest | vital interest",
        "fr": "interet public | interets vitaux",
        "de": "offentliches interesse | offentlichen interesse | lebenswichtige interessen",
        "nl": "algemeen belang | vitale belangen",
        "es": "interes publico | intereses vitales",
        "it": "interesse pubblico | interessi vitali",
    },
}
