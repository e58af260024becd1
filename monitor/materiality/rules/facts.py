"""Rules on facts of the whole text: what it stated and states no more, wherever it stood, unless an edit told it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from monitor.facts.changes import FactChange, days
from monitor.facts.countries import UNIONS
from monitor.facts.differing import changed_facts
from monitor.facts.places import ADEQUATE_COUNTRY
from monitor.facts.rights_phrases import RIGHTS
from monitor.materiality.echo import echoed
from monitor.materiality.editorial import content
from monitor.materiality.edits import Document
from monitor.materiality.function_words import NOT
from monitor.materiality.passages import passages
from monitor.materiality.reasons import cut
from monitor.materiality.rules.answers import ANSWERS, Answer, has_changed, severity_of
from monitor.materiality.rules.lengths import OF_FACT, Subject, verb
from monitor.materiality.rules.turned import waits
from monitor.materiality.settings import GENERAL
from monitor.materiality.vocabulary import ADVERTISING, PROCESSING, SALE, SHARING, mentions
from monitor.materiality.wording import GUARDED
from monitor.materiality.words import fold, plain, words
from monitor.sharing import shared
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
_GUARDED = frozenset({*ANSWERS, FactKind.SALE_OF_DATA})
_NOTICES = {
    "advance_notice": "told before",
    "after_notice": "told with time after",
    "on_posting": "in force when posted",
    "notify_only": "told, no time stated",
    "check_back": "the reader must look",
    "none_stated": "nothing stated",
}


def fact_changed(document: Document, told: Sequence[Reason], moot: Iterable[str] = ()) -> Iterator[Reason]:
    """Yield a reason for every fact that changed, that no reason so far has told, and whose loss is not moot.

    What stood in a moot sentence was of a party that is gone.
    """
    before, after = document.before.raw, document.after.raw
    alike: dict[str, list[Reason]] = defaultdict(list)
    for other in told:
        alike[other.category].append(other)
        alike[other.rule].append(other)
    found = changed_facts(before, after, language=document.language, kinds=_TOLD)
    changes = _one_for_another(
        [
            change
            for change in found
            if not (change.kind in _GUARDED and not has_changed(change, document.before, document.after))
        ]
    )
    for change in changes:
        lost = change.after is None and any(_holds(sentence, change.before) for sentence in moot)
        if lost or _is_renamed(change, changes):
            continue
        for reason in _TELLERS[change.kind](change):
            known = (*alike[reason.category], *alike[reason.rule])
            if not _is_kept(change, document) and not any(_tells(other, reason, change) for other in known):
                yield reason


def _one_for_another(changes: Sequence[FactChange]) -> Sequence[FactChange]:
    """Take one controller that went and one that came for a change of it, whatever else is said of each."""
    went = [change for change in changes if change.kind is FactKind.CONTROLLER and change.after is None]
    came = [change for change in changes if change.kind is FactKind.CONTROLLER and change.before is None]
    if not len(went) == len(came) == 1:
        return changes
    others = [change for change in changes if change not in {went[0], came[0]}]
    return [*others, replace(came[0], before=went[0].before)]


def _is_renamed(change: FactChange, changes: Sequence[FactChange]) -> bool:
    """Return whether the same is kept as long as before, called by more of its sentence or by less."""
    if change.kind is not FactKind.RETENTION:
        return False
    return any(
        other is not change
        and other.kind is change.kind
        and _is_same_length(other.before, change.after)
        and _is_same_length(change.before, other.after)
        for other in changes
    )


def _is_same_length(one: Fact | None, other: Fact | None) -> bool:
    if one is None or other is None:
        return one is other
    first, second = (words(str(fact.detail.get("what", "")))[:1] for fact in (one, other))
    return one.value == other.value and bool(first) and first == second


def _is_kept(change: FactChange, document: Document) -> bool:
    """Return whether a right or promise that is read no more stands in other words, and with the words that make it."""
    if change.kind not in {FactKind.RIGHT, FactKind.PROMISE} or change.before is None:
        return False
    spoken = words(change.before.quote)
    if change.kind is FactKind.PROMISE:
        return change.after is None and (
            echoed(document.after, spoken, holding=_binding(spoken)) or _waits_still(document, spoken)
        )
    own = _STEMS_OF_RIGHTS.get(str(change.before.value), ())
    forms = (frozenset(content((word,))) for word in document.after.vocabulary if own and word.startswith(own))
    return any(echoed(document.after, spoken, holding=form) for form in forms)


def _waits_still(document: Document, spoken: tuple[str, ...]) -> bool:
    """Return whether what was not done without consent is done with consent only."""
    return waits(spoken) and any(
        waits(passage.words) and mentions(passage.words, SHARING, SALE) for passage in passages(document.after.blocks)
    )


def _binding(spoken: tuple[str, ...]) -> frozenset[str]:
    """Return the words that make a promise: how surely, and what is done or not done."""
    # That both passages deny is asked beside.
    told = (word for word in content(spoken) if word not in NOT)
    return frozenset(
        word for word in told if word in GUARDED or mentions((word,), SALE, SHARING, ADVERTISING, PROCESSING)
    )


_STEMS_OF_RIGHTS = {right.value: tuple(fold(stem) for stem in right.stems) for right in RIGHTS}
"""What the words begin with that name a right."""


def _tells(other: Reason, reason: Reason, change: FactChange) -> bool:
    """Return whether a reason of the same subject or rule already quotes the passage of the fact."""
    weighed = change.kind in _GUARDED or _turns_on(other, change)
    if other.rule in _LIGHT and weighed and other.severity is not reason.severity:
        return False
    return _holds(other.before, change.before) or _holds(other.after, change.after)


_LIGHT = GENERAL | {"address_changed"}
"""Rules that may have read no more of a sentence than where somebody is to be reached."""


def _turns_on(other: Reason, change: FactChange) -> bool:
    """Return whether what names a right stands on one side only of what a reason quotes."""
    fact = change.after or change.before
    if change.kind is not FactKind.RIGHT or fact is None:
        return False
    own = _STEMS_OF_RIGHTS.get(str(fact.value), ())
    named = [any(word.startswith(own) for word in words(side or "")) for side in (other.before, other.after)]
    return named[0] is not named[1]


def _holds(quoted: str | None, fact: Fact | None) -> bool:
    if not quoted or fact is None:
        return False
    ours, theirs = _spoken_words(quoted), _spoken_words(fact.quote)
    return ours in theirs or theirs in ours


@shared(4096)
def _spoken_words(quoted: str) -> str:
    """Return the folded words of a quote: each is asked of many facts."""
    return " ".join(words(plain(quoted)))


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
        new is None or old.detail.get("kind") != new.detail.get("kind") or old.value != new.value
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
_UNITS = {"Y": "years", "M": "months", "W": "weeks", "D": "days", "TH": "hours", "TM": "minutes"}


def _notice_of(fact: Fact | None) -> str:
    if fact is None:
        return "nothing stated"
    kind = _NOTICES.get(str(fact.detail.get("kind")), "nothing stated")
    accepted = ", use is acceptance" if fact.detail.get("implied_acceptance") else ""
    return f"{kind}{f', {_spoken(fact.value)}' if fact.value else ''}{accepted}"


_TELLERS: Mapping[FactKind, Callable[[FactChange], Iterator[Reason]]] = {
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
_TOLD = frozenset(_TELLERS)
