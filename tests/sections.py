"""Policies of our own in six languages, put together by hypothesis from sections, sentences, lists and tables."""

from dataclasses import dataclass

from hypothesis import strategies as st

Section = tuple[str, tuple[str, ...]]

SECTIONS: dict[str, tuple[Section, ...]] = {
    "en": (
        (
            "What we collect",
            (
                "Pinehall collects the name, the email address and the measurements that you enter.",
                "Our app reads the model of your phone so that it can draw the right screens.",
            ),
        ),
        (
            "Why we process your data",
            (
                "We use your measurements to run the service that you ordered.",
                "We never sell your personal data to anyone.",
                "Support staff may open an account only when its owner asks for help.",
            ),
        ),
        (
            "Who receives it",
            (
                "Larkspur Hosting stores our databases in Norway.",
                "We share invoices with our accountant, and with nobody else.",
            ),
        ),
        (
            "How long we keep it",
            (
                "Measurements are kept for 24 months and then deleted.",
                "We delete server logs after 30 days.",
            ),
        ),
        (
            "Your rights",
            (
                "You have the right to access, correct and delete your personal data.",
                "We answer every request within one month.",
                "You can object to direct marketing at any time.",
            ),
        ),
        ("Children", ("The service is not meant for anyone under 16 years of age.",)),
        ("Changes", ("You are told by email 14 days before a change of this policy takes effect.",)),
    ),
    "fr": (
        (
            "Données collectées",
            (
                "Pinehall recueille le nom, l'adresse électronique et les relevés que vous saisissez.",
                "L'application lit le modèle de votre téléphone afin d'adapter ses écrans.",
            ),
        ),
        (
            "Finalités",
            (
                "Vos relevés servent à fournir le service commandé.",
                "Nous ne vendons jamais vos données personnelles.",
            ),
        ),
        (
            "Destinataires",
            (
                "Larkspur Hosting héberge nos bases de données en Norvège.",
                "Nous communiquons les factures à notre comptable et à personne d'autre.",
            ),
        ),
        (
            "Durées de conservation",
            (
                "Les relevés sont conservés pendant 24 mois puis supprimés.",
                "Les journaux du serveur sont effacés après 30 jours.",
            ),
        ),
        (
            "Vos droits",
            (
                "Vous disposez d'un droit d'accès, de rectification et d'effacement.",
                "Nous répondons à toute demande dans un délai d'un mois.",
            ),
        ),
        ("Modifications", ("Vous êtes informé par courriel 14 jours avant l'entrée en vigueur d'une modification.",)),
    ),
    "de": (
        (
            "Welche Daten wir erheben",
            (
                "Pinehall erhebt den Namen, die E-Mail-Adresse und die Messwerte, die Sie eingeben.",
                "Die App liest das Modell Ihres Telefons, damit die Anzeige passt.",
            ),
        ),
        (
            "Zwecke",
            (
                "Ihre Messwerte verarbeiten wir, um den bestellten Dienst zu erbringen.",
                "Wir verkaufen Ihre personenbezogenen Daten niemals.",
            ),
        ),
        (
            "Empfänger",
            (
                "Larkspur Hosting speichert unsere Datenbanken in Norwegen.",
                "Rechnungen geben wir an unsere Buchhaltung weiter und an niemanden sonst.",
            ),
        ),
        (
            "Speicherdauer",
            (
                "Messwerte werden 24 Monate lang aufbewahrt und dann gelöscht.",
                "Serverprotokolle löschen wir nach 30 Tagen.",
            ),
        ),
        (
            "Ihre Rechte",
            (
                "Sie haben das Recht auf Auskunft, Berichtigung und Löschung.",
                "Anfragen beantworten wir innerhalb eines Monats.",
            ),
        ),
        ("Änderungen", ("Über Änderungen informieren wir Sie 14 Tage vor deren Inkrafttreten per E-Mail.",)),
    ),
    "nl": (
        (
            "Welke gegevens wij verzamelen",
            (
                "Pinehall verzamelt de naam, het e-mailadres en de meetwaarden die u invoert.",
                "De app leest het model van uw telefoon zodat het scherm past.",
            ),
        ),
        (
            "Doeleinden",
            (
                "Uw meetwaarden gebruiken wij om de bestelde dienst te leveren.",
                "Wij verkopen uw persoonsgegevens nooit.",
            ),
        ),
        (
            "Ontvangers",
            (
                "Larkspur Hosting bewaart onze databanken in Noorwegen.",
                "Facturen delen wij met onze boekhouder en met niemand anders.",
            ),
        ),
        (
            "Bewaartermijnen",
            (
                "Meetwaarden worden 24 maanden bewaard en daarna verwijderd.",
                "Serverlogboeken verwijderen wij na 30 dagen.",
            ),
        ),
        (
            "Uw rechten",
            (
                "U hebt recht op inzage, rectificatie en verwijdering.",
                "Wij beantwoorden elk verzoek binnen een maand.",
            ),
        ),
        (
            "Wijzigingen",
            ("U wordt 14 dagen vóór de inwerkingtreding van een wijziging per e-mail op de hoogte gesteld.",),
        ),
    ),
    "es": (
        (
            "Datos que recogemos",
            (
                "Pinehall recoge el nombre, la dirección de correo y las mediciones que usted introduce.",
                "La aplicación lee el modelo de su teléfono para adaptar la pantalla.",
            ),
        ),
        (
            "Finalidades",
            (
                "Sus mediciones se tratan para prestar el servicio contratado.",
                "Nunca vendemos sus datos personales.",
            ),
        ),
        (
            "Destinatarios",
            (
                "Larkspur Hosting aloja nuestras bases de datos en Noruega.",
                "Comunicamos las facturas a nuestro contable y a nadie más.",
            ),
        ),
        (
            "Plazos de conservación",
            (
                "Las mediciones se conservan durante 24 meses y después se eliminan.",
                "Los registros del servidor se suprimen a los 30 días.",
            ),
        ),
        (
            "Sus derechos",
            (
                "Usted tiene derecho de acceso, rectificación y supresión.",
                "Respondemos a toda solicitud en el plazo de un mes.",
            ),
        ),
        ("Cambios", ("Le avisaremos por correo 14 días antes de la entrada en vigor de cualquier cambio.",)),
    ),
    "it": (
        (
            "Dati raccolti",
            (
                "Pinehall raccoglie il nome, l'indirizzo e-mail e le misurazioni che Lei inserisce.",
                "L'app legge il modello del telefono per adattare lo schermo.",
            ),
        ),
        (
            "Finalità",
            (
                "Le misurazioni sono trattate per fornire il servizio richiesto.",
                "Non vendiamo mai i Suoi dati personali.",
            ),
        ),
        (
            "Destinatari",
            (
                "Larkspur Hosting ospita le nostre banche dati in Norvegia.",
                "Comunichiamo le fatture al nostro commercialista e a nessun altro.",
            ),
        ),
        (
            "Tempi di conservazione",
            (
                "Le misurazioni sono conservate per 24 mesi e poi cancellate.",
                "I registri del server sono cancellati dopo 30 giorni.",
            ),
        ),
        (
            "I Suoi diritti",
            (
                "Lei ha diritto di accesso, rettifica e cancellazione.",
                "Rispondiamo a ogni richiesta entro un mese.",
            ),
        ),
        (
            "Modifiche",
            ("La avviseremo per posta elettronica 14 giorni prima dell'entrata in vigore di ogni modifica.",),
        ),
    ),
}

