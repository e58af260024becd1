import signal
import socket
import sqlite3
import threading
import time
from collections.abc import Iterable
from contextlib import closing
from datetime import date
from errno import ENOSPC
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from urllib.request import urlopen

import pytest

from monitor.config import Config, load
from monitor.conversation import Conversation
from monitor.demo.slack import APP_TOKEN, TOKEN, Reply, SlackServer
from monitor.events import Fetched
from notifications.slack import SlackBot
from notifications.socket_mode import Listener
from spiders.clock import utc_now
from spiders.crawl import Crawl, CrawlSettings
from storage.archive import Archive
from storage.jobs import Job, Outcome
from storage.reader import Reader
from tests.daemons import EIGHT, THREE, in_thread, known_watchlist, running, watchlist
from tests.deciding import waiting
from tests.making import URL, after, failed, fetch
from tests.patience import PATIENCE, eventually
from tests.recording import RecordingChannel
from tests.site import Page, Site
from tests.tsa import Authority, needs_openssl, served


def test_alert_survives_a_kill_between_recording_and_delivery(tmp_path: Path) -> None:
    """A daemon killed while Slack keeps it waiting delivers the alert after its restart."""
    with Site({"/acme": THREE}) as site, SlackServer() as slack:
        path = known_watchlist(tmp_path, site, "/acme")
        slack.script(Reply(wait=PATIENCE))
        with running(path, slack.webhook_url) as process:
            eventually(lambda: slack.requests)
            process.send_signal(signal.SIGKILL)
            process.wait()
        assert slack.received == []
        with running(path, slack.webhook_url):
            eventually(lambda: slack.received)

        assert [alert.blocks[0]["text"]["text"] for alert in slack.received] == ["acme: privacy policy changed"]


def test_sigterm_ends_the_daemon_within_ten_seconds(tmp_path: Path) -> None:
    """Even while a page never answers, the daemon stops at once and cleanly."""
    asked = threading.Event()
    done = threading.Event()

    def hang(_: object) -> None:
        asked.set()
        done.wait(PATIENCE)

    with Site({"/robots.txt": Page(status=404), "/acme": hang}) as site:
        with running(watchlist(tmp_path, site, "/acme", every="1h")) as process:
            asked.wait(PATIENCE)
            process.send_signal(signal.SIGTERM)
            code = process.wait(10)
        done.set()

        assert code == 0


def test_no_two_crawls_of_one_policy_at_a_time(tmp_path: Path) -> None:
    """A page that takes longer than its interval is never asked for twice at once."""

    def slow(handler: BaseHTTPRequestHandler) -> None:
        time.sleep(1.5)
        EIGHT(handler)

    with Site({"/acme": slow}) as site:
        with in_thread(load(watchlist(tmp_path, site, "/acme")), RecordingChannel()):
            eventually(lambda: len(site.asked("/acme")) >= 2)
        first, second = site.asked("/acme")[:2]

        assert first.ended <= second.began


def test_policy_that_goes_dark_is_told(tmp_path: Path) -> None:
    """A page that is gone is told of once two checks have failed."""
    channel = RecordingChannel()
    with Site() as site, in_thread(load(watchlist(tmp_path, site, "/acme")), channel):
        eventually(lambda: channel.messages)

    assert "has never been read" in channel.messages[0].text


def test_one_dead_page_does_not_stop_the_others(tmp_path: Path) -> None:
    """A page that fails leaves the rest of the watch unharmed."""
    channel = RecordingChannel()
    with Site({"/acme": THREE}) as site:
        config = load(known_watchlist(tmp_path, site, "/gone", "/acme"))
        with in_thread(config, channel):
            eventually(lambda: channel.messages)
    with Reader.open(config.database) as archive:
        assert len(archive.versions("acme-privacy-policy")) == 2


def test_second_daemon_on_one_archive_is_refused(tmp_path: Path) -> None:
    """Two daemons never watch into the same file."""
    path = tmp_path / "policy-monitor.toml"
    path.write_text("", encoding="utf-8")
    with running(path):
        eventually((tmp_path / "policy-monitor.db").exists)
        with running(path) as second:
            assert second.wait(PATIENCE) == 1


def test_daemon_reminds_of_what_waits_for_a_decision(tmp_path: Path) -> None:
    """Two days before the day to act by the daemon tells once that nobody decided, after the alert itself."""
    with waiting(tmp_path, date(2026, 3, 12)):
        pass
    path = tmp_path / "policy-monitor.toml"
    path.write_text('[monitor]\ndatabase = "test.db"\n', encoding="utf-8")
    channel = RecordingChannel()
    with in_thread(load(path), channel, clock=lambda: after(days=8, hours=4)):
        eventually(lambda: len(channel.messages) >= 2)

    assert [message.text.splitlines()[0] for message in channel.messages] == [
        "Acme: privacy policy changed",
        "Acme: privacy policy waits for a decision",
    ]


