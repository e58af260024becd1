"""Our pages of a policy's history: all its versions, one of them, any two of them."""

import asyncio
from typing import Any
from urllib.parse import unquote

from monitor.browse import answers, histories
from monitor.browse.cells import policy_path
from monitor.browse.differences import difference
from monitor.browse.display import display


async def policy(request: Any, datasette: Any) -> Any:  # noqa: ANN401 - Datasette has no types
    """Answer `/-/policies/NAME`."""
    database = await answers.archive(request, datasette)
    name = unquote(request.url_vars["policy"])
    try:
        page = await database.execute_fn(lambda connection: histories.policy(connection, name))
    except LookupError as error:
        return await answers.missing(request, datasette, str(error))
    return await answers.page(request, datasette, "policy", page=page)


async def compared(request: Any, datasette: Any) -> Any:  # noqa: ANN401
    """Answer `/-/policies/NAME/compare?from=1&to=2`, two versions by their numbers."""
    database = await answers.archive(request, datasette)
    name = unquote(request.url_vars["policy"])
    asked = {side: request.args.get(side) or "" for side in ("from", "to")}
    if not all(number.isdecimal() and len(number) <= LONGEST_NUMBER for number in asked.values()):
        return await answers.missing(request, datasette, "Say which versions to compare by their numbers, from and to.")
    before, after = map(int, asked.values())
    try:
        page = await database.execute_fn(lambda connection: histories.two_versions(connection, name, before, after))
    except LookupError as error:
        return await answers.missing(request, datasette, str(error))
    how = display(request, datasette.urls.path(f"{policy_path(name)}/compare"), asked)
    told = await asyncio.to_thread(difference, page.before.text, page.after.text, whole=how.whole, page=how.page)
    return await answers.page(request, datasette, "compared", page=page, difference=told, display=how)


async def version(request: Any, datasette: Any) -> Any:  # noqa: ANN401
    """Answer `/-/versions/ID`, the permanent address of a text."""
    database = await answers.archive(request, datasette)
    number = int(request.url_vars["id"])
    try:
        page = await database.execute_fn(lambda connection: histories.version(connection, number))
    except LookupError as error:
        return await answers.missing(request, datasette, str(error))
    return await answers.page(request, datasette, "version", page=page)


LONGEST_NUMBER = 9
"""Digits: SQLite's integers end soon after."""

ROUTES = (
    (r"^/-/policies/(?P<policy>[^/]+)$", policy),
    (r"^/-/policies/(?P<policy>[^/]+)/compare$", compared),
    (r"^/-/versions/(?P<id>[0-9]{1,18})$", version),
)
