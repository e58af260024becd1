"""Counts for every rule how often it was right and wrong on labelled changes, and how severities were confused.

usage: python -m benchmarks.rules [--all | --held-out | --own] [--present RULE ...]

A rule fires rightly on a pair that is labelled material, and better still where its category is among the label's; it
fires wrongly on a pair that is labelled not material. Each pair counts once for a rule. "Alone" are wrong pairs that no
other rule would have told: what switching the rule off would silence. Without an option the pairs are those of vendors
worked with; only of these and of our own are the wrong pairs of `--present` named. Needs ../shared, but for `--own`.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from benchmarks.scores import KINDS, SHARED, held_out, said
from monitor import jsonl
from monitor.materiality import judge
from monitor.materiality.catalogue import NAMES
from storage.records import Severity, Verdict

CHANGES = SHARED / "data" / "changes"
NOTHING = "not material"


@dataclass(kw_only=True)
class Tally:
    """Pairs on which a rule fired."""

    right: list[str] = field(default_factory=list)
    named: int = 0
    """Right ones whose label has the category that the rule gave."""
    wrong: list[str] = field(default_factory=list)
    alone: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A labelled pair and its verdict."""

    id: str
    label: dict[str, Any]
    verdict: Verdict


def shared(*, worked: bool, unseen: bool) -> Iterator[Judged]:
    """Judge the pairs of the vendors worked with, of those held out, or of both."""
    labels = {row["id"]: row for row in jsonl.read(CHANGES / "dev.labels.jsonl")}
    for row in jsonl.read(CHANGES / "dev.pairs.jsonl.zst"):
        if unseen if held_out(row["vendor"]) else worked:
            yield judged(row["id"], row, labels[row["id"]])


def own() -> Iterator[Judged]:
    """Judge the changes of our own writing."""
    pairs, labels = (map(json.loads, said(*KINDS["judgement"].own, what).splitlines()) for what in ("pairs", "labels"))
    for row, label in zip(pairs, labels, strict=True):
        yield judged(row["id"], row, label)


def judged(name: str, row: dict[str, Any], label: dict[str, Any]) -> Judged:
    """Judge a pair as `policy-monitor judge --pairs` does."""
    seen_on = datetime.fromisoformat(row["recorded_at"]).date() if row.get("recorded_at") else None
    return Judged(id=name, label=label, verdict=judge(row["before"], row["after"], seen_on=seen_on))


def tallied(pairs: Sequence[Judged]) -> dict[str, Tally]:
    """Return for every rule the pairs on which it fired."""
    tallies: defaultdict[str, Tally] = defaultdict(Tally)
    for pair in pairs:
        fired = {reason.rule for reason in pair.verdict.reasons}
        for rule in fired:
            tally = tallies[rule]
            if pair.label["material"]:
                tally.right.append(pair.id)
                given = {reason.category.value for reason in pair.verdict.reasons if reason.rule == rule}
                tally.named += not given.isdisjoint(pair.label["categories"])
            else:
                tally.wrong.append(pair.id)
                tally.alone += len(fired) == 1
    return tallies


def show_rules(pairs: Sequence[Judged]) -> None:
    """Print the table of rules, also of those that never fired."""
    tallies = tallied(pairs)
    print("| rule | severity | right | category right | wrong | wrong alone |\n|---|---|---|---|---|---|")
    for rule, name in NAMES.items():
        tally = tallies.get(rule, Tally())
        severity = " ".join(name.severities)
        print(f"| `{rule}` | {severity} | {len(tally.right)} | {tally.named} | {len(tally.wrong)} | {tally.alone} |")


def show_severities(pairs: Sequence[Judged]) -> None:
    """Print how often each severity was called which, with what is not material as a severity of its own."""
    steps = [*(severity.value for severity in Severity), NOTHING]
    seen = Counter((pair.label["severity"] or NOTHING, pair.verdict.severity or NOTHING) for pair in pairs)
    print(f"\n| labelled, called: | {' | '.join(steps)} |\n|---|{'---|' * len(steps)}")
    for labelled in steps:
        print(f"| {labelled} | {' | '.join(str(seen[labelled, called]) for called in steps)} |")


def show_wrong(pairs: Sequence[Judged], rules: Sequence[str]) -> None:
    """Print the pairs on which some rules fired wrongly."""
    tallies = tallied(pairs)
    for rule in rules:
        print(f"\n{rule} fired wrongly on: {' '.join(tallies.get(rule, Tally()).wrong) or 'none'}")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--all", action="store_true", help="all vendors, worked with or held out")
    which.add_argument("--held-out", action="store_true", help="only the vendors that nobody looked at")
    which.add_argument("--own", action="store_true", help="the changes of our own writing in tests/corpus")
    parser.add_argument("--present", nargs="+", default=[], metavar="RULE", help="name the pairs that these got wrong")
    arguments = parser.parse_args()
    unseen = arguments.all or arguments.held_out
    pairs = list(own() if arguments.own else shared(worked=not arguments.held_out, unseen=unseen))
    print(f"{len(pairs)} pairs\n")
    show_rules(pairs)
    show_severities(pairs)
    if not unseen:
        show_wrong(pairs, arguments.present)


if __name__ == "__main__":
    main()
