"""The commands that need no network: judge texts, read facts, play recorded fetches."""

import tempfile
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from monitor import jsonl, terminal
from monitor.choosing import one
from monitor.clock import utc_now
from monitor.config import ConfigError, load
from monitor.facts import read_facts
from monitor.facts.labels import labels
from monitor.materiality import judge as judge_texts
from monitor.output import echo_json
from monitor.plain import fact_row, verdict_row
from monitor.replay import replay as play
from monitor.replay import summary
from monitor.tracking import Tracked
from spiders.extract import extract
from storage.archive import Archive
from storage.reader import Reader
from storage.records import Fact, Policy, Reading, Snapshot

console = Console(highlight=False, markup=False, soft_wrap=True)

COLUMNS = (SpinnerColumn(), MofNCompleteColumn(), TextColumn("{task.description}"), TimeElapsedColumn())

FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.command()
@click.argument("before", type=FILE, required=False)
@click.argument("after", type=FILE, required=False)
@click.option(
    "--pairs",
    type=FILE,
    help="Judge the pairs of a JSON-lines file (id, before, after, recorded_at if known), or .zst.",
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")
def judge(before: Path | None, after: Path | None, pairs: Path | None, as_json: bool) -> None:
    """Say whether the change from BEFORE to AFTER (text, Markdown or HTML files) is material, and why."""
    if pairs:
        for row in _rows(pairs, ("id", "before", "after")):
            verdict = judge_texts(row["before"], row["after"], seen_on=_day(row.get("recorded_at")))
            echo_json({"id": row["id"], **verdict_row(verdict)})
        return
    if before is None or after is None:
        raise click.UsageError("give two files, or --pairs FILE")
    old, new = _read(before), _read(after)
    verdict = judge_texts(old.text, new.text, language=new.language)
    if as_json:
        echo_json(verdict_row(verdict))
    else:
        console.print(terminal.verdict(verdict))


@click.command()
@click.argument("source", metavar="FILE | POLICY", required=False)
@click.option("--docs", type=FILE, help="Read every document of a JSON-lines file (id, text, language); may be .zst.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")
@click.pass_context
def facts(context: click.Context, source: str | None, docs: Path | None, as_json: bool) -> None:
    """Show what a policy promises: from a text, Markdown or HTML FILE, or the current version of POLICY."""
    if docs:
        for row in _rows(docs, ("id", "text")):
            found = read_facts(row["text"], language=row.get("language"))
            echo_json({"id": row["id"], "language": row.get("language"), **labels(found)})
        return
    if source is None:
        raise click.UsageError("give a file or a policy, or --docs FILE")
    for fact in _facts(context.obj, source):
        if as_json:
            echo_json(fact_row(fact))
        else:
            console.print(terminal.fact(fact))


@click.command()
@click.argument("recorded", type=FILE)
@click.option("--archive", "path", type=click.Path(path_type=Path, dir_okay=False), help="Keep the archive here.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")
def replay(recorded: Path, path: Path | None, as_json: bool) -> None:
    """Play recorded fetches (JSON lines of fetched_at and html, may be .zst) through the real way after the download.

    Into a new archive, which is thrown away unless --archive names one.
    """
    if path and path.exists():
        raise click.UsageError(f"{path} is there already: a replay needs a new archive")
    name = recorded.name.split(".")[0]
    policy = Policy(name=name, vendor=name, kind="recorded", url=f"https://replay.invalid/{name}")
    with tempfile.TemporaryDirectory() as folder, Archive.open(path or Path(folder) / "replay.db") as archive:
        try:
            told = summary(_progress(play(archive, policy, jsonl.read(recorded)), quiet=as_json))
        except ValueError as error:
            raise click.ClickException(str(error)) from error
    if as_json:
        echo_json(told)
    else:
        console.print(f"{told['fetches']} fetches, {len(told['versions'])} versions, {len(told['suspect'])} suspect")


def _rows(path: Path, keys: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    try:
        for number, row in enumerate(jsonl.read(path), start=1):
            if missing := [key for key in keys if key not in row]:
                raise click.ClickException(f"{path}: row {number} lacks {', '.join(missing)}")
            yield row
    except ValueError as error:
        raise click.ClickException(str(error)) from error


def _day(recorded_at: str | None) -> date | None:
    return datetime.fromisoformat(recorded_at).date() if recorded_at else None


def _read(path: Path) -> Reading:
    """Read a page the way a fetch is read; anything else is taken as the text itself."""
    body = path.read_bytes()
    if path.suffix.lower() in {".html", ".htm", ".xhtml"}:
        return extract(Snapshot(url=path.resolve().as_uri(), fetched_at=utc_now(), content_type="text/html", body=body))
    text = body.decode(errors="replace")
    return Reading(text=text, fingerprint="", imprint="", recipe="")


def _facts(config_path: Path, source: str) -> tuple[Fact, ...]:
    if Path(source).is_file():
        reading = _read(Path(source))
        return read_facts(reading.text, language=reading.language)
    try:
        config = load(config_path)
        with Reader.open(config.database) as archive:
            version = archive.current(one(config, source).name)
            return archive.facts(version.id) if version else ()
    except (ConfigError, FileNotFoundError) as error:
        raise click.ClickException(f"{source} is no file, and no policy either: {error}") from error


def _progress(played: Iterator[Tracked], *, quiet: bool) -> Iterator[Tracked]:
    """Show how many fetches were played, on standard error, and every change as it is found."""
    with Progress(*COLUMNS, console=Console(stderr=True, highlight=False)) as progress:
        task = progress.add_task("fetches", total=None)
        for tracked in played:
            progress.advance(task)
            if not quiet and tracked.change:
                progress.console.print(f"{tracked.fetch.started_at:%Y-%m-%d %H:%M}", terminal.line(tracked))
            yield tracked
