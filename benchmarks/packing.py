"""Packs the same pages with git and with the archive, and says what one takes and costs.

usage: python -m benchmarks.packing [NAME] [--every N] [--tables | --radix]

Plays the recorded fetches of a document of ../shared (github, or another; all, or every Nth) through the way after the
download into an archive that keeps all bytes and into one that keeps changes, and commits the same pages to a git
repository, which is then packed by `git gc --aggressive`. Bytes are those of the whole file, tables, indexes, texts and
ledger included, by the number of fetches; git's are of the pack and its index, which hold the pages alone. Milliseconds
are of the processor for the archive, to read a page the least of three, and of the clock for git, which answers from a
process of its own.
"""

import argparse
import sqlite3
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from benchmarks.cost import timed
from monitor import jsonl
from monitor.tracking import job, receive
from spiders.reading import read_page
from storage.archive import Archive
from storage.packing import base_number, pack, unpack
from storage.records import Fetch, FetchOutcome, Keep, Policy, Snapshot

REPLAY = Path(__file__).parents[2] / "shared" / "data" / "replay"
GOAL_BYTES = 722
GOAL_MILLISECONDS = 5.0
TABLES = "select name, sum(pgsize), sum(payload) from dbstat group by name order by 2 desc limit 16"


@dataclass(frozen=True, kw_only=True)
class Result:
    """What packing came to."""

    name: str
    size: int
    writing: Sequence[float]
    reading: Sequence[float]


def main() -> None:
    """Pack, and print a row for each way."""
    arguments = parsed()
    pages = recorded(arguments.name, arguments.every)
    print(
        f"{len(pages)} pages of {arguments.name}, {sum(len(page.body) for page in pages) / len(pages):,.0f} bytes each"
    )
    if arguments.radix:
        with_radices([page.body for page in pages])
        return
    print(f"{'':24}{'bytes':>12}{'a page':>9}   write ms (median, worst)   read ms (median, worst)")
    with tempfile.TemporaryDirectory() as folder:
        told(with_git(Path(folder), pages), len(pages))
        for result in with_archives(Path(folder), pages):
            told(result, len(pages))
        if arguments.tables:
            for keep in Keep:
                tables(Path(folder) / f"{keep}.db", len(pages))
    print(
        f"\nto be: at most {GOAL_BYTES} bytes a page with keep all, at most {GOAL_MILLISECONDS:g} ms to read one back"
    )


def parsed() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name", nargs="?", default="github-privacy-policy")
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--tables", action="store_true", help="Say what each table and index takes.")
    parser.add_argument("--radix", action="store_true", help="Compare ways to choose what a page builds upon.")
    return parser.parse_args()


def recorded(name: str, every: int) -> list[Snapshot]:
    """Give every Nth recorded page."""
    rows = list(jsonl.read(REPLAY / f"{name}.snapshots.jsonl.zst"))[::every]
    return [page(row["fetched_at"], row["html"]) for row in rows]


def page(fetched_at: str, html: str) -> Snapshot:
    """Make a snapshot of a recorded fetch."""
    at = datetime.fromisoformat(fetched_at)
    at = at if at.tzinfo else at.replace(tzinfo=UTC)
    address = "https://replay.invalid/policy"
    return Snapshot(url=address, fetched_at=at, content_type="text/html; charset=utf-8", body=html.encode())


def told(result: Result, pages: int) -> None:
    """Print a row."""
    written, read = (f"{statistics.median(of):8.2f} {max(of):8.2f}" for of in (result.writing, result.reading))
    print(f"{result.name:24}{result.size:12,}{result.size / pages:9.1f}{written:>24}{read:>26}", flush=True)


def tables(file: Path, pages: int) -> None:
    """Print what the largest tables and indexes take."""
    print(f"\n{file.stem}: bytes of the file, and what of them is used")
    with closing(sqlite3.connect(file)) as connection:
        for name, size, used in connection.execute(TABLES):
            print(f"{size:>10}{used:>10}{size / pages:9.1f} a page  {name}")


def with_archives(folder: Path, pages: Sequence[Snapshot]) -> Iterator[Result]:
    """Record every page in one archive that keeps all and one that keeps changes: what is read of it is the same."""
    policy = Policy(name="played", vendor="Vendor", kind="privacy policy", url=pages[0].url)
    archives = {keep: Archive.open(folder / f"{keep}.db") for keep in Keep}
    writing: dict[Keep, list[float]] = {keep: [] for keep in Keep}
    for archive in archives.values():
        archive.watch([policy], now=pages[0].fetched_at)
    for snapshot in pages:
        outcome = read_page(job(archives[Keep.ALL], policy), snapshot, fetched(policy, snapshot))
        for keep, archive in archives.items():
            watched = replace(policy, keep=keep)
            taken = timed(lambda: receive(archive, watched, outcome, now=snapshot.fetched_at))  # noqa: B023 - called here
            if outcome.fetch.outcome is FetchOutcome.UNCHANGED:
                writing[keep].append(taken)
    for keep, archive in archives.items():
        reading = [fastest(lambda: archive.snapshot(one)) for one in kept(folder / f"{keep}.db")]  # noqa: B023 - called here
        archive.close()
        size = (folder / f"{keep}.db").stat().st_size
        yield Result(name=f'keep = "{keep}"', size=size, writing=writing[keep], reading=reading)


