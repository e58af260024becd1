"""The Datasette plugin: the hooks, each a line over the module that does the work."""

import sqlite3
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from jinja2 import ChoiceLoader, Environment, PackageLoader
from pluggy import HookimplMarker

from monitor.browse import (
    answers,
    archives,
    asking_routes,
    cells,
    change_routes,
    generations,
    headers,
    history_routes,
    metadata,
    questions,
    routes,
    short_cells,
    staleness,
    wording,
)
from storage.saying import let_say

hook = HookimplMarker("datasette")
"""What `datasette.hookimpl` is, with types."""


@hook
def startup(datasette: Any) -> Callable[[], Awaitable[None]]:  # noqa: ANN401 - Datasette has no types
    """Find the archives before the first page, and describe them where Datasette does not ask for it."""

    async def begin() -> None:
        await archives.find(datasette)
        await generations.describe(datasette, archives.names(datasette))

    return begin


@hook
def prepare_connection(conn: sqlite3.Connection) -> None:
    """Let SQL say the words that stand packed, on every page of Datasette."""
    let_say(conn)


@hook
def prepare_jinja2_environment(env: Environment) -> None:
    """Add our templates behind everybody's own, and the filters they use."""
    # Datasette finds a plugin's templates by itself only where the plugin is a package, or Python newer than 3.11.
    ours = PackageLoader("monitor.browse")
    env.loader = ChoiceLoader([*([env.loader] if env.loader else []), ours])
    env.filters.update(wording.FILTERS)


@hook
def register_routes() -> list[tuple[str, Callable[..., Any]]]:
    """Add our pages."""
    ours = (*routes.ROUTES, *change_routes.ROUTES, *history_routes.ROUTES, *asking_routes.ROUTES)
    return [(pattern, answers.once_ready(view)) for pattern, view in ours]


@hook
def asgi_wrapper(datasette: Any) -> Callable[[headers.Application], headers.Application]:  # noqa: ANN401
    """Guard every page that can show a policy's text, and what is sent to ours; show none of an old file."""
    return lambda inner: staleness.refusing(headers.wrapped(change_routes.limited(inner), datasette), datasette)


@hook
def get_metadata(datasette: Any) -> metadata.Described:  # noqa: ANN401
    """Describe the archives (Datasette 0.65; 1.0 has no such hook and passes it over)."""
    return metadata.of(archives.names(datasette))


@hook
def canned_queries(datasette: Any, database: str) -> dict[str, questions.Question]:  # noqa: ANN401
    """Offer the usual questions."""
    return questions.questions() if database in archives.names(datasette) else {}


@hook
def menu_links(datasette: Any) -> list[dict[str, str]]:  # noqa: ANN401
    """Lead to our home page from every page of Datasette."""
    link = {"href": datasette.urls.path("/-/policy-monitor"), "label": "What needs a look"}
    return [link] if archives.names(datasette) else []


@hook
def extra_css_urls(datasette: Any, database: str | None) -> list[str]:  # noqa: ANN401
    """Dress Datasette's pages of an archive like ours."""
    return [answers.STYLE_PATH] if database in archives.names(datasette) else []


@hook
def extra_template_vars(  # noqa: PLR0913, PLR0917 - the names that Datasette passes
    template: str,
    database: str | None,
    table: str | None,
    columns: list[str] | None,
    view_name: str,
    request: Any,  # noqa: ANN401
    datasette: Any,  # noqa: ANN401
) -> Callable[[], Awaitable[dict[str, Any]]]:
    """Add no variable: here Datasette tells, before it answers, what it told the plugins that have scripts."""
    page = {"template": template, "database": database, "table": table, "columns": columns, "view_name": view_name}

    async def let() -> dict[str, Any]:
        if request and database in archives.names(datasette):
            await headers.let_plugins_run(request, {**page, "datasette": datasette})
        return {}

    return let


@hook
def render_cell(  # noqa: PLR0913, PLR0917 - the names that Datasette passes
    row: Mapping[str, Any],
    value: object,
    column: str,
    table: str | None,
    database: str,
    datasette: Any,  # noqa: ANN401
) -> str | Awaitable[str] | None:
    """Lead from the rows of an archive to our pages, and say what stands packed."""
    if database not in archives.names(datasette):
        return None
    short = short_cells.cell(row, value, column, table, database, datasette)
    return short if short is not None else cells.cell(row, value, column, table, datasette.urls)
