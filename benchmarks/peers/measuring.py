"""Measures policy-monitor beside what people would use instead, over the same site and in the same run.

usage: python -m benchmarks.side_by_side [--pages 200 1000] [--only NAME ...] [--seed N] [--environments FOLDER]
       [--phases N] [--kilobytes LEAST MOST]

Every tool watches the same pages through five phases: first sight, unchanged but for nonces, a sentence changed on one
page in twenty, a challenge in place of another one in twenty, and a longer menu on all. The peers are installed from
PyPI into FOLDER, each into an environment of its own, or into a temporary folder. Linux only.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.peers.ground import Ground, Sink, Site
from benchmarks.peers.pages import KILOBYTES, Phase
from benchmarks.peers.table import ALERTS, COSTS, Result, alerts, costs, markdown
from benchmarks.peers.tools import TOOLS
from benchmarks.peers.usage import disk_megabytes

REQUIREMENTS = {
    "changedetection.io": ("changedetection.io==0.60.10",),
    "urlwatch": ("urlwatch==2.29", "html2text==2025.4.15", "cssselect==1.4.0"),
    "webchanges": ("webchanges==3.37.0",),
}
"""What is installed for each peer; urlwatch leaves to its users what its filters need."""


def install(environments: Path, peer: str) -> None:
    """Install a peer, unless it is there."""
    folder = environments / peer
    if (folder / ".installed").exists():
        return
    venv.create(folder, with_pip=True, clear=True)
    subprocess.run([folder / "bin" / "pip", "install", "-q", *REQUIREMENTS[peer]], check=True)  # noqa: S603
    (folder / ".installed").touch()


@contextmanager
def place(given: Path | None) -> Iterator[Path]:
    """Give the folder of the environments; a temporary one is gone afterwards."""
    if given:
        given.mkdir(parents=True, exist_ok=True)
        yield given.resolve()
        return
    with tempfile.TemporaryDirectory(prefix="peers-") as folder:
        yield Path(folder)


def measured(name: str, pages: int, given: argparse.Namespace, environments: Path) -> Result:
    """Take one tool through all phases."""
    run, main_only = TOOLS[name]
    site, sink = Site(given.seed, tuple(given.kilobytes)), Sink()
    try:
        with tempfile.TemporaryDirectory(prefix="peers-data-") as folder:
            ground = Ground(
                site=site,
                sink=sink,
                pages=pages,
                folder=Path(folder),
                environments=environments,
                phases=list(Phase)[: given.phases],
                main_only=main_only,
            )
            rounds = []
            for one in run(ground):
                rounds.append(one)
                said = f"{len(one.told.changes)} changes told, {len(one.told.troubles)} unreadable"
                print(f"{name}, {pages} pages, {one.phase}: {one.usage}, {said}", file=sys.stderr)
            disk = None if name.startswith("Scrapy") else disk_megabytes(Path(folder))
            return Result(tool=name, pages=pages, rounds=rounds, disk=disk)
    finally:
        site.close()
        sink.close()


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, nargs="+", default=[200, 1_000], metavar="N")
    parser.add_argument("--only", nargs="+", choices=TOOLS, default=list(TOOLS), metavar="NAME")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--environments", type=Path, metavar="FOLDER")
    parser.add_argument("--phases", type=int, default=len(Phase), metavar="N", help="only the first N")
    parser.add_argument("--kilobytes", type=int, nargs=2, default=KILOBYTES, metavar="N", help="of a page, from and to")
    arguments = parser.parse_args()
    with place(arguments.environments) as environments:
        for peer in REQUIREMENTS:
            if any(name.startswith(peer) for name in arguments.only):
                install(environments, peer)
        for pages in arguments.pages:
            results = [measured(name, pages, arguments, environments) for name in arguments.only]
            load = ", ".join(f"{value:.1f}" for value in os.getloadavg())
            print(f"\n{pages} pages, seed {arguments.seed}, load at the end {load}\n")
            print(markdown(COSTS, costs(results)), markdown(ALERTS, alerts(results)), sep="\n\n", flush=True)
