import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from click.testing import CliRunner

from monitor.cli import main
from spiders.settings import CrawlSettings
from spiders.wayback import Wayback
from storage.captures import Capture, CollectionError
from tests.making import NOTICE, URL, blank, page
from tests.patience import eventually
from tests.site import Answer, Page, Site, in_turn

EIGHT, FIVE = page(NOTICE.format("8 days")), page(NOTICE.format("5 days"))
INDEX = "/cdx/search/cdx"
HEAD = ["timestamp", "original", "digest"]
SETTINGS = CrawlSettings(user_agent="policy-monitor/test (+https://operator.example)", delay_seconds=5.0)


@dataclass
class Slept:
    """Takes the time that a client would wait, and waits for none."""

    seconds: list[float] = field(default_factory=list)

    def __call__(self, seconds: float) -> None:
        """Note the time."""
        self.seconds.append(seconds)


def index(*rows: tuple[str, str], key: str | None = None) -> Page:
    """Answer as the index does: a head, rows of timestamp and digest, and a key where there are more."""
    more = [[], [key]] if key else []
    listed = [HEAD, *([timestamp, URL, digest] for timestamp, digest in rows), *more]
    return Page(body=json.dumps(listed), headers={"Content-Type": "application/json"})


def address(timestamp: str) -> str:
    """Give where a capture is served."""
    return f"/web/{timestamp}id_/{URL}"


@contextmanager
def machine(*rows: tuple[str, str, Answer], answer: Answer | None = None) -> Iterator[Site]:
    """Serve an index and its captures on loopback."""
    pages = {address(timestamp): served for timestamp, _, served in rows}
    listed = answer or index(*((timestamp, digest) for timestamp, digest, _ in rows))
    with Site({INDEX: listed, **pages}) as site:
        yield site


def captures(
    site: Site, folder: Path, *, slept: Slept | None = None, since: date | None = None, until: date | None = None
) -> list[Capture]:
    """Read all that a machine has of the page."""
    with Wayback(SETTINGS, site.address, sleep=slept or Slept()) as client:
        return list(client.captures(URL, folder / "pages", since=since, until=until, needed=lambda *_: True))


TWO = (("20240101120000", "AAAA", Page(body=EIGHT)), ("20240601120000", "BBBB", Page(body=FIVE)))


def test_captures_are_read_as_they_were_received(tmp_path: Path) -> None:
    """The bytes of each capture, with its moment and its own address."""
    with machine(*TWO) as site:
        found = captures(site, tmp_path)

    assert [(f"{each.snapshot.fetched_at:%Y-%m-%d}", each.snapshot.url, each.snapshot.body) for each in found] == [
        ("2024-01-01", URL, EIGHT),
        ("2024-06-01", URL, FIVE),
    ]


def test_index_is_asked_for_the_span_without_repeats(tmp_path: Path) -> None:
    """The question says from when, until when, and that equal captures are one."""
    with machine(*TWO) as site:
        captures(site, tmp_path, since=date(2024, 1, 1), until=date(2024, 12, 31))
        asked = parse_qs(urlsplit(site.seen[0].path).query)

    assert {name: asked[name] for name in ("url", "from", "to", "collapse", "filter")} == {
        "url": [URL],
        "from": ["20240101"],
        "to": ["20241231"],
        "collapse": ["digest"],
        "filter": ["statuscode:200"],
    }


def test_index_is_read_to_its_end(tmp_path: Path) -> None:
    """Where it comes in parts, the key leads to the next."""

    def parts(handler: BaseHTTPRequestHandler) -> None:
        more = "resumeKey=next" in handler.path
        (index(("20240601120000", "BBBB")) if more else index(("20240101120000", "AAAA"), key="next"))(handler)

    with machine(*TWO, answer=parts) as site:
        assert len(captures(site, tmp_path)) == 2


def test_same_digest_is_asked_for_once(tmp_path: Path) -> None:
    """A page that came back is not downloaded again."""
    again = ("20241201120000", "AAAA", Page(body=EIGHT))
    with machine(*TWO, again) as site:
        found = captures(site, tmp_path)

        assert ([each.snapshot.body for each in found], site.asked(address(again[0]))) == ([EIGHT, FIVE, EIGHT], [])


def test_every_request_says_who_asks(tmp_path: Path) -> None:
    """Index and captures are asked under our own name."""
    with machine(*TWO) as site:
        captures(site, tmp_path)

        assert {seen.headers["User-Agent"] for seen in site.seen} == {SETTINGS.user_agent}


