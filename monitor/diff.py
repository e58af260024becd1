"""Compares two versions of a policy clause by clause and word by word, and writes the difference down."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import escape
from itertools import groupby

from monitor.alignment import aligned
from monitor.clauses import Clause, clauses
from monitor.markdown import unnumbered
from monitor.words import TimeBudget, hunks
from storage.records import ClauseChange, Hunk, Operation


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A clause before and what became of it: None on a side where it does not stand."""

    before: Clause | None
    after: Clause | None
    hunks: tuple[Hunk, ...]

    @property
    def changed(self) -> bool:
        """Whether the two differ at all, be it in white space."""
        return any(hunk.operation is not Operation.EQUAL for hunk in self.hunks)

    @property
    def same_words(self) -> bool:
        """Whether a reader sees the same words on both sides: at most marks and white space differ."""
        return self.before is not None and self.after is not None and self.before.text == self.after.text

    @property
    def heading(self) -> tuple[str, ...]:
        """Headings above the clause in the newer text, or where it stood."""
        clause = self.after or self.before
        return clause.heading if clause else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Every clause of two texts, in their order."""

    pairs: tuple[Pair, ...]

    @property
    def hunks(self) -> tuple[Hunk, ...]:
        """The whole texts: EQUAL and DELETE joined give the one before exactly, EQUAL and INSERT the one after."""
        every = (hunk for pair in self.pairs for hunk in pair.hunks)
        grouped = groupby(every, key=lambda hunk: hunk.operation)
        return tuple(
            Hunk(operation=operation, text="".join(hunk.text for hunk in group)) for operation, group in grouped
        )

    @property
    def changed(self) -> tuple[Pair, ...]:
        """The pairs that differ at all."""
        return tuple(pair for pair in self.pairs if pair.changed)

    @property
    def moved(self) -> tuple[tuple[Pair, Pair], ...]:
        """Clauses that went in one place and came, word for word, in another: (pair that went, pair that came)."""
        went: dict[str, list[Pair]] = defaultdict(list)
        for pair in self.pairs:
            if pair.before and not pair.after and pair.before.text:
                went[_key(pair.before)].append(pair)
        came = [pair for pair in self.pairs if pair.after and not pair.before]
        return tuple((gone.pop(0), pair) for pair in came if (gone := went[_key(pair.after)]))

    def changes(self) -> tuple[ClauseChange, ...]:
        """List the clauses that differ in more than white space, as stored and shown."""
        return tuple(
            ClauseChange(heading=pair.heading, hunks=_trimmed(pair.hunks))
            for pair in self.pairs
            if _inked(pair, Operation.DELETE) != _inked(pair, Operation.INSERT)
        )


def compare(before: str, after: str, *, seconds: float = 1.0) -> Comparison:
    """Compare two texts; once the time is used up, the clauses left are told as rewritten: coarser, never wrong."""
    budget = TimeBudget(seconds)
    beside = tuple(aligned(clauses(before), clauses(after), budget))
    return Comparison(
        pairs=tuple(
            Pair(before=old, after=new, hunks=hunks(_slice(before, old), _slice(after, new), budget))
            for old, new in beside
        )
    )


def render_html(changes: Sequence[ClauseChange]) -> str:
    """Write changes as an HTML fragment: one section a clause, the policy's words escaped, edits in <del> and <ins>."""
    return "\n".join(_section(change) for change in changes)


_ELEMENTS = {Operation.EQUAL: "{}", Operation.DELETE: "<del>{}</del>", Operation.INSERT: "<ins>{}</ins>"}


def _key(clause: Clause | None) -> str:
    return unnumbered(clause.text) if clause else ""


def _slice(text: str, clause: Clause | None) -> str:
    return text[clause.start : clause.end] if clause else ""


def _side(hunks_of_side: Sequence[Hunk], operation: Operation) -> str:
    return "".join(hunk.text for hunk in hunks_of_side if hunk.operation in {Operation.EQUAL, operation})


def _inked(pair: Pair, operation: Operation) -> str:
    return "".join(_side(pair.hunks, operation).split())


def _trimmed(change: Sequence[Hunk]) -> tuple[Hunk, ...]:
    """Leave out the line ends after a clause: they part it from the next, which is shown apart or not at all."""
    last = max((place for place, hunk in enumerate(change) if hunk.text.strip()), default=-1)
    tails = (replace(hunk, text=hunk.text.rstrip()) for hunk in change[last : last + 1])
    return (*change[: max(last, 0)], *tails)


def _section(change: ClauseChange) -> str:
    body = "".join(_ELEMENTS[hunk.operation].format(escape(hunk.text)) for hunk in change.hunks)
    heading = f"<h3>{escape(' > '.join(change.heading))}</h3>" if change.heading else ""
    return f"<section>{heading}<p>{body}</p></section>"