@needs_openssl
def test_daemon_gives_the_head_away(tmp_path: Path) -> None:
    """A file has it, a message tells it, and an authority has stamped it, each once."""
    authority = Authority(tmp_path)
    with waiting(tmp_path, None):
        pass
    path, channel = tmp_path / "policy-monitor.toml", RecordingChannel()
    settings = '[monitor]\ndatabase = "test.db"\nhead_file = "heads.txt"\nhead_message = true\n'
    with served(authority) as url:
        path.write_text(f'{settings}timestamp_url = "{url}"\n', encoding="utf-8")
        with in_thread(load(path), channel, clock=after), Reader.open(tmp_path / "test.db") as archive:
            eventually(lambda: len(channel.messages) >= 2 and archive.ledger.stamped_at())
    lines = (tmp_path / "heads.txt").read_text(encoding="ascii").splitlines()

    assert (len(lines), channel.messages[-1].text.splitlines()[0]) == (1, "The head of the ledger")


def test_round_in_which_a_page_was_read_beats_the_heart(tmp_path: Path) -> None:
    """Somebody outside hears that the watch is alive."""
    with Site({"/acme": EIGHT}) as site, SlackServer() as outside:
        config = load(watchlist(tmp_path, site, "/acme", every="1h"))
        with in_thread(config, RecordingChannel(), heartbeat_url=f"{outside.url}/ping/1"):
            eventually(lambda: outside.requests)

        assert outside.requests[0] == "/ping/1"


def test_round_in_which_nothing_was_read_is_silent(tmp_path: Path) -> None:
    """Nothing is said to be well where nothing was seen; silence is what the other side watches for."""
    channel = RecordingChannel()
    with Site() as site, SlackServer() as outside:
        config = load(watchlist(tmp_path, site, "/acme"))
        with in_thread(config, channel, heartbeat_url=f"{outside.url}/ping/1"):
            assert eventually(lambda: channel.messages)  # of a second round, so the first is over

        assert "/ping/1" not in outside.requests


def settled(config: Config) -> bool:
    """Tell whether it is recorded that a change was delivered, and where: so soon nobody presses."""
    sql = "select 1 from dispatches join alerts on alerts.id = alert_id where kind = 'change' and state = 'delivered'"
    with closing(sqlite3.connect(config.database)) as connection:
        return connection.execute(sql).fetchone() is not None


def test_alert_is_answered_in_slack(tmp_path: Path) -> None:
    """The whole way in one daemon: the page changes, Slack is told, somebody presses, the archive knows who."""
    with Site({"/acme": THREE}) as site, SlackServer() as slack:
        config = load(known_watchlist(tmp_path, site, "/acme"))
        bot = SlackBot(TOKEN, "#policies", base_url=slack.api_url, name="slack", buttons=True)
        talk = Conversation(config.database, {"slack": bot}, utc_now, "http://127.0.0.1:8001")
        talk.listener = Listener(APP_TOKEN, talk.hear, base_url=slack.api_url)
        with in_thread(config, bot, talk=talk):
            eventually(lambda: slack.lines and settled(config))
            slack.press("object", f"C00000000/{slack.received[0].ts}")
            eventually(lambda: any("✋ Objected by u0000anna (U0000ANNA)" in one.text for one in slack.received))
        with Reader.open(config.database) as archive:
            decision = archive.decisions.case(1).decision
        assert decision

        assert (decision.choice, decision.act.through) == ("object", "slack")


def test_daemon_answers_who_observes_it(tmp_path: Path) -> None:
    """What a crawl brings to the daemon shows at the next scrape."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    path = tmp_path / "policy-monitor.toml"
    path.write_text(f'[monitor]\nmetrics = {port}\n[[policy]]\nvendor = "Acme"\nurl = "{URL}"\n', encoding="utf-8")
    config = load(path)
    with Archive.open(config.database) as archive:
        archive.watch(tuple(config.policies.values()), now=utc_now())
        archive.add_fetch(Outcome(fetch=fetch(utc_now())))

    def told() -> bool:
        with urlopen(f"http://127.0.0.1:{port}/metrics") as response:
            return b'policy_monitor_fetches_total{outcome="failed"} 1.0' in response.read()

    with in_thread(config, RecordingChannel()) as daemon:
        eventually(lambda: daemon.observing.port)
        daemon._events.put(Fetched(failed(utc_now())))  # noqa: SLF001 - as a crawl does, without its seconds

        assert eventually(told)


def test_more_policies_than_may_be_under_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of very many policies some are crawled after the others, and each has its turn."""
    monkeypatch.setattr("monitor.daemon.MOST_AT_ONCE", 2)
    paths = ("/acme-0", "/acme-1", "/acme-2")
    with (
        Site(dict.fromkeys(paths, EIGHT)) as site,
        in_thread(load(watchlist(tmp_path, site, *paths, every="1h")), RecordingChannel()),
    ):
        assert eventually(lambda: all(map(site.asked, paths)))


def test_disk_without_room_for_an_order_does_not_end_the_watch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is due when the disk has no room for what a crawl is to know is crawled once there is."""
    channel = RecordingChannel()
    full = iter([OSError(ENOSPC, "No space left on device")])

    def crawl(jobs: Iterable[Job], settings: CrawlSettings, *, limit_seconds: float) -> Crawl:
        for error in full:
            raise error
        return Crawl(jobs, settings, limit_seconds=limit_seconds)

    monkeypatch.setattr("monitor.daemon.Crawl", crawl)
    with Site({"/acme": THREE}) as site, in_thread(load(known_watchlist(tmp_path, site, "/acme")), channel):
        assert eventually(lambda: channel.messages)
