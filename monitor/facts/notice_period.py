"""Which length of time in a sentence is the notice before a change, and from when it counts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from monitor.facts.durations import Duration
from monitor.facts.phrases import compiled, gap, union
from monitor.facts.retention_phrases import LOOKING_BACK
from monitor.facts.sentences import Sentence
from monitor.patterns import lazy

SOON = (
    r"(?:(?!(?:after|following|from|of|since|upon|après|suivant|à compter|à partir|dès|nach(?:dem)?|ab|seit|na|nadat|"
    r"vanaf|sinds|después|tras|desde|siguientes|dopo|dalla?|dall'\S*|successiv\w+|decors\w+)\s)[^\s.;!?]+\s+){0,%d}?"
)
"""A few words, none of which says that the length runs from what follows: "30 days after notice" is no notice."""
AHEAD: Mapping[str, str] = {
    "en": rf"(?:{SOON % 3}(?:before|prior|in advance|advance|ahead|beforehand|until|notice|written notice|"
    rf"notification)(?!\w))",
    "fr": rf"(?:{SOON % 3}(?:avant|préalable\w*|à l'avance|de préavis|en avance|au préalable)(?!\w))",
    "de": rf"(?:{SOON % 4}(?:vor|vorher|im voraus|vorab|zuvor|bevor|frist|ankündigungsfrist|auf einem "
    rf"dauerhaften)(?!\w))",
    "nl": rf"(?:{SOON % 3}(?:voor|vóór|voordat|voorafgaand\w*|van tevoren|tevoren|vooraf|op voorhand)(?!\w))",
    "es": rf"(?:{SOON % 3}(?:antes|antelación|anticipación|previ[oa]s?|preaviso|de aviso)(?!\w))",
    "it": rf"(?:{SOON % 3}(?:prima|anticip\w+|preavviso|antecedent\w*|precedenti)(?!\w))",
}
NOTICE_OF: Mapping[str, str] = {
    "en": rf"(?:(?:notice|notification|notified|notify|inform|advance|period)\S? {gap(7)}(?:of|at least|not less "
    rf"than|no less than|minimum of|least) {gap(2)}$)",
    "fr": rf"(?:(?:préavis|délai de prévenance) {gap(4)}(?:de |d'|d’un |d'au moins )?{gap(2)}$)",
    "de": rf"(?:(?:\w*frist|vorlauf\w*) {gap(6)}(?:von|beträgt) {gap(2)}$)",
    "nl": rf"(?:(?:\w*termijn) {gap(6)}(?:van|bedraagt) {gap(3)}$)",
    "es": rf"(?:(?:preaviso|antelación|anticipación|plazo) {gap(4)}(?:de|mínima|mínimo) {gap(3)}$)",
    "it": rf"(?:(?:preavviso|anticipo|termine) {gap(4)}(?:di|minimo) {gap(3)}$)",
}
LATER: Mapping[str, str] = {
    "en": rf"(?:{gap(2)}(?:after|following|from|of|as of|since|upon) {gap(9)}(?:post\w*|publi\w+|notice|notif\w+|"
    rf"dates?|e-?mail\w*|communicat\w+|inform\w*|announce\w*|receipt|receiv\w+|sent|sending|upload\w*|"
    rf"available|it|them|changes?)(?!\w))",
    "fr": rf"(?:{gap(2)}(?:après(?: que)?|à compter|suivant|à partir|dès|qui suiv\w+) {gap(6)}(?:affich\w+|publi\w+|"
    rf"mise|notif\w+|envoi|réception|information|communication|date|parution|préavis)(?!\w))",
    "de": rf"(?:{gap(2)}(?:nach(?:dem)?|ab|seit) {gap(7)}(?:veröffentlich\w+|aushang\w*|absendung|zusendung|"
    rf"übersendung|bereitstell\w+|einstell\w+|bekannt\w*|mitgeteilt|mitteil\w+|bekanntgabe|zugang|"
    rf"benachrichtig\w+|erhalt|information|versand|ankündig\w+)(?!\w))",
    "nl": rf"(?:{gap(2)}(?:na|vanaf|nadat) {gap(7)}(?:publicatie|toezending|geplaatst|gemeld|gemaild|verstuurd|"
    rf"verzonden|bericht\w*|mail\w*|e-mail\w*|bekendmaking|kennisgeving|plaatsing|mededeling|"
    rf"verzending|toegezonden|toegestuurd|meegedeeld|medegedeeld|ontvangst|aankondiging|gepubliceerd|melding)(?!\w))",
    "es": rf"(?:\s?(?:de|a) (?:su |la )?(?:publica\w+|publiqu\w+|comunica\w+|notifica\w+|envi\w+)|{gap(2)}(?:después|"
    rf"tras|desde|a partir|siguientes|a contar) {gap(6)}(?:publica\w+|notifica\w+|"
    rf"comunica\w+|envío|recepción|fecha|aviso|preaviso)(?!\w))",
    "it": rf"(?:\s?(?:dalla|dall'|dal) (?:pubblica\w+|invio|comunica\w+|ricezione)|{gap(2)}(?:dopo|dalla?|dall'|"
    rf"successiv\w+|decors\w+|a partire) {gap(6)}(?:pubblica\w+|notific\w+|"
    rf"comunica\w+|invio|ricezione|ricevimento|data|avviso|preavviso)(?!\w))",
}
WITHIN: Mapping[str, str] = {
    "en": r"(?:within|during) (?:a |the )?(?:period of )?$",
    "fr": r"(?:dans|sous) (?:un délai de |les |un délai d')?$",
    "de": r"(?:innerhalb|binnen) (?:von |einer frist von )?$",
    "nl": r"(?:binnen) (?:een termijn van )?$",
    "es": r"(?:en|dentro) (?:el |un |de )?(?:plazo )?(?:de |los )?$",
    "it": r"(?:entro) (?:il termine di |i )?$",
}

AHEAD_OF = lazy(r"[\s'’)]{0,3}(?:" + union(AHEAD) + ")")
AFTERWARDS = lazy(r"[\s'’)]{0,3}(?:" + union(LATER) + ")")
LED_IN, LIMIT = compiled(NOTICE_OF), compiled(WITHIN)
LEAD = 60
"""Characters before a length of time that may say what it is for."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A length of time between being told and being bound."""

    duration: Duration
    kind: str
    """advance_notice where it runs before the change binds, after_notice where it runs from the notice."""


def notices(sentence: Sentence) -> Iterator[Notice]:
    """Yield the lengths of time that are a notice; one within which to act is none, nor one of a year or more."""
    for duration in sentence.durations:
        lead = sentence.plain[max(0, duration.start - LEAD) : duration.start]
        if duration.is_long or LIMIT.search(lead) or LOOKING_BACK.search(lead):
            continue
        if AHEAD_OF.match(sentence.plain, duration.end):
            yield Notice(duration, "advance_notice")
        elif AFTERWARDS.match(sentence.plain, duration.end):
            yield Notice(duration, "after_notice")
        elif LED_IN.search(lead):
            yield Notice(duration, "advance_notice")