FACTS: dict[str, tuple[str, ...]] = {
    "en": (
        "Invoices are kept for seven years.",
        "We share your location with advertising partners.",
        "Call recordings are stored in Brazil.",
        "You have the right to data portability.",
        "We use your messages to train machine learning models.",
        "We will never rent your contact list to third parties.",
        "Disputes are governed by the law of Iceland.",
        "Our data protection officer is reached at dpo@pinehall.example.",
        "Thistledown Analytics Inc. counts the visits to our pages.",
        "You must be at least 18 years old to open an account.",
    ),
    "fr": (
        "Les factures sont conservées pendant sept ans.",
        "Nous partageons votre localisation avec des partenaires publicitaires.",
        "Les enregistrements d'appels sont stockés au Brésil.",
        "Vous disposez d'un droit à la portabilité de vos données.",
        "Vos messages servent à l'entraînement de modèles d'intelligence artificielle.",
        "Le droit islandais s'applique aux litiges.",
        "Notre délégué à la protection des données répond à dpo@pinehall.example.",
    ),
    "de": (
        "Rechnungen bewahren wir sieben Jahre lang auf.",
        "Ihren Standort geben wir an Werbepartner weiter.",
        "Gesprächsaufnahmen werden in Brasilien gespeichert.",
        "Sie haben das Recht auf Datenübertragbarkeit.",
        "Ihre Nachrichten nutzen wir zum Training von Modellen der künstlichen Intelligenz.",
        "Es gilt isländisches Recht.",
        "Unseren Datenschutzbeauftragten erreichen Sie unter dpo@pinehall.example.",
    ),
    "nl": (
        "Facturen bewaren wij zeven jaar.",
        "Wij delen uw locatie met advertentiepartners.",
        "Gespreksopnamen worden in Brazilië opgeslagen.",
        "U hebt recht op overdraagbaarheid van uw gegevens.",
        "Wij gebruiken uw berichten om modellen voor kunstmatige intelligentie te trainen.",
        "Op geschillen is IJslands recht van toepassing.",
        "Onze functionaris voor gegevensbescherming is bereikbaar via dpo@pinehall.example.",
    ),
    "es": (
        "Las facturas se conservan durante siete años.",
        "Compartimos su ubicación con socios publicitarios.",
        "Las grabaciones de llamadas se almacenan en Brasil.",
        "Usted tiene derecho a la portabilidad de sus datos.",
        "Utilizamos sus mensajes para entrenar modelos de inteligencia artificial.",
        "Los litigios se rigen por la ley islandesa.",
        "Nuestro delegado de protección de datos atiende en dpo@pinehall.example.",
    ),
    "it": (
        "Le fatture sono conservate per sette anni.",
        "Condividiamo la Sua posizione con partner pubblicitari.",
        "Le registrazioni delle chiamate sono archiviate in Brasile.",
        "Lei ha diritto alla portabilità dei dati.",
        "Utilizziamo i Suoi messaggi per addestrare modelli di intelligenza artificiale.",
        "Le controversie sono regolate dalla legge islandese.",
        "Il nostro responsabile della protezione dei dati risponde a dpo@pinehall.example.",
    ),
}

