"""Rules on facts of the whole text: what it stated and states no more, wherever it stood, unless an edit told it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from monitor.facts.changes import FactChange
from monitor.facts.differing import changed_facts
from monitor.facts.rights_phrases import RIGHTS
from monitor.materiality.echo import echoed
from monitor.materiality.editorial import content
from monitor.materiality.edits import Texts
from monitor.materiality.function_words import NOT
from monitor.materiality.passages import passages
from monitor.materiality.rules.answers import ANSWERS, has_changed
from monitor.materiality.rules.fact_tellers import TELLERS
from monitor.materiality.rules.turned import waits
from monitor.materiality.settings import GENERAL
from monitor.materiality.vocabulary import ADVERTISING, PROCESSING, SALE, SHARING, mentions
from monitor.materiality.wording import GUARDED
from monitor.materiality.words import fold, plain, words
from monitor.sharing import shared
from storage.records import Fact, FactKind, Reason

_GUARDED = frozenset({*ANSWERS, FactKind.SALE_OF_DATA})


def fact_changed(texts: Texts, told: Sequence[Reason], moot: Iterable[str] = ()) -> Iterator[Reason]:
    """Yield a reason for every fact that changed, that no reason so far has told, and whose loss is not moot.

    What stood in a moot sentence was of a party that is gone.
    """
    before, after = texts.before.raw, texts.after.raw
    alike: dict[str, list[Reason]] = defaultdict(list)
    for other in told:
        alike[other.category].append(other)
        alike[other.rule].append(other)
    found = changed_facts(before, after, language=texts.language, kinds=_TOLD)
    changes = _one_for_another(
        [
            change
            for change in found
            if not (change.kind in _GUARDED and not has_changed(change, texts.before, texts.after))
        ]
    )
    for change in changes:
        lost = change.after is None and any(_holds(sentence, change.before) for sentence in moot)
        if lost or _is_renamed(change, changes):
            continue
        for reason in TELLERS[change.kind](change):
            known = (*alike[reason.category], *alike[reason.rule])
            if not _is_kept(change, texts) and not any(_tells(other, reason, change) for other in known):
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


def _is_kept(change: FactChange, texts: Texts) -> bool:
    """Return whether a right or promise that is read no more stands in other words, and with the words that make it."""
    if change.kind not in {FactKind.RIGHT, FactKind.PROMISE} or change.before is None:
        return False
    spoken = words(change.before.quote)
    if change.kind is FactKind.PROMISE:
        return change.after is None and (
            echoed(texts.after, spoken, holding=_binding(spoken)) or _waits_still(texts, spoken)
        )
    own = _STEMS_OF_RIGHTS.get(str(change.before.value), ())
    forms = (frozenset(content((word,))) for word in texts.after.vocabulary if own and word.startswith(own))
    return any(echoed(texts.after, spoken, holding=form) for form in forms)


def _waits_still(texts: Texts, spoken: tuple[str, ...]) -> bool:
    """Return whether what was not done without consent is done with consent only."""
    return waits(spoken) and any(
        waits(passage.words) and mentions(passage.words, SHARING, SALE) for passage in passages(texts.after.blocks)
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
    weighed = change.kind in _GUARDED or change.kind is FactKind.CHANGE_NOTICE or _turns_on(other, change)
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


_TOLD = frozenset(TELLERS)
