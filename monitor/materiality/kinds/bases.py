"""Legal bases of processing, each by its names in six languages (GDPR, article 6)."""

from collections.abc import Mapping

from monitor.materiality.kinds import Phrases

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
        "en": "legal obligation | legal duty | compliance with law | obligation under",
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
