"""The daemon, its crawls and its deliveries are killed at random: is anything lost, told twice or broken?

Every run has its own seed, archive, site and Slack, over real sockets. The daemon is `policy-monitor run`, its crawls
are Scrapy's, and each of its lives ends with SIGKILL: before the n-th SQL statement, at a random time, or together with
its crawls; crawls are killed alone too. Many counts begin with a row that a change goes through. While it lives,
the file and its log are copied as lost power would leave them.

The changes of half of the vendors are told at once, with buttons that people press until one counts; those of the
other half are gathered for digests, of which one is due every ten seconds, and decided by a command or on the page of
the change. Beside the daemon pasts are imported. Who types a command, or sends a form, is killed and does so again.

    python -m benchmarks.crashes [--kills 1000] [--seed 0] [--a-run 50]

Prints a line a run, and exits with 1 where anything was lost, came twice, was decided twice, differs from an import
that nobody killed, or does not verify. Needs Linux.
"""

import argparse
import math
import multiprocessing
import re
import shutil
import signal
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler
from multiprocessing.process import BaseProcess
from pathlib import Path
from random import Random
from socketserver import BaseServer

from monitor.demo.slack import Reply, SlackServer
from monitor.values import slug
from storage.saying import let_say
from tests.clerking import Clerk
from tests.crash_watchlist import POLICIES, vendor, write_watchlist
from tests.crashing import Image, broken
from tests.imported import Importer, write_pasts
from tests.making import NOTICE, page
from tests.mortal import NEVER, Death, children, kill, log_of, started
from tests.pressing import People, asking
from tests.shown import is_digest, is_something_else, shown
from tests.site import Page, Site

DAYS = tuple(round(3000 * 0.85**step) for step in range(25))
"""What a policy promises, one after the other: each so much less than the one before that it is always told."""
GLITCH_DAYS = 5000
"""What a page says once, and not again before it has said the truth some times: nothing may come of it."""
TRUTHS = 5
"""So many: what a crawl was killed over is not recorded."""

MOST_STATEMENTS = 1500
SHORT_LIFE, LONG_LIFE = 5.0, 25.0
"""Seconds that a daemon may live at most: a busy machine needs five for one crawl, and a change takes two crawls."""

ROWS = ("versions", "changes", "alerts", "dispatches", "deliveries", "decisions", "shown")
"""Tables that a change goes through."""
STATEMENTS_OF_A_ROW = 60
MOST_TIMES = 4
"""A run goes on until something changed, for at most so many times its kills: a busy machine records slowly."""
PATIENCE = 240
"""Seconds for what is left when nobody kills any more."""
VERIFY_EVERY = 5
"""Kills after which the whole archive is verified; every one is followed by the quick checks."""

LOST_SHARE = 1 / 30
"""Of Slack's answers: it took the message, and the answer is lost."""


@dataclass
class Plan:
    """What the site shows, and what must be told of it."""

    chance: Random
    steps: list[int] = field(default_factory=lambda: [0] * POLICIES)
    glitches: set[int] = field(default_factory=set)
    truths: Counter[int] = field(default_factory=Counter)
    """How often each page has said the truth since its last glitch."""
    expected: Counter[tuple[str, int]] = field(default_factory=Counter)

    def show(self, number: int, handler: BaseHTTPRequestHandler) -> None:
        """Answer with the page of a policy."""
        glitches = number in self.glitches
        days = GLITCH_DAYS if glitches else DAYS[self.steps[number]]
        self.truths[number] = 0 if glitches else self.truths[number] + 1
        self.glitches.discard(number)
        Page(body=page(NOTICE.format(f"{days} days")))(handler)

    def move(self, recorded: dict[str, int]) -> None:
        """Change some pages whose text has stood long enough to be recorded; let some glitch once."""
        for number in range(POLICIES):
            if recorded.get(vendor(number)) != DAYS[self.steps[number]]:
                continue
            if self.chance.random() < 0.1 and self.steps[number] + 1 < len(DAYS):  # noqa: PLR2004 - a share
                self.steps[number] += 1
                self.expected[vendor(number), DAYS[self.steps[number]]] += 1
            elif self.truths[number] >= TRUTHS and self.chance.random() < 0.02:  # noqa: PLR2004 - a share
                self.glitches.add(number)


