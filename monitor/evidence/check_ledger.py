"""Recomputes the path of the ledger in this folder, with Python alone: python3 check_ledger.py."""

import re
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path


def differences(folder: Path) -> Iterator[str]:
    """Say what does not lead to the head."""
    entries = {int(file.name.split("-")[0]): file for file in sorted((folder / "ledger" / "entries").iterdir())}
    given = [line.split() for file in sorted((folder / "ledger").glob("heads.txt")) for line in file.open()]
    given.append((folder / "ledger" / "head.txt").read_text().split())
    head, last, held = (folder / "ledger" / "head-before.txt").read_text().strip(), None, ""
    for line in (folder / "ledger" / "path.txt").open():
        number, kind, row, content = line.split()
        head = sha256(f"{head} {number} {kind} {row} {content}".encode()).hexdigest()
        if last is not None and int(number) != last + 1:
            yield f"after entry {last} comes entry {number}"
        last = int(number)
        if file := entries.pop(last, None):
            if sha256(file.read_bytes()).hexdigest() != content or not file.stem.endswith(f"-{kind}-{row}"):
                yield f"{file.name} is not what was entered"
            held += file.read_text(encoding="utf-8") if kind in {"fetch", "version"} else ""
        yield from (f"entry {number}: another head was given away" for n, h, *_ in given if n == number and h != head)
        given = [each for each in given if each[0] != number]
    yield from (f"{file.name} is not on the path" for file in entries.values())
    yield from (f"the head of entry {number} is not on the path" for number, *_ in given)
    known = set(re.findall('"(?:sha256|fingerprint)":"([0-9a-f]{64})"', held))
    for file in sorted(folder.glob("*/page.*")) + sorted(folder.glob("*/text.md")):
        if sha256(file.read_bytes()).hexdigest() not in known:
            yield f"{file.parent.name}/{file.name} is not what was entered"


if __name__ == "__main__":
    found = list(differences(Path(__file__).resolve().parent))
    sys.stdout.writelines(f"{line}\n" for line in found or ["All entries here lead to the head."])
    sys.exit(1 if found else 0)
