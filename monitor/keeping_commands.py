"""The commands that keep the archive itself: copy it, put a copy back, look whether all is well."""

import sys
from pathlib import Path

import click

from monitor.config import Config, Secrets, load
from monitor.doctor import examined
from monitor.doctor_findings import Finding, worst
from monitor.hiding import safe
from monitor.output import as_json, echo_json, literal_console
from monitor.running import only_one
from spiders.clock import utc_now
from storage.backup import back_up
from storage.backup import restore as put_back
from storage.reader import Reader

console = literal_console()


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--replace", is_flag=True, help="Overwrite FILE where there is one.")
@click.pass_context
def backup(context: click.Context, file: Path, replace: bool) -> None:
    """Copy the archive to FILE, while a daemon may write to it.

    The copy is of one moment, is checked before it gets its name, and can be read by its owner only.
    """
    size = back_up(load(context.obj).database, file, replace=replace)
    console.print(f"{file} written: {size:,} bytes, checked")


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--yes", is_flag=True, help="Replace the archive without asking.")
@click.pass_context
def restore(context: click.Context, file: Path, yes: bool) -> None:
    """Put the backup FILE in the archive's place; the archive that stood there is kept under another name.

    FILE is checked first. Nothing is replaced while a daemon runs or another program has the archive open.
    """
    config = load(context.obj)
    if config.database.exists() and not yes:
        click.confirm(f"Replace {config.database}? What is in it now is kept beside it", abort=True)
    with only_one(config.database):
        aside = put_back(file, config.database, now=utc_now())
    console.print(f"{config.database} restored from {file}{_holds(config)}")
    if aside:
        console.print(f"what stood there before is kept as {aside}")


@click.command()
@click.option("--offline", is_flag=True, help="Ask nobody outside: Slack is not asked what its token may do.")
@as_json
@click.pass_context
def doctor(context: click.Context, offline: bool, as_json: bool) -> None:
    """Look at all that the watch rests on, and say of each thing what to do.

    Reads the whole archive, and alters nothing. Exits with 1 when anything fails.
    """
    found = []
    for one in examined(context.obj, Secrets.of(), now=utc_now(), offline=offline):
        found.append(one)
        if as_json:
            echo_json({"about": one.about, "finding": one.finding, "said": one.said, "remedy": one.remedy})
        else:
            console.print(f"{one.finding:<5} {one.about}: {safe(one.said)}", style=STYLES[one.finding])
            if one.remedy:
                console.print(f"      {one.remedy}")
    if worst(found) is Finding.FAIL:
        sys.exit(1)


STYLES = {Finding.OK: "", Finding.WARN: "yellow", Finding.FAIL: "bold red"}


def _holds(config: Config) -> str:
    """Say what was put back, for a person to see whether it is what was wanted."""
    with Reader.open(config.database) as archive:
        latest = archive.troubles.last_fetch_at()
    return f": the last fetch in it is of {latest:%Y-%m-%d %H:%M} UTC" if latest else ": no fetch stands in it"
