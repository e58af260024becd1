import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest

from tests.chromium import needs_browser, opened, served
from tests.leafing import ACROSS, NARROW, RECORDED, VERSIONS, Leaf, addresses, fill, look

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [
    needs_browser,
    pytest.mark.skipif(not RECORDED.exists(), reason=f"no recorded pages of real vendors in {RECORDED}"),
]

BY_TURNS = ("npm-public-registry", "perplexity", "perplexity", "open-collective", "github", "github")
PAGES = (*ACROSS, *(addresses(vendor, VERSIONS - 1)[kind] for kind, vendor in enumerate(BY_TURNS)))
"""One of each kind, of the vendors by turns; `benchmarks/leafing.py` opens all, and lets axe-core judge them."""


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an archive of four real vendors with thirty versions each."""
    path = tmp_path_factory.mktemp("leafing") / "policy-monitor.db"
    fill(path, replayed=["open-collective"], judged=1)
    return path


@pytest.fixture(scope="module")
def address(path: Path) -> Iterator[str]:
    """Serve the archive."""
    with served(path) as address:
        yield address


@pytest.fixture(scope="module")
def leaves(browser: "Browser", address: str) -> dict[str, Leaf]:
    """Look at a page of each kind on a telephone."""
    with opened(browser, address, width=NARROW) as seen:
        return {page: look(seen, address, page, axe=False) for page in PAGES}


def test_nothing_is_wrong_with_real_pages(leaves: dict[str, Leaf]) -> None:
    """Each opens on a telephone without overflow, error or request elsewhere, and its marks are there."""
    assert {} == {page: leaf.wrong for page, leaf in leaves.items() if leaf.wrong}


def test_links_lead_somewhere(address: str, leaves: dict[str, Leaf]) -> None:
    """No link of ours leads to a page that is not there; of links that differ in a number, one is followed."""
    links = {re.sub(r"\d+", "N", link): link for leaf in leaves.values() for link in leaf.links}
    with httpx.Client(base_url=address, follow_redirects=True, timeout=60) as client:
        answers = {link: client.get(link).status_code for link in links.values() if link not in leaves}

    assert {200} == set(answers.values()), answers


def test_changes_are_leafed_by_keyboard(browser: "Browser", address: str) -> None:
    """Access keys lead to the first changed clause, the change before and the next one."""
    with opened(browser, f"{address}/-/changes/2") as seen:
        press(seen.page, "c")
        seen.page.wait_for_url("**/-/changes/2#clause-1")
        press(seen.page, "p")
        seen.page.wait_for_url("**/-/changes/1")
        press(seen.page, "n")
        seen.page.wait_for_url("**/-/changes/2")

    assert [] == seen.wrong


def press(page: "Page", key: str) -> None:
    """Press Alt and a key as a keyboard does, of which Playwright's own `press` leaves out the character."""
    said = {"type": "char", "modifiers": 1, "key": key, "text": key, "unmodifiedText": key}
    page.context.new_cdp_session(page).send("Input.dispatchKeyEvent", said)
