"""Whether daily work gets slower with the history.

usage: python -m benchmarks.growth [POLICIES [VERSIONS ...]]

Makes one archive for each number of versions a policy (10, 100 and 1,000 of 1,000 policies) in a temporary directory,
of tiny texts, with a fetch, a snapshot, a fact, a ledger entry and a change for each version; one change in five is
material, was told, delivered and decided. Then does the daily work in each, and prints milliseconds of the processor
(the median of several) and how they compare with those of the smallest archive. Rows are written inside SQLite: all
takes minutes.
"""

import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from monitor.addressing import Routing, address_alerts
from monitor.browse import pages
from monitor.config import Config, load
from monitor.deciding import decide
from monitor.delivery import deliver_next
from monitor.standing import report, standings
from monitor.sweeping import sweep
from monitor.tracking import job, receive
from spiders.reading import read_page
from storage.archive import Archive
from storage.cases import Act, Choice, Through
from storage.jobs import Outcome
from storage.records import Fetch, FetchOutcome, Snapshot
from storage.saying import let_say
from storage.short import mark_of
from tests.recording import RecordingChannel

NOW = datetime(2026, 11, 27, 6, 0, tzinfo=UTC)
HOURS = 12
"""Between two versions."""

AROUND = (
    "We process the names and addresses that customers give us in order to provide the service. You may ask us for a "
    "copy of your data at any time by writing to our office. We keep server logs for 30 days and then delete them. "
)
PAGE = (
    "<html lang='en'><main><h1>Privacy Policy</h1><p>We tell you {} days before changes to this policy take effect. "
    f"If you keep using the service, you accept them.</p><p>{AROUND}</p></main></html>"
)

MS = f"unixepoch('{NOW:%Y-%m-%d %H:%M}') * 1000 - (:versions - n + 1) * {HOURS * 3_600_000}"
AT = f"strftime('%Y-%m-%dT%H:%M:%fZ', '{NOW:%Y-%m-%d %H:%M}', '-' || ((:versions - n + 1) * {HOURS}) || ' hours')"
EACH = "with recursive n (n) as (select 1 union all select n + 1 from n where n < :versions)"
PLACE = "(policies.id - 1) * :versions + n"
TOLD = "n > 1 and n % 5 = 0"

FILL = (
    """insert into repeated (id, words) select id, url from policies""",
    """insert into repeated (words)
    values ('text/html'), ('unchanged'), ('new text'), ('[]'), ('{{}}'), ('days before')""",
    """insert into repeated (words) with recursive n (n) as (select 0 union all select n + 1 from n where n < 29)
    select 'P' || n || 'D' from n""",
    """update repeated set mark = mark_of(words)""",
    """{each} insert into repeated (id, words, mark)
    select (select count(*) from policies) + 100 + {place}, policies.id || '-' || n, mark_of(policies.id || '-' || n)
    from policies cross join n""",
    """{each} insert into snapshots (id, policy_id, fetched_ms, url_id, content_type_id, size, sha256, body)
    select {place}, policies.id, {ms}, policies.id, (select max(id) + 1 from policies), 20, randomblob(32), zeroblob(20)
    from policies cross join n""",
    """{each} insert into fetches (policy_id, started_ms, duration_ms, outcome_id, status, url_id, redirects_id,
                                    fingerprint_id, snapshot_id)
    select policies.id, {ms}, 100, (select id from repeated where mark = mark_of('new text')), 200, policies.id,
           (select id from repeated where mark = mark_of('[]')),
           (select count(*) from policies) + 100 + {place}, {place}
    from policies cross join n""",
    """{each} insert into versions (id, policy_id, number, kind, seen_at, confirmed_at, language, words, text,
                                    fingerprint, imprint, recipe, links, snapshot_id)
    select {place}, policies.id, n, iif(n = 1, 'first', 'change'), {at}, {at}, 'en', 9,
           'We tell you ' || (n % 30) || ' days before version ' || n || '.',
           policies.id || '-' || n, '', '', '[]', {place}
    from policies cross join n""",
    """{each} insert into facts (version_id, kind, value_id, detail_id, quote_id, heading_id)
    select {place}, 'change_notice', (select id from repeated where mark = mark_of('P' || (n % 30) || 'D')), braces.id,
           quote.id, brackets.id
    from policies cross join n join repeated as braces on braces.mark = mark_of('{{}}')
    join repeated as quote on quote.mark = mark_of('days before')
    join repeated as brackets on brackets.mark = mark_of('[]')""",
    """{each} insert into changes (id, policy_id, seen_at, unchanged_at, material, severity, direction, categories,
                                   noise, before_id, after_id, act_by, act_by_latest, act_by_basis, act_by_because)
    select {place}, policies.id, {at}, {at}, ({told}), iif({told}, 'high', null), iif({told}, 'adverse', null), '[]',
           iif({told}, null, 'editorial'), {place} - 1, {place}, iif({told}, substr({at}, 1, 10), null),
           iif({told}, substr({at}, 1, 10), null), iif({told}, 'promised_notice', null), iif({told}, 'It did.', null)
    from policies cross join n where n > 1""",
    """update changes set reasons = json_array(json_object(
        'position', 1, 'rule', 'notice_shortened', 'category', 'policy_change_notice', 'severity', 'high',
        'direction', 'adverse', 'sentence', 'Notice shortened'))
    where material""",
    """insert into alerts (id, kind, policy_id, change_id, created_at, sentence, addressed_at)
    select id, 'change', policy_id, id, seen_at, 'Notice shortened', seen_at from changes where material""",
    """insert into dispatches (alert_id, target, route, state, due_at, attempts)
    select id, 'slack', 'all', 'delivered', created_at, 1 from alerts""",
    """insert into deliveries (alert_id, channel, attempt, outcome, started_at, finished_at, lease_until, receipt)
    select id, 'slack', 1, 'delivered', created_at, created_at, created_at, 'C0/' || id from alerts""",
    """insert into decisions (change_id, choice, at, actor, through)
    select change_id, 'accept', created_at, 'anna', 'command' from alerts
    where change_id % 1000 > 0""",
    """insert into ledger (id, kind, row, content, marks, head)
    select {head} + id, 'version', id, randomblob(32), x'', randomblob(32) from versions order by id""",
)
"""The history; one alert in some two hundred waits for a decision."""

