"""Judges the stored history anew under the present rules, to show what a release or a setting would change."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from monitor.materiality import judge
from monitor.sharing import forget
from storage.reader import Reader
from storage.records import Change, Policy, Reason, RuleSettings, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejudged:
    """A change with the verdict that it would get now."""

    change: Change
    now: Verdict

    @property
    def then(self) -> Verdict:
        """The verdict that it got."""
        return self.change.verdict

    @property
    def outcome(self) -> str:
        """What the present rules make of it, in a few words."""
        if self.now.material != self.then.material:
            return "now told" if self.now.material else "no longer told"
        if self.now.severity != self.then.severity:
            return "other severity"
        if self.now.noise != self.then.noise:
            return "other kind of noise"
        return "other reasons" if self.came or self.went or self.moved else SAME

    @property
    def came(self) -> tuple[Reason, ...]:
        """Reasons that would be given now and were not given then."""
        return _without(self.now, self.then)

    @property
    def went(self) -> tuple[Reason, ...]:
        """Reasons that were given then and would not be given now."""
        return _without(self.then, self.now)

    @property
    def moved(self) -> tuple[tuple[Reason, Reason], ...]:
        """The same reasons then and now, where their severity is another."""
        then = {_key(reason): reason for reason in self.then.reasons}
        both = ((then[_key(reason)], reason) for reason in self.now.reasons if _key(reason) in then)
        return tuple((old, new) for old, new in both if old.severity != new.severity)


def rejudge(archive: Reader, policies: Iterable[Policy], rules: Callable[[Policy], RuleSettings]) -> Iterator[Rejudged]:
    """Judge every recorded change of some policies as if it were seen now, oldest first; nothing is written."""
    for policy in policies:
        settings = rules(policy)
        for change in archive.changes(policy.name):
            now = judge(
                change.before.text,
                change.after.text,
                language=change.after.language,
                seen_on=change.after.seen_at.date(),
                rules=settings,
            )
            yield Rejudged(change=change, now=now)
        forget()


def counts(outcomes: Counter[str]) -> dict[str, int]:
    """Give how many changes came to each outcome; every outcome that there can be is named."""
    return {"changes": outcomes.total(), **{outcome: outcomes[outcome] for outcome in OUTCOMES}}


SAME = "the same"
OUTCOMES = (SAME, "now told", "no longer told", "other severity", "other kind of noise", "other reasons")


def _without(mine: Verdict, other: Verdict) -> tuple[Reason, ...]:
    there = {_key(reason) for reason in other.reasons}
    return tuple(reason for reason in mine.reasons if _key(reason) not in there)


def _key(reason: Reason) -> tuple[object, ...]:
    """A reason is the same when its rule says it of the same words: its sentence may be put otherwise."""
    return (reason.rule, reason.category, reason.before, reason.after)