@dataclass
class Run:
    """One run: lives of a daemon until so many kills were made."""

    seed: int
    folder: Path
    kills: Counter[str] = field(default_factory=Counter)
    copies: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    changes: int = 0
    decisions: int = 0
    digests: int = 0
    imports: int = 0
    found: int = 0
    seconds: float = 0.0

    def __post_init__(self) -> None:
        self.chance = Random(self.seed)  # noqa: S311 - to be repeated, not to be secret
        self.plan = Plan(self.chance)
        self.database = self.folder / "policy-monitor.db"
        (self.folder / "scratch").mkdir()
        self.people = People(self.chance)
        self.clerk = Clerk(self.folder, self.chance)
        write_pasts(self.folder)
        self.importer = Importer(self.folder, self.chance)

    def play(self, kills: int) -> None:
        """Play it."""
        began = time.monotonic()
        plan = self.plan
        pages = {f"/{number}": partial(plan.show, number) for number in range(POLICIES)}
        with Site(pages) as site, SlackServer(clock=time.time) as slack:
            slack.trouble = self._trouble
            try:
                while self.kills.total() < kills or self._saw_nothing(MOST_TIMES * kills):
                    write_watchlist(self.folder, site)
                    self._live(slack)
                    self._look(verify=self.kills.total() % VERIFY_EVERY == 0)
                slack.trouble = lambda: None
                write_watchlist(self.folder, site)
                self._finish(slack, plan)
            finally:
                self.importer.stop()
                self.clerk.stop()
            self._look(verify=True)
            self.faults += self.importer.faults
            self.faults += self.clerk.faults
            self.faults += self.importer.unlike(self.database)
            self.imports = len(self.importer.done)
        left = len(list((self.folder / "scratch").iterdir()))
        if left:
            self.copies["folders left"] = left
        self.seconds = time.monotonic() - began

    def _saw_nothing(self, most: int) -> bool:
        """Say whether nothing changed yet, and there is time."""
        return not self.plan.expected and self.kills.total() < most

    def _trouble(self) -> Reply | None:
        lost = self.chance.random() < LOST_SHARE
        return self.chance.choice((Reply(drop=True, take=True), Reply(status=503, body="down"))) if lost else None

    def _live(self, slack: SlackServer) -> None:
        """Start the daemon, and kill it."""
        death, longest = self._death()
        with started(self.folder, slack.api_url, death) as process:
            end = time.monotonic() + longest
            move_at = time.monotonic()
            copy_at = time.monotonic() + self.chance.uniform(0.1, SHORT_LIFE)
            crawl_at = time.monotonic() + self.chance.uniform(0.1, 2 * LONG_LIFE)
            while process.is_alive() and time.monotonic() < end:
                process.join(0.02)
                if time.monotonic() >= move_at:
                    self._go_on(slack, kill=True)
                    move_at += 1
                if time.monotonic() >= copy_at:
                    self._copy()
                    copy_at += self.chance.uniform(0.5, SHORT_LIFE)
                if time.monotonic() >= crawl_at and (crawls := children(process)):
                    kill(self.chance.choice(crawls))
                    self.kills["crawl"] += 1
                    crawl_at += self.chance.uniform(0.5, LONG_LIFE)
            self._end(process)

    def _go_on(self, slack: SlackServer, *, kill: bool) -> None:
        """Let the vendors, the people and whoever imports do something."""
        there = recorded(self.database)
        if kill:
            self.plan.move(there)
        self.people.press(slack)
        made = self.clerk.kills
        self.clerk.look(self.database, at=time.monotonic(), kill=kill)
        self.kills["clerk"] += self.clerk.kills - made
        if kill or self.importer.busy:
            made = self.importer.kills
            watched = [
                slug(f"{vendor(number)} privacy policy") for number in range(POLICIES) if vendor(number) in there
            ]
            self.importer.look(watched, at=time.monotonic(), kill=kill)
            self.kills["import"] += self.importer.kills - made

    def _death(self) -> tuple[Death, float]:
        """Choose how a daemon dies, and how many seconds it may live at most."""
        match self.chance.choice(("count", "row", "row", "time")):
            case "count":
                return Death(round(2 ** self.chance.uniform(0, math.log2(MOST_STATEMENTS)))), SHORT_LIFE
            case "row":
                number = self.chance.randint(1, STATEMENTS_OF_A_ROW)
                return Death(number, self.chance.choice(ROWS)), LONG_LIFE
            case _:
                return NEVER, self.chance.uniform(0.05, self.chance.choice((SHORT_LIFE, LONG_LIFE)))

    def _end(self, process: BaseProcess) -> None:
        if not process.is_alive():
            if process.exitcode == -signal.SIGKILL:
                self.kills["statement"] += 1
            else:
                self.faults.append(f"the daemon ended by itself with {process.exitcode}: {last_line(self.folder)}")
                self.kills["none"] += 1
            return
        together = children(process) if self.chance.random() < 0.3 else []  # noqa: PLR2004 - a share
        process.kill()
        for crawl in together:
            kill(crawl)
        self.kills["time"] += 1
        self.kills["crawl"] += len(together)
        process.join()

    def _look(self, *, verify: bool) -> None:
        """Check what a kill left, in a copy."""
        image = Image(body=bytes_of(self.database), log=bytes_of(Path(f"{self.database}-wal")))
        self._check(image, "after a kill", verify=verify)
        with suppress(sqlite3.OperationalError), closing(only_reading(self.database)) as connection:
            self.faults += self.people.look(connection)
            self.faults += self.clerk.wrong(connection)

    def _copy(self) -> None:
        """Copy the files of the living daemon in either order, with a log that may break off, and check them."""
        files = [self.database, Path(f"{self.database}-wal")]
        first, second = files if self.chance.random() < 0.5 else reversed(files)  # noqa: PLR2004 - a share
        held = {first: bytes_of(first), second: bytes_of(second)}
        body, log = (held[file] for file in files)
        # What was copied while the log went into the file is no state that ever stood on a disk.
        if bytes_of(files[0]) != body or bytes_of(files[1])[:32] != log[:32]:
            self.copies["thrown away"] += 1
            return
        if self.chance.random() < 0.5:  # noqa: PLR2004 - a share
            log = log[: self.chance.randint(0, len(log))]
            self.copies["cut off"] += 1
        self.copies["taken"] += 1
        self._check(Image(body=body, log=log), "in a copy", verify=True)

    def _check(self, image: Image, where: str, *, verify: bool) -> None:
        folder = self.folder / "copy"
        shutil.rmtree(folder, ignore_errors=True)
        try:
            wrong = broken(image.put(folder), verify=verify)
        except sqlite3.Error as error:
            wrong = [f"{type(error).__name__}: {error}"]
        self.faults += [f"{where}, kill {self.kills.total()}: {one}" for one in wrong]

    def _finish(self, slack: SlackServer, plan: Plan) -> None:
        """Let the daemon live until everything is told, and judge what was."""
        with started(self.folder, slack.api_url, NEVER):
            end = time.monotonic() + PATIENCE
            while time.monotonic() < end and (
                shown(slack) != plan.expected
                or waiting(self.database)
                or self.importer.busy
                or asking(slack)
                or self.clerk.busy
                or self.clerk.waiting(self.database)
            ):
                self._go_on(slack, kill=False)
                time.sleep(0.5)
            time.sleep(5)  # what would come twice comes now
        told = shown(slack)
        self.changes = plan.expected.total()
        if not self.changes:
            self.faults.append(f"nothing changed, so nothing was shown: {last_line(self.folder)}")
        self.faults += [f"lost: {one}" for one in (plan.expected - told).elements()]
        self.faults += [f"too many: {one}" for one in (told - plan.expected).elements()]
        self.faults += [f"something else: {one.text[:90]!r}" for one in slack.received if is_something_else(one)]
        with closing(only_reading(self.database)) as connection:
            self.faults += self.people.look(connection)
            self.faults += self.clerk.wrong(connection)
        self.faults += self.people.unsaid(slack)
        self.decisions = len(self.people.seen) + len(self.clerk.said)
        self.digests = sum(is_digest(one) for one in slack.received)
        if left := waiting(self.database):
            self.faults.append(f"{left} alerts wait")
        with closing(only_reading(self.database)) as connection:
            sql = "select count(*) from deliveries where outcome = 'delivered' and error like '%found there%'"
            self.found = connection.execute(sql).fetchone()[0]


