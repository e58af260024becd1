import json
import logging
from collections.abc import Callable, Iterator
from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest
import structlog

from monitor.config import Secrets, load
from monitor.delivery import deliver_next
from monitor.log import Hiding, configure
from monitor.noting import note_check
from monitor.sending import Post, note
from monitor.tracking import Tracked, receive
from notifications.message import Message
from spiders.clock import utc_now
from storage.records import AlertKind
from tests.making import NOTICE, START, addressed, after, failed, page, policy, read, watching
from tests.patience import PATIENCE, eventually
from tests.recording import RecordingChannel

ADDRESS = "https://hooks.example/services/T0AB/B0CD/x7Yz"


@pytest.fixture
def lines() -> Iterator[Callable[[], list[dict[str, object]]]]:
    """Log as the daemon does where nobody looks on; give what reads the lines."""
    stream = StringIO()
    before = logging.root.handlers[:], logging.root.level
    logging.root.handlers = []
    configure(stream, [ADDRESS])
    yield lambda: [json.loads(line) for line in stream.getvalue().splitlines()]
    structlog.reset_defaults()
    logging.root.handlers, logging.root.level = before


Lines = Callable[[], list[dict[str, object]]]


def test_line_has_time_level_and_event(lines: Lines) -> None:
    """The keys that every line has."""
    structlog.get_logger().info("checked", policy="acme")

    assert {**lines()[0], "timestamp": str(lines()[0]["timestamp"])[-1]} == {
        "timestamp": "Z",
        "level": "info",
        "event": "checked",
        "policy": "acme",
    }


def test_library_logs_the_same_way(lines: Lines) -> None:
    """What a library says by itself is a line with the same keys, and the name of its logger."""
    logging.getLogger("apscheduler.executors").warning("Run time of %s was missed", "sweep")

    assert [(line["level"], line["event"], line["logger"], "timestamp" in line) for line in lines()] == [
        ("warning", "Run time of sweep was missed", "apscheduler.executors", True)
    ]


def test_exception_of_a_library_keeps_no_secret(lines: Lines) -> None:
    """Neither in its words nor in its traceback."""

    def fail() -> None:
        raise OSError(f"cannot reach {ADDRESS}: Max retries exceeded with url: /services/T0AB/B0CD/x7Yz")

    try:
        fail()
    except OSError:
        logging.getLogger("urllib3").exception("no answer of %s", ADDRESS)
        structlog.get_logger().exception("went wrong", address=[ADDRESS], error=OSError(ADDRESS))

    assert [("OSError: cannot reach [secret]: Max" in str(line), "x7Yz" in str(line)) for line in lines()] == [
        (True, False)
    ] * 2


def test_channel_that_breaks_tells_no_secret(tmp_path: Path, lines: Lines) -> None:
    """A fault of a channel's library is logged with its traceback, and without the address that it names."""

    class Broken(RecordingChannel):
        def send(self, message: Message) -> str:
            raise RuntimeError(f"{message.text} did not reach {ADDRESS}")

    with watching(tmp_path) as archive:
        archive.add_alert(AlertKind.OVERDUE, policy().name, "Acme went dark", now=START)
        addressed(archive, "recording")
        post = Post(tmp_path / "test.db", [Broken()], utc_now, "http://127.0.0.1:8001", timedelta(seconds=60))
        post.start()
        eventually(lines)
        post.stop(PATIENCE)

    (line,) = lines()
    assert (line["event"], "did not reach [secret]" in str(line["exception"]), "x7Yz" in str(line)) == (
        "delivering went wrong",
        True,
        False,
    )


def test_numbers_stay_numbers() -> None:
    """Hiding takes words only."""
    assert Hiding.of([ADDRESS])(None, "", {"ms": 12, "material": False, "policies": ("a",), "at": None}) == {
        "ms": 12,
        "material": False,
        "policies": ["a"],
        "at": None,
    }


def test_everything_that_a_watchlist_names_is_a_secret(tmp_path: Path) -> None:
    """Our own variables, those of targets, and the address of the heartbeat wherever it stands."""
    (tmp_path / "policy-monitor.toml").write_text(
        '[monitor]\nheartbeat_url = "https://hc.example/1"\n[[policy]]\nvendor = "Acme"\nurl = "https://acme.example"\n'
        '[target.grc]\nkind = "webhook"\nsecret = "GRC_URL"\nsign = "GRC_KEY"\n',
        encoding="utf-8",
    )
    secrets = Secrets.of({"SLACK_BOT_TOKEN": "xoxb", "GRC_URL": "https://grc.example/2", "GRC_KEY": "k", "HOME": "/"})

    assert set(secrets.told_to_nobody(load(tmp_path / "policy-monitor.toml").watchlist)) == {
        "xoxb",
        "https://grc.example/2",
        "k",
        "https://hc.example/1",
    }


def checks(folder: Path) -> Iterator[Tracked]:
    """Check a policy again and again, so that everything comes once."""
    soft = b"<html lang='en'><body><main><h1>Just a moment...</h1><p>Checking your browser.</p></main></body></html>"
    pages = [page(NOTICE.format(notice)) for notice in ("30 days", "30 days", "8 days", "8 days")]
    with watching(folder) as archive:
        for hours, body in enumerate([*pages, soft]):
            outcome = read(body, after(hours=hours))
            yield receive(archive, policy(), outcome, now=after(hours=hours))
        yield receive(archive, policy(), failed(after(hours=9)), now=after(hours=9))


def test_delivery_says_of_which_policy(tmp_path: Path, lines: Lines) -> None:
    """All lines about a policy are found by its name."""
    with watching(tmp_path) as archive:
        archive.add_alert(AlertKind.OVERDUE, policy().name, "Acme went dark", now=START)
        addressed(archive, "slack")
        sent = deliver_next(archive, RecordingChannel(name="slack"), browse_url="", clock=lambda: START)
    assert sent
    note(sent)

    assert (lines()[-1]["event"], lines()[-1]["policy"]) == ("delivered", policy().name)


def test_check_is_one_line_that_says_what_was_decided(tmp_path: Path, lines: Lines) -> None:
    """Policy, outcome and duration of every check, and what was made of it."""
    for tracked in checks(tmp_path):
        note_check(tracked)

    told = [(line["level"], line["result"], line["outcome"], line.get("error", "")) for line in lines()]
    assert ({line["policy"] for line in lines()}, [line["ms"] for line in lines()], told) == (
        {policy().name},
        [120, 120, 120, 120, 120, 30_000],
        [
            ("info", "new text, to be seen again", "new text", ""),
            ("info", "first version", "new text", ""),
            ("info", "new text, to be seen again", "new text", ""),
            ("info", "changed, material", "new text", ""),
            ("warning", "suspect", "suspect", told[4][3]),
            ("warning", "failed", "failed", "timed out"),
        ],
    )
