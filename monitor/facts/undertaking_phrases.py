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
    rf"customers|with|a|an|prior|advance|reasonable|written) ){{0,5}}(?:notice|notification) {gap(4)})"
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
        "en": rf"{WE_EN}{TELL_EN}{gap(12)}{CHANGES_EN}|(?:material|significant|any|substantial) {CHANGES_EN},? "
        rf"{gap(14)}{WE_EN}"
        rf"{TELL_EN}|(?:you|users|customers) (?:will|shall) be (?:notified|informed) {gap(8)}{CHANGES_EN}|"
        rf"if {gap(10)}{CHANGES_EN},? {gap(14)}{WE_EN}{TELL_EN}",
        "fr": rf"(?:{TELL_FR} {gap(8)}(?:modification|changement|mise à jour)\w*|(?:modification|"
        rf"changement)\w* {gap(12)}(?:nous vous|vous (?:en )?(?:serez|sera)) {gap(2)}{TELL_FR})",
        "de": rf"(?:(?:über|von) {gap(6)}(?:änderung\w*|anpassung\w*|aktualisierung\w*) {gap(8)}{TELL_DE}|"
        rf"{TELL_DE} {gap(4)}(?:über|von) {gap(5)}(?:änderung\w*|anpassung\w*)|(?:änderung\w*|"
        rf"ändern) {gap(10)}(?:werden|informieren) {gap(6)}(?:sie|dich|{TELL_DE}))",
        "nl": rf"(?:{TELL_NL} {gap(6)}(?:wijziging\w*|aanpassing\w*|verandering\w*)|(?:wijziging\w*|wijzigen|"
        rf"aanpassing\w*) {gap(12)}{TELL_NL})",
        "es": rf"(?:{TELL_ES} {gap(6)}(?:cambio|modificaci)\w*|(?:cambio|modificaci)\w* {gap(8)}(?:le|les|te|se) "
        rf"{TELL_ES})",
        "it": rf"(?:{TELL_IT} {gap(6)}(?:modific|cambiament|aggiornament)\w*|(?:modific|"
        rf"cambiament)\w* {gap(10)}(?:saranno|verranno|sarete|sarà) {gap(2)}{TELL_IT})",
    },
)
TOLD_OF_BREACH = entry(
    "will notify of a breach",
    "breach incident unauthor violation verletz datenpann vorfall datalek inbreuk brecha violac "
    "violaz fuite panne lek incidente",
    {
        "en": rf"(?:{WE_EN}{TELL_EN}{gap(12)}{BREACH_EN}|{BREACH_EN},? {gap(16)}{WE_EN}{TELL_EN}|(?:you|users|"
        rf"customers|affected) {gap(3)}will be (?:notified|informed) {gap(8)}{BREACH_EN}|(?:notify|notifies|inform|"
        rf"informs|notifying|informing) (?:you|the controller|controller|(?:the )?customers?|affected) "
        rf"{gap(18)}{BREACH_EN}|^in case of {gap(3)}{BREACH_EN},? {gap(6)}(?:you|we|affected))",
        "fr": rf"(?:(?:{TELL_FR}|informe|notifie|avise) {gap(10)}(?:violation|fuite|incident)\w*(?!\w)|"
        rf"(?:violation|fuite|incident)s? {gap(14)}(?:nous vous|vous (?:en )?serez|vous êtes|les personnes) "
        rf"{gap(3)}(?:{TELL_FR}|informe\w*|averti\w*))",
        "de": rf"(?:(?:verletzung\w*|\w*panne\w*|datenschutzverletzung\w*|sicherheitsvorf\w+) "
        rf"{gap(12)}(?:{TELL_DE}|meldet|melden|gemeldet)|(?:{TELL_DE}|meldet|melden) {gap(8)}(?:verletzung\w*|"
        rf"\w*panne\w*|datenschutzverletzung\w*|sicherheitsvorf\w+))",
        "nl": rf"(?:(?:datalek\w*|inbreuk\w*|lek) {gap(14)}(?:{TELL_NL}|gemeld|meldt|meld|hoor\w*|informeert)|"
        rf"(?:{TELL_NL}|meldt|meld|informeert) {gap(8)}(?:datalek\w*|inbreuk\w*|lek))",
        "es": rf"(?:(?:{TELL_ES}|notifica|comunica|avisa|informa) {gap(8)}(?:brecha|violaci|incidente)\w*|"
        rf"(?:brecha|violaci|incidente)\w* {gap(12)}(?:le|les|te|se|os|lo) (?:{TELL_ES}|notifica|comunica|avisa))",
        "it": rf"(?:(?:{TELL_IT}|informa|notifica|avvisa|comunica) {gap(10)}violazion\w+|violazion\w+ "
        rf"{gap(12)}(?:la|ti|vi|saranno|sarà|verrà|lo) {gap(2)}(?:{TELL_IT}|informa|avvis\w+))",
    },
)
WILL_NOTIFY = entry(
    "will notify",
    "notif inform let tell advise avert benachrichtig hoogte avisar avvis comunicar",
    {
        "en": r"(?:(?:we|provider|company) ?(?:will|shall|'ll) (?:also |promptly |immediately )?(?:notify|inform|let|"
        r"tell|advise) (?:you|users?|customers?|the)(?!\w))",
        "fr": r"(?:(?:nous|s'engage\w* à) vous (?:en )?(?:inform(?:erons|er)|avert(?:irons|ir)|notifi(?:erons|"
        r"er))(?!\w))",
        "de": rf"(?:werden (?:wir )?(?:sie|dich) {gap(10)}(?:informieren|benachrichtigen)|(?:informieren|"
        rf"benachrichtigen) wir (?:sie|dich)(?!\w))",
        "nl": rf"(?:(?:zullen|stellen|brengen) {gap(6)}(?:informeren|op de hoogte)|informeren (?:wij|we) (?:u|"
        rf"je)(?!\w))",
        "es": r"(?:(?:le|les|te) (?:notificaremos|informaremos|avisaremos|comunicaremos)(?!\w))",
        "it": r"(?:(?:la|ti|vi) (?:informeremo|avviseremo)|(?:informeremo|notificheremo)(?!\w))",
    },
)
ONLY_EEA = entry(
    "only within the EEA",
    "eea eu european europe ue eee eer ewr see européenne européen europäischen europese europea "
    "europeo union espace drittl drittstaat transferencias unione spazio extra",
    {
        "en": rf"(?:(?:only|solely|exclusively|always|entirely|stays?|remains?|kept) {gap(6)}(?:in|within|inside) "
        rf"{gap(2)}{EEA_EN}(?! countr)|{NOT_EN}(?:transfer\w*|sent|stored?|processed|leave|moved?|handed|passed|"
        rf"given) {gap(8)}outside {gap(3)}{EEA_EN}|{NOT_EN}leave {gap(2)}{EEA_EN}|nothing {gap(2)}leaves "
        rf"{gap(1)}{EEA_EN})",
        "fr": rf"(?:(?:uniquement|exclusivement|seulement|rest\w+|demeur\w+) {gap(6)}(?:ue|eee|union européenne|"
        rf"espace économique européen|l'ue|l'eee|l'union européenne|l'espace économique européen)(?!\w)|(?:ne|n'|"
        rf"aucun\w*) {gap(8)}(?:hors|en dehors|quitt\w+) {gap(3)}(?:ue|eee|l'ue|l'eee|l'union|l'espace|de l'\w+))",
        "de": rf"(?:(?:ausschließlich|nur|bleib\w+|verbleib\w+) {gap(6)}(?:eu|ewr|europäischen (?:union|"
        rf"wirtschaftsraum\w*))(?!\w)|(?:übermittlung|übertragung|weitergabe) {gap(4)}(?:drittl\w+|drittstaat\w*) "
        rf"{gap(4)}(?:nicht|kein\w*)|keine (?:übermittlung|übertragung|weitergabe) {gap(4)}(?:drittl\w+|"
        rf"drittstaat\w*))",
        "nl": rf"(?:(?:uitsluitend|alleen|enkel|blijven|blijft) {gap(6)}(?:eu|eer|europese (?:unie|economische "
        rf"ruimte))(?!\w)|(?:niet|geen) {gap(6)}buiten {gap(2)}(?:eu|eer|europese (?:unie|economische ruimte)))",
        "es": rf"(?:(?:únicamente|exclusivamente|solo|sólo|permanecen|siempre) {gap(6)}(?:ue|eee|unión europea|"
        rf"espacio económico europeo)(?!\w)|no {gap(4)}(?:sal\w+|transfer\w+|fuera) {gap(4)}(?:ue|eee|unión "
        rf"europea|espacio económico europeo)|no (?:se )?(?:realiz\w+|hacemos|prevén|efectu\w+) "
        rf"{gap(2)}transferencias internacionales)",
        "it": rf"(?:(?:esclusivamente|solo|unicamente|rest\w+|rimang\w+) {gap(6)}(?:ue|see|unione europea|spazio "
        rf"economico europeo|all'unione europea|nell'unione europea|dell'unione europea)(?!\w)|(?:non|né) "
        rf"{gap(6)}(?:fuori|al di fuori|extra) {gap(3)}(?:ue|see|unione europea|spazio economico europeo|"
        rf"dell'unione europea|dall'unione europea))",
    },
)
ENCRYPTED = entry(
    "encrypted",
    "encrypt chiffr verschlüssel versleutel cifra crittograf crypté ssl tls transportverschlüssel encript",
    {
        "en": r"(?:encrypt(?:s|ed|ion|ing)?)(?!\w)",
        "fr": r"(?:chiffr(?:ée?s?|ement|ons)|cryptée?s?)(?!\w)",
        "de": r"(?:\w*verschlüssel(?:t|te[nrms]?|ung|n))(?!\w)",
        "nl": r"(?:versleutel(?:d|de|ing|en))(?!\w)",
        "es": r"(?:cifrad[oa]s?|ciframos|cifran|encriptad[oa]s?)(?!\w)",
        "it": r"(?:cifrat[oaie]|cifratura|crittografi[ae]|crittografat[oaie])(?!\w)",
    },
)
ASK_COOKIES = entry(
    "no cookies without consent",
    "cookie",
    {
        "en": rf"(?:(?:no|not {gap(4)}) ?(?:\S+ ){{0,4}}cookies {gap(6)}(?:without|unless|until) {gap(4)}(?:consent|"
        rf"accept|agree|permission)|cookies {gap(8)}only {gap(6)}(?:consent|accept(?:ed)?|agree(?:d)?|"
        rf"permission)|only {gap(4)}cookies {gap(10)}(?:consent|accept|agree|permission))",
        "fr": rf"(?:cookies {gap(8)}(?:qu'|que |uniquement |seulement ){gap(4)}(?:consentement|accord)|"
        rf"(?:aucun|ne) {gap(8)}cookies? {gap(8)}sans {gap(3)}(?:consentement|accord))",
        "de": rf"(?:cookies {gap(8)}(?:nur|erst|ausschließlich|nicht ohne) {gap(4)}(?:einwilligung|zustimmung)|"
        rf"keine {gap(3)}cookies {gap(4)}ohne {gap(3)}(?:einwilligung|zustimmung))",
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
        "fr": rf"(?:(?:supprim\w+|effa[cç]\w+) {gap(8)}(?:sur|à) (?:votre |simple )?demande|(?:sur|à) (?:votre |"
        rf"simple )?demande,? {gap(6)}(?:supprim\w+|effa[cç]\w+))",
        "de": rf"(?:auf (?:ihre |deine )?(?:anfrage|wunsch|verlangen|anforderung) {gap(8)}(?:lösch\w+|gelöscht)|"
        rf"(?:lösch\w+|gelöscht) {gap(6)}auf (?:ihre |ihren )?(?:anfrage|wunsch|verlangen))",
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
        "en": rf"(?:(?:only|not|no) {gap(6)}(?:longer than|as long as|so long as|for as long as) {gap(8)}(?:necessary|"
        rf"needed|required|need)|(?:only|just) (?:for )?(?:as|so) long as|only for the (?:time|"
        rf"period) {gap(3)}(?:necessary|needed|required))",
        "fr": rf"(?:(?:que|seulement|uniquement|strictement|pas) {gap(8)}(?:durée|temps|période|"
        rf"longtemps) {gap(5)}nécessaires?|durée strictement nécessaire|n'excédant pas {gap(6)}nécessaire)",
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
        rf"agents) {gap(8)}(?:contractually|(?:bound|obliged|required|obligated) by {gap(3)}(?:contracts?|"
        rf"agreements?|confidentiality)|under {gap(3)}(?:obligations?|duty) of confidentiality|(?:obligated|"
        rf"required|bound) {gap(6)}confidential\w*)|we (?:contractually )?(?:require|"
        rf"oblige) {gap(3)}(?:third parties|providers?|vendors?|processors?|contractors?|"
        rf"partners?) {gap(2)}to(?!\w))",
        "fr": rf"(?:(?:prestataires|sous-traitants|partenaires|tiers) {gap(8)}(?:contractuellement|tenus "
        rf"{gap(5)}confidentialité))",
        "de": rf"(?:(?:dienstleister\w*|auftragsverarbeiter\w*|partner) {gap(8)}vertraglich {gap(6)}(?:verpflichtet|"
        rf"gebunden)|vertraglich {gap(6)}verpflichtet)",
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
        "en": rf"(?:{WE_EN}{TELL_EN}{gap(14)}sub-?\s?processors?|(?:notice|notify|notified|notification|"
        rf"inform) {gap(10)}(?:new|additional|change\w*|replac\w+|add\w*) {gap(6)}sub-?\s?processors?)",
        "fr": rf"(?:{TELL_FR} {gap(10)}sous-traitants?(?! de données))",
        "de": rf"(?:{TELL_DE} {gap(10)}(?:unterauftrags\w+|subunternehm\w+)|(?:unterauftrags\w+|subunternehm\w+) "
        rf"{gap(10)}{TELL_DE})",
        "nl": rf"(?:{TELL_NL} {gap(10)}subverwerkers?)",
        "es": rf"(?:{TELL_ES} {gap(10)}(?:subencargad\w+|subprocesador\w+))",
        "it": rf"(?:{TELL_IT} {gap(10)}(?:sub-?responsabil\w+))",
    },
)
