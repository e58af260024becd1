"""Pure: what would be watched of a page, for a person to judge before it is."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, takewhile

from monitor.alternatives import Alternative, alternatives
from monitor.clauses import Clause, ClauseKind, clauses
from monitor.doubts import Doubt, doubts, needs_browser
from monitor.facts import read_facts
from monitor.stability import Stability, stability
from monitor.window.guarantee import Guarantee, guarantee
from spiders.bundle import parts
from spiders.extract import extract
from spiders.page import ExtractError
from spiders.words import word_count
from storage.jobs import Outcome
from storage.records import Fact, Policy, Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading of the text, as an outline has it."""

    level: int
    """Headings above it."""
    text: str
    words: int
    """Under it and the headings below it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A run of clauses on the page that is not part of the text."""

    words: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """What one selector of `remove` leaves out."""

    selector: str
    words: int
    """None are left out where it matches nothing that would be read otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What would be watched, and all that speaks for and against it."""

    policy: Policy
    url: str
    """Where the page came from, after redirects."""
    text: str
    """Empty where none could be read."""
    language: str | None
    page_words: int
    """All that the page shows, menus and footers among them."""
    outline: tuple[Heading, ...]
    left_out: tuple[LeftOut, ...]
    removals: tuple[Removal, ...]
    facts: tuple[Fact, ...]
    doubts: tuple[Doubt, ...]
    alternatives: tuple[Alternative, ...]
    stability: Stability
    needs_browser: bool
    """The page is a shell that only a browser would fill."""

    @property
    def words(self) -> int:
        """How many words the text has."""
        return word_count(self.text)

    @property
    def guarantee(self) -> Guarantee | None:
        """How much of the promised notice the schedule would leave."""
        return guarantee(self.facts, self.policy.cadence) if self.policy.cadence else None

    @property
    def questionable(self) -> bool:
        """Whether the page may not be a policy at all."""
        return any(doubt.grave for doubt in self.doubts)


def proposal_of(policy: Policy, first: Outcome, second: Outcome) -> Proposal:
    """Return what would be watched of a page that was fetched twice."""
    first, second = _with_reading(policy, first), _with_reading(policy, second)
    text = first.reading.text if first.reading else ""
    whole = _whole(first.snapshot)
    page_words = max(word_count(whole), word_count(text))
    facts = read_facts(text, language=first.reading.language) if first.reading else ()
    against = doubts(policy, first, page_words=page_words, facts=len(facts))
    return Proposal(
        policy=policy,
        url=first.fetch.url or policy.url,
        text=text,
        language=first.reading.language if first.reading else None,
        page_words=page_words,
        outline=tuple(_outline(clauses(text))),
        left_out=tuple(_left_out(whole, text)),
        removals=tuple(_removals(policy, first.snapshot, text)),
        facts=facts,
        doubts=against,
        alternatives=tuple(_alternatives(policy, first.snapshot, doubtful=any(doubt.grave for doubt in against))),
        stability=stability(policy, first, second),
        needs_browser=needs_browser(policy, first),
    )


def _with_reading(policy: Policy, outcome: Outcome) -> Outcome:
    """Return the outcome with what can be read of the page, also where that is certainly not the policy."""
    if outcome.reading is not None or outcome.snapshot is None:
        return outcome
    try:
        return replace(outcome, reading=extract(outcome.snapshot, policy.select, policy.remove))
    except ExtractError:
        return outcome


def _whole(snapshot: Snapshot | None) -> str:
    """Return all words that a page shows; empty for what is not HTML, which has nothing beside its text."""
    try:
        return extract(snapshot, ("html",)).text if snapshot else ""
    except ExtractError:
        return ""


def _outline(read: Sequence[Clause]) -> Iterator[Heading]:
    for place, clause in enumerate(read):
        if clause.kind is ClauseKind.HEADING and clause.text:
            under = _under((*clause.heading, clause.text), read[place + 1 :])
            yield Heading(level=len(clause.heading), text=clause.text, words=sum(word_count(one.text) for one in under))


def _under(path: tuple[str, ...], following: Sequence[Clause]) -> Iterator[Clause]:
    return takewhile(lambda clause: clause.heading[: len(path)] == path, following)


def _left_out(whole: str, text: str) -> Iterator[LeftOut]:
    kept = Counter(clause.text for clause in clauses(text))
    every = [clause.text for clause in clauses(whole) if clause.text]
    for is_kept, run in groupby(every, key=lambda words: _taken(kept, words)):
        if not is_kept:
            words = " · ".join(run)
            yield LeftOut(words=word_count(words), text=words)


def _taken(kept: Counter[str], words: str) -> bool:
    """Tell whether a clause is kept, and count it off: one that stands twice may be kept once."""
    if not kept[words]:
        return False
    kept[words] -= 1
    return True


def _removals(policy: Policy, snapshot: Snapshot | None, text: str) -> Iterator[Removal]:
    if snapshot is None:
        return
    for selector in policy.remove:
        others = [other for other in policy.remove if other != selector]
        try:
            without = extract(snapshot, policy.select, others).text
        except ExtractError:
            without = text
        yield Removal(selector=selector, words=word_count(without) - word_count(text))


def _alternatives(policy: Policy, snapshot: Snapshot | None, *, doubtful: bool) -> Iterator[Alternative]:
    """Yield what the first page points to; what is watched anyhow is no alternative."""
    if snapshot is None:
        return
    for alternative in alternatives(parts(snapshot)[0], kind=policy.kind, anywhere=doubtful):
        if alternative.url not in {policy.url, *policy.further_urls}:
            yield alternative
