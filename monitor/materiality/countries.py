"""Countries and unions by their names in six languages, folded."""

from functools import lru_cache

from monitor.materiality.stems import finder, line
from monitor.materiality.words import listed

NAMES: dict[str, str] = {
    "Argentina": "argentina|argentine|argentinien|argentinie",
    "Australia": "australia|australie|australien",
    "Austria": "austria|autriche|osterreich|oostenrijk",
    "Belgium": "belgium|belgique|belgien|belgie|belgica|belgio",
    "Brazil": "brazil|bresil|brasilien|brazilie|brasil|brasile",
    "Bulgaria": "bulgaria|bulgarie|bulgarien",
    "Canada": "canada|kanada",
    "Chile": "chile|chili",
    "China": "china|chine|cina",
    "Colombia": "colombia|colombie|kolumbien",
    "Costa Rica": "costa rica",
    "Croatia": "croatia|croatie|kroatien|kroatie",
    "Cyprus": "cyprus|chypre|zypern|chipre|cipro",
    "Czech Republic": "czech republic|czechia|republique tcheque|tchequie|tschechien|tsjechie|chequia",
    "Denmark": "denmark|danemark|danmark|denemarken|dinamarca|danimarca",
    "Egypt": "egypt|egypte|agypten|egipto|egitto",
    "Estonia": "estonia|estonie|estland",
    "Finland": "finland|finlande|finnland|finlandia",
    "France": "france|frankreich|frankrijk|francia",
    "Germany": "germany|allemagne|deutschland|duitsland|alemania|germania",
    "Greece": "greece|grece|griechenland|griekenland|grecia",
    "Hong Kong": "hong kong",
    "Hungary": "hungary|hongrie|ungarn|hongarije|hungria|ungheria",
    "Iceland": "iceland|islande|island|ijsland|islandia|islanda",
    "India": "india|inde|indien",
    "Indonesia": "indonesia|indonesie|indonesien",
    "Ireland": "ireland|irlande|irland|ierland|irlanda",
    "Israel": "israel|israele",
    "Italy": "italy|italie|italien|italia",
    "Japan": "japan|japon|giappone",
    "Kenya": "kenya|kenia",
    "Latvia": "latvia|lettonie|lettland|letland|letonia|lettonia",
    "Liechtenstein": "liechtenstein",
    "Lithuania": "lithuania|lituanie|litauen|litouwen|lituania",
    "Luxembourg": "luxembourg|luxemburg|luxemburgo|lussemburgo",
    "Malaysia": "malaysia|malaisie|malasia",
    "Malta": "malta|malte",
    "Mexico": "mexico|mexique|mexiko|messico",
    "Morocco": "morocco|maroc|marokko|marruecos|marocco",
    "Netherlands": "netherlands|pays bas|niederlande|niederlanden|nederland|paises bajos|paesi bassi",
    "New Zealand": "new zealand|nouvelle zelande|neuseeland|nieuw zeeland|nueva zelanda|nuova zelanda",
    "Nigeria": "nigeria",
    "Norway": "norway|norvege|norwegen|noorwegen|noruega|norvegia",
    "Pakistan": "pakistan",
    "Peru": "peru|perou",
    "Philippines": "philippines|philippinen|filipijnen|filipinas|filippine",
    "Poland": "poland|pologne|polen|polonia",
    "Portugal": "portugal|portogallo",
    "Romania": "romania|roumanie|rumanien|roemenie|rumania",
    "Russia": "russia|russian federation|russie|russland|rusland|rusia",
    "Saudi Arabia": "saudi arabia|arabie saoudite|saudi arabien",
    "Serbia": "serbia|serbie|serbien|servie",
    "Singapore": "singapore|singapour|singapur",
    "Slovakia": "slovakia|slovaquie|slowakei|slowakije|eslovaquia|slovacchia",
    "Slovenia": "slovenia|slovenie|slowenien|eslovenia",
    "South Africa": "south africa|afrique du sud|sudafrika|zuid afrika|sudafrica",
    "South Korea": "korea|south korea|coree du sud|coree|sudkorea|zuid korea|corea del sur|corea",
    "Spain": "spain|espagne|spanien|spanje|espana|spagna",
    "Sri Lanka": "sri lanka",
    "Sweden": "sweden|suede|schweden|zweden|suecia|svezia",
    "Switzerland": "switzerland|suisse|schweiz|zwitserland|suiza|svizzera",
    "Taiwan": "taiwan",
    "Thailand": "thailand|thailande|tailandia|thailandia",
    "Tunisia": "tunisia|tunisie|tunesien",
    "Turkey": "turkey|turkiye|turquie|turkei|turkije|turquia|turchia",
    "Ukraine": "ukraine|oekraine|ucrania|ucraina",
    "United Arab Emirates": "united arab emirates|uae|emirats arabes unis|vereinigte arabische emirate",
    "United Kingdom": "united kingdom|uk|great britain|royaume uni|vereinigtes konigreich|verenigd koninkrijk"
    "|reino unido|regno unito",
    "United States": "united states|usa|u s a|etats unis|vereinigte staaten|vereinigten staaten|verenigde staten"
    "|estados unidos|stati uniti",
    "Vietnam": "vietnam|viet nam",
}
NEAR = listed("""
    Austria Belgium Bulgaria Croatia Cyprus Denmark Estonia Finland France Germany Greece Hungary Iceland
    Ireland Italy Latvia Liechtenstein Lithuania Luxembourg Malta Netherlands Norway Poland Portugal Romania
    Slovakia Slovenia Spain Sweden
""") | {"Czech Republic"}
"""The European Economic Area."""

_CODES = {name: country for country, names in NAMES.items() for name in names.split("|")}
_ANY = " | ".join(f"{name}=" for name in _CODES)


@lru_cache(maxsize=64)
def countries(spoken: str) -> tuple[str, ...]:
    """Return the countries that folded words name, each once, in order.

    >>> countries("en belgique et aux etats unis")
    ('Belgium', 'United States')
    """
    return tuple(dict.fromkeys(_CODES[name[1:]] for name in finder(_ANY).findall(line((spoken,)))))
