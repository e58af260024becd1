"""Recomputes the path of the ledger in this folder, with Python alone: python3 check_ledger.py."""

import re
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path


def differences(folder: Path) -> Iterator[str]:
    """Say what does not lead to the head."""
    ledger = folder / "ledger"
    entries = {int(file.name.split("-")[0]): file for file in sorted((ledger / "entries").iterdir())}
    given: dict[str, set[str]] = {}
    for file in (ledger / "head.txt", *ledger.glob("heads.txt")):
        for line in file.read_text(encoding="utf-8").splitlines():
            given.setdefault(line.split()[0], set()).add(line.split()[1])
    head, last, held = (ledger / "head-before.txt").read_text().strip(), 0, ""
    for line in (ledger / "path.txt").open():
        number, kind, row, content = line.split()
        head = sha256(f"{head} {number} {kind} {row} {content}".encode()).hexdigest()
        if last and int(number) != last + 1:
            yield f"after entry {last} comes entry {number}"
        last = int(number)
        if entry := entries.pop(last, None):
            if sha256(entry.read_bytes()).hexdigest() != content or not entry.stem.endswith(f"-{kind}-{row}"):
                yield f"{entry.name} is not what was entered"
            held += entry.read_text(encoding="utf-8") if kind in {"fetch", "version"} else ""
        if given.pop(number, {head}) != {head}:
            yield f"entry {number}: another head was given away"
    yield from (f"{file.name} is not on the path" for file in entries.values())
    yield from (f"the head of entry {number} is not on the path" for number in given)
    known = set(re.findall('"(?:sha256|fingerprint)":"([0-9a-f]{64})"', held))
    for file in sorted(folder.glob("*/page.*")) + sorted(folder.glob("*/text.md")):
        if sha256(file.read_bytes()).hexdigest() not in known:
            yield f"{file.parent.name}/{file.name} is not what was entered"


if __name__ == "__main__":
    found = list(differences(Path(__file__).resolve().parent))
    sys.stdout.writelines(f"{line}\n" for line in found or ["All entries here lead to the head."])
    sys.exit(1 if found else 0)
