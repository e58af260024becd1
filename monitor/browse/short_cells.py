"""Cells of Datasette's tables that stand shorter in the file than people read them: moments, hashes, packed words."""

from collections.abc import Awaitable, Mapping
from typing import Any

from markupsafe import Markup

from monitor.hiding import plainly
from storage.saying import LISTS
from storage.short import moment_of
from storage.stamps import stamp

MOMENTS = frozenset({"started_ms", "fetched_ms"})

PACKED = frozenset({"text", "links"})
"""Columns of `versions`."""

BEGINNING = 240
"""Characters of a packed text that a cell shows."""


def cell(  # noqa: PLR0913, PLR0917 - the names that Datasette passes
    row: Mapping[str, Any],
    value: object,
    column: str,
    table: str | None,
    database: str,
    datasette: Any,  # noqa: ANN401 - Datasette has no types
) -> str | Awaitable[str] | None:
    """Give what to show; None where the value stands as it is read."""
    if column in MOMENTS and isinstance(value, int):
        return stamp(moment_of(value))
    if column == "snapshot_id" and isinstance(value, Mapping):
        return _snapshot(datasette.urls, database, value)
    if table == "changes" and column in LISTS and value is not None:
        path = f"{datasette.urls.table(database, column)}?change_id={row['id']}"
        return Markup('<a href="{}">{}</a>').format(path, column.replace("_", " "))
    if not isinstance(value, bytes):
        return None
    if table == "versions" and column in PACKED:
        return _beginning(datasette, database, column, row["id"])
    return value.hex() if (table, column) == ("snapshots", "sha256") else None


def _snapshot(urls: Any, database: str, reference: Mapping[str, Any]) -> Markup:  # noqa: ANN401 - see `cell`
    """Lead to a page, named by the moment that Datasette gives as the label of a reference.

    1.0, and an operator's own configuration, may give another label.
    """
    path, label = urls.row(database, "snapshots", reference["value"]), reference["label"]
    said = stamp(moment_of(label)) if isinstance(label, int) else label
    return Markup('<a href="{}">{}</a>&nbsp;<em>{}</em>').format(path, said, reference["value"])


async def _beginning(datasette: Any, database: str, column: str, version_id: int) -> Markup:  # noqa: ANN401 - see `cell`
    """Give the beginning of what stands packed with a version, and where all of it can be read."""
    sql = f"select {column} as words from versions_in_words where id = ?"  # noqa: S608 - one of PACKED
    rows = await datasette.get_database(database).execute(sql, [version_id])
    path = datasette.urls.path(f"/-/versions/{version_id}")
    return Markup('{} … <a href="{}">whole</a>').format(plainly((rows.first()["words"] or "")[:BEGINNING]), path)
