"""How a fact that changed is told: of each kind with its own weight, and in words that a person reads out."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from monitor.facts.changes import FactChange, days, is_only_shown
from monitor.facts.countries import UNIONS
from monitor.facts.places import ADEQUATE_COUNTRY
from monitor.materiality.reasons import cut
from monitor.materiality.rules.answers import ANSWERS, Answer, severity_of
from monitor.materiality.rules.lengths import OF_FACT, Subject, verb
from storage.records import Category, Direction, Fact, FactKind, Reason, Severity

_CATEGORY_OF_PROMISE = {
    "do not train": Category.AI_AUTOMATED_DECISIONS,
    "no automated decisions": Category.AI_AUTOMATED_DECISIONS,
    "no tracking": Category.COOKIES_TRACKING,
    "no cookies without consent": Category.COOKIES_TRACKING,
    "no sensitive data": Category.DATA_COLLECTED,
    "no other purpose": Category.PURPOSE_LEGAL_BASIS,
    "will notify of a breach": Category.SECURITY_BREACH,
    "will notify of new sub-processors": Category.SUBPROCESSORS,
    "delete on request": Category.DATA_SUBJECT_RIGHTS,
    "will notify": Category.POLICY_CHANGE_NOTICE,
    "will notify of changes": Category.POLICY_CHANGE_NOTICE,
    "no data of children": Category.CHILDREN_AGE,
    "kept no longer than necessary": Category.RETENTION_DELETION,
    "only within the EEA": Category.INTERNATIONAL_TRANSFER,
    "no use for advertising": Category.PURPOSE_LEGAL_BASIS,
    "encrypted": Category.SECURITY_BREACH,
}
"""Of every promise that is not about sharing."""
_HIGH, _MEDIUM, _LOW = Severity.HIGH, Severity.MEDIUM, Severity.LOW
_NOTHING = Fact(kind=FactKind.PROMISE, value=None, quote="")


@dataclass(frozen=True, slots=True)
class Named:
    """How a fact is told whose value is the thing itself; to lose what is no bad thing is low."""

    added: str
    removed: str
    name: str
    category: Category
    came: Severity
    went: Severity


COUNTRY = Named(
    "country_added",
    "country_removed",
    "A place where data are kept or sent",
    Category.INTERNATIONAL_TRANSFER,
    _HIGH,
    _LOW,
)
_OF_NAMES: Mapping[FactKind, Named] = {
    FactKind.RIGHT: Named("right_named", "right_lost", "A right", Category.DATA_SUBJECT_RIGHTS, _MEDIUM, _HIGH),
    FactKind.TRANSFER_MECHANISM: Named(
        "transfer_mechanism_named",
        "transfer_mechanism_lost",
        "A ground of transfers",
        Category.INTERNATIONAL_TRANSFER,
        _LOW,
        _HIGH,
    ),
    FactKind.CERTIFICATION: Named(
        "security_measure_named",
        "security_measure_lost",
        "A certification",
        Category.SECURITY_BREACH,
        _LOW,
        _HIGH,
    ),
}
_NOTICES = {
    "advance_notice": "told before",
    "after_notice": "told with time after",
    "on_posting": "in force when posted",
    "notify_only": "told, no time stated",
    "check_back": "the reader must look",
    "none_stated": "nothing stated",
}


def _period(subject: Subject, change: FactChange) -> Iterator[Reason]:
    old, new = change.before, change.after
    if old and new:
        then, now = _measure(old), _measure(new)
        if then is None or now is None or then == now:
            return
        done = verb(subject, longer=now > then)
        weight = subject.longer if now > then else subject.shorter
        yield _reason(
            change, f"{subject.rule}_{done}", subject.category, weight, f"{subject.name} {done}: {_said(change)}"
        )
    elif old and old.value:
        yield _reason(
            change,
            f"{subject.rule}_removed",
            subject.category,
            subject.gone,
            f"{subject.name} no longer stated: was {_valued(old)}",
        )
    elif new and new.value:
        yield _reason(
            change,
            f"{subject.rule}_added",
            subject.category,
            subject.new,
            f"{subject.name} newly stated: {_valued(new)}",
        )


def _notice(change: FactChange) -> Iterator[Reason]:
    old, new = change.before, change.after
    if change.direction is Direction.NEUTRAL or (old and new and old.value and new.value):
        yield from _period(OF_FACT[change.kind], change)
        return
    better = change.direction is Direction.FAVOURABLE
    yield _reason(
        change,
        f"change_notice_{'strengthened' if better else 'weakened'}",
        Category.POLICY_CHANGE_NOTICE,
        (Severity.MEDIUM if better or not _loses_time(old, new) else Severity.HIGH, change.direction),
        f"How changes are told: {_notice_of(old)} → {_notice_of(new)}",
    )


def _loses_time(old: Fact | None, new: Fact | None) -> bool:
    """Return whether the reader is told less surely; acceptance by use alone is medium (guideline)."""
    return old is not None and (
        new is None
        or old.detail.get("kind") != new.detail.get("kind")
        or old.value != new.value
        or is_only_shown(old) is not is_only_shown(new)
    )


def _promise(change: FactChange) -> Iterator[Reason]:
    value = (change.before or change.after or _NOTHING).value or ""
    category = _CATEGORY_OF_PROMISE.get(value, Category.THIRD_PARTY_SHARING)
    yield from _named(Named("promise_made", "promise_dropped", "A promise", category, _MEDIUM, _HIGH), change)


def _country(change: FactChange) -> Iterator[Reason]:
    if (change.before or change.after or _NOTHING).value not in _UNIONS:
        yield from _named(COUNTRY, change)


def _answer(answer: Answer, change: FactChange) -> Iterator[Reason]:
    """Tell another answer to one of a reviewer's questions."""
    severity = severity_of(answer, change)
    if severity:
        said = " → ".join(fact.value or "" if fact else "not stated" for fact in (change.before, change.after))
        yield _reason(change, answer.rule, answer.category, (severity, answer.direction), f"{answer.name}: {said}")


