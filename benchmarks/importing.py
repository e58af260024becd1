"""Imports the versions that Open Terms Archive kept of five real policies, and says which of their changes are found.

usage: python -m benchmarks.importing [VERSIONS.jsonl.zst...]

Builds a git repository of each file as a collection has it, imports it into a new archive, and a second time. A wording
change of the reference (words or digits differ; link targets left out) must be a change at the very moment of its
record; a technical upgrade must be none.
"""

import sys
import tempfile
import time
from collections import Counter
from datetime import datetime
from pathlib import Path

from monitor.jsonl import read
from monitor.past import Past, bring
from spiders.ota import captures, documents
from storage.archive import Archive
from storage.captures import Collection, SourceKind
from storage.records import Policy
from tests.making import SHARED, after
from tests.pasts import Record, collection
from tests.test_ota import CHANGED, FIRST, TECHNICAL, words

SUBJECTS = {"first": FIRST, "change": CHANGED, "upgrade": TECHNICAL}


def main(files: list[Path]) -> None:
    """Import every file, and print a row for it."""
    print("document | records | versions | upgrades | changes | wording changes found | missed | extra | again | s")
    for file in files or sorted((SHARED / "data" / "replay").glob("*.versions.jsonl.zst")):
        with tempfile.TemporaryDirectory() as folder:
            print(" | ".join(map(str, row(file, Path(folder)))))


def row(file: Path, folder: Path) -> list[object]:
    """Import one file, and count."""
    name = file.name.split("-privacy")[0]
    rows = list(read(file))
    moments = [datetime.fromisoformat(one["recorded_at"]) for one in rows]
    made = collection(
        folder / "versions",
        *(
            Record(at=at, text=one["text"], subject=f"{SUBJECTS[one['kind']]} {name}")
            for at, one in zip(moments, rows, strict=True)
        ),
    )
    policy = Policy(name=name, vendor=name, kind="privacy policy", url="")
    with Archive.open(folder / "archive.db") as archive:
        began = time.perf_counter()
        counts = imported(archive, policy, made, folder)
        seconds = time.perf_counter() - began
        again = imported(archive, policy, made, folder)
        found = {change.after.seen_at for change in archive.changes(name)}
    steps = zip(moments[1:], rows, rows[1:], strict=False)
    worded = {at for at, old, new in steps if new["kind"] == "change" and words(old["text"]) != words(new["text"])}
    shown = [counts["captures"], counts["versions"], counts["upgrades"], counts["changes"]]
    scored = [len(worded & found), len(worded - found), len(found - worded), again["fetches"]]
    return [name, *shown, *scored, f"{seconds:.0f}"]


def imported(archive: Archive, policy: Policy, made: Path, folder: Path) -> Counter[str]:
    """Import a collection of one document."""
    source = Collection(kind=SourceKind.OTA, name="versions")
    past = Past(policy=policy, source=source, captures=captures(made, documents(made)[0], ""))
    return bring(archive, past, folder / "staging.db", now=after(days=999), tell=lambda *_: None)


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])
