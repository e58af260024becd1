"""How a difference is shown: what a reader chose, and the addresses of the other choices."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

LONGEST_PAGE = 6
"""Digits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Display:
    """Inline or side by side, the changed clauses or the whole text, and the page that is shown so."""

    path: str
    asked: Mapping[str, str]
    """What of the query says which difference is meant."""
    beside: bool
    whole: bool
    page: int = 1

    def url(self, *, beside: bool | None = None, whole: bool | None = None, page: int = 1) -> str:
        """Give the address of the same difference shown otherwise.

        >>> Display(path="/-/changes/7", asked={}, beside=True, whole=False).url(whole=True)
        '/-/changes/7?view=beside&text=whole'
        """
        how = {
            "view": "beside" if (self.beside if beside is None else beside) else "",
            "text": "whole" if (self.whole if whole is None else whole) else "",
            "page": str(page) if page > 1 else "",
        }
        query = urlencode({**self.asked, **{name: value for name, value in how.items() if value}})
        return f"{self.path}?{query}" if query else self.path


def display(request: Any, path: str, asked: Mapping[str, str] | None = None) -> Display:  # noqa: ANN401 - Datasette has no types
    """Read what the reader chose: `view=beside`, `text=whole`, `page=2`."""
    page = request.args.get("page") or ""
    return Display(
        path=path,
        asked=asked or {},
        beside=request.args.get("view") == "beside",
        whole=request.args.get("text") == "whole",
        page=max(1, int(page)) if page.isdecimal() and len(page) <= LONGEST_PAGE else 1,
    )
