"""The commands by which people decide: what is open, what was decided, who is to decide."""

from functools import partial
from getpass import getuser
from pathlib import Path

import click

from monitor import case_view
from monitor.choosing import Told, no_such_change
from monitor.config import Config, load
from monitor.deciding import Recorded
from monitor.deciding import assign as assign_to
from monitor.deciding import decide as decide_on
from monitor.deciding import mute as mute_change
from monitor.output import as_json, echo_json, literal_console, page
from monitor.writing import write_whole
from notifications.digest import change_url
from spiders.clock import utc_now
from storage.archive import Archive
from storage.cases import Act, Choice, Through
from storage.reader import Reader

console = literal_console()

by = click.option("--by", metavar="NAME", help="Who says so; the name you are logged in with unless given.")


@click.command()
@click.argument("change", type=int)
@click.argument("choice", type=click.Choice(list(Choice), case_sensitive=False))
@click.option("--note", metavar="TEXT", help="Why.")
@by
@as_json
@click.pass_context
def decide(
    context: click.Context, change: int, choice: Choice, note: str | None, by: str | None, as_json: bool
) -> None:
    """Record what was decided of CHANGE, by its number: accept, object, escalate or ignore.

    Nothing reminds of it afterwards, except that one that was escalated stays open. Deciding again counts from then on.
    """
    with _opened(context)[1] as archive:
        try:
            done = decide_on(archive, change, Choice(choice), _act(by), note=note or None)
        except LookupError as error:
            raise no_such_change(error) from error
    _answer(done, case_view.decided(done), as_json=as_json)


@click.command()
@click.argument("change", type=int)
@click.argument("name")
@by
@as_json
@click.pass_context
def assign(context: click.Context, change: int, name: str, by: str | None, as_json: bool) -> None:
    """Record that NAME is to decide on CHANGE, by its number."""
    if not name.strip():
        raise click.UsageError("NAME is empty: say who is to decide")
    with _opened(context)[1] as archive:
        try:
            done = assign_to(archive, change, name, _act(by))
        except LookupError as error:
            raise no_such_change(error) from error
    _answer(done, case_view.assigned(done), as_json=as_json)


@click.command()
@click.argument("change", type=int)
@by
@as_json
@click.pass_context
def mute(context: click.Context, change: int, by: str | None, as_json: bool) -> None:
    """Let nobody be reminded of CHANGE, by its number, any more. It still waits for a decision."""
    with _opened(context)[1] as archive:
        try:
            done = mute_change(archive, change, _act(by))
        except LookupError as error:
            raise no_such_change(error) from error
    _answer(done, case_view.muted(done), as_json=as_json)


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, allow_dash=True))
@click.pass_context
def calendar(context: click.Context, file: Path) -> None:
    """Write the days to act by as an iCalendar to FILE, or to standard output for -."""
    from monitor.calendar_file import calendar_of  # noqa: PLC0415 - its library is slow to import, and used here only

    config, archive = _opened(context)
    with archive:
        written = calendar_of(archive, partial(change_url, config.watchlist.monitor.browse_url), now=utc_now())
    if str(file) == "-":
        click.echo(written, nl=False)
        return
    write_whole(file, written)
    console.print(f"{file} written")


def show_open(archive: Reader, config: Config, *, as_json: bool) -> None:
    """Print the changes that wait for a decision, the soonest first."""
    cases, today = archive.decisions.open_cases(), utc_now().astimezone(config.zone).date()
    if as_json:
        echo_json([case_view.case_row(case, today) for case in cases])
    elif cases:
        page(console, *(case_view.case_lines(case, today) for case in cases))
    else:
        console.print("no change waits for a decision")


def _opened(context: click.Context) -> tuple[Config, Archive]:
    config = load(context.obj)
    return config, Archive.open_existing(config.database)


def user() -> str:
    """Give the name that somebody is logged in with on this machine, empty where the machine knows none."""
    try:
        return getuser()
    except (OSError, KeyError):
        return ""


def _act(by: str | None) -> Act:
    actor = by or user()
    if not actor:
        raise Told("nobody is logged in here: say who you are with --by NAME")
    return Act(actor=actor, at=utc_now(), through=Through.COMMAND)


def _answer(done: Recorded, said: str, *, as_json: bool) -> None:
    if as_json:
        echo_json({"recorded": done.is_new, **case_view.case_row(done.after, None)})
    else:
        console.print(said)
