"""Rules on what holds unless the reader acts: on or off by default, opt-in or opt-out."""

import re
from collections.abc import Iterator, Sequence

from monitor.materiality.edits import Edit
from monitor.materiality.labels import label_of
from monitor.materiality.reasons import better, gist, worse
from monitor.materiality.rules.names import rule
from monitor.materiality.stance import negated
from monitor.materiality.vocabulary import POWERS, SECURITY, mentions
from storage.records import Category, Reason, Severity


def default_changed(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where what holds unless the reader acts was turned: opt-in to opt-out is high (guideline)."""
    if not edit.is_reworded:
        return
    if offered := _left_to_reader(edit) or _offered_otherwise(edit):
        yield offered
        return
    said = all(mentions(spoken, _DEFAULT, _UNLESS) for spoken in (edit.words_before, edit.words_after))
    was, now = map(_state, (edit.words_before, edit.words_after) if said else _setting(edit))
    if was and now and was != now:
        told = worse if (now == _ON) is not mentions(edit.words_after, SECURITY) else better
        yield told(
            edit,
            rule="default_changed",
            category=Category.USER_CHOICE_CONSENT,
            severity=Severity.HIGH if told is worse else Severity.MEDIUM,
            sentence=f"What holds by default was turned: {gist(edit.gone)} → {gist(edit.came)}",
        )


def _left_to_reader(edit: Edit) -> Reason | None:
    """Return the reason where the reader has to do what the vendor did unasked: "we have opted you out"."""
    offered = mentions(edit.words_before, POWERS) and not mentions(edit.words_after, POWERS, SECURITY)
    if offered and _offer(edit.words_before) == SWITCHED_ON and _IS_ON.search(" ".join(edit.words_after)):
        return _on_unasked(edit)
    done = mentions(edit.words_before, _DONE_FOR_YOU) and not mentions(edit.words_after, _DONE_FOR_YOU)
    if not (done and mentions(edit.words_after, POWERS) and mentions(edit.words_after, SWITCHED_OFF)):
        return None
    return worse(
        edit,
        rule="default_changed",
        category=Category.USER_CHOICE_CONSENT,
        sentence=f"What the vendor switched off is left to the reader: {gist(edit.gone)} → {gist(edit.came)}",
    )


def _on_unasked(edit: Edit) -> Reason:
    return worse(
        edit,
        rule="default_changed",
        category=Category.USER_CHOICE_CONSENT,
        sentence=f"What the reader could switch on is on unasked: {gist(edit.gone)} → {gist(edit.came)}",
    )


_IS_ON = re.compile(
    r"\b(?:(?:is|are) (?:automatically )?(?:enabled|activated|switched on|turned on|on)"
    r"|(?:est|sont) (?:automatiquement )?active\w*"
    r"|(?:ist|sind|wird|werden) (?:automatisch )?(?:aktiviert|eingeschaltet)"
    r"|(?:is|zijn|wordt|worden) (?:automatisch )?(?:ingeschakeld|geactiveerd)"
    r"|(?:esta|estan|se) activa\w*|(?:e|sono) (?:automaticamente )?attiv\w*)\b"
)
_DONE_FOR_YOU = """
    opted you out | opt you out | opted out by default | opted out automatically | automatically opted out
    | automatically opt you | off by default | disabled by default | switched off by default | desactive par defaut
    | desactives par defaut | desactivee par defaut | desactivees par defaut | standardmassig deaktiviert
    | standardmassig ausgeschaltet | standaard uitgeschakeld | desactivado por defecto | desactivada por defecto
    | desactivados por defecto | disattivato per impostazione | disattivati per impostazione"""
"""What is off unless the reader acts."""


def _setting(edit: Edit) -> Sequence[tuple[str, ...]]:
    """Return the word that a line with a label, or a cell, says of a setting before and after; else nothing."""
    (gone, came), *more = edit.hunks or (((), ()),)
    alone = len(gone) == len(came) == 1 and not more
    labelled = edit.after is not None and bool(label_of(edit.after))
    if not (alone and labelled):
        return (), ()
    return tuple(_SWITCHED.get(word, word) for word in gone), tuple(_SWITCHED.get(word, word) for word in came)


_SWITCHED = {"an": "aktiviert", "ein": "aktiviert", "aus": "deaktiviert"}
"""German for on and off, which are other small words in a sentence."""


def _state(spoken: tuple[str, ...]) -> str:
    """Return whether words say first that a thing is on, or that it is off; nothing where they say neither."""
    states = (state for word in spoken for state in (_ON, _OFF) if mentions((word,), state))
    return next(states, "")


_UNLESS = """
    unless you | until you | sauf si vous | tant que vous | es sei denn sie | solange sie | bis sie | tenzij u
    | totdat u | a menos que | hasta que | a meno che | finche non"""
_DEFAULT = (
    "default | par defaut | standardmassig | voreingestellt | standaard | por defecto | predefinit | automaticamente"
)
_ON = """
    on= | enabled | activated | active | aktiv= | aktiviert | eingeschaltet | aan= | ingeschakeld | activad | attiv"""
_OFF = """
    off= | disabled | inactive | deactivated | desactiv | deaktiviert | ausgeschaltet | uit= | uitgeschakeld
    | disattiv"""


def _offered_otherwise(edit: Edit) -> Reason | None:
    """Return the reason where the reader can switch off what it could switch on, or the reverse."""
    if negated(edit.every) or not all(mentions(side, POWERS) for side in (edit.words_before, edit.words_after)):
        return None
    was, now = map(_offer, (edit.words_before, edit.words_after))
    if not (was and now) or was == now or mentions(edit.words_after, SECURITY):
        return None
    tell = worse if now == SWITCHED_OFF else better
    return tell(
        edit,
        rule="default_changed",
        category=Category.USER_CHOICE_CONSENT,
        severity=Severity.HIGH if tell is worse else Severity.MEDIUM,
        sentence=f"What the reader has to do was turned: {gist(edit.gone)} → {gist(edit.came)}",
    )


def _offer(spoken: tuple[str, ...]) -> str:
    """Return what alone words offer: to switch a thing on, or to switch it off."""
    on, off = mentions(spoken, SWITCHED_ON), mentions(spoken, SWITCHED_OFF)
    return "" if on is off else SWITCHED_ON if on else SWITCHED_OFF


SWITCHED_ON = """
    opt in | switch on | switch it on | turn on | turn it on | turn them on | enable= | activer | einschalt
    | aktivier | inschakel | aanzetten | activar | attivare | abilitare"""
"""What waits until the reader switches it on needs no way out."""
SWITCHED_OFF = """
    opt out | switch off | switch it off | turn off | turn it off | turn them off | disable= | deactivate | desactiver
    | abschalt | ausschalt | deaktivier | uitschakel | uitzetten | desactivar | disattivare | disabilitare"""


RULES = (rule(default_changed, Severity.HIGH, Severity.MEDIUM),)