LATER = """
    select type, name, sql from sqlite_master
    where name = 'versions_ai' or type = 'index' and sql is not null and name not in ('idx_repeated_mark')
          and tbl_name in ('fetches', 'snapshots', 'versions', 'facts', 'changes', 'alerts', 'dispatches', 'deliveries')
"""


def main(arguments: list[str]) -> None:
    """Make the archives, do the work, print the comparison."""
    policies, *versions = map(int, arguments or ["1000"])
    sizes = versions or [10, 100, 1000]
    found: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            place = Path(folder) / str(size)
            place.mkdir()
            began = time.monotonic()
            config = make(place, policies, size)
            bytes_ = config.database.stat().st_size
            made = time.monotonic() - began
            print(
                f"{policies:,} policies x {size:,} versions: {bytes_ / 1e6:,.0f} MB, made in {made:.0f} s", flush=True
            )
            for name, milliseconds in measured(config, size):
                found.setdefault(name, []).append(milliseconds)
            config.database.unlink()
    print(f"{'':<34}" + "".join(f"{f'x {size:,}':>18}" for size in sizes))
    for name, times in found.items():
        print(f"{name:<34}" + "".join(f"{one:>9.1f} ms {one / times[0]:>4.1f}x" for one in times))


def make(place: Path, policies: int, versions: int) -> Config:
    """Write a watchlist and an archive with its history."""
    tables = "".join(
        f'[[policy]]\nvendor = "Vendor {number // 4:05}"\nname = "policy-{number:05}"\n'
        f'url = "https://vendor-{number:05}.example/privacy"\n'
        for number in range(policies)
    )
    (place / "policy-monitor.toml").write_text(tables, encoding="utf-8")
    config = load(place / "policy-monitor.toml")
    with Archive.open(config.database) as archive:
        archive.watch(tuple(config.policies.values()), now=NOW - timedelta(hours=HOURS * (versions + 1)))
    with closing(sqlite3.connect(config.database, isolation_level=None)) as connection:
        let_say(connection)
        connection.create_function("mark_of", 1, mark_of, deterministic=True)
        for setting in ("synchronous = off", "journal_mode = off", "cache_size = -400000"):
            connection.execute(f"pragma {setting}")
        fill(connection, versions)
        connection.execute("pragma journal_mode = wal")
    return config


