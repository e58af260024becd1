"""Rules on what waits for the reader: consent that is asked for, or a wish, and what holds until the reader acts."""

from collections.abc import Iterator

from monitor.materiality.edits import Edit
from monitor.materiality.kinds import kinds
from monitor.materiality.kinds.bases import BASES
from monitor.materiality.passages import Text
from monitor.materiality.promises import is_denied_now
from monitor.materiality.reasons import better, gist, worse
from monitor.materiality.rules.names import rule
from monitor.materiality.stance import is_given, negated
from monitor.materiality.vocabulary import (
    ADVERTISING,
    CONSENT,
    ONLY,
    PROCESSING,
    SHARING,
    count,
    mentions,
)
from monitor.sharing import shared
from storage.records import Category, Reason, Severity


def consent_dropped(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where something no longer waits for the reader's consent: opt-in to opt-out (guideline, high)."""
    if not edit.is_reworded or _is_basis(edit) or is_denied_now(edit):
        return
    asked = mentions(edit.words_before, CONSENT) and not mentions(edit.words_after, CONSENT)
    if mentions(edit.words_before, _ONLY_IF) and mentions(edit.words_after, ONLY) and mentions(edit.words_after, _IF):
        return
    as_often = count(edit.words_after, _AGREED) >= count(edit.words_before, _AGREED)
    if asked and not (mentions(edit.words_after, _AGREED) and as_often and not mentions(edit.added, _REFUSING)):
        yield worse(
            edit,
            rule="consent_dropped",
            category=Category.USER_CHOICE_CONSENT,
            sentence=f"Consent is no longer asked for: {gist(edit.gone)} → {gist(edit.came)}",
        )


_ONLY_IF = "only if you | only after you | only once you | only when you"
_IF = "if you | after you | once you | when you"
"""The word that limits may stand elsewhere: "only sent if you subscribe"."""


def wish_dropped(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where something is done that waited for the reader's wish: "if you choose" (guideline, high)."""
    if not edit.is_reworded or negated(edit.words_before) or is_given(edit.words_before) or is_denied_now(edit):
        return
    wished = mentions(edit.words_before, _WISHED) and not mentions(edit.words_after, _WISHED)
    if wished and mentions(edit.words_after, PROCESSING, SHARING, ADVERTISING, _SENT):
        yield worse(
            edit,
            rule="wish_dropped",
            category=Category.USER_CHOICE_CONSENT,
            sentence=f"No longer waits for the reader's wish: {gist(edit.gone)} → {gist(edit.came)}",
        )


_WISHED = """
    where you have asked | where you ask | where you tell us | if you have asked | if you tell us to
    | when you have asked | when you ask us | lorsque vous nous le demandez | si vous nous le demandez
    | si vous nous l avez demande | wenn sie uns darum bitten | wenn sie uns damit beauftrag | als u ons daarom vraagt
    | als u daarom vraagt | cuando usted lo solicit | si nos lo pide | cuando nos lo pid | se ce lo chied
    | quando lo chied | if you choose | if you re open | if you are interested | if you are open | if you want
    | if you wish | if you enable
    | if you opt | if you ask | if you allow | if you turn on | if you permit | if you like | if you decide
    | when you choose | when you enable | where you choose | where you have chosen | once you enable | at your request
    | at the request of | upon your request | on your instruction | only at your | open to hearing
    | si vous etes interess | wenn sie interessiert | als u geinteresseerd | si esta interesad | se e interessat
    | si vous le souhaitez | si vous choisissez | si vous activez | si vous le demandez | sur demande de
    | a votre demande | wenn sie dies wunschen | wenn sie mochten | wenn sie sich entscheiden | wenn sie aktivieren
    | auf ihren wunsch | auf wunsch | auf anfrage | als u dat wilt | als u ervoor kiest | indien u dat wenst
    | op uw verzoek | op verzoek van | si lo desea | si usted elige | a peticion | si lo solicita | se lo desidera
    | se scegli | su richiesta | su tua richiesta"""
_SENT = """
    publi | veroffentlich | send | display | show= | envoy | affich | anzeig | stur | toon | envia | mostra | invia"""


def consent_weakened(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a consent that is asked for need not be explicit, or come first, any more."""
    if edit.after is None:
        return
    silent = mentions(edit.words_after, _SILENT) and mentions(edit.words_after, _TAKEN)
    if (silent or mentions(edit.words_after, _DEEMED)) and not edit.texts.before.holds(f"{_DEEMED} | {_SILENT}"):
        yield worse(
            edit,
            rule="consent_weakened",
            category=Category.USER_CHOICE_CONSENT,
            sentence=f"Who says nothing is taken to consent: {gist(edit.came)}",
        )
        return
    explicit = mentions(edit.words_before, _EXPLICIT) and not mentions(edit.words_after, _EXPLICIT)
    if explicit and mentions(edit.words_after, _AGREED):
        yield worse(
            edit,
            rule="consent_weakened",
            category=Category.USER_CHOICE_CONSENT,
            sentence=f"Consent need not be given as before: {gist(edit.gone)} → {gist(edit.came)}",
        )


_SILENT = """
    if you do not object | if you do not respond | if you do not reject | si vous ne vous opposez pas
    | sauf opposition de votre part | wenn sie nicht widersprechen | widersprechen sie nicht | als u geen bezwaar
    | indien u geen bezwaar | si no se opone | si usted no se opone | se non si oppone"""
_TAKEN = """
    you consent | you agree | you accept | be accepted | considered accepted | vous acceptez | vous consentez
    | acceptees
    | stimmen sie | gelten | gilt | angenommen | gaat u akkoord | stemt u | geaccepteerd | acepta | accetta"""
"""Who says nothing is taken to agree."""
_DEEMED = """
    consent is deemed | consent will be deemed | consent is assumed | consent will be assumed
    | deemed to have consented | deemed to consent | deemed consent
    | consentement est repute | repute consentant | repute avoir consenti | einwilligung gilt als | gelten als erteilt
    | als erteilt | toestemming wordt geacht | geacht toestemming | consentimiento se entiende
    | consentimiento se considera | se entiende otorgado | consenso si considera | consenso si intende"""
_AGREED = "consent | votre accord | einwilligung | toestemming | consenso"
_EXPLICIT = """
    explicit consent | express consent | expressly consent | prior consent | affirmative consent | written consent
    | informed consent | explicit permission | express permission | consentement explicite | consentement expres
    | accord expres | accord explicite | accord prealable
    | consentement prealable | consentement eclaire | ausdruckliche einwilligung | ausdrucklichen einwilligung
    | ausdruckliche zustimmung | ausdrucklicher zustimmung | ausdrucklicher einwilligung | vorherige einwilligung
    | vorheriger einwilligung | uitdrukkelijke toestemming | voorafgaande toestemming | consentimiento expreso
    | consentimiento explicito | consentimiento previo | consenso esplicito | consenso espresso | consenso preventivo"""
_REFUSING = """
    unless | opt out | object | deemed | by using | by continuing | sauf | opposer | opposition | en utilisant
    | es sei denn | widerspr | tenzij | bezwaar | salvo que | oponer | a meno che | oppor"""
"""What takes the place of a consent: that the reader has not refused, or goes on."""


def _is_basis(edit: Edit) -> bool:
    """Return whether consent gave way to another legal basis of the same thing (guideline, medium: relabelled)."""
    other = kinds(edit.added, BASES) - {_AGREEING}
    return bool(other) and mentions(edit.words_before, _BASED) and mentions(edit.words_after, _BASED)


_AGREEING = "consent"
_BASED = """
    basis | based on | legal ground | art= | article | rechtsgrundlage | auf grundlage | beruht | base juridique
    | fondement | sur la base | rechtsgrond | op grond | op basis | base juridica | base legal
    | con base en | base giuridica | sulla base"""
"""How a policy names the ground on which it processes data."""


def consent_asked(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where something newly waits for the reader's consent."""
    if not edit.is_reworded or kinds(edit.removed, BASES) or (negated(edit.words_before) and not edit.removed):
        return
    spoken_of = mentions(edit.words_before, CONSENT) or _AGREEING in kinds(edit.words_before, BASES)
    if mentions(edit.words_after, CONSENT) and not spoken_of:
        yield better(
            edit,
            rule="consent_asked",
            category=Category.USER_CHOICE_CONSENT,
            sentence=f"Consent is newly asked for: {gist(edit.gone)} → {gist(edit.came)}",
        )


def parents_bypassed(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where nothing waits for a parent's permission any more (guideline, high: data of children)."""
    if edit.before is None or not _asks_parents(edit.words_before) or _asks_parents(edit.words_after):
        return
    if not _asks_parents_anywhere(edit.texts.after):
        yield worse(
            edit,
            rule="parents_bypassed",
            category=Category.CHILDREN_AGE,
            sentence=f"A parent's permission is no longer asked for: {gist(edit.gone)} → {gist(edit.came)}",
        )


def _asks_parents(spoken: tuple[str, ...]) -> bool:
    return mentions(spoken, _PARENTS) and mentions(spoken, _PERMITTING)


@shared(4)
def _asks_parents_anywhere(text: Text) -> bool:
    return any(map(_asks_parents, text.sentences))


_PARENTS = """
    parent= | parents= | parental | guardian | autorite parentale | representant legal | representants legaux
    | tuteur | eltern= | elternteil | erziehungsberechtigt | sorgeberechtigt | gesetzlicher vertreter
    | gesetzlichen vertreter | ouders= | ouderlijk | een ouder= | je ouder= | uw ouder= | voogd | padres= | padre=
    | madre= | tutor= | genitor | tutore"""
_PERMITTING = """
    permission | consent | agree= | agrees | agreed | agreement | accept | approv | authoris | authoriz | autoris
    | accord= | zustimm | einwillig | einverstand | erlaub | toestem | akkoord | goedkeur | permiso | autoriz | consenso
    | acconsent"""


RULES = (
    rule(parents_bypassed, Severity.HIGH),
    rule(consent_dropped, Severity.HIGH),
    rule(consent_weakened, Severity.HIGH),
    rule(wish_dropped, Severity.HIGH),
    rule(consent_asked, Severity.MEDIUM),
)
