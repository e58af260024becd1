"""Rules on what is in the reader's hands: ways to opt out or object, and rights, that came, went or were narrowed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from monitor.materiality.bounds import is_bound, is_freed
from monitor.materiality.echo import echoed
from monitor.materiality.edits import Edit
from monitor.materiality.kinds import kinds, stems
from monitor.materiality.kinds.bases import BASES
from monitor.materiality.kinds.safeguards import RIGHTS as NAMED_RIGHTS
from monitor.materiality.promises import is_moot
from monitor.materiality.readers import unwaived, waives
from monitor.materiality.reasons import better, gist, worse
from monitor.materiality.rules.defaults import SWITCHED_ON
from monitor.materiality.rules.names import Name, Rule, rule
from monitor.materiality.stance import asserted, is_given, negated
from monitor.materiality.vocabulary import (
    ADVERTISING,
    CONSENT,
    FEES,
    ONLY,
    OPT_OUT,
    PROCESSING,
    REQUESTS,
    RIGHTS,
    SHARING,
    mentions,
)
from monitor.materiality.vocabulary import POWERS as READER_MAY
from storage.records import Category, Reason, Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Power:
    """Something that the reader can do."""

    rule: str
    name: str
    category: Category
    stems: str
    new: Severity


POWERS = (
    Power(
        rule="choice",
        name="A way to opt out or object",
        category=Category.USER_CHOICE_CONSENT,
        stems=OPT_OUT,
        new=Severity.LOW,
    ),
    Power(
        rule="right",
        name="A right",
        category=Category.DATA_SUBJECT_RIGHTS,
        stems=RIGHTS,
        new=Severity.MEDIUM,
    ),
)


def power_added(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a choice or a right is newly given."""
    for power in POWERS:
        if edit.after is None or (power.stems is RIGHTS and _is_granted(edit)):
            continue
        if mentions(_without_pointers(edit.added), power.stems) and not mentions(edit.words_before, power.stems):
            yield better(
                edit,
                rule=f"{power.rule}_added",
                category=power.category,
                severity=Severity.LOW if is_known_right(edit) else power.new,
                sentence=f"{power.name} is newly stated: {gist(edit.came)}",
            )


def _is_granted(edit: Edit) -> bool:
    """Return whether the passage let the reader do this before: "you may withdraw" is a right to withdraw."""
    named = kinds(edit.words_after, NAMED_RIGHTS)
    return (
        edit.before is not None
        and mentions(edit.words_before, READER_MAY)
        and named <= kinds(edit.words_before, NAMED_RIGHTS)
    )


def is_known_right(edit: Edit) -> bool:
    """Return whether a passage only tells how to use rights that the text granted before."""
    before, spoken = edit.document.before, edit.words_after
    asked = mentions(spoken, RIGHTS) or (mentions(spoken, READER_MAY) and mentions(spoken, REQUESTS))
    named = kinds(spoken, NAMED_RIGHTS)
    return asked and before.holds(RIGHTS) and all(before.holds(stems(NAMED_RIGHTS[name])) for name in named)


