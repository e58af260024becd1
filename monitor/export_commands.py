"""The command `export`."""

from datetime import UTC, datetime
from pathlib import Path

import click

from monitor.choosing import no_such_change, stored
from monitor.config import load
from monitor.exporting import Selection, around
from monitor.exporting import export as write
from monitor.output import literal_console
from notifications.counting import count
from storage.reader import Reader
from storage.records import Change

console = literal_console()
DAY = click.DateTime(formats=["%Y-%m-%d", "%Y-%m-%dT%H:%M:%S"])


@click.command()
@click.argument("policies", metavar="[POLICY | VENDOR]...", nargs=-1)
@click.option(
    "--warc", "file", required=True, type=click.Path(path_type=Path, dir_okay=False), help="The file to write."
)
@click.option("--since", type=DAY, help="Only what was fetched from this day on, in UTC.")
@click.option("--until", type=DAY, help="Only what was fetched before this day, in UTC.")
@click.option("--change", "change_id", type=int, help="Only what was fetched around this change, by its number.")
@click.pass_context
def export(
    context: click.Context,
    policies: tuple[str, ...],
    file: Path,
    since: datetime | None,
    until: datetime | None,
    change_id: int | None,
) -> None:
    """Write what was fetched of POLICIES (all by default) as a WARC 1.1 file; compressed where it ends in .gz."""
    with Reader.open(load(context.obj).database) as archive:
        if change_id is None:
            selection = Selection(policies=stored(archive, policies), since=_utc(since), until=_utc(until))
        else:
            selection = around(_change(archive, change_id))
        counts = write(archive, selection, file)
    pages = counts["response"] + counts["resource"]
    console.print(f"{file}: {count(counts['metadata'], 'record')} of fetches, {count(pages, 'page')}")


def _change(archive: Reader, change_id: int) -> Change:
    try:
        return archive.change(change_id)
    except LookupError as error:
        raise no_such_change(error) from error


def _utc(day: datetime | None) -> datetime | None:
    return day.replace(tzinfo=UTC) if day else None
