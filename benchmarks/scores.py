"""Scores judgement and facts on labelled data: of vendors worked with, of vendors held out, and of our own writing.

usage: python -m benchmarks.scores [judgement | facts] [--own]

A third of the vendors, chosen by a hash of the name, was held out until the rules had been written, and then read: what
to expect of unseen vendors is what they scored at first sight, and stands in the README. No vendor stands in two of the
five folds, and the spread between the best and the worst shows how far to trust a figure. The texts of our own
(tests/corpus) have a part that was opened late too: `kept`. Errors are listed only of what was worked with from the
first. `--own` leaves out ../shared, without which only our own texts can be scored.
"""

import argparse
import hashlib
import json
import re
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from monitor import jsonl

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
FOLDS = 5

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What is scored: where its labelled data is, the command that predicts, the scorer and its figures."""

    folder: str
    data: str
    command: tuple[str, ...]
    scorer: str
    own: tuple[str, ...]
    """How our own labels are written to standard output, after the words that write the data."""
    figures: Mapping[str, str]
    """Patterns of the scorer's output by the figure's name; two groups are a share."""


KINDS = {
    "judgement": Kind(
        folder="changes",
        data="dev.pairs.jsonl.zst",
        command=("judge", "--pairs"),
        scorer="score_judgement.py",
        own=("-m", "tests.corpus.changes"),
        figures={
            "material: recall": r"material: .*recall (\S+)",
            "material: precision": r"material: precision (\S+)",
            "high-severity changes told": r"changes told: \d+/\d+ = (\S+)",
            "high called high": r"called high: (\S+)",
            "severity exact": r"severity: exact (\S+)",
            "main category named": r"primary category named: (\S+)",
            "noise kind named": r"noise kind named: (\S+)",
        },
    ),
    "facts": Kind(
        folder="facts",
        data="dev.docs.jsonl.zst",
        command=("facts", "--docs"),
        scorer="score_facts.py",
        own=(),
        figures={
            "single facts exact": r"all single facts exact: (\S+)",
            "notice period": r"change_notice\.period +correct (\d+)/(\d+)",
            "notice kind": r"change_notice\.kind +correct (\d+)/(\d+)",
            "retention: recall": r"retention periods .*recall (\S+)",
            "retention: precision": r"retention periods .*precision (\S+)",
        },
    ),
}


def digest(vendor: str) -> int:
    """Return a number that a vendor always has."""
    return int(hashlib.sha256(vendor.lower().encode()).hexdigest(), 16)


def held_out(vendor: str) -> bool:
    """Say whether a vendor belongs to the third that was looked at last."""
    return digest(vendor) % 3 == 0


def fold(vendor: str) -> int:
    """Return which of the folds a vendor belongs to, whether held out or not."""
    return digest(vendor) // 3 % FOLDS


def main(kinds: Sequence[str], *, own: bool) -> None:
    """Print the scorer's output for each part, and a table of the figures."""
    for name in kinds:
        kind = KINDS[name]
        with tempfile.TemporaryDirectory() as temporary:
            columns = {} if own else _shared(name, kind, Path(temporary))
            columns |= _own(name, kind, Path(temporary))
        _table(name, kind, columns)


def _shared(name: str, kind: Kind, folder: Path) -> dict[str, list[str]]:
    """Score the labelled data of real vendors; give the columns of the table."""
    source = SHARED / "data" / kind.folder / kind.data
    vendors = {row["id"]: row["vendor"] for row in jsonl.read(source)}
    labels = list(jsonl.read(SHARED / "data" / kind.folder / "dev.labels.jsonl"))
    predictions = _predicted(kind, source, folder)

    def part(wanted: Callable[[str], bool]) -> str:
        return _scored(kind, predictions, [row for row in labels if wanted(vendors[row["id"]])], folder)

    worked, unseen = part(lambda vendor: not held_out(vendor)), part(held_out)
    print(
        f"== {name}, vendors worked with\n{worked}\n== {name}, vendors held out\n{_without_errors(unseen)}\n",
        flush=True,
    )
    folds = [part(lambda vendor, number=number: fold(vendor) == number) for number in range(FOLDS)]  # type: ignore[misc] # mypy has no type for it
    return {
        "worked with": _figures(kind, worked),
        "held out": _figures(kind, unseen),
        f"{FOLDS} folds: mean (worst to best)": _spread([_numbers(kind, told) for told in folds]),
    }


