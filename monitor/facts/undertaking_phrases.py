"""How vendors word what they undertake, in six languages: one entry a promise."""

from monitor.facts.lexicon import entry
from monitor.facts.phrases import gap
from monitor.facts.refusal_phrases import NOT_EN

WE_EN = (
    r"(?:we|provider|company|processor) ?(?:will|shall|'ll|undertakes? to|commits? to) (?:also |always |"
    r"promptly |immediately )?"
)
TELL_EN = (
    rf"(?:(?:notify|inform|let|tell|advise|alert|email|e-mail) {gap(6)}|(?:provide|give|send) (?:(?:you|users|"
    rf"customers|with|a|an|prior|"
    rf"advance|reasonable|written) ){{0,5}}(?:notice|notification) {gap(4)})"
)
TELL_FR = (
    r"(?:inform(?:er|erons|era|és?|ées?)|avert(?:ir|irons|is?)|notifi(?:er|erons|és?|ées?)|prévenir|"
    r"préviendrons|signaler\w*)(?!\w)"
)
TELL_DE = r"(?:informier\w+|benachrichtig\w+|unterricht\w+|mitteil\w+|hinweis\w+|verständig\w+)"
TELL_NL = r"(?:informeren|informeer|op de hoogte|melden|laten weten|verwittig\w+|in kennis)"
TELL_ES = r"(?:notific(?:ar\w*|ad\w+)|inform(?:ar\w*|ad\w+)|avis(?:ar\w*|ad\w+)|comunic(?:ar\w*|ad\w+))(?!\w)"
TELL_IT = (
    r"(?:inform(?:are|eremo|at\w+)|avvis(?:are|eremo|at\w+)|notific(?:are|heremo|at\w+)|comunic(?:are|heremo|"
    r"at\w+))(?!\w)"
)
CHANGES_EN = (
    r"(?:changes?|updates?|amendments?|modifications?|revisions?|(?:chang|updat|amend|revis)(?:e|ed|ing))(?!\w)"
)
BREACH_EN = r"(?:breach\w*|security incidents?|data incidents?|unauthori[sz]ed access)"
EEA_EN = r"(?:the )?(?:eea|eu|european (?:economic area|union)|europe)(?!\w)"

