"""Kinds of purposes that data are used for, each by its names in six languages."""

from collections.abc import Mapping

from monitor.materiality.kinds import Phrases

PURPOSES: Mapping[str, Phrases] = {
    "direct marketing": {
        "en": "marketing | promotional | product news | news about our | send you news | newsletter"
        " | special offers | offers that | prospective customer",
        "fr": "prospection | adresser des offres | proposer des offres | offres susceptibles"
        " | marketing | promotionnel | newsletter | lettre d information | offres commerciales",
        "de": "marketing | werbezweck | newsletter | direktwerbung | angebote zu",
        "nl": "marketing | nieuwsbrief | aanbiedingen | promotie",
        "es": "mercadotecnia | marketing | promocional | boletin | comunicaciones comerciales",
        "it": "marketing | promozional | newsletter | comunicazioni commerciali",
    },
    "analytics and statistics": {
        "en": "analytics | statistic | count visit | number of visitors | usage trends | audience measurement"
        " | usage patterns",
        "fr": "statistique | mesure d audience | mesurer l audience | analyses d usage",
        "de": "statisti | reichweitenmessung | nutzungsanalyse",
        "nl": "statisti | bereik meten | gebruiksanalyse",
        "es": "estadistic | medicion de audiencia | analitica",
        "it": "statistic | misurazione del pubblico | analisi di utilizzo",
    },
    "market research": {
        "en": "market research",
        "fr": "etudes de marche",
        "de": "marktforschung",
        "nl": "marktonderzoek",
        "es": "estudios de mercado",
        "it": "ricerche di mercato",
    },
    "product development and research": {
        "en": "develop new | product improvement | product development | to improve | improve our | improve the"
        " | improving our"
        " | improvement of the | improve and | research purpose | scientific research | troubleshoot | testing"
        " | innovat | develop technolog",
        "fr": "pour ameliorer | afin d ameliorer | ameliorer nos | ameliorer notre | amelioration d | ameliorer l"
        " | developper de nouve"
        " | recherche et developpement | recherche scientifique",
        "de": "verbesserung unser | verbesserung der | verbesserung des | verbessern | weiterentwickl | produktentwickl"
        " | forschungszweck | entwicklung neuer",
        "nl": "verbeteren | verbetering van | ontwikkelen van nieuwe | productontwikkel | wetenschappelijk onderzoek",
        "es": "para mejorar | mejorar nuestr | mejorar l | mejora de | desarrollar nuev | desarrollo de product"
        " | investigacion cientifica",
        "it": "per migliorare | migliorare i nostri | migliorare il nostro | miglioramento de | migliorare l"
        " | sviluppare nuov"
        " | ricerca scientifica",
    },
    "purposes left open": {
        "en": "other purposes | any purpose | further purposes | additional purposes | own purposes | our own business"
        " | own business purposes | own commercial | on their own behalf"
        " | own account=",
        "fr": "d autres fins | autres finalites | toutes fins | d autres finalites"
        " | propres fins | propres finalites | nos propres besoins | propre compte",
        "de": "andere zwecke | anderen zwecken | weitere zwecke | weiteren zwecken | sonstige zwecke"
        " | eigene zwecke | eigenen zwecke | eigene rechnung",
        "nl": "andere doeleinden | overige doeleinden | verdere doeleinden | eigen doeleinden | eigen rekening",
        "es": "otros fines | otras finalidades | cualquier fin | fines propios | propios fines | cuenta propia",
        "it": "altri scopi | altre finalita | qualsiasi scopo | ulteriori finalita | propri scopi | fini propri"
        " | conto proprio",
    },
    "personalisation": {
        "en": "personali | tailor | customiz | customis | recommendation | relevan",
        "fr": "personnalis | recommandation | adapter nos | adapte a vos | pertinent",
        "de": "personalisier | massgeschneidert | empfehlung | individualisier",
        "nl": "personaliser | gepersonaliseerd | aanbevel | op maat",
        "es": "personaliz | recomendacion | adaptar",
        "it": "personalizz | raccomandazion | su misura",
    },
    "fraud prevention and security": {
        "en": "fraud | prevent abuse | detect abuse | spam | bad actors | malicious | verify your identity"
        " | identity verification | moderation | moderate content | to moderate",
        "fr": "fraude | abus | malveillant | verifier votre identite | verification d identite | moderation"
        " | usurpation",
        "de": "betrug | missbrauch | identitatsprufung | identitat zu uberprufen | moderation",
        "nl": "fraude | misbruik | identiteit verifi | identiteitscontrole | moderatie",
        "es": "fraude | abuso | verificar su identidad | verificacion de identidad | moderacion",
        "it": "frod | abus | verificare la tua identita | verifica dell identita | moderazione",
    },
    "credit checks and scoring": {
        "en": "credit check | creditworth | credit scor | credit risk | risk scor | eligibility",
        "fr": "solvabilite | notation de credit | scoring",
        "de": "bonitat | kreditwurdig | scoring",
        "nl": "kredietwaardig | kredietcontrole | scoring",
        "es": "solvencia | calificacion crediticia | riesgo crediticio",
        "it": "merito creditizio | solvibilita | rischio di credito",
    },
    "recruitment": {
        "en": "recruit | job applic | job candidate | hiring",
        "fr": "recrutement | candidature | candidat a un emploi",
        "de": "bewerb | personalauswahl | stellenbesetz",
        "nl": "sollicit | werving",
        "es": "seleccion de personal | contratacion de personal | candidatura",
        "it": "selezione del personale | candidatur | reclutamento",
    },
    "monitoring of persons": {
        "en": "record your screen | screen recording | mouse movement | move their mouse | what you type"
        " | what they type"
        " | heatmap | track the behav | behaviour of | behavior of | user behav | your behav | monitor your"
        " | monitor the use | monitor and record | record calls | recorded calls | call recording"
        " | surveillance | cctv | keystroke | session replay | session recording | track your",
        "fr": "enregistrement de l ecran | enregistrement de session | mouvements de souris"
        " | enregistrement des appels | appels sont enregistres | leur comportement"
        " | comportement des utilisateurs | votre comportement | videosurveillance | surveiller",
        "de": "bildschirmaufzeichnung | sitzungsaufzeichnung | mausbeweg | gesprachsaufzeichnung"
        " | gesprache aufzeichn | videouberwachung | uberwachung | aufgezeichnet",
        "nl": "schermopname | sessieopname | muisbeweging | gesprekken opnemen | opname van gesprekken"
        " | cameratoezicht | monitoren",
        "es": "grabacion de pantalla | grabacion de sesion | movimientos del raton | grabacion de llamadas"
        " | videovigilancia | vigilancia | supervisar",
        "it": "registrazione dello schermo | movimenti del mouse | registrazione delle chiamate"
        " | videosorveglianza | monitorare",
    },
    "combining with other data": {
        "en": "across devices | across your devices | track you across | across sites | across other sites"
        " | across websites | across other websites | across other apps | across third party | follow you"
        " | combine | match your | matching | data from other sources | enrich | append | link your | merge with"
        " | associate your | cross device | hashed | lookalike | look alike",
        "fr": "combiner | croiser | recouper | enrichir | rapprocher | associer vos",
        "de": "kombinier | zusammenfuhr | abgleich | anreicher | verknupf",
        "nl": "combineren | samenvoegen | verrijk | koppelen",
        "es": "combinar | cruzar | enriquec | vincular su",
        "it": "combinare | incrociare | arricchi | associare i",
    },
    "calls to sell": {
        "en": "telemarketing | telephone marketing | marketing calls | sales calls | call you to offer"
        " | call you about | call you with | automatic dial | autodial | robocall"
        " | by telephone to offer | by phone to offer | phone you with offers",
        "fr": "demarchage telephonique | prospection telephonique | par telephone afin de vous proposer"
        " | par telephone pour vous proposer | appels commerciaux",
        "de": "telefonwerbung | werbeanruf | telefonmarketing | telefonisch angebote | anrufen um ihnen",
        "nl": "telemarketing | telefonische verkoop | telefonische acquisitie | telefonisch aanbiedingen",
        "es": "telemarketing | llamadas comerciales | telefono para ofrecer",
        "it": "telemarketing | chiamate commerciali | chiamate promozionali | telefono per propor",
    },
    "surveys, contests and events": {
        "en": "survey | contest | sweepstake | prize draw | event registration | loyalty program | loyalty scheme",
        "fr": "sondage | enquetes | jeux concours | jeu concours | programme de fidelite",
        "de": "umfrage | gewinnspiel | treueprogramm",
        "nl": "enquete | prijsvraag | winactie | loyaliteitsprogramma",
        "es": "encuesta | sorteo | concurso | programa de fidelidad",
        "it": "sondaggi | concors | programma fedelta",
    },
}
"""What data are used for beyond the service; advertising and artificial intelligence stand in the vocabulary."""
