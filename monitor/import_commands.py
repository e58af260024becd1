"""The commands that bring the past of a policy: `import ota`, `wayback`, `warc` and `replay`."""

import shutil
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from monitor import jsonl
from monitor.choosing import Told, one
from monitor.config import Config, load
from monitor.files import FILE
from monitor.hosts import host
from monitor.output import echo_json, literal_console
from monitor.past import Past, Tell, bring
from monitor.values import slug
from monitor.window.country import country_of
from notifications.counting import count
from spiders import ota, warc, wayback
from spiders.clock import utc_now
from spiders.recorded import recorded
from storage.archive import Archive
from storage.captures import Capture, Collection, SourceKind
from storage.reader import UnknownPolicyError
from storage.records import Policy

console = literal_console()

FOLDER = click.Path(path_type=Path, exists=True, file_okay=False)

MOST_LISTED = 40

MOST_WAITED = 600.0
"""Seconds for which a busy Wayback Machine is waited for within one run."""

DAY = click.DateTime(formats=["%Y-%m-%d"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Whose past is asked for, and what is to be made of it."""

    config: Config
    name: str | None
    vendor: str | None
    kind: str
    alert: bool
    as_json: bool


def about(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options that say whose past it is and what is made of it; the command gets them as `Asked`."""

    def asked(context: click.Context, /, **told: Any) -> None:  # noqa: ANN401 - options, as click gives them
        common = {name: told.pop(name) for name in ("name", "vendor", "kind", "alert", "as_json")}
        command(Asked(config=load(context.obj), **common), **told)

    asked.__doc__ = command.__doc__
    told: Callable[..., None] = click.pass_context(asked)
    for option in (
        click.option("--json", "as_json", is_flag=True, help="Print the counts as JSON."),
        click.option("--alert", is_flag=True, help="Tell of the material changes of the past too."),
        click.option("--kind", default="privacy policy", show_default=True, help="What kind of document it is."),
        click.option("--vendor", help="Whose policy it is, where the watchlist does not have it: kept unwatched."),
        click.option("--policy", "name", metavar="POLICY", help="A policy of the watchlist, or of the archive."),
    ):
        told = option(told)
    return told


url = click.option("--url", default="", help="Where the page stands, where the watchlist does not have it.")


@click.group("import")
def import_() -> None:
    """Take over the past of a policy that others recorded; nobody is alerted of it unless --alert is given."""


@import_.command("ota")
@click.argument("folder", metavar="DIR", type=FOLDER)
@click.option("--terms", metavar="NAME", help="Which document, as SERVICE/TERMS; without it all of DIR are listed.")
@url
@about
def from_ota(asked: Asked, *, folder: Path, terms: str | None, url: str) -> None:
    """Import from DIR, a clone of an Open Terms Archive collection: of its versions, or of its snapshots."""
    there = ota.documents(folder)
    if terms is None:
        _list(there)
        return
    document = _document(there, terms, folder)
    with _policy(asked, url=url) as (archive, policy):
        source = Collection(kind=SourceKind.OTA, name=f"{folder.resolve().name}: {document.path}")
        _bring(archive, asked, policy, source, ota.captures(folder, document, policy.url))


@import_.command("wayback")
@click.argument("address", metavar="URL")
@click.option("--from", "since", type=DAY, help="Only captures from this day on.")
@click.option("--to", "until", type=DAY, help="Only captures until this day.")
@click.option("--address", "machine", default=wayback.ADDRESS, show_default=True, help="Of the Wayback Machine.")
@about
def from_wayback(asked: Asked, *, address: str, since: datetime | None, until: datetime | None, machine: str) -> None:
    """Import what a Wayback Machine captured of URL; run again after an interruption, it goes on."""
    settings = replace(asked.config.crawl, max_wait_seconds=MOST_WAITED)
    names = [policy.name for policy in asked.config.policies.values() if policy.url == address]
    asked = asked if asked.name or asked.vendor else replace(asked, name=next(iter(names), None))
    with _policy(asked, url=address) as (archive, policy), wayback.Wayback(settings, machine) as client:
        with archive.transaction():
            archive.imports.know(policy, now=utc_now())
        staging = _beside(asked, policy)
        pages = staging.with_name(f"{staging.name}.pages")
        needed = _needed(archive, policy)
        found = client.captures(address, pages, since=_day(since), until=_day(until), needed=needed)
        _bring(archive, asked, policy, Collection(kind=SourceKind.WAYBACK, name=address), found)
        shutil.rmtree(pages)


@import_.command("warc")
@click.argument("file", type=FILE)
@click.option("--url", default="", help="The page's address in FILE, where it is another than the policy's.")
@about
def from_warc(asked: Asked, *, file: Path, url: str) -> None:
    """Import the responses that a WARC FILE (.warc, .warc.gz) holds of a policy's page."""
    with _policy(asked, url=url) as (archive, policy):
        source = Collection(kind=SourceKind.WARC, name=file.name)
        most = asked.config.crawl.max_bytes
        _bring(archive, asked, policy, source, warc.captures(file, policy.name, url or policy.url, most_bytes=most))


@import_.command("replay")
@click.argument("file", type=FILE)
@url
@about
def from_replay(asked: Asked, *, file: Path, url: str) -> None:
    """Import recorded fetches: JSON lines of fetched_at and html, oldest first; may be .zst."""
    with _policy(asked, url=url) as (archive, policy):
        source = Collection(kind=SourceKind.REPLAY, name=file.name)
        try:
            _bring(archive, asked, policy, source, recorded(jsonl.read(file), policy.url))
        except ValueError as error:
            raise Told(str(error)) from error


def said(policy: str, counts: Counter[str]) -> str:
    """Say what came of an import in one line.

    >>> said("acme", Counter(captures=9, known=4, inside=2, fetches=3, versions=2, upgrades=1, changes=1, material=1))
    'acme: 9 captures, 4 known, 2 inside what is there, 3 taken over: 2 versions (1 upgrade), 1 change (1 material)'
    """
    inside = f", {counts['inside']} inside what is there" if counts["inside"] else ""
    doubtful = ", ".join(f"{counts[key]} {key}" for key in ("suspect", "failed") if counts[key])
    return (
        f"{policy}: {count(counts['captures'], 'capture')}, {counts['known']} known{inside}, "
        f"{counts['fetches']} taken over{f' ({doubtful})' if doubtful else ''}: "
        f"{count(counts['versions'], 'version')} ({count(counts['upgrades'], 'upgrade')}), "
        f"{count(counts['changes'], 'change')} ({counts['material']} material)"
    )


@contextmanager
def _policy(asked: Asked, *, url: str) -> Iterator[tuple[Archive, Policy]]:
    """Open the archive, with the policy of the watchlist, else of the archive, else a new one that is not watched."""
    wanted = asked.name or (slug(f"{asked.vendor} {asked.kind}") if asked.vendor else None)
    if wanted is None:
        raise Told("whose past is it? --policy names a policy of the watchlist, --vendor one to be kept unwatched")
    with Archive.open(asked.config.database) as archive:
        yield archive, asked.config.policies.get(wanted) or _kept(archive, asked, wanted, url)


def _kept(archive: Archive, asked: Asked, name: str, url: str) -> Policy:
    try:
        return archive.policy(name)
    except UnknownPolicyError:
        return _new(asked, name, url) if asked.vendor else one(asked.config, name)


def _new(asked: Asked, name: str, url: str) -> Policy:
    assert asked.vendor is not None
    country = country_of(host(url)) if url else None
    return Policy(name=name, vendor=asked.vendor, kind=asked.kind, url=url, country=country)


def _bring(archive: Archive, asked: Asked, policy: Policy, source: Collection, captures: Iterable[Capture]) -> None:
    past = Past(policy=policy, source=source, captures=captures, alert=asked.alert)
    with _progress() as tell:
        counts = bring(archive, past, _beside(asked, policy), now=utc_now(), tell=tell)
    if asked.as_json:
        echo_json({"policy": policy.name, "source": source.name, **counts})
    else:
        console.print(said(policy.name, counts))


def _beside(asked: Asked, policy: Policy) -> Path:
    """Give where the past of a policy is played: beside the archive, on the same disk."""
    database = asked.config.database
    return database.with_name(f"{database.name}.import-{policy.name}")


def _needed(archive: Archive, policy: Policy) -> wayback.Needed:
    """Say which captures are worth a download: those that are not known and not inside what is there."""
    known, span = archive.imports.known(policy.name), archive.imports.span(policy.name)
    return lambda origin, at: origin not in known and (span is None or not span.first <= at <= span.last)


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


@contextmanager
def _progress() -> Iterator[Tell]:
    """Show one line on standard error, where somebody looks."""
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    shown = Console(stderr=True, highlight=False)
    with Progress(*columns, console=shown, transient=True, disable=not shown.is_terminal) as progress:
        task = progress.add_task("reading")

        def tell(step: str, counts: Counter[str]) -> None:
            done = f"{counts['captures']} captures read, {counts['fetches']} taken over"
            progress.update(task, description=f"{step}: {done}")

        yield tell


def _document(there: tuple[ota.Declaration, ...], terms: str, folder: Path) -> ota.Declaration:
    found = ota.matching(there, terms)
    if len(found) == 1:
        return found[0]
    listed = ", ".join(document.path for document in (found or there)[:MOST_LISTED]) or "none"
    several = f"{terms!r} means several documents" if found else f"no document {terms!r} in {folder}"
    raise Told(f"{several}: there are {listed}")


def _list(there: tuple[ota.Declaration, ...]) -> None:
    for document in there:
        console.print(document.path)
    console.print(f"{count(len(there), 'document')}: --terms names the one to import")