def _decision(change: FactChange) -> Iterator[Reason]:
    """Tell only that decisions are newly made by machines: that none are is a promise."""
    made = change.after is not None and change.after.value == "made"
    if made:
        yield _reason(
            change,
            "automated_decision_added",
            Category.AI_AUTOMATED_DECISIONS,
            (_HIGH, Direction.ADVERSE),
            f"Decisions are newly made by machines: “{cut(change.after.quote, 300) if change.after else ''}”",
        )


def _sale(change: FactChange) -> Iterator[Reason]:
    """Tell that the vendor newly says it sells data, or what the law calls selling (guideline, high)."""
    if change.after and change.after.value != "never":
        yield _reason(
            change,
            "sale_added",
            Category.THIRD_PARTY_SHARING,
            (_HIGH, Direction.ADVERSE),
            f"Data is newly said to be sold ({change.after.value}): “{cut(change.after.quote, 300)}”",
        )


def _named(named: "Named", change: FactChange) -> Iterator[Reason]:
    fact = change.after or change.before
    if fact is None:
        return
    came = change.after is not None
    good = named.went is not Severity.LOW
    favours = Direction.FAVOURABLE if came is good else Direction.ADVERSE
    yield _reason(
        change,
        named.added if came else named.removed,
        named.category,
        (named.came if came else named.went, favours),
        f"{named.name} is {'newly' if came else 'no longer'} stated ({fact.value}): “{cut(fact.quote, 300)}”",
    )


def _reason(
    change: FactChange, rule: str, category: Category, weight: tuple[Severity, Direction], sentence: str
) -> Reason:
    severity, direction = weight
    return Reason(
        rule=rule,
        category=category,
        severity=severity,
        direction=direction,
        sentence=sentence,
        before=cut(change.before.quote) if change.before else None,
        after=cut(change.after.quote) if change.after else None,
    )


def _measure(fact: Fact) -> float | None:
    length = days(fact.value)
    return float(fact.value) if length is None and fact.value and fact.value.isdecimal() else length


def _said(change: FactChange) -> str:
    return f"{_valued(change.before)} → {_valued(change.after)}"


def _valued(fact: Fact | None) -> str:
    """Return the value of a fact as a person says it, and what it applies to."""
    if fact is None:
        return "nothing"
    what = fact.detail.get("what")
    return f"{_spoken(fact.value)} ({what})" if what else _spoken(fact.value)


def _spoken(value: str | None) -> str:
    """Return an ISO 8601 period in words.

    >>> _spoken("P30D"), _spoken("PT72H"), _spoken("16")
    ('30 days', '72 hours', '16')
    """
    if not value or days(value) is None:
        return value or "nothing"
    unit = _UNITS[("T" if "T" in value else "") + value[-1]]
    amount = "".join(sign for sign in value if sign.isdigit())
    return f"{amount} {unit if amount != '1' else unit[:-1]}"


_UNIONS = frozenset({*UNIONS, ADEQUATE_COUNTRY})
"""To name them as a place of the data is no new country."""
_TELLING = frozenset({"advance_notice", "after_notice", "notify_only"})
_UNITS = {"Y": "years", "M": "months", "W": "weeks", "D": "days", "TH": "hours", "TM": "minutes"}


def _notice_of(fact: Fact | None) -> str:
    if fact is None:
        return "nothing stated"
    kind = _NOTICES.get(str(fact.detail.get("kind")), "nothing stated")
    accepted = ", use is acceptance" if fact.detail.get("implied_acceptance") else ""
    shown = ", where the reader must look" if is_only_shown(fact) and fact.detail.get("kind") in _TELLING else ""
    return f"{kind}{f', {_spoken(fact.value)}' if fact.value else ''}{shown}{accepted}"


TELLERS: Mapping[FactKind, Callable[[FactChange], Iterator[Reason]]] = {
    **{kind: partial(_period, subject) for kind, subject in OF_FACT.items()},
    FactKind.CHANGE_NOTICE: _notice,
    FactKind.PROMISE: _promise,
    FactKind.COUNTRY: _country,
    FactKind.AUTOMATED_DECISIONS: _decision,
    **{kind: partial(_named, named) for kind, named in _OF_NAMES.items()},
    **{kind: partial(_answer, answer) for kind, answer in ANSWERS.items()},
    FactKind.SALE_OF_DATA: _sale,
}
"""How each kind of fact is told; a kind without a line here is told by the edits alone."""