def with_radices(bodies: Sequence[bytes]) -> None:
    """Pack the pages alone with several radices, read each back, and print a row for each radix."""
    print("radix   bytes a page   steps (mean, most)   read ms (median, worst)")
    for radix in (4, 8, 10, 16):
        bases = [base_number(number, radix) for number in range(len(bodies))]
        packed = [pack(body, None if base is None else bodies[base]) for body, base in zip(bodies, bases, strict=True)]
        chains: list[list[int]] = []
        for number, (base, (_, built)) in enumerate(zip(bases, packed, strict=True)):
            chains.append([*(chains[base] if built and base is not None else []), number])
        reading = [timed(lambda: unpacked([packed[each][0] for each in chain])) for chain in chains]  # noqa: B023 - called here
        steps = [len(chain) - 1 for chain in chains]
        size = sum(len(each) for each, _ in packed) / len(bodies)
        print(
            f"{radix:5}{size:15.1f}{statistics.mean(steps):13.1f}{max(steps):8}"
            f"{statistics.median(reading):14.2f}{max(reading):9.2f}",
            flush=True,
        )


def unpacked(chain: Sequence[bytes]) -> bytes:
    """Give the SHA-256 of the page at the end of a chain, as the archive does whenever it reads one."""
    body: bytes | None = None
    for packed in chain:
        body = unpack(packed, body)
    assert body is not None
    return sha256(body).digest()


def fetched(policy: Policy, snapshot: Snapshot) -> Fetch:
    """Make the fetch of a recorded page."""
    return Fetch(
        policy=policy.name,
        started_at=snapshot.fetched_at,
        duration_ms=300,
        outcome=FetchOutcome.NEW_TEXT,
        status=200,
        url=snapshot.url,
    )


def kept(file: Path) -> list[int]:
    """Give the snapshots of which there are bytes."""
    with closing(sqlite3.connect(file)) as connection:
        return [row for (row,) in connection.execute("select id from snapshots where body is not null")]


def fastest(action: Callable[[], object]) -> float:
    """Give the milliseconds of the processor that an action takes where nobody else is in its way: least of three."""
    return min(timed(action) for _ in range(3))


def with_git(folder: Path, pages: Sequence[Snapshot]) -> Result:
    """Commit every page, and pack them as tightly as git does."""
    where = folder / "git"
    git("init", "-q", "--bare", where)
    start = time.perf_counter()
    git("-C", where, "fast-import", "--quiet", told=b"".join(stream(pages)))
    git("-C", where, "gc", "-q", "--aggressive", "--prune=now")
    writing = (time.perf_counter() - start) * 1000 / len(pages)
    size = sum(file.stat().st_size for file in (where / "objects" / "pack").iterdir() if file.suffix != ".rev")
    return Result(name="git gc --aggressive", size=size, writing=[writing], reading=list(read_by_git(where, pages)))


def git(*arguments: str | Path, told: bytes = b"") -> bytes:
    """Run git to its end; give what it prints."""
    command = ["git", *map(str, arguments)]
    return subprocess.run(command, check=True, input=told, stdout=subprocess.PIPE).stdout  # noqa: S603 - our words


def stream(pages: Sequence[Snapshot]) -> Iterator[bytes]:
    """Give the commits as `git fast-import` reads them."""
    for snapshot in pages:
        when = f"{snapshot.fetched_at.timestamp():.0f} +0000"
        yield f"commit refs/heads/main\ncommitter watch <watch@example.invalid> {when}\ndata 0\n".encode()
        yield f"M 100644 inline page.html\ndata {len(snapshot.body)}\n".encode() + snapshot.body + b"\n"


def read_by_git(where: Path, pages: Sequence[Snapshot]) -> Iterator[float]:
    """Give the milliseconds that each page takes to be read by a git that runs already; checked as the archive does."""
    commits = git("-C", where, "log", "--reverse", "--format=%H", "main").decode().split()
    command = ["git", "-C", str(where), "cat-file", "--batch"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as reader:  # noqa: S603 - our words
        assert reader.stdin
        assert reader.stdout
        for commit, snapshot in zip(commits, pages, strict=True):
            start = time.perf_counter()
            reader.stdin.write(f"{commit}:page.html\n".encode())
            reader.stdin.flush()
            size = int(reader.stdout.readline().split()[2])
            body = reader.stdout.read(size + 1)[:-1]
            found = sha256(body).digest()
            yield (time.perf_counter() - start) * 1000
            assert found == sha256(snapshot.body).digest()
        reader.stdin.close()


if __name__ == "__main__":
    main()