def fill(connection: sqlite3.Connection, versions: int) -> None:
    """Write the history, and only then what finds it: to keep indexes and full-text search while it grows takes hours.

    What the past entered in the ledger is of no matter here.
    """
    head = connection.execute("select coalesce(max(id), 0) from ledger").fetchone()[0]
    connection.execute("drop trigger ledger_has_no_gap")
    later = connection.execute(LATER).fetchall()
    for kind, name, _ in later:
        connection.execute(f"drop {kind} {name}")
    for statement in FILL:
        written = statement.format(each=EACH, place=PLACE, at=AT, ms=MS, told=TOLD, head=head)
        connection.execute(written, {"versions": versions})
    for _, _, sql in later:
        connection.execute(sql)
    connection.execute("insert into versions_fts (versions_fts) values ('rebuild')")


def measured(config: Config, versions: int) -> list[tuple[str, float]]:
    """Do the daily work; give the milliseconds of each kind."""
    found = []
    with Archive.open(config.database) as archive:
        found.append(("status, a policy", timed(lambda _: status(archive, config), 3) / len(config.policies)))
        names = random.Random(1).sample(sorted(config.policies), 40)  # noqa: S311 - the same ones every time
        found.append(("check: what the crawl must know", timed(lambda n: job(archive, config.policies[names[n]]), 20)))
        found.append(("check: record no change", timed(lambda n: see(archive, config, names[n], None, n), 20)))
        found.append(("check: record a change", timed(lambda n: see(archive, config, names[n + 20], n, n), 20)))
        found.append(("address the alerts of these", timed(lambda _: address(archive, config), 1)))
        found.append(("deliver an alert", timed(lambda _: deliver(archive), 10)))
        found.append(("decide", timed(lambda n: decision(archive, n * versions + versions // 5 * 5), 10)))
        found.append(("sweep, a policy", timed(lambda _: look(archive, config), 3) / len(config.policies)))
    connection = sqlite3.connect(config.database)
    connection.row_factory = sqlite3.Row
    let_say(connection)
    found.append(
        ("home page, a policy", timed(lambda _: pages.home(connection, today=NOW.date()), 3) / len(config.policies))
    )
    return found


def timed(work: Callable[[int], object], times: int) -> float:
    """Give the median of so many runs in milliseconds of the processor."""
    took = []
    for number in range(times):
        began = time.process_time()
        work(number)
        took.append((time.process_time() - began) * 1000)
    return statistics.median(took)


def status(archive: Archive, config: Config) -> None:
    """Do what `status` does."""
    report(archive, standings(archive, config, now=NOW))


def see(archive: Archive, config: Config, name: str, days: int | None, number: int) -> None:
    """Let a page arrive, twice where it is new: without `days` it is what we have."""
    policy = config.policies[name]
    at = NOW + timedelta(minutes=number)
    if days is None:
        fetch = Fetch(
            policy=name, started_at=at, duration_ms=1, outcome=FetchOutcome.UNCHANGED, status=200, url=policy.url
        )
        receive(archive, policy, Outcome(fetch=fetch), now=at)
        return
    for late in (timedelta(), timedelta(minutes=5)):
        snapshot = Snapshot(
            url=policy.url, fetched_at=at + late, content_type="text/html", body=PAGE.format(days + 2).encode()
        )
        fetch = Fetch(
            policy=name, started_at=at + late, duration_ms=1, outcome=FetchOutcome.NEW_TEXT, status=200, url=policy.url
        )
        receive(archive, policy, read_page(job(archive, policy), snapshot, fetch), now=at + late)


def address(archive: Archive, config: Config) -> None:
    """Decide where alerts go."""
    address_alerts(archive, Routing(targets=("slack",), policies=config.policies), now=NOW + timedelta(hours=1))


CHANNEL = RecordingChannel(name="slack")


def deliver(archive: Archive) -> None:
    """Deliver one alert."""
    deliver_next(archive, CHANNEL, browse_url="http://127.0.0.1:8001", clock=lambda: NOW + timedelta(hours=1))


def decision(archive: Archive, change: int) -> None:
    """Decide on a change anew."""
    decide(archive, change, Choice.OBJECT, Act(actor="anna", at=NOW, through=Through.COMMAND))


def look(archive: Archive, config: Config) -> None:
    """Look for what time brings."""
    sweep(archive, config, awake_since=NOW - timedelta(days=1), now=NOW + timedelta(hours=2))


if __name__ == "__main__":
    main(sys.argv[1:])
