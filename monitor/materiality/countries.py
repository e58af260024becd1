"""Countries and unions by their names in six languages, folded."""

import re

from monitor.materiality.stems import finder, line
from monitor.materiality.vocabulary import mentions
from monitor.materiality.words import listed
from monitor.sharing import shared

NAMES: dict[str, str] = {
    "Albania": "albania|albanie|albanien",
    "Algeria": "algeria|algerie|algerien|argelia",
    "Andorra": "andorra|andorre",
    "Argentina": "argentina|argentine|argentinien|argentinie",
    "Armenia": "armenia|armenie|armenien",
    "Australia": "australia|australie|australien",
    "Austria": "austria|autriche|osterreich|oostenrijk",
    "Azerbaijan": "azerbaijan|azerbaidjan|aserbaidschan|azerbeidzjan|azerbaiyan|azerbaigian",
    "Bahamas": "bahamas",
    "Bahrain": "bahrain|bahrein",
    "Bangladesh": "bangladesh",
    "Barbados": "barbados|barbade",
    "Belarus": "belarus|bielorussie|weissrussland|wit rusland|bielorrusia|bielorussia",
    "Belgium": "belgium|belgique|belgien|belgie|belgica|belgio",
    "Bermuda": "bermuda|bermudes|bermudas",
    "Bolivia": "bolivia|bolivie|bolivien",
    "Bosnia and Herzegovina": "bosnia|bosnie|bosnien",
    "Brazil": "brazil|bresil|brasilien|brazilie|brasil|brasile",
    "Bulgaria": "bulgaria|bulgarie|bulgarien",
    "Cambodia": "cambodia|cambodge|kambodscha|cambodja|camboya|cambogia",
    "Cameroon": "cameroon|cameroun|kamerun|kameroen|camerun",
    "Canada": "canada|kanada",
    "Cayman Islands": "cayman islands|iles caimans|kaimaninseln|kaaimaneilanden|islas caiman|isole cayman",
    "Chile": "chile|chili",
    "China": "china|chine|cina",
    "Colombia": "colombia|colombie|kolumbien",
    "Costa Rica": "costa rica",
    "Croatia": "croatia|croatie|kroatien|kroatie",
    "Cyprus": "cyprus|chypre|zypern|chipre|cipro",
    "Czech Republic": "czech republic|czechia|republique tcheque|tchequie|tschechien|tsjechie|chequia",
    "Denmark": "denmark|danemark|danmark|denemarken|dinamarca|danimarca",
    "Dominican Republic": "dominican republic|republique dominicaine|dominikanische republik"
    "|dominicaanse republiek|republica dominicana|repubblica dominicana",
    "Ecuador": "ecuador|equateur",
    "Egypt": "egypt|egypte|agypten|egipto|egitto",
    "El Salvador": "el salvador",
    "Estonia": "estonia|estonie|estland",
    "Ethiopia": "ethiopia|ethiopie|athiopien|etiopia",
    "Finland": "finland|finlande|finnland|finlandia",
    "France": "france|frankreich|frankrijk|francia",
    "Germany": "germany|allemagne|deutschland|duitsland|alemania|germania",
    "Ghana": "ghana",
    "Gibraltar": "gibraltar|gibilterra",
    "Greece": "greece|grece|griechenland|griekenland|grecia",
    "Guatemala": "guatemala",
    "Honduras": "honduras",
    "Hong Kong": "hong kong",
    "Hungary": "hungary|hongrie|ungarn|hongarije|hungria|ungheria",
    "Iceland": "iceland|islande|island|ijsland|islandia|islanda",
    "India": "india|inde|indien",
    "Indonesia": "indonesia|indonesie|indonesien",
    "Iraq": "iraq|irak",
    "Ireland": "ireland|irlande|irland|ierland|irlanda",
    "Isle of Man": "isle of man",
    "Israel": "israel|israele",
    "Italy": "italy|italie|italien|italia",
    "Ivory Coast": "ivory coast|cote d ivoire|elfenbeinkuste|ivoorkust|costa de marfil|costa d avorio",
    "Jamaica": "jamaica|jamaique|jamaika|giamaica",
    "Japan": "japan|japon|giappone",
    "Kazakhstan": "kazakhstan|kasachstan|kazachstan|kazajistan|kazakistan",
    "Kenya": "kenya|kenia",
    "Kosovo": "kosovo",
    "Kuwait": "kuwait|koweit|koeweit",
    "Latvia": "latvia|lettonie|lettland|letland|letonia|lettonia",
    "Lebanon": "lebanon|liban|libanon|libano",
    "Liechtenstein": "liechtenstein",
    "Lithuania": "lithuania|lituanie|litauen|litouwen|lituania",
    "Luxembourg": "luxembourg|luxemburg|luxemburgo|lussemburgo",
    "Macau": "macau|macao",
    "Madagascar": "madagascar|madagaskar",
    "Malaysia": "malaysia|malaisie|malasia",
    "Malta": "malta|malte",
    "Mauritius": "mauritius|ile maurice|mauricio",
    "Mexico": "mexico|mexique|mexiko|messico",
    "Moldova": "moldova|moldavie|moldau|moldavia",
    "Montenegro": "montenegro",
    "Morocco": "morocco|maroc|marokko|marruecos|marocco",
    "Nepal": "nepal",
    "Netherlands": "netherlands|pays bas|niederlande|niederlanden|nederland|paises bajos|paesi bassi",
    "New Zealand": "new zealand|nouvelle zelande|neuseeland|nieuw zeeland|nueva zelanda|nuova zelanda",
    "Nicaragua": "nicaragua",
    "Nigeria": "nigeria",
    "North Macedonia": "macedonia|macedoine|nordmazedonien|mazedonien|noord macedonie",
    "Norway": "norway|norvege|norwegen|noorwegen|noruega|norvegia",
    "Oman": "oman",
    "Pakistan": "pakistan",
    "Panama": "panama",
    "Paraguay": "paraguay",
    "Peru": "peru|perou",
    "Philippines": "philippines|philippinen|filipijnen|filipinas|filippine",
    "Poland": "poland|pologne|polen|polonia",
    "Portugal": "portugal|portogallo",
    "Puerto Rico": "puerto rico|porto rico",
    "Qatar": "qatar|katar",
    "Romania": "romania|roumanie|rumanien|roemenie|rumania",
    "Russia": "russia|russian federation|russie|russland|rusland|rusia",
    "Rwanda": "rwanda|ruanda",
    "Saudi Arabia": "saudi arabia|arabie saoudite|saudi arabien",
    "Senegal": "senegal",
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
    "Tanzania": "tanzania|tanzanie|tansania",
    "Thailand": "thailand|thailande|tailandia|thailandia",
    "Trinidad and Tobago": "trinidad",
    "Tunisia": "tunisia|tunisie|tunesien",
    "Turkey": "turkey|turkiye|turquie|turkei|turkije|turquia|turchia",
    "Uganda": "uganda|ouganda|oeganda",
    "Ukraine": "ukraine|oekraine|ucrania|ucraina",
    "United Arab Emirates": "united arab emirates|uae|emirats arabes unis|vereinigte arabische emirate",
    "United Kingdom": "united kingdom|uk|great britain|royaume uni|vereinigtes konigreich"
    "|verenigd koninkrijk|reino unido|regno unito",
    "United States": "united states|usa|u s a|etats unis|vereinigte staaten|vereinigten staaten"
    "|verenigde staten|estados unidos|stati uniti",
    "Uruguay": "uruguay",
    "Uzbekistan": "uzbekistan|ouzbekistan|usbekistan|oezbekistan",
    "Venezuela": "venezuela",
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
    return tuple(dict.fromkeys(_CODES[name[1:]] for name in finder(_ANY).findall(line((told,)))))


_USES = re.compile(
    r"(?<![^ ])(?<!in )(?<!en )(?<!the )(?<!gli )(?:se|si|que|che|quien|chi|lo|la|le|no|non|ci|nos|cuando|quando|app"
    r"|aplicacion|applicazione|sitio|sito|web|pagina|juego|gioco|servicio|servizio|plataforma|piattaforma|usted|lei"
    r"|utente|usuario|empresa|azienda|proveedor|fornitore) usa(?![^ ])"
    r"|(?<![^ ])(?<!in )(?<!en )(?<!the )(?<!gli )usa (?=(?:un|una|uno|el|los|las|il|cookies?|sus?|tus?|tuo|tuoi|la tua"
    r"|solo|unicamente|soltanto|questo|questa|questi|esta|este|estos|estas)(?![^ ]))"
)
"""The Spanish and Italian for "uses", which is written as a country is once its capitals are gone."""
