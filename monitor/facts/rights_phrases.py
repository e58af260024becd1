"""How the rights of people over their data are worded, in six languages (GDPR articles 7, 12 to 22; US state laws)."""

from collections.abc import Mapping

from monitor.facts.lexicon import Entry, entry
from monitor.facts.phrases import gap, words

ENTITLED: Mapping[str, str] = {
    "en": r"(?:rights?(?!\w)|entitled|(?:you|users?|individuals|data subjects|residents|consumers) (?:may|can|"
    r"could)(?! be)|"
    r"(?:would like|wish|want) (?:to:?|us to)|request(?:ing)? (?:that|to|access|correction|deletion|a copy)|ask us)",
    "fr": r"(?:droits?(?!\w)|vous pouvez|peu(?:t|vent) demander|demander)",
    "de": r"(?:\w*rechte?s?(?!\w)|(?:sie|du) (?:können|kannst|dürfen)|können sie|verlangen)",
    "nl": r"(?:\w*recht(?:en)?(?!\w)|(?:u|je) (?:kunt|kan|mag)|kunt u|kun je|verzoeken)",
    "es": r"(?:derechos?(?!\w)|(?:puede|puedes|podrá|podrás) |solicitar)",
    "it": r"(?:diritt[oi](?!\w)|(?:può|puoi|potete|potrà) |chiedere|richiedere)",
}

