"""Which phrases of the other five languages have a shorter way to be said? Folded, too."""

from collections.abc import Mapping

ABROAD: Mapping[str, Mapping[str, str]] = {
    "fr": {
        "gdpr": "reglement general sur la protection des donnees | reglement ue 2016 679 | rgpd",
        "eee": "espace economique europeen",
        "ue": "union europeenne",
        "email": "adresse electronique | adresse e mail | adresse email | adresse mail | courrier electronique",
        "exercer": "faire valoir",
        "par nous": "par nos soins",
        "lire": "prendre connaissance | prendre connaissance de | prenez connaissance | prenez connaissance de",
        "contacter": "prendre contact avec | entrer en contact avec",
        "vous ne pouvez pas": "il ne vous est pas possible de",
        "peut": (
            "se reserve le droit de | se reserve la possibilite de | est susceptible de "
            "| est susceptible d etre amene a | peut etre amene a | peut etre amenee a | est amene a | est amenee a "
            "| pourra etre amene a | pourra etre amenee a | pourrait etre amene a | pourrait etre amenee a"
        ),
        "peuvent": (
            "sont susceptibles de | peuvent etre amenes a | peuvent etre amenees a | sont amenes a | sont amenees a "
            "| pourront etre amenes a | pourront etre amenees a | sont en mesure de"
        ),
        "pouvez": "vous offrons la possibilite de | vous donnons la possibilite de",
        "telephone": "numero de telephone",
        "ip": "adresse ip",
        "personnelles": "a caractere personnel",
        "dpo": (
            "delegue a la protection des donnees | delegue a la protection des donnees dpo "
            "| delegue a la protection des donnees dpd"
        ),
        "cnil": (
            "commission nationale de l informatique et des libertes "
            "| commission nationale de l informatique et des libertes cnil"
        ),
        "exemple": "p ex",
        "c est a dire": "c a d",
        "anytime": "a tout moment | a tout instant",
        "extension": "extension de navigateur | module complementaire",
        "localement": "sur votre appareil | sur ton appareil",
        "": (
            "de temps en temps | nous attirons votre attention sur le fait que | nous tenons a vous informer que "
            "| de temps a autre | pour rappel | veuillez noter que | il est important de savoir que "
            "| en bref | en resume | comme indique ci dessus | comme mentionne ci dessus | nous vous rappelons que"
        ),
        "unconsented": "sans votre consentement | sans votre accord",
        "to": "afin de | dans le but de | en vue de | aux fins de",
        "under": "conformement a | en vertu de | en application de | dans le respect de",
        "base legale": "fondement juridique | fondement legal | base juridique",
        "apres": "au bout de | a l issue de",
        "parfois": "dans certains cas | dans certaines situations | dans certaines circonstances | dans quelques cas",
        "tant que": "aussi longtemps que",
        "utiliser pour": "servent a | sert a | nous servent a | nous sert a",
        "respectons": "nous conformons a | sommes en conformite avec",
        "sur nos instructions": "selon nos instructions | conformement a nos instructions | suivant nos instructions",
        "nous veillons a ce que": ("nous nous assurons que | nous faisons en sorte que | nous nous assurons de ce que"),
        "n etes pas tenu de": (
            "etes libre de ne pas | n etes pas oblige de | n etes pas dans l obligation de "
            "| n avez pas l obligation de "
            "| n etes pas tenue de"
        ),
        "avant": "avant toute",
        "plus d informations": "de plus amples informations | davantage d informations",
        "quotidiennement": "chaque jour | tous les jours",
        "regulierement": "de maniere reguliere | de facon reguliere",
        "modifications": "eventuelles modifications | modifications eventuelles | modification eventuelle",
        "pris": "mis en place | mis en oeuvre",
        "prises": "mises en place | mises en oeuvre",
        "prenons": "mettons en place",
        "faisons appel a": "avons recours a | recourons a",
        "loi l exige": "loi l impose | loi nous y oblige | loi nous l impose",
        "donnees": "donnees personnelles | vos donnees personnelles | vos donnees | les donnees vous concernant",
        "vous pouvez": (
            "vous avez le droit de | vous disposez du droit de | vous avez la possibilite de | vous etes en droit de "
            "| il vous est possible de | il vous est egalement possible de | il est possible de "
            "| il est egalement possible de | tu as le droit de | tu as la possibilite de "
            "| vous disposez d un droit de | vous avez un droit de | vous beneficiez d un droit de"
        ),
        "nous pouvons": (
            "nous nous reservons le droit de | nous sommes susceptibles de | nous avons le droit de "
            "| nous pouvons etre amenes a | nous sommes amenes a | nous pourrons etre amenes a "
            "| nous pourrions etre amenes a"
        ),
        "pendant": "pendant une duree de | pour une duree de | pendant une periode de",
        "a partir de": "a compter de | a compter du | a compter des | a partir du | a partir des",
        "par": "au moyen de | au moyen du | au moyen des",
        "mise en place": "mise en oeuvre",
        "mettre en place": "mettre en oeuvre",
        "mettons en place": "mettons en oeuvre",
        "hors": "en dehors",
        "nous contacter": "nous ecrire | prendre contact avec nous | entrer en contact avec nous",
        "au maximum": "au plus",
        "devons": "sommes tenus de | sommes obliges de | avons l obligation de | sommes dans l obligation de",
        "doit": "est tenu de | est tenue de | est oblige de | est obligee de | a l obligation de",
        "doivent": "ont besoin de | sont tenus de | sont obliges de | sont dans l obligation de | ont l obligation de "
        "| sont tenues de",
        "nous": "n hesitez pas a nous",
        "pour": "si vous souhaitez | si vous voulez",
    },
    "de": {
        "eu": "europaische union | europaischen union",
        "gdpr": "datenschutz grundverordnung | verordnung eu 2016 679 | dsgvo | ds gvo",
        "ewr": "europaischer wirtschaftsraum | europaischen wirtschaftsraum | europaischen wirtschaftsraums",
        "email": "e mail adresse",
        "beispielsweise": "z b | zum beispiel | bspw",
        "gegebenenfalls": "ggf | ggfs",
        "unter anderem": "u a",
        "und so weiter": "usw",
        "gemass": "gem",
        "erfolgt nicht": "findet nicht statt | erfolgen nicht | finden nicht statt",
        "erfolgt": "findet statt | finden statt",
        "lit": "s 1 lit | satz 1 lit | uabs 1 lit | unterabs 1 lit",
        "aufgrund": "auf grund",
        "dauer speicherung": "speicherdauer",
        "versand newsletters": "newsletterversand",
        "sinne": "i s d | im sinne der | im sinne des | im sinne von",
        "verbindung mit": "i v m | ivm | in verbindung mit",
        "verantwortlicher": "verantwortliche stelle | verantwortlichen stelle",
        "recht auf auskunft": "auskunftsrecht | recht auf auskunftserteilung",
        "recht auf widerspruch": "widerspruchsrecht",
        "recht auf loschung": "loschungsrecht | loschrecht",
        "recht auf berichtigung": "berichtigungsrecht",
        "recht auf beschwerde": "beschwerderecht",
        "recht auf widerruf": "widerrufsrecht",
        "also": "d h | das heisst",
        "anytime": "jederzeit",
        "lokal": "auf ihrem gerat",
        "": (
            "von zeit zu zeit | m w d | w m d | bitte beachten sie dass | wir weisen darauf hin dass "
            "| wie oben erwahnt | wie bereits erwahnt | wie erwahnt | kurz gesagt | zusammengefasst | zur erinnerung "
            "| fur die dauer von | fur einen zeitraum von"
        ),
        "unconsented": "ohne ihre einwilligung | ohne ihre zustimmung",
        "to": "um zu",
        "under": "gemass",
        "daten": (
            "personenbezogene daten | ihre personenbezogenen daten | ihre daten | ihrer personenbezogenen daten "
            "| ihrer daten | ihren personenbezogenen daten | ihren daten | personenbezogenen daten "
            "| personenbezogener daten | personliche daten | personlichen daten | personlicher daten "
            "| ihre personlichen daten | ihrer personlichen daten | ihren personlichen daten"
        ),
        "mussen": "sind verpflichtet | sind dazu verpflichtet",
        "muss": "ist verpflichtet | ist dazu verpflichtet",
        "sie konnen": (
            "sie haben das recht | sie haben ein recht | ihnen steht das recht | ihnen steht ein recht "
            "| steht ihnen das recht | steht ihnen ein recht | sie sind berechtigt | sie haben die moglichkeit"
        ),
        "wir konnen": "wir behalten uns das recht vor | wir behalten uns vor",
        "verwenden": "setzen ein",
        "hochstens": "maximal",
        "telefonnummer": "rufnummer",
        "mussen wir": "sind wir verpflichtet | sind wir dazu verpflichtet",
        "wir konnen nicht": "es ist uns nicht moglich | wir sind nicht in der lage",
    },
    "nl": {
        "gdpr": "algemene verordening gegevensbescherming | verordening eu 2016 679 | avg",
        "eer": "europese economische ruimte",
        "informeren": "laten weten | laten wij weten",
        "derden": "derde partijen",
        "wettelijk": "op grond van de wet | krachtens de wet | volgens de wet",
        "bijvoorbeeld": "bijv",
        "onder andere": "o a",
        "verwerking gegevens": "gegevensverwerking",
        "autoriteit persoonsgegevens": "autoriteit persoonsgegevens ap",
        "recht op inzage": "inzagerecht | recht van inzage",
        "recht op bezwaar": "recht van bezwaar | recht van verzet",
        "also": "d w z | dat wil zeggen",
        "anytime": "te allen tijde | op elk moment",
        "lokaal": "op uw apparaat",
        "": (
            "van tijd tot tijd | houd er rekening mee dat | let op dat | zoals gezegd | zoals hierboven vermeld "
            "| kort gezegd | samengevat | gedurende | gedurende een periode van"
        ),
        "unconsented": "zonder uw toestemming",
        "under": "in overeenstemming met",
        "gegevens": (
            "persoonsgegevens | persoonlijke gegevens | uw gegevens | uw persoonsgegevens | uw persoonlijke gegevens"
        ),
        "gebruiken": "maakt gebruik van | maken gebruik van | maken wij gebruik van | maken we gebruik van",
        "moeten": "zijn verplicht | zijn verplicht om",
        "moet": "is verplicht | is verplicht om",
        "u kunt": (
            "u heeft het recht om | u hebt het recht om | u heeft de mogelijkheid om | u bent gerechtigd om "
            "| u heeft het recht | u hebt het recht | u heeft recht | u hebt recht | u beschikt over het recht"
        ),
        "maximaal": "hooguit | ten hoogste",
        "verbindung mit": "in verband met",
    },
    "es": {
        "gdpr": "reglamento general de proteccion de datos | reglamento ue 2016 679",
        "email": "correo electronico",
        "cuanto antes": (
            "lo antes posible | a la mayor brevedad | a la mayor brevedad posible | tan pronto como sea posible"
        ),
        "comprometemos": "asumimos el compromiso de",
        "si": "en caso de que | en el caso de que",
        "dpd": (
            "delegado de proteccion de datos | delegado de proteccion de datos dpd "
            "| delegado de proteccion de datos dpo"
        ),
        "aepd": "agencia espanola de proteccion de datos | agencia espanola de proteccion de datos aepd",
        "usuarios": "personas usuarias",
        "usuario": "persona usuaria",
        "interesados": "personas interesadas",
        "interesado": "persona interesada",
        "personales": "caracter personal",
        "ejemplo": "p ej",
        "anytime": "en cualquier momento | en todo momento",
        "extension": "extension del navegador",
        "localmente": "en su dispositivo | en tu dispositivo",
        "": (
            "de vez en cuando | tenga en cuenta que | le recordamos que | como se ha dicho | como se ha indicado "
            "| en resumen | en pocas palabras | al cabo de"
        ),
        "unconsented": "sin su consentimiento",
        "to": "con el fin de | a fin de | con la finalidad de",
        "under": "de conformidad con | conforme a | conforme al | con arreglo a | con arreglo al",
        "puede": (
            "tiene derecho a | tiene el derecho de | tiene la posibilidad de | tiene derecho de "
            "| dispone del derecho a | dispone de los derechos de | dispone del derecho de | tienes derecho a "
            "| tienes el derecho de | tienes la posibilidad de"
        ),
        "durante": "durante un plazo de | por un plazo de | durante un periodo de | por un periodo de",
        "contactaremos con": "nos pondremos en contacto con",
        "maximo": "un maximo de | como maximo | por un maximo de",
        "debemos": "tenemos la obligacion de | estamos obligados a",
        "deben": "tienen la obligacion de | estan obligados a",
        "eee": "espacio economico europeo",
        "particularly": "en particular",
    },
    "it": {
        "gdpr": "regolamento generale sulla protezione dei dati | regolamento ue 2016 679",
        "email": "posta elettronica | indirizzo email",
        "rpd": (
            "responsabile della protezione dei dati | responsabile della protezione dei dati rpd "
            "| responsabile della protezione dei dati dpo"
        ),
        "garante": (
            "garante per la protezione dei dati personali | autorita garante per la protezione dei dati personali"
        ),
        "interessato": "persona interessata",
        "interessati": "persone interessate",
        "personali": "carattere personale",
        "anytime": "in qualsiasi momento | in ogni momento",
        "estensione": "estensione del browser",
        "localmente": "sul tuo dispositivo | sul suo dispositivo",
        "": (
            "di tanto in tanto | si prega di notare che | tenga presente che | le ricordiamo che | come detto "
            "| come indicato sopra | in sintesi | in breve | in poche parole"
        ),
        "unconsented": "senza il suo consenso",
        "to": "al fine di | allo scopo di | con la finalita di",
        "under": "in conformita con | agli sensi di | agli sensi del | agli sensi dell | agli sensi della",
        "puo": (
            "ha il diritto di | ha diritto di | ha la possibilita di | ha diritto a | hai il diritto di "
            "| hai diritto di | hai diritto a | hai la possibilita di"
        ),
        "per": "per un periodo di | per la durata di",
        "contatteremo": "ci metteremo in contatto con",
        "massimo": "al massimo | un massimo di | per un massimo di",
        "dobbiamo": "abbiamo l obbligo di | siamo tenuti a | siamo obbligati a",
        "devono": "hanno l obbligo di | sono tenuti a | sono obbligati a",
        "see": "spazio economico europeo",
    },
}
"""Of each language, by what is said for short, the phrases that it stands for."""