def _own(name: str, kind: Kind, folder: Path) -> dict[str, list[str]]:
    """Score the texts of our own writing, which the repository holds."""
    corpus = ROOT / "tests" / "corpus" / kind.folder
    if kind.own:
        source, written = folder / "own.jsonl", folder / "own.labels.jsonl"
        source.write_text(said(*kind.own, "pairs"), encoding="utf-8")
        written.write_text(said(*kind.own, "labels"), encoding="utf-8")
        parts = {row["id"]: row["part"] for row in jsonl.read(source)}
    else:
        source, written = corpus / "documents.jsonl", corpus / "labels.jsonl"
        parts = {row["id"]: row["part"] for row in jsonl.read(written)}
    labels = list(jsonl.read(written))
    predictions = _predicted(kind, source, folder)
    told = {
        part: _scored(kind, predictions, [row for row in labels if parts[row["id"]] == part], folder)
        for part in ("open", "kept")
    }
    print(f"== {name}, our own texts, open\n{told['open']}\n")
    return {f"our own, {part}": _figures(kind, output) for part, output in told.items()}


def _predicted(kind: Kind, source: Path, folder: Path) -> Path:
    predictions = folder / f"{source.stem}.predictions.jsonl"
    predictions.write_text(said("-P", "-m", "monitor", *kind.command, str(source)), encoding="utf-8")
    return predictions


def _scored(kind: Kind, predictions: Path, labels: Iterable[Row], folder: Path) -> str:
    """Give what the scorer says of the predictions for these labels."""
    chosen = folder / "chosen.jsonl"
    chosen.write_text("".join(json.dumps(row) + "\n" for row in labels), encoding="utf-8")
    return said(str(SHARED / "tools" / kind.scorer), str(predictions), str(chosen))


def said(*words: str) -> str:
    """Run Python in the repository and give what it printed."""
    return (
        subprocess.run(  # noqa: S603 - our own commands and the given scorers
            [sys.executable, *words], cwd=ROOT, check=True, capture_output=True, text=True
        ).stdout.rstrip("\n")
        + "\n"
    )


def _without_errors(output: str) -> str:
    """Leave out the lines that name single errors."""
    return "\n".join(line for line in output.splitlines() if not line.startswith(("missed", "false alarm", " ")))


def _numbers(kind: Kind, output: str) -> list[float]:
    found = [re.search(pattern, output) for pattern in kind.figures.values()]
    return [_number(match) for match in found if match]


def _number(match: re.Match[str]) -> float:
    groups = [float(group) for group in match.groups()]
    return groups[0] / groups[1] if len(groups) > 1 else groups[0]


def _figures(kind: Kind, output: str) -> list[str]:
    return [f"{number:.2f}" for number in _numbers(kind, output)]


def _spread(folds: Sequence[Sequence[float]]) -> list[str]:
    """Give the mean and the range of each figure over the folds that have it."""
    columns = ([value for value in values if value == value] for values in zip(*folds, strict=True))  # noqa: PLR0124 - not a number
    return [f"{statistics.mean(values):.2f} ({min(values):.2f} to {max(values):.2f})" for values in columns]


def _table(name: str, kind: Kind, columns: Mapping[str, Sequence[str]]) -> None:
    print(f"| {name} | {' | '.join(columns)} |\n|---|{'---|' * len(columns)}")
    for number, figure in enumerate(kind.figures):
        print(f"| {figure} | {' | '.join(column[number] for column in columns.values())} |")
    print(flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    # Python 3.11 looks for the empty list among the choices when none is given.
    parser.add_argument("kinds", nargs="*", choices=[[], *KINDS], metavar="judgement | facts")
    parser.add_argument("--own", action="store_true", help="only the texts of our own")
    arguments = parser.parse_args()
    main(arguments.kinds or list(KINDS), own=arguments.own)
