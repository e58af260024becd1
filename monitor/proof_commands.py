"""The commands of proof: verify an archive, give a head away."""

import sys
from contextlib import closing
from dataclasses import asdict
from itertools import chain
from pathlib import Path

import click
from rich.console import Console
from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn

from monitor import heads
from monitor.choosing import Told
from monitor.config import Config, load
from monitor.giving import stamp
from monitor.hiding import safe
from monitor.output import as_json, echo_json, literal_console
from monitor.stamping import StampError, certificates
from monitor.verifying import Verification
from notifications.counting import count
from spiders.clock import utc_now
from storage.archive import Archive
from storage.opening import refuse_missing, refuse_unusable
from storage.proof import Difference, opened

console = literal_console()

COLUMNS = (SpinnerColumn(), MofNCompleteColumn(), TextColumn("{task.description}"), TimeElapsedColumn())

FILE = click.Path(path_type=Path, dir_okay=False)


@click.command()
@click.option("--head", "files", multiple=True, type=FILE, help="A file of heads that were given away; repeatable.")
@as_json
@click.pass_context
def verify(context: click.Context, files: tuple[Path, ...], as_json: bool) -> None:
    """Compare the archive with its ledger, its pages with their hashes and its texts with its pages.

    Says exactly what differs, and exits with 1 where anything does. [monitor] head_file is looked at by itself.
    """
    config = load(context.obj)
    files = (*files, *own_file(config))
    refuse_missing(config.database)
    refuse_unusable(config.database)
    with closing(opened(config.database)) as connection:
        if not connection.execute("select 1 from sqlite_master where name = 'ledger'").fetchone():
            raise Told(f"{config.database} has no ledger yet: `policy-monitor status` begins one")
        exported = chain.from_iterable(map(heads.read, files))
        roots = certificates(config.timestamp_roots) if config.timestamp_roots else ()
        differs = _told(Verification(connection, config.policies, exported, roots), as_json=as_json)
    if differs:
        sys.exit(1)


def _told(verification: Verification, *, as_json: bool) -> int:
    """Print what differs and what was looked at; give how much differs."""
    number = 0
    errors = Console(stderr=True, highlight=False)
    with Progress(*COLUMNS, console=errors, transient=True, disable=not errors.is_terminal) as progress:
        tasks: dict[str, TaskID] = {}

        def step(what: str) -> None:
            if what not in tasks:
                tasks[what] = progress.add_task(what, total=None)
            progress.advance(tasks[what])

        verification.step = step
        for number, difference in enumerate(verification.differences(), start=1):  # noqa: B007 - it counts
            if as_json:
                echo_json({name: value for name, value in asdict(difference).items() if value is not None})
            else:
                console.print(safe(said(difference)))
    if as_json:
        echo_json({"differences": number, **verification.counted, **_ends(verification)})
    else:
        console.print(summed_up(verification, number))
    return number


def said(difference: Difference) -> str:
    """Say one difference in a line.

    >>> said(Difference(what="is gone", table="decisions", row=3, entry=20))
    'decisions, row 3: is gone (entry 20)'
    """
    places = [difference.table, difference.row and f"row {difference.row}", difference.column]
    where = ", ".join(place for place in places if place)
    entry = f" (entry {difference.entry})" if difference.entry and difference.table != "ledger" else ""
    return f"{where}: {difference.what}{entry}" if where else f"{difference.what}{entry}"


def summed_up(verification: Verification, differences: int) -> str:
    """Say what was looked at, and how much of it differs."""
    counted = verification.counted
    looked = [f"{counted.get(what, 0):,} {what}" for what in ("entries", "snapshots", "versions")]
    if gone := counted.get("snapshots whose bytes were let go"):
        looked[1] += f" ({gone:,} without their bytes)"
    if counted.get("heads"):
        looked.append(f"{count(counted['heads'], 'head')} given away")
    if counted.get("time-stamps"):
        looked.append(count(counted["time-stamps"], "time-stamp"))
    lines = [f"{', '.join(looked)}: {count(differences, 'difference') if differences else 'nothing differs'}"]
    if left := counted.get("not rebuilt"):
        why = "this release's extractor and the selectors of today did not read them, or the bytes were let go"
        lines.append(f"{count(left, 'version')} cannot be rebuilt: {why}")
    if unsigned := counted.get("time-stamps whose signer was not checked"):
        lines.append(f"who signed was not checked of {unsigned:,} time-stamps: set [monitor] timestamp_roots")
    if verification.head:
        lines.append(f"head {verification.head.number} {verification.head.hash.hex()}")
    return "\n".join(lines)


def _ends(verification: Verification) -> dict[str, object]:
    head = verification.head
    return {"head": {"entry": head.number, "hash": head.hash.hex()}} if head else {}


@click.command()
@click.argument("file", type=FILE, required=False)
@click.option("--timestamp", is_flag=True, help="Have the authority of [monitor] timestamp_url stamp it first.")
@as_json
@click.pass_context
def head(context: click.Context, file: Path | None, timestamp: bool, as_json: bool) -> None:
    """Print where the ledger ends, and add it to FILE.

    Whoever holds the line can show that nothing before it was altered.
    """
    config = load(context.obj)
    with Archive.open_existing(config.database) as archive:
        if timestamp:
            _stamp(archive, config)
        ends = archive.ledger.head()
    line = heads.written(ends, now=utc_now())
    if file:
        heads.append(file, line)
    if as_json:
        number, digest, at = line.split()
        echo_json({"entry": int(number), "hash": digest, "at": at})
    else:
        console.print(line)


def _stamp(archive: Archive, config: Config) -> None:
    url = config.watchlist.monitor.timestamp_url
    if url is None:
        raise Told("who is to stamp it? Name an authority as `timestamp_url` under [monitor]")
    try:
        stamp(archive, url, now=utc_now())
    except StampError as error:
        raise Told(f"the head was not stamped: {error}") from error


def own_file(config: Config) -> list[Path]:
    """Give the file of heads that the daemon writes, where there is one."""
    path = config.head_file
    return [path] if path and path.exists() else []
