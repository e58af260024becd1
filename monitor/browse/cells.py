"""Cells of Datasette's tables: moments and names that lead to our pages, links that tell where they go."""

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from monitor.hiding import plainly

CHANGE_COLUMNS = {("open_windows", "id"), ("material_changes", "id"), ("changes", "seen_at")} | {
    (table, "change_id") for table in (None, "reasons", "muted_reasons")
}
"""(table, column) whose cells lead to the page of a change; None is the result of a query."""

LISTS = {"heading": " › ", "categories": ", ", "redirects": " → ", "tags": ", ", "mentions": ", "}
"""Columns that hold a JSON list, and what to write between its items."""


LONGEST_PLAIN = 2_000
"""Characters; a longer text is left to Datasette, which cuts it short in a table and shows it whole on its own page."""


def cell(
    row: Mapping[str, Any],
    value: object,
    column: str,
    table: str | None,
    urls: Any,  # noqa: ANN401 - Datasette has no types
) -> Markup | str | None:
    """Give what to show in a cell; None leaves it to Datasette. `urls` makes addresses of paths."""
    if not isinstance(value, str | int):
        return None
    if (table, column) in CHANGE_COLUMNS:
        change_id = value if isinstance(value, int) else row["id"]
        return _link(urls.path(f"/-/changes/{change_id}"), value)
    if column == "vendor" and value:
        return _link(urls.path(vendor_path(str(value))), value)
    if column == "policy" and value:
        return _link(urls.path(policy_path(str(value))), value)
    if column in LISTS:
        return _listed(str(value), LISTS[column])
    return _text(value) if isinstance(value, str) else None


def vendor_path(vendor: str) -> str:
    """Give the path of a vendor's page.

    >>> vendor_path("Müller & Co/KG")
    '/-/vendors/M%C3%BCller%20%26%20Co%2FKG'
    """
    return f"/-/vendors/{quote(vendor, safe='')}"


def policy_path(policy: str) -> str:
    """Give the path of a policy's page.

    >>> policy_path("rivermap-dpa")
    '/-/policies/rivermap-dpa'
    """
    return f"/-/policies/{quote(policy, safe='')}"


def outward(url: str) -> Markup | None:
    """Link to another server with the whole address in sight, telling it nothing; None for more than an address."""
    if any(sign.isspace() for sign in url):
        return None
    return Markup('<a rel="external noopener noreferrer nofollow" href="{}">{}</a>').format(url, url)


def _text(value: str) -> Markup | str | None:
    if value.startswith(("http://", "https://")):
        return outward(value)
    plain = plainly(value) if len(value) <= LONGEST_PLAIN else value
    return plain if plain != value else None


def _link(path: str, words: object) -> Markup:
    return Markup('<a href="{}">{}</a>').format(path, plainly(str(words)))


def _listed(value: str, separator: str) -> Markup | str | None:
    try:
        items = json.loads(value)
    except ValueError:
        return None
    if not isinstance(items, list):
        return None
    return plainly(separator.join(map(str, items))) or Markup("&nbsp;")
