"""What a vendor undertakes, or rules out: the sentences whose loss a reader must hear of."""

from collections.abc import Iterator, Mapping

from monitor.facts.phrases import compiled, gap, words
from monitor.facts.sentences import Document, Sentence
from storage.records import Fact, FactKind

NOT_EN = rf"(?:(?:do|does|will|shall|would|are|is) (?:not|never)|don't|doesn't|won't|never|no longer) {gap(5)}"
NOT_FR = rf"ne {gap(5)}"
NOT_NL, NOT_DE = rf"(?:niet|nooit|geen) {gap(6)}", rf"(?:nicht|niemals|nie|keine\w*) {gap(6)}"
PROMISES: Mapping[str, Mapping[str, str]] = {
    "never sell": {
        "en": rf"(?:{NOT_EN}(?:sell|sold|rent|rented|trade|lease)(?!\w))",
        "fr": rf"(?:{NOT_FR}(?:vend\w+|lou\w+|commercialis\w+)(?!\w))",
        "de": rf"(?:{NOT_DE}(?:verkauf\w*|vermiet\w+)|verkaufen {gap(8)}(?:nicht|niemals|keine)(?!\w))",
        "nl": rf"(?:{NOT_NL}(?:verko\w+|verhu\w+)|verkopen {gap(8)}(?:niet|nooit)(?!\w))",
        "es": rf"(?:(?:no|nunca|jamás) {gap(4)}(?:vend\w+|alquil\w+|comercializ\w+)(?!\w))",
        "it": rf"(?:(?:non|mai) {gap(4)}(?:vend\w+|affitt\w+|commercializz\w+)(?!\w))",
    },
    "do not share": {
        "en": rf"(?:{NOT_EN}(?:shar(?:e|ed|ing)|disclos\w+|communicated|pass(?:ed)?(?: on)?|give|given|"
        rf"transfer(?:red)?)(?!\w))",
        "fr": rf"(?:{NOT_FR}(?:partag\w+|divulgu\w+|communiqu\w+|transm\w+|céd\w+)(?!\w))",
        "de": rf"(?:{NOT_DE}(?:weitergegeben|weitergeben|weitergabe|offengelegt|übermittelt)|geben "
        rf"{gap(8)}(?:nicht|keine\w*) {gap(4)}weiter(?!\w))",
        "nl": rf"(?:{NOT_NL}(?:gedeeld|delen|verstrekt|verstrekken|doorgegeven|openbaar)|delen {gap(8)}(?:niet|"
        rf"nooit)(?!\w))",
        "es": rf"(?:(?:no|nunca) {gap(4)}(?:compart\w+|ced\w+|divulg\w+|comunic\w+|revel\w+)(?!\w))",
        "it": rf"(?:(?:non|mai) {gap(4)}(?:condivi\w+|ced\w+|divulg\w+|comunic\w+|rivel\w+)(?!\w))",
    },
    "do not train": {
        "en": rf"(?:{NOT_EN}(?:{gap(12)}to )?(?:train\w*|fine-tun\w+)(?!\w))",
        "fr": rf"(?:{NOT_FR}{gap(8)}(?:entraîn\w+|former) {gap(4)}(?:modèles?|ia|intelligence))",
        "de": rf"(?:{NOT_DE}{gap(6)}(?:trainier\w*|training\w*)(?!\w))",
        "nl": rf"(?:{NOT_NL}{gap(6)}(?:train\w+|getraind)(?!\w))",
        "es": rf"(?:no {gap(10)}(?:entren\w+)(?!\w))",
        "it": rf"(?:non {gap(10)}(?:addestr\w+)(?!\w))",
    },
    "will notify": {
        "en": r"(?:(?:we|provider|company) ?(?:will|shall|'ll) (?:also |promptly |immediately )?(?:notify|inform|"
        r"let|tell|advise) (?:you|users?|customers?|the)(?!\w))",
        "fr": rf"(?:(?:nous|s'engage\w*) {gap(3)}(?:inform(?:erons|er)|avert(?:irons|ir)|notifi(?:erons|er))(?!\w))",
        "de": rf"(?:werden (?:wir )?(?:sie|dich) {gap(10)}(?:informieren|benachrichtigen)|(?:informieren|"
        rf"benachrichtigen) wir (?:sie|dich)(?!\w))",
        "nl": rf"(?:(?:zullen|stellen|brengen) {gap(6)}(?:informeren|op de hoogte)|informeren (?:wij|we) (?:u|"
        rf"je)(?!\w))",
        "es": r"(?:(?:le|les|te) (?:notificaremos|informaremos|avisaremos|comunicaremos)(?!\w))",
        "it": r"(?:(?:la|ti|vi) (?:informeremo|avviseremo)|(?:informeremo|notificheremo)(?!\w))",
    },
    "only within the EEA": {
        "en": rf"(?:(?:only|solely|exclusively|always) {gap(6)}(?:in|within|inside) {gap(2)}(?:eea|eu|european "
        rf"(?:economic area|union))(?!\w)|"
        rf"{NOT_EN}(?:transfer\w*|sent|stored?|processed|leave) {gap(8)}outside {gap(3)}(?:eea|eu|european "
        rf"(?:economic area|union)|europe)(?!\w))",
        "fr": rf"(?:(?:uniquement|exclusivement) {gap(6)}(?:ue|eee|union européenne|espace économique européen)(?!\w)|"
        rf"(?:ne|aucun) {gap(8)}(?:hors|en dehors) {gap(3)}(?:l'ue|l'eee|l'union|l'espace|de l'\w+)(?!\w))",
        "de": rf"(?:(?:ausschließlich|nur) {gap(6)}(?:eu|ewr|europäischen (?:union|wirtschaftsraum\w*))(?!\w))",
        "nl": rf"(?:(?:uitsluitend|alleen|enkel) {gap(6)}(?:eu|eer|europese (?:unie|economische ruimte))(?!\w))",
        "es": rf"(?:(?:únicamente|exclusivamente|solo) {gap(6)}(?:ue|eee|unión europea|espacio económico "
        rf"europeo)(?!\w))",
        "it": rf"(?:(?:esclusivamente|solo|unicamente) {gap(6)}(?:ue|see|unione europea|spazio economico "
        rf"europeo)(?!\w))",
    },
    "no automated decisions": {
        "en": rf"(?:{NOT_EN}(?:make|use|subject|carry out|engage in|take) {gap(6)}(?:decisions using|automated|"
        rf"profiling|algorithm\w*)|no automated (?:individual )?decision)",
        "fr": rf"(?:(?:ne|aucune) {gap(8)}(?:décision\w* {gap(3)}automatis\w+|profilage))",
        "de": rf"(?:(?:keine?\w*|nicht) {gap(6)}(?:automatisierte\w* entscheid\w+|profiling))",
        "nl": rf"(?:(?:geen|niet) {gap(6)}(?:geautomatiseerde besl\w+|profilering))",
        "es": rf"(?:no {gap(8)}(?:decisiones {gap(3)}automatizadas|perfiles))",
        "it": rf"(?:(?:non|nessun\w*) {gap(8)}(?:decision\w+ {gap(3)}automatizzat\w+|profilazione))",
    },
    "no use for advertising": {
        "en": rf"(?:{NOT_EN}(?:use|used|process) {gap(8)}(?:for|to) {gap(4)}(?:advertis\w+|marketing|ads)(?!\w))",
        "de": rf"(?:{NOT_DE}{gap(4)}(?:werbung|werbezwecke\w*)(?!\w))",
        "fr": rf"(?:{NOT_FR}(?:utilis\w+) {gap(8)}(?:publicit\w+|marketing)(?!\w))",
        "nl": rf"(?:{NOT_NL}{gap(4)}(?:reclame\w*|marketing\w*)(?!\w))",
        "es": rf"(?:no {gap(8)}(?:publicidad|publicitari\w+)(?!\w))",
        "it": rf"(?:non {gap(8)}(?:pubblicit\w+|marketing)(?!\w))",
    },
    "encrypted": {
        "en": r"(?:(?:is|are|we|be) (?:always |also )?encrypt(?:ed)?(?!\w))",
        "fr": r"(?:(?:sont|est) (?:toujours )?chiffrée?s?(?!\w))",
        "de": r"(?:verschlüsselt(?: gespeichert| übertragen)?(?!\w))",
        "nl": r"(?:versleuteld(?!\w))",
        "es": r"(?:(?:están|se) (?:cifrad\w+|cifran)(?!\w))",
        "it": r"(?:(?:sono|vengono) (?:crittografat\w+|cifrat\w+)(?!\w))",
    },
}
NEGATIVE = words(
    "not never no don doesn won longer ne n pas aucun aucune jamais nicht niemals nie kein keine "
    "keinen keinem keiner niet nooit geen nunca jamás non mai"
)
NEEDED: Mapping[str, frozenset[str]] = {
    "will notify": words(
        "notify inform let tell advise informerons informer avertirons avertir notifierons "
        "notifier informieren benachrichtigen informeren hoogte "
        "notificaremos informaremos avisaremos comunicaremos informeremo avviseremo notificheremo"
    ),
    "only within the EEA": words(
        "eea eu european europe ue eee eer ewr see européenne européen europäischen "
        "europese europea europeo union espace"
    ),
    "encrypted": words(
        "encrypt encrypted chiffré chiffrée chiffrés chiffrées verschlüsselt versleuteld cifrados "
        "cifradas cifran crittografati crittografate cifrati cifrate"
    ),
}
"""One of these words stands in every such sentence, a negation in those of the others: a test before the patterns."""
ANY_NEEDED = NEGATIVE.union(*NEEDED.values())
PATTERNS = {promise: compiled(table) for promise, table in PROMISES.items()}


def promises(document: Document) -> Iterator[Fact]:
    """Yield every sentence that makes one of the promises; a sentence may make several."""
    for sentence in document.sentences:
        if ANY_NEEDED.isdisjoint(sentence.vocabulary):
            continue
        yield from (sentence.fact(FactKind.PROMISE, promise) for promise in PROMISES if makes(sentence, promise))


def makes(sentence: Sentence, promise: str) -> bool:
    """Say whether a sentence makes a promise."""
    if NEEDED.get(promise, NEGATIVE).isdisjoint(sentence.vocabulary):
        return False
    return bool(PATTERNS[promise].search(sentence.plain))
