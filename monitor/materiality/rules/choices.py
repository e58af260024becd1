"""Rules on what is in the reader's hands: ways to opt out or object, and rights, that came, went or were narrowed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from monitor.materiality.bans import forbids
from monitor.materiality.bounds import is_bound, is_freed
from monitor.materiality.echo import echoed
from monitor.materiality.editorial import content
from monitor.materiality.edits import Edit
from monitor.materiality.function_words import WE_SAY
from monitor.materiality.kinds import kinds, stems
from monitor.materiality.kinds.safeguards import RIGHTS as NAMED_RIGHTS
from monitor.materiality.passages import Passage
from monitor.materiality.polarity import is_opposite_denied
from monitor.materiality.promises import is_moot
from monitor.materiality.readers import is_own_means, unwaived, waives
from monitor.materiality.reasons import better, gist, worse
from monitor.materiality.refusals import is_unannounced, refuses
from monitor.materiality.rules.defaults import SWITCHED_ON
from monitor.materiality.rules.names import Name, Rule, rule
from monitor.materiality.stance import asserted, negated
from monitor.materiality.subjects import likely
from monitor.materiality.vocabulary import (
    FEES,
    OPT_OUT,
    REQUESTS,
    RIGHTS,
    mentions,
)
from monitor.materiality.vocabulary import POWERS as READER_MAY
from monitor.materiality.words import listed
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
        named = mentions(_without_pointers(edit.added), power.stems) and not mentions(edit.words_before, power.stems)
        if named and not _refuses(edit.after):
            yield better(
                edit,
                rule=f"{power.rule}_added",
                category=power.category,
                severity=Severity.LOW if is_known_right(edit) else power.new,
                sentence=f"{power.name} is newly stated: {gist(edit.came)}",
            )


def reader_refused(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a new statement refuses the reader a right, a choice or a protection (guideline, high)."""
    refused = edit.after and (_refuses(edit.after) or is_unannounced(edit.words_after))
    if edit.before is None and refused and not echoed(edit.texts.before, edit.words_after):
        yield worse(
            edit,
            rule="reader_refused",
            category=likely(edit),
            sentence=f"The reader is newly refused something: {gist(edit.came)}",
        )


def _refuses(passage: Passage) -> bool:
    """Return whether a passage refuses something, be it as an item below "You may not:"."""
    return refuses((*passage.block.led_by, *passage.words) if forbids(passage.block.led_by) else passage.words)


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
    before, spoken = edit.texts.before, edit.words_after
    asked = mentions(spoken, RIGHTS) or (mentions(spoken, READER_MAY) and mentions(spoken, REQUESTS))
    named = kinds(spoken, NAMED_RIGHTS)
    return asked and before.holds(RIGHTS) and all(before.holds(stems(NAMED_RIGHTS[name])) for name in named)


