import re
from pathlib import Path

import pytest

from monitor.browse.plugin import register_routes
from monitor.demo.album import SHOTS

DOCS = Path(__file__).parents[1] / "docs"
TOLD = (DOCS / "browse.md").read_text(encoding="utf-8")

MOST_BYTES = 150_000
"""Of a picture: a clone of the repository carries every one of them for ever."""


def beginnings() -> list[str]:
    """Return how the address of each of our pages begins, up to its first changing part."""
    return sorted({re.split(r"[(\[$]", pattern.lstrip("^"))[0].replace("\\", "") for pattern, _ in register_routes()})


@pytest.mark.parametrize("beginning", beginnings())
def test_every_page_is_documented(beginning: str) -> None:
    """A page that its documentation does not name is not found."""
    assert beginning in TOLD


@pytest.mark.parametrize("name", sorted(SHOTS))
def test_every_picture_is_shown_and_small(name: str) -> None:
    """Each picture that is taken stands in the documentation, and is no burden."""
    assert (True, True) == (f"]({name}.png)" in TOLD, (DOCS / f"{name}.png").stat().st_size < MOST_BYTES)
