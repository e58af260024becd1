"""Named protections of the reader: rights, measures of security, grounds of transfer, signals that are respected."""

from collections.abc import Mapping

from monitor.materiality.kinds import Phrases

RIGHTS: Mapping[str, Phrases] = {
    "access": {
        "en": "right of access | right to access | request access | obtain access to your | to have access to your"
        " | you have access to your | you may have access to your | you can have access to your"
        " | access your personal | request a copy"
        " | copy of your data | copy of your personal | copy of your information"
        " | copy of the personal | copy of the data | copy of the information",
        "fr": "droit d acces | acces a vos | copie de vos",
        "de": "recht auf auskunft | auskunftsrecht | auskunft uber | kopie ihrer",
        "nl": "recht op inzage | inzagerecht | inzage in | kopie van uw",
        "es": "derecho de acceso | acceder a sus | acceso a sus | copia de sus",
        "it": "diritto di accesso | accedere ai | accesso ai | copia dei",
    },
    "rectification": {
        "en": "rectif | right to correct | correct your | correct inaccurate | correction of"
        " | correction and | correction or | access correct | to correct | correct and | correct or",
        "fr": "rectifi | corriger vos",
        "de": "berichtig",
        "nl": "rectifi | verbetering van uw | corrigeren",
        "es": "rectific | corregir sus",
        "it": "rettific | correggere i",
    },
    "erasure": {
        "en": "erasure | right to delet | right to be forgotten | delete your | deletion of your | erase your"
        " | and deletion | or deletion | correction deletion | rectification deletion | of deletion | and erase"
        " | or erase",
        "fr": "droit a l effacement | droit a l oubli | effacement de vos | suppression de vos | supprimer vos"
        " | donnees soient supprimees | donnees soient effacees",
        "de": "recht auf loschung | loschung ihrer | vergessenwerden",
        "nl": "recht op verwijdering | gegevenswissing | wissen van uw | verwijdering van uw | vergetelheid",
        "es": "derecho de supresion | supresion de sus | derecho al olvido | eliminar sus"
        " | se supriman sus | sus datos sean suprimidos | se eliminen sus",
        "it": "cancellazione dei | diritto alla cancellazione | diritto all oblio | cancellare i"
        " | dati siano cancellati | dati vengano cancellati",
    },
    "restriction": {
        "en": "restrict processing | restriction of | right to restrict | restrict the processing",
        "fr": "limitation du traitement | droit a la limitation | limiter le traitement",
        "de": "einschrankung der verarbeitung",
        "nl": "beperking van de verwerking",
        "es": "limitacion del tratamiento | limitar el tratamiento",
        "it": "limitazione del trattamento | limitare il trattamento",
    },
    "portability": {
        "en": "portab | machine readable | right to port | port your | port their | port personal | port data"
        " | port it= | port or | porting",
        "fr": "portabilite | lisible par machine",
        "de": "datenubertragbarkeit | maschinenlesbar",
        "nl": "overdraagbaarheid | dataportabiliteit | machineleesbaar",
        "es": "portabilidad | lectura mecanica",
        "it": "portabilita | leggibile da dispositivo",
    },
    "objection": {
        "en": "object to | right to object",
        "fr": "droit d opposition | vous opposer",
        "de": "widerspruch | widersprechen",
        "nl": "recht van bezwaar | bezwaar maken | bezwaar te maken",
        "es": "derecho de oposicion | oponerse",
        "it": "diritto di opposizione | opporsi | opporti",
    },
    "review by a person": {
        "en": "human review | human intervention | reviewed by a person | member of staff | contest the decision",
        "fr": "intervention humaine | contester la decision | reexamen par",
        "de": "eingreifen einer person | entscheidung anzufechten | entscheidung anfechten | menschliche uberprufung",
        "nl": "menselijke tussenkomst | besluit aanvechten | beoordeling door een mens",
        "es": "intervencion humana | impugnar la decision",
        "it": "intervento umano | contestare la decisione",
    },
    "complaint": {
        "en": "lodge a complaint | complain to | contact the supervisory authority"
        " | contact your supervisory authority | file a complaint | make a complaint",
        "fr": "introduire une reclamation | saisir l autorite | saisir la cnil | deposer une plainte"
        " | adresser une reclamation | reclamation aupres",
        "de": "beschwerde bei | beschwerderecht | beschweren",
        "nl": "klacht indienen | klacht in te dienen | indienen van een klacht",
        "es": "presentar una reclamacion | reclamar ante",
        "it": "proporre reclamo | presentare un reclamo | reclamo all",
    },
    "appeal": {
        "en": "appeal",
        "fr": "faire appel d | faire appel contre | recours aupres",
        "de": "einspruch",
        "nl": "in beroep",
        "es": "apelar | recurrir",
        "it": "fare appello | ricorso",
    },
}
MECHANISMS: Mapping[str, Phrases] = {
    "standard contractual clauses": {
        "en": "standard contractual | model clauses | sccs= | scc= | standard data protection clauses",
        "fr": "clauses contractuelles types | clauses types",
        "de": "standardvertragsklausel | standarddatenschutzklausel",
        "nl": "standaardcontractbepaling | modelcontractbepaling | modelclausules | standaardbepalingen",
        "es": "clausulas contractuales tipo | clausulas tipo",
        "it": "clausole contrattuali tipo | clausole contrattuali standard | clausole tipo",
    },
    "the Data Privacy Framework": {
        "en": "data privacy framework | privacy shield | dpf=",
        "fr": "cadre de protection des donnees | bouclier de protection",
        "de": "datenschutzrahmen",
        "nl": "privacyschild | gegevensbeschermingskader",
        "es": "marco de privacidad | escudo de privacidad",
        "it": "quadro per la privacy | scudo per la privacy",
    },
    "binding corporate rules": {
        "en": "binding corporate rules | bcr=",
        "fr": "regles d entreprise contraignantes",
        "de": "verbindliche interne datenschutzvorschriften | verbindliche unternehmensregel",
        "nl": "bindende bedrijfsvoorschriften",
        "es": "normas corporativas vinculantes",
        "it": "norme vincolanti d impresa",
    },
    "adequacy decisions": {
        "en": "adequacy | adequate level of | adequate protection | same level of protection"
        " | equivalent level of protection",
        "fr": "adequation | niveau de protection adequat | niveau de protection equivalent | meme niveau de protection",
        "de": "angemessenheit | angemessenes schutzniveau | angemessenes datenschutzniveau | gleiches schutzniveau"
        " | gleichwertiges schutzniveau",
        "nl": "adequaatheid | passend beschermingsniveau | gelijkwaardig beschermingsniveau",
        "es": "adecuacion | nivel de proteccion adecuado | nivel de proteccion equivalente | mismo nivel de proteccion",
        "it": "adeguatezza | livello di protezione adeguato | livello di protezione equivalente"
        " | stesso livello di protezione",
    },
}
MEASURES: Mapping[str, Phrases] = {
    "encryption": {
        "en": "encrypt",
        "fr": "chiffr | crypt",
        "de": "verschlussel",
        "nl": "versleutel",
        "es": "cifrad | encript",
        "it": "crittograf | cifrat",
    },
    "audits and tests": {
        "en": "audit= | audits= | audited | auditing"
        " | penetration test | independent review | security test | assessed by",
        "fr": "audit= | audits= | audite | controle annuel | tests d intrusion | controle independant",
        "de": "audit= | audits= | auditier | penetrationstest | uberpruft durch | unabhangige prufung",
        "nl": "audit= | audits= | penetratietest | onafhankelijke controle",
        "es": "auditoria | auditad | pruebas de penetracion",
        "it": "audit= | audits= | test di penetrazione | verifica indipendente",
    },
    "strong authentication": {
        "en": "two factor | multi factor | two step | hardware key | security key | passkey",
        "fr": "double authentification | authentification forte | deux facteurs | cle physique",
        "de": "zwei faktor | mehrfaktor | hardware schlussel",
        "nl": "tweestaps | twee factor | tweefactor | hardwaresleutel",
        "es": "doble factor | dos factores | llave fisica",
        "it": "due fattori | doppio fattore | chiave fisica",
    },
    "hashed passwords": {
        "en": "passwords are hashed | passwords are stored hashed | hashed and salted | salted and hashed"
        " | hashed passwords"
        " | hash passwords | hash your password | hash all passwords | bcrypt | argon2",
        "fr": "mots de passe sont haches | mots de passe haches | haches et sales",
        "de": "gehasht | passworter werden gehasht",
        "nl": "gehasht | wachtwoorden worden gehasht",
        "es": "con hash | contrasenas cifradas mediante hash",
        "it": "con hash | sottoposte a hash",
    },
    "certification": {
        "en": "iso 27001 | iso 27701 | soc 2 | pci dss | certified | certification",
        "fr": "certifie | certification | hds=",
        "de": "zertifizier",
        "nl": "gecertificeerd | certificering | nen 7510",
        "es": "certificad | certificacion | esquema nacional",
        "it": "certificato= | certificata= | certificati= | certificazion",
    },
    "notice of breaches": {
        "en": "data breach | security breach | personal data breach | security incident | breach of security",
        "fr": "violation de donnees | incident de securite | violation de vos",
        "de": "datenpanne | datenschutzverletzung | verletzung des schutzes | sicherheitsvorfall",
        "nl": "datalek | beveiligingsincident | inbreuk in verband",
        "es": "brecha de seguridad | violacion de seguridad | incidente de seguridad | quiebra de seguridad",
        "it": "violazione dei dati | violazioni dei dati | incidente di sicurezza | data breach",
    },
}
SIGNALS: Mapping[str, Phrases] = {
    "signals not to be tracked": {
        "en": "do not track signal",
        "de": "do not track signal",
    },
    "signals of the browser": {
        "en": "global privacy control | gpc= | opt out preference signal | opt out signal",
        "fr": "signal gpc | signaux de refus",
        "de": "gpc signal",
        "nl": "gpc signaal",
        "es": "senal gpc",
        "it": "segnale gpc",
    },
}
