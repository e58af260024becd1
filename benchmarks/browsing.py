"""How long the pages take over a large archive.

usage: python -m benchmarks.browsing [POLICIES [VERSIONS [DIRECTORY]]]

Makes an archive of so many policies (2,000, four a vendor) of so many versions (50) of invented words and 300 fetches,
where there is none yet; the last two versions of the first policy have some 300 kB each. Asks every page three times
and prints the fastest and the slowest answer, and the least time that a processor worked for one: on a busy machine
only that tells of the program. Where there is a Chromium, opens the longest pages in it too: prints how long after the
click a page was loaded, for how long at most the tab was busy with one thing, and how long a jump to the end took.
"""

import asyncio
import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median

from sqlite_utils import Database

from monitor.browse.server import application
from storage.archive import Archive
from storage.records import Policy
from storage.saying import let_say
from storage.short import milliseconds, shortened
from storage.stamps import stamp
from tests.chromium import LACKING, chromium, opened, served

SINCE = datetime(2024, 1, 1, tzinfo=UTC)
POLICIES_A_VENDOR = 4
WORDS_A_TEXT, WORDS_A_LONG_TEXT = 300, 54_000
FACTS = (("change_notice", "P30D"), ("change_notice", "P10D"), ("retention", "P1Y"), ("minimum_age", "16"))
FETCHES = 300
TRIES = 3

SNAPSHOT = """
    insert into snapshots (id, policy_id, fetched_ms, url_id, content_type_id, size, sha256, body)
    values (?, ?, ?, 1, 1, 0, x'', x'')
"""
VERSION = """
    insert into versions (id, policy_id, number, kind, seen_at, confirmed_at, language, words, text, fingerprint,
                          imprint, recipe, links, snapshot_id)
    values (?, ?, ?, ?, ?, ?, 'en', ?, ?, ?, '', 'benchmark', '[]', ?)
"""
FETCH = """
    insert into fetches (policy_id, started_ms, duration_ms, outcome_id, redirects_id)
    values (:policy_id, :started_ms, :duration_ms, :outcome_id, :redirects_id)
"""
FACT = """
    insert into facts (version_id, kind, value_id, detail_id, quote_id, heading_id)
    values (:version_id, :kind, :value_id, :detail_id, :quote_id, :heading_id)
"""
CHANGE = """
    insert into changes (policy_id, seen_at, unchanged_at, material, severity, categories, before_id, after_id)
    values (?, ?, ?, ?, ?, '[]', ?, ?)
"""

PAGES = (
    "/-/policy-monitor",
    "/-/policy-monitor/health",
    "/-/vendors/Vendor 0000",
    "/-/policies/policy-0000",
    "/-/changes/{last}",
    "/-/changes/{last}?view=beside&text=whole",
    "/-/versions/{version}",
    "/-/policy-monitor/facts",
    "/-/policy-monitor/facts?of=change_notice&is=under&than=15",
    "/-/policy-monitor/search?words=harbour",
    "/-/policy-monitor/search?words=clause 7 of policy 12",
)

LONG_PAGES = ("/-/changes/{last}", "/-/changes/{last}?view=beside&text=whole", "/-/versions/{version}")

FELT = """
    async () => {
        const busy = await new Promise(done => {
            new PerformanceObserver(list => done(list.getEntries().map(task => task.duration)))
                .observe({type: 'longtask', buffered: true});
            setTimeout(() => done([0]), 500);
        });
        const began = performance.now();
        scrollTo(0, document.body.scrollHeight);
        await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
        const scrolled = performance.now() - began;
        return [performance.getEntriesByType('navigation')[0].loadEventEnd, Math.max(...busy), scrolled];
    }
"""


def main(arguments: Sequence[str]) -> None:
    """Make the archive and print how long each page took, in milliseconds."""
    policies, versions = int((*arguments, "2000")[0]), int(arguments[1]) if len(arguments) > 1 else 50
    directory = Path(arguments[2]) if len(arguments) > 2 else Path(tempfile.mkdtemp())  # noqa: PLR2004
    path = directory / "policy-monitor.db"
    if not path.exists():
        fill(path, policies, versions)
    print(f"{policies} policies x {versions} versions, {path.stat().st_size / 1e6:.0f} MB")
    datasette = application(path)
    for page in PAGES:
        address = page.format(last=versions - 1, version=versions).replace(" ", "%20")
        taken, worked = zip(*(asyncio.run(timed(datasette, address)) for _ in range(TRIES)), strict=True)
        print(f"{min(taken):7.0f} {max(taken):7.0f} {min(worked):7.0f} ms  {address}", flush=True)
    print(" loaded  busy  to the end" if LACKING is None else LACKING)
    for page in LONG_PAGES if LACKING is None else ():
        address = page.format(last=versions - 1, version=versions)
        print(f"{' '.join(f'{number:7.0f}' for number in felt(path, address))} ms  {address}", flush=True)