def power_removed(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a choice or a right is stated less often than before, and nowhere in other words (high)."""
    stated = _without_pointers(edit.removed) if edit.before else ()
    powers = [power for power in POWERS if mentions(stated, power.stems)]
    own = is_own_means(stated)
    if not powers or is_moot(edit) or is_opposite_denied(edit):
        return
    for power in powers:
        if _lost(edit, power):
            yield worse(
                edit,
                rule=f"{power.rule}_removed",
                category=power.category,
                severity=Severity.LOW if own else Severity.HIGH,
                sentence=f"{power.name} is no longer stated: {gist(edit.gone)}",
            )


def _without_pointers(spoken: tuple[str, ...]) -> tuple[str, ...]:
    """Return words without "your rights" as such, for which a pronoun may stand, those of others, and those waived.

    Nor with what the vendor may do to the reader: "we may disable your account".
    """
    said = unwaived(spoken)
    if not WE_SAY.isdisjoint(said):
        said = tuple(_DONE_BY_US.sub(" ", " ".join(said)).split())
    return said if _SUCH.isdisjoint(said) else tuple(_RIGHTS_AS_SUCH.sub(" ", " ".join(said)).split())


_DONE_BY_US = re.compile(
    r"(?<![^\s])(?:we (?:(?:may|can|will|might|could|reserve the right to|also) ){0,2}"
    r"(?:disable|deactivate|turn off|switch off|withdraw|decline|reject|object to)"
    r"|nous (?:pouvons|pourrons|pourrions) (?:desactiver|retirer|refuser)"
    r"|(?:konnen wir|wir konnen) [^.]{0,60}?(?:deaktivieren|abschalten)"
    r"|(?:kunnen wij|wij kunnen|we kunnen) [^.]{0,60}?(?:uitschakelen|intrekken))(?![^\s])"
)
_SUCH = listed("rights droit droits rechte rechten derecho derechos diritto diritti")
_RIGHTS_AS_SUCH = re.compile(
    r"(?<![^\s])(?:droits?|derechos?|diritt[io]) (?:d auteurs?|d autrui|d un tiers|d une tierce|des? tiers|voisins"
    r"|de propriete|de autor|de terceros|de propiedad|d autore|di terzi|di propriet)[^\s]*"
    r"|(?<![^\s])(?:(?:your|these|the|such) rights|(?:vos|ces) droits|(?:ihre|diese) rechte|(?:uw|deze) rechten"
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
    elif _grants_less(edit):
        yield worse(
            edit,
            rule="right_narrowed",
            category=Category.DATA_SUBJECT_RIGHTS,
            sentence=f"The reader may do less with its data than before: {gist(edit.gone)}",
        )


def _grants_less(edit: Edit) -> bool:
    """Return whether nothing but a thing that the reader may do with its data went: "access, correct or delete"."""
    if not (edit.is_reworded and mentions(edit.words_after, READER_MAY)) or mentions(edit.every, RIGHTS):
        return False
    went = content(edit.removed)
    granted = bool(went) and not content(edit.added) and all(mentions((word,), _DEEDS) for word in went)
    stayed = mentions(edit.words_after, _DEEDS) and not set(went) & set(content(edit.words_after))
    return granted and stayed and mentions(edit.words_after, _DATA)


_DEEDS = """
    access= | correct= | rectify= | delete= | erase= | download= | export= | port= | restrict= | object= | withdraw=
    | acceder= | corriger= | rectifier | supprimer | effacer | exporter= | einsehen | berichtigen | loschen
    | exportieren
    | inzien | wijzigen | corrigeren | verwijderen | wissen | exporteren | rectificar | suprimir | eliminar | exportar
    | accedere | rettificare | cancellare | esportare"""
_DATA = "data= | information= | donnees | daten | gegevens | datos | dati="
"""What the reader may do with which."""


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
    refuse | reject | decline | deny= | ablehnen | verweigern | weigeren | rechazar | denegar | rifiutare"""


def _lost(edit: Edit, power: Power) -> bool:
    if mentions(edit.words_after, power.stems) or mentions(edit.added, SWITCHED_ON):
        return False
    fewer = edit.texts.after.count(power.stems) < edit.texts.before.count(power.stems)
    cut = edit.is_reworded and len(content(edit.removed)) >= _PHRASE
    return fewer and not echoed(edit.texts.after, edit.removed if cut else edit.words_before)


_PHRASE = 4
"""Words of meaning of a way that was cut out of a passage: the rest of it says nothing of this."""


GIVEN = tuple(
    Name(
        name=f"{power.rule}_added",
        severities=tuple(dict.fromkeys((power.new, Severity.LOW))),
        description=f"{power.name} is newly stated",
    )
    for power in POWERS
)
TAKEN = tuple(
    Name(
        name=f"{power.rule}_removed",
        severities=(Severity.HIGH, Severity.LOW),
        description=f"{power.name} is no longer stated",
    )
    for power in POWERS
)


RULES = (
    Rule(find=power_removed, names=TAKEN),
    Rule(find=power_added, names=GIVEN),
    rule(reader_refused, Severity.HIGH),
    rule(right_narrowed, Severity.HIGH),
    rule(right_waived, Severity.HIGH),
    rule(right_eased, Severity.MEDIUM),
)