EDITS: dict[str, tuple[tuple[str, str], ...]] = {
    "en": (
        ("24 months", "36 months"),
        ("14 days before", "7 days before"),
        ("Norway", "Norway and Brazil"),
        ("never sell", "may sell"),
        ("under 16", "under 13"),
        ("within one month", "within two months"),
        ("access, correct and delete", "access and correct"),
    ),
    "fr": (
        ("24 mois", "36 mois"),
        ("14 jours avant", "7 jours avant"),
        ("en Norvège", "en Norvège et au Brésil"),
        ("ne vendons jamais", "vendons parfois"),
        ("d'un mois", "de deux mois"),
    ),
    "de": (
        ("24 Monate", "36 Monate"),
        ("14 Tage vor", "7 Tage vor"),
        ("in Norwegen", "in Norwegen und Brasilien"),
        ("niemals", "gelegentlich"),
        ("eines Monats", "von zwei Monaten"),
    ),
    "nl": (
        ("24 maanden", "36 maanden"),
        ("14 dagen vóór", "7 dagen vóór"),
        ("in Noorwegen", "in Noorwegen en Brazilië"),
        ("nooit", "soms"),
        ("een maand", "twee maanden"),
    ),
    "es": (
        ("24 meses", "36 meses"),
        ("14 días antes", "7 días antes"),
        ("en Noruega", "en Noruega y en Brasil"),
        ("Nunca vendemos", "A veces vendemos"),
        ("un mes", "dos meses"),
    ),
    "it": (
        ("24 mesi", "36 mesi"),
        ("14 giorni prima", "7 giorni prima"),
        ("in Norvegia", "in Norvegia e in Brasile"),
        ("Non vendiamo mai", "A volte vendiamo"),
        ("un mese", "due mesi"),
    ),
}
"""Edits of facts that stand in the sections: what is said before, what is said after."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A policy as sections of sentences, which can be written down in more than one way."""

    language: str
    sections: tuple[Section, ...]

    def __str__(self) -> str:
        return written(self.sections)


def written(sections: tuple[Section, ...]) -> str:
    """Write sections in Markdown, a paragraph for the sentences of each."""
    return "# Pinehall\n\n" + "\n\n".join(f"## {heading}\n\n{' '.join(said)}" for heading, said in sections)


@st.composite
def papers(draw: st.DrawFn) -> Paper:
    """Draw a policy of at least three sections in one language, in any order."""
    language = draw(st.sampled_from(sorted(SECTIONS)))
    sections = draw(st.permutations(SECTIONS[language]))
    return Paper(language=language, sections=tuple(sections[: draw(st.integers(3, len(sections)))]))


@st.composite
def whole_papers(draw: st.DrawFn) -> Paper:
    """Draw a policy that has all sections of its language, in any order."""
    language = draw(st.sampled_from(sorted(SECTIONS)))
    return Paper(language=language, sections=tuple(draw(st.permutations(SECTIONS[language]))))
