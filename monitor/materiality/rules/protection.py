"""Rules on how data are kept safe: a safeguard that is promised no longer, or said to be lacking."""

import re
from collections.abc import Iterator

from monitor.materiality.edits import Edit
from monitor.materiality.readers import without_handed_in
from monitor.materiality.reasons import gist, worse
from monitor.materiality.rules.names import rule
from monitor.materiality.subjects import likely
from monitor.materiality.vocabulary import (
    SECURITY,
    mentions,
)
from storage.records import Category, Reason, Severity


def protection_weakened(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a promised safeguard is no longer named (guideline, high)."""
    if edit.before is None:
        return
    named = (
        edit.after is not None
        and mentions(edit.removed, ANONYMOUS, AGGREGATED)
        and (mentions(edit.added, _PSEUDONYM) or not mentions(edit.words_after, ANONYMOUS, _WITHOUT_NAMES))
    )
    read = (
        edit.after is not None and mentions(edit.removed, _TO_THE_END) and not mentions(edit.words_after, _TO_THE_END)
    )
    bare = edit.after is not None and mentions(edit.removed, _STATES) and not mentions(edit.words_after, _STATES)
    if not (named or read or bare) and (
        not mentions(without_handed_in(edit.removed), SECURITY) or mentions(edit.added, SECURITY)
    ):
        return
    if edit.after is None and _WHAT_COOKIES_DO.search(" ".join(edit.words_before)):
        return
    yield worse(
        edit,
        rule="protection_weakened",
        category=likely(edit) if named else Category.SECURITY_BREACH,
        sentence=f"A safeguard is no longer promised: {gist(edit.gone)}",
    )


_WHAT_COOKIES_DO = re.compile(
    r"^(?:[^ ]+ ){0,4}cookies (?:[^ ]+ ){0,2}?"
    r"(?:perform|ensure|help|allow|enable|let|make|use|are|serve|authenticate)(?![^ ])"
    r"|^(?:[^ ]+ ){0,5}cookies (?:[^ ]+ ){0,2}?(?:permettent|servent|assurent|aident|sont)(?![^ ])"
    r"|^(?:[^ ]+ ){0,4}cookies "
    r"(?:ermoglichen|sorgen|helfen|dienen|sind|zorgen|helpen|dienen|zijn)(?![^ ])"
)
"""That pages load securely by them promises no safeguard."""
ANONYMOUS = """
    anonymous | anonymisation | anonymization | anonymisierung | anonimisering | anonimizacion | anonimizzazione
    | anonymised | anonymized | anonyme= | anonymes= | anonymise= | anonymisee | anonymer | anonymisiert | anoniem
    | geanonimiseerd | anonimo | anonima | anonime= | anonimi= | anonimizad | anonimizzat | truncated | tronque
    | trunca= | truncan= | truncad | troncat | gekurzt | ingekort"""
AGGREGATED = """
    aggregated | de identified | agrege= | agreges= | agregees= | aggregiert | geaggregeerd | agregad | aggregati="""
_PSEUDONYM = "pseudonym | pseudonim"
_STATES = "hashed | salted | gehasht | haches= | hachees= | at rest= | au repos | im ruhezustand | en reposo | a riposo"
"""How stored data are safe."""
_TO_THE_END = "end to end | de bout en bout | ende zu ende | eind tot eind | de extremo a extremo"
"""Encrypted so that the vendor cannot read it."""
_WITHOUT_NAMES = """
    aggregat | de identif | statistics | statistiken | statistiques | statistieken | estadisticas | statistiche | agreg
    | aggregier | geaggreg"""


def no_longer_local(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where data no longer stay on the reader's device (guideline, high: a promise dropped)."""
    if edit.before is None or not mentions(edit.words_before, _LOCAL) or mentions(edit.words_after, _LOCAL):
        return
    if not edit.texts.after.holds(_LOCAL):
        yield worse(
            edit,
            rule="no_longer_local",
            category=Category.DATA_COLLECTED,
            sentence=f"Data are no longer said to stay with the reader: {gist(edit.gone)} → {gist(edit.came)}",
        )


_LOCAL = """
    stays on your | stay on your | remains on your | remain on your | only on your device | kept on your
    | stored locally | saved locally | stored on your device | works offline | work offline | stay local | stays local
    | entirely local | never leaves your | in your browser only | only in your browser | reste sur votre
    | restent sur votre | stockees localement | conservees localement | bleiben auf ihrem | bleibt auf ihrem
    | bleiben auf deinem | lokal gespeichert | ausschliesslich lokal | blijven op uw | blijft op uw | blijven op je
    | lokaal opgeslagen | se quedan en tu | permanecen en su | se guardan en tu dispositivo | almacenan localmente
    | restano sul tuo | rimangono sul | salvati localmente"""


def unprotected(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where the text newly says that something is not protected (guideline, high)."""
    if edit.after is None or not mentions(edit.added, _UNPROTECTED) or mentions(edit.words_before, _UNPROTECTED):
        return
    if not edit.texts.before.holds(_UNPROTECTED):
        yield worse(
            edit,
            rule="unprotected",
            category=Category.SECURITY_BREACH,
            sentence=f"Something is newly said to go without protection: {gist(edit.came)}",
        )


_UNPROTECTED = """
    not obliged to inform | not obliged to notify | not required to notify | no obligation to notify
    | no obligation to inform | not encrypted | unencrypted | plain http | plaintext | in plain text | in clear text
    | not end to end | en clair | non chiffre | unverschlusselt | nicht verschlusselt | onversleuteld | niet versleuteld
    | sin cifrar | no cifrad | in chiaro | non cifrat | non crittografat"""


RULES = (
    rule(protection_weakened, Severity.HIGH),
    rule(unprotected, Severity.HIGH),
    rule(no_longer_local, Severity.HIGH),
)
