"""Rules on terms: what the vendor answers for, and acceptance by use."""

from collections.abc import Iterator

from monitor.materiality.edits import Edit
from monitor.materiality.lists import loses_an_item
from monitor.materiality.reasons import better, gist, worse
from monitor.materiality.rules.names import rule
from monitor.materiality.stance import denials
from monitor.materiality.stop_words import is_idle
from monitor.materiality.vocabulary import EXCEPTING, LIABILITY, NOTICE, mentions
from storage.records import Category, Reason, Severity

_USING = """
    keep using | by using | using our | using the | using this | by accessing | by visiting | by browsing | your use
    | use of the | use of our | if you use | poursui | continu | en utilisant | by opening | by creating
    | by registering | by signing up | by ordering | by placing | utilisation | indem sie | indem du | weiternutz
    | weiter nutz | weitere nutzung | fortgesetzte | nutzung | weiterhin | te gebruiken | verder gebruik | voortgezet
    | blijft gebruik | blijven gebruiken | uso continuado | sigue utilizando | al utilizar | utilizzando
    | uso continuato"""
_ACCEPTED = """
    accept | agree= | agrees | agreed | agreement to | consent to | bound by | vaut accept | akzeptier | zustimm
    | einverstanden | aanvaard | akkoord | instem | acepta | conforme con | accetta"""
_ONCE = 40
"""Words of a sentence that says that use is acceptance: a longer one says more."""


def liability_changed(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where the vendor answers for something else than before (guideline, medium: liability)."""
    if not mentions(edit.words_after or edit.words_before, LIABILITY):
        return
    before, after = denials(edit.words_before), denials(edit.words_after)
    changed = any(word.isalpha() and not is_idle(word, "en") for word in (*edit.added, *edit.removed))
    if (edit.before is None and not after) or (edit.after is None and not before) or not changed:
        return
    tell = better if edit.after is None or after < before else worse
    yield tell(
        edit,
        rule="liability_changed",
        category=Category.SCOPE_LEGAL_TERMS,
        severity=Severity.LOW if edit.after is None else Severity.MEDIUM,
        sentence=f"What the vendor answers for is said otherwise: {gist(edit.gone)} → {gist(edit.came)}",
    )


def arbitration_changed(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where disputes newly go before an arbitrator, or no longer do (guideline, medium: terms)."""
    came = mentions(edit.added, _ARBITRATION) and not edit.texts.before.holds(_ARBITRATION)
    went = mentions(edit.removed, _ARBITRATION) and not edit.texts.after.holds(_ARBITRATION)
    if came or went:
        tell = worse if came else better
        yield tell(
            edit,
            rule="arbitration_changed",
            category=Category.SCOPE_LEGAL_TERMS,
            severity=Severity.MEDIUM,
            sentence=f"Who settles disputes was changed: {gist(edit.gone)} → {gist(edit.came)}",
        )


_ARBITRATION = """
    arbitrat | arbitrage | class action | jury trial | trial by jury | action collective | schiedsgericht
    | schiedsverfahren | schiedsstelle | arbitraje | arbitrale"""


def scope_narrowed(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where the text no longer applies to something that it covered (guideline, medium: scope)."""
    if not edit.is_reworded or not mentions(edit.words_before, _COVERING):
        return
    excepted = mentions(edit.added, _EXCEPTED) and not mentions(edit.words_before, _EXCEPTED)
    if excepted or loses_an_item(edit):
        yield worse(
            edit,
            rule="scope_narrowed",
            category=Category.SCOPE_LEGAL_TERMS,
            severity=Severity.MEDIUM,
            sentence=f"The text applies to less than before: {gist(edit.gone)} → {gist(edit.came)}",
        )


_COVERING = """
    applies to | apply to | this policy covers | they cover | it covers | policy governs | s applique a | s appliquent a
    | gilt fur | gelten fur | van toepassing op | geldt voor | se aplica a | se aplican a | si applica a
    | si applicano a"""
_EXCEPTED = f"""
    {EXCEPTING} | exclud | does not apply | do not apply | does not cover | a l exception | mit ausnahme
    | met uitzondering | ad eccezione"""


def acceptance_added(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where going on to use the service newly counts as acceptance (guideline, medium)."""
    if edit.after is None or not _accepts(edit.words_after) or _accepts(edit.words_before):
        return
    if not edit.texts.before.holds(_BY_USE):
        yield worse(
            edit,
            rule="acceptance_added",
            category=_of_changes(edit),
            severity=Severity.MEDIUM,
            sentence=f"To go on using the service is newly acceptance: {gist(edit.came)}",
        )


def _of_changes(edit: Edit) -> Category:
    """Return whether use accepts what was changed, or the text as such."""
    about = (*edit.words_after, *edit.above, *(edit.after.block.told if edit.after else ()))
    return Category.POLICY_CHANGE_NOTICE if mentions(about, NOTICE) else Category.SCOPE_LEGAL_TERMS


def _accepts(spoken: tuple[str, ...]) -> bool:
    return len(spoken) <= _ONCE and mentions(spoken, _USING) and mentions(spoken, _ACCEPTED)


_BY_USE = """
    continued use | continue to use | continuing to use | by continuing | keep using | continuez a utiliser
    | continuant a utiliser | weiternutzung | fortgesetzte nutzung | weiter nutzen | voortgezet gebruik | verder gebruik
    | blijft gebruik | uso continuado | sigue utilizando | continua a usare | uso continuato"""


RULES = (
    rule(acceptance_added, Severity.MEDIUM),
    rule(scope_narrowed, Severity.MEDIUM),
    rule(arbitration_changed, Severity.MEDIUM),
    rule(liability_changed, Severity.MEDIUM, Severity.LOW),
)