RIGHTS: tuple[Entry, ...] = (
    entry(
        "access",
        "access accès accéd auskunft inzage acceso acced inza copia accesso copy copie kopie voir "
        "consult vedere view see zien sehen einseh toegang ver acceder zugang zugriff",
        {
            "en": rf"(?:(?:rights?|entitled|request|would like|wish|want|ask us|you (?:can|may)|"
            rf"users may)[ :,]{gap(5)}access(?:ing)?(?!\w)(?! to (?:the|our|certain|all) (?:service|site|"
            rf"website|feature|part))|access(?:,| and| or)? (?:correct|rectif|modif|updat|delet|eras|amend)|"
            rf"right (?:to|of) access|(?:rights?|request) {gap(6)}(?:a )?copy of (?:the |your |any |"
            rf"all )?(?:personal |information|data)|(?:receive|obtain|get|request) a copy of|"
            rf"^\W*(?:\w\W+)?(?:the )?access(?: to)?(?: your| the| personal|:| and|,|\.|$))",
            "fr": r"(?:droits? d'accès|accès (?:à|aux)|d'accès|accès,|accéder (?:à|aux) (?:vos|ses|leurs|mes|"
            r"l'ensemble|données)|copie de (?:vos|ses|mes) données|(?:^|demander à |pouvez )(?:voir|consulter)(?:,|"
            r" vos))",
            "de": rf"(?:auskunft\w*|kopie {gap(4)}(?:personenbezogenen )?daten|recht auf zugang|zugriff(?:,| auf "
            rf"(?:ihre|deine))|einsehen)",
            "nl": r"(?:inzage\w*|inzien|kopie van (?:uw|je|jouw|de)|(?:recht (?:op|van)|om|voor) toegang|"
            r"toegang(?: tot (?:uw|je|jouw)|,| of| en)|(?:uw|je) gegevens (?:in)?zien)",
            "es": r"(?:(?:derechos? de |de |el |ejercer )acceso|(?:a |puede |puedes )acceder(?:,| a (?:sus|tus|"
            r"los))|acceder a (?:sus|tus|los)|^acceso|acceso,|acceso y|copia de (?:sus|tus|los) datos)",
            "it": r"(?:(?:diritt[oi] di |l'|all'|di )accesso|accedere a(?:i|gli) (?:suoi |tuoi |propri )?(?:dati)?|"
            r"^accesso|accesso,|copia de(?:i|gli) (?:suoi |tuoi |propri )?dati|(?:di |^)vedere(?:,| i))",
        },
    ),
    entry(
        "rectification",
        "rectif correct amend updat inaccura modif bericht corrig corre rettific aktualis verbeter "
        "korrig korrekt rettifica",
        {
            "en": r"(?:rectif(?:y|ication|ied)|(?:to|or|and|,|:|be|of|request|have|right to) ?(?:correct(?:ion|ed)?|"
            r"amend(?:ed|ment)?)(?!\w)|corrections?(?:,| of| to| and| or)|correct(?:ion)?,? (?:or|and|any|your|"
            r"inaccura|incomplete|personal|the|amend)|(?:right to|correction|rectification):|access, modif\w+|"
            r"right to correct\w*|correct your)",
            "fr": r"(?:rectifi(?:cation|er|és?|ées?)|corriger|correction|droit de modification|mettre à jour vos)",
            "de": r"(?:berichtig\w+|korrigier\w+|korrektur\w*)",
            "nl": r"(?:rectific\w+|corrig\w+|correctie\w*|verbeter(?:en|ing)|(?:te|laten) (?:wijzigen|aanpassen))",
            "es": r"(?:rectific\w+|corregir|corrección)",
            "it": r"(?:rettific\w+|corregg\w+|correzione)",
        },
    ),
    entry(
        "erasure",
        "eras delet remov forgotten efface suppr lösch wis verwijder vergeten vergessen suprim supr borr "
        "elimin cancel oblio oubli olvido destr borrar",
        {
            "en": r"(?:erasure|(?:to|or|and|,|:|be|us|request|of|right to|have|that) ?(?:erase[ds]?|erasing|delet(?:e|"
            r"ed|ion)|remov(?:e|ed|al))(?! cookies)(?!\w)|deletion(?:,| of| and| or)|delet(?:e|ion),? (?:or|and|"
            r"any|your|personal|the|certain)|right to be forgotten|right to delet\w+|(?:erasure|deletion|"
            r"right to delete):)",
            "fr": r"(?:effacement|effacer|suppression|supprimer|supprimés?|supprimées?|droit à l'oubli)",
            "de": r"(?:lösch(?:ung|en|t)\w*|gelöscht|recht auf vergessen\w*)",
            "nl": r"(?:verwijder\w+|wissen|gewist|wissing|vergetelheid|gegevenswissing)",
            "es": r"(?:supresión|suprim\w+|elimin\w+|borrar|borrado|cancelación|derecho al olvido)",
            "it": r"(?:cancella\w+|eliminazione|oblio)",
        },
    ),
    entry(
        "portability",
        "portab portier übertragb überdragb overdra overdraag machine structured datenübertrag dataportab "
        "gegevensoverd export download emporter mitnehm meenem scaric descarg llev récupér télécharg",
        {
            "en": rf"(?:portab\w+|(?:machine-readable|structured),? {gap(8)}format|(?:^|to |can |, |or )(?:export|"
            rf"download|take away)(?: a copy of)?(?: your| my|:| them|,| all| the data| data))",
            "fr": r"(?:portabilité|emporter|télécharger (?:vos|une copie)|récupérer vos données)",
            "de": r"(?:(?:daten)?(?:übertragbarkeit|portabilität)|mitnehmen|exportieren)",
            "nl": r"(?:(?:gegevens|data)?(?:overdraagbaarheid|portabiliteit)|dataportabiliteit|meenemen|overdragen|"
            r"exporteren)",
            "es": r"(?:portabilidad|descargar(?:,| sus| tus)|llevar(?:se|te|los))",
            "it": r"(?:portabilità|scaricar\w+)",
        },
    ),
    entry(
        "object",
        "object oppos widersp widerspr bezwaar opon oporse opporsi opposizione opposition opos verzet",
        {
            "en": r"(?:(?:to|or|and|,|:|may|can|right to|right of) ?object(?:ion|ing)?(?: to|,|:| at| on|\.| and| or|"
            r" if| under| \(| regarding)|object(?:ion)? to |objection(?:,| and| or|:|\.))",
            "fr": r"(?:d'opposition|opposition|(?:vous |s'|m')oppos(?:er|ant))",
            "de": r"(?:widersp(?:ruch|rechen)\w*(?! (?:zu )?(?:ihrer|der|die) einwilligung))",
            "nl": r"bezwaar\w*",
            "es": r"(?:oposición|oponer(?:se|te)|oponerme)",
            "it": r"(?:opposizione|oppor(?:si|ti|vi))",
        },
    ),
    entry(
        "restrict",
        "restrict limit einschränk beperk limita",
        {
            "en": rf"(?:restrict(?:ion)?s?(?: of| on)? {gap(4)}(?:processing|use|data|information)|(?:limit|"
            rf"limitation of|block) {gap(4)}processing|(?:restriction|,? restrict)(?:,| or| and|:)|"
            rf"processing {gap(4)}(?:be )?(?:restricted|limited))",
            "fr": r"(?:limitation(?! de la (?:responsabilité|durée|conservation))|limiter le traitement|"
            r"restreindre le traitement)",
            "de": r"einschränk(?:ung|en)\w*",
            "nl": rf"(?:beperk(?:ing|en) {gap(4)}(?:verwerking|gebruik)|beperking|verwerking {gap(4)}(?:te "
            rf")?beperk\w+)",
            "es": r"(?:limitación(?! de (?:la )?(?:responsabilidad|conservación))|limitar el tratamiento)",
            "it": r"(?:limitazione(?! (?:di|della) (?:responsabilità|conservazione))|limitare il trattamento)",
        },
    ),
    entry(
        "withdraw_consent",
        "withdr revo retir retrait widerr intrek intrekk zurück revoc revok herroep ritir quitar",
        {
            "en": rf"(?:(?:withdraw(?:al|ing)?|revok(?:e|ing)|revocation)(?: of)? {gap(5)}consents?(?!\w)|"
            rf"consent {gap(6)}(?:withdrawn|revoked))",
            "fr": rf"(?:(?:retir(?:er|ez|é)|retrait du|retrait de|révoqu\w+) {gap(5)}consentement|retrait du "
            rf"consentement)",
            "de": rf"(?:einwilligung\w* {gap(12)}(?:widerruf\w*|zurückzieh\w*|zurücknehm\w*|zurückziehen)|"
            rf"widerruf\w* {gap(6)}einwilligung\w*|recht auf widerruf)",
            "nl": rf"(?:toestemming {gap(8)}(?:in te trekken|intrekken|herroepen)|(?:intrekk\w+|intrek\w*) "
            rf"{gap(4)}toestemming)",
            "es": rf"(?:(?:retirar|revocar|revocación|retirada) {gap(4)}consentimiento)",
            "it": rf"(?:(?:revocare|ritirare|revoca) {gap(4)}consenso|revoca del consenso)",
        },
    ),
    entry(
        "lodge_complaint",
        "complain plainte réclam introduire beschwer klacht reclam recurso",
        {
            "en": rf"(?:complain(?:t|ts)? {gap(12)}(?:authority|authorities|regulators?|commissioner|commission|ico|"
            rf"cnil|dpa|supervis\w+|attorney general|agency)(?!\w)|right to complain|right to lodge a complaint)",
            "fr": rf"(?:(?:réclamation|plainte) {gap(12)}(?:autorité|cnil|apd|l'autorité|contrôle|cnpd|commission)|"
            rf"(?:introduire|déposer|adresser) une (?:réclamation|plainte))",
            "de": rf"(?:beschwerde\w* {gap(14)}(?:\w*behörde\w*|datenschutzbeauftragten)|(?:\w*behörde|"
            rf"\w*aufsicht\w*) {gap(8)}(?:zu )?beschwer\w+|beschwerderecht)",
            "nl": rf"(?:klacht {gap(12)}(?:\w*autoriteit\w*|toezichthoud\w+|commissie)|klacht in te dienen)",
            "es": rf"(?:reclam\w+ {gap(12)}(?:autoridad|agencia|aepd)(?!\w))",
            "it": rf"(?:reclamo {gap(10)}(?:autorità|garante|l'autorità|all'autorità)|proporre (?:un )?reclamo)",
        },
    ),
    entry(
        "no_automated_decision",
        "automat geautomat automatis",
        {
            "en": rf"(?:not (?:to )?be subject(?:ed)? to {gap(6)}(?:decisions?|automated)|(?:object|opt[- ]out|review|"
            rf"human intervention|contest|challenge) {gap(10)}(?:automated|solely automated)|"
            rf"automated {gap(6)}(?:human intervention|contest)|rights? {gap(6)}(?:relat\w+ to|regarding|"
            rf"in relation to|concerning|against) {gap(4)}automated)",
            "fr": rf"(?:ne pas (?:faire l'objet|être soumis\w*) {gap(12)}automatis\w+|automatis\w+ "
            rf"{gap(12)}(?:intervention humaine|contester))",
            "de": rf"(?:nicht {gap(10)}automatisiert\w+ {gap(10)}(?:unterworfen|unterliegen)|recht {gap(6)}nicht "
            rf"{gap(8)}automatisiert\w+)",
            "nl": rf"(?:niet {gap(6)}(?:onderworpen|onderwerp) {gap(8)}geautomatiseerd\w*)",
            "es": rf"(?:no ser objeto {gap(8)}automatizad\w+|decisiones {gap(4)}automatizadas {gap(8)}(?:impugn\w+|"
            rf"oponer\w+))",
            "it": rf"(?:non essere (?:sottopost\w+|soggett\w+) {gap(10)}automatizzat\w+)",
        },
    ),
    entry(
        "opt_out_of_sale",
        "opt opting do sell sale oponer verkauf",
        {
            "en": rf"(?:opt(?:ing)?[- ]?out (?:of|from) {gap(8)}(?:sales?|selling)(?!\w)|(?:right to )?(?:object to|"
            rf"stop|limit) the sale|do not sell (?:or share )?my|direct {gap(6)}not to sell|say no to the sale)",
            "fr": rf"(?:(?:refuser|opposer) {gap(4)}(?:vente|la vente))",
            "es": rf"(?:(?:optar|negarse|oponerse|excluirse) {gap(6)}venta(?!\w))",
            "de": rf"(?:(?:verkauf\w*) {gap(6)}(?:widersprech\w+|abzulehnen)|opt-out {gap(6)}verkauf\w*)",
        },
    ),
    entry(
        "non_discrimination",
        "discrimin retaliat diskrimin",
        {
            "en": rf"(?:(?:not|non-|free from|against|unlawful|never) ?{gap(5)}(?:discriminat\w+|retaliat\w+)|"
            rf"non-?discrimination|nondiscrimination)",
            "fr": rf"(?:(?:non-|pas {gap(4)}|aucune )discrimin\w+)",
            "de": r"(?:nicht diskriminier\w+|diskriminierungs\w+)",
            "es": r"(?:no discriminaci\w+|no (?:ser )?discrimin\w+)",
        },
    ),
    entry(
        "know",
        "know wissen saber savoir weten sapere",
        {
            "en": r"(?:right to know|rights? (?:to )?know|request to know|know (?:what|which|the categories|"
            r"whether|about) )",
            "de": r"(?:recht,? zu wissen)",
            "es": r"(?:derechos? (?:a|de) saber)",
            "fr": r"(?:droit de savoir)",
        },
    ),
    entry(
        "appeal",
        "appeal apel berufung anfecht faire recours",
        {
            "en": rf"(?:appeal {gap(6)}(?:decisions?|denials?|determinations?|refusals?|response)|right to appeal|"
            rf"(?:file|submit) an appeal|appeals? process)",
            "es": r"(?:apelar|apelación)",
            "de": rf"(?:berufung (?:ein\w+|gegen)|(?:entscheidung|ablehnung) {gap(4)}(?:anfechten|berufung))",
            "fr": rf"(?:faire appel (?:d[eu’']|contre|auprès)|former un recours contre {gap(4)}(?:décision|refus))",
        },
    ),
    entry(
        "limit_sensitive",
        "limit limiting",
        {"en": rf"(?:limit(?:ing)? {gap(8)}sensitive(?!\w))"},
    ),
)

COMPLAINTS = words("complain plainte réclam beschwer klacht terecht reclam recla")
"""Stems of words for complaining: beside the name of an authority they grant the right."""
NO_CUE = frozenset({"withdraw_consent", "lodge_complaint", "opt_out_of_sale", "non_discrimination"})
"""Rights whose own words are plain enough without a word like "right" beside them."""
