"""The commands that need no network: read facts, play recorded fetches."""

import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import click
from rich.console import Console
from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from monitor import jsonl, terminal
from monitor.choosing import Told, chosen, kept, rules_for, watchlist
from monitor.comparing import compared
from monitor.config import ConfigError, load
from monitor.facts import read_facts
from monitor.facts.labels import labels
from monitor.files import FILE, read, rows
from monitor.output import as_json, echo_json, literal_console, page
from monitor.plain import comparison_row, fact_row
from monitor.replay import replay as play
from monitor.replay import summary
from monitor.tracking import Tracked
from storage.archive import Archive
from storage.reader import Reader
from storage.records import Fact, Policy

console = literal_console()

COLUMNS = (SpinnerColumn(), MofNCompleteColumn(), TextColumn("{task.description}"), TimeElapsedColumn())


@click.command()
@click.argument("sources", metavar="FILE | POLICY | VENDOR...", nargs=-1)
@click.option("--docs", type=FILE, help="Read every document of a JSON-lines file (id, text, language); may be .zst.")
@click.option("--compare", is_flag=True, help="Set what VENDORs (all by default) state now side by side.")
@as_json
@click.pass_context
def facts(context: click.Context, sources: tuple[str, ...], docs: Path | None, compare: bool, as_json: bool) -> None:
    """Show what a policy promises: from a text, Markdown or HTML FILE, or the current version of POLICY."""
    if docs:
        for row in rows(docs, ("id", "text")):
            found = read_facts(row["text"], language=row.get("language"))
            echo_json({"id": row["id"], "language": row.get("language"), **labels(found)})
        return
    if compare:
        _compare(context.obj, sources, as_json=as_json)
        return
    if len(sources) != 1:
        raise click.UsageError("give one file or policy, or --docs FILE, or --compare VENDOR...")
    for fact in _facts(context.obj, sources[0]):
        if as_json:
            echo_json(fact_row(fact))
        else:
            console.print(terminal.fact(fact))


def _compare(config_path: Path, names: tuple[str, ...], *, as_json: bool) -> None:
    config = load(config_path)
    with Reader.open(config.database) as archive:
        side_by_side = compared(_stated(archive, chosen(config, names).values()))
    if as_json:
        echo_json(comparison_row(side_by_side))
    else:
        page(console, terminal.comparison(side_by_side))


def _stated(archive: Reader, policies: Iterable[Policy]) -> dict[str, list[Fact]]:
    """Give what the current versions of each vendor's policies state."""
    stated: dict[str, list[Fact]] = {}
    for policy in policies:
        version = archive.current(policy.name)
        stated.setdefault(policy.vendor, []).extend(archive.facts(version.id) if version else ())
    return stated


@click.command()
@click.argument("recorded", type=FILE)
@click.option("--archive", "path", type=click.Path(path_type=Path, dir_okay=False), help="Keep the archive here.")
@as_json
@click.pass_context
def replay(context: click.Context, recorded: Path, path: Path | None, as_json: bool) -> None:
    """Play recorded fetches (JSON lines of fetched_at and html, may be .zst) through the real way after the download.

    Into a new archive, which is thrown away unless --archive names one; under the rules that the watchlist, where there
    is one, sets for all policies, or for the policy that the file is named after.
    """
    if path and path.exists():
        raise click.UsageError(f"{path} is there already: a replay needs a new archive")
    name = recorded.name.split(".")[0]
    policy = _recorded(context.obj, name)
    with tempfile.TemporaryDirectory() as folder, Archive.open(path or Path(folder) / "replay.db") as archive:
        try:
            told = summary(_progress(play(archive, policy, jsonl.read(recorded)), quiet=as_json))
        except ValueError as error:
            raise Told(str(error)) from error
    if as_json:
        echo_json(told)
    else:
        console.print(f"{told['fetches']} fetches, {len(told['versions'])} versions, {len(told['suspect'])} suspect")


def _facts(config_path: Path, source: str) -> tuple[Fact, ...]:
    if Path(source).is_file():
        reading = read(Path(source))
        return read_facts(reading.text, language=reading.language)
    try:
        config = load(config_path)
        with Reader.open(config.database) as archive:
            version = archive.current(kept(config, archive, source))
            return archive.facts(version.id) if version else ()
    except (ConfigError, FileNotFoundError) as error:
        raise Told(f"{source} is no file, and no policy either: {error}") from error


def _recorded(config_path: Path, name: str) -> Policy:
    """Make the policy that is played, judged by the rules that a watchlist sets for it."""
    config = watchlist(config_path)
    rules = rules_for(config, name if config and name in config.policies else None)
    return Policy(name=name, vendor=name, kind="recorded", url=f"https://replay.invalid/{name}", rules=rules)


def _progress(played: Iterator[Tracked], *, quiet: bool) -> Iterator[Tracked]:
    """Show how many fetches were played, on standard error, and every change as it is found."""
    with Progress(*COLUMNS, console=Console(stderr=True, highlight=False)) as progress:
        task = progress.add_task("fetches", total=None)
        for tracked in played:
            progress.advance(task)
            if not quiet and tracked.change:
                progress.console.print(f"{tracked.fetch.started_at:%Y-%m-%d %H:%M}", terminal.line(tracked))
            yield tracked
