import json
import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, time, timedelta
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import urlopen
from zoneinfo import ZoneInfo

import pytest
import yaml
from prometheus_client.parser import text_string_to_metric_families
from structlog.testing import capture_logs

from monitor.config import load
from monitor.delivery import Delivered
from monitor.health import probed
from monitor.meters import Meters
from monitor.observing import Observing
from monitor.tracking import receive
from spiders.clock import utc_now
from storage.archive import Archive
from storage.figures import Figures
from storage.jobs import Outcome
from storage.records import AlertKind
from tests.making import NOTICE, START, addressed, after, blank, failed, fetch, page, policy, read

WATCHLIST = """
[schedule]
every = "12h"
[[policy]]
vendor = "Acme"
url = "https://acme.example/privacy"
"""

NAME = "acme-privacy-policy"


@contextmanager
def archive_in(folder: Path, watchlist: str = WATCHLIST) -> Iterator[Archive]:
    """Give the new archive of a watchlist, and close it."""
    (folder / "policy-monitor.toml").write_text(watchlist, encoding="utf-8")
    (folder / "policy-monitor.db").write_bytes(blank())
    with Archive.open(folder / "policy-monitor.db") as archive:
        archive.watch(tuple(load(folder / "policy-monitor.toml").policies.values()), now=START)
        yield archive


