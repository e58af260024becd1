"""Kinds of data about persons, each by its names in six languages."""

from collections.abc import Mapping

from monitor.materiality.kinds import Phrases

SENSITIVE: Mapping[str, Phrases] = {
    "location": {
        "en": "precise location | precise geo | geolocation | gps | location data | geographic location"
        " | your location | exact location | location information | real time location | whereabouts"
        " | background location | location in the background | location permission",
        "fr": "geolocalis | localisation precise | donnees de localisation | votre position | votre localisation"
        " | localisation en arriere plan | position en arriere plan",
        "de": "standortdaten | genauer standort | genauen standort | ihren standort | geolokali"
        " | standort im hintergrund | standortzugriff | standortberecht",
        "nl": "locatiegegevens | precieze locatie | exacte locatie | geolocatie | uw locatie"
        " | locatie op de achtergrond | achtergrondlocatie | locatietoegang",
        "es": "geolocaliz | ubicacion precisa | datos de ubicacion | su ubicacion | datos de localizacion"
        " | ubicacion en segundo plano | permiso de ubicacion",
        "it": "geolocalizz | sua posizione | tua posizione | posizione precisa | dati di localizzazione"
        " | dati sulla posizione | posizione esatta"
        " | posizione in background | posizione in secondo piano",
    },
    "biometric data": {
        "en": "biometric | face recognition | scan your face | scans your face | recognise faces | facial"
        " | face data | face scan | your fingerprint | fingerprints= | fingerprint data | fingerprint scan"
        " | voiceprint | iris= | retina | selfie"
        " | liveness | proof of life",
        "fr": "biometri | reconnaissance faciale | empreintes digitales | empreinte vocale | selfie | preuve de vie",
        "de": "biometri | gesichtserkennung | gesichtsscan | fingerabdruck | stimmabdruck | selfie",
        "nl": "biometri | gezichtsherkenning | gezichtsscan | vingerafdruk | stemafdruk | selfie",
        "es": "biometri | reconocimiento facial | huella dactilar | huellas dactilares | selfie",
        "it": "biometri | riconoscimento facciale | impronte digitali | impronta digitale | selfie",
    },
    "health data": {
        "en": "health data | health information | health record"
        " | concerning health | relating to health | about your health"
        " | health condition | medical | heart rate | fitness data | disabilit"
        " | pregnan | genetic | dna=",
        "fr": "donnees de sante | etat de sante"
        " | situation de sante | sur votre sante | medica | frequence cardiaque | handicap | genetique",
        "de": "gesundheitsdaten | medizinisch | herzfrequenz | behinderung | genetisch",
        "nl": "gezondheidsgegevens | medisch | hartslag | handicap | genetisch",
        "es": "datos de salud | relativos a la salud | medic | frecuencia cardiaca | discapacidad | genetic",
        "it": "dati sanitari | sulla salute | alla salute | medic | frequenza cardiaca | disabilita | genetic",
    },
    "special categories": {
        "en": "sensitive data | sensitive personal | special categor | racial | ethnic | religio | political opinion"
        " | political affil | political view | philosophical belie | sexual | sex life | trade union | criminal"
        " | immigration status | mental health | race or | or race= | race and | and race= | race ethnic | your race=",
        "fr": "donnees sensibles | categories particulieres | origine raciale | origine ethnique | religieus"
        " | opinions politiques | convictions philosophiques | orientation sexuelle | vie sexuelle | syndical"
        " | casier judiciaire | sante mentale",
        "de": "besondere kategorien | besonderer kategorien | sensible daten | ethnische herkunft | religios"
        " | politische meinung | politischer meinung | rassisch | weltanschau | sexuelle | sexualleben | gewerkschaft"
        " | strafregister | straftat | psychische gesundheit",
        "nl": "bijzondere categorie | bijzondere persoonsgegevens | gevoelige gegevens | etnisch | religieu"
        " | politieke | levensbeschouw | levensovertuig | seksuele | seksueel | vakbond | strafrechtelijk",
        "es": "categorias especiales | datos sensibles | origen racial | origen etnico | religios | opiniones politicas"
        " | convicciones filosof | orientacion sexual | vida sexual | sindical | antecedentes penales | salud mental",
        "it": "categorie particolari | dati sensibili | origine razziale | origine etnica | religios"
        " | opinioni politiche | convinzioni filosof | orientamento sessuale | vita sessuale | salute mentale"
        " | sindacal | dati giudiziari | casellario",
    },
    "official identifiers": {
        "en": "passport | national id | social security | government id | government issued | driver s licen"
        " | drivers licen"
        " | driving licen | identity document | identity card | id card | id document | tax identif"
        " | bank verification number | tax number",
        "fr": "passeport | carte d identite | numero de securite sociale | permis de conduire | piece d identite"
        " | titre de sejour",
        "de": "reisepass | ausweis= | ausweises | ausweiskopie | personalausweis | ausweisdokument"
        " | sozialversicherungsnummer | fuhrerschein"
        " | steuernummer | steueridentif",
        "nl": "paspoort | identiteitskaart | identiteitsbewijs | burgerservicenummer | bsn= | rijbewijs",
        "es": "pasaporte | documento de identidad | dni= | permiso de conducir | seguridad social | numero fiscal",
        "it": "passaporto | carta d identita | documento d identita | codice fiscale | patente di guida",
    },
    "data of children": {
        "en": "child | minors= | kids= | under the age | students=",
        "fr": "enfant | mineur",
        "de": "kinder | minderjahrig | daten von kindern",
        "nl": "kinderen | minderjarig",
        "es": "ninos | menores",
        "it": "bambini | minori= | minorenni",
    },
    "content of communications": {
        "en": "content of your messages | contents of your messages | read your messages | read your email"
        " | content of messages | private messages"
        " | your conversations | call recording | voice recording | recordings of your voice | keystroke | text entr"
        " | contact list"
        " | address book | your contacts",
        "fr": "contenu de vos messages | messages prives | enregistrements vocaux | enregistrements de votre voix"
        " | carnet d adresses | vos contacts",
        "de": "inhalt ihrer nachrichten | private nachrichten | sprachaufnahme | adressbuch | ihre kontakte",
        "nl": "inhoud van uw berichten | priveberichten | spraakopname | adresboek | uw contacten",
        "es": "contenido de sus mensajes | mensajes privados | grabaciones de voz | libreta de direcciones"
        " | sus contactos",
        "it": "contenuto dei suoi messaggi | contenuto dei tuoi messaggi | contenuto dei messaggi"
        " | messaggi privati | registrazioni vocali | rubrica | tuoi contatti",
    },
}
"""Data whose processing is high wherever it is new (guideline, high: sensitive, biometric, location, children's)."""

