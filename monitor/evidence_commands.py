"""The command `evidence`."""

from hashlib import file_digest
from itertools import chain
from pathlib import Path

import click

from monitor import heads
from monitor.choosing import Told, no_such_change
from monitor.config import Config, Secrets, load
from monitor.evidence.bundling import bundle
from monitor.evidence.files import files, name_of
from monitor.evidence.gathering import Evidence, gather
from monitor.evidence.withholding import Withholding
from monitor.hiding import safe
from monitor.output import literal_console
from monitor.proof_commands import own_file
from storage.reader import Reader

console = literal_console()


@click.command()
@click.argument("change_id", metavar="CHANGE", type=int)
@click.option(
    "-o",
    "--output",
    "path",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="The ZIP file to write.",
)
@click.option("--force", is_flag=True, help="Replace a file that is there already.")
@click.pass_context
def evidence(context: click.Context, change_id: int, path: Path, force: bool) -> None:
    """Write all that is known of CHANGE as a ZIP file that anyone can check with standard tools.

    Pages, texts, difference, facts, reasons, who was told and what was decided, with the ledger from there to its head
    and a README.txt for who never heard of us. The same archive gives the same bytes.
    """
    if path.exists() and not force:
        raise Told(f"{path} is there already: --force replaces it")
    if not path.parent.is_dir():
        raise Told(f"there is no folder {path.parent}: make it, or name another file")
    found = _write(load(context.obj), change_id, path)
    with path.open("rb") as stream:
        digest = file_digest(stream, "sha256").hexdigest()
    console.print(f"{safe(str(path))}: SHA-256 {digest}")
    for note in found.notes:
        console.print(safe(note))


def _write(config: Config, change_id: int, path: Path) -> Evidence:
    """Write the bundle; give what stands in it."""
    with Reader.open(config.database) as archive:
        if not archive.is_current:
            raise Told(f"{config.database} is of an earlier release: `policy-monitor status` brings it up to date")
        archive.hold()
        try:
            change = archive.change(change_id)
        except LookupError as error:
            raise no_such_change(error) from error
        given = chain.from_iterable(map(heads.read, own_file(config)))
        found = gather(archive, change, given, Withholding.of(Secrets.of().told_to_nobody(config.watchlist)))
        bundle(files(archive, found), path, name_of(found))
    return found
