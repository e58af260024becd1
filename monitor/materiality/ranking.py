"""In which order a person reads the reasons: what belongs in the subject line first, and no rule twice before others.

Which rules come first was chosen by whether a reader's label names the category of the reason (`benchmarks.headlines`).
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from monitor.materiality.vocabulary import ADVERTISING, AI, SALE, mentions
from monitor.materiality.words import words
from storage.records import Category, Reason, Severity

_SEVERITIES = list(Severity)
FIRST = frozenset(
    {
        "address_changed",
        "advertising_added",
        "age_lowered",
        "ai_added",
        "automated_decision_added",
        "consent_dropped",
        "controller_added",
        "controller_changed",
        "data_added",
        "data_sent",
        "default_changed",
        "effective_date_ahead",
        "liability_changed",
        "notice_lengthened",
        "notice_removed",
        "notice_shortened",
        "promise_dropped",
        "purpose_added",
        "recipient_added",
        "retention_added",
        "retention_lengthened",
        "retention_removed",
        "role_changed",
        "sale_added",
        "sensitive_data_added",
        "sharing_added",
        "third_party_added",
    }
)
"""Rules that name what happens: to which data, for what, with whom, how long, until when."""
LAST = frozenset(
    {
        "age_removed",
        "alternative_added",
        "assurance_dropped",
        "country_removed",
        "duty_cut",
        "duty_hedged",
        "duty_loosened",
        "duty_replaced",
        "joining_changed",
        "legal_form_changed",
        "limit_dropped",
        "limit_widened",
        "list_opened",
        "protection_weakened",
        "qualifier_added",
        "right_narrowed",
        "security_measure_lost",
        "statement_added",
        "statement_removed",
        "statement_reworded",
        "strength_lowered",
        "unclassified",
        "whole_rewrite",
    }
)
"""Rules that say how a wording weighs, or that something went, for which a whole rewrite may only find other words."""


def ranked(reasons: Sequence[Reason]) -> list[Reason]:
    """Return reasons by severity; among equals those that name what happens, of the subject that most are about.

    A rule that speaks again and again lets others speak in between: each time it comes a step later.
    """
    return [told for severity in _SEVERITIES for told in _ranked([it for it in reasons if it.severity is severity])]


def _ranked(reasons: Sequence[Reason]) -> list[Reason]:
    about = _subjects(reasons)
    spoken: Counter[str] = Counter()
    placed = []
    for told in sorted(reasons, key=lambda told: (not _breaks_a_great_promise(told), -about[told.category])):
        placed.append((_step(told) + spoken[told.rule], told))
        spoken[told.rule] += 1
    return [told for _, told in sorted(placed, key=lambda place: place[0])]


def _subjects(reasons: Iterable[Reason]) -> Counter[Category]:
    """Return how much is told of each subject."""
    about: Counter[Category] = Counter()
    for told in reasons:
        about[told.category] += _STEPS - _step(told)
    return about


_STEPS = 3


def _step(told: Reason) -> int:
    first = told.rule in FIRST or _breaks_a_great_promise(told)
    return 0 if first else _STEPS - 1 if told.rule in LAST else 1


def _breaks_a_great_promise(told: Reason) -> bool:
    """Return whether a promise went that readers remember: not to sell, not to advertise, not to train on data."""
    return told.rule in _OF_PROMISES and mentions(words(told.before or ""), SALE, ADVERTISING, AI)


_OF_PROMISES = frozenset({"promise_dropped", "promise_flipped", "promise_narrowed", "promise_replaced"})
