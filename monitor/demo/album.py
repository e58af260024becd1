"""Takes the pictures of the pages for the documentation: the demo's vendors over a month, seen by a real browser.

`make pictures` runs it.
"""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread
from time import sleep
from typing import Any

from monitor.browse.server import application
from monitor.deciding import decide
from monitor.demo.vendors import (
    ALL_CONNECTS,
    FIRST_SCENE,
    FLEETBACK,
    PAGES,
    SECOND_SCENE,
    Page,
    Scene,
    draw_serving,
    render,
)
from monitor.replay import replay
from spiders.browser import program
from spiders.clock import utc_now
from spiders.settings import CrawlSettings
from storage.archive import Archive
from storage.cases import Act, Choice, Through
from storage.records import Cadence, Policy

DAYS = 30
"""Of history."""

EARLIEST = replace(FIRST_SCENE, fleetback_notice="30 days", all_connects_countries="Belgium, Switzerland and Finland")
"""What the pages said before the first scene."""

WALL = "<title>Just a moment...</title><h1>Checking your browser before you continue</h1><p>Enable JavaScript.</p>"
"""What came once instead of All-Connects' policy."""

OWNERS = {FLEETBACK.vendor: "Anna", ALL_CONNECTS.vendor: "Ines"}

SHOTS = {
    "browse-home": "/-/policy-monitor",
    "browse-change": "/-/changes/{change}",
    "browse-vendor": "/-/vendors/Fleetback",
    "browse-policy": "/-/policies/fleetback-privacy-policy",
    "browse-facts": "/-/policy-monitor/facts",
    "browse-search": "/-/policy-monitor/search?words=Switzerland",
    "browse-health": "/-/policy-monitor/health",
}
"""A picture and the page that it shows."""

WIDTH, HEIGHT = 1080, 860
"""In CSS pixels: a page is cut where it is higher."""


def main(folder: Path) -> None:
    """Write the pictures into a folder."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - of an extra, and needed here only

    with tempfile.TemporaryDirectory() as made, sync_playwright() as playwright:
        path = Path(made) / "policy-monitor.db"
        change = history(path, until=utc_now())
        browser = playwright.chromium.launch(executable_path=program(CrawlSettings(user_agent="")))
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, device_scale_factor=1)
        with served(path) as address:
            for name, shown in SHOTS.items():
                page.goto(address + shown.format(change=change))
                page.screenshot(path=folder / f"{name}.png")
        browser.close()


def history(path: Path, *, until: datetime) -> int:
    """Make an archive of a month that ends then; gives the number of the change to show."""
    begin = (until - timedelta(days=DAYS)).astimezone(UTC)
    policies = [policy_of(page) for page in PAGES]
    with Archive.open(path) as archive:
        for page, policy in zip(PAGES, policies, strict=True):
            list(replay(archive, policy, visits(page, begin)))
        archive.watch(policies, now=until)
        newest = [change.id for change in archive.changes(policies[0].name)]
        decide(archive, newest[0], Choice.OBJECT, Act(actor="anna", at=begin, through=Through.SLACK))
    return newest[-1]


def policy_of(page: Page) -> Policy:
    """Give the policy of a page of the demo."""
    return Policy(
        name=f"{page.vendor.lower()}-privacy-policy",
        vendor=page.vendor,
        kind="privacy policy",
        url=f"https://{page.vendor.lower()}.example/privacy-policy",
        schedule="every 12h",
        owner=OWNERS.get(page.vendor),
        cadence=Cadence(gap=timedelta(hours=12), pause=timedelta(minutes=15)),
    )


def visits(page: Page, begin: datetime) -> Iterator[dict[str, Any]]:
    """Give what two fetches a day brought: three texts, and at the end, of one vendor, a wall."""
    for half in range(2 * DAYS):
        scene = EARLIEST if half < DAYS // 2 else FIRST_SCENE if half < 2 * DAYS - 3 else SECOND_SCENE
        walled = page is ALL_CONNECTS and half in {17, 2 * DAYS - 1}
        at = begin + timedelta(hours=12 * half)
        yield {"fetched_at": at.isoformat(), "html": WALL if walled else html(page, scene)}


def html(page: Page, scene: Scene) -> str:
    """Give a page as one visit sees it."""
    return render(page.template, scene, draw_serving(1))


@contextmanager
def served(path: Path) -> Iterator[str]:
    """Serve an archive from a thread; gives the address before every path."""
    import uvicorn  # noqa: PLC0415 - takes a moment that only the pictures need

    server = uvicorn.Server(uvicorn.Config(application(path).app(), port=0, log_config=None, lifespan="on"))
    thread = Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        sleep(0.05)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
