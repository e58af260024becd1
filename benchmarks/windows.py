"""Derives windows over labelled real texts: how many days to act by, from what, and what became of promises.

usage: python -m benchmarks.windows [--list N]

A change is taken as posted between the day before it was recorded and that moment, since when the collection fetched is
not known. `--list` shows single windows of vendors worked with, to be checked by eye; of vendors held out only figures
are printed.
"""

import argparse
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from benchmarks.scores import SHARED, held_out
from monitor import jsonl
from monitor.facts import read_facts
from monitor.materiality import judge
from monitor.window import deadline, own_date, promise_check
from monitor.window.notice import notice_of
from storage.records import Direction, Fact, FactKind
from storage.windows import Posting, Window

Row = Mapping[str, Any]
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The window of a real change."""

    id: str
    material: bool
    window: Window


def changes(rows: Iterable[Row]) -> Iterator[Found]:
    """Derive the window of every change."""
    for row in rows:
        recorded = datetime.fromisoformat(row["recorded_at"]).astimezone(UTC)
        posting = Posting(after=recorded - DAY, by=recorded)
        facts = read_facts(row["before"]), read_facts(row["after"])
        verdict = judge(row["before"], row["after"], seen_on=recorded.date())
        adverse = verdict.direction is Direction.ADVERSE
        window = Window(
            posting=posting,
            deadline=deadline(*facts, posting) if verdict.material else None,
            promise=promise_check(*facts, posting, adverse=adverse) if verdict.material else None,
            own_date=own_date(*facts, posting),
        )
        yield Found(id=row["id"], material=verdict.material, window=window)


def of_changes(found: Iterable[Found]) -> Iterator[tuple[str, int]]:
    """Count windows, promises and dates."""
    every = list(found)
    windows = [one.window for one in every if one.material]
    yield "changes", len(every)
    yield "material", len(windows)
    yield "with a day to act by", sum(window.deadline is not None for window in windows)
    yield from _counted("from", (window.deadline.basis for window in windows if window.deadline))
    yield from _counted("promise", (window.promise.kept for window in windows if window.promise))
    yield from _counted("own date of a material change:", (one.own_date.move for one in windows if one.own_date))


def of_documents(rows: Iterable[Row]) -> Iterator[tuple[str, int]]:
    """Count what the texts state that a window can be derived from."""
    every = [read_facts(row["text"], language=row["language"]) for row in rows]
    tests: Mapping[str, Callable[[Fact], bool]] = {
        "notice with a length": lambda fact: notice_of(fact) is not None,
        "binding on posting": lambda fact: fact.detail.get("kind") == "on_posting",
        "time to object": lambda fact: fact.kind is FactKind.OBJECTION_WINDOW,
        "effective date": lambda fact: fact.kind is FactKind.EFFECTIVE_DATE,
        "coming version": lambda fact: fact.kind is FactKind.PENDING_VERSION,
    }
    yield "documents", len(every)
    for name, test in tests.items():
        yield name, sum(any(map(test, facts)) for facts in every)
    yield "any of these", sum(any(test(fact) for test in tests.values() for fact in facts) for facts in every)


def _counted(name: str, values: Iterable[str]) -> Iterator[tuple[str, int]]:
    for value, count in sorted(Counter(map(str, values)).items()):
        yield f"{name} {value}".replace("_", " "), count


def main(listed: int) -> None:
    """Print the figures of both parts, and single windows of vendors worked with."""
    pairs = list(jsonl.read(SHARED / "data" / "changes" / "dev.pairs.jsonl.zst"))
    documents = list(jsonl.read(SHARED / "data" / "facts" / "dev.docs.jsonl.zst"))
    for title, wanted in (("worked with", False), ("held out", True)):
        found = list(changes(row for row in pairs if held_out(row["vendor"]) is wanted))
        texts = (row for row in documents if held_out(row["vendor"]) is wanted)
        print(f"== {title}")
        for name, count in (*of_changes(found), *of_documents(texts)):
            print(f"{count:>5}  {name}")
        if not wanted:
            with_day = [one for one in found if one.window.deadline]
            for one in with_day[:listed]:
                print_window(one)


def print_window(one: Found) -> None:
    """Print a window as a person checks it."""
    found = one.window.deadline
    assert found
    print(f"- {one.id} seen {one.window.posting.by:%Y-%m-%d} {found.basis} {found.day}: {found.because}")
    if one.window.promise:
        print(f"  promise {one.window.promise.kept}: {one.window.promise.because}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--list", type=int, default=0, metavar="N", help="show N windows of vendors worked with")
    main(parser.parse_args().list)
