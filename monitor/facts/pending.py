"""Which coming version a policy announces, and from when it will apply."""

from collections.abc import Iterator, Mapping

from monitor.facts.date_phrases import EFFECTIVE
from monitor.facts.dates import BETWEEN
from monitor.facts.days import DATE, iso_date
from monitor.facts.phrases import compiled, gap
from monitor.facts.preview_phrases import PREVIEWED
from monitor.facts.sentences import Document, Sentence
from monitor.patterns import lazy
from storage.records import Fact, FactKind

COMING: Mapping[str, str] = {
    "en": rf"(?:(?:new|next|upcoming|coming|forthcoming|future) {gap(3)}(?:versions?|polic(?:y|ies)|notice|statement|"
    rf"terms|agreement|conditions|addendum)|an? (?:updated|revised|amended|changed) {gap(3)}(?:version|policy|"
    rf"notice|statement|agreement|addendum)|(?:upcoming|coming|planned|scheduled) (?:changes?|updates?|"
    rf"amendments?|revisions?)|(?:are|is) (?:also )?(?:updating|changing|revising|amending|"
    rf"replacing) {gap(5)}(?:polic(?:y|ies)|notice|statement|terms|agreement|conditions|addendum)|(?:policy|"
    rf"notice|statement|terms|agreement|conditions|addendum) {gap(1)}(?:will|(?:is|"
    rf"are) (?:going )?to) (?:be )?{gap(1)}(?:chang\w+|updat\w+|revis\w+|amend\w+|replaced))(?!\w)",
    "fr": rf"(?:(?:nouvelles?|prochaines?|futures?) {gap(3)}(?:versions?|politiques?|conditions|charte|déclaration|cgu|"
    rf"cgv)|version {gap(2)}(?:à venir|future|modifiée|mise à jour)|"
    rf"(?:modifions|mettons à jour|actualisons|révisons|faisons évoluer|allons modifier|allons mettre à jour) {gap(4)}"
    rf"(?:politiques?|conditions|charte|déclaration|cgu|cgv)|modifications à venir|(?:sera|seront) (?:modifiée?s?|"
    rf"remplacée?s?|mise?s? à jour))(?!\w)",
    "de": rf"(?:(?:neuen?|neuer|künftigen?|kommenden?|aktualisierten?|geänderten?|überarbeiteten?|nächsten?) {gap(2)}"
    rf"(?:fassung|version|datenschutz\w+|nutzungsbedingungen|agb|bedingungen|richtlinien?)|"
    rf"(?:aktualisieren|ändern|überarbeiten) {gap(5)}(?:datenschutz\w+|nutzungsbedingungen|agb|bedingungen|"
    rf"richtlinien?)|bevorstehende\w* (?:änderung\w*|aktualisierung\w*)|"
    rf"(?:wird|werden) {gap(10)}(?:geändert|aktualisiert|ersetzt|abgelöst))(?!\w)",
    "nl": rf"(?:(?:nieuwe|volgende|komende|toekomstige|aangepaste|gewijzigde|herziene) {gap(2)}(?:versie|privacy\w*|"
    rf"voorwaarden|\w*beleid|\w*verklaring)|(?:wijzigen|passen|vernieuwen|herzien|actualiseren) {gap(5)}(?:privacy\w*|"
    rf"\w*voorwaarden|\w*beleid|\w*verklaring)|(?:aankomende|komende) (?:wijziging\w*|aanpassing\w*)|"
    rf"(?:wordt|worden|zal|zullen) {gap(8)}(?:gewijzigd|aangepast|vervangen|vernieuwd))(?!\w)",
    "es": rf"(?:(?:nuev[ao]s?|próxim[ao]s?|futur[ao]s?) {gap(3)}(?:versi(?:ón|ones)|políticas?|condiciones|términos|"
    rf"aviso|declaración)|versión (?:futura|actualizada|modificada)|(?:estamos |vamos a )(?:actualiza\w+|"
    rf"modifica\w+|cambia\w+|revisa\w+) {gap(4)}(?:políticas?|condiciones|términos|aviso|declaración)|"
    rf"próximos cambios|(?:será|serán) (?:modificad\w+|sustituid\w+|actualizad\w+|reemplazad\w+))(?!\w)",
    "it": rf"(?:(?:nuov[aeoi]|prossim[aeoi]|futur[aeoi]) {gap(3)}(?:version[ei]|informativ[ae]|politica|condizioni|"
    rf"termini|policy|dichiarazione)|versione (?:futura|aggiornata|modificata)|(?:stiamo |aggiorneremo |"
    rf"modificheremo )(?:aggiornando |modificando |cambiando )?{gap(4)}(?:informativ[ae]|politica|condizioni|"
    rf"termini|policy)|prossime modifiche|(?:sarà|saranno) (?:modificat\w+|sostituit\w+|aggiornat\w+))(?!\w)",
}
"""A version that is not the one in which this stands, or a change to come."""
GOES_ON: Mapping[str, str] = {
    "en": r"(?:(?:the|these|our|all|such) (?:new |upcoming |updated )?(?:changes?|updates?|amendments?|modifications?|"
    r"revisions?|version)|it|they|this|new version)(?!\w)",
    "fr": r"(?:(?:ces|les|cette|la) (?:changements?|modifications?|mises? à jour|nouvelle version|évolutions?)|elles?|"
    r"ils?)(?!\w)",
    "de": r"(?:(?:diese|die) (?:neue fassung|neue version|änderung(?:en)?|aktualisierung(?:en)?|anpassung(?:en)?)|"
    r"sie)(?!\w)",
    "nl": r"(?:(?:deze|de) (?:nieuwe versie|wijziging(?:en)?|aanpassing(?:en)?)|zij|ze)(?!\w)",
    "es": r"(?:(?:est[oa]s|l[oa]s|la|esta) (?:cambios|modificaci(?:ón|ones)|actualizaci(?:ón|ones)|"
    r"nueva versión))(?!\w)",
    "it": r"(?:(?:queste|le|la|gli|questa) (?:modifiche|variazioni|aggiornamenti|nuova versione))(?!\w)",
}
"""How the sentence after an announcement begins that says from when."""
FROM: Mapping[str, str] = {
    "en": rf"(?:(?:will |to )?(?:apply|applies|take effect|takes effect|replace\w*|supersede\w*|go live|change|"
    rf"start|begin|effective) {gap(6)}(?:on|from|as of|starting|beginning|effective)|(?:as of|from|starting|beginning|"
    rf"effective|on))",
    "fr": r"(?:à (?:compter|partir) (?:du|de)|dès le|à effet (?:du|au)|le)",
    "de": r"(?:ab(?: dem)?|zum|am|mit wirkung (?:vom|zum)|per)",
    "nl": r"(?:(?:per|vanaf|op|met ingang van))",
    "es": r"(?:a partir del?|desde el|el|con efecto(?:s)? (?:a partir )?del?)",
    "it": r"(?:a (?:partire|decorrere) dal|dal|il|con effetto dal)",
}
"""What stands before the day from which a version applies, beside the labels of effective dates."""
OWN = lazy(
    r"^\W*(?:this|these|diese[rs]?|die vorliegenden?|cette|la présente|les présentes|ce|deze|dit|esta|este|la presente|"
    r"il presente|questa)\s(?:new|updated|revised|amended|neuen?|nouvelle|nieuwe|nueva|nuova)\s"
)
"""A text that speaks of itself as the new one is not to come."""
PAST = lazy(
    r"(?<!\w)(?:took effect|came into|went into|was|were|has been|have been|est entrée?|sont entrée?s|a été|ont été|"
    r"ist \w+ in kraft getreten|wurden?|trat(?:en)?|is \w+ in werking getreden|werd(?:en)?|entró|entraron|ha sido|"
    r"è entrat\w+|sono entrat\w+|è stat\w+)(?!\w)"
)
COMES, CONTINUES = compiled(COMING), compiled(GOES_ON)
FROM_DAY = lazy(rf"(?<!\w)(?:{'|'.join([*EFFECTIVE.values(), *FROM.values()])})")
NEAR = 1
"""Clauses that an announcement may be away from the sentence that says from when."""


