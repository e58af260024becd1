"""Rules on what is excepted from a promise or a right."""

from collections.abc import Iterator

from monitor.materiality.editorial import content
from monitor.materiality.edits import Edit
from monitor.materiality.function_words import AND, OR
from monitor.materiality.promises import is_promise
from monitor.materiality.reasons import gist, worse
from monitor.materiality.rules.favours import is_safer
from monitor.materiality.rules.names import rule
from monitor.materiality.stance import negated
from monitor.materiality.subjects import likely
from monitor.materiality.vocabulary import (
    ADVERTISING,
    ANYBODY,
    DUTIES,
    EXCEPTING,
    POWERS,
    PROCESSING,
    RIGHTS,
    SALE,
    SHARING,
    mentions,
)
from storage.records import Reason, Severity


def exception_widened(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a promise or a right has one more exception: "unless required or permitted by law"."""
    if edit.after is None:
        return
    if edit.before is None:
        if _is_exception(edit.words_after):
            yield worse(
                edit,
                rule="exception_widened",
                category=likely(edit),
                sentence=f"Something is excepted that was not: {gist(edit.came)}",
            )
        return
    if _is_first(edit):
        yield worse(
            edit,
            rule="exception_widened",
            category=likely(edit),
            sentence=f"What keeps the reader safe has an exception now: {gist(edit.came)}",
        )
        return
    nobody = negated(edit.words_before) and mentions(edit.words_before, _SOMEBODY)
    binding = nobody or is_promise(edit.words_before) or mentions(edit.words_before, DUTIES, POWERS, RIGHTS)
    for first, last, start, end in edit.places if binding else ():
        led = edit.words_before[:first]
        joining = OR | AND if mentions(led, _SOMEBODY) else OR
        joined = first == last and _joins(edit.words_after[start:end], edit.words_after[end : end + 1], joining)
        if joined and mentions(led, EXCEPTING):
            yield worse(
                edit,
                rule="exception_widened",
                category=likely(edit),
                sentence=f"What is promised has one more exception: {gist(edit.came)}",
            )
            return


def _is_first(edit: Edit) -> bool:
    """Return whether nothing but an exception came behind a safeguard: "anonymous" → "anonymous unless you write"."""
    behind = edit.is_reworded and not edit.removed and len(edit.places) == 1
    tail = edit.words_after[-len(edit.added) :] == edit.added
    return behind and tail and is_safer(edit.words_before) and mentions(edit.added[:1], EXCEPTING)


def _is_exception(spoken: tuple[str, ...]) -> bool:
    """Return whether a sentence of its own is an exception: "Except with our partners", "Does not apply to ads"."""
    if len(spoken) > _EXCEPTION or mentions(spoken, "we= | nous= | wir= | wij= | you= | vous= | sie= | u="):
        return False
    if mentions(spoken, _ELSEWHERE):
        return False
    begun = mentions(spoken, _SET_APART) and mentions(spoken[:_BEGIN], _SET_APART)
    return begun and mentions(spoken, ANYBODY, SHARING, SALE, ADVERTISING, PROCESSING, _DATA)


_ELSEWHERE = """
    party website | party site | party link | other website | other site | external website | external site
    | external link | linked site | linked website | sites tiers | autres sites | sites externes | anderen websites
    | externe websites | externen websites | externe links | andere websites | sitios de terceros | otros sitios
    | siti di terzi | altri siti | siti esterni"""
"""What others answer for: a policy that does not cover it excepts nothing."""
_DATA = "data= | information | donnees | daten= | gegevens | datos | dati="
_EXCEPTION, _BEGIN = 16, 6
_SET_APART = """
    except | with the exception | a excepcion | con excepcion | hormis | eccetto | ad eccezione | fatta eccezione
    | apart from | does not apply to | do not apply to | sauf | a l exception | ne s applique pas | ausgenommen
    | mit ausnahme | gilt nicht fur | behalve | met uitzondering | geldt niet voor | salvo
    | no se aplica a | tranne | non si applica"""


def _joins(came: tuple[str, ...], following: tuple[str, ...], joining: frozenset[str]) -> bool:
    """Return whether words are one more member of a series: "or permitted", "a business need, or"."""
    alternative = came and (came[0] in joining or came[-1] in joining or bool(joining.intersection(following)))
    return bool(alternative) and 0 < len(content(came)) <= _MORE


_MORE = 12
"""Words that carry meaning: more of them are another statement."""
_SOMEBODY = """
    except for | except our | except with | other than | apart from | sauf | hormis | ausser | behalve | salvo | excepto
    | tranne | eccetto"""
"""Behind one of these, one more of those who are excepted may be joined by "and"."""


RULES = (rule(exception_widened, Severity.HIGH),)
