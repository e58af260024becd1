"""Measures what the ledger costs: the time of a replay with it and without, its bytes in the file, the time to verify.

usage: python -m benchmarks.ledger [NAME] [--rounds N]

Plays the recorded fetches of ../shared with and without entries, in turn, in one run; times are of the processor.
"""

import argparse
import sqlite3
import tempfile
import time
from contextlib import closing
from pathlib import Path

from monitor import jsonl
from monitor.replay import replay
from monitor.verifying import Verification
from storage.archive import Archive
from storage.proof import opened
from storage.records import Policy

REPLAY = Path(__file__).parents[2] / "shared" / "data" / "replay"


def played(path: Path, name: str, *, entering: bool) -> tuple[float, int]:
    """Play a document into a new archive; give the seconds, and the number of fetches."""
    policy = Policy(name=name, vendor=name, kind="recorded", url=f"https://replay.invalid/{name}")
    begun = time.process_time()
    with Archive.open(path) as archive:
        if not entering:
            archive.ledger.enter = lambda *_: None  # type: ignore[method-assign]
        fetches = sum(1 for _ in replay(archive, policy, jsonl.read(REPLAY / f"{name}.snapshots.jsonl.zst")))
    return time.process_time() - begun, fetches


def bytes_of(path: Path) -> tuple[int, int]:
    """Give the bytes of a file without free pages, and what of them the ledger takes."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("vacuum")
        connection.execute("pragma wal_checkpoint(truncate)")
        whole = path.stat().st_size
        for (trigger,) in connection.execute("select name from sqlite_master where type = 'trigger'").fetchall():
            connection.execute(f"drop trigger {trigger}")
        connection.execute("drop table ledger")
        connection.commit()
        connection.execute("vacuum")
        connection.execute("pragma wal_checkpoint(truncate)")
    return whole, whole - path.stat().st_size


def verified(path: Path) -> tuple[float, int]:
    """Give the seconds that it takes to verify an archive, and how much differs."""
    begun = time.process_time()
    with closing(opened(path)) as connection:
        differences = sum(1 for _ in Verification(connection, {}).differences())
    return time.process_time() - begun, differences


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("name", nargs="?", default="npm-public-registry-privacy-policy")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    seconds: dict[bool, list[float]] = {True: [], False: []}
    with tempfile.TemporaryDirectory() as folder:
        for number in range(options.rounds):
            for entering in (False, True):
                path = Path(folder) / f"{number}-{entering}.db"
                spent, fetches = played(path, options.name, entering=entering)
                seconds[entering].append(spent)
        took, differences = verified(path)
        whole, ledger = bytes_of(path)
    print(f"{options.name}: {fetches} fetches")
    print(f"replay with the ledger / without: {min(seconds[True]) / min(seconds[False]):.3f}")
    print(f"bytes a fetch: {ledger / fetches:.0f} of the ledger, {whole / fetches:.0f} of the whole file")
    print(f"verified in {took / fetches * 1000:.2f} ms a fetch: {differences} differences")


if __name__ == "__main__":
    main()
