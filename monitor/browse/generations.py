"""What Datasette 0.65 and the alphas of 1.0 (tried with 1.0a41) call differently: all of it stands here."""

from collections.abc import Iterable, Mapping
from typing import Any

from monitor.browse import metadata, questions


async def ensure_readable(datasette: Any, actor: Mapping[str, Any] | None, database: str) -> None:  # noqa: ANN401 - no types
    """Let those pass who may read the texts of an archive. Raises Datasette's Forbidden."""
    if hasattr(datasette, "ensure_permissions"):
        permissions = [("view-table", (database, "versions")), ("view-database", database), "view-instance"]
        await datasette.ensure_permissions(actor, permissions)
    else:
        from datasette.resources import TableResource  # noqa: PLC0415 - only 1.0 has it

        await datasette.ensure_permission(
            action="view-table", resource=TableResource(database, "versions"), actor=actor
        )


async def describe(datasette: Any, names: Iterable[str]) -> None:  # noqa: ANN401
    """Write titles, descriptions and the usual questions into a Datasette 1.0, which asks no plugin for them.

    Facets, order and label columns 1.0 reads of the operator's own configuration only.
    """
    if not hasattr(datasette, "set_resource_metadata"):
        return
    for name in names:
        said = metadata.database()
        for key in ("title", "description"):
            await datasette.set_database_metadata(name, key, said[key])
        for table, about in said["tables"].items():
            await _describe_table(datasette, name, table, about)
        for question, asked in questions.questions().items():
            await datasette.add_query(name, question, **asked)


async def _describe_table(datasette: Any, database: str, table: str, about: metadata.Described) -> None:  # noqa: ANN401
    for key in ("title", "description"):
        if key in about:
            await datasette.set_resource_metadata(database, table, key, about[key])
    for column, description in about.get("columns", {}).items():
        await datasette.set_column_metadata(database, table, column, "description", description)
