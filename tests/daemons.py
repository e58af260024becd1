"""Runs the daemon, in a thread or as a process, over a watchlist of pages that a test serves."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from monitor.config import Config, load
from monitor.conversation import Conversation
from monitor.daemon import Daemon
from notifications.channel import Channel
from spiders.clock import utc_now
from storage.archive import Archive
from storage.reader import Reader
from tests.dumping import see_from
from tests.making import NOTICE, page
from tests.site import Page, Site

EIGHT, THREE = Page(body=page(NOTICE.format("8 days"))), Page(body=page(NOTICE.format("3 days")))
WATCHLIST = """
[monitor]
retry = "1s"
confirm = "1s"
grace = "0s"
[crawl]
delay = "0s"
timeout = "{timeout}"
private_networks = "127.0.0.1"
[schedule]
every = "{every}"
jitter = "0s"
"""


def watchlist(folder: Path, site: Site, *paths: str, every: str = "1s", timeout: str = "20s") -> Path:
    """Write a watchlist of pages that are fetched every second, or so often."""
    tables = "".join(f'[[policy]]\nvendor = "{path.strip("/")}"\nurl = "{site.address}{path}"\n' for path in paths)
    path = folder / "policy-monitor.toml"
    path.write_text(WATCHLIST.format(every=every, timeout=timeout) + tables, encoding="utf-8")
    return path


def known_watchlist(folder: Path, site: Site, *paths: str) -> Path:
    """Write a watchlist of pages that are fetched every hour; they were, before that, and promised a notice of 8 days.

    They are due at once, and are not overdue yet.
    """
    path = watchlist(folder, site, *paths, every="1h")
    config, began = load(path), utc_now() - timedelta(minutes=90)
    with Archive.open(config.database) as archive:
        archive.watch(tuple(config.policies.values()), now=began)
        for policy in config.policies.values():
            see_from(archive, policy, page(NOTICE.format("8 days")), began)
    return path


@contextmanager
def running(path: Path, webhook_url: str = "") -> Iterator[subprocess.Popen[bytes]]:
    """Run the daemon as a process; kill it if it still runs at the end."""
    environment = os.environ | {"SLACK_WEBHOOK_URL": webhook_url, "SLACK_BOT_TOKEN": ""}  # noqa: TID251 - a child's
    command = [sys.executable, "-P", "-m", "monitor", "-c", str(path), "run"]
    with subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) as process:
        try:
            yield process
        finally:
            process.kill()


@contextmanager
def in_thread(
    config: Config,
    channel: Channel,
    *,
    clock: Callable[[], datetime] = utc_now,
    talk: Conversation | None = None,
    heartbeat_url: str | None = None,
) -> Iterator[Daemon]:
    """Run the daemon in a thread, looking for what time brings ten times a second."""
    daemon = Daemon(config, [channel], clock, talk, heartbeat_url, sweep=timedelta(seconds=0.1))
    thread = threading.Thread(target=daemon.run)
    thread.start()
    try:
        yield daemon
    finally:
        daemon.stop()
        thread.join()


def fetches(database: Path) -> int:
    """Count the fetches of Acme's policy that an archive holds."""
    with Reader.open(database) as archive:
        return len(archive.fetches("acme-privacy-policy", after=None))
