"""Pure: what several vendors state now, side by side."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from monitor.window.period import PromisedPeriod
from storage.records import Fact, FactKind

QUALITIES = ("kind", "what")
"""Details that say what a value is of: the kind of a notice, the data that are kept."""

WORDY = frozenset({FactKind.THIRD_PARTY, FactKind.COOKIE, FactKind.CONTACT})
"""Kinds of which a policy may state dozens: they stand last, so that the others are seen together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SideBySide:
    """One row a kind of fact, one column a vendor."""

    vendors: tuple[str, ...]
    rows: tuple[tuple[FactKind, tuple[tuple[str, ...], ...]], ...]
    """Of each kind that any of them states: what each states, in words, in the order of `vendors`."""


def compared(stated: Mapping[str, Sequence[Fact]]) -> SideBySide:
    """Set the facts of vendors side by side; a kind that none of them states is left out.

    >>> fact = Fact(kind=FactKind.MINIMUM_AGE, value="16", quote="at least sixteen")
    >>> compared({"Acme": [fact], "Beta": []}).rows[0][1]
    (('16',), ())
    """
    kinds = [kind for kind in FactKind if any(fact.kind is kind for facts in stated.values() for fact in facts)]
    ordered = sorted(kinds, key=lambda kind: kind in WORDY)
    return SideBySide(
        vendors=tuple(stated),
        rows=tuple((kind, tuple(_cell(facts, kind) for facts in stated.values())) for kind in ordered),
    )


def _cell(facts: Iterable[Fact], kind: FactKind) -> tuple[str, ...]:
    """Give what is stated of a kind, each once, in the order of the text."""
    return tuple(dict.fromkeys(in_words(fact) for fact in facts if fact.kind is kind))


def in_words(fact: Fact) -> str:
    """Say a fact in a few words: its value, and what that is of.

    >>> in_words(Fact(kind=FactKind.RETENTION, value="P2Y", quote="two years", detail={"what": "job applications"}))
    '2 years (job applications)'
    """
    value = fact.value or str(fact.detail.get("ambiguous", ""))
    period = PromisedPeriod.of(value, business=fact.detail.get("business") is True)
    qualities = [str(fact.detail[name]).replace("_", " ") for name in QUALITIES if fact.detail.get(name)]
    said = str(period) if period else value
    return f"{said} ({', '.join(qualities)})" if said and qualities else said or ", ".join(qualities) or "stated"