def test_there_is_a_pause_between_two_requests(tmp_path: Path) -> None:
    """Three requests have two pauses between them."""
    slept = Slept()
    with machine(*TWO) as site:
        captures(site, tmp_path, slept=slept)

    assert slept.seconds == [5.0, 5.0]


def test_busy_server_is_waited_for(tmp_path: Path) -> None:
    """As long as it asks, and then the same is asked again."""
    slept, busy = Slept(), Page(status=429, headers={"Retry-After": "42"})
    with machine(("20240101120000", "AAAA", in_turn(busy, Page(body=EIGHT)))) as site:
        found = captures(site, tmp_path, slept=slept)

    assert ([each.snapshot.body for each in found], 42.0 in slept.seconds) == ([EIGHT], True)


def test_server_that_asks_for_long_is_left_alone(tmp_path: Path) -> None:
    """The command ends and says when to run it again."""
    busy = Page(status=503, headers={"Retry-After": "7200"})
    with machine(("20240101120000", "AAAA", busy)) as site, pytest.raises(CollectionError, match="wait 7200 s"):
        captures(site, tmp_path)


def test_capture_that_nobody_may_read_is_left_out(tmp_path: Path) -> None:
    """One that was taken down does not stop the others."""
    with machine(("20230101120000", "CCCC", Page(status=403)), *TWO) as site:
        assert len(captures(site, tmp_path)) == 2


def test_redirect_is_not_followed(tmp_path: Path) -> None:
    """Nothing but the machine itself is asked: least of all the vendor's live page."""
    with Site() as elsewhere:
        away = Page(status=302, headers={"Location": f"{elsewhere.address}/privacy"})
        with machine(("20230101120000", "CCCC", away)) as site:
            captures(site, tmp_path)

        assert elsewhere.seen == []


def test_interrupted_run_goes_on_where_it_was(tmp_path: Path) -> None:
    """What was received is not asked for again."""
    broken = (TWO[0], ("20240601120000", "BBBB", in_turn(*[Page(status=503)] * 3, Page(body=FIVE))))
    with machine(*broken) as site:
        with pytest.raises(CollectionError, match="run the same command again"):
            captures(site, tmp_path)
        found = captures(site, tmp_path)

        assert (len(found), len(site.asked(address(TWO[0][0])))) == (2, 1)


@pytest.mark.parametrize("body", ["<html>", '{"a": 1}', '[["timestamp", "digest"], ["2024", "A"]]'])
def test_index_that_is_none_is_refused(tmp_path: Path, body: str) -> None:
    """Another answer is said to be one."""
    with machine(answer=Page(body=body)) as site, pytest.raises(CollectionError, match="does not answer as one"):
        captures(site, tmp_path)


@pytest.mark.parametrize("body", ["", "[]"])
def test_page_that_was_never_captured_has_no_past(tmp_path: Path, body: str) -> None:
    """An empty index is an answer."""
    with machine(answer=Page(body=body)) as site:
        assert captures(site, tmp_path) == []


def test_command_imports_and_then_asks_for_nothing(tmp_path: Path) -> None:
    """From the index to the history in one command; the second time only the index is read."""
    (tmp_path / "policy-monitor.db").write_bytes(blank())
    watchlist = tmp_path / "policy-monitor.toml"
    watchlist.write_text(f'[crawl]\ndelay = "0s"\n[[policy]]\nvendor = "Acme"\nurl = "{URL}"\n', encoding="utf-8")
    with machine(*TWO) as site:
        command = ["-c", str(watchlist), "import", "wayback", URL, "--address", site.address, "--json"]
        first, second = (json.loads(CliRunner().invoke(main, command).output) for _ in range(2))
        eventually(lambda: len(site.seen) >= 4)

        assert (first["changes"], second["known"], len(site.seen)) == (1, 2, 4)


def test_what_was_received_lies_apart_for_each_policy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The end of one import must not throw away what another one has received."""
    (tmp_path / "policy-monitor.db").write_bytes(blank())
    (tmp_path / "policy-monitor.toml").write_text("", encoding="utf-8")
    folders = []

    def nothing(_: Wayback, __: str, pages: Path, **___: object) -> Iterator[Capture]:
        folders.append(pages.name)
        pages.mkdir()
        return iter(())

    monkeypatch.setattr(Wayback, "captures", nothing)
    for vendor in ("Acme", "Beta"):
        command = ["-c", str(tmp_path / "policy-monitor.toml"), "import", "wayback", URL, "--vendor", vendor]
        assert CliRunner().invoke(main, command).exit_code == 0

    assert folders == [f"policy-monitor.db.import-{vendor}-privacy-policy.pages" for vendor in ("acme", "beta")]