def bytes_of(file: Path) -> bytes:
    """Read a file, as empty where there is none."""
    return file.read_bytes() if file.exists() else b""


def only_reading(database: Path) -> sqlite3.Connection:
    """Open the file so that nothing of its log is taken over: that is left to the daemon."""
    return sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)


def recorded(database: Path) -> dict[str, int]:
    """Give the days that the newest version of each vendor's policy says."""
    sql = "select vendor, text from versions_in_words join policies on policies.id = policy_id order by number"
    try:
        with closing(only_reading(database)) as connection:
            let_say(connection)
            return {name: int(days[1]) for name, text in connection.execute(sql) if (days := said(text))}
    except sqlite3.OperationalError:
        return {}


def said(text: str) -> re.Match[str] | None:
    """Find the days that a text says."""
    return re.search(r"tell you (\d+) days", text)


def waiting(database: Path) -> int:
    """Count what is not sent yet; 1 where the archive is not made yet."""
    sql = "select (select count(*) from dispatches where state in ('waiting', 'sending', 'held', 'dead')) + (\n"
    sql += "select count(*) from alerts where id not in (select alert_id from dispatches))"
    try:
        with closing(only_reading(database)) as connection:
            return int(connection.execute(sql).fetchone()[0])
    except sqlite3.OperationalError:
        return 1


