"""The phrases in which policies speak of their own changes, per language."""

from collections.abc import Mapping

from monitor.facts.phrases import compiled, gap

CHANGE: Mapping[str, str] = {
    "en": r"(?:chang(?:e|es|ed|ing)|modif(?:y|ies|ied|ying|ication|ications)|amend\w*|updat\w+|revis\w+|alter(?:ed|"
    r"ing|ation|ations)?|(?:new|modified|revised|updated|later|future) versions?|every edit|edits?|"
    r"new(?= (?:terms|policy|conditions|notice|agreement|rules))|supplement(?:ed)?)(?!\w)",
    "fr": r"(?:modifi\w+|modification\w*|mise?s? à jour|mettre à jour|chang\w+|évolu\w+|révis\w+|actualis\w+|"
    r"adapt\w+|nouvelles? (?:version|édition)s?|nouvel(?:le)?s?(?= (?:conditions|politique|charte|cgu|cgv|règles|"
    r"termes))|retouch\w+)(?!\w)",
    "de": r"(?:(?:ab|ver|vertrags|bedingungs)?änder\w+|geändert\w*|(?:an|angep)passung\w*|anpass\w+|anzupassen|"
    r"angepasst\w*|aktualisier\w+|überarbeit\w+|neufassung|ergänz\w+|neue[nrs]? (?:fassung(?:en)?|"
    r"version(?:en)?|regelung(?:en)?)|neue[nr]?(?= (?:\w*bedingungen|datenschutz\w+|richtlinie|agb))|pass(?:en|"
    r"t)(?=[^.;]{0,80}\san(?!\w)))(?!\w)",
    "nl": r"(?:(?:ge)?wijzig\w+|aanpass\w+|aan te passen|aangepast\w*|bijwerk\w+|bijgewerkt\w*|bij te werken|"
    r"herzie\w+|verander\w+|gewijzigd\w*|update\w*|bewerk\w+|nieuwe versies?|nieuwe(?= (?:\w*voorwaarden|"
    r"\w*verklaring|\w*beleid))|pas(?:sen|t)(?=[^.;]{0,80}\saan(?!\w)))(?!\w)",
    "es": r"(?:modific\w+|cambi\w+|actualiz\w+|revis\w+|enmiend\w+|nuevas? versi(?:ón|ones)|"
    r"nuev[ao]s?(?= (?:condiciones|términos|política))|novedades)(?!\w)",
    "it": r"(?:modific\w+|aggiorn\w+|cambiament\w+|cambia\w*|variazion\w+|variare|revision\w+|rivist\w+|"
    r"emend\w+|adegua\w+|nuov[ae] version[ei]|nuov[aei](?= (?:condizioni|termini|informativa|policy))|novità)(?!\w)",
}
DOCUMENT: Mapping[str, str] = {
    "en": r"(?:polic(?:y|ies)|(?:privacy|cookies?|protection|legal|this|our|the present) (?:notices?|statements?)|"
    r"terms|agreement|conditions|tos|eula|"
    r"addendum|dpa|guidelines|document|rules|(?:this|our|the present) (?:page|file|text|charter|code))(?!\w)",
    "fr": r"(?:politiques?|conditions|cgu|cgv|charte|présentes?|déclaration|notice d'information|notice de "
    r"confidentialité|contrat|(?<=l')accord|(?:présent|cet|notre) accord|avenant|règlement|document|mentions légales|"
    r"termes|cet avis|présent avis|"
    r"avis de confidentialité|cette (?:page|notice|information)|ce (?:texte|document))(?!\w)",
    "de": r"(?:datenschutz\w+|nutzungsbedingung\w*|\w*bedingungen|agb|richtlinien?|erklärung|vertrag\w*|hinweise|"
    r"bestimmungen|nutzungsvertrag\w*|vereinbarung|diese[rns]? (?:seite|text|information(?:en)?|regelung(?:en)?|"
    r"ordnung))(?!\w)",
    "nl": r"(?:privacy\w*|beleid|\w*verklaring|\w*voorwaarden|overeenkomst|reglement|\w*beleid|statement|policy|"
    r"dit (?:stukje|document)|deze (?:pagina|tekst|informatie|regels|versie))(?!\w)",
    "es": r"(?:políticas?|condiciones|términos|aviso|acuerdo|contrato|declaración|documento|normas|encargo|"
    r"est[ae] (?:página|información|texto))(?!\w)",
    "it": r"(?:informativ[ae]|policy|termini|condizioni|contratto|accordo|politica|politiche|documento|"
    r"dichiarazione|regolamento|quest[aeo] (?:pagina|testo|righe|informazioni))(?!\w)",
}
OTHER_OBJECT: Mapping[str, str] = {
    "en": r"(?:your|you|their|services?|prices?|pricing|fees?|products?|features?|settings?|preferences|information|"
    r"account|password|control|item|order|plans?|urls?|browser|mind|data|subscription|ownership|members?hip|"
    r"measures|functionality|retention|practices|laws?|regulations?)(?!\w)",
    "fr": r"(?:votre|vos|vous|services?|prix|tarifs?|produits?|données|compte|commande|paramètres|navigateur)(?!\w)",
    "de": r"(?:ihre?[nrs]?|sie|preise?|gebühren|dienste?|produkte?|daten|konto|einstellungen|bestellung)(?!\w)",
    "nl": r"(?:uw|je|jouw|prijs|prijzen|tarieven|diensten|producten|gegevens|account|instellingen|bestelling)(?!\w)",
    "es": r"(?:sus?|usted|precios?|tarifas?|servicios?|productos?|datos|cuenta|configuración|pedido)(?!\w)",
    "it": r"(?:suo[i]?|sua|tuo|tua|tuoi|prezz[oi]|tariff[ae]|serviz[io]|prodott[oi]|dati|account|impostazioni|"
    r"ordine)(?!\w)",
}
CHANGE_HEADING: Mapping[str, str] = {
    "en": r"(?:changes?|modifications?|amendments?|updates?|revisions?|variations?|(?:new|future) versions?|"
    r"versions)(?: of terms| and updates| & updates|,? \w+)?$",
    "fr": r"(?:modifications?|changements?|mises? à jour|évolutions?|révisions?|nouvelles? versions?|actualité)$",
    "de": r"(?:änderung(?:en)?|anpassung(?:en)?|aktualisierung(?:en)?|änderungsvorbehalt|aktualität|neue fassungen|"
    r"neue versionen)$",
    "nl": r"(?:wijziging(?:en)?|aanpassing(?:en)?|updates?|veranderingen|nieuwe versies|actualiteit)$",
    "es": r"(?:modificaci(?:ón|ones)|cambios?|actualizaci(?:ón|ones)|revisiones|novedades|nuevas versiones)$",
    "it": r"(?:modific(?:a|he)|aggiornament[oi]|cambiament[oi]|variazioni|revisioni|novità|nuove versioni)$",
}
NOTIFY: Mapping[str, str] = {
    "en": rf"(?:(?:will|shall|\w+'ll|agrees? to|undertakes? to|commits? to|must|reasonable efforts to|endeavou?r to|"
    rf"required to|best to|(?<!\w)we(?: also| always| endeavou?r to| do)?(?= (?:notif|inform|let|tell|advise|"
    rf"alert|e-?mail|provide|give|send|place|post|announce|communicate))) {gap(8)}(?:notif(?:y|ies)(?!\w)|"
    rf"inform(?!\w)|hear {gap(8)}from us|ping you|drop you|write to you|let (?:you|our|\w+) {gap(2)}know|tell (?:you|"
    rf"our)|advise|alert|e-?mail you|contact you|reach out to you|"
    rf"get in touch with you|communicat\w+|announce|(?:provid\w+|giv\w+|send\w*|plac\w+|"
    rf"post\w*|display\w*|publish\w*|include|post) {gap(7)}(?:notices?|notifications?|e-?mails?|announcement|"
    rf"alert|banner)(?!\w)|highlight)|(?:notice|banner|message|announcement) {gap(2)}appears?(?!\w)|(?:chang|"
    rf"modif|amend|updat|revis)\w* {gap(9)}(?:and|then) (?:notify|inform|tell|alert|e-?mail) (?:you|our|"
    rf"all)(?!\w)|(?:after|before|by|upon) (?:notifying|informing|telling|alerting|e-?mailing) (?:you|users|"
    rf"customers|our|all)(?!\w)|(?:giving|upon|with|by|on) {gap(3)}(?:you {gap(2)}notice|notice to (?:you|users|"
    rf"customers|our|all))(?!\w)|(?:you|users?|customers?|subscribers?|clients?) (?:receives?|gets?) (?:an e-?mail|"
    rf"{gap(3)}(?:notices?|notifications?))(?!\w)|(?:after|once|until) (?:you|users|"
    rf"customers|we) (?:have|has) (?:been )?(?:notified|informed|told)(?!\w)|"
    rf"(?:you|users?|customers?|members?|partners?|subscribers?|clients?|visitors?|"
    rf"data subjects|individuals|persons|people|holders?|controllers?|readers) (?:will|shall|are|is|"
    rf"must) {gap(4)}(?:notified|informed|advised|told|alerted|given {gap(3)}notice|(?:get|"
    rf"receive) {gap(5)}(?:notices?|notifications?|e-?mails?|messages?|letters?))|(?:notice|notification|"
    rf"changes?|amendments?|modifications?|updates?)\S? {gap(8)}(?:will|shall|is|"
    rf"are) (?:also )?(?:be )?{gap(2)}(?:notified|communicated|announced|sent|provided|given|e-?mailed|flagged|"
    rf"highlighted|marked|signalled|brought)|(?:changes?|amendments?|modifications?|updates?)(?! (?:version|"
    rf"policy|terms|notice|statement)) {gap(8)}(?:will|shall|are) (?:also |always )?be (?:posted|published|"
    rf"displayed)|(?:upon|with|on|by giving|subject to) {gap(4)}(?:days|weeks|months?|prior|advance|"
    rf"written)\S? {gap(3)}(?:notice|notification))",
    "fr": rf"(?:après (?:vous |en |les ){{0,2}}(?:(?:en )?avoir )?(?:inform|averti|notifi|préven)\w*|"
    rf"(?:vous recevez|(?:utilisateurs|clients|abonnés|membres) {gap(2)}(?:reçoivent|recevront)) {gap(3)}(?:un |une )?"
    rf"(?:e-?mail|courriel|message|notification)(?!\w)|"
    rf"(?:nous(?! (?:(?:inform|avis|notifi|communiqu|signal)er|prévenir|avertir)(?!\w))|on(?= (?:vous|te|"
    rf"t'))|{gap(2)}s'engage(?:ons)? à) {gap(3)}(?:vous )?{gap(2)}(?:inform(?:er|ons|erons|ée?s?)|avert(?:ir|"
    rf"issons|irons|it|ie?s?)|notifi(?:er|ons|erons|ée?s?)|préven(?:ir|ons|ue?s?)|prévien\w+|avis(?:er|ons|"
    rf"erons|ée?s?)|communiqu(?:er|ons|erons)|signal(?:er|ons|erons))(?!\w)|(?:vous (?:en |y )?(?:ser(?:ez|a)|"
    rf"êtes)|(?:utilisateur|client|membre|abonné|internaute|stagiaire|adhérent|assuré)s? (?:sera|seront|est|"
    rf"sont)) {gap(3)}(?:inform|avert|notifi|préven|avis)\w*|(?:s'engage\w* à|afin d'|"
    rf"pour vous en) (?:vous )?(?:inform\w+|prévenir|avertir|notifier)|(?:seront?|feront?|"
    rf"fera) {gap(4)}(?:notifi\w+|communiqu\w+|portée?s? à|l'objet d'une? (?:notification|information|"
    rf"communication))|moyennant {gap(5)}(?:préavis|notification)|(?:ferons|fera|faisons) {gap(2)}savoir|"
    rf"vous recevrez {gap(3)}(?:un|une) {gap(2)}(?:e-?mail|courriel|message|notification|lettre|courrier|sms)|"
    rf"(?:modification|changement|mise à jour|évolution)s? {gap(8)}(?:est|sont) {gap(3)}(?:portée?s? à|"
    rf"communiquée?s?|notifiée?s?|signalée?s?|annoncée?s?)|(?:modification|changement|mise à jour|"
    rf"évolution)s? {gap(8)}(?:sera|seront) {gap(2)}(?:publiée?s?|affichée?s?|mise?s? en ligne)|(?:envoyons|"
    rf"enverrons|adressons|adresserons) {gap(5)}(?:e-?mail|courriel|message|lettre)|(?:notifi|inform|"
    rf"avert)(?:era|erons|eront)(?!\w)|(?:e-?mail|courriel|message|avis|notification|lettre) (?:vous )?(?:sera|"
    rf"est) {gap(2)}(?:envoy|adress|transmis)\w*)",
    "de": rf"(?:(?:werden|wird|wir|unterricht\w+) {gap(14)}(?:informier\w*|benachrichtig\w*|mitteilen|mitgeteilt|"
    rf"hinweisen|hingewiesen|unterricht\w*|bekannt ?gegeben|bekanntgeben|in kenntnis|ankündig\w*|angekündigt|"
    rf"bekanntgemacht|angeboten|anbieten|übermittel\w*|zugesandt|(?:zu|ver)?geschickt|gesendet|zusenden)|"
    rf"(?:informier(?:en|t)|kommunizier(?:en|t)|benachrichtig(?:en|t)|unterrichtet|teil(?:en|t)) (?!sie sich|"
    rf"sich)(?:wir|dich|sie|euch|den|die|der|{gap(2)}\w+)|(?:kündig(?:t|en) {gap(12)}an(?!\w))|(?:weis(?:en|"
    rf"t)) {gap(12)}hin(?!\w)|(?:geben|gibt) {gap(10)}bekannt|(?:änderung(?:en)?|"
    rf"anpassung(?:en)?) {gap(8)}(?:werden|wird) {gap(8)}veröffentlicht|(?:schreib|schick|send)(?:en|t) (?:wir|"
    rf"sie|er) {gap(8)}(?:e-?mail|mail|nachricht|brief)|sag(?:en|t) {gap(4)}bescheid|mach(?:en|"
    rf"t) {gap(10)}(?:bekannt|aufmerksam)|(?:erhalten|bekommen|bekommt|erhältst) (?:sie|du|"
    rf"ihr) {gap(5)}(?:e-?mail|nachricht|mitteilung|hinweis|brief)|(?:in textform|per e-mail|"
    rf"schriftlich) {gap(4)}(?:mitgeteilt|angeboten|angekündigt|bekannt))",
    "nl": rf"(?:(?:zullen|zal|wij|we|word(?:t|en)|worden|wordt) {gap(12)}(?:informer\w+|geïnformeerd|op de hoogte|"
    rf"mededel\w+|meegedeeld|medegedeeld|laten weten|aankondig\w+|aangekondigd|bericht\w*|melden|gemeld|"
    rf"kennisgev\w+|in kennis|verwittig\w*|bekendgemaakt|bekend ?gemaakt|communiceren|gestuurd|verzonden|"
    rf"toegestuurd)|(?:informeren|communiceren|laten) (?:wij|we|u|je) {gap(6)}|laten (?:het )?(?:u |je |"
    rf"jullie )?(?:het )?weten|stel(?:len|t) {gap(3)}(?:op de hoogte|in kennis)|krijg(?:t|en)? (?:u|je|jij|"
    rf"jullie) {gap(5)}(?:bericht\w*|e-?mail\w*|mail\w*|melding|notificatie|brief)|(?:u|je|jullie) (?:ontvang|"
    rf"krijg)(?:t|en)? {gap(5)}(?:bericht\w*|e-?mail\w*|mail\w*|melding|notificatie|brief)|deel(?:t|"
    rf"en)? {gap(12)}mee(?!\w)|(?:ver)?meld(?:en|t) (?:wij|we)|(?:wij|we) (?:ver)?melden|kondig(?:en|"
    rf"t) {gap(8)}aan(?!\w)|(?:wijziging(?:en)?|aanpassing(?:en)?) {gap(8)}(?:worden|wordt|"
    rf"zullen) {gap(8)}(?:gepubliceerd|geplaatst)|(?:sturen|zenden|mailen) (?:wij|we) {gap(8)}(?:e-?mail|mail|"
    rf"bericht|brief)|maken {gap(8)}bekend|(?:prominente )?kennisgeving plaatsen)",
    "es": rf"(?:(?:le|les|te|se|nos comprometemos a|nosotros) {gap(4)}(?:notific\w+|inform(?!aci[óo]n|aciones|"
    rf"átic)\w+|avis(?!os?(?!\w))\w+|comunic\w+|anunci\w+)|(?:haremos|hará) saber|(?:enviaremos|mandaremos|"
    rf"enviamos|se (?:le |te )?enviará) {gap(4)}(?:correo|aviso|notificación|mensaje|comunicación|e-?mail)|"
    rf"(?:será[ns]?|serán) {gap(3)}(?:notific\w+|inform\w+|comunic\w+|avisad\w+)|(?:notifica(?:re)?mos|"
    rf"informa(?:re)?mos|avisa(?:re)?mos|comunica(?:re)?mos|anuncia(?:re)?mos|informará|notificará|comunicará)|"
    rf"(?:recibirá[ns]?|recibirás) {gap(4)}(?:correo|aviso|notificación|mensaje|carta)|(?:comunicándo|"
    rf"notificándo|avisándo|informándo)\w*|(?:con|mediante) {gap(4)}(?:preaviso|aviso|notificación)|(?:cambio|"
    rf"modificaci(?:ón|ones)|actualizaci(?:ón|ones))\w* {gap(8)}(?:se publicar[áa]n?|ser[áa]n? publicad\w+))",
    "it": rf"(?:(?:(?:la|ti|vi|ne|si|sarà|saranno|provvederemo a|impegna a) {gap(4)}(?:inform(?!ativ|azion|atic)\w+|"
    rf"avvis\w+|notific\w+|comunic\w+))|(?:inform(?:ere|ia)mo|avvis(?:ere|ia)mo|notifich(?:ere|ia)mo|"
    rf"comunich(?:ere|ia)mo|informerà|notificherà|comunicherà)|(?:riceverà|riceverai|"
    rf"riceverete) {gap(4)}(?:e-?mail|avviso|notifica|comunicazione|messaggio|lettera)|(?:mandiamo|manderemo|"
    rf"invieremo|inviamo|(?:sarà|verrà) inviat[ao]) {gap(4)}(?:e?-?mail|messaggio|avviso|notifica|"
    rf"comunicazione)|dandone {gap(3)}(?:comunicazione|avviso|notizia)|(?:modific|cambiament|aggiornament|"
    rf"variazion)\w* {gap(8)}(?:sono|è|saranno|sarà) {gap(3)}(?:comunicat|notificat|resi not|rese not)\w*|"
    rf"(?:modific|cambiament|aggiornament|variazion)\w* {gap(8)}(?:saranno|sarà|verranno|"
    rf"verrà) {gap(2)}pubblicat\w+|(?:con|mediante) {gap(4)}(?:preavviso|avviso|comunicazione|notifica))",
}
WEAK_PROMISE: Mapping[str, str] = {
    "en": rf"(?:may|might|can|could|would|will (?:try|attempt)|'ll try|attempt|try|reserve the right) (?:also |to |"
    rf"elect to |choose to |decide to |attempt to )*(?:notify|inform|provide|give|send|alert|let|post|email)|"
    rf"not (?:be )?(?:required|obligated|obliged|able) to (?:notify|inform|provide|give)|(?:without|no|not|"
    rf"never) (?:any |further |giving |providing |specific |individual |separate |being |need (?:to|for) |such |"
    rf"you |us ){{0,3}}{gap(3)}(?:notice|notif\w+|notification|informing)",
    "fr": rf"sans {gap(4)}(?:préavis|avis|notification|information|informer|avertir)|(?:pouv\w+|pourr\w+) "
    rf"{gap(3)}(?:informer|notifier|avertir)(?!\w)",
    "de": rf"(?:ohne|keine[nr]?) {gap(4)}(?:ankündigung|benachrichtigung|mitteilung|vorankündigung|hinweis|"
    rf"information)|(?:sich|dich) {gap(10)}(?:zu )?informieren|(?:können|kann) "
    rf"(?:(?!werden|wird)[^\s]+ ){{0,8}}(?:informieren|benachrichtigen)",
    "nl": rf"zonder {gap(4)}(?:kennisgeving|aankondiging|bericht|mededeling|melding|waarschuwing)",
    "es": rf"sin {gap(4)}(?:aviso|notificación|preaviso|comunicación)|(?:podrá|podemos|podremos) "
    rf"{gap(3)}(?:notificar|informar|avisar)(?:l[eo]s?|te|os)?(?!\w)",
    "it": rf"senza {gap(4)}(?:preavviso|avviso|notifica|comunicazione)|(?:può|possiamo|potr\w+) "
    rf"{gap(3)}(?:notificar|informar|avvisar)(?:[ei]|[lv]i|la|ti|ne)?(?!\w)",
}
ADVANCE: Mapping[str, str] = {
    "en": r"(?:before(?! (?:your?|us\w+|continu\w+|access\w+) (?!are))|prior|in advance|advance(?:d)? (?:written "
    r")?(?:notice|notification)|ahead of|beforehand|not later than|at least \w+ days|"
    r"(?:after|once|until) (?:notifying|informing|telling|(?:you|users|customers|we) (?:have|has) (?:been )?"
    r"(?:notified|informed|told)))(?!\w)",
    "fr": r"(?:avant|préalable\w*|au préalable|à l'avance|d'avance|préavis|en avance)(?!\w)",
    "de": r"(?:vor (?:dem|der|ihrem|deren|wirksam\w+|inkraft\w+|änderung\w*)|im voraus|vorab|vorher\w*|rechtzeitig|"
    r"im vorfeld|bevor|zuvor|frist von)(?!\w)",
    "nl": r"(?:voordat|vooraf\w*|van tevoren|voorafgaand\w*|tijdig|vóór)(?!\w)",
    "es": r"(?:antes|con antelación|antelación|previ[oa]s?|previamente|preaviso|anticipación)(?!\w)",
    "it": r"(?:prima|anticip\w+|previ[oa]|preavviso|preventiv\w+|preliminar\w+|in anticipo)(?!\w)",
}
EFFECTIVE: Mapping[str, str] = {
    "en": r"(?:effective|tak(?:e|es|ing) effect|in(?:to)? (?:effect|force)|appl(?:y|ies|icable)|binding|binds?|"
    r"enter into force|come into force|valid|"
    r"deemed (?:to be )?(?:accepted|received|effective)|implement\w*|counts?|goes live|go live)(?!\w)",
    "fr": r"(?:en vigueur|prend\w* effet|effectives?|applicables?|appliqu\w+|opposables?|effet|réputé\w*)(?!\w)",
    "de": r"(?:wirksam\w*|in kraft|gültig\w*|gelten|gilt|inkraft\w+|wirkung|geltung|wirksam|maßgeblich)(?!\w)",
    "nl": r"(?:van kracht|in werking|geldig|geld(?:en|t)|ingaan|gaan in|gaat in|effectief|van toepassing|ingang|"
    r"geldt)(?!\w)",
    "es": r"(?:en vigor|efect\w+|vigentes?|aplicables?|aplicar\w*|vinculante\w*)(?!\w)",
    "it": r"(?:in vigore|efficac\w+|effett\w+|vincolant\w+|valgono|vale|decorr\w+|applicabil\w+|applicher\w+|"
    r"valid\w+)(?!\w)",
}
POSTED: Mapping[str, str] = {
    "en": r"(?:immediate(?:ly)?|(?:upon|when|once|as soon as|after|from the (?:date|moment|time) of|at the time of|"
    r"from the (?:day|date|moment|time)|on|as of the date (?:of|they are)|following|from the moment) "
    rf"{gap(9)}(?:post(?:ed|ing)?|push(?:ed)?|publi\w+|upload\w*|announce\w*|made available|appear\w*|display\w*)|"
    rf"(?:date|moment|time) {gap(4)}(?:post(?:ed|ing)|publi\w+))(?!\w)",
    "fr": rf"(?:immédiat\w*|(?:dès|à compter de|à partir de|lors de|au moment de|à la date de|après|une fois) "
    rf"{gap(5)}(?:publi\w+|en ligne|mise? en ligne|mises? en ligne|affich\w+|parution|diffusion)|dès leur "
    rf"publication)(?!\w)",
    "de": rf"(?:sofort\w*|unmittelbar\w*|umgehend|(?:mit|ab|nach|sobald|bei|zum zeitpunkt|ab dem (?:moment|zeitpunkt|"
    rf"tag)) "
    rf"{gap(7)}(?:veröffentlich\w+|einstellung|bekanntgabe|bereitstellung|online|seite steht|abrufbar))(?!\w)",
    "nl": rf"(?:onmiddellijk|direct|per direct|(?:vanaf|na|zodra|op het moment|bij|door) {gap(7)}(?:publicatie|"
    rf"gepubliceerd|plaatsing|geplaatst|bekendmaking|publiceren|online|pagina staa[nt]))(?!\w)",
    "es": rf"(?:inmediat\w+|(?:desde|a partir del?|tras|una vez|cuando|en el momento|al|con) {gap(6)}(?:publica\w+|"
    rf"publiqu\w+|publicación))(?!\w)",
    "it": rf"(?:immediat\w+|(?:dal|dalla|al|alla|dopo|una volta|con|a partire|a decorrere|momento) "
    rf"{gap(6)}(?:pubblica\w+))(?!\w)",
}
LOOK: Mapping[str, str] = {
    "en": r"(?:review\w*|check\w*|visit\w*|consult\w*|revisit\w*|re-?read\w*|keep an eye|refer(?:ring)?|read\w*|"
    r"look\w*|monitor\w*|come back|return|see|access)(?!\w)",
    "fr": r"(?:consult\w+|vérifi\w+|relire|visit\w+|prendre connaissance|se référer|reporter|revoir|lire|"
    r"s'informer|rendre)(?!\w)",
    "de": r"(?:überprüf\w+|prüf\w+|lesen|les\w+|besuch\w+|informier\w+|einsehen|nachles\w+|durchles\w+|einzusehen|"
    r"konsult\w+|schau\w*|nachseh\w+|nachzusehen|ansehen|zurat\w+|kontrollier\w+)(?!\w)",
    "nl": r"(?:raadple\w+|kijk\w*|herle\w+|controler\w+|bekijk\w*|na te gaan|nagaan|lezen|lees|te bekijken|bezoek\w*|"
    r"door te nemen|na te lezen|checken)(?!\w)",
    "es": r"(?:revis\w+|relee\w*|consult\w+|compr\w+b\w+|visit\w+|leer|verific\w+|lea)(?!\w)",
    "it": r"(?:consult\w+|rilegg\w+|verific\w+|controll\w+|visit\w+|legger\w+|rivede\w+|prendere visione|"
    r"visionare)(?!\w)",
}
OFTEN: Mapping[str, str] = {
    "en": r"(?:periodic(?:ally)?|regular(?:ly)?|frequent(?:ly)?|from time to time|(?:every )?now and (?:then|again)|"
    r"once in a while|every so often|keep an eye|often|occasional(?:ly)?|on a regular basis|each time|"
    r"every time|for (?:any |the )?(?:changes|updates|latest|most recent)|(?:your|the user's|"
    r"member's) (?:sole )?responsibility|responsible for|latest version|up[- ]to[- ]date)(?!\w)",
    "fr": r"(?:régulièrement|périodiquement|fréquemment|de temps (?:en temps|à autre)|souvent|régulière|périodique|à "
    r"chaque)(?!\w)",
    "de": r"(?:regelmäßig\w*|gelegentlich|in regelmäßigen abständen|von zeit zu zeit|periodisch|ab und zu|hin und "
    r"wieder|öfter)(?!\w)",
    "nl": r"(?:regelmatig\w*|periodiek|geregeld|van tijd tot tijd|af en toe|nu en dan)(?!\w)",
    "es": r"(?:periódica(?:mente)?|regular(?:mente)?|frecuente(?:mente)?|con (?:cierta )?(?:frecuencia|"
    r"regularidad)|de vez en cuando|cada vez)(?!\w)",
    "it": r"(?:periodica(?:mente)?|regolar(?:e|mente)|frequente(?:mente)?|di tanto in tanto|ogni tanto|"
    r"di quando in quando|con regolarità|ogni volta|spesso)(?!\w)",
}
MATERIAL: Mapping[str, str] = {
    "en": r"(?:material(?:ly)?|significant(?:ly)?|substantial(?:ly)?|major|important|substantive|fundamental|"
    r"considerable|(?:really|truly) matters?|big|key|meaningful)(?!\w)",
    "fr": r"(?:importante?s?|substantiel\w*|significati\w+|majeure?s?|d'important|profondes?|de fond|essentiel\w*|"
    r"notables?|matériel\w*)(?!\w)",
    "de": r"(?:wesentlich\w*|erheblich\w*|bedeutend\w*|bedeutsam\w*|maßgeblich\w*|grundlegend\w*|wichtig\w*|"
    r"größere\w*)(?!\w)",
    "nl": r"(?:belangrijk\w*|wezenlijk\w*|ingrijpend\w*|substantie\w+|aanzienlijk\w*|grote|materiële)(?!\w)",
    "es": r"(?:importantes?|sustancial\w*|significativ\w*|material\w*|relevantes?|sustantiv\w*)(?!\w)",
    "it": r"(?:sostanzial\w*|significativ\w*|rilevant[ei]|important[ei]|material[ei])(?!\w)",
}
ACCEPTANCE: Mapping[str, str] = {
    "en": r"(?:(?:continu\w+|keep\w*|carry on|remain\w*|(?:by|in) (?:us|access)ing|your use|you use|use of|"
    r"access(?:ing)? (?:to|and|or|the)|if you (?:do not|don't) (?:object|cancel|"
    r"terminate))[ ,].{0,250}?(?:accept\w*|agree\w*|consent\w*|constitut\w*|signif\w+|deemed|acknowledg\w*|"
    r"bound|indicat\w*|impl(?:y|ies)|confirm\w*|mean\w*|you take the new)(?!\w)|(?:accept\w*|agree\w*|"
    r"consent\w*|deemed|bound) .{0,120}?(?:by continu\w+|continu\w+ (?:to )?us\w+|continued)|"
    r"deemed (?:to have )?(?:been )?(?:accepted|agreed|consented))",
    "fr": r"(?:(?:continu\w+|poursui\w+|en (?:accédant|utilisant|navigant)|l'utilisation|"
    r"utilis\w+).{0,250}?(?:accept\w*|vaut|vaudra|consent\w*|réputé\w*|lié|implique|constitue)|(?:réputé\w*|"
    r"considéré\w*|censé\w*) .{0,60}?accept\w*|silence .{0,30}?(?:vaut|vaudra) .{0,20}?accept\w*|"
    r"à défaut d'opposition .{0,80}?accept\w*|sans opposition .{0,80}?accept\w*|(?:après|postérieur\w*|"
    r"au-delà) .{0,150}?(?:vaut .{0,20}?accept\w*|accepte\w*))",
    "de": r"(?:(?:weiter\w*|fortgesetzt\w*|schweigen|danach|nach inkraft\w+|fortsetz\w+|fortfahr\w+|nutzung|"
    r"nutzen) .{0,250}?(?:akzeptier\w*|zustimm\w+|akzeptanz|stimmen|einverstanden|annahme|anerkenn\w+|"
    r"angenommen|einverständnis)|(?:gilt|gelten|als) .{0,120}?(?:als )?(?:angenommen|genehmigt|akzeptiert|"
    r"zustimmung|erteilt|bestätigende handlung)|bestätigende .{0,80}?handlung|nicht .{0,60}?(?:widerspr\w+|"
    r"kündig\w+))",
    "nl": r"(?:(?:blij(?:ft|ven)|voortgezet|voortzett\w+|verder|door .{0,40}?gebruik|gebruik\w*|"
    r"doorga\w+).{0,200}?(?:aanvaard\w*|accept\w*|akkoord|instem\w+|te aanvaarden|toestem\w+)|"
    r"stilzwijg\w+ .{0,60}?(?:aanvaard\w*|accept\w*|akkoord)|geacht .{0,100}?(?:aanvaard\w*|accept\w*|akkoord|"
    r"in te stemmen|instem\w+)|(?:daarna|nadien|na (?:die|deze|de \w+) ?datum|"
    r"na inwerkingtreding) .{0,150}?(?:aanvaard\w*|accept\w*|akkoord|instem\w+|stemt .{0,20}?in))",
    "es": r"(?:(?:continu\w+|sigu\w+|seguir|uso|utiliza\w+|acceso).{0,200}?(?:acepta\w*|implica\w*|supon\w+|"
    r"constitu\w+|conform\w+|consent\w+|acuerdo)|(?:considera\w*|entender\w*|tendr[áa]n?|"
    r"entiende\w*) .{0,80}?acept\w+|(?:silencio|sin oposición|después|con posterioridad) .{0,150}?acept\w+)",
    "it": r"(?:(?:continu\w+|prosegu\w+|utilizz\w+|usando|uso|accesso|chi prenota|chi accede).{0,200}?(?:accett\w*|"
    r"implic\w*|costitui\w*|comport\w*|consenso|acconsent\w*)|(?:considera\w*|intender\w*|riti?en\w*|"
    r"intend\w+) .{0,80}?accettat\w+|(?:dopo|successiv\w+|salvo recesso) .{0,150}?accett\w*|"
    r"equival\w+ .{0,40}?accettazion\w+|(?:silenzio|mancanza di \w+) .{0,100}?accett\w+)",
}
BY_LAW: Mapping[str, str] = {
    "en": r"(?:(?:extent|where|when|if|as|unless) .{0,40}?(?:requir\w+|mandat\w+|necessary)(?: .{0,20}?law)?)",
    "fr": r"(?:(?:si|lorsque|dans la mesure où) .{0,40}?(?:loi|législation|réglementation) .{0,20}?(?:exige|requi)\w*)",
    "de": r"(?:(?:sofern|soweit|wenn|falls) .{0,40}?gesetzlich)",
    "nl": r"(?:(?:indien|wanneer|als|voor zover) .{0,40}?wet\w* .{0,20}?(?:vereist|verplicht))",
    "es": r"(?:(?:cuando|si) .{0,40}?(?:ley|legislación) .{0,20}?(?:exij|requier)\w*)",
    "it": r"(?:(?:ove|se|quando|qualora) .{0,40}?(?:legge|normativa))",
}
PUBLISH: Mapping[str, str] = {
    "en": r"(?:post|publi|display|show)\w*",
    "fr": r"(?:publi|affich)\w+|mise?s? en ligne",
    "de": r"veröffentlich\w*",
    "nl": r"(?:publice|gepublice|plaats|geplaats)\w+",
    "es": r"publi[cq]\w+",
    "it": r"pubblic\w+",
}
"""Of a way of telling: all may see it, and nobody is told."""

CHANGED, NOTIFIED, BINDS, AT_ONCE = compiled(CHANGE), compiled(NOTIFY), compiled(EFFECTIVE), compiled(POSTED)
ACCEPTED, LOOKED_AT, LOOKED_OFTEN = compiled(ACCEPTANCE), compiled(LOOK), compiled(OFTEN)
"""What several readers ask of a sentence: it is searched for once, whoever asks."""
