"""The group of all commands, and the one that stays: it loads nothing that only others need."""

import sys
from io import TextIOWrapper
from pathlib import Path

import click

import monitor.sparing  # noqa: F401 - before what it is about
from monitor.commands import Commands
from monitor.config import FILE_NAME, load_apart
from monitor.memory import collect_seldom
from monitor.watching import Watchman


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--config",
    "-c",
    "path",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path(FILE_NAME),
    show_default=True,
    help="The watchlist; the archive lies beside it.",
)
@click.version_option(package_name="policy-monitor")
@click.pass_context
def main(context: click.Context, path: Path) -> None:
    """Watch vendors' policies, tell real changes from noise, and say until when one can act."""
    collect_seldom()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # in a locale without our characters
    context.obj = path


@main.command()
@click.pass_context
def run(context: click.Context) -> None:
    """Watch as a daemon: fetch on schedule, record, alert, until SIGTERM or Ctrl-C; SIGHUP rereads the watchlist."""
    Watchman(context.obj, load_apart(context.obj)).run()
