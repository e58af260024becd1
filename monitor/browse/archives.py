"""Which of the databases that a Datasette serves are archives: beside any other the plugin stays quiet."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from storage.place import Place

TABLES = frozenset({"policies", "fetches", "snapshots", "versions", "facts", "changes", "alerts", "deliveries"})
"""A database that has them all is an archive."""

_found: WeakKeyDictionary[Any, Mapping[str, Place]] = WeakKeyDictionary()
"""By name, with the file that was opened."""


async def find(datasette: Any) -> None:  # noqa: ANN401 - Datasette has no types
    """Look once, when Datasette starts, for the databases that are archives."""
    _found[datasette] = {
        name: Place.of(Path(database.path))
        for name, database in datasette.databases.items()
        if database.path and set(await database.table_names()) >= TABLES  # _internal, its own, has none of them
    }


def names(datasette: Any) -> tuple[str, ...]:  # noqa: ANN401
    """Give the names of the archives in the order they were attached; none before Datasette started."""
    return tuple(_found.get(datasette, ()))


def moved(datasette: Any) -> str | None:  # noqa: ANN401
    """Give the name of the file of an archive that was moved, deleted or replaced since Datasette started."""
    return next((place.path.name for place in _found.get(datasette, {}).values() if not place.holds), None)
