"""Writes the changes for the judge or the scorer: `python -m tests.corpus.changes [pairs|labels] [open|kept]`."""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from tests.corpus.changes import labelled_changes


def rows(what: str, parts: Sequence[str]) -> Iterator[dict[str, object]]:
    """Yield the pairs that the judge reads, or the labels that the scorer reads, of the parts named (none: of all)."""
    for change in labelled_changes():
        if parts and change.part not in parts:
            continue
        pair = asdict(change)
        label = pair.pop("label")
        yield {"id": change.id, **label} if what == "labels" else {"vendor": change.document, **pair}


if __name__ == "__main__":
    wanted, *named = sys.argv[1:] or ["pairs"]
    for row in rows(wanted, named):
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
