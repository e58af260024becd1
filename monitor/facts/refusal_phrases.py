"""How vendors word what they rule out, in six languages: one entry a promise."""

from monitor.facts.lexicon import entry
from monitor.facts.phrases import gap

NOT = (
    r"(?:(?:do|does|will|shall|would|are|is|be) (?:not|never)|don't|doesn't|won't|isn't|aren't|never|no longer) "
    rf"(?!encourage|require|need|ask|want|wish|have|intend){gap(5)}"
)
NOT_EN = rf"(?<!you )(?<!who )(?<!users )(?<!user )(?<!customers )(?<!they ){NOT}"
"""What somebody else does not do is no promise of the vendor's."""
NOT_FR = rf"(?<!à )(?<!de )(?:ne |n'){gap(2)}(?:(?:pas|jamais|plus|point|aucun\w*) )?{gap(1)}"
NOT_NL, NOT_DE = rf"(?:niet|nooit|geen) {gap(6)}", rf"(?:nichts?|niemals|nie|kein\w*) {gap(6)}"
NOT_ES, NOT_IT = rf"(?:no|ni|nunca|jamás|ningún|ninguna) {gap(4)}", rf"(?:non|né|mai|nessun\w*) {gap(4)}"

NEVER_SELL = entry(
    "never sell",
    "sell sold rent trade lease vend lou commerc verkauf vermiet veräuß verko verhu alquil comerc affitt cedut vente",
    {
        "en": rf"(?:(?!do not sell (?:or share |/ share )?(?:my|button|link|page|request)){NOT_EN}(?:sell|sold|"
        rf"rent|rented|trade|lease)(?![\w\"])|not in the business of selling|(?<!\w)no (?:selling|sale) (?:of "
        rf")?(?:your|personal|data)|^no selling\W*$)",
        "fr": rf"(?:{NOT_FR}(?:vend\w*|lou(?:é|er|ons|ées|és)\w*|commercialis\w+)(?!\w)|(?:aucune|pas de) vente)",
        "de": rf"(?:{NOT_DE}(?:verkauf\w*|vermiet\w+|veräußer\w+)|verkaufen {gap(8)}(?:nichts?|niemals|nie|"
        rf"kein\w*)(?!\w))",
        "nl": rf"(?:{NOT_NL}(?:verko\w+|verhu(?:urd|ren)\w*)|verkopen {gap(8)}(?:niet|nooit|geen "
        rf"{gap(3)}\w*gegevens)(?!\w))",
        "es": rf"(?:{NOT_ES}(?:vend\w+|alquil\w+|comercializ\w+)(?!\w))",
        "it": rf"(?:{NOT_IT}(?:vend\w+|affitt\w+|commercializz\w+|cedut\w+ a titolo oneroso)(?!\w))",
    },
)
NO_SHARING = entry(
    "do not share",
    "shar disclos communic pass give given transfer partag divulg transm céd weiter offengel übermitt gedeeld "
    "delen verstre doorgeg geven openbaar compart ced comunic revel condivi rivel",
    {
        "en": rf"(?:{NOT_EN}(?:shar(?:e|ed|ing)|disclos\w+|communicated|pass(?:ed)?(?: on)?|give(?! you| users)|"
        rf"given|transfer(?:red)?)(?! (?:or sell )?my)(?![\w\"]))",
        "fr": rf"(?:{NOT_FR}(?:partag\w+|divulgu\w+|communiqu\w+|transm\w+|cédé\w*|cédons|céder)(?!\w))",
        "de": rf"(?:{NOT_DE}(?:weitergegeben|weitergeben|weitergabe|offengelegt|übermittelt)|geben "
        rf"{gap(8)}(?:nicht|keine\w*) "
        rf"{gap(4)}weiter(?!\w)|weitergabe {gap(2)}an dritte {gap(4)}(?:nicht|ausgeschlossen|unterbleibt))",
        "nl": rf"(?:{NOT_NL}(?:gedeeld|delen|verstrekt|verstrekken|doorgegeven|openbaar)|(?:delen|verstrekken) "
        rf"{gap(8)}(?:niet|nooit|geen {gap(3)}\w*gegevens)(?!\w)|geven {gap(8)}(?:niet|nooit|geen) {gap(6)}door(?!\w))",
        "es": rf"(?:{NOT_ES}(?:compart\w+|ced(?:er|emos|erá|idos|en)\w*|divulg\w+|comunic\w+|revel\w+)(?!\w))",
        "it": rf"(?:{NOT_IT}(?:condivi\w+|ced(?:ere|iamo|uti)\w*|divulg\w+|comunic\w+|rivel\w+)(?!\w))",
    },
)
NO_SHARING_FOR_MARKETING = entry(
    "no sharing for marketing",
    "marketing advertis promotion publicit prospection commercial werb reclame comercial pubblicit publici",
    {
        "en": rf"(?:{NOT_EN}(?:shar(?:e|ed|ing)|sell|sold|disclos\w+|pass(?:ed)?|give|given|provide|provided) {gap(20)}"
        rf"(?:marketing|advertis\w+|promotional)(?!\w))",
        "fr": rf"(?:{NOT_FR}(?:partag\w+|divulgu\w+|communiqu\w+|transm\w+|vend\w+) {gap(15)}(?:marketing|publicit\w+|"
        rf"prospection|commerciales)(?!\w))",
        "de": rf"(?:{NOT_DE}{gap(6)}(?:werbezweck\w+|werbung|marketing\w*) {gap(6)}(?:weitergegeben|weiter|"
        rf"übermittelt)|geben {gap(8)}(?:nicht|kein\w*) {gap(6)}(?:werbezweck\w+|werbung|marketing\w*)|"
        rf"(?:werbezweck\w+|werbung|marketing\w*) {gap(3)}geben {gap(5)}(?:nicht|kein\w*)|keine weitergabe "
        rf"{gap(4)}(?:werb\w+|marketing\w*))",
        "nl": rf"(?:{NOT_NL}(?:gedeeld|delen|verstrekt|verstrekken|doorgegeven|door|doorgeven) "
        rf"{gap(8)}(?:marketing\w*|reclame\w*|commerciële))",
        "es": rf"(?:{NOT_ES}(?:compart\w+|ced\w+|comunic\w+) {gap(12)}(?:marketing|publici\w+|comerciales))",
        "it": rf"(?:{NOT_IT}(?:condivi\w+|ced\w+|comunic\w+) {gap(12)}(?:marketing|pubblicit\w+|commerciali))",
    },
)
NO_TRAINING = entry(
    "do not train",
    "train fine entraîn former trainier getraind entren addestr",
    {
        "en": rf"(?:{NOT_EN}(?:(?:use|used|process\w*|serve|include\w*) {gap(14)})?(?:(?:to|for|the) "
        rf")?(?:train(?:ing|ed)?|fine-tun\w+)(?!\w))",
        "fr": rf"(?:{NOT_FR}{gap(8)}(?:entraîn\w+|former) {gap(4)}(?:modèles?|ia|intelligence))",
        "de": rf"(?:{NOT_DE}{gap(6)}(?:trainier\w*|training\w*)(?!\w)|trainier\w+ {gap(5)}(?:kein\w*|nicht))",
        "nl": rf"(?:{NOT_NL}{gap(6)}(?:train\w+|getraind)(?!\w))",
        "es": rf"(?:no {gap(10)}(?:entren\w+)(?!\w))",
        "it": rf"(?:non {gap(10)}(?:addestr\w+)(?!\w))",
    },
)
NO_ADVERTISING = entry(
    "no use for advertising",
    "advertis marketing ads werb publicit reclame pubblicit pub publici",
    {
        "en": rf"(?:{NOT_EN}(?:use|used|process|processed) {gap(8)}(?:for|to) {gap(4)}(?:advertis\w+|marketing|"
        rf"ads)(?!\w)|^no (?:ads|advertising)\W*$|{NOT_EN}(?:show|serve|display|run) {gap(3)}(?:ads|"
        rf"advertis\w+)(?!\w))",
        "de": rf"(?:{NOT_DE}{gap(4)}(?:werbung|werbezwecke\w*) {gap(3)}(?:verwend\w+|genutzt|nutzen|verarbeit\w+)|"
        rf"(?:schalten|zeigen|machen|nutzen|verwenden) {gap(6)}(?:keine werbung|nicht (?:für|zu) werb\w+)|keine "
        rf"werbung mit)",
        "fr": rf"(?:{NOT_FR}(?:utilis\w+|ser(?:t|vent|viront)|exploit\w+) {gap(8)}(?:(?:la |à la |de la "
        rf")?pub(?!\w)|publicit\w+|publicitaires|marketing)(?!\w))",
        "nl": rf"(?:{NOT_NL}{gap(4)}(?:reclame\w*|marketing\w*) {gap(3)}(?:gebruik\w*|verwerk\w*))",
        "es": rf"(?:no {gap(2)}(?:utiliz\w+|us\w+|trat\w+|emple\w+) {gap(8)}(?:publicidad|publicitari\w+)(?!\w))",
        "it": rf"(?:non {gap(2)}(?:utilizz\w+|us\w+|tratt\w+|impieg\w+) {gap(12)}(?:pubblicit\w+|marketing)(?!\w))",
    },
)
NO_AUTOMATED_DECISIONS = entry(
    "no automated decisions",
    "automat geautomat profil",
    {
        "en": rf"(?:{NOT}(?:make|made|use|used|subject|carry out|engage in|take|taken|involve|rely on|perform) "
        rf"{gap(8)}(?:automated|"
        rf"algorithm\w*)|{NOT}(?:profile|carry out|engage in|perform|conduct|undertake) {gap(6)}(?:profiling|"
        rf"you)(?!\w)|no (?:automated|profiling)|no decisions? {gap(8)}automated)",
        "fr": rf"(?:(?:ne|aucune?|n'\w+) {gap(10)}(?:décision\w* {gap(5)}automatis\w+|profilage|(?:exclusivement|"
        rf"entièrement|uniquement) automatis\w+))",
        "de": rf"(?:(?:kein\w*|nicht|verzicht\w+ {gap(3)}) {gap(6)}(?:automatisiert\w* {gap(3)}entscheid\w+|"
        rf"entscheid\w+ {gap(5)}automatisiert\w*|profiling)|automatisierte\w* {gap(2)}(?:entscheid\w+|"
        rf"einzelentscheid\w+) {gap(6)}(?:nicht (?:statt|getroffen|eingesetzt)|kein\w*))",
        "nl": rf"(?:(?:geen|niet) {gap(6)}(?:geautomatiseerde {gap(3)}besl\w+|profilering)|geen {gap(2)}besl\w+ "
        rf"{gap(6)}geautomatiseerd\w*)",
        "es": rf"(?:(?:no|ninguna) {gap(8)}(?:decisiones {gap(3)}automatizadas|elabor\w+ {gap(2)}perfiles))",
        "it": rf"(?:(?:non|nessun\w*|alcun\w*) {gap(8)}(?:decision\w+ {gap(6)}automatizzat\w+|profilazione|"
        rf"processo decisionale automatizzato))",
    },
)
NO_CHILDREN = entry(
    "no data of children",
    "child minor kind enfant mineur minderj niñ menor minor bambin",
    {
        "en": rf"{NOT_EN}(?:collect|solicit|process|gather|request|seek|maintain)\w* {gap(14)}(?:child\w*|minors?|"
        rf"anyone (?:under|below)|persons? under|individuals under|someone under|under the age)",
        "fr": rf"{NOT_FR}(?:collect|recueill|trait)\w+ {gap(12)}(?:enfants?|mineurs?)",
        "de": rf"(?:(?:erheben|erfassen|verarbeiten|sammeln) {gap(10)}(?:keine\w*|nicht) {gap(8)}(?:kinder\w*|"
        rf"minderjährig\w*)|{NOT_DE}{gap(4)}"
        rf"(?:kindern|minderjährigen) {gap(5)}(?:erhoben|erfasst|verarbeitet|erheben))",
        "nl": rf"(?:(?:verzamelen|verwerken) {gap(8)}(?:geen|niet) {gap(8)}(?:kinderen|minderjarigen))",
        "es": rf"{NOT_ES}(?:recop|recog|recab|trat)\w+ {gap(12)}(?:niños|menores)",
        "it": rf"{NOT_IT}(?:raccog|tratt)\w+ {gap(12)}(?:minor\w+|bambini)",
    },
)
NO_SENSITIVE = entry(
    "no sensitive data",
    "sensitiv special sensib sensibl besonder gevoelig bijzonder categor particolar",
    {
        "en": rf"{NOT_EN}(?:collect|process|request|gather|ask for|require|seek)\w* {gap(8)}(?:sensitive|special "
        rf"categor\w+)(?!\w)",
        "fr": rf"{NOT_FR}(?:collect|recueill|trait)\w+ {gap(6)}(?:sensibles?|catégories particulières)",
        "de": rf"(?:{NOT_DE}(?:besondere\w* (?:kategorien|arten)|sensible\w* daten|sensiblen))",
        "nl": rf"(?:(?:geen|niet) {gap(3)}(?:bijzondere|gevoelige) (?:categorieën|persoonsgegevens|gegevens))",
        "es": rf"{NOT_ES}(?:recop|recog|recab|trat)\w+ {gap(6)}(?:sensibles|categorías especiales)",
        "it": rf"{NOT_IT}(?:raccog|tratt)\w+ {gap(6)}(?:sensibili|categorie particolari)",
    },
)
NO_OTHER_PURPOSE = entry(
    "no other purpose",
    "purpos finalité fins zweck doel finalidad fines fini finalità",
    {
        "en": rf"{NOT_EN}(?:use|used|process|processed) {gap(10)}(?:any )?(?:other|additional|different|unrelated|"
        rf"incompatible|another) {gap(2)}purposes?",
        "fr": rf"{NOT_FR}(?:utilis|trait|exploit)\w+ {gap(8)}(?:d'autres (?:fins|finalités)|autres (?:fins|finalités))",
        "de": rf"{NOT_DE}(?:andere\w*|weitere\w*) zweck\w*",
        "nl": rf"{NOT_NL}(?:andere doel\w+|voor andere)",
        "es": rf"{NOT_ES}(?:utiliz|us|trat)\w+ {gap(6)}(?:otr[oa]s? (?:fines|finalidad\w*|propósitos))",
        "it": rf"{NOT_IT}(?:utilizz|tratt|us)\w+ {gap(6)}(?:altr[eiao] (?:finalità|scop\w+|fini))",
    },
)
NO_IDENTIFYING = entry(
    "no identifying of people",
    "identif",
    {
        "en": rf"{NOT_EN}(?:(?:try|attempt|seek|use|used|link|combine) {gap(8)})(?:to )?(?:re-?)?identify(?!\w)",
        "fr": rf"(?:{NOT_FR}(?:cherch|tent|essay|utilis)\w+ {gap(6)}(?:ré)?identifier)",
        "de": rf"{NOT_DE}{gap(6)}(?:re-?)?identifi(?:zier|kation)\w*",
        "nl": rf"{NOT_NL}(?:te )?identific\w+",
        "es": rf"{NOT_ES}{gap(4)}(?:re)?identificar",
        "it": rf"{NOT_IT}{gap(4)}(?:re)?identificare",
    },
)
NO_TRACKING = entry(
    "no tracking",
    "track trac traç pist verfolg getrackt volg gevolgd rastre",
    {
        "en": rf"{NOT_EN}track(?:ing)? (?:you|your|users?|visitors?|customers?|individuals?|people|their)(?!\w)",
        "fr": rf"{NOT_FR}(?:traç|pist)\w+ ",
        "de": rf"(?:{NOT_DE}(?:verfolg\w+|tracking\w*|getrackt))",
        "nl": rf"{NOT_NL}(?:volgen|tracken|gevolgd|tracking\w*)",
        "es": rf"{NOT_ES}rastre\w+",
        "it": rf"{NOT_IT}tracci\w+",
    },
)
