"""Scores judgement and facts on the labelled data, the vendors that were worked with apart from those held out.

usage: python benchmarks/scores.py [judgement | facts]

A third of the vendors, chosen by a hash of the name, was never looked at while rules were written: its figures tell
what to expect of unseen vendors. Needs ../shared.
"""

import hashlib
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from monitor import jsonl

SHARED = Path(__file__).parents[2] / "shared"
KINDS = {
    "judgement": ("changes", "dev.pairs.jsonl.zst", ["judge", "--pairs"], "score_judgement.py"),
    "facts": ("facts", "dev.docs.jsonl.zst", ["facts", "--docs"], "score_facts.py"),
}


def held_out(vendor: str) -> bool:
    """Say whether a vendor belongs to the third that nobody looks at."""
    return int(hashlib.sha256(vendor.lower().encode()).hexdigest(), 16) % 3 == 0


def main(kinds: list[str]) -> None:
    """Print the scorer's output for both parts of the vendors."""
    for kind in kinds:
        folder, data, command, scorer = KINDS[kind]
        source = SHARED / "data" / folder / data
        unseen = {row["id"] for row in jsonl.read(source) if held_out(row["vendor"])}
        labels = list(jsonl.read(SHARED / "data" / folder / "dev.labels.jsonl"))
        with tempfile.TemporaryDirectory() as temporary:
            predictions = Path(temporary) / "predictions.jsonl"
            with predictions.open("w") as file:
                subprocess.run([sys.executable, "-P", "-m", "monitor", *command, source], stdout=file, check=True)  # noqa: S603 - our own command
            for part, wanted in (("worked with", False), ("held out", True)):
                chosen = Path(temporary) / "labels.jsonl"
                rows = [row for row in labels if (row["id"] in unseen) is wanted]
                chosen.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
                print(f"== {kind}, vendors {part}", flush=True)
                subprocess.run([sys.executable, SHARED / "tools" / scorer, predictions, chosen], check=True)  # noqa: S603 - the given scorer


if __name__ == "__main__":
    main(sys.argv[1:] or list(KINDS))