TOLD_OF_CHANGES = entry(
    "will notify of changes",
    "chang updat amend modif revis änder aktualis anpass wijzig aanpas cambio cambi modifiche aggiorn",
    {
        "en": rf"{WE_EN}{TELL_EN}{gap(12)}{CHANGES_EN}|(?:material|significant|any|substantial) {CHANGES_EN} "
        rf"{gap(14)}{WE_EN}"
        rf"{TELL_EN}|(?:you|users|customers) (?:will|shall) be (?:notified|informed) {gap(8)}{CHANGES_EN}|"
        rf"if {gap(10)}{CHANGES_EN} {gap(14)}{WE_EN}{TELL_EN}",
        "fr": rf"(?:{TELL_FR} {gap(8)}(?:modification|changement|mise à jour)\w*|(?:modification|changement)\w* "
        rf"{gap(12)}(?:nous vous|vous (?:en )?"
        rf"(?:serez|sera)) {gap(2)}{TELL_FR})",
        "de": rf"(?:(?:über|von) {gap(6)}(?:änderung\w*|anpassung\w*|aktualisierung\w*) {gap(8)}{TELL_DE}|"
        rf"{TELL_DE} {gap(4)}(?:über|von) "
        rf"{gap(5)}(?:änderung\w*|anpassung\w*)|(?:änderung\w*|ändern) {gap(10)}(?:werden|informieren) "
        rf"{gap(6)}(?:sie|dich|{TELL_DE}))",
        "nl": rf"(?:{TELL_NL} {gap(6)}(?:wijziging\w*|aanpassing\w*|verandering\w*)|(?:wijziging\w*|wijzigen|"
        rf"aanpassing\w*) {gap(12)}"
        rf"{TELL_NL})",
        "es": rf"(?:{TELL_ES} {gap(6)}(?:cambio|modificaci)\w*|(?:cambio|modificaci)\w* {gap(8)}(?:le|les|te|se) "
        rf"{TELL_ES})",
        "it": rf"(?:{TELL_IT} {gap(6)}(?:modific|cambiament|aggiornament)\w*|(?:modific|cambiament)\w* "
        rf"{gap(10)}(?:saranno|verranno|sarete|sarà) "
        rf"{gap(2)}{TELL_IT})",
    },
)
TOLD_OF_BREACH = entry(
    "will notify of a breach",
    "breach incident unauthor violation verletz datenpann vorfall datalek inbreuk brecha violac violaz fuite",
    {
        "en": rf"(?:{WE_EN}{TELL_EN}{gap(12)}{BREACH_EN}|{BREACH_EN} {gap(16)}{WE_EN}{TELL_EN}|(?:you|users|"
        rf"customers|affected) {gap(3)}will "
        rf"be (?:notified|informed) {gap(8)}{BREACH_EN}|(?:notify|inform|notifying|informing) (?:you|customers?|"
        rf"affected) {gap(10)}{BREACH_EN})",
        "fr": rf"(?:{TELL_FR} {gap(10)}(?:violation|fuite|incident)\w* |(?:violation|fuite)s? {gap(10)}(?:nous "
        rf"vous|vous (?:en )?serez) {gap(2)}"
        rf"{TELL_FR})",
        "de": rf"(?:(?:verletzung\w*|datenpanne\w*|datenschutzverletzung\w*|sicherheitsvorf\w+) {gap(12)}{TELL_DE}|"
        rf"{TELL_DE} {gap(8)}"
        rf"(?:verletzung\w*|datenpanne\w*|datenschutzverletzung\w*|sicherheitsvorf\w+))",
        "nl": rf"(?:(?:datalek\w*|inbreuk\w*) {gap(12)}{TELL_NL}|{TELL_NL} {gap(8)}(?:datalek\w*|inbreuk\w*))",
        "es": rf"(?:{TELL_ES} {gap(8)}(?:brecha|violaci)\w*|(?:brecha|violaci)\w* {gap(10)}(?:le|les|se) {TELL_ES})",
        "it": rf"(?:{TELL_IT} {gap(8)}violazion\w+|violazion\w+ {gap(8)}(?:la|ti|vi|saranno) {TELL_IT})",
    },
)
WILL_NOTIFY = entry(
    "will notify",
    "notif inform let tell advise avert benachrichtig hoogte avisar avvis comunicar",
    {
        "en": r"(?:(?:we|provider|company) ?(?:will|shall|'ll) (?:also |promptly |immediately )?(?:notify|inform|"
        r"let|tell|advise) "
        r"(?:you|users?|customers?|the)(?!\w))",
        "fr": r"(?:(?:nous|s'engage\w* à) vous (?:en )?(?:inform(?:erons|er)|avert(?:irons|ir)|notifi(?:erons|"
        r"er))(?!\w))",
        "de": rf"(?:werden (?:wir )?(?:sie|dich) {gap(10)}(?:informieren|benachrichtigen)|(?:informieren|"
        rf"benachrichtigen) wir "
        rf"(?:sie|dich)(?!\w))",
        "nl": rf"(?:(?:zullen|stellen|brengen) {gap(6)}(?:informeren|op de hoogte)|informeren (?:wij|we) (?:u|"
        rf"je)(?!\w))",
        "es": r"(?:(?:le|les|te) (?:notificaremos|informaremos|avisaremos|comunicaremos)(?!\w))",
        "it": r"(?:(?:la|ti|vi) (?:informeremo|avviseremo)|(?:informeremo|notificheremo)(?!\w))",
    },
)
ONLY_EEA = entry(
    "only within the EEA",
    "eea eu european europe ue eee eer ewr see européenne européen europäischen europese europea europeo union espace",
    {
        "en": rf"(?:(?:only|solely|exclusively|always|entirely) {gap(6)}(?:in|within|inside) {gap(2)}{EEA_EN}(?! "
        rf"countr)|"
        rf"{NOT_EN}(?:transfer\w*|sent|stored?|processed|leave|moved?) {gap(8)}outside {gap(3)}{EEA_EN}|"
        rf"{NOT_EN}leave {gap(2)}{EEA_EN})",
        "fr": rf"(?:(?:uniquement|exclusivement|seulement) {gap(6)}(?:ue|eee|union européenne|espace économique "
        rf"européen|l'ue|l'eee|"
        rf"l'union européenne|l'espace économique européen)(?!\w)|"
        rf"(?:ne|aucun\w*) {gap(8)}(?:hors|en dehors) {gap(3)}(?:ue|eee|l'ue|l'eee|l'union|l'espace|de l'\w+))",
        "de": rf"(?:(?:ausschließlich|nur) {gap(6)}(?:eu|ewr|europäischen (?:union|wirtschaftsraum\w*))(?!\w))",
        "nl": rf"(?:(?:uitsluitend|alleen|enkel) {gap(6)}(?:eu|eer|europese (?:unie|economische ruimte))(?!\w))",
        "es": rf"(?:(?:únicamente|exclusivamente|solo|sólo) {gap(6)}(?:ue|eee|unión europea|espacio económico "
        rf"europeo)(?!\w))",
        "it": rf"(?:(?:esclusivamente|solo|unicamente) {gap(6)}(?:ue|see|unione europea|spazio economico europeo|"
        rf"all'unione europea|"
        rf"nell'unione europea|dell'unione europea)(?!\w))",
    },
)
ENCRYPTED = entry(
    "encrypted",
    "encrypt chiffr verschlüssel versleutel cifra crittograf",
    {
        "en": r"(?:(?:is|are|we|be) (?:always |also |transmitted |stored )?encrypt(?:ed)?(?!\w)|(?:we use|using|"
        r"protected by|uses?|via) "
        r"(?:\S+ ){0,3}encryption|encryption (?:in transit|at rest)|encrypted (?:in transit|at rest|using|with|"
        r"connection))",
        "fr": r"(?:(?:sont|est) (?:toujours )?(?:chiffr|crypt)ée?s?(?!\w)|chiffrement (?:des|de) (?:données|"
        r"communications))",
        "de": r"(?:verschlüsselt(?: gespeichert| übertragen)?(?!\w)|verschlüsselte(?:n|r|s)? (?:verbindung|"
        r"übertragung)|"
        r"(?:ssl|tls)\S*verschlüsselung)",
        "nl": r"(?:versleuteld(?!\w)|versleutelde (?:verbinding|opslag))",
        "es": r"(?:(?:están|se|son) (?:cifrad\w+|cifran)(?!\w)|cifrado (?:de|en) (?:datos|tránsito|los))",
        "it": r"(?:(?:sono|vengono|è) (?:crittografat\w+|cifrat\w+)(?!\w)|crittografia (?:dei|delle|in))",
    },
)
ASK_COOKIES = entry(
    "no cookies without consent",
    "cookie",
    {
        "en": rf"(?:(?:no|not {gap(4)}) ?(?:\S+ ){{0,4}}cookies {gap(6)}(?:without|unless|until) "
        rf"{gap(4)}(?:consent|accept|agree|permission)|"
        rf"cookies {gap(8)}only {gap(6)}(?:consent|accept(?:ed)?|agree(?:d)?|permission)|"
        rf"only {gap(4)}cookies {gap(10)}(?:consent|accept|agree|permission))",
        "fr": rf"(?:cookies {gap(8)}(?:qu'|que |uniquement |seulement ){gap(4)}(?:consentement|accord)|"
        rf"(?:aucun|ne) {gap(8)}cookies? {gap(8)}sans {gap(3)}(?:consentement|accord))",
        "de": rf"(?:cookies {gap(8)}(?:nur|erst|ausschließlich|nicht ohne) {gap(4)}(?:einwilligung|zustimmung)|"
        rf"keine {gap(3)}cookies {gap(4)}ohne "
        rf"{gap(3)}(?:einwilligung|zustimmung))",
        "nl": rf"(?:cookies {gap(8)}(?:alleen|pas|uitsluitend|niet zonder) {gap(4)}toestemming|geen "
        rf"{gap(3)}cookies {gap(4)}zonder {gap(3)}toestemming)",
        "es": rf"(?:cookies {gap(8)}(?:solo|sólo|únicamente) {gap(5)}(?:consentimiento|acept\w+)|no "
        rf"{gap(6)}cookies {gap(6)}sin {gap(3)}consentimiento)",
        "it": rf"(?:cookie {gap(8)}(?:solo|soltanto|esclusivamente) {gap(5)}consenso|(?:non|nessun) {gap(6)}cookie "
        rf"{gap(6)}senza {gap(3)}consenso)",
    },
)
DELETE_ON_REQUEST = entry(
    "delete on request",
    "delet eras remov supprim effac lösch verwijder wis elimin supr cancell",
    {
        "en": rf"(?:{WE_EN}(?:delete|erase|remove|destroy) {gap(14)}(?:upon|on|at|after|following|when you|if you) "
        rf"{gap(3)}request|(?:upon|on|at) {gap(3)}"
        rf"request,? {gap(4)}(?:we (?:will|shall) )?{gap(2)}(?:delete|erase|remove|destroy)|(?:deleted|erased|"
        rf"removed) (?:upon|on|at) {gap(2)}request)",
        "fr": rf"(?:(?:supprim\w+|effac\w+) {gap(8)}(?:sur|à) (?:votre |simple )?demande|(?:sur|à) (?:votre |"
        rf"simple )?demande,? {gap(6)}(?:supprim\w+|effac\w+))",
        "de": rf"(?:auf (?:ihre |deine )?(?:anfrage|wunsch|verlangen|anforderung) {gap(8)}(?:lösch\w+|gelöscht)|"
        rf"(?:lösch\w+|gelöscht) {gap(6)}auf "
        rf"(?:ihre |ihren )?(?:anfrage|wunsch|verlangen))",
        "nl": rf"(?:op (?:uw |je |eerste )?verzoek {gap(8)}(?:verwijder\w*|gewist|wissen)|(?:verwijder\w*|wissen) "
        rf"{gap(8)}op (?:uw |je |eerste )?verzoek)",
        "es": rf"(?:(?:elimin|suprim|borr)\w+ {gap(8)}(?:previa |a |bajo )(?:su )?(?:solicitud|petición))",
        "it": rf"(?:(?:cancell|elimin)\w+ {gap(8)}su (?:sua |tua )?richiesta|su (?:sua |tua )?richiesta,? "
        rf"{gap(6)}(?:cancell|elimin)\w+)",
    },
)
ON_INSTRUCTIONS = entry(
    "only on instructions",
    "instruct weisung instructie instruccion istruzion",
    {
        "en": rf"(?:(?:only|solely|exclusively) {gap(10)}(?:documented |written |lawful |customer's |our |your "
        rf")*instructions?(?!\w))",
        "fr": rf"(?:(?:que|uniquement|seulement|exclusivement) {gap(6)}instructions?(?!\w))",
        "de": rf"(?:(?:nur|ausschließlich) {gap(8)}(?:weisung\w*|anweisung\w*))",
        "nl": rf"(?:(?:alleen|uitsluitend|enkel) {gap(8)}instructies?)",
        "es": rf"(?:(?:únicamente|solo|sólo|exclusivamente) {gap(6)}instrucciones)",
        "it": rf"(?:(?:esclusivamente|solo|soltanto) {gap(6)}istruzioni)",
    },
)
NOT_LONGER = entry(
    "kept no longer than necessary",
    "longer long nécessaire erforderlich notwendig nodig noodzakelijk necesari necessari",
    {
        "en": rf"(?:(?:only|not|no) {gap(6)}(?:longer than|as long as|so long as|for as long as) "
        rf"{gap(8)}(?:necessary|needed|required|need)|"
        rf"(?:only|just) (?:for )?(?:as|so) long as|only for the (?:time|period) {gap(3)}(?:necessary|needed|"
        rf"required))",
        "fr": rf"(?:(?:que|seulement|uniquement|strictement|pas) {gap(8)}(?:durée|temps|période|longtemps) "
        rf"{gap(5)}nécessaires?|durée strictement nécessaire|"
        rf"n'excédant pas {gap(6)}nécessaire)",
        "de": rf"(?:(?:nur|nicht länger|lediglich) {gap(8)}(?:wie|als|solange|für) {gap(10)}(?:erforderlich|"
        rf"notwendig|nötig))",
        "nl": rf"(?:(?:niet langer|alleen) {gap(4)}(?:dan|zolang|als) {gap(8)}(?:nodig|noodzakelijk))",
        "es": rf"(?:(?:solo|sólo|únicamente|no más|exclusivamente) {gap(8)}(?:tiempo|plazo|periodo|período) "
        rf"{gap(4)}necesari\w+)",
        "it": rf"(?:(?:solo|esclusivamente|non (?:oltre|superiore|più)) {gap(8)}(?:tempo|periodo|quello|quanto) "
        rf"{gap(5)}necessari\w+)",
    },
)
BOUND = entry(
    "recipients bound by contract",
    "contract oblig confidential bound contrac vertrag verpflicht overeenkomst contract contrat vincol",
    {
        "en": rf"(?:(?:third parties|providers?|vendors?|processors?|contractors?|they|partners?|recipients?|"
        rf"agents) {gap(8)}(?:contractually|"
        rf"(?:bound|obliged|required|obligated) by {gap(3)}(?:contracts?|agreements?|confidentiality)|under "
        rf"{gap(3)}(?:obligations?|duty) of "
        rf"confidentiality|(?:obligated|required|bound) {gap(6)}confidential\w*)|we (?:contractually )?(?:require|"
        rf"oblige) {gap(3)}"
        rf"(?:third parties|providers?|vendors?|processors?|contractors?|partners?) {gap(2)}to(?!\w))",
        "fr": rf"(?:(?:prestataires|sous-traitants|partenaires|tiers) {gap(8)}(?:contractuellement|tenus "
        rf"{gap(5)}confidentialité))",
        "de": rf"(?:(?:dienstleister\w*|auftragsverarbeiter\w*|partner) {gap(8)}vertraglich "
        rf"{gap(6)}(?:verpflichtet|gebunden)|vertraglich "
        rf"{gap(6)}verpflichtet)",
        "nl": rf"(?:(?:verwerkers?|dienstverleners?|derden|partijen) {gap(8)}(?:contractueel|overeenkomst) "
        rf"{gap(6)}(?:verplicht|gebonden))",
        "es": rf"(?:(?:proveedores|encargados|terceros) {gap(8)}(?:contractualmente|obligados "
        rf"{gap(4)}confidencialidad))",
        "it": rf"(?:(?:fornitori|responsabili|terzi) {gap(8)}(?:contrattualmente|vincolat\w+ {gap(4)}riservatezza))",
    },
)
TOLD_OF_SUBPROCESSORS = entry(
    "will notify of new sub-processors",
    "subprocessor sub subprocesador subverwerker unterauftrags subresponsab sous",
    {
        "en": rf"(?:{WE_EN}{TELL_EN}{gap(14)}sub-?\s?processors?|(?:notice|notify|notified|notification|inform) "
        rf"{gap(10)}(?:new|additional|change\w*|"
        rf"replac\w+|add\w*) {gap(6)}sub-?\s?processors?)",
        "fr": rf"(?:{TELL_FR} {gap(10)}sous-traitants?(?! de données))",
        "de": rf"(?:{TELL_DE} {gap(10)}(?:unterauftrags\w+|subunternehm\w+)|(?:unterauftrags\w+|subunternehm\w+) "
        rf"{gap(10)}{TELL_DE})",
        "nl": rf"(?:{TELL_NL} {gap(10)}subverwerkers?)",
        "es": rf"(?:{TELL_ES} {gap(10)}(?:subencargad\w+|subprocesador\w+))",
        "it": rf"(?:{TELL_IT} {gap(10)}(?:sub-?responsabil\w+))",
    },
)