def power_removed(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a choice or a right is stated less often than before, and nowhere in other words (high)."""
    if is_moot(edit):
        return
    stated = _without_pointers(edit.removed) if edit.before else ()
    for power in POWERS:
        if mentions(stated, power.stems) and _lost(edit, power):
            yield worse(
                edit,
                rule=f"{power.rule}_removed",
                category=power.category,
                sentence=f"{power.name} is no longer stated: {gist(edit.gone)}",
            )


def _without_pointers(spoken: tuple[str, ...]) -> tuple[str, ...]:
    """Return words without "your rights" as such, for which a pronoun may stand, and without those that are waived."""
    said = unwaived(spoken)
    return said if _SUCH.isdisjoint(said) else tuple(_RIGHTS_AS_SUCH.sub(" ", " ".join(said)).split())


_SUCH = frozenset({"rights", "droits", "rechte", "rechten", "derechos", "diritti"})
_RIGHTS_AS_SUCH = re.compile(
    r"(?<![^\s])(?:(?:your|these|the|such) rights|(?:vos|ces) droits|(?:ihre|diese) rechte|(?:uw|deze) rechten"
    r"|(?:sus|estos) derechos|(?:i suoi|i tuoi|questi) diritti)(?![^\s])(?! (?:to|of|de|a|auf|op|di)(?![^\s]))"
)


def right_waived(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where the reader newly gives up a right (guideline, high: a right narrowed)."""
    if (
        waives(edit.words_after)
        and not waives(edit.words_before)
        and not mentions(edit.words_after, _OF_TRIALS)
        and not negated(edit.words_after)
    ):
        yield worse(
            edit,
            rule="right_waived",
            category=Category.DATA_SUBJECT_RIGHTS,
            sentence=f"The reader gives up a right: {gist(edit.came)}",
        )


_OF_TRIALS = "trial | jury | class action | arbitra | recours collectif | sammelklage | erfullung"
"""Who waives these changes where disputes are settled."""


def right_narrowed(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a right or request gained a condition, a fee or a ground to refuse (guideline, high)."""
    if is_bound(edit):
        yield worse(
            edit,
            rule="right_narrowed",
            category=Category.DATA_SUBJECT_RIGHTS,
            sentence=f"A right or request gained a condition: {gist(edit.came or edit.gone)}",
        )


def right_eased(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a right or request lost a fee or a ground to refuse."""
    if not edit.is_reworded or not mentions(edit.words_after, RIGHTS, REQUESTS, READER_MAY, _COPY):
        return
    if is_freed(edit) or (
        mentions(asserted(edit.removed), FEES, _REFUSED) and not mentions(edit.added, FEES, _REFUSED)
    ):
        yield better(
            edit,
            rule="right_eased",
            category=Category.DATA_SUBJECT_RIGHTS,
            sentence=f"A right or request lost a condition: {gist(edit.gone)} → {gist(edit.came)}",
        )


_COPY = "copy of your | copie de vos | kopie ihrer | kopie uw | copia de sus | copia dei"
_REFUSED = """
    refuse | reject | decline | deny= | refuser | ablehnen | verweigern | weigeren | rechazar | denegar | rifiutare"""


def consent_dropped(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where something no longer waits for the reader's consent: opt-in to opt-out (guideline, high)."""
    if not edit.is_reworded or _is_basis(edit):
        return
    asked = mentions(edit.words_before, CONSENT) and not mentions(edit.words_after, CONSENT)
    if mentions(edit.words_before, _ONLY_IF) and mentions(edit.words_after, ONLY) and mentions(edit.words_after, _IF):
        return
    if asked and not (mentions(edit.words_after, _AGREED) and not mentions(edit.added, _REFUSING)):
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
    if not edit.is_reworded or negated(edit.words_before) or is_given(edit.words_before):
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
    | si vous nous l avez demande | wenn sie uns darum bitten | wenn sie uns damit beauftrag
    | als u ons daarom vraagt | als u daarom vraagt | cuando usted lo solicit | si nos lo pide | cuando nos lo pid
    | se ce lo chied | quando lo chied
    | if you choose | if you re open | if you are open | if you want | if you wish | if you enable | if you opt
    | if you ask | if you allow | if you turn on | if you permit | if you like | if you decide | when you choose
    | when you enable | where you choose | where you have chosen | once you enable | at your request | at the request of
    | upon your request | on your instruction | only at your | open to hearing | si vous le souhaitez
    | si vous choisissez | si vous activez | si vous le demandez | sur demande de | a votre demande
    | wenn sie dies wunschen | wenn sie mochten | wenn sie sich entscheiden | wenn sie aktivieren | auf ihren wunsch
    | auf wunsch | auf anfrage | als u dat wilt | als u ervoor kiest | indien u dat wenst | op uw verzoek
    | op verzoek van | si lo desea | si usted elige | a peticion | si lo solicita | se lo desidera | se scegli
    | se sceglie | su richiesta | su tua richiesta"""
_SENT = """
    publish | publi | veroffentlich | send | display | show= | envoy | affich | sende | anzeig | stur | toon | envia
    | mostra | invia"""


def consent_weakened(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a consent that is asked for need not be explicit, or come first, any more."""
    if edit.after is None:
        return
    if mentions(edit.words_after, _DEEMED) and not edit.document.before.holds(_DEEMED):
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


_DEEMED = """
    consent is deemed | consent will be deemed | consent is assumed | consent will be assumed
    | deemed to have consented | deemed to consent | deemed consent
    | consentement est repute | repute consentant | repute avoir consenti | einwilligung gilt als | gelten als erteilt
    | als erteilt | toestemming wordt geacht | geacht toestemming | consentimiento se entiende
    | consentimiento se considera | se entiende otorgado | consenso si considera | consenso si intende"""
_AGREED = "consent | consentement | votre accord | einwilligung | toestemming | consentimiento | consenso"
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
    | base legale | fondement | sur la base | rechtsgrond | op grond | op basis | base juridica | base legal
    | con base en | base giuridica | sulla base"""
"""How a policy names the ground on which it processes data."""


def consent_asked(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where something newly waits for the reader's consent."""
    if not edit.is_reworded or kinds(edit.removed, BASES):
        return
    spoken_of = mentions(edit.words_before, CONSENT) or _AGREEING in kinds(edit.words_before, BASES)
    if mentions(edit.words_after, CONSENT) and not spoken_of:
        yield better(
            edit,
            rule="consent_asked",
            category=Category.USER_CHOICE_CONSENT,
            sentence=f"Consent is newly asked for: {gist(edit.gone)} → {gist(edit.came)}",
        )


def _lost(edit: Edit, power: Power) -> bool:
    if mentions(edit.words_after, power.stems) or mentions(edit.added, SWITCHED_ON):
        return False
    fewer = edit.document.after.count(power.stems) < edit.document.before.count(power.stems)
    return fewer and not echoed(edit.document.after, edit.words_before)


GIVEN = tuple(
    Name(
        name=f"{power.rule}_added",
        severities=tuple(dict.fromkeys((power.new, Severity.LOW))),
        description=f"{power.name} is newly stated",
    )
    for power in POWERS
)
TAKEN = tuple(
    Name(name=f"{power.rule}_removed", severities=(Severity.HIGH,), description=f"{power.name} is no longer stated")
    for power in POWERS
)


RULES = (
    Rule(find=power_removed, names=TAKEN),
    Rule(find=power_added, names=GIVEN),
    rule(right_narrowed, Severity.HIGH),
    rule(right_waived, Severity.HIGH),
    rule(right_eased, Severity.MEDIUM),
    rule(consent_dropped, Severity.HIGH),
    rule(consent_weakened, Severity.HIGH),
    rule(wish_dropped, Severity.HIGH),
    rule(consent_asked, Severity.MEDIUM),
)
