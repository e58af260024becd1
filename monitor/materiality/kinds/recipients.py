"""Kinds of recipients of data, each by its names in six languages."""

from collections.abc import Mapping

from monitor.materiality.kinds import Phrases

RECIPIENTS: Mapping[str, Phrases] = {
    "advertisers": {
        "en": "advertiser | advertising partner | advertising compan | advertising network | ad network | ad partner"
        " | ad exchange | ad tech | marketing partner | marketing compan | marketing agenc | advertising agenc"
        " | media agenc | sponsor",
        "fr": "annonceur | regie publicitaire | regies publicitaires | partenaires publicitaires"
        " | agences de marketing | agences de publicite"
        " | agence de marketing | sponsor",
        "de": "werbepartner | werbetreibend | werbenetzwerk | werbeagentur | marketingagentur | marketingpartner"
        " | sponsor",
        "nl": "adverteerder | advertentiepartner | advertentienetwerk | marketingbureau | reclamebureau"
        " | marketingpartner | sponsor",
        "es": "anunciante | socios publicitarios | redes publicitarias | agencias de marketing"
        " | agencias de publicidad | patrocinador",
        "it": "inserzionist | partner pubblicitar | reti pubblicitarie | agenzie di marketing"
        " | agenzie pubblicitarie | sponsor",
    },
    "data brokers": {
        "en": "data broker | data reseller | data vendor | data cooperative | data enrichment | list rental"
        " | marketing list",
        "fr": "courtiers en donnees | courtier en donnees | revendeurs de donnees",
        "de": "datenhandler | adresshandler | datenbroker",
        "nl": "datahandel | datamakelaar | adressenhandel",
        "es": "intermediarios de datos | corredores de datos",
        "it": "broker di dati | intermediari di dati",
    },
    "researchers": {
        "en": "researcher | research institut | research organi | research partner | academic | universit",
        "fr": "chercheur | organismes de recherche | instituts de recherche | universit",
        "de": "forscher | forschungseinrichtung | forschungsinstitut | forschungspartner | universitat",
        "nl": "onderzoekers | onderzoeksinstel | universiteit",
        "es": "investigadores | instituciones de investigacion | universidad",
        "it": "ricercatori | istituti di ricerca | universita=",
    },
    "authorities": {
        "en": "law enforcement | public authorit | government | regulator | police | court"
        " | tax authorit | competent authorit | digital services coordinator | legally compelled | subpoena",
        "fr": "autorites | autorite competente | autorite judiciaire | forces de l ordre | police | tribunaux"
        " | administration fiscale | requisition",
        "de": "behorde | strafverfolg | gericht= | gerichte= | polizei | finanzamt",
        "nl": "autoriteiten | overheid | politie | rechtbank | rechter | belastingdienst | opsporing",
        "es": "autoridades | fuerzas y cuerpos | policia | juzgado | tribunales | administracion tributaria",
        "it": "autorita= | forze dell ordine | polizia | tribunal | agenzia delle entrate",
    },
    "public bodies": {
        "en": "ministry | ministries | municipal | town hall | city hall | county council | local council | public bod"
        " | public agenc | public institution | social services | embass | consulate",
        "fr": "ministere | mairie | conseil departemental | conseils departementaux | conseil regional"
        " | conseils regionaux | collectivite | prefecture | direction departementale | directions departementales"
        " | agence regionale | agences regionales | organisme public | organismes publics | acteurs publics"
        " | services de l etat | agents habilites | agents autorises",
        "de": "ministeri | kommune= | kommunen= | landkreis | landratsamt | jugendamt | sozialamt | gesundheitsamt"
        " | offentliche stelle | offentlichen stelle",
        "nl": "gemeente= | gemeenten= | ministerie | provincie= | publieke instantie | overheidsinstantie",
        "es": "ministerio | ayuntamiento | administraciones publicas | organismos publicos | comunidad autonoma",
        "it": "ministero | prefettur | enti pubblici | ente pubblico | pubbliche amministrazioni | comuni=",
    },
    "schools and carers": {
        "en": "schools= | teachers | hospital | doctors= | clinic= | clinics= | pharmac | health professional"
        " | caregiver",
        "fr": "ecoles= | etablissements scolaires | enseignant | hopita | medecin | pharmac | professionnels de sante",
        "de": "schulen= | lehrkraft | krankenhaus | arzte= | arzten= | apotheke",
        "nl": "scholen= | leraren= | docenten= | ziekenhui | artsen= | apothe",
        "es": "escuelas= | colegios= | profesores | hospital | medicos= | farmacia",
        "it": "scuole= | insegnanti= | ospedal | medici= | farmacie=",
    },
    "associations": {
        "en": "charity | charities | trade union | associations= | non profit organi | foundations=",
        "fr": "associations= | syndicats= | fondations= | federations=",
        "de": "vereine= | verbande= | gewerkschaft | stiftungen=",
        "nl": "verenigingen= | vakbond | stichtingen= | goede doelen",
        "es": "asociaciones= | sindicatos= | fundaciones=",
        "it": "associazioni= | sindacati= | fondazioni=",
    },
    "group companies": {
        "en": "affiliate | group compan | companies of our group | companies in our group"
        " | our group"
        " | companies within our group | members of our group | corporate family | subsidiar"
        " | parent compan | sister compan | joint venture | portfolio compan",
        "fr": "filiale | societes du groupe | entites du groupe | societes affiliees | maison mere | societe mere",
        "de": "konzern | verbundene unternehmen | verbundenen unternehmen | tochtergesellschaft | muttergesellschaft",
        "nl": "groepsmaatschapp | gelieerde | dochteronderneming | dochtermaatschapp | moedermaatschapp",
        "es": "filial | empresas del grupo | sociedades del grupo | empresa matriz | afiliad",
        "it": "societa del gruppo | societa controllate | societa affiliate | affiliate | capogruppo",
    },
    "insurers": {
        "en": "insurer | insurance compan | insurance provider | insurance partner | reinsur",
        "fr": "assureur | compagnies d assurance | compagnie d assurance",
        "de": "versicherer | versicherungsgesellschaft | versicherungsunternehmen",
        "nl": "verzekeraar | verzekeringsmaatschapp",
        "es": "aseguradora | compania de seguros | companias de seguros",
        "it": "assicurator | compagnie di assicurazione | compagnia di assicurazione",
    },
    "credit and collection agencies": {
        "en": "credit bureau | credit reference | credit reporting | credit agenc | rating agenc | debt collect"
        ""
        " | collection agenc | fraud prevention agenc",
        "fr": "recouvrement | agences de credit | organismes de credit",
        "de": "auskunftei | inkasso | schufa | kreditagentur",
        "nl": "incasso | kredietbureau | kredietregistr | deurwaarder",
        "es": "agencias de credito | ficheros de solvencia | recobro | cobro de deudas",
        "it": "recupero crediti | centrali rischi | agenzie di credito",
    },
    "banks and payment providers": {
        "en": "payment processor | payment provider | payment service provider | payment partner | bank= | banks="
        " | financial institution | card network | payment gateway",
        "fr": "prestataire de paiement | prestataires de paiement | banque= | banques= | etablissement bancaire"
        " | etablissements bancaires | etablissements financiers",
        "de": "zahlungsdienst | zahlungsanbieter | banken= | bank= | kreditinstitut | zahlungsabwickl",
        "nl": "betaaldienst | betaalprovider | bank= | banken= | betalingsverwerker",
        "es": "proveedores de pago | pasarela de pago | banco= | bancos= | entidades financieras",
        "it": "fornitori di servizi di pagamento | banche= | banca= | istituti di credito | istituti finanziari",
    },
    "social networks": {
        "en": "social network | social media platform | social media compan | social media provider",
        "fr": "reseaux sociaux | reseau social",
        "de": "soziale netzwerke | sozialen netzwerk | soziale medien",
        "nl": "sociale netwerk | sociale media",
        "es": "redes sociales",
        "it": "social network | reti sociali",
    },
    "other users or the public": {
        "en": "other users | other members | other customers | other participants | general public | made public"
        " | publicly available | publicly visible | visible to other",
        "fr": "autres utilisateurs | autres membres | rendues publiques | accessibles au public",
        "de": "anderen nutzer | andere nutzer | anderen mitglied | offentlich zugang | offentlich sichtbar",
        "nl": "andere gebruikers | andere leden | openbaar gemaakt | publiek zichtbaar",
        "es": "otros usuarios | otros miembros | publicamente",
        "it": "altri utenti | altri membri | pubblicamente",
    },
    "employers and schools": {
        "en": "your employer | your organization | your organisation | account administrator | your school"
        " | your teacher",
        "fr": "votre employeur | votre organisation | votre ecole",
        "de": "ihr arbeitgeber | ihrem arbeitgeber | ihren arbeitgeber | ihre schule",
        "nl": "uw werkgever | je werkgever | uw organisatie",
        "es": "su empleador | su empresa",
        "it": "datore di lavoro | la tua organizzazione",
    },
    "buyers of the business": {
        "en": "merger | acquisition of | acquiring | acquirer | successor | purchaser | sale of the business"
        " | sale of our business"
        " | sale of assets | bankruptcy | insolvency | reorgani",
        "fr": "fusion | acquereur | cessionnaire | cession de tout | rachat de | repreneur | faillite",
        "de": "ubernahme | erwerber | rechtsnachfolger | fusion | unternehmensverkauf | insolvenz",
        "nl": "overname | fusie | rechtsopvolger | koper= | overnemende | faillissement",
        "es": "fusion | adquirente | comprador | sucesor | venta de activos | quiebra",
        "it": "fusione | acquirente | cessione di azienda | cessione d azienda | successor | fallimento",
    },
    "professional advisers": {
        "en": "lawyer | attorney | auditor | accountant | professional advis | legal counsel | legal advis",
        "fr": "avocat | commissaires aux comptes | expert comptable | experts comptables | conseils juridiques",
        "de": "rechtsanwalt | wirtschaftspruf | steuerberater",
        "nl": "advocat | accountant | juridisch advis",
        "es": "abogado | auditor | asesores",
        "it": "avvocat | revisor | commercialist | consulent",
    },
    "providers of artificial intelligence": {
        "en": "ai provider | ai vendor | ai service | ai partner | ai processing vendor | third party ai"
        " | artificial intelligence provider | model provider",
        "fr": "fournisseurs d ia= | prestataires d ia= | fournisseurs d intelligence artificielle",
        "de": "ki anbieter | ki dienst",
        "nl": "ai aanbieder | ai leverancier | ai dienst",
        "es": "proveedores de ia= | proveedores de inteligencia artificial",
        "it": "fornitori di ia= | fornitori di intelligenza artificiale",
    },
    "business partners": {
        "en": "business partner | commercial partner | third party partner | trusted partner | selected partner"
        " | our partners | collaborator | licensee | franchise | reseller | distributor | dealer | retailer"
        " | co brand",
        "fr": "partenaires commerciaux | nos partenaires | partenaires tiers | franchis | revendeur | distributeur"
        " | concessionnaire | licencie",
        "de": "geschaftspartner | unsere partner | unseren partnern | kooperationspartner | handler= | franchise"
        " | vertriebspartner | lizenznehmer",
        "nl": "zakenpartner | onze partners | zakelijke partner | franchise | wederverkoper | dealer",
        "es": "socios comerciales | nuestros socios | franquicia | revendedor | distribuidor | concesionari",
        "it": "partner commercial | nostri partner | franchis | rivenditor | distributor | concessionari",
    },
    "merchants, drivers and carriers": {
        "en": "courier | delivery partner | delivery compan | delivery provider | shipping compan | logistic"
        " | carrier | driver= | drivers= | merchant | third party seller | venue | restaurant",
        "fr": "transporteur | livreur | prestataires logistiques | chauffeur | commercant | vendeurs tiers"
        " | restaurant",
        "de": "versanddienst | paketdienst | spediteur | logistik | fahrer | restaurant",
        "nl": "bezorger | bezorgdienst | vervoerder | logistiek | chauffeur | restaurant",
        "es": "transportista | mensajer | repartidor | logistic | conductor | comerciante | restaurante",
        "it": "corriere | corrieri | spedizionier | vettor | logistic | autist | conducent | ristorant",
    },
    "service providers": {
        "en": "service provider | vendor | contractor | processor | supplier | hosting",
        "fr": "prestataire | sous traitant | fournisseur | hebergeur",
        "de": "dienstleister | auftragsverarbeiter | dienstanbieter | lieferant | hosting",
        "nl": "dienstverlener | verwerker= | verwerkers= | leverancier | hosting",
        "es": "proveedor | encargado del tratamiento | encargados del tratamiento | contratista",
        "it": "fornitor | responsabili del trattamento | responsabile del trattamento",
    },
}
"""Who may get data. A kind that the text names nowhere else is a new answer of "with whom" (guideline, high)."""
