"""Measures whether the reason that is read first is about what a reader of the change would speak of first.

usage: python -m benchmarks.headlines [PAIRS LABELS]

Of labelled material changes whose weightiest reasons are about several subjects: how often the first of these is about
the subject that the label names first, and about one that it names at all; beside it the same of the reasons in the
order of the text. Without arguments on the 240 pairs of ../shared, of which only figures are printed.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from monitor import jsonl
from monitor.materiality import judge
from storage.records import Reason, Verdict

CHANGES = Path(__file__).parents[2] / "shared" / "data" / "changes"


def weightiest(verdict: Verdict) -> list[Reason]:
    """Return the reasons of the highest severity, in the order in which they are read."""
    return [reason for reason in verdict.reasons if reason.severity is verdict.severity]


def in_text(reasons: Sequence[Reason], texts: tuple[str, str]) -> list[Reason]:
    """Return reasons by where the words that they quote stand: in the newer text, else in the older one."""

    def place(reason: Reason) -> float:
        quotes = (reason.after, reason.before)
        found = [
            text.find(quote.removesuffix(" …")) / max(1, len(text))
            for quote, text in zip(quotes, reversed(texts), strict=True)
            if quote
        ]
        return next((at for at in found if at >= 0), 1.0)

    return sorted(reasons, key=place)


def hits(rows: Sequence[Mapping[str, Any]], labels: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[bool, ...]]:
    """Yield for each change whether the first reason as read, and as in the text, is of the label's first, and any."""
    for row in rows:
        label, texts = labels[row["id"]], (row["before"], row["after"])
        verdict = judge(*texts)
        told = weightiest(verdict)
        if label["material"] and len({reason.category for reason in told}) > 1:
            firsts = told[0].category, in_text(told, texts)[0].category
            named = label["categories"]
            yield *(first == named[0] for first in firsts), *(first in named for first in firsts)


def main(pairs: Path, labels: Path) -> None:
    """Print the shares."""
    found = list(hits(list(jsonl.read(pairs)), {row["id"]: row for row in jsonl.read(labels)}))
    read_first, in_text_first, read_any, in_text_any = (sum(column) / len(found) for column in zip(*found, strict=True))
    print(f"{len(found)} changes about several subjects")
    print(
        f"first reason about the label's first subject: {read_first:.2f} (in the order of the text {in_text_first:.2f})"
    )
    print(f"... about one of its subjects: {read_any:.2f} (in the order of the text {in_text_any:.2f})")


if __name__ == "__main__":
    given = [Path(argument) for argument in sys.argv[1:]]
    main(*(given or [CHANGES / "dev.pairs.jsonl.zst", CHANGES / "dev.labels.jsonl"]))
