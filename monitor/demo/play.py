"""Plays the main job on this machine: a real daemon watches a real site, the site changes, Slack is told."""

import json
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from time import monotonic
from typing import Any

from rich.console import Console
from rich.text import Text

from monitor import slack_view, terminal
from monitor.config import FILE_NAME, child_environment
from monitor.demo.site import DemoSite
from monitor.demo.slack import Received, SlackServer
from monitor.demo.vendors import PAGES
from monitor.diff import compare
from storage.reader import Reader

EXPECTED = {"Fleetback", "All-Connects"}
"""Whose change is material; Perfleet only moves its date, PerfectlyData only its menu."""

ROUNDS = 2
"""Checks of every policy to wait for after the last change, so that a third alert would have come."""

PATIENCE_SECONDS = 120.0
"""For one scene, on a slow machine."""

WATCHLIST = """\
[monitor]
database = "demo.db"
browse_url = "http://127.0.0.1:{port}"
confirm = "1s"

[crawl]
delay = "0s"
timeout = "10s"
private_networks = ["127.0.0.0/8"]

[schedule]
every = "2s"
jitter = "0s"
"""

POLICY = """
[[policy]]
vendor = "{vendor}"
url = "{url}"
"""

Event = dict[str, Any]


class DemoError(Exception):
    """The demo did not come to its end."""


def play(console: Console, *, once: bool, port: int) -> int:
    """Play both scenes, then serve Datasette unless `once`. Gives 0 where exactly the right alerts arrived, else 1."""
    with tempfile.TemporaryDirectory(prefix="policy-monitor-demo-") as folder:
        try:
            alerts = _acts(console, Path(folder), port=port)
        except DemoError as error:
            console.print(Text(str(error), style="bold red"))
            return 1
        right = _compared(console, alerts)
        if not once:
            _browse(console, Path(folder) / "demo.db", port=port)
        return 0 if right else 1


def _acts(console: Console, folder: Path, *, port: int) -> list[Received]:
    with DemoSite() as site, SlackServer() as slack:
        watchlist = folder / FILE_NAME
        policies = "".join(POLICY.format(vendor=page.vendor, url=site.url(page)) for page in PAGES)
        watchlist.write_text(WATCHLIST.format(port=port) + policies, encoding="utf-8")
        _title(console, f"Four vendors publish their policies at {site.address}; the daemon starts")
        with _daemon(watchlist, slack.webhook_url) as events:
            show = _Show(console, folder / "demo.db", slack)
            show.until(events, _checked(rounds=ROUNDS))
            _title(console, "The vendors change their pages overnight")
            site.change()
            show.until(events, lambda seen: len(slack.received) >= len(EXPECTED) and _checked(rounds=1)(seen))
            _title(console, "Would a third alert come? Every page is checked twice more")
            show.until(events, _checked(rounds=ROUNDS))
        return list(slack.received)


class _Show:
    """Shows what the daemon logs, as it happens, and each message as Slack got it."""

    def __init__(self, console: Console, database: Path, slack: SlackServer) -> None:
        self._console = console
        self._database = database
        self._slack = slack
        self._shown = 0

    def until(self, events: SimpleQueue[Event | None], enough: Callable[[list[Event]], bool]) -> None:
        """Show events until those seen from now on are enough. Raises DemoError when they do not come."""
        seen: list[Event] = []
        deadline = monotonic() + PATIENCE_SECONDS
        while not enough(seen):
            try:
                event = events.get(timeout=max(0.0, deadline - monotonic()))
            except Empty as error:
                raise DemoError(f"nothing more happened for {PATIENCE_SECONDS:g} s") from error
            if event is None:
                raise DemoError("the daemon ended by itself")
            seen.append(event)
            self._event(event)

    def _event(self, event: Event) -> None:
        match event["event"]:
            case "checked":
                self._checked(event)
            case "delivered":
                for received in self._slack.received[self._shown :]:
                    self._console.print(slack_view.message(received.blocks), soft_wrap=False)
                    self._shown += 1
            case other:
                rest = {key: value for key, value in event.items() if key not in {"event", "level", "timestamp"}}
                said = " ".join(f"{key}={value}" for key, value in rest.items())
                self._console.print(Text(f"  {other} {said}", style="dim"))

    def _checked(self, event: Event) -> None:
        size = f"{event['bytes']} bytes" if event.get("bytes") else "not modified" if event["status"] == 304 else ""  # noqa: PLR2004 - HTTP
        line = Text(f"  fetched {event['policy']:<30} {event['status']}  {size:<14} {event['outcome']}")
        if event["outcome"] == "unchanged":
            line.stylize("dim")
        self._console.print(line)
        if "change" in event:
            self._changed(event["change"])

    def _changed(self, number: int) -> None:
        with Reader.open(self._database) as archive:
            change = archive.change(number)
        self._console.print(terminal.clauses(compare(change.before.text, change.after.text).changes()))
        self._console.print(terminal.verdict(change.verdict))


def _checked(*, rounds: int) -> Callable[[list[Event]], bool]:
    """Say when every policy was checked so many times."""

    def enough(seen: list[Event]) -> bool:
        checks = [event["policy"] for event in seen if event["event"] == "checked"]
        return len(set(checks)) == len(PAGES) and all(checks.count(policy) >= rounds for policy in checks)

    return enough


@contextmanager
def _daemon(watchlist: Path, webhook_url: str) -> Iterator[SimpleQueue[Event | None]]:
    """Run `policy-monitor run` and give its log, an event a line; None where it ends. Stops it cleanly."""
    command = [sys.executable, "-P", "-m", "monitor", "--config", str(watchlist), "run"]
    environment = child_environment(SLACK_WEBHOOK_URL=webhook_url, SLACK_BOT_TOKEN="")
    with subprocess.Popen(command, stderr=subprocess.PIPE, env=environment, text=True) as process:  # noqa: S603 - our own command
        events: SimpleQueue[Event | None] = SimpleQueue()
        reader = Thread(target=_read, args=(process, events), daemon=True)
        reader.start()
        try:
            yield events
        finally:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()
            reader.join()


def _read(process: "subprocess.Popen[str]", events: SimpleQueue[Event | None]) -> None:
    for line in process.stderr or ():
        try:
            events.put(json.loads(line))
        except ValueError:
            events.put({"event": line.rstrip()})
    events.put(None)


def _compared(console: Console, alerts: list[Received]) -> bool:
    """Say whether the right vendors, and only they, were told of, once each."""
    titles = [alert.blocks[0]["text"]["text"] for alert in alerts]
    told = sorted(vendor for page in PAGES for title in titles if title.startswith(vendor := page.vendor))
    right = told == sorted(EXPECTED) and len(alerts) == len(EXPECTED)
    style = "bold green" if right else "bold red"
    wanted = " and ".join(sorted(EXPECTED))
    console.print(Text(f"\n{len(alerts)} alerts arrived ({', '.join(told)}); expected: {wanted}", style=style))
    return right


def _browse(console: Console, database: Path, *, port: int) -> None:
    from monitor.browse.server import serve  # noqa: PLC0415 - Datasette takes two seconds to import

    def ready(address: str) -> None:
        _title(console, f"Browse the history at {address} (Ctrl-C ends)")

    serve(database, port=port, on_ready=ready)


def _title(console: Console, words: str) -> None:
    console.print(Text(f"\n{words}", style="bold"))
