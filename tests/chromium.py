"""Opens an archive's pages in a real browser, which writes down what it was made to do."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from urllib.parse import urlsplit

import pytest

from spiders.browser import missing, program
from spiders.settings import CrawlSettings

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Dialog, Page

LACKING = missing(CrawlSettings(user_agent=""))
needs_browser = pytest.mark.skipif(LACKING is not None, reason=str(LACKING))

SERVE = """
import sys
from pathlib import Path
from monitor.browse.forms import Deciding
from monitor.browse.server import serve

deciding = Deciding(operator="ines") if "decide" in sys.argv else None
serve(Path(sys.argv[1]), port=0, deciding=deciding, on_ready=lambda url: print(url, flush=True))
"""

REPORT = "document.addEventListener('securitypolicyviolation', e => console.log('refused: ' + e.violatedDirective))"


@contextmanager
def served(path: Path, *, decisions: bool = False) -> Iterator[str]:
    """Serve an archive as `policy-monitor browse` does; gives the address before every path."""
    how = ["decide"] if decisions else []
    with subprocess.Popen([sys.executable, "-c", SERVE, str(path), *how], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        try:
            yield process.stdout.readline().strip().removesuffix("/-/policy-monitor")
        finally:
            process.terminate()


@contextmanager
def chromium() -> Iterator["Browser"]:
    """Start the browser."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - of an extra: its tests skip without

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program(CrawlSettings(user_agent="")))
        yield browser
        browser.close()


@dataclass
class Seen:
    """A page, and what happened while it opened that should not: dialogs, other hosts, what its policy refused."""

    page: "Page"
    wrong: list[str] = field(default_factory=list)

    def turn_to(self, address: str) -> None:
        """Open another address of the same host in the same tab, anew: a new tab costs three times as much."""
        self.wrong.clear()
        self.page.goto(address, wait_until="load")

    def dialog(self, dialog: "Dialog") -> None:
        """Write down that a script asked something."""
        self.wrong.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def request(self, url: str, host: str) -> None:
        """Write down a request that goes elsewhere."""
        if urlsplit(url).netloc != host:
            self.wrong.append(url)


@contextmanager
def opened(
    browser: "Browser",
    address: str,
    *,
    scheme: Literal["light", "dark"] = "light",
    width: int = 1200,
) -> Iterator[Seen]:
    """Open an address."""
    host = urlsplit(address).netloc
    context = browser.new_context(
        color_scheme=scheme,
        viewport={"width": width, "height": 900},
    )
    context.add_init_script(REPORT)
    seen = Seen(context.new_page())
    seen.page.on("dialog", seen.dialog)
    seen.page.on("console", lambda said: seen.wrong.append(said.text))
    seen.page.on("pageerror", lambda error: seen.wrong.append(str(error)))
    context.on("request", lambda asked: seen.request(asked.url, host))
    seen.page.goto(address, wait_until="load")
    yield seen
    context.close()
