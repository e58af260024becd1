"""How our pages answer: for whom, from which database, in which dress."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import date, datetime
from functools import wraps
from hashlib import sha256
from importlib.resources import files
from typing import Any
from zoneinfo import ZoneInfo

from monitor.browse import archives, generations
from monitor.browse.cells import outward, policy_path, vendor_path
from monitor.browse.wording import days_left
from notifications.times import preview_command
from storage.opening import not_ready

STYLE = (files("monitor.browse") / "static" / "policy-monitor.css").read_bytes()
STYLE_PATH = f"/-/policy-monitor/{sha256(STYLE).hexdigest()[:12]}.css"
"""Changes with the style sheet, so that a browser may keep it for ever."""

PLUGIN = "policy-monitor"
"""What our settings are called among those of Datasette's plugins."""

FEED_PATH = "/-/policy-monitor/changes.atom"


class NotReadyError(Exception):
    """This release cannot read the archive as it is: why, and what to do."""


async def archive(request: Any, datasette: Any) -> Any:  # noqa: ANN401 - Datasette has no types
    """Give the database to read, for those who may read its texts.

    Raises NotReadyError, and Datasette's NotFound and Forbidden.

    Asked anew for every page: a daemon that starts may bring the tables up to date while they are served.
    """
    from datasette import NotFound  # noqa: PLC0415 - see `page`

    names = archives.names(datasette)
    if not names:
        raise NotFound("None of the open databases is an archive of policy-monitor")
    await generations.ensure_readable(datasette, request.actor, names[0])
    database = datasette.get_database(names[0])
    if sentence := await database.execute_fn(not_ready):
        raise NotReadyError(sentence)
    return database


def settings(datasette: Any) -> dict[str, Any]:  # noqa: ANN401
    """Give our own settings among those of Datasette's plugins."""
    return datasette.plugin_config(PLUGIN) or {}


def today(datasette: Any, now: datetime) -> date:  # noqa: ANN401
    """Give the day that it is for the operator, by whose days the days left are counted; UTC unless one is set."""
    return now.astimezone(ZoneInfo(settings(datasette).get("timezone", "UTC"))).date()


async def missing(request: Any, datasette: Any, sentence: str) -> Any:  # noqa: ANN401
    """Say that there is nothing at the address, and why."""
    return await page(request, datasette, "missing", status=404, sentence=sentence)


def once_ready(view: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
    """Let a page say why the archive cannot be read, and what to do; an error that left it would fill the log."""

    @wraps(view)  # Datasette gives a view what its parameters name
    async def answered(*given: Any) -> Any:  # noqa: ANN401
        try:
            return await view(*given)
        except NotReadyError as error:
            request, datasette = given
            return await page(request, datasette, "not_yet", status=503, sentence=str(error))

    return answered


async def page(
    request: Any,  # noqa: ANN401
    datasette: Any,  # noqa: ANN401
    name: str,
    *,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
    **context: object,
) -> Any:  # noqa: ANN401
    """Fill the template `policy_NAME.html`."""
    from datasette import Response  # noqa: PLC0415 - takes two seconds; whoever asks for a page has it already

    tools = {
        "archive": archives.names(datasette)[0],
        "style_url": datasette.urls.path(STYLE_PATH),
        "vendor_url": lambda vendor_name: datasette.urls.path(vendor_path(vendor_name)),
        "policy_url": lambda policy_name: datasette.urls.path(policy_path(policy_name)),
        "days_left": days_left,
        "outward": outward,
        "feed_url": datasette.urls.path(FEED_PATH),
        "preview_command": preview_command,
    }
    html = await datasette.render_template(f"policy_{name}.html", {**tools, **context}, request=request)
    return Response.html(html, status=status, headers=dict(headers or {}))
