"""Compares the texts of the recorded pages with the reference's texts of the same day: is all of it there, and no more?

usage: python -m benchmarks.completeness [NAME ...] [--differences]

One line for each version that the reference kept: words recalled and their precision (words as a multiset, links and
mark-up left out), headings kept as headings, table rows kept as rows. `--differences` adds the runs of words that
only one of the two has. Needs ../shared.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from monitor import jsonl
from spiders.extract import extract
from spiders.recorded import moment_of
from storage.records import Snapshot

REPLAY = Path(__file__).parents[2] / "shared" / "data" / "replay"

STALE = {"brevo-privacy-policy": datetime(2023, 11, 1, tzinfo=UTC)}
"""From when on the reference no longer followed the page, as seen by comparing by eye: not measured."""

SAME_DAY = timedelta(hours=24)

WANTED = (0.97, 0.93, 0.95, 0.99)
"""Least mean of each column over all documents, as the issue sets it."""

SETEXT = re.compile(r"^[ \t]*(\S.*)\n[ \t]*(?:=+|--+)[ \t]*$", re.MULTILINE)
ATX = re.compile(r"^[ \t]*(?:[-*]|\d+\.)?[ \t]*#{1,6}[ \t]+(.+)$", re.MULTILINE)
ROW = re.compile(r"^[ \t]*\|(.+)\|[ \t]*$", re.MULTILINE)


def words(markdown: str) -> list[str]:
    """Return the words of a text, links and mark-up left out."""
    plain = re.sub(r"\\([\\`*_{}\[\]()#+.!|~<>-])", r"\1", re.sub(r"\]\([^)]*\)", "] ", markdown))
    return re.findall(r"[^\W_]+", re.sub(r"<br>|https?://\S+", " ", plain).lower())


def headings(markdown: str) -> list[tuple[str, ...]]:
    """Return the words of every heading."""
    found = [*SETEXT.findall(markdown), *ATX.findall(markdown)]
    return [said for heading in found if (said := tuple(words(heading)))]


def rows(markdown: str) -> list[tuple[str, ...]]:
    """Return the words of every table row."""
    return [said for row in ROW.findall(markdown) if (said := tuple(words(row)))]


def share(wanted: Sequence[Any], there: Sequence[Any]) -> float:
    """Return how many of the wanted are there, each as often as wanted."""
    return (Counter(wanted) & Counter(there)).total() / len(wanted) if wanted else 1.0


def measured(text: str, reference: str) -> tuple[float, float, float, float]:
    """Return words recalled, their precision, headings kept and table rows kept."""
    ours, theirs = words(text), words(reference)
    return (
        share(theirs, ours),
        share(ours, theirs),
        share(headings(reference), headings(text)),
        share(rows(reference), rows(text)),
    )


def pairs(name: str) -> Iterator[tuple[datetime, str, str]]:
    """Yield the day, our text and the reference's for each version of the reference with a page of its day."""
    versions = list(jsonl.read(REPLAY / f"{name}.versions.jsonl.zst"))
    wanted = {moment_of(row["recorded_at"]): row["text"] for row in versions}
    pages = iter(jsonl.read(REPLAY / f"{name}.snapshots.jsonl.zst"))
    for row in pages:
        at = moment_of(row["fetched_at"])
        for recorded in [moment for moment in wanted if moment <= at]:
            reference = wanted.pop(recorded)
            if at - recorded < SAME_DAY and at < STALE.get(name, at + SAME_DAY):
                yield recorded, text_of(row["html"], at), reference
        if not wanted:
            return


def text_of(page: str, at: datetime) -> str:
    """Return the text of a page from nothing but the page."""
    return extract(
        Snapshot(
            url="https://replay.invalid/policy",
            fetched_at=at,
            content_type="text/html; charset=utf-8",
            body=page.encode(),
        )
    ).text


def differences(text: str, reference: str) -> Iterator[str]:
    """Yield the runs of words that only one of the texts has."""
    ours, theirs = words(text), words(reference)
    for tag, start, end, first, last in SequenceMatcher(None, theirs, ours, autojunk=False).get_opcodes():
        if tag != "equal":
            yield f"   - {' '.join(theirs[start:end])[:300]}\n   + {' '.join(ours[first:last])[:300]}"


def main(arguments: list[str]) -> None:
    """Print the table, and fail where a mean is below what is wanted."""
    named = [name for name in arguments if not name.startswith("--")]
    found = [
        name
        for path in sorted(REPLAY.glob("*.versions.*"))
        if not named or path.name.split(".")[0] in named
        for name in [path.name.split(".")[0]]
    ]
    print(f"{'document':45} {'recall':>7} {'precise':>7} {'heads':>7} {'rows':>7}")
    every = []
    for name in found:
        for recorded, text, reference in pairs(name):
            every.append(measured(text, reference))
            print(f"{name[:34]:34} {recorded:%Y-%m-%d}", *(f"{value:7.3f}" for value in every[-1]), flush=True)
            if "--differences" in arguments:
                print(*differences(text, reference), sep="\n")
    means = [sum(column) / len(column) for column in zip(*every, strict=True)]
    print(f"{'mean':45}", *(f"{value:7.3f}" for value in means))
    if any(mean < least for mean, least in zip(means, WANTED, strict=True)):
        sys.exit(f"less than wanted: {WANTED}")


if __name__ == "__main__":
    main(sys.argv[1:])
