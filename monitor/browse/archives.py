"""Which of the databases that a Datasette serves are archives: beside any other the plugin stays quiet."""

from typing import Any
from weakref import WeakKeyDictionary

TABLES = frozenset({"policies", "fetches", "snapshots", "versions", "facts", "changes", "alerts", "deliveries"})
"""A database that has them all is an archive."""

_found: WeakKeyDictionary[Any, tuple[str, ...]] = WeakKeyDictionary()


async def find(datasette: Any) -> None:  # noqa: ANN401 - Datasette has no types
    """Look once, when Datasette starts, for the databases that are archives."""
    _found[datasette] = tuple(
        [
            name
            for name, database in datasette.databases.items()
            if set(await database.table_names()) >= TABLES  # a database of its own, such as _internal, has none of them
        ]
    )


def names(datasette: Any) -> tuple[str, ...]:  # noqa: ANN401
    """Give the names of the archives in the order they were attached; none before Datasette started."""
    return _found.get(datasette, ())
