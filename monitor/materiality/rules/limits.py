"""Rules on limits of what the vendor does: that were dropped, widened, or joined otherwise."""

from collections.abc import Iterator

from monitor.materiality.bounds import is_joined_otherwise
from monitor.materiality.editorial import content
from monitor.materiality.edits import Edit
from monitor.materiality.function_words import AND, OR
from monitor.materiality.periods import periods
from monitor.materiality.promises import is_denied_now, is_measurement, is_turned, means_alike
from monitor.materiality.reasons import better, gist, worse
from monitor.materiality.rules.names import rule
from monitor.materiality.stance import is_given, negated
from monitor.materiality.subjects import likely
from monitor.materiality.vocabulary import (
    BREACH,
    LIMITS,
    ONLY,
    count,
    mentions,
)
from storage.records import Reason, Severity


def limit_dropped(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where "only", "always", "in advance", "free of charge" went from a statement that stayed."""
    if not edit.is_reworded:
        return
    if mentions(edit.words_before, BREACH) and any(length.days <= _DAYS for length in periods(edit.added)):
        return
    if (is_turned(edit) and means_alike(edit)) or is_denied_now(edit):
        return
    fewer = count(edit.words_before, ONLY) - count(edit.words_after, ONLY)
    if is_given(edit.words_before) and fewer >= _limits(edit.words_before) - _limits(edit.words_after) > 0:
        return
    sooner = mentions(edit.removed, _BEFOREHAND) and mentions(edit.added, _BEFOREHAND)
    always = mentions(edit.removed, ONLY) and mentions(edit.added, _ALWAYS) and not mentions(edit.words_after, ONLY)
    if always or _limits(edit.words_after) + sooner < _limits(edit.words_before):
        yield worse(
            edit,
            rule="limit_dropped",
            category=likely(edit),
            severity=Severity.MEDIUM if is_measurement(edit) else Severity.HIGH,
            sentence=f"A limit is no longer stated: {gist(edit.gone)} → {gist(edit.came)}",
        )


def _limits(spoken: tuple[str, ...]) -> int:
    """Return how many limits words state; who is free to do something is limited by nothing."""
    return count(spoken, LIMITS) - count(spoken, "are free to | is free to")


_DAYS = 3
"""Days within which a breach is told of, which is no less than "without delay" (GDPR, article 33: 72 hours)."""
_ALWAYS = "always | toujours | immer= | stets= | altijd | siempre | sempre="
_BEFOREHAND = """
    prior to | in advance | beforehand | before= | ahead of | avant= | a l avance | prealable | vorab | im voraus
    | bevor= | vor= | vooraf | van tevoren | voordat | previamente | con antelacion | antes de | in anticipo
    | prima di"""
"""Ways to say that one thing comes before another."""


def joining_changed(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where "and" became "or" in what the vendor owes, or the reverse: one of two is less than both."""
    if edit.is_reworded and is_joined_otherwise(edit):
        tell = better if not AND.isdisjoint(edit.added) else worse
        yield tell(
            edit,
            rule="joining_changed",
            category=likely(edit),
            severity=Severity.MEDIUM,
            sentence=f"What is owed was joined otherwise: {gist(edit.gone)} → {gist(edit.came)}",
        )


def limit_widened(edit: Edit) -> Iterator[Reason]:
    """Yield a reason where a limit holds for more than before: "only our staff" is "only our staff and agents"."""
    if not edit.is_reworded or negated(edit.words_before):
        return
    for gone, came in edit.hunks:
        joined = not gone and len(came) > 1 and came[0] in AND | OR and 0 < len(content(came)) <= _ONE_MORE
        if (
            joined
            and not mentions(came, ONLY)
            and mentions(edit.words_before, ONLY)
            and mentions(edit.words_after, ONLY)
        ):
            yield worse(
                edit,
                rule="limit_widened",
                category=likely(edit),
                sentence=f"A limit holds for more than before: {gist(edit.came)}",
            )
            return


_ONE_MORE = 6
"""Words that carry meaning: more of them are another statement."""


RULES = (
    rule(limit_dropped, Severity.HIGH, Severity.MEDIUM),
    rule(limit_widened, Severity.HIGH),
    rule(joining_changed, Severity.MEDIUM),
)
