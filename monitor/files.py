"""Files that a command is pointed at: pages and texts as a fetch would read them, rows of JSON lines."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from monitor import jsonl
from monitor.choosing import Told
from spiders.clock import utc_now
from spiders.extract import extract
from storage.records import Reading, Snapshot

FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


def read(path: Path) -> Reading:
    """Read a page the way a fetch is read; anything else is taken as the text itself."""
    body = path.read_bytes()
    if path.suffix.lower() in {".html", ".htm", ".xhtml"}:
        return extract(Snapshot(url=path.resolve().as_uri(), fetched_at=utc_now(), content_type="text/html", body=body))
    text = body.decode(errors="replace")
    return Reading(text=text, fingerprint="", imprint="", recipe="")


def rows(path: Path, keys: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    """Give the objects of a JSON-lines file. Raises Told naming a row that lacks a key."""
    try:
        for number, row in enumerate(jsonl.read(path), start=1):
            if missing := [key for key in keys if key not in row]:
                raise Told(f"{path}: row {number} lacks {', '.join(missing)}")
            yield row
    except ValueError as error:
        raise Told(str(error)) from error


def day(recorded_at: str | None) -> date | None:
    """Give the day of a moment in ISO 8601."""
    return datetime.fromisoformat(recorded_at).date() if recorded_at else None