def pending_versions(document: Document) -> Iterator[Fact]:
    """Yield the coming versions that a text announces.

    `value` is the day from which one will apply, None where only a preview is announced; a day that has gone by when
    the text is read is for the reader to notice. The quote is the announcement, with the sentence that names the day.
    """
    announced: Sentence | None = None
    for sentence in document.sentences:
        announces = is_announcement(sentence)
        goes_on = announced is not None and sentence.clause - announced.clause <= NEAR
        day = first_day(sentence, document) if announces or (goes_on and CONTINUES.match(sentence.plain)) else None
        if day and not sentence.holds(PAST):
            yield told(sentence if announces or announced is None else announced, sentence, day)
            announced = None
        elif announces and not day:
            announced = sentence
            if sentence.holds(PREVIEWED) and "preview" in sentence.plain:
                yield told(sentence, sentence, None)


def is_announcement(sentence: Sentence) -> bool:
    """Say whether a sentence speaks of a version to come."""
    return sentence.holds(COMES) and not sentence.holds(OWN)


def first_day(sentence: Sentence, document: Document) -> str | None:
    """Return the first whole date from which something applies, by the words before it."""
    for match in FROM_DAY.finditer(sentence.plain):
        between = BETWEEN.match(sentence.plain, match.end())
        found = DATE.match(sentence.plain, between.end() if between else match.end())
        value = iso_date(found, document) if found else None
        if value:
            return value
    return None


def told(announced: Sentence, dated: Sentence, day: str | None) -> Fact:
    """Return the fact, quoting both sentences where there are two."""
    quote = announced.quote if announced is dated else f"{announced.quote} {dated.quote}"
    return Fact(kind=FactKind.PENDING_VERSION, value=day, quote=quote, heading=announced.heading)