def last_line(folder: Path) -> str:
    """Give what the daemon said last."""
    lines = log_of(folder, "run").read_text(encoding="utf-8", errors="replace").splitlines()
    return lines[-1][:300] if lines else ""


def runs(kills: int, seed: int, a_run: int) -> Iterator[Run]:
    """Play runs until so many kills were made."""
    made = 0
    while made < kills:
        with tempfile.TemporaryDirectory(prefix="crashes-") as name:
            run = Run(seed, Path(name))
            run.play(min(a_run, kills))
            if run.faults:
                shutil.copytree(name, f"crashes-{seed}", dirs_exist_ok=True)
        made, seed = made + run.kills.total(), seed + 1
        yield run


def main() -> int:
    """Play all runs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=0, help="of the first run")
    parser.add_argument("--a-run", type=int, default=50, help="kills in a run")
    asked = parser.parse_args()
    # Nothing that was started here stays behind.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(2))
    # The servers would print a traceback for each client that was killed.
    BaseServer.handle_error = lambda *_: None  # type: ignore[method-assign]
    multiprocessing.set_forkserver_preload(["tests.mortal"])
    kills: Counter[str] = Counter()
    copies: Counter[str] = Counter()
    bad, seconds, changes, found = [], 0.0, 0, 0
    for run in runs(asked.kills, asked.seed, asked.a_run):
        kills, copies, seconds = kills + run.kills, copies + run.copies, seconds + run.seconds
        changes, found = changes + run.changes, found + run.found
        bad += [run.seed] if run.faults else []
        done = (
            f"{run.changes} changes, {run.decisions} decided, {run.digests} digests, {len(run.importer.done)} imports"
        )
        print(f"seed {run.seed}: {done}, {dict(run.kills)}, {run.seconds:.0f} s", flush=True)
        for fault in run.faults[:20]:
            print(f"  BAD {fault}", flush=True)
    print(f"{kills.total()} kills ({dict(kills)}) in {seconds:.0f} s, {kills.total() / seconds * 60:.0f} a minute")
    print(f"{changes} changes, {found} messages found and not sent again; copies: {dict(copies)}")
    print(f"bad runs: {bad or 'none'}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
