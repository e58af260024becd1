"""Takes the picture of a Slack message for the documentation: a real message, drawn as HTML, seen by a real browser.

`make pictures` runs it.
"""

import sys
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from html import escape
from pathlib import Path

from monitor.deciding import decide
from monitor.delivery import message
from monitor.demo.vendors import FIRST_SCENE, FLEETBACK, SECOND_SCENE, Scene, draw_serving, render
from monitor.replay import replay
from notifications.asking import asked
from notifications.blocks import Block
from notifications.forms import Html, title, written
from spiders.browser import program
from spiders.settings import CrawlSettings
from storage.archive import Archive
from storage.cases import Act, Choice, Through
from storage.records import Policy

FIRST_SEEN = datetime(2026, 3, 2, 23, 4, tzinfo=UTC)
POLICY = Policy(
    name="fleetback-privacy-policy",
    vendor=FLEETBACK.vendor,
    kind="privacy policy",
    url="https://fleetback.example/privacy-policy",
    owner="Anna",
)
STYLE = """
    body{margin:0;background:#fff} main{width:660px;padding:14px 18px;font:15px/1.47 Lato,Arial,sans-serif}
    h2{font-size:18px;margin:2px 0 6px} p{margin:4px 0;white-space:pre-line} a{color:#1264a3;text-decoration:none}
    blockquote{margin:4px 0;padding-left:12px;border-left:4px solid #ddd;white-space:pre-line} ul{margin:2px 0}
    ins{text-decoration:none} button{font:700 13px Lato,Arial,sans-serif;margin:6px 6px 6px 0;padding:6px 11px;
    border:1px solid #bbb;border-radius:4px;background:#fff;color:#1d1c1d}
    hr{border:0;border-top:1px solid #ddd;margin:12px 0}
"""


def main(path: Path) -> None:
    """Write the picture."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - of an extra, and needed here only

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program(CrawlSettings(user_agent="")))
        page = browser.new_page(device_scale_factor=1)
        page.set_content(drawn(*messages()))
        page.locator("main").screenshot(path=path)
        browser.close()


def messages() -> tuple[Sequence[Block], Sequence[Block]]:
    """Make the message of the demo's change: as it arrives, and after somebody decided."""
    recorded = [
        {"fetched_at": (FIRST_SEEN + timedelta(minutes=minutes)).isoformat(), "html": page_of(scene)}
        for scene, minutes in ((FIRST_SCENE, -725), (FIRST_SCENE, -720), (SECOND_SCENE, 0), (SECOND_SCENE, 5))
    ]
    with tempfile.TemporaryDirectory() as folder, Archive.open(Path(folder) / "picture.db") as archive:
        list(replay(archive, POLICY, recorded))
        alert = archive.alert(1)
        assert alert.change
        number, today = alert.change.id, FIRST_SEEN.date()
        waits = message(alert, browse_url="http://127.0.0.1:8001", case=archive.decisions.case(number), today=today)
        act = Act(actor="anna (U0123ABCD)", at=FIRST_SEEN + timedelta(hours=10), through=Through.SLACK)
        decide(archive, number, Choice.OBJECT, act)
        decided = message(alert, browse_url="http://127.0.0.1:8001", case=archive.decisions.case(number), today=today)
    return asked(waits), asked(decided)


def page_of(scene: Scene) -> str:
    """Give the demo's page at a time."""
    return render(FLEETBACK.template, scene, draw_serving(1))


def drawn(*shown: Sequence[Block]) -> str:
    """Draw messages as one page."""
    cards = "<hr>".join("".join(map(part, blocks)) for blocks in shown)
    return f'<!doctype html><meta charset="utf-8"><style>{STYLE}</style><main>{cards}</main>'


def part(block: Block) -> str:
    """Draw one block."""
    match block["type"]:
        case "header":
            return f"<h2>{escape(title([block]))}</h2>"
        case "actions":
            return "".join(f"<button>{escape(button['text']['text'])}</button>" for button in block["elements"])
        case _:
            return "".join(written(block, Html()))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
