"""Our pages: home, a vendor, the health of the watch, and the files and the style sheet beside them."""

from typing import Any
from urllib.parse import unquote, urlencode

from monitor.browse import answers, pages, watching
from monitor.browse.cells import vendor_path
from monitor.browse.feed import atom
from spiders.clock import utc_now
from storage.records import Severity


async def home(request: Any, datasette: Any) -> Any:  # noqa: ANN401 - Datasette has no types
    """Answer `/-/policy-monitor`: what needs a look."""
    database = await answers.archive(request, datasette)
    today = answers.today(datasette, utc_now())
    page = await database.execute_fn(lambda connection: pages.home(connection, today=today))
    return await answers.page(request, datasette, "home", page=page, today=today)


async def health(request: Any, datasette: Any) -> Any:  # noqa: ANN401
    """Answer `/-/policy-monitor/health`: how the watch fares."""
    database = await answers.archive(request, datasette)
    today = utc_now().date()
    page = await database.execute_fn(lambda connection: watching.watching(connection, today=today))
    return await answers.page(request, datasette, "health", page=page, outcomes=watching.OUTCOMES)


async def vendor(request: Any, datasette: Any) -> Any:  # noqa: ANN401
    """Answer `/-/vendors/NAME`."""
    database = await answers.archive(request, datasette)
    name = unquote(request.url_vars["vendor"])
    try:
        page = await database.execute_fn(lambda connection: pages.vendor(connection, name, now=utc_now()))
    except LookupError:
        return await answers.missing(request, datasette, f"No policy of “{name}” was ever watched into this archive.")
    return await answers.page(request, datasette, "vendor", page=page, today=answers.today(datasette, utc_now()))


async def calendar(request: Any, datasette: Any) -> Any:  # noqa: ANN401
    """Answer the calendar, at an address to subscribe to."""
    from datasette import Response  # noqa: PLC0415 - see `answers`

    def address(number: int) -> str:
        path: str = datasette.absolute_url(request, datasette.urls.path(f"/-/changes/{number}"))
        return path

    database = await answers.archive(request, datasette)
    written = await database.execute_fn(lambda connection: pages.calendar(connection, address, now=utc_now()))
    return Response(written, content_type="text/calendar; charset=utf-8")


async def feed(request: Any, datasette: Any) -> Any:  # noqa: ANN401
    """Answer the Atom feed of material changes: all, of a `vendor`, of at least a `severity`."""
    from datasette import Response  # noqa: PLC0415 - see `answers`

    def address(path: str) -> str:
        whole: str = datasette.absolute_url(request, datasette.urls.path(path))
        return whole

    database = await answers.archive(request, datasette)
    vendor_name, severity = request.args.get("vendor") or None, request.args.get("severity") or None
    if severity and severity not in tuple(Severity):
        return await answers.missing(request, datasette, f"“{severity}” is no severity: write {', '.join(Severity)}.")
    told = await database.execute_fn(lambda connection: pages.feed(connection, vendor_name, severity))
    asked = urlencode({key: text for key, text in (("vendor", vendor_name), ("severity", severity)) if text})
    written = atom(
        told,
        own=address(answers.FEED_PATH) + (f"?{asked}" if asked else ""),
        page=address(vendor_path(vendor_name) if vendor_name else "/-/policy-monitor"),
        address=lambda number: address(f"/-/changes/{number}"),
    )
    return Response(written.decode(), content_type="application/atom+xml; charset=utf-8")


async def style() -> Any:  # noqa: ANN401
    """Answer the style sheet."""
    from datasette import Response  # noqa: PLC0415 - see `answers`

    headers = {"cache-control": "public, max-age=31536000, immutable"}
    return Response(answers.STYLE, content_type="text/css; charset=utf-8", headers=headers)


ROUTES = (
    (r"^/-/policy-monitor$", home),
    (r"^/-/policy-monitor/[0-9a-f]+\.css$", style),
    (r"^/-/policy-monitor/health$", health),
    (r"^/-/policy-monitor/calendar\.ics$", calendar),
    (r"^/-/policy-monitor/changes\.atom$", feed),
    (r"^/-/vendors/(?P<vendor>[^/]+)$", vendor),
)
