"""The command that lets bytes go which prove nothing, and records each."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import datetime, timedelta
from pathlib import Path

import click

from monitor.choosing import chosen
from monitor.config import load
from monitor.hiding import safe
from monitor.output import as_json, echo_json, literal_console
from spiders.clock import utc_now
from storage.archive import Archive
from storage.prunings import BATCH, Prunable
from storage.records import Keep, Policy

UNITS = (("GB", 10**9), ("MB", 10**6), ("kB", 10**3))

console = literal_console()


@click.command()
@click.argument("policies", metavar="[POLICY | VENDOR]...", nargs=-1)
@click.option(
    "--older-than", type=click.IntRange(0), default=90, show_default=True, metavar="DAYS", help="Of older fetches only."
)
@click.option("--apply", "applied", is_flag=True, help="Do it; without, only say what would go.")
@click.option("--vacuum", is_flag=True, help="Afterwards write the file anew, so that it takes less of the disk.")
@as_json
@click.pass_context
def prune(
    context: click.Context, policies: tuple[str, ...], older_than: int, applied: bool, vacuum: bool, as_json: bool
) -> None:
    """Let the bytes of pages go that prove nothing: unchanged, in doubt for good, or unreadable.

    Rows, sizes and hashes stay, and each removal is a row of `prunings`. Never goes: a page with another text than the
    one before, one that a version was read from, the last one before a change, the newest, and anything of a policy
    with keep = "all".
    """
    config = load(context.obj)
    which = chosen(config, policies).values()
    now = utc_now()
    with Archive.open_existing(config.database) as archive:
        for policy in which:
            found = prunable(archive, policy, before=now - timedelta(days=older_than))
            because = f"prune --older-than {older_than}"
            stayed = remove(archive, found, because=because, now=now) if applied else ()
            _tell(policy, found, stayed, as_json=as_json)
        if vacuum and applied:
            archive.vacuum()
        free = archive.free_bytes()
    if not as_json:
        console.print(safe(_end(config.database, free, applied=applied)))


def prunable(archive: Archive, policy: Policy, *, before: datetime) -> tuple[Prunable, ...]:
    """Give what may go of a policy."""
    if policy.keep is Keep.ALL:
        return ()
    return archive.prunings.prunable(policy.name, before=before)


def remove(archive: Archive, found: Sequence[Prunable], *, because: str, now: datetime) -> tuple[Prunable, ...]:
    """Let bytes go, some in each transaction; give those that had to stay."""
    stayed: list[Prunable] = []
    for start in range(0, len(found), BATCH):
        with archive.transaction():
            stayed.extend(archive.prunings.prune(found[start : start + BATCH], because=because, now=now))
    return tuple(stayed)


def _tell(policy: Policy, found: Sequence[Prunable], stayed: Sequence[Prunable], *, as_json: bool) -> None:
    if as_json:
        for one in found:
            echo_json({**asdict(one), "stays": one in stayed})
        return
    counted = Counter(one.outcome.value for one in found)
    what = ", ".join(f"{number} {outcome}" for outcome, number in sorted(counted.items())) or "nothing"
    sizes = f": {size(one.size for one in found)} as received, {size(one.packed for one in found)} in the file"
    console.print(safe(f"{policy.name}  {what}{sizes if found else ''}"))
    for one in stayed:
        console.print(f"  snapshot {one.snapshot_id} stays: one that builds upon it is damaged")


def size(of: Iterable[int]) -> str:
    """Say how many bytes there are altogether.

    >>> size([900]), size([1_000_000, 340_000])
    ('900 bytes', '1.3 MB')
    """
    total = sum(of)
    unit, divisor = next(((name, by) for name, by in UNITS if total >= by), ("bytes", 1))
    return f"{total / divisor:.1f} {unit}" if divisor > 1 else f"{total} bytes"


def _end(path: Path, free: int, *, applied: bool) -> str:
    if not applied:
        return "Nothing was removed: --apply does it."
    if not free:
        return f"{path} has no room that is free."
    return f"{size([free])} in {path} are free for what comes; `prune --apply --vacuum` gives them back to the disk."
