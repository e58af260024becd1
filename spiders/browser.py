"""Which browser renders the pages that need one, what is missing for it, and how it is started."""

import os
import shutil
from collections.abc import Callable
from importlib.util import find_spec

from spiders.settings import NEVER, CrawlSettings

NAMES = ("chromium", "chromium-browser", "google-chrome")
"""Of the browser's program, by how distributions call it."""

PACKAGE = "scrapy_playwright"


def missing(
    settings: CrawlSettings,
    *,
    which: Callable[[str], str | None] = shutil.which,
    find: Callable[[str], object | None] = find_spec,
) -> str | None:
    """Return what a person must install before a page can be rendered, None where all is there."""
    if find(PACKAGE) is None:
        return "the policy asks for a browser, and the extra for it is missing: pip install 'policy-monitor[browser]'"
    if program(settings, which=which) is None:
        looked = settings.browser_path or ", ".join(NAMES)
        return (
            f"the policy asks for a browser, and none is found under {looked}: "
            "install Chromium (apt install chromium), or set browser_path"
        )
    return None


def program(settings: CrawlSettings, *, which: Callable[[str], str | None] = shutil.which) -> str | None:
    """Return the path of the browser: the one that is set, else the first that is installed under a usual name."""
    names = (settings.browser_path,) if settings.browser_path else NAMES
    return next((path for name in names if (path := which(name))), None)


def browser_settings(settings: CrawlSettings) -> dict[str, object]:
    """Return what a crawl with a browser adds to Scrapy's settings."""
    handler = "spiders.rendering.BrowserHandler"
    return {
        "DOWNLOAD_HANDLERS": {"http": handler, "https": handler, **dict.fromkeys(NEVER)},
        "PLAYWRIGHT_LAUNCH_OPTIONS": launch_options(settings),
        "PLAYWRIGHT_ABORT_REQUEST": "spiders.visit.is_dispensable",
        "PLAYWRIGHT_DEFAULT_NAVIGATION_TIMEOUT": settings.timeout_seconds * 1000,
        # The browser's own, with our User-Agent; Scrapy's would claim more than the browser asks for.
        "PLAYWRIGHT_PROCESS_REQUEST_HEADERS": None,
    }


def launch_options(settings: CrawlSettings) -> dict[str, object]:
    """Return how the browser is started; Playwright itself sets that it runs nothing in the background or at first."""
    return {
        "executable_path": program(settings),
        # As root Chromium does not start with its sandbox; as anybody else it does not start here without.
        "chromium_sandbox": os.geteuid() != 0,
        # QUIC and WebRTC are UDP: they go past our gate, and the proxies and firewalls that a crawl is let through.
        "args": ["--disable-quic", "--force-webrtc-ip-handling-policy=disable_non_proxied_udp"],
    }