@contextmanager
def observed(folder: Path, *, now: datetime = START, meters: Meters | None = None) -> Iterator[str]:
    """Listen for scrapes of the archive of a folder; give the address."""
    config = load(folder / "policy-monitor.toml")
    observing = Observing(config, meters or Meters(), lambda: now)
    observing.start("127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{observing.port}"
    finally:
        observing.stop()


def scraped(folder: Path, *, now: datetime = START, meters: Meters | None = None) -> dict[str, float]:
    """Scrape once, and read it as Prometheus' own parser does: each sample by its name and labels."""
    with observed(folder, now=now, meters=meters) as address, urlopen(f"{address}/metrics") as response:
        return samples(response.read().decode())


def samples(text: str) -> dict[str, float]:
    """Read samples, without the prefix of our own."""
    found = {}
    for family in text_string_to_metric_families(text):
        for sample in family.samples:
            labels = ",".join(value for _, value in sorted(sample.labels.items()))
            name = sample.name.removeprefix("policy_monitor_")
            found[f"{name}:{labels}" if labels else name] = sample.value
    return found


def picked(found: dict[str, float], *names: str) -> list[float | None]:
    """Give the values of samples, None of one that is not there."""
    return [found.get(name) for name in names]


def test_policy_in_time_has_no_lag(tmp_path: Path) -> None:
    """Until its schedule promises the next check there is nothing to wait for."""
    with archive_in(tmp_path) as archive:
        archive.add_fetch(Outcome(fetch=fetch(START)))

    found = scraped(tmp_path, now=after(hours=12))
    assert picked(found, f"lag_seconds:{NAME}", "max_lag_seconds", "policies_overdue") == [0, 0, 0]


def test_lag_counts_from_what_the_schedule_promised(tmp_path: Path) -> None:
    """A failed fetch ends no lag: what counts is when the policy was read."""
    with archive_in(tmp_path) as archive:
        archive.add_fetch(Outcome(fetch=fetch(START)))
        archive.add_fetch(failed(after(hours=12)))

    found = scraped(tmp_path, now=after(hours=26))
    assert picked(
        found, f"lag_seconds:{NAME}", "max_lag_seconds", "policies_overdue", "policies_last_fetch:failed"
    ) == [
        14 * 3600,
        14 * 3600,
        1,
        1,
    ]


def test_policy_never_read_lags_since_it_was_added(tmp_path: Path) -> None:
    """A new policy is promised to be read at once."""
    with archive_in(tmp_path):
        pass

    found = scraped(tmp_path, now=after(hours=1))
    assert picked(found, f"lag_seconds:{NAME}", "policies_last_fetch:none") == [3600, 1]


def test_many_policies_have_no_series_each(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond a bound only the longest lag is told."""
    monkeypatch.setattr("monitor.gauges.MOST_SERIES", 0)
    with archive_in(tmp_path):
        pass

    found = scraped(tmp_path, now=after(hours=1))
    assert picked(found, f"lag_seconds:{NAME}", "max_lag_seconds") == [None, 3600]


SIGHTS = ((0, "30 days"), (1, "30 days"), (12, "8 days"), (13, "8 days"))
"""After how many hours which notice is read: a version, and a change."""


def changed(archive: Archive) -> None:
    """Let the archive hold a version, and a material change that waits for a decision."""
    for hours, notice in SIGHTS:
        receive(archive, policy(), read(page(NOTICE.format(notice)), after(hours=hours)), now=after(hours=hours))


def test_what_waits_for_a_decision_is_told_with_its_next_day(tmp_path: Path) -> None:
    """The end of the day to act by, in the operator's time zone, until it is over."""
    with archive_in(tmp_path, '[monitor]\ntimezone = "Europe/Brussels"\n' + WATCHLIST) as archive:
        changed(archive)
    with Figures.open(tmp_path / "policy-monitor.db") as figures:
        (day,) = figures.days_to_act_by()
    assert day
    end = datetime.combine(day + timedelta(days=1), time(), ZoneInfo("Europe/Brussels"))
    before, later = (scraped(tmp_path, now=at) for at in (after(days=1), after(days=60)))
    names = ("open_changes", "open_changes_over", "next_act_by_timestamp_seconds", "versions")
    assert [picked(before, *names), picked(later, *names)] == [[1, 0, end.timestamp(), 2], [1, 1, None, 2]]


def test_troubles_and_alerts_are_counted(tmp_path: Path) -> None:
    """Each kind of trouble stands there, at zero too, and what waits by target."""
    with archive_in(tmp_path) as archive:
        archive.add_alert(AlertKind.SUSPECT, NAME, "It is so.", now=START)
        addressed(archive, "slack", "mail")
        archive.add_alert(AlertKind.DISK, None, "It is full.", now=START)

    found = scraped(tmp_path)
    names = ("troubles:suspect", "troubles:disk", "troubles:clock", "policies_unread")
    left = ("alerts_waiting:slack", "alerts_waiting:mail", "alerts_dead:mail", "alerts_unaddressed")
    assert picked(found, *names, *left) == [1, 1, 0, 1, 1, 1, 0, 1]


def test_archive_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    """A scrape is answered all the same, with what is known without it."""
    with archive_in(tmp_path):
        pass
    (tmp_path / "policy-monitor.db").write_bytes(b"no database" * 1000)

    found = scraped(tmp_path)
    assert picked(found, "archive_readable", "policies", "archive_size_bytes:database", "fetches_total:failed") == [
        0,
        None,
        11_000,
        0,
    ]


def test_what_happens_is_counted(tmp_path: Path) -> None:
    """Fetches by outcome and their time, changes by severity, deliveries by target and outcome, rounds."""
    meters = Meters()
    with archive_in(tmp_path) as archive:
        for hours, notice in SIGHTS:
            outcome = read(page(NOTICE.format(notice)), after(hours=hours))
            meters.checked(receive(archive, policy(), outcome, now=after(hours=hours)))
        alert = archive.alert(1)
    meters.delivered(Delivered(alert=alert, target="slack", error="no", retry_at=START))
    meters.delivered(Delivered(alert=alert, target="slack", error="never"))
    meters.delivered(Delivered(alert=alert, target="slack"))
    meters.round_ended(7, now=START)

    found = scraped(tmp_path, meters=meters)
    counted = ("fetches_total:new text", "fetch_duration_seconds_sum", "changes_total:high", "changes_total:none")
    told = [f"deliveries_total:{outcome},slack" for outcome in ("delivered", "failed", "dead")]
    rounds = ("round_duration_seconds_bucket:5.0", "round_duration_seconds_bucket:15.0", "last_round_timestamp_seconds")
    assert picked(found, *counted, *told, *rounds) == [4, 0.48, 1, 0, 1, 1, 1, 0, 1, START.timestamp()]


def test_process_and_release_are_told(tmp_path: Path) -> None:
    """What every program tells Prometheus."""
    with archive_in(tmp_path):
        pass

    found = scraped(tmp_path)
    assert {name.partition(":")[0] for name in found} >= {"build_info", "process_resident_memory_bytes", "python_info"}


def answered(address: str) -> tuple[int, dict[str, str]]:
    """Ask for the health."""
    try:
        with urlopen(f"{address}/health") as response:
            return response.status, json.load(response)
    except HTTPError as error:
        return error.code, json.load(error)


@pytest.mark.parametrize(
    ("hours_ago", "trouble", "status"), [(1, None, 200), (1, AlertKind.SUSPECT, 200), (48, None, 503)]
)
def test_health_is_what_the_probe_says(tmp_path: Path, hours_ago: int, trouble: AlertKind | None, status: int) -> None:
    """The verdict of `status --check`; a warning is no reason to start the daemon anew."""
    with archive_in(tmp_path) as archive:
        archive.add_fetch(Outcome(fetch=fetch(after(days=9))))
        if trouble:
            archive.add_alert(trouble, NAME, "It is so.", now=START)
    now = after(days=9, hours=hours_ago)

    said = probed(tmp_path / "policy-monitor.toml", now=now)
    with observed(tmp_path, now=now) as address:
        assert answered(address) == (status, {"state": said.state.name, "line": said.line})


def test_health_that_cannot_be_known_is_not_well(tmp_path: Path) -> None:
    """A watchlist that was broken since the start is found."""
    with archive_in(tmp_path):
        pass
    with observed(tmp_path) as address:
        (tmp_path / "policy-monitor.toml").write_text("x = [", encoding="utf-8")
        status, said = answered(address)

    assert (status, said["state"]) == (503, "UNKNOWN")


def test_health_is_not_judged_at_every_question(tmp_path: Path) -> None:
    """A probe that asks all the time is given the same verdict for a while."""
    with archive_in(tmp_path):
        pass
    observing = Observing(load(tmp_path / "policy-monitor.toml"), Meters(), lambda: START)
    first = observing.health()
    (tmp_path / "policy-monitor.toml").write_text("x = [", encoding="utf-8")

    assert observing.health() is first


def test_nothing_else_is_answered(tmp_path: Path) -> None:
    """There are two pages, for reading only."""
    with archive_in(tmp_path):
        pass
    statuses = []
    with observed(tmp_path) as address:
        for method, path in (("GET", "/"), ("POST", "/metrics"), ("HEAD", "/metrics")):
            connection = HTTPConnection(address.removeprefix("http://"))
            connection.request(method, path)
            statuses.append(connection.getresponse().status)
            connection.close()

    assert statuses == [404, 501, 200]


def test_name_that_is_not_this_machines_is_not_answered(tmp_path: Path) -> None:
    """A name that a page lets lead here, to read what its own site may not, is refused."""
    with archive_in(tmp_path):
        pass
    statuses = []
    with observed(tmp_path) as address:
        for host in ("evil.example:9105", "localhost:9105"):
            connection = HTTPConnection(address.removeprefix("http://"))
            connection.request("GET", "/metrics", headers={"Host": host})
            statuses.append(connection.getresponse().status)
            connection.close()

    assert statuses == [421, 200]


def test_address_that_is_taken_does_not_end_the_watch(tmp_path: Path) -> None:
    """The watch is worth more than its metrics: it is logged, and `up` is 0."""
    with archive_in(tmp_path):
        pass
    with socket.create_server(("127.0.0.1", 0)) as taken, capture_logs() as logs:
        observing = Observing(load(tmp_path / "policy-monitor.toml"), Meters(), utc_now)
        observing.start("127.0.0.1", taken.getsockname()[1])

    assert [(line["event"], line["log_level"]) for line in logs] == [("no metrics: cannot listen", "error")]


DOCS = Path(__file__).parents[1] / "docs"

OURS = re.compile(r"policy_monitor_\w+")


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Give the names of all of our own metrics."""
    folder = tmp_path_factory.mktemp("full")
    with archive_in(folder) as archive:
        changed(archive)
        addressed(archive)
    meters = Meters()
    meters.expect("slack")
    with observed(folder, now=after(days=1), meters=meters) as address, urlopen(f"{address}/metrics") as response:
        return {
            # As the families of counters are told.
            f"{family.name}_total" if family.type == "counter" else family.name
            for family in text_string_to_metric_families(response.read().decode())
            if OURS.match(family.name)
        }


def test_every_metric_is_documented_and_no_other(full: set[str]) -> None:
    """Whoever reads the page knows all that there is."""
    described = re.findall(
        r"^\| `(policy_monitor_\w+)` \|", (DOCS / "observing.md").read_text(encoding="utf-8"), re.MULTILINE
    )

    assert sorted(full) == sorted(described)


def rules() -> list[dict[str, Any]]:
    """Give the rules that are offered."""
    (group,) = yaml.safe_load((DOCS / "policy-monitor.rules.yml").read_text(encoding="utf-8"))["groups"]
    return list(group["rules"])


def test_rules_ask_for_metrics_that_are_there(full: set[str]) -> None:
    """A rule over a name that does not exist would never fire."""
    assert {name for rule in rules() for name in OURS.findall(rule["expr"])} - full == set()


def test_rules_say_what_is_wrong_and_what_to_do() -> None:
    """Whoever is called at night reads both."""
    assert [
        rule["alert"]
        for rule in rules()
        if rule["annotations"].keys() != {"summary", "description"}
        or rule["labels"]["severity"] not in {"critical", "warning"}
    ] == []
