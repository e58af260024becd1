"""How long one may object to a change, or leave because of it."""

from collections.abc import Iterator, Mapping

from monitor.facts.change_context import about_changes
from monitor.facts.notice_period import AHEAD_OF
from monitor.facts.phrases import compiled, gap
from monitor.facts.sentences import Document, Sentence
from storage.records import Fact, FactKind

OBJECT: Mapping[str, str] = {
    "en": r"(?:object\w*|reject\w*|opt(?:s|ing)? out|terminat\w+|cancel\w*|withdraw\w*|disagree\w*|refus\w+|"
    r"declin\w+|(?:clos|leav|delet|deactivat)\w* (?:your|their|the|his or her) (?:accounts?|service))(?!\w)",
    "fr": r"(?:s'opposer|oppos\w+|refus\w+|résili\w+|contest\w+|dénonc\w+|(?:fermer|clôturer|supprimer) "
    r"(?:votre|son|leur|le) compte)(?!\w)",
    "de": r"(?:widersprechen|widerspricht|widerspruch\w*|widerspruchsfrist|ablehn\w+|abzulehnen|kündigen|kündigt|"
    r"zu kündigen|(?:konto|account|nutzerkonto|benutzerkonto) (?:zu )?(?:schließen|löschen|auflösen))(?!\w)",
    "nl": r"(?:bezwaar|weiger\w*|opzeg\w+|op te zeggen|beëindig\w+|te beëindigen|verzet\w*|ontbind\w+|"
    r"account (?:te )?(?:sluiten|verwijderen))(?!\w)",
    "es": r"(?:oponer\w*|oposición|rechaz\w+|rescindir|resolver|cancelar|desistir|(?:cerrar|eliminar) (?:su|la|"
    r"tu) cuenta|dar(?:se|te)? de baja)(?!\w)",
    "it": r"(?:oppo\w+|rifiut\w+|reced\w+|recesso|risolvere|disdir\w+|"
    r"(?:chiudere|eliminare|cancellare) (?:il (?:suo |proprio |tuo )?|l')account)(?!\w)",
}
WITHIN: Mapping[str, str] = {
    "en": rf"(?:within|no later than|up to|have|has|during|in) {gap(4)}$",
    "fr": rf"(?:dans|sous|jusqu'à|délai|pendant|dispos\w+|avez|aurez|as) {gap(5)}(?:d')?$",
    "de": rf"(?:innerhalb|binnen|bis zu|während|haben|hat|hast|habt|(?:widerspruchs|kündigungs)?frist|"
    rf"beträgt) {gap(6)}$",
    "nl": rf"(?:binnen|gedurende|termijn|over|heeft|hebben|hebt|krijgt) {gap(4)}$",
    "es": rf"(?:plazo|dentro|hasta|en|dispon\w+ de|tienes?|tendrás?) {gap(5)}$",
    "it": rf"(?:entro|termine|fino a|nel|ha|hai|avrà|avrai|dispone di|disponi di) {gap(5)}$",
}
ANSWER: Mapping[str, str] = {
    "en": r"(?:we|us) (?:will |shall )?(?:refund|answer|respond|reply|reimburse|process|confirm)\w*",
    "fr": r"nous (?:vous )?(?:rembours|répon|trait|confirm)\w+",
    "de": r"(?:erstatten|antworten|beantworten|bearbeiten|bestätigen) wir|wir (?:erstatten|antworten|beantworten|"
    r"bearbeiten|bestätigen)",
    "nl": r"(?:wij|we) (?:betalen|antwoorden|reageren|bevestigen)|(?:betalen|antwoorden|reageren|bevestigen) (?:wij|"
    r"we)",
    "es": r"(?:reembolsaremos|responderemos|contestaremos|confirmaremos|devolveremos)",
    "it": r"(?:rimborseremo|risponderemo|confermeremo|restituiremo)",
}
"""What the vendor does in time, not the reader."""

OBJECTS, LIMITED, ANSWERED = compiled(OBJECT), compiled(WITHIN), compiled(ANSWER)
LEAD = 80
"""Characters before a length of time that may say that one must act within it."""


def objections(document: Document) -> Iterator[Fact]:
    """Yield the windows in which a change may be refused."""
    for sentence in about_changes(document):
        yield from windows(sentence)


def windows(sentence: Sentence) -> Iterator[Fact]:
    """Yield the windows of one sentence."""
    if not sentence.holds(OBJECTS):
        return
    for duration in sentence.durations:
        lead = sentence.plain[max(0, duration.start - LEAD) : duration.start]
        if LIMITED.search(lead) and not ANSWERED.search(lead) and not AHEAD_OF.match(sentence.plain, duration.end):
            yield sentence.fact(FactKind.OBJECTION_WINDOW, duration.value, **duration.detail)
