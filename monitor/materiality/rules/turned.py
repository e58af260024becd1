"""What is turned without a "not" that came or went: what waits for consent, what is ruled out."""

import re

from monitor.materiality.edits import Edit
from monitor.materiality.function_words import WITHOUT
from monitor.materiality.reasons import better, gist, worse
from monitor.materiality.stance import denials, negated
from monitor.materiality.subjects import likely
from monitor.materiality.vocabulary import ONLY, OPT_OUT, POWERS, PROCESSING, RIGHTS, SECURITY, mentions
from storage.records import Category, Reason, Severity


def consent_turned(edit: Edit) -> Reason | None:
    """Return the reason where "with your consent" became "without your consent", or the reverse."""
    if waits_alike(edit):
        return None
    was, now = (_UNASKED.search(" ".join(spoken)) is not None for spoken in (edit.words_before, edit.words_after))
    asked = all(mentions(spoken, _CONSENTING) for spoken in (edit.words_before, edit.words_after))
    if was == now or not asked or WITHOUT.isdisjoint((*edit.removed, *edit.added)):
        return None
    otherwise = tuple(_UNASKED.sub(" ", " ".join(edit.words_before)).split())
    tell = better if was and not negated(otherwise) else worse
    return tell(
        edit,
        rule="promise_flipped",
        category=Category.USER_CHOICE_CONSENT,
        severity=Severity.MEDIUM if tell is better else Severity.HIGH,
        sentence=f"What waited for consent was turned: {gist(edit.gone)} → {gist(edit.came)}",
    )


def waits_alike(edit: Edit) -> bool:
    """Return whether both sides wait for consent: "not without your consent" is "only with your consent"."""
    sides = (edit.words_before, edit.words_after)
    limited = any(mentions(spoken, ONLY) and not negated(spoken) for spoken in sides)
    return all(map(waits, sides)) and (limited or denials(edit.words_before) == denials(edit.words_after))


def waits(spoken: tuple[str, ...]) -> bool:
    """Return whether words say that something is not done without consent, or with consent only."""
    if not WITHOUT.isdisjoint(spoken):
        otherwise = tuple(_UNASKED.sub(" ", " ".join(spoken)).split())
        if len(otherwise) < len(spoken) and negated(otherwise):
            return True
    return mentions(spoken, ONLY) and mentions(spoken, _CONSENTING) and not negated(spoken)


_CONSENTING = """
    notice | notification | preavis | ankundigung | aankondiging | kennisgeving | aviso | preavviso | consent
    | permission | approval | accord= | autorisation | einwilligung | zustimmung | toestemming
    | autorizacion | consenso | autorizzazione"""
_UNASKED = re.compile(
    r"(?<![^\s])(?:without|sans|ohne|zonder|sin|senza)(?: [^\s]+){0,4}? (?:consent|permission|approval|accord"
    r"|notice|notification|preavis|ankundigung|aankondiging|kennisgeving|aviso|preavviso"
    r"|autorisation|einwilligung|zustimmung|toestemming|autorizacion|consenso|autorizzazione)[^\s]*"
)
"""What is done, or not done, without the reader's consent."""


def _flipped(edit: Edit, what: str, *, favours: bool) -> Reason:
    tell = better if favours else worse
    return tell(
        edit,
        rule="promise_flipped",
        category=likely(edit),
        severity=Severity.MEDIUM if favours else Severity.HIGH,
        sentence=f"{what} was turned: {gist(edit.gone)} → {gist(edit.came)}",
    )


def end_turned(edit: Edit) -> Reason | None:
    """Return the reason where what ended goes on, or the reverse: "stops when you close the app"."""
    if negated(edit.every) or not mentions(edit.every, PROCESSING):
        return None
    resumed, ended = _gave_way(edit, _ENDING, _LASTING), _gave_way(edit, _LASTING, _ENDING)
    if resumed == ended:
        return None
    favours = ended is not mentions(edit.words_after, RIGHTS, POWERS, SECURITY)
    return _flipped(edit, "What ends and what goes on", favours=favours)


_ENDING = """
    stop= | stops | stopped | cease | end= | ends | ended | cesse | arret | prend fin | prennent fin | endet | enden=
    | beendet | eingestellt | stopt= | stoppen | eindig | beeindig | cesa | finaliza | termina | detiene | cessa
    | interromp"""
_LASTING = """
    continue | goes on | go on | remain | persist | se poursui | poursuit | poursuivr | perdure | fortgesetzt
    | fortgefuhrt | lauft weiter | laufen weiter | weiterhin | gaat door | gaan door | voortgezet | blijft | blijven
    | continua | sigue= | siguen= | prosegu"""
"""What ends, and what goes on."""


def ban_turned(edit: Edit) -> Reason | None:
    """Return the reason where what was impossible or prohibited is possible or permitted, or the reverse."""
    if negated(edit.every):
        return None
    lifted, imposed = _gave_way(edit, _BARRED, _FREE), _gave_way(edit, _FREE, _BARRED)
    if lifted == imposed:
        return None
    favours = lifted is mentions(edit.words_after, OPT_OUT, RIGHTS, POWERS, _MINE)
    return _flipped(edit, "What is ruled out", favours=favours)


_BARRED = """
    impossible | prohibited | forbidden | ruled out | interdit | exclu= | exclue= | unmoglich | verboten | untersagt
    | unzulassig | ausgeschlossen | onmogelijk | verboden | uitgesloten | imposible | prohibid | excluid | esclus
    | exclus | impossibil | vietat"""
_FREE = """
    possible | permitted | allowed | permis | autorise | moglich | erlaubt | gestattet | zulassig | mogelijk
    | toegestaan | posible | permitid | possibil | permess | consentit"""
_MINE = "deletion | erasure | effacement | suppression | loschung | verwijdering | supresion | cancellazione"
"""What is ruled out or possible without a "not"."""


def _gave_way(edit: Edit, one: str, other: str) -> bool:
    """Return whether a few words with a stem of one list became a few with one of the other."""
    brief = ((gone, came) for gone, came in edit.hunks if max(len(gone), len(came)) <= _BRIEF)
    return any(mentions(gone, one) and mentions(came, other) for gone, came in brief)


_BRIEF = 3
"""Words of what is turned at most."""
