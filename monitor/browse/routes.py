"""Our pages: home, a change, a vendor, and the style sheet they share."""

import asyncio
from hashlib import sha256
from importlib.resources import files
from typing import Any
from urllib.parse import unquote, urlencode

from monitor.browse import archives, pages
from monitor.browse.cells import outward, vendor_path
from monitor.browse.differences import difference
from monitor.browse.feed import atom
from monitor.browse.wording import days_left
from monitor.clock import utc_now
from notifications.times import preview_command
from storage.records import Severity

STYLE = (files("monitor.browse") / "static" / "policy-monitor.css").read_bytes()
STYLE_PATH = f"/-/policy-monitor/{sha256(STYLE).hexdigest()[:12]}.css"
"""Changes with the style sheet, so that a browser may keep it for ever."""

FEED_PATH = "/-/policy-monitor/changes.atom"


async def home(request: Any, datasette: Any) -> Any:  # noqa: ANN401 - Datasette has no types
    """Answer `/-/policy-monitor`: what needs a look."""
    database = await _archive(request, datasette)
    today = utc_now().date()
    page = await database.execute_fn(lambda connection: pages.home(connection, today=today))
    return await _page(request, datasette, "home", page=page, today=today)


async def change(request: Any, datasette: Any) -> Any:  # noqa: ANN401
    """Answer `/-/changes/ID`, the permanent address of a change. Of several archives the first attached is meant."""
    database = await _archive(request, datasette)
    number = int(request.url_vars["id"])
    try:
        page = await database.execute_fn(lambda connection: pages.change(connection, number))
    except LookupError:
        return await _missing(request, datasette, f"There is no change {number} in this archive.")
    told = await asyncio.to_thread(difference, page.change)
    context = {"page": page, "change": page.change, "difference": told, "today": utc_now().date()}
    return await _page(request, datasette, "change", **context)


async def version(request: Any, datasette: Any) -> Any:  # noqa: ANN401
    """Answer `/-/versions/ID`, the permanent address of a text: its row, wherever Datasette has it."""
    from datasette import Response  # noqa: PLC0415 - see `_page`

    database = await _archive(request, datasette)
    return Response.redirect(datasette.urls.row(database.name, "versions", request.url_vars["id"]))


async def vendor(request: Any, datasette: Any) -> Any:  # noqa: ANN401
    """Answer `/-/vendors/NAME`."""
    database = await _archive(request, datasette)
    name = unquote(request.url_vars["vendor"])
    try:
        page = await database.execute_fn(lambda connection: pages.vendor(connection, name, now=utc_now()))
    except LookupError:
        return await _missing(request, datasette, f"No policy of “{name}” was ever watched into this archive.")
    return await _page(request, datasette, "vendor", page=page, today=utc_now().date())


async def calendar(request: Any, datasette: Any) -> Any:  # noqa: ANN401
    """Answer the calendar, at an address to subscribe to."""
    from datasette import Response  # noqa: PLC0415 - see `_page`

    def address(number: int) -> str:
        path: str = datasette.absolute_url(request, datasette.urls.path(f"/-/changes/{number}"))
        return path

    database = await _archive(request, datasette)
    written = await database.execute_fn(lambda connection: pages.calendar(connection, address, now=utc_now()))
    return Response(written, content_type="text/calendar; charset=utf-8")


async def feed(request: Any, datasette: Any) -> Any:  # noqa: ANN401
    """Answer the Atom feed of material changes: all, of a `vendor`, of at least a `severity`."""
    from datasette import Response  # noqa: PLC0415 - see `_page`

    def address(path: str) -> str:
        whole: str = datasette.absolute_url(request, datasette.urls.path(path))
        return whole

    database = await _archive(request, datasette)
    vendor_name, severity = request.args.get("vendor") or None, request.args.get("severity") or None
    if severity and severity not in tuple(Severity):
        return await _missing(request, datasette, f"“{severity}” is no severity: write {', '.join(Severity)}.")
    told = await database.execute_fn(lambda connection: pages.feed(connection, vendor_name, severity))
    asked = urlencode({key: text for key, text in (("vendor", vendor_name), ("severity", severity)) if text})
    written = atom(
        told,
        own=address(FEED_PATH) + (f"?{asked}" if asked else ""),
        page=address(vendor_path(vendor_name) if vendor_name else "/-/policy-monitor"),
        address=lambda number: address(f"/-/changes/{number}"),
    )
    return Response(written.decode(), content_type="application/atom+xml; charset=utf-8")


async def style() -> Any:  # noqa: ANN401
    """Answer the style sheet."""
    from datasette import Response  # noqa: PLC0415 - see `_page`

    headers = {"cache-control": "public, max-age=31536000, immutable"}
    return Response(STYLE, content_type="text/css; charset=utf-8", headers=headers)


ROUTES = (
    (r"^/-/policy-monitor$", home),
    (r"^/-/policy-monitor/[0-9a-f]+\.css$", style),
    (r"^/-/policy-monitor/calendar\.ics$", calendar),
    (r"^/-/policy-monitor/changes\.atom$", feed),
    (r"^/-/changes/(?P<id>[0-9]{1,18})$", change),
    (r"^/-/versions/(?P<id>[0-9]{1,18})$", version),
    (r"^/-/vendors/(?P<vendor>[^/]+)$", vendor),
)


async def _archive(request: Any, datasette: Any) -> Any:  # noqa: ANN401
    """Give the database to read, for those who may read its texts. Raises Datasette's NotFound and Forbidden."""
    from datasette import NotFound  # noqa: PLC0415 - see `_page`

    names = archives.names(datasette)
    if not names:
        raise NotFound("None of the open databases is an archive of policy-monitor")
    permissions = [("view-table", (names[0], "versions")), ("view-database", names[0]), "view-instance"]
    await datasette.ensure_permissions(request.actor, permissions)
    return datasette.get_database(names[0])


async def _missing(request: Any, datasette: Any, sentence: str) -> Any:  # noqa: ANN401
    return await _page(request, datasette, "missing", status=404, sentence=sentence)


async def _page(request: Any, datasette: Any, name: str, *, status: int = 200, **context: object) -> Any:  # noqa: ANN401
    from datasette import Response  # noqa: PLC0415 - takes two seconds; whoever asks for a page has it already

    tools = {
        "archive": archives.names(datasette)[0],
        "style_url": datasette.urls.path(STYLE_PATH),
        "vendor_url": lambda vendor_name: datasette.urls.path(vendor_path(vendor_name)),
        "days_left": days_left,
        "outward": outward,
        "feed_url": datasette.urls.path(FEED_PATH),
        "preview_command": preview_command,
    }
    html = await datasette.render_template(f"policy_{name}.html", {**tools, **context}, request=request)
    return Response.html(html, status=status)
