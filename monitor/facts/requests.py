"""What somebody must send along to use a right: a proof, a form, a signature."""

import re
from collections.abc import Iterator

from monitor.clauses import ClauseKind
from monitor.facts.lexicon import Entry, denied, entry
from monitor.facts.phrases import gap
from monitor.facts.sentences import Document
from storage.records import Fact, FactKind

NEEDS: tuple[Entry, ...] = (
    entry(
        "copy of identity document",
        "copy copie kopie copia identity passport carte pièce ausweis identiteit dni documento",
        {
            "en": rf"(?:copy {gap(5)}(?:identity|id|identification|passport|driver's|driving)(?!\w)|(?:identity|"
            rf"id) (?:card|document)(?!\w)|government[- ]issued {gap(2)}(?:id|identification))",
            "fr": rf"(?:cop(?:ie|y) {gap(4)}(?:pièce|carte|titre|document) (?:d'|nationale d')?\s?identité|"
            rf"pièce d'identité|justificatif d'identité|carte d'identité)",
            "de": r"(?:(?:ausweis|personalausweis|pass)(?:es|kopie|s)?(?!\w)|kopie (?:ihres|des|deines) "
            r"(?:personal)?ausweis\w*)",
            "nl": rf"(?:kopie {gap(4)}(?:identiteits\w+|id-\w+|paspoort)|identiteitsbewijs|identiteitskaart)",
            "es": rf"(?:(?:copia|fotocopia) {gap(4)}(?:dni|documento|pasaporte|nie)(?!\w)|documento (?:nacional "
            rf")?de identidad)",
            "it": rf"(?:copia {gap(4)}(?:documento|carta)|documento d'identità|documento di identità|carta d'identità)",
        },
    ),
    entry(
        "proof of identity",
        "identity identité identität identit verif vérif",
        {
            "en": rf"(?:proof of {gap(2)}identity|(?:verif(?:y|ication|ying)|confirm(?:ation|ing)?|prove|establish|"
            rf"authenticate) {gap(3)}identity|identity (?:verification|check))",
            "fr": rf"(?:(?:justifi\w+|preuve|vérifi\w+|prouver) {gap(4)}(?:identité|l'identité|d'identité))",
            "de": rf"(?:(?:nachweis|prüfung|überprüf\w+|bestätig\w+) {gap(3)}identität|identität "
            rf"{gap(3)}(?:nachweis\w*|prüfen|"
            rf"bestätig\w+|überprüf\w+|nachzuweisen)|identitätsnachweis\w*)",
            "nl": rf"(?:(?:bewijs|verificatie|controle) {gap(3)}identiteit|identiteit {gap(3)}(?:verifi\w+|"
            rf"aan te tonen|bewijzen|controleren|vast ?stellen))",
            "es": rf"(?:(?:acredit\w+|verific\w+|prueba|confirm\w+) {gap(4)}identidad)",
            "it": rf"(?:(?:prova|verific\w+|accert\w+|conferm\w+) {gap(4)}identità|dell'identità)",
        },
    ),
    entry(
        "signed",
        "sign unterschr unterzeichn ondertekend firmad firmat",
        {
            "en": r"signed(?![\w-])(?! (?:in|up|into|by us))",
            "fr": r"(?:signée?s?)(?!\w)",
            "de": r"(?:unterschriebene?\w*|unterzeichnete?\w*)",
            "nl": r"(?:ondertekende?)(?!\w)",
            "es": r"(?:firmad[ao]s?)(?!\w)",
            "it": r"(?:firmat[ao]|sottoscritt[ao])(?!\w)",
        },
    ),
    entry(
        "dated",
        "dated dat fechad gedagtekend",
        {
            "en": r"(?:dated)(?!\w)",
            "fr": r"(?:datée?s? et signée?s?|signée?s? et datée?s?)(?!\w)",
            "de": r"(?:datierte?\w*|mit datum)",
            "nl": r"(?:gedateerde?|gedagtekende?)(?!\w)",
            "es": r"(?:fechad[ao])(?!\w)",
            "it": r"(?:datat[ao])(?!\w)",
        },
    ),
    entry(
        "by post",
        "post postal mail courrier postweg correo posta lettre letter brief raccomandata",
        {
            "en": r"(?:by (?:registered |ordinary |regular )?(?:post|mail|letter)(?!\w)|by post)",
            "fr": r"(?:par (?:courrier|voie) (?:postale?|recommandé\w*)|par courrier(?! électronique)|par lettre)",
            "de": r"(?:auf dem postweg|per post|per brief|postalisch|schriftlich per post)",
            "nl": r"(?:per post|per brief|per aangetekende)",
            "es": r"(?:por correo (?:postal|ordinario|certificado)|por carta)",
            "it": r"(?:(?:per|via|a mezzo) posta(?! elettronica)(?:\w| )|tramite raccomandata|a mezzo raccomandata|"
            r"per lettera)",
        },
    ),
    entry(
        "signed permission of an agent",
        "agent",
        {"en": rf"(?:(?:authori[sz]ed )?agent {gap(16)}(?:signed|written|power of attorney|proof)(?!\w))"},
    ),
)
ABOUT_REQUESTS = re.compile(
    r"(?<!\w)(?:requests?|application|exercise|rights?|demandes?|droits?|exercer|anfragen?|antr[aä]g\w*|rechte?|"
    r"verzoek\w*|rechten|uitoefen\w*|solicitud\w*|derechos?|ejerc\w+|richiest\w+|diritt\w+|esercit\w+)(?!\w)"
)
MOST_AFTER = 5
"""Sentences after one about requests that may still be about them: an address may stand between."""


def request_needs(document: Document) -> Iterator[Fact]:
    """Yield each thing once that a request about one's data must bring along, from the clauses about such requests."""
    near = set(near_requests(document))
    for need in NEEDS:
        for sentence in document.holding(need.stems):
            match = need.pattern.search(sentence.plain) if id(sentence) in near else None
            if match and not denied(sentence.plain, match.start()):
                yield sentence.fact(FactKind.REQUEST_NEEDS, need.value)
                break


def near_requests(document: Document) -> Iterator[int]:
    """Yield the sentences that speak of requests or rights, and the few after one, by their identity."""
    left = 0
    for sentence in document.sentences:
        speaks = sentence.holds(ABOUT_REQUESTS)
        left = MOST_AFTER if speaks else left - (sentence.kind is not ClauseKind.HEADING)
        if speaks or left > 0:
            yield id(sentence)
