import json
import logging
import signal
import subprocess
import sys
import threading
import time
from dataclasses import asdict
from pathlib import Path

import pytest
from scrapy.http import Request
from scrapy.settings import default_settings

from spiders.child import BASES, UNUSED, JsonLines
from spiders.crawl import Crawl, CrawlSettings, crawl
from spiders.progress import Progress
from storage.jobs import Job
from tests.patience import PATIENCE
from tests.site import Page, Site
from tests.trouble import PAGES, SETTINGS, Stuck

PATIENT = CrawlSettings(**asdict(SETTINGS) | {"timeout_seconds": 60})


def stuck_jobs(site: Site) -> list[Job]:
    """Return jobs of which the second never ends."""
    return [Job(policy=name, url=f"{site.address}/{name}") for name in ("new", "stuck", "last")]


def test_crawl_that_takes_too_long_is_killed() -> None:
    """A crawl that takes too long is killed; what it told is kept, the rest is failed and may be tried again."""
    with Site({**PAGES, "/stuck": Stuck()}) as site:
        outcomes = list(crawl(stuck_jobs(site), PATIENT, limit_seconds=10))

    assert [(outcome.fetch.outcome, outcome.fetch.error, outcome.fetch.transient) for outcome in outcomes] == [
        ("new text", None, None),
        ("failed", "the crawl took longer than 10 s", True),
        ("failed", "the crawl took longer than 10 s", True),
    ]


def test_another_thread_may_stop_a_crawl() -> None:
    """Another thread may stop a crawl, and every job still has its outcome."""
    stuck = Stuck()
    with Site({**PAGES, "/stuck": stuck}) as site:
        running = Crawl(stuck_jobs(site), PATIENT, limit_seconds=60)
        outcomes = running.outcomes()
        next(outcomes)
        stuck.asked.wait(PATIENCE)
        threading.Thread(target=running.stop).start()

        assert [outcome.fetch.error for outcome in outcomes] == ["the crawl was stopped"] * 2


def test_crawl_stopped_before_it_began_fetches_nothing() -> None:
    """A crawl that was stopped before it began fetches nothing."""
    with Site(PAGES) as site:
        stopped = Crawl(stuck_jobs(site), PATIENT, limit_seconds=60)
        stopped.stop()
        list(stopped.outcomes())

    assert site.seen == []


def test_crawl_without_jobs_has_no_outcomes() -> None:
    """A crawl without jobs has no outcomes."""
    assert list(crawl([], SETTINGS, limit_seconds=1)) == []


def test_crawl_that_nobody_reads_on_ends() -> None:
    """Whoever stops reading outcomes ends the child."""
    stuck = Stuck()
    with Site({**PAGES, "/stuck": stuck}) as site:
        outcomes = Crawl(stuck_jobs(site), PATIENT, limit_seconds=60).outcomes()
        next(outcomes)
        stuck.asked.wait(PATIENCE)
        outcomes.close()  # type: ignore[attr-defined] # outcomes() is a generator, as its users may know

        assert stuck.left.wait(PATIENCE)


def test_what_nobody_takes_is_not_fetched() -> None:
    """What nobody takes is not fetched either: a crawl holds some pages at a time, however many there are."""
    paths = [f"/{number}" for number in range(60)]
    with Site(dict.fromkeys(paths, Page(body=b"<p>%b</p>" % (b"words " * 30_000)))) as site:
        jobs = [Job(policy=path, url=f"{site.address}{path}") for path in paths]
        outcomes = Crawl(jobs, SETTINGS, limit_seconds=60).outcomes()
        next(outcomes)
        time.sleep(2)
        asked = len(site.seen)
        outcomes.close()  # type: ignore[attr-defined] # see above

    assert asked < len(paths)


def test_child_dies_with_parent() -> None:
    """The child of a killed process does not go on crawling."""
    stuck = Stuck()
    program = """
import json, sys
from spiders.crawl import CrawlSettings, crawl
from storage.jobs import Job
order = json.load(sys.stdin)
list(crawl([Job(policy="stuck", url=order["url"])], CrawlSettings(**order["settings"]), limit_seconds=60))
"""
    with Site({"/stuck": stuck}) as site:
        parent = subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, text=True)
        assert parent.stdin
        parent.stdin.write(json.dumps({"url": f"{site.address}/stuck", "settings": asdict(PATIENT)}))
        parent.stdin.close()
        stuck.asked.wait(PATIENCE)
        parent.send_signal(signal.SIGKILL)
        parent.wait()

        assert stuck.left.wait(PATIENCE)


def test_line_of_scrapy_names_its_policy() -> None:
    """What Scrapy says of a request is a line with the keys of the daemon's, and the policy that was fetched."""
    request = Request(
        "https://acme.example", meta={"progress": Progress.of(Job(policy="acme", url="https://acme.example"))}
    )
    said = ("Gave up on %(request)s", ({"request": request},))
    record = logging.LogRecord("scrapy", logging.ERROR, "", 0, *said, None)
    line = json.loads(JsonLines().format(record))

    assert ({**line, "timestamp": line["timestamp"][-1]}) == {
        "timestamp": "Z",
        "level": "error",
        "logger": "scrapy",
        "event": "Gave up on <GET https://acme.example>",
        "policy": "acme",
    }


def test_unused_parts_are_parts_of_scrapy() -> None:
    """What a crawl leaves out has the name that Scrapy gives it, or it would be imported all the same."""
    assert UNUSED <= {part for base in BASES for part in getattr(default_settings, base)}


def test_child_is_told_no_secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What reads hostile pages has no token in its environment."""
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-planted")
    seen = tmp_path / "environment"

    class Telling(Crawl):
        command = (sys.executable, "-c", f"import os; open({str(seen)!r}, 'w').write(repr(dict(os.environ)))")

    list(Telling([Job(policy="acme", url="http://127.0.0.1:9/")], PATIENT, limit_seconds=120).outcomes())

    assert "xoxb-planted" not in seen.read_text(encoding="utf-8")