async def timed(datasette: object, address: str) -> tuple[float, float]:
    """Return the milliseconds of one answer, and those that a processor worked for it."""
    client = datasette.client  # type: ignore[attr-defined] # Datasette has no types
    began, worked = time.perf_counter(), time.process_time()
    answer = await client.get(address)
    assert answer.is_success, (address, answer.status_code)
    return (time.perf_counter() - began) * 1000, (time.process_time() - worked) * 1000


def felt(path: Path, page: str) -> list[float]:
    """Return what a reader of a page waits for, in milliseconds: the median of some openings."""
    with served(path) as address, chromium() as browser:
        openings = []
        for _ in range(TRIES):
            with opened(browser, address + page) as seen:
                openings.append(seen.page.evaluate(FELT))
    return [median(numbers) for numbers in zip(*openings, strict=True)]


def fill(path: Path, policies: int, versions: int) -> None:
    """Write the rows as the daemon would have, without its work."""
    watched = [
        Policy(
            name=f"policy-{number:04}",
            vendor=f"Vendor {number // POLICIES_A_VENDOR:04}",
            kind=("privacy policy", "terms", "DPA", "cookie policy")[number % POLICIES_A_VENDOR],
            url=f"https://vendor-{number:04}.example/",
        )
        for number in range(policies)
    ]
    with Archive.open(path) as archive:
        archive.watch(watched, now=SINCE)
    connection = sqlite3.connect(path)
    let_say(connection)
    connection.execute("pragma synchronous = off")
    connection.execute("insert into repeated (id, words, mark) values (1, '', 0)")
    for policy in range(1, policies + 1):
        write(connection, policy, list(texts(policy, versions)))
    connection.commit()
    connection.close()


def write(connection: sqlite3.Connection, policy: int, written: Sequence[str]) -> None:
    """Insert the versions of a policy, the facts of each, and the changes between them, one in five material."""
    first = (policy - 1) * len(written) + 1
    days = [stamp(SINCE + timedelta(days=14 * number)) for number in range(len(written))]
    connection.execute(SNAPSHOT, (policy, policy, milliseconds(SINCE)))
    connection.executemany(
        VERSION,
        (
            (
                first + number,
                policy,
                number + 1,
                "change" if number else "first",
                days[number],
                days[number],
                len(text.split()),
                text,
                f"{policy}-{number}",
                policy,
            )
            for number, text in enumerate(written)
        ),
    )
    database = Database(connection)
    for number in range(FETCHES):
        outcome = "unchanged" if number % 9 else "failed"
        at = stamp(SINCE + timedelta(hours=6 * number))
        row = {"policy_id": policy, "started_at": at, "duration_ms": 300, "outcome": outcome, "redirects": "[]"}
        connection.execute(FETCH, shortened(database, "fetches", row))
    for number, text in enumerate(written):
        for kind, value in FACTS:
            row = {"version_id": first + number, "kind": kind, "value": value, "detail": "{}", "heading": "[]"}
            connection.execute(FACT, shortened(database, "facts", {**row, "quote": text[:40]}))
    connection.executemany(
        CHANGE,
        (
            (
                policy,
                days[number],
                days[number - 1],
                number % 5 == 0,
                "high" if number % 5 == 0 else None,
                first + number - 1,
                first + number,
            )
            for number in range(1, len(written))
        ),
    )


def texts(policy: int, versions: int) -> Iterator[str]:
    """Yield versions of a policy, each with one clause in ten reworded."""
    chance = random.Random(policy)  # noqa: S311 - the same archive every time
    clauses = [clause(chance, policy, number) for number in range(WORDS_A_TEXT // 30)]
    for version in range(1, versions + 1):
        if policy == 1 and version == versions - 1:
            clauses = [clause(chance, policy, number) for number in range(WORDS_A_LONG_TEXT // 30)]
        for number in chance.sample(range(len(clauses)), max(1, len(clauses) // 10)):
            clauses[number] = clause(chance, policy, number)
        yield "\n\n".join(clauses)


def clause(chance: random.Random, policy: int, number: int) -> str:
    """Return thirty words."""
    words = chance.choices(("harbour", "tide", "berth", "quay", "anchor", "sail", "mast", "keel", "deck"), k=25)
    return f"Clause {number} of policy {policy} {' '.join(words)}."


if __name__ == "__main__":
    main(sys.argv[1:])