ORDINARY: Mapping[str, Phrases] = {
    "contact details": {
        "en": "email address | e mail address | phone number | telephone number | postal address | mailing address",
        "fr": "adresse e mail | adresse electronique | numero de telephone | adresse postale",
        "de": "e mail adresse | telefonnummer | postanschrift | anschrift",
        "nl": "e mailadres | telefoonnummer | postadres",
        "es": "su correo electronico | correo electronico= y | y correo electronico | direccion de correo"
        " | numero de telefono | direccion postal",
        "it": "indirizzo e mail | indirizzo email | numero di telefono | indirizzo postale",
    },
    "device data": {
        "en": "device id | ip address | device inform | device model | operating system | app version"
        " | imei | mac address | crash report | log data | browser type",
        "fr": "identifiant de l appareil | identifiants de l appareil | adresse ip | systeme d exploitation | journaux",
        "de": "gerate id | geratekennung | ip adresse | betriebssystem | absturzbericht | protokolldaten",
        "nl": "apparaat id | ip adres | besturingssysteem | crashrapport | loggegevens",
        "es": "identificador del dispositivo | direccion ip | sistema operativo | registros de fallos",
        "it": "identificativo del dispositivo | indirizzo ip | sistema operativo | dati di log",
    },
    "usage data": {
        "en": "usage data | usage information | browsing history | pages you visit | pages visited | search history"
        " | viewing history | interactions with | clickstream | browsing session",
        "fr": "donnees d utilisation | historique de navigation | pages consultees | pages visitees",
        "de": "nutzungsdaten | browserverlauf | besuchte seiten | besuchten seiten | suchverlauf",
        "nl": "gebruiksgegevens | browsegeschiedenis | bezochte pagina | zoekgeschiedenis",
        "es": "datos de uso | historial de navegacion | paginas visitadas",
        "it": "dati di utilizzo | cronologia di navigazione | pagine visitate",
    },
    "payment data": {
        "en": "credit card | debit card | last four digits | digits of your"
        " | card number | bank account | payment inform | payment details | billing"
        " | transaction inform | purchase history",
        "fr": "carte bancaire | carte de credit | coordonnees bancaires | compte bancaire | historique d achat | iban",
        "de": "kreditkarte | bankverbindung | kontonummer | zahlungsdaten | kaufhistorie | iban",
        "nl": "creditcard | bankrekening | betaalgegevens | aankoopgeschiedenis | iban",
        "es": "tarjeta de credito | cuenta bancaria | datos de pago | historial de compras | iban",
        "it": "carta di credito | conto bancario | dati di pagamento | cronologia degli acquisti | iban",
    },
    "images and recordings": {
        "en": "photo | video | image | audio | voice | camera | recording",
        "fr": "photo | video | image | audio | voix | camera | enregistrement",
        "de": "foto | video | bilder | audio | stimme | kamera | aufnahme",
        "nl": "foto | video | afbeelding | audio | stem= | camera | opname",
        "es": "foto | video | imagen | audio | voz= | camara | grabacion",
        "it": "foto | video | immagin | audio | voce= | registrazion",
    },
    "work and education": {
        "en": "employment | job title | education | curriculum | resume= | salary | occupation | profession",
        "fr": "emploi | fonction professionnelle | formation professionnelle | cv= | salaire | profession",
        "de": "beruf | beschaftigung | ausbildung | lebenslauf | gehalt",
        "nl": "beroep | functie | opleiding | cv= | salaris",
        "es": "empleo | cargo= | formacion academica | curriculo | salario | profesion",
        "it": "impiego | qualifica | istruzione | curriculum | stipendio | professione",
    },
    "personal details": {
        "en": "date of birth | birth date | gender | nationality | marital | household | age range | demographic"
        " | signature | your interests | personal interests | hobbies",
        "fr": "date de naissance | sexe= | genre= | nationalite | situation familiale | centres d interet | signature",
        "de": "geburtsdatum | geschlecht | staatsangehorig | familienstand | haushalt | unterschrift"
        " | ihre interessen | hobbys",
        "nl": "geboortedatum | geslacht | nationaliteit | burgerlijke staat | huishouden | handtekening"
        " | uw interesses | hobby",
        "es": "fecha de nacimiento | sexo= | genero= | nacionalidad | estado civil | hogar= | firma=",
        "it": "data di nascita | sesso= | genere= | nazionalita | stato civile | nucleo familiare | firma=",
    },
    "data from others": {
        "en": "from third parties | from other sources | publicly available | from data brokers | from our partners"
        " | from social | third party sources | receive information about you",
        "fr": "aupres de tiers | sources publiques | sources tierces | par nos partenaires",
        "de": "von dritten | offentlich zuganglich | offentlichen register | offentlichen quellen | anderen quellen"
        " | drittquellen",
        "nl": "van derden | openbare bronnen | openbare registers | andere bronnen",
        "es": "de terceros | fuentes publicas | otras fuentes",
        "it": "da terzi | fonti pubbliche | altre fonti",
    },
}
"""Data whose collection is medium where it is new (guideline, medium: ordinary data type or source added)."""
