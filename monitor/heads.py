"""Heads of the ledger that others hold: written as lines of text, and checked against the ledger."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from storage.errors import PlainError
from storage.ledger import Head, LedgerReader
from storage.proof import Difference
from storage.stamps import stamp

LINE = re.compile(r"(\d+) ([0-9a-f]{64}) (\S+)")


class HeadError(PlainError):
    """A file of heads holds something else."""


@dataclass(frozen=True, slots=True)
class Exported:
    """A head that somebody was given."""

    head: Head
    at: str
    """When, in ISO 8601."""


def written(head: Head, *, now: datetime) -> str:
    """Write a head as a line: the number of the entry, the hash, when it was given away.

    >>> from datetime import UTC
    >>> written(Head(7, bytes(32)), now=datetime(2026, 11, 27, tzinfo=UTC))[-29:]
    '0000 2026-11-27T00:00:00.000Z'
    """
    return f"{head.number} {head.hash.hex()} {stamp(now)}"


def append(path: Path, line: str) -> None:
    """Add a head to a file, as a line that `written` made; a last line that breaks off goes."""
    with path.open("a+b") as file:
        file.seek(0)
        whole, end, rest = file.read().rpartition(b"\n")
        finished = LINE.fullmatch(rest.decode(errors="replace").strip())
        file.truncate(len(whole + end + rest) if finished else len(whole + end))
        file.write(b"\n" * bool(finished) + line.encode("ascii") + b"\n")


def read(path: Path) -> Iterator[Exported]:
    """Give the heads in a file, one at a time. Raises HeadError for a line that is none.

    A last line that breaks off, because the machine stopped while it was written, is no head and no error.
    """
    with path.open(encoding="utf-8", errors="replace") as file:
        for number, line in enumerate(file, start=1):
            found = LINE.fullmatch(line.strip())
            if found:
                yield Exported(Head(int(found[1]), bytes.fromhex(found[2])), found[3])
            elif line.strip() and line.endswith("\n"):
                raise HeadError(f"{path}:{number}: no head: a line is a number, 64 hexadecimal digits and a time")


def last_written(path: Path) -> str | None:
    """Give when the last head was added to a file, None where there is none."""
    if not path.exists():
        return None
    last = None
    for last in read(path):  # noqa: B007 - the last one is wanted
        pass
    return last.at if last else None


def off_the_path(ledger: LedgerReader, exported: Exported) -> Iterator[Difference]:
    """Say what is wrong where a head that was given away is none that the ledger had."""
    number = exported.head.number
    there = ledger.head_at(number)
    if there is None:
        what = f"missing: the ledger ends before entry {number}, whose head was given away at {exported.at}"
        yield Difference(what=what, table="ledger", entry=number)
    elif there != exported.head.hash:
        what = f"is not the head that was given away at {exported.at}: what came before was written anew"
        yield Difference(what=what, table="ledger", row=number or None, column="head", entry=number)
